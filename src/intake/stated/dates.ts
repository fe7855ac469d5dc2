import { daysOfEdtf } from "../../model/index.ts";

const NAMES: Record<string, number> = {};
for (const [at, names] of [
  "january jan enero",
  "february feb febrero",
  "march mar marzo",
  "april apr abril",
  "may mayo",
  "june jun junio",
  "july jul julio",
  "august aug agosto",
  "september sept sep septiembre",
  "october oct octubre",
  "november nov noviembre",
  "december dec diciembre",
].entries())
  for (const name of names.split(" ")) NAMES[name] = at + 1;
/** A month's name, in English or Spanish. */
export const MONTH = `(?:${Object.keys(NAMES).join("|")})\\.?`;
const YEAR = "((?:19|20)\\d\\d)(?![\\d%]|[.,]\\d|-\\d\\d-)";

type Parts = readonly (string | undefined)[];
/** The day of a month written in figures: of 03/04/2025 only the year is sure, of 27/02/2025 all. */
const inFigures = (one = "", two = "", year = ""): Parts =>
  Number(one) > 12 || one === two ? [year, two, one] : Number(two) > 12 ? [year, one, two] : [year];

/** Dates as English and Spanish texts write them: year, month and day, as far as they are told. */
const DATES: readonly { readonly pattern: RegExp; readonly read: (found: RegExpExecArray) => Parts }[] = [
  // February 27, 2025
  {
    pattern: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, "giu"),
    read: ([, m, d, y]) => [y, m, d],
  },
  // 27 February 2025, 27 de febrero de 2025
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: de| of)? (${MONTH}),?(?: del?)? ${YEAR}`, "giu"),
    read: ([, d, m, y]) => [y, m, d],
  },
  // 2025-02-27
  {
    pattern: /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/gu,
    read: ([, y, m, d]) => [y, m, d],
  },
  // 27.02.2025: nobody writes the month first with points between
  {
    pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d)(?!\d|\.\d)/gu,
    read: ([, d, m, y]) => [y, m, d],
  },
  // 27/02/2025, 2/27/2025, 27-02-2025
  {
    pattern: /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])/gu,
    read: ([, one, , two, y]) => inFigures(one, two, y),
  },
  // February 2025, febrero de 2025
  {
    pattern: new RegExp(`\\b(?<!\\d )(?<!\\d de )(${MONTH}),?(?: del?| of)? ${YEAR}`, "giu"),
    read: ([, m, y]) => [y, m],
  },
  // between 2019 and 2023
  {
    pattern: new RegExp(`\\b(?:between|from) (?:19|20)\\d\\d (?:and|to) ${YEAR}`, "giu"),
    read: ([, y]) => [y],
  },
  // in 2025; a bare number that no preposition leads to may count anything
  {
    pattern: new RegExp(
      `\\b(?:in|since|of|from|during|early|late|mid|until|throughout|en|desde|de|durante) ${YEAR}`,
      "giu",
    ),
    read: ([, y]) => [y],
  },
];

/** A date in a text. */
export interface Dated {
  /** "2025", "2025-02" or "2025-02-27". */
  readonly edtf: string;
  /** Day counts of its beginning and its end. */
  readonly first: number;
  readonly last: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Dates of one shape that are looked at; a table has thousands. */
export const MOST_DATES = 1000;

const pad = (n: number): string => String(n).padStart(2, "0");
/** The number of a month by its name, 0 for none. */
export const monthOf = (word: string): number => NAMES[word.toLowerCase().replace(/\.$/, "")] ?? 0;
/** A date of a calendar with its days; null where the calendar has none ("30 February"). */
export function dated(
  year: number,
  month: number | null,
  day: number | null,
): Omit<Dated, "words" | "start" | "end"> | null {
  const edtf = [String(year), ...(month === null ? [] : [pad(month)]), ...(day === null ? [] : [pad(day)])].join("-");
  const days = daysOfEdtf(edtf);
  return days && { edtf, ...days };
}

/** The dates of a text that have a year, shape by shape; no later than 2100. */
export function* datesIn(text: string): Generator<Dated> {
  for (const { pattern, read } of DATES) {
    for (const found of text.matchAll(pattern).take(MOST_DATES)) {
      const [year, month, day] = read(found);
      const known = dated(
        Number(year),
        month === undefined ? null : Number(month) || monthOf(month),
        day === undefined ? null : Number(day),
      );
      if (known && Number(year) <= 2100)
        yield { ...known, words: found[0], start: found.index, end: found.index + found[0].length };
    }
  }
}

/** Stands for the date itself in its clause. */
export const HERE = "\u0001";
/** The clause around a place: back and forth to the next sign that ends one. */
export function clauseAt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(end, end + 160);
  const from = Math.max(...[". ", "! ", "? ", "\n", "; "].map((sign) => before.lastIndexOf(sign)));
  const to = after.search(/[.!?;](?:\s|$)|\n/);
  return `${before.slice(from + 1)}${HERE}${to < 0 ? after : after.slice(0, to)}`;
}
