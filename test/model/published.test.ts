import { expect, it } from "vitest";
import { datedBy, toldIn } from "../../src/model/index.ts";

it.each([
  ["2025-02-27", true],
  ["2025-02", true],
  ["2025-02/2025-04", false],
  ["2025-02-27/..", false],
  ["../2025-02-27", false],
  ["no date", false],
])("a report of %s can be counted from: %s", (value, counted) => {
  const published = { value, how: "inferred", from: "its words" } as const;
  expect(datedBy(published)).toEqual(counted ? published : null);
});

it("an interval that a person gives is no bound of the machine's", () => {
  const published = { value: "2025-02/2025-04", how: "given", from: "command line" } as const;
  expect(datedBy(published)).toEqual(published);
});

it("a report without a date cannot", () => {
  expect(datedBy(null)).toBeNull();
});

const about = (title: string | null, publisher: string | null) => ({
  title: title === null ? null : ({ value: title, how: "stated", from: "x" } as const),
  publisher: publisher === null ? null : ({ value: publisher, how: "given", from: "x" } as const),
  published: { value: "2025-08", how: "given", from: "x" } as const,
});

it.each([
  ["a title", about("Five years on", "The Paper"), "“Five years on”"],
  ["a long title, cut", about("a".repeat(80), null), `“${"a".repeat(60)}…”`],
  ["no title: the file without its folders", about(null, null), "story.txt"],
])("calls a report by %s", (_, metadata, document) => {
  expect(toldIn(metadata, "pile/2025/story.txt")).toEqual({
    published: { first: 20_301, last: 20_331, how: "given" },
    publisher: metadata.publisher?.value ?? null,
    document,
  });
});
