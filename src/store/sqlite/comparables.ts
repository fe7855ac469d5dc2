import type { Comparable } from "../../comparison/index.ts";
import { type Metadata, toldIn } from "../../model/index.ts";
import { actorsOf, claimWith, REJECTED } from "./claims.ts";
import { all, type Connection } from "./connection.ts";

/** Claims with the dates and publishers of their reports; `claims` are ids. */
export function comparablesOf(
  connection: Connection,
  { claims }: { readonly claims: readonly string[] },
): readonly Comparable[] {
  const rows = all(
    connection,
    `select c.body, r.metadata, r.file from claim c join report r on r.id = c.report
     where c.id in (select value from json_each(?)) and not ${REJECTED} order by c.id`,
    JSON.stringify(claims),
  );
  const refs = actorsOf(connection, rows);
  return rows.map((row) => ({
    claim: claimWith(row, refs),
    ...toldIn(JSON.parse(row["metadata"] as string) as Metadata, row["file"] as string),
  }));
}
