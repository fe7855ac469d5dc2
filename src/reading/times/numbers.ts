import type { Piece } from "./lex.ts";
import type { Bound } from "./phrase.ts";

/** A number in words or digits, or a vague one ("several"); `next` is the piece after it. */
export interface Counted {
  readonly count: number | null;
  readonly bound: Bound;
  readonly next: number;
}

const LONG_BOUNDS: readonly (readonly [string, Bound])[] = [
  ["more than", "more"],
  ["no more than", "less"],
  ["less than", "less"],
  ["fewer than", "less"],
  ["at least", "more"],
  ["at most", "less"],
  ["up to", "less"],
  ["close to", "about"],
  ["a little more than", "more"],
  ["a little over", "more"],
  ["a little less than", "about"],
  ["little more than", "about"],
  ["well over", "more"],
  ["just over", "about"],
  ["just under", "about"],
];
const LONG = LONG_BOUNDS.map(([words, bound]) => ({ words: words.split(" "), bound })).sort(
  (a, b) => b.words.length - a.words.length,
);
const LONG_STARTS = new Set(LONG.map((b) => b.words[0]));

/** Reads "about", "more than", "at least" before a number; `next` stays at `i` when there is none. */
export function boundAt(pieces: readonly Piece[], i: number): { bound: Bound; next: number } {
  const low = pieces[i]?.low;
  if (low !== undefined && LONG_STARTS.has(low)) {
    // "14 percent fewer than a year earlier": what was counted is held against that time.
    const against = /^(?:percent|%)$/.test(pieces[i - 1]?.low ?? "") && /^(?:more|fewer|less)$/.test(low);
    for (const b of against ? [] : LONG) {
      if (b.words.every((w, n) => pieces[i + n]?.low === w)) return { bound: b.bound, next: i + b.words.length };
    }
  }
  const bound = pieces[i]?.word?.bound;
  if (!bound) return { bound: "exact", next: i };
  const dot = (low === "ca" || low === "circa") && pieces[i + 1]?.low === "." ? 1 : 0;
  return { bound, next: i + 1 + dot };
}

/** "twenty-five", "two hundred and fifty", "22.8", "several", "a couple of", "two and a half", "half a"; null when none. */
export function numberAt(pieces: readonly Piece[], i: number): Counted | null {
  let at = i;
  const p = (n: number): Piece | undefined => pieces[n];
  const first = p(at);
  if (!first) return null;
  if (first.kind === "number") {
    if (Number.isNaN(first.value)) return null;
    at++;
    // "2 1/2" does not occur in prose; "10 to 15" is read where the unit is.
    return { count: first.value, bound: "exact", next: at };
  }
  if (first.low === "a" && p(at + 1)?.word?.vague) {
    at += 2;
    if (p(at)?.low === "of") at++;
    return { count: null, bound: "exact", next: at };
  }
  if (first.low === "half" && (p(at + 1)?.low === "a" || p(at + 1)?.low === "an")) {
    return { count: 0.5, bound: "exact", next: at + 2 };
  }
  if (first.low === "a" && p(at + 1)?.low === "half") {
    return { count: 0.5, bound: "exact", next: p(at + 2)?.low === "-" ? at + 3 : at + 2 };
  }
  if (first.word?.vague) return { count: null, bound: "exact", next: at + 1 };
  if (first.word?.count === undefined) return null;
  let total = 0;
  let group: number | null = null;
  let end = at;
  for (; at < pieces.length && at < i + 12; at++) {
    const w = p(at);
    if (w?.word?.count !== undefined && w.word.vague !== true) {
      const n: number = w.word.count;
      if (group === null) group = n;
      else if (group >= 20 && group % 10 === 0 && n > 0 && n < 10 && (p(at - 1)?.low === "-" || w.gap)) group += n;
      else if (group % 100 === 0 && group > 0 && n < 100) group += n;
      else break;
      end = at + 1;
    } else if (w?.word?.scale !== undefined && group !== null) {
      group *= w.word.scale;
      if (w.word.scale === 1000) {
        total += group;
        group = null;
      }
      end = at + 1;
    } else if (w?.low === "-" && !w.gap && p(at + 1)?.gap === false && p(at + 1)?.word?.count !== undefined) continue;
    else if (w?.low === "and" && group !== null && group % 100 === 0 && (p(at + 1)?.word?.count ?? 0) >= 1 && group > 0)
      continue;
    else break;
  }
  return { count: total + (group ?? 0), bound: "exact", next: end };
}

/** "the second", "27th", "21st": an ordinal up to 31; null when none. */
export function ordinalAt(pieces: readonly Piece[], i: number): { value: number; next: number } | null {
  const first = pieces[i];
  if (first?.kind === "number" && first.digits > 0 && first.digits <= 2) {
    const after = pieces[i + 1];
    if (after && !after.gap && (after.low === "st" || after.low === "nd" || after.low === "rd" || after.low === "th")) {
      return { value: first.value, next: i + 2 };
    }
    return null;
  }
  if (first?.word?.ordinal !== undefined) return { value: first.word.ordinal, next: i + 1 };
  const tens = first?.word?.count;
  if (tens === 20 || tens === 30) {
    const n = pieces[i + 1]?.low === "-" ? i + 2 : i + 1;
    const one = pieces[n]?.word?.ordinal;
    if (one !== undefined && one < 10) return { value: tens + one, next: n + 1 };
  }
  return null;
}
