import { datedBy, type Finding } from "../model/index.ts";
import { COMPARISON_VERSION, outcomeOf } from "../comparison/index.ts";
import type { CaseStore } from "../store/contract.ts";

/** What later claims tell of a forecast: their ids, by which rules, and when the last of them was published (EDTF). */
export interface ToldOutcome {
  readonly state: "borne-out" | "failed";
  readonly claims: readonly string[];
  readonly by: string;
  readonly at: string;
}

/**
 * Asks what came of a forecast, given the id of its claim; null while no later claim bears on it. With `only` the claims
 * of these reports alone bear on it.
 */
export async function forecastOutcomes(
  store: CaseStore,
  only: ReadonlySet<string> | null,
): Promise<(claim: string) => Promise<ToldOutcome | null>> {
  const published = new Map((await store.reports()).map((row) => [row.id, datedBy(row.published)?.value ?? ""]));
  return async (id) => {
    const findings = (await store.findingsOf(id)).map(({ finding }) => finding);
    const { state, claims } = outcomeOf(id, only ? await among(store, only, findings) : findings);
    if (state === "open") return null;
    let at = "";
    for await (const { claim } of store.claims({ ids: claims })) {
      const date = published.get(claim.report) ?? "";
      if (date > at) at = date;
    }
    return { state, claims, by: `rules ${COMPARISON_VERSION}`, at };
  };
}

/** The findings both of whose claims are of these reports. */
async function among(
  store: CaseStore,
  only: ReadonlySet<string>,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const ids = [...new Set(findings.flatMap(({ a, b }) => [a, b]))];
  const known = new Set<string>();
  if (ids.length > 0) for await (const { claim } of store.claims({ ids, reports: [...only] })) known.add(claim.id);
  return findings.filter(({ a, b }) => known.has(a) && known.has(b));
}
