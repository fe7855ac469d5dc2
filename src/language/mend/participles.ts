import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

/** "Ruiz has further granted it": "has" before a participle with nothing of its own is an auxiliary. */
export function haveAuxiliary(tree: Open, have: number): void {
  if (!/^ha(?:ve|s|d)$/i.test(tree.forms[have]!) || tree.relations[have] === "aux") return;
  const verb = find(
    tree,
    have,
    (at) => at > have && tree.xpos[at] === "VBN" && /^(?:ccomp|xcomp)$/.test(tree.relations[at]!),
  );
  if (verb < 0 || find(tree, have, (at) => tree.relations[at] === "obj") >= 0) return;
  for (let at = have + 1; at < verb; at++) if (tree.upos[at] !== "ADV" && tree.upos[at] !== "PART") return;
  move(tree, verb, tree.heads[have]!, tree.relations[have]!);
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === have) tree.heads[at] = verb;
  move(tree, have, verb, "aux");
  tree.upos[have] = "AUX";
}

/** "Ruiz, taking office in May, said": an -ing word after a comma with a noun behind it is a verb with its object. */
export function commaParticiple(tree: Open, verb: number): void {
  const noun = tree.heads[verb]!;
  if (tree.relations[verb] !== "amod" || tree.xpos[verb] !== "VBG" || tree.forms[verb - 1] !== "," || noun < verb)
    return;
  const above = tree.heads[noun]!;
  if (above < 0 || above > verb || !/^(?:list|appos|conj|parataxis|dep)$/.test(tree.relations[noun]!)) return;
  if (find(tree, noun, (at) => tree.relations[at] === "cc") >= 0) return;
  move(tree, verb, above, isVerb(tree, above) ? "advcl" : "acl");
  move(tree, noun, verb, "obj");
}

/** "had murdered Paz forty years before": without "'s" there is no possessor; the name is the object, the years are when. */
export function possessorless(tree: Open, name: number): void {
  const years = tree.heads[name]!;
  if (tree.relations[name] !== "nmod:poss" || tree.upos[name] !== "PROPN" || years < name) return;
  if (!/^(?:days?|weeks?|months?|years?|hours?)$/i.test(tree.forms[years]!) || tree.relations[years] !== "obj") return;
  if (find(tree, name, (at) => tree.xpos[at] === "POS") >= 0 || !isNoun(tree, name)) return;
  move(tree, name, tree.heads[years]!, "obj");
  tree.relations[years] = "obl:unmarked";
}
