import { METADATA, type Known, type Metadata, parseEdtf, type ReportKind } from "../model/index.ts";

import { untilChanged } from "./stated/changed.ts";

export type Field = (typeof METADATA)[number];

/** Values as somebody wrote them, before they are checked. */
export type Written = Readonly<Partial<Record<Field, string>>>;

export const NOTHING_KNOWN: Metadata = {
  title: null,
  author: null,
  publisher: null,
  url: null,
  language: null,
  published: null,
  updated: null,
  kind: null,
  place: null,
  agency: null,
};

/** What front matter, tables and pages call a field. */
const FIELD_NAMES: Readonly<Record<string, Field>> = {
  title: "title",
  headline: "title",
  titular: "title",
  título: "title",
  titulo: "title",
  author: "author",
  authors: "author",
  byline: "author",
  by: "author",
  creator: "author",
  autor: "author",
  autora: "author",
  autores: "author",
  publisher: "publisher",
  publication: "publisher",
  outlet: "publisher",
  source: "publisher",
  site: "publisher",
  organisation: "publisher",
  organization: "publisher",
  newspaper: "publisher",
  medio: "publisher",
  fuente: "publisher",
  url: "url",
  link: "url",
  enlace: "url",
  canonical: "url",
  language: "language",
  lang: "language",
  published: "published",
  date: "published",
  "publication date": "published",
  "published at": "published",
  "date published": "published",
  "published on": "published",
  "pub date": "published",
  pubdate: "published",
  "publish date": "published",
  "created at": "published",
  datetime: "published",
  fecha: "published",
  "fecha de publicación": "published",
  updated: "updated",
  modified: "updated",
  "updated at": "updated",
  "date modified": "updated",
  "last updated": "updated",
  kind: "kind",
  dateline: "place",
  place: "place",
  agency: "agency",
  wire: "agency",
};

/** The field that a heading or key means, or null. */
export const fieldOf = (name: string): Field | null =>
  FIELD_NAMES[
    name
      .trim()
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .replace(/[\s_-]+/g, " ")
  ] ?? null;

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "january", "enero", "ene"],
  ["feb", "february", "febrero"],
  ["mar", "march", "marzo"],
  ["apr", "april", "abril", "abr"],
  ["may", "mayo"],
  ["jun", "june", "junio"],
  ["jul", "july", "julio"],
  ["aug", "august", "agosto", "ago"],
  ["sep", "sept", "september", "septiembre"],
  ["oct", "october", "octubre"],
  ["nov", "november", "noviembre"],
  ["dec", "december", "diciembre", "dic"],
];
const monthOf = (word: string): string | null => {
  const at = MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
  return at < 0 ? null : String(at + 1).padStart(2, "0");
};

const WRITTEN_DATES: readonly { readonly shape: RegExp; readonly order: "ymd" | "mdy" | "dmy" }[] = [
  { shape: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].{0,40})?$/, order: "ymd" }, // 2025/8/13, 2025-08-13 10:00
  { shape: /^(\d{4})(\d{2})(\d{2})(?:T.{0,40})?$/, order: "ymd" }, // 20250813
  {
    shape: /^(?:[a-z]{3,9},? )?(\p{L}{3,10})(?:\.? |-)(\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4})(?:\D.{0,60})?$/iu,
    order: "mdy",
  }, // August 13, 2025
  {
    shape:
      /^(?:[a-z]{3,9},? )?(\d{1,2})(?:\.|st|nd|rd|th)?(?: de| of|[-/])?[ -]?(\p{L}{3,10})\.?[,/-]?(?: del?)?[ -]?(\d{4})(?:\D.{0,60})?$/iu,
    order: "dmy",
  }, // 13 de agosto de 2025, 1st of May 2024, 13-Aug-2025
];

/** What stands before the day of a written date: "Updated 4:15 p.m. ET, Feb. 23, 2026", "Published: 18 Nov 2019 @17:19". */
const AROUND =
  /^(?:(?:(?:first|last|originally) )?(?:published|updated|posted|modified|created|date|publicado|actualizado|fecha)\b)?[\s:]*(?:(?:on|at|el|a las|a la)\s)?\s*(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?(?:\s?[A-Z]{2,4}\b)?(?:\s?(?:on\b|h(?:rs?)?\b|del\b|,|·|-|\|))*\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? |(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? )?/i;

/** A date as pages and people write it to EDTF; null when it is none or could be two (08/07/2025). */
export function edtfOf(written: string): string | null {
  const text = written.trim().replace(/\s+/g, " ").slice(0, 120);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && parseEdtf(text.slice(0, 10))) return text.slice(0, 10);
  if (/^[\dY?~%X./-]+$/.test(text) && parseEdtf(text)) return text;
  return dayIn(text) ?? dayIn(text.replace(AROUND, ""));
}

/** "13/08/2025": which of the two is the day is told by a number above twelve, or by both being one. */
const NUMBERED = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ,].{0,40})?$/;
/** "August 2025", "agosto de 2025", "2025/08": a month is all that is said. */
const MONTHLY = /^(?:(\p{L}{3,10})\.?,?(?: del?| of)? (\d{4})|(\d{4})[/.](\d{1,2}))$/iu;

