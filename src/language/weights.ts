/**
 * Weights of a linear model: for each feature key a row of (class, weight) pairs. On disk the keys are sorted
 * and delta coded (the writer is `training/pack.ts`); in memory they are an open-addressed table with two numbers a
 * slot, so that a look-up touches one line of the processor's cache: the key, and where the row is. With at most
 * three classes the second number is the row itself.
 */
export interface Weights {
  readonly classes: number;
  readonly mask: number;
  /** Key and row of each slot. A row is its first pair and, in the lowest 8 bits, its length; or three weights and a 0. */
  readonly slots: Int32Array;
  /** Class in the upper byte, weight in the lower. Empty with at most three classes. */
  readonly pairs: Int16Array;
}

/** Most classes of which a row fits into its slot. */
const INLINE = 3;

/** Reads a little-endian base-128 number at `at.i` and moves on. */
const varint = (bytes: Uint8Array, at: { i: number }): number => {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = bytes[at.i++];
    if (byte === undefined) throw new RangeError("The weights end too early");
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
};

/** Unpacks what `training/pack.ts` wrote. Throws RangeError when the bytes are cut short. */
export const unpackWeights = (bytes: Uint8Array): Weights => {
  const at = { i: 0 };
  const classes = varint(bytes, at);
  const rows = varint(bytes, at);
  const count = varint(bytes, at);
  if (rows > bytes.length) throw new RangeError("The weights end too early");
  let size = 1024;
  while (size < rows * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2);
  const places = new Int32Array(rows);
  let last = 0;
  for (let r = 0; r < rows; r++) {
    last += varint(bytes, at);
    const key = last | 0;
    let slot = key & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    places[r] = slot * 2 + 1;
  }
  const lengths = at.i;
  const names = lengths + rows;
  const values = names + count;
  if (values + count > bytes.length) throw new RangeError("The weights end too early");
  const inline = classes <= INLINE;
  const pairs = new Int16Array(inline ? 0 : count);
  let pair = 0;
  for (let r = 0; r < rows; r++) {
    const length = bytes[lengths + r]!;
    let row = inline ? 0 : (pair << 8) | length;
    for (const end = pair + length; pair < end; pair++) {
      const cls = bytes[names + pair]!;
      const value = bytes[values + pair]!;
      if (inline) row |= value << (8 * cls);
      else pairs[pair] = (cls << 8) | value;
    }
    slots[places[r]!] = row;
  }
  if (pair !== count) throw new RangeError("The weights do not fit their rows");
  return { classes, mask, slots, pairs };
};

/** The row of a feature, 0 when it has none. */
const rowOf = ({ slots, mask }: Weights, wanted: number): number => {
  let slot = wanted & mask;
  for (;;) {
    const found = slots[slot * 2]!;
    if (found === wanted) return slots[slot * 2 + 1]!;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
};

/** Adds up the weights of `count` feature keys into `scores`, which it clears first. */
export const score = (model: Weights, features: Int32Array, count: number, scores: Int32Array): void => {
  const { classes, pairs } = model;
  if (classes <= INLINE) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let f = 0; f < count; f++) {
      const row = rowOf(model, features[f]!);
      a += (row << 24) >> 24;
      b += (row << 16) >> 24;
      c += (row << 8) >> 24;
    }
    scores[0] = a;
    if (classes > 1) scores[1] = b;
    if (classes > 2) scores[2] = c;
    return;
  }
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const row = rowOf(model, features[f]!);
    if (row === 0) continue;
    const first = row >>> 8;
    const end = first + (row & 255);
    for (let p = first; p < end; p++) {
      const pair = pairs[p]!;
      scores[pair >> 8]! += (pair << 24) >> 24;
    }
  }
};

/** Classes with a weight under one feature key, in their order; none where the feature is unknown. */
export const classesOf = (model: Weights, key: number): readonly number[] => {
  const row = rowOf(model, key);
  return Array.from(model.pairs.subarray(row >>> 8, (row >>> 8) + (row & 255)), (pair) => pair >> 8);
};

/** The class with the highest score, the first of equals. */
export const best = (scores: Int32Array | Float32Array, classes: number): number => {
  let winner = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
};
