import type { Sentence } from "../language/analysis.ts";
import { POINTER } from "../language/lead-ins.ts";
import type { Draft, Layers } from "./layers.ts";

/** The same without a mark behind it. */
const SHOUTED = /^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|WATCH|LISTEN|ADVERTISEMENT)\b/u;
/** Marks with which told sentences end. */
const ENDED = /[.!?…:;,"”»'’)\]]$/u;
const BULLET = /^\s*[-–—•*·▪►✓]/u;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const ASKS = /^(?:how|why|what|who|whom|where|when|which)$/i;
/** Tokens of the longest heading. */
const LONGEST = 16;

/** The words that stand alone on their line without an end, with no bullet before them: a heading. */
function isHeading(sentence: Sentence, { sentences }: Pick<Layers, "sentences">, text: string): boolean {
  const [before, after] = [sentences[sentence.index - 1], sentences[sentence.index + 1]];
  if (!after || after.block === sentence.block || before?.block === sentence.block) return false;
  if (sentence.tokens.length > LONGEST || ENDED.test(text.slice(sentence.start, sentence.end).trimEnd())) return false;
  const line = text.slice(text.lastIndexOf("\n", sentence.start - 1) + 1, sentence.end);
  // "12 May 2021: Murder of the judge" is an entry of a chronicle.
  return !BULLET.test(line) && !DATED.test(line);
}
const DATED = /\b(?:(?:19|20)\d\d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*)\b/u;

/** "What next year may bring." before a paragraph: what it asks it leaves open. */
function isAskedShort({ tokens }: Sentence): boolean {
  const [first] = tokens;
  if (!first || !ASKS.test(first.form) || tokens.length > SHORT) return false;
  const root = tokens.find((t) => t.head < 0);
  const own = first.head === root?.index && /^(?:obj|advmod|obl)$/.test(first.deprel) && root.upos === "VERB";
  return own && tokens.at(-1)?.form === "." && tokens.some((t) => t.head === root.index && /^nsubj/.test(t.deprel));
}
/** Tokens of the longest heading within a line. */
const SHORT = 8;

/**
 * Whether a draft stands in words that tell nothing by themselves: a line that points to another page, a heading that
 * asks ("How the gangs bought the police"), or the noun of a heading without a verb ("The arrest of the admiral").
 */
export function isOfHeading(
  { sentence: at, kind, predicate }: Draft,
  layers: Pick<Layers, "sentences">,
  text: string,
): boolean {
  const sentence = layers.sentences[at]!;
  const words = text.slice(sentence.start, sentence.end);
  if (isAskedShort(sentence)) return true;
  const opens = layers.sentences[at - 1]?.block !== sentence.block || at === 0;
  if (opens && (POINTER.test(words) || SHOUTED.test(words))) return true;
  if (!isHeading(sentence, layers, text)) return false;
  if (ASKS.test(sentence.tokens[0]?.form ?? "")) return true;
  // "The Judge's Murder: What We Know"
  const asked = sentence.tokens.findIndex((t, i) => t.form === ":" && ASKS.test(sentence.tokens[i + 1]?.form ?? ""));
  // "Murder at the mill: how a small gang got its way"
  if (asked >= 0 && predicate > asked) return true;
  const bare = !sentence.tokens.some((t) => FINITE.test(t.xpos) && (asked < 0 || t.index < asked));
  return bare && kind !== "relation" && sentence.tokens[predicate]?.upos === "NOUN";
}
