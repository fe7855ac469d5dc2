import type { Bound, Change } from "../../../model/index.ts";

/** A number as a claim gives it, in a unit in which others can be held against it. */
export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** "count", "percent", "kilograms", "years", or an ISO 4217 code. */
  readonly unit: string;
  /** Half of the last place that the number was given in: 500 of "30,000", 0.5 of "27". */
  readonly half: number;
  /** The text's own words for the number were vague: "dozens", "hundreds of thousands". */
  readonly vague: boolean;
}

const IN_KILOGRAMS: Readonly<Record<string, number>> = {
  tons: 1000,
  tonnes: 1000,
  "metric tons": 1000,
  kilograms: 1,
  grams: 1e-3,
  milligrams: 1e-6,
  pounds: 0.4536,
  ounces: 0.02835,
};
const IN_YEARS: Readonly<Record<string, number>> = { years: 1, months: 1 / 12, weeks: 7 / 365.25, days: 1 / 365.25 };

/** Words that give no number but its size: "dozens" may be a hundred, "hundreds" nearly a thousand. */
const VAGUE =
  /\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few|many|majority|(?<!at )most|multi)\b/iu;

/** Half of the last place of a number as written; of round ones at least two digits count: "30,000" is 30 thousand. */
function halfOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0.5;
  const size = Math.abs(value);
  if (!Number.isInteger(size)) return 0.5 / 10 ** Math.min(6, (String(size).split(".")[1] ?? "").length);
  if (size < 100) return 0.5;
  const digits = Math.floor(Math.log10(size)) + 1;
  let zeros = 0;
  for (let rest = size; rest % 10 === 0 && zeros < digits - 2; rest /= 10) zeros += 1;
  return 10 ** zeros / 2;
}

/** Brings a figure into a comparable unit: weights to kilograms, times to years; money and shares stay, things are counted. */
export function quantityOf(figure: {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly quote: string;
  readonly change?: Change | null;
  readonly per?: string | null;
}): Quantity {
  // "tripled" is a rise by 200 percent.
  const multiple = figure.unit === "times" && figure.change === "rise";
  const weight = IN_KILOGRAMS[figure.unit];
  const years = IN_YEARS[figure.unit];
  const times = multiple ? 100 : (weight ?? years ?? 1);
  const off = multiple ? 100 : 0;
  // Products such as 1.1 × 1000 leave dust behind that would make two spellings of one weight differ.
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((value * times - off).toPrecision(12));
  // Money is written "$1.5 billion": its place is that of the digits before the word.
  return {
    low: scaled(figure.low),
    high: scaled(figure.high),
    bound: figure.bound,
    unit: multiple ? "percent" : unitOf(figure),
    half: halfOf(figure.low ?? figure.high ?? 0) * times,
    vague: VAGUE.test(figure.quote),
  };
}

/** Lengths of time by which a number is told that no total is told by. */
const SHORT: ReadonlySet<string> = new Set(["hour", "day", "night", "week", "month"]);

/** People of whom a rate counts so many: "100,000 inhabitants". */
const PEOPLE = /^[\d,. ]+/u;

function unitOf({ unit, per }: { readonly unit: string; readonly per?: string | null }): string {
  if (IN_KILOGRAMS[unit] !== undefined) return "kilograms";
  if (IN_YEARS[unit] !== undefined) return "years";
  if (unit === "percent" || /^[A-Z]{3}$/u.test(unit)) return unit;
  // "27 for every 100,000 people" is no count of 27.
  const each = PEOPLE.exec(per ?? "")?.[0].trim();
  // "9,800 barrels a day" is no count of 9,800; what comes by the year is told like the count of one.
  return each !== undefined ? `per ${each}` : SHORT.has(per ?? "") ? `count per ${per}` : "count";
}

/**
 * How two quantities of one unit stand: `equal`; equal within the `rounding` of either; the one's value `touches` the
 * other's bound; one lies `inside` what the other allows (`exact` says which says more); they `overlap`; they are
 * `apart`; or a bound is so `far` below the value that they hardly speak of one thing.
 */
export type Relation =
  | { readonly how: "equal" | "rounding" | "touches" | "overlap" | "apart" | "far" }
  | { readonly how: "inside"; readonly exact: "a" | "b" };

/** Allowance of "about", as a share of the number. */
const ABOUT = 0.1;
/** Beyond this many times its bound, a value is hardly what "more than" meant; of vague words, ten times. */
const FAR = 3;
const FAR_VAGUE = 10;

interface Interval {
  readonly from: number;
  readonly to: number;
  readonly slack: number;
}

function intervalOf(q: Quantity): Interval {
  const size = Math.max(Math.abs(q.low ?? 0), Math.abs(q.high ?? 0));
  const slack = q.bound === "about" ? Math.max(q.half, size * ABOUT) : q.half;
  return { from: q.low ?? -Infinity, to: q.high ?? Infinity, slack };
}

/** Holds two quantities of one unit against each other. */
export function relate(a: Quantity, b: Quantity): Relation {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  const slack = Math.max(x.slack, y.slack);
  const openX = !Number.isFinite(x.from) || !Number.isFinite(x.to);
  const openY = !Number.isFinite(y.from) || !Number.isFinite(y.to);
  if (x.from === y.from && x.to === y.to) return { how: a.bound === b.bound || !openX ? "equal" : "touches" };
  if (!openX && !openY) {
    const pointX = x.from === x.to;
    const pointY = y.from === y.to;
    if (pointX && pointY) return { how: Math.abs(x.from - y.from) <= slack ? "rounding" : "apart" };
    if (x.from - x.slack <= y.from && y.to <= x.to + x.slack) return { how: "inside", exact: "b" };
    if (y.from - y.slack <= x.from && x.to <= y.to + y.slack) return { how: "inside", exact: "a" };
    return { how: x.from <= y.to + slack && y.from <= x.to + slack ? "overlap" : "apart" };
  }
  if (openX && openY) {
    const up = Number.isFinite(x.from);
    if (up !== Number.isFinite(y.from)) return { how: x.from <= y.to && y.from <= x.to ? "overlap" : "apart" };
    const [p, q] = up ? [x.from, y.from] : [x.to, y.to];
    if (Math.abs(p - q) <= slack) return { how: "rounding" };
    if (far(a, b, p, q)) return { how: "far" };
    // "more than 1,200" says more than "more than 1,000".
    return { how: "inside", exact: p > q === up ? "a" : "b" };
  }
  const [limit, value] = openX ? [x, y] : [y, x];
  const up = Number.isFinite(limit.from);
  const edge = up ? limit.from : limit.to;
  const [low, high] = [value.from, value.to];
  if (Math.abs(low - edge) <= value.slack && Math.abs(high - edge) <= value.slack) return { how: "touches" };
  const within = up ? low >= edge : high <= edge;
  if (!within) return { how: (up ? high : low) === edge || (low < edge && edge < high) ? "overlap" : "apart" };
  if (far(a, b, edge, up ? low : high)) return { how: "far" };
  return { how: "inside", exact: openX ? "b" : "a" };
}

function far(a: Quantity, b: Quantity, p: number, q: number): boolean {
  if (a.unit === "percent") return false;
  const [small, large] = [Math.min(Math.abs(p), Math.abs(q)), Math.max(Math.abs(p), Math.abs(q))];
  return large > Math.max(small, 1) * (a.vague || b.vague ? FAR_VAGUE : FAR);
}

/** The number by which two running totals are put in order: what is surely reached. */
export const sizeOf = (q: Quantity): number => q.low ?? q.high ?? 0;
