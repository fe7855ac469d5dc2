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
import { copyState, headOf, isAllowed, LEFT, name, restart, RIGHT, SHIFT, startState, take, type State } from "./state.ts";
import { score, type Weights } from "./weights.ts";

/** Half-built trees kept at most, and how far behind the best one may be (natural logarithm of the odds). */
const WIDTH = 4;
const BEHIND = 1;
/** Points of score that make a step e times as likely, and a name of an arc. */
const POINTS = 200;
const NAME_POINTS = 40;
/** A run against a better known one is given up when it falls behind by this much. */
const SLACK = 1.5;
/** How many tokens after the front of the buffer a step looks at. */
export const AHEAD = 3;
/** Longer sentences are parsed with one tree only, so that copying trees does not cost more than steps. Below 254. */
export const LONGEST = 200;

/** Slots for scores that trees of one sentence share, since what a node has below it is left out of them. */
const SLOTS = 512;

/** The node at a place of the stack, 255 for none. */
const deep = (s: State, at: number): number => (s.depth >= at ? s.stack[s.depth - at]! : 255);

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
  const features = new Int32Array(Math.max(STEP_FEATURES, ARC_FEATURES));
  const scores = new Int32Array(steps.classes);
  const names = new Int32Array(arcs.classes);
  const candidatesOf = candidatesIn(arcs);
  const spare: State[] = [];
  const room = (n: number): State => (n > LONGEST ? startState(n) : (spare.pop() ?? startState(LONGEST)));
  const free = (s: State): void => {
    if (s.n <= LONGEST) spare.push(s);
  };

  // Each slot: run, nodes as one number, both scores. The latest stays.
  const pairs = new Int32Array(SLOTS * 4);
  const contexts = new Int32Array(SLOTS * 4);
  let current = 0;
  /** Place of the slot with the scores of the nodes on top, of two of them or of four. */
  const shared = (slots: Int32Array, four: boolean, s: State, nodes: Nodes): number => {
    const top = (deep(s, 1) << 8) | Math.min(s.front, 255);
    const wanted = four ? (deep(s, 3) << 24) | (deep(s, 2) << 16) | top : top;
    const at = (Math.imul(wanted, 0x9e3779b1) >>> 23) * 4;
    if (slots[at] === current && slots[at + 1] === wanted && nodes.n <= LONGEST) return at;
    const fill = four ? contextFeatures : pairFeatures;
    score(steps, features, fill(s, nodes, features, 0), scores);
    slots[at] = current;
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

  // Steps that go on from the trees kept, best first: which tree, which step, the cost with it.
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

  /** The trees one step further, of those that are not too far behind. */
  const further = (tries: readonly Try[], nodes: Nodes, width: number): Try[] => {
    kept = 0;
    for (let t = 0; t < tries.length; t++) offerAll(t, tries[t]!, nodes, width);
    while (kept > 1 && costs[kept - 1]! > costs[0]! + BEHIND) kept--;
    const next: Try[] = [];
    for (let k = 0; k < kept; k++) {
      const { state } = tries[from[k]!]!;
      // The last to go on from a tree takes it over, those before it a copy.
      let last = true;
      for (let other = k + 1; other < kept; other++) if (from[other] === from[k]) last = false;
      next.push({ state: last ? state : copyState(state, room(nodes.n)), cost: costs[k]! });
    }
    for (const { state } of tries) if (!next.some((one) => one.state === state)) free(state);
    for (let k = 0; k < kept; k++) next[k]!.cost += go(next[k]!.state, nodes, which[k]!);
    return next;
  };

  const copies = (tries: readonly Try[], price: number): Try[] =>
    tries.map(({ state, cost }) => ({ state: copyState(state, room(state.n)), cost: cost + price }));
  const release = (halts: readonly Halt[]): void => {
    for (const { tries } of halts) for (const { state } of tries) free(state);
  };

  return {
    release,
    run(nodes, watched, rivalry) {
      const { n } = nodes;
      const width = n > LONGEST ? 1 : WIDTH;
      current = (current + 1) | 0;
      let tries = rivalry ? copies(rivalry.halt.tries, rivalry.price) : [{ state: restart(room(n), n), cost: 0 }];
      const lows = rivalry ? rivalry.lows.slice() : new Float64Array(2 * n);
      const halts: Halt[] = [];
      for (let taken = rivalry?.halt.taken ?? 0; taken < 2 * n; taken++) {
        if (halts.length < watched.length) {
          const front = tries.reduce((most, { state }) => Math.max(most, state.front), 0);
          while (halts.length < watched.length && front + AHEAD >= watched[halts.length]!)
            halts.push({ taken, tries: copies(tries, 0) });
        }
        tries = further(tries, nodes, width);
        let low = Infinity;
        for (const { cost } of tries) low = Math.min(low, cost);
        if (rivalry && low > rivalry.lows[taken]! + SLACK) {
          release([...halts, { taken, tries }]);
          return null;
        }
        lows[taken] = low;
      }
      const { state, cost } = tries.reduce((least, one) => (one.cost < least.cost ? one : least));
      const found = {
        heads: state.head.slice(0, n).map((h) => (h === n ? -1 : h)),
        relations: state.relation.slice(0, n).map((r) => r - 1),
        cost,
        lows,
        halts,
      };
      for (const one of tries) free(one.state);
      return found;
    },
  };
};
