import { expect, it } from "vitest";
import { datedBy } from "../../src/model/index.ts";

it.each([
  ["2025-02-27", true],
  ["2025-02", true],
  ["2025-02/2025-04", true],
  ["2025-02-27/..", false],
  ["../2025-02-27", false],
  ["no date", false],
])("a report of %s can be counted from: %s", (value, counted) => {
  const published = { value, how: "inferred", from: "its words" } as const;
  expect(datedBy(published)).toEqual(counted ? published : null);
});

it("a report without a date cannot", () => {
  expect(datedBy(null)).toBeNull();
});
