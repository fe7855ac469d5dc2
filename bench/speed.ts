/**
 * Speed and size, one table, one run: the whole reading and its parts beside wink-nlp and compromise on the same text,
 * loading, the help, the demonstration, and the memory of reading 1,000 articles. Times are processor time of
 * the whole process (its compiler and collector threads too), so that other programs on the machine count little.
 * usage: node bench/speed.ts [--articles 1000]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readReport } from "../src/reading/index.ts";
import { loadCodebook, loadEngine } from "../src/work/load.ts";

const root = resolve(import.meta.dirname, "..");
const RUNS = 9;
/** Passes before the first measured one: a thousand articles are read by compiled code, and a demonstration is not. */
const WARM = 30;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Processor time of this process so far, in seconds. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function seconds(run: () => void): number {
  const began = processor();
  run();
  return processor() - began;
}

/** The sample reports as plain texts of about 300 words each. */
function samples(): readonly string[] {
  const folder = join(root, "examples");
  const files = readdirSync(folder).filter((f) => /\.(?:md|txt)$/.test(f));
  return files.map((f) => readFileSync(join(folder, f), "utf8").replace(/^---[\s\S]*?---\n/, ""));
}

const wordsIn = (texts: readonly string[]): number => texts.join(" ").split(/\s+/).length;

interface Ran {
  /** Peak resident memory, MB. */
  readonly peak: number;
  /** Processor time of all threads, and time on the clock, in seconds. */
  readonly processor: number;
  readonly wall: number;
}

const REPORT = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("\\nUSED " + maxRSS + " " + (userCPUTime + systemCPUTime) + "\\n");
});`;

/** Runs one command of Node that must succeed. */
function measured(args: readonly string[]): Ran {
  const began = performance.now();
  const ran = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(REPORT)}`, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - began) / 1000;
  const used = /USED (\d+) (\d+)/.exec(ran.stderr);
  if (ran.status !== 0 || !used) throw new Error(`${args.join(" ")} ended with ${ran.status}:\n${ran.stderr}`);
  return { peak: Number(used[1]) / 1024, processor: Number(used[2]) / 1e6, wall };
}

const cotejo = (...args: readonly string[]): Ran => measured([join(root, "bin/cotejo.js"), ...args]);

/** The run with the median processor time. */
function typical(count: number, run: (i: number) => Ran): Ran {
  const runs = Array.from({ length: count }, (_, i) => run(i)).sort((a, b) => a.processor - b.processor);
  return runs[count >> 1]!;
}

function line(name: string, value: number, unit: string, digits = 0, more = ""): void {
  const shown = value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  console.log(`${name.padEnd(44)} ${shown.padStart(9)} ${unit.padEnd(8)} ${more}`.trimEnd());
}

/** Words a second of each way to read, all ways in turn in each round, so that a busy machine is busy for all. */
function rates(texts: readonly string[]): void {
  const words = wordsIn(texts);
  const firstLoad = seconds(() => loadEngine());
  const firstBook = seconds(() => loadCodebook());
  const engine = loadEngine();
  const codebook = loadCodebook();
  if (!engine.ok || !codebook.ok) throw new Error("The model or the codebook cannot be loaded");
  const wink = winkNLP(model, ["sbd", "pos", "ner"]);
  const report = { id: "rpt_bench", published: null, author: null, publisher: null, title: null };
  const ways: readonly (readonly [string, (text: string) => void])[] = [
    ["Cotejo, text to claims", (text) => void readReport({ ...report, text }, engine.value, codebook.value)],
    ["Cotejo, text to trees and names", (text) => void engine.value.analyse(text)],
    ["wink-nlp, sentences, tags, entities", (text) => void wink.readDoc(text).entities().out()],
    ["compromise, tags and entities", (text) => void compromise(text).json()],
  ];
  const once = (way: (text: string) => void): number => seconds(() => texts.forEach((text) => way(text)));
  const cold = ways.map(([, way]) => once(way));
  for (let pass = 1; pass < WARM; pass++) for (const [, way] of ways) once(way);
  const times = Array.from({ length: RUNS }, () => ways.map(([, way]) => once(way)));
  console.log(`${texts.length} sample reports, ${words} words; medians of ${RUNS} passes after ${WARM}, one thread\n`);
  ways.forEach(([name], way) => {
    const typicalTime = median(times.map((pass) => pass[way]!));
    const ratio = median(times.map((pass) => pass[0]! / pass[way]!));
    line(
      name,
      words / typicalTime,
      "words/s",
      0,
      `${ratio.toFixed(2)} times the first line; first pass ${Math.round(words / cold[way]!)}`,
    );
  });
  line("loading the engine", firstLoad * 1000, "ms");
  line("loading the codebook", firstBook * 1000, "ms");
}

function main(): void {
  const { values } = parseArgs({ options: { articles: { type: "string", default: "1000" } } });
  const many = Number(values.articles);
  const texts = samples();
  rates(texts);
  const dir = mkdtempSync(join(tmpdir(), "cotejo-speed-"));
  try {
    const bare = typical(RUNS, () => measured(["--eval", "0"]));
    const help = typical(RUNS, () => cotejo("--help"));
    line("cotejo --help", help.processor * 1000, "ms", 0, `node alone ${(bare.processor * 1000).toFixed(0)} ms`);
    const demo = typical(3, (i) => cotejo("demo", join(dir, `demo-${i}.cotejo`)));
    line("cotejo demo", demo.processor, "s", 2, `${demo.wall.toFixed(2)} s on the clock`);
    for (let i = 0; i < many; i++) {
      writeFileSync(join(dir, `a${i}.txt`), `Article ${i}.\n\n${texts[i % texts.length] ?? ""}`);
    }
    const added = cotejo("add", join(dir, "many.cotejo"), dir, "--create", "--quiet");
    line(
      `cotejo add, ${many} articles`,
      added.processor,
      "s",
      1,
      `${added.wall.toFixed(1)} s on the clock, peak memory ${added.peak.toFixed(0)} MB`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

if (import.meta.main) main();
