/** A word (letters only), a number (digits with their separators) or one sign, wherever a tokeniser would cut. */
export interface Piece {
  /** In lower case, accents kept. */
  readonly text: string;
  readonly kind: "word" | "number" | "sign";
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this piece and the one before it. */
  readonly glued: boolean;
  /** The first letter is a capital. */
  readonly capital: boolean;
}

// 1,674,200.5 and 1 674 200 (thin or no-break spaces) and 192; the full stop that ends a sentence stays outside.
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?|\.\d+/uy;
const LETTERS = /[\p{L}\p{M}]+/uy;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff;

/** Where the run of plain letters ends that begins at `at`. */
function plainEnd(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end) | 32; code >= 97 && code <= 122; code = text.charCodeAt(end) | 32) end += 1;
  return end;
}

/** Cuts text.slice(start, end) into pieces; linear in its length. */
export function piecesOf(text: string, start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let last = -1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    // ".25" is a number where no digit or letter stands before the point.
    const digit = isDigit(code) || (code === 46 && at !== last && isDigit(text.charCodeAt(at + 1)));
    const rule = digit ? NUMBER : LETTERS;
    const plain = digit ? at : plainEnd(text, at);
    let matched = plain > at;
    let stop = plain;
    // Most words have plain letters only, and most signs are plain: no look at the tables of Unicode is needed.
    if (digit || (matched ? text.charCodeAt(plain) : code) > 127) {
      rule.lastIndex = at;
      matched = rule.test(text);
      stop = rule.lastIndex;
    }
    // A lone surrogate is neither letter nor digit: one sign of one code unit.
    stop = Math.min(matched ? stop : at + 1, end);
    const raw = text.slice(at, stop);
    const lower = raw.toLowerCase();
    pieces.push({
      text: lower,
      kind: !matched ? "sign" : digit ? "number" : "word",
      start: at,
      end: stop,
      glued: at === last,
      capital: raw.charCodeAt(0) !== lower.charCodeAt(0),
    });
    last = stop;
    at = stop;
  }
  return pieces;
}

/** Index after the row's words when they stand at `at`, else -1. */
export function matches(pieces: readonly Piece[], at: number, words: readonly string[]): number {
  for (const [offset, word] of words.entries()) if (pieces[at + offset]?.text !== word) return -1;
  return at + words.length;
}

/** A piece that joins words: hyphen or a dash that looks like one. */
export const isHyphen = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.kind === "sign" && (piece.text === "-" || piece.text === "‐" || piece.text === "‑");

/** A hyphen or en dash, as ranges have. */
export const isDash = (piece: Piece | undefined): boolean =>
  isHyphen(piece) || piece?.text === "–" || piece?.text === "−";
