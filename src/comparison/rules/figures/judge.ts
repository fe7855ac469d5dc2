import type { Codebook, FigureQuestion } from "../../../model/codebook.ts";
import type { Judged, Scene } from "../../reply.ts";
import { laterOf } from "../../time.ts";
import { isCountry, type Standing, standing } from "../scope.ts";
import { type Quantity, relate, sizeOf } from "./amount.ts";
import type { Counted } from "./counted.ts";
import { isLinked } from "./linked.ts";
import { borneOut } from "./foretold.ts";
import { differences, isOfChosen, whom } from "./dimensions.ts";
import { type Timing, timing } from "./period.ts";
import { figureRows } from "./rows.ts";
import { answeredBy, echoed, rivalCounts } from "./side-by-side.ts";
import { isLevel, timed } from "./timed.ts";
import {
  agreement,
  agrees,
  alike,
  conflict,
  firm,
  grownInto,
  grownSince,
  moved,
  notAlike,
  notTimed,
  otherScope,
  type Pair,
  part,
  sentence,
  shrunk,
  type Side,
  told,
  unplaced,
} from "./verdicts.ts";

/** How two figures of one question relate. Symmetrical: what is said of a and b changes sides with them. */
export function compareFigures(a: Side, b: Side, { codebook }: Pick<Scene, "codebook">): Judged | null {
  const row = rowOf(a, codebook);
  if (!row) return null;
  // The numbers of one sentence are parts of one statement. "present in 28 states, up from 21 in 2018": of a level, it
  // may tell then and now; "fell to 2,400 in 2022 from 2,700 in 2021": two times that both stand there are told apart.
  const [how, other] = [a.holds?.how, b.holds?.how];
  const then = row.counted === "level" && (how === "said") !== (other === "said");
  const dated = how !== "said" && other !== "said" && laterOf(a, b) !== null;
  // "1,200 have been killed, a paper says; the state admits to 970": two speakers, two counts.
  const voices = a.by !== b.by && a.speaker !== b.speaker && a.value.measure !== b.value.measure;
  if (a.report === b.report && a.value.sentence === b.value.sentence && !then && !voices && !dated) return null;
  // Two look-alikes of a question have their own questions to meet in.
  if (!a.value.own && !b.value.own) return null;
  if (a.value.foretold || b.value.foretold) return borneOut(a, b, row, codebook);
  const where = standing(a.value.scope, b.value.scope, codebook);
  const measured = inOneUnit(a.value, b.value, row);
  if (measured === "open") return null;
  if (measured === "apart") return otherMeasure(a, b, where);
  const known = a.value.scope ?? b.value.scope;
  const sizes = measured.map(sizeOf).sort((x, y) => x - y);
  // "400 homicides" beside the 31,000 of a country: hardly the country.
  const small = (sizes[0] ?? 0) * 1.5 < (sizes[1] ?? 0);
  const unsaid =
    known !== null &&
    (a.value.scope === null || b.value.scope === null) &&
    (small || !isCountry(known, codebook)) &&
    // "Thousands have left the region", "640 left the towns of Sonora", of a report on Sonora: the same people.
    !(a.report === b.report && a.value.home?.id === b.value.home?.id);
  const pair: Pair = { a, b, row, where, unplaced: unsaid, relation: relate(...measured) };
  const judged = judgedBy(pair, codebook);
  const agree = judged?.verdict === "agrees" || judged?.verdict === "refines";
  if (judged !== null && judged.verdict !== "not-comparable" && !isLinked(a, b, { row, where, codebook, agree }))
    return null;
  return judged?.verdict === "not-comparable" && !worthSaying(pair) ? null : judged;
}

