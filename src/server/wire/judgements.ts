import { z } from "zod";
import { ACTOR_VERBS, ANCHOR_KINDS, VERBS } from "../../model/index.ts";
import { pageOf, Paged, several } from "./common.ts";

/** A judgement in short, as it stands beside what it is about. */
export const JudgementMark = z.object({
  id: z.string(),
  verb: z.enum(VERBS),
  reason: z.string().nullable(),
  author: z.string(),
  at: z.string(),
});
export type JudgementMark = z.infer<typeof JudgementMark>;

/** A judgement with what it is about and what became of it. */
export const JudgementLine = JudgementMark.extend({
  anchors: z.array(
    z.object({
      kind: z.enum(ANCHOR_KINDS),
      /** As it was shown to the person: a name, a claim's quote, a question. */
      name: z.string(),
      /** Id of the actor, claim or question that it stands on now; null: it lost its anchor and has no effect. */
      stands: z.string().nullable(),
      report: z.string().nullable(),
      start: z.number().int().nullable(),
      end: z.number().int().nullable(),
    }),
  ),
  withdrawn: z.object({ reason: z.string().nullable(), author: z.string(), at: z.string() }).nullable(),
  /** Ids of newer judgements that do not let it stand. */
  overruledBy: z.array(z.string()),
});
export type JudgementLine = z.infer<typeof JudgementLine>;

export const JudgementsAsked = Paged.extend({
  /** Ids of actors, claims or questions. */
  about: several(z.string()),
  verb: several(z.enum(VERBS)),
  /** Only those that were not withdrawn. */
  live: z.enum(["true", "false"]).default("false"),
});
export type JudgementsAsked = z.infer<typeof JudgementsAsked>;
/** Newest first. */
export const JudgementPage = pageOf(JudgementLine);
export type JudgementPage = z.infer<typeof JudgementPage>;

const Reason = z.string().trim().min(1).max(2000);
/** One side of a judgement of actors: the actor, the name that is meant (else its chosen one), and `report` to mean only that report's mention. */
const Side = z.object({ actor: z.string(), name: z.string().max(300).optional(), report: z.string().optional() });

/** What a person puts down: of a claim, a note on a claim or question, of two actors. Signed with the name in the settings. */
export const JudgementGiven = z.union([
  z.object({ verb: z.enum(["accept", "reject"]), target: z.string(), reason: z.string().trim().max(2000).optional() }),
  z.object({ verb: z.literal("note"), target: z.string(), reason: Reason }),
  z.object({ verb: z.enum(ACTOR_VERBS), left: Side, right: Side, reason: Reason }),
]);
export type JudgementGiven = z.infer<typeof JudgementGiven>;

/** Taking a judgement back: what undo does. */
export const WithdrawalGiven = z.object({ reason: z.string().trim().max(2000).optional() });
export type WithdrawalGiven = z.infer<typeof WithdrawalGiven>;
