import { dateOfDay, dayNumber, type Kind } from "../model/index.ts";
import type { DayCount } from "../store/desk.ts";
import { dayText } from "./frame.ts";
import type { TimelineView } from "./wire/index.ts";

type Step = TimelineView["step"];
/** How many buckets a step may give, finest first. */
const STEPS: readonly { readonly step: Step; readonly days: number }[] = [
  { step: "day", days: 1 },
  { step: "month", days: 30 },
  { step: "year", days: 365 },
  { step: "decade", days: 3652 },
];
const BUCKETS = 400;
/** Days beyond which an end counts as open: what is written with four digits lies within. */
const OPEN = 9_000_000;

/** Where a span of days is counted: in its middle, or at its one end that is known. */
export function middleOf({ first, last }: DayCount, since: number, until: number): number {
  const from = Math.max(first, since);
  const to = Math.min(last, until);
  if (Math.abs(from) > OPEN) return to;
  return Math.abs(to) > OPEN ? from : Math.floor((from + to) / 2);
}

const four = (n: number): string => String(Math.abs(n)).padStart(4, "0");

function bucketOf(day: number, step: Step): { readonly key: number; readonly edtf: string } {
  const { year, month } = dateOfDay(day);
  if (step === "day") return { key: day, edtf: dayText(day) ?? "" };
  if (step === "month")
    return {
      key: dayNumber(year, month, 1),
      edtf: `${year < 0 ? "-" : ""}${four(year)}-${String(month).padStart(2, "0")}`,
    };
  if (step === "year") return { key: dayNumber(year, 1, 1), edtf: `${year < 0 ? "-" : ""}${four(year)}` };
  const decade = Math.floor(year / 10);
  return {
    key: dayNumber(decade * 10, 1, 1),
    edtf: decade < 0 ? `-${four(-decade * 10).slice(0, 3)}X` : `${four(decade * 10).slice(0, 3)}X`,
  };
}

/** Claims that lie at one time. */
export interface Point {
  /** Where it lies, and the days between which it is known to lie. */
  readonly day: number;
  readonly first: number;
  readonly last: number;
  readonly kind: Kind | null;
  readonly count: number;
}

/** Whether a claim's time is known as exactly as the buckets are wide: "in 2018" lies in no month of that year. */
const isWithin = ({ first, last }: Point, step: Step): boolean =>
  Math.abs(first) <= OPEN && Math.abs(last) <= OPEN && bucketOf(first, step).key === bucketOf(last, step).key;

const counted = (points: readonly Point[]): number => points.reduce((sum, { count }) => sum + count, 0);

/** What the bars of a timeline count. */
export function buckets(
  points: readonly Point[],
): Pick<TimelineView, "first" | "last" | "step" | "buckets" | "wider" | "total"> {
  const [low, high] = points.reduce(([a, b], { day }) => [Math.min(a, day), Math.max(b, day)], [Infinity, -Infinity]);
  const total = counted(points);
  const few = STEPS.filter(({ days }) => (high - low) / days < BUCKETS).map(({ step }) => step);
  // The finest at which most claims have a place.
  const step =
    few.find((one) => 2 * counted(points.filter((point) => isWithin(point, one))) >= total) ?? few.at(-1) ?? "decade";
  const placed = points.filter((point) => isWithin(point, step));
  const found = new Map<number, { edtf: string; count: number; kinds: Partial<Record<Kind, number>> }>();
  for (const { first, kind, count } of placed) {
    const { key, edtf } = bucketOf(first, step);
    const one = found.get(key) ?? { edtf, count: 0, kinds: {} };
    one.count += count;
    if (kind) one.kinds[kind] = (one.kinds[kind] ?? 0) + count;
    found.set(key, one);
  }
  return {
    first: points.length === 0 ? null : dayText(low),
    last: points.length === 0 ? null : dayText(high),
    step,
    buckets: [...found].sort(([a], [b]) => a - b).map(([, bucket]) => bucket),
    wider: total - counted(placed),
    total,
  };
}
