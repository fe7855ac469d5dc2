import type { Codebook } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { resolveActors } from "./actors.ts";
import { compare, isAnew } from "./compare.ts";
import { threadDerivers } from "./derivers.ts";
import { originsIn, PILE, traceLineage } from "./tracing.ts";

/** What follows from the reports, in the order in which one part needs the other. */
export const DERIVED = ["actors", "lineage", "questions"] as const;
export type Derived = (typeof DERIVED)[number];

export interface DeriveOptions {
  /** Edition of the rules that compare and of their rows. */
  readonly version: string;
  /** Asked for only when something has to be compared. */
  readonly codebook: () => Codebook;
  readonly signal: AbortSignal;
  /** How many threads may work at once, where there is much to do; left out or 1: this one alone. */
  readonly workers?: number;
  readonly tell?: (part: Derived, done: number, of: number) => void;
}

/** Whether actors, lineage or questions have fallen behind the reports: a stopped program, a judgement, a newer version. */
export async function isBehind(store: CaseStore, version: string): Promise<boolean> {
  const { entities, actors } = await store.actorsState();
  if (entities !== actors || (await store.countLineageDue()) > 0) return true;
  const state = await store.comparisonState();
  return state.due > 0 || (state.version !== version && state.claims > 0);
}

/** Claims from which comparing all of them pays for the start of threads. */
const PAYS = 5_000;

/** Brings all that follows from the reports up to date; only what changed is worked out anew. */
export async function derive(store: CaseStore, options: DeriveOptions): Promise<void> {
  const { version, codebook, signal, workers = 1, tell } = options;
  tell?.("actors", 0, 0);
  await resolveActors(store);
  const before = await store.comparisonState();
  const pays = (await store.countLineageDue()) >= PILE || (before.claims >= PAYS && isAnew(before, version));
  const threads = workers > 1 && pays ? threadDerivers({ path: store.path, codebook: codebook() }, workers) : null;
  try {
    await traceLineage(store, {
      origins: (reports) => (threads ? threads.origins(reports) : originsIn(store, reports)),
      signal,
      tell: (done, of) => tell?.("lineage", done, of),
    });
    const state = await store.comparisonState();
    if (state.due === 0 && (state.version === version || state.claims === 0)) return;
    await compare(store, {
      codebook: codebook(),
      version,
      signal,
      ...(threads ? { deriver: threads } : {}),
      tell: (done, of) => tell?.("questions", done, of),
    });
  } finally {
    await threads?.stop();
  }
}
