import { type Bound, matchesIn } from "../../model/index.ts";
import { boundAfter, boundBefore, ends } from "./bound.ts";
import { PESOS } from "./money.ts";
import type { Numeral } from "./numeral.ts";
import { FEW, FRACTION_SIGNS, SCALES, SMALL, TENS_OF_AGE, VAGUE } from "./numerals.ts";
import { isHyphen, piecesOf } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { numberAt, rangeAfter, wholeAfter } from "./range.ts";
import type { Found } from "./range.ts";
import { signs, unitAt } from "./unit.ts";
import type { Measured, Unit } from "./unit.ts";
import { TIME_UNITS } from "./units.ts";

/** A number with what the words around it say of it, before any tree is looked at. Offsets as in `Span`. */
export interface Amount {
  /** From the first bound word to the last word of the unit: "over fifty percent". */
  readonly start: number;
  readonly end: number;
  /** The number with its sign and unit alone: "fifty percent". */
  readonly core: number;
  /** End of the number without its unit: "fifty". */
  readonly numberEnd: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** ISO 4217, "percent", a unit of measure in the plural, or "" when a noun must be found. */
  readonly unit: string;
  readonly of: number | null;
  readonly as: Measured;
  /** The number is one word such as "two", without scale: often no figure at all. */
  readonly small: boolean;
}

/** "thirteen dollars and forty-five cents": what follows the whole coins. */
function centsAfter(
  pieces: readonly Piece[],
  at: number,
  unit: Unit | null,
  found: Numeral,
): { readonly value: number; readonly next: number } | null {
  if (unit?.as !== "money" || unit.times !== 1 || found.low !== found.high) return null;
  const from = pieces[at]?.text === "and" ? at + 1 : at;
  const small = numberAt(pieces, from, false);
  const coin = small === null || small.high === null || small.high > 99 ? null : unitAt(pieces, small.next, small.high);
  return small !== null && coin?.as === "money" && coin.times < 1
    ? { value: small.low * coin.times, next: coin.next }
    : null;
}

/** Before "over two years" these make it a length; else the words mean "during". */
const LASTING =
  /^(?:for|lasted|lasts|last|of|served|serve|after|is|was|to|spent|been|took|takes|take|and|with|a|by|least|facing|faces|sentenced|old|than|aged|in)$/u;
/** "in his late seventies", "in her 30s". */
function decadeOfAge(pieces: readonly Piece[], at: number): { readonly low: number; readonly next: number } | null {
  if (pieces[at]?.text !== "in" || !/^(?:his|her|their|its|my|your)$/u.test(pieces[at + 1]?.text ?? "")) return null;
  let index = at + 2;
  if (/^(?:early|mid|late)$/u.test(pieces[index]?.text ?? "")) index += isHyphen(pieces[index + 1]) ? 2 : 1;
  const piece = pieces[index];
  const low = TENS_OF_AGE.get(piece?.text ?? "");
  if (low !== undefined) return { low, next: index + 1 };
  if (piece?.kind === "number" && /^[2-9]0$/u.test(piece.text) && pieces[index + 1]?.text === "s")
    return { low: Number(piece.text), next: index + 2 };
  return null;
}

const ARTICLE_NEXT = new Set([
  ...SCALES.keys(),
  ...FEW.keys(),
  "couple",
  "half",
  "third",
  "quarter",
  "fifth",
  "tenth",
  "sixth",
  "eighth",
  "fourth",
  "majority",
  "vast",
  "large",
  "clear",
  "slim",
  "overwhelming",
  "dozen",
  "decade",
  "century",
  "ton",
  "kilogram",
  "kilo",
]);
const STARTERS = new Set([
  ...SMALL.keys(),
  ...SCALES.keys(),
  ...VAGUE.keys(),
  ...FEW.keys(),
  ...FRACTION_SIGNS.keys(),
  "half",
  "quarter",
  "majority",
  "multi",
  "multimillion",
  "multibillion",
  "multitrillion",
  "$",
  "€",
  "£",
  "¥",
  "₹",
  "₽",
  "₩",
  ".",
  "in",
  "aged",
  "age",
]);

/** Whether a number could begin here: spares the grammar most pieces of a text. */
function mayStart(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (piece.kind === "number" || signs.has(piece.text)) return true;
  if (piece.text === "a" || piece.text === "an" || piece.text === "the")
    return ARTICLE_NEXT.has(pieces[at + 1]?.text ?? "");
  return STARTERS.has(piece.text);
}

/** "a century", "a ton of cocaine": an article that counts one. */
function articleAt(pieces: readonly Piece[], at: number): Found | null {
  if (pieces[at]?.text !== "a") return null;
  const unit = unitAt(pieces, at + 1, 1);
  if (unit === null || (unit.times === 1 && pieces[unit.next]?.text !== "of")) return null;
  return {
    low: 1,
    high: 1,
    bound: unit.times === 1 ? "exact" : "about",
    next: at + 1,
    as: "count",
    scale: 1,
    digits: false,
    sign: null,
  };
}

/** Products such as 269.6 × 1e9 leave dust behind. */
const dusted = (value: number): number => (value < 1000 ? value : Number(value.toPrecision(12)));

