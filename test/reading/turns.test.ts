import { describe, expect, it } from "vitest";
import { turnsIn } from "../../src/language/turns.ts";
import { readText } from "./read.ts";

/** Who says the claim at some words, outermost first, and its fillers: "Ana Lem > critics | agent=the army". */
function said(text: string, words: string): string {
  const claims = readText(text, "2026-03-05").claims.filter((c) => c.quote.includes(words));
  const shown = claims.map((c) => {
    const chain = c.attribution.map((s) => s.name).join(" > ") || "the report";
    return `${chain} | ${c.roles.map((r) => `${r.role}=${r.actor?.name ?? r.quote}`).join("; ")}`;
  });
  return shown.join(" + ") || "none";
}

const RADIO = `HANA BRODY, HOST:
Customs officers burned four tons of cocaine. With me is Ola Dahl, a lawyer. Ola, what went wrong?
OLA DAHL (through interpreter): Well, Hana, the army paid the smugglers. I visited the port in May.

The ministry sacked eleven clerks.
BRODY: Has the minister resigned?
DAHL: No. He says that the army guards the port. Critics say the army tortures prisoners.

This interview was edited. The navy sank a ship.`;

describe("a conversation in print", () => {
  it.each([
    ["burned four tons", "HANA BRODY | agent=Customs officers; patient=four tons of cocaine"],
    ["paid the smugglers", "Ola Dahl | agent=the army; patient=the smugglers"],
    ["me is", "none"],
    // "I" is who speaks; a paragraph without a name goes on with the turn.
    ["I visited", "Ola Dahl | agent=Ola Dahl; destination=the port"],
    ["sacked eleven clerks", "Ola Dahl | agent=The ministry; patient=eleven clerks"],
    // "He" is not Dahl, who speaks: it is open who, and so what he says is left out.
    ["guards the port", "none"],
    ["tortures prisoners", "Ola Dahl > Critics | agent=the army; patient=prisoners"],
    ["sank a ship", "the report | agent=The navy; object=a ship"],
  ])("of “%s”: %s", (words, expected) => {
    expect(said(RADIO, words).split(" + ")).toContain(expected);
  });

  it("letters stand for the two sides, or for whom the paper says that it spoke with", () => {
    const talk =
      "Q. Who killed them?\n\nA. The navy killed the clerks. I carried the bodies.\n\nQ. Did you complain?\n\nA. The mayor threatened me.";
    expect(said(talk, "killed the clerks")).toBe("the interviewee | agent=The navy; patient=the clerks");
    expect(said(`Q&A: Judge Ada Lund on the trial\n\n${talk}`, "killed the clerks")).toMatch(/^Ada Lund \|/);
  });

  it("answers to questions on lines of their own are no words of the report", () => {
    const talk =
      "What did you see?\n\nThe navy killed the clerks. I hid.\n\nDid anybody help you?\n\nNobody helped us. The mayor fled.\n\nThe navy sank a ship.";
    expect(said(talk, "killed the clerks")).toMatch(/^an unnamed speaker \|/);
    expect(said(`The Mail spoke to the sailor Pia Lund.\n\n${talk}`, "killed the clerks")).toMatch(/^Pia Lund \|/);
    expect(said(talk, "sank a ship")).toMatch(/^the report \|/);
    // Questions that an essay asks are its own, and so are its answers.
    const essay = talk.replace("Did anybody help you", "Did anybody help them").replaceAll("you", "he");
    expect(said(essay, "killed the clerks")).toMatch(/^the report \|/);
  });

  it("“he” is not whoever speaks", () => {
    const talk =
      "HANA BRODY: Paul Dahl fled in May. Who robbed it?\nPAUL DAHL: He robbed a bank.\nBRODY: Why?\nDAHL: I know nothing.";
    expect(said(talk, "robbed a bank")).toBe("Paul Dahl | object=a bank");
    expect(said("Paul Dahl fled in May. He robbed a bank.", "robbed a bank")).toBe(
      "the report | agent=Paul Dahl; patient=a bank",
    );
  });

  it.each([
    ["Place: Ghent\nDay: 4 May\nPlace: Lille\nDay: 6 May\nCharge: murder"],
    ["Poverty: The town lost 40 jobs.\nFear: Witnesses fled.\nDebt: The state borrows."],
    ["Police: 12 dead in fire\nWitness: guards locked the doors"],
  ])("no conversation: %s", (text) => {
    expect(turnsIn(text)).toEqual([]);
  });
});
