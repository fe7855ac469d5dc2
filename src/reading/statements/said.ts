import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Clause } from "../layers.ts";
import { inSlot, tokenAt } from "../phrases.ts";
import { isHeldTrue } from "../surety/grounds.ts";
import { wordList } from "../words.ts";

/** Clauses that stand in a stretch of said words and under no other clause of that stretch. */
export function uppermost(
  clauses: readonly Clause[],
  sentences: readonly Sentence[],
  content: { start: number; end: number },
): readonly Clause[] {
  const inside = clauses.filter((c) => {
    if (c.form === "noun") return false;
    const at = tokenAt(sentences, c.sentence, c.predicate).start;
    return content.start <= at && at < content.end;
  });
  const held = new Map(inside.map((c) => [c.index, c]));
  // "that the raid failed and that nobody was charged": what is joined to the words said is said as well.
  const isUpper = (c: Clause): boolean => {
    const over = c.parent === null ? undefined : held.get(c.parent);
    return over === undefined || (c.deprel === "conj" && isAssertion(c, sentences) && isUpper(over));
  };
  return inside.filter(isUpper);
}

/** Whether a clause joined to another has a finite verb of its own, and is no second infinitive or participle. */
function isAssertion(clause: Clause, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[clause.sentence];
  const verb = sentence?.tokens[clause.predicate];
  if (!sentence || !verb) return false;
  const finite = /^(?:VBD|VBZ|VBP|MD)$/;
  // "held him and hit him": a form that is the same in the past.
  if (verb.xpos === "VB" && sentence.tokens[verb.head]?.xpos === "VBD")
    return dependents(sentence, verb.index, "mark", "aux").length === 0;
  return (
    finite.test(verb.xpos) ||
    dependents(sentence, verb.index, "aux", "cop", "aux:pass").some((t) => finite.test(t.xpos))
  );
}

/** Relations by which a clause depends on another and says nothing of its own: "to address the problems", "if you took". */
const DEPENDENT: ReadonlySet<string> = wordList(`
  advcl acl amod xcomp csubj nmod obl dep`);
/** Relations by which a clause only describes a noun: "officials who sell their office", "the Band, a splinter group". */
const DESCRIBING: ReadonlySet<string> = wordList("acl:relcl appos nsubj");

/** Whether the clause is the main one of what is said, or an infinitive with which the said words begin ("vowed to fight"). */
export function isMain(
  clause: Clause,
  sentences: readonly Sentence[],
  content: { start: number; end: number },
): boolean {
  const sentence = sentences[clause.sentence];
  // "the hopes that it will last": what is hoped hangs on the noun as a clause of its own.
  const told =
    clause.deprel === "acl" &&
    sentence !== undefined &&
    dependents(sentence, clause.predicate, "mark").some((t) => t.lemma === "that") &&
    dependents(sentence, clause.predicate, "obj", "ccomp", "xcomp", "cop", "aux:pass", "obl").length > 0;
  if (told || DESCRIBING.has(clause.deprel)) {
    const noun = sentence?.tokens[sentence.tokens[clause.predicate]?.head ?? -1];
    return noun === undefined || noun.start < content.start || noun.start >= content.end;
  }
  if (!DEPENDENT.has(clause.deprel)) return true;
  const first = sentence?.tokens.find((t) => t.start >= content.start);
  if (sentence === undefined || first === undefined) return false;
  // "denied that the man in the cell is Juan Paz": a name as the predicate may hang as if it were a phrase of the verb.
  if (/^that$/i.test(first.form))
    return clause.form === "copula" && dependents(sentence, clause.predicate, "mark").some((t) => t === first);
  // "vowed to fight", "denied knowing him", "denies ever having met him"
  const opens = first.lemma === "to" || GERUND.test(first.form) || GERUND.test(sentence.tokens[first.index + 1]!.form);
  return opens && clause.predicate - first.index < 4;
}
const GERUND = /^\p{L}{2,}ing$/iu;

/** What follows a clause and is no part of what it says. */
const LOOSE: ReadonlySet<string> = wordList(`
  conj cc punct parataxis advcl acl:relcl appos discourse ccomp`);
/** Tokens of the longest tail that a statement takes along. */
const TAIL = 10;

/** "little to stem the flow": an infinitive right behind the clause, however it hangs. */
const isPurpose = (sentence: Sentence, token: Token, end: number): boolean =>
  token.deprel === "advcl" &&
  dependents(sentence, token.index, "mark").some((t) => t.lemma === "to" && t.start >= end && t.start - end < 3);

