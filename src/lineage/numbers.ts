import { SCALES, SMALL } from "../reading/figures/numerals.ts";

/** "first" to "twelfth" and the tens as the digits write them. */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  `first 1st, second 2nd, third 3rd, fourth 4th, fifth 5th, sixth 6th, seventh 7th, eighth 8th, ninth 9th, tenth 10th,
  eleventh 11th, twelfth 12th, thirteenth 13th, fourteenth 14th, fifteenth 15th, sixteenth 16th, seventeenth 17th,
  eighteenth 18th, nineteenth 19th, twentieth 20th, thirtieth 30th`
    .split(",")
    .map((row) => row.trim().split(" ") as [string, string]),
);

/** The digits of an ordinal word ("third" is "3rd"), or the word itself. */
export const ordinal = (word: string): string => ORDINALS.get(word) ?? word;

const DIGITS = /^\d[\d,]*(?:\.\d+)?$/;

/** The value of digits ("1,200", "86.9"), or null; a dot or comma at the end is no part of it. */
function digits(word: string): number | null {
  if (!DIGITS.test(word) || word.length > 20) return null;
  const value = Number(word.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

/**
 * Reads the number that begins at word `at`: "thirty-five thousand", "1.2 million", "two hundred and fifty",
 * "a hundred". Gives its value and the index after it, or null. Digits that follow digits are another number.
 */
export function numberFrom(
  word: (index: number) => string | undefined,
  at: number,
): { readonly value: number; readonly next: number } | null {
  let total = 0;
  let current: number | null = null;
  let last: "small" | "scale" | "digits" | null = null;
  let i = at;
  const first = word(at);
  // "a hundred": one of them; "a few" stays as it is.
  if ((first === "a" || first === "an") && SCALES.has(word(at + 1) ?? "")) {
    current = 1;
    last = "small";
    i++;
  }
  for (; i < at + 12; i++) {
    const w = word(i);
    if (w === undefined) break;
    const small = SMALL.get(w);
    const scale = SCALES.get(w);
    const value = digits(w);
    if (value !== null && last === null) {
      current = value;
      last = "digits";
    } else if (small !== undefined && fits(current, small, last)) {
      current = (current ?? 0) + small;
      last = "small";
    } else if (scale !== undefined && current !== null) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
      last = "scale";
    } else if (w === "and" && last === "scale" && SMALL.has(word(i + 1) ?? "")) continue;
    else break;
  }
  return last === null ? null : { value: total + (current ?? 0), next: i };
}

/** Whether a small number word continues the number so far: "thirty" + "five", "two hundred" + "fifty", not "five" + "six". */
function fits(current: number | null, small: number, last: "small" | "scale" | "digits" | null): boolean {
  if (last === null) return true;
  if (last === "digits") return false;
  if (last === "scale") return small < 100;
  const rest = (current ?? 0) % 100;
  return rest >= 20 && rest % 10 === 0 && small > 0 && small < 10;
}
