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
  const here = JSON.stringify([...new Set(shown.map(({ claim }) => claim))]);
  const found: Finding[] = [];
  for (const verdict of GRAVEST) {
    if (found.length >= findings) break;
    // What is thrown away again is sifted where it lies: a popular question has a hundred thousand findings.
    const sql = `select body from (select a, b, body from finding indexed by finding_of_question
        where question = ?1 and verdict = ?2 limit ?3)
      where a in (select value from json_each(?4)) and b in (select value from json_each(?4)) limit ?5`;
    const rows = all(connection, sql, key, verdict, findings * 2, here, findings - found.length);
    for (const { body } of rows) found.push(JSON.parse(body as string) as Finding);
  }
  const rivals = rivalsOf(connection, key, row["id"] as string);
  return { row: rowOf(row), replies: shown, findings: found, rivals, partial };
}
const GRAVEST = ["contradicts", "tension", "supersedes", "refines", "agrees", "not-comparable"] as const;
