import { eachPair, findingOf, isStated, questionOf, type Scene } from "../comparison/index.ts";
import type { Finding, Question } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Kept, KeptQuestion, QuestionFilter } from "../store/ledger.ts";
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
  if (!replies.some(({ reply }) => isStated(reply))) return null;
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
  if (replies.every((reply) => reply.aside)) return null;
  return questionOf(replies, left.findings, await origins(replies.map(({ claim }) => claim)));
}

/** The questions of a case with their answers and findings, one at a time, in the order of the filter. */
export async function* questionsOf(store: CaseStore, filter: QuestionFilter, view: View): AsyncIterable<Question> {
  const { statuses, limit, least = 1, ...rest } = filter;
  // Whether one origin stands behind all is known only when their lineage is counted; a narrowed view may change any status.
  const near = statuses?.some((status) => status === "single" || status === "settled")
    ? [...new Set([...statuses, "single", "settled"] as const)]
    : statuses;
  const asked = view.only ? rest : { ...rest, least, ...(near ? { statuses: near } : {}) };
  let left = limit ?? Number.MAX_SAFE_INTEGER;
  for (const { key } of await store.questions(asked)) {
    if (left <= 0) return;
    const kept = await store.question(key);
    const question = kept && (await viewed(kept, view));
    if (!question || (statuses && !statuses.includes(question.status))) continue;
    if (view.only && new Set(question.answers.flatMap((answer) => answer.claims)).size < least) continue;
    left -= 1;
    yield question;
  }
}
