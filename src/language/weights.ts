/**
 * Weights of a linear model: for each feature key a row of (class, weight) pairs. On disk the keys are sorted
 * and delta coded (the writer is `training/pack.ts`); in memory they are an open-addressed table with two numbers a
 * slot, so that a look-up touches one line of the processor's cache: the key, and where the row is. With at most two
 * classes a slot is one number, both weights of 9 bits and the last 14 of the key: half the memory is half the wait.
 */
export interface Weights {
  readonly classes: number;
  /** A key looks for its slot from `key >>> shift` on: neighbours in the sorted file are neighbours in memory. */
  readonly shift: number;
  /** Key and row of each slot, a row being its first pair and, in the lowest 8 bits, its length; or one number a slot. */
  readonly slots: Int32Array;
  /** A bit for each eighth of a slot: whether a key belongs there. Most keys asked for are unknown, and this fits a cache. */
  readonly filter: Int32Array;
  /** Class in the upper byte, weight in the lower. Empty with at most three classes. */
  readonly pairs: Int16Array;
  /**
   * The rows asked for last, by the lowest bits of their keys: key and row (0: none). Few keys make most of what a text
   * asks, and the tables above are spread over more pages than a processor knows addresses of.
   */
  readonly hot: Int32Array;
}

/** Most classes of which a row fits into its slot. */
const INLINE = 2;

/** Slots for each row, at least: the fewer the quicker the memory, the more the fewer second looks. */
const FREE = 1.6;

/** Bits of the filter for each slot, as a power of two. */
const FINER = 3;

/** Slots of the table for each row kept at hand, as a power of two. */
const HOTTER = 6;

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
  const names = lengths + rows;
  const values = names + count;
  if (values + count > bytes.length) throw new RangeError("The weights end too early");
  const inline = classes <= INLINE;
  const bits = Math.max(10, Math.ceil(Math.log2(rows * FREE)));
  const hot = new Int32Array(2 << (bits - HOTTER));
  const slots = new Int32Array((inline ? 1 : 2) << bits);
  const filter = new Int32Array((1 << (bits + FINER)) / 32);
  placed(places, bits, slots, filter);
  if (inline) {
    inlined(bytes, lengths, count, places, slots);
    return { classes, shift: 32 - bits, slots, filter, pairs: new Int16Array(), hot };
  }
  const pairs = new Int16Array(count);
  let pair = 0;
  for (let r = 0; r < rows; r++) {
    const length = bytes[lengths + r]!;
    slots[places[r]! + 1] = (pair << 8) | length;
    for (const end = Math.min(count, pair + length); pair < end; pair++)
      pairs[pair] = (bytes[names + pair]! << 8) | bytes[values + pair]!;
  }
  if (pair !== count) throw new RangeError("The weights do not fit their rows");
  return { classes, shift: 32 - bits, slots, filter, pairs, hot };
};

/** Writes rows of at most two classes into their slots, where `placed` has left the keys. */
const inlined = (bytes: Uint8Array, lengths: number, count: number, places: Int32Array, slots: Int32Array): void => {
  let name = lengths + places.length;
  const end = name + count;
  for (let r = 0; r < places.length; r++) {
    const at = places[r]!;
    let a = 0;
    let b = 0;
    for (const next = Math.min(end, name + bytes[lengths + r]!); name < next; name++) {
      const weight = (bytes[name + count]! << 24) >> 24;
      if (bytes[name] === 0) a += weight;
      else b += weight;
    }
    slots[at] = (slots[at]! << 18) | ((b & 511) << 9) | (a & 511);
  }
  if (name !== end) throw new RangeError("The weights do not fit their rows");
};

