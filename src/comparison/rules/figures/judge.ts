import type { Codebook, FigureQuestion } from "../../../model/codebook.ts";
import type { Judged, Reply, Scene } from "../../reply.ts";
import { daysInWords, laterOf, saidLater } from "../../time.ts";
import { type Standing, standing } from "../scope.ts";
import { type Quantity, type Relation, relate, sizeOf } from "./amount.ts";
import type { Counted } from "./counted.ts";
import { kindsStand } from "./kinds.ts";
import { type Period, periodInWords, type Timing, timing } from "./period.ts";
import { figureRows } from "./rows.ts";

type Side = Reply<Counted>;
/** A pair that has passed the question what it measures. */
interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly row: FigureQuestion;
  readonly where: Standing;
  readonly relation: Relation;
}

/** Days after which a level that was not dated is taken to have moved on, rather than to be told otherwise. */
const MOVED_ON = 365;
/** A toll or a haul told within days of it still grows. */
const SHORT = 31;

/** How two figures of one question relate. Symmetrical: what is said of a and b changes sides with them. */
export function compareFigures(a: Side, b: Side, { codebook }: Pick<Scene, "codebook">): Judged | null {
  const row = rowOf(a, codebook);
  // The numbers of one sentence are parts of one statement: "36,661 in 2019 and 36,773 in 2020".
  if (!row || (a.report === b.report && a.value.sentence === b.value.sentence)) return null;
  // Two look-alikes of a question have their own questions to meet in.
  if (!a.value.own && !b.value.own) return null;
  const where = standing(a.value.scope, b.value.scope, codebook);
  const [qa, qb] = inOneUnit(a.value, b.value, row);
  if (qa === null || qb === null) return otherMeasure(a, b, where);
  const pair: Pair = { a, b, row, where, relation: relate(qa, qb) };
  if (a.value.joint !== b.value.joint) return part(pair, "one counts it together with others");
  if (where === "apart") return otherScope(pair);
  if (elsewhere(a.value, b.value) && !agrees(pair))
    return { verdict: "not-comparable", rule: "figure-other-scope", reason: sentence(pair, "; they go to two places") };
  if (where === "inside" || where === "around")
    return agrees(pair) && row.about ? bySize(pair, timed(pair)) : otherScope(pair);
  if (a.value.change !== b.value.change && (row.counted === "change" || a.value.change !== null))
    return riseAndFall(pair);
  return bySize(pair, timed(pair));
}

const rowOf = (side: Side, codebook: Codebook): FigureQuestion | null =>
  figureRows(codebook).byId.get(side.question.split(":")[1] ?? "") ?? null;

const elsewhere = (a: Counted, b: Counted): boolean =>
  a.whither.length > 0 && b.whither.length > 0 && !a.whither.some((word) => b.whither.includes(word));

/** The two quantities in one unit, or nulls when they measure two things. */
function inOneUnit(a: Counted, b: Counted, row: FigureQuestion): readonly [Quantity, Quantity] | readonly [null, null] {
  const share = (one: Counted, other: Counted): Quantity | null =>
    // "the vast majority of the 32 states" and "27 of 32": a share of what is counted.
    one.quantity.unit === "count" && one.whole !== null && other.quantity.unit === "percent" && countsStates(other, row)
      ? shareOf(one)
      : null;
  const [shareA, shareB] = [share(a, b), share(b, a)];
  if (shareA) return [shareA, b.quantity];
  if (shareB) return [a.quantity, shareB];
  const oneMeasure = a.measure === b.measure || (a.own && b.own);
  if (oneMeasure && a.quantity.unit === b.quantity.unit) return [a.quantity, b.quantity];
  return [null, null];
}

const countsStates = (share: Counted, row: FigureQuestion): boolean =>
  row.counted === "level" && /states?\b/u.test(share.shown);

function shareOf({ quantity, whole }: Counted): Quantity {
  const times = (value: number | null): number | null => (value === null || !whole ? value : (value / whole) * 100);
  return { ...quantity, low: times(quantity.low), high: times(quantity.high), unit: "percent", half: 1 };
}

const agrees = ({ relation }: Pair): boolean => relation.how !== "apart" && relation.how !== "far";

/** "Both count homicides in Sinaloa" */
function both({ a, b, where }: Pair): string {
  const owner = a.subject ? ` of ${a.subject.name}` : "";
  const place = where === "same" && !a.subject ? ` in ${a.value.scope?.name ?? ""}` : "";
  return `Both give ${a.value.label === b.value.label ? a.value.label : `${a.value.label} and ${b.value.label}`}${owner}${place}`;
}

