import type { Reply } from "./reply.ts";

/**
 * How many neighbours on either side, in the order of time, a reply is compared with: all pairs in ordinary
 * questions, and a cost in proportion to the claims in popular ones.
 */
export const REACH = 32;

/** Where a reply stands in its question: the day it holds from, else by which it was said; then its claim and answer. */
export interface Place {
  readonly day: number;
  readonly claim: string;
  readonly answer: string;
}

const finite = (n: number | undefined): n is number => n !== undefined && Number.isFinite(n);

/** The day by which a reply is put in order; 0 when no time is known. */
export function dayOf(reply: Reply): number {
  const { holds, said } = reply;
  if (finite(holds?.first)) return holds.first;
  if (finite(holds?.last)) return holds.last;
  return said?.last ?? 0;
}

/** The order of replies in a question. */
export const inOrder = (a: Place, b: Place): number =>
  a.day - b.day || compare(a.claim, b.claim) || compare(a.answer, b.answer);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Calls `meet` for each pair of a sorted list that stands no further apart than REACH. */
export function eachPair<T>(sorted: readonly T[], meet: (a: T, b: T) => void): void {
  sorted.forEach((one, index) => {
    const end = Math.min(sorted.length, index + REACH + 1);
    for (let other = index + 1; other < end; other++) meet(one, sorted[other] as T);
  });
}

/**
 * Pairs that stood exactly REACH apart across a gap, which an arrival there parts and a departure joins. `before` and
 * `after` are the neighbours on either side, nearest first.
 */
export function acrossGap<T>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  before.forEach((one, index) => {
    const other = after[REACH - 1 - index];
    if (other !== undefined) pairs.push([one, other]);
  });
  return pairs;
}
