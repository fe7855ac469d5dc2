import type { SQLInputValue } from "node:sqlite";
import type { ActorRef, Claim, ClaimReading } from "../../model/index.ts";
import { type ClaimFilter, type ClaimRow, fold } from "../contract.ts";
import { all, type Connection, one, type Row } from "./connection.ts";

/** How many claims are fetched at a time: listing a large case needs no more memory than this many. */
const PAGE = 500;

interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

const anyOf = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} in (${values.map(() => "?").join(", ")})`,
  values,
});

/**
 * Whether a claim `c` is rejected: somebody's newest word is that the reader misread it, and nobody's that it did not.
 * Nothing rests on it then. Where people differ it stays, and counts as contested.
 */
export const REJECTED = `coalesce((select max(v.verb = 'reject') > max(v.verb = 'accept') from claim_voice v
  where v.claim = c.id), 0)`;

/** Like `anyOf`, for lists that may be longer than a statement has room for variables. */
const listed = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} in (select value from json_each(?))`,
  values: [JSON.stringify(values)],
});

/** One report is looked up in its index, in which its claims lie in their order; of several, all are sorted. */
const ofReports = (reports: readonly string[]): Condition =>
  reports.length === 1 ? { sql: "c.report = ?", values: reports } : listed("c.report", reports);

const named = (part: "role" | "speaker", actors: readonly string[]): Condition => ({
  sql: `c.id in (select ce.claim from claim_entity ce join actor_entity ae on ae.entity = ce.entity
    where ce.part = '${part}' and ae.actor in (${actors.map(() => "?").join(", ")}))`,
  values: actors,
});

/**
 * Every word, and every phrase in double quotation marks, as a string of its own, so that nothing a person types is
 * taken for the query language of FTS5. Signs without a letter or digit ask for nothing.
 */
export const asWords = (words: string): string =>
  Array.from(words.matchAll(/"([^"]*)"|[^\s"]+/gu), ([word, phrase]) => phrase ?? word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word}"`)
    .join(" ");

function speakers({ actors, words }: NonNullable<ClaimFilter["speakers"]>): Condition {
  const byName: Condition = {
    sql: "c.id in (select claim from claim_speaker where ' ' || folded || ' ' like ?)",
    values: [`% ${fold(words)} %`],
  };
  if (actors.length === 0) return byName;
  const byActor = named("speaker", actors);
  return { sql: `(${byName.sql} or ${byActor.sql})`, values: [...byName.values, ...byActor.values] };
}

function conditions(filter: ClaimFilter): readonly Condition[] {
  const list: Condition[] = [];
  if (filter.actors) list.push(named("role", filter.actors));
  if (filter.speakers) list.push(speakers(filter.speakers));
  if (filter.ownVoice === true) list.push({ sql: "c.own_voice = 1", values: [] });
  if (filter.kinds) list.push(anyOf("c.kind", filter.kinds));
  if (filter.types) list.push(anyOf("c.type", filter.types));
  if (filter.reports) list.push(ofReports(filter.reports));
  if (filter.begin) list.push({ sql: "c.start >= ? and c.start < ?", values: filter.begin });
  if (filter.unrejected === true) list.push({ sql: `not ${REJECTED}`, values: [] });
  if (filter.ids) list.push(listed("c.id", filter.ids));
  if (filter.modalities) list.push(anyOf("c.modality", filter.modalities));
  if (filter.polarity) list.push({ sql: "c.polarity = ?", values: [filter.polarity] });
  if (filter.since !== undefined) list.push({ sql: "c.last_day >= ?", values: [filter.since] });
  if (filter.dueBy !== undefined) list.push({ sql: "c.kind = 'forecast' and c.last_day <= ?", values: [filter.dueBy] });
  if (filter.until !== undefined) list.push({ sql: "c.first_day <= ?", values: [filter.until] });
  const words = asWords(filter.words ?? "");
  if (words !== "") {
    list.push({ sql: "c.number in (select rowid from claim_words where claim_words match ?)", values: [words] });
  } else if (filter.words !== undefined && filter.words !== "") list.push({ sql: "false", values: [] });
  return list;
}

