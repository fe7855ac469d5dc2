import { type Dated, dated, MONTH, monthOf, MOST_DATES } from "./dates.ts";
import { isPast } from "./tense.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WEEKDAYS_ES = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];
const WEEKDAY = [...WEEKDAYS, ...WEEKDAYS_ES].join("|");
const DATED_WEEKDAY = new RegExp(
  `\\b(${WEEKDAY}),? (?:(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: de| of)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)(?![\\d]|,? ?(?:de |del )?(?:19|20)\\d\\d)`,
  "giu",
);
/** "as reported in June", "in June, officials said": what papers write of a month of the year that they appear in. */
const BARE_MONTH = new RegExp(
  `(?<=(?<!\\p{L})(?:reported|revealed|announced|disclosed|published|told|said|confirmed|informó|reveló|anunció) (?:back |earlier )?)(?:in|en) (${MONTH})(?!\\.?,? ?(?:\\d|of |del? ))(?!\\p{L})`,
  "giu",
);

/** Years in which a weekday and a day of the month may meet again. */
export const YEARS_ON = 4;
/** Months by which a month without a year may lie behind the last date: one further on may be of the year before. */
const MONTHS_ON = 4;

/** The last day with a weekday and no year that is told as past, behind a date, in the one year from its own on that fits it. */
export function weekdayAfter(text: string, known: Dated): Dated | null {
  const from = Number(known.edtf.slice(0, 4));
  let latest: Dated | null = null;
  for (const found of text.matchAll(DATED_WEEKDAY).take(MOST_DATES)) {
    const [start, end] = [found.index, found.index + found[0].length];
    if (!isPast(text, start, end)) continue;
    const [words, name = "", dayFirst, monthSecond, monthFirst, daySecond] = found;
    const [day, month] = [Number(dayFirst ?? daySecond), monthOf(monthSecond ?? monthFirst ?? "")];
    const wanted = Math.max(WEEKDAYS.indexOf(name.toLowerCase()), WEEKDAYS_ES.indexOf(name.toLowerCase()));
    const fitting: Dated[] = [];
    for (let year = from; year <= from + YEARS_ON; year++) {
      const one = dated(year, month, day);
      // Day 0 is 1 January 1970, a Thursday.
      if (one && (((one.first + 4) % 7) + 7) % 7 === wanted) fitting.push({ ...one, words, start, end });
    }
    const [only] = fitting;
    if (only && fitting.length === 1 && (latest === null || only.first > latest.first)) latest = only;
  }
  return latest && latest.first > known.first ? latest : null;
}

/** The last month without a year in which something was told, behind a date of the same year and not far. */
export function monthAfter(text: string, known: Dated): Dated | null {
  const [year = 0, from] = known.edtf.split("-").map(Number);
  if (from === undefined) return null;
  let latest: Dated | null = null;
  for (const found of text.matchAll(BARE_MONTH).take(MOST_DATES)) {
    const month = monthOf(found[1] ?? "");
    const one = month > from && month <= from + MONTHS_ON ? dated(year, month, null) : null;
    if (one && (latest === null || one.first > latest.first))
      latest = { ...one, words: found[0], start: found.index, end: found.index + found[0].length };
  }
  return latest;
}
