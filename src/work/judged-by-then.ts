import type { Anchor } from "../model/index.ts";
import { type CaseStore, fold, type JudgementRow } from "../store/contract.ts";

/**
 * The judgements all of whose sides some of these reports already had: the report or the claim's, the actor, an answer to the
 * question, the publisher, the speaker. What people say of them, like who is who, stays as it is known now.
 */
export async function judgedIn(
  store: CaseStore,
  rows: readonly JudgementRow[],
  reports: ReadonlySet<string>,
): Promise<readonly JudgementRow[]> {
  if (rows.length === 0) return [];
  const within = [...reports];
  const actors = new Set((await store.actors({ within })).map(({ actor }) => actor.id));
  const publishers = new Set(
    (await store.reports()).flatMap(({ id, publisher }) =>
      reports.has(id) && publisher ? [fold(publisher.value)] : [],
    ),
  );
  const had = async ({ kind, target, at }: Anchor, stands: string | null): Promise<boolean> => {
    if (kind === "report") return reports.has(target);
    if (kind === "publisher") return publishers.has(target);
    if (kind === "speaker")
      return (await store.countClaims({ reports: within, speakers: { actors: [], words: target } })) > 0;
    if (kind === "question")
      return (
        (await store.question(stands ?? target))?.replies.some(
          ({ reply }) => !reply.aside && reports.has(reply.report),
        ) === true
      );
    // An actor whose name has lost its anchor is known by the place where it stood.
    if (kind === "actor" && stands !== null) return actors.has(stands);
    return at !== null && reports.has(at.report);
  };
  const left: JudgementRow[] = [];
  for (const row of rows) {
    let all = true;
    for (const [side, anchor] of row.judgement.anchors.entries()) all &&= await had(anchor, row.stands[side] ?? null);
    if (all) left.push(row);
  }
  return left;
}
