import { find, move, type Open } from "./tree.ts";

/** What somebody or something is to do: "it is unlikely to end". */
export const LIKELY =
  /^(?:likely|unlikely|set|poised|bound|able|unable|ready|willing|unwilling|eager|due|destined|determined|reluctant|prone|apt|liable)$/i;

/** The infinitive right behind an adjective, hung on a token in one of some relations, or -1. */
const infinitive = (tree: Open, head: number, adjective: number, relation: RegExp): number =>
  find(
    tree,
    head,
    (at) =>
      at > adjective &&
      relation.test(tree.relations[at]!) &&
      tree.xpos[at] === "VB" &&
      tree.heads[adjective + 1] === at &&
      tree.xpos[adjective + 1] === "TO",
  );

/** "The truce appears likely to hold": what is likely is the holding; the truce appears nothing else. */
export function appearsLikely(tree: Open, adjective: number): void {
  const verb = tree.heads[adjective]!;
  if (tree.upos[adjective] !== "ADJ" || tree.relations[adjective] !== "xcomp") return;
  if (verb !== adjective - 1 && verb !== adjective - 2) return;
  const deed = infinitive(tree, verb, adjective, /^(?:xcomp|advcl)$/);
  if (deed >= 0) move(tree, deed, adjective, "xcomp");
}

/** "The plan is popular, but it is unlikely to bring peace": with an infinitive behind such a word "it" is the plan. */
export function itIsLikely(tree: Open, adjective: number): void {
  if (!LIKELY.test(tree.forms[adjective]!)) return;
  const deed = infinitive(tree, adjective, adjective, /^(?:xcomp|csubj)$/);
  if (deed < 0) return;
  const it = find(tree, adjective, (at) => at < adjective && /^(?:expl|nsubj)/.test(tree.relations[at]!));
  if (it < 0) return;
  tree.relations[it] = "nsubj";
  tree.relations[deed] = "xcomp";
}
