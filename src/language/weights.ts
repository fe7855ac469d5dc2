/**
 * Weights of a linear model: for each feature key a row of (class, weight) pairs. On disk the keys are sorted
 * and delta coded (the writer is `training/pack.ts`); in memory they are an open-addressed table with two numbers a
 * slot, so that a look-up touches one line of the processor's cache: the key, and where the row is. With at most
 * three classes the second number is the row itself.
 */
export interface Weights {
  readonly classes: number;
  /** A key looks for its slot from `key >>> shift` on: neighbours in the sorted file are neighbours in memory. */
  readonly shift: number;
  /** Key and row of each slot. A row is its first pair and, in the lowest 8 bits, its length; or three weights and a 0. */
  readonly slots: Int32Array;
  /** A bit for each eighth of a slot: whether a key belongs there. Most keys asked for are unknown, and this fits a cache. */
  readonly filter: Int32Array;
  /** Class in the upper byte, weight in the lower. Empty with at most three classes. */
  readonly pairs: Int16Array;
}

/** Most classes of which a row fits into its slot. */
const INLINE = 3;

/** Slots for each row, at least: the fewer the quicker the memory, the more the fewer second looks. */
const FREE = 1.6;

/** Bits of the filter for each slot, as a power of two. */
const FINER = 3;

/** Reads little-endian base-128 numbers into `out`, modulo 2^32; returns where they end. Throws RangeError past the end. */
const varints = (bytes: Uint8Array, from: number, out: Int32Array): number => {
  let at = from;
  for (let n = 0; n < out.length; n++) {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte >= 128; shift += 7) {
      if (at >= bytes.length) throw new RangeError("The weights end too early");
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    out[n] = value;
  }
  return at;
};

/** Unpacks what `training/pack.ts` wrote. Throws RangeError when the bytes are cut short. */
export const unpackWeights = (bytes: Uint8Array): Weights => {
  const head = new Int32Array(3);
  const first = varints(bytes, 0, head);
  const [classes = 0, rows = 0, count = 0] = head;
  if (rows < 0 || count < 0 || rows > bytes.length) throw new RangeError("The weights end too early");
  const places = new Int32Array(rows);
  const lengths = varints(bytes, first, places);
  const bits = Math.max(10, Math.ceil(Math.log2(rows * FREE)));
  const slots = new Int32Array(2 << bits);
  const filter = new Int32Array((1 << (bits + FINER)) / 32);
  placed(places, bits, slots, filter);
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
  return { classes, shift: 32 - bits, slots, filter, pairs };
};

/** Puts keys, given as differences, into their slots and the filter, and turns each into the place of its row. */
const placed = (keys: Int32Array, bits: number, slots: Int32Array, filter: Int32Array): void => {
  const last = slots.length - 2;
  const shift = 32 - bits;
  const fine = shift - FINER;
  let key = 0;
  for (let n = 0; n < keys.length; n++) {
    key = (key + keys[n]!) | 0;
    const bit = key >>> fine;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    let at = (key >>> shift) * 2;
    while (slots[at] !== 0) at = at === last ? 0 : at + 2;
    slots[at] = key;
    keys[n] = at + 1;
  }
};

/** The row of a feature, 0 when it has none. */
const rowOf = ({ slots, shift }: Weights, wanted: number): number => {
  let at = (wanted >>> shift) * 2;
  for (;;) {
    const key = slots[at]!;
    if (key === wanted) return slots[at + 1]!;
    if (key === 0) return 0;
    at = at + 2 === slots.length ? 0 : at + 2;
  }
};

/** No model asks for more features at once. */
const MOST = 256;
const wants = new Int32Array(MOST);
const keys = new Int32Array(MOST);
const found = new Int32Array(MOST);
const firsts = new Int32Array(MOST);

/**
 * Collects the rows of `count` feature keys into `found` and returns how many there are. The tables are larger than the
 * processor's caches, so each look-up would wait for memory. Two loops without a branch go ahead: one
 * leaves out the keys that the filter does not know, one reads the slots of all others, which then come together.
 */
const rowsOf = (model: Weights, features: Int32Array, count: number): number => {
  const { slots, filter, shift } = model;
  const fine = shift - FINER;
  let likely = 0;
  for (let f = 0; f < count; f++) {
    const wanted = features[f]!;
    const bit = wanted >>> fine;
    wants[likely] = wanted;
    likely += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  for (let f = 0; f < likely; f++) keys[f] = slots[(wants[f]! >>> shift) * 2]!;
  let n = 0;
  for (let f = 0; f < likely; f++) {
    const wanted = wants[f]!;
    const row = keys[f] === wanted ? slots[(wanted >>> shift) * 2 + 1]! : rowOf(model, wanted);
    found[n] = row;
    n += row === 0 ? 0 : 1;
  }
  return n;
};

/** Adds up the weights of `count` feature keys into `scores`, which it clears first. */
export const score = (model: Weights, features: Int32Array, count: number, scores: Int32Array): void => {
  const { classes, pairs } = model;
  const rows = rowsOf(model, features, count);
  if (classes <= INLINE) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let r = 0; r < rows; r++) {
      const row = found[r]!;
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
  for (let r = 0; r < rows; r++) firsts[r] = pairs[found[r]! >>> 8]!;
  for (let r = 0; r < rows; r++) {
    const row = found[r]!;
    const start = row >>> 8;
    const end = start + (row & 255);
    for (let p = start; p < end; p++) {
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
