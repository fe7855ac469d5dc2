import type { Bound } from "../../model/index.ts";
import { CODES } from "./money.ts";
import { FEW, FRACTION_SIGNS, GLUED, GLUED_MONEY, PARTS, SCALES, SMALL, SPACED, VAGUE } from "./numerals.ts";
import { isHyphen } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { AFTER_DIGITS } from "./units.ts";

/** A number as words or digits give it, without what stands around it. `next` is the piece after it. */
export interface Numeral {
  readonly low: number;
  readonly high: number | null;
  readonly bound: Bound;
  readonly next: number;
  /** "count": 12, two dozen, thousands. "share": a third, half, a majority of (then the numbers are per cent). */
  readonly as: "count" | "share";
  /** What the last scale multiplied by: 1e6 in "15 million", 1 in "15". "10 to 15 million" needs it. */
  readonly scale: number;
  readonly digits: boolean;
}

interface Value {
  readonly value: number;
  readonly next: number;
  readonly scale: number;
  readonly digits: boolean;
}

const exact = (value: Value): Numeral => ({
  low: value.value,
  high: value.value,
  bound: "exact",
  next: value.next,
  as: "count",
  scale: value.scale,
  digits: value.digits,
});
const open = (low: number, next: number, bound: Bound = "at-least"): Numeral => ({
  low,
  high: null,
  bound,
  next,
  as: "count",
  scale: 1,
  digits: false,
});
const share = (percent: number, next: number): Numeral => ({
  low: percent,
  high: percent,
  bound: "exact",
  next,
  as: "share",
  scale: 1,
  digits: false,
});

/** The piece after an optional hyphen: "thirty-five", "four-hundred". */
const joined = (pieces: readonly Piece[], at: number): number =>
  isHyphen(pieces[at]) && pieces[at]?.glued === true && pieces[at + 1]?.glued === true ? at + 1 : at;

/** "and a half" and scales after a number: "two and a half million", "1.5 million", "a million and a half". */
function scaled(pieces: readonly Piece[], start: Value): Value {
  let { value, next, scale } = start;
  const half = (): void => {
    if (pieces[next]?.text === "and" && pieces[next + 1]?.text === "a" && pieces[next + 2]?.text === "half") {
      value += scale / 2;
      next += 3;
    }
  };
  half();
  for (let step = 0; step < 2; step += 1) {
    const at = joined(pieces, next);
    const word = pieces[at]?.text ?? "";
    const times = SCALES.get(word) ?? (word === "dozens" ? 12 : start.digits ? SPACED.get(word) : undefined);
    if (times === undefined) break;
    value *= times;
    scale *= times;
    next = at + 1;
  }
  if (scale > 1) half();
  // "4 thousand 3 hundred and 21": what follows must be smaller, and after "and" only a hundred takes a bare number.
  if (start.digits && scale >= 100) {
    const and = pieces[next]?.text === "and";
    const rest = digitsAt(pieces, and ? next + 1 : next, false) ?? (and ? wordsAt(pieces, next + 1, false) : null);
    if (rest !== null && rest.value < scale && (rest.scale >= 100 || (and && scale === 100))) {
      return { value: value + rest.value, next: rest.next, scale: rest.scale, digits: true };
    }
  }
  return { value, next, scale, digits: start.digits };
}

/** "1/2", "3/4": one digit over two to sixteen, written together. */
function slashed(pieces: readonly Piece[], at: number): { readonly value: number; readonly next: number } | null {
  const [top, slash, bottom] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (top?.kind !== "number" || slash?.text !== "/" || !slash.glued || bottom?.kind !== "number" || !bottom.glued)
    return null;
  if (pieces[at + 3]?.text === "/" || top.text.length > 1 || bottom.text.length > 2) return null;
  const [above, below] = [Number(top.text), Number(bottom.text)];
  return above > 0 && above < below && below <= 16 && below !== 11 ? { value: above / below, next: at + 3 } : null;
}

