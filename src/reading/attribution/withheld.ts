import type { Sentence, Token } from "../../language/analysis.ts";
import { answerTo, isPutTo } from "./asked.ts";
import { dependents } from "../../language/tree.ts";

const REFUSES: ReadonlySet<string> = new Set(["refuse", "decline"]);
/** What one refuses to do when one says nothing. */
const TELLS: ReadonlySet<string> = new Set(
  "say comment confirm disclose reveal discuss specify elaborate tell answer name identify explain respond clarify detail speculate".split(
    " ",
  ),
);
/** How far up the tree the refusal may stand. */
const FARTHEST = 8;

const GIVES: ReadonlySet<string> = new Set(["give", "provide", "offer", "release", "share"]);
const TOLD: ReadonlySet<string> = new Set([
  "detail",
  "comment",
  "information",
  "reason",
  "explanation",
  "specific",
  "figure",
  "name",
]);

/** "say", "give details": whether the verb tells something. */
const tells = (sentence: Sentence, verb: Token): boolean =>
  TELLS.has(verb.lemma.toLowerCase()) ||
  (GIVES.has(verb.lemma.toLowerCase()) &&
    dependents(sentence, verb.index, "obj").some((o) => TOLD.has(o.lemma.toLowerCase())));

/** "refused to say", "declined to comment on": the verb of saying, of which nothing is said. */
export const isRefusedSaying = (sentence: Sentence, verb: Token): boolean =>
  tells(sentence, verb) &&
  verb.deprel === "xcomp" &&
  REFUSES.has(sentence.tokens[verb.head]?.lemma.toLowerCase() ?? "");

/** "refused to say", seen from the refusal. */
export const refusesSaying = (sentence: Sentence, verb: Token): boolean =>
  REFUSES.has(verb.lemma.toLowerCase()) && dependents(sentence, verb.index, "xcomp").some((x) => tells(sentence, x));

/** "did not say whether he was armed": what is left open. */
const leavesOpen = (sentence: Sentence, verb: Token, clause: Token): boolean =>
  TELLS.has(verb.lemma.toLowerCase()) &&
  clause.deprel === "ccomp" &&
  dependents(sentence, clause.index, "mark").some((m) => /^(?:whether|if)$/i.test(m.form)) &&
  dependents(sentence, verb.index, "advmod").some((n) => /^(?:not|n['’]t|never)$/i.test(n.form));

/** "Asked what she would change, she left": what is asked is said by nobody. */
const isAsked = (sentence: Sentence, verb: Token, clause: Token): boolean =>
  clause.deprel === "ccomp" && isPutTo(sentence, verb) && answerTo(sentence, verb) === null;

/** Whether a predicate stands in what somebody would not say: nothing is claimed by it. */
export function isWithheld(sentence: Sentence, predicate: number): boolean {
  let at = sentence.tokens[predicate];
  if (at && isRefusedSaying(sentence, at)) return true;
  for (let steps = 0; at && steps < FARTHEST; steps++) {
    const above = sentence.tokens[at.head];
    if (!above) return false;
    if (isRefusedSaying(sentence, above) || leavesOpen(sentence, above, at) || isAsked(sentence, above, at))
      return true;
    at = above;
  }
  return false;
}
