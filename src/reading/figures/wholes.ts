import type { Sentence } from "../../language/analysis.ts";
import type { FigureMention } from "../layers.ts";
import { nounUnit } from "./counted.ts";

/** Words before "of the 32 states" that say which share of them: low and high are what they leave of the whole. */
interface WholeRow {
  readonly words: RegExp;
  readonly as: "all" | "none" | "most" | "some";
  readonly seen: string;
}
const WHOLES: readonly WholeRow[] = [
  { words: /^all$/iu, as: "all", seen: "nearly all of the country's 24 provinces" },
  { words: /^none$/iu, as: "none", seen: "none of the 12 mayors came" },
  { words: /^most$/iu, as: "most", seen: "most of the 24 provinces" },
  { words: /^(?:some|many|several|few|any|each|every|either|both)$/iu, as: "some", seen: "some of the 40 guards fled" },
];
const NEARLY = /^(?:nearly|almost|virtually|practically)$/iu;
const INSIDE = /^(?:DET|PRON|PROPN|NOUN|ADJ|PART)$/u;

/** Where "all of Mexico's" begins before a number, as token index, or -1. */
function openerOf(sentence: Sentence, first: number): number {
  const { tokens } = sentence;
  // "all 24 provinces", "all the 24 provinces"
  for (const back of [1, 2]) {
    const form = tokens[first - back]?.form ?? "";
    if (/^all$/iu.test(form) && tokens[first - back - 1]?.lemma !== "in" && tokens[first - back - 1]?.lemma !== "at")
      return first - back;
    if (!/^(?:the|of|its|their|our)$/iu.test(form)) break;
  }
  let at = first - 1;
  while (at > first - 8 && (INSIDE.test(tokens[at]?.upos ?? "") || /^['’]s?$/u.test(tokens[at]?.form ?? ""))) at -= 1;
  return tokens[at]?.lemma === "of" && WHOLES.some((row) => row.words.test(tokens[at - 1]?.form ?? "")) ? at - 1 : -1;
}

/** "nearly all of Peru's 25 regions", "most of the 25 regions": the number is the whole, and the words before it the share. Null: of "some of the 25" nothing is counted. */
function shareOfWhole(sentence: Sentence, text: string, figure: FigureMention): FigureMention | null {
  if (figure.as !== "count" || figure.noun === null || figure.of !== null || figure.low === null) return figure;
  const { tokens } = sentence;
  const at = openerOf(sentence, figure.first);
  const row = WHOLES.find(({ words }) => words.test(tokens[at]?.form ?? ""));
  if (at < 0 || row === undefined) return figure;
  if (row.as === "some") return null;
  const nearly = NEARLY.test(tokens[at - 1]?.form ?? "");
  // "not all of the 25"
  if (/^not$/iu.test(tokens[at - 1]?.form ?? "")) return null;
  const first = nearly ? at - 1 : at;
  const start = tokens[first]?.start ?? figure.start;
  const whole = { ...figure, first, start, quote: text.slice(start, figure.end), of: figure.low };
  switch (row.as) {
    case "all":
      return { ...whole, bound: nearly ? "about" : figure.bound };
    case "none":
      return { ...whole, low: 0, high: 0, bound: "exact" };
    default:
      return { ...whole, low: 50, high: null, bound: "more-than", unit: "percent", as: "percent" };
  }
}

const BETWEEN = /^(?:of|the|its|their|his|her|our|all|those|these|some|about|roughly|nearly|more|than|['’]s?)$/iu;

/** Whether only "of the", "of Mexico's" stand between two tokens. */
function ofOnly(sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = sentence;
  if (tokens[from]?.lemma !== "of" || to - from > 7) return false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && !BETWEEN.test(token.form) && token.upos !== "PROPN" && token.xpos !== "POS") {
      // "of the country's 500 judges"
      if (tokens[at + 1]?.xpos !== "POS") return false;
    }
  }
  return true;
}

const counts = (one: FigureMention | undefined): one is FigureMention =>
  one?.as === "count" && one.noun !== null && one.low !== null && one.of === null;

const IS = /^(?:dead |wounded |injured |missing |detained |disappeared )?(?:there )?(?:are|were|is|was)$/u;

/** "Among the 40 prisoners were three judges", "Among the 12 dead there are six children": whether one number is a part of the other. */
function isAmong({ tokens }: Sentence, whole: FigureMention, part: FigureMention): boolean {
  const opener = tokens.slice(Math.max(0, whole.first - 2), whole.first).map(({ form }) => form.toLowerCase());
  const behind = tokens.slice((whole.noun ?? whole.last) + 1, part.first).map(({ form }) => form.toLowerCase());
  return /(?:^| )among(?: the| those)?$/u.test(opener.join(" ")) && IS.test(behind.join(" "));
}

/** Where the whole begins that opens a figure's clause: the "Of" of "Of the 134 groups, 19 survived"; a token index, or null. */
export function frontedFrom({ tokens }: Sentence, figure: FigureMention): number | null {
  if (figure.of === null) return null;
  const opener = tokens.findLast(
    ({ index, form }) =>
      index < figure.first &&
      /^(?:of|among)$/iu.test(form) &&
      (index === 0 || /^(?:PUNCT|CCONJ)$/u.test(tokens[index - 1]?.upos ?? "")),
  );
  const told = opener && tokens.slice(opener.index + 1, opener.index + 4).some(({ upos }) => upos === "NUM");
  return told ? opener.index : null;
}

/** The comma that ends a whole which opens a clause ("Of the 134 groups, 19 survived"), as token index, or null. */
export function frontedUntil({ tokens }: Sentence, figure: FigureMention): number | null {
  const before = figure.first - 1;
  const article = /^(?:the|those|these)$/iu.test(tokens[before]?.form ?? "") ? 1 : 0;
  const opener = before - article;
  if (!/^of$/iu.test(tokens[opener]?.form ?? "")) return null;
  if (opener !== 0 && tokens[opener - 1]?.upos !== "PUNCT" && tokens[opener - 1]?.upos !== "CCONJ") return null;
  const comma = tokens.findIndex((one, at) => at > figure.last && one.form === ",");
  return comma < 0 ? null : comma;
}

/** Between which tokens stands what is told of a figure: before the comma of the whole that opens a clause, or behind it. */
export function ownStretch(sentence: Sentence, figure: FigureMention): readonly [number, number] {
  const until = frontedUntil(sentence, figure);
  if (until !== null) return [-1, until];
  const opener = frontedFrom(sentence, figure);
  const comma = sentence.tokens.findLastIndex(({ form, index }) => form === "," && index < figure.first);
  return opener === null || comma < opener || !/^of$/iu.test(sentence.tokens[opener]?.form ?? "")
    ? [-1, Infinity]
    : [comma, Infinity];
}

/**
 * Joins a share with the whole that is counted behind or before it: "61 percent of the 134 groups", "Of the 134 groups,
 * 19 survived". The whole is then no figure of its own.
 */
export function withWholes(
  sentence: Sentence,
  text: string,
  found: readonly FigureMention[],
): readonly FigureMention[] {
  const read = found.map((figure) => shareOfWhole(sentence, text, figure)).filter((figure) => figure !== null);
  const { tokens } = sentence;
  const made: FigureMention[] = [];
  for (let index = 0; index < read.length; index += 1) {
    const [here, next] = [read[index], read[index + 1]];
    if (here === undefined) continue;
    if (here.as === "percent" && here.of === null && counts(next) && ofOnly(sentence, here.last + 1, next.first)) {
      made.push({ ...here, noun: next.noun, of: next.low });
      index += 1;
      continue;
    }
    // "Among the 40 prisoners were three judges"
    if (
      here.as === "count" &&
      here.low !== null &&
      next?.as === "count" &&
      next.of === null &&
      isAmong(sentence, here, next)
    ) {
      made.push({ ...next, of: here.low });
      index += 1;
      continue;
    }
    // "four boats out of thirty"
    const out = counts(here) ? tokens.slice((here.noun ?? here.last) + 1, next?.first).map(({ form }) => form) : [];
    if (next?.as === "count" && next.noun === null && out.join(" ") === "out of" && (here.low ?? 0) < (next.low ?? 0)) {
      made.push({ ...here, of: next.low });
      index += 1;
      continue;
    }
    const until = counts(here) ? frontedUntil(sentence, here) : null;
    const bare =
      next !== undefined &&
      (next.as === "percent"
        ? next.noun === null || next.unit === "percent"
        : next.as === "count" && next.noun === null);
    if (
      until !== null &&
      bare &&
      next.of === null &&
      until < next.first &&
      next.first - until <= 4 &&
      here.low !== null
    ) {
      // "Of the 29 men handed over in May, eight were freed": that so many were handed over is said as well.
      if (tokens.some((one) => one.head === here.noun && one.deprel.startsWith("acl"))) made.push(here);
      made.push({
        ...next,
        noun: here.noun,
        of: here.low,
        unit: next.as === "percent" ? "percent" : nounUnit(sentence, here.noun ?? 0, here.last),
      });
      index += 1;
      continue;
    }
    made.push(here);
  }
  return made;
}
