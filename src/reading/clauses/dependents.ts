import type { Sentence, Token } from "../../language/analysis.ts";
import { ofSentence } from "../../language/notes.ts";
import { children } from "../../language/tree.ts";

/** The first dependent of a token that passes a test. */
export const child = (sentence: Sentence, head: number, test: (token: Token) => boolean): Token | undefined => {
  for (const index of children(sentence, head)) {
    const token = sentence.tokens[index]!;
    if (test(token)) return token;
  }
  return undefined;
};
/** Whether a token has a dependent of a relation. */
export const has = (sentence: Sentence, head: number, deprel: string): boolean =>
  child(sentence, head, (t) => t.deprel === deprel) !== undefined;

/** How far a subject or a voice is handed down (conj of xcomp of advcl …); deeper chains are broken trees. */
export const DEEPEST = 12;

/** What was worked out for the tokens of a sentence: conjuncts ask their first verb again and again. */
export function remembered<T>(work: (sentence: Sentence, index: number, depth: number) => T) {
  const doneIn = ofSentence(() => new Map<number, T>());
  return (sentence: Sentence, index: number, depth = 0): T => {
    const done = doneIn(sentence);
    const before = done.get(index);
    if (before !== undefined) return before;
    const made = work(sentence, index, depth);
    // A chain that was cut off for its length is not what a fresh look would give.
    if (depth === 0) done.set(index, made);
    return made;
  };
}
