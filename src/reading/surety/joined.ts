import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Grade } from "./clause.ts";
import type { Effect } from "./rows.ts";

/** What a step of the way may ask of what governs it, bound to its sentence and to how far up it stands. */
export interface Upward {
  grade(index: number): Grade;
  outward(token: Token, self: Grade): Grade;
  under(governor: Token, effect: Effect, self: Grade): Grade;
}

/** Whether a clause takes its auxiliaries and negation from the one that it is joined to ("did not eat or drink"). */
export function shares(sentence: Sentence, token: Token): boolean {
  const ownSubject = dependents(sentence, token.index, "nsubj", "csubj", "expl").length > 0;
  const ownAux = dependents(sentence, token.index, "aux", "cop").length > 0;
  const head = sentence.tokens[token.head];
  return !ownSubject && !ownAux && head !== undefined && (head.xpos === token.xpos || token.xpos === "VB");
}

export const isFinite = (sentence: Sentence, verb: Token): boolean =>
  /^VB[DZ]$/.test(verb.xpos) ||
  dependents(sentence, verb.index, "aux", "aux:pass", "cop").some((t) => /^VB[DZ]$/.test(t.xpos));

export const joinedByOr = (sentence: Sentence, token: Token): boolean =>
  dependents(sentence, token.index, "cc").some((c) => /^(?:or|nor)$/i.test(c.form));

/** "evade capture rather than fight", "a raid instead of talks": the side after the words did not happen. */
export const putAside = (sentence: Sentence, token: Token): Token | null =>
  dependents(sentence, token.index, "cc", "case", "mark", "advmod").find(
    (c) =>
      (c.lemma === "than" && ratherOver(sentence, token)) ||
      (/^(?:rather|instead)$/i.test(c.form) &&
        c.index < token.index &&
        /^(?:than|of)$/i.test(sentence.tokens[c.index + 1]?.form ?? "")),
  ) ?? null;

/** "would rather resign than pay", "would sooner die than pay": the verb before "than" is put first. */
const ratherOver = (sentence: Sentence, token: Token): boolean =>
  dependents(sentence, token.head, "advmod").some(
    (t) => /^(?:rather|sooner)$/i.test(t.form) && t.index < token.head && t.head === token.head,
  );
