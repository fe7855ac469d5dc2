import type { TaggedTree } from "./engine.ts";
import { applied } from "./mend/applies.ts";
import { LAST_RULES, SENTENCE_RULES, TOKEN_RULES } from "./mend/rows.ts";
import type { Open } from "./mend/tree.ts";

const apply = applied({ first: SENTENCE_RULES, tokens: TOKEN_RULES, last: LAST_RULES });

/** Mends what the parser is known to get wrong, by rules that each stand for a kind of sentence; gives a new tree. */
export function mended(forms: readonly string[], tree: TaggedTree): TaggedTree {
  // Rules look along the sentence; what is longer is no sentence.
  if (forms.length > LONGEST) return tree;
  const open: Open = {
    forms,
    upos: [...tree.upos],
    xpos: [...tree.xpos],
    heads: tree.heads.slice(),
    relations: [...tree.relations],
  };
  apply(open);
  return isTree(open.heads)
    ? { ...tree, upos: open.upos, xpos: open.xpos, heads: open.heads, relations: open.relations }
    : tree;
}
const LONGEST = 300;

/** Whether every token reaches the one root. */
function isTree(heads: Int32Array): boolean {
  // The number of the walk that came by a token first: one that meets its own goes in a circle.
  const walk = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = start + 1;
      at = heads[at]!;
    }
    if (at >= 0 && walk[at] === start + 1) return false;
  }
  return true;
}
