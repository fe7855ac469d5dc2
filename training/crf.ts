import { bestStates, mayEnd, mayFollow, PREDECESSORS, STATES } from "../src/language/names.ts";

/** A sentence for training: for each token the numbers of its features, and its class. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly states: readonly number[];
}

/** A linear chain under training: one row of weights per feature, one per class before. */
export interface Chain {
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

export interface ChainSettings {
  readonly epochs: number;
  /** Step, and penalties on the sum of the weights and of their squares (follow-the-regularised-leader). */
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

const BETA = 1;

interface Learner {
  readonly w: Float32Array;
  readonly z: Float32Array;
  readonly n: Float32Array;
}

const learner = (size: number): Learner => ({
  w: new Float32Array(size),
  z: new Float32Array(size),
  n: new Float32Array(size),
});

function step({ w, z, n }: Learner, at: number, g: number, { alpha, l1, l2 }: ChainSettings): void {
  const before = n[at]!;
  const after = before + g * g;
  const root = Math.sqrt(after);
  const next = z[at]! + g - ((root - Math.sqrt(before)) / alpha) * w[at]!;
  z[at] = next;
  n[at] = after;
  w[at] = Math.abs(next) <= l1 ? 0 : -(next - Math.sign(next) * l1) / ((BETA + root) / alpha + l2);
}

/** Learns a conditional random field over the examples, in an order drawn by `random`. Sparse by its penalty. */
export function trainChain(
  examples: readonly Example[],
  size: number,
  settings: ChainSettings,
  random: () => number,
  report: (epoch: number, chain: Chain) => void,
): Chain {
  const features = learner(size * STATES);
  const transitions = learner((STATES + 1) * STATES);
  const chain = { features: features.w, transitions: transitions.w };
  const order = examples.map((_example, at) => at);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) learn(examples[at]!, features, transitions, settings);
    report(epoch, chain);
  }
  return chain;
}

/** Scores of the classes at each token. */
function scoresOf({ features }: Example | { features: readonly Int32Array[] }, weights: Float32Array): Float64Array {
  const out = new Float64Array(features.length * STATES);
  features.forEach((keys, i) => {
    const base = i * STATES;
    for (const feature of keys) {
      const row = feature * STATES;
      for (let s = 0; s < STATES; s++) out[base + s]! += weights[row + s]!;
    }
  });
  return out;
}

/** The best classes of a sentence under a chain. */
export const decode = (example: { features: readonly Int32Array[] }, chain: Chain): number[] =>
  bestStates(scoresOf(example, chain.features), example.features.length, chain.transitions);

function learn(example: Example, features: Learner, transitions: Learner, settings: ChainSettings): void {
  const count = example.states.length;
  const scores = scoresOf(example, features.w);
  const potential = new Float64Array(count * STATES);
  for (let i = 0; i < count; i++) {
    let top = -Infinity;
    for (let s = 0; s < STATES; s++) top = Math.max(top, scores[i * STATES + s]!);
    for (let s = 0; s < STATES; s++) potential[i * STATES + s] = Math.exp(scores[i * STATES + s]! - top);
  }
  const moves = new Float64Array((STATES + 1) * STATES);
  for (let from = -1; from < STATES; from++) {
    for (let to = 0; to < STATES; to++) {
      if (mayFollow(from, to)) moves[(from + 1) * STATES + to] = Math.exp(transitions.w[(from + 1) * STATES + to]!);
    }
  }
  const forward = new Float64Array(count * STATES);
  const backward = new Float64Array(count * STATES);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let to = 0; to < STATES; to++) {
      let value = 0;
      if (i === 0) value = moves[to]!;
      else
        for (const from of PREDECESSORS[to]!)
          value += forward[(i - 1) * STATES + from]! * moves[(from + 1) * STATES + to]!;
      if (i === count - 1 && !mayEnd(to)) value = 0;
      value *= potential[i * STATES + to]!;
      forward[i * STATES + to] = value;
      sum += value;
    }
    for (let to = 0; to < STATES; to++) forward[i * STATES + to]! /= sum;
  }
  for (let s = 0; s < STATES; s++) backward[(count - 1) * STATES + s] = mayEnd(s) ? 1 : 0;
  for (let i = count - 2; i >= 0; i--) {
    let sum = 0;
    for (let to = 0; to < STATES; to++) {
      const ahead = backward[(i + 1) * STATES + to]! * potential[(i + 1) * STATES + to]!;
      if (ahead === 0) continue;
      for (const from of PREDECESSORS[to]!) backward[i * STATES + from]! += ahead * moves[(from + 1) * STATES + to]!;
    }
    for (let s = 0; s < STATES; s++) sum += backward[i * STATES + s]!;
    for (let s = 0; s < STATES; s++) backward[i * STATES + s]! /= sum;
  }
  const gradient = new Float64Array(STATES);
  const moved = new Float64Array((STATES + 1) * STATES);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let s = 0; s < STATES; s++) sum += forward[i * STATES + s]! * backward[i * STATES + s]!;
    for (let s = 0; s < STATES; s++) gradient[s] = (forward[i * STATES + s]! * backward[i * STATES + s]!) / sum;
    gradient[example.states[i]!]! -= 1;
    for (let s = 0; s < STATES; s++) {
      const g = gradient[s]!;
      if (g < 1e-3 && g > -1e-3) continue;
      for (const feature of example.features[i]!) step(features, feature * STATES + s, g, settings);
    }
    edgeGradient(example, i, { forward, backward, potential, moves }, moved);
  }
  for (let at = 0; at < moved.length; at++) {
    const g = moved[at]!;
    if (g > 1e-3 || g < -1e-3) step(transitions, at, g, settings);
  }
}

interface Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly potential: Float64Array;
  readonly moves: Float64Array;
}

function edgeGradient(
  example: Example,
  i: number,
  { forward, backward, potential, moves }: Lattice,
  moved: Float64Array,
): void {
  const from = i === 0 ? -1 : example.states[i - 1]!;
  moved[(from + 1) * STATES + example.states[i]!]! -= 1;
  if (i === 0) {
    let sum = 0;
    for (let s = 0; s < STATES; s++) sum += forward[s]! * backward[s]!;
    for (let s = 0; s < STATES; s++) moved[s]! += (forward[s]! * backward[s]!) / sum;
    return;
  }
  let sum = 0;
  const edges: number[] = [];
  for (let to = 0; to < STATES; to++) {
    const ahead = backward[i * STATES + to]! * potential[i * STATES + to]!;
    if (ahead === 0) continue;
    for (const before of PREDECESSORS[to]!) {
      const at = (before + 1) * STATES + to;
      const value = forward[(i - 1) * STATES + before]! * moves[at]! * ahead;
      sum += value;
      edges.push(at, value);
    }
  }
  for (let e = 0; e < edges.length; e += 2) moved[edges[e]!]! += edges[e + 1]! / sum;
}
