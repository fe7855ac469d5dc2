import type { Problem } from "../model/index.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly problem: Problem };

/** Share of control characters above which a file is no text; a stray one in an article is not rare. */
const CONTROL_SHARE = 0.01;
const CONTROLS = /(?![\t\n\v\f\r])\p{Cc}/gu;

const utf8 = (bytes: Uint8Array, strict: boolean): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: strict }).decode(bytes);
  } catch {
    return null;
  }
};

/** Counts of whole and of broken multi-byte sequences, to tell damaged UTF-8 from an older encoding. */
function multibyte(bytes: Uint8Array): { readonly whole: number; readonly broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const size =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    let good = size > 0;
    for (let k = 1; k < size; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) good = false;
    if (!good) broken += 1;
    else if (size > 1) whole += 1;
    at += good ? size : 1;
  }
  return { whole, broken };
}

/** Whether all is UTF-8 but for the last letter, of which the end is missing: a download cut short. */
function isCut(bytes: Uint8Array): boolean {
  for (let missing = 1; missing <= 3; missing++) {
    const lead = bytes[bytes.length - missing] ?? 0;
    if (lead >= 0xc2) return utf8(bytes.subarray(0, -missing), true) !== null;
    if (lead < 0x80) return false;
  }
  return false;
}

/** What Windows-1252 has at 0x80 to 0x9f. Node's own decoder takes these bytes for Latin-1 (seen in 24.9). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** What was decoded as Latin-1 and meant as Windows-1252: “El Tuerto” between two control characters. */
export const fromControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
/** Bytes of Windows-1252 to text. */
export const windows1252 = (bytes: Uint8Array): string => fromControls(new TextDecoder("windows-1252").decode(bytes));

/** UTF-16 without its mark: Latin letters leave a zero in every second byte. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (pairs < 4) return null;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.1) return "utf-16be";
  return null;
}

/** UTF-32, with its mark or without it: of Latin letters three bytes in four are zero. No decoder of Node's knows it. */
function utf32(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const length = Math.min(bytes.length, 4096) & ~3;
  if (length < 16) return null;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / (length / 4));
  const little = a < 0.1 && b > 0.6 && c > 0.9 && d > 0.9;
  if (!little && !(a > 0.9 && b > 0.9 && c > 0.6 && d < 0.1)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const sign = view.getUint32(at, little);
    if (at === 0 && sign === 0xfeff) continue;
    pieces.push(sign > 0x10ffff ? "\ufffd" : String.fromCodePoint(sign));
  }
  return { text: pieces.join(""), encoding: little ? "utf-32le" : "utf-32be" };
}

function encodingOf(bytes: Uint8Array, declared: string | null): { readonly text: string; readonly encoding: string } {
  const wide = utf32(bytes);
  if (wide) return wide;
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : utf16(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const strict = utf8(bytes, true);
  if (strict !== null) return { text: strict, encoding: "utf-8" };
  const { whole, broken } = multibyte(bytes);
  // A download cut short, or a paste of two encodings: what is UTF-8 stays so.
  if (isCut(bytes)) return { text: utf8(bytes, false) ?? "", encoding: "utf-8" };
  if (whole > broken || linesInUtf8(bytes) > 1) return { text: lineByLine(bytes), encoding: "utf-8" };
  if (declared !== null) {
    try {
      const { encoding } = new TextDecoder(declared);
      // What is none of Unicode's was told of above: a server that says so of a page in Windows-1252 is wrong.
      if (encoding !== "windows-1252" && !encoding.startsWith("utf-"))
        return { text: new TextDecoder(encoding).decode(bytes), encoding };
    } catch {
      // a name that no decoder has
    }
  }
  const windows = windows1252(bytes);
  return fromMac(bytes, windows) ?? { text: windows, encoding: "windows-1252" };
}

/**
 * Signs that no word has inside it, a capital with an accent between small ones ("MŽxico", "Ib‡–ez") or at the end of a
 * word ("allÓ"), and one that stands alone ("Ñ"): the closing quote and the dash. Dashes have their place.
 */
const MISREAD =
  /(?<=\p{L})(?![ŒŠŸ])[^\P{Lu}A-Z](?=\p{Ll})|(?<=\p{L})[^\p{L}\p{M}\s\p{ASCII}’‘“”–—…·•«»\u00a0\u00ad\ufffd](?=[–—]?\p{Ll})|(?<=\p{Ll}\p{Ll}[.,!?]?)[ÓÕ](?=[\s.,;:)]|$)|(?<=\s)[ÑÐ](?=\s)/gu;

