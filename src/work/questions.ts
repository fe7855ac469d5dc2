import { compareAll, type Comparable, type CountOrigins, questionOf } from "../comparison/index.ts";
import type { Codebook, Question } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { QuestionFilter } from "../store/ledger.ts";
import { comparablesFrom, sceneOf } from "./scene.ts";

const countOrigins: CountOrigins = (ids) => ({ atMost: ids.length, named: [], unknown: 0 });

/** The questions of a case as they are kept, each with its answers and findings. */
export async function* questionsOf(store: CaseStore, filter: QuestionFilter): AsyncIterable<Question> {
  for (const { key } of await store.questions(filter)) {
    const kept = await store.question(key);
    if (kept)
      yield questionOf(
        kept.replies.map(({ reply }) => reply),
        kept.findings,
        countOrigins,
      );
  }
}

/** The questions of a case, compared from scratch in memory. */
export async function questionsFromScratch(store: CaseStore, codebook: Codebook): Promise<readonly Question[]> {
  const scene = await sceneOf(store, codebook);
  const claims: Comparable[] = [];
  for await (const one of comparablesFrom(store)) claims.push(one);
  return compareAll(claims, scene)
    .filter(({ replies }) => new Set(replies.map((reply) => reply.claim)).size > 1)
    .map(({ replies, findings }) => questionOf(replies, findings, countOrigins));
}
