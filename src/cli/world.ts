import type { Writable } from "node:stream";
import { DEFAULTS, readSettings, type Settings } from "../settings.ts";
import type { Problem } from "../model/index.ts";

/** All that the command line needs of the machine, so that a test can stand in for it. */
export interface World {
  readonly out: Writable;
  readonly err: Writable;
  /** The standard input, where there is one. */
  readonly input?: AsyncIterable<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether out and err are terminals, and how wide. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly width: number;
  readonly now: () => Date;
  /** Waits so many milliseconds; left out: as the machine does. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Calls back at Ctrl-C or a request to end; returns what takes the callback away. */
  onStop(stop: () => void): () => void;
  /** Address of the module that gives the readers. */
  readonly readers: string;
}

/** A command cannot go on; `problem.code` decides the exit status, `advice` says what to do. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly advice: string | null;
  constructor(code: string, detail: string, advice: string | null = null) {
    super(detail);
    this.name = "Refusal";
    this.problem = { code, detail };
    this.advice = advice;
  }
}

/** The settings; a wrong value ends the command. */
export function settingsOf(world: World): Settings {
  const read = readSettings(world.environment);
  if (!read.ok) throw new Refusal("bad-setting", read.detail);
  return { ...DEFAULTS, ...read.value };
}

/** Writes to the output and waits while its reader is slower than we are. */
export async function print(world: World, text: string): Promise<void> {
  if (world.out.write(text)) return;
  await new Promise<void>((resolve) => {
    // A reader that went away drains no more.
    const go = (): void => {
      world.out.off("drain", go);
      world.out.off("close", go);
      world.out.off("error", go);
      resolve();
    };
    world.out.on("drain", go);
    world.out.on("close", go);
    world.out.on("error", go);
  });
}
