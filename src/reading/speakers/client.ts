import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Words } from "../layers.ts";

/** Those who deny for somebody else. */
const SPEAKS_FOR =
  /^(?:lawyer|attorney|counsel|solicitor|spokesman|spokeswoman|spokesperson|family|brother|sister|wife|husband|mother|father|son|daughter)$/;

/**
 * Of whom it is said when somebody denies "any wrongdoing" or "involvement": of himself, of him for whom he speaks ("Paz's
 * lawyer"), or of the one whose it is called ("the clan's involvement"); null where the words do not tell.
 */
export function accusedIn(sentence: Sentence, noun: number, speaker: Words): Words | null {
  const [whose] = dependents(sentence, noun, "nmod:poss");
  if (whose && whose.xpos !== "PRP$") return phraseOf(sentence, whose.index);
  const head = speaker.sentence === sentence.index ? sentence.tokens[speaker.head] : undefined;
  if (!head || !SPEAKS_FOR.test(head.lemma)) return speaker;
  const [client] = dependents(sentence, head.index, "nmod:poss");
  return client ? phraseOf(sentence, client.index) : null;
}
