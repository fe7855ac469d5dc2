import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const at = (path: string): string => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);

/** A program that uses a pattern once, reads something in a thread, and uses the pattern again. */
const PROGRAM = `
  import { threadBench } from ${at("src/work/thread.ts")};
  const pattern = /(?:ab)+|x(\\d)/u;
  pattern.test("before");
  const bench = threadBench({
    readers: ${at("test/work/fake-reader.ts")},
    seconds: 20,
    memoryMb: 200,
    signal: new AbortController().signal,
  });
  const taken = await bench.takeIn(Buffer.from("Two men were held in Toluca."), "short.txt", null);
  await bench.stop();
  console.log(taken.ok, "x1 after".replace(pattern, "<$1>"));
`;

it("is alive after a thread was started, whatever patterns it used before", () => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-flags-"));
  try {
    const program = join(folder, "program.mjs");
    writeFileSync(program, PROGRAM);
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
    expect({ status, signal, stdout, stderr }).toEqual({
      status: 0,
      signal: null,
      stdout: "true <1> after\n",
      stderr: "",
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
