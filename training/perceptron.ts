import { packWeights, type PackedRow } from "./pack.ts";

/** A seeded source of numbers in [0, 1): the same seed, the same training. (mulberry32) */
export const chance = (seed: number): (() => number) => {
  let s = seed | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Shuffles in place, by the given chance. */
export const shuffle = <T>(list: T[], random: () => number): T[] => {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const keep = list[i]!;
    list[i] = list[j]!;
    list[j] = keep;
  }
  return list;
};

/** An averaged perceptron under training. Rows are dense over the classes; a feature earns its row by being updated. */
export interface Perceptron {
  readonly classes: number;
  keys: Int32Array;
  rows: Int32Array;
  used: number;
  now: Float32Array;
  /** Sum of update times: the average is now - late / time. */
  late: Float64Array;
  time: number;
  /** How often a feature was met, by the upper bits of its key; rows are for those met `least` times. */
  readonly met: Uint8Array;
  readonly least: number;
}

export const perceptron = (classes: number, least = 0): Perceptron => ({
  classes,
  met: new Uint8Array(1 << 26),
  least,
  keys: new Int32Array(1 << 16),
  rows: new Int32Array(1 << 16),
  used: 0,
  now: new Float32Array((1 << 12) * classes),
  late: new Float64Array((1 << 12) * classes),
  time: 0,
});

const find = (p: Perceptron, key: number): number => {
  const mask = p.keys.length - 1;
  let slot = key & mask;
  while (p.keys[slot] !== key && p.keys[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
};

const grow = (p: Perceptron): void => {
  const { keys, rows } = p;
  p.keys = new Int32Array(keys.length * 2);
  p.rows = new Int32Array(keys.length * 2);
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === 0) continue;
    const slot = find(p, keys[i]!);
    p.keys[slot] = keys[i]!;
    p.rows[slot] = rows[i]!;
  }
};

export const scoreNow = (p: Perceptron, features: Int32Array, count: number, scores: Float32Array): void => {
  const { classes, keys, rows, now } = p;
  const mask = keys.length - 1;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const wanted = features[f]!;
    let slot = wanted & mask;
    while (keys[slot] !== wanted && keys[slot] !== 0) slot = (slot + 1) & mask;
    if (keys[slot] === 0) continue;
    const base = rows[slot]! * classes;
    for (let c = 0; c < classes; c++) scores[c]! += now[base + c]!;
  }
};

/** Counts features as met; needed in the first epoch only. */
export const meet = (p: Perceptron, features: Int32Array, count: number): void => {
  for (let f = 0; f < count; f++) {
    const place = features[f]! >>> 6;
    if (p.met[place]! < 255) p.met[place]!++;
  }
};

/** Rewards one class and punishes another for the features. Call `p.time++` once for each decision. */
export const update = (p: Perceptron, features: Int32Array, count: number, good: number, bad: number, by = 1): void => {
  for (let f = 0; f < count; f++) {
    const key = features[f]!;
    let slot = find(p, key);
    if (p.keys[slot] === 0) {
      if (p.met[key >>> 6]! < p.least) continue;
      if (p.used * 2 > p.keys.length) {
        grow(p);
        slot = find(p, key);
      }
      p.keys[slot] = key;
      p.rows[slot] = p.used++;
      if (p.used * p.classes > p.now.length) {
        const now = new Float32Array(p.now.length * 2);
        now.set(p.now);
        p.now = now;
        const late = new Float64Array(p.late.length * 2);
        late.set(p.late);
        p.late = late;
      }
    }
    const base = p.rows[slot]! * p.classes;
    p.now[base + good]! += by;
    p.late[base + good]! += by * p.time;
    p.now[base + bad]! -= by;
    p.late[base + bad]! -= by * p.time;
  }
};

/** Averages, drops weights below `least` (in units of one update), and packs to whole numbers of at most 127. */
export const finish = (p: Perceptron, least: number, top = 127): Uint8Array => {
  const rows: PackedRow[] = [];
  const mean = (i: number): number => p.now[i]! - p.late[i]! / Math.max(1, p.time);
  let peak = 0;
  for (let i = 0; i < p.used * p.classes; i++) peak = Math.max(peak, Math.abs(mean(i)));
  // A few weights are far larger than the rest; cutting them off at 24 keeps the small ones apart.
  const scale = top / Math.min(peak, 24);
  for (let slot = 0; slot < p.keys.length; slot++) {
    const key = p.keys[slot]!;
    if (key === 0) continue;
    const base = p.rows[slot]! * p.classes;
    const pairs: [number, number][] = [];
    for (let c = 0; c < p.classes; c++) {
      const value = mean(base + c);
      if (Math.abs(value) < least) continue;
      const whole = Math.max(-top, Math.min(top, Math.round(value * scale)));
      if (whole !== 0) pairs.push([c, whole]);
    }
    if (pairs.length > 0) rows.push({ key, pairs });
  }
  return packWeights(p.classes, rows);
};
