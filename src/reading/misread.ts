import type { Sentence, Token } from "../language/analysis.ts";
import { ofSentence } from "../language/notes.ts";
import { dependents } from "../language/tree.ts";
import { isAskedOf, isUnsaidDeed, isWithheld } from "./attribution/withheld.ts";
import { CUE_VERBS } from "./attribution/verbs.ts";
import { isImagined } from "./imagined.ts";
import type { Draft, Layers } from "./layers.ts";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Where the marks stand that part the assertions of a sentence: semicolons, and colons between two clauses. */
const partingMarks = ofSentence(({ tokens }): readonly number[] => {
  const finite = (from: number, to: number): boolean => tokens.slice(from, to).some((t) => FINITE.test(t.xpos));
  const found: number[] = [];
  for (const { index, form } of tokens)
    if (form === ";" || (form === ":" && finite(0, index) && finite(index + 1, tokens.length))) found.push(index);
  return found;
});

/** Tokens between which an assertion stands, `last` included. */
function assertionAround(sentence: Sentence, at: number): { readonly first: number; readonly last: number } {
  const marks = partingMarks(sentence);
  if (marks.length === 0) return { first: 0, last: sentence.tokens.length - 1 };
  const first = (marks.findLast((mark) => mark < at) ?? -1) + 1;
  const last = (marks.find((mark) => mark > at) ?? sentence.tokens.length) - 1;
  return { first, last };
}

/** A draft that ends where the next assertion of its sentence begins: "They cook fentanyl; 1,900 litres were destroyed". */
export function withinAssertion(draft: Draft, { sentences }: Pick<Layers, "sentences">): Draft {
  const sentence = sentences[draft.sentence];
  const anchor = draft.figure?.first ?? draft.predicate;
  if (!sentence?.tokens[anchor] || draft.kind === "causal" || draft.kind === "statement") return draft;
  const around = assertionAround(sentence, anchor);
  // "…; | and eleven lorries": what joins it to the one before is no part of it.
  const joined = around.first > 0 && around.first < anchor && sentence.tokens[around.first]!.upos === "CCONJ";
  const [first, last] = [around.first + (joined ? 1 : 0), around.last];
  const start = Math.max(draft.start, sentence.tokens[first]!.start);
  const end = Math.min(draft.end, sentence.tokens[last]!.end);
  if ((start === draft.start && end === draft.end) || start >= end) return draft;
  const inside = (r: Draft["roles"][number]): boolean =>
    r.sentence !== draft.sentence || (r.head >= first && r.head <= last);
  return { ...draft, start, end, roles: draft.roles.filter(inside) };
}

const SAYS = /^(?:warn|say|argue|fear|believe|claim|note|think|insist|caution)s?$/i;

/** "Analysts warn that killing …" with the verb taken for a noun. */
function isVerbAsNoun({ roles }: Draft, sentences: readonly Sentence[]): boolean {
  return roles.some(({ sentence, head, first, last }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    // "Some warn that companies could be charged", all made one phrase.
    const inside = tokens.slice(first, Math.min(last, head) + 1);
    if (inside.some((t, i) => i > 0 && SAYS.test(t.form) && tokens[t.index + 1]?.form.toLowerCase() === "that"))
      return true;
    const [before, noun, after] = [tokens[head - 1], tokens[head], tokens[head + 1]];
    return (
      first === head &&
      noun?.xpos === "NN" &&
      before?.xpos === "NNS" &&
      after?.form.toLowerCase() === "that" &&
      CUE_VERBS.has(noun.form.toLowerCase())
    );
  });
}

const SAYINGS = new Set(
  "statement claim assertion report rumor rumour story idea notion belief allegation accusation".split(" "),
);
const UNTRUE = new Set("false untrue wrong incorrect inaccurate baseless unfounded mistaken outdated".split(" "));

const DENIES = /^(?:deny|reject|dismiss|refute|dispute|rebut|debunk)$/;

/** How what is said of a deed is judged: it is not so, it is so no longer, or somebody says that it is not so. */
export type Untrue = "untrue" | "outdated" | { readonly deniedBy: number };

