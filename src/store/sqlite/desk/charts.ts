import type { Kind } from "../../../model/index.ts";
import type { ClaimQuery, DayCount, PlaceCount, SpeakerStanding, Standing } from "../../desk.ts";
import { all, type Connection, one } from "../connection.ts";
import { searchOf } from "./claims.ts";

const IN = "in (select value from json_each(?))";

/** Claims that are looked through where an actor or words narrow a chart. */
const CHARTED = 20_000;

/** What an index on days or places has; anything else is looked up in the claims themselves. */
const inIndex = ({ kinds: _kinds, reports: _reports, since: _since, until: _until, ...rest }: ClaimQuery): boolean =>
  Object.values(rest).every((value) => value === undefined);

/** See DeskStore.daysOfClaims. */
export function daysOfClaims(connection: Connection, query: ClaimQuery): readonly DayCount[] {
  const { since = -1e9, until = 1e9, ...rest } = query;
  let rows;
  if (inIndex(query)) {
    rows = all(
      connection,
      `select first_day, last_day, kind, count(*) as n from claim indexed by claim_days
       where first_day is not null and first_day <= ? and last_day >= ?
         ${query.kinds ? `and kind ${IN}` : ""} ${query.reports ? `and report ${IN}` : ""}
       group by first_day, last_day, kind`,
      until,
      since,
      ...(query.kinds ? [JSON.stringify(query.kinds)] : []),
      ...(query.reports ? [JSON.stringify(query.reports)] : []),
    );
  } else {
    const search = searchOf(rest);
    if (!search) return [];
    rows = all(
      connection,
      `select first_day, last_day, kind, count(*) as n from (select c.first_day, c.last_day, c.kind from ${search.from}
         where ${[...search.tests, "c.first_day is not null", "c.first_day <= ?", "c.last_day >= ?"].join(" and ")} limit ?)
       group by 1, 2, 3`,
      ...search.values,
      until,
      since,
      CHARTED,
    );
  }
  return rows.map((row) => ({
    first: row["first_day"] as number,
    last: row["last_day"] as number,
    kind: row["kind"] as Kind,
    count: row["n"] as number,
  }));
}

/** See DeskStore.claimsByReport. */
export function claimsByReport(
  connection: Connection,
  query: ClaimQuery,
): readonly { readonly report: string; readonly kind: Kind; readonly count: number }[] {
  const search = searchOf(query);
  if (!search) return [];
  return all(
    connection,
    `select report, kind, count(*) as n from (select c.report, c.kind from ${search.from}
       ${search.tests.length === 0 ? "" : `where ${search.tests.join(" and ")}`} limit ?) group by 1, 2`,
    ...search.values,
    CHARTED,
  ).map((row) => ({ report: row["report"] as string, kind: row["kind"] as Kind, count: row["n"] as number }));
}

/** See DeskStore.placesOfClaims. */
export function placesOfClaims(connection: Connection, query: ClaimQuery): readonly PlaceCount[] {
  const { since, until } = query;
  const place = "json_extract(body, '$.place.id')";
  const plain = inIndex(query) && since === undefined && until === undefined;
  const search = plain ? null : searchOf(query);
  if (!plain && !search) return [];
  const rows = plain
    ? all(
        connection,
        `select ${place} as place, kind, count(*) as n from claim indexed by claim_place where ${place} is not null
           ${query.kinds ? `and kind ${IN}` : ""} ${query.reports ? `and report ${IN}` : ""} group by 1, 2`,
        ...(query.kinds ? [JSON.stringify(query.kinds)] : []),
        ...(query.reports ? [JSON.stringify(query.reports)] : []),
      )
    : all(
        connection,
        `select place, kind, count(*) as n from (select json_extract(c.body, '$.place.id') as place, c.kind
           from ${search?.from ?? ""} where ${[...(search?.tests ?? []), "json_extract(c.body, '$.place.id') is not null"].join(" and ")} limit ?)
         group by 1, 2`,
        ...(search?.values ?? []),
        CHARTED,
      );
  return rows.map((row) => ({ id: row["place"] as string, kind: row["kind"] as Kind, count: row["n"] as number }));
}

const GRAVE =
  "case verdict when 'contradicts' then 0 when 'tension' then 1 when 'supersedes' then 2 when 'refines' then 3 when 'agrees' then 4 else 5 end";

/** See DeskStore.verdictsOf. */
export const verdictsOf = (connection: Connection, claims: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    all(
      connection,
      `select claim, verdict, min(${GRAVE}) from (
         select f.a as claim, f.verdict from json_each(?1) j join finding f indexed by finding_a on f.a = j.value
         union all select f.b, f.verdict from json_each(?1) j join finding f indexed by finding_b on f.b = j.value)
       group by claim`,
      JSON.stringify(claims),
    ).map((row) => [row["claim"] as string, row["verdict"] as string]),
  );

/** See DeskStore.standingsOfReports. */
export const standingsOfReports = (connection: Connection): ReadonlyMap<string, Standing> =>
  new Map(
    all(
      connection,
      `select report, sum(verdict = 'contradicts') as contradicted, sum(verdict = 'supersedes') as overtaken
       from struck indexed by struck_report group by report`,
    ).map((row) => [
      row["report"] as string,
      { contradicted: row["contradicted"] as number, overtaken: row["overtaken"] as number },
    ]),
  );

/** See DeskStore.speakerStandings. */
export const speakerStandings = (connection: Connection, limit: number): readonly SpeakerStanding[] =>
  all(
    connection,
    `select folded, count(*) as n from claim_speaker indexed by claim_speaker_folded group by folded order by n desc, folded limit ?`,
    limit,
  ).map((row): SpeakerStanding => {
    const key = row["folded"] as string;
    const known = one(
      connection,
      `select (select name from claim_speaker where folded = ?1 limit 1) as name, sum(s.verdict = 'contradicts') as contradicted,
         sum(s.verdict = 'supersedes') as overtaken
       from claim_speaker p indexed by claim_speaker_folded cross join struck s on s.claim = p.claim where p.folded = ?1`,
      key,
    );
    return {
      key,
      name: (known?.["name"] as string | undefined) ?? key,
      claims: row["n"] as number,
      contradicted: Number(known?.["contradicted"] ?? 0),
      overtaken: Number(known?.["overtaken"] ?? 0),
    };
  });

/** See DeskStore.countSpeakers. */
export const countSpeakers = (connection: Connection): number =>
  Number(one(connection, "select count(distinct folded) as n from claim_speaker")?.["n"] ?? 0);
