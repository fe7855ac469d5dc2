import type { Sentence } from "../../language/analysis.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft, Words } from "../layers.ts";
import { as } from "../phrases.ts";

const isMany = (sentence: Sentence, head: number): boolean => /S$/u.test(sentence.tokens[head]!.xpos);

/** The plural noun above a name in its of-phrase: "sons" of "the four sons of Juan Paz". */
function manyAbove(sentence: Sentence, name: Words): number {
  const token = sentence.tokens[name.head]!;
  const above = sentence.tokens[token.head];
  return above && above.index < name.first && token.deprel === "nmod" && isMany(sentence, above.index)
    ? above.index
    : -1;
}

/**
 * A gang's name is not one man's: in "the four sons of Juan Paz, known as the Juniors" the sons bear it, wherever the
 * parser hangs "known". Null when the claim would make a single person a gang.
 */
export function ofMany(draft: Draft, sentence: Sentence, classes: WordClasses): Draft | null {
  if (draft.type !== "alias") return draft;
  const object = draft.roles.find((r) => r.role === "object");
  const subject = draft.roles.find((r) => r.role === "subject");
  if (!object || !subject) return draft;
  const [many, one] = [object, subject].map((r) => classes.of(r.sentence, r.head));
  if (!many?.has("group") || many.has("person") || !one?.has("person") || isMany(sentence, subject.head)) return draft;
  const noun = manyAbove(sentence, subject);
  if (noun < 0) return null;
  const phrase = { ...phraseOf(sentence, noun), last: subject.last };
  const start = Math.min(draft.start, sentence.tokens[phrase.first]!.start);
  return { ...draft, start, roles: draft.roles.map((r) => (r === subject ? as("subject", phrase) : r)) };
}
