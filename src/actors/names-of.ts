import type { ActorName, Entity } from "../model/index.ts";

/** The names of an actor made of these entities: each different form in each report once, at its first place. */
export function namesOf(entities: readonly Entity[]): readonly ActorName[] {
  const seen = new Set<string>();
  const out: ActorName[] = [];
  for (const entity of entities) {
    for (const name of entity.names) {
      const form = `${entity.report} ${name.evidence} ${name.quote}`;
      if (seen.has(form)) continue;
      seen.add(form);
      out.push(name);
    }
  }
  return out;
}
