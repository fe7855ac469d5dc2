import {
  answering,
  eachPair,
  findingOf,
  gravityOf,
  inGravity,
  NO_TALLY,
  questionOf,
  type Scene,
  type Standing,
  tallied,
} from "../comparison/index.ts";
import type { Finding, Question } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Kept, KeptQuestion, QuestionFilter, QuestionRow } from "../store/ledger.ts";
import type { OriginCounter } from "./lineage.ts";

/** Reports to which a view is narrowed; what is left of a question is compared anew by the codebook's rows. */
export interface Narrowed extends Pick<Scene, "codebook"> {
  readonly reports: ReadonlySet<string>;
}

/** How questions are looked at: all that the case has, or what some of its reports say. */
export interface View {
  readonly only: Narrowed | null;
  readonly origins: OriginCounter;
}

/** The replies of a question that a view shows, and their findings; null when none is left. */
export function seen(
  kept: Pick<KeptQuestion, "replies" | "findings">,
  only: Narrowed | null,
): { readonly replies: readonly Kept[]; readonly findings: readonly Finding[] } | null {
  if (!only) return kept;
  const replies = kept.replies.filter(({ reply }) => only.reports.has(reply.report));
  if (replies.every(({ reply }) => reply.aside && !reply.retold)) return null;
  if (replies.length === kept.replies.length) return kept;
  const findings: Finding[] = [];
  eachPair(replies, (a, b) => {
    const finding = findingOf(a.reply, b.reply, only);
    if (finding) findings.push(finding);
  });
  return { replies, findings };
}

/** A question as a view shows it, or null when nothing of it is left. */
export async function viewed(kept: KeptQuestion, { only, origins }: View): Promise<Question | null> {
  const left = seen(kept, only);
  if (!left) return null;
  const replies = left.replies.map(({ reply }) => reply);
  // Nobody answers it: only look-alikes meet here.
  if (answering(replies, left.findings).length === 0) return null;
  // Judgements on claims that the view does not show do not count in it.
  const shown = new Set([kept.row.id, ...replies.map(({ claim }) => claim)]);
  const rivals = kept.rivals.filter((target) => shown.has(target)).length;
  return questionOf(replies, left.findings, await origins(replies.map(({ claim }) => claim)), rivals);
}

const claimsOf = ({ answers }: Question): number => new Set(answers.flatMap(({ claims }) => claims)).size;

const lastSaid = ({ answers }: Question): string =>
  answers.reduce((last, answer) => ((answer.lastSaid ?? "") > last ? (answer.lastSaid ?? "") : last), "");

interface Placed {
  readonly question: Question;
  readonly standing: Standing;
}

/** Where a question stands in a view in which its status and counts are others than the store keeps. */
function placed(question: Question, { weight }: Pick<QuestionRow, "weight">, rivals: number): Placed {
  const tally = question.findings.reduce((sum, finding) => tallied(sum, finding, 1), NO_TALLY);
  const gravity = gravityOf(weight, tally, rivals);
  const last = lastSaid(question);
  const claims = claimsOf(question);
  return { question, standing: { status: question.status, gravity, lastSaid: last === "" ? null : last, claims } };
}

/** The orders of a list, as the store keeps them. */
const ORDERS: Readonly<Record<NonNullable<QuestionFilter["sort"]>, (a: Standing, b: Standing) => number>> = {
  status: inGravity,
  claims: () => 0,
  recent: (a, b) => ((a.lastSaid ?? "") > (b.lastSaid ?? "") ? -1 : (a.lastSaid ?? "") < (b.lastSaid ?? "") ? 1 : 0),
};

/** The questions of a case with their answers and findings, one at a time, in the order of the filter. */
export async function* questionsOf(store: CaseStore, filter: QuestionFilter, view: View): AsyncIterable<Question> {
  const { statuses, limit = Number.MAX_SAFE_INTEGER, least = 1, sort = "status", ...rest } = filter;
  // Whether one origin stands behind all is known only when their lineage is counted.
  const near = statuses?.some((status) => status === "single" || status === "settled")
    ? [...new Set([...statuses, "single", "settled"] as const)]
    : statuses;
  const found = each(
    store,
    { ...rest, sort, ...(view.only ? {} : { least, ...(near ? { statuses: near } : {}) }) },
    view,
  );
  const wanted = (question: Question): boolean =>
    (claimsOf(question) >= least || question.findings.length > 0) && statuses?.includes(question.status) !== false;
  let left = limit;
  if (!view.only) {
    for await (const { question } of found) {
      if (left <= 0) return;
      if (!wanted(question)) continue;
      left -= 1;
      yield question;
    }
    return;
  }
  const all: Placed[] = [];
  for await (const one of found) if (wanted(one.question)) all.push(placed(one.question, one.row, one.rivals));
  all.sort(
    ({ standing: a, question: { id } }, { standing: b, question }) =>
      ORDERS[sort](a, b) || b.claims - a.claims || (id < question.id ? -1 : 1),
  );
  for (const { question } of all.slice(0, limit)) yield question;
}

interface Shown {
  readonly question: Question;
  readonly row: QuestionRow;
  readonly rivals: number;
}

async function* each(store: CaseStore, filter: QuestionFilter, view: View): AsyncIterable<Shown> {
  for (const { key } of await store.questions(filter)) {
    const kept = await store.question(key);
    const question = kept && (await viewed(kept, view));
    if (kept && question) yield { question, row: kept.row, rivals: kept.rivals.length };
  }
}
