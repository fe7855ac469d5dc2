import type { Worker } from "node:worker_threads";
import type { Codebook } from "../model/index.ts";
import { besides } from "./besides.ts";
import { cachedThread } from "./cached-thread.ts";
import type { Deriver } from "./deriver.ts";

/** What a thread is asked, and what it answers: in the order in which it was asked. */
export type Asked = {
  readonly [Part in keyof Parts]: readonly [Part, Parameters<Parts[Part]>[0]];
}[keyof Parts];
type Parts = Omit<Deriver, "width">;
export type Answered = { readonly value: unknown } | { readonly error: unknown };

/** Where threads find the case and how they read it. */
export interface Place {
  readonly path: string;
  readonly codebook: Codebook;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

/** Megabytes for young objects, which live as long as one lot; with the default each thread holds a hundred more. */
const YOUNG = 16;

/** Several derivers, each in a thread and on a connection of its own; the one with the least to do is asked. */
export function threadDerivers(place: Place, width: number): Deriver & { stop(): Promise<void> } {
  const threads = Array.from({ length: width }, () => threadOf(place));
  function ask<T>(asked: Asked): Promise<T> {
    const least = threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
    return new Promise<T>((resolve, reject) => {
      least.waiting.push({ resolve, reject });
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      least.worker.postMessage(asked);
    });
  }
  return {
    width,
    origins: (reports) => ask(["origins", reports]),
    replies: (lot) => ask(["replies", lot]),
    meet: (questions) => ask(["meet", questions]),
    stop: async () => void (await Promise.all(threads.map(({ worker }) => worker.terminate()))),
  };
}

function threadOf(place: Place): Thread {
  const worker = cachedThread(besides("./deriver-thread", import.meta.url), {
    workerData: place,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const waiting: Waiting[] = [];
  const lost = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (answered: Answered) => {
    const next = waiting.shift();
    if ("value" in answered) next?.resolve(answered.value as never);
    else next?.reject(answered.error);
  });
  worker.on("error", lost);
  worker.on("exit", (code) => lost(new Error(`A thread that compares ended with ${code} in the middle of its work`)));
  return { worker, waiting };
}
