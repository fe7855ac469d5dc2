import { dateOfDay, dayNumber, daysIn, daysOfEdtf, edtfOfDays, precisionOf, weekdayOf } from "../../model/edtf.ts";
import type { Days } from "../../model/edtf.ts";
import type { Moment } from "./phrase.ts";
import type { Unit } from "./words.ts";

/** How fine a base is. */
export type Precision = "day" | "month" | "year";
/** A known time that others are counted from. */
export interface Base {
  readonly days: Days;
  readonly precision: Precision;
}

/** What a time comes to. `moment` is the calendar description with its year found, for times that have one. */
export interface Anchored {
  readonly moment: Moment | null;
  readonly edtf: string | null;
  readonly how: "stated" | "inferred";
  readonly from: string | null;
}

/** From where times are counted while a text is read. */
export interface Bearings {
  /** The report's publication, or null. */
  readonly publication: Base | null;
  /** The time last told of, when it is near enough in the text to be meant; else null. */
  readonly story: Base | null;
  /** A year told of in passing earlier in the sentence, from which "the following year" is counted. */
  readonly latest: Base | null;
  /** Whether that time has its own month and year and stands close by, so that a bare month follows it. */
  readonly close: boolean;
  /** A narrative of the past without a publication date: everything is counted from the story. */
  readonly narrative: boolean;
  /** The time is the end of a range whose beginning is the story ("from November to March"). */
  readonly joined: boolean;
  /** The sentence looks ahead ("will meet on Friday"). */
  readonly ahead: boolean;
}

export const OPEN: Anchored = { moment: null, edtf: null, how: "inferred", from: null };

/** Reads an EDTF value as a base to count from; null when it is none or unbounded. */
export function baseOf(edtf: string): Base | null {
  const days = daysOfEdtf(edtf);
  const p = precisionOf(edtf);
  if (!days || !p || !Number.isFinite(days.first) || !Number.isFinite(days.last)) return null;
  const span = days.last - days.first;
  return {
    days,
    precision:
      span === 0
        ? "day"
        : p === "interval"
          ? span < 28
            ? "day"
            : span < 360
              ? "month"
              : "year"
          : p === "month" || p === "season"
            ? "month"
            : "year",
  };
}

export const yearOf = (day: number): number => dateOfDay(day).year;
export const monthOf = (day: number): number => dateOfDay(day).month;

/** The one value, or the two ends, that a function of a day gives over all days of a base. */
export function over(base: Base, f: (day: number) => Days): Days {
  const [a, b] = [f(base.days.first), f(base.days.last)];
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

/** The year, month and day of a run of days, as far as it lies within one. */
export function momentOf(days: Days, finest: Precision): Moment {
  const [a, b] = [dateOfDay(days.first), dateOfDay(days.last)];
  if (a.year !== b.year || finest === "year") return { year: a.year };
  if (a.month !== b.month || finest === "month") return { year: a.year, month: a.month };
  return a.day === b.day ? { year: a.year, month: a.month, day: a.day } : { year: a.year, month: a.month };
}

export const inferred = (days: Days, finest: Precision, from: string, about = false): Anchored => {
  const edtf = edtfOfDays(days, finest);
  return {
    moment: momentOf(days, finest),
    edtf: about && !edtf.includes("/") ? `${edtf}~` : edtf,
    how: "inferred",
    from,
  };
};

/** First and last day of the period of a unit that holds a day, moved by some periods. */
export function period(day: number, unit: Unit, step: number): Days {
  const d = dateOfDay(day);
  if (unit === "week") {
    const monday = day - weekdayOf(day) + 1 + 7 * step;
    return { first: monday, last: monday + 6 };
  }
  if (unit === "month") {
    const n = d.year * 12 + d.month - 1 + step;
    const [year, month] = [Math.floor(n / 12), (((n % 12) + 12) % 12) + 1];
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, daysIn(year, month)) };
  }
  const size = unit === "year" ? 1 : unit === "decade" ? 10 : unit === "century" ? 100 : 0;
  if (size === 0) return { first: day + step, last: day + step };
  const year = Math.floor(d.year / size) * size + step * size;
  return { first: dayNumber(year, 1, 1), last: dayNumber(year + size - 1, 12, 31) };
}

export const finestOf = (unit: Unit): Precision =>
  unit === "month" ? "month" : ["year", "decade", "century"].includes(unit) ? "year" : "day";
const RANK: Readonly<Record<Precision, number>> = { day: 0, month: 1, year: 2 };
export const coarser = (a: Precision, b: Precision): Precision => (RANK[a] >= RANK[b] ? a : b);
