import { ACTOR_VERBS, type Judgement, type Verb, type Withdrawal } from "../../model/index.ts";
import { type Connection, statement, transaction } from "./connection.ts";
import { rejudge } from "./judged.ts";
import { clearField } from "./metadata.ts";
import { find, PLACED_VERBS } from "./judgements.ts";
import { setRivals } from "./rivals.ts";

/** The actors have to be resolved anew around this judgement. */
function unsettle(connection: Connection, id: string): void {
  statement(connection, "insert into unresolved values ('judgement', ?) on conflict do nothing").run(id);
  statement(connection, "update fact set value = cast(value as integer) + 1 where name = 'entities_generation'").run();
}

const ofActors = (verb: Verb): boolean => (ACTOR_VERBS as readonly Verb[]).includes(verb);

/** See CaseStore.addJudgement. */
export function addJudgement(connection: Connection, made: Judgement): void {
  transaction(connection, () => {
    const added = statement(
      connection,
      "insert into judgement (id, verb, reason, author, at, body) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
    ).run(made.id, made.verb, made.reason, made.author, made.at, made.body ? JSON.stringify(made.body) : null);
    if (added.changes === 0) return;
    const anchor = statement(connection, "insert into judgement_anchor values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)");
    for (const [side, { kind, target, name, at }] of made.anchors.entries()) {
      anchor.run(
        made.id,
        side,
        kind,
        target,
        name,
        at?.report ?? null,
        at?.start ?? null,
        at?.end ?? null,
        at?.quote ?? null,
      );
    }
    if (ofActors(made.verb)) unsettle(connection, made.id);
    else follow(connection, made, false);
  });
}

/** What changes with a judgement of claims, a question or a report that was made or taken back. */
function follow(connection: Connection, made: Judgement, taken: boolean): void {
  const { anchors, verb } = made;
  if (verb === "clear") return clearField(connection, made, taken);
  for (const { kind, target, at } of anchors) {
    if (kind === "claim" && at && PLACED_VERBS.includes(verb)) rejudge(connection, at.report);
    else if (kind === "claim" || kind === "question") setRivals(connection, target);
  }
}

/** See CaseStore.withdrawJudgement. */
export const withdrawJudgement = (connection: Connection, id: string, withdrawal: Withdrawal): boolean =>
  transaction(connection, () => {
    const [row] = find(connection, ["j.id = ?"], id);
    if (!row) return false;
    const { reason, author, at } = withdrawal;
    const taken = statement(
      connection,
      "insert into withdrawal (judgement, reason, author, at) values (?, ?, ?, ?) on conflict do nothing",
    ).run(id, reason, author, at);
    if (taken.changes === 0) return false;
    const { judgement: made } = row;
    if (ofActors(made.verb)) unsettle(connection, id);
    else follow(connection, made, true);
    return true;
  });
