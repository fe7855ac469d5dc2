import { DATE, find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** The leftmost token under a token. */
function leftmost(tree: Open, top: number): number {
  let first = top;
  for (let at = top - 1; at >= 0 && top - at < 20; at--) {
    let up = at;
    for (let steps = 0; steps < 8 && up >= 0 && up !== top; steps++) up = tree.heads[up]!;
    if (up === top) first = at;
  }
  return first;
}

/**
 * "The gang's rise and its rivals' refusal have ended it", "ties between the court and the Rojos drug gang": a noun
 * whose phrase opens with "and", the joint hung on a word within, is joined to the noun before.
 */
export function joinedNoun(tree: Open, and: number): void {
  if (tree.upos[and] !== "CCONJ" || tree.relations[and] !== "cc" || and < 1) return;
  let noun = tree.heads[and]!;
  if (noun < and || !isNoun(tree, noun)) return;
  while (
    /^(?:nmod:poss|compound|flat|amod|nmod)$/.test(tree.relations[noun]!) &&
    tree.heads[noun]! > noun &&
    isNoun(tree, tree.heads[noun]!)
  )
    noun = tree.heads[noun]!;
  if (tree.relations[noun] === "conj" || leftmost(tree, noun) !== and) return;
  if (find(tree, noun, (at) => at < noun && tree.relations[at] === "case" && tree.xpos[at] !== "POS") >= 0) return;
  const above = tree.heads[noun]!;
  const last = tree.forms[and - 1] === "," ? and - 2 : and - 1;
  if (above < and) {
    // "the court and the Rojos drug gang", the gang told of the court
    if (!/^(?:nmod|nmod:unmarked|appos|dep)$/.test(tree.relations[noun]!) || above < 0 || !isNoun(tree, above)) return;
    let up = last;
    for (let steps = 0; steps < 6 && up > above; steps++) up = tree.heads[up]!;
    if (up !== above) return;
    move(tree, noun, above, "conj");
  } else {
    if (!isVerb(tree, above) || !tree.relations[noun]!.startsWith("nsubj")) return;
    let first = last;
    for (let steps = 0; steps < 6 && first >= 0 && tree.heads[first]! !== above; steps++) first = tree.heads[first]!;
    if (first < 0 || first > last || !isNoun(tree, first) || DATE.test(tree.forms[first]!)) return;
    if (!/^(?:obl|obj|dep|nsubj|nsubj:pass|dislocated)$/.test(tree.relations[first]!)) return;
    // "Troops caught up with Paz, and the founder died"
    if (tree.relations[first - 1] === "mark") return;
    if (find(tree, first, (at) => at < first && tree.relations[at] === "case" && tree.xpos[at] !== "POS") >= 0) return;
    move(tree, first, above, tree.relations[noun]!);
    move(tree, noun, first, "conj");
  }
  tree.heads[and] = noun;
}
