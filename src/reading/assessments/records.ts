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
  const verb = root && root.index < at ? root : undefined;
  // "The ministry paid $3 million, double the sum of the year before": the sum is what is held against another.
  if (figure.as === "money" && verb && MOVES.has(verb.lemma))
    return { sentence: number, first: figure.first, last: figure.last, head: figure.head };
  // "The murder rate reached 40, the highest in the region": the subject names the number itself.
  const subject = verb && dependents(sentence, verb.index, "nsubj")[0];
  if (subject?.upos === "NOUN" && subject.index < figure.first && (NUMBERS.has(subject.lemma) || figure.noun === null))
    return phraseAt(sentence, number, subject.index);
  if (figure.noun !== null && figure.noun < at) {
    const words = phraseAt(sentence, number, figure.noun);
    // "90 boats, fewer than the year before", where the comparison hangs on the boats.
    return { ...words, first: Math.max(words.first, figure.last + 1), last: Math.min(words.last, at - 2) };
  }
  return subject?.upos === "NOUN" && figure.as !== "money" ? phraseAt(sentence, number, subject.index) : null;
}
/** Verbs by which somebody only moves a sum: the sum stands out, and not he. */
const MOVES = wordList(
  "pay spend earn give charge make lose collect receive offer take steal send invest owe cost launder raise fine demand",
);
/** Tokens between a number or a time and what is said of it, at most. */
const FAR = 14;

/** Where a comparison that is set behind a number begins, and its word of degree. */
interface Comparison {
  readonly first: number;
  readonly degree: number;
  /** It ranks places: "more than any other state". */
  readonly place: boolean;
}

/** Adverbs before a comparison: "far more than any other state". */
const DEGREE = /^(?:far|well|many|nearly|almost|about|roughly|some|slightly|more|than)$/i;
/** What else there was of the kind, with no number of its own. */
const OTHERS = /^(?:any|all|ever|before|what|anywhere|everywhere)$/i;
const EARLIER = /^(?:past|rest|previous|preceding|last|prior)$/i;
const PLACES =
  /^(?:state|city|country|municipality|town|region|province|district|department|nation|port|place|border)$/;

/** "…, more than any other state", "…, the most of any state", "…, nearly double the toll of 2021", behind a mark at `at`. */
function comparisonAt({ tokens }: Sentence, at: number): Comparison | null {
  const form = (i: number): string => tokens[i]?.form.toLowerCase() ?? "";
  const first = at + 1;
  if (form(first) === "the" && form(first + 1) === "most" && AMONG.test(form(first + 2)))
    return { first, degree: first + 1, place: placed(tokens, first + 2) };
  let i = first;
  while (DEGREE.test(form(i)) && !(/^(?:more|than)$/i.test(form(i)) && !/^(?:twice|double)$/.test(form(i + 2)))) i++;
  if (/^(?:than)$/.test(form(i))) i++;
  // "twice the number that it admits", "half as many again as"
  if (/^(?:twice|double)$/.test(form(i)) && /^(?:the|what)$/.test(form(i + 1)))
    return { first, degree: i, place: false };
  if (form(i) === "half" && form(i + 1) === "as" && form(i + 3) === "again") return { first, degree: i, place: false };
  if (!/^(?:more|fewer|less|higher|lower)$/.test(form(i)) || form(i + 1) !== "than") return null;
  const next = /^(?:in|at|on|for)$/.test(form(i + 2)) ? i + 3 : i + 2;
  const earlier = /^(?:the|a)$/.test(form(next)) && (EARLIER.test(form(next + 1)) || /^year$/.test(form(next + 1)));
  if (!OTHERS.test(form(next)) && !earlier) return null;
  // "more than any 20 of them": a number.
  if (tokens[next + 1]?.upos === "NUM") return null;
  return { first, degree: i, place: placed(tokens, i + 1) };
}

/** Whether what is compared with are places. */
const placed = (tokens: readonly Token[], from: number): boolean => {
  for (let i = from; i < Math.min(tokens.length, from + 5) && tokens[i]!.upos !== "PUNCT"; i++)
    if (PLACES.test(tokens[i]!.lemma.toLowerCase()))
      return i === from + 1 || !/^(?:'s|’s)$/.test(tokens[i + 1]?.form ?? "");
  return false;
};

/** The place that a number is told of: the subject of the sentence, or where it was. */
function placeOf(number: number, sentence: Sentence, at: number): Words | null {
  const root = sentence.tokens.find((t) => t.head < 0);
  if (!root || root.index > at) return null;
  const verb = dependents(sentence, root.index, "ccomp").find((t) => t.index < at) ?? root;
  const named = [
    ...dependents(sentence, verb.index, "nsubj"),
    ...dependents(sentence, verb.index, "obl", "nmod").filter((t) =>
      dependents(sentence, t.index, "case").some((c) => /^in$/i.test(c.form)),
    ),
  ].find((t) => t.upos === "PROPN" || PLACES.test(t.lemma));
  return named ? phraseAt(sentence, number, named.index) : null;
}

const lastOf = ({ tokens }: Sentence, from: number): number => {
  let last = from;
  while (last + 1 < tokens.length && !/^(?:PUNCT|CCONJ)$/.test(tokens[last + 1]!.upos)) last++;
  return last;
};

/** "recorded 300 thefts, more than any other state": a number held against those of other places and times. */
function compared(number: number, sentence: Sentence, figures: readonly FigureMention[]): readonly Draft[] {
  const found: Draft[] = [];
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length - 3; at++) {
    if (!/^[,—–]$/.test(tokens[at]!.form)) continue;
    const comparison = comparisonAt(sentence, at);
    if (!comparison) continue;
    const { first, degree, place } = comparison;
    const out =
      (place ? placeOf(number, sentence, at) : null) ??
      standsOut(number, sentence, { at: first, period: false }, figures);
    if (!out || out.first >= first) continue;
    found.push({
      kind: "assessment",
      type: null,
      sentence: number,
      predicate: degree,
      figure: null,
      start: tokens[first]!.start,
      end: tokens[lastOf(sentence, degree)]!.end,
      roles: [as("subject", out)],
      rule: "assessment/judgement record",
    });
  }
  return found;
}

/** "recorded 300 thefts in 2021, the highest number in a decade": the rank of a number, set behind it. */
export function records(number: number, sentence: Sentence, figures: readonly FigureMention[]): readonly Draft[] {
  if (figures.length === 0) return [];
  const { tokens } = sentence;
  const found: Draft[] = [...compared(number, sentence, figures)];
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
