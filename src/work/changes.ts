import { statusOf, type Scene, NO_TALLY, tallied } from "../comparison/index.ts";
import { daysOfEdtf, type Finding, type QuestionStatus } from "../model/index.ts";
import type { CaseStore, ClaimRow } from "../store/contract.ts";
import type { Kept, KeptQuestion, QuestionRow } from "../store/ledger.ts";
import { publishedBy } from "./as-of.ts";
import { type Narrowed, seen } from "./questions.ts";

/** A new claim that meets an older one in conflict, or overtakes it. */
export interface Conflict {
  readonly question: QuestionRow;
  readonly finding: Finding;
  readonly newClaim: string;
  readonly oldClaim: string;
}

/** An answer that no older report gave to a question that older reports answered. */
export interface NewAnswer {
  readonly question: QuestionRow;
  readonly words: string;
  readonly claims: readonly string[];
}

export interface StatusChange {
  readonly question: QuestionRow;
  readonly from: QuestionStatus;
  readonly to: QuestionStatus;
}

/** What new reports changed in a case. */
export interface Changes {
  readonly reports: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly statuses: readonly StatusChange[];
  readonly answers: readonly NewAnswer[];
  /** Questions that no older report answered: those that several new claims answer, and how many a single one does. */
  readonly questions: readonly QuestionRow[];
  readonly single: number;
  /** Forecasts whose time ran out between the day asked for and today. */
  readonly due: readonly ClaimRow[];
}

export interface ChangesAsked {
  /** EDTF date: what came after its last day is new. */
  readonly since: string;
  /** `published`: new by the day of publication (without one, by arrival); `added`: by arrival in the case. */
  readonly by: "published" | "added";
  /** Today, as a day count from 1970-01-01; the last day of what is looked at, when that lies in the past. */
  readonly today: number;
  /** Only these reports; null for all. */
  readonly within: ReadonlySet<string> | null;
  readonly rows: Pick<Scene, "codebook">;
}

const ORDER: Readonly<Partial<Record<Finding["verdict"], number>>> = { contradicts: 0, supersedes: 1, tension: 2 };

/** What the reports since a day changed: conflicts first. Costs in proportion to the questions that they touch. */
export async function changes(store: CaseStore, asked: ChangesAsked): Promise<Changes> {
  const since = daysOfEdtf(asked.since)?.last;
  if (since === undefined) throw new RangeError(`"${asked.since}" is no date`);
  const fresh = new Set<string>();
  for (const row of await store.reports()) {
    const arrived = daysOfEdtf(row.retrieved.slice(0, 10))?.first ?? 0;
    const day = asked.by === "added" ? arrived : (publishedBy(row) ?? arrived);
    if (day > since && asked.within?.has(row.id) !== false) fresh.add(row.id);
  }
  return await changesBy(store, fresh, { ...asked, since, most: null });
}

/** How much is looked through: questions, and replies of one question beyond which its former status is not asked. */
export interface Bounds {
  readonly questions: number;
  readonly replies: number;
}

/** What some reports changed, those in conflict first; `since` is the day from which forecasts can have come due. */
export async function changesBy(
  store: CaseStore,
  fresh: ReadonlySet<string>,
  asked: Pick<ChangesAsked, "rows" | "today" | "within"> & { readonly since: number; readonly most: Bounds | null },
): Promise<Changes> {
  const { rows, most, since, within } = asked;
  const found = { conflicts: [] as Conflict[], statuses: [] as StatusChange[], answers: [] as NewAnswer[] };
  const questions: QuestionRow[] = [];
  if (fresh.size > 0) {
    const touched = await store.questions({ reports: [...fresh], ...(most ? { limit: most.questions } : {}) });
    for (const row of touched) {
      const whole = await store.question(row.key);
      const kept = whole && (within ? standing(whole, { ...rows, reports: within }) : whole);
      if (!kept) continue;
      const old = kept.replies.filter(({ reply }) => !fresh.has(reply.report));
      if (old.length === 0) questions.push(kept.row);
      else changed(kept, { fresh, old, rows, status: old.length <= (most?.replies ?? Infinity) }, found);
    }
  }
  return {
    reports: [...fresh],
    conflicts: found.conflicts.sort(
      (a, b) => (ORDER[a.finding.verdict] ?? 3) - (ORDER[b.finding.verdict] ?? 3) || b.finding.score - a.finding.score,
    ),
    statuses: found.statuses,
    answers: found.answers,
    questions: questions.filter((row) => row.claims > 1).sort((a, b) => b.claims - a.claims),
    single: questions.filter((row) => row.claims === 1).length,
    due: (await forecastsDue(store, since, asked.today)).filter(({ claim }) => within?.has(claim.report) !== false),
  };
}

