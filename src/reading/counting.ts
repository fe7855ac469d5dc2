import type { Draft, Layers } from "./layers.ts";
import { speakerOf } from "./positions.ts";

/** Verbs of those who keep count: their subject gives the figure and is no part of what is counted. */
const COUNTING: ReadonlySet<string> = new Set([
  "count",
  "report",
  "record",
  "register",
  "tally",
  "document",
  "estimate",
  "log",
  "list",
  "publish",
  "calculate",
  "track",
  "verify",
  "declare",
]);

/** Those of them by which a place only has a number. */
const SHOWING = /^(?:report|record|register|log|count|tally)$/;
const AREA = /^(?:country|state|city|town|village|municipality|county|district|province|region|nation)$/;

const clausesOf = new WeakMap<Layers["clauses"], ReadonlyMap<number, Layers["clauses"]>>();

/**
 * "The institute counted 36,661 homicides in 2019": the institute is who says it, not who did it or whom it befell.
 * Gives the draft with him as the speaker; a draft of another verb, or of a subject that cannot speak, comes back as it is.
 */
export function withCounter(draft: Draft, layers: Layers, text: string): Draft {
  const { figure } = draft;
  const sentence = layers.sentences[draft.sentence];
  if (!figure || !sentence || draft.position) return draft;
  let bySentence = clausesOf.get(layers.clauses);
  if (!bySentence) clausesOf.set(layers.clauses, (bySentence = Map.groupBy(layers.clauses, (c) => c.sentence)));
  const clause = bySentence.get(draft.sentence)?.find(
    (c) =>
      c.form === "verb" &&
      !c.passive &&
      COUNTING.has(c.lemma) &&
      // "registered 900 taps, against 640 in 2023": the second number is theirs, too.
      ((figure.beside !== undefined && c.predicate === draft.predicate) ||
        c.arguments.some((a) => a.slot === "object" && a.first <= figure.last && figure.first <= a.last)),
  );
  const source = clause && speakerOf(clause, sentence, layers, text);
  if (!clause || !source) return draft;
  // "Guanajuato recorded 3,100 killings", "the city reported 40": where they were, and nobody's word.
  const noun = sentence.tokens[source.head]?.lemma.toLowerCase() ?? "";
  const place = AREA.test(noun) || layers.places.some((p) => p.sentence === source.sentence && p.head === source.head);
  if (place && SHOWING.test(clause.lemma)) return draft;
  // "The Tigers Cartel counts 9,000 people": it has them.
  const entity = layers.entities.at(source.sentence, source.head)?.entity;
  if (clause.lemma === "count" && entity !== undefined && layers.entities.list[entity]?.kind === "group") return draft;
  const roles = draft.roles.filter((r) => r.sentence !== source.sentence || r.head !== source.head);
  const stance = clause.lemma === "estimate" || clause.lemma === "calculate" ? "estimates" : "says";
  return {
    ...draft,
    roles,
    position: { source, verb: clause.lemma, stance, polarity: "affirmed", modality: "reported" },
  };
}
