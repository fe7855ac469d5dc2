import type { SQLInputValue } from "node:sqlite";
import { namesOf } from "../../actors/names-of.ts";
import type { ActorKind, Entity } from "../../model/index.ts";
import { type ActorFilter, type ActorRow, fold } from "../contract.ts";
import { all, type Connection, one, type Row } from "./connection.ts";

/** All entities, in order of their reports. */
export const entities = (connection: Connection): readonly Entity[] =>
  all(connection, "select e.body from entity e join report r on r.id = e.report order by r.number, e.rowid").map(
    (row) => JSON.parse(row["body"] as string) as Entity,
  );

/** Actors whose entities are fetched at once: those of all actors of a large case are hundreds of megabytes. */
const AT_ONCE = 400;

/** The actors of these rows with their entities and names, which stand with the reports that name them. */
function actorRows(
  connection: Connection,
  rows: readonly Row[],
  within: ReadonlySet<string> | null = null,
): readonly ActorRow[] {
  const made: ActorRow[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE)
    made.push(...someRows(connection, rows.slice(at, at + AT_ONCE), within));
  return made;
}

function someRows(
  connection: Connection,
  rows: readonly Row[],
  within: ReadonlySet<string> | null,
): readonly ActorRow[] {
  const members = Map.groupBy(
    all(
      connection,
      `select ae.actor, e.body from actor_entity ae join entity e on e.id = ae.entity join report r on r.id = e.report
       where ae.actor in (select value from json_each(?)) order by r.number, e.rowid`,
      JSON.stringify(rows.map((row) => row["id"])),
    ),
    (row) => row["actor"] as string,
  );
  return rows.map((row) => {
    const id = row["id"] as string;
    const own = (members.get(id) ?? [])
      .map((member) => JSON.parse(member["body"] as string) as Entity)
      .filter(({ report }) => within === null || within.has(report));
    return {
      actor: {
        id,
        name: row["name"] as string,
        kind: row["kind"] as ActorKind,
        entities: own.map((entity) => entity.id),
        names: namesOf(own),
      },
      reports: row["reports"] as number,
      claims: row["claims"] as number,
    };
  });
}

const ORDER = "order by a.claims desc, a.reports desc, a.name, a.id";

/** See CaseStore.actors. */
export function actors(connection: Connection, filter: ActorFilter): readonly ActorRow[] {
  const tests: string[] = [];
  const values: SQLInputValue[] = [];
  if (filter.kinds) {
    tests.push(`a.kind in (${filter.kinds.map(() => "?").join(", ")})`);
    values.push(...filter.kinds);
  }
  for (const word of fold(filter.words ?? "").split(" ")) {
    if (word === "") continue;
    tests.push("exists (select 1 from actor_name n where n.actor = a.id and ' ' || n.folded || ' ' like ?)");
    values.push(`% ${word} %`);
  }
  if (filter.reports) {
    tests.push(`exists (select 1 from actor_entity ae join entity e on e.id = ae.entity
      where ae.actor = a.id and e.report in (${filter.reports.map(() => "?").join(", ")}))`);
    values.push(...filter.reports);
  }
  const where = tests.length === 0 ? "" : `where ${tests.join(" and ")}`;
  const { within, limit = -1 } = filter;
  if (!within)
    return actorRows(
      connection,
      all(connection, `select a.* from actor a ${where} ${ORDER} limit ?`, ...values, limit),
    );
  const rows = all(
    connection,
    `select * from (select a.id, a.name, a.kind, count(*) as reports, sum(ar.claims) as claims
       from actor_report ar join actor a on a.id = ar.actor
       where ar.report in (select value from json_each(?)) group by a.id) a ${where} ${ORDER} limit ?`,
    JSON.stringify(within),
    ...values,
    limit,
  );
  return actorRows(connection, rows, new Set(within));
}

/** One actor by its id, or null. */
export function actor(connection: Connection, id: string): ActorRow | null {
  const row = one(connection, "select * from actor where id = ?", id);
  return row === null ? null : (actorRows(connection, [row])[0] ?? null);
}

/** See CaseStore.actorsNamed. */
export const actorsNamed = (connection: Connection, name: string): readonly ActorRow[] =>
  actorRows(
    connection,
    all(
      connection,
      `select a.* from actor a where a.id in (select actor from actor_name where folded = ?) ${ORDER}`,
      fold(name),
    ),
  );
