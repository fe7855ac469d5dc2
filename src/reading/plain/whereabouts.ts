import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause, Draft } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { speakerOf } from "../positions.ts";
import type { Known } from "./ground.ts";

/** Verbs by which somebody says where a person is. */
const PUTS = /^(?:place|locate|situate)$/;

/** "Investigators placed Ruiz in southern Jalisco": that he was there is what they say, and nobody moved him. */
export function whereaboutsOf(clause: Clause, sentence: Sentence, layers: Known, text: string): Draft | null {
  if (!PUTS.test(clause.lemma) || clause.passive || clause.form !== "verb") return null;
  const [person] = inSlot(clause, "object");
  const known = person && layers.entities.at(person.sentence, person.head);
  if (!known || layers.entities.list[known.entity]?.kind !== "person") return null;
  const head = sentence.tokens[person.head]!;
  const where = [clause.predicate, head.index]
    .flatMap((at) => dependents(sentence, at, "obl", "nmod"))
    .find((t) => t.index > head.index && dependents(sentence, t.index, "case").some((c) => IN.test(c.form)));
  const source = speakerOf(clause, sentence, layers, text);
  if (!where || where.upos !== "PROPN" || !source) return null;
  const preposition = dependents(sentence, where.index, "case").find((c) => IN.test(c.form))!;
  const place = { sentence: clause.sentence, first: preposition.index + 1, last: where.index, head: where.index };
  return {
    ...draftOf(clause, {
      kind: "statement",
      type: null,
      roles: [as("subject", { ...person, last: Math.min(person.last, preposition.index - 1) }), as("object", place)],
      rule: "said: place",
    }),
    position: { source, verb: clause.lemma, stance: "says", polarity: "affirmed", modality: "reported" },
  };
}

const IN = /^(?:in|at|near|inside|around)$/i;
