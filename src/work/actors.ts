import { type Delta, NOTHING, update } from "../actors/index.ts";
import type { CaseStore } from "../store/contract.ts";

/** How often resolving begins anew when another program changes the case meanwhile; that one resolves at its end. */
const TRIES = 5;

/**
 * Brings the actors of the case up to date with its reports and judgements: only what these touch is resolved anew.
 * Null when nothing had changed, or when other programs kept changing the case.
 */
export async function resolveActors(store: CaseStore): Promise<Delta | null> {
  for (let tried = 0; tried < TRIES; tried++) {
    const now = await store.actorsState();
    if (now.actors === now.entities) return null;
    const { state, fresh, ...changes } = await store.unresolved();
    try {
      const base = fresh
        ? { ...NOTHING, entities: (report: string) => store.resolved.entities(report) }
        : store.resolved;
      const delta = await update(base, changes);
      if (await store.saveActors(delta, state)) return delta;
    } catch (error) {
      // What another program changes between two questions may not go together; then the state has moved on.
      const { entities, actors } = await store.actorsState();
      if (entities === state.entities && actors === state.actors) throw error;
    }
  }
  return null;
}
