import { bestOf, candidatesIn } from "./candidates.ts";
import { ARC_FEATURES, arcFeatures, arcKind } from "./arc-features.ts";
import type { Nodes } from "./parser.ts";
import { below, createStepScores, leftOf, LONGEST, mix, rightOf, SLOT_SHIFT, SLOTS } from "./step-scores.ts";
import {
  copyState,
  headOf,
  isAllowed,
  LEFT,
  name,
  restart,
  RIGHT,
  SHIFT,
  startState,
  take,
  type State,
} from "./state.ts";
import { score, type Weights } from "./weights.ts";

/** Half-built trees kept at most, and how far behind the best one may be (natural logarithm of the odds). */
const WIDTH = 3;
const BEHIND = 1;
/** Points of score that make a step e times as likely, and a name of an arc. */
const POINTS = 200;
const NAME_POINTS = 40;
/** A run against a better known one is given up when it falls behind by this much, or later at all. */
const SLACK = 1.5;
/** Steps after which it must have caught up. */
const PATIENCE = 16;
/** How many tokens after the front of the buffer a step looks at. */
export const AHEAD = 3;

/** A half-built tree and how unlikely its steps and names were, as the sum of negative logarithms. */
interface Try {
  state: State;
  cost: number;
}

/** Where a run stood after some steps. */
export interface Halt {
  readonly taken: number;
  readonly tries: readonly Readonly<Try>[];
}

/** The best tree of a run: heads (-1 for the root), relation numbers, its cost, and the least cost after each step. */
export interface Found {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly cost: number;
  readonly lows: Float64Array;
  /** Where the run stood just before it looked at the tokens asked for, in their order. */
  readonly halts: readonly Halt[];
}

/** How a run starts in the middle: where another run stood, at what price, and against which least costs. */
export interface Rivalry {
  readonly halt: Halt;
  readonly price: number;
  readonly lows: Float64Array;
}

/** Gives each token a head and a relation, in time linear in the sentence's length. */
export interface TreeSearch {
  /** Runs from the start or against a rival; null when it falls behind. `watched` are tokens in their order. */
  run(nodes: Nodes, watched: readonly number[], rivalry?: Rivalry): Found | null;
  /** Gives back the room of halts that are no longer needed. */
  release(halts: readonly Halt[]): void;
}

/**
 * Makes a parser from the weights of its steps (LEFT and RIGHT, compared with SHIFT) and of the names it gives to arcs.
 * It goes on with a few half-built trees at a time: the step that looked best may turn out wrong three words later,
 * or when no name fits the arc that it led to.
 */
