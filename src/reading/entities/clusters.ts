import { type Evidence, unionOf } from "../../model/index.ts";
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
  const union = unionOf(mentions.map((m) => m.at.codebook));
  const reasons = new Map<number, Evidence>();
  return {
    root: (mention) => union.root(mention),
    row: (mention) => union.row(mention),
    join(left, right, evidence) {
      const joined = union.join(left, right);
      if (joined === "joined" && evidence !== "same-text" && !reasons.has(right)) reasons.set(right, evidence);
      return joined !== "apart";
    },
    reason: (mention) => reasons.get(mention) ?? null,
  };
}

const NAMED: ReadonlySet<string> = new Set(["group", "organisation", "government", "publication"]);

/** Whether two kinds can be of one actor: a person is never a group, a place never either. */
export function compatible(a: Mention, b: Mention): boolean {
  const [x, y] = [a.at.kind, b.at.kind];
  return x === y || x === "other" || y === "other" || (NAMED.has(x) && NAMED.has(y));
}
