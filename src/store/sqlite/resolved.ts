import type { Base, Bearer, Delta, Link, Placed } from "../../actors/index.ts";
import type { Entity } from "../../model/index.ts";
import type { ActorsState, Unresolved } from "../contract.ts";
import { all, type Connection, one, type Row, statement, transaction } from "./connection.ts";
import { knownJudgements } from "./judgements.ts";
import { GIVES_SURNAME } from "./lean-step.ts";

const generation = (connection: Connection, name: string): number =>
  Number(one(connection, "select value from fact where name = ?", name)?.["value"] ?? 0);

/** See CaseStore.actorsState. */
export const actorsState = (connection: Connection): ActorsState => ({
  entities: generation(connection, "entities_generation"),
  actors: generation(connection, "actors_generation"),
});

const entitiesOf = (connection: Connection, report: string): readonly Entity[] =>
  all(connection, "select body from entity where report = ? order by rowid", report).map(
    (row) => JSON.parse(row["body"] as string) as Entity,
  );

/** See CaseStore.unresolved. */
export function unresolved(connection: Connection): Unresolved {
  const reports = all(connection, "select id from unresolved where kind = 'report' order by id");
  return {
    state: actorsState(connection),
    fresh: one(connection, "select 1 from bearer limit 1") === null,
    reports: new Map(reports.map(({ id }) => [id as string, entitiesOf(connection, id as string)])),
    ...knownJudgements(connection),
  };
}

const listed = (ids: readonly string[]): string => JSON.stringify(ids);
const IN = "in (select value from json_each(?))";

const placedOf = (row: Row): Placed => ({
  entity: row["entity"] as string,
  report: row["report"] as string,
  bearer: row["bearer"] as string,
  gives: JSON.parse(row["gives"] as string) as string[],
});
const bearerOf = (row: Row): Bearer => ({
  ...(JSON.parse(row["body"] as string) as Omit<Bearer, "id" | "actor">),
  id: row["id"] as string,
  actor: row["actor"] as string,
});

/** See CaseStore.resolved. */
export function resolvedOn(connection: Connection, free: <T>(work: () => T) => Promise<T>): Base {
  const rows = (sql: string, ...values: (string | number)[]): Promise<readonly Row[]> =>
    free(() => all(connection, sql, ...values));
  return {
    placed: async (reports) =>
      (await rows(`select * from bearer_entity where report ${IN}`, listed(reports))).map(placedOf),
    surnamesIn: async (reports) => {
      const sql = `select distinct bearer from bearer_entity indexed by bearer_entity_sole
        where ${GIVES_SURNAME} and report ${IN}`;
      return (await rows(sql, listed(reports))).map((row) => row["bearer"] as string);
    },
    bearers: async (ids) => (await rows(`select * from bearer where id ${IN}`, listed(ids))).map(bearerOf),
    having: async (how, keys, most) => {
      const found: { key: string; bearer: string }[] = [];
      for (const key of keys) {
        const sql = "select bearer from bearer_key where how = ? and key = ? order by bearer limit ?";
        for (const row of await rows(sql, how, key, most)) found.push({ key, bearer: row["bearer"] as string });
      }
      return found;
    },
    links: async (bearers) => {
      const sql = `select * from bearer_link where bearer ${IN} union select * from bearer_link where other ${IN}`;
      return (await rows(sql, listed(bearers), listed(bearers))) as unknown as readonly Link[];
    },
    reportsOf: async (bearer, most) => {
      const sql = "select distinct report from bearer_entity where bearer = ? order by report limit ?";
      return (await rows(sql, bearer, most)).map((row) => row["report"] as string);
    },
    members: async (actors) =>
      (await rows(`select id from bearer where actor ${IN}`, listed(actors))).map((row) => row["id"] as string),
    entities: (report) => free(() => entitiesOf(connection, report)),
  };
}

/** See CaseStore.saveActors. */
export const saveActors = (connection: Connection, delta: Delta, state: ActorsState): boolean =>
  transaction(connection, () => {
    const now = actorsState(connection);
    if (now.entities !== state.entities || now.actors !== state.actors) return false;
    const before = beforehand(connection, delta);
    saveBearers(connection, delta);
    saveClusters(connection, delta, before);
    const stands = statement(connection, "update judgement_anchor set stands = ? where judgement = ? and side = ?");
    for (const { judgement, side, bearer } of delta.stood) stands.run(bearer, judgement, side);
    statement(connection, "delete from unresolved").run();
    statement(connection, "update fact set value = ? where name = 'actors_generation'").run(String(state.entities));
    return true;
  });

function saveBearers(connection: Connection, delta: Delta): void {
  statement(connection, `delete from bearer_entity where report ${IN}`).run(listed(delta.reports));
  const place = statement(connection, "insert into bearer_entity values (?, ?, ?, ?)");
  for (const { entity, report, bearer, gives } of delta.placed)
    place.run(entity, report, bearer, JSON.stringify(gives));
  const put = statement(
    connection,
    "insert into bearer values (?, ?, ?) on conflict do update set actor = excluded.actor, body = excluded.body",
  );
  for (const { id, actor, ...body } of delta.bearers) put.run(id, actor, JSON.stringify(body));
  statement(connection, `delete from bearer where id ${IN}`).run(listed(delta.bearersGone));
  const dropKey = statement(connection, "delete from bearer_key where how = ? and key = ? and bearer = ?");
  const putKey = statement(connection, "insert into bearer_key values (?, ?, ?) on conflict do nothing");
  for (const [list, query] of [
    [delta.keysGone, dropKey],
    [delta.keys, putKey],
  ] as const) {
    for (const [bearer, key] of list) {
      const space = key.indexOf(" ");
      // Forms are counted, and nobody looks for them.
      if (!key.startsWith("form ")) query.run(key.slice(0, space), key.slice(space + 1), bearer);
    }
  }
  const dropLink = statement(connection, "delete from bearer_link where bearer = ? and other = ? and rule = ?");
  for (const { bearer, other, rule } of delta.linksGone) dropLink.run(bearer, other, rule);
  const putLink = statement(
    connection,
    "insert into bearer_link values (?, ?, ?, ?) on conflict do update set key = excluded.key",
  );
  for (const { bearer, other, rule, key } of delta.links) putLink.run(bearer, other, rule, key);
}

