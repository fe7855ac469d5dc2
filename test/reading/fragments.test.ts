import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The claims of a text, each with its kind: "assessment: Their coast guard was never good at begging for help". */
const claims = (text: string): readonly string[] =>
  readText(text, "2025-05-04").claims.map((c) => `${c.kind}: ${c.quote.replaceAll(/\s+/g, " ")}`);

describe("words that say nothing by themselves make no claim", () => {
  it.each([
    // Of nobody who is known, and with nothing that could tell of whom.
    ["Her counsel says she is blameless.", "blameless"],
    ["They will be selling again by noon, a baker said.", "selling again"],
    // What is called so was told before.
    ["“That is a tale for children,” Ana Ruiz said.", "tale"],
    ["“It is theatre,” Ana Ruiz said.", "theatre"],
    // Said of somebody in passing.
    ["Nine people died, the driver included, the army said.", "included"],
    ["The army says that Colonel Paz, relieved of his post in May, is under inquiry.", "relieved"],
    // Left open.
    ["She tried to learn how many men died with him.", "died"],
    ["Luis Paz runs the mill from wherever he sleeps, a miller said.", "wherever"],
    // Why a source is not named.
    [
      "A clerk who declined to be identified because she dreaded her boss said that the gang owned the mill.",
      "dreaded",
    ],
    // What only says of whom the sentence tells something.
    ["The trust that the admiral earned in a decade will never return.", "event: the trust"],
    // What is doubted stands in another clause, and no row knows it.
    ["The army, Ana Ruiz says, reads every letter, although American agents doubt it.", "doubt it"],
    ["We will update this story when the body is identified.", "update"],
  ])("%s: no %s", (text, words) => {
    expect(claims(text).filter((claim) => claim.includes(words))).toEqual([]);
  });

  it.each([
    ["“Whoever owns the pier owns the port,” Ana Ruiz said.", "statement: Whoever owns the pier owns the port"],
    ["A guard said that it was the Harbour Cartel.", "statement: it was the Harbour Cartel"],
    ["A clerk recounted how the army killed a farmer.", "event: how the army killed a farmer"],
    ["He was flown to Lima, where a judge charged him with fraud.", "event: where a judge charged him with fraud"],
    ["The guild shrank because the mill cut its orders.", "causal: The guild shrank because the mill cut its orders"],
    ["The gang killed the mayor. The gang denies it.", "event: The gang denies it"],
    // Whole with what it is good at.
    [
      "Their coast guard was never good at begging for help.",
      "assessment: Their coast guard was never good at begging for help",
    ],
  ])("%s: %s", (text, claim) => {
    expect(claims(text)).toContain(claim);
  });
});
