import { key } from "./features.ts";
import type { State } from "./state.ts";

/** What the parser knows of the nodes of a sentence: tokens, then the root, then "none". */
export interface Nodes {
  readonly n: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
}

/** A distance in words, in seven steps. */
export const near = (d: number): number => (d < 5 ? d : d < 10 ? 5 : 6);
const few = (n: number): number => (n < 4 ? n : 4);

export const STEP_FEATURES = 128;

/** Fills `out` from place `n` with feature keys of a state; returns the next place. */
export type StepFeatures = (s: State, nodes: Nodes, out: Int32Array, n: number) => number;

/** What the front of the buffer says: the next word and those after it. */
const frontFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const b0 = s.front;
  const b1 = b0 + 1 <= s.n ? b0 + 1 : s.none;
  const b2 = b0 + 2 <= s.n ? b0 + 2 : s.none;
  const b3 = b0 + 3 <= s.n ? b0 + 3 : s.none;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  const b1w = word[b1]!;
  const b1t = tag[b1]!;
  const b2t = tag[b2]!;
  out[n++] = key(7, b0w);
  out[n++] = key(8, b0t);
  out[n++] = key(9, b0w, b0t);
  out[n++] = key(10, b1w);
  out[n++] = key(11, b1t);
  out[n++] = key(12, b1w, b1t);
  out[n++] = key(13, b2t);
  out[n++] = key(14, word[b2]!);
  out[n++] = key(24, b0t, b1t);
  out[n++] = key(42, b0t, b1t, b2t);
  out[n++] = key(76, b0w, b1w);
  out[n++] = key(116, (b1t << 8) | b2t, (b0t << 8) | tag[b3]!);
  out[n++] = key(85, 0);
  return n;
};

/** What the top of the stack and the buffer say together. */
const pairFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const b0 = s.front;
  const b1 = b0 + 1 <= s.n ? b0 + 1 : s.none;
  const b2 = b0 + 2 <= s.n ? b0 + 2 : s.none;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  const b1w = word[b1]!;
  const b1t = tag[b1]!;
  const b2t = tag[b2]!;
  const s0b0 = (s0t << 8) | b0t;
  const gap = near(b0 - s0);
  out[n++] = key(20, s0w, s0b0);
  out[n++] = key(21, b0w, s0b0);
  out[n++] = key(22, s0w, b0w);
  out[n++] = key(23, s0b0);
  out[n++] = key(25, s0t, b1t);
  out[n++] = key(34, s0b0, b1t);
  out[n++] = key(37, s0w, b0t, b1t);
  out[n++] = key(38, s0t, b0w, b1t);
  out[n++] = key(54, s0w, gap);
  out[n++] = key(55, s0t, gap);
  out[n++] = key(56, b0w, gap);
  out[n++] = key(57, b0t, gap);
  out[n++] = key(58, s0b0, gap);
  out[n++] = key(74, s0b0, b1t, b2t);
  out[n++] = key(17, s0w, s0t, (b0w ^ b0t) | 0);
  out[n++] = key(18, s0w, s0t, b0w);
  out[n++] = key(19, s0w, b0w, b0t);
  out[n++] = key(75, s0w, b1w);
  out[n++] = key(114, s0t, b0w, b1w);
  return n;
};

/** What the two on top of the stack say together. */
const stackFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : s.none;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const s1s0 = (tag[s1]! << 8) | tag[s0]!;
  const gap1 = s1 === s.none ? 7 : near(s0 - s1);
  out[n++] = key(26, s1s0);
  out[n++] = key(28, s1w, s0w);
  out[n++] = key(29, s0w, s1s0);
  out[n++] = key(30, s1w, s1s0);
  out[n++] = key(59, s1s0, gap1);
  out[n++] = key(27, s1w, s0w, s1s0);
  return n;
};

/** What the third of the stack adds to these. */
const thirdFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : s.none;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : s.none;
  const s2t = tag[s2]!;
  out[n++] = key(15, s2t);
  out[n++] = key(16, word[s2]!);
  out[n++] = key(36, s2t, (tag[s1]! << 8) | tag[s0]!);
  return n;
};

