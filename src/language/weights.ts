/**
 * Weights of a linear model: for each feature key a row of (class, weight) pairs. On disk the keys are sorted
 * and delta coded; in memory they are an open-addressed table. See `training/pack.ts` for the writer.
 */
export interface Weights {
  readonly classes: number;
  readonly mask: number;
  readonly keys: Int32Array;
  /** First pair of a slot's row; the row ends where `ends` says. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly pairClass: Uint8Array;
  readonly pairWeight: Int8Array;
}

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
  const pairs = varint(bytes, at);
  let size = 1024;
  while (size < rows * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const slots = new Int32Array(rows);
  let last = 0;
  for (let r = 0; r < rows; r++) {
    last += varint(bytes, at);
    const key = last | 0;
    let slot = key & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    slots[r] = slot;
  }
  let pair = 0;
  for (let r = 0; r < rows; r++) {
    const slot = slots[r] ?? 0;
    starts[slot] = pair;
    pair += bytes[at.i++] ?? 0;
    ends[slot] = pair;
  }
  if (pair !== pairs || at.i + 2 * pairs > bytes.length) throw new RangeError("The weights end too early");
  // A Node Buffer's own slice is a view of its pool, so the copy is made by Uint8Array's.
  const copy = (from: number): Uint8Array => Uint8Array.prototype.slice.call(bytes, from, from + pairs);
  const pairClass = copy(at.i);
  const pairWeight = new Int8Array(copy(at.i + pairs).buffer);
  return { classes, mask, keys, starts, ends, pairClass, pairWeight };
};

/** Adds up the weights of `count` feature keys into `scores`, which it clears first. */
export const score = (model: Weights, features: Int32Array, count: number, scores: Int32Array): void => {
  scores.fill(0);
  const { mask, keys, starts, ends, pairClass, pairWeight } = model;
  for (let f = 0; f < count; f++) {
    const wanted = features[f]!;
    let slot = wanted & mask;
    let found = keys[slot]!;
    while (found !== wanted && found !== 0) {
      slot = (slot + 1) & mask;
      found = keys[slot]!;
    }
    if (found === 0) continue;
    const end = ends[slot]!;
    for (let p = starts[slot]!; p < end; p++) scores[pairClass[p]!]! += pairWeight[p]!;
  }
};

/** The class with the highest score, the first of equals. */
export const best = (scores: Int32Array | Float32Array, classes: number): number => {
  let winner = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
};
