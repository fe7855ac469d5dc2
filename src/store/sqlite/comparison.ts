import {
  type Meeting,
  NO_TALLY,
  questionId,
  type Reply,
  type Span,
  statusOf,
  type Tally,
  tallied,
  type Who,
} from "../../comparison/index.ts";
import type { Finding } from "../../model/index.ts";
import { fold } from "../contract.ts";
import type { ComparisonState, Due, Kept, Ledger, Neighbours } from "../ledger.ts";
import { comparablesOf } from "./comparables.ts";
import { all, type Connection, one, type Row, statement } from "./connection.ts";
import { rivalsOf } from "./rivals.ts";

const KEPT = "day, claim, answer, origin, body";

/** A row of `reply` as it is compared. */
export const keptOf = (row: Row): Kept => ({
  day: row["day"] as number,
  claim: row["claim"] as string,
  answer: row["answer"] as string,
  origin: row["origin"] as string,
  reply: replyOf(JSON.parse(row["body"] as string) as Reply),
});

/** JSON knows no infinity: an open end is kept as null. */
const opened = <T extends Span>(days: T | null): T | null => {
  const { first, last } = (days ?? {}) as { readonly first?: number | null; readonly last?: number | null };
  return days && { ...days, first: first ?? -Infinity, last: last ?? Infinity };
};
const replyOf = (stored: Reply): Reply => ({ ...stored, holds: opened(stored.holds), said: opened(stored.said) });

/** See ComparisonStore.comparisonState. */
export function comparisonState(connection: Connection): ComparisonState {
  const row = one(
    connection,
    `select (select count(*) from due) as due, (select count(*) from claim) as claims,
       (select value from fact where name = 'comparison_version') as version`,
  );
  return {
    due: Number(row?.["due"] ?? 0),
    claims: Number(row?.["claims"] ?? 0),
    version: (row?.["version"] as string | null | undefined) ?? null,
  };
}

interface Change {
  claims: number;
  tally: Tally;
}

/** See ComparisonStore.who. */
export const who = (connection: Connection): ReadonlyMap<string, Who> =>
  new Map(all(connection, "select id, name, kind from actor").map((row) => [row["id"] as string, row as never]));

/** See Ledger; all of it inside a transaction that the caller has begun. */
export function ledgerOn(connection: Connection): Ledger {
  const changes = new Map<string, Change>();
  const changeOf = (question: string): Change => {
    const known = changes.get(question) ?? { claims: 0, tally: NO_TALLY };
    changes.set(question, known);
    return known;
  };
  const answers = (question: string, claim: string): boolean =>
    one(
      connection,
      // Left alone, SQLite looks through all replies of the question, of which a popular one has a hundred thousand.
      "select 1 from reply indexed by reply_claim where claim = ? and question = ? and aside = 0 limit 1",
      claim,
      question,
    ) !== null;
  const count = (question: string, finding: Finding, by: 1 | -1): void => {
    const change = changeOf(question);
    change.tally = tallied(change.tally, finding, by);
  };
  const dropped = (question: string, rows: readonly Row[]): void => {
    for (const row of rows) count(question, JSON.parse(row["body"] as string) as Finding, -1);
  };
  return {
    due: async (limit) => due(connection, limit),
    who: async (actors) =>
      new Map(
        all(
          connection,
          "select id, name, kind from actor where id in (select value from json_each(?))",
          JSON.stringify(actors),
        ).map((row) => [row["id"] as string, row as never]),
      ),
    repliesOf: async (claim) =>
      all(connection, `select ${KEPT} from reply where claim = ? order by question, answer`, claim).map(keptOf),
    around: async (question, place, reach) => around(connection, question, place, reach),
    addReply: async (kept) => {
      const { reply } = kept;
      if (!reply.aside && !answers(reply.question, kept.claim)) changeOf(reply.question).claims += 1;
      insertReply(connection, kept);
    },
    dropReply: async ({ reply, day, claim, answer }) => {
      const { question } = reply;
      statement(connection, "delete from reply where question = ? and day = ? and claim = ? and answer = ?").run(
        question,
        day,
        claim,
        answer,
      );
      if (!reply.aside && !answers(question, claim)) changeOf(question).claims -= 1;
    },
    addFindings: async (question, findings) => {
      for (const finding of findings) {
        insertFinding(connection, question, finding);
        count(question, finding, 1);
      }
    },
    dropFindingsOf: async (question, claim, answer) => {
      for (const side of ["a", "b"] as const) {
        // The index on the claim is the narrow one: a popular question has a hundred thousand findings.
        const sql = `delete from finding indexed by finding_${side} where ${side} = ? and question = ? and ${side}_answer = ? returning body`;
        dropped(question, all(connection, sql, claim, question, answer));
      }
    },
    dropFindings: async (question, pairs) => {
      if (pairs.length === 0) return;
      const keys = pairs.map(([one_, other]) => {
        const [a, b] = one_.claim < other.claim ? [one_, other] : [other, one_];
        return [a.claim, a.answer, b.claim, b.answer];
      });
      // All in one statement: most pairs have no finding, and to ask for each alone costs four times as much.
      const sql = `delete from finding where question = ?1 and (a, a_answer, b, b_answer) in
        (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?2)) returning body`;
      dropped(question, all(connection, sql, question, JSON.stringify(keys)));
    },
    settle: async (questions) => {
      for (const question of questions) settle(connection, question, changeOf(question));
      changes.clear();
    },
    done: async (claims) => {
      statement(connection, "delete from due where claim in (select value from json_each(?))").run(
        JSON.stringify(claims),
      );
    },
  };
}

