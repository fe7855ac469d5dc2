import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Argument, Clause, Entities } from "../layers.ts";
import { wordList } from "../words.ts";
import { argumentsOf } from "./participants.ts";

/** Tags of verb forms that need a subject. */
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Words that open what is put between a subject and its verb: "the gangs, including two from Colima, have grown". */
const OPENING =
  wordList(`including despite notwithstanding which who whose whom while whilst although though once along together such
  like unlike led headed founded formed backed based known after before since in at on under with without as according not until still already among by from for even no long
  especially particularly however too meanwhile then a an the one itself himself herself themselves`);
/** Verbs of a parenthesis that says who speaks: "Protest, the bishop said, is a duty". */
const SAYING = wordList("say add argue claim insist note write explain warn state contend maintain tell");
/** Those of them that open a clause with a verb of its own. */
const CLAUSE_OPENING = wordList("which who whose whom while whilst although though as since before after where");
/** Tokens between a subject and its verb at most. */
const FARTHEST = 40;

const isNominal = (t: Token): boolean => /^(?:NOUN|PROPN|PRON|NUM)$/.test(t.upos);
const isBreak = (t: Token | undefined): boolean => t !== undefined && /^(?:,|—|–|--)$/.test(t.form);

/** The finite verb of a clause: its first auxiliary or copula, or the predicate itself; null for infinitives and participles. */
function finiteOf(sentence: Sentence, predicate: number): Token | null {
  const parts = dependents(sentence, predicate, "aux", "cop").filter((t) => t.index < predicate);
  const first = parts[0] ?? sentence.tokens[predicate];
  return first && FINITE.test(first.xpos) ? first : null;
}

/** What a phrase's token hangs on further up: its noun, or the noun that has an infinitive or participle for its verb. */
function above(sentence: Sentence, at: Token, end: number): Token | null {
  const head = sentence.tokens[at.head];
  if (!head || head.index > end) return null;
  if (isNominal(head)) return head;
  // "The choices to end the dispute are few", "The rifles seized in the raid are new": the noun before has been taken for
  // the subject of the infinitive or the participle.
  const loose =
    dependents(sentence, head.index, "mark").some((m) => m.lemma === "to") ||
    (/^VB[NDG]$/.test(head.xpos) && dependents(sentence, head.index, "aux", "cop").length === 0);
  // "the effect achieved through the raid": on with the noun that the participle tells of.
  const told = sentence.tokens[head.head];
  if (loose && head.deprel === "acl" && told && told.index < head.index && isNominal(told)) return told;
  const taken = loose ? dependents(sentence, head.index, "nsubj").find((n) => n.index < head.index) : undefined;
  return taken && taken.index !== at.index ? taken : null;
}

/** The head of the noun phrase that ends at this token, where it can be a subject. */
function phraseEndingAt(sentence: Sentence, end: number): Token | null {
  let at = sentence.tokens[end];
  if (!at || !isNominal(at)) return null;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const next = above(sentence, at, end);
    if (!next) break;
    at = next;
  }
  if (/^W/.test(at.xpos)) return null;
  // "After the raid, has": behind a preposition nobody is the subject.
  const one = at;
  if (dependents(sentence, one.index, "case").some((c) => c.index < one.index && c.upos === "ADP")) return null;
  const governor = sentence.tokens[one.head];
  return one.deprel === "obj" && governor && governor.index < one.index ? null : one;
}

