import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Entities, Words } from "../layers.ts";
import { ATTRIBUTE_NOUNS } from "./rows.ts";

/**
 * Whom a claim about something that belongs to somebody is about: "The cartel's threat has grown" is about the
 * cartel, "Venezuelan involvement is slight" about Venezuela. Null when the noun is no such thing or nobody is named.
 */
export function possessor(sentence: Sentence, words: Words, entities: Entities): Words | null {
  const head = sentence.tokens[words.head];
  if (!head || !ATTRIBUTE_NOUNS.has(head.lemma)) return null;
  const of = dependents(sentence, words.head, "nmod").filter((t) =>
    dependents(sentence, t.index, "case").some((c) => c.lemma === "of"),
  );
  const owner = [
    ...dependents(sentence, words.head, "nmod:poss"),
    ...of,
    ...dependents(sentence, words.head, "amod", "compound"),
  ].find((t) => entities.at(words.sentence, t.index) !== null);
  if (!owner) return null;
  // The words stay those of the text, "The cartel's threat"; whom they are about is their owner.
  return { ...words, head: owner.index };
}
