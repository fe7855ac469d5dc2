import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openCase } from "../../src/store/sqlite/index.ts";
import { scratch } from "../cli/world.ts";

// Disks of a test's own need a namespace of its own, which not every machine gives.
const able = spawnSync("unshare", ["-rm", "true"]).status === 0;

it.skipIf(!able)(
  "a disk that is full at any moment damages no case, also none that is being made",
  { timeout: 120_000 },
  async () => {
    const folder = scratch();
    const [disk, out] = [join(folder, "disk"), join(folder, "out")];
    for (const made of [disk, out]) mkdirSync(made);
    const child = new URL("full-disk.child.ts", import.meta.url).pathname;
    execFileSync("unshare", ["-rm", process.execPath, child, disk, out], { stdio: "pipe" });
    const told = JSON.parse(readFileSync(join(out, "told.json"), "utf8")) as [number, ...string[]][];
    const ends = new Set<string>();
    for (const [size, ...codes] of told) {
      ends.add(codes.join(" "));
      const path = join(out, String(size), "a.cotejo");
      expect([size, existsSync(path)]).toEqual([size, codes[0] === "made"]);
      if (codes[0] !== "made") continue;
      const opened = openCase(path, { busySeconds: 1, maxBytes: 0 });
      if (!opened.ok) throw new Error(`${size} KB: ${opened.problem.detail}`);
      for await (const fault of opened.store.check()) expect.unreachable(`${size} KB: ${fault.detail}`);
      await opened.store.close();
    }
    // No room for it; room for it and no more; room for all.
    expect([...ends]).toEqual(["disk-full", "made disk-full", "made"]);
  },
);
