import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";

const ASKS: ReadonlySet<string> = new Set(["ask", "quiz", "press", "question"]);
const ANSWERS = /^(?:said|says|answered|answers|replied|replies|responded)$/;

/** "Asked whether he would resign, …", "the governor, asked if he would resign, …": somebody is asked, who stands as the subject of what he does then. */
export function isPutTo(sentence: Sentence, verb: Token): boolean {
  if (!ASKS.has(verb.lemma.toLowerCase()) || !/^VB[DN]$/.test(verb.xpos)) return false;
  if (dependents(sentence, verb.index, "aux:pass", "nsubj:pass").length > 0) return true;
  const before = sentence.tokens[verb.index - 1];
  if (before !== undefined && !/^(?:[,(—–]|--|when|but|and)$/i.test(before.form)) return false;
  // "The governor, asked about it, …" is put to him; "The governor came in, asked about it and left" is not.
  const comma = sentence.tokens.some((t) => t.index > verb.index + 1 && t.form === ",");
  return comma && !dependents(sentence, verb.index, "cc").length;
}

/** The answer that the same sentence gives to a question put to somebody: "…, she said no". */
export function answerTo(sentence: Sentence, verb: Token): "yes" | "no" | null {
  const said = sentence.tokens.findLast((t) => t.index > verb.index && ANSWERS.test(t.form));
  const word = said && sentence.tokens.slice(said.index + 1, said.index + 4).find((t) => /^(?:yes|no)$/i.test(t.form));
  if (!word || /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(sentence.tokens[word.index + 1]?.upos ?? "")) return null;
  return /^no$/i.test(word.form) ? "no" : "yes";
}

/** The verb that puts a whether-clause to somebody as a question, or null. */
export function askedOf(sentence: Sentence, clause: Token): Token | null {
  const verb = sentence.tokens[clause.head];
  if (!verb || !/^(?:ccomp|advcl|xcomp)/.test(clause.deprel) || !ASKS.has(verb.lemma.toLowerCase())) return null;
  const open = dependents(sentence, clause.index, "mark").some((m) => /^(?:whether|if)$/i.test(m.form));
  return open ? verb : null;
}