/** The subject that the tree has torn from a finite verb: the noun phrase before it, or before what is put between commas. */
function subjectBefore(sentence: Sentence, predicate: number): Token | null {
  const verb = finiteOf(sentence, predicate);
  if (!verb) return null;
  let i = verb.index - 1;
  while (i > 0 && sentence.tokens[i]?.upos === "ADV") i--;
  // "The storms (two in a week) caused delays"
  if (sentence.tokens[i]?.form === ")") {
    const open = sentence.tokens.findLastIndex((t) => t.index < i && t.form === "(");
    return open > 0 && i - open < FARTHEST ? phraseEndingAt(sentence, open - 1) : null;
  }
  if (!isBreak(sentence.tokens[i])) return phraseEndingAt(sentence, i);
  for (let j = i - 1; j > 0 && i - j < FARTHEST; j--) {
    if (!isBreak(sentence.tokens[j])) continue;
    // Between dashes anything may stand; a comma opens an insertion only with a word for it, or with who says so.
    const saying = i - j < 8 && sentence.tokens.slice(j + 1, i).some((t) => SAYING.has(t.lemma) && FINITE.test(t.xpos));
    const dashes =
      saying || (sentence.tokens[i]?.form !== "," && sentence.tokens[j]?.form === sentence.tokens[i]?.form);
    if (!dashes && !OPENING.has(sentence.tokens[j + 1]?.form.toLowerCase() ?? "")) continue;
    // "By the navy, the army and the police, it says that trade falls, does not": with a verb of its own it is no insertion.
    const clausal = dashes || CLAUSE_OPENING.has(sentence.tokens[j + 1]?.form.toLowerCase() ?? "");
    if (!clausal && sentence.tokens.slice(j + 1, i).some((t) => FINITE.test(t.xpos))) continue;
    const found = phraseEndingAt(sentence, j - 1);
    if (found) return found;
  }
  return null;
}

/** "The port is small, has no crane, and serves one firm": a verb behind a comma or "and" has the subject of the one before. */
function subjectOfPrevious(clause: Clause, sentence: Sentence, beside: readonly Clause[]): Argument | null {
  const verb = finiteOf(sentence, clause.predicate);
  const before = verb && sentence.tokens[verb.index - 1];
  if (!before || !(before.form === "," || before.upos === "CCONJ")) return null;
  const previous = beside
    .filter((c) => c.form !== "noun" && c.predicate < clause.predicate && finiteOf(sentence, c.predicate) !== null)
    .at(-1);
  if (!previous || previous.passive !== clause.passive || /^(?:advcl|acl)/.test(previous.deprel)) return null;
  if (SAYING.has(previous.lemma) && before.form === ",") return null;
  return (
    previous.arguments.find((a) => a.slot === (clause.passive ? "object" : "subject") && a.head < previous.predicate) ??
    null
  );
}

const repaired = new WeakMap<readonly Clause[], readonly Clause[]>();

/**
 * The clauses, each finite one that the tree left without a subject with the one that stands before it, and each "it"
 * that stands for nobody with the subject of the clause that it is joined to.
 */
export function withSubjects(
  clauses: readonly Clause[],
  sentences: readonly Sentence[],
  entities: Entities,
): readonly Clause[] {
  let made = repaired.get(clauses);
  if (!made) {
    const at = new Map(clauses.map((c) => [`${c.sentence}:${c.predicate}:${c.form}`, c]));
    const bySentence = Map.groupBy(clauses, (c) => c.sentence);
    made = clauses.map((clause) => {
      const sentence = sentences[clause.sentence];
      if (!sentence || clause.form === "noun") return clause;
      return withSubject(standIn(clause, sentence, { entities, at }), sentence, bySentence.get(clause.sentence) ?? []);
    });
    made = inherited(made, clauses, sentences);
    repaired.set(clauses, made);
  }
  return made;
}

