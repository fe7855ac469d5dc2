import type { SQLInputValue } from "node:sqlite";
import type { Known } from "../../actors/index.ts";
import { ACTOR_VERBS, type Anchor, type Judgement, type Said, type Verb } from "../../model/index.ts";
import type { JudgementFilter, JudgementRow } from "../contract.ts";
import { all, type Connection, type Row } from "./connection.ts";

const anchorOf = (row: Row): Anchor => ({
  kind: row["kind"] as Anchor["kind"],
  target: row["target"] as string,
  name: row["name"] as string,
  at:
    row["report"] === null
      ? null
      : {
          report: row["report"] as string,
          start: row["start"] as number,
          end: row["end"] as number,
          quote: row["quote"] as string,
        },
});

const judgementOf = (row: Row, anchors: readonly Row[]): Judgement => ({
  id: row["id"] as string,
  verb: row["verb"] as Verb,
  anchors: anchors.map(anchorOf),
  ...(row["body"] === null ? {} : { body: JSON.parse(row["body"] as string) as Said }),
  reason: row["reason"] as string | null,
  author: row["author"] as string,
  at: row["at"] as string,
  withdrawn:
    row["taken_at"] === null
      ? null
      : {
          reason: row["taken_reason"] as string | null,
          author: row["taken_author"] as string,
          at: row["taken_at"] as string,
        },
});

interface Found {
  readonly judgement: Judgement;
  readonly anchors: readonly Row[];
}

/** Judgements that meet the tests, in the order in which they were made. */
export function find(connection: Connection, tests: readonly string[], ...values: SQLInputValue[]): readonly Found[] {
  const where = tests.length === 0 ? "" : `where ${tests.join(" and ")}`;
  const rows = all(
    connection,
    `select j.*, w.reason as taken_reason, w.author as taken_author, w.at as taken_at
     from judgement j left join withdrawal w on w.judgement = j.id ${where} order by j.number`,
    ...values,
  );
  const anchors = Map.groupBy(
    all(
      connection,
      `select * from judgement_anchor where judgement in (select value from json_each(?)) order by judgement, side`,
      JSON.stringify(rows.map((row) => row["id"])),
    ),
    (row) => row["judgement"] as string,
  );
  return rows.map((row) => {
    const own = anchors.get(row["id"] as string) ?? [];
    return { judgement: judgementOf(row, own), anchors: own };
  });
}

const OF_ACTORS = `j.verb in (${ACTOR_VERBS.map((verb) => `'${verb}'`).join(", ")})`;

const knownOf = ({ judgement, anchors }: Found): Known => ({
  judgement,
  stood: anchors.map((row) => row["stands"] as string | null),
});

/** Judgements of actors that count, and those that were made or taken back since the actors were last resolved. */
export const knownJudgements = (
  connection: Connection,
): { readonly judgements: readonly Known[]; readonly judged: readonly Known[] } => ({
  judgements: find(connection, [OF_ACTORS, "w.at is null"]).map(knownOf),
  judged: find(connection, [OF_ACTORS, "j.id in (select id from unresolved where kind = 'judgement')"]).map(knownOf),
});

/** Verbs whose judgements of claims stand where `rejudge` says, and not on their claim's id alone. */
export const PLACED_VERBS: readonly Verb[] = ["add", "correct", "outcome", "grade"];
const PLACED = `(${PLACED_VERBS.map((verb) => `'${verb}'`).join(", ")})`;

/** What the anchor stands on now: the actor of its bearer, its claim, question or report while they are there; a name on itself. */
const STANDS = `case a.kind
    when 'actor' then (select b.actor from bearer b where b.id = a.stands)
    when 'claim' then (select c.id from claim c where c.id = iif(j.verb in ${PLACED}, a.stands, a.target))
    when 'question' then (select q.id from question q where q.id = a.target)
    when 'report' then (select r.id from report r where r.id = a.target)
    else a.target end`;

const LIVE = "w.at is null";
const ON_CLAIM = `(a.kind = 'claim' and iif(j.verb in ${PLACED}, a.stands, a.target) = ?1)`;

/** What counts of what people said of a claim or question, by its id. */
export const judgementsOn = (connection: Connection, target: string): readonly Judgement[] =>
  find(
    connection,
    [
      LIVE,
      `j.id in (select a.judgement from judgement_anchor a join judgement j on j.id = a.judgement
        where a.target = ?1 and (a.kind = 'question' or ${ON_CLAIM})
        union select a.judgement from judgement_anchor a join judgement j on j.id = a.judgement
        where a.stands = ?1 and ${ON_CLAIM})`,
    ],
    target,
  ).map(({ judgement }) => judgement);

/** What people said of the claims of a report, so far as it changes or follows them; `live`: only what counts. */
export const judgementsOfReport = (
  connection: Connection,
  report: string,
  { live }: { readonly live: boolean },
): readonly Judgement[] =>
  find(
    connection,
    [
      ...(live ? [LIVE] : []),
      `j.verb in ${PLACED}`,
      "j.id in (select a.judgement from judgement_anchor a where a.report = ? and a.kind = 'claim')",
    ],
    report,
  ).map(({ judgement }) => judgement);

const sideOf = (row: Row): string => `${row["judgement"] as string} ${row["side"] as number}`;

/** See CaseStore.judgements. */
export function judgements(connection: Connection, filter: JudgementFilter): readonly JudgementRow[] {
  const tests: string[] = [];
  const values: SQLInputValue[] = [];
  const listed = (test: string, list: readonly string[] | undefined): void => {
    if (!list) return;
    tests.push(test);
    values.push(JSON.stringify(list));
  };
  listed("j.id in (select value from json_each(?))", filter.ids);
  listed("j.verb in (select value from json_each(?))", filter.verbs);
  if (filter.about) {
    const about = "in (select value from json_each(?))";
    tests.push(`j.id in (select a.judgement from judgement_anchor a where a.kind <> 'actor' and a.target ${about}
      union select a.judgement from judgement_anchor a where a.kind = 'claim' and a.stands ${about}
      union select a.judgement from bearer b join judgement_anchor a on a.stands = b.id where b.actor ${about})`);
    const list = JSON.stringify(filter.about);
    values.push(list, list, list);
  }
  listed(
    `j.id in (select a.judgement from judgement_anchor a
      where iif(a.kind = 'report', a.target, iif(a.kind = 'claim', a.report, null)) in (select value from json_each(?)))`,
    filter.reports,
  );
  if (filter.live === true) tests.push("w.at is null");
  const found = find(connection, tests, ...values);
  const stands = new Map(
    all(
      connection,
      `select a.judgement, a.side, ${STANDS} as stands from judgement_anchor a join judgement j on j.id = a.judgement
       where a.judgement in (select value from json_each(?))`,
      JSON.stringify(found.map(({ judgement }) => judgement.id)),
    ).map((row) => [sideOf(row), row["stands"] as string | null]),
  );
  return found.map(({ judgement, anchors }) => ({
    judgement,
    stands: anchors.map((row) => stands.get(sideOf(row)) ?? null),
    bearers: anchors.map((row) => row["stands"] as string | null),
  }));
}
