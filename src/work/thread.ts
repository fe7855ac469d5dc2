import type { Worker } from "node:worker_threads";
import type { Problem } from "../model/index.ts";
import type { TakenIn } from "../intake/index.ts";
import type { ReaderStamp, Reading } from "../store/contract.ts";
import { type Bench, BenchFailure, Interrupted, type Outcome } from "./bench.ts";
import { besides } from "./besides.ts";
import { cachedThread } from "./cached-thread.ts";
import type { ModelFiles } from "./model-files.ts";
import type { Reply, Request } from "./thread-entry.ts";
import { keepHeapsSmall } from "./v8-flags.ts";

export interface ThreadOptions {
  /** Address of the module whose `load` gives the readers. */
  readonly readers: string;
  /** Seconds that one report may take, for each million bytes begun. */
  readonly seconds: number;
  readonly memoryMb: number;
  /** Folder with trained data for pictures of text; empty or absent: pictures are not read. */
  readonly ocrModels?: string;
  /** Files that all threads see in one place; absent: each reads its own. */
  readonly models?: () => ModelFiles | null;
  readonly signal: AbortSignal;
}

/**
 * Megabytes for young objects. Node lets a thread at its limit have 16 MB more in which to end it; a collection that
 * moves more than that at once (the default may) takes the whole program down: seen 7 times in 8, with 32 never.
 */
const YOUNG = 32;

/**
 * Milliseconds between two looks at what a thread holds outside its heap. Node's own limit does not count it, and a
 * PDF of a few kilobytes can unfold to gigabytes there.
 */
const LOOK = 500;

/** What the thread says when it begins to listen. */
const READY = "ready";

/** Loading the readers may take as long as a report of this many bytes. */
const LOADING = 60_000_000;

/**
 * A bench in a thread of its own: the keyboard stays answered while a report is read, and a report that takes too
 * long or too much memory fails alone. The thread starts at the first task.
 */
export function threadBench(options: ThreadOptions): Bench {
  let worker: Worker | null = null;
  let stamp: ReaderStamp | null = null;
  /** Whether the thread that runs has loaded its readers: loading is not the report's time. */
  let warm = false;
  /** Whether it has begun to listen: nor is its start. */
  let ready = false;

  const forget = (): void => {
    worker = null;
    warm = false;
    ready = false;
  };
  const stop = async (): Promise<void> => {
    const running = worker;
    forget();
    await running?.terminate();
  };

  function started(): Worker {
    if (!worker) keepHeapsSmall();
    worker ??= cachedThread(besides("./thread-entry", import.meta.url), {
      workerData: {
        readers: options.readers,
        ocrModels: options.ocrModels ?? "",
        models: options.models?.() ?? null,
      },
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: YOUNG },
    });
    return worker;
  }

  function ask(request: Request, size: number): Promise<Reply> {
    const { signal, memoryMb } = options;
    if (signal.aborted) return Promise.reject(new Interrupted());
    const thread = started();
    const seconds = options.seconds * Math.max(1, Math.ceil(size / 1e6));
    return new Promise((resolve, reject) => {
      const fail = (problem: Problem): void => resolve({ ok: false, fatal: false, problem });
      let clock: NodeJS.Timeout | undefined;
      let watch: NodeJS.Timeout | undefined;
      let over = false;
      const tooMuch = (): void => {
        const detail = `The report needs more than ${memoryMb} MB of memory and was given up (setting reading_memory_mb)`;
        fail({ code: "too-much-memory", detail });
      };
      const look = async (): Promise<void> => {
        const held = await thread.getHeapStatistics().catch(() => null);
        // The answer may have come in the meantime, and the thread be at work on another report.
        if (over || !held || held.external_memory < memoryMb * 1e6) return;
        finish();
        await stop();
        tooMuch();
      };
      const startClock = (): void => {
        watch = setInterval(() => void look(), LOOK);
        clock = setTimeout(() => {
          finish();
          const detail = `The report took longer than ${seconds} seconds and was given up (setting reading_seconds)`;
          void stop().then(() => fail({ code: "too-slow", detail }));
        }, seconds * 1000);
      };
      const onMessage = (reply: Reply | typeof READY): void => {
        if (reply === READY) {
          ready = true;
          startClock();
        } else {
          finish();
          resolve(reply);
        }
      };
      const onExit = (code: number): void => {
        finish();
        forget();
        reject(new Error(`The reading thread ended with ${code} in the middle of its work`));
      };
      const onError = (error: Error & { readonly code?: string }): void => {
        finish();
        forget();
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") tooMuch();
        else reject(error);
      };
      const onAbort = (): void => {
        finish();
        void stop().then(() => reject(new Interrupted()));
      };
      const finish = (): void => {
        over = true;
        clearTimeout(clock);
        clearInterval(watch);
        thread.off("message", onMessage);
        thread.off("error", onError);
        thread.off("exit", onExit);
        signal.removeEventListener("abort", onAbort);
        // Between tasks the thread alone must not keep the program alive.
        thread.unref();
      };
      thread.ref();
      thread.on("message", onMessage);
      thread.on("error", onError);
      thread.on("exit", onExit);
      signal.addEventListener("abort", onAbort);
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage(request);
      if (ready) startClock();
    });
  }

  async function outcome<T>(request: Request, size: number): Promise<Outcome<T>> {
    const reply = await ask(request, size);
    if (reply.ok) return { ok: true, value: reply.value as T };
    if (reply.fatal) throw new BenchFailure(reply.problem);
    return reply;
  }
  async function must<T>(request: Request, size: number): Promise<T> {
    const made = await outcome<T>(request, size);
    if (!made.ok) throw new BenchFailure(made.problem);
    return made.value;
  }

  async function load(): Promise<ReaderStamp> {
    if (stamp && warm) return stamp;
    stamp = await must<ReaderStamp>({ task: "stamp" }, LOADING);
    warm = true;
    return stamp;
  }

  return {
    width: 1,
    stamp: load,
    takeIn: (bytes, file, charset) => outcome<TakenIn>({ task: "takeIn", bytes, file, charset }, bytes.length),
    read: async (job) => {
      if (!warm) await load();
      return await outcome<Reading>({ task: "read", job }, job.text.length);
    },
    stop,
  };
}
