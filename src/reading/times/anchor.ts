import { edtfOfDays, shiftDay, weekdayOf } from "../../model/edtf.ts";
import type { Days } from "../../model/edtf.ts";
import { OPEN, baseOf, coarser, finestOf, inferred, momentOf, monthOf, over, period, yearOf } from "./bearings.ts";
import type { Anchored, Bearings } from "./bearings.ts";
import { dateAt } from "./dates.ts";
import type { Moment, Saying } from "./phrase.ts";
import { seasonMonth, toEdtf } from "./value.ts";
import type { Unit } from "./words.ts";

function periodAway(say: Extract<Saying, { is: "near" }>, b: Bearings): Anchored {
  const coarse = ["year", "decade", "century", "month"].includes(say.unit);
  const own = say.from === "story" || b.narrative ? ((coarse ? b.latest : null) ?? b.story) : b.publication;
  // "the end of the year" is publication's when nothing else was told of.
  const cut = say.at.part ?? say.at.half ?? say.at.quarter;
  const definite = say.from === "story" && say.step === 0 && cut !== undefined;
  const base = own ?? (definite || (say.step > 0 && b.ahead) ? b.publication : null);
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
  // "the next day" after a mere year says nothing.
  // "that month" after a mere year neither.
  if (
    base !== b.publication &&
    !b.narrative &&
    base.precision === "year" &&
    (unit === "day" || unit === "week" || unit === "month")
  )
    return OPEN;
  const jump = at.day ?? step;
  const days = over(base, (day) => period(day, unit, jump));
  // "Tuesday of last week".
  if (unit === "week" && at.weekday !== undefined) {
    const on = (day: number): Days => {
      const monday = period(day, "week", step).first;
      return { first: monday + (at.weekday ?? 1) - 1, last: monday + (at.weekday ?? 1) - 1 };
    };
    return inferred(over(base, on), base.precision, `The weekday is counted from ${seen}.`);
  }
  const part = at.part;
  const why = `Counted from ${seen}.`;
  if (
    (part === "later" || part === "earlier") &&
    base.precision !== "year" &&
    (unit === "year" || unit === "decade") &&
    step === 0
  ) {
    const rest: Days =
      part === "later" ? { first: base.days.first, last: days.last } : { first: days.first, last: base.days.last };
    const found = inferred(rest, unit === "year" ? "month" : "year", why);
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

function counted(say: Extract<Saying, { is: "shift" }>, b: Bearings): Anchored {
  const of = say.of ? dateAt(say.of, b).edtf : null;
  const told = say.from === "story" || b.narrative ? (b.latest ?? b.story) : b.publication;
  const base = say.from === "event" ? (of === null ? null : baseOf(of)) : told;
  if (!base || say.count === null) return OPEN;
  const unit: Unit = say.unit;
  const seen = base === b.publication ? "publication" : "the time told of just before";
  if (unit === "hour" || unit === "minute" || unit === "second") {
    // Hours from a day reach into its neighbours; only the day itself is kept, as about.
    if (base.precision !== "day" || say.count > 12) return OPEN;
    return inferred(base.days, "day", `Counted from ${seen}.`, true);
  }
  const whole = Number.isInteger(say.count);
  // "three days later" after a mere year says nothing.
  if ((unit === "day" || unit === "week") && base.precision === "year") return OPEN;
  // "somewhat over ten years ago": eleven years are nearer to it than ten.
  const more = say.bound === "more" && (unit === "decade" || unit === "century") ? 1.1 : 1;
  const size = unit === "decade" ? 10 : unit === "century" ? 100 : 1;
  const count = size === 1 ? say.count : Math.round(more * size * say.count);
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

function reaching(say: Extract<Saying, { is: "span" }>, b: Bearings): Anchored {
  // "the next three years" runs from publication when the sentence looks ahead.
  const story = b.narrative || (say.from === "story" && !(say.step > 0 && b.ahead));
  const base = story ? b.story : b.publication;
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
function endOf(say: Extract<Saying, { is: "stretch" }>, b: Bearings): Anchored {
  const whole = dateAt(say.of, b);
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

/** A time of the story that would lie after publication, in a sentence that does not look ahead, was counted from the wrong one. */
function possible(found: Anchored, b: Bearings): Anchored {
  if (found.edtf === null || found.how === "stated" || !b.publication || b.ahead || b.narrative) return found;
  const base = baseOf(found.edtf);
  return base && base.days.first > b.publication.days.last ? { ...OPEN, moment: found.moment } : found;
}

/** How a time is worked out that is publication's own. */
export const NOW = "The time of publication.";

/** Works out one time from where the text stands; never guesses: `edtf` is null when nothing fixes it. */
export function anchored(say: Saying, b: Bearings, publication: string | null): Anchored {
  switch (say.is) {
    case "date":
      return dateAt(say.at, b);
    case "near":
      return say.from === "story" ? possible(periodAway(say, b), b) : periodAway(say, b);
    case "shift":
      return say.from === "story" ? possible(counted(say, b), b) : counted(say, b);
    case "span":
      return reaching(say, b);
    case "then":
      return b.story ? inferred(b.story.days, b.story.precision, "The time told of just before.") : OPEN;
    case "ref":
      return say.ref === "present" && publication !== null
        ? { moment: null, edtf: publication, how: "inferred", from: NOW }
        : OPEN;
    case "stretch":
      return endOf(say, b);
    default:
      return OPEN;
  }
}
