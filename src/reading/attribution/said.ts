import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { type Stretch, across } from "./act.ts";
import type { Group } from "./group.ts";
import { CUE_VERBS } from "./verbs.ts";

const QUOTES = /^(?:["“”]|''|``)$/;
const says = (token: Token): boolean => CUE_VERBS.get(token.lemma.toLowerCase())?.says.has("clause") === true;
const isVerbal = (token: Token): boolean => token.upos === "VERB" || token.upos === "AUX";

/** ", adding that…", ", saying he would go": another saying of the same speaker, which the tree hangs on what is said. */
export function isAside(sentence: Sentence, token: Token): boolean {
  if (alsoSaid(sentence, token) || otherSays(sentence, token)) return true;
  // "Lee declared that it was over, while the minister said…": the writer sets one beside the other.
  if (
    token.deprel === "advcl" &&
    says(token) &&
    dependents(sentence, token.index, "mark").some((m) => /^(?:while|whereas)$/.test(m.lemma))
  )
    return true;
  return (
    token.xpos === "VBG" &&
    /^(?:advcl|acl|parataxis|dep|conj|xcomp|ccomp)/.test(token.deprel) &&
    /^(?:,|[—–]|--)$/.test(before(sentence, token.index)?.form ?? "") &&
    says(token)
  );
}

/** "said that it was over and added…": a second saying of the same speaker, in the same tense, without a subject. */
function alsoSaid(sentence: Sentence, token: Token): boolean {
  if (token.deprel !== "conj" || !/^VB[DZP]$/.test(token.xpos) || !says(token)) return false;
  if (
    dependents(sentence, token.index, "nsubj").length > 0 ||
    !dependents(sentence, token.index, "cc").some((c) => c.lemma === "and")
  )
    return false;
  let at = sentence.tokens[token.head];
  for (let steps = 0; at && steps < 6; steps++) {
    if (says(at) && at.xpos === token.xpos && dependents(sentence, at.index, "nsubj").length > 0)
      return at.index !== token.head;
    at = sentence.tokens[at.head];
  }
  return false;
}

/** "Lee declared that it was over, and the minister asserted that…": the other speaker has a that-clause of his own. */
function otherSays(sentence: Sentence, token: Token): boolean {
  if (token.deprel !== "conj" || !/^VB[DZPN]$/.test(token.xpos) || !says(token)) return false;
  const cc = dependents(sentence, token.index, "cc").find((c) => /^(?:and|but)$/.test(c.lemma));
  if (!cc || before(sentence, cc.index)?.form !== "," || dependents(sentence, token.index, "ccomp").length === 0)
    return false;
  return dependents(sentence, token.index, "nsubj").some((n) => n.index > cc.index && n.upos !== "PRON");
}

/** The token before another, quotation marks passed over. */
function before(sentence: Sentence, index: number): Token | undefined {
  let at = index - 1;
  while (QUOTES.test(sentence.tokens[at]?.form ?? "")) at--;
  return sentence.tokens[at];
}

/** Where the words of a subtree run after a token, without other sayings of the same speaker. */
export function run(sentence: Sentence, index: number, after: number): Stretch {
  const { first, last } = extent(sentence, index, after);
  return across(sentence, first, last);
}

function extent(sentence: Sentence, index: number, after: number): { first: number; last: number } {
  const { first, last } = reach(sentence, index, (t) => t.index > after && t.index !== index && isAside(sentence, t));
  return { first: Math.max(first, after + 1), last };
}

/**
 * The words of a that-clause after its verb. The tree is trusted for where it hangs, less for where it starts and
 * ends: "that" opens it, and it runs on to the next comma, dash or saying.
 */
export function clauseRun(sentence: Sentence, group: Group, index: number): Stretch {
  const own = extent(sentence, index, group.last);
  const first = opening(sentence, group, own.first);
  const end = atSemicolon(sentence, first, closing(sentence, group, own.last));
  return across(sentence, first, andThat(sentence, first, withoutTail(sentence, first, end)));
}

/** "said that it fell; the army counted ten", "concede that it is high: according to the bank, …": the next assertion is nobody's yet. */
function atSemicolon({ tokens }: Sentence, first: number, last: number): number {
  const stop = tokens.findIndex(
    (t) =>
      t.index > first &&
      t.index < last &&
      (t.form === ";" || (t.form === ":" && /^according$/i.test(tokens[t.index + 1]?.form ?? ""))),
  );
  if (stop < 0 || tokens.slice(first, stop).some((t) => QUOTES.test(t.form))) return last;
  const next = tokens.slice(stop + 1, stop + 4);
  if (next.some((t) => /^that$/i.test(t.form) && t.upos === "SCONJ")) return last;
  return tokens.slice(stop + 1, last + 1).some((t) => FINITE.test(t.xpos)) ? stop - 1 : last;
}
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "reports that it seized two tons, and that it raided 37 sites": the second clause with "that" is as much said as the first. */
function andThat(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence;
  const marked = /^that$/i.test(tokens[first]?.form ?? "");
  let end = last;
  for (let rounds = 0; rounds < 4; rounds++) {
    let at = end + 1;
    if (tokens[at]?.form === ",") at++;
    if (!/^(?:and|but|or)$/i.test(tokens[at]?.form ?? "") || !/^that$/i.test(tokens[at + 1]?.form ?? "")) return end;
    // "says the rise is below 12 percent, and that thefts go unlisted"; "… and that number is false" opens no clause.
    if (!marked && (tokens[at + 1]?.upos !== "SCONJ" || !/^(?:DET|PRON|PROPN|NOUN)$/.test(tokens[at + 2]?.upos ?? "")))
      return end;
    const verb = tokens.find((t) => t.index > at + 1 && t.index < at + 25 && FINITE.test(t.xpos));
    if (!verb) return end;
    end = at + 1;
    while (end + 1 < tokens.length - 1 && !(end > verb.index && /^[,;:]$/.test(tokens[end + 1]!.form))) end++;
  }
  return end;
}

const TAIL = /^(?:which|who|whose|where|while|though|although|compared|whereas)$/i;

/** Without the remark that a writer hangs on what another said: ", which is spread by mosquitoes", ", drawing cheers". */
export function withoutTail(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence;
  for (let i = first + 1; i < last - 2; i++) {
    const [comma, who, verb] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    // "satisfy the president, who said that …": what he said is his own.
    if (comma.form === "," && /^who$/i.test(who.form) && says(verb) && isVerbal(verb)) return i - 1;
  }
  for (let i = last - 1; i > first + 1; i--) {
    const next = tokens[i + 1];
    if (QUOTES.test(tokens[i]?.form ?? "")) return last;
    if (tokens[i]?.form !== "," || !next) continue;
    // "that carfentanil, which is stronger, is filling the gap": the clause goes on behind the next comma.
    const resumed = tokens.findIndex((t) => t.index > i + 1 && t.index < last && t.form === ",");
    if (resumed > 0 && FINITE.test(tokens[resumed + 1]?.xpos ?? "") && /^(?:which|who|whose)$/i.test(next.form))
      return last;
    const hangs = TAIL.test(next.form) || (next.xpos === "VBG" && /^(?:advcl|acl)/.test(next.deprel));
    if (hangs && reach(sentence, clauseOf(sentence, next)).last >= last) return i - 1;
  }
  return last;
}

/** The head of the clause that a word opens. */
function clauseOf(sentence: Sentence, opener: Token): number {
  if (opener.xpos === "VBG") return opener.index;
  let at = opener;
  for (let steps = 0; steps < 5; steps++) {
    const above = sentence.tokens[at.head];
    if (!above || above.index < opener.index) break;
    at = above;
  }
  return at.index;
}

const DAYS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|afterwards|afterward|last|this|earlier|later|then|again|recently|now|here|there)$/i;
/** Verbs whose hearer stands between them and the clause. */
export const HEARD: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "remind",
  "assure",
  "reassure",
  "notify",
  "advise",
  "warn",
  "ask",
  "promise",
  "convince",
  "persuade",
  "show",
  "teach",
  "write",
  "guarantee",
  "brief",
  "report",
]);

