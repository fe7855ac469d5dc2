import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { BECAUSE_PREPOSITIONS, CAUSAL_VERBS, PEOPLE } from "./causals.rows.ts";
import { because, mainClause } from "./causals/because.ts";
import { isWhy, thatIsWhy } from "./causals/before.ts";
import { causesOf, effectsOf, type Ground, isPurpose, withDeed } from "./causals/sides.ts";
import { byNoun } from "./causals/nouns.ts";
import { cleft } from "./causals/clefts.ts";
import { heldFor } from "./causals/held.ts";
import { withSubjects } from "./clauses/orphans.ts";
import type { Clause, Draft, Entities, Words } from "./layers.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";
import { canSpeak, isPersonNoun } from "./speaking.ts";
import { isQuestion } from "./assessments/index.ts";
import { phraseAt } from "./assessments/judging.ts";
import { tellingApart } from "./assessments/subjects.ts";
import { CHANGING_VERBS } from "./assessments/rows.ts";
import { byVerb, wordList } from "./words.ts";

/** Places where things are made. */
const MAKERS = wordList("laboratory lab factory plant mine farm mill refinery press workshop kitchen field plantation");

/** Entity kinds that act rather than cause: "the firm produced cement" is no causal claim. */
const ACTING: ReadonlySet<string> = new Set(["person", "group", "organisation", "government", "publication", "place"]);

/** Abstract or event-like subjects cause; people and bodies act. */
function isThing(sentence: Sentence, entities: Entities, words: Words, kinds: (entity: number) => string): boolean {
  const reference = entities.at(words.sentence, words.head);
  if (reference) return !ACTING.has(kinds(reference.entity));
  if (words.last > words.first && sentence.tokens[words.head]?.upos === "VERB") return true;
  const head = sentence.tokens[words.head];
  // "Poverty fuels recruitment": the first word of a sentence has a capital anyhow.
  if (head?.upos === "PROPN" && words.first === 0 && words.last === 0 && words.head === 0) return true;
  return head?.upos === "NOUN" && !PEOPLE.has(head.lemma) && !isPersonNoun(head.lemma);
}

const causalRows = byVerb(CAUSAL_VERBS);

