import type { SQLInputValue } from "node:sqlite";
import type { Kind, Modality, Polarity } from "../../../model/index.ts";
import { asWords } from "../claims.ts";
import { claimsIn } from "../claims.ts";
import { all, type Connection, one, type Row } from "../connection.ts";
import type { Bounded, ClaimCount, ClaimQuery, NumberedClaim } from "../../desk.ts";

/** A test on a claim `c`; `leads` when few claims meet it, so that the search may begin with them. */
interface Test {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
  readonly leads?: "numbers" | "index";
  /** Of tests that lead: the index to go by, and how many claims are to be expected; fewer is better. */
  readonly index?: string;
  readonly rank?: number;
}

/** Claims that are looked through for counts; beyond, counts are lower bounds. */
export const LOOK = 5_000;
/** From so many reports on, a list of reports no longer leads: a tenth of a large case's claims would be sorted. */
const FEW_REPORTS = 400;

const json = (list: readonly string[]): string => JSON.stringify(list);
const IN = "in (select value from json_each(?))";

const among = (sql: string, values: readonly SQLInputValue[], rank: number): Test => ({
  sql: `c.number in (${sql})`,
  values,
  leads: "numbers",
  rank,
});

/** Claims by their ids: an index has beside each id all that is counted, so that no claim's body is touched. */
const told = (sql: string, values: readonly SQLInputValue[], rank: number): Test => ({
  sql: `c.id in (${sql})`,
  values,
  leads: "index",
  index: "claim_told",
  rank,
});

const OF_ACTORS = (part: "role" | "speaker"): string =>
  `select ce.claim from actor_entity ae join claim_entity ce on ce.entity = ae.entity and ce.part = '${part}'
   where ae.actor ${IN}`;

const JUDGED = (verbs: string): string =>
  `select n.number from judgement j join judgement_anchor ja on ja.judgement = j.id and ja.kind = 'claim'
   join claim n on n.id = ja.target
   where j.verb in (${verbs}) and j.id not in (select judgement from withdrawal)`;

/** Each person's newest word counts; what one accepts and another rejects is accepted, as it still answers questions. */
const VOICED = {
  accepted: "max(v.verb = 'accept') = 1",
  rejected: "max(v.verb = 'accept') = 0",
} as const;

function judged(state: NonNullable<ClaimQuery["judged"]>): Test {
  if (state === "no") return { sql: `c.number not in (${JUDGED("'accept', 'reject', 'note'")})`, values: [] };
  if (state === "noted") return among(JUDGED("'note'"), [], 0);
  const voiced = `select n.number from claim_voice v join claim n on n.id = v.claim group by n.number`;
  return among(`${voiced} having ${VOICED[state]}`, [], 0);
}

/** One value of a column that has an index of its own, which gives its claims in order; several values only filter. */
function oneOf(column: string, list: readonly string[], index: string, rank: number): Test {
  const [only] = list;
  return list.length === 1 && only !== undefined
    ? { sql: `c.${column} = ?`, values: [only], leads: "index", index, rank }
    : { sql: `c.${column} ${IN}`, values: [json(list)] };
}

const COMMON_MODALITIES = ["asserted", "reported"];

/** Claims of a period that are gathered before they are looked up; of more each is looked at in its turn. */
const FEW_IN_TIME = 8_000;

function timeTest(connection: Connection, { since = -1e9, until = 1e9 }: ClaimQuery): Test {
  const inTime = "first_day is not null and last_day >= ? and first_day <= ?";
  const counted = one(
    connection,
    `select count(*) as n from (select 1 from claim indexed by claim_days where ${inTime} limit ${FEW_IN_TIME})`,
    since,
    until,
  );
  return Number(counted?.["n"] ?? 0) < FEW_IN_TIME
    ? among(`select number from claim where ${inTime}`, [since, until], 5)
    : { sql: inTime.replaceAll(/\b(?=first_day|last_day)/gu, "+c."), values: [since, until] };
}

function testsOf(connection: Connection, query: ClaimQuery): readonly Test[] {
  const tests: Test[] = [];
  if (query.judged) tests.push(judged(query.judged));
  if (query.actors) tests.push(told(OF_ACTORS("role"), [json(query.actors)], 2));
  if (query.speakers)
    tests.push(
      told(
        `${OF_ACTORS("speaker")} union select s.claim from claim_speaker s where s.folded ${IN}`,
        [json(query.speakers), json(query.speakers)],
        2,
      ),
    );
  if (query.places)
    tests.push(
      among(
        `select number from claim where json_extract(body, '$.place.id') is not null and json_extract(body, '$.place.id') ${IN}`,
        [json(query.places)],
        2,
      ),
    );
  if (query.types) tests.push(oneOf("type", query.types, "claim_of_type", 4));
  if (query.since !== undefined || query.until !== undefined) tests.push(timeTest(connection, query));
  if (query.modalities) {
    const rare = !query.modalities.some((modality) => COMMON_MODALITIES.includes(modality));
    tests.push(oneOf("modality", query.modalities, "claim_of_modality", rare ? 3 : 7));
  }
  if (query.polarity === "negated")
    // As words, not as a value: the index is of these claims alone, and has all that they are counted by.
    tests.push({ sql: "c.polarity = 'negated'", values: [], leads: "index", index: "claim_negated", rank: 4 });
  else if (query.polarity) tests.push({ sql: "c.polarity = ?", values: [query.polarity] });
  if (query.kinds) tests.push(oneOf("kind", query.kinds, "claim_of_kind", 6));
  if (query.ownVoice !== undefined) tests.push({ sql: "c.own_voice = ?", values: [query.ownVoice ? 1 : 0] });
  // Last: to be one of ten thousand reports is the dearest to ask.
  if (query.reports) {
    const few = query.reports.length <= FEW_REPORTS;
    if (few) tests.push(among(`select number from claim where report ${IN}`, [json(query.reports)], 1));
    else tests.push({ sql: `c.report ${IN}`, values: [json(query.reports)] });
  }
  return tests;
}

