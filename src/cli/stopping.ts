import { availableParallelism } from "node:os";
import { EXIT } from "./exit-codes.ts";
import type { Derived } from "../work/derive.ts";
import type { Progress } from "./progress.ts";
import { Refusal, settingsOf, type World } from "./world.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Bench } from "../work/bench.ts";

/** How many threads the settings allow. */
const workersOf = (world: World): number => settingsOf(world).workers || availableParallelism();

/** What makes a bench as the settings say; the signal stops it. */
export async function benches(world: World): Promise<(signal: AbortSignal) => Bench> {
  const [{ poolBench }, { MODEL }] = await Promise.all([import("../work/pool.ts"), import("../work/model-files.ts")]);
  const settings = settingsOf(world);
  return (signal) =>
    poolBench({
      workers: workersOf(world),
      readers: world.readers,
      folder: MODEL,
      seconds: settings.reading_seconds,
      memoryMb: settings.reading_memory_mb,
      ocrModels: settings.ocr_models,
      signal,
    });
}

/** Runs work that a person may stop, with a bench of its own; the first Ctrl-C stops what is under way. */
export async function withBench<T>(world: World, work: (bench: Bench, signal: AbortSignal) => Promise<T>): Promise<T> {
  const made = await benches(world);
  const stopping = new AbortController();
  const exits: NodeJS.Timeout[] = [];
  const forget = world.onStop(() => {
    stopping.abort();
    // Should the disk or a lock hold us up: no transaction is open between two steps, so leaving is safe.
    exits.push(setTimeout(() => process.exit(EXIT.interrupted.code), 5000).unref());
  });
  const bench = made(stopping.signal);
  try {
    return await work(bench, stopping.signal);
  } finally {
    forget();
    await bench.stop();
    for (const timer of exits) clearTimeout(timer);
  }
}

/** What is told while the case is brought up to date; no progress where a list is only waited for. */
export interface Telling {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

const PARTS: Readonly<Record<Derived, string>> = {
  actors: "who is who",
  lineage: "where it comes from",
  questions: "comparing",
};

/**
 * Brings actors, lineage and questions up to date with the reports and judgements: after these were added, and before
 * anything is shown, should a stopped program have left them behind. Where that cannot be done (a read-only file, a
 * full disk) things are shown as they are, and that is said.
 */
export async function upToDate(world: World, store: CaseStore, { signal, progress }: Telling = {}): Promise<void> {
  const [{ derive, isBehind }, { comparisonVersion }, { loadCodebook }] = await Promise.all([
    import("../work/derive.ts"),
    import("../work/compare.ts"),
    import("../work/codebook.ts"),
  ]);
  const version = comparisonVersion();
  if (!(await isBehind(store, version))) return;
  const stopping = new AbortController();
  const forget = signal ? (): void => undefined : world.onStop(() => stopping.abort());
  try {
    await derive(store, {
      version,
      codebook: () => {
        const made = loadCodebook();
        if (made.ok) return made.value;
        throw new Refusal(made.problem.code, made.problem.detail);
      },
      signal: signal ?? stopping.signal,
      workers: workersOf(world),
      tell: (part, done, of) => {
        // Elsewhere a line a file is enough.
        if (of > 0 && world.errIsTerminal) progress?.step(done, of, PARTS[part]);
      },
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "StoreFailure") throw error;
    world.err.write(`Note: actors and questions are not up to date and could not be brought so: ${error.message}\n`);
  } finally {
    forget();
  }
}
