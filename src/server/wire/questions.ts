import { z } from "zod";
import { BOUNDS, QUESTION_KINDS, QUESTION_STATUSES, VERDICTS } from "../../model/index.ts";
import { ActorRef, AsOf, Edtf, FacetValue, Flag, Paged, pageOf, several } from "./common.ts";
import { ClaimBrief, ClaimCard, FindingLine } from "./claims.ts";
import { JudgementLine, RivalLine, SignedLine } from "./judgements.ts";

/** A question in a list, with its rival answers in short. */
export const QuestionHead = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(QUESTION_KINDS),
  subject: ActorRef.nullable(),
  status: z.enum(QUESTION_STATUSES),
  claims: z.number().int(),
  /** Pairs of claims by how they relate. */
  conflicts: z.object({
    contradictions: z.number(),
    tensions: z.number(),
    denials: z.number(),
    successions: z.number(),
    /** Claims, the question itself included, that people judged differently. */
    rivals: z.number(),
  }),
  /** EDTF day on which a report last answered it. */
  lastSaid: z.string().nullable(),
  /**
   * At most four: the two between which the gravest thing was found, then those that most claims give. `marks` hold of
   * every claim of the answer.
   */
  answers: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      claims: z.number().int(),
      marks: z.array(z.string()),
      /** Who says so: speakers, or the report's publisher where it cites nobody; at most three. */
      says: z.array(z.string()),
      moreSay: z.number().int(),
    }),
  ),
  /** What was found between the first two answers; of a succession the later stands second. */
  between: z.enum(VERDICTS).nullable(),
  /** Why, and the claim of either with its exact words, in the order of the answers. */
  told: z.object({ reason: z.string(), claims: z.array(ClaimBrief).length(2) }).nullable(),
  moreAnswers: z.number().int(),
  /** Somebody judged one of its claims or noted something on it. */
  judged: z.boolean(),
});
export type QuestionHead = z.infer<typeof QuestionHead>;

export const QuestionsAsked = Paged.extend(AsOf.shape).extend({
  status: several(z.enum(QUESTION_STATUSES)),
  kind: several(z.enum(QUESTION_KINDS)),
  actor: several(z.string()),
  place: several(z.string()),
  report: several(z.string()),
  /** When reports answered it. */
  since: Edtf.optional(),
  until: Edtf.optional(),
  /** At least so many origins answer it, before copies are taken together. */
  origins: z.coerce.number().int().min(1).max(1000).optional(),
  judged: Flag,
  /** Words that the question must have, accents and case folded. */
  words: z.string().max(300).optional(),
  /** At least so many claims answer it, unless something was found in it. */
  least: z.coerce.number().int().min(1).default(2),
  sort: z.enum(["status", "claims", "recent"]).default("status"),
});
export type QuestionsAsked = z.infer<typeof QuestionsAsked>;

export const QuestionPage = pageOf(QuestionHead).extend({
  facets: z.object({ status: z.array(FacetValue), kind: z.array(FacetValue) }),
});
export type QuestionPage = z.infer<typeof QuestionPage>;

/** One answer with its claims; those that most tell stand first, at most 40 of `claimCount`. */
export const AnswerView = z.object({
  id: z.string(),
  text: z.string(),
  /** The rule's own shape. */
  value: z.unknown(),
  /** What holds of every claim of it: "alleged" must stand wherever the answer stands. */
  marks: z.array(z.string()),
  claimCount: z.number().int(),
  reports: z.number().int(),
  claims: z.array(ClaimCard),
  origins: z.object({ atMost: z.number().int(), named: z.array(z.string()), unknown: z.number().int() }),
  firstSaid: z.string().nullable(),
  lastSaid: z.string().nullable(),
});
export type AnswerView = z.infer<typeof AnswerView>;

/** A point of the plot of a figure: value against time. Open ends are null. */
export const FigurePoint = z.object({
  claim: z.string(),
  answer: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(BOUNDS),
  unit: z.string(),
  of: z.number().nullable(),
  measure: z.string(),
  /** When the figure holds (EDTF), or null; `said`: when the report was published. */
  time: z.string().nullable(),
  said: z.string().nullable(),
  /** Whom it comes from: one colour for each. */
  origin: z.string(),
});
export type FigurePoint = z.infer<typeof FigurePoint>;

/** A bar of the lane chart of a state: who, what, when. Ends are EDTF days, null where open or unknown. */
export const LaneSpan = z.object({
  claim: z.string(),
  answer: z.string(),
  who: z.string(),
  what: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The time is worked out, not stated. */
  inferred: z.boolean(),
  said: z.string().nullable(),
});
export type LaneSpan = z.infer<typeof LaneSpan>;

/** A finding between two answers; `more` others of the same rule and verdict between the same answers are folded into it. */
export const QuestionFinding = FindingLine.extend({
  answers: z.tuple([z.string().nullable(), z.string().nullable()]),
  more: z.number().int(),
});
export type QuestionFinding = z.infer<typeof QuestionFinding>;

/** GET /api/questions/:id */
export const QuestionView = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(QUESTION_KINDS),
  subject: ActorRef.nullable(),
  status: z.enum(QUESTION_STATUSES),
  claims: z.number().int(),
  /** Only its last replies are looked through: it has more than some hundred. */
  partial: z.boolean(),
  answers: z.array(AnswerView),
  /** Claims that only meet the answers in a finding: look-alikes, and what came of a forecast. */
  beside: z.array(ClaimCard),
  /** Conflicts first, at most 100 after folding. */
  findings: z.array(QuestionFinding),
  found: z.number().int(),
  figures: z.array(FigurePoint),
  lanes: z.array(LaneSpan),
  judgements: z.array(JudgementLine),
  /** Where people differ: over which answer holds, or over one of its claims. */
  rivals: z.array(RivalLine.extend({ claim: z.string().nullable() })),
  /** What people hold to be the answer: everybody's newest word, newest first. */
  held: z.array(SignedLine.extend({ answer: z.string(), text: z.string() })),
});
export type QuestionView = z.infer<typeof QuestionView>;
