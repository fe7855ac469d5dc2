import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const PROGRAM = join(import.meta.dirname, "../../bin/cotejo.js");
/** Prints the address of each module that the program loads. */
const WATCH = `import { registerHooks } from "node:module";
registerHooks({ load(url, context, next) { process.stderr.write(url + "\\n"); return next(url, context); } });`;

test("the help loads no stage, server or store: these wait for a command that needs them", () => {
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const ran = spawnSync(process.execPath, ["--import", watch, PROGRAM, "--help"], { encoding: "utf8" });
  expect(ran.stdout).toContain("Usage: cotejo");
  const loaded = ran.stderr.split("\n");
  expect(loaded.filter((url) => url.includes("/src/cli/")).length).toBeGreaterThan(20);
  expect(loaded.filter((url) => /\/src\/(?:intake|language|server|store\/sqlite)\/|node:(?:sqlite|zlib)|\/csv-parse\//.test(url))).toEqual([]); // prettier-ignore
});