/** What the stack and the buffer say together beyond the pair. */
const contextFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : s.none;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : s.none;
  const b0 = s.front;
  const b1 = b0 + 1 <= s.n ? b0 + 1 : s.none;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const s1w = word[s1]!;
  const s1t = tag[s1]!;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const s0b0 = (s0t << 8) | b0t;
  const s1s0 = (s1t << 8) | s0t;
  out[n++] = key(31, s1t, b0t);
  out[n++] = key(32, s1w, b0t);
  out[n++] = key(33, s1t, b0w);
  out[n++] = key(35, s1s0, b0t);
  out[n++] = key(39, s1w, s0b0);
  out[n++] = key(40, s0w, s1t, b0t);
  out[n++] = key(41, b0w, s1s0);
  out[n++] = key(73, s1s0, b0t, b1t);
  out[n++] = key(77, s1w, b0w);
  out[n++] = key(112, s1w, s0t, b0w);
  out[n++] = key(113, s0w, s1t, b0w);
  out[n++] = key(115, s1s0, b0w, b1t);
  out[n++] = key(117, (tag[s2]! << 8) | b0t, s1s0);
  return n;
};

/** What the top of the stack has below it. */
const topFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const { relation, kinds } = s;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const s0l2 = s.left2[s0]!;
  const s0r2 = s.right2[s0]!;
  const s0r = s.right1[s0]!;
  const s0k = kinds[s0]!;
  const s0l = s.left1[s0]!;
  out[n++] = key(1, s0w);
  out[n++] = key(2, s0t);
  out[n++] = key(3, s0w, s0t);
  out[n++] = key(50, s0t, tag[s0r], tag[s0r2]);
  out[n++] = key(51, s0t, tag[s0l], tag[s0l2]);
  out[n++] = key(68, word[s0l]!, s0t);
  out[n++] = key(69, word[s0r]!, s0t);
  out[n++] = key(60, s0w, few(s.rights[s0]!));
  out[n++] = key(62, s0w, few(s.lefts[s0]!));
  out[n++] = key(61, s0t, few(s.rights[s0]!));
  out[n++] = key(63, s0t, few(s.lefts[s0]!));
  out[n++] = key(86, s0t, s0k);
  out[n++] = key(89, s0w, s0k);
  out[n++] = key(98, s0t, relation[s0r], relation[s0l]);
  return n;
};

/** What the second of the stack has below it. */
const secondFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const { relation, kinds } = s;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : s.none;
  const s1w = word[s1]!;
  const s1t = tag[s1]!;
  const s1r = s.right1[s1]!;
  const s1l = s.left1[s1]!;
  const s1k = kinds[s1]!;
  const s1r2 = s.right2[s1]!;
  out[n++] = key(4, s1w);
  out[n++] = key(5, s1t);
  out[n++] = key(6, s1w, s1t);
  out[n++] = key(53, s1t, tag[s1r], tag[s1r2]);
  out[n++] = key(67, s1t, few(s.rights[s1]!), few(s.lefts[s1]!));
  out[n++] = key(71, word[s1r]!, s1t);
  out[n++] = key(72, word[s1l]!, s1t);
  out[n++] = key(66, s1w, few(s.rights[s1]!));
  out[n++] = key(87, s1t, s1k);
  out[n++] = key(90, s1w, s1k);
  out[n++] = key(99, s1t, relation[s1r], relation[s1l]);
  return n;
};

/** What the front of the buffer has below it. */
const nextFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const { relation, kinds } = s;
  const b0 = s.front;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  const b0k = kinds[b0]!;
  const b0l2 = s.left2[b0]!;
  const b0l = s.left1[b0]!;
  out[n++] = key(52, b0t, tag[b0l], tag[b0l2]);
  out[n++] = key(70, word[b0l]!, b0t);
  out[n++] = key(64, b0w, few(s.lefts[b0]!));
  out[n++] = key(65, b0t, few(s.lefts[b0]!));
  out[n++] = key(88, b0t, b0k);
  out[n++] = key(91, b0w, b0k);
  out[n++] = key(100, b0t, relation[b0l], relation[b0l2]);
  return n;
};

