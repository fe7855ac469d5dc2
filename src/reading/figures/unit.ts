import { MONEY_AFTER, MONEY_BEFORE } from "./money.ts";
import { isHyphen, matches } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { cut, indexed } from "./table.ts";
import { AFTER_DIGITS, TIME_UNITS, UNITS, YEARS_IN } from "./units.ts";

/** Signs of money by their first piece. */
export const signs = indexed(
  MONEY_BEFORE.map((row) => ({ words: cut(row.sign), iso: row.iso })),
  (words) => words[0],
);
const coins = indexed(
  MONEY_AFTER.map((row) => ({ words: cut(row.words), iso: row.iso, part: row.part ?? 1 })),
  (words) => words[0],
);
const units = indexed(
  [...UNITS].map(([words, unit]) => ({ words: cut(words), unit })),
  (words) => words[0],
);

const SINGULAR_ALONE = new Set([
  "foot",
  "day",
  "second",
  "night",
  "yard",
  "hour",
  "minute",
  "pound",
  "year",
  "month",
  "week",
  "decade",
  "century",
  "degree",
]);

/** What a figure counts: money, per cent, a unit of measure, an age, or things that a noun names. */
export type Measured = "money" | "percent" | "measure" | "age" | "count";

/** A unit with the piece after it; `times` turns the number into that unit (cents, decades). */
export interface Unit {
  readonly unit: string;
  readonly as: Measured;
  readonly next: number;
  readonly times: number;
}

/** The unit that stands at this piece, after an optional hyphen: "percent", "U.S. dollars", "tons", "-year-old". */
export function unitAt(pieces: readonly Piece[], at: number, value: number | null): Unit | null {
  const hyphen = isHyphen(pieces[at]) && pieces[at]?.glued === true;
  const from = hyphen ? at + 1 : at;
  const first = pieces[from];
  if (first === undefined) return null;
  if (first.text === "%" || first.text === "percent" || first.text === "pct" || first.text === "percents")
    return { unit: "percent", as: "percent", next: from + 1, times: 1 };
  if (first.text === "percentage" && !/^points?$/u.test(pieces[from + 1]?.text ?? "")) {
    return { unit: "percent", as: "percent", next: from + 1, times: 1 };
  }
  if (first.text === "per" && pieces[from + 1]?.text === "cent")
    return { unit: "percent", as: "percent", next: from + 2, times: 1 };
  for (const row of coins.get(first.text) ?? []) {
    const next = matches(pieces, from, row.words);
    // "10 $ 30": the sign belongs to what follows, as "rmb 10 usd 20" shows of codes.
    if (first.text === "$" && pieces[next]?.kind === "number") continue;
    // "they killed 3, won 4": a verb, no Korean money.
    if (next > 0 && (row.iso !== "KRW" || value === null || value >= 100))
      return { unit: row.iso, as: "money", next, times: row.part };
  }
  if (first.text === "-" || first.kind === "sign") return null;
  for (const row of units.get(first.text) ?? []) {
    let next = matches(pieces, from, row.words);
    if (next < 0) continue;
    const name = row.words.join(" ");
    if (AFTER_DIGITS.has(name) && pieces[at - 1]?.kind !== "number") continue;
    const one = value === 1 || value === null;
    // "two foot soldiers" has no feet, "a two-foot wall" and "one foot" have.
    // "a 6 month delay" has months: digits are not written before compounds such as "day laborers".
    const counted = pieces[at - 1]?.kind === "number" && TIME_UNITS.has(row.unit) && name !== "second";
    if (SINGULAR_ALONE.has(name) && !one && !hyphen && !counted) continue;
    if (TIME_UNITS.has(row.unit)) {
      const old = isHyphen(pieces[next]) ? next + 1 : next;
      if (pieces[old]?.text === "old" || pieces[old]?.text === "olds")
        return { unit: row.unit, as: "age", next: old + 1, times: 1 };
      if (pieces[next]?.text === "of" && pieces[next + 1]?.text === "age")
        return { unit: row.unit, as: "age", next: next + 2, times: 1 };
    }
    const years = YEARS_IN.get(row.unit);
    if (years !== undefined) return { unit: "years", as: "measure", next, times: years };
    if (pieces[next]?.text === "s" && pieces[next]?.glued === true) next += 1;
    return { unit: row.unit, as: "measure", next, times: 1 };
  }
  return null;
}

/** The sign or code of a currency that stands at this piece. */
export function signAt(pieces: readonly Piece[], at: number): { readonly iso: string; readonly next: number } | null {
  for (const row of signs.get(pieces[at]?.text ?? "") ?? []) {
    const next = matches(pieces, at, row.words);
    if (next < 0) continue;
    // "a $20 billion trade" is no Australian dollar: the letters must touch the sign.
    if (pieces.slice(at + 1, next).every((piece) => piece.glued)) return { iso: row.iso, next };
  }
  return null;
}
