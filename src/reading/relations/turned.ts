import type { Sentence } from "../../language/analysis.ts";
import { nounParticipants } from "../clauses/nominal.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Clause } from "../layers.ts";

/** "The leader of the gang is Juan Paz": the clause as "Juan Paz is the leader of the gang", or null where it is no such thing. */
export function turned(clause: Clause, sentence: Sentence, classes: WordClasses): Clause | null {
  if (clause.form !== "copula" || sentence.tokens[clause.predicate]!.upos !== "PROPN") return null;
  if (!classes.of(clause.sentence, clause.predicate).has("person")) return null;
  const subjects = clause.arguments.filter((a) => a.slot === "subject");
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
