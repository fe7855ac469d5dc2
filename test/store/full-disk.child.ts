/** Makes a case on disks of many sizes, in a namespace of its own (unshare -rm), and fills it: usage FOLDER OUT. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import { idOf } from "../../src/model/index.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import { StoreFailure } from "../../src/store/contract.ts";

const [disk = "", out = ""] = process.argv.slice(2);
const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" };
const told: [size: number, ...codes: string[]][] = [];

/** Puts reports into the case until there is no more room. */
async function fill(path: string): Promise<readonly string[]> {
  const made = createCase(path, { busySeconds: 1, maxBytes: 0 }, birth);
  if (!made.ok) return [made.problem.code];
  const { store } = made;
  const codes = ["made"];
  for (let n = 0; n < 15 && codes.length < 2; n++) {
    const text = `${n} ${"Ana hit Bob. ".repeat(3000)}`;
    const original = new TextEncoder().encode(text);
    const sha256 = createHash("sha256").update(original).digest("hex");
    const id = idOf("rpt", sha256);
    const arrival = { id, file: id, path: id, container: null, retrieved: birth.created, sha256 };
    const rest = { bytes: original.length, original, mediaType: "text/plain", text, problem: null };
    await store.receive({ ...arrival, ...rest, metadata: NOTHING_KNOWN }).catch((error: unknown) => {
      codes.push(error instanceof StoreFailure ? error.problem.code : String(error));
    });
  }
  await store.close();
  return codes;
}

for (let size = 100; size <= 4000; size += 150) {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", disk]);
  const path = join(disk, "a.cotejo");
  told.push([size, ...(await fill(path))]);
  mkdirSync(join(out, String(size)));
  for (const file of existsSync(path) ? readdirSync(disk) : [])
    copyFileSync(join(disk, file), join(out, String(size), file));
  told.at(-1)?.push(...readdirSync(disk).filter((file) => file.endsWith(".part")));
  execFileSync("umount", [disk]);
}
writeFileSync(join(out, "told.json"), JSON.stringify(told));
