import { originLine } from "../../exports/shapes.ts";
import { PLACE_STATES, type PlaceState } from "../../store/places.ts";
import { fold, type ReportRow as Stored } from "../../store/contract.ts";
import { nearlySame } from "../../work/alike.ts";
import { originsOfReport } from "../../work/lineage.ts";
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
export const reportRow = ({ path: _path, reader: _reader, charset: _charset, ...row }: Stored): ReportRow => row;

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

/** The reports that are nearly the same as one, as far as they had been published. */
async function alikeOf(frame: Frame, id: string, scope: Scope | null): Promise<ReportView["alike"]> {
  const alike = (await nearlySame(frame.store, [id])).get(id) ?? [];
  const made: ReportView["alike"] = [];
  for (const { id: other, share } of alike) {
    const row = await frame.store.report(other);
    if (row && scope?.reports.has(other) !== false)
      made.push({ id: other, called: row.title?.value ?? row.file, share });
  }
  return made;
}

/** Where one report leans on others. */
async function originsOf(frame: Frame, report: string): Promise<OriginLine[]> {
  const own = await originsOfReport(frame.store, report, await frame.lineage());
  const file = (await frame.heads([report])).get(report)?.file ?? report;
  return own.map((row) => {
    const line = originLine(row, new Map([[report, file]]));
    return { ...line, from: { ...line.from, claims: [...line.from.claims] } };
  });
}

/** Words as the shelf has them: each at the beginning of a word. */
export const wordsIn = (words: string): readonly string[] =>
  fold(words)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ` ${word}`);

export const reportRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/reports",
    { schema: { querystring: ReportsAsked, response: { 200: ReportPage } } },
    async ({ query: { cursor, limit, asOf, state, publisher, words, sort } }) => {
      const frame = desk.frame();
      const scope = await frame.scope(asOf);
      const typed = wordsIn(words ?? "");
      const wanted = fold(publisher ?? "");
      const all = (await frame.shelf()).filter(
        (one) => scope?.reports.has(one.row.id) !== false && typed.every((word) => one.words.includes(word)),
      );
      const left = all.filter(
        ({ row }) =>
          (state?.includes(row.state) ?? true) && (wanted === "" || fold(row.publisher?.value ?? "") === wanted),
      );
      left.reverse();
      if (sort === "published") left.sort((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity));
      const skip = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0);
      const facets = await frame.once(`report facets ${JSON.stringify([asOf, typed])}`, async () => {
        const one = all.map(({ row }) => ({ row, count: 1 }));
        return {
          state: facet(one, ({ row }) => plain(row.state)),
          publisher: facet(one, ({ row }) => (row.publisher ? plain(row.publisher.value) : null)).slice(
            0,
            MOST.publishers,
          ),
        };
      });
      return {
        items: left.slice(skip, skip + limit).map(({ row }) => reportRow(row)),
        next: left.length > skip + limit ? String(skip + limit) : null,
        total: { count: left.length, exact: true },
        facets,
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
        alsoAt: (await store.places({ reports: [id] })).flatMap(({ state, path }) =>
          state === "duplicate" ? [path] : [],
        ),
        alike: await alikeOf(frame, id, scope),
        judgements: (await store.judgements({ reports: [id] })).map((one) => judgementLine(one, new Map())),
      };
    },
  );

  app.get(
    "/api/files",
    { schema: { querystring: FilesAsked, response: { 200: FilePage } } },
    async ({ query: { cursor, limit, state, code } }) => {
      const frame = desk.frame();
      const { store } = frame;
      const states = state?.filter((one): one is PlaceState => (PLACE_STATES as readonly string[]).includes(one));
      const rows = await store.places({
        ...(states ? { states } : {}),
        ...(code ? { codes: code } : {}),
        after: Number(cursor ?? 0) || 0,
        limit: limit + 1,
      });
      const { states: counts, problems } = await frame.once("completeness", () => store.completeness());
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