export const createSearch = (steps: Weights, arcs: Weights, bits: Int32Array): TreeSearch => {
  const names = new Int32Array(arcs.classes);
  const candidatesOf = candidatesIn(arcs);
  const spare: State[] = [];
  const room = (n: number): State => (n > LONGEST ? startState(n) : (spare.pop() ?? startState(LONGEST)));
  const free = (s: State): void => {
    if (s.n <= LONGEST) spare.push(s);
  };

  let sentence = 0;
  const scoresOf = createStepScores(steps);
  const features = new Int32Array(ARC_FEATURES);

  // Each slot: sentence, arc as one number, a hash of all else that counts, the arc's name; beside it how unlikely that name is.
  const arcNames = new Int32Array(SLOTS * 4);
  const arcCosts = new Float64Array(SLOTS);
  /** Takes a step and names its arc; returns how unlikely that name is beside the next best one. */
  const go = (s: State, nodes: Nodes, step: number): number => {
    if (step === SHIFT) {
      take(s, SHIFT);
      return 0;
    }
    const { tag } = nodes;
    const head = headOf(s, step);
    const child = s.stack[s.depth - 1]!;
    const around = (tag[child > 0 ? child - 1 : s.none]! << 8) | tag[child + 1 < s.n ? child + 1 : s.none]!;
    const arc = (head << 8) | child;
    const hash = below(below(mix(4, (around << 16) | (tag[head]! << 8) | tag[child]!), s, tag, head), s, tag, child);
    const slot = (arc ^ Math.imul(hash, 0x85ebca6b)) >>> SLOT_SHIFT;
    if (
      arcNames[slot * 4 + 3] !== sentence ||
      arcNames[slot * 4] !== arc ||
      arcNames[slot * 4 + 1] !== hash ||
      s.n > LONGEST
    ) {
      const { classes } = candidatesOf(arcKind(nodes, head, child));
      if (classes.length > 1) score(arcs, features, arcFeatures(s, nodes, head, child, features), names);
      const best = bestOf(names, classes);
      let gap = Infinity;
      for (let k = 0; k < classes.length; k++)
        if (classes[k] !== best) gap = Math.min(gap, names[best]! - names[classes[k]!]!);
      arcNames[slot * 4 + 3] = sentence;
      arcNames[slot * 4] = arc;
      arcNames[slot * 4 + 1] = hash;
      arcNames[slot * 4 + 2] = best;
      arcCosts[slot] = Math.log1p(Math.exp(-gap / NAME_POINTS));
    }
    name(s, child, head, arcNames[slot * 4 + 2]!, bits);
    take(s, step);
    return arcCosts[slot]!;
  };

  // Steps that go on from the trees kept, best first: which tree, which step, the cost with it.
  const from = new Int32Array(WIDTH);
  const which = new Int32Array(WIDTH);
  const costs = new Float64Array(WIDTH);
  let kept = 0;
  // What the next offer costs: a number that is handed over would be an object.
  const asks = new Float64Array(3);
  const offer = (tree: number, step: number, width: number): void => {
    const cost = asks[step]!;
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
  const offerAll = (tree: number, tries: readonly Try[], nodes: Nodes, width: number): void => {
    const { state, cost } = tries[tree]!;
    const shift = isAllowed(state, SHIFT);
    const left = isAllowed(state, LEFT);
    const right = isAllowed(state, RIGHT);
    if (Number(shift) + Number(left) + Number(right) === 1) {
      const only = shift ? SHIFT : left ? LEFT : RIGHT;
      asks[only] = cost;
      offer(tree, only, width);
      return;
    }
    const both = scoresOf(state, nodes, sentence);
    const toLeft = left ? leftOf(both) / POINTS : -Infinity;
    const toRight = right ? rightOf(both) / POINTS : -Infinity;
    const total = cost + Math.log((shift ? 1 : 0) + Math.exp(toLeft) + Math.exp(toRight));
    asks[SHIFT] = total;
    asks[LEFT] = total - toLeft;
    asks[RIGHT] = total - toRight;
    if (shift) offer(tree, SHIFT, width);
    if (left) offer(tree, LEFT, width);
    if (right) offer(tree, RIGHT, width);
  };

  // The trees of a run and those one step further take turns in two lists that live as long as the parser.
  const rows: readonly [Try[], Try[]] = [
    Array.from({ length: WIDTH }, (): Try => ({ state: startState(0), cost: 0 })),
    Array.from({ length: WIDTH }, (): Try => ({ state: startState(0), cost: 0 })),
  ];

  /** Puts the trees one step further into `next`, those that are not too far behind; returns how many there are. */
  const further = (tries: readonly Try[], count: number, next: readonly Try[], nodes: Nodes, width: number): number => {
    kept = 0;
    for (let t = 0; t < count; t++) offerAll(t, tries, nodes, width);
    while (kept > 1 && costs[kept - 1]! > costs[0]! + BEHIND) kept--;
    for (let t = 0; t < count; t++) {
      const { state } = tries[t]!;
      // The last to go on from a tree takes it over, those before it a copy.
      let last = -1;
      for (let k = 0; k < kept; k++) if (from[k] === t) last = k;
      if (last < 0) free(state);
      else next[last]!.state = state;
      for (let k = 0; k < last; k++) if (from[k] === t) next[k]!.state = copyState(state, room(nodes.n));
    }
    for (let k = 0; k < kept; k++) next[k]!.cost = costs[k]! + go(next[k]!.state, nodes, which[k]!);
    return kept;
  };

  const copies = (tries: readonly Try[], count: number): readonly Try[] =>
    tries.slice(0, count).map(({ state, cost }) => ({ state: copyState(state, room(state.n)), cost }));
  const release = (halts: readonly Halt[]): void => {
    for (const { tries } of halts) for (const { state } of tries) free(state);
  };

  return {
    release,
    run(nodes, watched, rivalry) {
      const { n } = nodes;
      const width = n > LONGEST ? 1 : WIDTH;
      if (!rivalry) sentence = (sentence + 1) | 0;
      let [tries, next] = rows;
      let count = 1;
      if (rivalry) {
        count = rivalry.halt.tries.length;
        rivalry.halt.tries.forEach((one, t) => {
          tries[t]!.state = copyState(one.state, room(n));
          tries[t]!.cost = one.cost + rivalry.price;
        });
      } else {
        tries[0]!.state = restart(room(n), n);
        tries[0]!.cost = 0;
      }
      const first = rivalry?.halt.taken ?? 0;
      const lows = rivalry ? rivalry.lows.slice() : new Float64Array(2 * n);
      const halts: Halt[] = [];
      for (let taken = first; taken < 2 * n; taken++) {
        if (halts.length < watched.length) {
          let front = 0;
          for (let t = 0; t < count; t++) front = Math.max(front, tries[t]!.state.front);
          while (halts.length < watched.length && front + AHEAD >= watched[halts.length]!)
            halts.push({ taken, tries: copies(tries, count) });
        }
        count = further(tries, count, next, nodes, width);
        [tries, next] = [next, tries];
        let low = Infinity;
        for (let t = 0; t < count; t++) low = Math.min(low, tries[t]!.cost);
        if (rivalry && low > rivalry.lows[taken]! + (taken < first + PATIENCE ? SLACK : 0)) {
          for (let t = 0; t < count; t++) free(tries[t]!.state);
          release(halts);
          return null;
        }
        lows[taken] = low;
      }
      let least = tries[0]!;
      for (let t = 1; t < count; t++) if (tries[t]!.cost < least.cost) least = tries[t]!;
      const { state, cost } = least;
      const heads = state.head.slice(0, n);
      const relations = state.relation.slice(0, n);
      for (let i = 0; i < n; i++) {
        if (heads[i] === n) heads[i] = -1;
        relations[i]!--;
      }
      for (let t = 0; t < count; t++) free(tries[t]!.state);
      return { heads, relations, cost, lows, halts };
    },
  };
};
