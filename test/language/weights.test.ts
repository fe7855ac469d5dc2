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

  it("are found in one bucket, under one bit of the index, and not for a key beside them", () => {
    const crowd = [0, 1, 2, 5, 0x400, 0x8000, 0x10000].map((key, n) => ({ key: 0x1230000 + key, pairs: [[n % 3, n + 1]] as [number, number][] })); // prettier-ignore
    for (const classes of [2, 3]) {
      const some = crowd.filter(({ pairs }) => pairs[0]![0] < classes);
      const model = unpackWeights(packWeights(classes, some));
      const scores = new Int32Array(classes);
      // Asked twice: what was asked last is kept at hand.
      for (const { key, pairs } of [...some, ...some]) {
        score(model, Int32Array.of(key), 1, scores);
        expect(scores[pairs[0]![0]]).toBe(pairs[0]![1]);
        score(model, Int32Array.of(key ^ 0x80), 1, scores);
        expect([...scores].every((n) => n === 0)).toBe(true);
      }
      score(
        model,
        Int32Array.from(some, ({ key }) => key),
        some.length,
        scores,
      );
      expect(scores.reduce((a, b) => a + b)).toBe(some.reduce((sum, { pairs }) => sum + pairs[0]![1], 0));
    }
  });

  it("are used where they are, in memory of several threads too, and copied where numbers cannot stand", () => {
    const bytes = packWeights(3, rows);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const odd = new Uint8Array(bytes.length + 1);
    odd.set(bytes, 1);
    const scores = new Int32Array(3);
    for (const given of [shared, odd.subarray(1), Buffer.from(odd.buffer, 1)]) {
      score(unpackWeights(given), Int32Array.of(-5, 1 << 30), 2, scores);
      expect([...scores]).toEqual([128, 0, -3]);
    }
    expect(unpackWeights(shared).index.buffer).toBe(shared.buffer);
  });

  it("refuse bytes that are cut short or no weights", () => {
    const bytes = packWeights(3, rows);
    for (const length of [0, 1, 4, 15, 16, 1000, bytes.length >> 1, bytes.length - 4, bytes.length - 1])
      expect(() => unpackWeights(bytes.slice(0, length)), String(length)).toThrow(RangeError);
    expect(() => unpackWeights(new Uint8Array(1000).fill(7))).toThrow(RangeError);
  });
});
