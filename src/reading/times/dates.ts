import { dateOfDay, dayNumber, daysIn, weekdayOf } from "../../model/edtf.ts";
import type { Days } from "../../model/edtf.ts";
import { OPEN, inferred, monthOf, over, yearOf } from "./bearings.ts";
import type { Anchored, Bearings } from "./bearings.ts";
import type { Moment } from "./phrase.ts";
import { seasonMonth, toEdtf } from "./value.ts";

const stated = (moment: Moment): Anchored => ({ moment, edtf: toEdtf(moment), how: "stated", from: null });

/** How many days ahead of publication a day without a year is still taken to be meant. */
const SOON = 14;

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
    if (b.joined && found === year && story.precision !== "year" && month < told) found = year + 1;
    if (b.joined || !publication || dayNumber(found, month, at.day ?? 1) <= publication.days.last) {
      return { year: found, from: "The year is that of the time told of just before." };
    }
    // "In January he announced a tariff that took effect in March", written in February: the March before January is
    // not meant, the one after has not been.
    if (found === year && !b.ahead && month > told && story.precision !== "year") return null;
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
  // "from 4 March", written on 1 March: a day just ahead is nearer than the one a year ago.
  const soon = at.day !== undefined && dayNumber(after, month, Math.min(at.day, daysIn(after, month))) - last <= SOON;
  const first = b.ahead || soon ? after : before;
  // A weekday that does not fall on the day in that year: the nearest year in which it does, or none.
  for (const y of [first, first === after ? before : after, first - 1, first - 2]) {
    if (fits(y)) {
      const which = dayNumber(y, month, at.day ?? 1) > last ? "after" : "before";
      return { year: y, from: `The year is that of the nearest such date ${which} publication.` };
    }
  }
  return null;
}

/** Works out a date of the calendar; a year, month or day that is not said comes from the bearings or stays open. */
export function dateAt(at: Moment, b: Bearings): Anchored {
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
    // "Murders fell in 2024. In the third quarter …": of that year.
    const told = b.narrative || b.close || (at.quarter !== undefined && b.story?.precision === "year");
    const base = told ? b.story : b.publication;
    if (!base) return { ...OPEN, moment: at };
    const year = yearOf(base.days.first);
    // "in the third quarter", told in the spring: last year's; told in August, it is not over.
    const begins = at.quarter === undefined ? null : dayNumber(year, 3 * at.quarter - 2, 1);
    const ends = at.quarter === undefined ? null : dayNumber(year, 3 * at.quarter, daysIn(year, 3 * at.quarter));
    const now = b.publication?.days.first ?? null;
    const coming = !b.narrative && !b.ahead && begins !== null && ends !== null && now !== null && now <= ends;
    if (coming && now >= begins && base === b.publication) return { ...OPEN, moment: at };
    const moment: Moment = { ...at, year: coming ? year - 1 : year };
    return {
      moment,
      edtf: toEdtf(moment),
      how: "inferred",
      from: told
        ? "The year is that of the time told of."
        : "The year is the one of publication or the last before it.",
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
