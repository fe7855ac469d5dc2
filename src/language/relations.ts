import { key } from "./features.ts";
import type { Nodes } from "./parser.ts";
import { best, score, type Weights } from "./weights.ts";

/** The finished tree around each token, gathered once: dependents in order. */
export interface Tree {
  readonly heads: Int32Array;
  readonly children: readonly (readonly number[])[];
}

export const treeOf = (heads: Int32Array): Tree => {
  const children: number[][] = Array.from(heads, () => []);
  heads.forEach((head, i) => children[head]?.push(i));
  return { heads, children };
};

export const RELATION_FEATURES = 64;
const near = (d: number): number => (d < 4 ? d : d < 8 ? 4 : 5);

/** Fills `out` with the feature keys of the arc above token `i`; labels of earlier dependents are in `relations`. */
export const relationFeatures = (
  nodes: Nodes,
  tree: Tree,
  i: number,
  relations: Int32Array,
  out: Int32Array,
): number => {
  const { word, tag, n: root } = nodes;
  const none = root + 1;
  const { heads, children } = tree;
  const h = heads[i]! < 0 ? root : heads[i]!;
  const g = h === root ? none : heads[h]! < 0 ? root : heads[h]!;
  const mine = children[i]!;
  const beside = h === root ? [i] : children[h]!;
  const at = beside.indexOf(i);
  const first = mine[0] ?? none;
  const second = mine[1] ?? none;
  const last = mine[mine.length - 1] ?? none;
  const before = beside[at - 1] ?? none;
  const after = beside[at + 1] ?? none;
  const side = i < h ? 0 : 1;
  const gap = side * 8 + near(Math.abs(h - i));
  const w = word[i]!;
  const t = tag[i]!;
  const hw = word[h]!;
  const ht = tag[h]!;
  const tt = (ht << 9) | (t << 1) | side;
  const wFirst = word[first]!;
  const beforeRelation = before < i && before !== none ? relations[before]! : -1;
  const left = i > 0 ? i - 1 : none;
  const right = i + 1 < root ? i + 1 : none;
  // What the head already has on its left: "The raid that killed him was conducted" must not get two subjects.
  let has = 0;
  for (const child of beside) if (child < i) has = Math.imul(has, 31) ^ (relations[child]! + 1);
  // An auxiliary among the head's dependents decides between nsubj and nsubj:pass, copula between clause and phrase.
  let helper = 0;
  for (const child of beside) if (child < h && child !== i) helper = (word[child]! ^ Math.imul(helper, 17)) | 0;
  let helperTags = 0;
  for (const child of beside) if (child !== i) helperTags = (Math.imul(helperTags, 131) ^ tag[child]!) | 0;
  let mineTags = 0;
  for (const child of mine) if (child < i) mineTags = (Math.imul(mineTags, 131) ^ tag[child]!) | 0;
  let n = 0;
  out[n++] = key(1, w, side);
  out[n++] = key(2, t, side);
  out[n++] = key(3, hw, side);
  out[n++] = key(4, ht, side);
  out[n++] = key(5, tt);
  out[n++] = key(6, w, hw, side);
  out[n++] = key(7, w, tt);
  out[n++] = key(8, hw, tt);
  out[n++] = key(9, tt, gap);
  out[n++] = key(10, tt, tag[first]!);
  out[n++] = key(11, tt, wFirst);
  out[n++] = key(12, tt, tag[last]!, word[last]!);
  out[n++] = key(13, wFirst, w, ht);
  out[n++] = key(14, wFirst, hw, t);
  out[n++] = key(15, tt, tag[before]!);
  out[n++] = key(16, tt, tag[after]!);
  out[n++] = key(17, tt, tag[g]!);
  out[n++] = key(18, w, tag[g]!, ht);
  out[n++] = key(19, tt, beforeRelation);
  out[n++] = key(20, hw, t, beforeRelation);
  out[n++] = key(21, tt, has);
  out[n++] = key(22, tt, helper);
  out[n++] = key(23, tt, helperTags);
  out[n++] = key(24, tt, mineTags);
  out[n++] = key(25, tt, tag[left]!, tag[right]!);
  out[n++] = key(26, w, tag[left]!);
  out[n++] = key(27, w, tag[right]!);
  out[n++] = key(28, tt, word[left]!);
  out[n++] = key(29, tt, word[right]!);
  out[n++] = key(30, tt, word[before]!);
  out[n++] = key(31, tt, word[after]!);
  out[n++] = key(32, tt, wFirst, word[second]!);
  out[n++] = key(33, hw, wFirst);
  out[n++] = key(34, tt, beside.length, mine.length);
  out[n++] = key(35, hw, tag[first]!, t);
  out[n++] = key(36, tt, tag[after]!, tag[before]!);
  out[n++] = key(37, tt, word[h + 1 < root ? h + 1 : none]!);
  out[n++] = key(38, tt, i === 0 ? 0 : 1, h === root ? 0 : heads[h]! < 0 ? 1 : 2);
  out[n++] = key(39, 0);
  return n;
};

/** Names the relation of each arc of a tree. */
export type Labeller = (nodes: Nodes, tree: Tree) => Int32Array;

/** Makes a labeller from its weights; relations are numbers, as in the label lists beside the weights. */
export const createLabeller = (weights: Weights, rootRelation: number): Labeller => {
  const features = new Int32Array(RELATION_FEATURES);
  const scores = new Int32Array(weights.classes);
  return (nodes, tree) => {
    const relations = new Int32Array(nodes.n).fill(-1);
    for (let i = 0; i < nodes.n; i++) {
      const count = relationFeatures(nodes, tree, i, relations, features);
      score(weights, features, count, scores);
      // Only the arc from the root is named root, and it always is.
      scores[rootRelation] = tree.heads[i] === -1 ? 1e9 : -1e9;
      relations[i] = best(scores, weights.classes);
    }
    return relations;
  };
};
