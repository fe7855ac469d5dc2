import { gradeLine } from "../../exports/shapes.ts";
import { fold } from "../../store/contract.ts";
import { publisherGrade } from "../../work/judged.ts";
import type { SpeakerStanding, Standing } from "../../store/desk.ts";
import type { Frame, Scope } from "../frame.ts";
import { SourcesAsked, SourcesView } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Speakers that are worked out; more are only counted. */
const SPEAKERS = 500;

type Publisher = Omit<SourcesView["publishers"][number], "reliability">;

/** How often the claims of each report and each claim were struck by what had been published then. */
interface Struck {
  readonly reports: ReadonlyMap<string, Standing>;
  readonly claims: ReadonlyMap<string, Standing>;
}

async function struckThen(frame: Frame, scope: Scope): Promise<Struck> {
  const reports = new Map<string, Standing>();
  const claims = new Map<string, Standing>();
  for (const { claim, report, verdict } of await frame.store.struckWithin(scope.list))
    for (const [of, key] of [
      [reports, report],
      [claims, claim],
    ] as const) {
      const { contradicted = 0, overtaken = 0 } = of.get(key) ?? {};
      of.set(
        key,
        verdict === "contradicts"
          ? { contradicted: contradicted + 1, overtaken }
          : { contradicted, overtaken: overtaken + 1 },
      );
    }
  return { reports, claims };
}

async function publishersIn(frame: Frame, scope: Scope | null): Promise<readonly Publisher[]> {
  const standings = scope
    ? (await struckOf(frame, scope)).reports
    : await frame.once("standings", () => frame.store.standingsOfReports());
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

const struckOf = (frame: Frame, scope: Scope): Promise<Struck> =>
  frame.once(`struck ${scope.date}`, () => struckThen(frame, scope));

/** Those cited most, with what they had been cited for then; whoever is cited less today is not looked for. */
async function speakersIn(frame: Frame, scope: Scope | null): Promise<readonly SpeakerStanding[]> {
  const now = await frame.once("speakers", () => frame.store.speakerStandings(SPEAKERS));
  if (!scope) return now;
  const cited = await frame.store.speakersWithin(
    now.map(({ key }) => key),
    scope.list,
  );
  const struck = (await struckOf(frame, scope)).claims;
  return now
    .flatMap(({ key, name }) => {
      const claims = cited.get(key) ?? [];
      const sum = (of: keyof Standing): number => claims.reduce((all, id) => all + (struck.get(id)?.[of] ?? 0), 0);
      return claims.length === 0
        ? []
        : [{ key, name, claims: claims.length, contradicted: sum("contradicted"), overtaken: sum("overtaken") }];
    })
    .toSorted((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
}

export const sourceRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/sources",
    { schema: { querystring: SourcesAsked, response: { 200: SourcesView } } },
    async ({ query: { asOf, limit } }) => {
      const frame = desk.frame();
      const { store } = frame;
      const scope = await frame.scope(asOf);
      const publishers = await frame.once(`publishers ${asOf ?? ""}`, () => publishersIn(frame, scope));
      const speakers = await frame.once(`speakers ${asOf ?? ""}`, () => speakersIn(frame, scope));
      const all = await frame.once("speaker count", () => store.countSpeakers());
      // As of a day only the speakers that are listed are known.
      const count = scope ? speakers.length : all;
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
