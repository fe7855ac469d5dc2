import type { Actor, Entity, Judgement } from "../model/index.ts";
import { namesOf } from "./names-of.ts";
import { resolveAll } from "./update.ts";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The actors of a case from the entities of its reports and what people judged; the order of entities changes nothing. */
export async function resolve(
  entities: readonly Entity[],
  judgements: readonly Judgement[] = [],
): Promise<readonly Actor[]> {
  const reports = Map.groupBy(entities, ({ report }) => report);
  const { placed, bearers, actors } = await resolveAll(reports, judgements);
  const actorOf = new Map(bearers.map(({ id, actor }) => [id, actor]));
  const bearerOf = new Map(placed.map(({ entity, bearer }) => [entity, bearer]));
  const members = Map.groupBy(
    [...entities].sort((a, b) => compare(a.report, b.report) || compare(a.id, b.id)),
    ({ id }) => actorOf.get(bearerOf.get(id) ?? ""),
  );
  return actors
    .map(({ id, name, kind }): Actor => {
      const own = members.get(id) ?? [];
      return { id, name, kind, entities: own.map((entity) => entity.id), names: namesOf(own) };
    })
    .sort((a, b) => compare(a.id, b.id));
}
