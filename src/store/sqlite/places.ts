import type { SQLInputValue } from "node:sqlite";
import type { Arrival } from "../contract.ts";
import {
  type Completeness,
  type Place,
  PLACE_STATES,
  type PlaceFilter,
  type PlaceRow,
  type PlaceState,
  type Settled,
} from "../places.ts";
import { all, type Connection, one, type Row, statement, transaction } from "./connection.ts";

const CONTAINER = "(select number from place where path = ?)";

/** See PlaceStore.found. */
export const found = (connection: Connection, list: readonly Place[], at: string): void =>
  transaction(connection, () => {
    const put = statement(
      connection,
      `insert into place (path, file, container, state, seen) values (?, ?, ${CONTAINER}, 'found', ?) on conflict do nothing`,
    );
    for (const { path, file, container } of list) put.run(path, file, container, at);
  });

const PUT = `insert into place (path, file, container, sha256, bytes, state, report, problem_code, problem_detail, seen)
  values (?, ?, ${CONTAINER}, ?, ?, ?, ?, ?, ?, ?)
  on conflict (path) do update set file = excluded.file, container = excluded.container, sha256 = excluded.sha256,
    bytes = excluded.bytes, state = excluded.state, report = excluded.report, problem_code = excluded.problem_code,
    problem_detail = excluded.problem_detail, seen = excluded.seen`;

/** See PlaceStore.settle. */
export const settle = (connection: Connection, place: Settled, at: string): void =>
  transaction(connection, () => {
    const { path, file, container, sha256, bytes, problem } = place;
    if (place.state === "kept") {
      statement(connection, "update place set state = ?, seen = ? where path = ? and state = 'found'").run(
        stateOf(connection, path, one(connection, "select report from place where path = ?", path)?.["report"]),
        at,
        path,
      );
      return;
    }
    const [code, detail] = [problem?.code ?? null, problem?.detail ?? null];
    statement(connection, PUT).run(path, file, container, sha256, bytes, place.state, null, code, detail, at);
  });

/** Of the places with one report the first is where it was kept. */
function stateOf(connection: Connection, path: string, report: unknown): "kept" | "duplicate" {
  const first = one(
    connection,
    // The plus has its few places looked through, and not all that are kept.
    "select path from place where report = ? and path <> ? and +state = 'kept' limit 1",
    report as string | null,
    path,
  );
  return first === null ? "kept" : "duplicate";
}

/** Writes where an arrival lay; inside its transaction. */
export function placed(connection: Connection, arrival: Arrival): void {
  const { id, path, file, container = null, sha256, bytes, retrieved, unfinished = false } = arrival;
  const state = unfinished ? "found" : stateOf(connection, path, id);
  statement(connection, PUT).run(path, file, container, sha256, bytes, state, id, null, null, retrieved);
}

const rowOf = (row: Row): PlaceRow => ({
  number: row["number"] as number,
  path: row["path"] as string,
  file: row["file"] as string,
  container: row["container"] as string | null,
  sha256: row["sha256"] as string | null,
  bytes: row["bytes"] as number | null,
  state: row["state"] as PlaceState,
  report: row["report"] as string | null,
  problem:
    row["problem_code"] === null
      ? null
      : { code: row["problem_code"] as string, detail: (row["problem_detail"] as string | null) ?? "" },
  seen: row["seen"] as string,
});

/** See PlaceStore.places. */
export function places(connection: Connection, filter: PlaceFilter): readonly PlaceRow[] {
  const tests: string[] = ["number > ?"];
  const values: SQLInputValue[] = [filter.after ?? 0];
  for (const [column, list] of [
    ["state", filter.states],
    ["problem_code", filter.codes],
    ["report", filter.reports],
    ["path", filter.paths],
  ] as const) {
    if (!list) continue;
    tests.push(`${column} in (select value from json_each(?))`);
    values.push(JSON.stringify(list));
  }
  if (filter.container !== undefined) {
    // Asked for by the view's own column every place would be looked at.
    tests.push("number in (select number from place where container = (select number from place where path = ?))");
    values.push(filter.container);
  }
  const sql = `select * from file where ${tests.join(" and ")} order by number limit ?`;
  return all(connection, sql, ...values, filter.limit ?? -1).map(rowOf);
}

/** See PlaceStore.completeness. */
export function completeness(connection: Connection): Completeness {
  const states = Object.fromEntries(PLACE_STATES.map((state) => [state, 0])) as Record<PlaceState, number>;
  for (const row of all(connection, "select state, count(*) as n from file group by state"))
    states[row["state"] as PlaceState] = row["n"] as number;
  const again = one(
    connection,
    "select count(*) as n from place p join report r on r.id = p.report where p.state = 'duplicate' and r.state = 'read'",
  );
  const problems = all(
    connection,
    "select problem_code, count(*) as n from file where state = 'failed' group by problem_code order by n desc, problem_code",
  );
  const files = PLACE_STATES.reduce((sum, state) => sum + (state === "split" ? 0 : states[state]), 0);
  return {
    files,
    read: states.read + Number(again?.["n"] ?? 0),
    states,
    problems: problems.map((row) => ({
      code: (row["problem_code"] as string | null) ?? "unknown",
      files: row["n"] as number,
    })),
  };
}
