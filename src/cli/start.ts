import { besides } from "../work/besides.ts";
import { run } from "./main.ts";
import type { World } from "./world.ts";

/** The machine as it is. */
export function realWorld(readers: string): World {
  return {
    out: process.stdout,
    err: process.stderr,
    // Asked for only when it is read: a process that looks at its input waits for it to end.
    get input() {
      return process.stdin;
    },
    environment: process.env,
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    width: process.stdout.columns || process.stderr.columns || 80,
    now: () => new Date(),
    onStop(stop) {
      const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
      for (const signal of signals) process.on(signal, stop);
      return () => {
        for (const signal of signals) process.off(signal, stop);
      };
    },
    readers,
  };
}

const quiet = (error: NodeJS.ErrnoException): void => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
};

/** Runs the command line of this process. A reader of our output that goes away (`| head`) ends us quietly. */
export async function start(readers: string = besides("../work/load", import.meta.url)): Promise<void> {
  process.stdout.on("error", quiet);
  process.stderr.on("error", quiet);
  process.exitCode = await run(process.argv.slice(2), realWorld(readers));
}
