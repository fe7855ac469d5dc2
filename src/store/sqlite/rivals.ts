import { gravityOf, statusOf } from "../../comparison/index.ts";
import { rivalsIn } from "../../model/index.ts";
import { all, type Connection, one, statement } from "./connection.ts";
import { judgementsOn } from "./judgements.ts";

/** Those of a question's claims, and the question itself, that people judged differently. */
export const rivalsOf = (connection: Connection, key: string, id: string): readonly string[] =>
  all(
    connection,
    // Rivals are few, replies to a popular question many.
    `select v.target from rival v where v.target = ?2 or exists
       (select 1 from reply r indexed by reply_claim where r.claim = v.target and r.question = ?1 and r.aside = 0)
     order by v.target`,
    key,
    id,
  ).map((row) => row["target"] as string);

/** Whether people differ over a claim or question, anew; the status of questions follows. */
export function setRivals(connection: Connection, target: string): void {
  const differ = rivalsIn(judgementsOn(connection, target)).length > 0;
  const { changes } = differ
    ? statement(connection, "insert into rival values (?) on conflict do nothing").run(target)
    : statement(connection, "delete from rival where target = ?").run(target);
  if (changes !== 0) restateAll(connection, target);
}

/** Questions written anew know of no rivals yet. */
export function countRivals(connection: Connection): void {
  for (const { target } of all(connection, "select target from rival")) restateAll(connection, target as string);
}

function restateAll(connection: Connection, target: string): void {
  const questions = all(
    connection,
    "select question as key from reply where claim = ?1 union select key from question where id = ?1",
    target,
  );
  for (const { key } of questions) restate(connection, key as string);
}

/** The status of a question by what is kept of its findings, and by whether people differ. */
function restate(connection: Connection, key: string): void {
  const row = one(connection, "select * from question where key = ?", key);
  if (!row) return;
  const n = (name: string): number => Number(row[name] ?? 0);
  const rivals = rivalsOf(connection, key, row["id"] as string).length;
  const tally = {
    contradictions: n("contradictions"),
    tensions: n("tensions"),
    denials: n("denials"),
    successions: n("successions"),
    firm: n("firm"),
    origins: n("origins"),
  };
  statement(connection, "update question set status = ?, rivals = ?, gravity = ? where key = ?").run(
    statusOf(tally, rivals),
    rivals,
    gravityOf(n("weight"), tally, rivals),
    key,
  );
}
