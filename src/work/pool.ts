import type { ReaderStamp } from "../store/contract.ts";
import type { Bench } from "./bench.ts";
import { type ModelFiles, sharedFilesIn } from "./model-files.ts";
import { threadBench, type ThreadOptions } from "./thread.ts";

export interface PoolOptions extends Omit<ThreadOptions, "models"> {
  /** Folder of the model that the readers load: with several threads it is read once for all. */
  readonly folder?: URL;
  /** How many threads may read at once. */
  readonly workers: number;
}

/** Tasks for each thread at work after which one more pays for loading its readers: a dozen short reports are read sooner by one. */
const PAYS = 40;
/** Milliseconds of work after which one more pays in any case: a few long documents are a large pile. */
const LONG = 4_000;

/**
 * A bench of several threads. A task goes to a thread that waits, the one that worked last first: its readers are
 * loaded and its code is compiled. Where none waits, another is started once there was work enough; else the task waits.
 */
export function poolBench({ folder, ...options }: PoolOptions): Bench {
  let shared: ModelFiles | null = null;
  const models = (): ModelFiles | null => (folder && options.workers > 1 ? (shared ??= sharedFilesIn(folder)) : null);
  const benches = Array.from({ length: Math.max(1, options.workers) }, () => threadBench({ ...options, models }));
  const idle = [...benches].reverse();
  const waiting: ((bench: Bench) => void)[] = [];
  const started = new Set<Bench>();
  let asked = 0;
  let began = 0;
  let stamp: Promise<ReaderStamp> | null = null;

  async function on<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
    if (asked++ === 0) began = performance.now();
    const next = idle.at(-1);
    const enough = asked > started.size * PAYS || performance.now() - began > LONG * started.size;
    const pays = next !== undefined && (started.has(next) || enough);
    const bench =
      (pays ? idle.pop() : undefined) ?? (await new Promise<Bench>((resolve) => void waiting.push(resolve)));
    started.add(bench);
    try {
      return await work(bench);
    } finally {
      const waits = waiting.shift();
      if (waits) waits(bench);
      else idle.push(bench);
    }
  }

  return {
    width: benches.length,
    stamp: () => {
      // All threads would tell the same; one that could not load its readers is asked again.
      stamp ??= on((bench) => bench.stamp()).catch((error: unknown) => {
        stamp = null;
        throw error;
      });
      return stamp;
    },
    takeIn: (bytes, file, charset) => on((bench) => bench.takeIn(bytes, file, charset)),
    read: (job) => on((bench) => bench.read(job)),
    stop: async () => void (await Promise.all(benches.map((bench) => bench.stop()))),
  };
}
