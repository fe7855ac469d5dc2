import { fold } from "../../store/contract.ts";
import type { Frame } from "../frame.ts";
import { SourcesAsked, SourcesView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Speakers that are worked out; more are only counted. */
const SPEAKERS = 500;

type Publisher = SourcesView["publishers"][number];

async function publishersIn(frame: Frame, asOf: string | undefined): Promise<readonly Publisher[]> {
  const scope = await frame.scope(asOf);
  const standings = await frame.once("standings", () => frame.store.standingsOfReports());
  const found = new Map<string, Publisher>();
  for (const row of await frame.rows()) {
    if (scope?.reports.has(row.id) === false) continue;
    const name = row.publisher?.value ?? null;
    const key = fold(name ?? "");
    const known = found.get(key) ?? { name, reports: 0, claims: 0, contradicted: 0, overtaken: 0 };
    const { contradicted = 0, overtaken = 0 } = standings.get(row.id) ?? {};
    found.set(key, {
      name: known.name,
      reports: known.reports + 1,
      claims: known.claims + row.claims,
      contradicted: known.contradicted + contradicted,
      overtaken: known.overtaken + overtaken,
    });
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || b.reports - a.reports);
}

export const sourceRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/sources",
    { schema: { querystring: SourcesAsked, response: { 200: SourcesView } } },
    async ({ query: { asOf, limit } }) => {
      const frame = desk.frame();
      const { store } = frame;
      const publishers = await frame.once(`publishers ${asOf ?? ""}`, () => publishersIn(frame, asOf));
      const speakers = await frame.once("speakers", () => store.speakerStandings(SPEAKERS));
      const count = await frame.once("speaker count", () => store.countSpeakers());
      return {
        publishers: publishers.slice(0, limit),
        speakers: speakers.slice(0, limit).map((one) => ({ ...one })),
        publisherCount: publishers.length,
        speakerCount: count,
      };
    },
  );
};
