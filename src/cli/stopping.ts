import { EXIT } from "./exit-codes.ts";
import { settingsOf, type World } from "./world.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Bench } from "../work/bench.ts";

/** Runs work that a person may stop, with a bench of its own; the first Ctrl-C stops what is under way. */
export async function withBench<T>(world: World, work: (bench: Bench, signal: AbortSignal) => Promise<T>): Promise<T> {
  const { threadBench } = await import("../work/thread.ts");
  const settings = settingsOf(world);
  const stopping = new AbortController();
  const forget = world.onStop(() => {
    stopping.abort();
    // Should the disk or a lock hold us up: no transaction is open between two steps, so leaving is safe.
    setTimeout(() => process.exit(EXIT.interrupted.code), 5000).unref();
  });
  const bench = threadBench({
    readers: world.readers,
    seconds: settings.reading_seconds,
    memoryMb: settings.reading_memory_mb,
    signal: stopping.signal,
  });
  try {
    return await work(bench, stopping.signal);
  } finally {
    forget();
    await bench.stop();
  }
}

/** Brings the questions up to date before they are shown, should a stopped program have left them behind the claims. */
export async function withQuestions(world: World, store: CaseStore): Promise<void> {
  await withActors(world, store);
  const [{ traceLineage }, { compare }, { BenchFailure }, { comparisonVersion, loadCodebook }] = await Promise.all([
    import("../work/lineage.ts"),
    import("../work/compare.ts"),
    import("../work/bench.ts"),
    import("../work/load.ts"),
  ]);
  const version = comparisonVersion();
  const state = await store.comparisonState();
  const current = state.due === 0 && state.version === version;
  if (current && (await store.countLineageDue()) === 0) return;
  const codebook = current ? null : loadCodebook();
  if (codebook?.ok === false) throw new BenchFailure(codebook.problem);
  const stopping = new AbortController();
  const forget = world.onStop(() => stopping.abort());
  try {
    await traceLineage(store, stopping.signal);
    if (codebook) await compare(store, { codebook: codebook.value, version, signal: stopping.signal });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "StoreFailure") throw error;
    world.err.write(`Note: the questions are not up to date and could not be brought so: ${error.message}
`);
  } finally {
    forget();
  }
}

/**
 * Puts the actors in order before they are shown, should a stopped program have left them behind its claims. Where
 * that cannot be done (a read-only file, a full disk) the list goes on with the actors as they are, and says so.
 */
export async function withActors(world: World, store: CaseStore): Promise<void> {
  const { entities, actors } = await store.actorsState();
  if (entities === actors) return;
  const { resolveActors } = await import("../work/actors.ts");
  try {
    await resolveActors(store);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "StoreFailure") throw error;
    world.err.write(`Note: the actors are not up to date and could not be brought so: ${error.message}\n`);
  }
}
