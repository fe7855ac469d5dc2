import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Clause } from "../layers.ts";

/** "Nobody knows who painted the gate": a clause that a question word opens belongs to what is told. */
export const asked = (sentence: Sentence, predicate: number): Token | undefined =>
  dependents(sentence, predicate, "ccomp").find((t) =>
    sentence.tokens.slice(predicate + 1, t.index + 1).some((w) => /^W/.test(w.xpos) && w.index < predicate + 4),
  );

const LOOSE = /^(?:conj|cc|punct|parataxis|advcl|acl:relcl|appos|discourse|ccomp|dep)$/;
/** Tokens of the longest tail that a plain clause takes along. */
const TAIL = 16;

/** Where a clause ends with all that belongs to it, or null where that is too long to tell one thing. */
export function endOf(clause: Clause, sentence: Sentence, of: Token | undefined): number | null {
  // "at the border of supply and demand": what is joined within a phrase belongs to it.
  const within = (t: Token): boolean =>
    /^(?:conj|cc)$/.test(t.deprel) &&
    t.head !== clause.predicate &&
    !/^(?:VERB|AUX)$/.test(sentence.tokens[t.head]!.upos) &&
    !/^(?:VERB|AUX)$/.test(t.upos);
  const { last } = reach(
    sentence,
    clause.predicate,
    (t) => LOOSE.test(t.deprel) && t.index !== of?.index && !within(t),
  );
  const end = sentence.tokens[last]?.end ?? clause.end;
  const more = sentence.tokens.filter((t) => t.start >= clause.end && t.end <= end).length;
  if (more > TAIL) return null;
  return Math.max(end, clause.end);
}
