import { z } from "zod";
import { ActorRef, AsOf, FacetValue, Paged, pageOf, several } from "./common.ts";
import { ClaimCard, Relation } from "./claims.ts";

export const ForecastsAsked = Paged.extend(AsOf.shape).extend({
  state: several(z.enum(["borne-out", "failed", "open", "due"])),
  actor: several(z.string()),
});
export type ForecastsAsked = z.infer<typeof ForecastsAsked>;

/** A claim about the future, with what later claims tell of it. */
export const Forecast = z.object({
  claim: ClaimCard,
  about: z.array(ActorRef),
  horizon: z.object({ edtf: z.string() }).nullable(),
  /** `due`: its time ran out and nothing bears on it. */
  state: z.enum(["borne-out", "failed", "open", "due"]),
  outcome: z
    .object({
      state: z.enum(["borne-out", "failed", "open", "void"]),
      claims: z.array(z.string()),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** Later claims that bear on it. */
  bearing: z.array(Relation),
});
export type Forecast = z.infer<typeof Forecast>;
export const ForecastPage = pageOf(Forecast).extend({ facets: z.object({ state: z.array(FacetValue) }) });
export type ForecastPage = z.infer<typeof ForecastPage>;
