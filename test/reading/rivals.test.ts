import { describe, expect, test } from "vitest";
import { readText } from "./read.ts";

/** "410 in 2024-01/2024-06, mx-col": the last count of a text with its time and place. */
function last(text: string): string {
  const count = readText(text, "2025-11-06").claims.findLast((claim) => claim.kind === "figure");
  return `${count?.figure?.low} in ${count?.time?.edtf ?? "no time"}, ${count?.place?.id ?? "nowhere"}`;
}

const CASES: readonly (readonly [string, string])[] = [
  [
    "The prosecutor counted 365 homicides in Colima from January to June 2024. The paper Luz counts 398 dead over those same weeks.",
    "398 in 2024-01/2024-06, mx-col",
  ],
  [
    "In Colima 2,931 people were killed in 2024, the ministry said. The Coast Institute puts the toll at 3,400.",
    "3400 in 2024, mx-col",
  ],
  // A time of its own, another thing, the same counter, a number far off.
  [
    "In Colima 2,931 people were killed in 2024, the ministry said. In 2023 the Coast Institute put the toll at 3,400.",
    "3400 in no time, nowhere",
  ],
  [
    "The office lists 365 disappearances in 2024. The paper Luz counts 398 dead over those same weeks.",
    "398 in no time, nowhere",
  ],
];

describe("counts set beside another", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
