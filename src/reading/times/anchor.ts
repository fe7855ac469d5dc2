import {
  dateOfDay,
  dayNumber,
  daysIn,
  daysOfEdtf,
  edtfOfDays,
  precisionOf,
  shiftDay,
  weekdayOf,
} from "../../model/edtf.ts";
import type { Days } from "../../model/edtf.ts";
import { seasonMonth, toEdtf } from "./value.ts";
import type { Moment, Saying } from "./phrase.ts";
import type { Unit } from "./words.ts";

type Precision = "day" | "month" | "year";
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
  /** Whether that time has its own month and year and stands close by, so that a bare month follows it. */
  readonly close: boolean;
  /** A narrative of the past without a publication date: everything is counted from the story. */
  readonly narrative: boolean;
  /** The sentence looks ahead ("will meet on Friday"). */
  readonly ahead: boolean;
}

const OPEN: Anchored = { moment: null, edtf: null, how: "inferred", from: null };
const stated = (moment: Moment): Anchored => ({ moment, edtf: toEdtf(moment), how: "stated", from: null });

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

const yearOf = (day: number): number => dateOfDay(day).year;
const monthOf = (day: number): number => dateOfDay(day).month;
const known = (base: Base | null): base is Base => base !== null;

/** The one value, or the two ends, that a function of a day gives over all days of a base. */
function over(base: Base, f: (day: number) => Days): Days {
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

const inferred = (days: Days, finest: Precision, from: string, about = false): Anchored => {
  const edtf = edtfOfDays(days, finest);
  return {
    moment: momentOf(days, finest),
    edtf: about && !edtf.includes("/") ? `${edtf}~` : edtf,
    how: "inferred",
    from,
  };
};

/** First and last day of the period of a unit that holds a day, moved by some periods. */
function period(day: number, unit: Unit, step: number): Days {
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

const finestOf = (unit: Unit): Precision =>
  unit === "month" ? "month" : ["year", "decade", "century"].includes(unit) ? "year" : "day";
const RANK: Readonly<Record<Precision, number>> = { day: 0, month: 1, year: 2 };
const coarser = (a: Precision, b: Precision): Precision => (RANK[a] >= RANK[b] ? a : b);

/** The year of a month, day or season that is said without one; null when nothing says it. */
function yearFor(at: Moment, b: Bearings): { year: number; from: string } | null {
  const month = at.month ?? (at.season === undefined ? 1 : seasonMonth(at.season));
  const { publication, story } = b;
  if (story && (b.narrative || b.close)) {
    const [year, told] = [yearOf(story.days.first), monthOf(story.days.first)];
    let found = year;
    if (story.precision !== "year" && (at.month !== undefined || at.season !== undefined)) {
      // December, then "January": the next year; August, then "May": still the same.
      if (month - told <= -8) found = year + 1;
      else if (month - told >= 11) found = year - 1;
    }
    if (!publication || dayNumber(found, month, at.day ?? 1) <= publication.days.last) {
      return { year: found, from: "The year is that of the time told of just before." };
    }
  }
  if (!publication) return null;
  const last = publication.days.last;
  const year = yearOf(last);
  const day = at.day ?? 1;
  const fits = (y: number): boolean =>
    at.weekday === undefined ||
    at.day === undefined ||
    day > daysIn(y, month) ||
    weekdayOf(dayNumber(y, month, day)) === at.weekday;
  const before =
    dayNumber(year, month, 1) <= last &&
    (at.day === undefined || dayNumber(year, month, Math.min(day, daysIn(year, month))) <= last)
      ? year
      : year - 1;
  const after = dayNumber(year, month, daysIn(year, month)) >= publication.days.first ? year : year + 1;
  const first = b.ahead ? after : before;
  // A weekday that does not fall on the day in that year: the nearest year in which it does, or none.
  for (const y of [first, b.ahead ? before : after, first - 1, first - 2]) {
    if (fits(y)) {
      const which = y > year || (y === year && b.ahead) ? "after" : "before";
      return { year: y, from: `The year is that of the nearest such date ${which} publication.` };
    }
  }
  return null;
}

function date(at: Moment, b: Bearings): Anchored {
  if (at.year !== undefined || at.century !== undefined || at.decade !== undefined) return stated(at);
  if (at.shortYear !== undefined) {
    const near = b.story ?? b.publication;
    if (!near) return { ...OPEN, moment: at };
    const now = yearOf(near.days.last);
    let year = now - (((now % 100) + 100) % 100) + at.shortYear;
    if (year > now + (b.story ? 50 : 0)) year -= 100;
    const moment: Moment = { ...at, year };
    return { moment, edtf: toEdtf(moment), how: "inferred", from: "The century is that of the times told of." };
  }
  if (at.yearOf) {
    const base = at.yearOf.from === "story" || b.narrative ? b.story : b.publication;
    if (!base) return { ...OPEN, moment: at };
    const moment: Moment = { ...at, year: yearOf(base.days.first) + at.yearOf.step };
    return { moment, edtf: toEdtf(moment), how: "inferred", from: "The year is the one pointed to." };
  }
  if (at.loose && !b.narrative && !b.close) return { ...OPEN, moment: at };
  if (at.month !== undefined || at.season !== undefined) {
    const y = yearFor(at, b);
    if (!y) return { ...OPEN, moment: at };
    const moment: Moment = { ...at, year: y.year };
    return { moment, edtf: toEdtf(moment), how: "inferred", from: y.from };
  }
  if (at.weekday !== undefined) return weekday(at.weekday, at, b);
  if (at.half !== undefined || at.quarter !== undefined || at.feast) {
    const base = b.narrative || b.close ? b.story : b.publication;
    if (!base) return { ...OPEN, moment: at };
    const moment: Moment = { ...at, year: yearOf(base.days.first) };
    return {
      moment,
      edtf: toEdtf(moment),
      how: "inferred",
      from: "The year is that of publication or of the time told of.",
    };
  }
  // A clock or part of the day belongs to the day told of.
  const day = b.story?.precision === "day" && (b.close || b.narrative) ? dateOfDay(b.story.days.first) : null;
  if (!day) return { ...OPEN, moment: at };
  const moment: Moment = { ...at, ...day };
  return { moment, edtf: toEdtf(moment), how: "inferred", from: "The day is the one told of just before." };
}

/** "On Sunday": the last such day up to publication, or the next one where the sentence looks ahead. */
function weekday(wanted: number, at: Moment, b: Bearings): Anchored {
  const { story, publication } = b;
  if (story?.precision === "day" && (b.close || b.narrative)) {
    // Repeats the weekday of the day just told of.
    if (weekdayOf(story.days.first) === wanted) {
      const moment: Moment = { ...at, ...dateOfDay(story.days.first) };
      return { moment, edtf: toEdtf(moment), how: "inferred", from: "The day told of just before is that weekday." };
    }
    // Close to a day that lies well before publication, the week meant is not sure.
    if (!publication || publication.days.first - story.days.last > 10) return { ...OPEN, moment: at };
  }
  if (!publication) return { ...OPEN, moment: at };
  const find = (day: number): Days => {
    const away = b.ahead ? (wanted - weekdayOf(day) + 7) % 7 : -((weekdayOf(day) - wanted + 7) % 7);
    return { first: day + away, last: day + away };
  };
  const days = over(publication, find);
  const found = inferred(
    days,
    publication.precision,
    `The ${b.ahead ? "next" : "last"} such weekday ${b.ahead ? "from" : "up to"} publication.`,
  );
  return at.dayPart && found.moment ? { ...found, moment: { ...found.moment, dayPart: at.dayPart } } : found;
}

function near(say: Extract<Saying, { is: "near" }>, b: Bearings): Anchored {
  const own = say.from === "story" || b.narrative ? b.story : b.publication;
  // "the end of the year" is publication's when nothing else was told of.
  const definite = say.from === "story" && say.step === 0 && say.at.part !== undefined;
  const base = own ?? (definite ? b.publication : null);
  if (!base) return { ...OPEN, moment: null };
  const seen = base === b.publication ? "publication" : "the time told of just before";
  const { step, at } = say;
  if (say.unit === "weekday") {
    const wanted = at.weekday ?? 1;
    const find = (day: number): Days => {
      const w = weekdayOf(day);
      const away = step > 0 ? ((wanted - w + 6) % 7) + 1 : step < 0 ? -(((w - wanted + 6) % 7) + 1) : wanted - w;
      return { first: day + away, last: day + away };
    };
    return inferred(over(base, find), base.precision, `The weekday is counted from ${seen}.`);
  }
  if (say.unit === "weekend") {
    const find = (day: number): Days => {
      const saturday = day - weekdayOf(day) + 6 + 7 * step;
      return { first: saturday, last: saturday + 1 };
    };
    return inferred(over(base, find), base.precision, `The weekend is counted from ${seen}.`);
  }
  if (say.unit === "month-name" || say.unit === "season") {
    const month = at.month ?? seasonMonth(at.season ?? 21);
    const [year, now] = [yearOf(base.days.last), monthOf(base.days.last)];
    const found = step < 0 ? (month < now ? year : year - 1) : step > 0 ? (month > now ? year : year + 1) : year;
    const moment: Moment = { ...at, year: found };
    return { moment, edtf: toEdtf(moment), how: "inferred", from: `The year is counted from ${seen}.` };
  }
  const unit: Unit = say.unit === "dayPart" ? "day" : say.unit;
  const jump = at.day ?? step;
  const days = over(base, (day) => period(day, unit, jump));
  const part = at.part;
  const why = `Counted from ${seen}.`;
  if (
    (part === "later" || part === "earlier") &&
    base.precision !== "year" &&
    (unit === "year" || unit === "decade") &&
    step === 0
  ) {
    const cut: Days =
      part === "later" ? { first: base.days.first, last: days.last } : { first: days.first, last: base.days.last };
    const found = inferred(cut, unit === "year" ? "month" : "year", why);
    return { ...found, moment: momentOf(days, "year") };
  }
  if (unit === "decade" || unit === "century") {
    const year = yearOf(days.first);
    const moment: Moment = unit === "decade" ? { decade: year } : { century: Math.floor(year / 100) + 1 };
    return {
      moment: { ...moment, ...(part ? { part } : {}) },
      edtf: toEdtf(part ? { ...moment, part } : moment),
      how: "inferred",
      from: why,
    };
  }
  const finest = coarser(
    finestOf(unit),
    unit === "week" ? base.precision : finestOf(unit) === "day" ? base.precision : finestOf(unit),
  );
  const found = inferred(days, finest, why);
  if (!found.moment) return found;
  const moment: Moment = {
    ...found.moment,
    ...(at.dayPart ? { dayPart: at.dayPart } : {}),
    ...(part ? { part } : {}),
    ...(at.half ? { half: at.half } : {}),
    ...(at.quarter ? { quarter: at.quarter } : {}),
  };
  const single = found.edtf !== null && !found.edtf.includes("/");
  return { ...found, moment, edtf: single && (part || at.half || at.quarter) ? toEdtf(moment) : found.edtf };
}

function shift(say: Extract<Saying, { is: "shift" }>, b: Bearings): Anchored {
  const base = say.from === "event" ? null : say.from === "story" || b.narrative ? b.story : b.publication;
  if (!base || say.count === null) return OPEN;
  const unit: Unit = say.unit;
  const seen = base === b.publication ? "publication" : "the time told of just before";
  if (unit === "hour" || unit === "minute" || unit === "second") {
    // Hours from a day reach into its neighbours; only the day itself is kept, as about.
    if (base.precision !== "day" || say.count > 12) return OPEN;
    return inferred(base.days, "day", `Counted from ${seen}.`, true);
  }
  const whole = Number.isInteger(say.count);
  const count = unit === "decade" ? say.count * 10 : unit === "century" ? say.count * 100 : say.count;
  const step = unit === "decade" || unit === "century" ? "year" : unit;
  const move = (day: number): Days => {
    const d = shiftDay(day, say.step * count, step);
    return { first: d, last: d };
  };
  const finest = coarser(base.precision, whole ? finestOf(unit) : step === "year" ? "month" : finestOf(unit));
  const moved = over(base, move);
  if (say.bound === "less") {
    const reach: Days =
      say.step > 0 ? { first: base.days.first, last: moved.last } : { first: moved.first, last: base.days.last };
    const fine = coarser(base.precision, step === "year" ? "month" : finestOf(unit));
    return {
      ...inferred(reach, fine, `Between ${seen} and that length of time from it.`),
      moment: momentOf(moved, finest),
    };
  }
  const about = say.bound !== "exact" || unit === "week" || unit === "decade" || unit === "century";
  return inferred(moved, finest, `Counted from ${seen}.`, about);
}

function span(say: Extract<Saying, { is: "span" }>, b: Bearings): Anchored {
  const base = say.from === "story" || b.narrative ? b.story : b.publication;
  if (!base || say.count === null) return OPEN;
  const unit = say.unit;
  if (unit === "hour" || unit === "minute" || unit === "second") return OPEN;
  const count = unit === "decade" ? say.count * 10 : unit === "century" ? say.count * 100 : say.count;
  const step = unit === "decade" || unit === "century" ? "year" : unit;
  const far = over(base, (day) => {
    const d = shiftDay(day, say.step * count, step);
    return { first: d, last: d };
  });
  const days: Days =
    say.step > 0 ? { first: base.days.first, last: far.last } : { first: far.first, last: base.days.last };
  const seen = base === b.publication ? "publication" : "the time told of just before";
  return {
    ...inferred(
      days,
      coarser(base.precision, finestOf(unit)),
      `The stretch that ${say.step > 0 ? "begins" : "ends"} with ${seen}.`,
    ),
    moment: null,
  };
}

/** "the last week of August": the days at one end of a month or year. */
function stretch(say: Extract<Saying, { is: "stretch" }>, b: Bearings): Anchored {
  const whole = date(say.of, b);
  const base = whole.edtf === null || say.count === null ? null : baseOf(whole.edtf);
  if (!base || say.count === null || base.precision === "day" || say.unit === "hour") return { ...whole, moment: null };
  const count = say.count * (say.unit === "decade" ? 10 : 1);
  const unit = say.unit === "day" || say.unit === "week" || say.unit === "month" ? say.unit : "year";
  const days: Days =
    say.end === "first"
      ? { first: base.days.first, last: Math.min(base.days.last, shiftDay(base.days.first, count, unit) - 1) }
      : { first: Math.max(base.days.first, shiftDay(base.days.last + 1, -count, unit)), last: base.days.last };
  return { moment: null, edtf: edtfOfDays(days, finestOf(say.unit)), how: whole.how, from: whole.from };
}

/** Works out one time from where the text stands; never guesses: `edtf` is null when nothing fixes it. */
export function anchored(say: Saying, b: Bearings, publication: string | null): Anchored {
  switch (say.is) {
    case "date":
      return date(say.at, b);
    case "near":
      return near(say, b);
    case "shift":
      return shift(say, b);
    case "span":
      return span(say, b);
    case "then":
      return known(b.story) ? inferred(b.story.days, b.story.precision, "The time told of just before.") : OPEN;
    case "ref":
      return say.ref === "present" && publication !== null
        ? { moment: null, edtf: publication, how: "inferred", from: "The time of publication." }
        : OPEN;
    case "stretch":
      return stretch(say, b);
    default:
      return OPEN;
  }
}
