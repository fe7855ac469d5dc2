import { describe, expect, it } from "vitest";
import { daysOfEdtf } from "../../src/model/index.ts";
import { buckets, type Point } from "../../src/server/buckets.ts";

const at = (edtf: string, count = 1): Point => {
  const { first, last } = daysOfEdtf(edtf) ?? { first: 0, last: 0 };
  return { day: Math.floor((first + last) / 2), first, last, kind: "event", count };
};

describe("the bars of a timeline", () => {
  it.each<readonly [string, readonly Point[], string, Readonly<Record<string, number>>, number]>([
    [
      "have a day for what is known by the day",
      [at("2024-03-01"), at("2024-03-04", 2)],
      "day",
      { "2024-03-01": 1, "2024-03-04": 2 },
      0,
    ],
    [
      "put what is known by the year into no month of it",
      [at("2018-07-03"), at("2024-03-04", 2), at("2023", 3)],
      "month",
      { "2018-07": 1, "2024-03": 2 },
      3,
    ],
    [
      "are as wide as most need",
      [at("2018"), at("2019", 4), at("2024-03-04", 2)],
      "year",
      { "2018": 1, "2019": 4, "2024": 2 },
      0,
    ],
    [
      "leave out what has no end",
      [at("2024-03-01"), { ...at("2024-03-02"), last: Infinity }],
      "day",
      { "2024-03-01": 1 },
      1,
    ],
    ["are none of nothing", [], "day", {}, 0],
  ])("%s", (_, points, step, bars, wider) => {
    const made = buckets(points);
    expect(made.step).toBe(step);
    expect(Object.fromEntries(made.buckets.map(({ edtf, count }) => [edtf, count]))).toEqual(bars);
    expect(made.wider).toBe(wider);
    expect(made.total).toBe(points.reduce((sum, { count }) => sum + count, 0));
  });
});
