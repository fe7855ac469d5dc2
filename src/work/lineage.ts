import {
  circlesOf,
  copiesOf,
  independentOrigins,
  leaningsOf,
  lineageIndex,
  linkReports,
  type Origin,
  reportIndex,
  type SharedWording,
} from "../lineage/index.ts";
import type { CountOrigins } from "../comparison/index.ts";
import type { Claim } from "../model/index.ts";
import type { CaseStore, ReportRow } from "../store/contract.ts";
import { reportOf } from "./wording.ts";

/** The claims of these reports, with actors of the case. */
export async function claimsOf(store: CaseStore, reports: readonly string[]): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for await (const { claim } of store.claims({ reports })) claims.push(claim);
  return claims;
}

/** Who leans on whom in a case: every row of `origins`, linked, with copies; pairs that share wording; circles. */
export interface CaseLineage {
  readonly origins: readonly Origin[];
  readonly shared: readonly SharedWording[];
  /** Ids of reports that cite one another round. */
  readonly circles: readonly (readonly string[])[];
}

/** The lineage of the reports in a set, or of all. */
export async function caseLineage(store: CaseStore, only: ReadonlySet<string> | null): Promise<CaseLineage> {
  const rows = (await store.reports()).filter((row) => only?.has(row.id) !== false);
  const ids = new Set(rows.map((row) => row.id));
  const shared = (await store.sharedWordings()).filter(({ a, b }) => ids.has(a) && ids.has(b));
  const own = await store.origins(only === null ? null : [...ids]);
  const index = reportIndex(rows);
  const origins = [...linkReports(own, index), ...(await copies(store, shared))];
  return { origins, shared, circles: circlesAmong(own, { index, shared }) };
}

async function copies(store: CaseStore, shared: readonly SharedWording[]): Promise<readonly Origin[]> {
  const made: Origin[] = [];
  for (const pair of shared) {
    const [a, b] = [await reportOf(store, pair.a), await reportOf(store, pair.b)];
    if (!a || !b) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = copiesOf(pair, one, await claimsOf(store, [one.id]), other);
      if (row) made.push(row);
    }
  }
  return made;
}

/** What is asked of again and again while the case stays the same: its reports, as citations find them too, and pairs of like wording. */
export interface LineageKnown {
  readonly rows: readonly ReportRow[];
  readonly index: ReturnType<typeof reportIndex>;
  readonly shared: readonly SharedWording[];
}

/** All that a case's lineage needs at hand; in proportion to the case. `rows` when its reports have been loaded before. */
export async function lineageKnown(store: CaseStore, rows?: readonly ReportRow[]): Promise<LineageKnown> {
  const reports = rows ?? (await store.reports());
  return { rows: reports, index: reportIndex(reports), shared: await store.sharedWordings() };
}

/** Where one report has its claims from: its own rows, linked, and copies. In proportion to the report. */
export async function originsOfReport(
  store: CaseStore,
  report: string,
  { index, shared }: LineageKnown,
): Promise<readonly Origin[]> {
  const own = linkReports(await store.origins([report]), index);
  const pairs = shared.filter(({ a, b }) => a === report || b === report);
  return [...own, ...(await copies(store, pairs)).filter((row) => row.report === report)];
}

/** Reports that cite one another round, from rows that may mean reports of the case. */
export const circlesAmong = (
  rows: readonly Origin[],
  { index, shared }: Pick<LineageKnown, "index" | "shared">,
): readonly (readonly string[])[] =>
  circlesOf([
    ...leaningsOf(linkReports(rows, index)),
    // Of two texts with one wording and one day, each may be the copy: that is no circle.
    ...shared.flatMap(({ a, b, leaning }) => (leaning === null ? [] : [{ from: leaning, to: leaning === a ? b : a }])),
  ]);

/** The rows with the reports of the case that they mean. */
export const linkedTo = (rows: readonly Origin[], { index }: LineageKnown): readonly Origin[] =>
  linkReports(rows, index);

/** Given all claims of a question, gives what counts the origins behind some of them. */
export type OriginCounter = (claims: readonly string[]) => Promise<CountOrigins>;

/** Counts independent origins of claims in a case; of the lineage of its reports it loads what is asked for. */
export async function originCounter(store: CaseStore, known?: LineageKnown): Promise<OriginCounter> {
  const { rows, index, shared } = known ?? (await lineageKnown(store));
  const partners = Map.groupBy(
    shared.flatMap(({ a, b }) => [
      [a, b],
      [b, a],
    ]),
    ([one]) => one,
  );
  const within = (reports: Iterable<string>): readonly string[] => {
    const found = new Set(reports);
    for (const id of found) for (const [, other] of partners.get(id) ?? []) if (other !== undefined) found.add(other);
    return [...found];
  };
  return async (ids) => {
    const claims = new Map<string, Claim>();
    for await (const { claim } of store.claims({ ids })) claims.set(claim.id, claim);
    const reports = within([...claims.values()].map((claim) => claim.report));
    const behind = lineageIndex(rows, linkReports(await store.origins(reports), index), shared);
    return (some) => {
      const { atMost, named, unknown } = independentOrigins(
        some.flatMap((id) => claims.get(id) ?? []),
        behind,
      );
      return { atMost, named, unknown };
    };
  };
}
