import { find, isNoun, move, type Open } from "./tree.ts";

/** "was sentenced to 22 years, which is no reward": what is said of the years is a clause of its own, and no part of the sentence passed. */
export function whichIs(tree: Open, predicate: number): void {
  if (!/^(?:obl|nmod|obj|conj|dep|appos)$/.test(tree.relations[predicate]!)) return;
  const copula = find(tree, predicate, (at) => tree.relations[at] === "cop");
  const which = find(tree, predicate, (at) => /^(?:which|who)$/i.test(tree.forms[at]!) && at < copula);
  if (copula < 0 || which < 2 || tree.forms[which - 1] !== "," || !isNoun(tree, which - 2)) return;
  let noun = which - 2;
  while (tree.heads[noun]! >= 0 && tree.heads[noun]! < which && isNoun(tree, tree.heads[noun]!))
    noun = tree.heads[noun]!;
  move(tree, predicate, noun, "acl:relcl");
  tree.relations[which] = "nsubj";
}

const STATES = /^(?:alive|dead|asleep|afraid|aware|unaware|able|unable|ablaze|afloat)$/i;

/** "The boss was alive in 2024": a state, and nothing that was done to him. */
export function stateNotDeed(tree: Open, word: number): void {
  if (tree.upos[word] !== "VERB" || !STATES.test(tree.forms[word]!)) return;
  const auxiliary = find(tree, word, (at) => /^aux(?::pass)?$/.test(tree.relations[at]!) && tree.forms[at] !== "have");
  if (auxiliary < 0) return;
  tree.upos[word] = "ADJ";
  tree.xpos[word] = "JJ";
  for (let at = 0; at < tree.heads.length; at++) {
    if (tree.heads[at] !== word) continue;
    if (tree.relations[at] === "nsubj:pass") tree.relations[at] = "nsubj";
    if (/^(?:is|are|was|were|be|been|being|'s|’s)$/i.test(tree.forms[at]!) && /^aux/.test(tree.relations[at]!))
      tree.relations[at] = "cop";
  }
}
