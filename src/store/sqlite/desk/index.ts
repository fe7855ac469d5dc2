import type { Kind } from "../../../model/index.ts";
import type { CaseTallies, DeskStore } from "../../desk.ts";
import { all, type Connection, one, pragma } from "../connection.ts";
import { arrivedAfter, newestReports, reportStates } from "../reports.ts";
import * as actors from "./actors.ts";
import { answersInShort } from "./answers-in-short.ts";
import * as charts from "./charts.ts";
import * as claims from "./claims.ts";
import * as origins from "./origins.ts";
import { questionPart } from "./question-part.ts";
import * as questions from "./questions.ts";

const TABLES = { rpt: "report", clm: "claim", act: "actor", qst: "question" } as const;

function idsFrom(connection: Connection, start: string, limit: number): readonly string[] {
  const table = TABLES[start.slice(0, 3) as keyof typeof TABLES] as string | undefined;
  if (table === undefined) return [];
  const sql = `select id from ${table} where id >= ? and id < ? order by id limit ?`;
  return all(connection, sql, start, `${start}~`, limit).map((row) => row["id"] as string);
}

/** Counts that indexes have; the sizes that `cotejo status` shows would read every text. */
function tallies(connection: Connection): CaseTallies {
  const kinds = all(
    connection,
    "select kind, count(*) as n from claim indexed by claim_of_kind group by kind order by n desc",
  );
  const fact = (name: string): string | null =>
    (one(connection, "select value from fact where name = ?", name)?.["value"] as string | undefined) ?? null;
  return {
    title: fact("title"),
    created: fact("created") ?? "",
    schema: pragma(connection.db, "user_version"),
    kinds: Object.fromEntries(kinds.map((row) => [row["kind"] as Kind, row["n"] as number])),
    actors: Number(one(connection, "select count(*) as n from actor indexed by actor_by_claims")?.["n"] ?? 0),
  };
}

/** What the desk asks of a case, on this connection; `free` waits for a program that writes. */
export const deskOn = (connection: Connection, free: <T>(work: () => T) => Promise<T>): DeskStore => ({
  idsFrom: (start, limit) => free(() => idsFrom(connection, start, limit)),
  dataVersion: () => free(() => pragma(connection.db, "data_version")),
  readOnly: connection.readOnly,
  claimPage: (query, page) => free(() => claims.claimPage(connection, query, page)),
  claimCounts: (query) => free(() => claims.claimCounts(connection, query)),
  questionPage: (query, page) => free(() => questions.questionPage(connection, query, page)),
  questionsFound: (query, page) => free(() => questions.questionsFound(connection, query, page)),
  questionRows: (keys) => free(() => questions.questionRows(connection, keys)),
  questionCounts: (query) => free(() => questions.questionCounts(connection, query)),
  questionStatuses: () => free(() => questions.questionStatuses(connection)),
  countUnjudged: (most) => free(() => questions.countUnjudged(connection, most)),
  answersInShort: (ids, until) => free(() => answersInShort(connection, ids, until)),
  questionsAsOf: (ids, until) => free(() => questions.questionsAsOf(connection, ids, until)),
  questionPart: (id, bounds) => free(() => questionPart(connection, id, bounds)),
  actorNames: (id, most) => free(() => actors.actorNames(connection, id, most)),
  someOfPlaces: (places, asked) => free(() => charts.someOfPlaces(connection, places, asked)),
  namedSources: () => free(() => origins.namedSources(connection)),
  leaningOn: (name) => free(() => origins.leaningOn(connection, name)),
  someOrigins: (name, most) => free(() => origins.someOrigins(connection, name, most)),
  linkedOrigins: (names) => free(() => origins.linkedOrigins(connection, names)),
  newestReports: (most) => free(() => newestReports(connection, most)),
  reportStates: () => free(() => reportStates(connection)),
  arrivedAfter: (instant) => free(() => arrivedAfter(connection, instant)),
  tallies: () => free(() => tallies(connection)),
  questionsOfClaim: (claim) => free(() => questions.questionsOfClaim(connection, claim)),
  actorPage: (query, page) => free(() => actors.actorPage(connection, query, page)),
  actorKinds: (query) => free(() => actors.actorKinds(connection, query)),
  actorCounts: (ids) => free(() => actors.actorCounts(connection, ids)),
  actorCountsWithin: (ids, reports) => free(() => actors.actorCountsWithin(connection, ids, reports)),
  otherNames: (ids, most) => free(() => actors.otherNames(connection, ids, most)),
  relationClaims: (ids) => free(() => actors.relationClaims(connection, ids)),
  claimsByReport: (query) => free(() => charts.claimsByReport(connection, query)),
  daysOfClaims: (query) => free(() => charts.daysOfClaims(connection, query)),
  placesOfClaims: (query) => free(() => charts.placesOfClaims(connection, query)),
  verdictsOf: (ids) => free(() => charts.verdictsOf(connection, ids)),
  standingsOfReports: () => free(() => charts.standingsOfReports(connection)),
  struckWithin: (reports) => free(() => charts.struckWithin(connection, reports)),
  speakersWithin: (names, reports) => free(() => charts.speakersWithin(connection, names, reports)),
  speakerStandings: (limit) => free(() => charts.speakerStandings(connection, limit)),
  countSpeakers: () => free(() => charts.countSpeakers(connection)),
});