function digitsAt(pieces: readonly Piece[], at: number, money: boolean): Value | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== "number" || piece.text.length > 24 || /^\d{14}/u.test(piece.text))
    return null;
  const fraction = slashed(pieces, at);
  if (fraction !== null) return { ...fraction, scale: 1, digits: true };
  let value = Number(piece.text.replace(/[,\u00a0\u2009\u202f]/gu, ""));
  let next = at + 1;
  const after = pieces[next];
  if (after?.kind === "word" && after.glued) {
    const times =
      GLUED.get(after.text) ??
      SCALES.get(after.text) ??
      (money || (after.capital && after.text === "m") ? GLUED_MONEY.get(after.text) : undefined);
    if (times !== undefined) return { value: value * times, next: next + 1, scale: times, digits: true };
    // "18th", "1990s", "4x4", "7B" are no counts; "30kg" is.
    if (!AFTER_DIGITS.has(after.text) && after.text !== "percent" && !CODES.has(after.text)) return null;
  }
  const sign = FRACTION_SIGNS.get(after?.text ?? "");
  const mixed = after?.kind === "number" && !after.glued ? slashed(pieces, next) : null;
  if (sign !== undefined) [value, next] = [value + sign, next + 1];
  else if (mixed !== null) [value, next] = [value + mixed.value, mixed.next];
  return scaled(pieces, { value, next, scale: 1, digits: true });
}

type Last = "none" | "unit" | "teen" | "ten" | "hundred" | "scale";
/** Which kinds of word may stand before which: "sixty five" but not "five sixty". */
const MAY_FOLLOW: Readonly<Record<"unit" | "teen" | "ten", readonly Last[]>> = {
  unit: ["none", "ten", "hundred", "scale"],
  teen: ["none", "hundred", "scale"],
  ten: ["none", "hundred", "scale"],
};
const kindOf = (small: number): "unit" | "teen" | "ten" => (small < 10 ? "unit" : small < 20 ? "teen" : "ten");

/** Words: "two hundred and fifty thousand", "five hundred seventy-one", "a hundred". `and` false: "between fifty and sixty". */
function wordsAt(pieces: readonly Piece[], from: number, and: boolean): Value | null {
  let at = from;
  let [total, current, scale] = [0, 0, 1];
  let last: Last = "none";
  const article = pieces[at]?.text;
  if ((article === "a" || article === "an") && SCALES.has(pieces[at + 1]?.text ?? "")) {
    [current, last, at] = [1, "unit", at + 1];
  }
  let next = at;
  // Twenty words are more than any number needs; the bound keeps hostile text linear.
  for (let step = 0; step < 20; step += 1) {
    let here = step === 0 ? next : joined(pieces, next);
    if (pieces[here]?.text === "and" && and && (last === "hundred" || last === "scale")) {
      const small = SMALL.get(pieces[here + 1]?.text ?? "");
      const beyond = SCALES.get(pieces[joined(pieces, here + 2)]?.text ?? "") ?? 0;
      // "two hundred and three hundred" are two numbers, "two hundred and three thousand" is one.
      if (small === undefined || small === 0 || (last === "hundred" ? beyond === 100 : beyond >= scale)) break;
      here += 1;
    }
    const word = pieces[here]?.text ?? "";
    const small = SMALL.get(word);
    const times = SCALES.get(word);
    if (small !== undefined) {
      const kind = kindOf(small);
      if (!MAY_FOLLOW[kind].includes(last) || (small === 0 && last !== "none")) break;
      [current, last] = [current + small, kind];
    } else if (times === 12) {
      if (last !== "unit" && last !== "teen" && last !== "ten" && last !== "none") break;
      [current, last, scale] = [Math.max(current, 1) * 12, "scale", 12];
      next = here + 1;
      break;
    } else if (times === 100) {
      if (last === "hundred" || (last === "scale" && current === 0)) break;
      [current, last, scale] = [Math.max(current, 1) * 100, "hundred", Math.max(scale, 100)];
    } else if (times !== undefined) {
      if (current === 0 && last !== "none") break;
      if (total > 0 && times >= scale) break;
      total += Math.max(current, 1) * times;
      [current, last] = [0, "scale"];
      scale = times;
    } else if (word === "point" && last === "unit" && SMALL.has(pieces[here + 1]?.text ?? "")) {
      let [place, digit] = [0.1, here + 1];
      for (let unit = SMALL.get(pieces[digit]?.text ?? ""); unit !== undefined && unit < 10 && place > 1e-9;) {
        current += unit * place;
        [place, digit] = [place / 10, digit + 1];
        unit = SMALL.get(pieces[digit]?.text ?? "");
      }
      next = digit;
      break;
    } else break;
    next = here + 1;
  }
  if (next === at) return null;
  const value = total + current;
  // "a hundred" alone has scale 100: "one to two hundred" needs to see it.
  return scaled(pieces, {
    value,
    next,
    scale: last === "unit" || last === "teen" || last === "ten" ? 1 : scale,
    digits: false,
  });
}