function judgedBy(pair: Pair, codebook: Codebook): Judged | null {
  const { a, b, row, where } = pair;
  if (!a.affirmed || !b.affirmed) return denied(pair);
  if (a.value.joint !== b.value.joint) return part(pair, "one counts it together with others");
  if (where === "apart") return otherScope(pair);
  // "eight of the 29 prisoners" beside "29 prisoners": some of them.
  if (row.counted === "total" && (a.value.whole === null) !== (b.value.whole === null) && !agrees(pair))
    return part(pair, `the ${a.value.whole === null ? "second" : "first"} counts only some of them`);
  if (a.value.by?.id !== b.value.by?.id) return otherDoer(pair);
  if (elsewhere(a.value, b.value) && !agrees(pair))
    return { verdict: "not-comparable", rule: "figure-other-scope", reason: sentence(pair, "; they go to two places") };
  if (where === "inside" || where === "around")
    return agrees(pair) && row.about ? bySize(pair, timed(pair)) : otherScope(pair);
  if (a.value.change !== b.value.change && (row.counted === "change" || a.value.change !== null))
    return riseAndFall(pair);
  if (a.value.quantity.unit === "percent" && isOfChosen(a.value) !== isOfChosen(b.value))
    return part(
      pair,
      `the ${isOfChosen(a.value) ? "first" : "second"} is only of those that were handed in to be traced`,
    );
  const rival = echoed(pair, codebook);
  if (rival) return rival;
  const deed = row.counted === "total" && !agrees(pair) ? differences(a.value, b.value, codebook) : [];
  // "Eleven died in the clash", "801 were killed in 2025": a deed is no year.
  if (deed.some(({ dimension }) => dimension === "deed")) return notAlike(pair, deed);
  return bySize(pair, timed(pair));
}

/** A number of a country, a year or thousands, and not of one event: such are taken for one another. */
function isStatistic({ value: { period, quantity } }: Side): boolean {
  if (period.kind === "within" && period.to - period.from < 27) return false;
  // "20 had been killed": so many by then, in whatever it was.
  if (period.kind === "running" && period.from === null && sizeOf(quantity) < 100) return false;
  return period.kind !== "open" || sizeOf(quantity) >= 1000 || quantity.unit === "percent";
}

/** Counts of which one is so many times the other are nobody's rivals. */
const FAR = 100;

/** Whether somebody may take the two numbers for one: two killings that nobody has dated are simply two. */
function worthSaying({ a, b, row, where }: Pair): boolean {
  // "571 in one state", "hundreds of thousands": nobody takes so few for so many.
  const [few = 0, many = 0] = [a, b].map(({ value }) => sizeOf(value.quantity)).sort((x, y) => x - y);
  if (where !== "same" && many > FAR * few && a.value.change === null && b.value.change === null) return false;
  // "Nine were killed in the town", "two inmates died", in one report: two matters, and nobody takes one for a part.
  if (row.about || (a.report === b.report && row.often !== true)) return true;
  const kinds = whom(a.value, b.value);
  if (isStatistic(a) && isStatistic(b)) return where !== "unknown" || kinds !== "apart";
  const time = timing(a.value.period, b.value.period);
  return where !== "apart" && (time.how === "same" || (where === "same" && time.how === "nested"));
}

const rowOf = (side: Side, codebook: Codebook): FigureQuestion | null =>
  figureRows(codebook).byId.get(side.question.split(":")[1] ?? "") ?? null;

/** "the Red Cartel holds 20 percent", "armed groups hold 35 percent": the one may be a part of the other. */
function otherDoer(pair: Pair): Judged | null {
  const [x, y] = [pair.a.value.by, pair.b.value.by];
  const time = timed(pair);
  if (time.how === "disjoint" || (agrees(pair) && !(x && y))) return bySize(pair, time);
  const why =
    x && y
      ? `the first is of ${x.name}, the second of ${y.name}`
      : `only the ${x ? "first" : "second"} is of ${(x ?? y)?.name ?? ""}`;
  return part(pair, why);
}

const elsewhere = (a: Counted, b: Counted): boolean =>
  a.whither.length > 0 && b.whither.length > 0 && !a.whither.some((word) => b.whither.includes(word));

/** In weeks or months there are several killings and hauls in one place: a small one and a large one are no rivals. */
function severalEvents({ a, b, row }: Pair): boolean {
  const { period } = a.value;
  if (row.often !== true || period.kind !== "within") return false;
  const days = period.to - period.from;
  // "23 homicides in April", "58 killings in April": each counts the deeds of the month, and not some of those killed.
  const ofDeeds = a.value.measure === b.value.measure && !/\b(?:people|persons|killed)\b/u.test(a.value.label);
  if (ofDeeds && days >= 27 && a.value.scope !== null && a.value.scope.id === b.value.scope?.id) return false;
  const [small = 0, large = 0] = [a, b].map((side) => sizeOf(side.value.quantity)).sort((x, y) => x - y);
  return days > 2 && days < 200 && (large < 100 || large > 2 * small);
}

