import { matchesIn } from "../model/index.ts";
import { quotationsIn } from "../reading/attribution/quotes.ts";
import { BOILERPLATE } from "./boilerplate.rows.ts";
import { SMALL } from "../reading/figures/numerals.ts";
import { numberFrom, ordinal } from "./numbers.ts";

/**
 * The words of a text as they are compared: case, accents and marks folded, numbers by value ("fifty" is "50"),
 * a long quotation as one word, headings and boilerplate left out. Entry i is the word `hashes[i]` (32 bits) at
 * `starts[i]`..`ends[i]` of the text; `weights[i]` says how far it is evidence of copying, in halves: 2 for a word of
 * content, 1 for one like "the", 0 for names, numbers and quotations, which two authors have from their subject.
 * A hash of 0 is a wall: no passage runs over it.
 */
export interface Words {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Uint8Array;
  /** Words that count for shares: neither walls nor quotations. */
  readonly counted: number;
}

/** From so many words on, a quotation is somebody's speech that anybody may quote; shorter ones are the author's own marks. */
const QUOTED_FROM = 4;
/** A line of at most so many words that ends in no stop, with air around it, is a heading, a name or a caption. */
const HEADING_WORDS = 14;
/** Below this share of words in small letters a text has no case to go by. */
const FEWEST_SMALL = 0.35;

/** Words that any English text is full of. */
const COMMON: ReadonlySet<string> = new Set(
  `the a an and or but nor so yet of in on at to for from by with without about into onto over under after before
  between during through against among within since until than as if when while where which who whom whose that this
  these those there here it its he him his she her hers they them their theirs we us our i my me you your is are was
  were be been being am has have had having do does did done will would can could may might must shall should not no
  also such other more most some any all both each every only just very much many one two said says say according
  told added who what how why out up down off then now still even too own same because however`.split(/\s+/),
);

const TOKEN =
  /\p{L}(?:\.\p{L})+\.?|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%$€£&]/gu;
