import type { SQLInputValue } from "node:sqlite";
import type { Known } from "../../actors/index.ts";
import { ACTOR_VERBS, type Anchor, type Judgement, type Verb, type Withdrawal } from "../../model/index.ts";
import type { JudgementFilter, JudgementRow } from "../contract.ts";
import { all, type Connection, one, type Row, statement, transaction } from "./connection.ts";

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
function find(connection: Connection, tests: readonly string[], ...values: SQLInputValue[]): readonly Found[] {
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

/** What the anchor stands on now: the actor of its bearer, its claim or its question while they are there. */
const STANDS = `case a.kind
    when 'actor' then (select b.actor from bearer b where b.id = a.stands)
    when 'claim' then (select c.id from claim c where c.id = a.target)
    else (select q.id from question q where q.id = a.target) end`;

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
      union select a.judgement from bearer b join judgement_anchor a on a.stands = b.id where b.actor ${about})`);
    values.push(JSON.stringify(filter.about), JSON.stringify(filter.about));
  }
  if (filter.live === true) tests.push("w.at is null");
  const found = find(connection, tests, ...values);
  const stands = new Map(
    all(
      connection,
      `select a.judgement, a.side, ${STANDS} as stands from judgement_anchor a
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

/** The actors have to be resolved anew around this judgement. */
function unsettle(connection: Connection, id: string): void {
  statement(connection, "insert into unresolved values ('judgement', ?) on conflict do nothing").run(id);
  statement(connection, "update fact set value = cast(value as integer) + 1 where name = 'entities_generation'").run();
}

const ofActors = (verb: Verb): boolean => (ACTOR_VERBS as readonly Verb[]).includes(verb);

/** See CaseStore.addJudgement. */
export function addJudgement(connection: Connection, made: Judgement): void {
  transaction(connection, () => {
    const added = statement(
      connection,
      "insert into judgement (id, verb, reason, author, at) values (?, ?, ?, ?, ?) on conflict do nothing",
    ).run(made.id, made.verb, made.reason, made.author, made.at);
    if (added.changes === 0) return;
    const anchor = statement(connection, "insert into judgement_anchor values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)");
    for (const [side, { kind, target, name, at }] of made.anchors.entries()) {
      anchor.run(
        made.id,
        side,
        kind,
        target,
        name,
        at?.report ?? null,
        at?.start ?? null,
        at?.end ?? null,
        at?.quote ?? null,
      );
    }
    if (ofActors(made.verb)) unsettle(connection, made.id);
  });
}

/** See CaseStore.withdrawJudgement. */
export const withdrawJudgement = (connection: Connection, id: string, withdrawal: Withdrawal): boolean =>
  transaction(connection, () => {
    const row = one(connection, "select verb from judgement where id = ?", id);
    if (!row) return false;
    const { reason, author, at } = withdrawal;
    const taken = statement(
      connection,
      "insert into withdrawal (judgement, reason, author, at) values (?, ?, ?, ?) on conflict do nothing",
    ).run(id, reason, author, at);
    if (taken.changes === 0) return false;
    if (ofActors(row["verb"] as Verb)) unsettle(connection, id);
    return true;
  });
