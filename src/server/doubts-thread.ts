import { parentPort, workerData } from "node:worker_threads";
import { openCase } from "../store/sqlite/index.ts";
import { doubts } from "../work/judging.ts";
import { inShort } from "./doubts.ts";

/** Looks for actors that may be one, on a thread and a connection of its own: of a large case it takes minutes. */
const { path, within } = workerData as { readonly path: string; readonly within: readonly string[] | null };
const opened = openCase(path, { busySeconds: 30, maxBytes: 0, readOnly: true, known: true });
if (!opened.ok) throw new Error(opened.problem.detail);
try {
  const port = parentPort;
  port?.postMessage(inShort(await doubts(opened.store, within)));
} finally {
  await opened.store.close();
}
