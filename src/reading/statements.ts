import { wordList } from "./words.ts";
import type { Sentence, Token } from "../language/analysis.ts";
import type { Attribution, Clause, Draft, Entities, Layers, Words } from "./layers.ts";
import { dependents } from "../language/tree.ts";
import type { Span } from "../model/index.ts";
import { isQuestion } from "./assessments/index.ts";
import { CARRIERS, SEEMING } from "./forecasts/rows.ts";
import { draftsIn, reader } from "./layers.ts";
import { positionOf } from "./positions.ts";
import { refusalOf } from "./refusals.ts";
import { canSpeak } from "./speaking.ts";
import { ownSources } from "./speakers/himself.ts";
import { draftOf, inSlot, sentenceAt, tokenAt } from "./phrases.ts";
import { nominal, nounPhrase } from "./statements/noun.ts";
import { rolesOf, speaksOfHimself, tellsOf } from "./statements/participants.ts";
import { isFrame, isMain, isOpen, opening, tailEnd, uppermost } from "./statements/said.ts";

const key = (d: { readonly sentence: number; readonly predicate: number }): string => `${d.sentence}:${d.predicate}`;

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

/** Verbs whose passive denies its subject: "An intervention is ruled out". */
const EXCLUDING = wordList("rule_out exclude reject forbid prohibit ban");

/** Verbs whose subject speaks, whatever its noun: "the observatory said". */
const SPEAKING = wordList(
  `say tell add argue insist deny claim maintain allege contend assert acknowledge concede admit reply respond answer explain
  note recall announce stress complain testify remark state counter retort stress emphasize emphasise warn report`,
);

const ASKED = /^(?:who|whom|whose|what|which|where|when|why|how)\b/i;

/** Somebody or some text says it; "a truce that threatens to break" is said by nobody. */
function isSaid(attribution: Attribution, layers: Pick<Layers, "sentences" | "entities">): boolean {
  if (attribution.sources.length === 0 || SPEAKING.has(attribution.verb)) return true;
  return attribution.sources.some((source) => {
    const reference = layers.entities.at(source.sentence, source.head);
    const kind = reference ? layers.entities.list[reference.entity]?.kind : undefined;
    return canSpeak(kind, tokenAt(layers.sentences, source.sentence, source.head).lemma);
  });
}

/** "We need to work together": that they should work is what is said, and so wanted; null where nothing is needed done. */
const neededDeed = (clause: Clause, sentences: readonly Sentence[]): number | null =>
  clause.lemma === "need"
    ? (dependents(sentences[clause.sentence]!, clause.predicate, "xcomp").find((t) => t.xpos === "VB")?.index ?? null)
    : null;

/** "It appears set to spread": what seems bound to come is foretold, though nobody is named. */
const seemsSet = (clause: Clause, sentences: readonly Sentence[]): boolean =>
  SEEMING.has(clause.lemma) &&
  dependents(sentences[clause.sentence]!, clause.predicate, "xcomp").some((t) => CARRIERS.has(t.lemma));

