import type { Sentence } from "../../language/analysis.ts";
import { spanOf } from "../../model/index.ts";
import type { Bound } from "../../model/index.ts";
import type { FigureMention } from "../layers.ts";

/** Verbs that multiply: "murders tripled"; what is halved falls by half. */
const VERBS: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["treble", 3],
  ["triple", 3],
  ["quadruple", 4],
  ["quintuple", 5],
  ["halve", 0.5],
]);
const BOUNDS: readonly { readonly words: RegExp; readonly length: number; readonly bound: Bound }[] = [
  { words: /^more than$/iu, length: 2, bound: "more-than" },
  { words: /^less than$/iu, length: 2, bound: "less-than" },
  { words: /^at least$/iu, length: 2, bound: "at-least" },
  { words: /^(?:nearly|almost|roughly|about|virtually|practically)$/iu, length: 1, bound: "about" },
];

/**
 * The changes that verbs tell without a number: "killings have more than doubled", "seizures halved". Only finite ones
 * and perfects: "to double the reward" has not happened, "a doubled guard" counts nothing.
 */
export function multiplesIn(sentence: Sentence, text: string): FigureMention[] {
  const found: FigureMention[] = [];
  const { tokens } = sentence;
  for (const token of tokens) {
    if (token.upos !== "VERB" || !/^VB[DZPN]$/u.test(token.xpos)) continue;
    const times = VERBS.get(token.lemma.toLowerCase());
    if (times === undefined) continue;
    if (/^(?:amod|compound)$/u.test(token.deprel)) continue;
    const before = (length: number): string =>
      tokens
        .slice(Math.max(0, token.index - length), token.index)
        .map((one) => one.form)
        .join(" ");
    const row = BOUNDS.find(({ words, length }) => words.test(before(length)));
    const first = token.index - (row?.length ?? 0);
    const bound = row?.bound ?? "exact";
    const value = times < 1 ? 50 : times;
    const open = bound === "more-than" || bound === "at-least";
    found.push({
      sentence: sentence.index,
      first,
      last: token.index,
      head: token.index,
      ...spanOf(text, tokens[first]?.start ?? token.start, token.end),
      low: bound === "less-than" ? null : value,
      high: open ? null : value,
      bound,
      unit: times < 1 ? "percent" : "times",
      of: null,
      noun: null,
      as: "percent",
    });
  }
  return found;
}
