import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readText } from "./read.ts";

const examples = resolve(import.meta.dirname, "../../examples");
const files = readdirSync(examples).filter((file) => /\.(?:md|txt)$/.test(file));
const read = (file: string): string => JSON.stringify(readText(readFileSync(join(examples, file), "utf8")));

/** What is worked out once (for a word, a token, a sentence) must be true of that word, token, sentence in any report. */
it("reads a report the same whatever was read before it", () => {
  const forth = files.map(read);
  const back = files.toReversed().map(read).toReversed();
  expect(back).toEqual(forth);
});

/** The first pass fills what later ones find: only a process that has read nothing else knows nothing of other reports. */
it.each(files.filter((_, i) => i % 4 === 3))("reads %s behind the others as if alone", (file) => {
  for (const other of files) if (other !== file) read(other);
  const alone = spawnSync(process.execPath, [join(import.meta.dirname, "alone.ts"), join(examples, file)], {
    encoding: "utf8",
  });
  expect(alone.stderr).toBe("");
  expect(read(file)).toBe(alone.stdout);
});
