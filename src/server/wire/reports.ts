import { z } from "zod";
import { AsOf, FacetValue, KnownWords, Paged, pageOf, several } from "./common.ts";
import { ClaimCard, Relation } from "./claims.ts";
import { JudgementLine } from "./judgements.ts";
import { OriginLine } from "./origins.ts";

const Problem = z.object({ code: z.string(), detail: z.string() });

/** A report's row: metadata each with how it is known. */
export const ReportRow = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string().nullable(),
  bytes: z.number().int(),
  mediaType: z.string(),
  retrieved: z.string(),
  state: z.enum(["added", "read", "failed"]),
  problem: Problem.nullable(),
  chars: z.number().int(),
  claims: z.number().int(),
  title: KnownWords.nullable(),
  author: KnownWords.nullable(),
  publisher: KnownWords.nullable(),
  url: KnownWords.nullable(),
  language: KnownWords.nullable(),
  published: KnownWords.nullable(),
  updated: KnownWords.nullable(),
  kind: KnownWords.nullable(),
  place: KnownWords.nullable(),
  agency: KnownWords.nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportsAsked = Paged.extend(AsOf.shape).extend({
  state: several(z.enum(["added", "read", "failed"])),
  publisher: z.string().max(300).optional(),
  /** Words in file name, title or publisher. */
  words: z.string().max(300).optional(),
  sort: z.enum(["added", "published"]).default("added"),
});
export type ReportsAsked = z.infer<typeof ReportsAsked>;
/** Newest first. */
export const ReportPage = pageOf(ReportRow).extend({
  facets: z.object({ state: z.array(FacetValue), publisher: z.array(FacetValue) }),
});
export type ReportPage = z.infer<typeof ReportPage>;

/** GET /api/reports/:id : all that the reading view needs. */
export const ReportView = z.object({
  report: ReportRow,
  /** Null when the file gave no text; plain text, never markup. */
  text: z.string().nullable(),
  /** In order of the text. `context` is empty here: the text is at hand. */
  claims: z.array(ClaimCard),
  /** What the claims agree or conflict with elsewhere, by claim id (`of`); conflicts first, at most five a claim. */
  relations: z.array(Relation.extend({ of: z.string() })),
  origins: z.array(OriginLine),
  /** What intake left out, and where it stood. */
  cuts: z.array(z.object({ reason: z.string(), text: z.string(), at: z.number().int() })),
  pages: z.array(z.object({ page: z.number().int(), start: z.number().int() })),
  /** Where else the same bytes lay, as paths. */
  alsoAt: z.array(z.string()),
  /** Reports that are nearly the same, most alike first; `share` of the words of the shorter text. */
  alike: z.array(z.object({ id: z.string(), called: z.string(), share: z.number() })),
  judgements: z.array(JudgementLine),
});
export type ReportView = z.infer<typeof ReportView>;

/**
 * What a person says of a report; it counts before what the document states. An empty value clears what is known, as a
 * judgement. The report is then read again.
 */
export const MetadataGiven = z
  .object({
    title: z.string().max(1000),
    author: z.string().max(1000),
    publisher: z.string().max(1000),
    url: z.string().max(2000),
    language: z.string().max(20),
    published: z.string().max(60),
    updated: z.string().max(60),
    kind: z.string().max(60),
    place: z.string().max(200),
    agency: z.string().max(200),
  })
  .partial();
export type MetadataGiven = z.infer<typeof MetadataGiven>;

/** A pasted text, or an address to fetch; files are sent as multipart/form-data to the same route. */
export const TextGiven = z.union([
  z.object({
    text: z.string().min(1).max(5_000_000),
    file: z.string().max(200).optional(),
    metadata: MetadataGiven.optional(),
  }),
  z.object({ address: z.url({ protocol: /^https?$/ }).max(2000), metadata: MetadataGiven.optional() }),
]);
export type TextGiven = z.infer<typeof TextGiven>;

/** What is added is read in the background; progress comes as events that name this job. */
export const JobStarted = z.object({ job: z.string(), files: z.number().int() });
export type JobStarted = z.infer<typeof JobStarted>;

/** The reading that follows, and the judgements by which values were cleared: withdrawing them undoes it. */
export const MetadataKept = JobStarted.extend({ cleared: z.array(z.string()) });
export type MetadataKept = z.infer<typeof MetadataKept>;

/** Reports to read again: these, or all that failed. */
export const RetryGiven = z.object({ reports: z.array(z.string()).max(10_000).optional() });
export type RetryGiven = z.infer<typeof RetryGiven>;

/** What became of each file: a row of the table of files. */
export const FileRow = z.object({
  number: z.number().int(),
  path: z.string(),
  file: z.string(),
  container: z.string().nullable(),
  state: z.string(),
  problem: Problem.nullable(),
  bytes: z.number().int().nullable(),
  seen: z.string(),
  report: z.string().nullable(),
});
export type FileRow = z.infer<typeof FileRow>;
export const FilesAsked = Paged.extend({ state: several(z.string()), code: several(z.string()) });
export type FilesAsked = z.infer<typeof FilesAsked>;
export const FilePage = pageOf(FileRow).extend({
  facets: z.object({ state: z.array(FacetValue), problem: z.array(FacetValue) }),
});
export type FilePage = z.infer<typeof FilePage>;
