import { statSync } from "node:fs";
import type { Kind, Problem, ReportState } from "../../model/index.ts";
import { type CaseInfo, type CaseStore, type Counts, StoreFailure } from "../contract.ts";
import * as actors from "./actors.ts";
import { check } from "./check.ts";
import * as claims from "./claims.ts";
import * as comparison from "./comparison.ts";
import { all, begin, type Connection, one, openFile, type OpenOptions, pragma } from "./connection.ts";
import { createFile } from "./create.ts";
import { deskOn } from "./desk/index.ts";
import * as judgements from "./judgements.ts";
import * as judging from "./judging.ts";
import * as lineage from "./lineage.ts";
import * as places from "./places.ts";
import * as questions from "./questions.ts";
import { beginRebuild, rebuild } from "./rebuild.ts";
import * as reports from "./reports.ts";
import * as resolved from "./resolved.ts";
import * as watched from "./watched.ts";

export type { OpenOptions } from "./connection.ts";

export type OpenedCase =
  | { readonly ok: true; readonly store: CaseStore }
  | { readonly ok: false; readonly problem: Problem };

/** Who makes a case, when, and what it is called; kept in the file. */
export interface Birth {
  readonly title: string | null;
  readonly created: string;
  readonly createdBy: string;
}

/** Makes a case file; the problem is `case-exists` or what the disk says. */
export function createCase(path: string, options: OpenOptions, birth: Birth): OpenedCase {
  const facts: Record<string, string> = { created: birth.created, created_by: birth.createdBy };
  if (birth.title !== null) facts["title"] = birth.title;
  const opened = createFile(path, options, facts);
  return opened.ok ? { ok: true, store: storeOn(opened.connection, options) } : opened;
}

