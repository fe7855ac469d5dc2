/** A tree whose heads and relations may still move. */
export interface Open {
  readonly forms: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: Int32Array;
  readonly relations: string[];
}

/** Months, days and years, by which dates are known. */
export const DATE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:1[5-9]|20)\d\d)$/;

export const isVerb = (tree: Open, at: number): boolean => tree.upos[at] === "VERB";
export const isNoun = (tree: Open, at: number): boolean => tree.upos[at] === "NOUN" || tree.upos[at] === "PROPN";
/** Hangs a token elsewhere. */
export const move = (tree: Open, at: number, head: number, relation: string): void => {
  tree.heads[at] = head;
  tree.relations[at] = relation;
};

/** The first dependent of a token that passes a test, or -1. */
export function find(tree: Open, head: number, test: (at: number) => boolean): number {
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === head && test(at)) return at;
  return -1;
}
/** The leftmost token of the unbroken run of dependents that ends at a noun. */
export function begin(tree: Open, noun: number): number {
  let at = noun;
  while (at > 0 && tree.heads[at - 1]! >= at && tree.heads[at - 1]! <= noun && tree.relations[at - 1] !== "punct") at--;
  return at;
}

/** The head of the name or noun whose words end at a token, or -1. */
export function nameEndingAt(tree: Open, last: number): number {
  let at = last;
  for (let steps = 0; steps < 6 && /^(?:flat|compound)/.test(tree.relations[at] ?? ""); steps++) at = tree.heads[at]!;
  return at >= 0 && isNoun(tree, at) ? at : -1;
}
