import type { Kind } from "../../../model/index.ts";
import type { ClaimQuery, DayCount, PlaceCount, SpeakerStanding, Standing } from "../../desk.ts";
import { all, type Connection, one, type Row } from "../connection.ts";
import { searchOf } from "./claims.ts";

const IN = "in (select value from json_each(?))";

/** Claims that are looked through where an actor or words narrow a chart. */
const CHARTED = 20_000;

/** What the indexes on days and places have; anything else is looked up in the claims themselves. */
const inIndex = ({ kinds: _kinds, reports: _reports, since: _since, until: _until, ...rest }: ClaimQuery): boolean =>
  Object.values(rest).every((value) => value === undefined);

interface Counting {
  /** Columns to be counted by, as the index has them. */
  readonly columns: string;
  readonly test: string;
  /** Index over all claims, and the one that has each report's together. */
  readonly whole: string;
  readonly ofReport: string;
}

/** Reports up to which each one's claims are sought; of more, a walk along the whole index asks of each claim whether it is of one. */
const SOUGHT = 2_000;

/** Counts that an index alone has. */
function countedInIndex(connection: Connection, query: ClaimQuery, counting: Counting): readonly Row[] {
  const { columns, test, whole, ofReport } = counting;
  const { kinds, reports, since, until } = query;
  const timed = since !== undefined || until !== undefined;
  const tests = [test, ...(timed ? ["last_day >= ? and first_day <= ?"] : []), ...(kinds ? [`kind ${IN}`] : [])].join(
    " and ",
  );
  const values = [...(timed ? [since ?? -1e9, until ?? 1e9] : []), ...(kinds ? [JSON.stringify(kinds)] : [])];
  const within = reports && reports.length > SOUGHT ? ` and +report ${IN}` : "";
  return reports && within === ""
    ? all(
        connection,
        `select ${columns}, count(*) as n from json_each(?) j cross join claim indexed by ${ofReport} on report = j.value
         where ${tests} group by ${columns}`,
        JSON.stringify(reports),
        ...values,
      )
    : all(
        connection,
        `select ${columns}, count(*) as n from claim indexed by ${whole} where ${tests}${within} group by ${columns}`,
        ...values,
        ...(reports ? [JSON.stringify(reports)] : []),
      );
}

