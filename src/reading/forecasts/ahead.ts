import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause, Entities } from "../layers.ts";
import { inSlot } from "../phrases.ts";
import { canSpeak } from "../speaking.ts";
import { own as ownSurety } from "../surety/clause.ts";
import { AHEAD, COURSES, FORETELLING, MAY, STATES } from "./rows.ts";

/** "could lose the port" looks ahead; "could have lost", "may own a ranch" do not. */
export function looksAhead(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "verb" || STATES.has(clause.lemma)) return false;
  const aux = dependents(sentence, clause.predicate, "aux").map((t) => t.lemma);
  // "The witness could not name them": he was unable to, and nothing is foretold.
  const unable = aux.includes("could") && ownSurety(sentence, clause.predicate).negated;
  return aux.some((lemma) => MAY.has(lemma)) && !aux.includes("have") && !unable;
}

/** "A weakened state means more violence": the object says that something will be more, less or go on. */
export function foretells(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "verb" || clause.passive || !FORETELLING.has(clause.lemma)) return false;
  return inSlot(clause, "object").some(
    (o) =>
      o.sentence === clause.sentence && // "continued growth", whether the word is told for a participle or not
      dependents(sentence, o.head, "amod", "advmod").some((t) => AHEAD.has(t.lemma) || AHEAD.has(t.form)),
  );
}

export function isCourse(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "copula") return false;
  const said = inSlot(clause, "subject").find(
    (a) => a.sentence === clause.sentence && COURSES.has(sentence.tokens[a.head]?.lemma ?? ""),
  );
  return (
    said !== undefined &&
    dependents(sentence, said.head, "amod").some((t) => t.lemma === "likely" || t.lemma === "probable")
  );
}

/** "The drought threatens to ruin the harvest": what cannot speak threatens nobody, and only may bring it about. */
export function menaces(clause: Clause, sentence: Sentence, entities: Entities): boolean {
  if (clause.lemma !== "threaten" || clause.passive || !/^VB[ZPG]$/.test(sentence.tokens[clause.predicate]!.xpos))
    return false;
  const [subject] = inSlot(clause, "subject");
  const head = subject?.sentence === sentence.index ? sentence.tokens[subject.head] : undefined;
  return head?.upos === "NOUN" && entities.at(sentence.index, head.index) === null && !canSpeak(undefined, head.lemma);
}
