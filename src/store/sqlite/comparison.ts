import {
  gravityOf,
  NO_TALLY,
  questionId,
  statusOf,
  type Tally,
  tallied,
  type Who,
  WORDED_BY_YES,
} from "../../comparison/index.ts";
import type { Finding } from "../../model/index.ts";
import { fold } from "../contract.ts";
import type { ComparisonState, Due, Kept, Ledger, Neighbours } from "../ledger.ts";
import {
  replyFrom,
  type WrittenFinding,
  writtenFinding,
  type WrittenQuestion,
  type WrittenReply,
  writtenReply,
} from "../written.ts";
import { comparablesOf } from "./comparables.ts";
import { all, type Connection, one, type Row, statement } from "./connection.ts";
import { ORIGINS_COUNTED } from "./lean-step.ts";
import { rivalsOf } from "./rivals.ts";

const KEPT = "day, claim, answer, origin, body";

/** A row of `reply` as it is compared. */
export const keptOf = (row: Row): Kept => ({
  day: row["day"] as number,
  claim: row["claim"] as string,
  answer: row["answer"] as string,
  origin: row["origin"] as string,
  reply: replyFrom(row["body"] as string),
});

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
      insertReply(connection, writtenReply(kept));
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
        insertFinding(connection, question, writtenFinding(finding));
        count(question, finding, 1);
      }
    },
    dropFindingsOf: async (question, claim, answer) => {
      for (const side of ["a", "b"] as const) {
        // A popular question has a hundred thousand findings.
        const index = side === "a" ? "finding_of_first" : "finding_of_second";
        const sql = `delete from finding indexed by ${index} where question = ? and ${side} = ? and ${side}_answer = ? returning body`;
        dropped(question, all(connection, sql, question, claim, answer));
      }
    },
    dropFindings: async (question, pairs) => {
      if (pairs.length === 0) return;
      const keys = pairs.map(([one_, other]) => {
        const [a, b] = one_.claim < other.claim ? [one_, other] : [other, one_];
        return [a.claim, a.answer, b.claim, b.answer];
      });
      // All in one statement: most pairs have no finding, and to ask for each alone costs four times as much.
      const sql = `delete from finding where rowid in (
          select f.rowid from json_each(?2) p cross join finding f indexed by finding_of_first
            on f.question = ?1 and f.a = p.value ->> 0 and f.b = p.value ->> 2
              and f.a_answer = p.value ->> 1 and f.b_answer = p.value ->> 3) returning body`;
      dropped(question, all(connection, sql, question, JSON.stringify(keys)));
    },
    settle: async (questions) => {
      const worded = questions.map((question) => settle(connection, question, changeOf(question)));
      for (const words of worded) setWords(connection, words);
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
export const insertReply = (connection: Connection, reply: WrittenReply): unknown =>
  statement(connection, "insert into reply values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").run(...reply);

/** Writes a finding down. */
export const insertFinding = (connection: Connection, question: string, finding: WrittenFinding): unknown =>
  statement(connection, "insert into finding values (?, ?, ?, ?, ?, ?, ?, ?)").run(question, ...finding);

/** The words by which a question, given by its number, was found and is found; null where there is none. */
interface Worded {
  readonly number: number;
  readonly was: string | null;
  readonly is: string | null;
}

/** To be called when all else is written: FTS5 puts down what it has at each statement that could be undone alone. */
function setWords(connection: Connection, { number, was, is }: Worded): void {
  if (was === is) return;
  if (was !== null) statement(connection, "delete from question_words where rowid = ?").run(number);
  if (is !== null) statement(connection, "insert into question_words (rowid, asks) values (?, ?)").run(number, is);
}

/** The replies of a question in their order, the one that names it first. */
const namingFirst = (question: string): string =>
  `select body from reply where question = ? ${question.startsWith(WORDED_BY_YES) ? "order by affirmed desc, day, claim, answer " : ""}limit 1`;

/** What one reply of a question says of all: how it reads and whom it is about. */
function settle(connection: Connection, question: string, change: Change): Worded {
  const first = one(connection, namingFirst(question), question);
  const known = one(connection, "select * from question where key = ?", question);
  const words = (known?.["folded"] as string | undefined) ?? null;
  if (!first) {
    statement(connection, "delete from question where key = ?").run(question);
    return { number: Number(known?.["number"] ?? 0), was: words, is: null };
  }
  const was = (name: string): number => Number(known?.[name] ?? 0);
  const last = one(connection, "select max(said) as said from reply where question = ?", question);
  const tally: Tally = {
    contradictions: was("contradictions") + change.tally.contradictions,
    tensions: was("tensions") + change.tally.tensions,
    denials: was("denials") + change.tally.denials,
    successions: was("successions") + change.tally.successions,
    firm: was("firm") + change.tally.firm,
    origins: countOrigins(connection, question),
  };
  const number = known ? was("number") : nextNumber(connection);
  const reads = replyFrom(first["body"] as string);
  writeQuestion(connection, {
    reads,
    claims: was("claims") + change.claims,
    tally,
    lastSaid: (last?.["said"] as number | null | undefined) ?? null,
    rivals: rivalsOf(connection, question, questionId(question)).length,
    number,
  });
  return { number, was: words, is: fold(reads.asks) };
}

/** Origins of the replies to a question, up to so many as are counted: mostly the first few replies tell. */
function countOrigins(connection: Connection, question: string): number {
  const origins = new Set<unknown>();
  const rows = statement(connection, "select origin from reply indexed by reply_told where question = ?");
  for (const { origin } of rows.iterate(question)) {
    origins.add(origin);
    if (origins.size === ORIGINS_COUNTED) break;
  }
  return origins.size;
}

const nextNumber = (connection: Connection): number =>
  Number(one(connection, "select coalesce(max(number), 0) + 1 as number from question")?.["number"] ?? 1);

/** Writes the row of a question, or what changed of it. */
export function writeQuestion(
  connection: Connection,
  row: Omit<WrittenQuestion, "findings"> & { readonly rivals: number; readonly number: number },
): void {
  const { reads, claims, tally, lastSaid, rivals, number } = row;
  statement(
    connection,
    `insert into question (key, id, kind, subject, asks, folded, status, claims, contradictions, tensions, denials,
       successions, last_said, rivals, origins, number, firm, weight, gravity)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (key) do update set
       kind = excluded.kind, subject = excluded.subject, asks = excluded.asks, folded = excluded.folded,
       status = excluded.status, claims = excluded.claims, contradictions = excluded.contradictions,
       tensions = excluded.tensions, denials = excluded.denials, successions = excluded.successions,
       last_said = excluded.last_said, rivals = excluded.rivals, origins = excluded.origins,
       firm = excluded.firm, weight = excluded.weight, gravity = excluded.gravity`,
  ).run(
    reads.question,
    questionId(reads.question),
    reads.kind,
    reads.subject?.id ?? null,
    reads.asks,
    fold(reads.asks),
    statusOf(tally, rivals),
    claims,
    tally.contradictions,
    tally.tensions,
    tally.denials,
    tally.successions,
    lastSaid,
    rivals,
    Math.min(tally.origins, ORIGINS_COUNTED),
    number,
    tally.firm,
    reads.weight ?? 1,
    gravityOf(reads.weight ?? 1, tally, rivals),
  );
}