function due(connection: Connection, limit: number): readonly Due[] {
  const ids = all(connection, "select claim from due order by claim limit ?", limit).map(
    (row) => row["claim"] as string,
  );
  const found = new Map(comparablesOf(connection, { claims: ids }).map((one_) => [one_.claim.id, one_]));
  return ids.map((claim) => ({ claim, comparable: found.get(claim) ?? null }));
}

function around(
  connection: Connection,
  question: string,
  place: { readonly day: number; readonly claim: string; readonly answer: string },
  reach: number,
): Neighbours {
  const side = (sign: "<" | ">", order: "asc" | "desc"): readonly Kept[] =>
    all(
      connection,
      `select ${KEPT} from reply where question = ? and (day, claim, answer) ${sign} (?, ?, ?)
       order by day ${order}, claim ${order}, answer ${order} limit ?`,
      question,
      place.day,
      place.claim,
      place.answer,
      reach,
    ).map(keptOf);
  return { before: side("<", "desc"), after: side(">", "asc") };
}

/** Writes a reply down. */
export function insertReply(connection: Connection, { day, claim, answer, origin, reply }: Kept): void {
  statement(connection, "insert into reply values (?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
    reply.question,
    day,
    claim,
    answer,
    reply.report,
    reply.said && Number.isFinite(reply.said.last) ? reply.said.last : null,
    origin,
    reply.aside ? 1 : 0,
    JSON.stringify(reply),
  );
}

/** Writes a finding down. */
export function insertFinding(
  connection: Connection,
  question: string,
  { aAnswer, bAnswer, ...finding }: Meeting,
): void {
  statement(connection, "insert into finding values (?, ?, ?, ?, ?, ?, ?, ?)").run(
    question,
    finding.a,
    aAnswer,
    finding.b,
    bAnswer,
    finding.verdict,
    finding.rule,
    JSON.stringify(finding),
  );
}

/** What the first reply of a question says of all: how it reads and whom it is about. */
function settle(connection: Connection, question: string, change: Change): void {
  const first = one(connection, "select body from reply where question = ? limit 1", question);
  if (!first) {
    statement(connection, "delete from question where key = ?").run(question);
    return;
  }
  const known = one(connection, "select * from question where key = ?", question);
  const was = (name: string): number => Number(known?.[name] ?? 0);
  const ends = one(
    connection,
    `select (select min(origin) from reply where question = ?1) as low, (select max(origin) from reply where question = ?1) as high,
       (select max(said) from reply where question = ?1) as said`,
    question,
  );
  const tally: Tally = {
    contradictions: was("contradictions") + change.tally.contradictions,
    tensions: was("tensions") + change.tally.tensions,
    denials: was("denials") + change.tally.denials,
    successions: was("successions") + change.tally.successions,
    // All that a status asks is whether there is more than one.
    origins: ends?.["low"] === ends?.["high"] ? 1 : 2,
  };
  writeQuestion(connection, {
    reply: replyOf(JSON.parse(first["body"] as string) as Reply),
    claims: was("claims") + change.claims,
    tally,
    lastSaid: (ends?.["said"] as number | null | undefined) ?? null,
    rivals: rivalsOf(connection, question, questionId(question)).length,
  });
}

/** Writes the row of a question, or what changed of it: whatever hangs on its words is done only when these are new. */
export function writeQuestion(
  connection: Connection,
  row: { reply: Reply; claims: number; tally: Tally; lastSaid: number | null; rivals: number },
): void {
  const { reply, claims, tally, lastSaid, rivals } = row;
  statement(
    connection,
    `insert into question (key, id, kind, subject, asks, folded, status, claims, contradictions, tensions, denials,
       successions, last_said, rivals) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do update set
       kind = excluded.kind, subject = excluded.subject, asks = excluded.asks, folded = excluded.folded,
       status = excluded.status, claims = excluded.claims, contradictions = excluded.contradictions,
       tensions = excluded.tensions, denials = excluded.denials, successions = excluded.successions,
       last_said = excluded.last_said, rivals = excluded.rivals`,
  ).run(
    reply.question,
    questionId(reply.question),
    reply.kind,
    reply.subject?.id ?? null,
    reply.asks,
    fold(reply.asks),
    statusOf(tally, rivals),
    claims,
    tally.contradictions,
    tally.tensions,
    tally.denials,
    tally.successions,
    lastSaid,
    rivals,
  );
}
