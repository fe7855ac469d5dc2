import { find, isNoun, move, type Open } from "./tree.ts";

/** "Gunmen set fire to vehicles", with "set" read as a participle: with a subject and no auxiliary it is the past. */
export function barePast(tree: Open, verb: number): void {
  if (
    tree.xpos[verb] !== "VBN" ||
    tree.upos[verb] !== "VERB" ||
    !/^(?:root|conj|parataxis)$/.test(tree.relations[verb]!)
  )
    return;
  const subject = find(tree, verb, (at) => at < verb && tree.relations[at] === "nsubj" && isNoun(tree, at));
  const carried = find(tree, verb, (at) => /^aux/.test(tree.relations[at]!) || tree.relations[at] === "cop") >= 0;
  if (subject >= 0 && !carried && find(tree, verb, (at) => tree.relations[at] === "obj") > verb)
    tree.xpos[verb] = "VBD";
}

const OPEN = /^(?:unknown|unclear|uncertain|disputed|contested|open|unresolved|anyone|anybody)$/i;
const ASKS = /^(?:who|whom|what|whether|how|why|when|where)$/i;

/** "Who will lead the gang is unknown": what is unknown is the clause in front, and nothing of the gang. */
export function whoIsUnknown(tree: Open): void {
  if (!ASKS.test(tree.forms[0] ?? "")) return;
  const root = tree.heads.indexOf(-1);
  const open = find(
    tree,
    root,
    (at) =>
      at > root && OPEN.test(tree.forms[at]!) && /^(?:ccomp|parataxis|conj|advcl|xcomp)$/.test(tree.relations[at]!),
  );
  if (open < 0) return;
  const subject = find(tree, open, (at) => at > root && at < open && /^nsubj/.test(tree.relations[at]!));
  move(tree, open, -1, "root");
  for (let at = root + 1; at < tree.heads.length; at++)
    if (tree.heads[at] === root && (at > open || tree.relations[at] === "punct")) tree.heads[at] = open;
  move(tree, root, open, "csubj");
  if (subject >= 0) move(tree, subject, root, "obj");
}
