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

/** An averaged perceptron under training. Rows are dense over the classes; a feature earns its row by being met and updated. */
export interface Perceptron {
  readonly classes: number;
  /** Key and row number of each slot. */
  slots: Int32Array;
  used: number;
  /** For each row and class the weight now and the sum of its updates times their time: the average is now - late / time. */
  cells: Float32Array;
  time: number;
  /** How often a feature was met, by the upper bits of its key; rows are for those met `least` times. */
  readonly met: Uint8Array;
  readonly least: number;
}

export const perceptron = (classes: number, least: number): Perceptron => ({
  classes,
  slots: new Int32Array(1 << 18),
  used: 0,
  cells: new Float32Array((1 << 14) * classes),
  time: 0,
  met: new Uint8Array(1 << 26),
  least,
});

const find = (slots: Int32Array, key: number): number => {
  const mask = slots.length - 1;
  let slot = (key << 1) & mask;
  while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
  return slot;
};

const grow = (p: Perceptron): void => {
  const old = p.slots;
  p.slots = new Int32Array(old.length * 2);
  for (let i = 0; i < old.length; i += 2) {
    if (old[i] === 0) continue;
    const slot = find(p.slots, old[i]!);
    p.slots[slot] = old[i]!;
    p.slots[slot + 1] = old[i + 1]!;
  }
};

/** Scores the candidate classes, all when none are given; the others' scores are left as they were. */
export const scoreNow = (
  p: Perceptron,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  candidates?: ArrayLike<number>,
): void => {
  const { classes, slots, cells } = p;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const slot = find(slots, features[f]!);
    if (slots[slot] === 0) continue;
    const base = slots[slot + 1]! * classes;
    if (candidates) {
      for (let k = 0; k < candidates.length; k++) {
        const c = candidates[k]!;
        scores[c]! += cells[(base + c) * 2]!;
      }
    } else for (let c = 0; c < classes; c++) scores[c]! += cells[(base + c) * 2]!;
  }
};

/** Counts features as met; needed in the first epoch only. */
export const meet = (p: Perceptron, features: Int32Array, count: number): void => {
  for (let f = 0; f < count; f++) {
    const place = features[f]! >>> 6;
    if (p.met[place]! < 255) p.met[place]!++;
  }
};

/** First cell of a feature's row, -1 where it has none; makes the row when the feature was met often enough. */
const rowFor = (p: Perceptron, key: number): number => {
  let slot = find(p.slots, key);
  if (p.slots[slot] === 0) {
    if (p.met[key >>> 6]! < p.least) return -1;
    if (p.used * 4 > p.slots.length) {
      grow(p);
      slot = find(p.slots, key);
    }
    p.slots[slot] = key;
    p.slots[slot + 1] = p.used++;
    if (p.used * p.classes * 2 > p.cells.length) {
      const cells = new Float32Array(p.cells.length * 2);
      cells.set(p.cells);
      p.cells = cells;
    }
  }
  return p.slots[slot + 1]! * p.classes * 2;
};

/** Adds to the weight of one class for the features. Add 1 to `p.time` for each decision. */
export const updateOne = (p: Perceptron, features: Int32Array, count: number, cls: number, by: number): void => {
  for (let f = 0; f < count; f++) {
    const row = rowFor(p, features[f]!);
    if (row < 0) continue;
    p.cells[row + cls * 2]! += by;
    p.cells[row + cls * 2 + 1]! += by * p.time;
  }
};

/** Rewards one class and punishes another for the features. */
export const update = (p: Perceptron, features: Int32Array, count: number, good: number, bad: number): void => {
  updateOne(p, features, count, good, 1);
  updateOne(p, features, count, bad, -1);
};

/** Averages, drops weights below `least` (in units of one update), and rounds to whole numbers of at most 127. */
export const averaged = (p: Perceptron, least: number, top = 127, clip = 24): PackedRow[] => {
  const rows: PackedRow[] = [];
  const mean = (i: number): number => p.cells[i * 2]! - p.cells[i * 2 + 1]! / Math.max(1, p.time);
  let peak = 0;
  for (let i = 0; i < p.used * p.classes; i++) peak = Math.max(peak, Math.abs(mean(i)));
  // A few weights are far larger than the rest; cutting them off keeps the small ones apart.
  const scale = top / Math.min(peak, clip);
  for (let slot = 0; slot < p.slots.length; slot += 2) {
    const key = p.slots[slot]!;
    if (key === 0) continue;
    const base = p.slots[slot + 1]! * p.classes;
    const pairs: [number, number][] = [];
    for (let c = 0; c < p.classes; c++) {
      const value = mean(base + c);
      if (Math.abs(value) < least) continue;
      const whole = Math.max(-top, Math.min(top, Math.round(value * scale)));
      if (whole !== 0) pairs.push([c, whole]);
    }
    if (pairs.length > 0) rows.push({ key, pairs });
  }
  return rows;
};

/** Averages and packs; `lists` are rows that the model carries beside its weights. */
export const finish = (p: Perceptron, least: number, lists: readonly PackedRow[] = []): Uint8Array =>
  packWeights(p.classes, [...averaged(p, least), ...lists]);
