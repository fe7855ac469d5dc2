import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** Auxiliaries whose verb stands in its bare form. */
export const MODAL = /^(?:will|would|may|might|could|should|must|can)$/i;

/** "The gang will probably splinter": what stands behind a modal and has no article is its verb. */
export function modalVerb(tree: Open, modal: number): void {
  const word = tree.heads[modal]!;
  if (!MODAL.test(tree.forms[modal]!) || tree.relations[modal] !== "aux" || word < modal) return;
  if (tree.upos[word] !== "NOUN") return;
  // "will be president", "will the crew": a copula or an article makes it the noun that it was taken for.
  const own = find(tree, word, (at) => /^(?:cop|det|case|amod|compound|nmod:poss|nummod)$/.test(tree.relations[at]!));
  if (own >= 0) return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = "VB";
  for (let at = word + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === word && tree.relations[at] === "nmod") tree.relations[at] = "obl";
}

/** "If the court charges an officer, aid will stop": the noun right before a modal that has no subject is its subject. */
export function modalSubject(tree: Open, modal: number): void {
  const verb = tree.heads[modal]!;
  if (!MODAL.test(tree.forms[modal]!) || tree.relations[modal] !== "aux" || verb < modal || modal === 0) return;
  if (find(tree, verb, (at) => /^(?:[nc]subj|expl)/.test(tree.relations[at]!)) >= 0) return;
  const noun = modal - 1;
  if (!isNoun(tree, noun) || find(tree, noun, (at) => /^(?:case|cc)$/.test(tree.relations[at]!)) >= 0) return;
  // "a boat and a crew will": the whole row is the subject; a name in front of a title, a date are none.
  if (!/^(?:conj|appos|parataxis|dep)$/.test(tree.relations[noun]!) || tree.heads[noun]! > noun) return;
  if (!isVerb(tree, verb) && find(tree, verb, (at) => tree.relations[at] === "cop") < 0) return;
  const passive = find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, noun, verb, passive ? "nsubj:pass" : "nsubj");
}
