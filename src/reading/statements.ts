import { wordList } from "./words.ts";
import type { Sentence, Token } from "../language/analysis.ts";
import type { Attribution, Clause, Draft, Entities, Layers, Words } from "./layers.ts";
import { PEOPLE } from "./causals.rows.ts";
import { dependents, reach } from "../language/tree.ts";
import { isQuestion } from "./assessments/index.ts";
import { draftsIn, reader } from "./layers.ts";
import { positionOf } from "./positions.ts";
import { refusalOf } from "./refusals.ts";
import { canSpeak } from "./speaking.ts";
import { as, draftOf, inSlot, isPointer, sentenceAt, tokenAt } from "./phrases.ts";

const key = (d: { readonly sentence: number; readonly predicate: number }): string => `${d.sentence}:${d.predicate}`;

/** Clauses that stand in a stretch of said words and under no other clause of that stretch. */
function uppermost(
  clauses: readonly Clause[],
  sentences: readonly Sentence[],
  content: { start: number; end: number },
): readonly Clause[] {
  const inside = clauses.filter((c) => {
    if (c.form === "noun") return false;
    const at = tokenAt(sentences, c.sentence, c.predicate).start;
    return content.start <= at && at < content.end;
  });
  const held = new Set(inside.map((c) => c.index));
  return inside.filter((c) => c.parent === null || !held.has(c.parent));
}

/** Verbs that say nothing without what they take: "Mexico must do". */
const EMPTY_VERBS: ReadonlySet<string> = wordList(`
  do have be make get go take give put let`);

/** Verbs that link: without a complement they say nothing ("she remains"). */
const LINKING: ReadonlySet<string> = wordList(`
  remain become seem appear continue stay`);

const isEmpty = (clause: Clause, sentence?: Sentence): boolean =>
  // "There is no extortion of growers": that there is none is what is said.
  !(sentence && dependents(sentence, clause.predicate, "expl").some((t) => /^there$/i.test(t.form))) &&
  isHollow(clause);

const isHollow = (clause: Clause): boolean =>
  (LINKING.has(clause.lemma) && clause.form === "verb" && clause.arguments.every((a) => a.slot === "subject")) ||
  (clause.form === "verb" && EMPTY_VERBS.has(clause.lemma) && !clause.arguments.some((a) => a.slot !== "subject"));

function rolesOf(clause: Clause, sentences: readonly Sentence[], entities: Entities): Draft["roles"] {
  const open = (w: Words): boolean => isPointer(sentences, w) && entities.at(w.sentence, w.head) === null;
  const subjects = inSlot(clause, "subject");
  const objects = inSlot(clause, "object");
  // "They were viewed as close": of a passive without an agent its grammatical subject is what the statement is about.
  const passive = clause.passive && subjects.length === 0;
  // "was given access to the port": the first is the one to whom it was done, the second the thing.
  const first = passive ? objects.reduce((least, a) => Math.min(least, a.head), Infinity) : -1;
  const predicate = clause.predicate;
  return [
    ...subjects.map((a) => as("subject", a)),
    ...objects.map((a) => as(passive && (a.head === first || a.head < predicate) ? "subject" : "object", a)),
  ].filter((w) => !open(w));
}

/** Verbs whose passive denies its subject: "An intervention is ruled out". */
const EXCLUDING = wordList("rule_out exclude reject forbid prohibit ban");

/** Relations by which a clause depends on another and says nothing of its own: "to address the problems", "if you took". */
const DEPENDENT: ReadonlySet<string> = wordList(`
  advcl acl amod xcomp csubj nmod obl dep`);
/** Relations by which a clause only describes a noun: "officials who sell their office", "the Band, a splinter group". */
const DESCRIBING: ReadonlySet<string> = wordList("acl:relcl appos nsubj");

/** Whether the clause is the main one of what is said, or an infinitive with which the said words begin ("vowed to fight"). */
function isMain(clause: Clause, sentences: readonly Sentence[], content: { start: number; end: number }): boolean {
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
  return first?.lemma === "to" && clause.predicate - first.index < 4;
}

