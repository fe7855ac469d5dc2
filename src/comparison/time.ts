import { dateOfDay, daysOfEdtf } from "../model/index.ts";
import type { Comparable, HoldsHow, Reply, Span } from "./reply.ts";

/**
 * When the claimed thing holds: its own time; else, of a state, the time of saying ("X leads Y" holds when it is
 * said); of an event, any time up to it.
 */
export function holdsOf(
  { claim, published }: Comparable,
  thing: "state" | "event",
): (Span & { readonly how: HoldsHow }) | null {
  const own = claim.time && daysOfEdtf(claim.time.edtf);
  if (own && claim.time) return { ...own, how: claim.time.how };
  if (!published) return null;
  return { first: thing === "state" ? published.first : -Infinity, last: published.last, how: "said" };
}

/** How two runs of days stand: all of one before the other, or some days in common. */
export function orderOf(a: Span, b: Span): "before" | "after" | "overlap" {
  if (a.last < b.first) return "before";
  if (b.last < a.first) return "after";
  return "overlap";
}

/** Which of two replies speaks of the later state; null when they overlap or a time is not known. */
export function laterOf(a: Reply, b: Reply): "a" | "b" | null {
  if (!a.holds || !b.holds) return null;
  const order = orderOf(a.holds, b.holds);
  return order === "overlap" ? null : order === "before" ? "b" : "a";
}

/** Which of two replies was published later; null when the days overlap or are not known. */
export function saidLater(a: Reply, b: Reply): "a" | "b" | null {
  if (!a.said || !b.said) return null;
  const order = orderOf(a.said, b.said);
  return order === "overlap" ? null : order === "before" ? "b" : "a";
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A run of days as a reader says it: "22 February 2026", "February 2026", "2020", "2018 to 2024", "until 2021". */
export function daysInWords({ first, last }: Span): string {
  const text = (day: number, fine: "day" | "month" | "year"): string => {
    const d = dateOfDay(day);
    const month = MONTHS[d.month - 1] ?? "";
    return fine === "day" ? `${d.day} ${month} ${d.year}` : fine === "month" ? `${month} ${d.year}` : String(d.year);
  };
  if (!Number.isFinite(first) && !Number.isFinite(last)) return "any time";
  if (!Number.isFinite(first)) return `until ${text(last, "day")}`;
  if (!Number.isFinite(last)) return `from ${text(first, "day")}`;
  if (first === last) return text(first, "day");
  const [a, b] = [dateOfDay(first), dateOfDay(last)];
  const next = dateOfDay(last + 1);
  if (a.day === 1 && next.day === 1) {
    if (a.month === 1 && next.month === 1) return a.year === b.year ? String(a.year) : `${a.year} to ${b.year}`;
    if (a.year === b.year && a.month === b.month) return text(first, "month");
    return `${text(first, "month")} to ${text(last, "month")}`;
  }
  return `${text(first, "day")} to ${text(last, "day")}`;
}
