import type { Sentence, Token } from "../language/analysis.ts";
import { children, dependents, reach } from "../language/tree.ts";
import { BECAUSE_MARKS, BECAUSE_PREPOSITIONS, CAUSAL_VERBS, PEOPLE, type CausalVerb } from "./causals.rows.ts";
import type { Argument, Clause, Draft, Entities, Words } from "./layers.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";
import { isQuestion } from "./assessments/index.ts";

/** Entity kinds that act rather than cause: "the firm produced cement" is no causal claim. */
const ACTING: ReadonlySet<string> = new Set(["person", "group", "organisation", "government", "publication"]);

const side = (clause: Clause, where: CausalVerb["cause"]): readonly Argument[] =>
  typeof where === "string" ? inSlot(clause, where) : inSlot(clause, "oblique", where);

/** Abstract or event-like subjects cause; people and bodies act. */
function isThing(sentence: Sentence, entities: Entities, words: Words, kinds: (entity: number) => string): boolean {
  const reference = entities.at(words.sentence, words.head);
  if (reference) return !ACTING.has(kinds(reference.entity));
  const head = sentence.tokens[words.head];
  return head !== undefined && head.upos !== "PROPN" && head.upos !== "PRON" && !PEOPLE.has(head.lemma);
}

function verbal(
  clause: Clause,
  sentence: Sentence,
  entities: Entities,
  kinds: (entity: number) => string,
): Draft | null {
  if (clause.form !== "verb") return null;
  for (const row of CAUSAL_VERBS) {
    if (!row.verbs.includes(clause.lemma)) continue;
    const causes = side(clause, row.cause);
    const effects = side(clause, row.effect);
    if (causes.length === 0 || effects.length === 0) continue;
    // A resolved pronoun may stand for a thing; an open one says nothing.
    const open = (w: Words): boolean => entities.at(w.sentence, w.head) === null;
    const told = [...causes, ...effects].filter((w) => w.sentence === clause.sentence);
    if (told.length === 0 || causes.every((c) => open(c) && isPronoun(sentence, c))) continue;
    if (row.thing && !causes.some((c) => c.sentence === clause.sentence && isThing(sentence, entities, c, kinds)))
      continue;
    const roles = [
      ...causes.map((c) => as("cause", c)),
      ...effects.filter((e) => !(isPronoun(sentence, e) && open(e))).map((e) => as("effect", e)),
    ];
    if (!roles.some((r) => r.role === "effect")) continue;
    return draftOf(clause, { kind: "causal", type: null, roles, rule: `verb ${clause.lemma}` });
  }
  return null;
}

const isPronoun = (sentence: Sentence, w: Words): boolean => sentence.tokens[w.head]?.upos === "PRON";

/** "X because Y": the clause under the mark is the cause, what it hangs on the effect. */
function because(clause: Clause, sentence: Sentence): Draft | null {
  if (clause.form === "noun") return null;
  const mark = dependents(sentence, clause.predicate, "mark").find((t) =>
    BECAUSE_MARKS.some((row) => row.mark === t.lemma),
  );
  const head = sentence.tokens[clause.predicate]?.head ?? -1;
  if (!mark || head < 0) return null;
  const cause = reach(sentence, clause.predicate, (t) => t.deprel === "punct");
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
    start: sentence.tokens[mark.index]?.start ?? clause.start,
    end: sentence.tokens[inner.last]?.end ?? clause.end,
    roles: [as("cause", inner), as("effect", whole)],
  };
}

/** A cause or an effect of more words is a passage. */
const LONGEST_SIDE = 40;

/** The effect: the clause of `head` without the part that gives the cause. */
function mainClause(sentence: Sentence, number: number, head: number, markAt: number, causeEnd: number): Words | null {
  const outer = reach(
    sentence,
    head,
    (t) => t.deprel === "punct" || t.deprel === "conj" || t.deprel === "cc" || t.deprel === "parataxis",
  );
  const [first, last] = markAt > head ? [outer.first, markAt - 1] : [causeEnd + 1, outer.last];
  let from = first;
  // "However, prices rose because …": the link to the sentence before is no part of the effect.
  while (from < last && /^(PUNCT|CCONJ|ADV)$/.test(sentence.tokens[from]?.upos ?? "")) from++;
  let to = last;
  while (to > from && /^PUNCT$/.test(sentence.tokens[to]?.upos ?? "")) to--;
  return from <= head && head <= to && to - from < LONGEST_SIDE
    ? { sentence: number, first: from, last: to, head }
    : null;
}

/** "X due to Y", "because of Y", "as a result of Y". */
function prepositional(clause: Clause, sentence: Sentence): Draft | null {
  if (clause.form === "noun") return null;
  for (const row of BECAUSE_PREPOSITIONS) {
    const causes = inSlot(clause, "oblique", [row.words]).filter((a) => a.sentence === clause.sentence);
    const first = causes[0];
    if (!first) continue;
    const firstToken = Math.min(...causes.map((c) => prepositionStart(sentence, c)));
    const effect = mainClause(
      sentence,
      clause.sentence,
      clause.predicate,
      firstToken,
      Math.max(...causes.map((c) => c.last)),
    );
    if (!effect) continue;
    return draftOf(clause, {
      kind: "causal",
      type: null,
      roles: [...causes.map((c) => as("cause", c)), as("effect", effect)],
      rule: row.words,
    });
  }
  return null;
}

function prepositionStart(sentence: Sentence, words: Words): number {
  const cases = children(sentence, words.head)
    .map((i) => sentence.tokens[i])
    .filter((t): t is Token => t?.deprel === "case");
  return Math.min(words.first, ...cases.map((t) => t.index));
}

/** What led to what, as the report or its sources have it. */
export const causals = reader({
  name: "causals",
  needs: ["sentences", "clauses", "entities"],
  gives: "causals",
  read: ({ sentences, clauses, entities }) => {
    const kinds = (entity: number): string => entities.list[entity]?.kind ?? "other";
    const drafts: Draft[] = [];
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || isQuestion(sentence)) continue;
      for (const draft of [
        verbal(clause, sentence, entities, kinds),
        because(clause, sentence),
        prepositional(clause, sentence),
      ]) {
        if (!draft) continue;
        const roles = draft.roles.filter((r) => !isPointer(sentences, r) || entities.at(r.sentence, r.head) !== null);
        if (roles.some((r) => r.role === "cause") && roles.some((r) => r.role === "effect"))
          drafts.push({ ...draft, roles });
      }
    }
    return drafts;
  },
});
