import type { Sentence } from "../../language/analysis.ts";
import type { FigureMention, Words } from "../layers.ts";
import { nounUnit } from "./counted.ts";

/** A heading longer than this, in tokens, is a sentence of its own. */
const LONGEST = 9;
/** What only leads to what is counted: "Number of homicides by state". */
const LEADS = /^(?:number|total|count|tally)$/u;
/** What ends the counted noun in a heading. */
const ENDS = /^(?:by|per|in|of|for|from|\(|:|since|during)$/iu;

/** The colon behind which a list of numbers stands, as token index, or -1: no verb that says something stands around it. */
export function headingOf({ tokens }: Sentence): number {
  const colon = tokens.findIndex(({ form }) => form === ":");
  if (colon < 1 || colon > LONGEST || tokens[0]?.upos === "NUM") return -1;
  const telling = tokens.some(({ upos, xpos, index }) => upos === "VERB" && (xpos !== "VBN" || index > colon));
  return telling || tokens.some(({ upos }) => upos === "AUX" || upos === "PRON") ? -1 : colon;
}

/** The noun of a heading that its numbers count: "Homicides" in "Homicides by state (2024):"; a token index, or null. */
function countedIn({ tokens }: Sentence, colon: number): number | null {
  for (let at = 0; at < colon; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const noun = token?.upos === "NOUN" || (token?.upos === "PROPN" && at === 0);
    if (!noun || LEADS.test(token?.lemma.toLowerCase() ?? "")) continue;
    if (ENDS.test(next?.form ?? "") || next?.xpos === "VBN") return /s$/u.test(token?.form ?? "") ? at : null;
  }
  return null;
}

/** A bare number of a list with what its heading counts and whose it is: "Homicides: Lima 120; Cusco 80". Null elsewhere. */
export function listedUnder(
  sentence: Sentence,
  figure: FigureMention,
): { readonly figure: FigureMention; readonly whose: Words | null } | null {
  if (figure.as !== "count" || figure.noun !== null || figure.unit !== "") return null;
  const { tokens } = sentence;
  const colon = headingOf(sentence);
  if (colon < 0 || figure.first <= colon) return null;
  const noun = countedIn(sentence, colon);
  if (noun === null) return null;
  let last = figure.first - 1;
  if (/^[,–—-]$/u.test(tokens[last]?.form ?? "") && last > colon + 1) last -= 1;
  let first = last;
  while (tokens[first - 1]?.upos === "PROPN" && first - 1 > colon) first -= 1;
  const named = tokens[last]?.upos === "PROPN" && /^(?:[;,:]|and)$/u.test(tokens[first - 1]?.form ?? "");
  return {
    figure: { ...figure, noun, unit: nounUnit(sentence, noun, -1) },
    whose: named ? { sentence: sentence.index, first, last, head: last } : null,
  };
}
