/**
 * Runs every measure that has its corpora at hand, one after another.
 * usage: node bench/main.ts [--floors]   (with --floors a figure below bench/floors.json ends with status 1)
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const MEASURES = [
  "language.ts",
  "names.ts",
  "same-names.ts",
  "times.ts",
  "figures.ts",
  "attribution.ts",
  "actors.ts",
  "articles.ts",
] as const;
/** Measures whose labels are in this repository. */
const OWN = ["pairs.ts", "lineage.ts", "pasted.ts"] as const;

const corpora = resolve(import.meta.dirname, "../../shared/corpora");

function main(args: readonly string[]): number {
  const present = existsSync(corpora);
  if (!present) console.log("The corpora are not at hand (../shared/corpora): only our own labels are measured.");
  const failed: string[] = [];
  for (const measure of present ? [...MEASURES, ...OWN] : OWN) {
    console.log(`\n== ${measure}`);
    const ran = spawnSync(process.execPath, [join(import.meta.dirname, measure), ...args], { stdio: "inherit" });
    if (ran.status !== 0) failed.push(measure);
  }
  for (const measure of failed) console.error(`${measure}: failed, or a figure fell below its floor`);
  return failed.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
