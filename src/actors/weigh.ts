import type { Judgement } from "../model/index.ts";

/** A live judgement of two actors and the bearers that its sides stand on now; null: the anchor is lost. */
export interface Stood {
  readonly judgement: Judgement;
  readonly sides: readonly [string | null, string | null];
}

/** Two bearers that a judgement joins or keeps apart. */
export interface Ruled {
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
}

/** A judgement that newer ones do not let stand, with the ids of those; none: the reader takes both names for one. */
export interface Overruled {
  readonly judgement: Judgement;
  readonly by: readonly string[];
}

/** What the judgements come to, taken together. */
export interface Weighed {
  readonly same: readonly Ruled[];
  readonly apart: readonly Ruled[];
  readonly overruled: readonly Overruled[];
  /** The newest verb of a pair of bearers, or null. */
  verb(left: string, right: string): Judgement["verb"] | null;
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Newest first; judgements of one instant by their ids, so that the order never hangs on how they were stored. */
const newestFirst = (a: Stood, b: Stood): number =>
  a.judgement.at === b.judgement.at
    ? a.judgement.id < b.judgement.id
      ? 1
      : -1
    : a.judgement.at < b.judgement.at
      ? 1
      : -1;

const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/**
 * Lets judgements stand from the newest to the oldest. Of one pair the newest counts; one that closes a circle with
 * newer ones ("A is B, B is C, A is not C") is overruled by them and reported, never dropped.
 */
export function weigh(stood: readonly Stood[]): Weighed {
  const parent = new Map<string, string>();
  const root = (of: string): string => {
    let at = of;
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at)) at = above;
    return at;
  };
  const fences = new Map<string, Map<string, Ruled>>();
  const edges = new Map<string, Ruled[]>();
  const newest = new Map<string, Judgement>();
  const same: Ruled[] = [];
  const apart: Ruled[] = [];
  const overruled: Overruled[] = [];

  const fence = (a: string, b: string, ruled: Ruled): void => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const map = fences.get(x) ?? new Map<string, Ruled>();
      if (!map.has(y)) map.set(y, ruled);
      fences.set(x, map);
    }
  };
  /** The judgements by which the two are one. */
  const path = (from: string, to: string): readonly string[] => {
    const came = new Map<string, { readonly from: string; readonly by: string } | null>([[from, null]]);
    const queue = [from];
    for (const at of queue) {
      for (const { left, right, judgement } of edges.get(at) ?? []) {
        const next = left === at ? right : left;
        if (came.has(next)) continue;
        came.set(next, { from: at, by: judgement.id });
        queue.push(next);
      }
    }
    const ids: string[] = [];
    for (let step = came.get(to); step; step = came.get(step.from)) ids.push(step.by);
    return ids;
  };
  const join = (ruled: Ruled): void => {
    const [a, b] = [root(ruled.left), root(ruled.right)];
    const fenced = fences.get(a)?.get(b);
    if (fenced) {
      const turned = root(fenced.left) === a ? fenced : { ...fenced, left: fenced.right, right: fenced.left };
      const by = [fenced.judgement.id, ...path(ruled.left, turned.left), ...path(ruled.right, turned.right)];
      overruled.push({ judgement: ruled.judgement, by });
      return;
    }
    same.push(ruled);
    put(edges, ruled.left, ruled);
    put(edges, ruled.right, ruled);
    if (a === b) return;
    parent.set(b, a);
    for (const [other, reason] of fences.get(b) ?? []) {
      fence(a, other, reason);
      fences.get(other)?.delete(b);
    }
    fences.delete(b);
  };

  for (const { judgement, sides } of [...stood].sort(newestFirst)) {
    const [left, right] = sides;
    if (left === null || right === null) continue;
    const known = newest.get(pairOf(left, right));
    if (known) {
      if (known.verb !== judgement.verb) overruled.push({ judgement, by: [known.id] });
      continue;
    }
    if (left === right) {
      if (judgement.verb !== "same") overruled.push({ judgement, by: [] });
      continue;
    }
    newest.set(pairOf(left, right), judgement);
    const ruled = { left, right, judgement };
    if (judgement.verb === "same") join(ruled);
    else if (judgement.verb === "different" || judgement.verb === "disputed") {
      if (root(left) === root(right)) overruled.push({ judgement, by: path(left, right) });
      else {
        apart.push(ruled);
        fence(root(left), root(right), ruled);
      }
    }
  }
  return { same, apart, overruled, verb: (left, right) => newest.get(pairOf(left, right))?.verb ?? null };
}
