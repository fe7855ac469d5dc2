/**
 * A half-built tree (arc-hybrid). Nodes: the tokens 0..n-1, the root n, and n + 1 for "none", so that features
 * of missing nodes need no branch. The root stands last in the buffer.
 */
export interface State {
  n: number;
  none: number;
  readonly stack: Int32Array;
  depth: number;
  /** First node of the buffer. */
  front: number;
  readonly head: Int32Array;
  /** Outermost and second outermost dependents on each side, and how many there are. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Relation of each token to its head as guessed when the arc was drawn, 0 for none yet; first guesses are 1 + class. */
  readonly relation: Int32Array;
  /** Which kinds of dependents a node has, as bits; see `KIND_BITS`. */
  readonly kinds: Int32Array;
}

/** Bits of the kinds of dependents that decide about further ones; relations not named have the last bit. */
const KINDS = [
  ["nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "expl"],
  ["obj", "ccomp"],
  ["xcomp"],
  ["case"],
  ["mark"],
  ["aux", "aux:pass"],
  ["cop"],
  ["cc"],
  ["conj"],
  ["punct"],
  ["det", "nmod:poss"],
  ["obl", "obl:agent", "obl:unmarked", "nmod", "nmod:unmarked"],
  ["acl", "acl:relcl", "advcl", "advcl:relcl", "parataxis"],
  ["appos", "flat", "list"],
] as const;

/** Bits for relation names in their order. */
export const kindBits = (relations: readonly string[]): Int32Array =>
  Int32Array.from(relations, (name) => {
    const kind = KINDS.findIndex((row) => (row as readonly string[]).includes(name));
    return 1 << (kind < 0 ? KINDS.length : kind);
  });

export const SHIFT = 0;
/** The front of the buffer becomes the head of the top of the stack. */
export const LEFT = 1;
/** The second of the stack becomes the head of the top. */
export const RIGHT = 2;

/** A state with room for a sentence of so many tokens, before the first step. */
export const startState = (n: number): State => {
  const empty = (): Int32Array => new Int32Array(n + 2);
  const s: State = {
    n,
    none: n + 1,
    stack: empty(),
    depth: 0,
    front: 0,
    head: empty(),
    left1: empty(),
    left2: empty(),
    right1: empty(),
    right2: empty(),
    lefts: empty(),
    rights: empty(),
    relation: empty(),
    kinds: empty(),
  };
  return restart(s, n);
};

/** Makes a state with enough room that of another sentence before its first step; returns it. */
export const restart = (s: State, n: number): State => {
  s.n = n;
  s.none = n + 1;
  s.depth = 0;
  s.front = 0;
  const end = n + 2;
  s.head.fill(-1, 0, end);
  for (const all of [s.left1, s.left2, s.right1, s.right2]) all.fill(n + 1, 0, end);
  for (const all of [s.lefts, s.rights, s.relation, s.kinds]) all.fill(0, 0, end);
  return s;
};

/** Makes `to`, which has enough room, the same as `from`; returns it. */
export const copyState = (from: State, to: State): State => {
  to.n = from.n;
  to.none = from.none;
  to.depth = from.depth;
  to.front = from.front;
  for (let k = 0; k < from.depth; k++) to.stack[k] = from.stack[k]!;
  for (let i = from.n + 1; i >= 0; i--) {
    to.head[i] = from.head[i]!;
    to.left1[i] = from.left1[i]!;
    to.left2[i] = from.left2[i]!;
    to.right1[i] = from.right1[i]!;
    to.right2[i] = from.right2[i]!;
    to.lefts[i] = from.lefts[i]!;
    to.rights[i] = from.rights[i]!;
    to.relation[i] = from.relation[i]!;
    to.kinds[i] = from.kinds[i]!;
  }
  return to;
};

/** Whether all tokens have a head. */
export const isDone = (s: State): boolean => s.front === s.n && s.depth === 0;

/** The root takes one dependent only, so with two tokens left on the stack the upper must hang on the lower. */
export const isAllowed = (s: State, step: number): boolean => {
  if (step === SHIFT) return s.front < s.n;
  if (step === LEFT) return s.depth > 0 && (s.front < s.n || s.depth === 1);
  return s.depth > 1;
};

/** Head of the arc that LEFT or RIGHT would draw above the top of the stack. */
export const headOf = (s: State, step: number): number => (step === LEFT ? s.front : s.stack[s.depth - 2]!);

/** Writes down the relation of a token to its head. */
export const name = (s: State, child: number, head: number, relation: number, bits: Int32Array): void => {
  s.relation[child] = relation + 1;
  s.kinds[head]! |= bits[relation]!;
};

/** Takes one allowed step. */
export const take = (s: State, step: number): void => {
  if (step === SHIFT) {
    s.stack[s.depth++] = s.front++;
    return;
  }
  const child = s.stack[--s.depth]!;
  if (step === LEFT) {
    const head = s.front;
    s.head[child] = head;
    s.left2[head] = s.left1[head]!;
    s.left1[head] = child;
    s.lefts[head]!++;
  } else {
    const head = s.stack[s.depth - 1]!;
    s.head[child] = head;
    s.right2[head] = s.right1[head]!;
    s.right1[head] = child;
    s.rights[head]!++;
  }
};
