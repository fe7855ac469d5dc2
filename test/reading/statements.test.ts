import { describe, expect, it } from "vitest";
import { POSITIONS } from "../../src/reading/positions.ts";
import { REFUSALS } from "../../src/reading/refusals.ts";
import { claimsOf, readText } from "./read.ts";

describe("statements", () => {
  it("keeps what is said where no other reader made a claim of it", () => {
    const { claims } = readText(
      "The mayor said that the council would discuss the budget tomorrow and that nobody had read it.",
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim.attribution.map((s) => s.name)).toEqual(["The mayor"]);
  });

  it("keeps what there is said to be no proof of", () => {
    const { claims } = readText("The mayor said there was no proof that rifles had been stored there.");
    expect(claims.map((c) => c.quote)).toContain("there was no proof that rifles had been stored there");
  });

  it("keeps what is said in a noun phrase", () => {
    expect(claimsOf("The ministry announced a reform of the police.", "statement")).toEqual([
      "statement object=a reform of the police",
    ]);
  });

  it.each(POSITIONS.map((row) => [row.seen, row]))("keeps a stand with him who takes it: %s", (text, row) => {
    const [claim] = readText(text).claims.filter((c) => c.kind === "statement");
    expect(claim?.attribution).toHaveLength(1);
    expect(claim).toMatchObject({ polarity: row.polarity, modality: row.modality });
  });

  it.each(REFUSALS.map((row) => [row.seen, row]))("keeps what is left unanswered: %s", (text, row) => {
    const [claim] = readText(text).claims.filter((c) => c.kind === "statement");
    const mute = row.mute === true && !/would/.test(text);
    expect(claim?.attribution).toHaveLength(mute ? 0 : 1);
    expect(claim).toMatchObject({
      polarity: row.stance === "denies" || row.spoken === true ? "affirmed" : "negated",
      modality: mute ? "asserted" : "reported",
    });
  });

  it.each([
    ["“We were not lying,” said the priest, Hugo Prado.", "statement subject=Hugo Prado"],
    ["“We are not under curfew,” said Ana Prado.", "statement subject=Ana Prado"],
    ["“I was wrong,” Ana Prado said.", "statement subject=Ana Prado"],
  ])("takes who speaks for whom “we” and “I” stand for: %s", (text, told) => {
    expect(claimsOf(text, "statement")).toEqual([told]);
  });

  it.each(REFUSALS.map((row) => row.silent))("leaves alone: %s", (text) => {
    expect(readText(text).claims.filter((c) => c.rule?.startsWith("refusal"))).toEqual([]);
  });

  it.each([
    ...POSITIONS.map((row) => row.silent),
    "“Yes,” the mayor said.",
    "“That is it,” the mayor said.",
    "The mayor said he did.",
    "The mayor accused the Gulf Cartel of the attack.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "statement")).toEqual([]);
  });

  it.each([
    // Who or what "it" is stays open, and yet something is said.
    ["Father Cano is tired. He says that it never began.", ["it never began {} reported negated"]],
    // What is joined to the words said is said as well.
    [
      "The clerk said guards kept the files for a week and hit him in the face.",
      [
        "guards kept the files for a week {subject=guards object=the files} reported affirmed",
        // that they hit him is a deed
      ],
    ],
    [
      "The clerk said that the files were lost and that the council keeps the tapes.",
      [
        "the files were lost {subject=the files} reported affirmed",
        "the council keeps the tapes {subject=the council object=the tapes} reported affirmed",
      ],
    ],
    // The pronoun is the speaker, who stands for no actor.
    [
      "Clerks in Lima told auditors that they had been warned.",
      ["they had been warned {object=Clerks in Lima} reported affirmed"],
    ],
    [
      "The registry said it had no record of the sale.",
      ["it had no record of the sale {subject=The registry object=no record of the sale} reported negated"],
    ],
    [
      "The mayor tried to pay the gang, residents say.",
      ["The mayor tried to pay the gang {subject=The mayor object=the gang} reported affirmed"],
    ],
  ])("keeps what is said of whom it does not name: %s", (text, told) => {
    const made = readText(text).claims.filter((c) => c.kind === "statement");
    expect(
      made.map(
        (c) => `${c.quote} {${c.roles.map((r) => `${r.role}=${r.quote}`).join(" ")}} ${c.modality} ${c.polarity}`,
      ),
    ).toEqual(told);
  });

  it("leaves what another says beside it to him", () => {
    const [claim] = readText(
      "The government maintained the ban in 2025, with Ruiz stating that the ban was popular.",
    ).claims;
    expect(claim?.attribution.map((s) => s.name)).toEqual(["Ruiz"]);
  });

  it.each([
    ["The ministry dismissed reports of a pact.", "object=reports of a pact by The ministry denies reported negated"],
    [
      "Mexico's foreign minister ruled out joint patrols.",
      "object=joint patrols by Mexico's foreign minister denies reported negated",
    ],
    ["The report warned against a hasty withdrawal.", "object=a hasty withdrawal by The report says wanted affirmed"],
  ])("keeps who stands where: %s", (text, told) => {
    const [c] = readText(text).claims.filter((x) => x.kind === "statement");
    const by = c?.attribution.map((s) => `${s.name} ${s.stance}`).join();
    expect(c && `${c.roles.map((r) => `${r.role}=${r.quote}`).join(" ")} by ${by} ${c.modality} ${c.polarity}`).toBe(
      told,
    );
  });
});
