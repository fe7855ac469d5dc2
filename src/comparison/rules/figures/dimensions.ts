import type { Codebook } from "../../../model/codebook.ts";
import { type Standing, standing } from "../scope.ts";
import type { Counted } from "./counted.ts";
import { kindsStand } from "./kinds.ts";
import { type Period, timing } from "./period.ts";

/** A dimension in which two counts of one measure differ, and how: "the first counts only those of one kind". */
export interface Difference {
  readonly dimension: "whom" | "where" | "when" | "deed";
  readonly why: string;
  /** Name of the branch that a finding gives. */
  readonly rule: "figure-part" | "figure-other-scope" | "figure-other-time";
}

/** Which of two counts is told with more words, and so of fewer things: "64 police officers" beside "64 people". */
const SOME = {
  inside: "the first counts only those of one kind",
  around: "the second counts only those of one kind",
} as const;

/** How the kinds of things that two counts count stand to each other. */
export const whom = (a: Counted, b: Counted): ReturnType<typeof kindsStand> =>
  // "24,000 jobs were lost; the ministry concedes 9,000": who sets a number beside another counts the same things.
  a.echo || b.echo ? kindsStand(a.noun, b.noun) : kindsStand(a.kinds, b.kinds);

/** "68 percent of the guns submitted for tracing": of those that somebody chose, and not of all that were seized. */
const CHOSEN =
  /\b(?:submitted|handed in|sent in|for tracing|(?:guns|weapons|firearms|rifles) (?:it |they )?traced|traced (?:guns|weapons|firearms|rifles))\b/iu;

/** Whether a share is of things that somebody chose. */
export const isOfChosen = ({ clause }: Counted): boolean => CHOSEN.test(clause);

function ofWhom(a: Counted, b: Counted): string | null {
  const kinds = whom(a, b);
  return kinds === "same" ? null : kinds === "apart" ? "they count two kinds" : SOME[kinds];
}

function ofWhere(a: Counted, b: Counted, where: Standing): string | null {
  const [x, y] = [a.scope?.name ?? "", b.scope?.name ?? ""];
  if (where === "apart") return `the first is about ${x}, the second about ${y}`;
  return where === "inside" ? `${x} is only a part of ${y}` : where === "around" ? `${y} is only a part of ${x}` : null;
}

/** Days of a time that is told as a stretch; null of a total that runs, or of no time. */
const lengthOf = (period: Period): number | null => (period.kind === "within" ? period.to - period.from + 1 : null);

/** How many times as long one of two stretches must be for nobody to take them for one: a month and its quarter. */
const LONGER = 2.5;

function ofWhen(a: Counted, b: Counted): string | null {
  const { how } = timing(a.period, b.period);
  if (how === "disjoint") return "these are two times";
  if (how === "rates") return "a number for each year, month or day is no total";
  const [x, y] = [lengthOf(a.period), lengthOf(b.period)];
  // "66 homicides in November" beside "801 for 2025": a month is no year, and a clash of one day is neither.
  if (how !== "nested" || x === null || y === null || Math.max(x, y) < LONGER * Math.min(x, y)) return null;
  return `the ${x < y ? "first" : "second"} covers only a part of the other's time`;
}

/** Days from which a count is one of a month, a year or a term, and of no single deed. */
const STATISTIC = 27;

/** Whether a count is of a stretch of time, and so of many deeds. */
const isOfMany = ({ period }: Counted): boolean =>
  period.kind === "within" ? period.to - period.from >= STATISTIC : period.kind === "running" && period.from !== null;

/** "In the prison in Lerdo on 13 March", "a riot in Lerdo on Monday": one town and one day, by whatever name of it. */
const isOneDay = (a: Counted, b: Counted): boolean =>
  a.scope !== null &&
  a.scope.id === b.scope?.id &&
  a.period.kind === "within" &&
  b.period.kind === "within" &&
  a.period.from === a.period.to &&
  a.period.from === b.period.from &&
  b.period.from === b.period.to;

function ofDeed(a: Counted, b: Counted): string | null {
  const [x, y] = [a.deed, b.deed];
  if (x !== null && y !== null)
    return x.keys.some((key) => y.keys.includes(key)) || isOneDay(a, b)
      ? null
      : `the first is of ${x.words}, the second of ${y.words}`;
  // "Eleven died in the clash" beside a year's dead.
  if (x !== null && isOfMany(b)) return `only the first is of ${x.words}`;
  return y !== null && isOfMany(a) ? `only the second is of ${y.words}` : null;
}

/**
 * In what two counts differ, the widest first: whom they count, where, for which time, in which deed. A dimension that
 * a text leaves open differs from nothing.
 */
export function differences(a: Counted, b: Counted, codebook: Codebook): readonly Difference[] {
  const where = standing(a.scope, b.scope, codebook);
  const found: readonly (Omit<Difference, "why"> & { readonly why: string | null })[] = [
    { dimension: "whom", why: ofWhom(a, b), rule: "figure-part" },
    { dimension: "where", why: ofWhere(a, b, where), rule: "figure-other-scope" },
    { dimension: "when", why: ofWhen(a, b), rule: "figure-other-time" },
    { dimension: "deed", why: ofDeed(a, b), rule: "figure-other-scope" },
  ];
  return found.flatMap(({ why, ...rest }) => (why === null ? [] : [{ ...rest, why }]));
}
