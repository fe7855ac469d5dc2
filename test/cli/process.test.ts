import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cotejo, type Ran, scratch } from "./world.ts";

const PROGRAM = new URL("./fake-cotejo.ts", import.meta.url).pathname;

function start(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [PROGRAM, ...words], { env: { ...process.env, ...environment } });
}
function ended(child: ChildProcessWithoutNullStreams): Promise<Ran & { readonly signal: string | null }> {
  const told = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (told.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (told.err += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ code: code ?? -1, signal, ...told }));
  });
}
/** Resolves when the error stream has these words. */
function says(child: ChildProcessWithoutNullStreams, words: string): Promise<void> {
  let text = "";
  return new Promise((resolve) => {
    child.stderr.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
  });
}

function texts(folder: string, count: number): string {
  const path = join(folder, "texts");
  mkdirSync(path);
  for (let at = 0; at < count; at++) {
    writeFileSync(
      join(path, `${String(at).padStart(3, "0")}.txt`),
      `Ana hit Bob in ${1000 + at}. Carl said that Ana did not hit Dora. `.repeat(20),
    );
  }
  return path;
}
const claimsIn = async (path: string): Promise<string> =>
  (await cotejo(["claims", path, "--json"])).out.replace(/"reader".*/g, "");

describe("stopping", () => {
  it(
    "by Ctrl-C gives up the report at hand, keeps the others, and says how to go on",
    { timeout: 60_000 },
    async () => {
      const folder = scratch();
      const path = join(folder, "a.cotejo");
      const files = texts(folder, 3);
      writeFileSync(join(files, "001.txt"), "Ana hit Bob in 2020. slowly");
      const child = start(["add", path, files, "--create"]);
      const end = ended(child);
      await says(child, "1/3 000.txt");
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      const before = performance.now();
      child.kill("SIGINT");
      const ran = await end;
      expect(performance.now() - before).toBeLessThan(4_000);
      expect(ran.code).toBe(130);
      expect(ran.err).toContain(`to go on, run again: cotejo add ${path} ${files} --create`);
      expect((await cotejo(["doctor", path])).code).toBe(0);
      expect((await cotejo(["status", path])).out).toContain("3: 1 read, 2 not read yet, 0 failed");
      const again = await cotejo(["add", path, files], { environment: { COTEJO_READING_SECONDS: "1" } });
      expect(again.code).toBe(3);
      expect(again.err).toContain("001.txt: already in the case, failed: The report took longer than 1 seconds");
      expect((await cotejo(["status", path])).out).toContain("3: 2 read, 0 not read yet, 1 failed");
    },
  );

  it("a report that takes all memory fails alone", { timeout: 60_000 }, async () => {
    const folder = scratch();
    const path = join(folder, "a.cotejo");
    const files = texts(folder, 2);
    writeFileSync(join(files, "000.txt"), "hungry");
    const ran = await ended(start(["add", path, files, "--create"], { COTEJO_READING_MEMORY_MB: "64" }));
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("000.txt: failed: The report needs more than 64 MB");
    expect(ran.err).toContain("2/2 001.txt: 40 claims");
  });

  it("by kill -9 at any moment leaves a sound case, and a second add completes it", { timeout: 120_000 }, async () => {
    const folder = scratch();
    const files = texts(folder, 12);
    const whole = join(folder, "whole.cotejo");
    await cotejo(["add", whole, files, "--create"]);
    const expected = await claimsIn(whole);
    const path = join(folder, "a.cotejo");
    await cotejo(["new", path]);
    const states = new Set<string>();
    // The same case each time, so that each round also goes on from the kill before it.
    for (const moment of ["1/12", "2/12", "3/12", "5/12", "8/12", "11/12", "12/12"]) {
      const child = start(["add", path, files]);
      const end = ended(child);
      await says(child, moment);
      // Some milliseconds later, so that kills fall into the middle of a report too.
      await new Promise((resolve) => {
        setTimeout(resolve, moment.length + states.size * 3);
      });
      child.kill("SIGKILL");
      await end;
      const checked = await cotejo(["doctor", path]);
      expect(checked).toMatchObject({ code: 0 });
      states.add(/holds.*/.exec(checked.out)?.[0] ?? "");
    }
    expect(states.size).toBeGreaterThan(3);
    // What was killed before its actors were put together shows them all the same.
    expect(
      (JSON.parse((await cotejo(["claims", path, "--json"])).out) as { roles: { actor: unknown }[] }[]).every((claim) =>
        claim.roles.every((role) => role.actor),
      ),
    ).toBe(true);
    expect((await ended(start(["add", path, files]))).code).toBe(0);
    expect(await claimsIn(path)).toBe(expected);
    // Every export is the same to the byte but for the moment at which a file was taken in.
    const exported = async (of: string): Promise<readonly string[]> => {
      const out = join(folder, "out");
      expect((await cotejo(["export", of, "all", "--out", out])).code).toBe(0);
      return readdirSync(out).map((name) => readFileSync(join(out, name), "utf8").replace(/"retrieved":"[^"]*"/g, ""));
    };
    expect(await exported(path)).toEqual(await exported(whole));
    expect((await cotejo(["status", path])).out).toContain("12: 12 read, 0 not read yet, 0 failed");
    expect((await cotejo(["doctor", path])).code).toBe(0);
  });

  it("says nothing when the reader of its output goes away", { timeout: 30_000 }, async () => {
    const folder = scratch();
    const path = join(folder, "a.cotejo");
    await cotejo(["add", path, texts(folder, 40), "--create", "-q"]);
    const child = start(["claims", path]);
    const end = ended(child);
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await end).toMatchObject({ code: 0, err: "" });
  });
});

