import { EXIT } from "./exit-codes.ts";
import { settingsOf, type World } from "./world.ts";
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
