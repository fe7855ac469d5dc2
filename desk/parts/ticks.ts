import { dateOfDay, dayNumber, edtfOfDays } from "../../src/model/index.ts";
import { shortDate } from "./words.ts";

/** A place on an axis of days, and what stands under it. */
interface Tick {
  readonly at: number;
  readonly words: string;
}

/** How many stand beside each other on a phone before their words touch: "2020", "Apr 2026", "13 Apr 2026". */
const MOST = { year: 8, month: 4, day: 3 } as const;

const tick = (at: number, unit: keyof typeof MOST): Tick => ({
  at,
  words: shortDate(edtfOfDays({ first: at, last: at }, unit)),
});

/** Where years, months or days begin in a run of days, counted from 1970-01-01: the coarsest of which several do. */
export function ticks(from: number, to: number): readonly Tick[] {
  const [first, last] = [dateOfDay(from), dateOfDay(to)];
  // Words at the right edge would run out of the axis.
  const edge = to - (to - from) * 0.06;
  const within = (at: number): boolean => at >= from && at <= edge;
  const everyYears = Math.max(1, Math.ceil((last.year - first.year) / MOST.year));
  const years: number[] = [];
  for (let year = Math.ceil(first.year / everyYears) * everyYears; year <= last.year; year += everyYears)
    years.push(dayNumber(year, 1, 1));
  if (years.filter(within).length > 1) return years.filter(within).map((at) => tick(at, "year"));
  const some = (last.year - first.year) * 12 + last.month - first.month;
  const months: number[] = [];
  for (let month = 0; month <= some; month += Math.max(1, Math.ceil(some / MOST.month))) {
    const count = first.month - 1 + month;
    months.push(dayNumber(first.year + Math.floor(count / 12), (count % 12) + 1, 1));
  }
  if (months.filter(within).length > 1) return months.filter(within).map((at) => tick(at, "month"));
  const days = Array.from({ length: MOST.day }, (_, n) => Math.round(from + ((to - from) * n) / MOST.day));
  return days.map((at) => tick(at, "day"));
}
