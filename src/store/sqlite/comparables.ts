import type { Comparable } from "../../comparison/index.ts";
import { type Metadata, toldIn } from "../../model/index.ts";
import { claimsIn, REJECTED } from "./claims.ts";
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
  return claimsIn(connection, rows).map((claim, at) => ({
    claim,
    ...toldIn(JSON.parse(rows[at]?.["metadata"] as string) as Metadata, rows[at]?.["file"] as string),
  }));
}
