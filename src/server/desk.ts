import type { Codebook, Metadata } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { Bench } from "../work/bench.ts";
import { derive, isBehind } from "../work/derive.ts";
import type { Unit } from "../work/taking.ts";
import { type Hub, makeHub } from "./events.ts";
import { Refused } from "./faults.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Person } from "./person.ts";

/** All that a desk needs of its case and its machine. */
export interface DeskOptions {
  /** Path of the case file, absolute. */
  readonly path: string;
  /** Two connections to one file, closed by whoever opened them: what is shown never waits for what is written, and sees its changes as another's. */
  readonly reading: CaseStore;
  readonly writing: CaseStore;
  readonly codebook: Codebook;
  /** Edition of the rules that compare. */
  readonly comparison: string;
  readonly program: string;
  readonly person: Person;
  readonly asOf: string | null;
  readonly now: () => Date;
  readonly maxFileBytes: number;
  /** A bench for one job; the signal stops it. */
  readonly bench: (signal: AbortSignal) => Bench;
  /** A document at an address that a person entered. */
  readonly address: (address: string, asked: { readonly given: Metadata; readonly signal: AbortSignal }) => Unit;
  /** Another connection to the case file, for a job; whoever asks closes it. */
  readonly connect: () => CaseStore;
  /** Says in the terminal what went wrong. */
  readonly complain: (error: unknown) => void;
}

/** The desk while it is open. */
export interface Desk extends DeskOptions {
  readonly hub: Hub;
  /** Counts the changes of the case that were seen. */
  version(): number;
  /** What is known of the case as it is now. */
  frame(): Frame;
  /** Looks whether the case changed, by whomever. */
  look(): Promise<void>;
  /** Writes, one piece of work after the other; then brings what follows from it up to date. */
  write<T>(work: (store: CaseStore) => Promise<T>): Promise<T>;
  /** Runs work behind what the windows ask, one piece after the other; it must not throw. */
  inBackground(files: number, work: (job: string) => Promise<void>): { readonly job: string; readonly files: number };
  readonly signal: AbortSignal;
  /** When the person last saw the overview, as it was when the desk was opened or last marked. */
  lastVisit(): string | null;
  visited(): void;
  close(): Promise<void>;
}

/** How often another program's changes are looked for, in milliseconds. */
const EVERY = 400;
/** While much is added windows are told at most so often, in milliseconds: each asks again for all that it shows. */
const AT_MOST_EVERY = 1_500;

/** Opens the desk on a case; `close` leaves the stores open. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { reading, writing, person, path } = options;
  const hub = makeHub();
  const stopping = new AbortController();
  let frame = frameOf(reading);
  let version = 1;
  let seen = await reading.dataVersion();
  let told = 0;
  let owed: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let behind: Promise<unknown> = Promise.resolve();
  let jobs = 0;
  let lastVisit = person.lastVisit(path);

  const tellChanged = (): void => {
    if (owed) return;
    const wait = Math.max(0, told + AT_MOST_EVERY - performance.now());
    owed = setTimeout(() => {
      owed = null;
      told = performance.now();
      hub.tell({ type: "changed", version });
    }, wait);
    owed.unref();
  };
  const look = async (): Promise<void> => {
    const now = await reading.dataVersion();
    if (now === seen) return;
    seen = now;
    version += 1;
    frame = frameOf(reading);
    tellChanged();
  };
  const watch = setInterval(() => {
    look().catch(options.complain);
  }, EVERY);
  watch.unref();

  const bringUpToDate = async (): Promise<void> => {
    if (!(await isBehind(writing, options.comparison))) return;
    await derive(writing, {
      version: options.comparison,
      codebook: () => options.codebook,
      signal: stopping.signal,
    });
  };

  return {
    ...options,
    hub,
    version: () => version,
    frame: () => frame,
    look,
    signal: stopping.signal,
    async write<T>(work: (store: CaseStore) => Promise<T>): Promise<T> {
      if (writing.readOnly)
        throw new Refused(
          409,
          "case-read-only",
          "The case file cannot be written to",
          "Copy it to a place where you may write, and open the copy.",
        );
      const turn = queue.then(async () => {
        const made = await work(writing);
        await bringUpToDate();
        return made;
      });
      queue = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        await look();
      }
    },
    inBackground(files, work) {
      jobs += 1;
      const job = `job_${jobs}`;
      behind = behind.then(() => work(job)).catch(options.complain);
      return { job, files };
    },
    lastVisit: () => lastVisit,
    visited: () => {
      lastVisit = options.now().toISOString();
      person.visit(path, lastVisit);
    },
    close: async () => {
      clearInterval(watch);
      if (owed) clearTimeout(owed);
      stopping.abort();
      hub.close();
      await Promise.all([queue, behind]);
    },
  };
}
