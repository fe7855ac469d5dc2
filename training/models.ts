import { key, type FormFeatures } from "../src/language/features.ts";
import { bestStep, STEP_FEATURES, stepFeatures, type Nodes } from "../src/language/parser.ts";
import { RELATION_FEATURES, relationFeatures, treeOf } from "../src/language/relations.ts";
import { isAllowed, isDone, startState, take } from "../src/language/state.ts";
import { TAG_FEATURES, tagFeatures } from "../src/language/tagger.ts";
import { best } from "../src/language/weights.ts";
import { costs, type GoldTree } from "./oracle.ts";
import { chance, perceptron, scoreNow, shuffle, update, type Perceptron } from "./perceptron.ts";

/** Keeps `key` among the imports that features share. */
export const FEATURE_KEY = key;

/** Trains a tagger on forms and gold tags. */
export const trainTagger = (
  sentences: readonly { readonly forms: readonly FormFeatures[]; readonly tags: Int32Array }[],
  classes: number,
  epochs: number,
  seed: number,
): Perceptron => {
  const p = perceptron(classes);
  const random = chance(seed);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(classes);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffle(order, random)) {
      const { forms, tags } = sentences[k]!;
      const guess = new Int32Array(forms.length);
      for (let i = 0; i < forms.length; i++) {
        const count = tagFeatures(forms, i, guess, features);
        scoreNow(p, features, count, scores);
        const winner = best(scores, classes);
        guess[i] = winner;
        p.time++;
        if (winner !== tags[i]) update(p, features, count, tags[i]!, winner);
      }
    }
  }
  return p;
};

/** Trains the parser with the dynamic oracle; from the second epoch it mostly follows its own steps. */
export const trainParser = (
  sentences: readonly { readonly nodes: Nodes; readonly gold: GoldTree }[],
  epochs: number,
  seed: number,
): Perceptron => {
  const p = perceptron(3);
  const random = chance(seed);
  const features = new Int32Array(STEP_FEATURES);
  const scores = new Float32Array(3);
  const cost = new Float64Array(3);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffle(order, random)) {
      const { nodes, gold } = sentences[k]!;
      const s = startState(nodes.n);
      while (!isDone(s)) {
        const count = stepFeatures(s, nodes, features);
        scoreNow(p, features, count, scores);
        costs(s, gold, cost);
        const winner = bestStep(s, scores);
        const least = Math.min(cost[0]!, cost[1]!, cost[2]!);
        let good = -1;
        for (let c = 0; c < 3; c++) {
          if (cost[c] === least && isAllowed(s, c) && (good < 0 || scores[c]! > scores[good]!)) good = c;
        }
        p.time++;
        if (cost[winner]! > least) update(p, features, count, good, winner);
        take(s, epoch > 0 && random() < 0.9 ? winner : good);
      }
    }
  }
  return p;
};

/** Trains the labeller on gold trees with guessed tags. */
export const trainLabeller = (
  sentences: readonly { readonly nodes: Nodes; readonly heads: Int32Array; readonly relations: Int32Array }[],
  classes: number,
  epochs: number,
  seed: number,
): Perceptron => {
  const p = perceptron(classes);
  const random = chance(seed);
  const features = new Int32Array(RELATION_FEATURES);
  const scores = new Float32Array(classes);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffle(order, random)) {
      const { nodes, heads, relations } = sentences[k]!;
      const tree = treeOf(heads);
      const guess = new Int32Array(nodes.n).fill(-1);
      for (let i = 0; i < nodes.n; i++) {
        const count = relationFeatures(nodes, tree, i, guess, features);
        scoreNow(p, features, count, scores);
        const winner = best(scores, classes);
        guess[i] = winner;
        p.time++;
        if (winner !== relations[i]) update(p, features, count, relations[i]!, winner);
      }
    }
  }
  return p;
};
