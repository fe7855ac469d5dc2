import { ANY, candidatesFrom, listKey, type CandidatesOf } from "../src/language/candidates.ts";
import type { FormFeatures } from "../src/language/features.ts";
import { ROOT_TAG } from "../src/language/nodes.ts";
import { arcKind } from "../src/language/arc-features.ts";
import type { Nodes } from "../src/language/parser.ts";
import type { GoldTree } from "./oracle.ts";
import type { PackedRow } from "./pack.ts";

/** Lists of the classes seen for each value, with the list for all other values. */
export interface Lists {
  readonly of: CandidatesOf;
  /** The same as rows for the model's file. */
  readonly rows: readonly PackedRow[];
}

const listRow = (value: number, classes: readonly number[]): PackedRow => ({
  key: listKey(value),
  pairs: classes.map((c) => [c, 1] as const),
});

const listsFrom = (
  seen: ReadonlyMap<number, ReadonlyMap<number, number>>,
  least: number,
  any: readonly number[],
): Lists => {
  const lists = new Map<number, number[]>();
  for (const [value, classes] of seen) {
    if ([...classes.values()].reduce((a, b) => a + b, 0) < least) continue;
    lists.set(
      value,
      [...classes.keys()].toSorted((a, b) => a - b),
    );
  }
  return {
    of: candidatesFrom(lists, any),
    rows: [listRow(ANY, any), ...Array.from(lists, ([value, classes]) => listRow(value, classes))],
  };
};

const tally = (seen: Map<number, Map<number, number>>, value: number, cls: number): void => {
  const row = seen.get(value) ?? new Map<number, number>();
  row.set(cls, (row.get(cls) ?? 0) + 1);
  seen.set(value, row);
};

/** A sentence as the tagger learns it. */
export interface TaggedForms {
  readonly forms: readonly FormFeatures[];
  readonly tags: Int32Array;
}

/** The tags that words take: words met `common` times keep to those seen, a rarer word may take any that rare words take. */
export const tagLists = (sentences: readonly TaggedForms[], common: number): Lists => {
  const seen = new Map<number, Map<number, number>>();
  for (const { forms, tags } of sentences) forms.forEach(({ word }, i) => tally(seen, word, tags[i]!));
  const rare = new Map<number, number>();
  for (const classes of seen.values()) {
    const total = [...classes.values()].reduce((a, b) => a + b, 0);
    if (total < common) for (const c of classes.keys()) rare.set(c, (rare.get(c) ?? 0) + 1);
  }
  const any = [...rare].filter(([, n]) => n >= 3).map(([c]) => c);
  return listsFrom(
    seen,
    common,
    any.toSorted((a, b) => a - b),
  );
};

/** The relations seen between tags. */
export const relationLists = (
  sentences: readonly { readonly nodes: Nodes; readonly gold: GoldTree; readonly relations: Int32Array }[],
  classes: number,
  root: number,
): Lists => {
  const seen = new Map<number, Map<number, number>>();
  for (const { nodes, gold, relations } of sentences) {
    for (let i = 0; i < nodes.n; i++) tally(seen, arcKind(nodes, gold.heads[i]!, i), relations[i]!);
  }
  // Whatever hangs on the root is the root, and nothing else is.
  const tags = new Set(sentences.flatMap(({ nodes }) => Array.from(nodes.tag.slice(0, nodes.n))));
  for (const tag of tags) for (let k = 0; k < 12; k++) tally(seen, (ROOT_TAG << 9) | (tag << 1), root);
  const any = Array.from({ length: classes }, (_, c) => c).filter((c) => c !== root);
  return listsFrom(seen, 12, any);
};
