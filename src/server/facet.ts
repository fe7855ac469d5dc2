import type { FacetValue } from "./wire/index.ts";

/** Counts of one field of what was counted, most first; null leaves one out. */
export function facet<T extends { readonly count: number }>(
  counts: readonly T[],
  valueOf: (one: T) => { readonly value: string; readonly label: string } | null,
): FacetValue[] {
  const found = new Map<string, FacetValue>();
  for (const one of counts) {
    const what = valueOf(one);
    if (what) found.set(what.value, { ...what, count: (found.get(what.value)?.count ?? 0) + one.count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** A value that is its own label. */
export const plain = (value: string) => ({ value, label: value });

/** How many were counted in all. */
export const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