/** What follows a clause and is no part of what it says. */
const LOOSE: ReadonlySet<string> = wordList(`
  conj cc punct parataxis advcl acl:relcl appos discourse ccomp`);
/** Tokens of the longest tail that a statement takes along. */
const TAIL = 10;

/** "little to stem the flow": an infinitive right behind the clause, however it hangs. */
const isPurpose = (sentence: Sentence, token: Token, end: number): boolean =>
  token.deprel === "advcl" &&
  dependents(sentence, token.index, "mark").some((t) => t.lemma === "to" && t.start >= end && t.start - end < 3);

/** "has nothing to hide", "did little to stem the flow": the infinitive and the phrases behind belong to what is said. */
function tailEnd(clause: Clause, sentences: readonly Sentence[], content: { start: number; end: number }): number {
  const sentence = sentences[clause.sentence];
  if (!sentence) return clause.end;
  const { last } = reach(sentence, clause.predicate, (t) => LOOSE.has(t.deprel) && !isPurpose(sentence, t, clause.end));
  const end = sentence.tokens[last]?.end ?? clause.end;
  const more = sentence.tokens.filter((t) => t.start >= clause.end && t.end <= end).length;
  return end > clause.end && end <= content.end && more <= TAIL ? end : clause.end;
}

/** Where what is said begins: behind "only that", "that", "which" of "according to which". */
function opening(clause: Clause, sentences: readonly Sentence[]): number {
  const tokens = sentences[clause.sentence]?.tokens ?? [];
  let at = tokens.findIndex((t) => t.start >= clause.start);
  const to = tokens[at + 1];
  if (/^only$/i.test(tokens[at]?.form ?? "") && /^that$/i.test(to?.form ?? "")) at += 2;
  else if (/^that$/i.test(tokens[at]?.form ?? "") && tokens[at]?.upos === "SCONJ") at++;
  else if (/^which$/i.test(tokens[at]?.form ?? "") && /^(?:to)$/i.test(tokens[at - 1]?.form ?? "")) at++;
  return at >= 0 && at <= clause.predicate ? (tokens[at]?.start ?? clause.start) : clause.start;
}

/** "This raid shows that …": without the clause that it brings, the frame says nothing. */
function isFrame(clause: Clause, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[clause.sentence];
  if (!sentence || clause.form !== "verb" || inSlot(clause, "object").length > 0) return false;
  return dependents(sentence, clause.predicate, "ccomp").some((t) => t.start >= clause.end);
}

