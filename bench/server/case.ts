/** A large case for the measures of the desk's server: reports by chance (bench/generated.ts), with places, read and compared. */
import { createHash } from "node:crypto";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import type { Claim, Codebook } from "../../src/model/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import { derive } from "../../src/work/derive.ts";
import { comparisonVersion } from "../../src/work/compare.ts";
import { generated, type MadeReport, type Plan } from "../generated.ts";

const given = (value: string) => ({ value, how: "given", from: "bench" }) as const;

/** Every seventh claim stands at a place of the codebook: some places far more often than others. */
function placed(codebook: Codebook, claim: Claim, number: number): Claim {
  if (number % 7 !== 0) return claim;
  const sites = codebook.places;
  const site = sites[((number * number) >> 3) % Math.min(sites.length, 40)];
  const { start, end, quote } = claim.roles[0] ?? claim;
  if (!site) return claim;
  return { ...claim, place: { start, end, quote, id: site.id, lat: site.lat, lon: site.lon, precision: "region" } };
}

async function add(store: CaseStore, made: MadeReport): Promise<void> {
  await store.receive({
    id: made.id,
    file: `${made.id}.txt`,
    path: `/${made.id}.txt`,
    sha256: createHash("sha256").update(made.text).digest("hex"),
    bytes: made.text.length,
    original: null,
    mediaType: "text/plain",
    retrieved: "2026-01-01T00:00:00Z",
    text: made.text,
    problem: null,
    metadata: { ...NOTHING_KNOWN, published: given(made.published), publisher: given(made.publisher) },
  });
  await store.saveReading(
    made.id,
    { name: "generated", version: "1" },
    { claims: made.claims, entities: made.entities },
  );
}

/** Makes the case and all that follows from its reports. */
export async function makeCase(
  path: string,
  codebook: Codebook,
  { reports, claims }: { readonly reports: number; readonly claims: number },
): Promise<void> {
  const birth = { title: "A large case", created: "2026-01-01T00:00:00Z", createdBy: "bench" };
  const made = createCase(path, { busySeconds: 5, maxBytes: 0 }, birth);
  if (!made.ok) throw new Error(made.problem.detail);
  const { store } = made;
  const plan: Plan = { seed: 7, claims, codebook, perReport: Math.round(claims / reports) };
  for (let number = 0; number < reports; number++) {
    const report = generated(plan, number);
    const placing = report.claims.map((claim, nth) => placed(codebook, claim, number * 31 + nth));
    await add(store, { ...report, claims: placing });
  }
  await derive(store, {
    version: comparisonVersion(),
    codebook: () => codebook,
    signal: new AbortController().signal,
    tell: (part, done, of) => {
      if (done % 1000 === 0) process.stderr.write(`${part} ${done} of ${of}\n`);
    },
  });
  await store.close();
}
