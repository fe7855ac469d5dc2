import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWatch } from "../../src/work/watch-folders.ts";
import { ttlOf, untilNextLook } from "../../src/work/watch-times.ts";
import { scratch } from "../cli/world.ts";

const MINUTE = 60_000;

describe("the time until the next look", () => {
  it.each([
    [{ failures: 0, asked: 0, chance: 0 }, 15],
    [{ failures: 0, asked: 0, chance: 1 }, 18],
    [{ failures: 1, asked: 0, chance: 0 }, 30],
    [{ failures: 3, asked: 0, chance: 0 }, 120],
    [{ failures: 3, asked: 0, chance: 0.5 }, 132],
    [{ failures: 50, asked: 0, chance: 1 }, 1440],
    [{ failures: 0, asked: 60 * MINUTE, chance: 0 }, 60],
    [{ failures: 2, asked: 10 * MINUTE, chance: 0 }, 60],
    // Two days: a server that asks for more than a day is given it.
    [{ failures: 1, asked: 2880 * MINUTE, chance: 0 }, 2880],
  ])("after %j is %i minutes", (given, minutes) => {
    expect(untilNextLook({ least: 15 * MINUTE, ...given }) / MINUTE).toBe(minutes);
  });

  it.each([
    ["<rss><channel><ttl>60</ttl>", 60],
    ["<rss><channel><ttl> 99999 </ttl>", 1440],
    ["<rss><channel><ttl>soon</ttl>", 0],
    ["<rss><channel>", 0],
  ])("that %s asks for is %i minutes", (feed, minutes) => {
    expect(ttlOf(Buffer.from(feed)) / MINUTE).toBe(minutes);
  });
});

const put = (path: string, words: string, seconds: number): void => {
  writeFileSync(path, words);
  utimesSync(path, seconds, seconds);
};

describe("a watched folder", () => {
  const LONG_AGO = 1_700_000_000;
  const NOW = 1_800_000_000_000;
  const none = { places: async () => [] };
  const scanned = async (watched: ReturnType<typeof folderWatch>, now = NOW, store: typeof none = none) => {
    const { ready, growing, missing } = await watched.scan(store, now);
    return { ready: ready.map(({ file }) => file), growing, missing: missing.length };
  };
  it("gives a file once it is no longer written, and once", async () => {
    const folder = scratch();
    const watched = folderWatch([folder], "case");
    put(join(folder, "old.txt"), "a", LONG_AGO);
    put(join(folder, "new.txt"), "a", NOW / 1000);
    expect(await scanned(watched)).toEqual({ ready: ["old.txt"], growing: 1, missing: 0 });
    appendFileSync(join(folder, "new.txt"), "bc");
    utimesSync(join(folder, "new.txt"), NOW / 1000 + 2, NOW / 1000 + 2);
    expect(await scanned(watched, NOW + 2000)).toEqual({ ready: [], growing: 1, missing: 0 });
    expect(await scanned(watched, NOW + 4000)).toEqual({ ready: ["new.txt"], growing: 0, missing: 0 });
    expect(await scanned(watched, NOW + 6000)).toEqual({ ready: [], growing: 0, missing: 0 });
  });

  it("gives a file again that changed, also one with a time in the future", async () => {
    const folder = scratch();
    const watched = folderWatch([folder], "case");
    put(join(folder, "a.txt"), "a", NOW / 1000 + 90_000);
    expect((await scanned(watched)).ready).toEqual(["a.txt"]);
    put(join(folder, "a.txt"), "ab", NOW / 1000 + 90_000);
    expect((await scanned(watched)).ready).toEqual(["a.txt"]);
  });

  it("passes over what is still being fetched, and what is no report", async () => {
    const folder = scratch();
    for (const name of ["a.pdf.part", "b.html.crdownload", "c.txt~", ".d.txt", "e.png.tmp"]) {
      put(join(folder, name), "%PDF-1.4", LONG_AGO);
    }
    expect((await scanned(folderWatch([folder], "case"))).ready).toEqual([]);
  });

  it("does not give again what the case took since it last changed", async () => {
    const folder = scratch();
    for (const name of ["same.txt", "longer.txt", "later.txt", "unfinished.txt"])
      put(join(folder, name), "ab", LONG_AGO);
    const row = (name: string, more: object): object => ({
      path: join(folder, name),
      bytes: 2,
      state: "read",
      seen: "2024-01-01T00:00:00Z",
      ...more,
    });
    const store = {
      places: async () => [
        row("same.txt", {}),
        row("longer.txt", { bytes: 1 }),
        row("later.txt", { seen: "2020-01-01T00:00:00Z" }),
        row("unfinished.txt", { state: "found" }),
      ],
    } as unknown as typeof none;
    expect((await scanned(folderWatch([folder], "case"), NOW, store)).ready).toEqual([
      "later.txt",
      "longer.txt",
      "unfinished.txt",
    ]);
  });

  it("that goes away is told of, and looked for again", async () => {
    const folder = join(scratch(), "in");
    mkdirSync(folder);
    const watched = folderWatch([folder], "case");
    put(join(folder, "a.txt"), "a", LONG_AGO);
    expect(await scanned(watched)).toMatchObject({ ready: ["a.txt"], missing: 0 });
    rmSync(folder, { recursive: true });
    expect(await scanned(watched)).toMatchObject({ ready: [], missing: 1 });
    mkdirSync(folder);
    put(join(folder, "a.txt"), "b", LONG_AGO);
    expect(await scanned(watched)).toMatchObject({ ready: ["a.txt"], missing: 0 });
  });
});
