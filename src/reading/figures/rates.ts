import type { Sentence } from "../../language/analysis.ts";
import { listed } from "./table.ts";

const EACH = /^(?:per|each|every|an?)$/iu;
const SPANS = listed("year month week day hour night quarter");
/** Adverbs and adjectives that hold a number to a length of time. */
export const OFTEN: Readonly<Record<string, string>> = {
  annually: "year",
  yearly: "year",
  monthly: "month",
  weekly: "week",
  daily: "day",
  hourly: "hour",
};
const BEFORE: Readonly<Record<string, string>> = { ...OFTEN, annual: "year" };
/** To whom or what a number is held: "33,905 pesos per person", "pesos per hectare". */
const THINGS = listed(
  "person inhabitant resident head capita hectare kilo kilogram ton gram liter barrel household family victim vehicle truck unit school migrant pill gun weapon",
);
const PEOPLE = listed("inhabitant people person resident citizen woman man child worker adult household live birth");
/** Nouns that a rate by the year stands on: "an annual average of 40", "the daily toll". */
const AVERAGED = listed("average mean rate toll number total figure count revenue income profit budget salary pace");

const wordOf = (sentence: Sentence, index: number): string => sentence.tokens[index]?.lemma.toLowerCase() ?? "";

/** "per 100,000 inhabitants", "for every 100,000 people": the people that a rate is held to. */
function people(sentence: Sentence, at: number): { readonly per: string; readonly last: number } | null {
  const { tokens } = sentence;
  const every = /^for$/iu.test(tokens[at]?.form ?? "") && /^(?:every|each)$/iu.test(tokens[at + 1]?.form ?? "");
  if (!every && !/^per$/iu.test(tokens[at]?.form ?? "")) return null;
  const from = every ? at + 2 : at + 1;
  const size = tokens[from]?.form ?? "";
  if (!/^\d[\d,.]*$/u.test(size) || Number(size.replaceAll(",", "")) < 100) return null;
  let last = from;
  while (
    last < from + 3 &&
    !PEOPLE.has(wordOf(sentence, last)) &&
    /^(?:ADJ|NOUN|NUM)$/u.test(tokens[last + 1]?.upos ?? "")
  )
    last += 1;
  const named = last > from && PEOPLE.has(wordOf(sentence, last));
  return {
    per: `${size} ${named ? (tokens[last]?.form.toLowerCase() ?? "people") : "people"}`,
    last: named ? last : from,
  };
}

/**
 * What a number is held to, from the words behind it (and an adjective before its noun): "40 murders a day",
 * "27 per 100,000 inhabitants", "an average of 60 people per year". `last` is the last token of the number or of what
 * it counts.
 */
export function rateOf(
  sentence: Sentence,
  first: number,
  last: number,
): { readonly per: string; readonly last: number } | null {
  const { tokens } = sentence;
  // "50,000 pesos per hectare a year", "1.5 million liters of fuel a day": a word or two may stand between.
  for (let at = last + 1; at <= last + 3 && at < tokens.length; at += 1) {
    const form = tokens[at]?.form ?? "";
    const whole = people(sentence, at);
    if (whole !== null) return whole;
    const next = wordOf(sentence, at + 1);
    // "in a year", "over a month": one such time, and no rate.
    const once = tokens[at - 1]?.upos === "ADP" && /^(?:an?|each|every)$/iu.test(form);
    const later = /^(?:ago|later|earlier|before|after|old|or|and|more)$/iu.test(tokens[at + 2]?.form ?? "");
    if (EACH.test(form) && SPANS.has(next) && !once && !later) return { per: next, last: at + 1 };
    if (/^per$/iu.test(form) && THINGS.has(next)) return { per: next === "capita" ? "person" : next, last: at + 1 };
    const often = OFTEN[form.toLowerCase()];
    if (often !== undefined) return { per: often, last: at };
    if (/^each$/iu.test(form) && at === last + 1 && /^[.,;)]$/u.test(tokens[at + 1]?.form ?? ".")) return null;
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[at]?.upos ?? "") && !/^of$/iu.test(form)) break;
  }
  for (let at = first - 1; at >= Math.max(0, first - 9); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.upos === "PUNCT" || token.upos === "SCONJ") break;
    const every = BEFORE[token.form.toLowerCase()];
    if (every === undefined) continue;
    const near = [at + 1, at + 2].some((index) => AVERAGED.has(wordOf(sentence, index)));
    if (near) return { per: every, last };
    break;
  }
  return null;
}
