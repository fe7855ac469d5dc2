import type { FigureQuestion } from "../../../model/codebook.ts";
import type { Judged, Reply } from "../../reply.ts";
import { does } from "../../speaker.ts";
import { daysInWords, saidLater } from "../../time.ts";
import type { Standing } from "../scope.ts";
import { type Relation, sizeOf } from "./amount.ts";
import type { Counted } from "./counted.ts";
import type { Difference } from "./dimensions.ts";
import { type Period, periodInWords, type Timing } from "./period.ts";

/** A reply to a figure question. */
export type Side = Reply<Counted>;
/** A pair that has passed the question what it measures. */
export interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly row: FigureQuestion;
  readonly where: Standing;
  /** Only one says where, and the other hardly means that place. */
  readonly unplaced: boolean;
  readonly relation: Relation;
}

/** A toll or a haul told within days of it still grows. */
const SHORT = 31;

/** Counts of no place said are hardly one that grew, where the later is more than so many times the earlier. */
const OUTGROWN = 6;

/** Whether both can be right. */
export const agrees = ({ relation }: Pair): boolean => relation.how !== "apart" && relation.how !== "far";

/** "Both count homicides in Sinaloa" */
function both({ a, b, where }: Pair): string {
  const owner = a.subject ? ` of ${a.subject.name}` : "";
  const did = a.value.scope?.doer ?? b.value.scope?.doer;
  const place = where === "same" && !a.subject && !did ? ` in ${a.value.scope?.name ?? ""}` : "";
  return `Both give ${a.value.label === b.value.label ? a.value.label : `${a.value.label} and ${b.value.label}`}${owner}${place}`;
}

/** "30,000 homicides in 2022" */
export function told({
  value,
  holds,
  row,
}: {
  readonly value: Counted;
  readonly holds: Side["holds"];
  readonly row?: FigureQuestion;
}): string {
  const change = value.change === null ? "" : value.change === "rise" ? "a rise of " : "a fall of ";
  const levelled = row?.counted === "level" || row?.counted === "forever";
  const when =
    levelled && holds && holds.how !== "said" && Number.isFinite(holds.first + holds.last)
      ? ` (${daysInWords(holds)})`
      : levelled
        ? ""
        : periodInWords(value.period);
  return `${change}${value.shown}${when}`;
}

/** The sentence that a finding gives, with how it ends. */
export const sentence = (pair: Pair, end = ""): string => `${both(pair)}; ${saying(pair)}${end}.`;

/** "the ministry says 22 dead, the mayor 31"; of one who gives both: "the ministry says 22 dead, and elsewhere 31". */
function saying({ a, b, row }: Pair): string {
  const [one, other] = [told({ ...a, row }), told({ ...b, row })];
  return a.by === b.by
    ? `${does(a, "says")} ${one}, and elsewhere ${other}`
    : `${does(a, "says")} ${one}, ${b.by} ${other}`;
}

/** Published within so many days of each other, two measures may be taken for one. */
const SIDE_BY_SIDE = 500;

/** Whether a reader may take one for the other: of one owner or place, or in one report, and about one time. */
export function alike(a: Side, b: Side, where: Standing): boolean {
  if (a.report === b.report) return where !== "apart";
  if (a.subject === null && where !== "same") return false;
  if (where === "apart" || !a.said || !b.said) return false;
  return Math.abs(a.said.first - b.said.first) <= SIDE_BY_SIDE;
}

/** One counts a part of what the other counts. */
export const part = (pair: Pair, why: string): Judged => ({
  verdict: "not-comparable",
  rule: "figure-part",
  reason: sentence(pair, `; ${why}`),
});

export function otherScope(pair: Pair): Judged | null {
  const { a, b, where } = pair;
  const [x, y] = [a.value.scope?.name ?? "", b.value.scope?.name ?? ""];
  const why =
    where === "inside"
      ? `${x} is only a part of ${y}`
      : where === "around"
        ? `${y} is only a part of ${x}`
        : `the first is about ${x}, the second about ${y}`;
  return { verdict: "not-comparable", rule: "figure-other-scope", reason: sentence(pair, `; ${why}`) };
}

/** Two counts of which some dimension differs: what differs is named, each in its turn. */
export const notAlike = (pair: Pair, apart: readonly Difference[]): Judged => ({
  verdict: "not-comparable",
  rule: apart[0]?.rule ?? "figure-other-scope",
  reason: sentence(pair, apart.map(({ why }) => `; ${why}`).join("")),
});

