/**
 * What is cut from pasted text, against our own labelled lines (bench/pasted), in one table.
 * usage: node bench/pasted.ts [--wrong] [--floors] [--raise]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withoutFurniture } from "../src/intake/furniture/pasted.ts";
import { fall, raise } from "./floors.ts";

interface Labelled {
  readonly words: string;
  readonly furniture: boolean;
}
export interface Wrong {
  readonly file: string;
  readonly words: string;
  /** What was done with the line, which is not what its label says. */
  readonly was: "cut" | "kept";
}
export interface PastedFigures {
  readonly lines: number;
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly Wrong[];
}

const folder = join(import.meta.dirname, "pasted");

/** Measures every labelled text with an empty line between its lines (`apart`) or without. */
export function measurePasted({ apart }: { readonly apart: boolean }): PastedFigures {
  const wrong: Wrong[] = [];
  let [lines, right, cut, wanted] = [0, 0, 0, 0];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    const labelled: readonly Labelled[] = readFileSync(join(folder, file), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => ({ words: line.slice(2), furniture: line.startsWith("- ") }));
    const left = withoutFurniture(labelled.map((line) => line.words).join(apart ? "\n\n" : "\n")).text.split("\n");
    let at = 0;
    for (const line of labelled) {
      lines += 1;
      while (left[at] === "") at += 1;
      const kept = left[at] === line.words;
      if (kept) at += 1;
      if (line.furniture) wanted += 1;
      if (!kept) cut += 1;
      if (!kept && line.furniture) right += 1;
      if (kept === line.furniture) wrong.push({ file, words: line.words, was: kept ? "kept" : "cut" });
    }
  }
  return { lines, precision: right / cut, recall: right / wanted, wrong };
}

function main(): number {
  const { values } = parseArgs({
    options: {
      wrong: { type: "boolean", default: false },
      floors: { type: "boolean", default: false },
      raise: { type: "boolean", default: false },
    },
  });
  console.log("lines          count  precision  recall");
  const figures: Record<string, number> = {};
  for (const apart of [true, false]) {
    const { lines, precision, recall, wrong } = measurePasted({ apart });
    console.log(`${apart ? "apart" : "close"}          ${lines}    ${precision.toFixed(3)}      ${recall.toFixed(3)}`);
    figures[`${apart ? "apart" : "close"} precision`] = precision;
    figures[`${apart ? "apart" : "close"} recall`] = recall;
    if (values.wrong) for (const { file, was, words } of wrong) console.log(`  ${was.padEnd(4)} ${file}: ${words}`);
  }
  if (values.raise) raise("pasted", figures);
  const fallen = values.floors ? fall("pasted", figures) : [];
  for (const line of fallen) console.error(line);
  return fallen.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();
