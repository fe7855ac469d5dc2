import { z } from "zod";
import {
  BOUNDS,
  CHANGES,
  KINDS,
  MODALITIES,
  POLARITIES,
  PRECISIONS,
  READ_FIELDS,
  ROLES,
  SPEAKER_ROLES,
  STANCES,
  VERDICTS,
} from "../../model/index.ts";
import { ActorRef, AsOf, Edtf, FacetValue, Flag, Paged, pageOf, ReportHead, several, Stretch } from "./common.ts";
import { GradeLine, JudgementLine, JudgementMark, OutcomeLine, RivalLine, SignedLine } from "./judgements.ts";

const offsets = { start: z.number().int(), end: z.number().int() };

/** What is read out of a claim's words: all that a person can correct. */
export const ClaimReading = z.object({
  kind: z.enum(KINDS),
  type: z.string().nullable(),
  roles: z.array(z.object({ role: z.enum(ROLES), text: z.string(), ...offsets, actor: ActorRef.nullable() })),
  figure: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      bound: z.enum(BOUNDS),
      unit: z.string(),
      of: z.number().nullable(),
      measure: z.string(),
      change: z.enum(CHANGES).nullable(),
      per: z.string().nullable(),
      text: z.string(),
      ...offsets,
    })
    .nullable(),
  time: z.object({ edtf: z.string(), stated: z.string(), how: z.enum(["stated", "inferred"]), ...offsets }).nullable(),
  place: z
    .object({
      text: z.string(),
      ...offsets,
      id: z.string().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      precision: z.enum(PRECISIONS),
    })
    .nullable(),
  attribution: z.array(
    z.object({
      name: z.string(),
      role: z.enum(SPEAKER_ROLES),
      verb: z.string(),
      stance: z.enum(STANCES),
      text: z.string(),
      ...offsets,
      actor: ActorRef.nullable(),
      level: z.number().int(),
      /** How people grade the speaker. */
      reliability: GradeLine.nullable(),
    }),
  ),
  modality: z.enum(MODALITIES),
  polarity: z.enum(POLARITIES),
  likelihood: z.object({ words: z.string(), band: z.string(), low: z.number(), high: z.number() }).nullable(),
});
export type ClaimReading = z.infer<typeof ClaimReading>;

/** A claim just as `cotejo export claims` writes it. */
export const ClaimLine = z.object({
  id: z.string(),
  report: z.string(),
  file: z.string(),
  quote: z.string(),
  ...offsets,
  sentence: Stretch,
  ...ClaimReading.shape,
  reader: z.object({ name: z.string(), version: z.string() }),
  /** The newest judgement that counts: accept, reject or note. */
  judgement: JudgementMark.nullable(),
  /** How people grade the claim. */
  credibility: GradeLine.nullable(),
  /** A person made it. */
  hand: SignedLine.nullable(),
  /** Who set which fields, and what was read before. */
  corrected: z
    .object({
      by: z.array(SignedLine.extend({ fields: z.array(z.enum(READ_FIELDS)) })),
      read: ClaimReading,
    })
    .nullable(),
  /** Where people differ over it. */
  rivals: z.array(RivalLine),
});
export type ClaimLine = z.infer<typeof ClaimLine>;

/** What stands on a claim before its words, wherever it is shown: an allegation keeps its speaker. */
const voice = {
  /** "the DEA estimates", "Milenio › two officials say"; "003.txt itself says" when it cites nobody. */
  says: z.string(),
  /** Everything that keeps it from being plainly affirmed: "alleged", "negated", "likely: 55–80 %". */
  marks: z.array(z.string()),
  /** A person judged it misread: it answers no question. */
  rejected: z.boolean(),
};

/** A claim as a line in a list or at the other end of a finding. */
export const ClaimBrief = z.object({
  id: z.string(),
  report: ReportHead,
  quote: z.string(),
  ...offsets,
  kind: z.enum(KINDS),
  type: z.string().nullable(),
  time: z.object({ edtf: z.string(), how: z.enum(["stated", "inferred"]) }).nullable(),
  ...voice,
});
export type ClaimBrief = z.infer<typeof ClaimBrief>;

/** A claim with its sentence and the words around it. */
export const ClaimCard = ClaimLine.extend({
  ...voice,
  source: ReportHead.extend({
    /** How people grade its publisher. */
    reliability: GradeLine.nullable(),
  }),
  /** What a person says came of a forecast. */
  outcome: OutcomeLine.nullable(),
  /** A piece of the report's text that begins at `offset`: all offsets of the claim minus `offset` point into `text`. */
  context: z.object({ text: z.string(), offset: z.number().int() }),
});
export type ClaimCard = z.infer<typeof ClaimCard>;

export const ClaimsAsked = Paged.extend(AsOf.shape).extend({
  /** All these words in the claim's sentence, "a phrase" in its order; accents and case do not matter. */
  words: z.string().max(300).optional(),
  /** Ids of actors in some role. */
  actor: several(z.string()),
  /** Ids of actors that say it, or names as they stand in the list of sources. */
  speaker: several(z.string()),
  ownVoice: Flag,
  kind: several(z.enum(KINDS)),
  type: several(z.string()),
  modality: several(z.enum(MODALITIES)),
  polarity: z.enum(POLARITIES).optional(),
  /** Ids of reports. */
  report: several(z.string()),
  publisher: z.string().max(300).optional(),
  /** Id of a place of the codebook. */
  place: several(z.string()),
  /** When it is claimed to hold or to have happened. */
  since: Edtf.optional(),
  until: Edtf.optional(),
  judged: z.enum(["accepted", "rejected", "noted", "no"]).optional(),
});
export type ClaimsAsked = z.infer<typeof ClaimsAsked>;

/** In the order in which they were read. */
export const ClaimPage = pageOf(ClaimCard).extend({
  facets: z.object({
    kind: z.array(FacetValue),
    type: z.array(FacetValue),
    modality: z.array(FacetValue),
    polarity: z.array(FacetValue),
    voice: z.array(FacetValue),
  }),
});
export type ClaimPage = z.infer<typeof ClaimPage>;

/** The same filters; all matches are written, not a page. */
export const ClaimsDownload = ClaimsAsked.omit({ cursor: true, limit: true }).extend({
  format: z.enum(["csv", "jsonl"]),
});
export type ClaimsDownload = z.infer<typeof ClaimsDownload>;

/** How two claims relate: as exported, with the question in which they met. */
export const FindingLine = z.object({
  a: z.string(),
  b: z.string(),
  verdict: z.enum(VERDICTS),
  newer: z.enum(["a", "b"]).nullable(),
  rule: z.string(),
  reason: z.string(),
  score: z.number(),
});
export type FindingLine = z.infer<typeof FindingLine>;

/** A finding as seen from one claim. */
export const Relation = FindingLine.extend({
  question: z.object({ id: z.string(), text: z.string() }),
  other: ClaimBrief,
});
export type Relation = z.infer<typeof Relation>;

/** GET /api/claims/:id */
export const ClaimView = z.object({
  claim: ClaimCard,
  /** Row or rule that made it. */
  rule: z.string().nullable(),
  /** Conflicts first; at most 50 of `found`. */
  relations: z.array(Relation.extend({ other: ClaimCard })),
  found: z.number().int(),
  questions: z.array(z.object({ id: z.string(), text: z.string() })),
  judgements: z.array(JudgementLine),
});
export type ClaimView = z.infer<typeof ClaimView>;
