import { originLine } from "../../exports/shapes.ts";
import type { Origin } from "../../lineage/index.ts";
import { PLACE_STATES, type PlaceState } from "../../store/places.ts";
import { fold, type ReportRow as Stored } from "../../store/contract.ts";
import { caseLineage } from "../../work/lineage.ts";
import { publishedBy } from "../../work/as-of.ts";
import { briefsOf, byGravity, cardsOf, findingLine, judgementLine, rowsOf } from "../cards.ts";
import { facet, plain } from "../facet.ts";
import { notFound } from "../faults.ts";
import type { Frame, Scope } from "../frame.ts";
import {
  AsOf,
  ById,
  FilePage,
  FilesAsked,
  type OriginLine,
  ReportPage,
  ReportRow,
  ReportsAsked,
  ReportView,
} from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Publishers that are listed as a facet, relations that are shown of one claim, and findings looked through for them. */
const MOST = { publishers: 60, relations: 5, looked: 40 } as const;

/** A stored row as it is sent. */
export const reportRow = ({ path: _path, reader: _reader, ...row }: Stored): ReportRow => row;

const holds = (row: Stored, words: readonly string[]): boolean => {
  const all = ` ${fold([row.file, row.title?.value, row.publisher?.value, row.author?.value].filter(Boolean).join(" "))}`;
  return words.every((word) => all.includes(` ${word}`));
};

/** Conflicts and agreements of the claims of a report with others, conflicts first, a few for each claim. */
async function relationsOf(
  frame: Frame,
  ids: readonly string[],
  scope: Scope | null,
): Promise<ReportView["relations"]> {
  const found: {
    readonly of: string;
    readonly other: string;
    readonly found: Awaited<ReturnType<Frame["store"]["findingsOf"]>>[number];
  }[] = [];
  for (const id of ids) {
    const all = (await frame.store.findingsOf(id)).filter(({ finding }) => finding.verdict !== "not-comparable");
    all.sort((x, y) => byGravity(x.finding, y.finding));
    for (const one of all.slice(0, scope ? MOST.looked : MOST.relations))
      found.push({ of: id, other: one.finding.a === id ? one.finding.b : one.finding.a, found: one });
  }
  const rows = await rowsOf(
    frame,
    found.map(({ other }) => other),
  );
  const briefs = await briefsOf(frame, [...rows.values()]);
  const counts = new Map<string, number>();
  return found.flatMap(({ of, other, found: { finding, question, asks } }) => {
    const brief = briefs.get(other);
    const n = counts.get(of) ?? 0;
    if (!brief || n >= MOST.relations || scope?.reports.has(brief.report.id) === false) return [];
    counts.set(of, n + 1);
    return [{ ...findingLine(finding), of, question: { id: question, text: asks }, other: brief }];
  });
}

/** Where one report leans on others: its own rows linked to reports of the case, and copies. */
async function originsOf(frame: Frame, report: string): Promise<OriginLine[]> {
  const pairs = await frame.once("shared wordings", () => frame.store.sharedWordings());
  const partners = pairs.flatMap(({ a, b }) => (a === report ? [b] : b === report ? [a] : []));
  const near = new Set([report, ...partners]);
  const { origins } = await caseLineage(frame.store, near);
  const own = origins.filter((row: Origin) => row.report === report);
  const heads = await frame.heads(near);
  const files = new Map([...heads].map(([id, { file }]) => [id, file]));
  return own.map((row) => {
    const line = originLine(row, files);
    return { ...line, from: { ...line.from, claims: [...line.from.claims] } };
  });
}

export const reportRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/reports",
    { schema: { querystring: ReportsAsked, response: { 200: ReportPage } } },
    async ({ query: { cursor, limit, asOf, state, publisher, words, sort } }) => {
      const frame = desk.frame();
      const scope = await frame.scope(asOf);
      const typed = fold(words ?? "")
        .split(" ")
        .filter((word) => word !== "");
      const wanted = fold(publisher ?? "");
      const all = (await frame.rows()).filter((row) => scope?.reports.has(row.id) !== false && holds(row, typed));
      const left = all.filter(
        (row) => (state?.includes(row.state) ?? true) && (wanted === "" || fold(row.publisher?.value ?? "") === wanted),
      );
      left.reverse();
      if (sort === "published") left.sort((a, b) => (publishedBy(b) ?? -Infinity) - (publishedBy(a) ?? -Infinity));
      const skip = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0);
      const one = all.map((row) => ({ row, count: 1 }));
      return {
        items: left.slice(skip, skip + limit).map(reportRow),
        next: left.length > skip + limit ? String(skip + limit) : null,
        total: { count: left.length, exact: true },
        facets: {
          state: facet(one, ({ row }) => plain(row.state)),
          publisher: facet(one, ({ row }) => (row.publisher ? plain(row.publisher.value) : null)).slice(
            0,
            MOST.publishers,
          ),
        },
      };
    },
  );

  app.get(
    "/api/reports/:id",
    { schema: { params: ById, querystring: AsOf, response: { 200: ReportView } } },
    async ({ params: { id }, query }) => {
      const frame = desk.frame();
      const { store } = frame;
      const row = await store.report(id);
      if (!row) throw notFound("report", id);
      const scope = await frame.scope(query.asOf);
      const rows = [];
      for await (const claim of store.claims({ reports: [id] })) rows.push(claim);
      const ids = rows.map(({ claim }) => claim.id);
      return {
        report: reportRow(row),
        text: await store.text(id),
        claims: await cardsOf(frame, rows, { context: false }),
        relations: await relationsOf(frame, ids, scope),
        origins: await originsOf(frame, id),
        cuts: [...(await store.cuts(id))],
        pages: [...(await store.pages(id))],
        judgements: (await store.judgements({ about: ids })).map((one) => judgementLine(one, new Map())),
      };
    },
  );

  app.get(
    "/api/files",
    { schema: { querystring: FilesAsked, response: { 200: FilePage } } },
    async ({ query: { cursor, limit, state, code } }) => {
      const { store, once } = desk.frame();
      const states = state?.filter((one): one is PlaceState => (PLACE_STATES as readonly string[]).includes(one));
      const rows = await store.places({
        ...(states ? { states } : {}),
        ...(code ? { codes: code } : {}),
        after: Number(cursor ?? 0) || 0,
        limit: limit + 1,
      });
      const { states: counts, problems } = await once("completeness", () => store.completeness());
      const shown = rows.slice(0, limit);
      const all = Object.entries(counts).reduce(
        (sum, [name, n]) => sum + (states && !states.includes(name as PlaceState) ? 0 : n),
        0,
      );
      return {
        items: shown.map(({ sha256: _sha256, ...place }) => place),
        next: rows.length > limit ? String(shown.at(-1)?.number ?? 0) : null,
        total: { count: all, exact: code === undefined },
        facets: {
          state: Object.entries(counts).flatMap(([value, count]) =>
            count > 0 ? [{ value, label: value, count }] : [],
          ),
          problem: problems.map(({ code: value, files: count }) => ({ value, label: value, count })),
        },
      };
    },
  );
};
