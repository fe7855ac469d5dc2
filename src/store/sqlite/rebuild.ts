import type { Rebuilding } from "../ledger.ts";
import type { GatheredQuestion } from "../written.ts";
import { insertFinding, writeQuestion } from "./comparison.ts";
import { all, begin, type Connection, type Open, statement } from "./connection.ts";
import { DESK_REBUILT } from "./lean-step.ts";
import { countRivals } from "./rivals.ts";

const TABLES = ["finding", "reply", "question"];

/**
 * Indexes and triggers of the tables that are written anew: to build an index of all rows at the end costs a fifth of
 * keeping it in order while they come. Gives what puts them back.
 */
function putAside(connection: Connection): () => void {
  const made = all(
    connection,
    `select type, name, sql from sqlite_schema where type in ('index', 'trigger') and sql is not null
       and tbl_name in (select value from json_each(?))`,
    JSON.stringify(TABLES),
  );
  for (const { type, name } of made) connection.db.exec(`drop ${String(type)} "${String(name)}"`);
  return () => {
    for (const { sql } of made) connection.db.exec(String(sql));
  };
}

/**
 * Begins a transaction in which what is sorted lies on the disk: of a large case it is gigabytes. What this program
 * makes is JSON and keeps to the tables' other conditions: to look again would cost a fifth.
 */
export function beginRebuild(connection: Connection): Open {
  const { db } = connection;
  const before = (): void => db.exec("pragma temp_store = memory; pragma ignore_check_constraints = off");
  // Inside a transaction the place of what is temporary cannot be changed.
  if (!connection.writing) db.exec("pragma temp_store = file; pragma ignore_check_constraints = on");
  try {
    const open = begin(connection);
    return {
      commit: () => {
        open.commit();
        before();
      },
      undo: (error) => {
        const thrown = open.undo(error);
        before();
        return thrown;
      },
    };
  } catch (error) {
    if (!connection.writing) before();
    throw error;
  }
}

/** See ComparisonStore.replaceComparison; inside a transaction that the caller has begun. */
export async function rebuild(connection: Connection, version: string, made: Rebuilding): Promise<void> {
  const putBack = putAside(connection);
  for (const table of [...TABLES, "due"]) connection.db.exec(`delete from ${table}`);
  await putDown(connection, made);
  let number = 0;
  for await (const lot of made.meet(gathered(connection))) {
    for (const question of lot) {
      for (const finding of question.findings) insertFinding(connection, question.reads.question, finding);
      number += 1;
      // Rivals are counted when all is put down: few questions have any.
      writeQuestion(connection, { ...question, rivals: 0, number });
    }
  }
  putBack();
  countRivals(connection);
  connection.db.exec(DESK_REBUILT);
  statement(
    connection,
    "insert into fact values ('comparison_version', ?) on conflict do update set value = excluded.value",
  ).run(version);
}

/**
 * Replies come in the order of the reports and lie in that of the questions. Put down as they come, each would change
 * another page; so they are put aside one behind the other, sorted and then put down.
 */
async function putDown(connection: Connection, { replies }: Rebuilding): Promise<void> {
  connection.db.exec("create temp table coming as select * from reply where false");
  const put = statement(connection, "insert into temp.coming values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for await (const lot of replies) for (const reply of lot) put.run(...reply);
  connection.db.exec(`insert into reply select * from temp.coming order by question, day, claim, answer;
    drop table temp.coming`);
}

/** Replies that are handed over at once. */
const LOT = 1_000;

/** The questions in their order with their replies, some at a time. */
async function* gathered(connection: Connection): AsyncGenerator<readonly GatheredQuestion[]> {
  const rows = statement(connection, "select question, origin, body from reply order by question, day, claim, answer");
  let lot: GatheredQuestion[] = [];
  let replies: [string, string][] = [];
  let [size, key] = [0, ""];
  for (const row of rows.iterate()) {
    if (row["question"] !== key) {
      if (size >= LOT) {
        yield lot;
        [lot, size] = [[], 0];
      }
      key = row["question"] as string;
      replies = [];
      lot.push({ replies });
    }
    replies.push([row["origin"] as string, row["body"] as string]);
    size += 1;
  }
  if (lot.length > 0) yield lot;
}
