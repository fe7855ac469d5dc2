import type { Finding } from "../../../model/index.ts";
import type { KeptQuestion } from "../../ledger.ts";
import { keptOf } from "../comparison.ts";
import { all, type Connection, one } from "../connection.ts";
import { rowOf } from "../questions.ts";
import { rivalsOf } from "../rivals.ts";

/** See DeskStore.questionPart. */
export function questionPart(
  connection: Connection,
  id: string,
  { replies, findings, until }: { readonly replies: number; readonly findings: number; readonly until: number | null },
): (KeptQuestion & { readonly partial: boolean }) | null {
  const row = one(connection, "select * from question where id = ?1 or key = ?1", id);
  if (!row) return null;
  const key = row["key"] as string;
  // Those last said: in order of the day, which the primary key has.
  const kept = all(
    connection,
    `select day, claim, answer, origin, body from reply where question = ? ${until === null ? "" : "and said <= ?"}
     order by day desc, claim desc, answer desc limit ?`,
    key,
    ...(until === null ? [] : [until]),
    replies + 1,
  ).map(keptOf);
  const partial = kept.length > replies;
  const shown = kept.slice(0, replies).reverse();
  const here = new Set(shown.map(({ claim }) => claim));
  const found: Finding[] = [];
  for (const verdict of GRAVEST) {
    if (found.length >= findings) break;
    const sql =
      "select a, b, body from finding indexed by finding_of_question where question = ? and verdict = ? limit ?";
    for (const { a, b, body } of all(connection, sql, key, verdict, findings * 2)) {
      if (found.length >= findings) break;
      if (here.has(a as string) && here.has(b as string)) found.push(JSON.parse(body as string) as Finding);
    }
  }
  const rivals = rivalsOf(connection, key, row["id"] as string);
  return { row: rowOf(row), replies: shown, findings: found, rivals, partial };
}
const GRAVEST = ["contradicts", "tension", "supersedes", "refines", "agrees", "not-comparable"] as const;
