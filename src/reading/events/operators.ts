import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { nounParticipants } from "../clauses/nominal.ts";
import { markerOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Match } from "../frames.ts";
import type { Clause, Draft } from "../layers.ts";

/** What leads to a deed, with the deed's place in the clause: "led to the arrest", "allowed the capture". */
const BRINGS: Readonly<Record<string, string>> = {
  lead: "to",
  result: "in",
  end: "in",
  culminate: "in",
  allow: "",
  permit: "",
  enable: "",
};
const OPERATIONS = /^(?:operation|raid|action|work|investigation|mission|deployment|effort|patrol|search)$/;

/** "An operation by the navy led to the arrest of two men": who ran the operation made the arrest. */
export function operatorsOf(clause: Clause, match: Match, sentence: Sentence, classes: WordClasses): Draft["roles"] {
  const own = match.frame.roles.some((r) => r.slot === "subject" && r.role === "agent");
  if (clause.form !== "noun" || !own || match.roles.some((r) => r.role === "agent")) return [];
  const noun = sentence.tokens[clause.predicate]!;
  const verb = sentence.tokens[noun.head];
  if (!verb || BRINGS[verb.lemma] !== markerOf(sentence, noun.index) || !/^ob[jl]/.test(noun.deprel)) return [];
  const operation = dependents(sentence, verb.index, "nsubj").find((t) => OPERATIONS.test(t.lemma));
  if (!operation) return [];
  return nounParticipants(sentence, operation.index)
    .filter((a) => a.slot === "subject" && a.via !== "controlled" && /^(?:by|'s)$/.test(a.marker))
    .filter((a) => ["force", "government", "organisation"].some((kind) => classes.of(a.sentence, a.head).has(kind)))
    .map((a) => ({ role: "agent" as const, ...classes.nameOf(a) }));
}
