/**
 * What became of a join: the two are one now, were one already, or may not be one, since their rows differ.
 */
type Joined = "joined" | "same" | "apart";

/** Items, by index, under "is the same as"; two different rows of the codebook are never in one set. */
export interface Union {
  /** The smallest item of the set, which stands for it. */
  root(item: number): number;
  /** The codebook row of the set, or null. */
  row(item: number): string | null;
  join(left: number, right: number): Joined;
}

/** Puts each item in a set of its own; `rows[i]` is the codebook row of item i, or null when it has none. */
export function unionOf(rows: readonly (string | null)[]): Union {
  const parent = rows.map((_, item) => item);
  const held = [...rows];
  const root = (item: number): number => {
    let at = item;
    for (let above = parent[at]; above !== undefined && above !== at; above = parent[at]) {
      // Each step hangs an item on its grandparent: long chains are halved as they are walked.
      parent[at] = parent[above] ?? above;
      at = parent[at] ?? above;
    }
    return at;
  };
  return {
    root,
    row: (item) => held[root(item)] ?? null,
    join(left, right) {
      const [a, b] = [root(left), root(right)];
      if (a === b) return "same";
      const [rowA, rowB] = [held[a] ?? null, held[b] ?? null];
      // Two rows of the codebook are two actors, whatever a bracket in the text suggests.
      if (rowA !== null && rowB !== null && rowA !== rowB) return "apart";
      const [low, high] = a < b ? [a, b] : [b, a];
      parent[high] = low;
      held[low] = rowA ?? rowB;
      return "joined";
    },
  };
}
