import type { Sentence } from "../../language/analysis.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft } from "../layers.ts";
import { wordList } from "../words.ts";

/** What a head of something within a gang is head of, and so not of the gang; and that he is second to another. */
const FUNCTIONS = wordList(
  "finance financial money security intelligence logistics military communications communication propaganda press media operations operational " +
    "enforcement transport transportation production weapons arms drug cocaine heroin fentanyl fuel extortion kidnapping prison street " +
    "laundering accounting legal recruitment wing regional local municipal district zone plaza cell neighborhood neighbourhood " +
    "mid-level mid-ranking low-level deputy assistant",
);

/** "The gang's finance chief" keeps its books, "its regional boss" has a valley: one of it, who does not lead it. */
export function ofFunction(draft: Draft, { tokens }: Sentence, classes: WordClasses): Draft {
  if (draft.type !== "lead" || tokens[draft.predicate]?.upos !== "NOUN") return draft;
  const of = draft.roles.find((r) => r.role === "object");
  const before = tokens[draft.predicate - 1];
  if (!of || !before || before.head !== draft.predicate || !FUNCTIONS.has(before.form.toLowerCase())) return draft;
  // "The drug gang boss": the word belongs to the gang.
  if (before.index >= of.first && before.index <= of.last) return draft;
  return classes.of(of.sentence, of.head).has("group") ? { ...draft, type: "member" } : draft;
}
