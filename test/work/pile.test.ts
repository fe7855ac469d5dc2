import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../bench/lineage/chance.ts";
import { writeFile } from "../../src/exports/write.ts";
import { NOTHING_KNOWN, type Item, takeIn } from "../../src/intake/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { createCase, openCase } from "../../src/store/sqlite/index.ts";
import { add, type AddEvent, type FileResult } from "../../src/work/add.ts";
import type { Bench } from "../../src/work/bench.ts";
import { derive } from "../../src/work/derive.ts";
import { loadCodebook } from "../../src/work/codebook.ts";
import { comparisonVersion } from "../../src/work/compare.ts";
import { read } from "../../src/work/read.ts";
import { retry } from "../../src/work/retry.ts";
import type { Unit } from "../../src/work/taking.ts";
import { scratch } from "../cli/world.ts";
import { fakeRead } from "./fake-reader.ts";

const OPTIONS = { busySeconds: 5, maxBytes: 0 };
const QUIET = {
  maxFileBytes: 1_000_000,
  now: () => "2026-01-03T00:00:00Z",
  signal: new AbortController().signal,
};
const EXPORTS = ["reports", "claims", "actors", "questions", "origins"] as const;
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A bench in this thread whose answers come after a time of chance; `.box` files hold one item a line, beside their first line. */
function bench(width: number, random: () => number, more: Partial<Bench> = {}): Bench {
  return {
    width,
    stamp: async () => ({ name: "fake", version: "1" }),
    takeIn: async (bytes, file) => {
      await pause(random() * 6);
      if (!file.endsWith(".box.txt")) return { ok: true, value: await takeIn(bytes, file) };
      const [first = "", ...lines] = new TextDecoder().decode(bytes).trim().split("\n");
      const items: Item[] = lines.map((line, at) => ({
        name: `${at}.txt`,
        bytes: new TextEncoder().encode(line),
        metadata: { ...NOTHING_KNOWN, publisher: { value: "The Box", how: "stated", from: "its container" } },
      }));
      const whole = await takeIn(new TextEncoder().encode(first), file);
      const empty = { ...whole, text: null, problem: null };
      return { ok: true, value: { ...(first === "-" ? empty : whole), items } };
    },
    read: async (job) => {
      await pause(random() * 6);
      if (job.text.includes("broken")) return { ok: false, problem: { code: "too-slow", detail: "It took too long" } };
      return { ok: true, value: fakeRead(job) };
    },
    stop: async () => undefined,
    ...more,
  };
}

function pile(folder: string): string {
  const path = join(folder, "pile");
  mkdirSync(path);
  const texts: Readonly<Record<string, string>> = {
    "a.txt": "Ana hit Bob in 2019.",
    "b.txt": "Carl said that Ana hit Bob in 2020.",
    "c-same-as-a.txt": "Ana hit Bob in 2019.",
    "d.box.txt": "-\nEve hit Bob in 2021.\nAna hit Bob in 2019.\nDora killed Eve in 2022.",
    "e.txt": "broken",
    "f.box.txt": "Dora leads Bob.\nBob leads Eve.",
    "g.txt": "",
    "h-same-as-an-item.txt": "Eve hit Bob in 2021.",
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(path, name), text);
  for (let n = 0; n < 20; n++)
    writeFileSync(join(path, `z${10 + n}.txt`), `Ana hit Bob in ${1990 + n}. Eve leads Bob.`);
  return path;
}

