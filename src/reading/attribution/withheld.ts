import type { Sentence, Token } from "../../language/analysis.ts";
import { answerTo, isPutTo } from "./asked.ts";
import { dependents } from "../../language/tree.ts";
import { own } from "../surety/clause.ts";
import { findsOut } from "../surety/grounds.ts";

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

/** Verbs that put forward what they say: of what was not said nothing is left. */
const SAYS: ReadonlySet<string> = new Set(
  "say tell report announce state claim confirm allege assert argue insist declare suggest indicate imply verify corroborate certify predict maintain contend testify write warn promise".split(
    " ",
  ),
);
/** Verbs that take what they say for known: "did not admit that it had fired" leaves the firing told. */
const GRANTS: ReadonlySet<string> = new Set(
  "admit acknowledge reveal disclose mention concede recognise recognize explain specify".split(" "),
);

/** "never said that he fled", "Nobody has said that he fled": whether a verb of saying is denied, and nothing is said by it. */
export function isUnsaying(sentence: Sentence, verb: Token): boolean {
  const lemma = verb.lemma.toLowerCase();
  if (!SAYS.has(lemma) && !GRANTS.has(lemma)) return false;
  return own(sentence, verb.index).negated && !findsOut(sentence, verb);
}

/** Verbs whose object is news: who did not confirm a death says nothing of it. */
const ANNOUNCES: ReadonlySet<string> = new Set("confirm verify corroborate announce".split(" "));

const OPEN = /^(?:whether|if)$/i;
const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)$/i;

/** "did not say whether he was armed", "never said that he was": what is left open, where "did not say who fired" tells that somebody did. */
function leavesOpen(sentence: Sentence, verb: Token, clause: Token): boolean {
  // "did not confirm the death of the consul": nor that he is dead.
  if (clause.deprel === "obj" && clause.upos === "NOUN" && ANNOUNCES.has(verb.lemma.toLowerCase()))
    return isUnsaying(sentence, verb);
  if (!/^c(?:comp|subj)/.test(clause.deprel)) return false;
  if (dependents(sentence, clause.index, "mark").some((m) => OPEN.test(m.form)))
    return TELLS.has(verb.lemma.toLowerCase()) && own(sentence, verb.index).negated;
  if (!SAYS.has(verb.lemma.toLowerCase()) || !isUnsaying(sentence, verb)) return false;
  // "that is not saying a lot: his plan failed": behind the colon the writer speaks.
  return !sentence.tokens.slice(verb.index + 1, clause.index).some((t) => t.form === ":" || ASKING.test(t.form));
}

/** "Asked what she would change, she left": what is asked is said by nobody. */
const isAsked = (sentence: Sentence, verb: Token, clause: Token): boolean =>
  clause.deprel === "ccomp" && isPutTo(sentence, verb) && answerTo(sentence, verb) === null;

/** Verbs of which a deed is the object as what is or is not made known; of one that was not reported nothing is known. */
const CONFIRMS: ReadonlySet<string> = new Set(
  "confirm verify corroborate report announce claim allege suggest indicate declare certify".split(" "),
);
const VERIFIES = /^(?:confirm|verify|corroborate|prove)$/;

/** "neither confirmed nor denied": the first of two verbs joined by "nor", or the verb itself. */
const firstOf = (sentence: Sentence, verb: Token): Token => {
  const nor = dependents(sentence, verb.index, "cc").some((c) => /^nor$/i.test(c.form));
  return nor && verb.deprel === "conj" ? (sentence.tokens[verb.head] ?? verb) : verb;
};

/**
 * "has not reported the death of Ruiz", "neither confirmed nor denied the arrest", "The arrest has not been confirmed": a
 * deed that is told only as what nobody has said; "did not mention the murder" takes it for known.
 */
export function isUnsaidDeed(sentence: Sentence, predicate: number): boolean {
  const deed = sentence.tokens[predicate];
  if (deed?.upos !== "NOUN") return false;
  // "did not confirm reports of his death"
  const over = sentence.tokens[deed.head];
  const noun = deed.deprel === "nmod" && over && /^(?:report|news|rumou?r|account)$/.test(over.lemma) ? over : deed;
  const verb = sentence.tokens[noun.head];
  if (!verb || verb.upos !== "VERB") return false;
  const first = firstOf(sentence, verb);
  const passive = noun.deprel === "nsubj:pass" || dependents(sentence, verb.index, "aux:pass").length > 0;
  if (passive && noun.deprel.startsWith("nsubj")) return VERIFIES.test(verb.lemma) && own(sentence, verb.index).negated;
  if (noun.deprel !== "obj" || !CONFIRMS.has(first.lemma.toLowerCase())) return false;
  return own(sentence, first.index).negated || isRefusedSaying(sentence, first);
}

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

const WONDERS: ReadonlySet<string> = new Set(["ask", "wonder", "inquire", "enquire", "query", "question"]);

/** "The commission asked whether he would testify": an open question is nobody's assertion, whoever puts it. */
export function isAskedOf(sentence: Sentence, predicate: number): boolean {
  let at = sentence.tokens[predicate];
  for (let steps = 0; at && steps < FARTHEST; steps++) {
    const above = sentence.tokens[at.head];
    const open = dependents(sentence, at.index, "mark").some((m) => /^(?:whether|if)$/i.test(m.form));
    if (above && open && at.index > above.index && WONDERS.has(above.lemma.toLowerCase()) && !isPutTo(sentence, above))
      return true;
    at = above;
  }
  return false;
}
