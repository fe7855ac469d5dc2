import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";

/** Tokens between the two sides of a "between" at most. */
const FARTHEST = 14;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/**
 * The heads of both sides where the tree gives one: "war between the dockers, known as the Crabs, and | the guards of the
 * port", with what explains the first side put between them.
 */
export function withOtherSide(sentence: Sentence, head: number, sides: readonly number[]): readonly number[] {
  const { tokens } = sentence;
  if (sides.length !== 1 || !dependents(sentence, head, "case").some((t) => /^between$/i.test(t.form))) return sides;
  const and = tokens.findIndex((t) => t.index > head && /^and$/i.test(t.form));
  // The head of the phrase behind "and", wherever the tree hangs it.
  const other =
    and < 0 ? -1 : tokens.findIndex((t) => t.index > and && isNominal(t) && (t.head <= and || isVerb(tokens[t.head])));
  const between = tokens.slice(head + 1, and);
  const apart = and < 0 || and - head > FARTHEST || between.some((t) => FINITE.test(t.xpos) || /^[;:—]$/.test(t.form));
  if (apart || other < and || other - and > FARTHEST / 2) return sides;
  // "between the guards, and the mayor fled": the next clause.
  if (isVerb(tokens[tokens[other]!.head]) && tokens[other]!.head > other) return sides;
  if (dependents(sentence, other, "nsubj", "cop").length > 0) return sides;
  return [...sides, other];
}

const isNominal = ({ upos }: Token): boolean => upos === "NOUN" || upos === "PROPN";
const isVerb = (token: Token | undefined): boolean => token !== undefined && /^(?:VERB|AUX|ADJ)$/.test(token.upos);
