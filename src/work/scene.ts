import type { Comparable, Scene } from "../comparison/index.ts";
import { type Codebook, toldIn } from "../model/index.ts";
import type { CaseStore, ClaimFilter } from "../store/contract.ts";

/** What the rules may ask beside the claims: the codebook's rows, and the actors of the case by id. */
export async function sceneOf(store: CaseStore, codebook: Codebook): Promise<Scene> {
  const actors = await store.who();
  return { codebook, who: (id) => actors.get(id) ?? null };
}

/** The claims of a case as the rules compare them; `filter` narrows them as in a list of claims. */
export async function* comparablesFrom(store: CaseStore, filter: ClaimFilter = {}): AsyncIterable<Comparable> {
  const reports = new Map((await store.reports()).map((row) => [row.id, row]));
  for await (const row of store.claims(filter)) {
    const report = reports.get(row.claim.report);
    if (report) yield { claim: row.claim, ...toldIn(report, report.file) };
  }
}