/** See DeskStore.daysOfClaims. */
export function daysOfClaims(connection: Connection, query: ClaimQuery): readonly DayCount[] {
  const { since = -1e9, until = 1e9, ...rest } = query;
  let rows;
  if (inIndex(query)) {
    rows = countedInIndex(connection, query, {
      columns: "first_day, last_day, kind",
      test: "first_day is not null",
      whole: "claim_days",
      ofReport: "claim_days_of_report",
    });
  } else {
    const search = searchOf(connection, rest);
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
  const search = searchOf(connection, query);
  if (!search) return [];
  return all(
    connection,
    `select report, kind, count(*) as n from (select c.report, c.kind from ${search.from}
       ${search.tests.length === 0 ? "" : `where ${search.tests.join(" and ")}`} limit ?) group by 1, 2`,
    ...search.values,
    CHARTED,
  ).map((row) => ({ report: row["report"] as string, kind: row["kind"] as Kind, count: row["n"] as number }));
}

const PLACE = "json_extract(body, '$.place.id')";

/** See DeskStore.placesOfClaims. */
export function placesOfClaims(connection: Connection, query: ClaimQuery): readonly PlaceCount[] {
  let rows;
  if (inIndex(query)) {
    rows = countedInIndex(connection, query, {
      columns: `${PLACE}, kind`,
      test: `${PLACE} is not null`,
      whole: "claim_place",
      ofReport: "claim_place_of_report",
    }).map((row) => ({ ...row, place: row[PLACE] }));
  } else {
    const search = searchOf(connection, query);
    if (!search) return [];
    rows = all(
      connection,
      `select place, kind, count(*) as n from (select json_extract(c.body, '$.place.id') as place, c.kind
         from ${search.from} where ${[...search.tests, "json_extract(c.body, '$.place.id') is not null"].join(" and ")} limit ?)
       group by 1, 2`,
      ...search.values,
      CHARTED,
    );
  }
  return rows.map((row) => ({
    id: (row as Row)["place"] as string,
    kind: (row as Row)["kind"] as Kind,
    count: (row as Row)["n"] as number,
  }));
}

/** Claims of a place that are looked through for some to show. */
const OF_A_PLACE = 120;

/** See DeskStore.someOfPlaces. */
export function someOfPlaces(
  connection: Connection,
  places: readonly string[],
  {
    wanted,
    most,
  }: {
    readonly wanted: Pick<ClaimQuery, "kinds" | "since" | "until"> & { readonly reports?: ReadonlySet<string> };
    readonly most: number;
  },
): ReadonlyMap<string, readonly string[]> {
  const { kinds, since = -Infinity, until = Infinity, reports } = wanted;
  const timed = Number.isFinite(since) || Number.isFinite(until);
  return new Map(
    places.map((place) => {
      const rows = all(
        connection,
        `select number, kind, report, first_day, last_day from claim indexed by claim_place
         where ${PLACE} is not null and ${PLACE} = ? limit ${OF_A_PLACE}`,
        place,
      );
      const fitting = rows.filter(
        (row) =>
          kinds?.includes(row["kind"] as Kind) !== false &&
          reports?.has(row["report"] as string) !== false &&
          (!timed ||
            (row["first_day"] !== null &&
              (row["first_day"] as number) <= until &&
              (row["last_day"] as number) >= since)),
      );
      const numbers = fitting.slice(0, most).map((row) => row["number"] as number);
      const ids = all(connection, `select id from claim where number ${IN} order by number`, JSON.stringify(numbers));
      return [place, ids.map((row) => row["id"] as string)];
    }),
  );
}

const GRAVE =
  "case verdict when 'contradicts' then 0 when 'tension' then 1 when 'supersedes' then 2 when 'refines' then 3 when 'agrees' then 4 else 5 end";

/** See DeskStore.verdictsOf. */
export const verdictsOf = (connection: Connection, claims: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    all(
      connection,
      `with asked as (select distinct r.claim, r.question
           from json_each(?1) j cross join reply r indexed by reply_claim on r.claim = j.value)
       select claim, verdict, min(${GRAVE}) from (
         select f.a as claim, f.verdict from asked r
           cross join finding f indexed by finding_of_first on f.question = r.question and f.a = r.claim
         union all select f.b, f.verdict from asked r
           cross join finding f indexed by finding_of_second on f.question = r.question and f.b = r.claim)
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

/** A finding by which the claim of a row `s` is struck, its other side among the reports of ?1. */
const struckBy = (own: "a" | "b", other: "a" | "b"): string =>
  `exists (select 1 from reply r indexed by reply_claim
     cross join finding f indexed by ${own === "a" ? "finding_of_first" : "finding_of_second"}
       on f.question = r.question and f.${own} = s.claim
     join claim o on o.id = f.${other}
     where r.claim = s.claim and f.verdict = s.verdict and o.report in (select value from json_each(?1))
       and (s.verdict = 'contradicts' or json_extract(f.body, '$.newer') = '${other}'))`;

/** See DeskStore.struckWithin. */
export const struckWithin = (
  connection: Connection,
  reports: readonly string[],
): readonly { readonly claim: string; readonly report: string; readonly verdict: "contradicts" | "supersedes" }[] => {
  const list = JSON.stringify(reports);
  return all(
    connection,
    `select s.claim, s.report, s.verdict from struck s indexed by struck_report
     where s.report in (select value from json_each(?1)) and (${struckBy("a", "b")} or ${struckBy("b", "a")})`,
    list,
  ) as never;
};

/** See DeskStore.speakersWithin. */
export const speakersWithin = (
  connection: Connection,
  names: readonly string[],
  reports: readonly string[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    all(
      connection,
      `select p.folded, json_group_array(distinct p.claim) as claims
       from claim_speaker p indexed by claim_speaker_folded join claim c on c.id = p.claim
       where p.folded in (select value from json_each(?1)) and p.named = 1 and c.report in (select value from json_each(?2))
       group by p.folded`,
      JSON.stringify(names),
      JSON.stringify(reports),
    ).map((row) => [row["folded"] as string, JSON.parse(row["claims"] as string) as string[]]),
  );

/** See DeskStore.speakerStandings. */
export const speakerStandings = (connection: Connection, limit: number): readonly SpeakerStanding[] =>
  all(
    connection,
    `select folded, count(*) as n from claim_speaker indexed by claim_speaker_folded where named = 1 group by folded order by n desc, folded limit ?`,
    limit,
  ).map((row): SpeakerStanding => {
    const key = row["folded"] as string;
    const known = one(
      connection,
      `select (select name from claim_speaker where folded = ?1 and named = 1 limit 1) as name, sum(s.verdict = 'contradicts') as contradicted,
         sum(s.verdict = 'supersedes') as overtaken
       from claim_speaker p indexed by claim_speaker_folded cross join struck s on s.claim = p.claim where p.folded = ?1 and p.named = 1`,
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
  Number(one(connection, "select count(distinct folded) as n from claim_speaker where named = 1")?.["n"] ?? 0);
