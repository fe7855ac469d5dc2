import { type Claim, daysOfEdtf, type Entity } from "../../model/index.ts";
import { fold } from "../contract.ts";
import { type Connection, statement } from "./connection.ts";

/** A day farther off than any date that is written with four digits. */
const FAR = 10_000_000;

/** What of a claim stands in columns of its own, beside its place in the text. */
function columnsOf(claim: Claim) {
  const days = claim.time === null ? null : daysOfEdtf(claim.time.edtf);
  return [
    claim.kind,
    claim.type,
    claim.modality,
    claim.polarity,
    claim.attribution.length === 0 ? 1 : 0,
    // An open end reaches as far as the calendar: "2020/.." touches every later day.
    days && Math.max(days.first, -FAR),
    days && Math.min(days.last, FAR),
    JSON.stringify(claim),
  ];
}

/**
 * Writes claims of a report down with their words, whom they name and who says it; `whole` is the report's text. The
 * words come last: FTS5 puts down what it has at each statement that could be undone alone, as one with triggers.
 */
export function insertClaims(connection: Connection, claims: readonly Claim[], whole: string): void {
  const numbers = claims.map((claim) => insertClaim(connection, claim));
  const words = statement(connection, "insert into claim_words (rowid, sentence) values (?, ?)");
  claims.forEach(({ start, end, sentence }, at) =>
    words.run(numbers[at] ?? 0, whole.slice(Math.min(sentence.start, start), Math.max(sentence.end, end))),
  );
}

/** Gives the claim's number. */
function insertClaim(connection: Connection, claim: Claim): number | bigint {
  const { lastInsertRowid } = statement(
    connection,
    `insert into claim (id, report, start, "end", quote, judgement, kind, type, modality, polarity, own_voice, first_day,
       last_day, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    claim.id,
    claim.report,
    claim.start,
    claim.end,
    claim.quote,
    claim.hand?.judgement ?? null,
    ...columnsOf(claim),
  );
  link(connection, claim);
  return lastInsertRowid;
}

/** Puts a claim that reads otherwise now in the place of the one of its id, whose words are the same. */
export function rewriteClaim(connection: Connection, claim: Claim): void {
  statement(
    connection,
    `update claim set kind = ?, type = ?, modality = ?, polarity = ?, own_voice = ?, first_day = ?, last_day = ?, body = ?
     where id = ?`,
  ).run(...columnsOf(claim), claim.id);
  for (const table of ["claim_entity", "claim_speaker"])
    statement(connection, `delete from ${table} where claim = ?`).run(claim.id);
  link(connection, claim);
  statement(connection, "insert into due values (?) on conflict do nothing").run(claim.id);
}

/** Drops a claim with its words. */
export function dropClaim(connection: Connection, id: string): void {
  statement(connection, "delete from claim_words where rowid in (select number from claim where id = ?)").run(id);
  statement(connection, "delete from claim where id = ?").run(id);
}

function link(connection: Connection, claim: Claim): void {
  const names = statement(connection, "insert into claim_entity values (?, ?, ?) on conflict do nothing");
  for (const filler of claim.roles) if (filler.actor) names.run(claim.id, filler.actor.id, "role");
  const speaker = statement(connection, "insert into claim_speaker values (?, ?, ?, ?, ?, ?)");
  for (const [place, { level, name, actor, role }] of claim.attribution.entries()) {
    speaker.run(claim.id, place, level, name, fold(name), role === "unnamed" ? 0 : 1);
    if (actor) names.run(claim.id, actor.id, "speaker");
  }
}

/** Writes an entity down; `byHand`: a person named it. */
export const insertEntity = (
  connection: Connection,
  entity: Entity,
  { byHand }: { readonly byHand: boolean },
): unknown =>
  statement(connection, "insert into entity (id, report, name, kind, body, by_hand) values (?, ?, ?, ?, ?, ?)").run(
    entity.id,
    entity.report,
    entity.name,
    entity.kind,
    JSON.stringify(entity),
    byHand ? 1 : 0,
  );
