import { describe, expect, test } from "vitest";
import { readText } from "./read.ts";

/** The words by which a text takes back its first deed or count, and how that claim stands: "the corpse was not his, reported". */
function refuted(text: string): string {
  const claims = readText(text, "2025-11-06").claims.filter(({ kind }) => kind === "event" || kind === "figure");
  const claim = claims.find((one) => one.refuted !== undefined);
  return claim === undefined ? "stands" : `${claim.refuted?.trim()}: ${claim.modality}, ${claim.polarity}`;
}

const CASES: readonly (readonly [string, string])[] = [
  // What the writer takes back himself is denied by him.
  [
    "On Friday I wrote here that Juan Luna had drowned off Tumaco. I was wrong, and I am sorry.",
    "I was wrong: denied, negated",
  ],
  [
    "In May we reported that nine sailors were killed in the blast. That was an error.",
    "That was an error: denied, negated",
  ],
  ["On Friday I wrote here that Juan Luna had drowned off Tumaco. His wife was right.", "stands"],
  ["The army reported that nine sailors were killed in the blast. That was an error of the captain's.", "stands"],
  // That another had died.
  [
    "Juan Luna was reported killed in a brawl in Tumaco, but dental records showed that the corpse was that of a driver.",
    "corpse was that of a: reported, affirmed",
  ],
  [
    "The navy announced that Juan Luna had been killed at sea. Tests proved that the remains were not his.",
    "remains were not his: reported, affirmed",
  ],
  ["Juan Luna was shot dead in Tumaco. The body was taken to Cali, where a doctor saw it.", "stands"],
  [
    "Juan Luna was shot dead in Tumaco. Pedro Paz was said to have been killed as well, but the corpse was not his.",
    "corpse was not his: reported, affirmed",
  ],
  // That he lives.
  [
    "The navy announced that Juan Luna had been killed at sea. Juan Luna is alive.",
    "Juan Luna is alive: reported, affirmed",
  ],
  ["The navy announced that Juan Luna had been killed at sea. Pedro Paz is alive.", "stands"],
  ["The navy announced that Juan Luna had been killed at sea. Juan Luna is alive, his sister said.", "stands"],
  // What was said at first.
  [
    "The sheriff first said that nine sailors had been killed. He later spoke of four.",
    "first said that: reported, affirmed",
  ],
  ["The sheriff said that nine sailors had been killed. The first boat came at noon.", "stands"],
  ["The toll had stood at nine until a nurse died on Sunday.", "had stood at: asserted, affirmed"],
  ["The toll stood at nine on Sunday.", "stands"],
  [
    "The navy's eleven dead have become 15: Admiral Ruiz gave the new number on Sunday.",
    "dead have become 1: asserted, affirmed",
  ],
  ["The nine dead have become martyrs.", "stands"],
  // Numbers that nobody gives any more.
  [
    "The clinic quietly corrected its count of murders in Tumaco in 2024 from 212 to 305.",
    "corrected its count of murders in Tumaco in 2024 from: asserted, affirmed",
  ],
  [
    "The navy raised the toll of the blast to nine from six.",
    "raised the toll of the blast to nine from: reported, affirmed",
  ],
  ["Murders in Tumaco rose from 131 in April to 160 in May.", "stands"],
  ["The navy raised the number of its sailors in Tumaco from 400 to 900.", "stands"],
  [
    "The union counts 40 dead, more than the 30 that the firm had originally reported.",
    "that the firm had originally reported: reported, affirmed",
  ],
  ["The union counts 40 dead, more than the 30 that the firm had in April.", "stands"],
  ["The navy has given up its figure of 40 dead.", "given up its figure of: asserted, affirmed"],
  ["The navy has given its figure of 40 dead.", "stands"],
  ["Luna finds the estimate of 900 fighters far too high.", "fighters far too high: reported, affirmed"],
  ["Luna repeats the estimate of 900 fighters.", "stands"],
  [
    "The new numbers replace those of May 3, which listed 14 detained.",
    "replace those of May 3, which listed: asserted, affirmed",
  ],
  ["The bulletin of May 3 listed 14 detained.", "stands"],
  ["We reported 30 dead. Autopsies established 26.", "We reported: asserted, affirmed"],
  ["We reported 30 dead. The town buried them on Friday.", "stands"],
  [
    "The 90 deaths that we quoted in June were too many.",
    "deaths that we quoted in June were too many: asserted, affirmed",
  ],
  ["The 90 deaths that we quoted in June were in the south.", "stands"],
  ["Luna took $3 million, more than the $2 million named in the warrant.", "named: asserted, affirmed"],
  ["Luna took more than the $2 million that he needed.", "stands"],
];

describe("what a report takes back", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(refuted(text)).toBe(expected);
  });

  test("leaves the death of whom it tells first", () => {
    const text =
      "Juan Luna was shot dead in Tumaco. Pedro Paz was said to have been killed as well, but the corpse was not his.";
    const names = readText(text, "2025-11-06").claims.flatMap(({ refuted: back, roles }) =>
      back === undefined ? [] : roles.flatMap(({ actor }) => actor?.name ?? []),
    );
    expect(names).toEqual(["Pedro Paz"]);
  });
});

/** How each number of a text stands: "11 negated". */
const numbers = (text: string): readonly string[] =>
  readText(text, "2025-11-06").claims.flatMap(({ kind, figure, polarity }) =>
    kind === "figure" ? [`${figure?.low} ${polarity}`] : [],
  );

test.each([
  ["The count of twelve deaths given out by the union lacks any basis.", "12 negated"],
  ["Accounts that speak of sixty or more raiders lack support.", "60 negated"],
  ["The institute's figure of 700 members is much too low.", "700 negated"],
  ["The report of 30 rifles seized is correct.", "30 affirmed"],
  ["The count of twelve deaths is high.", "12 affirmed"],
])("puts a number aside that is said to be none: %s", (text, expected) => {
  expect(numbers(text)).toContain(expected);
});

test("takes an office for no tie that is denied", () => {
  const text = "The Ministry denies that any adviser to the minister met members of Los Pinos in the port of Tuma.";
  expect(readText(text, "2025-11-06").claims.filter(({ type }) => type === "office")).toEqual([]);
});

/** The measures of a text with their numbers: "people-killed 9". */
const types = (text: string): readonly string[] =>
  readText(text, "2025-11-06").claims.flatMap(({ kind, type, figure }) =>
    kind === "figure" && type !== null ? [`${type} ${figure?.low}`] : [],
  );

test("puts the number of raiders beside no count of the dead, and odds beside no fall", () => {
  const dead = "Gunmen killed nine people in the town of Valle Seco. The coroner puts the number of raiders at 20.";
  const odds = "Homicides fell by 9 percent in June. A truce between those clans is likely; he puts it at 70 percent.";
  expect(types(dead)).not.toContain("people-killed 20");
  expect(types(odds)).toEqual(["homicide-increase 9"]);
});