/** The same for text of ASCII letters, which is most text and matches in half the time. */
const PLAIN_TOKEN =
  /[A-Za-z](?:\.[A-Za-z])+\.?|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|[A-Za-z0-9]+(?:['’][A-Za-z]+)*|[%$€£&]/g;
const PLAIN = /^[\0-\x7f‘’“”–—…€£\xa0]*$/;
const MONEY: Readonly<Record<string, string>> = { $: "dollars", "€": "euros", "£": "pounds" };
const SIGNS: Readonly<Record<string, string>> = { "%": "percent", "&": "and" };
/** Longer runs of letters are noise and are compared by their beginning. */
const LONGEST = 60;

/** FNV-1a over UTF-16 units, never 0, which is the wall. */
function hashOf(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return h | 0 || 1;
}

const QUOTATION = hashOf("“”");

/** A form as written, folded; worked out once for each form. */
interface Form {
  readonly word: string;
  readonly hash: number;
  readonly small: boolean;
  /** Whether a number may begin here: "35", "thirty", "a" (hundred). */
  readonly numeral: boolean;
}

/** One word of the text before numbers are joined. */
interface Raw extends Form {
  readonly start: number;
  readonly end: number;
}

const plain = (word: string): string => {
  const low = word.slice(0, LONGEST).toLowerCase();
  // ASCII words, most of them, have nothing to fold but the apostrophe and the dots of "U.S.".
  const bare = /^[a-z0-9]+$/.test(low) ? low : low.normalize("NFKD").replace(/[\p{M}'’ʼ]+/gu, "");
  return /\d/.test(bare) ? bare.replace(/[.,]+$/, "") : bare.replaceAll(".", "");
};

const forms = new Map<string, Form>();
/** Bound of the memory of folded forms; past it the memory is dropped and filled again. */
const MEMORY = 60_000;

function formOf(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const word = SIGNS[written] ?? plain(written);
  const counted = ordinal(word);
  const numeral = /^\d/.test(word) || word === "a" || word === "an" || SMALL.has(word);
  const made = { word: counted, hash: hashOf(counted), small: /^\p{Ll}/u.test(written), numeral };
  if (forms.size > MEMORY) forms.clear();
  if (written.length <= LONGEST) forms.set(written, made);
  return made;
}

function rawWords(text: string, from: number, to: number): Raw[] {
  const out: Raw[] = [];
  const piece = text.slice(from, to);
  for (const m of matchesIn(piece, PLAIN.test(piece) ? PLAIN_TOKEN : TOKEN)) {
    const { word, hash, small, numeral } = formOf(m[0]);
    const start = from + m.index;
    if (word !== "") out.push({ word, hash, small, numeral, start, end: start + m[0].length });
  }
  return out;
}

/** What the columns of `Words` are filled from. */
interface Columns {
  readonly hashes: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly weights: number[];
  counted: number;
}

function push(
  to: Columns,
  { word, hash }: Pick<Form, "word" | "hash">,
  raw: { start: number; end: number; small: boolean },
): void {
  to.hashes.push(hash);
  to.starts.push(raw.start);
  to.ends.push(raw.end);
  to.weights.push(raw.small ? (COMMON.has(word) || word.length < 3 ? 1 : 2) : 0);
  to.counted++;
}

function wall(to: Columns, at: number): void {
  if (to.hashes.length === 0 || to.hashes.at(-1) === 0) return;
  to.hashes.push(0);
  to.starts.push(at);
  to.ends.push(at);
  to.weights.push(0);
}

/** Adds the words of one stretch, numbers by value and money as digits and then its name ("$20 million", "20 million dollars"). */
function addWords(to: Columns, raws: readonly Raw[], caseless: boolean): void {
  const word = (k: number): string | undefined => raws[k]?.word;
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i]!;
    const money = MONEY[raw.word];
    const first = money === undefined ? i : i + 1;
    const number = raws[first]?.numeral ? numberFrom(word, first) : null;
    if (number) {
      const span = { start: raw.start, end: raws[number.next - 1]?.end ?? raw.end, small: false };
      push(to, formOf(String(number.value)), span);
      if (money !== undefined) push(to, formOf(money), span);
      i = number.next - 1;
    } else if (money === undefined) {
      // "per cent" is "percent".
      if (raw.word === "per" && raws[i + 1]?.word === "cent") {
        push(to, formOf("percent"), { start: raw.start, end: raws[i + 1]!.end, small: true });
        i++;
      } else push(to, raw, caseless ? { ...raw, small: true } : raw);
    }
  }
}

/** Whether a sentence is one that papers put under any article. */
export const isBoilerplate = (sentence: string): boolean =>
  sentence.length <= 600 && BOILERPLATE.some((row) => row.pattern.test(sentence));

/** Whether the line beside a heading lets it be one: empty, or a whole paragraph. Wrapped lines are neither. */
const apart = (line: string): boolean => line.trim() === "" || line.length > 100;

/** Whether a line is no running text: a heading, a name, a caption. */
function isHeading(line: string, before: string, after: string): boolean {
  if (line.length > 160 || /[.!?…:;,"”»]\s*$/u.test(line)) return false;
  if ((line.match(/\S+/gu)?.length ?? 0) > HEADING_WORDS) return false;
  return apart(before) && apart(after);
}

/** Where a line's sentences begin, so that one line of boilerplate behind a paragraph can be left out alone. */
function* sentencesOf(line: string): Iterable<readonly [number, number]> {
  let from = 0;
  for (const m of line.matchAll(/[.!?]["”’)]{0,2}\s+/gu)) {
    yield [from, m.index + m[0].length];
    from = m.index + m[0].length;
  }
  if (from < line.length) yield [from, line.length];
}

/** Offsets of the lines of a text, line ends left out. */
function linesOf(text: string): readonly (readonly [number, number])[] {
  const lines: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
    lines.push([from, at]);
    from = at + 1;
  }
  lines.push([from, text.length]);
  return lines;
}

/** Reads a text into the words by which it is compared; linear in the length of the text. */
export function wordsOf(text: string, title: string | null = null): Words {
  const to: Columns = { hashes: [], starts: [], ends: [], weights: [], counted: 0 };
  const quotations = quotationsIn(text).filter((q) => q.depth === 0);
  const caseless = hasNoCase(text);
  const lines = linesOf(text);
  const own =
    title === null
      ? null
      : rawWords(title, 0, title.length)
          .map((r) => r.word)
          .join(" ");
  let q = 0;
  for (const [l, [from, end]] of lines.entries()) {
    // A passage runs on over paragraphs.
    if (text.slice(from, end).trim() === "") continue;
    const line = text.slice(from, end);
    const beside = (k: number): string => text.slice(...(lines[k] ?? [0, 0]));
    if (isHeading(line, beside(l - 1), beside(l + 1)) || isTitle(line, own)) {
      wall(to, from);
      continue;
    }
    for (const [a, b] of sentencesOf(line)) {
      if (isBoilerplate(line.slice(a, b).trim())) {
        wall(to, from + a);
        continue;
      }
      let at = from + a;
      while (q < quotations.length && quotations[q]!.end <= at) q++;
      for (; q < quotations.length && quotations[q]!.start < from + b; q++) {
        const { start, end: close } = quotations[q]!;
        const spoken = rawWords(text, Math.max(start, at), Math.min(close, from + b));
        if (spoken.length >= QUOTED_FROM) {
          addWords(to, rawWords(text, at, Math.max(start, at)), caseless);
          to.hashes.push(QUOTATION);
          to.starts.push(Math.max(start, at));
          to.ends.push(Math.min(close, from + b));
          to.weights.push(0);
          at = Math.min(close, from + b);
        }
        // A quotation that runs over this sentence's end is met again in the next one.
        if (close > from + b) break;
      }
      addWords(to, rawWords(text, at, from + b), caseless);
    }
  }
  return {
    hashes: Int32Array.from(to.hashes),
    starts: Int32Array.from(to.starts),
    ends: Int32Array.from(to.ends),
    weights: Uint8Array.from(to.weights),
    counted: to.counted,
  };
}

const isTitle = (line: string, title: string | null): boolean =>
  title !== null &&
  line.length < 400 &&
  line.length > 0 &&
  rawWords(line, 0, line.length)
    .map((r) => r.word)
    .join(" ") === title;

/** Whether a text is written without small letters (or in a script without case), so that case says nothing. */
function hasNoCase(text: string): boolean {
  let words = 0;
  let small = 0;
  for (const m of text.slice(0, 4_000).matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words++;
    if (/^\p{Ll}/u.test(m[0])) small++;
  }
  return small < words * FEWEST_SMALL;
}
