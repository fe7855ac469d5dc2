import { z } from "zod";
import { AsOf } from "./common.ts";
import { GradeLine } from "./judgements.ts";

const counts = {
  /** Claims that some other claim contradicts, and claims that a later one overtook. */
  contradicted: z.number().int(),
  overtaken: z.number().int(),
  /** How people grade its reliability. */
  reliability: GradeLine.nullable(),
};

export const SourcesAsked = AsOf.extend({ limit: z.coerce.number().int().min(1).max(500).default(100) });
/** GET /api/sources : who published and who is cited, with how often they were contradicted or overtaken. */
export const SourcesView = z.object({
  publishers: z.array(
    z.object({ name: z.string().nullable(), reports: z.number().int(), claims: z.number().int(), ...counts }),
  ),
  /** `key` filters claims: GET /api/claims?speaker=KEY. As of a day those of today who had been cited by then. */
  speakers: z.array(z.object({ key: z.string(), name: z.string(), claims: z.number().int(), ...counts })),
  publisherCount: z.number().int(),
  speakerCount: z.number().int(),
});
export type SourcesView = z.infer<typeof SourcesView>;
