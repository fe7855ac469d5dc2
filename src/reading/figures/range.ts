import { isLabel, isYear } from "./labels.ts";
import { numeralAt } from "./numeral.ts";
import type { Numeral } from "./numeral.ts";
import { isDash, isHyphen } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { signAt, unitAt } from "./unit.ts";
import type { Unit } from "./unit.ts";

const CHANGE =
  /^(?:r[io]s(?:e|es|en|ing)|f[ae]ll(?:en|ing|s)?|increas\w*|decreas\w*|drop\w*|gr[eo]w\w*|climb\w*|jump\w*|soar\w*|surg\w*|declin\w*|reduc\w*|cut|rais\w*|lower\w*|went|gone|up|down|chang\w*|expand\w*|shr[aiu]nk\w*|plung\w*|tumbl\w*|shot|slid|slip\w*|doubl\w*|tripl\w*|mov\w*|swell\w*|upgrad\w*|shift\w*|widen\w*|advanc\w*)$/u;
/** "corrected its tally of murders across the island from 311 to 402": what is revised may be told at length. */
const REVISED = /^(?:revis|correct|updat|adjust)(?:e|es|ed|ing)$/u;
const LONG = 16;

/** "rose from 20 to 60 percent" tells two figures, "from 20 to 60 percent of the men" one range. */
function isChange(pieces: readonly Piece[], from: number): boolean {
  if (pieces.slice(Math.max(0, from - LONG), from).some(({ text }) => REVISED.test(text))) return true;
  for (let index = from - 1; index >= Math.max(0, from - 8); index -= 1) {
    if (CHANGE.test(pieces[index]?.text ?? "")) return true;
  }
  return false;
}

/** A number with the currency sign before it. */
export interface Found extends Numeral {
  readonly sign: string | null;
}

/** The number at this piece with its currency sign, unless it is a label or a year. `and`: whether "and" may join its words. */
export function numberAt(pieces: readonly Piece[], at: number, and: boolean): Found | null {
  const sign = signAt(pieces, at);
  const from = sign?.next ?? at;
  const digits = pieces[from]?.kind === "number";
  if (sign === null && digits && (isLabel(pieces, from) || isYear(pieces, from))) return null;
  if (!digits && sign === null && isLabel(pieces, from)) return null;
  const numeral = numeralAt(pieces, from, { money: sign !== null, and });
  return numeral === null ? null : { ...numeral, sign: sign?.iso ?? null };
}

/** Joins "10 to 15 million", "$5-10", "44 mg to 50 mg", "two or three" to one range; null when the words are none. */
export function rangeAfter(
  pieces: readonly Piece[],
  first: Found,
  from: number,
): (Found & { readonly unit: Unit | null }) | null {
  const opener = pieces[from - 1]?.text;
  if (first.high === null) return null;
  const unit = unitAt(pieces, first.next, first.high);
  const suspended = isHyphen(pieces[first.next]) && pieces[first.next + 1]?.text === "to" ? first.next + 1 : null;
  const at = suspended ?? unit?.next ?? first.next;
  const joint = pieces[at];
  const dashed = isDash(joint);
  const word =
    joint?.text === "to" ||
    (joint?.text === "and" && opener === "between") ||
    (joint?.text === "or" && first.high <= 20);
  if (!(dashed || word)) return null;
  if (
    dashed &&
    unit === null &&
    pieces[at + 1]?.kind !== "number" &&
    pieces[at + 1]?.kind !== "word" &&
    signAt(pieces, at + 1) === null
  )
    return null;
  if (joint?.text === "to" && opener === "from" && isChange(pieces, from - 1)) return null;
  // "rose 53 cents to 64.73 dollars": the change, then the level.
  if (joint?.text === "to" && unit !== null && opener !== "between" && isChange(pieces, from)) return null;
  const second = numberAt(pieces, at + 1, opener !== "between");
  if (second === null || second.high === null || second.as !== first.as) return null;
  if (second.sign !== null && first.sign !== second.sign) return null;
  let low = first.low;
  if (first.scale === 1 && second.scale > 1 && low * second.scale < second.high && low < 1000) low *= second.scale;
  if (low >= second.high) return null;
  if (joint?.text === "or" && second.high - low > Math.max(1, low)) return null;
  const unitAfter = unitAt(pieces, second.next, second.high);
  if (unit !== null && unitAfter?.unit !== unit.unit && first.sign === null) return null;
  return { ...second, low, bound: "range", sign: first.sign, unit: unitAfter };
}

/** "27 of 32", "27 of Mexico's 32", "27 out of the 32". */
export function wholeAfter(
  pieces: readonly Piece[],
  at: number,
  value: number,
): { readonly of: number; readonly next: number } | null {
  const out = pieces[at]?.text === "out" ? at + 1 : at;
  if (pieces[out]?.text !== "of") return null;
  for (let index = out + 1; index <= out + 6; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || (piece.kind === "sign" && !/^['’]$/u.test(piece.text))) return null;
    const free =
      index === out + 1 ||
      /^(?:the|its|their|his|her|our|all|every|s|some|about|roughly)$/u.test(pieces[index - 1]?.text ?? "");
    const whole = free ? numeralAt(pieces, index, { and: true }) : null;
    if (whole === null) continue;
    const plain = whole.as === "count" && whole.high !== null && whole.low > value;
    return plain && !isYear(pieces, index) ? { of: whole.low, next: whole.next } : null;
  }
  return null;
}
