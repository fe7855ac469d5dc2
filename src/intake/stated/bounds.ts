import { daysOfEdtf, type Known } from "../../model/index.ts";

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
const MONTH = `(?:${Object.keys(NAMES).join("|")})\\.?`;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WEEKDAYS_ES = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];
const WEEKDAY = [...WEEKDAYS, ...WEEKDAYS_ES].join("|");
const YEAR = "((?:19|20)\\d\\d)(?![\\d%]|[.,]\\d|-\\d\\d-)";

/** Dates as English and Spanish texts write them: groups month, day, year in an order of each row's own. */
const DATES: readonly {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => readonly (string | undefined)[];
}[] = [
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
const DATED_WEEKDAY = new RegExp(
  `\\b(${WEEKDAY}),? (?:(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: de| of)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)(?![\\d]|,? ?(?:de |del )?(?:19|20)\\d\\d)`,
  "giu",
);

/** Stands for the date itself in its clause. */
const HERE = "\u0001";
/** What looks ahead: a date in such a clause, or behind such a word, may lie after the day of publication. */
const AHEAD = new RegExp(
  `(?<!\\p{L})(?:will|shall|would|could|might|should|must|expects?|expected|hopes?|wants?|intends?|seeks?|promises?|promised|pledged|vowed|plans?|planned|planning|scheduled|forecasts?|projected|projections?|predicts?|predicted|targets?|goals?|aims?|upcoming|deadline|expires?|horizon|if|set (?:for|to)|proposed|budget|agenda|vision|hasta|será|serán|podrá|prevé|previsto|próxim[oa]s?)(?!\\p{L})|\\b(?:by|until|till|before|through|to|for|due|para|antes de)\\s+(?:the )?${HERE}`,
  "iu",
);
/** What tells of the past. */
const PAST =
  /(?<!\p{L})(?:was|were|had|did|took|said|told|killed|began|came|went|became|fell|rose|led|found|held|saw|made|left|won|lost|fled|shot|struck|sent|gave|got|split|broke|grew|met|paid|ran|spoke|stood|sold|bought|caught|fought|wrote|drove|threw|stole|spent|kept|brought|built|hid|cost|dropped|fue|fueron|había|dijo|murió|ocurrió|\p{L}{2,}ed|\p{L}{3,}(?:ó|aron|ieron))(?!\p{L})/iu;

interface Found {
  readonly edtf: string;
  /** Day count of its beginning. */
  readonly first: number;
  readonly words: string;
}

const pad = (n: number): string => String(n).padStart(2, "0");
const monthOf = (word: string): number => NAMES[word.toLowerCase().replace(/\.$/, "")] ?? 0;

/** The clause around a place: back and forth to the next sign that ends one. */
function clauseAt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(end, end + 160);
  const from = Math.max(...[". ", "! ", "? ", "\n", "; "].map((sign) => before.lastIndexOf(sign)));
  const to = after.search(/[.!?;](?:\s|$)|\n/);
  return `${before.slice(from + 1)}${HERE}${to < 0 ? after : after.slice(0, to)}`;
}

/** Where the last match of a pattern in some words begins and ends; null without any. */
function lastOf(pattern: RegExp, words: string): { readonly start: number; readonly end: number } | null {
  const found = [...words.matchAll(new RegExp(pattern.source, "giu"))].at(-1);
  return found === undefined ? null : { start: found.index, end: found.index + found[0].length };
}
/** Between "will" and "sentenced". */
const PASSIVE = /\b(?:be|been|have|get)\s+(?:\p{L}+ly\s+)?$/u;

/**
 * Whether a date is told of as past: the last verb of its clause before it tells so, not one that looks ahead ("was
 * arrested in March 2025 and will be sentenced in 2026"); of a date that opens its clause, all of the clause.
 */
function isPast(text: string, start: number, end: number): boolean {
  const clause = clauseAt(text, start, end);
  const before = clause.slice(0, clause.indexOf(HERE) + 1);
  const [past, ahead] = [lastOf(PAST, before), lastOf(AHEAD, before)];
  if (past) return ahead === null || (past.end > ahead.end && !PASSIVE.test(before.slice(ahead.end, past.start)));
  return PAST.test(clause) && !AHEAD.test(clause);
}

/** Longest text that is looked through. */
const SAMPLE = 200_000;
/** Dates of one shape that are looked at; a table has thousands. */
const MOST_DATES = 1000;
/** Years in which a weekday and a day of the month may meet again. */
const YEARS_ON = 4;

/**
 * The earliest day on which a text without a stated date can have been published, with the reason: the last event
 * that it dates itself and tells as past; a day with its weekday but no year ("Thursday, February 27th") gets the
 * year from the calendar. An interval with an open end, no finer than the words; null when no date is told as past.
 */
export function publicationFrom(whole: string): Known<string> | null {
  const text = whole.slice(0, SAMPLE);
  let latest: Found | null = null;
  for (const { pattern, read } of DATES) {
    for (const found of text.matchAll(pattern).take(MOST_DATES)) {
      if (!isPast(text, found.index, found.index + found[0].length)) continue;
      const [year, month, day] = read(found);
      const edtf = [
        year,
        ...(month === undefined ? [] : [pad(Number(month) || monthOf(month))]),
        ...(day === undefined ? [] : [day.padStart(2, "0")]),
      ].join("-");
      const first = daysOfEdtf(edtf)?.first;
      if (first === undefined || Number(year) > 2100) continue;
      // Of "2025" and "March 2025" the later beginning says more.
      if (latest === null || first > latest.first) latest = { edtf, first, words: found[0] };
    }
  }
  if (latest === null) return null;
  const known = latest;
  const weekday = weekdayAfter(text, Number(known.edtf.slice(0, 4)));
  if (weekday && weekday.first > known.first) {
    return {
      value: `${weekday.edtf}/..`,
      how: "inferred",
      from: `the event of "${weekday.words}", a day that has this weekday in ${weekday.edtf.slice(0, 4)} alone of the years from ${known.edtf.slice(0, 4)} ("${known.words}") to ${Number(known.edtf.slice(0, 4)) + YEARS_ON}; it was published then or later`,
    };
  }
  return {
    value: `${known.edtf}/..`,
    how: "inferred",
    from: `the last event that it dates, "${known.words}"; it was published then or later`,
  };
}

/** The last day with a weekday and no year that is told as past, in the one year from `from` on that fits it. */
function weekdayAfter(text: string, from: number): Found | null {
  let latest: Found | null = null;
  for (const found of text.matchAll(DATED_WEEKDAY).take(MOST_DATES)) {
    if (!isPast(text, found.index, found.index + found[0].length)) continue;
    const [words, name = "", dayFirst, monthSecond, monthFirst, daySecond] = found;
    const [day, month] = [Number(dayFirst ?? daySecond), monthOf(monthSecond ?? monthFirst ?? "")];
    const wanted = Math.max(WEEKDAYS.indexOf(name.toLowerCase()), WEEKDAYS_ES.indexOf(name.toLowerCase()));
    const fitting: Found[] = [];
    for (let year = from; year <= from + YEARS_ON; year++) {
      const edtf = `${year}-${pad(month)}-${pad(day)}`;
      const first = daysOfEdtf(edtf)?.first;
      // Day 0 is 1 January 1970, a Thursday.
      if (first !== undefined && (((first + 4) % 7) + 7) % 7 === wanted) fitting.push({ edtf, first, words });
    }
    const [only] = fitting;
    if (only && fitting.length === 1 && (latest === null || only.first > latest.first)) latest = only;
  }
  return latest;
}
