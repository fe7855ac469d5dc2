import type { Finding } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import { inFull } from "../in-full.ts";
import type { Rule } from "../reply.ts";
import { holdsOf } from "../time.ts";
import { dueOf } from "./forecasts/due.ts";
import { compareForecasts, type Foretold } from "./forecasts/judge.ts";
import { topicsOf } from "./forecasts/topic.ts";

const AHEAD = /^(?:when|if|once|until|unless|before|as soon as|should|whether|in order|to)\b/iu;
/** "was supposed to open again": it was planned, and whether it came about is not said. */
const PLANNED = /\b(?:supposed|meant|due|scheduled|expected|slated|set|going|intended|planned) to\b/iu;
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
    if (!forecast && (AHEAD.test(claim.quote) || PLANNED.test(claim.quote))) return [];
    const base = fromClaim(comparable);
    const due = forecast || would ? dueOf(comparable) : null;
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
        ...(topic.count ? [String(topic.count.low ?? topic.count.high)] : []),
        ...(topic.holder ? [topic.holder.actor ?? topic.holder.name] : []),
      ].join("|"),
      words: inFull(claim),
      value: {
        ...topic,
        ...(due ? { due } : {}),
        forecast,
        likely: claim.modality === "predicted" || would,
        quote: claim.quote.slice(0, 160),
      },
      holds: holdsOf(comparable, forecast ? "state" : "event"),
      ...(forecast ? {} : { aside: true as const }),
    }));
  },
  compare: compareForecasts,
};

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
