/**
 * A pile of generated articles (bench/scale-text.ts) from files to claims and findings, as `cotejo add` in a process of
 * its own: articles a second in all, peak memory, how busy the processor was, and the rate over the last tenth of the
 * pile against the first. With --kill also: the program is killed (kill -9) so many times at random moments, and with
 * --stop stopped besides by SIGINT and SIGTERM in turn, and started again until it is done; the exports must then be
 * those of an undisturbed run, byte for byte.
 * usage: node bench/scale.ts [--articles 10000] [--workers N] [--kill 10] [--stop 4] [--seed 1] [--profile DIR]
 * Ends with status 1 when a figure misses its goal.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { run } from "../src/cli/main.ts";
import { realWorld } from "../src/cli/start.ts";
import { chanceOf } from "./lineage/chance.ts";
import { article } from "./scale-text.ts";

const GOALS = { rate: 60, peakMb: 1500, lastToFirst: 0.7 } as const;
/** Files after which it is told how far it is. */
const TOLD = 500;
const READERS = new URL("../src/work/load.ts", import.meta.url).href;

/** The command line with a clock that stands still, so that two runs can give the same bytes. */
async function asCotejo(words: readonly string[]): Promise<void> {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(`\nUSED ${maxRSS} ${userCPUTime + systemCPUTime}\n`);
  });
  process.exitCode = await run(words, { ...realWorld(READERS), now: () => new Date("2026-01-02T03:04:05Z") });
}

interface Ran {
  readonly code: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly processor: number;
  /** When each file was told of, in seconds from the start. */
  readonly moments: readonly number[];
  readonly says: string;
}

interface Started {
  readonly words: readonly string[];
  readonly workers?: string | undefined;
  readonly profile?: string | undefined;
  /** Ends the program by this signal, so many seconds after it told of so many files. */
  readonly end?: { readonly signal: NodeJS.Signals; readonly files: number; readonly seconds: number };
}

function cotejo({ words, workers, profile, end }: Started): Promise<Ran> {
  const began = performance.now();
  const flags = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...flags, import.meta.filename, "--as-cotejo", ...words], {
    env: { ...process.env, ...(workers === undefined ? {} : { COTEJO_WORKERS: workers }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const moments: number[] = [];
  let [says, used] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (says += chunk.toString()));
  const endSoon = (): void => {
    if (!end || moments.length !== end.files) return;
    setTimeout(() => child.kill(end.signal), end.seconds * 1000).unref();
  };
  endSoon();
  createInterface({ input: child.stderr }).on("line", (told) => {
    if (/^\d+\/\d+ /.test(told)) {
      moments.push((performance.now() - began) / 1000);
      if (moments.length % TOLD === 0)
        console.error(`${told.split(" ", 1)[0] ?? ""} after ${moments.at(-1)?.toFixed(0) ?? ""} s`);
      endSoon();
    } else if (told.startsWith("USED")) used = told;
    else if (told !== "") says += `${told}\n`;
  });
  return new Promise((done) => {
    child.on("close", (code) => {
      const [, rss = "0", cpu = "0"] = used.split(" ");
      const seconds = (performance.now() - began) / 1000;
      done({ code: code ?? -1, seconds, peakMb: Number(rss) / 1024, processor: Number(cpu) / 1e6, moments, says });
    });
  });
}

/** Articles a second between two places of the pile. */
const rateOf = (moments: readonly number[], from: number, to: number): number =>
  (to - from) / ((moments[to - 1] ?? 0) - (from === 0 ? 0 : (moments[from - 1] ?? 0)));

function line(name: string, value: number, unit: string, more = ""): void {
  const shown = value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 1 });
  console.log(`${name.padEnd(44)} ${shown.padStart(9)} ${unit.padEnd(12)} ${more}`.trimEnd());
}

interface Plan {
  readonly folder: string;
  readonly articles: number;
  readonly workers: string | undefined;
  readonly profile: string | undefined;
}

async function speed({ folder, articles, workers, profile }: Plan): Promise<{ fast: boolean; deriving: number }> {
  const pile = join(folder, "pile");
  const made = await cotejo({ words: ["add", join(folder, "whole.cotejo"), pile, "--create"], workers, profile });
  if (made.code !== 0) throw new Error(`cotejo add ended with ${made.code}:\n${made.says}`);
  const tenth = Math.max(1, Math.floor(articles / 10));
  const first = rateOf(made.moments, 0, tenth);
  const last = rateOf(made.moments, articles - tenth, articles);
  const reading = made.moments.at(-1) ?? 0;
  line("articles a second, files to findings", articles / made.seconds, "articles/s", `goal ${GOALS.rate}`);
  line("  on the clock", made.seconds, "s", `until the last was read ${reading.toFixed(1)} s`);
  line(
    "  processor time",
    made.processor,
    "s",
    `${(made.processor / made.seconds).toFixed(2)} of ${availableParallelism()} cores busy`,
  );
  line("peak memory", made.peakMb, "MB", `goal ${GOALS.peakMb}`);
  line(
    "rate over the last tenth against the first",
    last / first,
    "times",
    `${last.toFixed(1)} and ${first.toFixed(1)} articles/s; goal ${GOALS.lastToFirst}`,
  );
  console.log(made.says.trim().split("\n")[0]);
  const fast = articles / made.seconds >= GOALS.rate && made.peakMb < GOALS.peakMb && last / first >= GOALS.lastToFirst;
  return { fast, deriving: made.seconds - reading };
}

const exportsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

/** Ends the program by these signals, then lets it end by itself; whether its exports are those of the undisturbed run. */
async function killed(
  { folder, articles, workers }: Plan,
  { signals, seed, deriving }: { signals: readonly NodeJS.Signals[]; seed: number; deriving: number },
): Promise<boolean> {
  const random = chanceOf(seed);
  const [pile, path] = [join(folder, "pile"), join(folder, "killed.cotejo")];
  const words = ["add", path, pile, "--create"];
  const told: string[] = [];
  let fair = true;
  for (const [at, signal] of signals.entries()) {
    // Of ten, the first seven fall into the reading, ever further on, some before its first file; the others behind it.
    const share = (at + 1) / (signals.length * 0.7);
    const files = share > 1 ? articles : Math.floor(random() * share * articles);
    const waits = random() * (share > 1 ? deriving : 1);
    const ran = await cotejo({ words, workers, end: { signal, files, seconds: waits } });
    told.push(`${ran.moments.length} (${signal})`);
    if (ran.code === 0) console.log(`  ${signal} came too late: the program had ended`);
    // Killed it says nothing more; stopped it ends as a program that was interrupted, or before it could listen.
    else if (signal !== "SIGKILL" && ran.code !== 130 && ran.code !== -1) {
      console.log(`  ${signal} ended it with ${ran.code}: ${ran.says}`);
      fair = false;
    }
  }
  const end = await cotejo({ words, workers });
  if (end.code !== 0) throw new Error(`cotejo add ended with ${end.code} after the kills:\n${end.says}`);
  for (const name of ["whole", "killed"]) {
    const out = await cotejo({ words: ["export", join(folder, `${name}.cotejo`), "all", "--out", join(folder, name)] });
    if (out.code !== 0) throw new Error(out.says);
  }
  const [whole, other] = [exportsIn(join(folder, "whole")), exportsIn(join(folder, "killed"))];
  const differing = [...whole].filter(([file, text]) => other.get(file) !== text).map(([file]) => file);
  const checked = await cotejo({ words: ["doctor", path] });
  console.log(
    `ended ${signals.length} times, after ${told.join(", ")} files of a run; ${whole.size} exports, ${[...whole.values()].reduce((sum, text) => sum + text.length, 0)} characters`,
  );
  console.log(differing.length === 0 ? "the same, byte for byte" : `DIFFERENT: ${differing.join(", ")}`);
  console.log(checked.code === 0 ? "cotejo doctor found no fault" : checked.says);
  return fair && differing.length === 0 && checked.code === 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: "string", default: "10000" },
      workers: { type: "string" },
      kill: { type: "string" },
      stop: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
      profile: { type: "string" },
      keep: { type: "boolean", default: false },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "cotejo-scale-"));
  try {
    const articles = Number(values.articles);
    const seed = Number(values.seed);
    mkdirSync(join(folder, "pile"));
    let count = 0;
    for (let number = 0; number < articles; number++) {
      const { file, text } = article(seed, number, articles);
      count += text.split(/\s+/).length;
      writeFileSync(join(folder, "pile", file), text);
    }
    console.log(`${articles} articles, ${count} words, seed ${seed}`);
    const plan: Plan = {
      folder,
      articles,
      workers: values.workers,
      profile: values.profile && resolve(values.profile),
    };
    const { fast, deriving } = await speed(plan);
    if (values.kill === undefined) return fast ? 0 : 1;
    const kills = Array<NodeJS.Signals>(Number(values.kill)).fill("SIGKILL");
    const stops = Array.from({ length: Number(values.stop) }, (_, n): NodeJS.Signals =>
      n % 2 === 0 ? "SIGINT" : "SIGTERM",
    );
    const shuffled = chanceOf(seed + 1);
    const signals = [...kills, ...stops]
      .map((signal) => ({ signal, at: shuffled() }))
      .sort((a, b) => a.at - b.at)
      .map(({ signal }) => signal);
    return (await killed(plan, { signals, seed, deriving })) ? 0 : 1;
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
    else console.log(folder);
  }
}

if (process.argv[2] === "--as-cotejo") await asCotejo(process.argv.slice(3));
else process.exitCode = await main();
