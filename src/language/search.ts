import { bestOf, candidatesIn } from "./candidates.ts";
import {
  allBelowFeatures,
  ARC_FEATURES,
  arcFeatures,
  arcKind,
  contextFeatures,
  frontFeatures,
  nextFeatures,
  pairBelowFeatures,
  pairFeatures,
  secondFeatures,
  stackBelowFeatures,
  stackFeatures,
  STEP_FEATURES,
  thirdFeatures,
  topFeatures,
  type Nodes,
  type StepFeatures,
} from "./parser.ts";
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
import { score, scoreParts, type Weights } from "./weights.ts";

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
/** Longer sentences are parsed with one tree only, so that copying trees does not cost more than steps. Below 254. */
export const LONGEST = 200;

/** Slots for scores that trees of one sentence have in common, of each kind: few, so that they stay near the processor. */
const SLOTS = 256;

/** The node at a place of the stack. */
const deep = (s: State, at: number): number => (s.depth >= at ? s.stack[s.depth - at]! : s.none);
const mix = (h: number, value: number): number => {
  const m = Math.imul(h ^ value, 0x9e3779b1);
  return m ^ (m >>> 15);
};
/** All that features ask of the dependents of a node. */
const below = (h: number, s: State, tag: Int32Array, i: number): number => {
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

/** Scores of the features of one kind, worked out once for the states of a sentence that agree in what they ask. */
interface Shared {
  readonly fill: StepFeatures;
  /** Each slot: the sentence's number, its nodes as one number, a hash of all else asked, both scores. The latest stays. */
  readonly slots: Int32Array;
  /** Place of the slot of the state at hand. */
  at: number;
}

const shared = (fill: StepFeatures): Shared => ({ fill, slots: new Int32Array(SLOTS * 5), at: 0 });

/** Goes to the slot of what is asked; returns whether its scores are there. */
const known = (one: Shared, sentence: number, key: number, hash: number): boolean => {
  const { slots } = one;
  const at = ((key ^ Math.imul(hash, 0x85ebca6b)) >>> 24) * 5;
  one.at = at;
  if (slots[at] === sentence && slots[at + 1] === key && slots[at + 2] === hash) return true;
  slots[at] = sentence;
  slots[at + 1] = key;
  slots[at + 2] = hash;
  return false;
};

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
  const byFront = shared(frontFeatures);
  const byPair = shared(pairFeatures);
  const byStack = shared(stackFeatures);
  const byThird = shared(thirdFeatures);
  const byContext = shared(contextFeatures);
  const byTop = shared(topFeatures);
  const bySecond = shared(secondFeatures);
  const byNext = shared(nextFeatures);
  const byPairBelow = shared(pairBelowFeatures);
  const byStackBelow = shared(stackBelowFeatures);
  const byAllBelow = shared(allBelowFeatures);
  const all = [byFront, byPair, byStack, byThird, byContext, byTop, bySecond, byNext, byPairBelow, byStackBelow, byAllBelow]; // prettier-ignore
  const whole = shared(() => 0);
  // The features of the kinds whose scores are not known yet, and where those of each kind end.
  const features = new Int32Array(Math.max(STEP_FEATURES, ARC_FEATURES));
  const asking: Shared[] = [];
  const ends = new Int32Array(all.length);
  const sums = new Int32Array(all.length * 2);
  let asked = 0;
  let filled = 0;
  const ask = (one: Shared, s: State, nodes: Nodes): void => {
    filled = one.fill(s, nodes, features, filled);
    ends[asked] = filled;
    asking[asked++] = one;
  };

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
    const slot = (arc ^ Math.imul(hash, 0x85ebca6b)) >>> 24;
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
    const { tag } = nodes;
    const s0 = deep(state, 1);
    const s1 = deep(state, 2);
    const s2 = deep(state, 3);
    const b0 = state.front;
    const three = (s1 << 16) | (s0 << 8) | b0;
    const b1 = tag[b0 < state.n ? b0 + 1 : state.none]!;
    const b23 = (tag[b0 + 2 <= state.n ? b0 + 2 : state.none]! << 8) | tag[b0 + 3 <= state.n ? b0 + 3 : state.none]!;
    const h0 = mix(1, tag[s0]!);
    const hb = mix(2, (tag[b0]! << 8) | b1);
    const static2 = mix(hb, (b23 << 8) | tag[s0]!);
    const stackTags = mix(h0, tag[s1]!);
    const thirdTags = mix(stackTags, tag[s2]!);
    const static3 = mix(thirdTags, (tag[b0]! << 8) | b1);
    const below0 = below(h0, state, tag, s0);
    const below1 = below(mix(3, tag[s1]!), state, tag, s1);
    const belowB = below(hb, state, tag, b0);
    const pairBelow = mix(below0, belowB);
    const stackBelow = mix(below0, below1);
    const allBelow = mix(stackBelow, tag[b0]!);
    const hash = mix(mix(mix(static2, static3), stackBelow), belowB);
    const nodesHere = (s2 << 24) | three;
    const isShort = nodes.n <= LONGEST;
    if (!known(whole, sentence, nodesHere, hash) || !isShort) {
      asked = 0;
      filled = 0;
      if (!known(byFront, sentence, b0, mix(hb, b23)) || !isShort) ask(byFront, state, nodes);
      if (!known(byPair, sentence, three & 0xffff, static2) || !isShort) ask(byPair, state, nodes);
      if (!known(byStack, sentence, three >> 8, stackTags) || !isShort) ask(byStack, state, nodes);
      if (!known(byThird, sentence, nodesHere >>> 8, thirdTags) || !isShort) ask(byThird, state, nodes);
      if (!known(byContext, sentence, three, static3) || !isShort) ask(byContext, state, nodes);
      if (!known(byTop, sentence, s0, below0) || !isShort) ask(byTop, state, nodes);
      if (!known(bySecond, sentence, s1, below1) || !isShort) ask(bySecond, state, nodes);
      if (!known(byNext, sentence, b0, belowB) || !isShort) ask(byNext, state, nodes);
      if (!known(byPairBelow, sentence, three & 0xffff, pairBelow) || !isShort) ask(byPairBelow, state, nodes);
      if (!known(byStackBelow, sentence, three >> 8, stackBelow) || !isShort) ask(byStackBelow, state, nodes);
      if (!known(byAllBelow, sentence, three, allBelow) || !isShort) ask(byAllBelow, state, nodes);
      scoreParts(steps, features, ends, asked, sums);
      for (let p = 0; p < asked; p++) {
        const { slots, at } = asking[p]!;
        slots[at + 3] = sums[2 * p]!;
        slots[at + 4] = sums[2 * p + 1]!;
      }
      let l = 0;
      let r = 0;
      for (let k = 0; k < all.length; k++) {
        const { slots, at } = all[k]!;
        l += slots[at + 3]!;
        r += slots[at + 4]!;
      }
      whole.slots[whole.at + 3] = l;
      whole.slots[whole.at + 4] = r;
    }
    const toLeft = left ? whole.slots[whole.at + 3]! / POINTS : -Infinity;
    const toRight = right ? whole.slots[whole.at + 4]! / POINTS : -Infinity;
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