interface Before {
  /** Actors with reports, as JSON pairs, whose counts may be others now. */
  readonly pairs: Set<string>;
  /** Entities that changed reports had and have no longer. */
  readonly gone: readonly string[];
}

function beforehand(connection: Connection, delta: Delta): Before {
  const pairs = new Set<string>();
  const add = (row: Row): void => void pairs.add(JSON.stringify([row["actor"], row["report"]]));
  for (const row of all(connection, `select actor, report from actor_report where report ${IN}`, listed(delta.reports)))
    add(row);
  const moved = `select distinct b.actor, be.report from bearer b join bearer_entity be on be.bearer = b.id where b.id ${IN}`;
  for (const row of all(connection, moved, listed(delta.moved))) add(row);
  const kept = new Set(delta.placed.map(({ entity }) => entity));
  const old = all(connection, `select entity from bearer_entity where report ${IN}`, listed(delta.reports));
  return { pairs, gone: old.map((row) => row["entity"] as string).filter((entity) => !kept.has(entity)) };
}

/**
 * Only rows that change are written: what was compared by an actor is due again when a row of `actor_entity` comes,
 * goes or changes, and no sooner.
 */
function saveClusters(connection: Connection, delta: Delta, { pairs, gone }: Before): void {
  const put = statement(
    connection,
    `insert into actor values (?, ?, ?, 0, 0) on conflict do update set name = excluded.name, kind = excluded.kind
     where name <> excluded.name or kind <> excluded.kind`,
  );
  for (const { id, name, kind } of delta.actors) put.run(id, name, kind);
  statement(connection, `delete from actor_entity where entity ${IN}`).run(listed(gone));
  const give = `insert into actor_entity select be.entity, b.actor from bearer_entity be join bearer b on b.id = be.bearer
    where be.%s ${IN} on conflict do update set actor = excluded.actor where actor <> excluded.actor`;
  statement(connection, give.replace("%s", "report")).run(listed(delta.reports));
  statement(connection, give.replace("%s", "bearer")).run(listed(delta.moved));
  const now = `select distinct b.actor, be.report from bearer_entity be join bearer b on b.id = be.bearer where be.%s ${IN}`;
  const first = one(connection, "select 1 from actor_report limit 1") === null;
  for (const [column, ids] of [
    ["report", delta.reports],
    ["bearer", delta.moved],
  ] as const)
    for (const row of all(connection, now.replace("%s", column), listed(ids)))
      pairs.add(JSON.stringify([row["actor"], row["report"]]));
  if (first) countAll(connection);
  else recount(connection, `[${[...pairs].join(",")}]`);
  statement(connection, `delete from actor where id ${IN}`).run(listed(delta.actorsGone));
}

const PAIRS = "(select json_extract(value, '$[0]') as actor, json_extract(value, '$[1]') as report from json_each(?))";

/** Counts all claims and reports, where nothing was counted before. */
function countAll(connection: Connection): void {
  connection.db.exec(`insert into actor_report select b.actor, be.report, count(distinct ce.claim)
      from bearer_entity be join bearer b on b.id = be.bearer left join claim_entity ce on ce.entity = be.entity
      group by b.actor, be.report;
    update actor set (reports, claims) =
      (select count(*), coalesce(sum(r.claims), 0) from actor_report r where r.actor = actor.id)`);
}

/** Counts claims and reports anew for these pairs of an actor and a report, and only for these. */
function recount(connection: Connection, pairs: string): void {
  const sums = `select r.actor, count(*) as reports, sum(r.claims) as claims from ${PAIRS} p
    join actor_report r on r.actor = p.actor and r.report = p.report group by r.actor`;
  const change = statement(connection, "update actor set reports = reports + ?, claims = claims + ? where id = ?");
  const count = (by: 1 | -1): void => {
    for (const row of all(connection, sums, pairs))
      change.run(by * Number(row["reports"]), by * Number(row["claims"]), row["actor"] as string);
  };
  count(-1);
  statement(connection, `delete from actor_report where (actor, report) in (select actor, report from ${PAIRS})`).run(
    pairs,
  );
  statement(
    connection,
    // Report by report: for each pair by itself all names of its report would be looked through. The plus keeps the
    // pairs from being gone through as actors, all of them for each name: 500 reports took seconds.
    `insert into actor_report select b.actor, be.report, count(distinct ce.claim) from (select distinct report from ${PAIRS}) p
     cross join bearer_entity be on be.report = p.report cross join bearer b on b.id = be.bearer
     left join claim_entity ce on ce.entity = be.entity
     where (+b.actor, +be.report) in (select actor, report from ${PAIRS}) group by b.actor, be.report`,
  ).run(pairs, pairs);
  count(1);
}
