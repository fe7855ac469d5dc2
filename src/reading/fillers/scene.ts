import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Draft, Layers } from "../layers.ts";
import { wordList } from "../words.ts";

const STRETCHES = wordList("second minute hour day night morning evening week fortnight month year decade");
/** Verbs whose object may be a stretch of time: "took five weeks", "spent two years in hiding". */
const SPENDS = wordList(
  "take spend last serve need give want have get add lose cost require wait face do buy win save waste demand ask seek receive",
);

/**
 * Whether a phrase tells when, for how long or in what a deed was done, and takes no part in it: "reached the pier | six
 * minutes after the call", "died in | the ambush", "sent it through | Callao".
 */
export function isNoParticipant(draft: Draft, words: Draft["roles"][number], head: Token, layers: Layers): boolean {
  const { role, sentence } = words;
  if (role === "instrument") {
    const reference = layers.entities.at(sentence, words.head);
    return reference !== null && layers.entities.list[reference.entity]?.kind === "place";
  }
  if (role === "origin") return draft.kind === "event" && /^(?:kill|die|injure)$/.test(draft.type ?? "");
  return role === "object" && isStretch(draft, head, layers.sentences[sentence]!);
}

/** "went | nine hours earlier", "has | for weeks | been the crew's". */
function isStretch(draft: Draft, head: Token, sentence: Sentence): boolean {
  if (!/^(?:statement|forecast|event)$/.test(draft.kind) || !STRETCHES.has(head.lemma)) return false;
  if (/^(?:before|after|ago|later|earlier)$/i.test(sentence.tokens[head.index + 1]?.form ?? "")) return true;
  if (
    dependents(sentence, head.index, "case").some((t) =>
      /^(?:for|within|in|during|by|until|since|after)$/.test(t.lemma),
    )
  )
    return true;
  const verb = sentence.tokens[draft.predicate]!;
  return head.head === verb.index && verb.upos === "VERB" && !SPENDS.has(verb.lemma);
}
