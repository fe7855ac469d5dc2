/**
 * Dates as the Extended Date/Time Format writes them (ISO 8601-2, level 1), and of level 2 the sub-year groupings
 * 25 to 41. Days are counted from 1970-01-01 (day 0), in the proleptic Gregorian calendar; year 0 is 1 BC.
 * Pure arithmetic: no clock, no time zone. A time of day is read and left out.
 */

/** Units in which dates are shifted. */
export type TimeUnit = "day" | "week" | "month" | "year" | "decade" | "century";

/** One date. `unspecified` counts the digits X at the end of the year (1: a decade, 2: a century). */
export interface EdtfDate {
  readonly year: number;
  readonly unspecified: 0 | 1 | 2 | 3 | 4;
  /** 1 to 12, a season 21 to 24 or a grouping 25 to 41; null when absent or "XX". */
  readonly month: number | null;
  readonly day: number | null;
  /** The digits that stand as "XX" after the year: none, the day, or month and day. */
  readonly open: "" | "month" | "day" | "month-day";
  readonly qualifier: "" | "?" | "~" | "%";
}

/** A date, or an interval whose ends may be open (".."), unknown (""), or dates. */
export type Edtf =
  | { readonly shape: "date"; readonly date: EdtfDate }
  | { readonly shape: "interval"; readonly from: EdtfDate | ".." | ""; readonly to: EdtfDate | ".." | "" };

