import { parentPort, workerData } from "node:worker_threads";
import { takeIn } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";
import type { ReaderStamp, Reading } from "../store/contract.ts";
import type { Job } from "./bench.ts";

/** What a module of readers gives: loaded once in the thread, used for every report. */
export interface Loaded {
  readonly stamp: ReaderStamp;
  read(job: Job): Reading;
}
export type Load = () =>
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly problem: Problem };

export type Request =
  | { readonly task: "stamp" }
  | { readonly task: "takeIn"; readonly bytes: Uint8Array; readonly file: string; readonly charset: string | null }
  | { readonly task: "read"; readonly job: Job };

/** `fatal`: the thread cannot read at all; otherwise the problem is this request's only. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fatal: boolean; readonly problem: Problem };

let loaded: Loaded | null = null;

async function answer(request: Request): Promise<Reply> {
  const { readers, ocrModels } = workerData as { readonly readers: string; readonly ocrModels: string };
  if (request.task === "takeIn") {
    const taken = await takeIn(request.bytes, request.file, request.charset);
    if (ocrModels === "" || taken.problem?.code !== "needs-ocr") return { ok: true, value: taken };
    const { withWords } = await import("./ocr.ts");
    return { ok: true, value: await withWords(taken, request.bytes, ocrModels) };
  }
  if (!loaded) {
    const { load } = (await import(readers)) as { readonly load: Load };
    const made = load();
    if (!made.ok) return { ok: false, fatal: true, problem: made.problem };
    loaded = made.loaded;
  }
  if (request.task === "stamp") return { ok: true, value: loaded.stamp };
  return { ok: true, value: loaded.read(request.job) };
}

const port = parentPort;
port?.postMessage("ready");
port?.on("message", (request: Request) => {
  answer(request).then(
    (reply) => port.postMessage(reply),
    (error: unknown) => {
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const where = error instanceof Error ? (error.stack?.split("\n")[1]?.trim() ?? "") : "";
      // A reader that throws is a bug of ours; the report says so, and the others go on.
      const problem: Problem = {
        code: "reader-broken",
        detail: `The program failed on this report: ${detail} ${where}`.trim(),
      };
      port.postMessage({
        ok: false,
        fatal: request.task === "stamp",
        problem,
      } satisfies Reply);
    },
  );
});