function verbal(clause: Clause, sentence: Sentence, ground: Ground, kinds: (entity: number) => string): Draft | null {
  if (clause.form !== "verb" || isPurpose(clause, sentence)) return null;
  const { entities } = ground;
  for (const row of causalRows(clause.lemma)) {
    const causes = causesOf(clause, row, ground);
    const effects = effectsOf(clause, sentence, row);
    if (causes.length === 0 || effects.length === 0) continue;
    // "the year that ended in September": when something ends is no effect of it.
    if (clause.lemma === "end" && effects.some((e) => isTime(sentence, e))) continue;
    // "The road that leads to the border", "The trail leads to the ministry": where it goes, and nothing that came of it.
    const goes = (c: Words): boolean =>
      c.sentence === clause.sentence && WAYS.has(sentence.tokens[c.head]?.lemma.toLowerCase() ?? "");
    if (clause.lemma === "lead" && row.effect !== "object" && causes.some(goes)) continue;
    // A resolved pronoun may stand for a thing; an open one says nothing.
    const open = (w: Words): boolean => entities.at(w.sentence, w.head) === null;
    const told = [...causes, ...effects].filter((w) => w.sentence === clause.sentence);
    const nobody = (c: Words): boolean => c.sentence === clause.sentence && open(c) && isPronoun(sentence, c);
    if (told.length === 0 || causes.every(nobody)) continue;
    // "The men emerged from the building": people are no effect.
    const people = (w: Words): boolean => PEOPLE.has(sentence.tokens[w.head]?.lemma ?? "");
    if (typeof row.cause !== "string" && row.effect === "subject" && effects.some(people)) continue;
    if (row.deed && !effects.some((e) => withDeed(sentence, clause, e) !== e)) continue;
    const things = causes.some((c) => c.sentence !== clause.sentence || isThing(sentence, entities, c, kinds));
    if (row.thing && !things) continue;
    // "laboratories that produced cocaine": where something is made is no cause of it.
    const makes = causes.some((c) => MAKERS.has(sentence.tokens[c.head]?.lemma ?? ""));
    if (makes && /^(?:produce|generate|create)$/.test(clause.lemma)) continue;
    // "The report explains why", "The paper gives the gang 900 men": a text brings nothing about by what it says.
    const speaking = (c: Words): boolean =>
      c.sentence === clause.sentence && canSpeak(undefined, sentence.tokens[c.head]?.lemma ?? "");
    if (/^(?:explain|give)$/.test(clause.lemma) && causes.some(speaking)) continue;
    // "gave birth to two gangs": what is born is the effect.
    const born =
      clause.lemma === "give" && effects.some((e) => /^(?:birth|rise|way)$/.test(sentence.tokens[e.head]?.lemma ?? ""))
        ? inSlot(clause, "oblique", ["to"])
        : effects;
    const roles = [
      ...causes.map((c) => as("cause", c.sentence === clause.sentence ? tellingApart(sentence, c, entities) : c)),
      ...born
        .filter((e) => !(isPronoun(sentence, e) && open(e)))
        .map((e) => as("effect", withDeed(sentence, clause, e))),
    ];
    if (!roles.some((r) => r.role === "effect")) continue;
    // "such captures rarely weaken the cartels"
    const rare = dependents(sentence, clause.predicate, "advmod").some((t) => RARELY.test(t.form));
    return {
      ...draftOf(clause, { kind: "causal", type: null, roles, rule: `verb ${clause.lemma}` }),
      ...(rare ? { polarity: "negated" as const } : {}),
    };
  }
  return null;
}

/** What leads somewhere without bringing it about. */
const WAYS: ReadonlySet<string> = new Set(
  "road street trail path track bridge door doorway gate tunnel stair staircase stairway corridor passage highway lane route alley bend turn ramp ladder clue lead footprint fingerprint tip trace thread".split(
    " ",
  ),
);

const RARELY = /^(?:rarely|seldom|hardly|barely|scarcely)$/i;

/** "a dispute over oysters, the clerk says": an aside is no part of the cause. */
function beforeComma({ tokens }: Sentence, { head, last }: Words): number {
  const comma = tokens.findIndex((t) => t.index > head && t.index <= last && t.form === ",");
  return comma > 0 && /^(?:according|as|which|who|said|say|says|though|while)$/i.test(tokens[comma + 1]?.form ?? "")
    ? comma - 1
    : last;
}

const TIMES =
  /^(?:hour|day|night|decade|time|period|course|phone|radio|past|holiday|minute|telephone|week|month|year|day|weekend)s?$/i;
const isTime = (sentence: Sentence, w: Words): boolean =>
  w.sentence === sentence.index &&
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|spring|summer|autumn|winter|week|month|year|weekend)$/.test(
    sentence.tokens[w.head]?.form ?? "",
  );

const isPronoun = (sentence: Sentence, w: Words): boolean => sentence.tokens[w.head]?.upos === "PRON";