/** "… continue to surge": what hangs on a clause that has been given a subject has it too. */
function inherited(
  made: readonly Clause[],
  given: readonly Clause[],
  sentences: readonly Sentence[],
): readonly Clause[] {
  const mended = new Map(
    made.flatMap((c, i) =>
      c === given[i] || c.form === "noun"
        ? []
        : [[`${c.sentence}:${c.predicate}`, { upper: c, before: given[i] }] as const],
    ),
  );
  return mended.size === 0
    ? made
    : made.map((c) => {
        const head = sentences[c.sentence]?.tokens[c.predicate]?.head ?? -1;
        const { upper, before } = mended.get(`${c.sentence}:${head}`) ?? {};
        if (!upper || c.form === "noun" || !/^(?:xcomp|conj)$/.test(c.deprel) || c.passive !== upper.passive) return c;
        const slot = c.passive ? "object" : "subject";
        const subject = upper.arguments.find((a) => a.slot === slot);
        const own = c.arguments.find((a) => a.slot === slot);
        // "it is unlikely to end": the "it" that the clause above has given up is given up here, too.
        if (!subject || (own && !before?.arguments.some((a) => a.slot === slot && a.head === own.head))) return c;
        return { ...c, arguments: [{ ...subject, via: "shared" as const }, ...c.arguments.filter((a) => a !== own)] };
      });
}

/** "The plan is cheap, but it may fail": an "it" that no actor answers to is what the clause before is about. */
function standIn(
  clause: Clause,
  sentence: Sentence,
  { entities, at }: { readonly entities: Entities; readonly at: ReadonlyMap<string, Clause> },
): Clause {
  const token = sentence.tokens[clause.predicate];
  if (!token || clause.deprel !== "conj" || clause.passive) return clause;
  const own = clause.arguments.find((a) => a.slot === "subject" && a.sentence === clause.sentence);
  // "… and it appears set to grow": no clause follows for which "it" would only hold the place.
  const holder = dependents(sentence, clause.predicate, "expl").find((t) => /^it$/i.test(t.form));
  const empty = sentence.tokens.some((t) => t.head === clause.predicate && /^(?:ccomp|csubj)/.test(t.deprel));
  const it = own?.head ?? (empty ? undefined : holder?.index);
  if (it === undefined || !/^it$/i.test(sentence.tokens[it]?.form ?? "") || entities.at(clause.sentence, it))
    return clause;
  const before = ["verb", "copula"].map((form) => at.get(`${clause.sentence}:${token.head}:${form}`)).find(Boolean);
  const subject = before?.arguments.find((a) => a.slot === "subject" && a.via === "direct");
  const noun = subject && sentence.tokens[subject.head];
  if (!subject || !noun || /S$/.test(noun.xpos) || !/^(?:NOUN|PROPN)$/.test(noun.upos) || subject.head > it)
    return clause;
  const entity = entities.at(clause.sentence, subject.head)?.entity;
  if (noun.upos === "PROPN" && (entity === undefined || entities.list[entity]?.kind === "person")) return clause;
  return { ...clause, arguments: [{ ...subject, via: "shared" }, ...clause.arguments.filter((a) => a !== own)] };
}

/** Relations of clauses that have a subject of their own or are asked for none. */
const APART = /^(?:acl:relcl|amod|appos|nmod|compound|flat|xcomp)/;

/** Auxiliaries that stand for a verb told before: "… does", "… will". */
const AUXILIARY = wordList("do will can would could may might be have");

function withSubject(clause: Clause, sentence: Sentence, beside: readonly Clause[]): Clause {
  if (AUXILIARY.has(clause.lemma) || APART.test(clause.deprel)) return clause;
  const slot = clause.passive ? "object" : "subject";
  if (clause.arguments.some((a) => a.slot === slot)) return clause;
  if (dependents(sentence, clause.predicate, "nsubj", "csubj", "expl").length > 0) return clause;
  const subject = subjectBefore(sentence, clause.predicate);
  if (!subject) {
    const shared = subjectOfPrevious(clause, sentence, beside);
    return shared ? { ...clause, arguments: [{ ...shared, via: "shared" }, ...clause.arguments] } : clause;
  }
  if (subject.index >= clause.predicate) return clause;
  const [argument] = argumentsOf(sentence, [subject.index], slot, { via: "shared" });
  if (!argument) return clause;
  return {
    ...clause,
    arguments: [argument, ...clause.arguments],
    start: Math.min(clause.start, sentence.tokens[argument.first]?.start ?? clause.start),
  };
}
