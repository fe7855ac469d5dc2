import { z } from "zod";
import { OUTCOMES } from "../../model/index.ts";
import { ActorRef, AsOf, FacetValue, Paged, pageOf, several } from "./common.ts";
import { ClaimBrief, ClaimCard, Relation } from "./claims.ts";
import { JudgementLine, OutcomeLine } from "./judgements.ts";

const FORECAST_STATES = [...OUTCOMES, "due"] as const;

export const ForecastsAsked = Paged.extend(AsOf.shape).extend({
  state: several(z.enum(FORECAST_STATES)),
  actor: several(z.string()),
});
export type ForecastsAsked = z.infer<typeof ForecastsAsked>;

/** A claim about the future, with what later claims tell of it. */
export const Forecast = z.object({
  claim: ClaimCard,
  about: z.array(ActorRef),
  horizon: z.object({ edtf: z.string() }).nullable(),
  /** A person's word before that of later claims. `due`: its time ran out and nothing bears on it. */
  state: z.enum(FORECAST_STATES),
  /** What a person says, newest; what other people say; and what later claims tell. */
  outcome: OutcomeLine.nullable(),
  others: z.array(OutcomeLine),
  told: OutcomeLine.nullable(),
  /** Claims that a person's outcome rests on. */
  evidence: z.array(ClaimBrief),
  /** Later claims that bear on it. */
  bearing: z.array(Relation),
  /** All that people said of its outcome, taken back or not, newest first. */
  history: z.array(JudgementLine),
});
export type Forecast = z.infer<typeof Forecast>;
export const ForecastPage = pageOf(Forecast).extend({ facets: z.object({ state: z.array(FacetValue) }) });
export type ForecastPage = z.infer<typeof ForecastPage>;
