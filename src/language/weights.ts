/**
 * Weights of a linear model: for each feature key a row of (class, weight) pairs. The file (its writer is
 * `training/pack.ts`) is laid out as it is used, so that loading is reading, and threads can share one copy of it. Rows are
 * sorted by key and stand in buckets by the upper bits of the key. For each bucket the index has 32 bits, one for each
 * value of the next five bits of a key (whether any row has it), and where the bucket's rows begin: how many of
 * these bits stand below the key's own says which row it is. A look-up so touches two lines of the processor's cache,
 * one for the many keys that are unknown, and needs no branch that hangs on memory.
 */
export interface Weights {
  readonly classes: number;
  /** Bits of a key that name its bucket. */
  readonly bits: number;
  /** For each bucket, and one after the last: its 32 bits, and the place of its first row. */
  readonly index: Int32Array;
  /** With at most two classes: a row is one number, the rest of the key above both weights of 9 bits. */
  readonly rows: Int32Array;
  /**
   * With more: for each row of a bucket the rest of the key and how far its pairs are from the bucket's place, then the
   * pairs: class in bits 8 to 14, weight below them; the last pair of a row is negative.
   */
  readonly pairs: Int16Array;
  /** The rows asked for last, by the lowest bits of their keys: key and row (0: none). Few keys make most of what a text asks. */
  readonly hot: Int32Array;
}

/** First number of a file of weights: which layout it has. */
export const LAYOUT = 0x43573031;
/** Numbers before the index: layout, classes, bits, length of what follows the index. */
export const HEAD = 4;
/** Most classes of which a row is one number. */
export const INLINE = 2;

/** Rows kept at hand for each row of the model, as a negative power of two, and the least. */
const HOTTER = 6;
const HOT_LEAST = 10;

/** Opens what `training/pack.ts` wrote; the bytes are used where they are. Throws RangeError when they are no weights or cut short. */
export const unpackWeights = (bytes: Uint8Array): Weights => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
  const [layout, classes = 0, bits = 0, length = 0] = numbers;
  if (layout !== LAYOUT) throw new RangeError("The weights end too early or are of another layout");
  const first = HEAD + (2 << bits) + 2;
  const inline = classes <= INLINE;
  const size = inline ? length : (length + 1) >> 1;
  // The index ends with the length of what it points into.
  if (bits < 1 || bits > 24 || length < 0 || numbers.length < first + size || numbers[first - 1] !== length)
    throw new RangeError("The weights end too early");
  const rows = inline ? numbers.subarray(first, first + length) : new Int32Array();
  const pairs = inline ? new Int16Array() : new Int16Array(aligned.buffer, aligned.byteOffset + first * 4, length);
  const count = Math.log2(Math.max(1, numbers[first - 1]! >> (inline ? 0 : 3)));
  const hot = new Int32Array(2 << Math.max(HOT_LEAST, Math.ceil(count) - HOTTER));
  return { classes, bits, index: numbers.subarray(HEAD, first), rows, pairs, hot };
};