/** Puts keys, given as differences, into their slots and the filter, and turns each into its place. */
const placed = (keys: Int32Array, bits: number, slots: Int32Array, filter: Int32Array): void => {
  const size = slots.length >>> bits;
  const last = slots.length - size;
  const shift = 32 - bits;
  const fine = shift - FINER;
  let key = 0;
  for (let n = 0; n < keys.length; n++) {
    key = (key + keys[n]!) | 0;
    const bit = key >>> fine;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    let at = (key >>> shift) * size;
    while (slots[at] !== 0) at = at === last ? 0 : at + size;
    slots[at] = key;
    keys[n] = at;
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

/** The same with rows in their slots, where 14 bits of the key above the row tell it from its neighbours. */
const inlineRowOf = ({ slots, shift }: Weights, wanted: number): number => {
  let at = wanted >>> shift;
  for (;;) {
    const row = slots[at]!;
    if (row === 0 || row >>> 18 === (wanted & 0x3fff)) return row;
    at = at + 1 === slots.length ? 0 : at + 1;
  }
};

/** No model asks for more features at once. */
const MOST = 256;
const wants = new Int32Array(MOST);
const parted = new Int32Array(MOST);
const keys = new Int32Array(MOST);
const found = new Int32Array(MOST);
const firsts = new Int32Array(MOST);

/** Keeps of the first `count` keys of `wants`, in their order, those that the filter knows; the others are kept as unknown. */
const likelyOf = ({ filter, shift, hot }: Weights, count: number): number => {
  const fine = shift - FINER;
  const mask = (hot.length >> 1) - 1;
  let likely = 0;
  for (let f = 0; f < count; f++) {
    const wanted = wants[f]!;
    const bit = wanted >>> fine;
    const at = (wanted & mask) << 1;
    hot[at] = wanted;
    hot[at + 1] = 0;
    wants[likely] = wanted;
    parted[likely] = parted[f]!;
    likely += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  return likely;
};

/**
 * Collects the rows of `count` feature keys into `found` and returns how many there are. The tables are larger than the
 * processor's caches, so each look-up would wait for memory. Loops without a branch go ahead: one takes the rows that
 * are at hand, one leaves out the keys that the filter does not know, one reads the slots of all others, which then come together.
 */
const rowsOf = (model: Weights, features: Int32Array, count: number): number => {
  const { slots, shift, hot } = model;
  const mask = (hot.length >> 1) - 1;
  let n = 0;
  let missed = 0;
  for (let f = 0; f < count; f++) {
    const wanted = features[f]!;
    const at = (wanted & mask) << 1;
    const miss = hot[at] === wanted ? 0 : 1;
    const row = hot[at + 1]!;
    wants[missed] = wanted;
    missed += miss;
    found[n] = row;
    n += row === 0 ? 0 : 1 - miss;
  }
  const likely = likelyOf(model, missed);
  for (let f = 0; f < likely; f++) keys[f] = slots[(wants[f]! >>> shift) * 2]!;
  for (let f = 0; f < likely; f++) {
    const wanted = wants[f]!;
    const row = keys[f] === wanted ? slots[(wanted >>> shift) * 2 + 1]! : rowOf(model, wanted);
    const at = (wanted & mask) << 1;
    hot[at] = wanted;
    hot[at + 1] = row;
    found[n] = row;
    n += row === 0 ? 0 : 1;
  }
  return n;
};

/**
 * Adds up the weights of feature keys part by part, for a model of at most two classes: part p ends before `ends[p]`, and
 * its two scores come to places 2p and 2p + 1 of `sums`. All look-ups of all parts go together.
 */
export const scoreParts = (
  model: Weights,
  features: Int32Array,
  ends: Int32Array,
  parts: number,
  sums: Int32Array,
): void => {
  const { slots, shift, hot } = model;
  const mask = (hot.length >> 1) - 1;
  let missed = 0;
  let start = 0;
  for (let p = 0; p < parts; p++) {
    let a = 0;
    let b = 0;
    const end = ends[p]!;
    for (let f = start; f < end; f++) {
      const wanted = features[f]!;
      const at = (wanted & mask) << 1;
      const miss = hot[at] === wanted ? 0 : 1;
      wants[missed] = wanted;
      parted[missed] = p;
      missed += miss;
      const row = hot[at + 1]! & (miss - 1);
      a += (row << 23) >> 23;
      b += (row << 14) >> 23;
    }
    sums[2 * p] = a;
    sums[2 * p + 1] = b;
    start = end;
  }
  const likely = likelyOf(model, missed);
  for (let f = 0; f < likely; f++) keys[f] = slots[wants[f]! >>> shift]!;
  for (let f = 0; f < likely; f++) {
    const wanted = wants[f]!;
    const first = keys[f]!;
    const row = first === 0 || first >>> 18 === (wanted & 0x3fff) ? first : inlineRowOf(model, wanted);
    const at = (wanted & mask) << 1;
    hot[at] = wanted;
    hot[at + 1] = row;
    const p = parted[f]! * 2;
    sums[p]! += (row << 23) >> 23;
    sums[p + 1]! += (row << 14) >> 23;
  }
};

const whole = new Int32Array(1);
const two = new Int32Array(2);

/** Adds up the weights of `count` feature keys into `scores`, which it clears first. */
export const score = (model: Weights, features: Int32Array, count: number, scores: Int32Array): void => {
  const { classes, pairs } = model;
  if (classes <= INLINE) {
    whole[0] = count;
    scoreParts(model, features, whole, 1, two);
    scores[0] = two[0]!;
    if (classes > 1) scores[1] = two[1]!;
    return;
  }
  const rows = rowsOf(model, features, count);
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
  if (model.classes <= INLINE) return [];
  const row = rowOf(model, key);
  return Array.from(model.pairs.subarray(row >>> 8, (row >>> 8) + (row & 255)), (pair) => pair >> 8);
};

/** The class with the highest score, the first of equals. */
export const best = (scores: Int32Array | Float32Array, classes: number): number => {
  let winner = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
};
