import type { Claim, Judgement, Known, Question } from "../model/index.ts";
import type { Origin } from "../lineage/index.ts";
import type { ActorJudgement } from "../work/judging.ts";
import { type ActorRow, fold, type ReportRow } from "../store/contract.ts";

/** The value, or null when it is not known. */
const valueOf = (known: Known<string> | null): string | null => known?.value ?? null;

/** A report as EXPORT.md writes it, keys in its order. */
export const reportLine = (row: ReportRow) => ({
  id: row.id,
  file: row.file,
  sha256: row.sha256,
  bytes: row.bytes,
  mediaType: row.mediaType,
  language: valueOf(row.language),
  title: valueOf(row.title),
  author: valueOf(row.author),
  publisher: valueOf(row.publisher),
  url: valueOf(row.url),
  published: row.published && { edtf: row.published.value, how: row.published.how, from: row.published.from },
  retrieved: row.retrieved,
  state: row.state,
  problem: row.problem && { code: row.problem.code, detail: row.problem.detail },
  chars: row.chars,
  claims: row.claims,
});

/** What a person made of a claim: verb, reason, who and when. */
const judged = ({ id, verb, reason, author, at }: Judgement) => ({ id, verb, reason, author, at });

/** A claim as EXPORT.md writes it, keys in its order; `judgement` is the newest that counts. */
export const claimLine = (claim: Claim, file: string, judgement: Judgement | null = null) => ({
  id: claim.id,
  report: claim.report,
  file,
  quote: claim.quote,
  start: claim.start,
  end: claim.end,
  sentence: { start: claim.sentence.start, end: claim.sentence.end },
  kind: claim.kind,
  type: claim.type,
  roles: claim.roles.map(({ role, quote, start, end, actor }) => ({
    role,
    text: quote,
    start,
    end,
    actor: actor && { id: actor.id, name: actor.name },
  })),
  figure: claim.figure && {
    low: claim.figure.low,
    high: claim.figure.high,
    bound: claim.figure.bound,
    unit: claim.figure.unit,
    of: claim.figure.of,
    measure: claim.figure.measure,
    change: claim.figure.change ?? null,
    per: claim.figure.per ?? null,
    text: claim.figure.quote,
    start: claim.figure.start,
    end: claim.figure.end,
  },
  time: claim.time && {
    edtf: claim.time.edtf,
    stated: claim.time.stated,
    how: claim.time.how,
    start: claim.time.start,
    end: claim.time.end,
  },
  place: claim.place && {
    text: claim.place.quote,
    start: claim.place.start,
    end: claim.place.end,
    id: claim.place.id,
    lat: claim.place.lat,
    lon: claim.place.lon,
    precision: claim.place.precision,
  },
  attribution: claim.attribution.map(({ name, role, verb, stance, quote, start, end, actor, level }) => ({
    name,
    role,
    verb,
    stance,
    text: quote,
    start,
    end,
    actor: actor && { id: actor.id, name: actor.name },
    level,
  })),
  modality: claim.modality,
  polarity: claim.polarity,
  likelihood: claim.likelihood && {
    words: claim.likelihood.words,
    band: claim.likelihood.band,
    low: claim.likelihood.low,
    high: claim.likelihood.high,
  },
  reader: { name: claim.reader.name, version: claim.reader.version },
  judgement: judgement && judged(judgement),
});

/** An actor as EXPORT.md writes it, keys in its order; `files` gives the file of each report. */
export function actorLine(
  { actor, reports, claims }: ActorRow,
  files: ReadonlyMap<string, string>,
  judgements: readonly ActorJudgement[] = [],
) {
  // A name of its own in its report, and this actor's because somebody judged so.
  const judgedNames = new Set(
    judgements.flatMap(({ judgement: { verb, anchors } }) =>
      verb === "same" ? anchors.flatMap(({ name }) => (fold(name) === fold(actor.name) ? [] : [fold(name)])) : [],
    ),
  );
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    names: actor.names.map(({ quote, evidence, report, start, end }) => ({
      text: quote,
      evidence: evidence === "same-text" && judgedNames.has(fold(quote)) ? "judgement" : evidence,
      file: files.get(report) ?? report,
      start,
      end,
    })),
    reports,
    claims,
    judgements: judgements.map(({ judgement, with: other }) => ({
      ...judged(judgement),
      with: { id: other.id, name: other.name },
    })),
  };
}

/** What came of a forecast, by the claims that bear on it; `by` whom or what, `at`: when the last of them was published. */
export interface ForecastOutcome {
  readonly state: "borne-out" | "failed" | "open" | "void";
  readonly claims: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** A claim about the future with whom it is about, by when, and what later claims tell of it. */
export const forecastLine = (
  claim: Claim,
  file: string,
  { judgement = null, outcome = null }: { judgement?: Judgement | null; outcome?: ForecastOutcome | null } = {},
) => ({
  ...claimLine(claim, file, judgement),
  about: [...new Set(claim.roles.flatMap(({ actor }) => (actor ? [actor.id] : [])))],
  horizon: claim.time && { edtf: claim.time.edtf },
  outcome: outcome && { state: outcome.state, claims: outcome.claims, by: outcome.by, at: outcome.at },
});

/** A question as EXPORT.md writes it, keys in its order. */
export const questionLine = (question: Question) => ({
  id: question.id,
  text: question.text,
  kind: question.kind,
  subject: question.subject && { id: question.subject.id, name: question.subject.name },
  status: question.status,
  answers: question.answers.map(({ id, text, value, claims, origins, firstSaid, lastSaid }) => ({
    id,
    text,
    value,
    claims,
    origins: { atMost: origins.atMost, named: origins.named, unknown: origins.unknown },
    firstSaid,
    lastSaid,
  })),
  findings: question.findings.map(({ a, b, verdict, newer, rule, reason, score }) => ({
    a,
    b,
    verdict,
    newer,
    rule,
    reason,
    score,
  })),
});

/** Where a report leans on somebody else, as EXPORT.md writes it; `files` gives the file of each report. */
export const originLine = (origin: Origin, files: ReadonlyMap<string, string>) => ({
  from: { report: origin.report, file: files.get(origin.report) ?? origin.report, claims: origin.claims },
  to: { name: origin.to.name, document: origin.to.document, report: origin.to.report },
  how: origin.how,
  quote: origin.quote,
  start: origin.start,
  end: origin.end,
  overlap: origin.overlap,
});
