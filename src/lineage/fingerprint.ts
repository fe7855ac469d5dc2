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
