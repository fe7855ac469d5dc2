import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { remedyFor } from "../../src/work/remedies.ts";

const src = resolve(import.meta.dirname, "../../src");

/** Codes of problems that a file can have, as they stand in the source; those of the program itself are no file's. */
const codes = ["intake", "work"]
  .flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: "utf8" }).map((file) => join(room, file)),
  )
  .filter((file) => file.endsWith(".ts") && !file.endsWith("remedies.ts"))
  .flatMap((file) => [
    ...readFileSync(join(src, file), "utf8").matchAll(
      /(?:\bcode: |\brefused\([\w.]+, |\bproblem\()"([a-z]+(?:-[a-z]+)*)"/g,
    ),
  ])
  .map(([, code = ""]) => code)
  .filter((code) => !/^no-(?:model|codebook)$/.test(code));

it("says of every problem that a file can have what to do", () => {
  expect(codes.length).toBeGreaterThan(20);
  expect([...new Set(codes)].filter((code) => remedyFor(code) === null)).toEqual([]);
});

it("says so of every reason that the list of formats names", () => {
  const page = readFileSync(resolve(src, "../docs/formats.md"), "utf8").split("## Reasons of failure")[1] ?? "";
  const rows = page.split("\n").filter((line) => /^\| `/.test(line));
  const named = rows.flatMap((line) =>
    [...(line.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((code) => remedyFor(code) === null)).toEqual([]);
});

it("has nothing to say of what it does not know", () => {
  expect(remedyFor("weather")).toBeNull();
});
