import { Worker, type WorkerOptions } from "node:worker_threads";

/** What finds modules and keeps their compiled code, as bin/cotejo.js has it for the thread of the program. */
const FINDS = JSON.stringify(new URL("../../bin/modules.js", import.meta.url).href);

/**
 * Starts a module in a thread that finds modules as the program itself does. A thread does not share the cache of the
 * program that starts it, and a module in TypeScript that turned the cache on would itself have to be stripped of its
 * types first: Node unpacks its stripper for that, some 0.3 seconds of processor time for each thread. So these few
 * words are plain.
 */
export const cachedThread = (module: string, options: WorkerOptions): Worker =>
  new Worker(`import(${FINDS}).then(() => import(${JSON.stringify(module)}));`, { ...options, eval: true });