/** "denied that cartels hold 35 percent": against whoever says so; what else it may be is open. */
function denied(pair: Pair): Judged | null {
  const { a, b, where } = pair;
  if (a.affirmed === b.affirmed || !agrees(pair) || where === "apart" || timed(pair).how === "disjoint") return null;
  return {
    verdict: "tension",
    rule: "denial-figure",
    reason: sentence(pair, `; the ${a.affirmed ? "second" : "first"} denies it`),
    score: 0.75,
  };
}

/** The two quantities in one unit; "apart" when they measure two things, "open" when the whole of a share is not said. */
function inOneUnit(a: Counted, b: Counted, row: FigureQuestion): readonly [Quantity, Quantity] | "apart" | "open" {
  // "the vast majority of the 32 states" and "27 of 32": a share of what is counted.
  if (row.counted === "level" && a.states !== null && b.quantity.unit === "count") {
    const share = shareOf(b, a.states);
    return share ? [a.quantity, share] : "open";
  }
  if (row.counted === "level" && b.states !== null && a.quantity.unit === "count") {
    const share = shareOf(a, b.states);
    return share ? [share, b.quantity] : "open";
  }
  const oneMeasure = a.measure === b.measure || (a.own && b.own);
  return oneMeasure && a.quantity.unit === b.quantity.unit ? [a.quantity, b.quantity] : "apart";
}

function shareOf({ quantity, whole }: Counted, states: number): Quantity | null {
  const all = whole ?? states;
  if (all <= 0) return null;
  const times = (value: number | null): number | null => (value === null ? null : (value / all) * 100);
  return { ...quantity, low: times(quantity.low), high: times(quantity.high), unit: "percent", half: 1 };
}

/** Counts of which the one is so many times the other are not mistaken for each other. */
const UNLIKE = 8;

