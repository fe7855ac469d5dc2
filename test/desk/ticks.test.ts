import { describe, expect, it } from "vitest";
import { ticks } from "../../desk/parts/ticks.ts";
import { dayNumber } from "../../src/model/index.ts";

describe("what stands under the lanes of a question", () => {
  it.each([
    [
      [2018, 3, 1],
      [2022, 3, 1],
      ["2019", "2020", "2021"],
    ],
    [
      [2000, 1, 1],
      [2026, 1, 1],
      ["2000", "2004", "2008", "2012", "2016", "2020", "2024"],
    ],
    // Of one year there was nothing at all.
    [
      [2026, 3, 20],
      [2026, 7, 2],
      ["Apr 2026", "May 2026", "Jun 2026"],
    ],
    [
      [2025, 11, 20],
      [2026, 2, 20],
      ["Dec 2025", "Jan 2026", "Feb 2026"],
    ],
    [
      [2026, 4, 2],
      [2026, 4, 29],
      ["2 Apr 2026", "11 Apr 2026", "20 Apr 2026"],
    ],
  ] as const)("from %j to %j", ([a, b, c], [x, y, z], words) => {
    const [from, to] = [dayNumber(a, b, c), dayNumber(x, y, z)];
    const made = ticks(from, to);
    expect(made.map((one) => one.words)).toEqual(words);
    for (const { at } of made) expect(at >= from && at <= to).toBe(true);
  });
});