function changed(
  kept: KeptQuestion,
  {
    fresh,
    old,
    rows,
    status,
  }: { fresh: ReadonlySet<string>; old: readonly Kept[]; rows: Pick<Scene, "codebook">; status: boolean },
  found: { conflicts: Conflict[]; statuses: StatusChange[]; answers: NewAnswer[] },
): void {
  const question = kept.row;
  const reportOf = new Map(kept.replies.map(({ claim, reply }) => [claim, reply.report]));
  const isNew = (claim: string): boolean => fresh.has(reportOf.get(claim) ?? "");
  for (const finding of kept.findings) {
    if (isNew(finding.a) === isNew(finding.b) || ORDER[finding.verdict] === undefined) continue;
    const [newClaim, oldClaim] = isNew(finding.a) ? [finding.a, finding.b] : [finding.b, finding.a];
    found.conflicts.push({ question, finding, newClaim, oldClaim });
  }
  const answered = new Set(old.map(({ answer }) => answer));
  const added = Map.groupBy(
    kept.replies.filter(({ answer, reply }) => fresh.has(reply.report) && !answered.has(answer)),
    ({ answer }) => answer,
  );
  for (const group of added.values()) {
    const [first] = group;
    if (first) found.answers.push({ question, words: first.reply.words, claims: group.map(({ claim }) => claim) });
  }
  if (!status) return;
  const before = seen(kept, { ...rows, reports: new Set(old.map(({ reply }) => reply.report)) });
  if (!before) return;
  const from = statusAt(kept, before);
  if (from !== question.status) found.statuses.push({ question, from, to: question.status });
}

type Seen = NonNullable<ReturnType<typeof seen>>;

/** The status of a question that had but these replies, what people judged differently in it included. */
function statusAt({ row, rivals }: KeptQuestion, { replies, findings }: Seen): QuestionStatus {
  const told = replies.filter(({ reply }) => !reply.aside);
  const origins = new Set(told.map(({ origin }) => origin)).size;
  const shown = new Set([row.id, ...told.map(({ claim }) => claim)]);
  return statusOf(
    findings.reduce((sum, finding) => tallied(sum, finding, 1), { ...NO_TALLY, origins }),
    rivals.filter((target) => shown.has(target)).length,
  );
}

/** A question as it stood when the case had but some of its reports; null when nobody answered it then. */
function standing(kept: KeptQuestion, only: Narrowed): KeptQuestion | null {
  const then = seen(kept, only);
  if (!then) return null;
  const claims = new Set(then.replies.flatMap(({ claim, reply }) => (reply.aside ? [] : [claim]))).size;
  return { ...kept, ...then, row: { ...kept.row, claims, status: statusAt(kept, then) } };
}

async function forecastsDue(store: CaseStore, since: number, today: number): Promise<readonly ClaimRow[]> {
  const due: ClaimRow[] = [];
  for await (const row of store.claims({ since: since + 1, dueBy: today })) {
    const horizon = row.claim.time && daysOfEdtf(row.claim.time.edtf);
    if (horizon && horizon.last > since && horizon.last <= today) due.push(row);
  }
  return due;
}
