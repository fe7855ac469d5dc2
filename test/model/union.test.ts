import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unionOf } from "../../src/model/index.ts";

describe("union", () => {
  it("starts with each item alone", () => {
    const union = unionOf([null, "a", null]);
    expect([0, 1, 2].map((i) => union.root(i))).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((i) => union.row(i))).toEqual([null, "a", null]);
  });

  it("is stood for by the smallest item and says what became of a join", () => {
    const union = unionOf([null, null, null, null]);
    expect(union.join(3, 2)).toBe("joined");
    expect(union.join(2, 1)).toBe("joined");
    expect(union.join(3, 1)).toBe("same");
    expect([0, 1, 2, 3].map((i) => union.root(i))).toEqual([0, 1, 1, 1]);
  });

  it("gives a set the row of whoever has one and keeps two rows apart", () => {
    const union = unionOf([null, "a", null, "b"]);
    expect(union.join(0, 1)).toBe("joined");
    expect(union.row(0)).toBe("a");
    expect(union.join(2, 3)).toBe("joined");
    expect(union.join(0, 2)).toBe("apart");
    expect([union.root(2), union.row(2)]).toEqual([2, "b"]);
  });

  it("joins items of the same row", () => {
    const union = unionOf(["a", "a"]);
    expect(union.join(0, 1)).toBe("joined");
    expect(union.row(1)).toBe("a");
  });

  it("without rows, two items are one exactly when a chain of joins leads from one to the other", () => {
    const joins = fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 30 });
    fc.assert(
      fc.property(joins, (pairs) => {
        const union = unionOf(Array.from({ length: 16 }, () => null));
        const sets = Array.from({ length: 16 }, (_, i) => new Set([i]));
        for (const [a, b] of pairs) {
          union.join(a, b);
          const both = new Set([...(sets[a] ?? []), ...(sets[b] ?? [])]);
          for (const item of both) sets[item] = both;
        }
        sets.forEach((set, item) => expect(union.root(item)).toBe(Math.min(...set)));
      }),
      { seed: 7 },
    );
  });
});