/** "tens of billions", "dozens", "hundreds of thousands". */
function vagueAt(pieces: readonly Piece[], at: number): Numeral | null {
  const first = pieces[at];
  let low = VAGUE.get(first?.text ?? "");
  if (first === undefined || low === undefined) return null;
  let next = at + 1;
  while (pieces[next]?.text === "of" && VAGUE.has(pieces[next + 1]?.text ?? "") && next < at + 6) {
    low *= VAGUE.get(pieces[next + 1]?.text ?? "") ?? 1;
    next += 2;
  }
  // "tens" and "scores" are counts only before "of": "test scores rose".
  const alone = first.text !== "tens" && first.text !== "scores";
  if (next === at + 1 && !alone && !(first.text === "scores" && pieces[next]?.text === "of")) return null;
  return open(low, next);
}

/** "several hundred", "a few thousand", "a couple of hundred", "multi-billion", "half a million". */
function looseAt(pieces: readonly Piece[], at: number): Numeral | null {
  const word = (offset: number): string => pieces[at + offset]?.text ?? "";
  const start = word(0) === "a" ? 1 : 0;
  const few = FEW.get(word(start));
  const scale = SCALES.get(word(start + 1));
  if (few !== undefined && scale !== undefined) {
    const rest = scaled(pieces, { value: few, next: at + start + 1, scale: 1, digits: false });
    return open(rest.value, rest.next);
  }
  if (start === 1 && word(1) === "couple") {
    const from = word(2) === "of" ? 3 : 2;
    if (SCALES.has(word(from))) {
      const value = scaled(pieces, { value: 2, next: at + from, scale: 1, digits: false });
      return { ...exact(value), bound: "about" };
    }
  }
  const multi = /^multi(million|billion|trillion)?$/u.exec(word(0));
  if (multi !== null) {
    const glued = multi[1] === undefined ? joined(pieces, at + 1) : at;
    const low = SCALES.get(multi[1] ?? pieces[glued]?.text ?? "");
    return low === undefined ? null : open(low, glued + 1, "more-than");
  }
  const parts: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25 };
  const part = parts[word(start)];
  if (part !== undefined) {
    const skipped = start + 1 + (word(start + 1) === "of" ? 1 : 0);
    const from = skipped + (word(skipped) === "a" ? 1 : 0);
    if (SCALES.has(word(from))) return exact(scaled(pieces, { value: part, next: at + from, scale: 1, digits: false }));
  }
  return null;
}

const PART_NEXT = new Set(["of", "the", "its", "their", "his", "her", "our", "all", "those", "these", "as"]);
const BEFORE_HALF = new Set([
  "than",
  "by",
  "over",
  "nearly",
  "almost",
  "about",
  "roughly",
  "under",
  "around",
  "least",
  "to",
]);

