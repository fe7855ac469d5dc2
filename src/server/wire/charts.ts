import { z } from "zod";
import { ACTOR_KINDS, KINDS, MODALITIES, PRECISIONS, VERDICTS } from "../../model/index.ts";
import { AsOf, Edtf, several } from "./common.ts";
import { ClaimBrief } from "./claims.ts";

export const TimelineAsked = AsOf.extend({
  /** `true`: when it is claimed to hold; `said`: when the report was published. */
  by: z.enum(["true", "said"]).default("true"),
  since: Edtf.optional(),
  until: Edtf.optional(),
  actor: several(z.string()),
  kind: several(z.enum(KINDS)),
  /** At most so many claims are given one by one. */
  limit: z.coerce.number().int().min(0).max(1000).default(150),
});
export type TimelineAsked = z.infer<typeof TimelineAsked>;

/** GET /api/timeline */
export const TimelineView = z.object({
  /** First and last day with claims inside the range, EDTF; null when there are none. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** How wide a bucket is: the finest at which there are at most 400 and most claims have a place. */
  step: z.enum(["day", "month", "year", "decade"]),
  buckets: z.array(
    z.object({ edtf: z.string(), count: z.number().int(), kinds: z.partialRecord(z.enum(KINDS), z.number().int()) }),
  ),
  /** Claims whose time is known less exactly than a bucket is wide: they are in no bucket. */
  wider: z.number().int(),
  total: z.number().int(),
  /** Claims one by one while there are few enough; an uncertain date is a span from `from` to `to`, open ends null. */
  spans: z.array(
    z.object({
      claim: ClaimBrief,
      from: z.string().nullable(),
      to: z.string().nullable(),
      precision: z.string(),
      actors: z.array(z.object({ id: z.string(), name: z.string() })),
      /** The gravest finding on it. */
      verdict: z.enum(VERDICTS).nullable(),
    }),
  ),
});
export type TimelineView = z.infer<typeof TimelineView>;

export const NetworkAsked = AsOf.extend({
  /** Only ties of these actors; without it, of those that most claims are about. */
  actor: several(z.string()),
  type: several(z.string()),
  since: Edtf.optional(),
  until: Edtf.optional(),
  /** At most so many actors. */
  limit: z.coerce.number().int().min(2).max(300).default(80),
});
export type NetworkAsked = z.infer<typeof NetworkAsked>;

/** GET /api/network */
export const NetworkView = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS), claims: z.number().int() })),
  /** One edge a type and direction; never without claims. Dashed where `alleged` equals `count`, crossed where `denied` is above 0. */
  edges: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      target: z.string(),
      type: z.string(),
      label: z.string(),
      count: z.number().int(),
      alleged: z.number().int(),
      denied: z.number().int(),
      modalities: z.array(z.enum(MODALITIES)),
      /** At most five. */
      claims: z.array(ClaimBrief),
    }),
  ),
  types: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  /** There are more ties than were looked through. */
  partial: z.boolean(),
});
export type NetworkView = z.infer<typeof NetworkView>;

export const MapAsked = AsOf.extend({
  since: Edtf.optional(),
  until: Edtf.optional(),
  kind: several(z.enum(KINDS)),
  type: several(z.string()),
  actor: several(z.string()),
});
export type MapAsked = z.infer<typeof MapAsked>;
/** GET /api/map */
export const MapView = z.object({
  /** Most claims first. `id` is the codebook's (mx-jal) or null for a place that only has coordinates. */
  places: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      lat: z.number(),
      lon: z.number(),
      precision: z.enum(PRECISIONS),
      count: z.number().int(),
      kinds: z.partialRecord(z.enum(KINDS), z.number().int()),
      /** Some of them, none of places with the fewest claims; all of them: GET /api/claims?place=ID. */
      claims: z.array(ClaimBrief),
    }),
  ),
  total: z.number().int(),
});
export type MapView = z.infer<typeof MapView>;
