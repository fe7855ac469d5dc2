import { asRead, type Claim, type Entity, judgedReport } from "../../model/index.ts";
import { dropClaim, insertClaims, insertEntity, rewriteClaim } from "./claim-rows.ts";
import { all, type Connection, one, type Row, statement } from "./connection.ts";
import { judgementsOfReport } from "./judgements.ts";
import { setRivals } from "./rivals.ts";

const claimOf = (row: Row): Claim => JSON.parse(row["body"] as string) as Claim;

/**
 * Brings a report's claims into line with what people said of them: those that they made and corrected, and on which
 * claim each judgement stands. Inside a transaction; costs nothing where nobody judged.
 */
export function rejudge(connection: Connection, report: string): void {
  const judged = one(connection, "select 1 from judgement_anchor where report = ? and kind = 'claim' limit 1", report);
  const whole = judged && (one(connection, "select text from report where id = ?", report)?.["text"] as string | null);
  if (whole === null || whole === undefined) return;
  const rows = all(connection, "select id, judgement, body from claim where report = ? order by number", report);
  const entities = all(connection, "select by_hand, body from entity where report = ? order by rowid", report);
  const made = judgedReport(
    {
      report,
      claims: rows.filter((row) => row["judgement"] === null).map((row) => asRead(claimOf(row))),
      entities: entities
        .filter((row) => row["by_hand"] === 0)
        .map((row) => JSON.parse(row["body"] as string) as Entity),
    },
    judgementsOfReport(connection, report, { live: true }),
  );
  const before = new Map(rows.map((row) => [row["id"] as string, row["body"] as string]));
  const byHand = entities.filter((row) => row["by_hand"] === 1).map((row) => row["body"] as string);
  let changed = byHand.join("\n") !== made.entities.map((entity) => JSON.stringify(entity)).join("\n");
  if (changed) {
    statement(connection, "delete from entity where report = ? and by_hand = 1").run(report);
    for (const entity of made.entities) insertEntity(connection, entity, { byHand: true });
  }
  for (const claim of made.claims) {
    const known = before.get(claim.id);
    before.delete(claim.id);
    if (known === JSON.stringify(claim)) continue;
    changed = true;
    if (known === undefined) insertClaims(connection, [claim], whole);
    else rewriteClaim(connection, claim);
  }
  for (const gone of before.keys()) {
    changed = true;
    dropClaim(connection, gone);
  }
  const judgedBefore = targetsIn(connection, report);
  const stand = statement(connection, "update judgement_anchor set stands = ? where judgement = ? and side = 0");
  for (const [judgement, claim] of made.stands) stand.run(claim, judgement);
  for (const claim of new Set([...judgedBefore, ...targetsIn(connection, report)])) setRivals(connection, claim);
  if (!changed) return;
  // Whoever is named, and how often, is counted where actors are resolved.
  statement(connection, "insert into unresolved values ('report', ?) on conflict do nothing").run(report);
  statement(connection, "update fact set value = cast(value as integer) + 1 where name = 'entities_generation'").run();
  statement(
    connection,
    "update report set claims = (select count(*) from claim c where c.report = report.id) where id = ?",
  ).run(report);
}

/** Claims of the report of which people said something, by the ids of then and of now. */
const targetsIn = (connection: Connection, report: string): readonly string[] =>
  all(
    connection,
    `select target as id from judgement_anchor where report = ?1 and kind = 'claim'
     union select stands from judgement_anchor where report = ?1 and kind = 'claim' and stands is not null`,
    report,
  ).map((row) => row["id"] as string);