const GROUNDS = wordList("proof evidence sign indication trace record doubt guarantee");
/** "no proof that bodies had been burned": what there is no proof of, which the parser may take for a relative clause. */
const isProved = (sentence: Sentence, token: Token): boolean =>
  /^(?:acl:relcl|ccomp)$/.test(token.deprel) &&
  GROUNDS.has(sentence.tokens[token.head]?.lemma ?? "") &&
  /^that$/i.test(sentence.tokens[token.head + 1]?.form ?? "");

/** "has nothing to hide", "did little to stem the flow": the infinitive and the phrases behind belong to what is said. */
export function tailEnd(
  clause: Clause,
  sentences: readonly Sentence[],
  content: { start: number; end: number },
): number {
  const sentence = sentences[clause.sentence];
  if (!sentence) return clause.end;
  const { last } = reach(
    sentence,
    clause.predicate,
    (t) => LOOSE.has(t.deprel) && !isPurpose(sentence, t, clause.end) && !isProved(sentence, t),
  );
  const end = sentence.tokens[last]?.end ?? clause.end;
  const more = sentence.tokens.filter((t) => t.start >= clause.end && t.end <= end).length;
  return end > clause.end && end <= content.end && more <= TAIL ? end : clause.end;
}

/** Where what is said begins: behind "only that", "that", "which" of "according to which". */
export function opening(clause: Clause, sentences: readonly Sentence[]): number {
  const tokens = sentences[clause.sentence]?.tokens ?? [];
  let at = tokens.findIndex((t) => t.start >= clause.start);
  const to = tokens[at + 1];
  if (/^only$/i.test(tokens[at]?.form ?? "") && /^that$/i.test(to?.form ?? "")) at += 2;
  else if (/^that$/i.test(tokens[at]?.form ?? "") && tokens[at]?.upos === "SCONJ") at++;
  else if (/^which$/i.test(tokens[at]?.form ?? "") && /^(?:to)$/i.test(tokens[at - 1]?.form ?? "")) at++;
  return at >= 0 && at <= clause.predicate ? (tokens[at]?.start ?? clause.start) : clause.start;
}

/** "This raid shows that …": without the clause that it brings, the frame says nothing; "did not say whom they called" does. */
export function isFrame(clause: Clause, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[clause.sentence];
  // "It is not true that he fled": the clause below tells it.
  const below = sentence && dependents(sentence, clause.predicate, "ccomp", "csubj", "advcl");
  if (sentence && below?.some((t) => isHeldTrue(sentence, t))) return true;
  if (!sentence || clause.form !== "verb" || inSlot(clause, "object").length > 0) return false;
  const negated = dependents(sentence, clause.predicate, "advmod").some((t) =>
    /^(?:not|n['’]t|never|longer)$/i.test(t.form),
  );
  return dependents(sentence, clause.predicate, "ccomp").some(
    (t) => t.start >= clause.end && !(negated && isAsked(sentence, t)),
  );
}

/** "knew whom to call": a clause that a question word opens. */
const isAsked = (sentence: Sentence, verb: Token): boolean =>
  /^W/.test(sentence.tokens[reach(sentence, verb.index, (t) => t.deprel === "punct").first]?.xpos ?? "");

/** "knew where the cash came from", "“Who will pay?” he asked": a question, put or told of, asserts nothing. */
export function isOpen(clause: Clause, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[clause.sentence];
  if (!sentence) return false;
  if (/^(?:["“”’']|''|``)$/.test(sentence.tokens.at(-1)?.form ?? "") && sentence.tokens.at(-2)?.form === "?")
    return true;
  if (sentence.tokens.at(-1)?.form === "?") return true;
  // "The videos do not show whether he has a gun": neither is said.
  const above = sentence.tokens[sentence.tokens[clause.predicate]!.head];
  if (
    above !== undefined &&
    dependents(sentence, clause.predicate, "mark").some((t) => /^whether$/i.test(t.form)) &&
    dependents(sentence, above.index, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form))
  )
    return true;
  return dependents(sentence, clause.predicate, "advmod", "mark", "obj", "nsubj", "nsubj:pass", "obl").some(
    (t) =>
      t.index < clause.predicate &&
      /^(?:where|how|why|who|whom|what)$/i.test(t.form) &&
      !/^(?:acl:relcl|root)$/.test(clause.deprel) &&
      !/^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[t.index - 1]?.upos ?? "PUNCT"),
  );
}
