import { isAllowed, LEFT, RIGHT, SHIFT, type State } from "../src/language/state.ts";

/** Heads of a gold tree as the oracle wants them: the root's head is n, dependents listed. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly dependents: readonly (readonly number[])[];
}

/** Lifts crossing arcs to the head's head until none cross: "A hearing is scheduled on the issue" keeps nearly all its arcs. */
export const projective = (heads: readonly number[]): Int32Array => {
  const n = heads.length;
  const out = Int32Array.from(heads, (head) => (head < 0 ? n : head));
  const below = (i: number, ancestor: number): boolean => {
    let at = i;
    for (let k = 0; k <= n; k++) {
      if (at === ancestor) return true;
      if (at === n) return false;
      at = out[at]!;
    }
    return false;
  };
  for (let round = 0; round < n * n; round++) {
    let shortest = -1;
    let length = Infinity;
    for (let i = 0; i < n; i++) {
      const h = out[i]!;
      if (h === n) continue;
      const span = Math.abs(h - i);
      if (span >= length) continue;
      for (let k = Math.min(i, h) + 1; k < Math.max(i, h); k++) {
        if (below(k, h)) continue;
        shortest = i;
        length = span;
        break;
      }
    }
    if (shortest < 0) return out;
    out[shortest] = out[out[shortest]!]!;
  }
  return out;
};

export const goldTree = (heads: readonly number[]): GoldTree => {
  const lifted = projective(heads);
  const dependents: number[][] = Array.from({ length: heads.length + 1 }, () => []);
  lifted.forEach((head, i) => dependents[head]?.push(i));
  return { heads: lifted, dependents };
};

/**
 * How many gold arcs each step puts out of reach (Goldberg and Nivre 2013, arc-hybrid); Infinity where not allowed.
 */
export const costs = (s: State, gold: GoldTree, out: Float64Array): void => {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : -1;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
  out.fill(Infinity);
  if (isAllowed(s, SHIFT)) {
    const b = s.front;
    let cost = 0;
    for (let k = 0; k < s.depth; k++) {
      const node = s.stack[k]!;
      if (gold.heads[node] === b) cost++;
      if (k < s.depth - 1 && gold.heads[b] === node) cost++;
    }
    out[SHIFT] = cost;
  }
  if (s0 < 0) return;
  const head = gold.heads[s0]!;
  let lost = 0;
  for (const child of gold.dependents[s0]!) if (child >= s.front) lost++;
  if (isAllowed(s, LEFT)) out[LEFT] = lost + (head === s1 || head > s.front ? 1 : 0);
  if (isAllowed(s, RIGHT)) out[RIGHT] = lost + (head >= s.front ? 1 : 0);
};
