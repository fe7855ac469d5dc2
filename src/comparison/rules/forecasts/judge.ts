import type { Judged, Reply, Scene, Span } from "../../reply.ts";
import { does } from "../../speaker.ts";
import { daysInWords } from "../../time.ts";
import { standing } from "../scope.ts";
import { reaches } from "./counts.ts";
import { sameHolder } from "./holding.ts";
import { mayBeOne, UNNAMED } from "./things.ts";
import type { Topic } from "./topic.ts";

/** What a claim replies to the question what comes of a forecast. */
export interface Foretold extends Pick<
  Topic,
  | "heading"
  | "others"
  | "words"
  | "scope"
  | "shown"
  | "effect"
  | "until"
  | "never"
  | "act"
  | "names"
  | "holder"
  | "keeps"
  | "count"
  | "tally"
  | "final"
> {
  readonly forecast: boolean;
  /** Only possible: it may come to pass, and cannot fail. */
  readonly likely: boolean;
  /** The days for which it is foretold. */
  readonly due?: Span;
  readonly quote: string;
}

type Side = Reply<Foretold>;

/** How a forecast and what is told later relate; symmetrical. */
export function compareForecasts(a: Side, b: Side, { codebook }: Pick<Scene, "codebook">): Judged | null {
  if (!a.value.forecast && !b.value.forecast) return null;
  const where = standing(a.value.scope, b.value.scope, codebook);
  if (where === "apart" || !sameOthers(a.value, b.value) || !isOneThing(a.value, b.value)) return null;
  // "violence will rise", "violence fell": of nobody, the course of one place is meant.
  const known = (one: Side): boolean =>
    one.value.effect === true || (one.value.names !== undefined && !one.question.startsWith("forecast:course:"));
  const named = a.value.names?.some((one) => b.value.names?.includes(one)) === true;
  if (a.subject === null && where !== "same" && !known(a) && !named) return null;
  if (a.value.forecast && b.value.forecast) return rivals(a, b, where === "same" || where === "unknown");
  const [ahead, told] = a.value.forecast ? [a, b] : [b, a];
  // A state that saw its murders rise is no country that did.
  if (where !== "same" && where !== "unknown" && ahead.value.heading !== null) return null;
  if (told.value.never === true) return isLater(ahead, told) ? foreclosed(ahead, told) : null;
  const sameWay = goSameWay(ahead, told);
  if (sameWay === null) return null;
  if (sameWay && isLate(ahead, told)) return failed(ahead, told, "only after the time for which it was foretold");
  if (!isLater(ahead, told)) return null;
  if (sameWay && fallsShort(ahead, told)) return null;
  if (sameWay) return isUndated(ahead, told) ? null : borneOut(ahead, told);
  return ahead.value.likely && isOver(ahead, told) ? failed(ahead, told, "otherwise") : null;
}

/** "Will hire 400 miners", "hired 60": what came about is less, and is told of by the number. */
const fallsShort = ({ value: { tally: many } }: Side, { value: { tally: came } }: Side): boolean =>
  many !== undefined && came !== undefined && !reaches(many, came);

/** Whether what is told is what was foretold; false: it is the opposite; null: neither. */
function goSameWay(ahead: Side, told: Side): boolean | null {
  const [many, came] = [ahead.value.count, told.value.count];
  if (many && came) return ahead.affirmed && told.affirmed ? reaches(many, came) : null;
  const [x, y] = [ahead.value.holder, told.value.holder];
  if (!x || !y) return comes(ahead) === comes(told);
  const same = sameHolder(x, y);
  if (same === true) return comes(ahead) === comes(told);
  // "The clan will not get the port", and another has it; "The clan lost the port", of whom nothing was foretold.
  return same === false && comes(ahead) && comes(told) ? false : null;
}

/** Whether a change comes, or a course goes up: as told or foretold, with its negation. */
const comes = ({ affirmed, value }: Side): boolean => affirmed === (value.heading !== "down");

const scoreOf = (ahead: Side, told: Side): number => {
  const stated = ahead.holds?.how === "stated" && told.holds?.how === "stated";
  // "the bridge", in two texts: hardly two bridges, and nobody says so.
  const isNamed = ({ value }: Side): boolean => value.names !== undefined && value.names.some((one) => one !== UNNAMED);
  const named = !ahead.value.names || (isNamed(ahead) && isNamed(told)) || ahead.subject;
  return (stated ? 0.85 : 0.65) * (named ? 1 : 0.85);
};

