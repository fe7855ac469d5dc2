import { wordOf } from "./words.ts";
import type { Word } from "./words.ts";

/** A run of letters, a number, or one other character; offsets into the text. Finer than the language's tokens. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Lower case for words, as written for the rest. */
  readonly low: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** Whether white space stands before it. */
  readonly gap: boolean;
  readonly word: Word | undefined;
  /** Value of a number, else NaN. */
  readonly value: number;
  /** Count of digits when the number is plain digits, else 0. */
  readonly digits: number;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && c < 0x2000);
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x202f || c === 0x2009;

/** Longest word or number that is looked at; a longer run is no time. */
const LONGEST = 40;

/**
 * Cuts a stretch of text into pieces. Linear; a run of letters or digits that is too long is kept as a mark.
 */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let gap = true;
  for (let i = start; i < end;) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      gap = true;
      i++;
      continue;
    }
    const from = i;
    if (isLetter(c)) {
      while (++i < end && isLetter(text.charCodeAt(i)));
      const long = i - from > LONGEST;
      const low = long ? "" : text.slice(from, i).toLowerCase();
      pieces.push({
        start: from,
        end: i,
        kind: "word",
        low,
        capital: (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde),
        gap,
        word: long ? undefined : wordOf(low),
        value: NaN,
        digits: 0,
      });
    } else if (isDigit(c)) {
      let digits = true;
      for (i++; i < end; i++) {
        const d = text.charCodeAt(i);
        if (isDigit(d)) continue;
        // "2,000" and "22.8" are one number; "5, 1945" and "2015. In" are not.
        const thousands = d === 44 && isDigit(text.charCodeAt(i + 1)) && isDigit(text.charCodeAt(i + 2));
        const grouped =
          thousands && isDigit(text.charCodeAt(i + 3)) && !isDigit(text.charCodeAt(i + 4)) && i - from < 4;
        if ((grouped || (d === 46 && isDigit(text.charCodeAt(i + 1)))) && i + 1 < end) digits = false;
        else break;
      }
      const long = i - from > LONGEST;
      const low = long ? "" : text.slice(from, i);
      const value = long ? NaN : Number(low.replaceAll(",", ""));
      pieces.push({
        start: from,
        end: i,
        kind: "number",
        low,
        capital: false,
        gap,
        word: undefined,
        value,
        digits: digits && !long ? i - from : 0,
      });
    } else {
      i++;
      pieces.push({
        start: from,
        end: i,
        kind: "mark",
        low: text[from] ?? "",
        capital: false,
        gap,
        word: undefined,
        value: NaN,
        digits: 0,
      });
    }
    gap = false;
  }
  return pieces;
}
