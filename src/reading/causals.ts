import type { Sentence } from "../language/analysis.ts";
import { dependents, reach } from "../language/tree.ts";
import { BECAUSE_MARKS, BECAUSE_PREPOSITIONS, CAUSAL_VERBS, PEOPLE } from "./causals.rows.ts";
import { isWhy, thatIsWhy } from "./causals/before.ts";
import { causesOf, effectsOf, type Ground, isPurpose, LONGEST_SIDE, withDeed } from "./causals/sides.ts";
import { byNoun } from "./causals/nouns.ts";
import { heldFor } from "./causals/held.ts";
import { withSubjects } from "./clauses/orphans.ts";
import type { Clause, Draft, Entities, Words } from "./layers.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";
import { canSpeak, isPersonNoun } from "./speaking.ts";
import { wordList } from "./words.ts";
import { isQuestion } from "./assessments/index.ts";
import { phraseAt } from "./assessments/judging.ts";
import { tellingApart } from "./assessments/subjects.ts";
import { CHANGING_VERBS } from "./assessments/rows.ts";

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

function verbal(clause: Clause, sentence: Sentence, ground: Ground, kinds: (entity: number) => string): Draft | null {
  if (clause.form !== "verb" || isPurpose(clause, sentence)) return null;
  const { entities } = ground;
  for (const row of CAUSAL_VERBS) {
    if (!row.verbs.has(clause.lemma)) continue;
    const causes = causesOf(clause, row, ground);
    const effects = effectsOf(clause, sentence, row);
    if (causes.length === 0 || effects.length === 0) continue;
    // "the year that ended in September": when something ends is no effect of it.
    if (clause.lemma === "end" && effects.some((e) => isTime(sentence, e))) continue;
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
    // "The report explains why": a text explains nothing by being its cause.
    const speaking = (c: Words): boolean =>
      c.sentence === clause.sentence && canSpeak(undefined, sentence.tokens[c.head]?.lemma ?? "");
    if (clause.lemma === "explain" && causes.some(speaking)) continue;
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

const RARELY = /^(?:rarely|seldom|hardly|barely|scarcely)$/i;

const isTime = (sentence: Sentence, w: Words): boolean =>
  w.sentence === sentence.index &&
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|spring|summer|autumn|winter|week|month|year|weekend)$/.test(
    sentence.tokens[w.head]?.form ?? "",
  );

const isPronoun = (sentence: Sentence, w: Words): boolean => sentence.tokens[w.head]?.upos === "PRON";

/** "X because Y": the clause under the mark is the cause, what it hangs on the effect. */
function because(clause: Clause, sentence: Sentence): Draft | null {
  if (clause.form === "noun") return null;
  const mark = dependents(sentence, clause.predicate, "mark").find((t) =>
    BECAUSE_MARKS.some((row) => row.mark === t.lemma),
  );
  const above = sentence.tokens[clause.predicate]?.head ?? -1;
  // "not because he was ill": no cause is given.
  if (!mark || above < 0 || /^(?:not|n['’]t)$/i.test(sentence.tokens[mark.index - 1]?.form ?? "")) return null;
  const head = caused(sentence, above, mark.index);
  if (sentence.tokens[head]?.upos === "PUNCT") return null;
  const cause = behindQuote(
    sentence,
    mark.index,
    reach(sentence, clause.predicate, (t) => t.deprel === "punct"),
  );
  const inner: Words = {
    sentence: clause.sentence,
    first: Math.max(cause.first, mark.index + 1),
    last: cause.last,
    head: clause.predicate,
  };
  const whole = mainClause(sentence, clause.sentence, head, mark.index, cause.last);
  if (!whole || inner.first > inner.last || inner.last - inner.first >= LONGEST_SIDE) return null;
  return {
    kind: "causal",
    type: null,
    sentence: clause.sentence,
    predicate: head,
    figure: null,
    rule: "because",
    start: begun(sentence, whole, mark.index, inner.last),
    end: sentence.tokens[inner.last]?.end ?? clause.end,
    roles: [as("cause", inner), as("effect", whole)],
  };
}

/** Characters of the longest claim that is quoted with its effect as well as its cause. */
const LONGEST_WHOLE = 240;

/** Where a quote begins: at the effect where both together are no passage, else at the mark of the cause. */
function begun(sentence: Sentence, effect: Words, mark: number, last: number): number {
  const [first, from, end] = [
    sentence.tokens[effect.first]!.start,
    sentence.tokens[mark]!.start,
    sentence.tokens[last]!.end,
  ];
  return effect.first < mark && end - first <= LONGEST_WHOLE ? first : from;
}

/** "because they drink,” Braun said": where the quotation closes, the cause ends. */
function behindQuote(
  sentence: Sentence,
  mark: number,
  run: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  let open = false;
  for (let i = mark + 1; i <= run.last; i++) {
    const form = sentence.tokens[i]?.form ?? "";
    if (form === "“") open = true;
    if (form === "”" && !open) {
      const end = sentence.tokens[i - 1]?.form === "," ? i - 2 : i - 1;
      return { first: run.first, last: end };
    }
    if (form === "”") open = false;
  }
  return run;
}

/** Verbs whose clause says something that may have the cause that the tree hangs on them: "He said prices rose because …". */
const SAYING = wordList(
  "say add argue claim state tell suggest believe think note explain insist contend write report",
);

/** The predicate of what has the cause: the verb over an infinitive or an object, or what is said under a verb of saying. */
function caused(sentence: Sentence, above: number, mark: number): number {
  let head = above;
  for (let steps = 0; steps < 6; steps++) {
    const token = sentence.tokens[head];
    const up = sentence.tokens[token?.head ?? -1];
    // "stopped reporting crimes because …": it is the stopping that has the cause; "is backing Ruiz because …".
    const inner = token?.deprel === "xcomp" || (/^(?:obj|obl|iobj)$/.test(token?.deprel ?? "") && up?.upos === "VERB");
    if (!up || !inner || up.index > mark) break;
    head = up.index;
  }
  const saying = sentence.tokens[head];
  if (!saying || !SAYING.has(saying.lemma)) return head;
  // "The clashes flared up, he said, because …": he only says so in passing.
  if (saying.deprel === "parataxis" && saying.head >= 0 && saying.head < head) return saying.head;
  const said = dependents(sentence, head, "ccomp");
  return (said.find((t) => t.index > head && t.index < mark) ?? said.find((t) => t.index < head))?.index ?? head;
}

/** The effect: the clause of `head` without the part that gives the cause. */
function mainClause(sentence: Sentence, number: number, head: number, markAt: number, causeEnd: number): Words | null {
  const outer = reach(
    sentence,
    head,
    (t) => t.deprel === "punct" || t.deprel === "conj" || t.deprel === "cc" || t.deprel === "parataxis",
  );
  const aside = sentence.tokens.some(
    (t) => t.index > head && t.index < markAt && SAYING.has(t.lemma) && t.index > outer.last,
  );
  const [first, last] =
    markAt > head ? [outer.first, aside ? Math.min(outer.last, markAt - 1) : markAt - 1] : [causeEnd + 1, outer.last];
  let from = first;
  // "However, prices rose because …": the link to the sentence before is no part of the effect.
  while (from < last && /^(PUNCT|CCONJ|ADV)$/.test(sentence.tokens[from]?.upos ?? "")) from++;
  let to = last;
  while (to > from && /^PUNCT$/.test(sentence.tokens[to]?.upos ?? "")) to--;
  return from <= head && head <= to && to - from < LONGEST_SIDE
    ? { sentence: number, first: from, last: to, head }
    : null;
}

/** "X due to Y", "because of Y", "as a result of Y": found by its words, since parsers hang them in many ways. */
function prepositional(number: number, sentence: Sentence, predicates: ReadonlyMap<number, Clause>): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const token of sentence.tokens) {
    const row = BECAUSE_STARTS.get(token.form.toLowerCase())?.find((r) =>
      r.words.split(" ").every((word, i) => sentence.tokens[token.index + i]?.form.toLowerCase() === word),
    );
    // "tweeted her thanks to the voters": her thanks, and no cause.
    const before = sentence.tokens[token.index - 1];
    if (!row || (row.words === "thanks to" && /^(?:DET|PRON|ADJ)$/.test(before?.upos ?? ""))) continue;
    const after = token.index + row.words.split(" ").length;
    // "Because of this, groups turned to theft": with the phrase in front, the comma ends the cause.
    const comma = token.index > 1 ? -1 : sentence.tokens.findIndex((t) => t.index >= after && t.form === ",");
    const cause = outermost(sentence, after, after, comma < 0 ? sentence.tokens.length : comma);
    const clause = cause === null ? undefined : governor(sentence, { cause, from: token.index, to: after }, predicates);
    if (cause === null || !clause) continue;
    const heads = [cause, ...dependents(sentence, cause, "conj").map((t) => t.index)];
    const found = heads.map((head) => phraseAt(sentence, number, head)).filter((w) => w.first >= after);
    // "In the absence of any police, they formed patrols": that there is none is the cause.
    const phrases = row.words === "in the absence of" ? found.map((w) => ({ ...w, first: after - 2 })) : found;
    const end = Math.max(comma, ...phrases.map((w) => w.last));
    const effect = mainClause(sentence, number, clause.predicate, token.index, end);
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
          heldFor(clause, sentence, { sentences, entities, names }, text),
        ]) {
          if (draft) found.push(draft);
        }
      }
      const why = thatIsWhy(sentences, number) ?? isWhy(number, sentence);
      if (why) found.push(why);
      found.push(
        ...asWhat(own, sentence),
        ...prepositional(number, sentence, new Map(own.map((c) => [c.predicate, c]))),
      );
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