/** "No wall is going to fix that": the claim of "fix" is the one of the sentence. */
const isToldBelow = (clause: Clause, sentences: readonly Sentence[], taken: ReadonlySet<string>): boolean =>
  clause.lemma === "go" &&
  dependents(sentences[clause.sentence]!, clause.predicate, "xcomp").some((t) =>
    taken.has(`${clause.sentence}:${t.index}`),
  );

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
    const isForetold = (clause: Clause): boolean =>
      layers.forecasts.some((d) => d.sentence === clause.sentence && d.start <= clause.start && clause.end <= d.end);
    const bySentence = Map.groupBy(clauses, (c) => c.sentence);
    const drafts: Draft[] = [];
    const inOrder = (list: typeof attributions): readonly Span[] =>
      list.map((a) => a.cue).sort((a, b) => a.start - b.start);
    const cues = inOrder(attributions);
    // "They no longer knew whom to call": a question tells nothing, and that they did not know is what is said.
    const asking = inOrder(attributions.filter((a) => a.contents.every((c) => ASKED.test(c.quote))));
    const isAct = (clause: Clause): boolean =>
      isCue(cues, sentences, clause) && !(isNot(sentences, clause) && isCue(asking, sentences, clause));
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
          if (
            taken.has(key(clause)) ||
            isToldBelow(clause, sentences, taken) ||
            isEmpty(clause, sentences[clause.sentence]) ||
            isAct(clause)
          )
            continue;
          // "says that the drought threatens to ruin them": the forecast has the words of the threat.
          if (clause.lemma === "threaten" && isForetold(clause)) continue;
          if (!isMain(clause, sentences, content) || isFrame(clause, sentences) || isOpen(clause, sentences)) continue;
          taken.add(key(clause));
          // "that overdose deaths fell", torn by the tree so that "that" overdoses.
          // "With me is Ola Dahl, a lawyer": who is there to speak, and nothing said.
          if (inSlot(clause, "subject").some((a) => isNoSubject(tokenAt(sentences, a.sentence, a.head)))) continue;
          const himself = speaksOfHimself(clause, sentences, attribution, entities);
          const own =
            // "We are not under curfew": what he is not is no second one.
            himself.length > 0 && clause.form === "copula"
              ? []
              : rolesOf(
                  clause,
                  sentences,
                  entities,
                  ownSources(clause, attribution, sentences),
                  bySentence.get(clause.sentence),
                );
          const roles = [...himself, ...own];
          const end = tailEnd(clause, sentences, content);
          const start = opening(clause, sentences);
          // "“Yes,” he said", "“That is it.”": nothing is said of anybody.
          if (roles.length > 0 || tellsOf(clause, sentences))
            drafts.push({
              ...draftOf(clause, {
                kind: seemsSet(clause, sentences) ? "forecast" : "statement",
                type: null,
                roles,
                rule: `said: ${attribution.verb}`,
                start,
                end,
              }),
              predicate: neededDeed(clause, sentences) ?? clause.predicate,
              ...(clause.passive && EXCLUDING.has(clause.lemma) ? { polarity: "negated" as const } : {}),
            });
        }
      }
    }
    const toldOf = attributions.filter((a) => a.stance === "denies" && a.contents.length > 0).map((a) => a.cue);
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || taken.has(key(clause)) || isQuestion(sentence)) continue;
      const draft =
        refusalOf(clause, sentence, layers, text) ??
        positionOf(clause, sentence, layers, text) ??
        demandOf(clause, sentence, layers.entities, sentences);
      // "demands a reform": what the attribution gives already is not told twice.
      // "dismissed reports that he had fled": that he fled is what is denied.
      const named = (w: Words): boolean =>
        w.sentence === clause.sentence &&
        toldOf.some((cue) => holds(cue, tokenAt(sentences, w.sentence, w.head)) && holds(cue, predicate));
      const predicate = tokenAt(sentences, clause.sentence, clause.predicate);
      // "rejected the accusation that it had paid": that it had paid is what is denied.
      if (draft && isSpelledOut(clause, sentence, taken)) continue;
      // "A spokeswoman, Ana Ruiz, declined to comment": who she is was told, and not that she kept silent.
      const mute = draft?.rule.startsWith("refusal: ") === true;
      if (draft && (mute || !draft.roles.some((r) => heads.has(`${r.sentence}:${r.head}`) || named(r))))
        drafts.push(draft);
    }
    return drafts;
  },
});

/** Whether the clause behind "that", of what somebody takes a stand on, is told as a claim of its own. */
const isSpelledOut = (clause: Clause, sentence: Sentence, taken: ReadonlySet<string>): boolean =>
  clause.arguments.some(
    (a) =>
      a.slot === "complement" &&
      a.marker === "that" &&
      sentence.tokens[a.first - 1]?.form.toLowerCase() === "that" &&
      sentence.tokens[a.first - 2]?.upos === "NOUN" &&
      taken.has(`${clause.sentence}:${a.head}`),
  );

const holds = (cue: Span, { start, end }: Token): boolean => cue.start <= start && end <= cue.end;

const isNoSubject = ({ upos, form }: Token): boolean => upos === "SCONJ" || /^(?:me|us|him|them)$/i.test(form);

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
  if (roles.length === 0) return null;
  return draftOf(clause, { kind: "statement", type: null, roles, rule: "demand" });
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

const isNot = (sentences: readonly Sentence[], clause: Clause): boolean =>
  dependents(sentences[clause.sentence]!, clause.predicate, "advmod").some((t) =>
    /^(?:not|n['’]t|never|longer)$/i.test(t.form),
  );

/** The act of saying is not what is said: in "the paper says the agency says", "says" is nobody's statement. */
function isCue(cues: readonly Span[], sentences: readonly Sentence[], clause: Clause): boolean {
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
