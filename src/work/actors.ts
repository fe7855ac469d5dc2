import type { CaseStore } from "../store/contract.ts";
import type { Bench } from "./bench.ts";

/** Puts the actors of the case together again if its entities have changed since they were. */
export async function resolveActors(store: CaseStore, bench: Bench): Promise<void> {
  const before = await store.actorsState();
  if (before.actors === before.entities) return;
  const entities = await store.entities();
  const actors = await bench.actors(entities);
  // Another program may have added reports meanwhile; then what was made here is older and is put right by the later one.
  await store.saveActors(actors, before.entities);
}
