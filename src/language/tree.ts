import type { Sentence, Token } from "./analysis.ts";
import { ofSentence } from "./notes.ts";
import { packed } from "./packed.ts";

const LEAF: readonly number[] = [];
type Children = readonly (readonly number[])[];

function childrenMade({ tokens }: Sentence): Children {
  // Most tokens have no dependents, and share the one list without any.
  const made: (number[] | undefined)[] = [];
  for (let i = 0; i < tokens.length; i++) made.push(undefined);
  for (const { head, index: child } of tokens) {
    if (head < 0 || head >= made.length) continue;
    const known = made[head];
    if (known) known.push(child);
    else made[head] = [child];
  }
  return packed(made, (list) => list ?? LEAF);
}

const childrenIn = ofSentence(childrenMade);

/** Token indices of the dependents of a token, left to right. */
export const children = (sentence: Sentence, index: number): readonly number[] =>
  // Place -1, above the root, is asked for by its name, slowly.
  index < 0 ? LEAF : (childrenIn(sentence)[index] ?? LEAF);

const NONE: readonly Token[] = [];

/** Whether a relation is another or a subtype of it ("nsubj:pass" of "nsubj"). */
const isA = (relation: string, general: string): boolean =>
  relation === general || (relation.charCodeAt(general.length) === COLON && relation.startsWith(general));
const COLON = 58;

/** The dependents whose relation is one of these, subtypes included ("nsubj" takes "nsubj:pass"). */
export function dependents(sentence: Sentence, index: number, ...relations: readonly string[]): readonly Token[] {
  let found: Token[] | null = null;
  const below = children(sentence, index);
  for (let c = 0; c < below.length; c++) {
    const token = sentence.tokens[below[c]!]!;
    for (let r = 0; r < relations.length; r++) {
      if (!isA(token.deprel, relations[r]!)) continue;
      if (found) found.push(token);
      else found = [token];
      break;
    }
  }
  return found ?? NONE;
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

/** A pure function of a token and its sentence that is worked out once for each. */
export function remembered<T>(
  work: (sentence: Sentence, index: number) => T,
): (sentence: Sentence, index: number) => T {
  const rowOf = ofSentence(({ tokens }) => packed(tokens, (): T | undefined => undefined));
  return (sentence, index) => {
    if (index < 0 || index >= sentence.tokens.length) return work(sentence, index);
    const row = rowOf(sentence);
    const before = row[index];
    if (before !== undefined) return before;
    const made = work(sentence, index);
    row[index] = made;
    return made;
  };
}
