import type { Evidence } from "../../model/index.ts";
import type { Mention } from "./mentions.ts";

/** Why two mentions were put together. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly evidence: Evidence;
}

/** Mentions under "is the same actor as", with the reason why each one joined. */
export interface Clusters {
  /** The smallest mention of the cluster. */
  root(mention: number): number;
  /** Joins two clusters unless their codebook rows differ; the evidence is kept for the mention given second. */
  join(left: number, right: number, evidence: Evidence): boolean;
  reason(mention: number): Evidence | null;
  row(mention: number): string | null;
}

/** A union of mentions that never mixes two rows of the codebook. */
export function clustersOf(mentions: readonly Mention[]): Clusters {
  const parent = mentions.map((m) => m.index);
  const rows = mentions.map((m) => m.at.codebook);
  const reasons = new Map<number, Evidence>();
  const root = (mention: number): number => {
    let at = mention;
    while (parent[at] !== undefined && parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  return {
    root,
    join(left, right, evidence) {
      const a = root(left);
      const b = root(right);
      if (a === b) return true;
      const rowA = rows[a] ?? null;
      const rowB = rows[b] ?? null;
      // Two rows of the codebook are two actors, whatever a bracket in the text suggests.
      if (rowA !== null && rowB !== null && rowA !== rowB) return false;
      const [low, high] = a < b ? [a, b] : [b, a];
      parent[high] = low;
      rows[low] = rowA ?? rowB;
      if (evidence !== "same-text" && !reasons.has(right)) reasons.set(right, evidence);
      return true;
    },
    reason: (mention) => reasons.get(mention) ?? null,
    row: (mention) => rows[root(mention)] ?? null,
  };
}

const NAMED: ReadonlySet<string> = new Set(["group", "organisation", "government", "publication"]);

/** Whether two kinds can be of one actor: a person is never a group, a place never either. */
export function compatible(a: Mention, b: Mention): boolean {
  const [x, y] = [a.at.kind, b.at.kind];
  return x === y || x === "other" || y === "other" || (NAMED.has(x) && NAMED.has(y));
}
