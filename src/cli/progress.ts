import { grouped, inkFor, safeLine } from "./ink.ts";
import type { World } from "./world.ts";

/** Tells of the work on the error stream: a bar that is drawn over on a terminal, a line a file elsewhere. */
export interface Progress {
  step(done: number, of: number, what: string): void;
  /** A step whose line stays also on a terminal. */
  failed(done: number, of: number, what: string): void;
  /** A line that stays. */
  line(text: string): void;
  end(): void;
}

const BAR = 24;
/** Seconds over which the rate is measured: what was slow at the start must not count for ever. */
const WINDOW = 20;
/** Seconds from which a rate is told; before, it would be that of loading. */
const FIRST = 3;
/** Seconds between two lines on the rate where nothing is drawn over. */
const EVERY = 30;

/** "45 s", "12 min", "3 h 20 min". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How fast the work goes and how long it will take, from the moments at which pieces were done. */
function pace(now: () => number): (done: number, of: number) => string {
  let moments: (readonly [seconds: number, done: number])[] = [];
  let began: number | null = null;
  return (done, of) => {
    const at = now();
    // Another piece of work has begun.
    if ((moments.at(-1)?.[1] ?? 0) > done) moments = [];
    began = moments.length === 0 ? at : (began ?? at);
    if (at - (moments.at(-1)?.[0] ?? -1) >= 0.25) moments.push([at, done]);
    while (moments.length > 2 && at - (moments[1]?.[0] ?? at) > WINDOW) moments.shift();
    const [from, first] = moments[0] ?? [at, done];
    if (at - began < FIRST || at <= from || done <= first) return "";
    const rate = (done - first) / (at - from);
    const shown = rate >= 10 ? grouped(Math.round(rate)) : rate.toFixed(1);
    return `${shown}/s${of > done ? `, ${duration((of - done) / rate)} left` : ""}`;
  };
}

/** `quiet` keeps back the lines for single files, not notes. */
export function progressFor(world: World, { quiet }: { readonly quiet: boolean }): Progress {
  const ink = inkFor(world, world.errIsTerminal);
  const seconds = (): number => world.now().getTime() / 1000;
  const paced = pace(seconds);
  let drawn = false;
  let last = seconds();
  const clear = (): void => {
    if (drawn) world.err.write("\r\u001b[2K");
    drawn = false;
  };
  const line = (text: string): void => {
    clear();
    world.err.write(`${safeLine(text)}\n`);
  };
  return {
    line,
    failed: (done, of, what) => line(`${done}/${of} ${what}`),
    step(done, of, what) {
      const now = seconds();
      const speed = paced(done, of);
      if (!world.errIsTerminal) {
        if (!quiet) world.err.write(`${done}/${of} ${safeLine(what)}\n`);
        if (now - last < EVERY || speed === "") return;
        last = now;
        world.err.write(`${grouped(done)} of ${grouped(of)} done, ${speed}\n`);
        return;
      }
      // Ten times a second is enough for the eye, and drawing must not cost more than reading.
      if (quiet || (drawn && done < of && now - last < 0.1)) return;
      last = now;
      const full = of === 0 ? BAR : Math.round((done / of) * BAR);
      const head = `${"█".repeat(full)}${"░".repeat(BAR - full)} ${done}/${of} ${speed === "" ? "" : `${speed} `}`;
      const room = Math.max(0, world.width - head.length - 1);
      clear();
      world.err.write(`${head}${ink.dim(Array.from(safeLine(what)).slice(0, room).join(""))}`);
      drawn = true;
    },
    end: clear,
  };
}