/** "a third of", "two-thirds", "three quarters", "half of", "fell by half", "a majority of". */
function shareAt(pieces: readonly Piece[], at: number): Numeral | null {
  const word = (index: number): string => pieces[index]?.text ?? "";
  const start = word(at) === "a" || word(at) === "the" ? at + 1 : at;
  if (
    word(start) === "majority" ||
    (/^(?:vast|overwhelming|large|clear|slim|great)$/u.test(word(start)) && word(start + 1) === "majority")
  ) {
    const next = word(start) === "majority" ? start + 1 : start + 2;
    return word(next) === "of"
      ? { low: 50, high: null, bound: "more-than", next, as: "share", scale: 1, digits: false }
      : null;
  }
  const sign = FRACTION_SIGNS.get(word(at));
  if (sign !== undefined) return share(sign * 100, at + 1);
  if (word(at) === "half") {
    if (isHyphen(pieces[at + 1]) || word(at + 1) === "an") return null;
    return PART_NEXT.has(word(at + 1)) || BEFORE_HALF.has(word(at - 1)) ? share(50, at + 1) : null;
  }
  const top = word(at) === "a" ? 1 : SMALL.get(word(at));
  if (top === undefined || top === 0 || top > 20) return null;
  const part = joined(pieces, at + 1);
  const below = PARTS.get(word(part));
  if (below === undefined || top >= below) return null;
  const plural = word(part).endsWith("s");
  if (top > 1) return plural ? share((100 * top) / below, part + 1) : null;
  // "a third of the guns" and "one-third" are shares, "a third man" and "one quarter later" are not.
  if (plural || isHyphen(pieces[part + 1])) return null;
  // "a quarter more than in 2020"
  const held = /^(?:more|fewer|less|higher|lower)$/u.test(word(part + 1)) && word(part + 2) === "than";
  return word(part + 1) === "of" ||
    held ||
    (word(at) === "one" && (part > at + 1 || PART_NEXT.has(word(part + 1)))) ||
    BEFORE_HALF.has(word(at - 1))
    ? share(100 / below, part + 1)
    : null;
}

const ROUND = new Set([2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000]);
const TIMELY = /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|nights?|seconds?)$/u;

/** "one in five", "nine out of ten": told in per cent. */
function ratioAt(pieces: readonly Piece[], first: Value | null): Numeral | null {
  if (first === null || first.value < 1 || first.value > 99 || first.scale !== 1) return null;
  const next = pieces[first.next]?.text;
  // "four of every five"
  const each = next === "of" && pieces[first.next + 1]?.text === "every";
  const out = (next === "out" && pieces[first.next + 1]?.text === "of") || each;
  if (!out && next !== "in") return null;
  // "97 in every 100 cases"
  const inEvery = next === "in" && pieces[first.next + 1]?.text === "every";
  const begin = first.next + (each || !out ? 1 : 2);
  const from = begin + (pieces[begin]?.text === "every" ? 1 : 0);
  const whole = wordsAt(pieces, from, false) ?? digitsAt(pieces, from, false);
  if (whole === null || !ROUND.has(whole.value) || whole.value <= first.value) return null;
  // "killed two in five days": no ratio. "two in 10 cities" is told in words as a ratio would be, so only "one in" may count things.
  if (TIMELY.test(pieces[whole.next]?.text ?? "") || pieces[whole.next]?.text === "%") return null;
  if (!out && !inEvery && first.value !== 1 && (first.digits || whole.digits)) return null;
  return share((100 * first.value) / whole.value, whole.next);
}

/** The number that starts at this piece, or null. `money`: a currency sign stands before it. `and`: whether "and" may join words. */
export function numeralAt(
  pieces: readonly Piece[],
  at: number,
  { money = false, and = true }: { readonly money?: boolean; readonly and?: boolean } = {},
): Numeral | null {
  if (pieces[at]?.kind !== "number") {
    const loose = looseAt(pieces, at) ?? shareAt(pieces, at) ?? vagueAt(pieces, at);
    if (loose !== null) return loose;
  }
  const value = digitsAt(pieces, at, money) ?? wordsAt(pieces, at, and);
  if (value === null || !Number.isFinite(value.value)) return null;
  return ratioAt(pieces, value) ?? exact(value);
}
