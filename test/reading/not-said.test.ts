import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** "event/kill not by The army": type, polarity and speakers of the claims of a text whose type holds these words. */
const told = (text: string, type: string): readonly string[] =>
  readText(text, "2025-09-10")
    .claims.filter((c) => `${c.kind}/${c.type ?? "-"}`.includes(type))
    .map((c) =>
      [
        `${c.kind}/${c.type ?? "-"}`,
        c.polarity === "negated" ? "not" : "so",
        ...(c.attribution.length > 0 ? ["by", c.attribution.map((s) => s.name).join(" > ")] : []),
      ].join(" "),
    );

describe("what is not said is nobody's claim", () => {
  it.each([
    ["Nobody has said that the mayor worked for the gang.", "member"],
    ["No officer has confirmed that Luis Paz was killed.", "kill"],
    ["The ministry has not confirmed that Luis Paz was killed.", "kill"],
    ["It has not been confirmed that Luis Paz was killed.", "kill"],
    ["Neither agency has reported that Luis Paz was arrested.", "arrest"],
    ["Neither the navy nor the police announced that Luis Paz had been arrested.", "arrest"],
    ["The bureau has never claimed that Chile produces cocaine.", "produce"],
    ["She never told the police that Luis Paz had shot a man.", "shoot"],
    ["None of the reports says that Luis Paz leads the gang.", "lead"],
    ["The page will change once the death or survival of Luis Paz is known.", "die"],
  ])("%s", (text, type) => {
    expect(told(text, type)).toEqual([]);
  });

  it.each([
    ["Officers have said that Luis Paz was killed.", "event/kill", "event/kill so by Officers"],
    [
      "The army did not only say that Luis Paz had been killed, it showed him.",
      "event/kill",
      "event/kill so by The army",
    ],
    // What is granted is known, whether they grant it or not.
    ["The army did not admit that its soldiers had killed two farmers.", "event/kill", "event/kill so"],
    ["The ministry did not say who killed the mayor.", "event/kill", "event/kill so"],
    ["The ministry has not confirmed the death.", "statement", "statement/- not by The ministry"],
    ["That is not saying much: the gang killed her son.", "event/kill", "event/kill so"],
  ])("but is, or stands told: %s", (text, type, expected) => {
    expect(told(text, type)).toContain(expected);
  });
});

describe("what nobody has found is said not to be so", () => {
  it.each([
    ["No court has ever found that the general took bribes.", "bribe", "event/bribe not"],
    ["The court did not find that the general took bribes.", "bribe", "event/bribe not by The court"],
    ["None of the studies found that Chile produces cocaine.", "produce", "event/produce not"],
    ["Nothing in the file suggests that Luis Paz paid the police.", "pay", "event/pay not"],
    ["Nothing proves that the gang controls the port.", "control", "relation/control not"],
    [
      "No federal survey has identified Chile as a producer of cocaine.",
      "supply",
      "relation/supply not by federal survey",
    ],
    ["The study found that the gang controls the port.", "control", "relation/control so by The study"],
    [
      "A federal survey has identified Chile as a producer of cocaine.",
      "supply",
      "relation/supply so by A federal survey",
    ],
  ])("%s", (text, type, expected) => {
    expect(told(text, type)).toEqual([expected]);
  });

  it("passes from a charge that is not made to what it is of", () => {
    const claims = told("Prosecutors do not accuse Luis Paz of ordering the attack.", "");
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((claim) => !claim.includes(" not "))).toEqual([]);
  });
});

describe("what is denied is the charge", () => {
  it("and not the arrest that is told with it", () => {
    const claims = told("Juan Paz was arrested in Lima on charges of bribery, which his lawyer denies.", "arrest");
    expect(claims).toEqual(["event/arrest so"]);
  });
  it("nor is it where the arrest itself is denied", () => {
    const claims = told("Residents said that Juan Paz was arrested in Lima, which his lawyer denies.", "arrest");
    expect(claims).toContain("event/arrest not by his lawyer");
  });
});