const SAYS_NO = /\b(?:not|never|no|nobody|none|neither|nor|unlikely|few)\b|n[’']t\b/iu;

/** Of what somebody holds for unlikely the quote may say only what it is. */
const foretells = (ahead: Side): string => {
  const not = ahead.affirmed || SAYS_NO.test(ahead.value.quote) ? "" : " that it will not come about";
  return `${does(ahead, "foretells")}${not === "" ? " it" : not}${on(ahead)}: “${ahead.value.quote}”`;
};

const borneOut = (ahead: Side, told: Side): Judged => ({
  verdict: "agrees",
  rule: "forecast-borne-out",
  reason: `${foretells(ahead)}; ${does(told, "tells")} that it came about: “${told.value.quote}”.`,
  score: scoreOf(ahead, told),
});

const failed = (ahead: Side, told: Side, how: string): Judged => ({
  verdict: "tension",
  rule: "forecast-failed",
  reason: `${foretells(ahead)}; ${does(told, "tells")} that it came ${how}: “${told.value.quote}”.`,
  score: scoreOf(ahead, told),
});

/** "Will be captured", and he was killed. */
function foreclosed(ahead: Side, told: Side): Judged | null {
  if (!ahead.affirmed || !ahead.value.likely) return null;
  return {
    verdict: "tension",
    rule: "forecast-failed",
    reason: `${foretells(ahead)}; it can no longer come about: “${told.value.quote}”.`,
    score: 0.75,
  };
}

const on = ({ said }: Side): string =>
  said && Number.isFinite(said.first + said.last) ? ` (${daysInWords(said)})` : "";

/** Actors beside the main one must not differ; words for others must have one in common. */
function sameOthers(a: Foretold, b: Foretold): boolean {
  if (a.others.length > 0 && b.others.length > 0 && !a.others.some((one) => b.others.includes(one))) return false;
  if (a.words.length > 0 && b.words.length > 0) return a.words.some((word) => b.words.includes(word));
  // "will attack Americans", "attacked the army": the one names an actor, the other does not.
  return (
    !(a.words.length > 0 && a.others.length === 0 && b.others.length > 0) &&
    !(b.words.length > 0 && b.others.length === 0 && a.others.length > 0)
  );
}

const isOneThing = (a: Foretold, b: Foretold): boolean => !a.names || !b.names || mayBeOne(a.names, b.names);

/** One forecast, told by two: the same for the same time. */
function again(a: Side, b: Side): Judged | null {
  if (a.report === b.report || a.answer === b.answer) return null;
  const [x, y] = [horizonOf(a), horizonOf(b)];
  if (x && y && (x.last < y.first || y.last < x.first)) return null;
  return {
    verdict: "agrees",
    rule: "forecast-same",
    reason: `Both foretell it: that it will ${a.affirmed ? "" : "not "}${a.value.shown}.`,
    score: 0.7,
  };
}

/** Two forecasts of one course that go opposite ways, for times that meet. */
function rivals(a: Side, b: Side, together: boolean): Judged | null {
  if (a.value.count) return null;
  const sameWay = goSameWay(a, b);
  if (together && sameWay === true && a.value.heading === b.value.heading) return again(a, b);
  if (!together || a.value.heading === null || !a.value.likely || !b.value.likely) return null;
  if (sameWay !== false || (a.report === b.report && a.speaker === b.speaker)) return null;
  if (
    a.holds &&
    b.holds &&
    (a.holds.last < b.holds.first || b.holds.last < a.holds.first) &&
    a.holds.how === "stated" &&
    b.holds.how === "stated"
  )
    return null;
  return {
    verdict: "tension",
    rule: "forecast-rival",
    reason: `${does(a, "foretells")} “${a.value.quote}”, ${does(b, "foretells")} “${b.value.quote}”: only one of them can come about.`,
    score: 0.7,
  };
}

/** Days by which a thing may come late and yet be what was foretold. */
const GRACE = 3;

/** "By 4 April", and it came on 3 June: of a change that comes but once. */
function isLate(ahead: Side, told: Side): boolean {
  const { due } = ahead.value;
  if (!due || ahead.value.act !== true || !ahead.value.likely || !comes(ahead)) return false;
  return told.holds !== null && told.holds.how !== "said" && told.holds.first > due.last + GRACE;
}

/** Days after the time foretold within which whoever tells that it came about, and no day, may mean that it came in time. */
const SOON = 14;

/** "By 4 April", and in June "the bridge reopened", on no day: whether in time is not said. */
function isUndated({ value: { due, act, holder } }: Side, { holds, said }: Side): boolean {
  return (
    (act === true || holder !== undefined) &&
    due !== undefined &&
    holds?.how === "said" &&
    (said?.first ?? 0) > due.last + SOON
  );
}

/** Whether what is told came after the forecast was made, and no later than it was foretold for. */
function isLater(ahead: Side, told: Side): boolean {
  const made = ahead.said;
  if (!made || !told.holds) return false;
  const own = told.holds.how !== "said";
  const horizon = horizonOf(ahead);
  if (own) {
    if (told.holds.last < made.first) return false;
    // "will finish her term in 2027", "will hold together until May": all the time up to then is meant.
    if (horizon && (ahead.value.until === true || (ahead.value.act === true && !comes(ahead))))
      return told.holds.first >= made.first && told.holds.first <= horizon.last;
    if (told.value.final === true)
      return told.holds.first >= made.first && told.holds.first <= (horizon?.last ?? Infinity) + 31;
    // "remains shut", "is in other hands", told of a day after that on which it was to be otherwise.
    const few = ahead.value.count !== undefined && goSameWay(ahead, told) === false;
    const other = ahead.value.holder !== undefined && ahead.value.keeps !== true && goSameWay(ahead, told) === false;
    if (horizon && (few || other || (ahead.value.act === true && comes(ahead) && !comes(told))))
      return told.holds.last >= horizon.last;
    if (horizon) return told.holds.first <= horizon.last && told.holds.last >= horizon.first;
    // "in 2024", foretold in January 2024, and not in November: most of it came after.
    const length = told.holds.last - told.holds.first + 1;
    return told.holds.first >= made.first || (length < 400 && told.holds.last - made.first > length / 2);
  }
  if (!told.said || told.said.first <= made.last) return false;
  return !horizon || told.said.last >= horizon.first;
}

/** The time for which it is foretold, where the text says one; an inferred one is too weak to fail by. */
const horizonOf = ({ holds, value: { due } }: Side): { readonly first: number; readonly last: number } | null =>
  due ?? (holds && holds.how !== "said" ? { first: holds.first, last: holds.last } : null);

/** Whether the time foretold has passed, or the thing is told for all of it. */
function isOver(ahead: Side, told: Side): boolean {
  const horizon = horizonOf(ahead);
  const { act, holder, keeps } = ahead.value;
  if (told.value.final === true && told.affirmed) return true;
  // "will never", "is unlikely to": what came to pass ends it at once, where it came before the time ran out.
  if (!ahead.affirmed && told.affirmed && !act && !holder)
    return !horizon || told.holds?.how !== "said" || (told.said?.last ?? Infinity) <= horizon.last;
  // "will keep the port", "will hold together": so does any change.
  if ((act === true && !comes(ahead) && comes(told)) || (holder && keeps === true))
    return !horizon || told.holds?.how !== "said" || (told.said?.last ?? Infinity) <= horizon.last;
  // "will finish her term in 2027", and she resigned in 2025.
  if (horizon && ahead.value.until === true) return told.affirmed;
  // "did not chill cooperation": what a thing has done is told when it is over.
  if (!horizon && ahead.value.effect === true) return true;
  if (!horizon) return !act && !holder && ahead.value.heading !== null && told.affirmed && told.holds?.how !== "said";
  if (
    told.holds &&
    told.holds.how !== "said" &&
    told.holds.first <= horizon.first + 31 &&
    told.holds.last >= horizon.last - 31
  )
    return true;
  if ((holder || ahead.value.count) && told.holds && told.holds.how !== "said") return told.holds.last >= horizon.last;
  return (told.said?.first ?? -Infinity) >= horizon.last;
}
