import { keepsStop } from "./abbreviations.ts";
import { isSpace } from "./characters.ts";
import { oneString } from "./forms.ts";

/** A token before it is tagged; `form` is the text between its offsets. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** No token is longer: "1 MB without a space" becomes pieces of this many UTF-16 units. */
const LONGEST = 1000;

const LETTERS = "\\p{L}\\p{M}\\u200c\\u200d\\u00ad";
const DASHES = "-\\u2010\\u2011\\u2013\\u2014\\u2015\\u2212";
const APOSTROPHES = "'’`´";

const TOP_LEVEL =
  "com|org|net|gov|edu|mil|int|info|mx|us|uk|es|ca|de|fr|co|io|tv|news|eu|br|ar|cl|gob|htm|html|pdf|doc|docx|xls|xlsx|txt|jpg|png|zip|csv";

interface Shape {
  readonly name: string;
  /** What a piece of text must hold for the shape to be tried in it at all. */
  readonly needs?: RegExp;
  readonly match: RegExp;
}

/** Tried in order at each place inside a piece of text without spaces; the first that matches is one token. */
const SHAPES: readonly Shape[] = [
  { name: "address", needs: /:|www\./iu, match: /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s<>"“”«»]+/iuy },
  { name: "e-mail", needs: /@/u, match: /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/uy },
  {
    name: "site or file",
    needs: /\./u,
    match: new RegExp(
      `[\\p{L}\\d_]{1,63}(?:[.-][\\p{L}\\d_]{1,63}){0,6}\\.(?:${TOP_LEVEL})(?![\\p{L}\\d_])(?:/[^\\s<>"“”«»)\\]]*)?`,
      "iuy",
    ),
  },
  { name: "handle", needs: /[@#]/u, match: /[@#][\p{L}_][\p{L}\p{M}\d_]*/uy },
  { name: "smile", needs: /[:;=]/u, match: /[:;=]-?[)(DPp](?![\p{L}\d])/uy },
  { name: "telephone", needs: /\d-\d/u, match: /\+?(?:\d{1,3}-)?\d{3}-\d{3,4}(?:-\d{4})?(?![\d-])/uy },
  { name: "date in figures", needs: /\d[/-]\d/u, match: /\d{1,4}([/-])\d{1,2}\1\d{1,4}(?!\d)/uy },
  { name: "month and day in figures", needs: /\d\/\d/u, match: /\d{1,2}\/\d{1,2}(?![\d/])/uy },
  {
    name: "number",
    needs: /\d/u,
    match:
      /\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{M}\d])|(?=(?:[ap]\.?m\b|[kmg]?g\b|[mck]?m\b|k\b|bn\b|hrs?\b|ft\b|mph\b|mw\b))|[\p{L}\p{M}\d_]*)/iuy,
  },
  { name: "decimal without a nought", needs: /\.\d/u, match: /\.\d+(?![\p{L}\d])/uy },
  { name: "dollar with its country", needs: /\$/u, match: /(?:US|A|C|NZ|HK|R|MX)\$/uy },
  { name: "ellipsis", needs: /[.…]/u, match: /\[(?:\.{3}|…)\]|\.{2,}|…+/uy },
  { name: "marks in a row", match: /([-_=*~+!?#<>|])(?:\1)+|[!?]{2,}|''|``/uy },
  {
    name: "word",
    match: new RegExp(`[${LETTERS}\\d_]+(?:(?:[&.]|[${APOSTROPHES}](?=[${LETTERS}]))[${LETTERS}\\d_]+)*`, "uy"),
  },
];

/** First parts that stay with the word after the hyphen ("co-founder", "anti-drug"); any other hyphen is a token. */
const PREFIXES = new Set(
  (
    "e co non pre pro anti multi mid post ex semi re over mini cross sub inter counter un psycho vice bi de intra neo " +
    "ultra micro macro mega meta super trans tri uni hyper extra infra socio geo bio electro"
  ).split(" "),
);

/** Words written as one that are two: offset of the cut from the end of the word. */
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 2,
  wanna: 2,
  gotta: 2,
  dont: 2,
  didnt: 2,
  doesnt: 2,
  isnt: 2,
  wasnt: 2,
  arent: 2,
  werent: 2,
  couldnt: 2,
  wouldnt: 2,
  shouldnt: 2,
  hasnt: 2,
  havent: 2,
  hadnt: 2,
  cant: 2,
  wont: 2,
  aint: 2,
  im: 1,
  ive: 2,
  thats: 1,
  theres: 1,
  hes: 1,
  shes: 1,
  youre: 2,
  theyre: 2,
  youll: 2,
  youve: 2,
};

const SIMPLE = /^[A-Za-z]+$/;
const CONTRACTION = new RegExp(
  `(?:n[${APOSTROPHES}]t|[${APOSTROPHES}](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)|N[${APOSTROPHES}]T)$`,
  "u",
);
const POSSESSIVE_S = new RegExp(`[${APOSTROPHES}]s$`, "iu");
const DOTTED_WORD = /^(?:\p{L}\.)+\p{L}{1,2}$|^Ph\.D$/u;
const HYPHEN = new RegExp(`[${DASHES}]`, "u");
const LETTER = /[\p{L}\d]/u;
const TRAILING = /[.,;:!?'"’”)\]}>*]+$/u;

/**
 * The tokens of `text.slice(start, end)`, which is taken for one sentence: a full stop at its end is cut off even from
 * some abbreviations. Follows UD English: do|n't, can|not, Mexico|'s, well|-|known but co-founder, $|15, 40|%. Linear in the length.
 */
export function tokenise(text: string, start: number, end: number): RawToken[] {
  const tokens: RawToken[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end) break;
    let stop = at + 1;
    while (stop < end && !isSpace(text.charCodeAt(stop)) && stop - at < LONGEST) stop++;
    // A pair of surrogates is never cut.
    if (stop < end && isLow(text.charCodeAt(stop)) && isHigh(text.charCodeAt(stop - 1))) stop++;
    piece(text, at, stop, end, tokens);
    at = stop;
  }
  return tokens;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Cuts one stretch without spaces. */
function piece(text: string, start: number, stop: number, end: number, out: RawToken[]): void {
  const chunk = text.slice(start, stop);
  if (SIMPLE.test(chunk)) {
    word(chunk, start, out);
    return;
  }
  const shapes = SHAPES.filter(({ needs }) => needs === undefined || needs.test(chunk));
  let at = 0;
  while (at < chunk.length) {
    const [name, length] = shapeAt(chunk, at, shapes);
    if (name === "word") {
      at = wordAt(chunk, at, length, { base: start, last: stop === end, out });
      continue;
    }
    push(chunk, at, at + length, start, out);
    at += length;
    if (name === "number" || name === "date in figures") at = hyphenAfterNumber(chunk, at, start, out);
  }
}

function push(chunk: string, from: number, to: number, base: number, out: RawToken[]): void {
  out.push({ start: base + from, end: base + to, form: oneString(chunk.slice(from, to)) });
}

/** Name and length of the token that begins at `at`. */
function shapeAt(chunk: string, at: number, shapes: readonly Shape[]): readonly [string, number] {
  const first = chunk.codePointAt(at) ?? 0;
  for (const { name, match } of shapes) {
    match.lastIndex = at;
    const found = match.exec(chunk)?.[0];
    if (found === undefined || found === "") continue;
    if (at > 0 && (name === "telephone" || name === "decimal without a nought") && LETTER.test(chunk[at - 1] ?? ""))
      continue;
    if (name === "address" || name === "site or file") {
      const trimmed = found.replace(TRAILING, "");
      if (trimmed.length > 3) return [name, trimmed.length];
      continue;
    }
    return [name, found.length];
  }
  return ["mark", markLength(chunk, at, first)];
}

const EMOJI = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\p{RI}{2}/uy;

function markLength(chunk: string, at: number, first: number): number {
  if (first > 0xff) {
    EMOJI.lastIndex = at;
    const emoji = EMOJI.exec(chunk)?.[0];
    if (emoji !== undefined) return emoji.length;
  }
  return first > 0xffff ? 2 : 1;
}

/** "2019-2021" is three tokens, "2018-" two; a number before a word is cut at the hyphen ("15-year"). */
function hyphenAfterNumber(chunk: string, at: number, base: number, out: RawToken[]): number {
  if (at < chunk.length && HYPHEN.test(chunk[at] ?? "") && !HYPHEN.test(chunk[at + 1] ?? "")) {
    push(chunk, at, at + 1, base, out);
    return at + 1;
  }
  return at;
}

interface Place {
  readonly base: number;
  readonly last: boolean;
  readonly out: RawToken[];
}

/** One word with what hangs on it: prefix and hyphen, full stop of an abbreviation, contraction. Returns where it ends. */
function wordAt(chunk: string, at: number, length: number, place: Place): number {
  let to = at + length;
  let form = chunk.slice(at, to);
  // "end.The" lost its space: two words with a full stop between, unless the dots are those of "U.S" or "a.k.a".
  const dot = form.indexOf(".");
  if (dot > 0 && !DOTTED_WORD.test(form)) {
    to = at + dot;
    form = chunk.slice(at, to);
  }
  const next = chunk[to] ?? "";
  if (next === "." && chunk[to + 1] !== ".") {
    const closing = place.last && TRAILING_REST.test(chunk.slice(to + 1, to + 9));
    if (keepsStop(form, closing)) {
      push(chunk, at, to + 1, place.base, place.out);
      return to + 1;
    }
  }
  if (HYPHEN.test(next) && PREFIXES.has(form.toLowerCase())) {
    WORD_AFTER_HYPHEN.lastIndex = to + 1;
    const rest = WORD_AFTER_HYPHEN.exec(chunk)?.[0];
    if (rest !== undefined) {
      to += 1 + rest.length;
      word(chunk.slice(at, to), place.base + at, place.out);
      return to;
    }
  }
  word(form, place.base + at, place.out);
  return to;
}
const TRAILING_REST = /^[)\]}"'”’»*]*$/u;
const WORD_AFTER_HYPHEN = new RegExp(`[${LETTERS}]+(?:[${APOSTROPHES}][${LETTERS}]+)?`, "uy");

/** A word with its contraction cut off: do|n't, it|'s, can|not. */
function word(spelt: string, start: number, out: RawToken[]): void {
  const form = oneString(spelt);
  const cut = cuts.get(form) ?? cutKept(form);
  if (cut > 0) {
    const middle = start + form.length - cut;
    out.push({ start, end: middle, form: oneString(form.slice(0, -cut)) });
    out.push({ start: middle, end: start + form.length, form: oneString(form.slice(-cut)) });
    return;
  }
  out.push({ start, end: start + form.length, form });
}

/** Words of which the cut is kept. */
const REMEMBERED = 20_000;
const cuts = new Map<string, number>();

function cutKept(form: string): number {
  if (cuts.size >= REMEMBERED) cuts.clear();
  const cut = cutOf(form);
  cuts.set(form, cut);
  return cut;
}

function cutOf(form: string): number {
  if (form.length < 2 || form.length > 60) return 0;
  const fused = form.length < 9 ? FUSED[form.toLowerCase()] : undefined;
  if (fused !== undefined) return fused;
  if (SIMPLE.test(form)) return 0;
  const found = CONTRACTION.exec(form)?.[0];
  if (found === undefined || found.length === form.length) return POSSESSIVE_S.test(form) && form.length > 2 ? 2 : 0;
  // "1930's" is a plural and stays whole in some corpora, but "2019's" is a possessive more often in news.
  return found.length;
}
