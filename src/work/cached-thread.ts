import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a module in a thread that uses the compile cache. A thread does not share the cache of the program that starts
 * it, and a module in TypeScript that turned the cache on would itself have to be stripped of its types first: Node
 * unpacks its stripper for that, some 0.3 seconds of processor time for each thread. So these few words are plain.
 */
export const cachedThread = (module: string, options: WorkerOptions): Worker =>
  new Worker(`require("node:module").enableCompileCache(); import(${JSON.stringify(module)});`, {
    ...options,
    eval: true,
  });
