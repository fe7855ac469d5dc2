import { frameOf, MARK_FEATURES, markFeatures, visible } from "../src/language/punctuation.ts";
import type { Nodes } from "../src/language/parser.ts";
import { chance, meet, perceptron, scoreNow, shuffle, updateOne, type Perceptron } from "./perceptron.ts";

/** A sentence as the hanger of punctuation learns it: gold heads (-1 for the root) and relations. */
export interface MarkedSentence {
  readonly forms: readonly string[];
  readonly nodes: Nodes;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Learns which of the words in sight a punctuation mark hangs on. */
export const trainHanger = (
  sentences: readonly MarkedSentence[],
  isMark: number,
  epochs: number,
  seed: number,
): Perceptron => {
  const p = perceptron(1, 2);
  const random = chance(seed);
  const scores = new Float32Array(1);
  const features = new Int32Array(MARK_FEATURES);
  const rightKeys = new Int32Array(MARK_FEATURES);
  const wrongKeys = new Int32Array(MARK_FEATURES);
  const frames = sentences.map(({ forms, nodes, heads, relations }) => frameOf(forms, nodes, heads, relations, isMark));
  const order = frames.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffle(order, random)) {
      const frame = frames[k]!;
      for (let i = 0; i < frame.heads.length; i++) {
        if (frame.mark[i] === 0) continue;
        const sides = visible(frame, i);
        const gold = frame.heads[i]!;
        if (!sides.left.includes(gold) && !sides.right.includes(gold)) continue;
        let winner = -1;
        let most = -Infinity;
        let n = 0;
        for (const side of [sides.left, sides.right]) {
          for (let at = 0; at < side.length; at++) {
            const head = side[at]!;
            n = markFeatures(frame, i, head, at, side.length, sides, features);
            if (epoch === 0) meet(p, features, n);
            scoreNow(p, features, n, scores);
            if (head === gold) rightKeys.set(features);
            if (scores[0]! <= most) continue;
            most = scores[0]!;
            winner = head;
            wrongKeys.set(features);
          }
        }
        p.time++;
        if (winner === gold) continue;
        updateOne(p, rightKeys, n, 0, 1);
        updateOne(p, wrongKeys, n, 0, -1);
      }
    }
  }
  return p;
};
