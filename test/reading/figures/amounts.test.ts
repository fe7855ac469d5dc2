import { describe, expect, test } from "vitest";
import { AFTER, BEFORE } from "../../../src/reading/figures/bounds.ts";
import { amountsIn } from "../../../src/reading/figures/index.ts";
import { LABEL_RULES } from "../../../src/reading/figures/labels.ts";

/** "over fifty = more-than 50.. ; …": each number with its words, bound, ends, unit, whole. */
const read = (text: string): string =>
  amountsIn(text)
    .map((a) => {
      const ends = a.low === a.high ? `${a.low}` : `${a.low ?? ""}..${a.high ?? ""}`;
      return [`${text.slice(a.start, a.end)} = ${a.bound} ${ends}`, a.unit, a.of === null ? "" : `of ${a.of}`]
        .filter(Boolean)
        .join(" ");
    })
    .join("; ");

const CASES: readonly (readonly [string, string])[] = [
  // digits
  ["They counted 1,240 shells.", "1,240 = exact 1240"],
  ["A line of 12.5 km runs there.", "12.5 km = exact 12.5 kilometers"],
  ["In Mexico, 2000 people fled.", "2000 = exact 2000"],
  // words
  ["five hundred seventy-one cases", "five hundred seventy-one = exact 571"],
  ["two hundred and fifty thousand votes", "two hundred and fifty thousand = exact 250000"],
  ["a hundred men and two dozen women", "a hundred = exact 100; two dozen = exact 24"],
  ["half a million leaflets", "half a million = exact 500000"],
  ["two and a half million pesos", "two and a half million pesos = exact 2500000 MXN"],
  ["eighteen thousand cases", "eighteen thousand = exact 18000"],
  // open numbers
  ["tens of billions of dollars", "tens of billions of dollars = at-least 10000000000.. USD"],
  ["hundreds of thousands of people", "hundreds of thousands = at-least 100000.."],
  ["dozens fled", "dozens = at-least 12.."],
  ["scores of trucks", "scores = at-least 20.."],
  ["several hundred shells", "several hundred = at-least 200.."],
  ["a multi-billion-dollar racket", "multi-billion-dollar = more-than 1000000000.. USD"],
  // shares
  ["a third of the money", "a third = exact 33.333333333333336 percent"],
  ["two-thirds of the money", "two-thirds = exact 66.66666666666667 percent"],
  ["three quarters of the rifles", "three quarters = exact 75 percent"],
  ["sales fell by half", "half = exact 50 percent"],
  ["a majority of the rifles", "a majority = more-than 50.. percent"],
  ["one in five drivers", "one in five = exact 20 percent"],
  ["nine out of ten cases", "nine out of ten = exact 90 percent"],
  ["27 of 32 districts", "27 of 32 = exact 27 of 32"],
  ["19 of the country’s 24 districts", "19 of the country’s 24 = exact 19 of 24"],
  // ranges
  ["thirty to forty percent of the land", "thirty to forty percent = range 30..40 percent"],
  ["30-40% of the land", "30-40% = range 30..40 percent"],
  ["between 5 and 10 tons", "between 5 and 10 tons = range 5..10 tons"],
  ["between two hundred and three hundred men", "between two hundred and three hundred = range 200..300"],
  ["$10-15 million", "$10-15 million = range 10000000..15000000 USD"],
  ["three hundred to four hundred fifty tons", "three hundred to four hundred fifty tons = range 300..450 tons"],
  ["two or three guards", "two or three = range 2..3"],
  ["It rose from 20 to 60 percent.", "20 = exact 20; 60 percent = exact 60 percent"],
  // money
  ["a $15 million reward", "$15 million = exact 15000000 USD"],
  ["US$3.5bn", "US$3.5bn = exact 3500000000 USD"],
  ["€20m in cash", "€20m = exact 20000000 EUR"],
  ["15 million pesos, a Mexican court said", "15 million pesos = exact 15000000 MXN"],
  ["15 million pesos, the Colombian court in Colombia said", "15 million pesos = exact 15000000 COP"],
  ["a $20 billion empire", "$20 billion = exact 20000000000 USD"],
  ["40 pounds of meth", "40 pounds = exact 40 pounds"],
  ["40 million pounds in cash", "40 million pounds = exact 40000000 GBP"],
  // ages
  ["a man in his late seventies", "late seventies = range 70..79 years"],
  ["a 45-year-old cook", "45-year-old = exact 45 years"],
  ["aged 45", "aged 45 = exact 45 years"],
  // lengths of time
  ["three decades of war", "three decades = about 30 years"],
  ["for once in a century", "a century = about 100 years"],
  ["for over ten years", "over ten years = more-than 10.. years"],
  ["It grew over ten years.", "ten years = exact 10 years"],
  // words before that belong to what stands there
  ["control over twelve districts", "twelve = exact 12"],
  ["They talked about twelve districts.", "twelve = exact 12"],
  // bounds at both ends
  ["forty-plus countries", "forty-plus = at-least 40.."],
  ["30 percent or more", "30 percent or more = at-least 30.. percent"],
  ["a four-hundred-percent surge", "four-hundred-percent = exact 400 percent"],
  ["estimated assets exceeding $20 billion", "exceeding $20 billion = more-than 20000000000.. USD"],
];

