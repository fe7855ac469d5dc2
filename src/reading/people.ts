import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { wordList } from "./words.ts";

const STATES = wordList(
  "dead wounded injured missing disappeared accused displaced detained deceased kidnapped sick elderly unemployed homeless convicted condemned",
);
/** Relations of a word that stands for a whole phrase. */
const WHOLE = /^(?:nsubj|obj|iobj|obl|nmod|appos|conj|xcomp)/;

const isPlain = (token: Token): boolean => token.upos === "ADJ" || token.upos === "VERB";

/** "The dead", "the wounded": an adjective with an article and no noun, that names people. */
export const arePeople = (sentence: Sentence, token: Token): boolean =>
  isPlain(token) && STATES.has(token.form.toLowerCase()) && isWhole(sentence, token);

/** "The 43-year-old", with no noun: somebody of whom the report has told. */
export const isAged = (sentence: Sentence, token: Token): boolean =>
  token.form.toLowerCase() === "old" &&
  isPlain(token) &&
  isWhole(sentence, token) &&
  sentence.tokens.slice(Math.max(0, token.index - 2), token.index).some((t) => /^years?$/i.test(t.form));

const isWhole = (sentence: Sentence, token: Token): boolean =>
  WHOLE.test(token.deprel) &&
  dependents(sentence, token.index, "det").some((t) => /^(?:the|those|this|that)$/i.test(t.form)) &&
  dependents(sentence, token.index, "cop", "nsubj").length === 0;
