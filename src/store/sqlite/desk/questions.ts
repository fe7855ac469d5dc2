import type { SQLInputValue } from "node:sqlite";
import type { Modality } from "../../../model/index.ts";
import { fold } from "../../contract.ts";
import type { AnswerHead, AnswersInShort, Bounded, QuestionQuery } from "../../desk.ts";
import type { QuestionRow } from "../../ledger.ts";
import { all, type Connection, one } from "../connection.ts";
import { rowOf } from "../questions.ts";
import { LOOK } from "./claims.ts";
import { ORDERS, SEEN } from "./steps.ts";

const IN = "in (select value from json_each(?))";
const JUDGED = `(q.id in (select target from judgement_anchor where kind = 'question'
    and judgement not in (select judgement from withdrawal))
  or q.key in (select r.question from judgement_anchor ja join reply r on r.claim = ja.target
    where ja.kind = 'claim' and ja.judgement not in (select judgement from withdrawal)))`;

interface Tests {
  readonly where: string;
  readonly values: readonly SQLInputValue[];
  /** Null: few questions are at hand, better sorted than walked to in order. */
  readonly index: string | null;
}

function testsOf(query: QuestionQuery): Tests {
  const tests: string[] = ["+q.claims > 0"];
  const values: SQLInputValue[] = [];
  const add = (sql: string, ...given: readonly SQLInputValue[]): void => {
    tests.push(sql);
    values.push(...given);
  };
  const { least = 1 } = query;
  // The first test is word for word that of the index on such questions.
  if (least > 1) add(`${SEEN} and (+q.claims >= ? or +q.status in ('contested', 'denied', 'changed'))`, least);
  if (query.statuses) add(`+q.status ${IN}`, JSON.stringify(query.statuses));
  if (query.kinds?.length === 1) add("q.kind = ?", query.kinds[0] ?? "");
  else if (query.kinds) add(`q.kind ${IN}`, JSON.stringify(query.kinds));
  if (query.judged !== undefined) add(query.judged ? JUDGED : `not ${JUDGED}`);
  if (query.actors)
    add(
      `q.key in (select key from question where subject ${IN} union select r.question from actor_entity ae
        join claim_entity ce on ce.entity = ae.entity and ce.part = 'role' join reply r on r.claim = ce.claim
        where ae.actor ${IN})`,
      JSON.stringify(query.actors),
      JSON.stringify(query.actors),
    );
  if (query.reports)
    add(
      `q.key in (select r.question from claim c join reply r on r.claim = c.id where c.report ${IN})`,
      JSON.stringify(query.reports),
    );
  if (query.places)
    add(
      `q.key in (select r.question from claim c join reply r on r.claim = c.id
        where json_extract(c.body, '$.place.id') is not null and json_extract(c.body, '$.place.id') ${IN})`,
      JSON.stringify(query.places),
    );
  if (query.since !== undefined || query.until !== undefined)
    add(
      "exists (select 1 from reply r where r.question = q.key and r.said between ? and ?)",
      query.since ?? -1e9,
      query.until ?? 1e9,
    );
  // So many origins need as many claims, which is sooner asked.
  if (query.origins !== undefined)
    add(
      "+q.claims >= ? and (select count(distinct r.origin) from reply r where r.question = q.key) >= ?",
      query.origins,
      query.origins,
    );
  const words = asPrefixes(query.words ?? "");
  if (words !== "")
    add(
      `q.key in (select n.key from question_words w cross join question_number n on n.number = w.rowid
        where w.question_words match ?)`,
      words,
    );
  const few = Boolean(query.actors ?? query.reports ?? query.places) || query.judged === true || words !== "";
  return { where: tests.join(" and "), values, index: few ? null : indexOf(query) };
}

/** Words as strings of their own, each also as the beginning of a longer one: "guz" finds Guzmán. */
const asPrefixes = (words: string): string =>
  fold(words)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => `"${word}"*`)
    .join(" ");

/** The index that has the list in its order, and of it as few others as can be. */
function indexOf({ least = 1, kinds, sort = "status" }: QuestionQuery): string {
  if (sort !== "status") return sort === "claims" ? "question_by_claims" : "question_by_day";
  if (least > 1) return "question_seen";
  return kinds?.length === 1 ? "question_of_kind" : "question_ranked";
}