/** "X due to Y", "because of Y", "as a result of Y": found by its words, since parsers hang them in many ways. */
function prepositional(number: number, sentence: Sentence, own: readonly Clause[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let predicates: ReadonlyMap<number, Clause> | null = null;
  for (const token of sentence.tokens) {
    const row = BECAUSE_STARTS.get(token.form.toLowerCase())?.find((r) =>
      r.words.split(" ").every((word, i) => sentence.tokens[token.index + i]?.form.toLowerCase() === word),
    );
    // "tweeted her thanks to the voters": her thanks, and no cause.
    const before = sentence.tokens[token.index - 1];
    if (!row || (row.words === "thanks to" && /^(?:DET|PRON|ADJ)$/.test(before?.upos ?? ""))) continue;
    const after = token.index + row.words.split(" ").length;
    // "was sacked not because of the escape but because of the bribes": the escape is no cause.
    if (/^(?:not|n['’]t)$/i.test(before?.form ?? "")) continue;
    const denied = deniedCause(sentence, token.index, row.words);
    // "Because of this, groups turned to theft": with the phrase in front, the comma ends the cause.
    const comma = token.index > 1 ? -1 : sentence.tokens.findIndex((t) => t.index >= after && t.form === ",");
    const cause = outermost(sentence, after, after, comma < 0 ? sentence.tokens.length : comma);
    predicates ??= new Map(own.map((c) => [c.predicate, c]));
    const clause = cause === null ? undefined : governor(sentence, { cause, from: token.index, to: after }, predicates);
    if (cause === null || !clause || (row.beside && !row.beside.has(clause.lemma))) continue;
    const heads = [cause, ...dependents(sentence, cause, "conj").map((t) => t.index)];
    const found = heads.map((head) => phraseAt(sentence, number, head)).filter((w) => w.first >= after);
    // "In the absence of any police, they formed patrols": that there is none is the cause.
    const { keeps } = row;
    const phrases = found.map((w) => ({
      ...w,
      first: keeps === undefined ? w.first : after - keeps,
      last: beforeComma(sentence, w),
    }));
    // "arrested two men over the weekend", "over three months": when, and not why.
    const timed =
      row.beside &&
      phrases.some((w) => sentence.tokens[w.head]!.upos !== "NOUN" || TIMES.test(sentence.tokens[w.head]!.lemma));
    if (timed) continue;
    const end = Math.max(comma, ...phrases.map((w) => w.last));
    const effect = mainClause(sentence, number, clause.predicate, denied ?? token.index, end);
    if (!effect || phrases.length === 0) continue;
    drafts.push({
      ...draftOf(clause, {
        kind: "causal",
        type: null,
        roles: [...phrases.map((w) => as("cause", w)), as("effect", effect)],
        rule: row.words,
      }),
      start: sentence.tokens[Math.min(effect.first, token.index)]?.start ?? clause.start,
      end: sentence.tokens[Math.max(effect.last, end)]?.end ?? clause.end,
    });
  }
  return drafts;
}

/** Where "not because of X but" begins before another cause; null where no cause is denied. */
function deniedCause({ tokens }: Sentence, from: number, words: string): number | null {
  const [first] = words.split(" ");
  const at = tokens.findIndex(
    (t) => t.index < from && t.form.toLowerCase() === first && /^not$/i.test(tokens[t.index - 1]?.form ?? ""),
  );
  return at > 0 && tokens.slice(at, from).some((t) => /^but$/i.test(t.form)) ? at - 1 : null;
}

const BECAUSE_STARTS = Map.groupBy(BECAUSE_PREPOSITIONS, (row) => row.words.split(" ")[0] ?? "");

/** The topmost token above `index` that does not stand before `from`; null when it is no noun. */
function outermost(sentence: Sentence, index: number, from: number, to: number): number | null {
  let at = index;
  for (let steps = 0; steps < sentence.tokens.length; steps++) {
    const head = sentence.tokens[at]?.head ?? -1;
    const verb = /^(?:VERB|AUX)$/.test(sentence.tokens[head]?.upos ?? "");
    if (head < from || head >= to || verb) break;
    at = head;
  }
  return /^(?:NOUN|PROPN|NUM)$/.test(sentence.tokens[at]?.upos ?? "") ? at : null;
}

/** The nearest clause whose predicate stands above the cause in the tree, or before the preposition. */
function governor(
  sentence: Sentence,
  { cause, from, to }: { readonly cause: number; readonly from: number; readonly to: number },
  predicates: ReadonlyMap<number, Clause>,
): Clause | undefined {
  let at = sentence.tokens[cause]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const clause = predicates.get(at);
    // "Owing to threats": the preposition itself may pass for a verb.
    if (clause && clause.form !== "noun" && (at < from || at >= to)) return clause;
    at = sentence.tokens[at]?.head ?? -1;
  }
  for (let i = from - 1; i >= 0; i--) {
    const clause = predicates.get(i);
    if (clause && clause.form !== "noun") return clause;
  }
  return undefined;
}

const changes = (c: Clause): boolean => c.form === "verb" && CHANGING_VERBS.has(c.lemma);

/** "As the threats mounted, the flights multiplied": two changes side by side, the first given as the ground of the second. */
function asWhat(clauses: readonly Clause[], sentence: Sentence): readonly Draft[] {
  return clauses.flatMap((cause): readonly Draft[] => {
    const mark = dependents(sentence, cause.predicate, "mark").find((t) => /^as$/i.test(t.form));
    const effect = clauses.find((c) => c.index === cause.parent);
    if (!mark || !effect || cause.deprel !== "advcl" || !changes(cause) || !changes(effect)) return [];
    const sides = [cause, effect].map((c) => inSlot(c, "subject").find((a) => a.sentence === c.sentence));
    if (sides.some((a) => a === undefined || isPronoun(sentence, a))) return [];
    // "Killings rose even as arrests multiplied": side by side, and against each other.
    if (/^(?:even|just)$/i.test(sentence.tokens[mark.index - 1]?.form ?? "")) return [];
    const run = (c: Clause): Words => runOfClause(sentence, c);
    return [
      {
        ...draftOf(effect, {
          kind: "causal",
          type: null,
          roles: [as("cause", run(cause)), as("effect", run(effect))],
          rule: "as",
        }),
        start: Math.min(sentence.tokens[mark.index]?.start ?? effect.start, effect.start),
        end: Math.max(cause.end, effect.end),
      },
    ];
  });
}

/** A clause's own run as words. */
function runOfClause(sentence: Sentence, clause: Clause): Words {
  const own = sentence.tokens.filter((t) => t.start >= clause.start && t.end <= clause.end && t.deprel !== "mark");
  const [first, last] = [own[0]?.index ?? clause.predicate, own.at(-1)?.index ?? clause.predicate];
  return { sentence: clause.sentence, first, last, head: clause.predicate };
}

/** What led to what, as the report or its sources have it. */
export const causals = reader({
  name: "causals",
  needs: ["sentences", "clauses", "entities", "names"],
  gives: "causals",
  read: ({ sentences, clauses: given, entities, names }, { text }) => {
    const clauses = withSubjects(given, sentences, entities);
    const ground = { sentences, entities };
    const kinds = (entity: number): string => entities.list[entity]?.kind ?? "other";
    const bySentence = Map.groupBy(clauses, (c) => c.sentence);
    const found: Draft[] = [];
    sentences.forEach((sentence, number) => {
      if (isQuestion(sentence)) return;
      const own = bySentence.get(number) ?? [];
      for (const clause of own) {
        for (const draft of [
          verbal(clause, sentence, ground, kinds),
          because(clause, sentence),
          byNoun(clause, sentence),
          cleft(clause, sentence),
          heldFor(clause, sentence, { sentences, entities, names }, text),
        ]) {
          if (draft) found.push(draft);
        }
      }
      const why = thatIsWhy(sentences, number) ?? isWhy(number, sentence);
      if (why) found.push(why);
      found.push(...asWhat(own, sentence), ...prepositional(number, sentence, own));
    });
    return found.flatMap((draft) => {
      const roles = draft.roles.filter(
        (r) => r.first < r.last || !isPointer(sentences, r) || entities.at(r.sentence, r.head) !== null,
      );
      const whole = roles.some((r) => r.role === "cause") && roles.some((r) => r.role === "effect");
      return whole ? [{ ...draft, roles }] : [];
    });
  },
});
