import type { Sentence } from "../../language/analysis.ts";
import type { Likelihood } from "../../model/index.ts";

/** The seven bands of ICD 203 (US Intelligence Community Directive 203, 2015) with its words and their adverbs; per cent. */
const BANDS: readonly {
  readonly band: string;
  readonly low: number;
  readonly high: number;
  readonly words: readonly string[];
}[] = [
  { band: "almost no chance", low: 1, high: 5, words: ["almost no chance", "remote", "remote chance"] },
  { band: "very unlikely", low: 5, high: 20, words: ["very unlikely", "highly unlikely", "highly improbable"] },
  { band: "unlikely", low: 20, high: 45, words: ["unlikely", "improbable", "improbably"] },
  {
    band: "roughly even chance",
    low: 45,
    high: 55,
    words: ["roughly even chance", "roughly even odds", "even chance", "even odds"],
  },
  { band: "likely", low: 55, high: 80, words: ["likely", "probable", "probably"] },
  {
    band: "very likely",
    low: 80,
    high: 95,
    words: ["very likely", "highly likely", "highly probable", "very probably", "most likely"],
  },
  {
    band: "almost certain",
    low: 95,
    high: 99,
    words: ["almost certain", "almost certainly", "nearly certain", "nearly certainly"],
  },
];

const BY_WORDS = new Map(
  BANDS.flatMap(({ band, low, high, words }) => words.map((w) => [w, { band, low, high }] as const)),
);

/** Nouns of how likely a thing is: "a 70 percent probability that". */
export const CHANCES = /^(?:chance|probability|likelihood|odds)$/;

/** The band of a probability in per cent; of one on a border the likelier band. */
const bandOf = (percent: number): string => (BANDS.findLast(({ low }) => percent >= low) ?? BANDS[0]!).band;

/** "a 70 percent probability that": the number that stands with such a noun, as a likelihood; null for any other noun. */
export function chanceAt(sentence: Sentence, noun: number): Likelihood | null {
  const { tokens } = sentence;
  const head = tokens[noun];
  if (!head || !CHANCES.test(head.form.toLowerCase())) return null;
  const unit = tokens.findLast((t) => t.index < noun && t.head === noun && /^(?:percent|per\s?cent|%)$/i.test(t.form));
  const number = unit && tokens.find((t) => t.head === unit.index && t.deprel === "nummod");
  const percent = number ? Number(number.form) : Number.NaN;
  if (!unit || !number || !(percent >= 0 && percent <= 100)) return null;
  const words = tokens.slice(number.index, noun + 1).map((t) => t.form);
  return { words: words.join(" ").replace(" %", "%"), band: bandOf(percent), low: percent, high: percent };
}

/** The likelihood that ends at this token ("almost certainly" ends at "certainly"), longest words first; null when not in the table. */
export function likelihoodAt(sentence: Sentence, index: number): (Likelihood & { readonly first: number }) | null {
  for (let first = Math.max(0, index - 2); first <= index; first++) {
    const tokens = sentence.tokens.slice(first, index + 1);
    const words = tokens.map((t) => t.form.toLowerCase()).join(" ");
    const found = BY_WORDS.get(words);
    if (found) return { words: tokens.map((t) => t.form).join(" "), ...found, first };
  }
  return null;
}
