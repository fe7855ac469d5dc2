import type { Sentence, Token } from "./analysis.ts";

const childrenOf = new WeakMap<Sentence, readonly (readonly number[])[]>();

/** Token indices of the dependents of a token, left to right. */
export function children(sentence: Sentence, index: number): readonly number[] {
  let all = childrenOf.get(sentence);
  if (!all) {
    const made: number[][] = sentence.tokens.map(() => []);
    for (const token of sentence.tokens) made[token.head]?.push(token.index);
    childrenOf.set(sentence, (all = made));
  }
  return all[index] ?? [];
}

/** The dependents whose relation is one of these, subtypes included ("nsubj" takes "nsubj:pass"). */
export function dependents(sentence: Sentence, index: number, ...relations: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  for (const child of children(sentence, index)) {
    const token = sentence.tokens[child];
    if (token && relations.some((r) => token.deprel === r || token.deprel.startsWith(`${r}:`))) found.push(token);
  }
  return found;
}

/** First and last token index of the subtree of a token; `without` prunes dependents by relation. */
export function reach(
  sentence: Sentence,
  index: number,
  without: (token: Token) => boolean = () => false,
): { first: number; last: number } {
  let first = index;
  let last = index;
  const stack = [index];
  while (stack.length > 0) {
    const at = stack.pop()!;
    if (at < first) first = at;
    if (at > last) last = at;
    for (const child of children(sentence, at)) {
      const token = sentence.tokens[child];
      if (token && !without(token)) stack.push(child);
    }
  }
  return { first, last };
}
