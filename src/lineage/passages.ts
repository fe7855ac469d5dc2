import type { Passage } from "./types.ts";
import type { Words } from "./words.ts";

/** A run of equal words: `size` words from `a` in one text and from `b` in the other. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

/** Words that must agree before a run is looked at. */
const SEED = 4;
/** How many places of one seed are remembered; a text that repeats itself is no copy of more than these. */
const PLACES = 4;
/** Words changed or put in between two runs of one passage; more than these, and it is two passages. */
const GAP = 5;
/** Share of a passage's words that must agree: below it the runs stand together by chance. */
const DENSE = 0.6;

/** A passage by word indices, with the words that agree and their weight. */
export interface Stretched {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly words: number;
  /** Sum of the weights of the words that agree, in halves of a word. */
  readonly weight: number;
}

/**
 * Where each run of SEED words stands in a text: a hash table in four rows of numbers, an eighth of the memory and time
 * of a Map of lists; a pile holds each report against hundreds.
 */
interface Seeds {
  /** Of the run that begins at each word; 0: none does. */
  readonly seeds: Int32Array;
  /** First place and one more of each slot; 0: empty. */
  readonly heads: Int32Array;
  /** The next place and one more of the same slot, rising; 0: the last. */
  readonly next: Int32Array;
}

const slotOf = (seed: number, slots: number): number => (Math.imul(seed, 0x9e3779b1) >>> 8) & (slots - 1);

function seedsMade({ hashes }: Words): Seeds {
  const count = Math.max(0, hashes.length - SEED + 1);
  let slots = 16;
  while (slots < count) slots *= 2;
  const made: Seeds = { seeds: new Int32Array(count), heads: new Int32Array(slots), next: new Int32Array(count) };
  // From the end, so that each slot's places rise.
  for (let i = count - 1; i >= 0; i--) {
    let h = 17;
    for (let k = i; k < i + SEED && h !== 0; k++) {
      const word = hashes[k]!;
      h = word === 0 ? 0 : (Math.imul(h, 31) + word) | 0 || 1;
    }
    made.seeds[i] = h;
    if (h === 0) continue;
    const slot = slotOf(h, slots);
    made.next[i] = made.heads[slot]!;
    made.heads[slot] = i + 1;
  }
  return made;
}

const MADE = new WeakMap<Words, Seeds>();

/** Worked out once for each text. */
function seedsOf(words: Words): Seeds {
  const known = MADE.get(words) ?? seedsMade(words);
  MADE.set(words, known);
  return known;
}

/** Longest common runs, found from a's side in order; each word of a is in one run at most. At most PLACES steps for each word. */
function runsOf(a: Words, b: Words): readonly Run[] {
  const runs: Run[] = [];
  const [own, other] = [seedsOf(a), seedsOf(b)];
  let i = 0;
  while (i < own.seeds.length) {
    const seed = own.seeds[i]!;
    let best: Run | null = null;
    let places = 0;
    for (let at = seed === 0 ? 0 : other.heads[slotOf(seed, other.heads.length)]!; at > 0; at = other.next[at - 1]!) {
      const j = at - 1;
      if (other.seeds[j] !== seed) continue;
      places += 1;
      if (places > PLACES) break;
      let size = 0;
      while (a.hashes[i + size] === b.hashes[j + size] && (a.hashes[i + size] ?? 0) !== 0) size++;
      // Of two equal runs the one that goes on where the last one ended.
      const follows = best !== null && size === best.size && near(runs.at(-1), { a: i, b: j, size });
      if (size >= SEED && (best === null || size > best.size || follows)) best = { a: i, b: j, size };
    }
    if (best) runs.push(best);
    i += best?.size ?? 1;
  }
  return runs;
}

/** Whether a run goes on within a few words of where another ended, in both texts. */
function near(last: Run | undefined, run: Run): boolean {
  if (!last) return false;
  const [ga, gb] = [run.a - last.a - last.size, run.b - last.b - last.size];
  return ga >= 0 && gb >= 0 && ga <= GAP && gb <= GAP;
}

function weigh({ weights }: Words, run: Run): number {
  let sum = 0;
  for (let k = run.a; k < run.a + run.size; k++) sum += weights[k]!;
  return sum;
}

/** Passages of two texts: runs of equal words joined over small changes. */
export function passagesBetween(a: Words, b: Words): readonly Stretched[] {
  const made: Stretched[] = [];
  let open: { first: Run; last: Run; words: number; weight: number } | null = null;
  const close = (): void => {
    if (!open) return;
    const { first, last, words, weight } = open;
    made.push({ a: [first.a, last.a + last.size], b: [first.b, last.b + last.size], words, weight });
  };
  for (const run of runsOf(a, b)) {
    const weight = weigh(a, run);
    if (open && near(open.last, run) && !walled(a, open.last, run.a)) {
      open = { first: open.first, last: run, words: open.words + run.size, weight: open.weight + weight };
    } else {
      close();
      open = { first: run, last: run, words: run.size, weight };
    }
  }
  close();
  return made.filter((p) => p.words >= DENSE * Math.max(p.a[1] - p.a[0], p.b[1] - p.b[0]));
}

/** Whether a wall stands between the end of a run and the next one. */
function walled({ hashes }: Words, last: Run, next: number): boolean {
  for (let k = last.a + last.size; k < next; k++) if (hashes[k] === 0) return true;
  return false;
}

/** The passage in offsets of the two texts. */
export const located = (p: Stretched, a: Words, b: Words): Passage => ({
  a: { start: a.starts[p.a[0]]!, end: a.ends[p.a[1] - 1]! },
  b: { start: b.starts[p.b[0]]!, end: b.ends[p.b[1] - 1]! },
  words: p.words,
});
