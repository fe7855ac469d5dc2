import type { Sentence } from "../../language/analysis.ts";
import { reach } from "../../language/tree.ts";
import { type Stretch, across, trimmed } from "./act.ts";

/** What a clause holds beside one of its branches, as stretches before and behind that branch. */
export const rest = (sentence: Sentence, host: number, without: number): readonly Stretch[] => {
  const whole = reach(sentence, host, (t) => t.index === without);
  const hole = reach(sentence, without);
  const pieces: Stretch[] = [];
  if (whole.first < hole.first) pieces.push(across(sentence, whole.first, Math.min(hole.first - 1, whole.last)));
  if (whole.last > hole.last) pieces.push(across(sentence, Math.max(hole.last + 1, whole.first), whole.last));
  return pieces;
};

/** The clause that a phrase belongs to: up from its governor to a verb, copula or root. */
export function hostOf(sentence: Sentence, index: number): number {
  let at = sentence.tokens[index]?.head ?? -1;
  for (let steps = 0; steps < sentence.tokens.length && at >= 0; steps++) {
    const token = sentence.tokens[at];
    if (!token || token.head < 0 || /^(?:root|ccomp|parataxis|conj|acl:relcl|advcl)/.test(token.deprel)) break;
    at = token.head;
  }
  return at;
}

/** Stretches without the punctuation at their edges; those that hold nothing else fall away. */
export const clean = (text: string, pieces: readonly Stretch[]): readonly Stretch[] =>
  pieces.map((p) => trimmed(text, p)).filter((p) => p !== null);
