import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { isQuestion } from "./assessments.ts";
import type { Clause, Draft, Words } from "./layers.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";

/** Verbs of state, which with "may" or "could" speak of what is, not of what will be: "may have tunnels". */
const STATES: ReadonlySet<string> = new Set([
  "be",
  "have",
  "know",
  "own",
  "possess",
  "contain",
  "mean",
  "seem",
  "appear",
  "belong",
  "exist",
  "lack",
  "hold",
  "want",
  "like",
  "need",
]);

const MAY: ReadonlySet<string> = new Set(["may", "might", "could"]);

/** "could lose the port" looks ahead; "could have lost", "may own a ranch" do not. */
function looksAhead(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "verb" || STATES.has(clause.lemma)) return false;
  const aux = dependents(sentence, clause.predicate, "aux").map((t) => t.lemma);
  return aux.some((lemma) => MAY.has(lemma)) && !aux.includes("have");
}

/** Claims about what is to come, with the speaker's own words for how likely. */
export const forecasts = reader({
  name: "forecasts",
  needs: ["sentences", "clauses", "sureties", "entities"],
  gives: "forecasts",
  read: ({ sentences, clauses, sureties, entities }) => {
    const drafts: Draft[] = [];
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || clause.form === "noun" || isQuestion(sentence) || clause.deprel.startsWith("appos")) continue;
      const { modality } = sureties(clause.sentence, clause.predicate);
      const ahead =
        modality === "predicted" ||
        ((modality === "possible" || modality === "conditional") && looksAhead(clause, sentence));
      const would =
        modality === "conditional" &&
        dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "would" || t.lemma === "will");
      if (!ahead && !would) continue;
      const open = (w: Words): boolean => isPointer(sentences, w) && entities.at(w.sentence, w.head) === null;
      const roles = [
        ...inSlot(clause, "subject").map((a) => as("subject", a)),
        ...inSlot(clause, "object").map((a) => as("object", a)),
      ].filter((w) => !open(w));
      // "That will do.", "It could happen": nothing is named of which anything is foretold.
      if (roles.length === 0) continue;
      drafts.push(draftOf(clause, { kind: "forecast", type: null, roles, rule: modality }));
    }
    return drafts;
  },
});
