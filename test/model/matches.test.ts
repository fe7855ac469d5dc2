import { describe, expect, test } from "vitest";
import { matchesIn } from "../../src/model/index.ts";

const told = (all: Iterable<RegExpExecArray>): unknown[] =>
  [...all].map((match) => [match.index, ...match, match.groups]);

describe("matches of a pattern", () => {
  test.each([
    ["a deed on 3 May and one on 4 May", /(?<day>\d) May/gu],
    ["no day at all", /\d/g],
    ["places of nothing: 𝄞 and é", /(?=[é𝄞])|x*/gu],
    ["", /^$/gu],
  ])("are those of matchAll: %s", (text, pattern) => {
    expect(told(matchesIn(text, pattern))).toEqual(told(text.matchAll(pattern)));
    expect(pattern.lastIndex).toBe(0);
  });
});
