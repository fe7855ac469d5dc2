import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { duration, progressFor } from "../../src/cli/progress.ts";
import type { World } from "../../src/cli/world.ts";

/** What is written where a file takes so many seconds; `terminal`: where lines are drawn over. */
function told(seconds: number, terminal: boolean): string {
  let text = "";
  let now = 0;
  const world = {
    environment: { NO_COLOR: "1" },
    errIsTerminal: terminal,
    width: 80,
    now: () => new Date(now * 1000),
    err: new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    }),
  } as unknown as World;
  const progress = progressFor(world, { quiet: false });
  for (let done = 1; done <= 20; done++) {
    now += seconds;
    progress.step(done, 100, `${done}.txt: 3 claims`);
  }
  progress.end();
  return text;
}

it("tells how fast it goes and how long it will take, once that is known", () => {
  // 95 of the 100 files are left after the first five, at half a file a second.
  expect(told(2, true)).toContain("0.5/s, 3 min left");
  expect(told(2, false)).toMatch(/\n1[56] of 100 done, 0\.5\/s, 3 min left\n/u);
  expect(told(0.01, true)).not.toContain("left");
});

it("tells times as a person would", () => {
  expect([0.2, 45, 700, 12_000].map(duration)).toEqual(["1 s", "45 s", "12 min", "3 h 20 min"]);
});
