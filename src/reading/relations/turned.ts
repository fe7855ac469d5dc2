import type { Sentence } from "../../language/analysis.ts";
import { nounParticipants } from "../clauses/nominal.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Clause } from "../layers.ts";

/** "is Los Rojos", "is a gang called Los Rojos". */
const isNamed = ({ tokens }: Sentence, index: number): boolean =>
  tokens[index]!.upos === "PROPN" || /^(?:called|named|dubbed)$/.test(tokens[index + 1]?.form ?? "");

/** Of whom it can be said that he is somebody's leader, ally or rival. */
const KINDS = ["person", "group", "organisation"];

/** "The leader of the gang is Juan Paz", "The gang's main rival is Los Rojos": the clause turned round, or null where it is no such thing. */
export function turned(clause: Clause, sentence: Sentence, classes: WordClasses): Clause | null {
  if (clause.form !== "copula" || !isNamed(sentence, clause.predicate)) return null;
  const kinds = classes.of(clause.sentence, clause.predicate);
  if (!KINDS.some((kind) => kinds.has(kind))) return null;
  const subjects = clause.arguments.filter((a) => a.slot === "subject" && a.marker !== "adjective");
  const [role] = subjects;
  const noun = role && sentence.tokens[role.head]!;
  if (!role || subjects.length > 1 || noun?.upos !== "NOUN" || role.head > clause.predicate) return null;
  const phrase = phraseOf(sentence, role.head);
  return {
    ...clause,
    predicate: role.head,
    lemma: noun.lemma.toLowerCase(),
    arguments: [
      { ...phraseOf(sentence, clause.predicate), slot: "subject", marker: "", via: "direct" },
      { ...phrase, slot: "complement", marker: "", via: "direct" },
      ...nounParticipants(sentence, role.head).filter((a) => a.slot !== "subject" || a.marker === "'s"),
      ...clause.arguments.filter((a) => a.slot === "oblique"),
    ],
  };
}