/** "knew where the cash came from", "“Who will pay?” he asked": a question, put or told of, asserts nothing. */
function isOpen(clause: Clause, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[clause.sentence];
  if (!sentence) return false;
  if (/^(?:["“”’']|''|``)$/.test(sentence.tokens.at(-1)?.form ?? "") && sentence.tokens.at(-2)?.form === "?")
    return true;
  if (sentence.tokens.at(-1)?.form === "?") return true;
  return dependents(sentence, clause.predicate, "advmod", "mark", "obj", "nsubj", "nsubj:pass", "obl").some(
    (t) =>
      t.index < clause.predicate &&
      /^(?:where|how|why|who|whom|what)$/i.test(t.form) &&
      !/^(?:acl:relcl|root)$/.test(clause.deprel) &&
      !/^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[t.index - 1]?.upos ?? "PUNCT"),
  );
}

/** Somebody or some text says it; "a truce that threatens to break" is said by nobody. */
function isSaid(attribution: Attribution, layers: Pick<Layers, "sentences" | "entities">): boolean {
  if (attribution.sources.length === 0) return true;
  return attribution.sources.some((source) => {
    const reference = layers.entities.at(source.sentence, source.head);
    const kind = reference ? layers.entities.list[reference.entity]?.kind : undefined;
    return canSpeak(kind, tokenAt(layers.sentences, source.sentence, source.head).lemma);
  });
}

/**
 * What somebody is said to say, where no other reader made a claim of its main clause. Only words with a speaker
 * become statements: what the report says in its own voice and no row matches is left alone.
 */
export const statements = reader({
  name: "statements",
  needs: [
    "sentences",
    "clauses",
    "entities",
    "names",
    "attributions",
    "events",
    "relations",
    "figureClaims",
    "assessments",
    "causals",
    "forecasts",
    "otherEvents",
  ],
  gives: "statements",
  read: (layers, { text }) => {
    const { sentences, clauses, entities, attributions } = layers;
    const taken = new Set(draftsIn(layers).map(key));
    // "called the capture of the leader a victory": what a reader has made of the noun needs no statement of it.
    const heads = taken;
    const bySentence = Map.groupBy(clauses, (c) => c.sentence);
    const drafts: Draft[] = [];
    const cues = attributions.map((a) => a.cue).sort((a, b) => a.start - b.start);
    for (const attribution of attributions) {
      if (!isSaid(attribution, layers)) continue;
      for (const content of attribution.contents) {
        const said = nounPhrase(sentences, content, attribution.stance === "denies");
        // "according to the Council's report": whose it is, and nothing that is said.
        if (said && /^according\b/.test(attribution.verb)) continue;
        if (said && attribution.sources.length > 0) {
          const at = `${said.sentence}:${said.head}`;
          // "accused the gang of the attack" is a relation already: who is accused of what.
          const told = sentences[said.sentence]?.tokens.some(
            (t) =>
              t.start >= attribution.cue.start &&
              t.end <= attribution.cue.end &&
              taken.has(`${said.sentence}:${t.index}`),
          );
          if (!heads.has(at) && !told) drafts.push(nominal(attribution, sentences, said));
          heads.add(at);
          continue;
        }
        for (const clause of uppermost(near(bySentence, sentences, content), sentences, content)) {
          if (taken.has(key(clause)) || isEmpty(clause, sentences[clause.sentence]) || isCue(cues, sentences, clause))
            continue;
          if (!isMain(clause, sentences, content) || isFrame(clause, sentences) || isOpen(clause, sentences)) continue;
          taken.add(key(clause));
          // "that overdose deaths fell", torn by the tree so that "that" overdoses.
          if (inSlot(clause, "subject").some((a) => tokenAt(sentences, a.sentence, a.head).upos === "SCONJ")) continue;
          const roles = rolesOf(clause, sentences, entities);
          const end = tailEnd(clause, sentences, content);
          const start = opening(clause, sentences);
          // "“Yes,” he said", "“That is it.”": nothing is said of anybody.
          if (roles.length > 0)
            drafts.push({
              ...draftOf(clause, {
                kind: "statement",
                type: null,
                roles,
                rule: `said: ${attribution.verb}`,
                start,
                end,
              }),
              ...(clause.passive && EXCLUDING.has(clause.lemma) ? { polarity: "negated" as const } : {}),
            });
        }
      }
    }
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || taken.has(key(clause)) || isQuestion(sentence)) continue;
      const draft =
        refusalOf(clause, sentence, layers, text) ??
        positionOf(clause, sentence, layers, text) ??
        demandOf(clause, sentence, layers.entities, sentences);
      // "demands a reform": what the attribution gives already is not told twice.
      if (draft && !draft.roles.some((r) => heads.has(`${r.sentence}:${r.head}`))) drafts.push(draft);
    }
    return drafts;
  },
});

/** Main clauses and what stands beside them: a demand in a relative clause is said in passing. */
const UPPERMOST: ReadonlySet<string> = wordList("root conj parataxis");
/** Modal words of a demand. */
const DEMANDING: ReadonlySet<string> = wordList("should must ought shall");

