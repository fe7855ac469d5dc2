import { find, nameEndingAt, type Open } from "./tree.ts";

/** "the sons of Paz, known as Los Juniors": a plural name is the sons', and not his; "known as El Zurdo" is of one man. */
export function pluralName(tree: Open, called: number): void {
  const person = tree.heads[called]!;
  if (!/^acl/.test(tree.relations[called]!) || !/^(?:known|called|dubbed|nicknamed)$/i.test(tree.forms[called]!))
    return;
  if (tree.forms[called - 1] !== "," || person < 0 || person > called) return;
  const by = /^as$/i.test(tree.forms[called + 1] ?? "") ? called + 2 : called + 1;
  const near = nameEndingAt(tree, called - 2);
  if (tree.xpos[person] === "NNS" && near > person && tree.heads[near] === person && tree.relations[near] === "nmod") {
    if (/^(?:El|La|Don|Doña)$/.test(tree.forms[by] ?? "") && tree.upos[near] === "PROPN") tree.heads[called] = near;
    return;
  }
  if (tree.upos[person] !== "PROPN" || tree.relations[person] !== "nmod") return;
  const sons = tree.heads[person]!;
  if (sons < 0 || sons > person || tree.xpos[sons] !== "NNS") return;

  if (/^(?:los|las)$/i.test(tree.forms[by] ?? "")) tree.heads[called] = sons;
}

/** "Juan Paz, alias El Zurdo, was caught": the second name is the same man's, and no second man. */
export function aliasName(tree: Open, name: number): void {
  const person = tree.heads[name]!;
  if (tree.relations[name] !== "conj" || tree.upos[name] !== "PROPN" || person < 0 || person > name) return;
  if (!/^(?:alias|aka|a\.k\.a\.?)$/i.test(tree.forms[name - 1] ?? "")) return;
  if (tree.upos[person] === "PROPN") tree.relations[name] = "appos";
}

/** "Nine men were under arrest, she added": what is said has a subject and "were" of its own. */
export function stateSaid(tree: Open, state: number): void {
  const said = tree.heads[state]!;
  if (!/^obl/.test(tree.relations[state]!) || said < state) return;
  if (!/^(?:said|says|say|added|adds)$/i.test(tree.forms[said]!) || said - state > 6) return;
  const subject = find(tree, state, (at) => at < state && tree.relations[at]!.startsWith("nsubj"));
  const speaker = find(tree, said, (at) => at > state && at < said && tree.relations[at]!.startsWith("nsubj"));
  if (subject < 0 || speaker < 0 || find(tree, state, (at) => tree.relations[at] === "cop") < 0) return;
  tree.relations[state] = "ccomp";
}
