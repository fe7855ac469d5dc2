import type { Words } from "./words.ts";

/** One kept hash of five words, and where in the text they begin (UTF-16). Unsigned 32 bits. */
export interface Fingerprint {
  readonly hash: number;
  readonly at: number;
}

/** Words in one hash. Lightly reworded copies keep runs of five and six words; of four, unrelated texts have many. */
const GRAM = 5;
/** Every run of GRAM + WINDOW - 1 words that two texts share leaves at least one common hash (the winnowing guarantee). */
const WINDOW = 5;
/** A gram of names, numbers and words like "of the" alone says nothing about copying. */
const LEAST_WEIGHT = 4;

/** Finalizer of MurmurHash3: spreads a 32-bit hash, so that the smallest of a window is a fair draw. */
function mix(h: number): number {
  const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

/**
 * Winnowing (Schleimer, Wilkerson and Aiken 2003) over the words of a text: about a third of the hashes of its runs of
 * five words, chosen by their value alone, so that two texts choose the same ones where they agree. Each hash once,
 * at its first place. Linear in the text.
 */
export function fingerprint(words: Words): readonly Fingerprint[] {
  const { hashes, weights, starts } = words;
  const found = new Map<number, number>();
  let grams: { hash: number; at: number }[] = [];
  for (let i = 0; i + GRAM <= hashes.length; i++) {
    let h = 17;
    let weight = 0;
    let whole = true;
    for (let k = i; k < i + GRAM; k++) {
      const word = hashes[k]!;
      if (word === 0) whole = false;
      h = Math.imul(h, 31) + word;
      weight += weights[k]!;
    }
    if (whole && weight >= LEAST_WEIGHT) grams.push({ hash: mix(h), at: starts[i]! });
    else if (!whole) {
      winnow(grams, found);
      grams = [];
    }
  }
  winnow(grams, found);
  return [...found].map(([hash, at]) => ({ hash, at }));
}

/** Keeps the smallest hash of each window, the rightmost of equals; a run shorter than a window keeps its smallest. */
function winnow(grams: readonly { readonly hash: number; readonly at: number }[], found: Map<number, number>): void {
  if (grams.length === 0) return;
  // Indices of the window with rising hashes: the first is the smallest. Each index enters and leaves once.
  const queue: number[] = [];
  let head = 0;
  const keep = (): void => {
    const { hash, at } = grams[queue[head]!]!;
    if (!found.has(hash)) found.set(hash, at);
  };
  for (let i = 0; i < grams.length; i++) {
    while (queue.length > head && grams[queue.at(-1)!]!.hash >= grams[i]!.hash) queue.pop();
    queue.push(i);
    if (queue[head]! <= i - WINDOW) head++;
    if (i >= WINDOW - 1) keep();
  }
  if (grams.length < WINDOW) keep();
}

/** A report that has a hash: a row of the store's table of fingerprints. */
export interface Holder {
  readonly hash: number;
  readonly report: string;
}

/** A hash in more reports than this finds no candidates: it is boilerplate that no row knows, or a text known to many. */
export const COMMON_FROM = 60;
/** Common hashes lead to so many reports only, the first by id: one more copy of a much copied text still finds that text. */
const HEADS = 3;
/** Fewer common hashes than this is chance: a set phrase of the trade. */
const LEAST_SHARED = 2;
/** No text is held against more others than this. */
const MOST_CANDIDATES = 200;

/**
 * Reports that may share wording with the one that has these hashes, most shared hashes first: ids to load and hold
 * against it by `sharedWording`. `holders` are the store's rows with one of the hashes, in any order, the report's
 * own among them or not. Costs in proportion to the rows given.
 */
export function candidatesOf(report: string, holders: Iterable<Holder>): readonly string[] {
  const byHash = new Map<number, string[]>();
  for (const holder of holders) {
    if (holder.report === report) continue;
    const list = byHash.get(holder.hash);
    if (list) list.push(holder.report);
    else byHash.set(holder.hash, [holder.report]);
  }
  const shared = new Map<string, number>();
  for (const list of byHash.values()) {
    const lead = list.length > COMMON_FROM ? list.toSorted().slice(0, HEADS) : list;
    for (const id of lead) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, n]) => n >= LEAST_SHARED)
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
}