interface Search {
  readonly from: string;
  readonly tests: readonly string[];
  readonly values: readonly SQLInputValue[];
}

/** Which index leads, decided here: the planner has no figures on how common a value is. Null: nothing can be found. */
export function searchOf(connection: Connection, query: ClaimQuery): Search | null {
  const tests = testsOf(connection, query);
  const words = asWords(query.words ?? "");
  if (words === "" && (query.words ?? "").trim() !== "") return null;
  const [lead] = tests.filter((test) => test.leads).toSorted((a, b) => (a.rank ?? 9) - (b.rank ?? 9));
  const byWords = words !== "" && (lead?.rank ?? 9) > 2;
  // What does not lead must not tempt the planner: a unary plus keeps its index out of the game.
  const rest = tests.filter((test) => test !== lead || byWords);
  const filtered = rest.map(({ sql }) => sql.replace(/^c\.(?=id |kind|type|modality|polarity|report)/u, "+c."));
  const values = rest.flatMap((test) => test.values);
  if (byWords)
    return {
      from: "claim_words w cross join claim c on c.number = w.rowid",
      tests: ["w.claim_words match ?", ...filtered],
      values: [words, ...values],
    };
  const match = words === "" ? [] : ["c.number in (select rowid from claim_words where claim_words match ?)"];
  const matched = words === "" ? [] : [words];
  if (!lead) return { from: "claim c not indexed", tests: [...filtered, ...match], values: [...values, ...matched] };
  return {
    from: lead.leads === "index" ? `claim c indexed by ${lead.index ?? ""}` : "claim c",
    tests: [lead.sql, ...filtered, ...match],
    values: [...lead.values, ...values, ...matched],
  };
}

const where = (tests: readonly string[]): string => (tests.length === 0 ? "" : `where ${tests.join(" and ")}`);

/** See DeskStore.claimPage. */
export function claimPage(
  connection: Connection,
  query: ClaimQuery,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly NumberedClaim[] {
  const search = searchOf(connection, query);
  if (!search) return [];
  const byWords = search.from.startsWith("claim_words");
  const number = byWords ? "w.rowid" : "c.number";
  const rows = all(
    connection,
    `select x.number, r.file, x.body from (select c.number from ${search.from}
       ${where([...search.tests, `${number} > ?`])} order by ${number} limit ?) p
     cross join claim x on x.number = p.number join report r on r.id = x.report order by x.number`,
    ...search.values,
    after,
    limit,
  );
  return numbered(connection, rows);
}

/** Claims of rows with number, file and body. */
export const numbered = (connection: Connection, rows: readonly Row[]): readonly NumberedClaim[] =>
  claimsIn(connection, rows).map((claim, at) => ({
    number: rows[at]?.["number"] as number,
    file: rows[at]?.["file"] as string,
    claim,
  }));

/** See DeskStore.claimCounts. */
export function claimCounts(connection: Connection, query: ClaimQuery): Bounded<ClaimCount> {
  const search = searchOf(connection, query);
  if (!search) return { counts: [], exact: true };
  const whole = search.tests.length === 0;
  const rows = whole
    ? // An index alone has all of it.
      all(
        connection,
        "select kind, type, modality, polarity, own_voice, count(*) as n from claim group by 1, 2, 3, 4, 5",
      )
    : all(
        connection,
        `select kind, type, modality, polarity, own_voice, count(*) as n from (
           select c.kind, c.type, c.modality, c.polarity, c.own_voice from ${search.from} ${where(search.tests)} limit ?)
         group by 1, 2, 3, 4, 5`,
        ...search.values,
        LOOK + 1,
      );
  const counts = rows.map((row): ClaimCount => ({
    kind: row["kind"] as Kind,
    type: row["type"] as string | null,
    modality: row["modality"] as Modality,
    polarity: row["polarity"] as Polarity,
    ownVoice: row["own_voice"] === 1,
    count: row["n"] as number,
  }));
  return { counts, exact: whole || counts.reduce((sum, { count }) => sum + count, 0) <= LOOK };
}
