import type { SQLInputValue } from "node:sqlite";
import type { ActorKind, ActorName, Entity } from "../../../model/index.ts";
import { type ClaimRow, fold } from "../../contract.ts";
import type { ActorCounts, ActorQuery, Bounded } from "../../desk.ts";
import { all, type Connection } from "../connection.ts";
import { LOOK, numbered } from "./claims.ts";

const IN = "in (select value from json_each(?))";

function testsOf({ kinds, words }: ActorQuery): { readonly where: string; readonly values: readonly SQLInputValue[] } {
  const tests: string[] = [];
  const values: SQLInputValue[] = [];
  if (kinds) {
    tests.push(`a.kind ${IN}`);
    values.push(JSON.stringify(kinds));
  }
  for (const word of fold(words ?? "").split(" ")) {
    if (word === "") continue;
    tests.push(
      "a.id in (select b.actor from bearer_key k join bearer b on b.id = k.bearer where k.how = 'name' and ' ' || k.key like ?)",
    );
    values.push(`% ${word}%`);
  }
  return { where: tests.length === 0 ? "" : `where ${tests.join(" and ")}`, values };
}

const countsOf = (row: Readonly<Record<string, unknown>>): ActorCounts => ({
  id: row["id"] as string,
  name: row["name"] as string,
  kind: row["kind"] as ActorKind,
  reports: row["reports"] as number,
  claims: row["claims"] as number,
});

/** See DeskStore.actorPage. */
export function actorPage(
  connection: Connection,
  query: ActorQuery,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): readonly ActorCounts[] {
  const { where, values } = testsOf(query);
  return all(
    connection,
    `select a.* from actor a ${where} order by a.claims desc, a.reports desc, a.name, a.id limit ? offset ?`,
    ...values,
    limit,
    skip,
  ).map(countsOf);
}

/** See DeskStore.actorKinds. */
export function actorKinds(
  connection: Connection,
  query: ActorQuery,
): Bounded<{ readonly kind: ActorKind; readonly count: number }> {
  const { where, values } = testsOf(query);
  const counts = all(
    connection,
    `select kind, count(*) as n from (select a.kind from actor a ${where} limit ?) group by kind order by n desc`,
    ...values,
    LOOK * 10,
  ).map((row) => ({ kind: row["kind"] as ActorKind, count: row["n"] as number }));
  return { counts, exact: counts.reduce((sum, { count }) => sum + count, 0) < LOOK * 10 };
}

/** See DeskStore.actorCounts. */
export const actorCounts = (connection: Connection, ids: readonly string[]): ReadonlyMap<string, ActorCounts> =>
  new Map(
    all(connection, `select * from actor where id ${IN}`, JSON.stringify(ids)).map((row) => [
      row["id"] as string,
      countsOf(row),
    ]),
  );

/** See DeskStore.actorCountsWithin. */
export const actorCountsWithin = (
  connection: Connection,
  ids: readonly string[],
  reports: readonly string[],
): ReadonlyMap<string, Pick<ActorCounts, "reports" | "claims">> =>
  new Map(
    all(
      connection,
      `select actor, count(*) as reports, sum(claims) as claims from actor_report
       where actor ${IN} and +report ${IN} group by actor`,
      JSON.stringify(ids),
      JSON.stringify(reports),
    ).map((row) => [row["actor"] as string, { reports: row["reports"] as number, claims: row["claims"] as number }]),
  );

/** Reports that are looked through for the names of one actor in a list. */
const NAMED_IN = 6;

/** See DeskStore.otherNames. */
export function otherNames(
  connection: Connection,
  ids: readonly string[],
  most: number,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const id of ids) {
    const names = new Map<string, string>();
    const rows = all(
      connection,
      `select a.name as chosen, e.body from actor a join actor_entity ae on ae.actor = a.id join entity e on e.id = ae.entity
       where a.id = ? limit ${NAMED_IN}`,
      id,
    );
    const chosen = fold((rows[0]?.["chosen"] as string | undefined) ?? "");
    for (const row of rows)
      for (const { quote } of (JSON.parse(row["body"] as string) as Entity).names) {
        const key = fold(quote).replace(/^the /u, "");
        if (key !== "" && key !== chosen && !names.has(key)) names.set(key, quote.replace(/\s+/gu, " "));
      }
    found.set(id, [...names.values()].slice(0, most));
  }
  return found;
}

/** See DeskStore.actorNames. */
export const actorNames = (connection: Connection, id: string, most: number): readonly ActorName[] =>
  all(
    connection,
    "select e.body from actor_entity ae join entity e on e.id = ae.entity where ae.actor = ? limit ?",
    id,
    most,
  ).flatMap((row) => (JSON.parse(row["body"] as string) as Entity).names);

/** Claims that are looked through for relations: of one actor, or of each of several; and relations that are taken in all. */
const LOOKED_AT = { one: 1_500, several: 200 } as const;
const TAKEN = 500;

/** See DeskStore.relationClaims. */
export function relationClaims(
  connection: Connection,
  actors: readonly string[],
): { readonly claims: readonly ClaimRow[]; readonly partial: boolean } {
  const found = new Set<string>();
  const most = actors.length === 1 ? LOOKED_AT.one : LOOKED_AT.several;
  let partial = false;
  for (const actor of actors) {
    const [row] = all(
      connection,
      `select count(*) as n, json_group_array(id) filter (where id is not null) as ids from (
         select c.id from (select ce.claim from actor_entity ae
             join claim_entity ce on ce.entity = ae.entity and ce.part = 'role' where ae.actor = ? limit ?) x
           left join claim c indexed by claim_told on c.id = x.claim and c.kind = 'relation')`,
      actor,
      most,
    );
    if (Number(row?.["n"] ?? 0) === most) partial = true;
    for (const id of JSON.parse((row?.["ids"] as string | undefined) ?? "[]") as string[]) {
      if (found.size === TAKEN) partial = true;
      else found.add(id);
    }
  }
  const claims = numbered(
    connection,
    all(
      connection,
      `select c.number, r.file, c.body from claim c join report r on r.id = c.report where c.id ${IN} order by c.number`,
      JSON.stringify([...found]),
    ),
  );
  return { claims, partial };
}
