import type { SQLInputValue } from "node:sqlite";
import { FIRM } from "../../../comparison/index.ts";
import { fold } from "../../contract.ts";
import type { Bounded, QuestionFound, QuestionQuery, QuestionThen } from "../../desk.ts";
import type { QuestionRow } from "../../ledger.ts";
import { all, type Connection, one } from "../connection.ts";
import { rowOf } from "../questions.ts";
import { LOOK } from "./claims.ts";
import { ORIGINS_COUNTED } from "../lean-step.ts";
import { BAND, BAND_OF, ORDERS, SEEN } from "./rank.ts";

const IN = "in (select value from json_each(?))";
/** Whether somebody judged a question, or a claim of it. */
export const JUDGED = `(q.id in (select target from judgement_anchor where kind = 'question'
    and judgement not in (select judgement from withdrawal))
  or q.key in (select r.question from judgement_anchor ja join reply r on r.claim = ja.target
    where ja.kind = 'claim' and ja.judgement not in (select judgement from withdrawal)))`;

interface Tests {
  readonly where: string;
  readonly values: readonly SQLInputValue[];
  /** Null: few questions are at hand, better sorted than walked to in order. */
  readonly index: string | null;
}

/** Days up to which a period has few enough replies to begin with them. */
const A_YEAR = 400;
/** Questions that are looked up by their words at most: those that were last written are as good as any. */
const BY_WORDS = 3_000;

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
  if (query.statuses) {
    add(`+q.status ${IN}`, JSON.stringify(query.statuses));
    // Each index begins with the band: a list of what changed does not walk over all that is contested.
    const bands = query.statuses.map((status) => BAND_OF[status] ?? 0);
    if (bands.length > 0) add(`${BAND} between ? and ?`, Math.min(...bands), Math.max(...bands));
  }
  const few =
    Boolean(query.subjects ?? query.actors ?? query.reports ?? query.places) ||
    query.judged === true ||
    (query.words ?? "").trim() !== "" ||
    (query.until ?? 1e9) - (query.since ?? -1e9) < A_YEAR;
  // Where few are at hand the index on kinds must not tempt the planner.
  if (query.kinds?.length === 1) add(few ? "+q.kind = ?" : "q.kind = ?", query.kinds[0] ?? "");
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
  if (query.subjects) add(`q.subject ${IN}`, JSON.stringify(query.subjects));
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
  const { since = -1e9, until = 1e9 } = query;
  if (until - since < A_YEAR) add("q.key in (select question from reply where said between ? and ?)", since, until);
  else if (query.since !== undefined || query.until !== undefined)
    add("exists (select 1 from reply r where r.question = q.key and r.said between ? and ?)", since, until);
  const words = asPrefixes(query.words ?? "");
  if (words !== "")
    add(`q.number in (select rowid from question_words where question_words match ? limit ${BY_WORDS})`, words);
  // Asked last, of what is left: so many origins need as many claims, which is sooner asked.
  if (query.origins !== undefined) {
    add("+q.claims >= ? and q.origins >= ?", query.origins, Math.min(query.origins, ORIGINS_COUNTED));
    if (query.origins > ORIGINS_COUNTED)
      add("(select count(distinct r.origin) from reply r where r.question = q.key) >= ?", query.origins);
  }
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

/** See DeskStore.questionsFound. */
export function questionsFound(
  connection: Connection,
  query: QuestionQuery,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): readonly QuestionFound[] {
  const { where, values, index } = testsOf(query);
  return all(
    connection,
    `select q.key, q.status, q.kind from question q ${index === null ? "" : `indexed by ${index}`} where ${where}
     order by ${ORDERS[query.sort ?? "status"]} limit ? offset ?`,
    ...values,
    limit,
    skip,
  ) as unknown as readonly QuestionFound[];
}

/** See DeskStore.questionRows. */
export const questionRows = (connection: Connection, keys: readonly string[]): readonly QuestionRow[] =>
  all(
    connection,
    "select q.* from json_each(?) j cross join question q on q.key = j.value order by j.key",
    JSON.stringify(keys),
  ).map(rowOf);

/** See DeskStore.questionPage: the keys alone by the index, then the rows of this page. */
export const questionPage = (
  connection: Connection,
  query: QuestionQuery,
  page: { readonly skip: number; readonly limit: number },
): readonly QuestionRow[] =>
  questionRows(
    connection,
    questionsFound(connection, query, page).map(({ key }) => key),
  );

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
    "select status, count(*) as n from question indexed by question_ranked where claims > 0 group by status",
  ).map((row) => ({ status: row["status"] as QuestionRow["status"], count: row["n"] as number }));

/** See DeskStore.countUnjudged. */
export const countUnjudged = (connection: Connection, most: number): number =>
  Number(
    one(
      connection,
      `select count(*) as n from (select 1 from question q indexed by question_ranked
         where ${BAND} = 0 and not ${JUDGED} limit ?)`,
      most,
    )?.["n"] ?? 0,
  );

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

/** Findings of one question that are looked through for how it stood on a day. */
const FINDINGS = 120;

/** See DeskStore.questionsAsOf. */
export function questionsAsOf(
  connection: Connection,
  questions: readonly string[],
  until: number,
): ReadonlyMap<string, QuestionThen> {
  // Gathered once for a question: its replies lie together, while each claim's own lie on a page apart.
  const then = "in (select claim from reply indexed by reply_told where question = ?1 and said <= ?2)";
  return new Map(
    questions.map((question) => {
      const told = one(
        connection,
        `select count(distinct claim) as claims, count(distinct origin) as origins, max(said) as last from (
           select claim, origin, said from reply where question = ? and aside = 0 and said <= ?)`,
        question,
        until,
      );
      const findings = all(
        connection,
        `select f.verdict, f.rule like 'denial%' as denial, count(*) as n,
           sum(f.verdict <> 'supersedes' and json_extract(f.body, '$.score') >= ${FIRM}) as firm
         from (select * from finding indexed by finding_of_question where question = ?1
             and verdict in ('contradicts', 'tension', 'supersedes') limit ${FINDINGS}) f
         where f.a ${then} and f.b ${then} group by 1, 2`,
        question,
        until,
      );
      const count = (verdicts: readonly string[], denial: 0 | 1): number =>
        findings.reduce(
          (sum, row) =>
            verdicts.includes(row["verdict"] as string) && row["denial"] === denial ? sum + (row["n"] as number) : sum,
          0,
        );
      const row: QuestionThen = {
        claims: Number(told?.["claims"] ?? 0),
        lastSaid: (told?.["last"] as number | null | undefined) ?? null,
        tally: {
          contradictions: count(["contradicts"], 0),
          tensions: count(["tension"], 0),
          denials: count(["contradicts", "tension"], 1),
          successions: count(["supersedes"], 0) + count(["supersedes"], 1),
          firm: findings.reduce((sum, { firm }) => sum + (firm as number), 0),
          origins: Number(told?.["origins"] ?? 0),
        },
      };
      return [question, row];
    }),
  );
}
