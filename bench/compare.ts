/**
 * What comparing costs, on generated claims (bench/generated.ts), in one run and one table: one new report against a
 * small and a large case, the rebuild of the large one, and a question that very many claims answer.
 * usage: node bench/compare.ts [--claims 300000] [--small 3000]
 * Times are processor time of the whole process, so that other programs on the machine count little; the rebuild's
 * is also given by the clock. Ends with status 1 when a figure is above its limit.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { NOTHING_KNOWN } from "../src/intake/index.ts";
import type { Codebook } from "../src/model/index.ts";
import type { CaseStore } from "../src/store/contract.ts";
import { createCase } from "../src/store/sqlite/index.ts";
import { resolveActors } from "../src/work/actors.ts";
import { compare } from "../src/work/compare.ts";
import { loadCodebook } from "../src/work/load.ts";
import { generated, type MadeReport, PER_REPORT, type Plan, popularReport } from "./generated.ts";

const LIMITS = { newReport: 3, rebuildSeconds: 300, popular: 12 } as const;
/** New reports measured on each case; the median counts. */
const NEW = 9;
const STAMP = { name: "generated", version: "1" };

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Processor and clock time of some work, in milliseconds. */
interface Spent {
  readonly processor: number;
  readonly clock: number;
}
async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { processor: (user + system) / 1000, clock: performance.now() - clock };
}

const given = (value: string) => ({ value, how: "given", from: "bench" }) as const;

async function add(store: CaseStore, made: MadeReport): Promise<void> {
  await store.receive({
    id: made.id,
    file: `${made.id}.txt`,
    path: `/${made.id}.txt`,
    sha256: createHash("sha256").update(made.text).digest("hex"),
    bytes: made.text.length,
    original: null,
    mediaType: "text/plain",
    retrieved: "2026-01-01T00:00:00Z",
    text: made.text,
    problem: null,
    metadata: { ...NOTHING_KNOWN, published: given(made.published), publisher: given(made.publisher) },
  });
  await store.saveReading(made.id, STAMP, { claims: made.claims, entities: made.entities });
}

async function inCase<T>(work: (store: CaseStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-compare-"));
  const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "bench" };
  const made = createCase(join(folder, "a.cotejo"), { busySeconds: 5, maxBytes: 0 }, birth);
  if (!made.ok) throw new Error(made.problem.detail);
  try {
    return await work(made.store);
  } finally {
    await made.store.close();
    rmSync(folder, { recursive: true });
  }
}

const bringUpToDate = (store: CaseStore, codebook: Codebook, version: string): Promise<unknown> =>
  compare(store, { codebook, version, signal: new AbortController().signal });

interface Measured {
  readonly claims: number;
  readonly questions: number;
  /** The most claims that one question has. */
  readonly largest: number;
  readonly rebuild: Spent;
  /** Comparing the claims of one new report, in milliseconds. */
  readonly compare: number;
  /** Resolving the actors of one new report, in milliseconds. */
  readonly actors: number;
}

/** Fills a case with these reports, compares it from scratch, and then adds some more, one by one. */
async function measure(codebook: Codebook, reports: number, make: (number: number) => MadeReport): Promise<Measured> {
  return inCase(async (store) => {
    for (let number = 0; number < reports; number++) await add(store, make(number));
    await resolveActors(store);
    await bringUpToDate(store, codebook, "1");
    const rebuild = await spent(() => bringUpToDate(store, codebook, "2"));
    const actors: number[] = [];
    const compared: number[] = [];
    for (let more = 0; more <= NEW; more++) {
      await add(store, make(reports + more));
      const resolving = await spent(() => resolveActors(store));
      const comparing = await spent(() => bringUpToDate(store, codebook, "2"));
      // The first new report finds code that was not compiled and pages that were not read.
      if (more === 0) continue;
      actors.push(resolving.processor);
      compared.push(comparing.processor);
    }
    const [most] = await store.questions({ sort: "claims", limit: 1 });
    return {
      claims: await store.countClaims({}),
      questions: await store.countQuestions({}),
      largest: most?.claims ?? 0,
      rebuild,
      compare: median(compared),
      actors: median(actors),
    };
  });
}

const cell = (text: string): string => text.padStart(13);
const ms = (time: number): string => (time < 10 ? time.toFixed(1) : String(Math.round(time)));

function row(name: string, m: Measured): void {
  const cells = [m.claims, m.questions, m.largest].map(String);
  cells.push((m.rebuild.processor / 1000).toFixed(2), (m.rebuild.clock / 1000).toFixed(2), ms(m.compare), ms(m.actors));
  console.log(name.padEnd(22) + cells.map(cell).join(""));
}

function verdict(what: string, value: number, limit: number, unit: string): boolean {
  const good = value <= limit;
  console.log(
    `${what}: ${value.toFixed(value < 100 ? 2 : 0)}${unit}, at most ${limit}${unit}: ${good ? "good" : "TOO MUCH"}`,
  );
  return good;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { claims: { type: "string", default: "300000" }, small: { type: "string", default: "3000" } },
  });
  const loaded = loadCodebook();
  if (!loaded.ok) throw new Error(loaded.problem.detail);
  const codebook = loaded.value;
  const head = ["claims", "questions", "largest", "rebuild, s", "by clock, s", "new report", "its actors"];
  console.log(`One new report has ${PER_REPORT} claims; times in processor time, of a new report in milliseconds.`);
  console.log("".padEnd(22) + head.map(cell).join(""));
  const ofSize = (claims: number): Promise<Measured> => {
    const plan: Plan = { seed: 7, claims, codebook };
    return measure(codebook, Math.ceil(claims / PER_REPORT), (number) => generated(plan, number));
  };
  const popular = (claims: number): Promise<Measured> =>
    measure(codebook, Math.ceil(claims / PER_REPORT), (number) =>
      popularReport({ seed: 11, claims, codebook }, number),
    );
  const small = await ofSize(Number(values.small));
  row("a small case", small);
  const large = await ofSize(Number(values.claims));
  row("a large case", large);
  const few = await popular(1_000);
  row("one question", few);
  const many = await popular(10_000);
  row("one popular question", many);
  console.log("");
  const good = [
    verdict("a new report, large case against small", large.compare / small.compare, LIMITS.newReport, " times"),
    verdict("rebuild of the large case, by the clock", large.rebuild.clock / 1000, LIMITS.rebuildSeconds, " s"),
    verdict(
      "rebuild, 10,000 claims of one question against 1,000",
      many.rebuild.processor / few.rebuild.processor,
      LIMITS.popular,
      " times",
    ),
    verdict("a new report in that question", many.compare / few.compare, LIMITS.newReport, " times"),
  ];
  return good.every(Boolean) ? 0 : 1;
}

process.exitCode = await main();