function amountAt(
  pieces: readonly Piece[],
  at: number,
  pesos: () => string,
): (Amount & { readonly next: number }) | null {
  const here = pieces[at];
  if (here === undefined) return null;
  const aged = decadeOfAge(pieces, at);
  if (aged !== null) {
    const last = pieces[aged.next - 1] ?? here;
    const head = pieces[at + 2] ?? here;
    return {
      start: head.start,
      end: last.end,
      core: head.start,
      numberEnd: last.end,
      low: aged.low,
      high: aged.low === 13 ? 19 : aged.low + 9,
      bound: "range",
      unit: "years",
      of: null,
      as: "age",
      small: false,
      next: aged.next,
    };
  }
  const age = here.text === "aged" || (here.text === "age" && pieces[at + 1]?.kind === "number");
  const from = age ? at + 1 : at;
  const first = numberAt(pieces, from, pieces[from - 1]?.text !== "between") ?? (age ? null : articleAt(pieces, from));
  if (first === null) return null;
  const sign = first.sign;
  const ranged = rangeAfter(pieces, first, from);
  const found: Numeral = ranged ?? first;
  const whole =
    ranged === null && sign === null && found.as === "count" && found.high !== null
      ? wholeAfter(pieces, found.next, found.high)
      : null;
  let next = whole?.next ?? found.next;
  const numberEnd = (pieces[next - 1] ?? here).end;
  let suffix = boundAfter(pieces, next);
  // "tens of billions of dollars", "hundreds of tons": the unit of an open number stands after "of".
  const after = suffix?.next ?? next;
  const linked =
    found.high === null && found.as === "count" && pieces[after]?.text === "of"
      ? unitAt(pieces, after + 1, found.high)
      : null;
  const unit = linked !== null && linked.as !== "percent" ? linked : unitAt(pieces, after, found.high);
  if (unit !== null) next = unit.next;
  else if (suffix !== null) next = suffix.next;
  if (suffix === null) {
    suffix = boundAfter(pieces, next);
    if (suffix !== null) next = suffix.next;
  }
  const cents = centsAfter(pieces, next, unit, found);
  if (cents !== null) next = cents.next;
  const prefix = boundBefore(pieces, from);
  const opened =
    ranged !== null && (pieces[from - 1]?.text === "between" || pieces[from - 1]?.text === "from") ? from - 1 : from;
  // "half a mile" is a length, no share.
  // "the first half of 2025" is a time.
  if (found.as === "share" && /^(?:first|second|latter|last|final|other)$/u.test(pieces[from - 1]?.text ?? ""))
    return null;
  const part = found.as === "share" && unit?.as === "measure";
  const share = found.as === "share" && !part;
  // "361 million pounds" is money, "361 pounds of meth" weight.
  const sterling = unit?.unit === "pounds" && found.scale >= 1e6 && pieces[next]?.text !== "of";
  const dollars = sterling ? "GBP" : (sign ?? (unit?.as === "money" ? unit.unit : null));
  const name = dollars === "PESO" ? pesos() : (dollars ?? (share ? "percent" : (unit?.unit ?? "")));
  const as: Measured =
    age && name === "" ? "age" : dollars !== null ? "money" : share ? "percent" : (unit?.as ?? "count");
  // "over ten years" may mean during them.
  const during =
    prefix.last === "over" &&
    TIME_UNITS.has(name) &&
    !LASTING.test(pieces[prefix.from - 1]?.text ?? "") &&
    pieces[next]?.text !== "ago" &&
    prefix.from > 0;
  const small = !found.digits && found.scale === 1 && (found.high ?? 99) <= 3 && !share;
  // "passed three laws": only a large number is passed by one that grows.
  const law = /^pass/u.test(prefix.last) && (found.high ?? found.low) < 100;
  const drop = during || law || (prefix.last === "over" && small && name === "");
  const bound = suffix?.bound ?? (drop ? null : prefix.bound);
  const times = (value: number | null): number | null =>
    value === null || unit === null || sign !== null
      ? value && dusted(value)
      : dusted((value * unit.times) / (part ? 100 : 1) + (cents?.value ?? 0));
  const told = ends(found, bound ?? (unit?.times === 10 || unit?.times === 100 ? "about" : null));
  return {
    start: pieces[drop || prefix.from === from ? (age ? at : opened) : prefix.from]?.start ?? here.start,
    end: (pieces[next - 1] ?? here).end,
    core: (pieces[at] ?? here).start,
    numberEnd,
    low: times(told.low),
    high: times(told.high),
    bound: told.bound,
    unit: as === "age" && name === "" ? "years" : name,
    of: whole?.of ?? null,
    as,
    small,
    next,
  };
}

/**
 * Whose peso a text speaks of: that of the country it names most in its first 200,000 characters. Counts when first
 * asked, once.
 */
export function pesosOf(text: string): () => string {
  let known: string | undefined;
  return () => {
    if (known !== undefined) return known;
    const seen = text.slice(0, 200_000);
    let most = 0;
    for (const row of PESOS) {
      const count = matchesIn(seen, row.word).length;
      // A mention more or less decides nothing against the country named first in the table.
      if (count > (most > 0 ? most + 1 : 0) || known === undefined) [most, known] = [count, row.iso];
    }
    return (known ??= "MXN");
  };
}

/** Numbers in text.slice(start, end), in order, never overlapping. `pesos` says which currency a bare peso is. */
export function amountsIn(text: string, start = 0, end = text.length, pesos = pesosOf(text)): Amount[] {
  const pieces = piecesOf(text, start, end);
  const amounts: Amount[] = [];
  for (let at = 0; at < pieces.length;) {
    const found = mayStart(pieces, at) ? amountAt(pieces, at, pesos) : null;
    if (found === null || found.next <= at) {
      at += 1;
      continue;
    }
    const { next, ...amount } = found;
    // "one" alone is a pronoun or an article more often than a count.
    const one = amount.as === "count" && amount.low === 1 && amount.high === 1;
    if (!one || text.slice(amount.core, amount.numberEnd).toLowerCase() !== "one") amounts.push(amount);
    at = next;
  }
  return amounts;
}