/** "Washington should stop the flow of guns": what the report or an essay asks of somebody. */
function demandOf(
  clause: Clause,
  sentence: Sentence,
  entities: Entities,
  sentences: readonly Sentence[],
): Draft | null {
  if (clause.form === "noun" || !UPPERMOST.has(clause.deprel) || isEmpty(clause)) return null;
  const aux = dependents(sentence, clause.predicate, "aux").map((t) => t.lemma);
  // "must have known", "should have acted": what is supposed, or too late.
  // "Should the town fall, …": a condition.
  if (sentence.tokens[0]?.lemma.toLowerCase() === "should") return null;
  if (!aux.some((lemma) => DEMANDING.has(lemma)) || aux.includes("have")) return null;
  const roles = rolesOf(clause, sentences, entities);
  if (!roles.some((r) => r.role === "subject")) return null;
  return draftOf(clause, { kind: "statement", type: null, roles, rule: "demand" });
}

/** Words of the shortest noun phrase that says something by itself: "any foreign intervention". */
const FEWEST = 2;
const MOST = 24;

/** "rejected foreign intervention": the content is one noun phrase of one sentence, and no speech. */
function nounPhrase(
  sentences: readonly Sentence[],
  content: { start: number; end: number },
  denied: boolean,
): Words | null {
  const number = sentenceAt(sentences, content.start);
  const sentence = sentences[number];
  if (!sentence || content.end > sentence.end) return null;
  const inside = sentence.tokens.filter((t) => content.start <= t.start && t.end <= content.end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || inside.length > MOST) return null;
  // "denied wrongdoing": of a denial one word is enough.
  if (inside.length < (denied && first.xpos === "NN" ? 1 : FEWEST)) return null;
  const outer = inside.filter((t) => t.head < first.index || t.head > last.index);
  const [head] = outer;
  if (outer.length !== 1 || !head || head.upos !== "NOUN" || !/^(?:obj|obl|nmod|iobj|appos)/.test(head.deprel))
    return null;
  // "that deaths of sailors fell", torn by the tree: "that" before a plural begins a clause.
  if (first.lemma === "that" && head.xpos === "NNS") return null;
  // "The mother called for her son": a person is nothing said.
  if (PEOPLE.has(head.lemma)) return null;
  if (inside.some((t) => t.deprel === "cop" || t.deprel.startsWith("nsubj"))) return null;
  const from = first.deprel === "case" || first.upos === "ADP" ? first.index + 1 : first.index;
  return { sentence: number, first: from, last: last.index, head: head.index };
}

/** The statement spans the act of saying and its object: "rejected any foreign intervention". */
function nominal(attribution: Attribution, sentences: readonly Sentence[], said: Words): Draft {
  const tokens = sentences[said.sentence]?.tokens ?? [];
  const [first, last] = [tokens[said.first], tokens[said.last]];
  const beside = first && attribution.cue.start < first.start && first.start - attribution.cue.end < 3;
  return {
    kind: "statement",
    type: null,
    sentence: said.sentence,
    predicate: said.head,
    figure: null,
    rule: `said: ${attribution.verb}`,
    start: beside ? attribution.cue.start : (first?.start ?? 0),
    end: last?.end ?? 0,
    roles: [as("object", said)],
  };
}

/** Clauses of the sentences that a stretch of text touches. */
function near(
  bySentence: ReadonlyMap<number, readonly Clause[]>,
  sentences: readonly Sentence[],
  content: { start: number; end: number },
): readonly Clause[] {
  const found: Clause[] = [];
  for (
    let i = sentenceAt(sentences, content.start);
    i < sentences.length && (sentences[i]?.start ?? 0) < content.end;
    i++
  )
    found.push(...(bySentence.get(i) ?? []));
  return found;
}

/** The act of saying is not what is said: in "the paper says the agency says", "says" is nobody's statement. */
function isCue(
  cues: readonly { start: number; end: number }[],
  sentences: readonly Sentence[],
  clause: Clause,
): boolean {
  const at = tokenAt(sentences, clause.sentence, clause.predicate).start;
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const cue = cues[low - 1];
  return cue !== undefined && at < cue.end;
}
