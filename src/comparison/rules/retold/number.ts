import type { Claim, Figure } from "../../../model/index.ts";
import { type Quantity, quantityOf, type Relation, relate } from "../figures/amount.ts";
import { stemOf } from "./gist.ts";

/** A number by which an account is known again, in a unit in which others can be held against it. */
export interface Told {
  readonly quantity: Quantity;
  /** What it counts, by the stem of its noun; empty where it is told in money or by weight or measure. */
  readonly counted: string;
  /** "Of cocaine", by its words; empty where the claim does not say. */
  readonly goods: readonly string[];
  /** What it measures, as stems in the order of the alphabet: "liters (seize)" and "seize liters" are one. */
  readonly measure: string;
  /** The measure is one of the codebook's. */
  readonly typed: boolean;
  /** "month" of "a month". */
  readonly per: string | null;
  /** Questions that it may be looked for in. */
  readonly keys: readonly string[];
  /** A count that many things share: "12 guards". What else is said must be one as well. */
  readonly small: boolean;
  /** Another question is asked of it already. */
  readonly answered: boolean;
}

/** Counts below this are shared by chance, those below the next say nothing of what they count. */
const MANY = 100;
const FEW = 3;
/** "Twelve people", "twelve days": whatever is told counts such. */
const ANY =
  /(?:^| )(?:people|persons?|men|women|individuals|others|dead|victims|bodies|lives|things|times|cases|places|hours|days|weeks|months|years|points|percent)$/iu;
/** Numbers whose quotient is below this stand in one question at least. */
const STEP = 1.3;

/** "3.4 million dollars", "112 officers", "600 to 800 men"; null where nothing can be known again by it. */
export function numberIn(figure: Figure, { kind, type, quote }: Claim): Told | null {
  const value = figure.low ?? figure.high;
  if (value === null || figure.unit === "percent") return null;
  const quantity = quantityOf(figure);
  const range = figure.low !== null && figure.high !== null && figure.low !== figure.high;
  const size = Math.abs((quantity.low ?? quantity.high) as number);
  // A weight of 2.1 tonnes is as rare as 2,100 of anything.
  if (!range && (figure.low === null || quantity.vague)) return null;
  const amount = quantity.unit !== "count" || VOLUMES.test(figure.unit);
  const counted = amount ? "" : stemOf(figure.unit.toLowerCase().split(" ").at(-1) ?? "");
  const small = size < MANY;
  if (small && (size < FEW || range || amount || figure.bound !== "exact" || counted === "" || ANY.test(figure.unit)))
    return null;
  const place = Math.log(size) / Math.log(STEP);
  const steps = [...new Set([Math.floor(place), Math.floor(place) + 1])];
  return {
    quantity,
    counted,
    goods: goodsOf(quote, figure.quote),
    measure: measureOf(kind === "figure" && type !== null ? type : figure.measure),
    typed: kind === "figure" && type !== null,
    per: figure.per ?? null,
    keys: small ? [`=${size} ${counted}`] : steps.map((step) => `~${step} ${quantity.unit}`),
    small,
    answered: false,
  };
}

const VOLUMES = /\b(?:lit(?:er|re)s?|gallons?|barrels?|hectares?|acres?|kilomet(?:er|re)s?|miles?)\b/u;

/** "2.4 tonnes of copper cable": what follows the number's "of". */
function goodsOf(quote: string, number: string): readonly string[] {
  const rest = quote.slice(Math.max(0, quote.indexOf(number)) + number.length);
  const words = /^(?:\s\p{Ll}+)? of (?<goods>\p{Ll}+(?: \p{Ll}+)?)/u.exec(rest)?.groups?.["goods"] ?? "";
  return words.split(" ").flatMap((word) => (word.length > 2 && !ENDS.test(word) ? [stemOf(word)] : []));
}
const ENDS = /^(?:and|the|their|its|his|her|from|off|into|with|bound|worth|near|that|which|were|was|hidden|found)$/u;

const measureOf = (words: string): string =>
  [...words.toLowerCase().matchAll(/\p{L}+/gu)]
    .map(([word]) => stemOf(word))
    .sort()
    .join(" ");

/** How two numbers stand, where the one may be the other. */
export function standing(a: Told, b: Told): Relation["how"] | null {
  if (a.quantity.unit !== b.quantity.unit || (a.per !== null && b.per !== null && a.per !== b.per)) return null;
  // "2.4 tonnes of cable", "2.4 tonnes of cocaine"
  if (a.goods.length > 0 && b.goods.length > 0 && !a.goods.some((word) => b.goods.includes(word))) return null;
  const { how } = relate(a.quantity, b.quantity);
  if (how === "apart" || how === "far" || how === "overlap") return null;
  const [x, y] = [a, b].map(({ quantity }) => (quantity.low ?? quantity.high) as number) as [number, number];
  if (how === "equal" || how === "touches") return how;
  // "14,910", "14,911": neither is the other told more roundly.
  if (Math.min(figuresOf(a), figuresOf(b)) > ROUND) return null;
  return Math.abs(x - y) <= NEAR * Math.max(Math.abs(x), Math.abs(y)) ? how : null;
}

/** "About 18 million", "18,450,000": one number told more or less roundly differs by less than this share of it. */
const NEAR = 0.12;

/** So many figures a number has that was rounded. */
const ROUND = 3;
const figuresOf = ({ quantity: { low, high } }: Told): number =>
  String(low ?? high)
    .replaceAll(/\D/gu, "")
    .replace(/^0+|0+$/gu, "").length;

/** "2.1 tonnes", announced by somebody within weeks: no two hauls weigh so much. */
export const isWeight = ({ quantity: { unit, low, high } }: Told): boolean =>
  unit === "kilograms" && low === high && String(low).replace(/0+$/u, "").length > 1;

/** Whether a number has three figures that are no noughts, so that no two things share it: "14,910". */
export const isOdd = (told: Told): boolean => told.quantity.low === told.quantity.high && figuresOf(told) >= ROUND;

/** Whether a number has one figure more: nobody has 14,910 of two things. */
export const isRare = (told: Told): boolean => isOdd(told) && figuresOf(told) > ROUND;

/** "Between 600 and 800": two numbers in one. */
export const isRange = ({ quantity: { low, high } }: Told): boolean => low !== null && high !== null && low !== high;
