import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { FigureMention, Words } from "../layers.ts";
import { TURNED } from "./change-words.ts";
import { TIME_NOUNS } from "./counted.ts";

const PRUNED = /^(?:acl:relcl|appos|conj|cc|parataxis|punct|advcl|dep|discourse|case|nsubj|cop|mark|aux|advmod)/u;

/** What these bring tells whither, whence or when: "fifty members to the north" are fifty members. */
const APART = new Set([
  "to",
  "into",
  "toward",
  "towards",
  "from",
  "by",
  "for",
  "at",
  "on",
  "since",
  "during",
  "after",
  "before",
  "as",
  "through",
  "per",
]);
export const caseOf = (sentence: Sentence, index: number): string =>
  dependents(sentence, index, "case")[0]?.lemma.toLowerCase() ?? "";

/** The noun phrase of a token, without the number before it: what "over fifty high-ranking members" counts. */
export function phrase(sentence: Sentence, noun: number, figure: FigureMention): Words {
  const { tokens } = sentence;
  const run = reach(
    sentence,
    noun,
    (token) =>
      token.head === noun &&
      (PRUNED.test(token.deprel) ||
        (token.deprel === "nmod" && token.index > noun && APART.has(caseOf(sentence, token.index)))),
  );
  let { first, last } = run;
  if (figure.first <= noun && figure.last >= first && figure.last < noun) first = figure.last + 1;
  while (first < noun && /^(?:of|-|,|more|other|another|additional|further)$/u.test(tokens[first]?.form ?? ""))
    first += 1;
  if (last >= figure.first && first < figure.first && noun < figure.first) last = Math.max(noun, figure.first - 1);
  // "briefly, the flow of migrants": how long is no part of what is counted.
  if (tokens[first]?.upos === "ADV" && tokens[first + 1]?.form === "," && first + 2 <= noun) first += 2;
  // "since September 2024, murders": a comma before the noun that parts no adjectives ends something else.
  for (let index = noun - 1; index > first; index -= 1) {
    if (tokens[index]?.form !== ",") continue;
    if (tokens[index - 1]?.upos === "ADJ" && /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[index + 1]?.upos ?? "")) continue;
    first = index + 1;
    break;
  }
  // A stop inside the phrase, or "fell", is where a wrong branch of the tree begins.
  for (let index = noun + 1; index <= last; index += 1) {
    const form = tokens[index]?.form ?? "";
    // "14,000 taps last year": when, drawn into what is counted.
    const when = /^(?:last|this|next)$/iu.test(form) && TIME_NOUNS.has(tokens[index + 1]?.lemma ?? "");
    if (/^[,;:—–(]$/u.test(form) || TURNED.has(form) || when) last = index - 1;
  }
  while (last > noun && /^(?:,|-|–|—|\(|of|at|is|by|to|worth|valued)$/u.test(tokens[last]?.form ?? "")) last -= 1;
  return { sentence: sentence.index, first, last, head: noun };
}