const FROM = "from claim c join report r on r.id = c.report";
/** What falls due in a month is a few of all that is foreseen. */
const FROM_DUE = "from claim c indexed by claim_horizon join report r on r.id = c.report";
const where = (list: readonly Condition[]): string =>
  list.length === 0 ? "" : `where ${list.map((condition) => condition.sql).join(" and ")}`;

/** See CaseStore.claims. */
export async function* claims(connection: Connection, filter: ClaimFilter): AsyncIterable<ClaimRow> {
  let left = filter.limit ?? Number.MAX_SAFE_INTEGER;
  let after: readonly SQLInputValue[] | null = null;
  while (left > 0) {
    const list: Condition[] = [...conditions(filter)];
    if (after) list.push({ sql: "(r.number, c.start, c.number) > (?, ?, ?)", values: after });
    // Says nothing new, and lets the index begin where the last page ended: else each page reads the whole report.
    if (after && filter.reports?.length === 1) list.push({ sql: "c.start >= ?", values: [after[1] ?? 0] });
    const rows = all(
      connection,
      `select r.number as report_number, r.file, c.number, c.start, c.body
       ${filter.dueBy === undefined ? FROM : FROM_DUE} ${where(list)}
       order by r.number, c.start, c.number limit ?`,
      ...list.flatMap((condition) => condition.values),
      Math.min(PAGE, left),
    );
    const found = claimsIn(connection, rows);
    for (const [at, row] of rows.entries()) {
      const whole = found[at];
      if (whole) yield { file: row["file"] as string, claim: whole };
    }
    const last = rows.at(-1);
    left -= rows.length;
    if (!last || rows.length < PAGE) return;
    after = [last["report_number"] as number, last["start"] as number, last["number"] as number];
  }
}

/** See CaseStore.countClaims. */
export function countClaims(connection: Connection, filter: ClaimFilter): number {
  const list = conditions(filter);
  const row = one(
    connection,
    `select count(*) as n ${FROM} ${where(list)}`,
    ...list.flatMap((condition) => condition.values),
  );
  return Number(row?.["n"] ?? 0);
}

/** One claim by its id, or null. */
export function claim(connection: Connection, id: string): ClaimRow | null {
  const row = one(connection, `select r.file, c.body ${FROM} where c.id = ?`, id);
  const [found] = row ? claimsIn(connection, [row]) : [];
  return row && found ? { file: row["file"] as string, claim: found } : null;
}

/** The claims in the bodies of the rows, with actors of the case in the place of their reports' entities. */
export function claimsIn(connection: Connection, rows: readonly Row[]): readonly Claim[] {
  const stored = rows.map((row) => JSON.parse(row["body"] as string) as Claim);
  const refs = actorsOf(connection, stored);
  return stored.map((body) => claimWith(body, refs));
}

/** The actors that the entities of these claims belong to; an entity of no actor is in no entry. */
function actorsOf(connection: Connection, bodies: readonly Claim[]): ReadonlyMap<string, ActorRef> {
  const wanted = new Set<string>();
  for (const stored of bodies)
    for (const { roles, attribution } of [stored, ...(stored.corrected ? [stored.corrected.read] : [])])
      for (const { actor } of [...roles, ...attribution]) if (actor) wanted.add(actor.id);
  const found = all(
    connection,
    `select ae.entity, a.id, a.name from actor_entity ae join actor a on a.id = ae.actor
     where ae.entity in (select value from json_each(?))`,
    JSON.stringify([...wanted]),
  );
  return new Map(
    found.map((row) => [row["entity"] as string, { id: row["id"] as string, name: row["name"] as string }]),
  );
}

function claimWith(stored: Claim, refs: ReadonlyMap<string, ActorRef>): Claim {
  const refOf = (actor: ActorRef | null): ActorRef | null => (actor === null ? null : (refs.get(actor.id) ?? null));
  const referred = <T extends ClaimReading>(reading: T): T => ({
    ...reading,
    roles: reading.roles.map((filler) => ({ ...filler, actor: refOf(filler.actor) })),
    attribution: reading.attribution.map((speaker) => ({ ...speaker, actor: refOf(speaker.actor) })),
  });
  const { corrected } = stored;
  return {
    ...referred(stored),
    ...(corrected ? { corrected: { ...corrected, read: referred(corrected.read) } } : {}),
  };
}
