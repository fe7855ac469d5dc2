import { gradeLine } from "../../exports/shapes.ts";
import { fold } from "../../store/contract.ts";
import { publisherGrade } from "../../work/judged.ts";
import type { Frame } from "../frame.ts";
import { SourcesAsked, SourcesView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Speakers that are worked out; more are only counted. */
const SPEAKERS = 500;

type Publisher = Omit<SourcesView["publishers"][number], "reliability">;

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
      const people = await frame.people();
      return {
        publishers: publishers
          .slice(0, limit)
          .map((one) => ({ ...one, reliability: gradeLine(publisherGrade(people, one.name)) })),
        speakers: speakers
          .slice(0, limit)
          .map((one) => ({ ...one, reliability: gradeLine(people.speakers.get(one.key) ?? null) })),
        publisherCount: publishers.length,
        speakerCount: count,
      };
    },
  );
};