interface Case {
  readonly store: CaseStore;
  readonly path: string;
}
function made(folder: string, name: string): Case {
  const path = join(folder, `${name}.cotejo`);
  const opened = createCase(path, OPTIONS, { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" });
  if (!opened.ok) throw new Error(opened.problem.detail);
  return { store: opened.store, path };
}

const run = async (
  { store, path }: Case,
  on: Bench,
  folder: string,
  more: { signal?: AbortSignal; tell?: (event: AddEvent) => void } = {},
): Promise<readonly FileResult[]> =>
  (
    await add(store, on, {
      paths: [folder],
      more: [],
      given: NOTHING_KNOWN,
      sidecar: null,
      read: true,
      maxFileBytes: 1_000_000,
      casePath: path,
      now: () => "2026-01-02T03:04:05Z",
      signal: more.signal ?? new AbortController().signal,
      tell: more.tell ?? (() => undefined),
    })
  ).files;

/** Every export of a case, byte for byte. */
async function exported({ store }: Case, folder: string): Promise<Readonly<Record<string, string>>> {
  const codebook = loadCodebook();
  if (!codebook.ok) throw new Error(codebook.problem.detail);
  const { signal } = new AbortController();
  await derive(store, { version: comparisonVersion(), codebook: () => codebook.value, signal });
  rmSync(folder, { recursive: true, force: true });
  for (const name of EXPORTS)
    expect(await writeFile(store, name, { folder, only: null, signal })).toMatchObject({ ok: true });
  const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  const places = (await store.places({}))
    .map((place) => ({ ...place, number: null }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...Object.fromEntries(files), places: JSON.stringify(places, null, 1) };
}

describe("a pile", () => {
  it("is the same case with one thread or many, whatever ends first", { timeout: 30_000 }, async () => {
    const folder = scratch();
    const files = pile(folder);
    const cases: Readonly<Record<string, string>>[] = [];
    for (const [width, seed] of [
      [1, 1],
      [2, 2],
      [6, 3],
    ] as const) {
      const one = made(folder, `w${width}`);
      const results = await run(one, bench(width, chanceOf(seed)), files);
      expect(results.map(({ file }) => file)).toEqual([
        ...["a", "b", "c-same-as-a"].map((name) => `${name}.txt`),
        ...["0", "1", "2"].map((name) => `d.box.txt/${name}.txt`),
        "d.box.txt",
        "e.txt",
        "f.box.txt",
        "f.box.txt/0.txt",
        "g.txt",
        "h-same-as-an-item.txt",
        ...Array.from({ length: 20 }, (_, n) => `z${10 + n}.txt`),
      ]);
      cases.push(await exported(one, join(folder, "out")));
      await one.store.close();
    }
    expect(cases[1]).toEqual(cases[0]);
    expect(cases[2]).toEqual(cases[0]);
  });

  it("has one row a file, and counts what is read", async () => {
    const folder = scratch();
    const one = made(folder, "a");
    await run(one, bench(3, chanceOf(4)), pile(folder));
    const rows = new Map((await one.store.places({})).map((row) => [row.file, row]));
    const states = [...rows]
      .filter(([file]) => !file.startsWith("z"))
      .map(([file, { state, problem }]) => [file, state, problem?.code ?? null]);
    expect(states.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ["a.txt", "read", null],
      ["b.txt", "read", null],
      ["c-same-as-a.txt", "duplicate", null],
      ["d.box.txt", "split", null],
      ["d.box.txt/0.txt", "read", null],
      ["d.box.txt/1.txt", "duplicate", null],
      ["d.box.txt/2.txt", "read", null],
      ["e.txt", "failed", "too-slow"],
      ["f.box.txt", "read", null],
      ["f.box.txt/0.txt", "read", null],
      ["g.txt", "failed", "empty"],
      ["h-same-as-an-item.txt", "duplicate", null],
    ]);
    expect(rows.get("c-same-as-a.txt")?.report).toBe(rows.get("a.txt")?.report);
    expect(rows.get("d.box.txt/0.txt")?.container).toBe(rows.get("d.box.txt")?.path);
    expect((await one.store.report(rows.get("d.box.txt/0.txt")?.report ?? ""))?.publisher?.value).toBe("The Box");
    expect(await one.store.completeness()).toMatchObject({
      files: 31,
      read: 29,
      states: { found: 0, kept: 0, read: 26, split: 1, duplicate: 3, failed: 2 },
      problems: [
        { code: "empty", files: 1 },
        { code: "too-slow", files: 1 },
      ],
    });
    await one.store.close();
  });

  it("stopped at any moment goes on to the same case (seed 9)", { timeout: 60_000 }, async () => {
    const folder = scratch();
    const files = pile(folder);
    const whole = made(folder, "whole");
    await run(whole, bench(2, chanceOf(1)), files);
    const expected = await exported(whole, join(folder, "out"));
    await whole.store.close();
    const random = chanceOf(9);
    const { path, store } = made(folder, "stopped");
    await store.close();
    let stops = 0;
    for (let tries = 0; ; tries++) {
      const opened = openCase(path, OPTIONS);
      if (!opened.ok) throw new Error(opened.problem.detail);
      const stopping = new AbortController();
      // Stopped as a job begins, not by a clock: how far a clock lets a try come depends on the machine.
      let jobs = tries < 8 ? 1 + Math.floor(random() * 2 * (tries + 1)) : Number.POSITIVE_INFINITY;
      const counted = (): void => {
        jobs -= 1;
        if (jobs === 0) stopping.abort();
      };
      const answering = bench(3, random);
      const stoppable: Bench = {
        ...answering,
        takeIn: async (...job) => {
          counted();
          return answering.takeIn(...job);
        },
        read: async (...job) => {
          counted();
          return answering.read(...job);
        },
      };
      try {
        await run({ store: opened.store, path }, stoppable, files, { signal: stopping.signal });
        expect(await exported({ store: opened.store, path }, join(folder, "out"))).toEqual(expected);
        await opened.store.close();
        break;
      } catch (error) {
        // A file that was being read from the disk ends with the error of the disk.
        expect((error as Error).name).toMatch(/^(?:Interrupted|AbortError)$/);
        stops += 1;
        const { states } = await opened.store.completeness();
        expect(states.found + states.kept).toBeGreaterThan(0);
        await opened.store.close();
      }
    }
    expect(stops).toBe(8);
  });

  it.each([
    [
      "retry",
      async (store: CaseStore, at: Bench) => retry(store, at, { ...QUIET, codes: null, tell: () => undefined }),
    ],
    [
      "a new reading",
      async (store: CaseStore, at: Bench) =>
        read(store, at, { ...QUIET, only: null, again: false, failed: true, tell: () => undefined }),
    ],
  ])("is taken in by %s in the encoding that its server named", async (_, again) => {
    const one = made(scratch(), "a");
    const broken = { code: "reader-broken", detail: "an older program failed on it" };
    const page = Buffer.from(`<!doctype html><html><body><p>${"Ana hit Wa\xb3\xeasa in 2019. ".repeat(9)}`, "latin1");
    const unit: Unit = {
      place: { path: "https://paper.example/a.html", file: "a.html", container: null },
      given: NOTHING_KNOWN,
      told: NOTHING_KNOWN,
      from: { kind: "bytes", bytes: page, charset: "iso-8859-2" },
      depth: 0,
    };
    const failing = bench(1, () => 0, { takeIn: async () => ({ ok: false, problem: broken }) });
    const adding = { paths: [], more: [unit], given: NOTHING_KNOWN, sidecar: null, read: true, casePath: one.path };
    await add(one.store, failing, { ...QUIET, ...adding, tell: () => undefined });
    expect((await one.store.reports())[0]).toMatchObject({ state: "failed", charset: "iso-8859-2" });
    const now = bench(1, () => 0, {
      takeIn: async (bytes, file, charset) => ({ ok: true, value: await takeIn(bytes, file, charset) }),
    });
    await again(one.store, now);
    const [row] = await one.store.reports();
    expect(row).toMatchObject({ state: "read" });
    expect(await one.store.text(row?.id ?? "")).toContain("Ana hit Wałęsa in 2019.");
  });

  it("is tried again where it failed or was left, and nowhere else", async () => {
    const folder = scratch();
    const files = pile(folder);
    const one = made(folder, "a");
    await run(one, bench(2, chanceOf(1)), files);
    const again = async (
      codes: readonly string[] | null,
      more: Partial<Bench> = {},
    ): Promise<readonly (readonly [string, string])[]> => {
      const retried = await retry(one.store, bench(2, chanceOf(2), more), {
        codes,
        maxFileBytes: 1_000_000,
        now: () => "2026-01-03T00:00:00Z",
        signal: new AbortController().signal,
        tell: () => undefined,
      });
      return retried.files.map(({ file, state }) => [file, state]);
    };
    expect(await again(["too-large"])).toEqual([]);
    expect(await again(null)).toEqual([
      ["e.txt", "failed"],
      ["g.txt", "failed"],
    ]);
    const patient = {
      read: async (job: Parameters<Bench["read"]>[0]) => ({ ok: true, value: fakeRead(job) }) as const,
    };
    expect(await again(["too-slow"], patient)).toEqual([["e.txt", "read"]]);
    // The originals are in the case: the files themselves need not be there any more.
    rmSync(files, { recursive: true });
    expect(await again(null)).toEqual([["g.txt", "failed"]]);
    await one.store.found(
      [{ path: join(files, "gone.txt"), file: "gone.txt", container: null }],
      "2026-01-03T00:00:00Z",
    );
    expect(await again(null)).toEqual([
      ["g.txt", "failed"],
      ["gone.txt", "failed"],
    ]);
    await one.store.close();
  });
});
