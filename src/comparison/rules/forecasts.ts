import type { Finding } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import type { Judged, Reply, Rule, Scene } from "../reply.ts";
import { does } from "../speaker.ts";
import { daysInWords, holdsOf } from "../time.ts";
import { type Topic, topicsOf } from "./forecasts/topic.ts";
import { standing } from "./scope.ts";

/** What a claim replies to the question what comes of a forecast. */
interface Foretold extends Pick<
  Topic,
  "heading" | "others" | "words" | "scope" | "shown" | "effect" | "until" | "never"
> {
  readonly forecast: boolean;
  /** Only possible: it may come to pass, and cannot fail. */
  readonly likely: boolean;
  readonly quote: string;
}

type Side = Reply<Foretold>;
const AHEAD = /^(?:when|if|once|until|unless|before|as soon as|should|whether|in order|to)\b/iu;
const TOLD: ReadonlySet<string> = new Set(["asserted", "reported"]);

export const forecasts: Rule<Foretold> = {
  kind: "forecast",
  says: "What was foretold meets what is later told of the same actor or thing: it came about, it failed, or it is open.",
  replies(comparable, scene) {
    const { claim } = comparable;
    const forecast = claim.kind === "forecast" || claim.modality === "predicted";
    // "A listing would chill it": what would come of a thing is foretold of it, once it is there.
    const would = claim.kind === "forecast" && claim.modality === "conditional";
    if (
      !would &&
      (forecast ? claim.modality !== "predicted" && claim.modality !== "possible" : !TOLD.has(claim.modality))
    )
      return [];
    // "when she becomes president": it has not come about yet.
    if (!forecast && AHEAD.test(claim.quote)) return [];
    const base = fromClaim(comparable);
    const topics = topicsOf(comparable, scene).filter(({ effect }) => !would || effect === true);
    return topics.map(({ key, asks, subject, ...topic }) => ({
      ...base,
      // That it is foretold is what it says, and no weakness of it.
      weak: claim.modality === "predicted" || would ? base.weak.filter((one) => one !== "unsure") : base.weak,
      question: `forecast:${key}`,
      kind: "forecast",
      asks,
      subject,
      answer: [
        forecast ? "will" : "did",
        topic.heading ?? "",
        topic.others.join(" "),
        topic.words.join(" "),
        topic.scope?.id ?? "",
      ].join("|"),
      words: `${forecast ? "foretold: " : ""}${topic.shown}`,
      value: { ...topic, forecast, likely: claim.modality === "predicted" || would, quote: claim.quote.slice(0, 160) },
      holds: holdsOf(comparable, forecast ? "state" : "event"),
      ...(forecast ? {} : { aside: true as const }),
    }));
  },
  compare: compareForecasts,
};

/** How a forecast and what is told later relate; symmetrical. */
function compareForecasts(a: Side, b: Side, { codebook }: Pick<Scene, "codebook">): Judged | null {
  if (!a.value.forecast && !b.value.forecast) return null;
  const where = standing(a.value.scope, b.value.scope, codebook);
  if (where === "apart" || !sameOthers(a.value, b.value)) return null;
  // "violence will rise", "violence fell": of nobody, the course of one place is meant.
  if (a.subject === null && where !== "same" && a.value.effect !== true) return null;
  if (a.value.forecast && b.value.forecast) return rivals(a, b, where === "same" || where === "unknown");
  const [ahead, told] = a.value.forecast ? [a, b] : [b, a];
  // A state that saw its murders rise is no country that did.
  if (where !== "same" && where !== "unknown" && ahead.value.heading !== null) return null;
  if (!isLater(ahead, told)) return null;
  const goesSo = (side: Side): boolean => side.affirmed;
  const sameWay =
    ahead.value.heading === told.value.heading ? goesSo(ahead) === goesSo(told) : goesSo(ahead) !== goesSo(told);
  if (told.value.never === true) return foreclosed(ahead, told);
  const stated = ahead.holds?.how === "stated" && told.holds?.how === "stated";
  const score = stated ? 0.85 : 0.65;
  if (sameWay) {
    return {
      verdict: "agrees",
      rule: "forecast-borne-out",
      reason: `${does(ahead, "foretells")} it${on(ahead)}: “${ahead.value.quote}”; ${does(told, "tells")} that it came about: “${told.value.quote}”.`,
      score,
    };
  }
  if (!ahead.value.likely || !isOver(ahead, told)) return null;
  return {
    verdict: "tension",
    rule: "forecast-failed",
    reason: `${does(ahead, "foretells")} it${on(ahead)}: “${ahead.value.quote}”; ${does(told, "tells")} that it came otherwise: “${told.value.quote}”.`,
    score,
  };
}

