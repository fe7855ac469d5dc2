import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/language/tokens.ts";

/** Each case: tokens apart by spaces where the text has none are written with |. */
const CASES: readonly string[] = [
  "They do|n't know| .".replace(" |", "|"),
  "It|’s Mexico|’s army|.",
  "the senators|' vote",
  "can|not go|,| ca|n’t stay".replace(",| ", ", ").replace("go,", "go|,"),
  "a well|-|known co-founder of the anti-drug unit",
  "the U.S.|-|Mexico border",
  "U.S. Rep. Dan Hall (|R|-|TX|)",
  "$|15 million|,| 40|%| of €|3.5".replace(",| ", ", ").replace("million,", "million|,").replace("%| ", "% "),
  "at 5:00 p.m. on 11/28/2000",
  "5|pm|,|",
  "“|Stop|,|”| he said|.".replace("”| ", "” ").replace(",|”", ",|”"),
  "cartels … and --| others",
  "El Mencho — Rubén Oseguera — fled|.",
  "2019|-|2021 and 2018|–|19",
  "see https://example.org/a-b?c=d|, or write to ana.ruiz@example.gob.mx|.",
  "PG&E and O'Brien|'s AT&T",
  "and|/|or",
  "call 713-853-3989 now",
  "Ernesto “|El Tigre|” Solano",
  "Wow|!!! |👩‍👩‍👧| 🇲🇽".replace(" |👩", " 👩").replace("👧|", "👧"),
  "the 15|-|year|-|old",
  "over 200,000 in the 1990s and the 20th",
  "[|Drug Enforcement Administration|] said",
];

const clean = (marked: string): string => marked.replaceAll("|", "");

describe("tokens", () => {
  test.each(CASES)("%s", (marked) => {
    const text = clean(marked);
    const want = marked.split(/[\s|]+/u).filter((form) => form !== "");
    expect(tokenise(text, 0, text.length).map(({ form }) => form)).toEqual(want);
  });
});

const ENDS: readonly (readonly [text: string, last: string])[] = [
  ["He said no.", "."],
  ["He left the U.S.", "U.S."],
  ["They took rifles, radios, etc.", "etc."],
  ["They chose plan B.", "."],
  ["He works for Aceros Inc.", "Inc."],
  ["He came on Sun.", "."],
];
test.each(ENDS)("the last token of %s", (text, last) => {
  expect(tokenise(text, 0, text.length).at(-1)?.form).toBe(last);
});

const TEXTS = [
  "María\u0301 del Carmen — “¿qué?” 👩🏽‍🚒 🇲🇽\r\n…",
  "\ud800x\udc00 \u200bZero\u200bwidth\u00adsoft \0nul",
  "日本語のテキスト。 مرحبا ",
  "-".repeat(50) + "a.b.c@d.e" + "'".repeat(9),
];
test.each(TEXTS)("tokens of %j slice to their forms, in order, and leave out only spaces", (text) => {
  let at = 0;
  for (const { start, end, form } of tokenise(text, 0, text.length)) {
    expect(text.slice(start, end)).toBe(form);
    expect(start).toBeGreaterThanOrEqual(at);
    // oxlint-disable-next-line no-control-regex, no-misleading-character-class
    expect(text.slice(at, start)).toMatch(/^[\s\0\u200b\u200e\u200f]*$/u);
    expect(form).not.toMatch(/^\s|\s$/u);
    at = end;
  }
});

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ["letters", "a".repeat(1_000_000)],
  ["brackets", "[(".repeat(500_000)],
  ["quotation marks", "“\"'".repeat(300_000)],
  ["dots between letters", "a.".repeat(500_000)],
  ["dashes between letters", "a-".repeat(200_000)],
  ["digits and commas", "1,".repeat(500_000)],
  ["at signs", "a@".repeat(500_000)],
  ["address without an end", "http://" + "a/".repeat(500_000)],
  ["joiners", "👩‍".repeat(300_000)],
  ["apostrophes", "a'".repeat(500_000)],
  ["high surrogates", "\ud83d".repeat(1_000_000)],
];
describe("hostile text is cut in linear time", () => {
  test.each(HOSTILE)("%s", { timeout: 30_000 }, (_name, text) => {
    const before = performance.now();
    const found = tokenise(text, 0, text.length);
    expect(found.length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
