import { expect, it } from "vitest";
import type { CaseStore } from "../../src/store/contract.ts";
import { forecastOutcomes } from "../../src/work/forecasts.ts";

/** A forecast in "a", which "b" says has failed and "c", later, that it came about, more surely. */
const bearing = [
  ["clm_b", "forecast-failed", 0.5],
  ["clm_c", "forecast-borne-out", 0.9],
] as const;
const published = { a: "2024-01", b: "2024-06", c: "2025-06" } as const;

const store = {
  reports: async () =>
    Object.entries(published).map(([id, value]) => ({ id, published: { how: "given", value } as const })),
  findingsOf: async () =>
    bearing.map(([b, rule, score]) => ({
      finding: { a: "clm_a", b, rule, score, verdict: "tension", newer: null, reason: "" },
      question: "qst_1",
      asks: "What comes of it?",
    })),
  claims: async function* ({ ids = [], reports }: { ids?: readonly string[]; reports?: readonly string[] }) {
    for (const id of ids) {
      const report = id.slice("clm_".length);
      if (reports?.includes(report) !== false) yield { claim: { id, report }, file: report };
    }
  },
} as unknown as CaseStore;

it.each([
  ["all that is known", null, { state: "borne-out", claims: ["clm_c"], at: "2025-06" }],
  ["what had been published by a day", new Set(["a", "b"]), { state: "failed", claims: ["clm_b"], at: "2024-06" }],
  ["the forecast alone", new Set(["a"]), null],
])("what came of a forecast follows from %s", async (_, only, outcome) => {
  const told = await (await forecastOutcomes(store, only))("clm_a");
  if (outcome === null) expect(told).toBeNull();
  else expect(told).toMatchObject(outcome);
});
