import type { ReportRow } from "../store/contract.ts";
import { read } from "../work/read.ts";
import type { Desk } from "./desk.ts";
import { startJob } from "./jobs.ts";
import type { JobStarted } from "./wire/index.ts";

/** Reads reports of the case again; those that gave no text are taken in once more from the bytes that were kept. */
export function readAgain(desk: Desk, rows: readonly ReportRow[]): JobStarted {
  return startJob(desk, rows.length, async (store, job) => {
    const bench = desk.bench(job.signal);
    try {
      const { read: done } = await read(store, bench, {
        only: rows.map(({ id }) => id),
        again: true,
        failed: true,
        signal: job.signal,
        tell: ({ id, file, state, claims, problem }, n, of) =>
          job.tell({ type: "file", file, report: id, state, claims, problem, done: n, of }),
      });
      return {
        files: done.length,
        failed: done.filter(({ state }) => state === "failed").length,
        claims: done.reduce((sum, { claims }) => sum + claims, 0),
      };
    } finally {
      await bench.stop();
    }
  });
}
