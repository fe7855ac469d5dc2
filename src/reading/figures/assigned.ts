import type { Sentence, Token } from "../../language/analysis.ts";
import type { FigureMention, Words } from "../layers.ts";

/** Verbs by which a number is put to a name, with the word that brings the number. */
const BRINGS: Readonly<Record<string, RegExp>> = {
  at: /^(?:put|place|peg|set|estimate|reckon)$/u,
  with: /^credit$/u,
};
/** Words between that word and the number which a figure need not hold itself. */
const LIGHT =
  /^(?:about|around|some|nearly|almost|over|under|roughly|between|only|just|fewer|less|more|than|up|to|a|an|["“'‘])$/iu;
/** Tokens back in which the verb stands. */
const NEAR = 26;

/** A part of a name, "Red" of the Red Cartel too, and letters that a tagger may take for a noun: "the CJNG". */
const isName = (token: Token | undefined): boolean =>
  token?.upos === "PROPN" || /^NNPS?$/u.test(token?.xpos ?? "") || /^\p{Lu}{3,}$/u.test(token?.form ?? "");

/**
 * To whom a number is put by name, where the tree need not show it: "puts the Red Cartel at 11,000 men and the Gulf
 * Clan at 14,000", "credits the Red Cartel with 16,000", "the strength of the one at 900 and that of the Gulf Clan (GC)
 * at 400". Null when the number is put to nobody of a name.
 */
export function assignedTo(sentence: Sentence, figure: FigureMention): Words | null {
  const { tokens } = sentence;
  let at = figure.first;
  while (at > figure.first - 5 && BRINGS[tokens[at]?.form.toLowerCase() ?? ""] === undefined) {
    if (at < figure.first && !LIGHT.test(tokens[at]?.form ?? "")) return null;
    at -= 1;
  }
  const verb = BRINGS[tokens[at]?.form.toLowerCase() ?? ""];
  if (verb === undefined) return null;
  let last = at - 1;
  // "the Gulf Clan (GC) at 400"
  if (tokens[last]?.form === ")" && tokens[last - 2]?.form === "(") last -= 3;
  if (!isName(tokens[last])) return null;
  let first = last;
  while (
    isName(tokens[first - 1]) ||
    (/^(?:de|del|la)$/u.test(tokens[first - 1]?.form ?? "") && isName(tokens[first - 2]))
  )
    first -= 1;
  for (let back = first - 1; back >= Math.max(0, first - NEAR); back -= 1) {
    const token = tokens[back];
    if (token === undefined || /^[;:]$/u.test(token.form)) return null;
    if (verb.test(token.lemma.toLowerCase()) && /^(?:VERB|NOUN)$/u.test(token.upos))
      return { sentence: sentence.index, first, last, head: last };
    // "put it down and met Rivas at 14": another verb has begun.
    if (token.upos === "VERB") return null;
  }
  return null;
}
