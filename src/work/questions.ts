import { compareAll, type Comparable, questionOf } from "../comparison/index.ts";
import type { Codebook, Question } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { comparable, sceneOf } from "./scene.ts";

/** The questions of a case, compared from scratch in memory. */
export async function questionsFromScratch(store: CaseStore, codebook: Codebook): Promise<readonly Question[]> {
  const scene = await sceneOf(store, codebook);
  const reports = new Map((await store.reports()).map((row) => [row.id, row]));
  const claims: Comparable[] = [];
  for await (const row of store.claims({})) claims.push(comparable(row, reports.get(row.claim.report)));
  return compareAll(claims, scene)
    .filter(({ replies }) => new Set(replies.map((reply) => reply.claim)).size > 1)
    .map(({ replies, findings }) =>
      questionOf(replies, findings, (ids) => ({ atMost: ids.length, named: [], unknown: 0 })),
    );
}
