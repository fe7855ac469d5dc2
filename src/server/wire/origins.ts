import { z } from "zod";
import { AsOf, ReportHead } from "./common.ts";

/** Where a report leans on somebody else, as `cotejo export origins` writes it. */
export const OriginLine = z.object({
  from: z.object({ report: z.string(), file: z.string(), claims: z.array(z.string()) }),
  to: z.object({ name: z.string().nullable(), document: z.string().nullable(), report: z.string().nullable() }),
  how: z.enum(["cites", "quotes", "copies", "links"]),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  overlap: z.number().nullable(),
});
export type OriginLine = z.infer<typeof OriginLine>;

/** A source on whom reports lean. */
export const LeanedOn = z.object({
  name: z.string(),
  /** Reports that lean on it, those with most places first, at most 20 of `reports`. */
  by: z.array(z.object({ report: ReportHead, places: z.number().int(), claims: z.number().int() })),
  reports: z.number().int(),
  places: z.number().int(),
  claims: z.number().int(),
  /** Documents of it that are named, at most ten. */
  documents: z.array(z.string()),
  /** A report of the case that is this source's document. */
  report: ReportHead.nullable(),
});
export type LeanedOn = z.infer<typeof LeanedOn>;

const Side = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() });
/** Two reports that share wording; `leaning` is the id of the one that leans on the other, null when dates do not tell. */
export const Shared = z.object({
  a: ReportHead,
  b: ReportHead,
  overlap: z.object({ a: z.number(), b: z.number(), smaller: z.number() }),
  leaning: z.string().nullable(),
  reason: z.string(),
  /** Longest first, at most 12 of `passageCount`. */
  passages: z.array(z.object({ a: Side, b: Side, words: z.number().int() })),
  passageCount: z.number().int(),
});
export type Shared = z.infer<typeof Shared>;

export const OriginsAsked = AsOf.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) });
/** GET /api/origins */
export const OriginsView = z.object({
  /** Most leaned on first. */
  sources: z.array(LeanedOn),
  sourceCount: z.number().int(),
  /** Most alike first. */
  shared: z.array(Shared),
  sharedCount: z.number().int(),
  /** Reports that cite one another round. */
  circles: z.array(z.array(ReportHead)),
});
export type OriginsView = z.infer<typeof OriginsView>;
