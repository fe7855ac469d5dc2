import type { Metadata, Problem } from "../model/index.ts";
import type { TakenIn } from "../intake/index.ts";
import type { ReaderStamp, Reading } from "../store/contract.ts";

/** One report to be read: its text and what is known about it. */
export interface Job {
  readonly report: string;
  readonly text: string;
  readonly metadata: Metadata;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/**
 * Where texts are made and read, apart from the store and from the person at the keyboard. A problem is one
 * report's; what stops the whole bench (no model, no codebook) is thrown as BenchFailure.
 */
export interface Bench {
  /** How many tasks it does at once; one more waits its turn. */
  readonly width: number;
  /** Name and version of the reader, engine and codebook in one; claims of another version are out of date. */
  stamp(): Promise<ReaderStamp>;
  /** `charset`: what the server that gave the bytes calls their encoding, or null. */
  takeIn(bytes: Uint8Array, file: string, charset: string | null): Promise<Outcome<TakenIn>>;
  read(job: Job): Promise<Outcome<Reading>>;
  /** Stops at once; what is under way is given up. */
  stop(): Promise<void>;
}

/** The program cannot read at all: its model or its codebook is not there or is broken. */
export class BenchFailure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "BenchFailure";
    this.problem = problem;
  }
}

/** The person asked to stop; everything finished so far is in the case. */
export class Interrupted extends Error {
  constructor() {
    super("Stopped");
    this.name = "Interrupted";
  }
}
