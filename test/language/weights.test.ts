import { describe, expect, it } from "vitest";
import { best, score, unpackWeights } from "../../src/language/weights.ts";
import { compared, packWeights } from "../../training/pack.ts";

const rows = [
  { key: -5, pairs: [[0, 127]] },
  { key: 7, pairs: [[1, -127]] },
  { key: 1 << 30, pairs: [[0, 1], [2, -3]] }, // prettier-ignore
] as const;

describe("weights", () => {
  it("come back from their bytes", () => {
    const model = unpackWeights(packWeights(3, rows));
    const scores = new Int32Array(3);
    score(model, Int32Array.of(-5, 7, 1 << 30, 99), 4, scores);
    expect([...scores]).toEqual([128, -127, -3]);
    expect(best(scores, 3)).toBe(0);
  });

  it("compared with the first class, come back from two classes", () => {
    const model = unpackWeights(packWeights(2, compared(rows, 2)));
    const scores = new Int32Array(2);
    for (const [key, wanted] of [
      [-5, [-127, -127]],
      [7, [-127, 0]],
      [1 << 30, [-1, -4]],
      [8, [0, 0]],
    ] as const) {
      score(model, Int32Array.of(key), 1, scores);
      expect([...scores]).toEqual(wanted);
    }
    const far = compared([{ key: 3, pairs: [[0, -120], [1, 110]] }], 2); // prettier-ignore
    score(unpackWeights(packWeights(2, far)), Int32Array.of(3), 1, scores);
    expect([...scores]).toEqual([230, 120]);
    expect(compared(rows, 128)).toEqual([]);
  });

  it("refuse bytes that are cut short", () => {
    const bytes = packWeights(3, rows);
    for (let n = 0; n < bytes.length; n++) expect(() => unpackWeights(bytes.slice(0, n))).toThrow(RangeError);
  });
});
