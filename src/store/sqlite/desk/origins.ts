import type { Origin } from "../../../lineage/index.ts";
import type { NamedSource } from "../../desk.ts";
import { all, type Connection } from "../connection.ts";

const NAME = "json_extract(body, '$.to.name')";
const NAMED = `${NAME} is not null`;
const originOf = (row: Readonly<Record<string, unknown>>): Origin => JSON.parse(row["body"] as string) as Origin;

/** See DeskStore.namedSources. */
export const namedSources = (connection: Connection): readonly NamedSource[] =>
  all(
    connection,
    `select ${NAME} as name, count(*) as places, count(distinct report) as reports,
       sum(json_array_length(body, '$.claims')) as claims
     from origin indexed by origin_named where ${NAMED} group by 1 order by reports desc, places desc, name`,
  ).map((row) => ({
    name: row["name"] as string,
    reports: row["reports"] as number,
    places: row["places"] as number,
    claims: Number(row["claims"] ?? 0),
  }));

/** See DeskStore.leaningOn. */
export const leaningOn = (
  connection: Connection,
  name: string,
): readonly { readonly report: string; readonly places: number; readonly claims: number }[] =>
  all(
    connection,
    `select report, count(*) as places, sum(json_array_length(body, '$.claims')) as claims
     from origin indexed by origin_named where ${NAMED} and ${NAME} = ? group by report order by places desc, report`,
    name,
  ).map((row) => ({
    report: row["report"] as string,
    places: row["places"] as number,
    claims: Number(row["claims"] ?? 0),
  }));

/** See DeskStore.someOrigins. */
export const someOrigins = (connection: Connection, name: string, most: number): readonly Origin[] =>
  all(
    connection,
    `select body from origin indexed by origin_named where ${NAMED} and ${NAME} = ? limit ?`,
    name,
    most,
  ).map(originOf);

/** See DeskStore.linkedOrigins. */
export const linkedOrigins = (connection: Connection, names: readonly string[]): readonly Origin[] => {
  const linked = "json_extract(body, '$.url') is not null or json_extract(body, '$.source.kind') is not null";
  return [
    ...all(connection, `select body from origin indexed by origin_linked where ${linked}`),
    ...all(
      connection,
      `select o.body from json_each(?) j cross join origin o indexed by origin_named
       on json_extract(o.body, '$.to.name') = j.value
       where json_extract(o.body, '$.to.name') is not null and json_extract(o.body, '$.source.kind') is null and json_extract(o.body, '$.url') is null`,
      JSON.stringify(names),
    ),
  ].map(originOf);
};