describe("two programs at once", () => {
  it("add to one case, and both succeed", { timeout: 60_000 }, async () => {
    const folder = scratch();
    const files = texts(folder, 15);
    const whole = join(folder, "whole.cotejo");
    await cotejo(["add", whole, files, "--create"]);
    const path = join(folder, "a.cotejo");
    const [one, two] = await Promise.all([
      ended(start(["add", path, files, "--create"])),
      ended(start(["add", path, files, "--create"])),
    ]);
    expect([one.code, two.code, one.err + two.err]).toEqual([0, 0, expect.any(String)]);
    expect((await cotejo(["doctor", path])).code).toBe(0);
    expect((JSON.parse(await cotejoJson(path)) as unknown[]).length).toBe(
      (JSON.parse(await cotejoJson(whole)) as unknown[]).length,
    );
    expect((await cotejo(["actors", path])).out.replace(/act_\w+/g, "")).toBe(
      (await cotejo(["actors", whole])).out.replace(/act_\w+/g, ""),
    );
  });
});
const cotejoJson = async (path: string): Promise<string> => (await cotejo(["claims", path, "--json"])).out;

describe("files that may not be read", () => {
  // The super-user may read everything, so the program is run as nobody where the test is run as root.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  // Six runs of the whole program, one after the other.
  it("are kept as failed with the reason; so is said of the case itself", { timeout: 90_000 }, async () => {
    const folder = scratch();
    const files = texts(folder, 2);
    chmodSync(folder, 0o777);
    chmodSync(join(files, "000.txt"), 0o000);
    const path = join(folder, "a.cotejo");
    const run = (words: readonly string[]): Promise<Ran> =>
      ended(spawn(process.execPath, [PROGRAM, ...words], { env: { ...process.env, HOME: folder }, ...asNobody }));
    const ran = await run(["add", path, files, "--create"]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("1/2 000.txt: failed: The file cannot be opened: you have no permission to read it");
    expect(ran.err).toContain("2/2 001.txt: 40 claims");
    chmodSync(join(files, "000.txt"), 0o644);
    expect((await run(["add", path, files])).code).toBe(0);
    expect((await run(["status", path])).out).toContain("2: 2 read, 0 not read yet, 0 failed");
    chmodSync(path, 0o000);
    const refused = await run(["status", path]);
    expect([refused.code, refused.err]).toEqual([5, `cotejo: ${path}: you have no permission to read it\n`]);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    const looked = await run(["status", path]);
    const written = await run(["add", path, files, "--publisher", "X"]);
    chmodSync(folder, 0o777);
    expect(looked.code).toBe(0);
    expect([written.code, written.err]).toEqual([5, expect.stringContaining("read-only") as string]);
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });
});