/** See DeskStore.questionPage. */
export function questionPage(
  connection: Connection,
  query: QuestionQuery,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): readonly QuestionRow[] {
  const { where, values, index } = testsOf(query);
  const sort = query.sort ?? "status";
  return all(
    connection,
    `select q.* from question q ${index === null ? "" : `indexed by ${index}`} where ${where} order by ${ORDERS[sort]} limit ? offset ?`,
    ...values,
    limit,
    skip,
  ).map(rowOf);
}

/** See DeskStore.questionCounts. */
export function questionCounts(
  connection: Connection,
  query: QuestionQuery,
): Bounded<Pick<QuestionRow, "status" | "kind"> & { readonly count: number }> {
  const { where, values, index } = testsOf({ ...query, sort: "status" });
  const counts = all(
    connection,
    `select status, kind, count(*) as n from (
       select q.status, q.kind from question q ${index === null ? "" : `indexed by ${index}`}
       where ${where} limit ?) group by 1, 2`,
    ...values,
    LOOK + 1,
  ).map((row) => ({
    status: row["status"] as QuestionRow["status"],
    kind: row["kind"] as QuestionRow["kind"],
    count: row["n"] as number,
  }));
  return { counts, exact: counts.reduce((sum, { count }) => sum + count, 0) <= LOOK };
}

/** See DeskStore.questionStatuses. */
export const questionStatuses = (
  connection: Connection,
): readonly (Pick<QuestionRow, "status"> & { readonly count: number })[] =>
  all(
    connection,
    "select status, count(*) as n from question indexed by question_status where claims > 0 group by status",
  ).map((row) => ({ status: row["status"] as QuestionRow["status"], count: row["n"] as number }));

/** See DeskStore.countUnjudged. */
export const countUnjudged = (connection: Connection, most: number): number =>
  Number(
    one(
      connection,
      `select count(*) as n from (select 1 from question q where q.status in ('contested', 'denied') and not ${JUDGED} limit ?)`,
      most,
    )?.["n"] ?? 0,
  );

/** Replies that are looked through for the answers of one question in a list. */
const REPLIES = 500;
const ANSWERS = 4;

/** See DeskStore.answersInShort. */
export function answersInShort(
  connection: Connection,
  questions: readonly string[],
): ReadonlyMap<string, AnswersInShort> {
  const found = new Map<string, AnswersInShort>();
  for (const question of questions) {
    const rows = all(
      connection,
      `select affirmed, answer, count(distinct claim) as n, max(length(words)), words,
         json_group_array(distinct modality) as modalities, count(*) over () as answers
       from (select answer, claim, json_extract(body, '$.affirmed') as affirmed, json_extract(body, '$.words') as words,
               json_extract(body, '$.modality') as modality
             from reply where question = ? and aside = 0 limit ${REPLIES})
       group by affirmed, answer order by n desc, answer limit ${ANSWERS}`,
      question,
    );
    const answers = rows.map((row): AnswerHead => {
      const affirmed = row["affirmed"] === 1;
      return {
        key: `${affirmed ? "" : "not "}${row["answer"] as string}`,
        words: row["words"] as string,
        affirmed,
        claims: row["n"] as number,
        modalities: JSON.parse(row["modalities"] as string) as Modality[],
      };
    });
    const judged = one(connection, `select 1 from question q where q.key = ? and ${JUDGED}`, question) !== null;
    found.set(question, { answers, all: Number(rows[0]?.["answers"] ?? 0), judged });
  }
  return found;
}

/** See DeskStore.questionsOfClaim. */
export const questionsOfClaim = (
  connection: Connection,
  claim: string,
): readonly { readonly id: string; readonly asks: string }[] =>
  all(
    connection,
    `select distinct q.id, q.asks from reply r join question q on q.key = r.question
     where r.claim = ? and q.claims > 0 order by q.asks`,
    claim,
  ).map((row) => ({ id: row["id"] as string, asks: row["asks"] as string }));