function numbered(text: string): string | null {
  const [, one = "", sign, two = "", year = ""] = NUMBERED.exec(text) ?? [];
  const [a, b] = [Number(one), Number(two)];
  // Nobody writes the month first with points between: 08.07.2025 is a day of July.
  const day = a > 12 || a === b || (sign === "." && b <= 12) ? a : b > 12 ? b : null;
  if (day === null) return null;
  return `${year}-${String(a === day ? b : a).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function monthly(text: string): string | null {
  const [, name, year, first, number = ""] = MONTHLY.exec(text) ?? [];
  const month = name === undefined ? number.padStart(2, "0") : monthOf(name);
  return month === null || (year ?? first) === undefined ? null : `${year ?? first}-${month}`;
}

function dayIn(text: string): string | null {
  for (const made of [numbered(text), monthly(text)]) if (made !== null && parseEdtf(made)) return made;
  for (const { shape, order } of WRITTEN_DATES) {
    const found = shape.exec(text);
    if (!found) continue;
    const [, one = "", two = "", three = ""] = found;
    const [y, m, d] = order === "ymd" ? [one, two, three] : order === "mdy" ? [three, one, two] : [three, two, one];
    const month = order === "ymd" ? m.padStart(2, "0") : monthOf(m);
    const made = month === null ? null : `${y}-${month}-${d.padStart(2, "0")}`;
    if (made !== null && parseEdtf(made)) return made;
  }
  return null;
}

/** Authors that are accounts, offices of a site or words that a program puts where nobody is named. */
const NOBODY =
  /^(?:user|usuario|owner|admin(?:istrator)?|administrador|windows user|microsoft office user|author|autor|unknown|un-?named|anonymous|anónimo|root|guest|default|webmaster|web ?editor|wordpress|site editor|pc|hp|dell|lenovo|acer|staff(?: (?:writer|reporter|report)s?)?|news ?(?:room|desk)|web desk|redacci[óo]n|editorial (?:staff|team|board))$/i;
/** Whether what stands where an author is named names nobody. */
export const isNobody = (author: string): boolean => NOBODY.test(author.trim());

/** What people call a report's kind. */
const KINDS: Readonly<Record<string, ReportKind>> = {
  news: "news",
  article: "news",
  "news article": "news",
  opinion: "opinion",
  "op-ed": "opinion",
  oped: "opinion",
  editorial: "opinion",
  column: "opinion",
  commentary: "opinion",
  analysis: "analysis",
  explainer: "analysis",
  official: "official",
  "official release": "official",
  release: "official",
  "press release": "official",
  report: "report",
  study: "report",
  paper: "report",
};

/** One line, no control characters, at most 500 characters; null when nothing is left. */
const tidy = (value: string): string | null => {
  const line = value
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 500)
    .trim()
    .toWellFormed();
  return line === "" ? null : line;
};

/** Checked metadata and, for each value that could not be taken, a sentence that says why. */
export interface Checked {
  readonly metadata: Metadata;
  readonly notes: readonly string[];
}

/** Checks written values; what cannot be taken (a date that is none) is left out and noted. */
export function check(written: Written, known: { readonly how: Known<string>["how"]; readonly from: string }): Checked {
  const made: Record<Field, Known<string> | null> = { ...NOTHING_KNOWN };
  const notes: string[] = [];
  for (const field of METADATA) {
    const whole = tidy(written[field] ?? "");
    if (whole === null) continue;
    const value = field === "author" ? whole.replace(/^(?:by|por)\s+(?=\p{Lu})/iu, "") : whole;
    if (field === "published" || field === "updated") {
      const edtf = edtfOf(value);
      if (edtf === null)
        notes.push(
          `${known.from}: "${value.slice(0, 40)}" is no date that can be read without guessing; write 2025, 2025-08 or 2025-08-13`,
        );
      else made[field] = { value: edtf, ...known };
    } else if (field === "language") {
      made.language = { value: value.toLowerCase().split(/[-_]/)[0] ?? value, ...known };
    } else if (field === "kind") {
      const kind = KINDS[value.toLowerCase().replace(/[\s_]+/g, " ")];
      if (kind !== undefined) made.kind = { value: kind, ...known };
      else
        notes.push(
          `${known.from}: "${value.slice(0, 40)}" is no kind of report; write news, opinion, analysis, official or report`,
        );
    } else made[field] = { value, ...known };
  }
  return { metadata: made, notes };
}

/** For each field the first that is known, in the order given: flags, sidecar, front matter, page. */
export function firstKnown(...sources: readonly Metadata[]): Metadata {
  const made: Record<Field, Known<string> | null> = { ...NOTHING_KNOWN };
  for (const field of METADATA) made[field] = sources.find((source) => source[field] !== null)?.[field] ?? null;
  return made;
}

/**
 * What a document and its container say of it together: what either states comes before what was inferred from words.
 * The language is the words' own: a feed in English may have an entry in Spanish.
 */
export function withTold(own: Metadata, told: Metadata): Metadata {
  const stated: Record<Field, Known<string> | null> = { ...NOTHING_KNOWN };
  for (const field of METADATA) stated[field] = own[field]?.how === "inferred" ? null : own[field];
  return untilChanged(firstKnown({ ...stated, language: own.language }, told, own));
}
