import { dateOfDay, type Days } from "../../model/index.ts";
import { dated, datesIn, MOST_DATES } from "./dates.ts";

/** Between words that count from a text's own time and the date that they stand for: "last year, in 2023", "last year (2023)". */
const BESIDE = "(?:, (?:in |on |en |el )?| \\((?:in )?)";

interface Counting {
  readonly words: string;
  /** Letters of the date: a year's, a month's, a day's. */
  readonly size: 4 | 7 | 10;
  /** By how many of these the text's own lies after the date. */
  readonly on: -1 | 0 | 1;
}

const COUNTINGS: readonly Counting[] = [
  { words: "this year|este año", size: 4, on: 0 },
  { words: "last year|el año pasado", size: 4, on: 1 },
  { words: "next year|el próximo año|el año que viene", size: 4, on: -1 },
  { words: "this month|este mes", size: 7, on: 0 },
  { words: "last month|el mes pasado", size: 7, on: 1 },
  { words: "next month|el próximo mes", size: 7, on: -1 },
  { words: "today|hoy", size: 10, on: 0 },
  { words: "yesterday|ayer", size: 10, on: 1 },
  { words: "tomorrow|mañana", size: 10, on: -1 },
];
const COUNTED = [
  ...COUNTINGS.map((row) => ({
    ...row,
    pattern: new RegExp(`(?<!\\p{L})(?:${row.words})${BESIDE}(?<date>[^\\n]{4,40})`, "giu"),
    before: true,
  })),
  // "In 2023, last year, …": the words behind the date
  ...(["this year|so far|este año", "last year|el año pasado"] as const).map((words, on) => ({
    pattern: new RegExp(`\\b(?:in|en) (?<date>(?:19|20)\\d\\d), (?:${words})(?=[\\s,.;)])`, "giu"),
    size: 4,
    on,
    before: false,
  })),
];

/** The year, the month or the day of a text, with the words that tell it. */
export interface OwnTime extends Days {
  readonly edtf: string;
  readonly words: string;
}

/** What somebody is cited with was said on another day, perhaps in another year. */
const CITED = /“[^“”]{0,2000}”|"[^"\n]{0,2000}"/gu;
/** Of a sentence with another year, words that count may count from that one: "In a report of 2019 it said that last year, in 2018, …". */
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
/** What was counted from a day that somebody spoke on: "At the time he wrote that next year, in 2020, …". */
const ELSEWHEN = /(?<!\p{L})(?:at the time|back then|then|had|would|entonces|había)(?!\p{L})/iu;

/** The sentence around a place, roughly. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(...[". ", "? ", "! ", "\n"].map((sign) => text.slice(0, start).lastIndexOf(sign)));
  const to = text.slice(end).search(/[.?!](?:\s|$)|\n/);
  return text.slice(Math.max(0, from + 1), to < 0 ? text.length : end + to);
}

/** "2023" and one year on, "2024-12" and one month on, "2024-02-29" and a day on. */
function shifted(edtf: string, on: number): string {
  const [year = 0, month = 1, day = 1] = edtf.split("-").map(Number);
  if (edtf.length === 4) return dated(year + on, null, null)?.edtf ?? edtf;
  if (edtf.length === 7) {
    const at = year * 12 + month - 1 + on;
    return dated(Math.floor(at / 12), (at % 12) + 1, null)?.edtf ?? edtf;
  }
  const next = dateOfDay((dated(year, month, day)?.first ?? 0) + on);
  return dated(next.year, next.month, next.day)?.edtf ?? edtf;
}

/**
 * When a text was written, as it says itself where it counts from its own time and tells the date beside: "Homicides fell
 * last year, in 2023" is of 2024. The finest of what it says; null where nothing does, or two such words do not agree.
 */
export function ownTime(whole: string): OwnTime | null {
  // Letter for letter, so that every place stays where it is.
  const text = whole.replace(CITED, (cited) => cited.replace(/[^\n]/gu, "_"));
  const told: OwnTime[] = [];
  for (const { pattern, size, on, before } of COUNTED) {
    for (const found of text.matchAll(pattern).take(MOST_DATES)) {
      const date = [...datesIn(`in ${found.groups?.["date"] ?? ""}`)]
        .filter(({ start }) => start <= 3)
        .toSorted((a, b) => b.edtf.length - a.edtf.length)[0];
      if (!date || date.edtf.length !== size) continue;
      const behind = found[0].length - (found.groups?.["date"] ?? "").length;
      const words = before ? found[0].slice(0, behind + date.end - "in ".length) : found[0];
      const sentence = sentenceAt(text, found.index, found.index + words.length);
      const others = (sentence.match(YEARS) ?? []).filter((year) => year !== date.edtf.slice(0, 4));
      if (others.length > 0 || ELSEWHEN.test(sentence)) continue;
      const known = dated(...partsOf(shifted(date.edtf, on)));
      if (known) told.push({ ...known, words });
    }
  }
  const [first] = told.toSorted((a, b) => b.edtf.length - a.edtf.length);
  if (!first) return null;
  return told.every((one) => one.first <= first.first && one.last >= first.last) ? first : null;
}

function partsOf(edtf: string): [number, number | null, number | null] {
  const [year = 0, month, day] = edtf.split("-").map(Number);
  return [year, month ?? null, day ?? null];
}