/** One place is unsaid: nothing tells whether a state or the country is meant. */
export const unplaced = (pair: Pair): Judged => ({
  verdict: "not-comparable",
  rule: "figure-other-scope",
  reason: sentence(
    pair,
    `; the ${pair.a.value.scope === null && pair.a.value.whither.length === 0 ? "first" : "second"} does not say where`,
  ),
});

export function agreement(pair: Pair, share: number): Judged | null {
  const { relation } = pair;
  const score = 0.9 * share;
  // "some 14,000 soldiers", "12,700": about as many, and nobody vouches for one count.
  if (relation.how === "rounding" && isLoose(pair)) return null;
  // "The vast majority of it goes north", "the majority goes to Europe": words without a number are of no one count.
  if (pair.a.value.quantity.vague && pair.b.value.quantity.vague) return null;
  if (relation.how === "equal") return { verdict: "agrees", rule: "figure-equal", reason: sentence(pair), score };
  if (relation.how === "rounding")
    return {
      verdict: "agrees",
      rule: "figure-within-rounding",
      reason: sentence(pair, ", which is the same within rounding"),
      score,
    };
  if (relation.how === "touches")
    return { verdict: "agrees", rule: "figure-bound", reason: sentence(pair, ", which meet at the bound"), score };
  if (relation.how === "inside") {
    const exact = relation.exact === "a" ? "first" : "second";
    const range = pair.a.value.quantity.bound === "range" || pair.b.value.quantity.bound === "range";
    return {
      verdict: "refines",
      rule: range ? "figure-range" : "figure-bound",
      reason: sentence(pair, `; the ${exact} lies within what the other allows and is more exact`),
      score,
    };
  }
  return {
    verdict: "agrees",
    rule: "figure-range",
    reason: sentence(pair, ", and both can be right"),
    score: score * 0.8,
  };
}

/** Large numbers further apart than this share of the larger are no longer one number, "about" or not. */
const LOOSE = 0.05;
const LARGE = 50;

function isLoose({ a, b }: Pair): boolean {
  const [x, y] = [sizeOf(a.value.quantity), sizeOf(b.value.quantity)];
  return Math.max(x, y) >= LARGE && Math.abs(x - y) > LOOSE * Math.max(x, y);
}

/** Numbers of two times this many years apart are not taken for each other. */
const YEARS = 5;

const endsOf = (period: Period): readonly [number, number] =>
  period.kind === "within" ? [period.from, period.to] : period.kind === "running" ? [period.to, period.to] : [0, 0];

function yearsApart(a: Period, b: Period): number {
  const [[fromA, toA], [fromB, toB]] = [endsOf(a), endsOf(b)];
  return Math.max(fromA - toB, fromB - toA) / 365.25;
}

/** Two numbers that cannot be held against each other for their times; null when nobody would. */
export const notTimed = (pair: Pair, time: Timing): Judged | null => {
  const { a, b } = pair;
  if (time.how === "nested") return part(pair, "one covers only a part of the other's time");
  if (time.how === "rates")
    return {
      verdict: "not-comparable",
      rule: "figure-other-time",
      reason: sentence(pair, "; a number for each year, month or day is no total"),
    };
  if (time.how === "disjoint" && yearsApart(a.value.period, b.value.period) > YEARS) return null;
  if (time.how === "disjoint")
    return { verdict: "not-comparable", rule: "figure-other-time", reason: sentence(pair, "; these are two times") };
  if (a.value.period.kind === "open" && b.value.period.kind === "open") return null;
  if (!alike(a, b, pair.where)) return null;
  const unsaid = a.value.period.kind === "open" ? "first" : "second";
  return {
    verdict: "not-comparable",
    rule: "figure-other-time",
    reason: sentence(pair, `; the ${unsaid} does not say for which time`),
  };
};

/** A level that moved on. */
export const moved = (pair: Pair, newer: "a" | "b", rule: string): Judged => ({
  verdict: "supersedes",
  newer,
  rule,
  reason: sentence(pair, `; the ${newer === "a" ? "first" : "second"} is of a later time`),
  score: pair.a.holds?.how === "stated" && pair.b.holds?.how === "stated" ? 0.9 : 0.7,
});

/** Days of the shortest month, less one. */
const MONTH = 27;