/** First and last day that a value covers, both included; infinite where an end is open or unknown. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DATE =
  /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|XXXX|Y-?\d{5,9})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[\d:.]{2,12}(?:Z|[+-]\d{2}(?::?\d{2})?)?)?([?~%])?$/;

/** Number of days in a month, 1 to 12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day count of a date of the proleptic Gregorian calendar; 1970-01-01 is 0 (Hinnant's days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The date with this day count. */
export function dateOfDay(count: number): { year: number; month: number; day: number } {
  const z = count + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Day of the week of a day count: 1 is Monday, 7 Sunday. */
export const weekdayOf = (count: number): number => ((((count + 3) % 7) + 7) % 7) + 1;

const numberOf = (s: string | undefined): number | null => (s === undefined || s === "XX" ? null : Number(s));

function parseDate(text: string): EdtfDate | null {
  const m = DATE.exec(text);
  if (!m) return null;
  const digits = (m[1] ?? "").replace(/^Y/, "");
  const unspecified = (digits.match(/X/g)?.length ?? 0) as EdtfDate["unspecified"];
  const year = Number(digits.replaceAll("X", "0"));
  const [month, day] = [m[2], m[3]];
  if (unspecified > 0 && unspecified < 4 && month !== undefined) return null;
  const [mo, d] = [numberOf(month), numberOf(day)];
  if (mo !== null && !((mo >= 1 && mo <= 12) || (mo >= 21 && mo <= 41 && day === undefined))) return null;
  if (d !== null && (mo === null || d < 1 || d > daysIn(unspecified === 4 ? 4 : year, mo))) return null;
  const open = month === "XX" ? (day === "XX" ? "month-day" : "month") : day === "XX" ? "day" : "";
  if (month === "XX" && d !== null) return null;
  return { year, unspecified, month: mo, day: d, open, qualifier: (m[4] ?? "") as EdtfDate["qualifier"] };
}

const parseEnd = (s: string): EdtfDate | ".." | "" | null => (s === ".." || s === "" ? s : parseDate(s));

/** Reads a date or interval; null when it is none, or when its ends are the wrong way round. */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf("/");
  if (slash < 0) {
    const date = parseDate(text);
    return date && { shape: "date", date };
  }
  const [a, b] = [text.slice(0, slash), text.slice(slash + 1)];
  const [from, to] = [parseEnd(a), parseEnd(b)];
  if (from === null || to === null || (typeof from === "string" && typeof to === "string")) return null;
  if (typeof from !== "string" && typeof to !== "string" && daysOf(from).first > daysOf(to).last) return null;
  return { shape: "interval", from, to };
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

function yearText(year: number, unspecified: number): string {
  if (unspecified === 4) return "XXXX";
  const size = Math.abs(year);
  if (size > 9999) return `Y${year < 0 ? "-" : ""}${size}`;
  const digits = pad(size, 4);
  return (year < 0 ? "-" : "") + digits.slice(0, 4 - unspecified) + "X".repeat(unspecified);
}

function formatDate(d: EdtfDate): string {
  let s = yearText(d.year, d.unspecified);
  if (d.open === "month" || d.open === "month-day") s += "-XX";
  else if (d.month !== null) s += `-${pad(d.month, 2)}`;
  if (d.open === "day" || d.open === "month-day") s += "-XX";
  else if (d.day !== null) s += `-${pad(d.day, 2)}`;
  return s + d.qualifier;
}

/** Writes what `parseEdtf` read. */
export const formatEdtf = (e: Edtf): string =>
  e.shape === "date"
    ? formatDate(e.date)
    : `${typeof e.from === "string" ? e.from : formatDate(e.from)}/${typeof e.to === "string" ? e.to : formatDate(e.to)}`;

// First month and number of months of the values that stand in the place of a month. Seasons without a hemisphere
// are read as northern; winter runs from December into the next year. 25-28 northern, 29-32 southern seasons,
// 33-36 quarters, 37-39 thirds, 40-41 halves.
const GROUPS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function daysOf(d: EdtfDate): Days {
  if (d.unspecified === 4) return { first: -Infinity, last: Infinity };
  if (d.unspecified > 0) {
    const size = 10 ** d.unspecified - 1;
    const [a, b] = d.year < 0 || Object.is(d.year, -0) ? [d.year - size, d.year] : [d.year, d.year + size];
    return { first: dayNumber(a, 1, 1), last: dayNumber(b, 12, 31) };
  }
  if (d.month === null) return { first: dayNumber(d.year, 1, 1), last: dayNumber(d.year, 12, 31) };
  if (d.day !== null) {
    const n = dayNumber(d.year, d.month, d.day);
    return { first: n, last: n };
  }
  const [month, length] = GROUPS[d.month] ?? [d.month, 1];
  const after = month - 1 + length;
  return {
    first: dayNumber(d.year, month, 1),
    last: dayNumber(d.year + Math.floor(after / 12), (after % 12) + 1, 1) - 1,
  };
}

/** Days of the values asked for last: every rule asks when a claim holds, and a case has few dates. */
const asked = new Map<string, Days | null>();
const ASKED_MOST = 4_096;

/** The days that a value covers, or null when it is no EDTF. Qualifiers (about, uncertain) do not widen it. */
export function daysOfEdtf(value: string | Edtf): Days | null {
  if (typeof value !== "string") return daysCovered(value);
  const known = asked.get(value);
  if (known !== undefined) return known;
  const parsed = parseEdtf(value);
  const made = parsed && daysCovered(parsed);
  if (asked.size >= ASKED_MOST) asked.clear();
  asked.set(value, made);
  return made;
}

function daysCovered(e: Edtf): Days {
  if (e.shape === "date") return daysOf(e.date);
  return {
    first: typeof e.from === "string" ? -Infinity : daysOf(e.from).first,
    last: typeof e.to === "string" ? Infinity : daysOf(e.to).last,
  };
}

/** Whether all of `a` lies before all of `b`; false when either is no EDTF. */
export function isBefore(a: string | Edtf, b: string | Edtf): boolean {
  const [x, y] = [daysOfEdtf(a), daysOfEdtf(b)];
  return x !== null && y !== null && x.last < y.first;
}

/** Whether some day is in both; false when either is no EDTF. */
export function overlaps(a: string | Edtf, b: string | Edtf): boolean {
  const [x, y] = [daysOfEdtf(a), daysOfEdtf(b)];
  return x !== null && y !== null && x.first <= y.last && y.first <= x.last;
}

/** Whether every day of `b` is in `a`; false when either is no EDTF. */
export function covers(a: string | Edtf, b: string | Edtf): boolean {
  const [x, y] = [daysOfEdtf(a), daysOfEdtf(b)];
  return x !== null && y !== null && x.first <= y.first && y.last <= x.last;
}

/** The value of the two that covers fewer days; the first where they are as fine or one is no EDTF. */
export function finer(a: string, b: string): string {
  const [x, y] = [daysOfEdtf(a), daysOfEdtf(b)];
  return x && y && y.last - y.first < x.last - x.first ? b : a;
}

export type DatePrecision = "day" | "month" | "season" | "year" | "decade" | "century" | "interval";

/** How fine a value is; null when it is no EDTF. */
export function precisionOf(value: string | Edtf): DatePrecision | null {
  const e = typeof value === "string" ? parseEdtf(value) : value;
  if (!e) return null;
  if (e.shape === "interval") return "interval";
  const d = e.date;
  if (d.unspecified > 1) return "century";
  if (d.unspecified === 1) return "decade";
  if (d.month === null) return "year";
  if (d.month > 12) return "season";
  return d.day === null ? "month" : "day";
}

/** Adds calendar units to a day count; the day of the month is cut to the length of the new month. */
export function shiftDay(count: number, by: number, unit: TimeUnit): number {
  if (unit === "day") return count + by;
  if (unit === "week") return count + 7 * by;
  const months = by * { month: 1, year: 12, decade: 120, century: 1200 }[unit];
  const d = dateOfDay(count);
  const index = d.year * 12 + d.month - 1 + Math.round(months);
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(year, month, Math.min(d.day, daysIn(year, month)));
}

/**
 * The value for a run of days at a precision: one date when both ends fall into the same day, month or year, else
 * an interval of two.
 */
export function edtfOfDays(days: Days, precision: "day" | "month" | "year"): string {
  const text = (n: number): string => {
    if (!Number.isFinite(n)) return "..";
    const d = dateOfDay(n);
    const y = yearText(d.year, 0);
    return precision === "year" ? y : `${y}-${pad(d.month, 2)}${precision === "day" ? `-${pad(d.day, 2)}` : ""}`;
  };
  const [a, b] = [text(days.first), text(days.last)];
  return a === b ? a : `${a}/${b}`;
}

/**
 * Moves a value by calendar units. The answer is no finer than the value or the unit: a month moved by ten days
 * gives the month or the two months in which the answer lies. Null when it is no EDTF.
 */
export function shiftEdtf(value: string, by: number, unit: TimeUnit): string | null {
  const days = daysOfEdtf(value);
  if (!days) return null;
  const move = (n: number): number => (Number.isFinite(n) ? shiftDay(n, by, unit) : n);
  const own = precisionOf(value);
  const fine = unit === "day" || unit === "week" ? "day" : unit === "month" ? "month" : "year";
  const coarse =
    own === "day" ? "day" : own === "month" || own === "season" ? "month" : own === "interval" ? fine : "year";
  const rank = { day: 0, month: 1, year: 2 } as const;
  return edtfOfDays({ first: move(days.first), last: move(days.last) }, rank[fine] > rank[coarse] ? fine : coarse);
}