/** "30,000 homicides in 2022" */
function told({
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

const sentence = (pair: Pair, end = ""): string =>
  `${both(pair)}; the first says ${told({ ...pair.a, row: pair.row })}, the second ${told({ ...pair.b, row: pair.row })}${end}.`;

/** Published within so many days of each other, two measures may be taken for one. */
const SIDE_BY_SIDE = 500;

/** Whether a reader may take one for the other: of one owner or place, or in one report, and about one time. */
function alike(a: Side, b: Side, where: Standing): boolean {
  if (a.report === b.report) return where !== "apart";
  if (a.subject === null && where !== "same") return false;
  if (where === "apart" || !a.said || !b.said) return false;
  return Math.abs(a.said.first - b.said.first) <= SIDE_BY_SIDE;
}

function otherMeasure(a: Side, b: Side, where: Standing): Judged | null {
  if (!alike(a, b, where)) return null;
  const change = (a.value.change === null) !== (b.value.change === null);
  const [first, second] = [told({ ...a }), told({ ...b })];
  if (change) {
    return {
      verdict: "not-comparable",
      rule: "figure-change-level",
      reason: `One gives a change and the other a level: ${first} of ${a.value.label} against ${second} of ${b.value.label}.`,
    };
  }
  const unit = a.value.measure === b.value.measure;
  return {
    verdict: "not-comparable",
    rule: unit ? "figure-other-unit" : "figure-other-measure",
    reason: unit
      ? `Both give ${a.value.label}, in other units: ${first} against ${second}.`
      : `They measure two things: ${a.value.label} (${first}) and ${b.value.label} (${second}).`,
  };
}

const part = (pair: Pair, why: string): Judged => ({
  verdict: "not-comparable",
  rule: "figure-part",
  reason: sentence(pair, `; ${why}`),
});

function otherScope(pair: Pair): Judged | null {
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

/** A rise and a fall of one thing: rivals only where and when they speak of the same. */
function riseAndFall(pair: Pair): Judged | null {
  const { a, b, where } = pair;
  if (a.value.change === null || b.value.change === null) {
    return {
      verdict: "not-comparable",
      rule: "figure-change-level",
      reason: `One gives a change and the other does not say which: ${told(a)} against ${told(b)}.`,
    };
  }
  const time = timed(pair);
  if (time.how === "same" && where === "same") {
    const reason = sentence(pair, ", so that it rose and fell at once");
    return { verdict: firm(a, b) ? "contradicts" : "tension", rule: "figure-change-level", reason };
  }
  return notTimed(pair, time);
}

/** How the times of the two stand, by what the measure counts. */
function timed({ a, b, row }: Pair): Timing {
  if (row.counted === "forever") return { how: "same" };
  if (row.counted !== "level") return timing(a.value.period, b.value.period);
  const later = laterOf(a, b);
  if (!a.holds || !b.holds) return { how: "unclear" };
  const stated = a.holds.how !== "said" && b.holds.how !== "said";
  const [x, y] = later === "a" ? [b.holds, a.holds] : [a.holds, b.holds];
  // Open to the past: "had 5,000 members", nobody says when.
  if (!Number.isFinite(x.first) || !Number.isFinite(y.first))
    return later && Number.isFinite(y.first) ? { how: "running", later } : { how: "unclear" };
  if (later === null) return { how: "same" };
  return stated || y.first - x.last > MOVED_ON ? { how: "running", later } : { how: "same" };
}

function bySize(pair: Pair, time: Timing): Judged | null {
  const { a, b, row } = pair;
  const kinds = kindsStand(a.value.kinds, b.value.kinds);
  // What lasts is not overtaken by being told again; totals of two years agree about nothing.
  const level = row.counted === "level" || row.counted === "forever";
  if (agrees(pair)) {
    if (kinds === "apart" && !level && time.how !== "same") return null;
    if (level && time.how === "running" && pair.relation.how === "touches")
      return moved(pair, time.later, "figure-later");
    if (level || time.how === "same" || time.how === "running") return grownSince(pair, time) ?? agreement(pair, 1);
    // A rise told once for a year and once since a day: one rise, where the times meet.
    if (row.counted === "change" && time.how === "nested" && pair.relation.how !== "inside")
      return agreement(pair, 0.8);
    if (time.how === "unclear") return distinct(pair) ? agreement(pair, 0.7) : null;
    return notTimed(pair, time);
  }
  if (kinds !== "same" && kinds !== "apart")
    return part(
      pair,
      kinds === "inside" ? "the first counts only some of them" : "the second counts only some of them",
    );
  if (kinds === "apart")
    return { verdict: "not-comparable", rule: "figure-other-scope", reason: sentence(pair, "; they count two kinds") };
  if (pair.relation.how === "far") return null;
  if (!level && pair.where === "unknown" && (a.value.scope !== null) !== (b.value.scope !== null))
    return unplaced(pair);
  // "sent 900 troops to the border", "sent 90 troops": nobody knows whether they went there too.
  if (level && a.value.whither.length > 0 !== b.value.whither.length > 0) return unplaced(pair);
  if (level && time.how === "running") return moved(pair, time.later, "figure-later");
  if (level && time.how === "unclear")
    return { verdict: "not-comparable", rule: "figure-other-time", reason: sentence(pair, "; one does not say when") };
  if (!level && time.how === "running") return grownSince(pair, time) ?? shrunk(pair, time.later);
  if (time.how === "same") return grownSince(pair, time) ?? conflict(pair);
  return notTimed(pair, time);
}

/** One place is unsaid: nothing tells whether a state or the country is meant. */
const unplaced = (pair: Pair): Judged => ({
  verdict: "not-comparable",
  rule: "figure-other-scope",
  reason: sentence(
    pair,
    `; the ${pair.a.value.scope === null && pair.a.value.whither.length === 0 ? "first" : "second"} does not say where`,
  ),
});

/** Large or odd enough that two texts which give it speak of one count. */
const distinct = ({ a, b, relation }: Pair): boolean =>
  relation.how === "equal" &&
  sizeOf(a.value.quantity) >= 20 &&
  a.value.quantity.unit === b.value.quantity.unit &&
  a.value.measure === b.value.measure;

function agreement(pair: Pair, share: number): Judged {
  const { relation } = pair;
  const score = 0.9 * share;
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

/** Numbers of two times this many years apart are not taken for each other. */
const YEARS = 5;

const endsOf = (period: Period): readonly [number, number] =>
  period.kind === "within" ? [period.from, period.to] : period.kind === "running" ? [period.to, period.to] : [0, 0];

function yearsApart(a: Period, b: Period): number {
  const [[fromA, toA], [fromB, toB]] = [endsOf(a), endsOf(b)];
  return Math.max(fromA - toB, fromB - toA) / 365.25;
}

const notTimed = (pair: Pair, time: Timing): Judged | null => {
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

const moved = (pair: Pair, newer: "a" | "b", rule: string): Judged => ({
  verdict: "supersedes",
  newer,
  rule,
  reason: sentence(pair, `; the ${newer === "a" ? "first" : "second"} is of a later time`),
  score: pair.a.holds?.how === "stated" && pair.b.holds?.how === "stated" ? 0.9 : 0.7,
});

/** A running total, or the toll of one event told some days later, that went up. */
function grownSince(pair: Pair, time: Timing): Judged | null {
  const { a, b, row, relation } = pair;
  if (row.counted !== "total") return null;
  const short =
    a.value.period.kind === "within" &&
    b.value.period.kind === "within" &&
    a.value.period.to - a.value.period.from < SHORT;
  const since = short && a.said && b.said && Math.abs(a.said.first - b.said.first) >= 2 ? saidLater(a, b) : null;
  const later = time.how === "running" ? time.later : time.how === "same" ? since : null;
  if (later === null || relation.how === "equal" || relation.how === "rounding") return null;
  const [old, young] = later === "a" ? [b, a] : [a, b];
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

/** A running total cannot go down. */
const shrunk = (pair: Pair, later: "a" | "b"): Judged => ({
  verdict: "tension",
  rule: "figure-grown",
  reason: sentence(
    pair,
    `; the ${later === "a" ? "first" : "second"} is told later and yet lower, though such a total only grows`,
  ),
  score: 0.7,
});

/** Both say outright what holds, and when. */
const firm = (a: Side, b: Side): boolean =>
  [a, b].every(
    ({ modality, holds, value }) =>
      (modality === "asserted" || modality === "reported") &&
      holds?.how === "stated" &&
      value.quantity.bound !== "about" &&
      !value.quantity.vague,
  );

function conflict(pair: Pair): Judged {
  const { a, b, row } = pair;
  const contradicts = firm(a, b) && (pair.where === "same" || a.subject !== null);
  return {
    verdict: contradicts ? "contradicts" : "tension",
    rule: [a, b].some(({ value }) => value.quantity.bound === "range") ? "figure-range" : "figure-apart",
    reason: sentence(pair, row.counted === "level" && !contradicts ? " at about one time" : " for the same time"),
    score: contradicts ? 0.9 : 0.75,
  };
}