/** A running total, or the toll of one event told some days later, that went up. */
export function grownSince(pair: Pair, time: Timing): Judged | null {
  const { a, b, row, relation } = pair;
  if (row.counted !== "total") return null;
  const short =
    a.value.period.kind === "within" &&
    b.value.period.kind === "within" &&
    a.value.period.to - a.value.period.from < SHORT;
  // "23 homicides in April", says the state, "58", says a charity: two counts of a month, and no toll that grew.
  const counted = short && a.value.period.to - a.value.period.from >= MONTH && a.speaker !== b.speaker;
  const apart = a.said && b.said && Math.abs(a.said.first - b.said.first) >= 1;
  const since = short && apart && !counted ? saidLater(a, b) : null;
  const later = time.how === "running" ? time.later : time.how === "same" ? (since ?? runsOn(pair)) : null;
  if (later === null || relation.how === "equal" || relation.how === "rounding") return null;
  const [old, young] = later === "a" ? [b, a] : [a, b];
  // "They have seized 1,900 guns", "more than 31,000 firearms were secured": of one place each, and neither says which.
  const many = sizeOf(young.value.quantity) > OUTGROWN * sizeOf(old.value.quantity);
  if (many && pair.where === "unknown" && a.report !== b.report && a.subject === null) return null;
  const bounded = relation.how === "inside" || relation.how === "touches" || relation.how === "overlap";
  // "at least nine", then 11 two days later: the bound allowed it, but the toll went up.
  if (sizeOf(young.value.quantity) <= sizeOf(old.value.quantity)) return null;
  if (bounded && time.how !== "running" && old.value.quantity.bound === "about") return null;
  return {
    verdict: "supersedes",
    newer: later,
    rule: "figure-grown",
    reason: sentence(pair, `; the total grew and the ${later === "a" ? "first" : "second"} was told later`),
    score: 0.85,
  };
}

/** "Five suspects are held", and two days later "eight have been caught so far": of one voice, or of arrests, one count that went on. */
function runsOn({ a, b }: Pair): "a" | "b" | null {
  const running = a.value.period.kind === "running" && b.value.period.kind === "running";
  const arrests = /^arrests?$/u.test(a.value.measure) && a.value.measure === b.value.measure;
  return running && a.report !== b.report && (arrests || a.speaker === b.speaker) ? saidLater(a, b) : null;
}

/** "64 have been killed", told in spring; "102 were killed in the campaign", told years later: the count went on. */
export function grownInto(pair: Pair): Judged | null {
  const { a, b, row, relation } = pair;
  if (row.counted !== "total" || row.often === true || relation.how === "far") return null;
  const [old, young] = a.value.period.kind === "running" ? [a, b] : [b, a];
  const [running, within] = [old.value.period, young.value.period];
  if (running.kind !== "running" || running.from !== null || within.kind !== "within") return null;
  if (within.from > running.to || within.to - running.to < SHORT || saidLater(old, young) !== "b") return null;
  if (sizeOf(young.value.quantity) <= sizeOf(old.value.quantity)) return null;
  const newer = young === a ? "a" : "b";
  return {
    verdict: "supersedes",
    newer,
    rule: "figure-grown",
    reason: sentence(pair, `; the ${newer === "a" ? "first" : "second"} was told later and counts to a later day`),
    score: 0.65,
  };
}

/** A running total cannot go down. */
export const shrunk = (pair: Pair, later: "a" | "b"): Judged => ({
  verdict: "tension",
  rule: "figure-grown",
  reason: sentence(pair, `; the ${later === "a" ? "first" : "second"} is told later and yet lower`),
  score: 0.7,
});

/** Both say outright what holds, and when. */
export const firm = (a: Side, b: Side): boolean =>
  [a, b].every(
    ({ modality, holds, value }) =>
      (modality === "asserted" || modality === "reported") &&
      holds?.how === "stated" &&
      value.quantity.bound !== "about" &&
      !value.quantity.vague,
  );

const OF_PEOPLE = /\b(?:people|persons|deaths?|dead)\b/iu;
const CRIMES = /\b(?:homicides?|murders?|killings?)\b/iu;

/** "1,300 homicides in 2023", "1,650 people died by violence in 2023": a register of crimes holds fewer than all who died. */
const countAlike = (a: Counted, b: Counted): boolean =>
  ![
    [a, b],
    [b, a],
  ].some(
    ([x, y]) =>
      CRIMES.test(x!.shown) &&
      OF_PEOPLE.test(y!.shown) &&
      !CRIMES.test(y!.shown) &&
      y!.period.kind === "within" &&
      y!.period.to - y!.period.from >= MONTH,
  );

/** Two numbers of which at most one is right. */
export function conflict(pair: Pair): Judged {
  const { a, b, row } = pair;
  const contradicts = firm(a, b) && countAlike(a.value, b.value) && (pair.where === "same" || a.subject !== null);
  return {
    verdict: contradicts ? "contradicts" : "tension",
    rule: [a, b].some(({ value }) => value.quantity.bound === "range") ? "figure-range" : "figure-apart",
    reason: sentence(pair, row.counted === "level" && !contradicts ? ", at about one time" : ", for one time"),
    score: contradicts ? 0.9 : 0.75,
  };
}
