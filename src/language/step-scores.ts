import { STEP_FEATURES, STEP_KINDS, type Nodes } from "./parser.ts";
import type { State } from "./state.ts";
import { scoreParts, type Weights } from "./weights.ts";

/** Longer sentences are parsed with one tree only, so that copying trees does not cost more than steps. Below 254. */
export const LONGEST = 200;

/** Slots for what trees of one sentence have in common, of each kind: few, so that they stay near the processor. */
export const SLOTS = 256;
/** What a hash is shifted by to give its slot. */
export const SLOT_SHIFT = 24;

/** The node at a place of the stack. */
const deep = (s: State, at: number): number => (s.depth >= at ? s.stack[s.depth - at]! : s.none);
/** Mixes a number into a hash. */
export const mix = (h: number, value: number): number => {
  const m = Math.imul(h ^ value, 0x9e3779b1);
  return m ^ (m >>> 15);
};
/** All that features ask of the dependents of a node. */
export const below = (h: number, s: State, tag: Int32Array, i: number): number => {
  const left = s.left1[i]!;
  const right = s.right1[i]!;
  const left2 = s.left2[i]!;
  const right2 = s.right2[i]!;
  const relations = (s.relation[left]! << 16) | (s.relation[right]! << 8) | s.relation[left2]!;
  const counts = (Math.min(s.lefts[i]!, 4) << 4) | Math.min(s.rights[i]!, 4);
  const tags = (tag[left]! << 24) | (tag[right]! << 16) | (tag[left2]! << 8) | tag[right2]!;
  const nodes = (left << 24) | (right << 16) | (left2 << 8) | right2;
  return mix(mix(mix(mix(h, nodes), tags), relations), (s.kinds[i]! << 8) | counts);
};

/** Both scores of steps as one number, LEFT in the upper half: no sum of a hundred weights comes near 32,767. */
const bothOf = (left: number, right: number): number => (left << 16) | (right & 0xffff);
export const leftOf = (both: number): number => both >> 16;
export const rightOf = (both: number): number => (both << 16) >> 16;

const KINDS = STEP_KINDS.length;

/**
 * Makes what tells the scores of LEFT and RIGHT beside SHIFT, as `leftOf` and `rightOf` read them. Scores of one kind of
 * features are worked out once for the states of a sentence (each has a number) that agree in what the kind asks.
 */
export const createStepScores = (steps: Weights): ((s: State, nodes: Nodes, sentence: number) => number) => {
  // What a state asks: for each kind, and for all of them together, its nodes as one number and a hash of all else.
  const places = new Int32Array(KINDS + 1);
  const hashes = new Int32Array(KINDS + 1);
  // Each slot: sentence, nodes, hash, both scores. The latest stays.
  const slots = new Int32Array((KINDS + 1) * SLOTS * 4);
  // The slots of the kinds whose scores are not known yet, and where the features of each end.
  const asking = new Int32Array(KINDS);
  const ends = new Int32Array(KINDS);
  const features = new Int32Array(STEP_FEATURES);
  const sums = new Int32Array(KINDS * 2);

  const slotOf = (kind: number): number =>
    ((kind * SLOTS) | ((places[kind]! ^ Math.imul(hashes[kind]!, 0x85ebca6b)) >>> SLOT_SHIFT)) << 2;
  const isKnown = (at: number, kind: number, sentence: number): boolean =>
    slots[at] === sentence && slots[at + 1] === places[kind] && slots[at + 2] === hashes[kind];
  const open = (at: number, kind: number, sentence: number): void => {
    slots[at] = sentence;
    slots[at + 1] = places[kind]!;
    slots[at + 2] = hashes[kind]!;
  };

  const ask = (kind: number, nodes: number, hash: number): void => {
    places[kind] = nodes;
    hashes[kind] = hash;
  };
  /** Writes what a state asks, the kinds in the order of `STEP_KINDS`. */
  const look = (s: State, { tag }: Nodes): void => {
    const s0 = deep(s, 1);
    const s1 = deep(s, 2);
    const s2 = deep(s, 3);
    const b0 = s.front;
    const three = (s1 << 16) | (s0 << 8) | b0;
    const four = (s2 << 24) | three;
    const b1 = tag[b0 < s.n ? b0 + 1 : s.none]!;
    const b23 = (tag[b0 + 2 <= s.n ? b0 + 2 : s.none]! << 8) | tag[b0 + 3 <= s.n ? b0 + 3 : s.none]!;
    const top = mix(1, tag[s0]!);
    const front = mix(2, (tag[b0]! << 8) | b1);
    const pair = mix(front, (b23 << 8) | tag[s0]!);
    const stack = mix(top, tag[s1]!);
    const third = mix(stack, tag[s2]!);
    const context = mix(third, (tag[b0]! << 8) | b1);
    const below0 = below(top, s, tag, s0);
    const below1 = below(mix(3, tag[s1]!), s, tag, s1);
    const belowB = below(front, s, tag, b0);
    const stackBelow = mix(below0, below1);
    ask(0, b0, mix(front, b23));
    ask(1, three & 0xffff, pair);
    ask(2, three >> 8, stack);
    ask(3, four >>> 8, third);
    ask(4, three, context);
    ask(5, s0, below0);
    ask(6, s1, below1);
    ask(7, b0, belowB);
    ask(8, three & 0xffff, mix(below0, belowB));
    ask(9, three >> 8, stackBelow);
    ask(10, three, mix(stackBelow, tag[b0]!));
    ask(11, four, mix(mix(mix(pair, context), stackBelow), belowB));
  };

  return (s, nodes, sentence) => {
    look(s, nodes);
    const isShort = s.n <= LONGEST;
    const whole = slotOf(KINDS);
    if (isShort && isKnown(whole, KINDS, sentence)) return slots[whole + 3]!;
    let left = 0;
    let right = 0;
    let asked = 0;
    let filled = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      const at = slotOf(kind);
      if (isShort && isKnown(at, kind, sentence)) {
        left += leftOf(slots[at + 3]!);
        right += rightOf(slots[at + 3]!);
        continue;
      }
      open(at, kind, sentence);
      filled = STEP_KINDS[kind]!(s, nodes, features, filled);
      ends[asked] = filled;
      asking[asked++] = at;
    }
    scoreParts(steps, features, ends, asked, sums);
    for (let p = 0; p < asked; p++) {
      left += sums[2 * p]!;
      right += sums[2 * p + 1]!;
      slots[asking[p]! + 3] = bothOf(sums[2 * p]!, sums[2 * p + 1]!);
    }
    open(whole, KINDS, sentence);
    return (slots[whole + 3] = bothOf(left, right));
  };
};