/**
 * A text of an old Macintosh, told by words that Windows-1252 spells with signs in their middle and Mac OS Roman
 * without any; null when it is not sure.
 */
function fromMac(bytes: Uint8Array, windows: string): { readonly text: string; readonly encoding: string } | null {
  if ((windows.match(MISREAD)?.length ?? 0) < 2) return null;
  const text = new TextDecoder("macintosh").decode(bytes);
  return (text.match(MISREAD)?.length ?? 0) === 0 ? { text, encoding: "macintosh" } : null;
}

/** The lines of some bytes. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

const isPlain = (line: Uint8Array): boolean => line.every((byte) => byte < 0x80);

/** How many lines have letters that are sound UTF-8 and nothing else. */
function linesInUtf8(bytes: Uint8Array): number {
  let found = 0;
  for (const line of linesOf(bytes)) if (!isPlain(line) && utf8(line, true) !== null) found += 1;
  return found;
}

/** A text pasted together of two encodings: a line without one whole letter of UTF-8 is in Windows-1252. */
function lineByLine(bytes: Uint8Array): string {
  let text = "";
  for (const line of linesOf(bytes)) {
    text += utf8(line, true) ?? (multibyte(line).whole === 0 ? windows1252(line) : (utf8(line, false) ?? ""));
  }
  return text;
}

/** Letters of UTF-8 that were taken for Windows-1252 one by one and saved so: "LeÃ³n", "â€œ". */
const TWICE = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/g;
/** What such letters were: of the Latin letters and of the signs of print. */
const MEANT = /^[\u00a0-\u017f\u2010-\u203a\u20ac\u2122]/;
/** So many at least, that a text about such letters keeps them. */
const FEWEST_TWICE = 3;

/** What letters that were taken one by one were, or themselves. */
const mend = (found: string): string => {
  const bytes = Uint8Array.from(found, (sign) => {
    const at = WINDOWS_1252.indexOf(sign);
    return at >= 0 ? 0x80 + at : sign.charCodeAt(0);
  });
  const meant = utf8(bytes, true);
  return meant !== null && MEANT.test(meant) ? meant : found;
};

/** A text without the damage of being encoded twice; what is not surely that stays. */
function onceEncoded(text: string): string {
  let times = 0;
  const made = text.replace(TWICE, (found) => {
    const meant = mend(found);
    if (meant !== found) times += 1;
    return meant;
  });
  // The last byte of a closing quote is none of Windows-1252's: most programs lost it.
  return times >= FEWEST_TWICE ? made.replaceAll("â€\ufffd", "”") : text;
}

const refuse = (code: string, detail: string): Decoded => ({ ok: false, problem: { code, detail } });

/**
 * Bytes to text: UTF-8, UTF-16 with or without its mark, else Windows-1252 (or what the page declares, or Mac OS Roman
 * where that alone makes words). A NUL, which
 * databases and terminals cut at, and half a surrogate pair become U+FFFD; everything else stays as it is.
 * Problems: `empty`, `binary`.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length === 0) return refuse("empty", "The file is empty; copy or download it again, and add that");
  const { text: decoded, encoding } = encodingOf(bytes, declared);
  const text = onceEncoded(decoded);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > Math.max(4, text.length * CONTROL_SHARE)) {
    return refuse(
      "binary",
      "The file is not text: it is full of control characters; if it is a document, save it as PDF, DOCX or plain text and add that",
    );
  }
  // A CR alone ended lines on old Macintoshes; one sign stands for one.
  const clean = text
    .replaceAll("\0", "\ufffd")
    .replace(/\r(?!\n)/g, "\n")
    .toWellFormed();
  if (clean.trim() === "")
    return refuse("empty", "The file has nothing but white space; copy or download it again, and add that");
  return { ok: true, text: clean, encoding };
}
