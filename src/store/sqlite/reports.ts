import { resolve } from "node:path";
import { METADATA, type Metadata, type Problem } from "../../model/index.ts";
import type { Cut, PageStart } from "../../model/index.ts";
import {
  type Arrival,
  type ArrivalOutcome,
  type ReaderStamp,
  type Reading,
  type ReportRow,
  type Saved,
} from "../contract.ts";
import { insertClaims, insertEntity } from "./claim-rows.ts";
import { all, type Connection, one, type Row, statement, transaction } from "./connection.ts";
import { keptMetadata, metadataJson, metadataOf, withGiven } from "./metadata.ts";
import { rejudge } from "./judged.ts";
import { placed } from "./places.ts";

const COLUMNS = `id, file, path, sha256, bytes, media_type, retrieved, state, problem_code, problem_detail,
  metadata, chars, claims, reader_name, reader_version, charset`;

function reportOf(row: Row): ReportRow {
  const metadata = metadataOf(JSON.parse(row["metadata"] as string) as Metadata);
  const code = row["problem_code"] as string | null;
  const reader = row["reader_name"] as string | null;
  return {
    id: row["id"] as string,
    file: row["file"] as string,
    path: row["path"] as string,
    charset: row["charset"] as string | null,
    sha256: row["sha256"] as string | null,
    bytes: row["bytes"] as number,
    mediaType: row["media_type"] as string,
    retrieved: row["retrieved"] as string,
    state: row["state"] as ReportRow["state"],
    problem: code === null ? null : { code, detail: (row["problem_detail"] as string | null) ?? "" },
    ...metadata,
    chars: row["chars"] as number,
    claims: row["claims"] as number,
    reader: reader === null ? null : { name: reader, version: row["reader_version"] as string },
  };
}

/** Only what a claim can depend on: a changed value asks for a new reading. */
const sameValues = (a: Metadata, b: Metadata): boolean =>
  METADATA.every((name) => a[name]?.value === b[name]?.value && a[name]?.how === b[name]?.how);

/** See CaseStore.receive. */
export function receive(connection: Connection, arrival: Arrival): ArrivalOutcome {
  return transaction(connection, () => {
    const outcome = receiveRow(connection, arrival);
    // Every coming-in of the same bytes is kept once: under which name and with what metadata.
    const metadata = JSON.stringify(metadataOf(arrival.metadata));
    const known = one(
      connection,
      "select 1 from arrival where report = ? and path = ? and metadata = ?",
      arrival.id,
      arrival.path,
      metadata,
    );
    if (!known) {
      statement(connection, "insert into arrival (report, path, retrieved, metadata) values (?, ?, ?, ?)").run(
        arrival.id,
        arrival.path,
        arrival.retrieved,
        metadata,
      );
    }
    placed(connection, arrival);
    return outcome;
  });
}

const listOrNull = (list: readonly unknown[] | undefined): string | null =>
  list === undefined || list.length === 0 ? null : JSON.stringify(list);

function receiveRow(connection: Connection, arrival: Arrival): ArrivalOutcome {
  // A file that could not be opened last time stood under an id made from its path; now that its bytes are here, it is superseded.
  if (arrival.sha256 !== null) {
    statement(connection, "delete from report where path = ? and sha256 is null").run(resolve(arrival.path));
    if (arrival.original !== null) {
      // No bytes at all are handed to SQLite as null.
      statement(connection, "insert into original values (?, coalesce(?, x'')) on conflict do nothing").run(
        arrival.sha256,
        arrival.original,
      );
    }
  }
  const row = one(connection, `select ${COLUMNS}, text is not null as has_text from report where id = ?`, arrival.id);
  if (!row) {
    insertRow(connection, arrival);
    return "new";
  }
  // Of the first who names one: a later file with the same bytes names none.
  if (arrival.charset != null)
    statement(connection, "update report set charset = coalesce(charset, ?) where id = ?").run(
      arrival.charset,
      arrival.id,
    );
  const before = reportOf(row);
  const known = keptMetadata(row["metadata"] as string);
  const metadata = withGiven(known, arrival.metadata);
  const hasText = row["has_text"] === 1;
  // The text of a report never changes; one that had none (an older program could not read its format) may get one.
  const text = hasText ? null : arrival.text;
  const problem = hasText || text !== null ? null : arrival.problem;
  const problemChanged = !hasText && text === null && problem?.code !== before.problem?.code;
  if (text === null && sameValues(known, metadata) && !problemChanged) return "same";
  if (text !== null) {
    const sql = "update report set text = ?, chars = ?, media_type = ?, cut = ?, pages = ? where id = ?";
    const [cut, pages] = [listOrNull(arrival.cut), listOrNull(arrival.pages)];
    statement(connection, sql).run(text, text.length, arrival.mediaType, cut, pages, arrival.id);
  }
  statement(
    connection,
    "update report set metadata = ?, state = ?, problem_code = ?, problem_detail = ? where id = ?",
  ).run(
    metadataJson(metadata),
    hasText || text !== null ? "added" : "failed",
    problem?.code ?? null,
    problem?.detail ?? null,
    arrival.id,
  );
  return "updated";
}