function opening(sentence: Sentence, group: Group, first: number): number {
  const { tokens } = sentence;
  for (let i = group.last + 1; i < tokens.length && i <= group.last + 12; i++) {
    const token = tokens[i];
    if (!token || isVerbal(token) || /^[.:;“"]$/.test(token.form)) break;
    if (
      /^that$/i.test(token.form) &&
      (token.upos === "SCONJ" || token.deprel === "mark" || i < first || HEARD.has(group.lemma))
    )
      return i;
  }
  const next = tokens[group.last + 1];
  if (HEARD.has(group.lemma)) return heard(sentence, group.last + 1, first);
  if (!next || first <= group.last + 1 || DAYS.test(next.form)) return first;
  const inverted = dependents(sentence, group.verb, "nsubj").some((s) => s.index > group.verb);
  const gap = tokens.slice(group.last + 1, first);
  // "said the real extremist is Hillary Clinton", of which the tree saw only "is Hillary Clinton".
  if (!inverted && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.upos) && gap.every((t) => t.upos !== "PUNCT"))
    return group.last + 1;
  return first;
}

const SUBJECT = /^(?:he|she|it|they|i|we|you|there|this|that)$/i;

/** "tells voters she is with them": the clause opens after whom it is said to. */
export function heard(sentence: Sentence, from: number, first: number): number {
  const { tokens } = sentence;
  if (SUBJECT.test(tokens[from]?.form ?? "")) return Math.max(first, from);
  for (let i = Math.max(from, first) + 1; i < Math.min(from + 8, tokens.length); i++) {
    const token = tokens[i];
    if (!token || isVerbal(token) || token.upos === "PUNCT") break;
    if (SUBJECT.test(token.form) && /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.upos ?? "")) return i;
  }
  return first;
}

