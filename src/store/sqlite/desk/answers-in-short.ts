import type { Modality } from "../../../model/index.ts";
import type { AnswerHead, AnswersInShort } from "../../desk.ts";
import { all, type Connection, one } from "../connection.ts";
import { JUDGED } from "./questions.ts";

/** Replies that are looked through for the answers of one question in a list. */
const REPLIES = 400;
const ANSWERS = 4;

/** What is told first of two answers, the gravest first. */
const TOLD_FIRST = ["contradicts", "tension", "supersedes"] as const;
/** Findings of one verdict that are looked at for the pair that a list shows. */
const PAIRS = 12;

interface Side {
  readonly claim: string;
  readonly answer: string;
  readonly affirmed: 0 | 1;
}

/** The two answers with the gravest finding between them that was last said; where one overtook the other, it stands second. */
function gravestPair(
  connection: Connection,
  question: string,
  until: number | null,
): {
  readonly verdict: (typeof TOLD_FIRST)[number];
  readonly sides: readonly [Side, Side];
  readonly reason: string;
} | null {
  const then = until === null ? "" : "and x.said <= ?3 and y.said <= ?3";
  for (const verdict of TOLD_FIRST) {
    const row = one(
      connection,
      `select x.claim as a_claim, x.answer as a, x.affirmed as a_so, y.claim as b_claim, y.answer as b, y.affirmed as b_so,
         json_extract(f.body, '$.newer') as newer, json_extract(f.body, '$.reason') as reason
       from (select * from finding indexed by finding_of_question where question = ?1 and verdict = ?2 limit ${PAIRS}) f
       cross join reply x indexed by reply_claim on x.question = ?1 and x.claim = f.a and x.answer = f.a_answer
       cross join reply y indexed by reply_claim on y.question = ?1 and y.claim = f.b and y.answer = f.b_answer
       where (x.aside = 0 or y.aside = 0) and (x.answer <> y.answer or x.affirmed <> y.affirmed) ${then}
       order by max(ifnull(x.said, -1e9), ifnull(y.said, -1e9)) desc, x.claim, y.claim limit 1`,
      question,
      verdict,
      ...(until === null ? [] : [until]),
    );
    if (!row) continue;
    const a: Side = { claim: row["a_claim"] as string, answer: row["a"] as string, affirmed: row["a_so"] as 0 | 1 };
    const b: Side = { claim: row["b_claim"] as string, answer: row["b"] as string, affirmed: row["b_so"] as 0 | 1 };
    return { verdict, sides: row["newer"] === "a" ? [b, a] : [a, b], reason: row["reason"] as string };
  }
  return null;
}

/** See DeskStore.answersInShort. */
export function answersInShort(
  connection: Connection,
  questions: readonly string[],
  until: number | null = null,
): ReadonlyMap<string, AnswersInShort> {
  const found = new Map<string, AnswersInShort>();
  for (const question of questions) {
    const pair = gravestPair(connection, question, until);
    const [first, second] = pair?.sides ?? [null, null];
    const rows = all(
      connection,
      `select affirmed, answer, count(distinct claim) as n, max(length(words)), words,
         json_group_array(distinct modality) as modalities, json_group_array(distinct "by") as says,
         count(*) over () as answers,
         case when affirmed = ?2 and answer = ?3 then 0 when affirmed = ?4 and answer = ?5 then 1 else 2 end as place
       from (select answer, claim, affirmed, words, said_by as "by",
               -- Who is accused of a deed counts as a plain answer where answers are compared, and is shown as accused.
               ifnull((select modality from claim where claim.id = reply.claim), modality) as modality
             from reply where question = ?1
               and (aside = 0 or (affirmed = ?2 and answer = ?3) or (affirmed = ?4 and answer = ?5)) ${until === null ? "" : "and said <= ?6"} limit ${REPLIES})
       group by affirmed, answer order by place, n desc, answer limit ${ANSWERS}`,
      question,
      first?.affirmed ?? null,
      first?.answer ?? null,
      second?.affirmed ?? null,
      second?.answer ?? null,
      ...(until === null ? [] : [until]),
    );
    const answers = rows.map((row): AnswerHead => {
      const affirmed = row["affirmed"] === 1;
      return {
        key: `${affirmed ? "" : "not "}${row["answer"] as string}`,
        words: row["words"] as string,
        affirmed,
        claims: row["n"] as number,
        modalities: JSON.parse(row["modalities"] as string) as Modality[],
        by: (JSON.parse(row["says"] as string) as (string | null)[]).filter((name) => name !== null),
      };
    });
    const judged = one(connection, `select 1 from question q where q.key = ? and ${JUDGED}`, question) !== null;
    const paired = rows[0]?.["place"] === 0 && rows[1]?.["place"] === 1;
    found.set(question, {
      answers,
      between: paired ? (pair?.verdict ?? null) : null,
      told: paired && pair && first && second ? { reason: pair.reason, claims: [first.claim, second.claim] } : null,
      all: Number(rows[0]?.["answers"] ?? 0),
      judged,
    });
  }
  return found;
}
