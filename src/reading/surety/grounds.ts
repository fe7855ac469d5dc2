import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { type Grade, own } from "./clause.ts";
import { GROUNDS, SURE } from "./rows.ts";

/** "It is not true that…" denies the clause; "It is not fair that…" does not. */
const TRUTHS: ReadonlySet<string> = new Set([
  "true",
  "case",
  "possible",
  "certain",
  "accurate",
  "correct",
  "evident",
  "plausible",
  "there",
]);

/** "It is not true that he fled": whether the clause hangs on what is called true, whatever the tree takes it for. */
export const isHeldTrue = (sentence: Sentence, clause: Token): boolean => {
  const governor = sentence.tokens[clause.head];
  return (
    governor !== undefined &&
    TRUTHS.has(governor.lemma) &&
    dependents(sentence, governor.index, "nsubj", "expl").some((t) => /^it$/i.test(t.form)) &&
    dependents(sentence, clause.index, "mark").some((t) => t.lemma === "that")
  );
};

/** "There is no doubt that he fled", "no question that". */
export const isUndoubted = (sentence: Sentence, noun: Token): boolean =>
  SURE.has(noun.lemma.toLowerCase()) && dependents(sentence, noun.index, "det").some((d) => /^no$/i.test(d.form));

/** "There is no evidence that he fled", "It is unclear that…": the clause stands or falls with its ground. */
export function ofGround(sentence: Sentence, governor: Token, self: Grade): Grade {
  if (SURE.has(governor.lemma)) return self;
  const ground = TRUTHS.has(governor.lemma) || GROUNDS.has(governor.lemma);
  const none =
    dependents(sentence, governor.index, "det", "amod").find((d) => /^(?:no|little|scant)$/i.test(d.form)) ??
    (ground && own(sentence, governor.index).negated ? governor : null);
  return none
    ? { ...self, negated: !self.negated, first: self.first ?? none.index, last: self.last ?? none.index }
    : self;
}

/** "There was “no evidence whatsoever” that they had protected the gang", taken for a relative clause of the evidence. */
export function nothingShows(sentence: Sentence, token: Token, governor: Token): boolean {
  if (!token.deprel.startsWith("acl:relcl")) return false;
  const that = dependents(sentence, token.index, "mark", "obj").find((t) => t.lemma.toLowerCase() === "that");
  if (!that || that.index < governor.index) return false;
  // "no evidence that they had gathered": without an object of its own it may be what they gathered.
  const whole = that.deprel === "mark" || dependents(sentence, token.index, "obj").some((t) => t !== that);
  const phrase = sentence.tokens.slice(Math.max(0, governor.index - 2), that.index);
  return (
    whole &&
    phrase.some((t) => /^no$/i.test(t.form)) &&
    phrase.some((t) => /^(?:evidence|proof|indication)$/.test(t.lemma))
  );
}

/** Nouns of which there is none where a thing cannot be. */
export const NO_WAY = /^(?:way|chance|possibility|prospect|likelihood)$/;

const EVIDENCE =
  /^(?:evidence|study|data|figure|record|document|finding|report|research|investigation|analysis|intelligence|proof)$/;
/** Verbs by which evidence speaks. */
const SHOWS: ReadonlySet<string> = new Set(["suggest", "show", "indicate", "prove", "support", "establish"]);

/** Verbs by which whoever looks finds out. */
const FINDS: ReadonlySet<string> = new Set([
  "find",
  "show",
  "prove",
  "establish",
  "demonstrate",
  "conclude",
  "determine",
]);
const NOTHING = /^(?:nothing|none|neither)$/i;

/**
 * "The evidence does not suggest that they rule", "No court has found that he paid": whether a verb tells what was
 * found out, so that denied it tells what is not known to be so.
 */
export const findsOut = (sentence: Sentence, verb: Token): boolean =>
  FINDS.has(verb.lemma) ||
  (SHOWS.has(verb.lemma) &&
    dependents(sentence, verb.index, "nsubj").some((t) => EVIDENCE.test(t.lemma) || NOTHING.test(t.form)));

/** Verbs that put aside what others tell, or take back what one told: "rejected claims that", "dropped her claim that". */
const PUTS_ASIDE =
  /^(?:deny|reject|dismiss|refute|rebut|dispute|rebuff|repudiate|disprove|debunk|drop|withdraw|retract|abandon|recant)$/;
const TOLD =
  /^(?:claim|statement|testimony|report|rumou?r|allegation|accusation|suggestion|assertion|charge|notion|idea|account)$/;

/** "The army rejected claims that it had fled": the verb that puts the claims aside, or null. */
export function rejectedBy(sentence: Sentence, told: Token): Token | null {
  const over = sentence.tokens[told.head];
  // "would neither confirm nor deny a report that": neither was done.
  const neither = over && dependents(sentence, over.index, "cc").some((c) => /^nor$/i.test(c.form));
  return over && !neither && told.deprel === "obj" && PUTS_ASIDE.test(over.lemma) && TOLD.test(told.lemma)
    ? over
    : null;
}

/** "dropped her claim that he was beaten", its clause hung on the verb: the verb that puts it aside, or null. */
export function rejectedBeside(sentence: Sentence, clause: Token): Token | null {
  const that = dependents(sentence, clause.index, "mark").find((m) => m.form.toLowerCase() === "that");
  const noun = that && sentence.tokens[that.index - 1];
  return noun && noun.head === clause.head ? rejectedBy(sentence, noun) : null;
}