function otherMeasure(a: Side, b: Side, where: Standing): Judged | null {
  if (!alike(a, b, where)) return null;
  const change = (a.value.change === null) !== (b.value.change === null);
  const [first, second] = [told({ ...a }), told({ ...b })];
  // "14 bodies", "2,100 missing": nobody takes so few for so many.
  const sizes = [a, b].map(({ value }) => sizeOf(value.quantity)).sort((x, y) => x - y);
  if (!change && a.value.quantity.unit === b.value.quantity.unit && (sizes[1] ?? 0) > UNLIKE * (sizes[0] ?? 0))
    return null;
  if (change) {
    return {
      verdict: "not-comparable",
      rule: "figure-change-level",
      reason: `One gives a change and the other a level: ${first} (${a.value.label}) against ${second} (${b.value.label}).`,
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

/** "passed 112,000", and two years later "passed 127,000": both open above, and the later the larger. */
function isSurpassed({ a, b, relation }: Pair, later: "a" | "b"): boolean {
  const [old, young] = later === "a" ? [b.value.quantity, a.value.quantity] : [a.value.quantity, b.value.quantity];
  const open = old.high === null && young.high === null && old.low !== null && young.low !== null;
  return open && relation.how === "inside" && (young.low ?? 0) > (old.low ?? 0);
}

/** "more than 27 states", and later "27": at the bound, and not beyond it. */
const isPassed = ({ a, b, relation }: Pair): boolean =>
  relation.how === "touches" && [a, b].some(({ value }) => value.quantity.bound.endsWith("than"));

function bySize(pair: Pair, time: Timing): Judged | null {
  const { a, b, row } = pair;
  const kinds = whom(a.value, b.value);
  // "lost 30 percent of its territory", "holds 30 percent": one number and two things.
  if (a.value.kinds.includes("lost") !== b.value.kinds.includes("lost")) return null;
  // What lasts is not overtaken by being told again; totals of two years agree about nothing.
  const level = row.counted === "forever" || isLevel(pair);
  // "18,800" and, years later, "some 20,000": near, and not the same.
  if (level && time.how === "running" && kinds === "same" && pair.relation.how === "rounding" && differ(pair))
    return moved(pair, time.later, "figure-later");
  if (agrees(pair)) {
    // "at least 64 so far", and in the end 102.
    const grown = pair.relation.how === "inside" && time.how === "nested" ? grownInto(pair) : null;
    if (grown) return grown;
    if (kinds === "apart" && !level && time.how !== "same") return null;
    if (level && time.how === "running" && (isPassed(pair) || isSurpassed(pair, time.later)))
      return moved(pair, time.later, "figure-later");
    if (level || time.how === "same" || time.how === "running") return grownSince(pair, time) ?? agreement(pair, 1);
    // A rise told once for a year and once since a day: one rise, where the times meet.
    if (row.counted === "change" && time.how === "nested" && pair.relation.how !== "inside")
      return agreement(pair, 0.8);
    if (time.how === "unclear") return distinct(pair) ? agreement(pair, 0.7) : null;
    return notTimed(pair, time);
  }
  // "10,000 troops promised for the border", "2,000 soldiers sent": what is more is no part of what is less.
  const [some, all] = kinds === "inside" ? [a, b] : [b, a];
  const more = sizeOf(some.value.quantity) > sizeOf(all.value.quantity);
  const nested = kinds !== "same" && kinds !== "apart";
  if (level && nested && more && !row.about) return null;
  // "3,000 gunmen", "1,000 to 1,500 members", of one gang: some of them cannot be more than all, and the two are rivals.
  if (nested && !(level && more))
    return part(
      pair,
      kinds === "inside" ? "the first counts only those of one kind" : "the second counts only those of one kind",
    );
  if (kinds === "apart")
    return { verdict: "not-comparable", rule: "figure-other-scope", reason: sentence(pair, "; they count two kinds") };
  if (pair.relation.how === "far") return null;
  const only = row.counted === "total" ? answeredBy(pair) : null;
  if (only) return only;
  // "22 gangs", of nowhere, and the 76 armed groups of a country: a figure of nobody is of some place.
  // "17 of the state's 85 towns", "22 towns": of a gang that is in two states, perhaps.
  const ofAll = (a.value.whole === null) === (b.value.whole === null);
  if (pair.unplaced && !(level && row.about && ofAll)) return unplaced(pair);
  // "sent 900 troops to the border", "sent 90 troops": nobody knows whether they went there too.
  if (level && a.value.whither.length > 0 !== b.value.whither.length > 0) return unplaced(pair);
  if (level && time.how === "running") return moved(pair, time.later, "figure-later");
  if (level && time.how === "unclear")
    return { verdict: "not-comparable", rule: "figure-other-time", reason: sentence(pair, "; one does not say when") };
  if (row.counted === "change" && time.how === "running") {
    // "have dropped by 14 percent on his watch", "have dropped by 21 since she was sworn in": two falls.
    if ([a, b].every(({ value: { period } }) => period.kind === "running" && period.from !== null))
      return moved(pair, time.later, "figure-later");
    return {
      verdict: "not-comparable",
      rule: "figure-other-time",
      reason: sentence(pair, "; one does not say since when"),
    };
  }
  if (!level && time.how === "running")
    return isLess(pair, time.later) ? shrunk(pair, time.later) : grownSince(pair, time);
  if (time.how === "same") return grownSince(pair, time) ?? (severalEvents(pair) ? null : conflict(pair));
  return grownInto(pair) ?? (time.how === "unclear" ? rivalCounts(pair) : null) ?? notTimed(pair, time);
}

/** A running total that is lower though it is told later. */
const isLess = ({ a, b }: Pair, later: "a" | "b"): boolean => {
  const [old, young] = later === "a" ? [b, a] : [a, b];
  return sizeOf(young.value.quantity) < sizeOf(old.value.quantity);
};

/** Two round numbers whose difference is more than a slip of the last digit. */
const differ = ({ a, b }: Pair): boolean => {
  const [x, y] = [sizeOf(a.value.quantity), sizeOf(b.value.quantity)];
  return (
    Math.abs(x - y) > 0.04 * Math.max(x, y) && Math.abs(x - y) > Math.max(a.value.quantity.half, b.value.quantity.half)
  );
};

/** From so many on, numbers that differ by no more than a hundredth are one number, told more or less roundly. */
const LARGE = 1000;

/** Large or odd enough that two texts which give it speak of one count; in one report a smaller one will do. */
function distinct({ a, b, relation }: Pair): boolean {
  if (a.value.quantity.unit !== b.value.quantity.unit || a.value.measure !== b.value.measure) return false;
  const [x, y] = [sizeOf(a.value.quantity), sizeOf(b.value.quantity)];
  if (x === y) return x >= (a.report === b.report ? 10 : 20) && (relation.how === "equal" || a.report === b.report);
  // "34,690 persons were arrested", and above it "More than 34,600 arrested".
  return Math.min(x, y) >= LARGE && Math.abs(x - y) <= 0.01 * Math.max(x, y);
}
