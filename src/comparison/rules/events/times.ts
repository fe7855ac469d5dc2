import type { EventQuestion } from "../../../model/index.ts";
import type { Span } from "../../reply.ts";
import { orderOf } from "../../time.ts";
import { dated, type EventReply } from "./telling.ts";

/** Months are fine enough to tell one arrest from the next; years are not. */
const SHORT = 31;
const WEEK = 7;

/** "Caught in 2019", "captured on 5 January 2023": nobody mistakes a day by years; it was done twice. */
export const yearsApart = (a: EventReply, b: EventReply): boolean =>
  (a.value.victim.named || lasts(a, b) <= SHORT) &&
  a.holds !== null &&
  b.holds !== null &&
  Math.max(a.holds.first, b.holds.first) - Math.min(a.holds.last, b.holds.last) > YEARS;
const YEARS = 400;
const lasts = (...replies: readonly EventReply[]): number =>
  Math.max(...replies.map(({ holds }) => (holds ? holds.last - holds.first : Infinity)));

/** Both are told of days or months. */
export const isFine = (a: EventReply, b: EventReply): boolean => lasts(a, b) <= SHORT;

export const gapOf = (a: Span, b: Span): number => Math.max(a.first, b.first) - Math.min(a.last, b.last);
export const NO_TIME: Span = { first: -Infinity, last: Infinity };

/** Days after which a deed that is told without a date may well be another of its kind. */
const LONG_AFTER = 120;

/** "Was arrested in 2019", and in a report of 2023 "soldiers arrested him", on no day: whom they caught once they may catch again. */
export function isAnother(row: EventQuestion, a: EventReply, b: EventReply): boolean {
  // What is told within weeks of a conviction or a listing is that one: such comes once.
  if (row.once === true || row.within >= WEEK || (dated(a) && dated(b)) || !a.said || !b.said) return false;
  const [one, other] = [a, b].map((reply) => (dated(reply) ? reply.holds : reply.said));
  return !!one && !!other && Math.max(one.first, other.first) - Math.min(one.last, other.last) > LONG_AFTER;
}

/** Whether the dates are of one event: they meet ("one"), are of two ("other"), or are at odds. */
export function timesApart(row: EventQuestion, a: EventReply, b: EventReply): "one" | "other" | "odds" {
  if (!a.holds || !b.holds || orderOf(a.holds, b.holds) === "overlap") return "one";
  // "on Friday", "last week", worked out from the day of the report, may be a week off.
  const inferred = a.holds.how === "inferred" || b.holds.how === "inferred";
  const gap = gapOf(a.holds, b.holds);
  if (inferred && gap <= WEEK && !(gap < WEEK && isSureDay(a) && isSureDay(b))) return "one";
  if (row.once === true || near(row, a, b)) return "odds";
  if (!dated(a) || !dated(b) || a.value.again || b.value.again) return "other";
  const [early, late] = a.holds.first < b.holds.first ? [a, b] : [b, a];
  // Who wrote before the later day told another event.
  if (early.said === null || !late.holds || early.said.last < late.holds.first) return "other";
  return "odds";
}

/** Whether the day is as sure as a date: "on 19 January", whose year alone is worked out; "on Saturday", in Monday's paper. */
const isSureDay = ({ value, holds, said }: EventReply): boolean =>
  holds !== null &&
  holds.first === holds.last &&
  (holds.how === "stated" ||
    value.named === "date" ||
    (value.named === "weekday" && said !== null && said.first === said.last && said.first - holds.first <= WEEK));

/** The dates differ by no more than one event's tellings do. */
export function near(row: EventQuestion, a: EventReply, b: EventReply): boolean {
  if (!a.holds || !b.holds) return false;
  return gapOf(a.holds, b.holds) <= row.within;
}
