import { key } from "./features.ts";
import type { Nodes } from "./parser.ts";
import { score, type Weights } from "./weights.ts";

/** A tree whose punctuation is yet to be hung: all that the features of a candidate head need, gathered once. */
export interface Frame {
  readonly nodes: Nodes;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** 1 for the marks to hang: punctuation without dependents. */
  readonly mark: Uint8Array;
  /** First and last word below each word, itself included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The other bracket or quotation mark of a pair, -1 for none. */
  readonly partner: Int32Array;
}

/** A head further up is not asked. */
const HIGHEST = 40;
/** What has more words is no sentence, and its marks stay where the parser hung them. */
const LONGEST = 400;

const OPENS = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["“", "”"],
  ["«", "»"],
]);
const CLOSES = new Set(OPENS.values());
const STRAIGHT = new Set(['"', "''", "``"]);

/** Which marks stand in pairs; quotation marks that do not say whether they open or close take turns. */
const partners = (forms: readonly string[]): Int32Array => {
  const out = new Int32Array(forms.length).fill(-1);
  const open: number[] = [];
  let quote = -1;
  forms.forEach((form, i) => {
    if (STRAIGHT.has(form)) {
      if (quote >= 0) {
        out[i] = quote;
        out[quote] = i;
        quote = -1;
      } else quote = i;
    } else if (OPENS.has(form)) open.push(i);
    else if (CLOSES.has(form)) {
      const other = open.pop();
      if (other === undefined || OPENS.get(forms[other] ?? "") !== form) return;
      out[i] = other;
      out[other] = i;
    }
  });
  return out;
};

/** Gathers what is known of a tree; `isMark` says which relation is that of punctuation. */
export const frameOf = (
  forms: readonly string[],
  nodes: Nodes,
  heads: Int32Array,
  relations: Int32Array,
  isMark: number,
): Frame => {
  const n = heads.length;
  const waiting = new Int32Array(n);
  for (let i = 0; i < n; i++) if (heads[i]! >= 0) waiting[heads[i]!]!++;
  const mark = new Uint8Array(n);
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    if (relations[i] === isMark && waiting[i] === 0) mark[i] = 1;
    first[i] = i;
    last[i] = i;
  }
  const ready: number[] = [];
  for (let i = 0; i < n; i++) if (waiting[i] === 0) ready.push(i);
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    const head = heads[at]!;
    if (head < 0) continue;
    if (mark[at] === 0) {
      first[head] = Math.min(first[head]!, first[at]!);
      last[head] = Math.max(last[head]!, last[at]!);
    }
    if (--waiting[head]! === 0) ready.push(head);
  }
  return { nodes, heads, relations, mark, first, last, partner: partners(forms) };
};

/** Words from which no arc hides a mark, nearest first, left side and right side. */
export const visible = (
  frame: Frame,
  i: number,
): { readonly left: readonly number[]; readonly right: readonly number[] } => {
  const { heads, mark } = frame;
  const n = heads.length;
  const left: number[] = [];
  const right: number[] = [];
  let at = i - 1;
  while (at >= 0 && mark[at] === 1) at--;
  for (; at >= 0 && at < i && left.length < HIGHEST; at = heads[at]!) left.push(at);
  at = i + 1;
  while (at < n && mark[at] === 1) at++;
  if (at < n) for (; at > i && right.length < HIGHEST; at = heads[at]!) right.push(at);
  return { left, right };
};

const near = (d: number): number => (d < 3 ? d : d < 6 ? 3 : d < 12 ? 4 : 5);

export const MARK_FEATURES = 48;

