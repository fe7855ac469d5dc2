import type {
  Claim,
  ClaimReading,
  Figure,
  Judgement,
  Known,
  OutcomeState,
  Question,
  ReadField,
  Rival,
  Signed,
} from "../model/index.ts";
import type { Origin } from "../lineage/index.ts";
import type { ActorJudgement } from "../work/judging.ts";
import { fillerWords, isNobody } from "../model/index.ts";
import { type ActorRow, fold, type JudgementRow, type ReportRow } from "../store/contract.ts";
import { gradeOf, NOBODY, type People, publisherGrade, speakerGrade, type Told } from "../work/judged.ts";

/** The value, or null when it is not known. */
const valueOf = (known: Known<string> | null): string | null => known?.value ?? null;

/** A report as EXPORT.md writes it, keys in its order. */
export const reportLine = (row: ReportRow, people: People = NOBODY) => ({
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
  reliability: gradeLine(publisherGrade(people, valueOf(row.publisher))),
});

/** What a person made of a claim: verb, reason, who and when. */
const judged = ({ id, verb, reason, author, at }: Judgement) => ({ id, verb, reason, author, at });

/** A grade with who gave it, when and why, and what others say; null where nobody graded. */
export const gradeLine = (told: Told | null) => {
  const grade = told && gradeOf(told.newest);
  return told && grade
    ? {
        grade,
        judgement: told.newest.id,
        by: told.newest.author,
        at: told.newest.at,
        reason: told.newest.reason,
        others: told.others.flatMap((one) => {
          const theirs = gradeOf(one);
          return theirs ? [{ grade: theirs, by: one.author, at: one.at }] : [];
        }),
      }
    : null;
};

const signedLine = ({ judgement, by, at, reason }: Signed) => ({ judgement, by, at, reason });

/** A currency by its code. */
const CURRENCY = /^[A-Z]{3}$/;

/** The unit with what the number is held to: "barrels per day" is no number of barrels. Money keeps its bare code. */
const unitInFull = ({ unit, per = null }: Pick<Figure, "unit" | "per">): string =>
  per === null || unit === "" || CURRENCY.test(unit) || unit.startsWith("per ") ? unit : `${unit} per ${per}`;

/** What is read out of a claim's words. */
const readingLine = (reading: ClaimReading, people: People) => ({
  kind: reading.kind,
  type: reading.type,
  roles: reading.roles.map((filler) => ({
    role: filler.role,
    text: fillerWords(filler),
    start: filler.start,
    end: filler.end,
    actor: filler.actor && { id: filler.actor.id, name: filler.actor.name },
    of: filler.of ? { text: filler.of.quote, start: filler.of.start, end: filler.of.end } : null,
  })),
  figure: reading.figure && {
    low: reading.figure.low,
    high: reading.figure.high,
    bound: reading.figure.bound,
    unit: unitInFull(reading.figure),
    of: reading.figure.of,
    measure: reading.figure.measure,
    change: reading.figure.change ?? null,
    per: reading.figure.per ?? null,
    text: reading.figure.quote,
    start: reading.figure.start,
    end: reading.figure.end,
  },
  time: reading.time && {
    edtf: reading.time.edtf,
    stated: reading.time.stated,
    how: reading.time.how,
    start: reading.time.start,
    end: reading.time.end,
  },
  place: reading.place && {
    text: reading.place.quote,
    start: reading.place.start,
    end: reading.place.end,
    id: reading.place.id,
    lat: reading.place.lat,
    lon: reading.place.lon,
    precision: reading.place.precision,
  },
  attribution: reading.attribution.map(({ name, role, verb, stance, quote, start, end, actor, level }) => ({
    // "is accused of" names nobody: the words stand in `text`.
    name: isNobody({ name, role }) ? "an unnamed speaker" : name,
    role,
    verb,
    stance,
    text: quote,
    start,
    end,
    actor: actor && { id: actor.id, name: actor.name },
    level,
    reliability: gradeLine(speakerGrade(people, { name, actor })),
  })),
  modality: reading.modality,
  polarity: reading.polarity,
  likelihood: reading.likelihood && {
    words: reading.likelihood.words,
    band: reading.likelihood.band,
    low: reading.likelihood.low,
    high: reading.likelihood.high,
  },
});

