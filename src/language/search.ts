import { bestOf, candidatesIn } from "./candidates.ts";
import {
  ARC_FEATURES,
  arcFeatures,
  arcKind,
  contextFeatures,
  dependentFeatures,
  pairFeatures,
  STEP_FEATURES,
  type Nodes,
} from "./parser.ts";
import { copyState, headOf, isAllowed, LEFT, name, RIGHT, SHIFT, startState, take, type State } from "./state.ts";
import { score, type Weights } from "./weights.ts";

/** Heads (-1 for the root) and relation numbers of a sentence. */
export interface Drawn {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Gives each token a head and a relation, in time linear in the sentence's length. */
export type TreeParser = (nodes: Nodes) => Drawn;

/** Half-built trees kept at most, and how far behind the best one may be (natural logarithm of the odds). */
const WIDTH = 4;
const BEHIND = 1;
/** Points of score that make a step e times as likely, and a name of an arc. */
const POINTS = 200;
const NAME_POINTS = 40;
/** Longer sentences are parsed with one tree only, so that copying trees does not cost more than steps. Below 254. */
const LONGEST = 200;

/** Slots for scores that trees of one sentence share, since what a node has below it is left out of them. */
const SLOTS = 512;

/** The node at a place of the stack, 255 for none. */
const deep = (s: State, at: number): number => (s.depth >= at ? s.stack[s.depth - at]! : 255);

/** A half-built tree and how unlikely its steps and names were, as the sum of negative logarithms. */
interface Try {
  state: State;
  cost: number;
}

/**
 * Makes a parser from the weights of its steps (LEFT and RIGHT, compared with SHIFT) and of the names it gives to arcs.
 * It goes on with a few half-built trees at a time: the step that looked best may turn out wrong three words later,
 * or when no name fits the arc that it led to.
 */
export const createParser = (steps: Weights, arcs: Weights, bits: Int32Array): TreeParser => {
  const features = new Int32Array(Math.max(STEP_FEATURES, ARC_FEATURES));
  const scores = new Int32Array(steps.classes);
  const names = new Int32Array(arcs.classes);
  const candidatesOf = candidatesIn(arcs);

  // Each slot: sentence, nodes as one number, both scores. The latest stays.
  const pairs = new Int32Array(SLOTS * 4);
  const contexts = new Int32Array(SLOTS * 4);
  let sentence = 0;
  /** Place of the slot with the scores of the nodes on top, of two of them or of four. */
  const shared = (slots: Int32Array, four: boolean, s: State, nodes: Nodes): number => {
    const top = (deep(s, 1) << 8) | Math.min(s.front, 255);
    const wanted = four ? (deep(s, 3) << 24) | (deep(s, 2) << 16) | top : top;
    const at = (Math.imul(wanted, 0x9e3779b1) >>> 23) * 4;
    if (slots[at] === sentence && slots[at + 1] === wanted && nodes.n <= LONGEST) return at;
    const fill = four ? contextFeatures : pairFeatures;
    score(steps, features, fill(s, nodes, features, 0), scores);
    slots[at] = sentence;
    slots[at + 1] = wanted;
    slots[at + 2] = scores[0]!;
    slots[at + 3] = scores[1]!;
    return at;
  };

  /** Takes a step and names its arc; returns how unlikely that name is beside the next best one. */
  const go = (s: State, nodes: Nodes, step: number): number => {
    let unlikely = 0;
    if (step !== SHIFT) {
      const head = headOf(s, step);
      const child = s.stack[s.depth - 1]!;
      const { classes } = candidatesOf(arcKind(nodes, head, child));
      if (classes.length > 1) score(arcs, features, arcFeatures(s, nodes, head, child, features), names);
      const best = bestOf(names, classes);
      let gap = Infinity;
      for (const other of classes) if (other !== best) gap = Math.min(gap, names[best]! - names[other]!);
      unlikely = Math.log1p(Math.exp(-gap / NAME_POINTS));
      name(s, child, head, best, bits);
    }
    take(s, step);
    return unlikely;
  };

  /** Steps that go on from the trees kept, best first: which tree, which step, the cost with it. */
  const from = new Int32Array(WIDTH);
  const which = new Int32Array(WIDTH);
  const costs = new Float64Array(WIDTH);
  let kept = 0;
  const offer = (tree: number, step: number, cost: number, width: number): void => {
    let at = kept < width ? kept++ : width;
    if (at === width && cost >= costs[width - 1]!) return;
    if (at === width) at--;
    for (; at > 0 && costs[at - 1]! > cost; at--) {
      from[at] = from[at - 1]!;
      which[at] = which[at - 1]!;
      costs[at] = costs[at - 1]!;
    }
    from[at] = tree;
    which[at] = step;
    costs[at] = cost;
  };
  const offerAll = (tree: number, { state, cost }: Try, nodes: Nodes, width: number): void => {
    const shift = isAllowed(state, SHIFT);
    const left = isAllowed(state, LEFT);
    const right = isAllowed(state, RIGHT);
    if (Number(shift) + Number(left) + Number(right) === 1) {
      offer(tree, shift ? SHIFT : left ? LEFT : RIGHT, cost, width);
      return;
    }
    const pair = shared(pairs, false, state, nodes);
    const context = shared(contexts, true, state, nodes);
    score(steps, features, dependentFeatures(state, nodes, features, 0), scores);
    const l = left ? (scores[0]! + pairs[pair + 2]! + contexts[context + 2]!) / POINTS : -Infinity;
    const r = right ? (scores[1]! + pairs[pair + 3]! + contexts[context + 3]!) / POINTS : -Infinity;
    const total = cost + Math.log((shift ? 1 : 0) + Math.exp(l) + Math.exp(r));
    if (shift) offer(tree, SHIFT, total, width);
    if (left) offer(tree, LEFT, total - l, width);
    if (right) offer(tree, RIGHT, total - r, width);
  };

  return (nodes) => {
    const { n } = nodes;
    const width = n > LONGEST ? 1 : WIDTH;
    sentence = (sentence + 1) | 0;
    const spare: State[] = [];
    let tries: Try[] = [{ state: startState(n), cost: 0 }];
    for (let taken = 0; taken < 2 * n; taken++) {
      kept = 0;
      for (let t = 0; t < tries.length; t++) offerAll(t, tries[t]!, nodes, width);
      while (kept > 1 && costs[kept - 1]! > costs[0]! + BEHIND) kept--;
      const next: Try[] = [];
      for (let k = 0; k < kept; k++) {
        const tree = from[k]!;
        const { state } = tries[tree]!;
        // The last to go on from a tree takes it over, those before it a copy.
        let last = true;
        for (let other = k + 1; other < kept; other++) if (from[other] === tree) last = false;
        const own = last ? state : copyState(state, spare.pop() ?? startState(n));
        next.push({ state: own, cost: costs[k]! });
      }
      for (let t = 0; t < tries.length; t++) {
        const { state } = tries[t]!;
        if (!next.some((one) => one.state === state)) spare.push(state);
      }
      for (let k = 0; k < kept; k++) next[k]!.cost += go(next[k]!.state, nodes, which[k]!);
      tries = next;
    }
    const { head, relation } = tries.reduce((least, one) => (one.cost < least.cost ? one : least)).state;
    return {
      heads: head.slice(0, n).map((h) => (h === n ? -1 : h)),
      relations: relation.slice(0, n).map((r) => r - 1),
    };
  };
};
