import { bestOf } from "../src/language/candidates.ts";
import { ARC_FEATURES, arcFeatures, arcKind } from "../src/language/arc-features.ts";
import { STEP_FEATURES, stepFeatures, type Nodes } from "../src/language/parser.ts";
import {
  headOf,
  isAllowed,
  isDone,
  LEFT,
  name,
  RIGHT,
  SHIFT,
  startState,
  take,
  type State,
} from "../src/language/state.ts";
import { TAG_FEATURES, tagFeatures, wordTags } from "../src/language/tagger.ts";
import type { Lists, TaggedForms } from "./lists.ts";
import { costs, type GoldTree } from "./oracle.ts";
import { chance, meet, perceptron, scoreNow, shuffle, update, type Perceptron } from "./perceptron.ts";

/** Trains a tagger on forms and gold tags. */
export const trainTagger = (
  sentences: readonly TaggedForms[],
  lists: Lists,
  classes: number,
  epochs: number,
  seed: number,
  least = 2,
  margin = 0,
): Perceptron => {
  const p = perceptron(classes, least);
  const random = chance(seed);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(classes);
  const order = sentences.map((_, i) => i);
  const may = sentences.map(({ forms }) => wordTags(forms, lists.of));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffle(order, random)) {
      const { forms, tags } = sentences[k]!;
      const guess = new Int32Array(forms.length);
      for (let i = 0; i < forms.length; i++) {
        const { classes: some } = may[k]![i]!.may;
        if (some.length === 1) {
          guess[i] = some[0]!;
          continue;
        }
        const n = tagFeatures(forms, may[k]!, i, guess, features);
        if (epoch === 0) meet(p, features, n);
        scoreNow(p, features, n, scores, some);
        const winner = bestOf(scores, some);
        guess[i] = winner;
        p.time++;
        if (winner !== tags[i]) update(p, features, n, tags[i]!, winner);
        else if (margin > 0) {
          let second = some[0] === winner ? some[1]! : some[0]!;
          for (const c of some) if (c !== winner && scores[c]! > scores[second]!) second = c;
          if (scores[winner]! - scores[second]! < margin) update(p, features, n, winner, second);
        }
      }
    }
  }
  return p;
};

/** The allowed step with the highest score. */
const bestStep = (s: State, scores: Float32Array): number => {
  const left = isAllowed(s, LEFT);
  const right = isAllowed(s, RIGHT);
  let winner = isAllowed(s, SHIFT) ? SHIFT : left ? LEFT : RIGHT;
  if (left && scores[LEFT]! > scores[winner]!) winner = LEFT;
  if (right && scores[RIGHT]! > scores[winner]!) winner = RIGHT;
  return winner;
};

/** How the parser is trained. */
export interface ParserSettings {
  /** Bits of the relations' kinds, see `kindBits`. */
  readonly bits: Int32Array;
  readonly lists: Lists;
  readonly epochs: number;
  readonly seed: number;
  /** A right step must outscore every wrong one by more than this. */
  readonly margin: number;
  /** Features met more seldom in the first epoch get no weight. */
  readonly met: number;
  /** Share of the sentences that gave no cause for an update which an epoch leaves out. */
  readonly skip: number;
  readonly after?: (epoch: number, parser: TrainedParser) => void;
}

export interface TrainedParser {
  readonly steps: Perceptron;
  readonly arcs: Perceptron;
}

/** A sentence as the parser learns it. */
export interface ParsedSentence {
  readonly nodes: Nodes;
  readonly gold: GoldTree;
  readonly relations: Int32Array;
}

/**
 * Trains the parser with the dynamic oracle; from the second epoch it mostly follows its own steps. The namer of
 * arcs learns along the way, from the arcs that are right.
 */
export const trainParser = (sentences: readonly ParsedSentence[], settings: ParserSettings): TrainedParser => {
  const { bits, lists, epochs, margin, met, skip } = settings;
  const steps = perceptron(3, met);
  const arcs = perceptron(bits.length, Math.min(met, 3));
  const easy = new Uint8Array(sentences.length);
  const random = chance(settings.seed);
  const features = new Int32Array(STEP_FEATURES);
  const arcKeys = new Int32Array(ARC_FEATURES);
  const scores = new Float32Array(3);
  const names = new Float32Array(bits.length);
  const cost = new Float64Array(3);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffle(order, random)) {
      // A sentence that gave no cause for an update last time is seldom worth another look.
      if (easy[k]! > 0 && random() < skip) continue;
      let updates = 0;
      const { nodes, gold, relations } = sentences[k]!;
      const s = startState(nodes.n);
      while (!isDone(s)) {
        const count = stepFeatures(s, nodes, features);
        if (epoch < 2) meet(steps, features, count);
        scoreNow(steps, features, count, scores);
        costs(s, gold, cost);
        const winner = bestStep(s, scores);
        const least = Math.min(cost[0]!, cost[1]!, cost[2]!);
        let good = -1;
        let bad = -1;
        for (let c = 0; c < 3; c++) {
          if (cost[c] === Infinity) continue;
          if (cost[c] === least) {
            if (good < 0 || scores[c]! > scores[good]!) good = c;
          } else if (bad < 0 || scores[c]! > scores[bad]!) bad = c;
        }
        steps.time++;
        if (bad >= 0 && scores[good]! - scores[bad]! <= margin) {
          updates++;
          update(steps, features, count, good, bad);
        }
        const step = epoch > 0 && random() < 0.9 ? winner : good;
        if (step !== SHIFT) {
          const child = s.stack[s.depth - 1]!;
          const head = headOf(s, step);
          const n = arcFeatures(s, nodes, head, child, arcKeys);
          if (epoch < 2) meet(arcs, arcKeys, n);
          const { classes } = lists.of(arcKind(nodes, head, child));
          scoreNow(arcs, arcKeys, n, names, classes);
          const guess = bestOf(names, classes);
          if (gold.heads[child] === head) {
            arcs.time++;
            if (guess !== relations[child]) {
              updates++;
              update(arcs, arcKeys, n, relations[child]!, guess);
            }
          }
          name(s, child, head, guess, bits);
        }
        take(s, step);
      }
      easy[k] = epoch > 0 && updates === 0 ? 1 : 0;
    }
    settings.after?.(epoch, { steps, arcs });
  }
  return { steps, arcs };
};