/** Fills `out` with the feature keys of a mark under a candidate head; `at` is its place in its side's list of `size`. */
export const markFeatures = (
  frame: Frame,
  i: number,
  head: number,
  at: number,
  size: number,
  sides: { readonly left: readonly number[]; readonly right: readonly number[] },
  out: Int32Array,
): number => {
  const { nodes, heads, relations, first, last, partner, mark } = frame;
  const { word, tag, n } = nodes;
  const none = n + 1;
  const p = word[i]!;
  const side = head < i ? 0 : 1;
  const isTop = at === size - 1 ? 1 : 0;
  const isRoot = heads[head]! < 0 ? 1 : 0;
  const other = partner[i]!;
  const low = Math.min(i, other);
  const high = Math.max(i, other);
  // Inside a pair of marks, and not below another word inside it: the head of what is quoted or bracketed.
  const inside = other < 0 ? 0 : head > low && head < high ? (heads[head]! > low && heads[head]! < high ? 1 : 2) : 3;
  const pair = other < 0 ? 0 : other < i ? 1 : 2;
  const edge = side === 0 ? (last[head]! < i ? 1 : 0) : first[head]! > i ? 1 : 0;
  const place = (Math.min(at, 3) << 4) | (isTop << 3) | (isRoot << 2) | (edge << 1) | side;
  const t = tag[head]!;
  const r = relations[head]!;
  const h = heads[head]! < 0 ? n : heads[head]!;
  const hr = h < n ? relations[h]! : -1;
  // Place -1 of an empty list is asked for by its name, slowly: it is not asked for at all.
  const lefts = sides.left.length;
  const rights = sides.right.length;
  const l0 = lefts > 0 ? sides.left[0]! : none;
  const r0 = rights > 0 ? sides.right[0]! : none;
  const lTop = lefts > 0 ? sides.left[lefts - 1]! : none;
  const rTop = rights > 0 ? sides.right[rights - 1]! : none;
  const lTopR = lTop < n ? relations[lTop]! : -1;
  const rTopR = rTop < n ? relations[rTop]! : -1;
  const end = i === n - 1 || (i === n - 2 && mark[n - 1] === 1) ? 1 : 0;
  const start = i === 0 ? 1 : 0;
  const where = (end << 1) | start;
  const gap = near(Math.abs(head - i));
  const next = i + 1 < n ? i + 1 : none;
  const before = i > 0 ? i - 1 : none;
  // Which side the head of the head is on: a conjunct after the comma hangs on a word before it.
  const across = h === n ? 2 : h < i === head < i ? 0 : 1;
  let k = 0;
  out[k++] = key(1, p, place);
  out[k++] = key(2, p, place, t);
  out[k++] = key(3, p, place, r);
  out[k++] = key(4, p, (place << 2) | across, r);
  out[k++] = key(5, p, (t << 8) | r, (side << 2) | across);
  out[k++] = key(6, p, (inside << 4) | (pair << 2) | (isTop << 1) | side, r);
  out[k++] = key(7, p, inside, (pair << 8) | place);
  out[k++] = key(8, p, where, place);
  out[k++] = key(9, p, gap, (side << 8) | r);
  out[k++] = key(10, p, word[next], (side << 8) | r);
  out[k++] = key(11, p, tag[next], (place << 8) | r);
  out[k++] = key(12, p, tag[before], (place << 8) | r);
  out[k++] = key(13, p, word[head], place);
  out[k++] = key(14, p, (lTopR << 8) | rTopR, place);
  out[k++] = key(15, p, (lTopR << 8) | rTopR, (side << 8) | r);
  out[k++] = key(16, p, (hr << 8) | r, place);
  out[k++] = key(17, p, (tag[h]! << 8) | t, (side << 2) | across);
  out[k++] = key(18, p, (tag[lTop]! << 8) | tag[rTop]!, place);
  out[k++] = key(19, p, (tag[l0]! << 8) | tag[r0]!, place);
  out[k++] = key(20, p, (Math.min(lefts, 7) << 3) | Math.min(rights, 7), place);
  out[k++] = key(21, p, (where << 12) | (inside << 8) | r, place);
  out[k++] = key(22, p, word[before], place);
  out[k++] = key(23, p, (r << 8) | (lTop < n && head !== lTop ? lTopR : 255), (rTopR << 3) | (side << 2) | across);
  out[k++] = key(24, p, (near(last[head]! - first[head]!) << 8) | r, place);
  return k;
};

/** Hangs the punctuation of a tree anew, in place. */
export type Hanger = (forms: readonly string[], nodes: Nodes, heads: Int32Array, relations: Int32Array) => void;

/** Makes a hanger from its weights (one class) and the number of the relation "punct". */
export const createHanger = (weights: Weights, isMark: number): Hanger => {
  const features = new Int32Array(MARK_FEATURES);
  const scores = new Int32Array(weights.classes);
  return (forms, nodes, heads, relations) => {
    if (heads.length > LONGEST) return;
    const frame = frameOf(forms, nodes, heads, relations, isMark);
    for (let i = 0; i < heads.length; i++) {
      if (frame.mark[i] === 0) continue;
      const sides = visible(frame, i);
      let winner = -1;
      let most = -Infinity;
      for (const side of [sides.left, sides.right]) {
        for (let at = 0; at < side.length; at++) {
          const head = side[at]!;
          score(weights, features, markFeatures(frame, i, head, at, side.length, sides, features), scores);
          if (scores[0]! <= most) continue;
          most = scores[0]!;
          winner = head;
        }
      }
      if (winner >= 0) heads[i] = winner;
    }
  };
};
