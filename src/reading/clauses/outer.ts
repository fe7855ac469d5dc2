import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";

/**
 * "The truth is that killings will rise" has one predicate in Universal Dependencies, "rise", with "truth" as its outer
 * subject: the token of "that" behind such an "is", from where the clause is the predicate's own; -1 for any other.
 */
export function thatBehindIs(sentence: Sentence, predicate: number): number {
  for (const index of children(sentence, predicate)) {
    const token = sentence.tokens[index]!;
    if (index >= predicate || token.deprel !== "mark" || token.form.toLowerCase() !== "that") continue;
    const be = sentence.tokens[index - 1];
    if (be?.deprel !== "cop" || be.head !== predicate) continue;
    const inside = children(sentence, predicate).some(
      (at) => at > index && at < predicate && sentence.tokens[at]!.deprel.startsWith("nsubj"),
    );
    if (inside) return index;
  }
  return -1;
}
