import { z } from "zod";
import {
  ACTOR_KINDS,
  ACTOR_VERBS,
  ANCHOR_KINDS,
  BOUNDS,
  CHANGES,
  GRADES,
  KINDS,
  METADATA,
  MODALITIES,
  OUTCOMES,
  POLARITIES,
  READ_FIELDS,
  ROLES,
  SPEAKER_ROLES,
  STANCES,
  VERBS,
} from "../../model/index.ts";
import { Edtf, pageOf, Paged, several } from "./common.ts";

/** A judgement in short, as it stands beside what it is about. */
export const JudgementMark = z.object({
  id: z.string(),
  verb: z.enum(VERBS),
  reason: z.string().nullable(),
  author: z.string(),
  at: z.string(),
});
export type JudgementMark = z.infer<typeof JudgementMark>;

/** Who set something, when and why. */
export const SignedLine = z.object({
  judgement: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
});
export type SignedLine = z.infer<typeof SignedLine>;

/** The newest grade, and what others say: A to F of a source, 1 to 6 of a claim. */
export const GradeLine = SignedLine.extend({
  grade: z.enum(GRADES),
  others: z.array(z.object({ grade: z.enum(GRADES), by: z.string(), at: z.string() })),
});
export type GradeLine = z.infer<typeof GradeLine>;

/** What came of a forecast: as a person says (`judgement` is its id) or as later claims tell (null). */
export const OutcomeLine = z.object({
  state: z.enum(OUTCOMES),
  claims: z.array(z.string()),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  /** Addresses or words of what is not in the case. */
  sources: z.array(z.string()),
  judgement: z.string().nullable(),
});
export type OutcomeLine = z.infer<typeof OutcomeLine>;

/** Where people differ over a claim or question: everybody's newest word. */
export const RivalLine = z.object({
  over: z.enum(["reading", "correction", "outcome", "answer"]),
  field: z.enum(READ_FIELDS).nullable(),
  sides: z.array(z.object({ judgement: z.string(), says: z.string(), by: z.string(), at: z.string() })),
});
export type RivalLine = z.infer<typeof RivalLine>;

/** A judgement with what it is about and what became of it. */
export const JudgementLine = JudgementMark.extend({
  /** What it says beyond its verb: "failed", "B: usually reliable"; may be empty. */
  says: z.string(),
  anchors: z.array(
    z.object({
      kind: z.enum(ANCHOR_KINDS),
      /** As it was shown to the person: a name, a claim's quote, a question. */
      name: z.string(),
      /** Id of the actor, claim, question or report that it stands on now; null: it lost its anchor and has no effect. */
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
  /** Ids of actors, claims, questions or reports. */
  about: several(z.string()),
  verb: several(z.enum(VERBS)),
  /** Only those that were not withdrawn. */
  live: z.enum(["true", "false"]).default("false"),
  /** Only those that count and stand on nothing now: what they were about is read otherwise. */
  waiting: z.enum(["true", "false"]).default("false"),
});
export type JudgementsAsked = z.infer<typeof JudgementsAsked>;
/** Newest first. */
export const JudgementPage = pageOf(JudgementLine);
export type JudgementPage = z.infer<typeof JudgementPage>;

const Reason = z.string().trim().min(1).max(2000);
const MaybeReason = z.string().trim().max(2000).optional();
const Words = z.string().trim().min(1).max(400);
/** One side of a judgement of actors: the actor, the name that is meant (else its chosen one), and `report` to mean only that report's mention. */
const Side = z.object({ actor: z.string(), name: z.string().max(300).optional(), report: z.string().optional() });

/** Words of the report, and whom they mean: an actor of the case, or, by `kind`, somebody whom only these words name. */
const who = {
  words: Words,
  start: z.number().int().min(0).optional(),
  actor: z.string().nullable().optional(),
  kind: z.enum(ACTOR_KINDS).optional(),
};

/** How a person reads a claim's words; what is left out stays as it is. */
export const ReadingGiven = z.object({
  kind: z.enum(KINDS).optional(),
  /** A row of the codebook; of a forecast what it foretells. */
  type: z.string().max(80).nullable().optional(),
  roles: z
    .array(z.object({ role: z.enum(ROLES), ...who }))
    .max(40)
    .optional(),
  figure: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      bound: z.enum(BOUNDS),
      unit: z.string().trim().max(80),
      of: z.number().nullable().optional(),
      measure: z.string().max(80),
      change: z.enum(CHANGES).nullable().optional(),
      per: z.string().trim().max(80).nullable().optional(),
      words: z.string().max(400).optional(),
    })
    .nullable()
    .optional(),
  time: z
    .object({ edtf: Edtf, words: z.string().max(400).optional() })
    .nullable()
    .optional(),
  place: z.object({ words: Words }).nullable().optional(),
  attribution: z
    .array(
      z.object({ role: z.enum(SPEAKER_ROLES), stance: z.enum(STANCES), level: z.number().int().min(0).max(9), ...who }),
    )
    .max(20)
    .optional(),
  modality: z.enum(MODALITIES).optional(),
  polarity: z.enum(POLARITIES).optional(),
});
export type ReadingGiven = z.infer<typeof ReadingGiven>;

/**
 * What a person puts down: of a claim, of words in a report that make one, of a forecast, of a source, of a question, of
 * a report, of two actors. Signed with the name in the settings.
 */
export const JudgementGiven = z.union([
  z.object({ verb: z.enum(["accept", "reject"]), target: z.string(), reason: MaybeReason }),
  z.object({ verb: z.literal("note"), target: z.string(), reason: Reason }),
  z.object({ verb: z.literal("correct"), target: z.string(), changes: ReadingGiven, reason: MaybeReason }),
  z.object({
    verb: z.literal("add"),
    report: z.string(),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    claim: ReadingGiven,
    reason: MaybeReason,
  }),
  z.object({
    verb: z.literal("outcome"),
    target: z.string(),
    state: z.enum(OUTCOMES),
    claims: z.array(z.string()).max(50).optional(),
    sources: z.array(z.string().max(2000)).max(50).optional(),
    reason: Reason,
  }),
  z.object({
    verb: z.literal("grade"),
    of: z.enum(["claim", "publisher", "speaker"]),
    target: z.string().max(400),
    grade: z.enum(GRADES),
    reason: Reason,
  }),
  z.object({ verb: z.literal("answer"), target: z.string(), answer: z.string(), reason: MaybeReason }),
  z.object({ verb: z.literal("clear"), target: z.string(), field: z.enum(METADATA), reason: MaybeReason }),
  z.object({ verb: z.enum(ACTOR_VERBS), left: Side, right: Side, reason: Reason }),
]);
export type JudgementGiven = z.infer<typeof JudgementGiven>;

/** Taking a judgement back: what undo does. */
export const WithdrawalGiven = z.object({ reason: z.string().trim().max(2000).optional() });
export type WithdrawalGiven = z.infer<typeof WithdrawalGiven>;
