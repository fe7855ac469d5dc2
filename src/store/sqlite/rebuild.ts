import { NO_TALLY, type Tally, tallied } from "../../comparison/index.ts";
import type { Kept, Rebuilding } from "../ledger.ts";
import { insertFinding, insertReply, keptOf, writeQuestion } from "./comparison.ts";
import { all, type Connection, one, statement } from "./connection.ts";
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

/** Replies that are put in their order before they are written: those of one question lie side by side. */
const LOT = 2_000;

const inPlace = (x: Kept, y: Kept): number =>
  order(x.reply.question, y.reply.question) || x.day - y.day || order(x.claim, y.claim) || order(x.answer, y.answer);

/** See ComparisonStore.replaceComparison; inside a transaction that the caller has begun. */
export async function rebuild(connection: Connection, version: string, made: Rebuilding): Promise<void> {
  const putBack = putAside(connection);
  for (const table of [...TABLES, "due"]) connection.db.exec(`delete from ${table}`);
  let lot: Kept[] = [];
  const putDown = (): void => {
    for (const reply of lot.sort(inPlace)) insertReply(connection, reply);
    lot = [];
  };
  for await (const replies of made.replies) {
    lot.push(...replies);
    if (lot.length >= LOT) putDown();
    await made.between();
  }
  putDown();
  // The questions in their order, so that rows are put down one behind the other.
  let question = nextQuestion(connection, "");
  for (let number = 1; question !== null; number++) {
    compareOne(connection, { question, number }, made);
    question = nextQuestion(connection, question);
    await made.between();
  }
  putBack();
  countRivals(connection);
  connection.db.exec(DESK_REBUILT);
  statement(
    connection,
    "insert into fact values ('comparison_version', ?) on conflict do update set value = excluded.value",
  ).run(version);
}

const nextQuestion = (connection: Connection, after: string): string | null =>
  (one(connection, "select question from reply where question > ? order by question limit 1", after)?.["question"] as
    | string
    | undefined) ?? null;

function compareOne(
  connection: Connection,
  { question, number }: { readonly question: string; readonly number: number },
  { findings }: Rebuilding,
): void {
  const replies = all(
    connection,
    "select day, claim, answer, origin, body from reply where question = ? order by day, claim, answer",
    question,
  ).map(keptOf);
  const [first] = replies;
  if (!first) return;
  let tally: Tally = { ...NO_TALLY, origins: new Set(replies.map((kept) => kept.origin)).size };
  const found = findings(replies).toSorted((x, y) => order(x.a, y.a) || order(x.b, y.b));
  for (const finding of found) {
    insertFinding(connection, question, finding);
    tally = tallied(tally, finding, 1);
  }
  writeQuestion(connection, {
    reply: first.reply,
    claims: new Set(replies.filter(({ reply }) => !reply.aside).map((kept) => kept.claim)).size,
    tally,
    lastSaid: lastSaid(replies),
    // Counted when all is put down: few questions have any.
    rivals: 0,
    number,
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lastSaid(replies: readonly Kept[]): number | null {
  let last: number | null = null;
  for (const { reply } of replies) {
    const day = reply.said?.last;
    if (day !== undefined && Number.isFinite(day) && (last === null || day > last)) last = day;
  }
  return last;
}