/** What the top of the stack and the front of the buffer have below them. */
const pairBelowFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const { relation, kinds } = s;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const b0 = s.front;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const b0t = tag[b0]!;
  const s0b0 = (s0t << 8) | b0t;
  const b0k = kinds[b0]!;
  const s0k = kinds[s0]!;
  const s0r = s.right1[s0]!;
  const s0l = s.left1[s0]!;
  const b0l = s.left1[b0]!;
  out[n++] = key(43, s0b0, tag[s0l]);
  out[n++] = key(44, s0b0, tag[s0r]);
  out[n++] = key(45, s0b0, tag[b0l]);
  out[n++] = key(78, s0b0, (tag[s0l]! << 8) | tag[s0r]!, few(s.rights[s0]!));
  out[n++] = key(81, word[s0r]!, s0b0);
  out[n++] = key(82, word[s0l]!, s0b0);
  out[n++] = key(83, word[b0l]!, s0b0);
  out[n++] = key(80, s0b0, tag[b0l], tag[s0l]);
  out[n++] = key(92, s0b0, s0k);
  out[n++] = key(93, s0b0, b0k);
  out[n++] = key(96, s0b0, s0k, b0k);
  out[n++] = key(101, s0b0, relation[s0r]);
  out[n++] = key(105, s0w, b0t, s0k);
  return n;
};

/** What the two on top of the stack have below them. */
const stackBelowFeatures: StepFeatures = (s, { word, tag }, out, n) => {
  const { relation, kinds } = s;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : s.none;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s1s0 = (s1t << 8) | s0t;
  const s1r = s.right1[s1]!;
  const s0r = s.right1[s0]!;
  const s1l = s.left1[s1]!;
  const s0l = s.left1[s0]!;
  const s1k = kinds[s1]!;
  const s0k = kinds[s0]!;
  out[n++] = key(46, s1s0, tag[s1l]);
  out[n++] = key(47, s1s0, tag[s1r]);
  out[n++] = key(48, s1s0, tag[s0l]);
  out[n++] = key(49, s1s0, tag[s0r]);
  out[n++] = key(84, word[s0l]!, s1s0);
  out[n++] = key(110, word[s1]!, word[s0l], s0t);
  out[n++] = key(111, word[s0]!, word[s0l], s1t);
  out[n++] = key(94, s1s0, s1k);
  out[n++] = key(95, s1s0, s0k);
  out[n++] = key(97, s1s0, s0k, s1k);
  out[n++] = key(102, s1s0, relation[s1r]);
  return n;
};

/** What the two on top of the stack have below them, seen with the front of the buffer. */
const allBelowFeatures: StepFeatures = (s, { tag }, out, n) => {
  const { kinds } = s;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : s.none;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : s.none;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const b0t = tag[s.front]!;
  const s1s0 = (s1t << 8) | s0t;
  const s1k = kinds[s1]!;
  const s0k = kinds[s0]!;
  out[n++] = key(79, s1s0, (tag[s.left1[s1]!]! << 8) | tag[s.right1[s1]!]!, b0t);
  out[n++] = key(103, (s0t << 8) | b0t, s1t, s0k);
  out[n++] = key(104, s1s0, b0t, s1k);
  out[n++] = key(106, s1s0, s0k, b0t);
  return n;
};

/** Kinds of features, each by what it asks. */
export const STEP_KINDS: readonly StepFeatures[] = [
  frontFeatures,
  pairFeatures,
  stackFeatures,
  thirdFeatures,
  contextFeatures,
  topFeatures,
  secondFeatures,
  nextFeatures,
  pairBelowFeatures,
  stackBelowFeatures,
  allBelowFeatures,
];

/** Fills `out` with all feature keys of a state; returns how many. */
export const stepFeatures = (s: State, nodes: Nodes, out: Int32Array): number => {
  let n = 0;
  for (const fill of STEP_KINDS) n = fill(s, nodes, out, n);
  return n;
};
