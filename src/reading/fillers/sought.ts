import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import type { Layers, Words } from "../layers.ts";

/** Of whom information is sought, "open" where it does not say so; null for any other noun. */
export function soughtBehind(words: Words, { sentences }: Pick<Layers, "sentences">): Words | "open" | null {
  const sentence = sentences[words.sentence]!;
  const head = sentence.tokens[words.head]!;
  if (!/^(?:information|tip|news|clue|detail|evidence)$/.test(head.lemma)) return null;
  const who = dependents(sentence, head.index, "nmod").find((n) =>
    dependents(sentence, n.index, "case").some((c) => /^(?:on|about|of|regarding|concerning)$/i.test(c.form)),
  );
  return who && /^(?:NOUN|PROPN|PRON)$/.test(who.upos) ? phraseOf(sentence, who.index) : "open";
}
