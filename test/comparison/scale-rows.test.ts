import { describe, expect, it } from "vitest";
import { findingOf } from "../../src/comparison/index.ts";
import { codebook } from "./claims.ts";
import { comparedIn } from "./texts.ts";

const ROWS = codebook.questions.flatMap((row) => (row.rule === "scale" ? [row] : []));

/** What two sentences of two reports are to each other on a scale: the verdict, or "agrees" where they give one answer. */
function verdictsOn(id: string, [one, other]: readonly [string, string]): readonly string[] {
  const questions = comparedIn([
    ["2026-03-02", one],
    ["2026-03-04", other],
  ]).filter(({ key }) => key.startsWith(`scale:${id}|`));
  return questions.flatMap(({ replies }) =>
    replies.flatMap((a) =>
      replies.flatMap((b) => {
        if (a.report >= b.report) return [];
        if (a.answer === b.answer) return ["agrees"];
        const found = findingOf(a, b, { codebook });
        return found ? [found.verdict] : [];
      }),
    ),
  );
}

describe("scales: the example of each row", () => {
  it.each(ROWS)("$id", ({ id, example }) => expect([...new Set(verdictsOn(id, example))]).toEqual(["agrees"]));
  it.each(ROWS)("$id is silent: $silent", ({ id, example: [told], silent }) =>
    expect(verdictsOn(id, [told, silent])).toEqual([]),
  );
});
