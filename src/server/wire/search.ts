import { z } from "zod";
import { AsOf, ReportHead } from "./common.ts";
import { ActorHead } from "./actors.ts";
import { ClaimBrief } from "./claims.ts";
import { QuestionHead } from "./questions.ts";

export const SearchAsked = AsOf.extend({ words: z.string().trim().min(1).max(200) });
export type SearchAsked = z.infer<typeof SearchAsked>;
/** GET /api/search : the palette; a few of each, best first. An id, or the beginning of one, finds its thing. */
export const SearchView = z.object({
  actors: z.array(ActorHead),
  questions: z.array(QuestionHead),
  reports: z.array(ReportHead),
  claims: z.array(ClaimBrief),
});
export type SearchView = z.infer<typeof SearchView>;
