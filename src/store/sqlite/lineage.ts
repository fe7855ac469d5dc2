import type { Origin, SharedWording } from "../../lineage/index.ts";
import type { KeptLineage } from "../lineage.ts";
import { all, type Connection, one, statement, transaction } from "./connection.ts";

/** See LineageStore.lineageDue. */
export const lineageDue = (connection: Connection, limit: number): readonly string[] =>
  all(
    connection,
    "select d.report from lineage_due d join report r on r.id = d.report order by r.number limit ?",
    limit,
  ).map((row) => row["report"] as string);

/** See LineageStore.countLineageDue. */
export const countLineageDue = (connection: Connection): number =>
  Number(one(connection, "select count(*) as n from lineage_due")?.["n"] ?? 0);

/** See LineageStore.holders. */
export function holders(
  connection: Connection,
  hashes: readonly number[],
  most: number,
): readonly { readonly hash: number; readonly report: string }[] {
  const holding = statement(connection, "select report from fingerprint where hash = ? limit ?");
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

/** See LineageStore.saveLineages. */
export const saveLineages = (
  connection: Connection,
  list: readonly { readonly report: string; readonly kept: KeptLineage }[],
): void =>
  transaction(connection, () => {
    for (const { report, kept } of list) save(connection, report, kept);
  });

function save(connection: Connection, report: string, { origins: rows, hashes, shared }: KeptLineage): void {
  const number = one(connection, "select number from report where id = ?", report)?.["number"] as number | undefined;
  if (number === undefined) return;
  statement(connection, "delete from fingerprint where report = ?").run(number);
  statement(connection, "delete from origin where report = ?").run(report);
  statement(connection, "delete from shared where a = ?1 or b = ?1").run(report);
  const print = statement(connection, "insert or ignore into fingerprint values (?, ?)");
  for (const hash of hashes) print.run(hash, number);
  const origin = statement(connection, "insert into origin values (?, ?, ?)");
  rows.forEach((row, at) => origin.run(report, at, JSON.stringify(row)));
  // Both reports of a pair may be in one lot.
  const pair = statement(connection, "insert or replace into shared values (?, ?, ?)");
  for (const row of shared) pair.run(row.a, row.b, JSON.stringify(row));
  statement(connection, "delete from lineage_due where report = ?").run(report);
}

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
