import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** Who says the claims at some words, outermost first, how, and whether it is so: "the paper > a guard: reported". */
function said(text: string, words: string): readonly string[] {
  return readText(text, "2026-03-05")
    .claims.filter((c) => c.quote.includes(words))
    .map((c) => {
      const chain = c.attribution.map((s) => `${s.name}${s.stance === "denies" ? " (denies)" : ""}`).join(" > ");
      return `${chain || "the report"}: ${c.polarity === "negated" ? "not " : ""}${c.modality}`;
    });
}

describe("one who tells what another says", () => {
  it.each([
    [
      "The Mail, citing two clerks, reported that the army killed a farmer.",
      "killed",
      "The Mail > two clerks: reported",
    ],
    ["The army killed a farmer, the Mail said, quoting a clerk.", "killed", "the Mail > a clerk: reported"],
    [
      "The driver, according to two clerks, has told the court that the army killed a farmer.",
      "killed",
      "two clerks > The driver: reported",
    ],
    // Who the source is, the writer says.
    ["According to the union, whose members shot a clerk, the army killed a farmer.", "shot", "the report: asserted"],
    ["According to the union, whose members shot a clerk, the army killed a farmer.", "killed", "the union: reported"],
    // What is cited and cannot speak is a reason.
    ["The judge, citing the risk of flight, said that the army killed a farmer.", "killed", "The judge: reported"],
    [
      "Ana Ruiz was quoted by the Mail as saying that the army killed a farmer.",
      "killed",
      "the Mail > Ana Ruiz: reported",
    ],
    ["Ana Ruiz was quoted as saying that the army killed a farmer.", "killed", "Ana Ruiz: reported"],
    // What somebody is told to do is not done.
    ["The file quotes Ana Ruiz as telling a clerk: “Burn the boats.”", "Burn", "The file > Ana Ruiz: wanted"],
    ["“Burn the boats,” Ana Ruiz told a clerk.", "Burn", "Ana Ruiz: wanted"],
    ["“They burn the boats,” Ana Ruiz told a clerk.", "burn", "Ana Ruiz: reported"],
    ["“Do not kill the judge,” Ana Ruiz told a clerk.", "kill", "Ana Ruiz: not wanted"],
    ["The embassy confirmed what all had said: that the army killed a farmer.", "killed", "The embassy: reported"],
    [
      "The mother told a local radio station, which reported it on Monday, that soldiers killed a farmer.",
      "killed",
      "The mother: reported",
    ],
    ["A clerk recounted how the army killed a farmer.", "killed", "A clerk: reported"],
    ["“Clerks say the army killed a farmer. It did not,” said Ana Ruiz.", "killed", "Ana Ruiz > Clerks: reported"],
  ])("%s", (text, words, expected) => {
    expect(said(text, words)).toEqual([expected]);
  });

  it.each([
    ["The mayor dismissed reports that his brother worked for the clan.", "worked", "The mayor (denies): not denied"],
    ["The mayor denied claims that the judge is ill.", "ill", "The mayor (denies): not denied"],
    ["The mayor would not deny reports that the judge is ill.", "the judge is ill", "The mayor: not reported"],
    ["The mayor would not deny reports that the judge is ill.", "the judge is ill", "reports: possible"],
  ])("of a denial: %s", (text, words, expected) => {
    expect(said(text, words)).toContain(expected);
  });

  it.each([
    ["Minister: gang has killed a judge", "killed", "Minister: reported"],
    ["UN: Army killed 40 farmers", "killed", "UN: reported"],
    // A place or a genre says nothing.
    ["Colombia: Army killed 40 farmers", "killed", "the report: asserted"],
    ["Analysis: Army killed 40 farmers", "killed", "the report: asserted"],
  ])("a headline with a colon: %s", (text, words, expected) => {
    expect(said(text, words)).toContain(expected);
  });

  it("what stands before a colon is no word of the sentence", () => {
    const [claim] = readText("Weapons: Smugglers sold 900 rifles to the clan.").claims;
    expect(claim?.quote).toBe("Smugglers sold 900 rifles to the clan");
  });

  it.each([
    ["Residents tell another story. Soldiers killed a judge, they say, and left.", "Residents: reported"],
    ["The file names two men. One of them killed a judge, it says.", "The file: reported"],
  ])("“they say” of whom the sentence before is about: %s", (text, expected) => {
    expect(said(text, "killed a judge")).toContain(expected);
  });

  it.each([
    ["The farm burned down. The boss killed a judge, it says."],
    ["Rifles were found there. The boss killed a judge, they say."],
  ])("nobody is taken up where the sentence before is about a thing: %s", (text) => {
    expect(said(text, "killed a judge")).toEqual([]);
  });

  it.each([
    ["Police declined to say whether the driver was armed.", ["the report: not asserted"]],
    ["The firm refused to disclose how much it had paid the clan.", ["the report: not asserted"]],
    ["The mayor declined to run again.", []],
  ])("who will not say: %s", (text, expected) => {
    const [, ...more] = readText(text).claims;
    expect(more).toEqual([]);
    expect(said(text, "to")).toEqual(expected);
  });

  it("what is not confirmed is nobody's claim", () => {
    const text = "The mayor did not confirm that the army killed a farmer.";
    expect(readText(text).claims.map((c) => c.kind)).toEqual(["statement"]);
    expect(said(text, "killed")).toEqual(["The mayor: not reported"]);
    expect(said("The mayor did not confirm the death of the judge.", "death")).toEqual(["The mayor: not reported"]);
  });
});