/** Opens a case file; problems: case-missing, not-a-case, case-empty, case-newer, case-locked, case-unreadable, case-damaged. */
export function openCase(path: string, options: OpenOptions): OpenedCase {
  const opened = openFile(path, options);
  return opened.ok ? { ok: true, store: storeOn(opened.connection, options) } : opened;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function info(connection: Connection): CaseInfo {
  const facts = new Map(
    all(connection, "select name, value from fact").map((row) => [row["name"] as string, row["value"] as string]),
  );
  const sizes = one(
    connection,
    `select (select coalesce(sum(length(content)), 0) from original) as originals,
       (select coalesce(sum(chars), 0) from report) as chars`,
  );
  return {
    path: connection.path,
    title: facts.get("title") ?? null,
    created: facts.get("created") ?? "",
    createdBy: facts.get("created_by") ?? "",
    schema: pragma(connection.db, "user_version"),
    bytes: sizeOf(connection.path) + sizeOf(`${connection.path}-wal`),
    originalBytes: Number(sizes?.["originals"] ?? 0),
    textChars: Number(sizes?.["chars"] ?? 0),
  };
}

function counts(connection: Connection): Counts {
  const count = (table: string): number => Number(one(connection, `select count(*) as n from ${table}`)?.["n"] ?? 0);
  const states: Record<ReportState, number> = { added: 0, read: 0, failed: 0 };
  for (const row of all(connection, "select state, count(*) as n from report group by state")) {
    states[row["state"] as ReportState] = row["n"] as number;
  }
  const kinds: Partial<Record<Kind, number>> = {};
  for (const row of all(connection, "select kind, count(*) as n from claim group by kind order by n desc, kind")) {
    kinds[row["kind"] as Kind] = row["n"] as number;
  }
  return { reports: states, claims: count("claim"), kinds, entities: count("entity"), actors: count("actor") };
}

/** Ids hold no wildcard of LIKE but the underscore of their prefix, which is escaped. */
function idsStarting(connection: Connection, prefix: string, limit: number): readonly string[] {
  const like = `${prefix.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return all(
    connection,
    `select id from (select id from report union all select id from claim union all select id from actor
       union all select id from judgement union all select id from question)
     where id like ? escape '\\' order by id limit ?`,
    like,
    limit,
  ).map((row) => row["id"] as string);
}

/** How often a writer looks again whether another one is done, in milliseconds. */
const PAUSE = 40;

/** Does the work, waiting for a program that writes in the same file: not inside SQLite, so that the keyboard is answered. */
async function whenFree<T>({ busySeconds }: OpenOptions, work: () => T): Promise<T> {
  const end = performance.now() + busySeconds * 1000;
  for (;;) {
    try {
      return work();
    } catch (error) {
      const busy = error instanceof StoreFailure && error.problem.code === "case-locked";
      if (!busy || performance.now() > end) throw error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
  }
}

/** Work with pauses as one writing transaction; it has happened whole or not at all. */
async function inTransaction<T>(
  connection: Connection,
  options: OpenOptions,
  work: () => Promise<T>,
  begun: typeof begin = begin,
): Promise<T> {
  const open = await whenFree(options, () => begun(connection));
  try {
    const result = await work();
    open.commit();
    return result;
  } catch (error) {
    throw open.undo(error);
  }
}

function storeOn(connection: Connection, options: OpenOptions): CaseStore {
  const free = <T>(work: () => T): Promise<T> => whenFree(options, work);
  return {
    path: connection.path,
    info: () => free(() => info(connection)),
    counts: () => free(() => counts(connection)),
    receive: (arrival) => free(() => reports.receive(connection, arrival)),
    reportWithBytes: (sha256) => free(() => reports.reportWithBytes(connection, sha256)),
    report: (id) => free(() => reports.report(connection, id)),
    reports: () => free(() => reports.reports(connection)),
    text: (id) => free(() => reports.text(connection, id)),
    original: (sha256) => free(() => reports.original(connection, sha256)),
    cuts: (id) => free(() => reports.cuts(connection, id)),
    pages: (id) => free(() => reports.pages(connection, id)),
    found: (list, at) => free(() => places.found(connection, list, at)),
    settle: (place, at) => free(() => places.settle(connection, place, at)),
    places: (filter) => free(() => places.places(connection, filter)),
    completeness: () => free(() => places.completeness(connection)),
    saveReading: (id, reader, reading) => free(() => reports.saveReading(connection, id, reader, reading)),
    saveAll: (outcomes) => free(() => reports.saveAll(connection, outcomes)),
    saveFailure: (id, reader, problem) => free(() => reports.saveFailure(connection, id, reader, problem)),
    claims: (filter) => claims.claims(connection, filter),
    countClaims: (filter) => free(() => claims.countClaims(connection, filter)),
    claim: (id) => free(() => claims.claim(connection, id)),
    entities: () => free(() => actors.entities(connection)),
    actorsState: () => free(() => resolved.actorsState(connection)),
    unresolved: () => free(() => resolved.unresolved(connection)),
    resolved: resolved.resolvedOn(connection, free),
    saveActors: (delta, state) => free(() => resolved.saveActors(connection, delta, state)),
    actors: (filter) => free(() => actors.actors(connection, filter)),
    actor: (id) => free(() => actors.actor(connection, id)),
    actorsNamed: (name) => free(() => actors.actorsNamed(connection, name)),
    judgements: (filter) => free(() => judgements.judgements(connection, filter)),
    addJudgement: (made) => free(() => judging.addJudgement(connection, made)),
    withdrawJudgement: (id, withdrawal) => free(() => judging.withdrawJudgement(connection, id, withdrawal)),
    idsStarting: (prefix, limit) => free(() => idsStarting(connection, prefix, limit)),
    comparisonState: () => free(() => comparison.comparisonState(connection)),
    comparing: (work) => inTransaction(connection, options, () => work(comparison.ledgerOn(connection))),
    who: () => free(() => comparison.who(connection)),
    replaceComparison: (version, made) =>
      inTransaction(connection, options, () => rebuild(connection, version, made), beginRebuild),
    questions: (filter) => free(() => questions.questions(connection, filter)),
    countQuestions: (filter) => free(() => questions.countQuestions(connection, filter)),
    question: (id) => free(() => questions.question(connection, id)),
    findingsOf: (claim) => free(() => questions.findingsOf(connection, claim)),
    countLineageDue: () => free(() => lineage.countLineageDue(connection)),
    wordingDue: (limit) => free(() => lineage.wordingDue(connection, limit)),
    originsDue: (limit) => free(() => lineage.originsDue(connection, limit)),
    holders: (hashes, most) => free(() => lineage.holders(connection, hashes, most)),
    wordings: () => lineage.wordings(connection),
    saveWordings: (list) => free(() => lineage.saveWordings(connection, list)),
    saveOrigins: (list) => free(() => lineage.saveOrigins(connection, list)),
    origins: (only) => free(() => lineage.origins(connection, only)),
    sharedWordings: (list) => free(() => lineage.sharedWordings(connection, list)),
    watched: (address) => free(() => watched.watched(connection, address)),
    saveWatched: (kept) => free(() => watched.saveWatched(connection, kept)),
    ...deskOn(connection, free),
    check: () => check(connection),
    close: async () => {
      connection.statements.clear();
      connection.db.close();
    },
  };
}
