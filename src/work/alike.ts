import type { CaseStore } from "../store/contract.ts";

/** From this share of the shorter text on two reports are said to be nearly the same. */
export const NEARLY = 0.5;
/** Reports that are named as nearly the same as one; of an agency's report hundreds may be. */
const MOST = 20;

/** Another report that has much of the words of one. */
export interface Alike {
  readonly id: string;
  /** Of the words of the shorter of the two, 0 to 1. */
  readonly share: number;
}

/** Each report that is nearly the same as another, with those it is like, most alike first. Both are kept. */
export async function nearlySame(
  store: CaseStore,
  reports?: readonly string[],
): Promise<ReadonlyMap<string, readonly Alike[]>> {
  const found = new Map<string, Alike[]>();
  for (const { a, b, overlap } of await store.sharedWordings(reports)) {
    if (overlap.smaller < NEARLY) continue;
    for (const [one, id] of [
      [a, b],
      [b, a],
    ] as const)
      found.set(one, [...(found.get(one) ?? []), { id, share: overlap.smaller }]);
  }
  return new Map(
    [...found].map(([one, list]) => [
      one,
      list.toSorted((x, y) => y.share - x.share || (x.id < y.id ? -1 : 1)).slice(0, MOST),
    ]),
  );
}
