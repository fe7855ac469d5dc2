import type { CaseStore } from "../store/contract.ts";
import { derive, isBehind } from "../work/derive.ts";
import type { Desk } from "./desk.ts";
import { faultOf } from "./faults.ts";
import type { DeskEvent, JobStarted } from "./wire/index.ts";

type OfJob = Extract<DeskEvent, { job: string }>;
/** What a job tells, without its name. */
export type JobEvent = OfJob extends infer E ? (E extends OfJob ? Omit<E, "job"> : never) : never;

export interface Job {
  readonly signal: AbortSignal;
  readonly tell: (event: JobEvent) => void;
}

/** What became of a job's files. */
export interface JobDone {
  readonly files: number;
  readonly failed: number;
  readonly claims: number;
}

/**
 * Runs a long piece of work in the background, on a connection of its own: whoever judges meanwhile need not wait.
 * One job after the other; at its end what follows from the reports is brought up to date.
 */
export function startJob(
  desk: Desk,
  files: number,
  work: (store: CaseStore, job: Job) => Promise<JobDone>,
): JobStarted {
  return desk.inBackground(files, async (name) => {
    const tell = (event: JobEvent): void => desk.hub.tell({ ...event, job: name });
    const store = desk.connect();
    try {
      const done = await work(store, { signal: desk.signal, tell });
      if (await isBehind(store, desk.comparison))
        await derive(store, {
          version: desk.comparison,
          codebook: () => desk.codebook,
          signal: desk.signal,
          tell: (part, n, of) => tell({ type: "working", part, done: n, of }),
        });
      await desk.look();
      tell({ type: "finished", ...done });
    } catch (error) {
      await desk.look();
      const { fault } = faultOf(error);
      // Whoever closes the desk has stopped it; what was finished until then is in the case.
      if (desk.signal.aborted) return;
      if (fault.code === "bug") desk.complain(error);
      tell({ type: "stopped", fault });
    } finally {
      await store.close();
    }
  });
}
