import { find, isNoun, move, type Open } from "./tree.ts";

/** "It could fall, said an agent who knew them": who follows "said" behind a comma says it. */
export function saidBehind(tree: Open, said: number): void {
  if (tree.relations[said] !== "conj" || tree.forms[said - 1] !== ",") return;
  if (!/^(?:said|says|added|warned|argued)$/.test(tree.forms[said]!)) return;
  if (find(tree, said, (at) => /^(?:nsubj|cc)/.test(tree.relations[at]!)) >= 0) return;
  const who = find(tree, said, (at) => at > said && tree.relations[at] === "obj" && isNoun(tree, at));
  // "He stood up, said a prayer and left"
  const first = tree.forms[said + 1] ?? "";
  if (who < 0 || find(tree, tree.heads[said]!, (at) => at > said && tree.relations[at] === "conj") >= 0) return;
  if (!/^(?:an?|the|one|two|three)$/i.test(first) && !/^\p{Lu}/u.test(first)) return;
  const inner = tree.heads[said]!;
  move(tree, said, inner, "parataxis");
  move(tree, who, said, "nsubj");
}

/** Verbs of telling somebody something. */
export const TELLS = /^(?:told|tells|tell|informed|assured|reminded|warned|notified)$/i;

/** "told a news conference that investigators were looking": what is told is no clause of the conference. */
export function toldThat(tree: Open, verb: number): void {
  if (!tree.relations[verb]!.startsWith("acl")) return;
  const heard = tree.heads[verb]!;
  const tells = tree.heads[heard] ?? -1;
  if (tells < 0 || tells > heard || !TELLS.test(tree.forms[tells]!) || !/^i?obj$/.test(tree.relations[heard]!)) return;
  const that = find(tree, verb, (at) => at > heard && at < verb && tree.relations[at] === "mark");
  if (that < 0 || tree.forms[that]!.toLowerCase() !== "that") return;
  if (find(tree, verb, (at) => at > that && at < verb && tree.relations[at]!.startsWith("nsubj")) < 0) return;
  move(tree, verb, tells, "ccomp");
}