function insertRow(connection: Connection, arrival: Arrival): void {
  statement(
    connection,
    `insert into report (id, file, path, sha256, bytes, media_type, retrieved, state, problem_code, problem_detail,
       metadata, text, chars, cut, pages, charset) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    arrival.id,
    arrival.file,
    arrival.path,
    arrival.sha256,
    arrival.bytes,
    arrival.mediaType,
    arrival.retrieved,
    arrival.text === null ? "failed" : "added",
    arrival.problem?.code ?? null,
    arrival.problem?.detail ?? null,
    JSON.stringify(metadataOf(arrival.metadata)),
    arrival.text,
    arrival.text?.length ?? 0,
    listOrNull(arrival.cut),
    listOrNull(arrival.pages),
    arrival.charset ?? null,
  );
}

/** One report by its id, or null. */
export function report(connection: Connection, id: string): ReportRow | null {
  const row = one(connection, `select ${COLUMNS} from report where id = ?`, id);
  return row && reportOf(row);
}

/** The first report with these bytes, or null. */
export function reportWithBytes(connection: Connection, sha256: string): ReportRow | null {
  const row = one(connection, `select ${COLUMNS} from report where sha256 = ? order by number limit 1`, sha256);
  return row && reportOf(row);
}

/** All reports in order of arrival. */
export const reports = (connection: Connection): readonly ReportRow[] =>
  all(connection, `select ${COLUMNS} from report order by number`).map(reportOf);

/** See DeskStore.newestReports. */
export const newestReports = (connection: Connection, most: number): readonly ReportRow[] =>
  all(connection, `select ${COLUMNS} from report order by number desc limit ?`, most).map(reportOf);

/** See DeskStore.reportStates. */
export function reportStates(connection: Connection): Readonly<Record<ReportRow["state"], number>> {
  const rows = all(connection, "select state, count(*) as n from report indexed by report_arrived group by state");
  const counts = Object.fromEntries(rows.map((row) => [row["state"], row["n"]]));
  return { added: 0, read: 0, failed: 0, ...counts };
}

/** See DeskStore.arrivedAfter. */
export const arrivedAfter = (connection: Connection, instant: string): readonly string[] =>
  all(
    connection,
    `select id from report indexed by report_arrived
     where unixepoch(retrieved, 'subsec') > unixepoch(?, 'subsec') order by number desc`,
    instant,
  ).map((row) => row["id"] as string);

/** The canonical text of a report, or null when it has none. */
export const text = (connection: Connection, id: string): string | null =>
  (one(connection, "select text from report where id = ?", id)?.["text"] as string | null | undefined) ?? null;

const json = (connection: Connection, sql: string, id: string): unknown =>
  JSON.parse((one(connection, sql, id)?.["list"] as string | null | undefined) ?? "[]");

/** See CaseStore.cuts. */
export const cuts = (connection: Connection, id: string): readonly Cut[] =>
  json(connection, "select cut as list from report where id = ?", id) as Cut[];
/** See CaseStore.pages. */
export const pages = (connection: Connection, id: string): readonly PageStart[] =>
  json(connection, "select pages as list from report where id = ?", id) as PageStart[];

/** The kept bytes with this hash, or null. */
export const original = (connection: Connection, sha256: string): Uint8Array | null =>
  (one(connection, "select content from original where sha256 = ?", sha256)?.["content"] as Uint8Array | undefined) ??
  null;

function dropDerived(connection: Connection, reportId: string): void {
  statement(connection, "delete from claim_words where rowid in (select number from claim where report = ?)").run(
    reportId,
  );
  statement(connection, "delete from claim where report = ?").run(reportId);
  statement(connection, "delete from entity where report = ?").run(reportId);
  statement(connection, "insert into unresolved values ('report', ?) on conflict do nothing").run(reportId);
  statement(connection, "update fact set value = cast(value as integer) + 1 where name = 'entities_generation'").run();
}

/** See CaseStore.saveReading. */
export const saveReading = (connection: Connection, reportId: string, reader: ReaderStamp, reading: Reading): void =>
  transaction(connection, () => readingSaved(connection, reportId, reader, reading));

/** See CaseStore.saveAll. */
export const saveAll = (connection: Connection, outcomes: readonly Saved[]): void =>
  transaction(connection, () => {
    for (const outcome of outcomes) {
      if ("reading" in outcome) readingSaved(connection, outcome.report, outcome.reader, outcome.reading);
      else failureSaved(connection, outcome.report, outcome.reader, outcome.problem);
    }
  });

function readingSaved(connection: Connection, reportId: string, reader: ReaderStamp, reading: Reading): void {
  const whole = text(connection, reportId);
  if (whole === null) throw new Error(`${reportId} has no text to which a reading could belong`);
  dropDerived(connection, reportId);
  for (const made of reading.entities) insertEntity(connection, made, { byHand: false });
  insertClaims(connection, reading.claims, whole);
  statement(
    connection,
    `update report set state = 'read', problem_code = null, problem_detail = null, claims = ?, reader_name = ?,
       reader_version = ? where id = ?`,
  ).run(reading.claims.length, reader.name, reader.version, reportId);
  rejudge(connection, reportId);
}

/** See CaseStore.saveFailure. */
export const saveFailure = (
  connection: Connection,
  reportId: string,
  reader: ReaderStamp | null,
  problem: Problem,
): void => transaction(connection, () => failureSaved(connection, reportId, reader, problem));

function failureSaved(connection: Connection, reportId: string, reader: ReaderStamp | null, problem: Problem): void {
  dropDerived(connection, reportId);
  statement(
    connection,
    `update report set state = 'failed', problem_code = ?, problem_detail = ?, claims = 0, reader_name = ?,
       reader_version = ? where id = ?`,
  ).run(problem.code, problem.detail, reader?.name ?? null, reader?.version ?? null, reportId);
  rejudge(connection, reportId);
}