/** What each side of a disagreement says, in a word. */
const sideOf = ({ verb, body }: Judgement, field: ReadField | null): string =>
  field === null
    ? (body?.outcome?.state ?? body?.answer?.text ?? verb)
    : JSON.stringify(body?.changes?.[field] ?? null);

/** Where people differ, with everybody's newest word. */
export const rivalLine = ({ over, field, sides }: Rival) => ({
  over,
  field,
  sides: sides.map((one) => ({ judgement: one.id, says: sideOf(one, field), by: one.author, at: one.at })),
});

/** A claim as EXPORT.md writes it, keys in its order, then what people made of it. */
export const claimLine = (claim: Claim, file: string, people: People = NOBODY) => {
  const said = people.claims.get(claim.id);
  return {
    id: claim.id,
    report: claim.report,
    file,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    sentence: { start: claim.sentence.start, end: claim.sentence.end },
    ...readingLine(claim, people),
    reader: { name: claim.reader.name, version: claim.reader.version },
    judgement: said?.newest ? judged(said.newest) : null,
    credibility: gradeLine(said?.credibility ?? null),
    hand: claim.hand ? signedLine(claim.hand) : null,
    corrected: claim.corrected
      ? {
          by: claim.corrected.by.map((one) => ({ ...signedLine(one), fields: [...one.fields] })),
          read: readingLine(claim.corrected.read, people),
        }
      : null,
    rivals: (said?.rivals ?? []).map(rivalLine),
  };
};

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

/** What later claims tell of a forecast; `by` which rules, `at`: when the last of them was published. */
export interface ForecastOutcome {
  readonly state: "borne-out" | "failed";
  readonly claims: readonly string[];
  readonly by: string;
  readonly at: string;
}

const ruleOutcome = ({ state, claims, by, at }: ForecastOutcome) => ({
  state: state as OutcomeState,
  claims: [...claims],
  by,
  at,
  reason: null as string | null,
  sources: [] as string[],
  judgement: null as string | null,
});

/** An outcome as a person set it. */
export const personOutcome = ({ id, author, at, reason, body }: Judgement) => ({
  state: body?.outcome?.state ?? ("open" as const),
  claims: [...(body?.outcome?.claims ?? [])],
  by: author,
  at,
  reason,
  sources: [...(body?.outcome?.sources ?? [])],
  judgement: id as string | null,
});

/** A claim about the future with whom it is about, by when, and what came of it: a person's word before the rules'. */
export function forecastLine(
  claim: Claim,
  file: string,
  { people = NOBODY, outcome = null }: { people?: People; outcome?: ForecastOutcome | null } = {},
) {
  const said = people.claims.get(claim.id)?.outcome ?? null;
  const byRules = outcome && ruleOutcome(outcome);
  return {
    ...claimLine(claim, file, people),
    about: [...new Set(claim.roles.flatMap(({ actor }) => (actor ? [actor.id] : [])))],
    horizon: claim.time && { edtf: claim.time.edtf },
    outcome: said ? personOutcome(said.newest) : byRules,
    told: byRules,
    others: (said?.others ?? []).map(personOutcome),
  };
}

/** A judgement with what it is about, by the things that stay; withdrawn ones too. */
export const judgementLine = ({ judgement, stands }: JudgementRow) => ({
  id: judgement.id,
  verb: judgement.verb,
  about: judgement.anchors.map(({ kind, target, name, at }, side) => ({
    kind,
    target,
    name,
    stands: stands[side] ?? null,
    report: at?.report ?? null,
    start: at?.start ?? null,
    end: at?.end ?? null,
  })),
  body: judgement.body ?? null,
  reason: judgement.reason,
  author: judgement.author,
  at: judgement.at,
  withdrawn: judgement.withdrawn,
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
