import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Draft, FigureMention, Words } from "../layers.ts";
import { as } from "../phrases.ts";
import { wordList } from "../words.ts";
import { phraseAt } from "./judging.ts";

/** Adjectives by which one number or one stretch of time stands out among its like. */
const EXTREMES = wordList("high low large big bad good bloody deadly violent great small steep sharp quiet safe");
/** Nouns of a number, which the superlative ranks among the numbers of other times and places. */
const NUMBERS = wordList(
  "number figure toll total rate count level share sum amount tally fall drop rise increase decrease",
);
const PERIODS = wordList("quarter semester year month week day half decade term season");
/** Behind the superlative: among what it is one. */
const AMONG = /^(?:in|of|on|since|for|per|ever|anywhere)$/i;

const isSuperlative = (t: Token | undefined): boolean =>
  t !== undefined && t.xpos === "JJS" && (EXTREMES.has(t.lemma.toLowerCase()) || /(?:iest|est)$/i.test(t.form));

/** What stands out: a number that the sentence gives, or the time that it was counted in. */
function standsOut(
  number: number,
  sentence: Sentence,
  { at, period }: { readonly at: number; readonly period: boolean },
  figures: readonly FigureMention[],
): Words | null {
  const { tokens } = sentence;
  if (period) {
    const time = tokens.findLast((t) => t.index < at && PERIODS.has(t.lemma) && t.upos === "NOUN");
    return time && at - time.index < FAR ? phraseAt(sentence, number, time.index) : null;
  }
  const root = tokens.find((t) => t.head < 0);
  const figure = figures.findLast((f) => f.last < at && at - f.last < FAR);
  if (!figure) return null;
  // "The murder rate reached 40, the highest in the region": the subject names the number itself.
  const verb = root && root.index < at ? root : undefined;
  const subject = verb && dependents(sentence, verb.index, "nsubj")[0];
  if (subject?.upos === "NOUN" && subject.index < figure.first && (NUMBERS.has(subject.lemma) || figure.noun === null))
    return phraseAt(sentence, number, subject.index);
  if (figure.noun !== null && figure.noun < at) {
    const words = phraseAt(sentence, number, figure.noun);
    return words.last < at ? { ...words, first: Math.max(words.first, figure.last + 1) } : null;
  }
  return subject?.upos === "NOUN" ? phraseAt(sentence, number, subject.index) : null;
}
/** Tokens between a number or a time and what is said of it, at most. */
const FAR = 14;

/** "recorded 300 thefts in 2021, the highest number in a decade": the rank of a number, set behind it. */
export function records(number: number, sentence: Sentence, figures: readonly FigureMention[]): readonly Draft[] {
  if (figures.length === 0) return [];
  const { tokens } = sentence;
  const found: Draft[] = [];
  for (let i = 1; i < tokens.length - 2; i++) {
    const [before, the, extreme] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!];
    if (!/^the$/i.test(the.form) || !isSuperlative(extreme) || !/^(?:,|and|—|–)$/.test(before.form)) continue;
    const next = tokens[i + 2]!;
    const noun = next.upos === "NOUN" ? next : undefined;
    const period = noun !== undefined && PERIODS.has(noun.lemma);
    if (noun && !period && !NUMBERS.has(noun.lemma)) continue;
    const behind = tokens[i + (noun ? 3 : 2)];
    if (!behind || !AMONG.test(behind.form)) continue;
    const out = standsOut(number, sentence, { at: i, period }, figures);
    if (!out || out.first >= i) continue;
    let last = behind.index;
    while (last + 1 < tokens.length && !/^(?:PUNCT|VERB|AUX|CCONJ|SCONJ)$/.test(tokens[last + 1]!.upos)) last++;
    found.push({
      kind: "assessment",
      type: null,
      sentence: number,
      predicate: noun?.index ?? extreme.index,
      figure: null,
      start: the.start,
      end: tokens[last]!.end,
      roles: [as("subject", out)],
      rule: "assessment/judgement record",
    });
  }
  return found;
}
