import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circlesOf, type Leaning } from "../../src/lineage/index.ts";

const leanings = (text: string): readonly Leaning[] =>
  text.split(" ").map((pair) => ({ from: pair[0]!, to: pair[1]! }));

describe("circles of citation", () => {
  it.each([
    ["AB BA", [["A", "B"]]],
    ["AB BC CA", [["A", "B", "C"]]],
    ["CA BC AB CD DC", [["A", "B", "C"]]],
    [
      "AB BA XY YX",
      [
        ["A", "B"],
        ["X", "Y"],
      ],
    ],
    ["AB BC AC", []],
    ["AA", []],
    ["AB", []],
  ])("of %s", (given, circles) => {
    expect(circlesOf(leanings(given))).toEqual(circles);
  });

  it("of a chain of 20,000 reports is no deep recursion", () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ from: `r${i}`, to: `r${i + 1}` }));
    expect(circlesOf(chain)).toEqual([]);
    expect(circlesOf([...chain, { from: "r20000", to: "r0" }])[0]).toHaveLength(20_001);
  });

  it("each go round along leanings that were given, in whatever order (seed 20261122)", () => {
    const id = fc.constantFrom("A", "B", "C", "D", "E", "F");
    const graph = fc.array(fc.record({ from: id, to: id }), { maxLength: 20 });
    fc.assert(
      fc.property(graph, (edges) => {
        const circles = circlesOf(edges);
        for (const circle of circles) {
          for (const [i, from] of circle.entries()) {
            const to = circle[(i + 1) % circle.length];
            expect(edges.some((e) => e.from === from && e.to === to)).toBe(true);
          }
        }
        expect(circlesOf(edges.toReversed())).toEqual(circles);
      }),
      { seed: 20261122 },
    );
  });
});
