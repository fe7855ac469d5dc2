import type { Sentence, Token } from "../../language/analysis.ts";
import { nounBefore } from "./change-words.ts";

const JOINS = /^(?:and|but|while|whereas|as)$/iu;
/** Tokens before a joint in which the first number stands. */
const NEAR_JOINT = 7;

/**
 * "Thefts fell by 12 percent and fraud complaints climbed 9 percent", the complaints hung on the percent or beside the
 * thefts: the noun phrase between the joint and the verb, where a number stands before the joint; else null.
 */
export function joinedSubject(sentence: Sentence, verb: Token): number | null {
  const { tokens } = sentence;
  const noun = nounBefore(sentence, verb.index);
  if (noun === null) return null;
  let at = noun;
  while (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(tokens[at - 1]?.upos ?? "") || tokens[at - 1]?.xpos === "PRP$") at -= 1;
  const before = tokens.slice(Math.max(0, at - NEAR_JOINT), Math.max(0, at - 1));
  const told = before.some((token) => token.upos === "NUM" || token.lemma === "percent" || token.form === "%");
  return JOINS.test(tokens[at - 1]?.form ?? "") && told ? noun : null;
}
