import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const at = (path: string): string => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);

/** A program that starts a thread in the middle of what it does. */
const program = (before: string, after: string): string => `
  import v8 from "node:v8";
  import { threadBench } from ${at("src/work/thread.ts")};
  ${before}
  const bench = threadBench({
    readers: ${at("test/work/fake-reader.ts")},
    seconds: 20,
    memoryMb: 200,
    signal: new AbortController().signal,
  });
  const taken = await bench.takeIn(Buffer.from("Two men were held in Toluca."), "short.txt", null);
  await bench.stop();
  ${after}
`;

function ran(source: string): object {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-flags-"));
  try {
    const file = join(folder, "program.mjs");
    writeFileSync(file, source);
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    return { status, signal, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const said = (stdout: string): object => ({ status: 0, signal: null, stdout, stderr: "" });

it("is alive after a thread was started, whatever patterns it used before", () => {
  const before = `const pattern = /(?:ab)+|x(\\d)/u;\n  pattern.test("before");`;
  const after = `console.log(taken.ok, "x1 after".replace(pattern, "<$1>"));`;
  expect(ran(program(before, after))).toEqual(said("true <1> after\n"));
});

/** Keeps a burst of objects through several sweeps of the young ones, which by itself makes V8 give them more room. */
const BURST = `
  const room = () => v8.getHeapSpaceStatistics().find((space) => space.space_name === "new_space").space_size;
  const had = room();
  let kept = [];
  for (let i = 0; i < 1_000_000; i++) {
    kept.push({ i, name: "kept " + i });
    if (kept.length > 200_000) kept = [];
  }
  console.log(room() > had);`;

it("does not give young objects more room after a thread was started", () => {
  expect(ran(program("", BURST))).toEqual(said("false\n"));
  expect(ran(`import v8 from "node:v8";${BURST}`)).toEqual(said("true\n"));
});