const STOPS = /^(?:[,;:(—–]|--|-)$/;

/** Last token of what is said, from a token that is: on to the next comma, dash or deed of the speaker. */
export function closing(sentence: Sentence, group: Group, last: number): number {
  const { tokens } = sentence;
  let end = last;
  for (let i = last + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || STOPS.test(token.form)) break;
    if (i === tokens.length - 1 && token.upos === "PUNCT") break;
    // "had “left the town,” and the minister asserted…": the comma stands inside the marks.
    if (token.upos === "CCONJ" && QUOTES.test(tokens[i - 1]?.form ?? "") && before(sentence, i)?.form === ",") break;
    // "He said he would stay and told them to go": the next deed is the speaker's.
    if ((token.upos === "CCONJ" || token.lemma === "while") && resumes(sentence, group, i)) break;
    end = i;
  }
  return end;
}

/** Whether a conjunction goes back to the speaker's own deeds: a verb follows in the tense of the verb of saying. */
function resumes(sentence: Sentence, group: Group, conjunction: number): boolean {
  const verb = sentence.tokens[group.verb];
  for (let i = conjunction + 1; i < Math.min(conjunction + 4, sentence.tokens.length); i++) {
    const token = sentence.tokens[i];
    if (!token) return false;
    if (token.upos === "ADV") continue;
    // "confirmed that it was tracking them but declined to give details".
    if (/^(?:declined|refused|would|did)$/i.test(token.form) && sentence.tokens[conjunction]?.lemma === "but")
      return true;
    return (
      token.xpos === verb?.xpos &&
      token.upos === "VERB" &&
      CUE_VERBS.get(token.lemma.toLowerCase())?.says.has("quote") === true
    );
  }
  return false;
}
