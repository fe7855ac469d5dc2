import { describe, expect, test } from "vitest";
import { readText } from "./read.ts";

/** "330 2025-10; 280 2024-10": the numbers of a text with the times that they hold for. */
const timed = (text: string): string =>
  readText(text, "2025-11-06")
    .claims.filter((claim) => claim.kind === "figure")
    .map((claim) => `${claim.figure?.low ?? claim.figure?.high} ${claim.time?.edtf ?? "-"}`)
    .join("; ");

const CASES: readonly (readonly [string, string])[] = [
  // What a number is held against is no time of it.
  ["Some 72,000 bodies lie in morgues, twice as many as in 2020.", "72000 -"],
  ["Soldiers seized 900 rifles, 60 percent more than in 2019.", "900 -; 60 -"],
  ["The rate fell to 17 per 100,000 people, the lowest since 2015.", "17 -"],
  ["Murders rose by 9 percent over the previous year.", "9 -"],
  // A number that is held against another has the time right behind it, or none.
  ["He employs 240 people, down from 400 in 2019.", "240 -; 400 2019"],
  ["Police counted 900 murders in 2024, up from 700 a year earlier.", "900 2024; 700 2023"],
  // When what somebody lists took place; when he owned up to it is no such time.
  ["The port ledger lists 900 murders in 2023.", "900 2023"],
  ["The minister conceded 900 murders in May.", "900 -"],
  ["Between 2006 and 2022, the number of gangs rose from 205 to 463.", "205 2006; 463 2022"],
  ["Theft sank to nearly 7,500 barrels a week from 31,000 in 2016.", "7500 -; 31000 2016"],
  ["Arrests dropped to 816 in 2018 from 1,240 in 2016.", "816 2018; 1240 2016"],
  // Of the two ends of a change, the time is that of the second.
  ["Robberies fell from 147 to 96 in 2024.", "147 2023; 96 2024"],
  ["Robberies fell 35 percent last year, from 147 to 96.", "35 2024; 147 2023; 96 2024"],
  ["Robberies fell from 147 to 96 in the second quarter of 2025.", "147 -; 96 2025-04/2025-06"],
  [
    "Robberies fell 35 percent in the second quarter compared with the same months of last year, from 147 to 96.",
    "35 2025-04/2025-06; 147 2024-04/2024-06; 96 2025-04/2025-06",
  ],
  ["In June the office revised its count of murders in 2024 from 462 to 571.", "462 -; 571 -"],
  ["In 2024 the thieves drove from Lima to 12 towns.", "12 2024"],
  // Both ends of a change are its time; against one of them alone it is held.
  ["Robberies fell 35 percent from 2017 to May 2023.", "35 2017/2023-05"],
  ["Robberies fell 35 percent from 2017.", "35 -"],
  // Each of two sums from its own day on.
  ["The bounty was $2 million from 2017 and $6 million from March 2023.", "2000000 2017; 6000000 2023-03"],
  // For when a sum is, it is not foretold; when a trial will be, it is.
  ["Congress voted $48 million for FY2027.", "48000000 2027"],
  // What happened in the year that a superlative goes back to.
  ["It was the worst attack since 2019, when 15 people died at a nightclub.", "15 2019"],
  // Times that open a sentence without a comma.
  ["Late last year marines arrested 40 men.", "40 2024-09/2024-12"],
  // How old somebody is, he is now.
  ["Ana Ruiz, 42, was arrested in 2019.", "42 -"],
];

describe("times of numbers that are compared", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(timed(text)).toBe(expected);
  });
});

test("what is told on the side moves no story", () => {
  const found = readText(
    "Juan Ruiz, who was arrested in May 2017, is angry. In July police arrested Luis Paz.",
    "2025-11-06",
  ).claims;
  expect(found.filter((claim) => claim.type === "arrest").map((claim) => claim.time?.edtf)).toEqual([
    "2017-05",
    "2025-07",
  ]);
});

test("a time beside the day moves no story", () => {
  const found = readText(
    "On 12 September 2025 Juan Paz, who was police chief between 2018 and March 2024, was arrested in Asunción. He was expelled six days later.",
    "2025-11-06",
  ).claims;
  expect(found.map(({ type, time }) => `${type} ${time?.edtf}`)).toContain("extradite 2025-09-18");
});

test.each([
  ["The raid on the port on March 4, 2024, resulting in the arrest of Ana Ruiz, angered Lima.", "2024-03-04"],
  ["The raid on March 4 by a dozen marines, leading to the arrest of Ana Ruiz, angered Lima.", "2025-03-04"],
  ["The order to launch the raid on March 4, 2024, resulting in the arrest of Ana Ruiz, was his.", "2024-03-04"],
  // Silent: who only spoke of it then.
  ["The minister's speech on March 4, 2024, praising the arrest of Ana Ruiz, angered Lima.", null],
])("what a dated event led to is of its day: %s", (text, day) => {
  const [arrest] = readText(text, "2025-11-06").claims.filter((claim) => claim.type === "arrest");
  expect(arrest?.time?.edtf ?? null).toBe(day);
});

test.each([
  ["Soldiers killed Ana Paz on 22 February, and all ask who will follow.", "kill 2026-02-22"],
  ["Ana Paz, arrested in May, will appeal.", "arrest 2025-05"],
  // Silent: what is to come.
  ["Ana Paz will be extradited on 4 May.", "null 2026-05-04"],
])("what has been is before the report, whatever it expects beside it: %s", (text, expected) => {
  const told = readText(text, "2026-03").claims.map((claim) => `${claim.type} ${claim.time?.edtf}`);
  expect(told).toContain(expected);
});

test.each([
  ["The trial is set for May 2027.", "2027-05 predicted"],
  ["A full hearing is scheduled for April 14.", "2026-04-14 predicted"],
  ["The trap was set on Monday.", "none"],
  ["Congress voted $48 million for FY2027.", "2027 asserted"],
])("what is set for a day: %s", (text, expected) => {
  const claim = readText(text, "2025-11-06").claims.find((c) => c.time !== null);
  expect(claim ? `${claim.time?.edtf} ${claim.modality}` : "none").toBe(expected);
});
