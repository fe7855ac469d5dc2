import type { SQLInputValue } from "node:sqlite";
import type { Finding, QuestionKind, QuestionStatus } from "../../model/index.ts";
import { fold } from "../contract.ts";
import type { FindingRow, KeptQuestion, QuestionFilter, QuestionRow } from "../ledger.ts";
import { ORDERS } from "./desk/rank.ts";
import { keptOf } from "./comparison.ts";
import { all, type Connection, one, type Row } from "./connection.ts";
import { rivalsOf } from "./rivals.ts";

export const rowOf = (row: Row): QuestionRow => ({
  key: row["key"] as string,
  id: row["id"] as string,
  kind: row["kind"] as QuestionKind,
  subject: row["subject"] as string | null,
  asks: row["asks"] as string,
  status: row["status"] as QuestionStatus,
  claims: row["claims"] as number,
  tally: {
    contradictions: row["contradictions"] as number,
    tensions: row["tensions"] as number,
    denials: row["denials"] as number,
    successions: row["successions"] as number,
    firm: row["firm"] as number,
  },
  weight: row["weight"] as number,
  gravity: row["gravity"] as number,
  rivals: row["rivals"] as number,
  lastSaid: row["last_said"] as number | null,
});

const places = (list: readonly string[]): string => list.map(() => "?").join(", ");

function conditions(filter: QuestionFilter): { readonly where: string; readonly values: readonly SQLInputValue[] } {
  const tests: string[] = [
    // One claim that conflicts with what others imply is worth a look, though it answers alone.
    // So is one whose forecast came about, or that was told apart from a look-alike.
    // Claims that nothing else asks of are kept in case another says the same, and those of a scene in case another
    // report knows it by its second name: then there is a finding.
    `(q.claims >= max(?, 1) or q.claims > 0 and q.status in ('contested', 'denied', 'changed')
      or (q.claims > 0 or q.kind in ('wording', 'event')) and exists (select 1 from finding f where f.question = q.key))`,
  ];
  const values: SQLInputValue[] = [filter.least ?? 1];
  const either = (column: string, list: readonly string[] | undefined): void => {
    if (!list) return;
    tests.push(`${column} in (${places(list)})`);
    values.push(...list);
  };
  either("q.status", filter.statuses);
  either("q.kind", filter.kinds);
  if (filter.actors) {
    tests.push(`(q.subject in (${places(filter.actors)}) or q.key in (select r.question from actor_entity ae
      join claim_entity ce on ce.entity = ae.entity and ce.part = 'role' join reply r on r.claim = ce.claim
      where ae.actor in (${places(filter.actors)})))`);
    values.push(...filter.actors, ...filter.actors);
  }
  if (filter.reports) {
    tests.push(`q.key in (select r.question from claim c join reply r on r.claim = c.id
      where c.report in (select value from json_each(?)))`);
    values.push(JSON.stringify(filter.reports));
  }
  for (const word of fold(filter.words ?? "").split(" ")) {
    if (word === "") continue;
    tests.push("' ' || q.folded || ' ' like ?");
    values.push(`% ${word} %`);
  }
  return { where: tests.join(" and "), values };
}

/** See ComparisonStore.questions. */
export function questions(connection: Connection, filter: QuestionFilter): readonly QuestionRow[] {
  const { where, values } = conditions(filter);
  const sql = `select q.* from question q where ${where} order by ${ORDERS[filter.sort ?? "status"].replace(/number$/u, "id")} limit ?`;
  return all(connection, sql, ...values, filter.limit ?? -1).map(rowOf);
}

/** See ComparisonStore.countQuestions. */
export function countQuestions(connection: Connection, filter: QuestionFilter): number {
  const { where, values } = conditions(filter);
  return Number(one(connection, `select count(*) as n from question q where ${where}`, ...values)?.["n"] ?? 0);
}

/** See ComparisonStore.question. */
export function question(connection: Connection, id: string): KeptQuestion | null {
  const row = one(connection, "select * from question where id = ?1 or key = ?1", id);
  if (!row) return null;
  const key = row["key"] as string;
  return {
    row: rowOf(row),
    replies: all(
      connection,
      "select day, claim, answer, origin, body from reply where question = ? order by day, claim, answer",
      key,
    ).map(keptOf),
    findings: all(connection, "select body from finding where question = ? order by a, a_answer, b, b_answer", key).map(
      findingOf,
    ),
    rivals: rivalsOf(connection, key, row["id"] as string),
  };
}

const findingOf = (row: Row): Finding => JSON.parse(row["body"] as string) as Finding;

/** See ComparisonStore.findingsOf. */
export const findingsOf = (connection: Connection, claim: string): readonly FindingRow[] =>
  all(
    connection,
    // By the questions that the claim answers: an index on all claims of all findings is written for each of them.
    `with asked as (select distinct question from reply indexed by reply_claim where claim = ?1)
     select f.body, q.id, q.asks from asked
       cross join finding f indexed by finding_of_first on f.question = asked.question and f.a = ?1
       join question q on q.key = f.question
     union all select f.body, q.id, q.asks from asked
       cross join finding f indexed by finding_of_second on f.question = asked.question and f.b = ?1
       join question q on q.key = f.question`,
    claim,
  ).map((row) => ({ finding: findingOf(row), question: row["id"] as string, asks: row["asks"] as string }));
