import { inkFor, safeLine } from "./ink.ts";
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

/** `quiet` keeps back the lines for single files, not notes. */
export function progressFor(world: World, { quiet }: { readonly quiet: boolean }): Progress {
  const ink = inkFor(world, world.errIsTerminal);
  let drawn = false;
  let last = 0;
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
      if (!world.errIsTerminal) {
        if (!quiet) world.err.write(`${done}/${of} ${safeLine(what)}\n`);
        return;
      }
      const now = world.now().getTime();
      // Ten times a second is enough for the eye, and drawing must not cost more than reading.
      if (quiet || (done < of && now - last < 100)) return;
      last = now;
      const full = of === 0 ? BAR : Math.round((done / of) * BAR);
      const head = `${"█".repeat(full)}${"░".repeat(BAR - full)} ${done}/${of} `;
      const room = Math.max(0, world.width - head.length - 1);
      clear();
      world.err.write(`${head}${ink.dim(Array.from(safeLine(what)).slice(0, room).join(""))}`);
      drawn = true;
    },
    end: clear,
  };
}
