import type { Sentence } from "../language/analysis.ts";
import type { Attribution, Clause, Draft, Entities, Words } from "./layers.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer, tokenAt } from "./phrases.ts";

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

function rolesOf(clause: Clause, sentences: readonly Sentence[], entities: Entities): Draft["roles"] {
  const open = (w: Words): boolean => isPointer(sentences, w) && entities.at(w.sentence, w.head) === null;
  return [
    ...inSlot(clause, "subject").map((a) => as("subject", a)),
    ...inSlot(clause, "object").map((a) => as("object", a)),
  ].filter((w) => !open(w));
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
    "attributions",
    "events",
    "relations",
    "figureClaims",
    "assessments",
    "causals",
    "forecasts",
  ],
  gives: "statements",
  read: (layers) => {
    const { sentences, clauses, entities, attributions } = layers;
    const taken = new Set(
      [
        ...layers.events,
        ...layers.relations,
        ...layers.figureClaims,
        ...layers.assessments,
        ...layers.causals,
        ...layers.forecasts,
      ].map(key),
    );
    const bySentence = Map.groupBy(clauses, (c) => c.sentence);
    const drafts: Draft[] = [];
    for (const attribution of attributions) {
      for (const content of attribution.contents) {
        for (const clause of uppermost(near(bySentence, sentences, content), sentences, content)) {
          if (taken.has(key(clause)) || isCue(attribution, sentences, clause)) continue;
          taken.add(key(clause));
          const roles = rolesOf(clause, sentences, entities);
          // "“Yes,” he said", "“That is it.”": nothing is said of anybody.
          if (roles.length > 0)
            drafts.push(draftOf(clause, { kind: "statement", type: null, roles, rule: `said: ${attribution.verb}` }));
        }
      }
    }
    return drafts;
  },
});

/** Clauses of the sentences that a stretch of text touches; sentences are in order, so the first is found by bisection. */
function near(
  bySentence: ReadonlyMap<number, readonly Clause[]>,
  sentences: readonly Sentence[],
  content: { start: number; end: number },
): readonly Clause[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= content.start) low = middle + 1;
    else high = middle;
  }
  const found: Clause[] = [];
  for (let i = low; i < sentences.length && (sentences[i]?.start ?? 0) < content.end; i++)
    found.push(...(bySentence.get(i) ?? []));
  return found;
}

/** The act of saying is not what is said. */
const isCue = (attribution: Attribution, sentences: readonly Sentence[], clause: Clause): boolean => {
  const at = tokenAt(sentences, clause.sentence, clause.predicate).start;
  return attribution.cue.start <= at && at < attribution.cue.end;
};
