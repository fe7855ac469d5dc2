import { basename } from "node:path";
import type { Desk } from "../desk.ts";
import { grouped } from "../numbers.ts";
import type { Frame } from "../frame.ts";
import { AsOf, type CaseView, CaseView as CaseShape, SettingsGiven, SettingsView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** "1,204 of 1,210 read". */
export async function completenessOf(frame: Frame): Promise<CaseView["completeness"]> {
  const { read, files } = await frame.once("completeness", () => frame.store.completeness());
  return { read, of: files, words: `${grouped(read)} of ${grouped(files)} read` };
}

/** How many reports are in which state. */
export const reportStates = (frame: Frame): Promise<CaseView["counts"]["reports"]> =>
  frame.once("report states", () => frame.store.reportStates());

function codebookOf({ codebook }: Desk): CaseView["codebook"] {
  const { id, events, relations, measures, places } = codebook;
  return {
    id,
    types: [
      ...events.map((row) => ({ id: row.id, kind: "event" as const, label: row.label })),
      ...relations.map((row) => ({ id: row.id, kind: "relation" as const, label: row.label })),
      ...measures.map((row) => ({ id: row.id, kind: "figure" as const, label: row.label })),
    ],
    places: places.map((row) => ({ id: row.id, name: row.name, lat: row.lat, lon: row.lon })),
  };
}

async function caseView(desk: Desk, asOf: string | undefined): Promise<CaseView> {
  const frame = desk.frame();
  const { store } = frame;
  const tallies = await frame.once("tallies", () => store.tallies());
  const reports = await reportStates(frame);
  const statuses = await frame.once("question statuses", () => store.questionStatuses());
  const scope = await frame.scope(asOf);
  const file = basename(desk.path);
  return {
    title: tallies.title ?? file.replace(/\.cotejo$/u, ""),
    file,
    created: tallies.created,
    counts: {
      reports,
      claims: Object.values(tallies.kinds).reduce((sum, n) => sum + n, 0),
      kinds: tallies.kinds,
      actors: tallies.actors,
      questions: statuses.reduce((sum, { count }) => sum + count, 0),
    },
    completeness: await completenessOf(frame),
    versions: { program: desk.program, comparison: desk.comparison, schema: tallies.schema },
    person: desk.person.signs(),
    readOnly: desk.writing.readOnly,
    asOf: scope && {
      date: scope.date,
      reports: scope.reports.size,
      claims: (await frame.rows()).reduce((sum, { id, claims }) => sum + (scope.reports.has(id) ? claims : 0), 0),
      later: scope.later,
      undated: scope.undated,
    },
    openedAsOf: desk.asOf,
    codebook: codebookOf(desk),
  };
}

export const caseRoutes: Routes = async (app, desk) => {
  app.get("/api/case", { schema: { querystring: AsOf, response: { 200: CaseShape } } }, async ({ query }) =>
    caseView(desk, query.asOf),
  );

  app.put("/api/settings", { schema: { body: SettingsGiven, response: { 200: SettingsView } } }, async ({ body }) => {
    desk.person.rename(body.name);
    return { person: desk.person.signs() };
  });

  app.get("/api/events", async (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
    desk.hub.listen(raw, { type: "hello", version: desk.version() });
  });
};
