import { z } from "zod";
import { KINDS } from "../../model/index.ts";
import { AsOf, Edtf } from "./common.ts";
import { FindingLine, ClaimBrief } from "./claims.ts";
import { QuestionHead } from "./questions.ts";
import { ReportRow } from "./reports.ts";

/** GET /api/case : the frame around every view. */
export const CaseView = z.object({
  title: z.string(),
  /** Name of the case file, without its folder. */
  file: z.string(),
  created: z.string(),
  counts: z.object({
    reports: z.object({ added: z.number().int(), read: z.number().int(), failed: z.number().int() }),
    claims: z.number().int(),
    kinds: z.partialRecord(z.enum(KINDS), z.number().int()),
    actors: z.number().int(),
    questions: z.number().int(),
  }),
  /** "1,204 of 1,210 read". */
  completeness: z.object({ read: z.number().int(), of: z.number().int(), words: z.string() }),
  versions: z.object({ program: z.string(), comparison: z.string().nullable(), schema: z.number().int() }),
  /** Who signs judgements, and where that name is from. */
  person: z.object({ name: z.string(), from: z.enum(["settings", "environment", "machine"]) }),
  /** The case file cannot be written to: nothing can be added or judged. */
  readOnly: z.boolean(),
  /** What had been published by then, with its claims, and what as-of leaves out; null without as-of. */
  asOf: z
    .object({
      date: z.string(),
      reports: z.number().int(),
      claims: z.number().int(),
      later: z.number().int(),
      undated: z.number().int(),
    })
    .nullable(),
  /** The date that `cotejo open --as-of` was given: where the desk begins. */
  openedAsOf: z.string().nullable(),
  codebook: z.object({
    id: z.string(),
    /** Types with their labels, for filters. */
    types: z.array(z.object({ id: z.string(), kind: z.enum(KINDS), label: z.string() })),
    places: z.array(
      z.object({ id: z.string(), name: z.string(), lat: z.number().nullable(), lon: z.number().nullable() }),
    ),
  }),
});
export type CaseView = z.infer<typeof CaseView>;

/** PUT /api/settings */
export const SettingsGiven = z.object({ name: z.string().trim().min(1).max(100) });
export type SettingsGiven = z.infer<typeof SettingsGiven>;
export const SettingsView = CaseView.pick({ person: true });
export type SettingsView = z.infer<typeof SettingsView>;

export const OverviewAsked = AsOf.extend({
  /** What came after this is new: an instant or a date; without it, the last visit. */
  since: z.union([Edtf, z.iso.datetime()]).optional(),
});
export type OverviewAsked = z.infer<typeof OverviewAsked>;

/** GET /api/overview */
export const OverviewView = z.object({
  completeness: CaseView.shape.completeness,
  /** Null at the first visit. */
  since: z.string().nullable(),
  changes: z.object({
    /** New reports; of more than 200 only the newest are looked through (`partial`). */
    reports: z.number().int(),
    partial: z.boolean(),
    conflicts: z.array(
      z.object({
        question: z.object({ id: z.string(), text: z.string() }),
        finding: FindingLine,
        newClaim: ClaimBrief,
        oldClaim: ClaimBrief,
        /** Others of the same rule and verdict in that question. */
        more: z.number().int(),
      }),
    ),
    statuses: z.array(
      z.object({
        question: z.object({ id: z.string(), text: z.string() }),
        from: QuestionHead.shape.status,
        to: QuestionHead.shape.status,
      }),
    ),
    answers: z.array(
      z.object({
        question: z.object({ id: z.string(), text: z.string() }),
        text: z.string(),
        claim: ClaimBrief.nullable(),
        claims: z.number().int(),
      }),
    ),
    forecastsDue: z.array(ClaimBrief),
  }),
  /** Contested first, then denied and changed; at most twelve. */
  questions: z.array(QuestionHead),
  statuses: z.array(z.object({ status: QuestionHead.shape.status, count: z.number().int() })),
  newest: z.array(ReportRow),
  /** What waits for judgement: contested questions of which nobody judged a claim, pairs of actors that may be one. */
  waiting: z.object({
    questions: z.number().int(),
    /** Null while a large case is still looked through. */
    pairs: z.number().int().nullable(),
    /** There may be more of them than were counted. */
    atLeast: z.object({ questions: z.boolean(), pairs: z.boolean() }),
    failed: z.number().int(),
    unread: z.number().int(),
  }),
});
export type OverviewView = z.infer<typeof OverviewView>;
