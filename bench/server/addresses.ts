/** What the windows of a desk ask of a case: for each route many addresses, no two alike as far as the case allows. */
import type { Codebook } from "../../src/model/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";

/** Every so many of a list, `most` of them: some of its head, some of its middle, some of its end. */
function some<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, n) => list[Math.floor(n * step)]).filter(
    (one): one is T => one !== undefined,
  );
}

const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const day = (n: number): string => `${YEARS[n % YEARS.length] ?? 2020}-${String((n % 12) + 1).padStart(2, "0")}`;

const each = (list: readonly string[], path: (one: string, n: number) => string): readonly string[] => list.map(path);
const over = <T>(list: readonly T[], n: number): T | "" => list[n % list.length] ?? "";

/** Names of routes with the addresses to ask. */
export async function addressesFor(
  store: CaseStore,
  codebook: Codebook,
  times: number,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const reports = some(
    (await store.reports()).map(({ id }) => id),
    times,
  );
  const actors = [
    ...(await store.actorPage({}, { skip: 0, limit: times >> 1 })),
    ...(await store.actorPage({}, { skip: 2_000, limit: times >> 1 })),
  ];
  const leading = await store.questionPage({ least: 2 }, { skip: 0, limit: times >> 1 });
  const most = await store.questionPage({ sort: "claims" }, { skip: 0, limit: times >> 2 });
  const single = await store.questionPage({ sort: "recent" }, { skip: 3_000, limit: times >> 2 });
  const questions = [...leading, ...most, ...single].map(({ id }) => id);
  const claims: string[] = [];
  for await (const { claim } of store.claims({ reports: some(reports, 10) })) claims.push(claim.id);
  const words = actors.map(({ name }) => name.split(" ").at(-1) ?? name);
  const types = some(
    [...codebook.events, ...codebook.relations].map(({ id }) => id),
    times,
  );
  const kinds = ["event", "relation", "figure", "assessment", "statement", "causal", "forecast"];
  const places = some(
    codebook.places.map(({ id }) => id),
    40,
  );
  const numbers = Array.from({ length: times }, (_, n) => n);
  const repeated = (path: (n: number) => string): readonly string[] => numbers.map(path);
  return [
    ["case", repeated((n) => `/api/case${n % 2 === 0 ? "" : `?asOf=${day(n)}`}`)],
    ["overview", repeated((n) => `/api/overview?since=${n % 3 === 0 ? "2025" : "2026-01-01"}`)],
    ["questions", repeated((n) => `/api/questions?cursor=${n * 50}`)],
    [
      "questions, filtered",
      repeated(
        (n) =>
          `/api/questions?kind=${over(["relation", "event", "status", "figure"], n)}&status=${over(["contested", "changed", "denied"], n)}&cursor=${(n % 5) * 50}`,
      ),
    ],
    [
      "questions of an actor",
      each(
        actors.map(({ id }) => id),
        (id) => `/api/questions?actor=${id}`,
      ),
    ],
    ["questions of a place", each(places, (id) => `/api/questions?place=${id}`)],
    ["questions by words", each(words, (word) => `/api/questions?least=1&words=${encodeURIComponent(word)}`)],
    [
      "questions by origins and period",
      repeated((n) => `/api/questions?origins=${(n % 4) + 2}&since=${day(n)}&until=${day(n + 1)}`),
    ],
    ["questions as of", repeated((n) => `/api/questions?asOf=${day(n)}&cursor=${(n % 4) * 100}`)],
    ["a question", each(questions, (id) => `/api/questions/${id}`)],
    ["a question as of", each(questions, (id, n) => `/api/questions/${id}?asOf=${day(n)}`)],
    ["claims", repeated((n) => `/api/claims?cursor=${n * 7_000}`)],
    ["claims by words", each(words, (word) => `/api/claims?words=${encodeURIComponent(word)}`)],
    [
      "claims by a common word",
      repeated((n) => `/api/claims?words=${over(["is", "in", "cartel", "arrest"], n)}&cursor=${n * 1000}`),
    ],
    [
      "claims by two words and kind",
      repeated((n) => `/api/claims?words=is%20${over(words, n)}&kind=${over(kinds, n)}`),
    ],
    [
      "claims of an actor",
      each(
        actors.map(({ id }) => id),
        (id) => `/api/claims?actor=${id}`,
      ),
    ],
    ["claims of a speaker", repeated((n) => `/api/claims?speaker=agency%20${n}`)],
    ["claims of a type", each(types, (id) => `/api/claims?type=${id}`)],
    ["claims, several filters", repeated((n) => `/api/claims?kind=${over(kinds, n)}&polarity=negated&asOf=${day(n)}`)],
    [
      "claims as of",
      repeated((n) => `/api/claims?asOf=${day(n)}&modality=${over(["reported", "predicted", "asserted"], n)}`),
    ],
    ["claims of a place and time", each(places, (id, n) => `/api/claims?place=${id}&since=${day(n)}`)],
    ["claims of a publisher", repeated((n) => `/api/claims?publisher=Paper%20baba${n % 40}&judged=no`)],
    ["a claim", each(some(claims, times), (id) => `/api/claims/${id}`)],
    ["reports", repeated((n) => `/api/reports?cursor=${n * 200}&sort=${n % 2 === 0 ? "added" : "published"}`)],
    ["reports by words", repeated((n) => `/api/reports?words=paper&asOf=${day(n)}`)],
    ["a report", each(reports, (id) => `/api/reports/${id}`)],
    ["files", repeated((n) => `/api/files?cursor=${n * 200}`)],
    ["actors", repeated((n) => `/api/actors?cursor=${n * 500}`)],
    ["actors by words", each(words, (word) => `/api/actors?words=${encodeURIComponent(word.slice(0, 4))}`)],
    ["actors as of", repeated((n) => `/api/actors?asOf=${day(n)}`)],
    [
      "an actor",
      each(
        actors.map(({ id }) => id),
        (id) => `/api/actors/${id}`,
      ),
    ],
    ["timeline", repeated((n) => `/api/timeline?since=${day(n)}&until=${2026 + (n % 3)}`)],
    [
      "timeline of an actor",
      each(
        actors.map(({ id }) => id),
        (id) => `/api/timeline?actor=${id}`,
      ),
    ],
    ["timeline as of", repeated((n) => `/api/timeline?asOf=${day(n)}`)],
    ["timeline by saying", repeated((n) => `/api/timeline?by=said&since=${day(n)}`)],
    ["network", repeated((n) => `/api/network?limit=${60 + n}`)],
    [
      "network of an actor",
      each(
        actors.map(({ id }) => id),
        (id) => `/api/network?actor=${id}`,
      ),
    ],
    ["map", repeated((n) => `/api/map?kind=${over(kinds, n)}${n < 7 ? "" : `&asOf=${day(n)}`}`)],
    ["map of a period", repeated((n) => `/api/map?since=${day(n)}&until=${day(n)}`)],
    ["origins", repeated((n) => `/api/origins?limit=${10 + n}`)],
    ["forecasts", repeated((n) => `/api/forecasts?cursor=${n * 3_000}`)],
    [
      "forecasts, open",
      repeated((n) => `/api/forecasts?state=${over(["open", "due", "borne-out"], n)}&cursor=${n * 2_000}`),
    ],
    ["sources", repeated((n) => `/api/sources?limit=${20 + n}`)],
    ["judgements", repeated((n) => `/api/judgements?cursor=${n}`)],
    ["search", each(words, (word) => `/api/search?words=${encodeURIComponent(word)}`)],
    [
      "search, one letter more",
      each(words, (word, n) => `/api/search?words=${encodeURIComponent(word.slice(0, 2 + (n % 3)))}`),
    ],
  ];
}
