import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  covers,
  dateOfDay,
  dayNumber,
  daysOfEdtf,
  edtfOfDays,
  formatEdtf,
  isBefore,
  overlaps,
  parseEdtf,
  precisionOf,
  shiftDay,
  shiftEdtf,
  weekdayOf,
} from "../../src/model/edtf.ts";

const VALID = [
  "2026-02-22",
  "2026-02",
  "2026",
  "201X",
  "19XX",
  "2024-22",
  "2024-35",
  "2019~",
  "2004-06?",
  "2004-06-11%",
  "2018/2024",
  "2019~/..",
  "../2018",
  "/2026-02-23",
  "2024-10/2024-12",
  "-0498",
  "2004-XX",
  "1985-04-XX",
  "1985-XX-XX",
  "Y170002",
  "XXXX-12-25",
];
const INVALID = [
  "",
  "2026-13",
  "2026-02-30",
  "22 February 2026",
  "2026-2-2",
  "2024/2018",
  "../..",
  "/",
  "201X-05",
  "2024-22-01",
  "20266",
  "2026-02-22/x",
];

describe("EDTF", () => {
  test.each(VALID)("reads and writes %s", (s) => {
    const parsed = parseEdtf(s);
    expect(parsed && formatEdtf(parsed)).toBe(s);
  });
  test.each(INVALID)("refuses %j", (s) => expect(parseEdtf(s)).toBeNull());

  test.each([
    ["2026-02-22", "2026-02-22", "2026-02-22"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["18XX", "1800-01-01", "1899-12-31"],
    ["2024-24", "2024-12-01", "2025-02-28"],
    ["2024-35", "2024-07-01", "2024-09-30"],
    ["2018/2024-05", "2018-01-01", "2024-05-31"],
  ])("%s runs from %s to %s", (s, first, last) => {
    expect(edtfOfDays(daysOfEdtf(s)!, "day")).toBe(first === last ? first : `${first}/${last}`);
  });
  test("an open or unknown end has no bound", () => {
    expect(daysOfEdtf("2019~/..")!.last).toBe(Infinity);
    expect(daysOfEdtf("/2026-02")!.first).toBe(-Infinity);
  });

  test.each([
    ["2025-05", 3, "month", "2025-08"],
    ["2020-06", 2, "week", "2020-06/2020-07"],
    ["2026-02-23", -11, "year", "2015"],
    ["2024-01-31", 1, "month", "2024-02"],
    ["1940-06-10", 12, "day", "1940-06-22"],
    ["2026", -1, "decade", "2016"],
  ] as const)("%s shifted by %i %s is %s", (s, by, unit, want) => expect(shiftEdtf(s, by, unit)).toBe(want));

  test("compares by days", () => {
    expect(isBefore("2015", "2016-01")).toBe(true);
    expect(isBefore("2015", "2015-06")).toBe(false);
    expect(overlaps("2019~/..", "2026")).toBe(true);
    expect(overlaps("2014", "2015")).toBe(false);
    expect(covers("2018/2024", "2020-07")).toBe(true);
    expect(covers("2020-07", "2018/2024")).toBe(false);
    expect(overlaps("nonsense", "2015")).toBe(false);
  });
  test("knows its precision", () => {
    expect(
      ["2026-02-22", "2026-02", "2024-22", "2026", "201X", "18XX", "2018/2024", "soon"].map((s) => precisionOf(s)),
    ).toEqual(["day", "month", "season", "year", "decade", "century", "interval", null]);
  });
  test("days and dates are one another's inverse, and weekdays go round (seed 7)", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        const d = dateOfDay(n);
        expect(dayNumber(d.year, d.month, d.day)).toBe(n);
        expect(weekdayOf(n + 7)).toBe(weekdayOf(n));
        expect(weekdayOf(n + 1)).toBe((weekdayOf(n) % 7) + 1);
        expect(shiftDay(n, 1, "month")).toBeGreaterThan(n);
      }),
      { seed: 7 },
    );
    expect(weekdayOf(dayNumber(2026, 2, 22))).toBe(7);
    expect(dayNumber(1970, 1, 1)).toBe(0);
  });
});