/** How many bits are 1. */
const ones = (bits: number): number => {
  const two = bits - ((bits >>> 1) & 0x55555555);
  const four = (two & 0x33333333) + ((two >>> 2) & 0x33333333);
  return Math.imul((four + (four >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The inline row of a key whose bit another key has set too, or that stands behind such a one; 0 when it has none. */
const rowBeside = ({ bits, index, rows }: Weights, wanted: number): number => {
  const bucket = (wanted >>> (32 - bits)) * 2;
  const end = index[bucket + 3]!;
  for (let at = index[bucket + 1]!; at < end; at++) if ((rows[at]! ^ (wanted << bits)) >>> bits === 0) return rows[at]!;
  return 0;
};

/** The same where rows have pairs: the place of its first pair. */
const pairsBeside = ({ bits, index, pairs }: Weights, wanted: number): number => {
  const bucket = (wanted >>> (32 - bits)) * 2;
  const first = index[bucket + 1]!;
  if (first === index[bucket + 3]!) return 0;
  // The pairs of the first row follow the heads of all.
  const end = first + pairs[first + 1]!;
  for (let at = first; at < end; at += 2) if ((pairs[at]! ^ wanted) << bits === 0) return at + pairs[at + 1]!;
  return 0;
};

/** No model asks for more features at once. */
const MOST = 256;
const wants = new Int32Array(MOST);
const parted = new Int32Array(MOST);
const places = new Int32Array(MOST);
const words = new Int32Array(MOST);
const found = new Int32Array(MOST);

/** 1 where two numbers differ, else 0; without a branch, which would be guessed wrong every third time. */
const differ = (a: number, b: number): number => ((a ^ b) | -(a ^ b)) >>> 31;

/** Where what is read ahead of use ends up, so that no compiler leaves the reading out. */
const ahead = new Int32Array(1);

/** Reads where each key of `features` is at hand: one memory access a turn of the loop, so that many are under way at once. */
const touchHot = (hot: Int32Array, features: Int32Array, count: number): void => {
  const mask = (hot.length >> 1) - 1;
  let sum = 0;
  for (let f = 0; f < count; f++) sum ^= hot[(features[f]! & mask) << 1]!;
  ahead[0] = sum;
};

/**
 * Keeps of the first `count` keys of `wants`, in their order, those whose bit is set; the others are kept at hand as
 * unknown. Leaves in `places` where the rows of those kept are, `step` numbers a row.
 */
const likelyOf = ({ bits, index, hot }: Weights, count: number, step: number): number => {
  const shift = 32 - bits;
  const fine = shift - 5;
  const mask = (hot.length >> 1) - 1;
  for (let f = 0; f < count; f++) words[f] = index[(wants[f]! >>> shift) << 1]!;
  let likely = 0;
  for (let f = 0; f < count; f++) {
    const wanted = wants[f]!;
    const at = (wanted & mask) << 1;
    const word = words[f]!;
    hot[at] = wanted;
    hot[at + 1] = 0;
    wants[likely] = wanted;
    words[likely] = word;
    parted[likely] = parted[f]!;
    likely += (word >>> (wanted >>> fine)) & 1;
  }
  for (let f = 0; f < likely; f++) {
    const wanted = wants[f]!;
    const below = words[f]! & ~(-1 << (wanted >>> fine));
    places[f] = index[((wanted >>> shift) << 1) + 1]! + ones(below) * step;
  }
  return likely;
};

/**
 * Collects the places of the first pairs of `count` feature keys into `found` and returns how many have any. The tables
 * are larger than the processor's nearest caches, so each look-up would wait for memory. Loops without a branch go
 * ahead: one takes what is at hand, one leaves out unknown keys, and the look-ups of all others then come together.
 */
const rowsOf = (model: Weights, features: Int32Array, count: number): number => {
  const { bits, pairs, hot } = model;
  const mask = (hot.length >> 1) - 1;
  touchHot(hot, features, count);
  let n = 0;
  let missed = 0;
  for (let f = 0; f < count; f++) {
    const wanted = features[f]!;
    const at = (wanted & mask) << 1;
    const miss = differ(hot[at]!, wanted);
    const row = hot[at + 1]! & (miss - 1);
    wants[missed] = wanted;
    missed += miss;
    found[n] = row;
    n += differ(row, 0);
  }
  const likely = likelyOf(model, missed, 2);
  for (let f = 0; f < likely; f++) words[f] = pairs[places[f]!]!;
  for (let f = 0; f < likely; f++) {
    const wanted = wants[f]!;
    const head = places[f]!;
    const row = (words[f]! ^ wanted) << bits === 0 ? head + pairs[head + 1]! : pairsBeside(model, wanted);
    const at = (wanted & mask) << 1;
    hot[at] = wanted;
    hot[at + 1] = row;
    found[n] = row;
    n += differ(row, 0);
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
  const { bits, rows, hot } = model;
  const mask = (hot.length >> 1) - 1;
  touchHot(hot, features, parts === 0 ? 0 : ends[parts - 1]!);
  let missed = 0;
  let start = 0;
  for (let p = 0; p < parts; p++) {
    let a = 0;
    let b = 0;
    const end = ends[p]!;
    for (let f = start; f < end; f++) {
      const wanted = features[f]!;
      const at = (wanted & mask) << 1;
      const miss = differ(hot[at]!, wanted);
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
  const likely = likelyOf(model, missed, 1);
  for (let f = 0; f < likely; f++) words[f] = rows[places[f]!]!;
  for (let f = 0; f < likely; f++) {
    const wanted = wants[f]!;
    const first = words[f]!;
    const row = (first ^ (wanted << bits)) >>> bits === 0 ? first : rowBeside(model, wanted);
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
  // The first pairs of all rows, so that they come from memory together.
  let sum = 0;
  for (let r = 0; r < rows; r++) sum ^= pairs[found[r]!]!;
  ahead[0] = sum;
  for (let c = 0; c < classes; c++) scores[c] = 0;
  for (let r = 0; r < rows; r++) {
    let at = found[r]!;
    let pair = 0;
    do {
      pair = pairs[at++]!;
      scores[(pair >> 8) & 127]! += (pair << 24) >> 24;
    } while (pair >= 0);
  }
};

/** Classes with a weight under one feature key, in their order; none where the feature is unknown. */
export const classesOf = (model: Weights, key: number): readonly number[] => {
  if (model.classes <= INLINE) return [];
  const out: number[] = [];
  let at = pairsBeside(model, key);
  if (at === 0) return out;
  let pair = 0;
  do {
    pair = model.pairs[at++]!;
    out.push((pair >> 8) & 127);
  } while (pair >= 0);
  return out;
};

/** The class with the highest score, the first of equals. */
export const best = (scores: Int32Array | Float32Array, classes: number): number => {
  let winner = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
};
