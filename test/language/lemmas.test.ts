import { describe, expect, test } from "vitest";
import { createLemmatiser } from "../../src/language/lemmas.ts";
import { regularPlural, regularVerb } from "../../training/irregular.ts";

const TABLE = [
  "NNS\ts\t1\t",
  "NNS\ties\t3\ty",
  "NNS\t^men\t2\tan",
  "VBD\ted\t2\t",
  "MD+\t^wo\t2\twill",
  "VBZ\ts\t1\t",
  "VBD\t^x\t1\t",
];
const lemma = createLemmatiser(new TextEncoder().encode(TABLE.join("\n")));

const CASES: readonly (readonly [form: string, xpos: string, upos: string, want: string])[] = [
  ["raids", "NNS", "NOUN", "raid"],
  ["Bodies", "NNS", "NOUN", "body"],
  ["men", "NNS", "NOUN", "man"],
  ["seawomen", "NNS", "NOUN", "seawomen"],
  ["DTOs", "NNS", "NOUN", "DTO"],
  ["raided", "VBD", "VERB", "raid"],
  ["wo", "MD", "AUX", "will"],
  ["Ruiz", "NNP", "PROPN", "Ruiz"],
  ["D’Alba", "NNP", "PROPN", "D'Alba"],
  ["DEA", "NNP", "PROPN", "DEA"],
  ["HELP", "VB", "VERB", "help"],
  ["constructor", "NNS", "NOUN", "constructor"],
  ["s", "NNS", "NOUN", "s"],
  ["x", "VBD", "VERB", "x"],
  ["", "NNS", "NOUN", ""],
  ["__proto__", "XX", "X", "__proto__"],
];

describe("lemmas by the longest ending", () => {
  test.each(CASES)("%s %s %s", (form, xpos, upos, want) => {
    expect(lemma(form, xpos, upos)).toBe(want);
    expect(lemma(form, xpos, upos)).toBe(want);
  });
});

const VERBS: readonly (readonly [base: string, forms: readonly string[]])[] = [
  ["seize", ["seizes", "seized", "seized", "seizing"]],
  ["deny", ["denies", "denied", "denied", "denying"]],
  ["ban", ["bans", "banned", "banned", "banning"]],
  ["target", ["targets", "targeted", "targeted", "targeting"]],
  ["die", ["dies", "died", "died", "dying"]],
  ["free", ["frees", "freed", "freed", "freeing"]],
  ["vow", ["vows", "vowed", "vowed", "vowing"]],
  ["raid", ["raids", "raided", "raided", "raiding"]],
  ["march", ["marches", "marched", "marched", "marching"]],
];
test.each(VERBS)("regular forms of %s", (base, forms) => {
  expect(regularVerb(base).map(([, form]) => form)).toEqual(forms);
});

test("regular plurals", () => {
  expect(["cartel", "body", "boss", "day"].map(regularPlural)).toEqual(["cartels", "bodies", "bosses", "days"]);
});
