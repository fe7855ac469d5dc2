import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";

const FALSE = /^(?:false|untrue|unfounded|baseless|fabricated|unsubstantiated)$/;
const FOLLIES: ReadonlySet<string> = new Set(
  "naive naïve wrong mistaken foolish absurd simplistic premature tempting mistake illusion myth fantasy folly error".split(
    " ",
  ),
);
/** What says outright that a thing is not so: "It would be a stretch to say that the road is safe". */
export const REFUTES: ReadonlySet<string> = new Set(
  "false untrue incorrect inaccurate misleading unfair stretch exaggeration overstatement lie".split(" "),
);
const THINKS: ReadonlySet<string> = new Set(
  "believe think suppose assume imagine say conclude claim suggest expect hope argue call".split(" "),
);

/** "The likeliest explanation is that …": the noun that puts the clause forward as a guess. */
export function supposedBy(sentence: Sentence, token: Token): Token | null {
  const that = dependents(sentence, token.index, "mark").find((m) => m.lemma === "that");
  if (!that || that.index < 2) return null;
  const [be, noun] = [sentence.tokens[that.index - 1]!, sentence.tokens[that.index - 2]!];
  return be.lemma === "be" && GUESSES.test(noun.lemma) ? noun : null;
}
const GUESSES = /^(?:possibility|explanation|theory|hypothesis|fear|risk|danger|suspicion|hope|worry|concern)$/;

const TALES =
  /^(?:rumou?r|claim|allegation|accusation|report|suggestion|story|idea|notion|assertion|charge|speculation)$/;

/** The adjective that calls what tells a clause false, or null. */
export function lieOver(sentence: Sentence, token: Token): Token | null {
  let at = sentence.tokens[token.head];
  for (let steps = 0; at && steps < 3; steps++) {
    const over = sentence.tokens[at.head];
    if (TALES.test(at.lemma.toLowerCase()) && at.index < token.index)
      return over && FALSE.test(over.lemma) && at.deprel.startsWith("nsubj") ? over : null;
    at = over;
  }
  return null;
}

/** The adjective or noun that calls it folly to believe a clause, or null. */
export function follyOver(sentence: Sentence, token: Token): Token | null {
  const verb = token.deprel === "ccomp" ? sentence.tokens[token.head] : undefined;
  const over = verb && THINKS.has(verb.lemma) ? sentence.tokens[verb.head] : undefined;
  return over && (FOLLIES.has(over.lemma.toLowerCase()) || REFUTES.has(over.lemma.toLowerCase())) ? over : null;
}
