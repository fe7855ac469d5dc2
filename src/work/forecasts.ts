import { datedBy } from "../model/index.ts";
import { COMPARISON_VERSION, outcomeOf } from "../comparison/index.ts";
import type { CaseStore } from "../store/contract.ts";

/** What later claims tell of a forecast: their ids, by which rules, and when the last of them was published (EDTF). */
export interface ToldOutcome {
  readonly state: "borne-out" | "failed";
  readonly claims: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** Asks what came of a forecast, given the id of its claim; null while no later claim bears on it. */
export async function forecastOutcomes(store: CaseStore): Promise<(claim: string) => Promise<ToldOutcome | null>> {
  const published = new Map((await store.reports()).map((row) => [row.id, datedBy(row.published)?.value ?? ""]));
  return async (id) => {
    const { state, claims } = outcomeOf(
      id,
      (await store.findingsOf(id)).map(({ finding }) => finding),
    );
    if (state === "open") return null;
    let at = "";
    for await (const { claim } of store.claims({ ids: claims })) {
      const date = published.get(claim.report) ?? "";
      if (date > at) at = date;
    }
    return { state, claims, by: `rules ${COMPARISON_VERSION}`, at };
  };
}
