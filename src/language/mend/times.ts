import { find, move, type Open } from "./tree.ts";

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
