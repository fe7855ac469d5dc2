import { daysOfEdtf } from "../../../model/index.ts";
import type { Comparable, Span } from "../../reply.ts";

/** "by 4 April", "this year": any day up to then, from the day on which it is foretold. */
const UP_TO = /^(?:by|before|within|until|till|no later than|not later than|this)\b/iu;
/** "within weeks", "within a month", "in two years", "a matter of days": so soon, and no day. */
const SOON =
  /\b(?:within|in|in less than|over)(?: the)?(?: (?:next|coming))?(?: (?<count>an?|one|two|three|four|five|six|ten|\d{1,2}|few|a few|some|several|a couple of|a matter of))? (?<unit>hour|day|week|fortnight|month|year)s?\b|\bmatter of (?<other>hour|day|week|month)s\b/iu;
/** Days of a unit; of several that nobody counts, days in which it is no longer so soon. */
const DAYS: Readonly<Record<string, readonly [one: number, some: number]>> = {
  hour: [1, 3],
  day: [1, 21],
  week: [7, 90],
  fortnight: [14, 28],
  month: [31, 400],
  year: [366, 2000],
};
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};

/** The days for which a thing is foretold, where its words say so; null: for no time that could run out. */
export function dueOf({ claim, published }: Comparable): Span | null {
  const made = published && Number.isFinite(published.first) ? published : null;
  const soon = SOON.exec(claim.quote)?.groups;
  const length = soon && made && lengthOf(soon);
  if (length) return { first: made.first, last: made.last + length };
  const own = claim.time && daysOfEdtf(claim.time.edtf);
  if (!own || !claim.time) return null;
  // A year that the text does not give, and a day before it was foretold: of which year it was is not known.
  if (claim.time.how === "inferred" && made && own.last < made.first) return null;
  const upTo = UP_TO.test(claim.time.stated) || own.first === -Infinity;
  const due = upTo && made && own.last >= made.first ? { first: made.first, last: own.last } : own;
  // "From 2021 on": nothing runs out.
  return Number.isFinite(due.first + due.last) ? due : null;
}

function lengthOf(soon: Readonly<Record<string, string | undefined>>): number | null {
  const unit = DAYS[(soon["unit"] ?? soon["other"] ?? "").toLowerCase()];
  const count = soon["count"]?.toLowerCase() ?? "";
  const number = COUNTS[count] ?? (/^\d+$/u.test(count) ? Number(count) : null);
  return unit === undefined ? null : number === null ? unit[1] : number * unit[0];
}
