import type { Origin, SharedWording } from "../../lineage/index.ts";
import type { KeptOrigins, KeptWording } from "../lineage.ts";
import { all, type Connection, one, statement, transaction } from "./connection.ts";

const due = (connection: Connection, worded: 0 | 1, limit: number): readonly string[] =>
  all(
    connection,
    "select d.report from lineage_due d join report r on r.id = d.report where d.worded = ? order by r.number limit ?",
    worded,
    limit,
  ).map((row) => row["report"] as string);

/** See LineageStore.wordingDue. */
export const wordingDue = (connection: Connection, limit: number): readonly string[] => due(connection, 0, limit);

/** See LineageStore.originsDue. */
export const originsDue = (connection: Connection, limit: number): readonly string[] => due(connection, 1, limit);

/** See LineageStore.countLineageDue. */
export const countLineageDue = (connection: Connection): number =>
  Number(one(connection, "select count(*) as n from lineage_due")?.["n"] ?? 0);

/** See LineageStore.holders. */
export function holders(
  connection: Connection,
  hashes: readonly number[],
  most: number,
): readonly { readonly hash: number; readonly report: string }[] {
  const holding = statement(connection, "select report from fingerprint where hash = ? order by report limit ?");
  // Hundreds of thousands of rows for a pile: as lists of one they cost half.
  holding.setReturnArrays(true);
  const found = hashes.flatMap((hash) =>
    (holding.all(hash, most) as unknown as [number][]).map(([report]) => ({ hash, number: report })),
  );
  // A report holds many of them, and each is looked up but once.
  const names = all(
    connection,
    "select number, id from report where number in (select value from json_each(?))",
    JSON.stringify([...new Set(found.map(({ number }) => number))]),
  );
  const ids = new Map(names.map((row) => [row["number"] as number, row["id"] as string]));
  return found.flatMap(({ hash, number }) => {
    const report = ids.get(number);
    return report === undefined ? [] : [{ hash, report }];
  });
}

/** See LineageStore.wordings. */
export async function* wordings(connection: Connection): AsyncIterable<Omit<KeptWording, "shared">> {
  const reports = all(connection, "select number, id from report order by number");
  const held = statement(connection, "select hash from fingerprint indexed by fingerprint_report where report = ?");
  held.setReturnArrays(true);
  for (const { number, id } of reports) {
    const hashes = held.all(number as number) as unknown as readonly [number][];
    yield { report: id as string, hashes: Uint32Array.from(hashes, ([hash]) => hash) };
  }
}

/** See LineageStore.saveWordings. */
export const saveWordings = (connection: Connection, list: readonly KeptWording[]): void =>
  transaction(connection, () => {
    const prints: [hash: number, report: number][] = [];
    for (const { report, hashes, shared } of list) {
      const number = one(connection, "select number from report where id = ?", report)?.["number"] as
        | number
        | undefined;
      if (number === undefined) continue;
      statement(connection, "delete from fingerprint where report = ?").run(number);
      statement(connection, "delete from shared where a = ?1 or b = ?1").run(report);
      for (const hash of hashes) prints.push([hash, number]);
      // Both reports of a pair may be in one lot.
      const pair = statement(connection, "insert or replace into shared values (?, ?, ?)");
      for (const row of shared) pair.run(row.a, row.b, JSON.stringify(row));
      statement(connection, "update lineage_due set worded = 1 where report = ?").run(report);
    }
    // In the order in which they lie: hashes are spread over all pages of the table.
    const print = statement(connection, "insert or ignore into fingerprint values (?, ?)");
    for (const [hash, number] of prints.sort(([a, x], [b, y]) => a - b || x - y)) print.run(hash, number);
  });

/** See LineageStore.saveOrigins. */
export const saveOrigins = (connection: Connection, list: readonly KeptOrigins[]): void =>
  transaction(connection, () => {
    for (const { report, origins: rows } of list) {
      if (one(connection, "select 1 from report where id = ?", report) === null) continue;
      statement(connection, "delete from origin where report = ?").run(report);
      const origin = statement(connection, "insert into origin values (?, ?, ?)");
      rows.forEach((row, at) => origin.run(report, at, JSON.stringify(row)));
      // What came in meanwhile makes both due again.
      statement(connection, "delete from lineage_due where report = ? and worded = 1").run(report);
    }
  });

/** See LineageStore.origins. */
export const origins = (connection: Connection, reports: readonly string[] | null): readonly Origin[] =>
  (reports === null
    ? all(connection, "select o.body from origin o join report r on r.id = o.report order by r.number, o.number")
    : all(
        connection,
        `select o.body from origin o join report r on r.id = o.report
         where o.report in (select value from json_each(?)) order by r.number, o.number`,
        JSON.stringify(reports),
      )
  ).map((row) => JSON.parse(row["body"] as string) as Origin);

/** See LineageStore.sharedWordings. */
export function sharedWordings(connection: Connection, reports?: readonly string[]): readonly SharedWording[] {
  const some = "(select value from json_each(?1))";
  const rows = reports
    ? all(
        connection,
        `select a, b, body from shared where a in ${some} union select a, b, body from shared where b in ${some} order by a, b`,
        JSON.stringify(reports),
      )
    : all(connection, "select body from shared order by a, b");
  return rows.map((row) => JSON.parse(row["body"] as string) as SharedWording);
}
