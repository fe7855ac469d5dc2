import { key } from "./features.ts";
import { near, type Nodes } from "./parser.ts";
import type { State } from "./state.ts";

/** Tags of both ends and the side of an arc: what decides which relations come into question. */
export const arcKind = ({ tag }: Nodes, head: number, child: number): number =>
  (tag[head]! << 9) | (tag[child]! << 1) | (child < head ? 0 : 1);

export const ARC_FEATURES = 40;

/** Fills `out` with the feature keys of the arc that a step would draw; returns how many. */
export const arcFeatures = (s: State, nodes: Nodes, head: number, child: number, out: Int32Array): number => {
  const { word, tag } = nodes;
  const { none, relation, kinds } = s;
  const side = child < head ? 0 : 1;
  const gap = side * 8 + near(Math.abs(head - child));
  const cw = word[child]!;
  const ct = tag[child]!;
  const hw = word[head]!;
  const ht = tag[head]!;
  const tt = (ht << 9) | (ct << 1) | side;
  const ck = kinds[child]!;
  const hk = kinds[head]!;
  const cl = s.left1[child]!;
  const cr = s.right1[child]!;
  const sibling = side === 0 ? s.left1[head]! : s.right1[head]!;
  const before = child > 0 ? child - 1 : none;
  const after = child + 1 < s.n ? child + 1 : none;
  let n = 0;
  out[n++] = key(1, cw, side);
  out[n++] = key(2, tt);
  out[n++] = key(3, hw, ct, side);
  out[n++] = key(4, cw, hw, side);
  out[n++] = key(5, cw, ht, side);
  out[n++] = key(6, tt, gap);
  out[n++] = key(7, tt, ck);
  out[n++] = key(8, tt, hk);
  out[n++] = key(9, hw, (ct << 1) | side, hk);
  out[n++] = key(10, tt, word[cl]);
  out[n++] = key(11, tt, word[cr]);
  out[n++] = key(12, cw, ck, side);
  out[n++] = key(13, hw, word[cl], ct);
  out[n++] = key(14, tt, relation[cl], relation[cr]);
  out[n++] = key(15, tt, relation[sibling]);
  out[n++] = key(16, hw, ct, relation[sibling]);
  out[n++] = key(17, tt, tag[before], tag[after]);
  out[n++] = key(18, tt, word[before]);
  out[n++] = key(19, tt, word[after]);
  out[n++] = key(20, tt, word[s.left1[head]!], word[s.right1[head]!]);
  out[n++] = key(21, cw, hk, side);
  out[n++] = key(22, tt, ck, hk);
  out[n++] = key(23, word[cl]!, cw);
  out[n++] = key(24, 0);
  return n;
};