/** "Will be captured", and he was killed. */
function foreclosed(ahead: Side, told: Side): Judged | null {
  if (!ahead.affirmed || !ahead.value.likely) return null;
  return {
    verdict: "tension",
    rule: "forecast-failed",
    reason: `${does(ahead, "foretells")} it${on(ahead)}: “${ahead.value.quote}”; it can no longer come about: “${told.value.quote}”.`,
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
  if (together && a.value.heading === b.value.heading && a.affirmed === b.affirmed) return again(a, b);
  if (!together || a.value.heading === null || !a.value.likely || !b.value.likely) return null;
  const apart = (a.value.heading === b.value.heading) === (a.affirmed !== b.affirmed);
  if (!apart || a.report === b.report) return null;
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
    reason: `One foretells that it will ${a.value.shown}, the other that it will ${b.value.shown}.`,
    score: 0.7,
  };
}

/** Whether what is told came after the forecast was made, and no later than it was foretold for. */
function isLater(ahead: Side, told: Side): boolean {
  const made = ahead.said;
  if (!made || !told.holds) return false;
  const own = told.holds.how !== "said";
  const horizon = horizonOf(ahead);
  if (own) {
    if (told.holds.last < made.first) return false;
    if (horizon && ahead.value.until === true)
      return told.holds.first >= made.first && told.holds.first <= horizon.last;
    if (horizon) return told.holds.first <= horizon.last && told.holds.last >= horizon.first;
    // "in 2024", foretold in January 2024, and not in November: most of it came after.
    const length = told.holds.last - told.holds.first + 1;
    return told.holds.first >= made.first || (length < 400 && told.holds.last - made.first > length / 2);
  }
  if (!told.said || told.said.first <= made.last) return false;
  return !horizon || told.said.last >= horizon.first;
}

/** The time for which it is foretold, where the text says one; an inferred one is too weak to fail by. */
const horizonOf = ({ holds }: Side): { readonly first: number; readonly last: number } | null =>
  holds && holds.how !== "said" ? { first: holds.first, last: holds.last } : null;

/** Whether the time foretold has passed, or the thing is told for all of it. */
function isOver(ahead: Side, told: Side): boolean {
  const horizon = horizonOf(ahead);
  // "will never", "is unlikely to": what came to pass ends it at once.
  if (!ahead.affirmed && told.affirmed) return true;
  // "will finish her term in 2027", and she resigned in 2025.
  if (horizon && ahead.value.until === true) return told.affirmed;
  // "did not chill cooperation": what a thing has done is told when it is over.
  if (!horizon && ahead.value.effect === true) return true;
  if (!horizon) return ahead.value.heading !== null && told.affirmed && told.holds?.how !== "said";
  if (
    told.holds &&
    told.holds.how !== "said" &&
    told.holds.first <= horizon.first + 31 &&
    told.holds.last >= horizon.last - 31
  )
    return true;
  return (told.said?.first ?? -Infinity) >= horizon.last;
}

/** What came of a forecast, and the claims that tell it. */
export interface Outcome {
  readonly state: "borne-out" | "failed" | "open";
  readonly claims: readonly string[];
}

/** What the findings say came of a forecast: the surer of those that bear on it decides, failure first where they are alike. */
export function outcomeOf(forecast: string, findings: readonly Finding[]): Outcome {
  const bearing = findings.filter(
    ({ a, b, rule }) =>
      (a === forecast || b === forecast) && (rule === "forecast-borne-out" || rule === "forecast-failed"),
  );
  const best = (rule: string): number =>
    Math.max(0, ...bearing.filter((one) => one.rule === rule).map((one) => one.score));
  const [out, failed] = [best("forecast-borne-out"), best("forecast-failed")];
  if (out === 0 && failed === 0) return { state: "open", claims: [] };
  const rule = failed >= out ? "forecast-failed" : "forecast-borne-out";
  const claims = bearing.filter((one) => one.rule === rule).map((one) => (one.a === forecast ? one.b : one.a));
  return { state: rule === "forecast-failed" ? "failed" : "borne-out", claims: [...new Set(claims)].sort() };
}