const SILENT = [
  "He was held on June 8, 2020, and again on 9 May.",
  "It happened at 10:30, at 6 p.m. and at 5 o’clock.",
  "In 2019 and since 1994, and during 2018–24.",
  "Call 555-123-4567 or 555-0199.",
  "an AK-47, MS-13, COVID-19 and an F-16",
  "the 18th Street gang, the 3rd cavalry and the 1990s",
  "Resolution 1973, Operation 40, section 212, No. 5, Article 27",
  "a 7-2 ruling and a 3–1 win",
  "no one, one another, one of them",
  "his half-brother and the second half",
  "the third man and a quarter century",
  "as others found [12], see example.org/news/4281450?page=34",
  "He stopped the car, and the army moved on.",
];

describe("numbers in text", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
  test.each(SILENT)("nothing in: %s", (text) => {
    expect(read(text)).toBe("");
  });
  test.each(BEFORE.map((row) => [row.seen, row.bound, row.words] as const))("%s is %s", (seen, bound, words) => {
    const [amount] = amountsIn(seen);
    expect(amount?.bound).toBe(bound);
    expect(
      amount &&
        seen
          .slice(amount.start, amount.end)
          .toLowerCase()
          .replace(/\.(?= )/u, ""),
    ).toContain(words);
  });
  test.each(AFTER.map((row) => [row.seen, row.bound] as const))("%s is %s", (seen, bound) => {
    expect(amountsIn(seen).map((a) => a.bound)).toEqual([bound]);
  });
  test.each(LABEL_RULES.map((rule) => [rule.name, rule.seen] as const))("%s: nothing in %s", (_, seen) => {
    expect(read(seen)).toBe("");
  });
});

describe("hostile text", () => {
  const size = 150_000;
  test.each([
    ["digits", "7".repeat(size)],
    ["groups of digits", "1,".repeat(size / 2)],
    ["number words", "two hundred and ".repeat(size / 16)],
    ["scales", "million ".repeat(size / 8)],
    ["ranges", "5-".repeat(size / 2)],
    ["of", "5 of ".repeat(size / 5)],
    ["bounds", "more than ".repeat(size / 10)],
    ["pesos", "5 pesos. ".repeat(size / 9)],
    ["brackets", "([".repeat(size / 2)],
    ["lone surrogates", "\ud800 7 \udfff".repeat(size / 8)],
    ["no spaces", "a1".repeat(size / 2)],
  ])("%s end within seconds, inside the text", (_, text) => {
    const started = performance.now();
    const amounts = amountsIn(text);
    expect(performance.now() - started).toBeLessThan(10_000);
    for (const a of amounts) {
      expect(a.start < a.end && a.start >= 0 && a.end <= text.length).toBe(true);
      expect(a.low === null || Number.isFinite(a.low)).toBe(true);
    }
  });
});