/** "would neither confirm nor deny a report", "declined to deny it": nothing is denied. */
const isDone = (sentence: Sentence, verb: Token): boolean =>
  !dependents(sentence, verb.index, "advmod", "aux", "cc", "mark").some(
    (t) => t.xpos === "MD" || /^(?:not|n't|n’t|never|neither|nor|to|if|unless|whether)$/i.test(t.form),
  );

/**
 * "Rumours that he had died were false", "dismissed reports of his death", "called reports of his death false": the deed
 * at `predicate`, told only in what is called untrue; null where it is not.
 */
export function untrue(sentence: Sentence, predicate: number): Untrue | null {
  const { tokens } = sentence;
  for (let at = predicate, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) {
    const noun = tokens[tokens[at]!.head];
    if (!noun || !/^(?:acl|ccomp|nmod)/.test(tokens[at]!.deprel) || !SAYINGS.has(noun.lemma)) continue;
    const above = /^(?:nsubj|obj)/.test(noun.deprel) ? tokens[noun.head] : undefined;
    if (!above) continue;
    // "have proved false", "called them false"
    const proved = dependents(sentence, above.index, "obj").filter((t) => t.lemma === "prove");
    const below = [above, ...proved].flatMap((t) => dependents(sentence, t.index, "xcomp"));
    const judged = noun.deprel === "obj" ? below : [above, ...below];
    const not = tokens.find((t) => t.head === above.index && /^(?:not|n't|n’t|longer|never)$/i.test(t.form));
    const isFalse =
      judged.some(({ lemma }) => UNTRUE.has(lemma)) ||
      (not !== undefined && judged.some(({ lemma }) => /^(?:true|correct|accurate)$/.test(lemma)));
    if (noun.deprel === "obj" && (isFalse || (DENIES.test(above.lemma) && isDone(sentence, above))))
      return { deniedBy: above.index };
    if (isFalse)
      return /^longer$/i.test(not?.form ?? "") || judged.some(({ lemma }) => lemma === "outdated")
        ? "outdated"
        : "untrue";
  }
  return null;
}

const isVerbal = (t: Token): boolean => t.upos === "VERB" || t.upos === "AUX";

/** Whether a draft states nothing, by its own words, whoever is said to say it. */
export function statesNothing(draft: Draft, { sentences }: Pick<Layers, "sentences">): boolean {
  const sentence = sentences[draft.sentence];
  const predicate = sentence?.tokens[draft.predicate];
  if (!sentence || !predicate) return false;
  if (isVerbAsNoun(draft, sentences)) return true;
  // Of deeds and ties it is told that they are not so; of a number or a judgement nothing is.
  const judged = untrue(sentence, draft.predicate);
  // "denied reports that he had fled": what is said to be so is denied with the words for it; a deed by its own reader.
  const isDeed = draft.kind === "event" || draft.kind === "relation";
  if (typeof judged === "string" ? judged !== "untrue" || !isDeed : judged !== null && isDeed) return true;
  const deed = draft.kind === "event" || draft.kind === "relation" || draft.kind === "figure";
  if (deed && isImagined(sentence, draft.predicate)) return true;
  if (isAskedAloud(draft, sentence)) return true;
  // "You may wear elegant suits": said to somebody, of nobody.
  if (dependents(sentence, draft.predicate, "nsubj").some((n) => /^you$/i.test(n.form))) return true;
  // "Who will lead the gang is unknown": nobody is said to lead it.
  if (
    predicate.deprel.startsWith("csubj") &&
    sentence.tokens.some((t) => t.head === predicate.index && /^W/.test(t.xpos) && t.index < predicate.index)
  )
    return true;
  // "promised that he would": what he would is left out.
  if (
    draft.kind === "forecast" &&
    predicate.upos === "AUX" &&
    dependents(sentence, predicate.index, "obj").length === 0
  )
    return true;
  // "a boy whom I will call Chuy": what the writer does.
  if (
    draft.kind === "forecast" &&
    predicate.lemma === "call" &&
    dependents(sentence, predicate.index, "nsubj").some((n) => /^(?:I|we)$/i.test(n.form))
  )
    return true;
  // "cases in which a link is probable": a judgement, and nothing to come.
  if (draft.kind === "forecast" && /^(?:probable|possible|plausible)$/.test(predicate.lemma)) return true;
  // "The gang would go on to murder them": the murder tells it.
  const next = sentence.tokens[predicate.index + 1];
  if (draft.kind === "forecast" && predicate.lemma === "go" && next?.form === "on") return true;
  // "To be fair, not every raid failed": how it is said.
  const first = sentence.tokens.find((t) => t.start >= draft.start);
  if (
    draft.kind === "assessment" &&
    first?.lemma === "be" &&
    /^to$/i.test(sentence.tokens[first.index - 1]?.form ?? "")
  )
    return true;
  // "That would be about 31,000 people": of what, is told before.
  const subject = dependents(sentence, predicate.index, "nsubj")[0];
  if (
    draft.kind === "figure" &&
    draft.type === null &&
    /^(?:that|this|it|which)$/i.test(subject?.form ?? "") &&
    predicate.upos !== "VERB"
  )
    return true;
  // "If he tells what he knows": what that is, stays open.
  const opener = sentence.tokens.find((t) => t.start >= draft.start);
  if (draft.kind === "statement" && opener?.lemma === "what" && opener.xpos === "WP") return true;
  // "the claim that her office has achieved", cut before what it has: of the claim itself nothing is told.
  const told = sentence.tokens[predicate.head];
  const itself = draft.roles.some((r) => r.role === "object" && r.head === told?.index);
  if (
    draft.kind === "statement" &&
    told &&
    itself &&
    /^(?:claim|allegation|statement|assertion|charge)$/.test(told.lemma)
  )
    return true;
  // "money for information leading to his arrest": what the money is for.
  if (draft.kind === "causal" && predicate.lemma === "lead" && sentence.tokens[predicate.head]?.lemma === "information")
    return true;
  if (isLooseRelative(draft, sentence) || isWithoutObject(draft, sentence)) return true;
  // "Analysts were sceptical that it would help": what they think of it is told by the clause.
  if (draft.kind === "assessment" && predicate.upos === "ADJ" && hasThat(sentence, predicate)) return true;
  // "Ana Ruiz, the first mayor to be indicted": a name alone states nothing.
  const isVerbWithin = (t: Token): boolean => isVerbal(t) && t.start >= draft.start && t.end <= draft.end;
  if (draft.kind === "statement" && !sentence.tokens.some(isVerbWithin)) return true;
  // "in 22 states", "among them 25 members": where it was, and who is told of before.
  return (
    draft.kind === "figure" &&
    draft.figure !== null &&
    (isOfNone(sentence, draft.figure.first) ||
      hasNone(sentence, draft.figure.head) ||
      (draft.figure.of === null && isBeside(sentence, draft.figure.first, draft.type !== null)))
  );
}

const ENDS: ReadonlySet<string> = new Set(["?", ".", "!", ":", ";", '"', "“", "”", "''", "``"]);

/** "“Do you think the mayor ordered it?” the reporter asked": whether a mark of question ends the words that hold the predicate. */
function isAskedAloud({ predicate }: Draft, { tokens }: Sentence): boolean {
  if (/^(?:acl:relcl|appos|nmod)/.test(tokens[predicate]!.deprel)) return false;
  const end = tokens.find((t) => t.index > predicate && ENDS.has(t.form));
  return end?.form === "?" && /^(?:["”]|'')$/.test(tokens[end.index + 1]?.form ?? "");
}

/** "a claim that the divers have contradicted since May": of what they contradict nothing is told. */
function isWithoutObject(draft: Draft, sentence: Sentence): boolean {
  const verb = sentence.tokens[draft.predicate]!;
  if (!/^(?:assessment|statement)$/.test(draft.kind) || verb.upos !== "VERB" || !NEEDS_OBJECT.test(verb.lemma))
    return false;
  if (draft.roles.some((r) => r.role === "object" && r.head !== verb.index)) return false;
  return dependents(sentence, verb.index, "obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass", "parataxis").length === 0;
}
const NEEDS_OBJECT = /^(?:contradict|dispute|reject|refute|challenge|confirm|deny|dismiss|repeat|question)$/;

/** "whose ledger the bank would make the only one", "which masked men denied": of what the pronoun stands for nothing is told. */
function isLooseRelative(draft: Draft, sentence: Sentence): boolean {
  if (draft.kind !== "statement" && draft.kind !== "forecast" && draft.kind !== "assessment") return false;
  // "…, which the ministry has not confirmed": of what, the claim has from what was told.
  if (/^(?:denied|doubted): /.test(draft.rule)) return false;
  const opener = sentence.tokens.find((t) => t.start >= draft.start);
  if (!opener || !/^(?:WP\$|WDT|WP)$/.test(opener.xpos)) return false;
  const subject = dependents(sentence, draft.predicate, "nsubj")[0];
  return subject !== undefined && subject.index > opener.index + 1;
}

const hasThat = (sentence: Sentence, predicate: Token): boolean =>
  dependents(sentence, predicate.index, "ccomp", "advcl").some((c) =>
    dependents(sentence, c.index, "mark").some((m) => m.index === predicate.index + 1 && m.lemma === "that"),
  ) && dependents(sentence, predicate.index, "nsubj").some((n) => !/^(?:it|this|that|what)$/i.test(n.form));

/** "none of the 20 murders has led to a trial": the count is of those of whom something is denied. */
const isOfNone = ({ tokens }: Sentence, first: number): boolean => {
  const at = /^(?:the|his|her|its|their|these|those)$/i.test(tokens[first - 1]?.form ?? "") ? first - 2 : first - 1;
  return tokens[at]?.form === "of" && /^(?:none|neither|few)$/i.test(tokens[at - 1]?.form ?? "");
};

/** "no link between the two murders", "no trace of the 40 guards": what there is none of is counted by nobody. */
function hasNone(sentence: Sentence, head: number): boolean {
  let at = sentence.tokens[head];
  for (let steps = 0; at && steps < 4; steps++) {
    const over = sentence.tokens[at.head];
    if (over && at.deprel === "nmod" && dependents(sentence, over.index, "det").some((t) => /^no$/i.test(t.form)))
      return true;
    if (!/^(?:nmod|nummod|compound|amod)/.test(at.deprel)) return false;
    at = over;
  }
  return false;
}

const PLACES =
  /^(?:state|municipality|city|town|country|province|district|county|village|region|department|location|place|area)s?$/;

/** Whether a number only tells where something was ("in 22 states"), or counts part of what stands before ("among them 25 members"). */
function isBeside({ tokens }: Sentence, first: number, typed: boolean): boolean {
  let at = first - 1;
  while (/^(?:at|least|most|than|more|about|some|over|nearly|almost|around|the|all)$/i.test(tokens[at]?.form ?? ""))
    at--;
  if (/^them$/i.test(tokens[at]?.form ?? "")) return true;
  if (typed || !/^(?:in|across|throughout|at)$/i.test(tokens[at]?.form ?? "")) return false;
  const noun = tokens.slice(first, first + 5).find((t) => t.upos === "NOUN");
  return noun !== undefined && PLACES.test(noun.lemma.toLowerCase());
}

/** "A cook close to Los Rojos said": what sort of source it is, and no tie of anybody's. */
export const describesSource = (draft: Draft, { sentences, attributions, entities }: Layers): boolean =>
  draft.kind === "relation" &&
  sentences[draft.sentence]!.tokens[draft.predicate]?.upos === "ADJ" &&
  attributions.some((a) =>
    a.sources.some(
      (s) =>
        s.sentence === draft.sentence &&
        s.first <= draft.predicate &&
        draft.predicate <= s.last &&
        draft.predicate !== s.head &&
        sentences[s.sentence]!.tokens[draft.predicate]?.head === s.head &&
        sentences[s.sentence]!.tokens[s.head]?.upos !== "PROPN" &&
        entities.at(s.sentence, s.head) === null &&
        draft.roles.some((r) => r.head === s.head),
    ),
  );

/** Whether nobody says a draft: what is only asked, or refused to be told with no other speaker. */
export const isUnsaid = (draft: Draft, { sentences }: Pick<Layers, "sentences">, speakers: number): boolean =>
  isAskedOf(sentences[draft.sentence]!, draft.predicate) ||
  (/^(?:event|relation|figure)$/.test(draft.kind) && isUnsaidDeed(sentences[draft.sentence]!, draft.predicate)) ||
  (speakers === 0 && isWithheld(sentences[draft.sentence]!, draft.predicate));
