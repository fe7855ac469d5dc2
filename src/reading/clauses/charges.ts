import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";

/** Verbs by which somebody is held to have done what a gerund tells, with the words before it. */
const CHARGES: ReadonlyMap<string, RegExp> = new Map([
  ["charge", /^with$/],
  ["accuse", /^of$/],
  ["suspect", /^of$/],
  ["convict", /^of$/],
  ["acquit", /^of$/],
  ["indict", /^for$/],
]);
/** Words between the charge and its gerund at most; appositions of him who is charged stand there. */
const FARTHEST = 30;

/**
 * The verb of the charge that a gerund belongs to, wherever the tree hangs it: "charging Ana Ruiz, a former judge, with
 * taking bribes". Null when none stands before it.
 */
export function chargeOver(sentence: Sentence, gerund: Token): Token | null {
  if (gerund.xpos !== "VBG") return null;
  const mark = children(sentence, gerund.index)
    .map((c) => sentence.tokens[c]!)
    .find((t) => (t.deprel === "mark" || t.deprel === "case") && t.index < gerund.index);
  if (!mark) return null;
  for (let at = mark.index - 1; at >= Math.max(0, mark.index - FARTHEST); at--) {
    const token = sentence.tokens[at]!;
    if (/^[;:]$/.test(token.form)) return null;
    // "found him guilty of conspiring".
    const guilty = token.lemma === "find" && sentence.tokens.slice(at, mark.index).some((t) => t.lemma === "guilty");
    if (guilty && token.upos === "VERB") return /^of$/i.test(mark.form) ? token : null;
    const asks = CHARGES.get(token.lemma.toLowerCase());
    if (asks && token.upos === "VERB") return asks.test(mark.form.toLowerCase()) ? token : null;
  }
  return null;
}
