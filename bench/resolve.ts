/**
 * What resolving the actors of one new report costs in cases of some sizes, on generated entities: popular rows in
 * every report, people named once or often, bare surnames, aliases. All sizes are measured in one run.
 * usage: node bench/resolve.ts [entities ...] [--floors]   (3000 100000 unless named; with --floors one report that costs
 * more than three times as much in the last case as in the first ends with status 1)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NOTHING_KNOWN } from "../src/intake/index.ts";
import type { ActorKind, ActorName, Entity } from "../src/model/index.ts";
import type { CaseStore } from "../src/store/contract.ts";
import { createCase } from "../src/store/sqlite/index.ts";
import { resolveActors } from "../src/work/actors.ts";

const PER_REPORT = 20;
const NEW = 15;
const ROWS = 40;

/** A sequence of numbers that follows from its seed (mulberry32). */
function chance(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  "ba be bo ca co da de di fa fe go gu ja jo la le lo ma me mi na ne no pa pe ra re ri sa se so ta te ti va ve".split(
    " ",
  );
const named = (number: number, syllables: number): string => {
  let [left, made] = [number, ""];
  for (let k = 0; k < syllables; k++) {
    made += SYLLABLES[left % SYLLABLES.length] ?? "";
    left = Math.floor(left / SYLLABLES.length);
  }
  return made.charAt(0).toUpperCase() + made.slice(1);
};

/** The entities of report `number` of a case with so many people: half popular rows, half people and bodies. */
function entitiesOf(number: number, people: number): readonly Entity[] {
  const next = chance(number + 1);
  const report = `rpt_${String(number).padStart(12, "0")}`;
  return Array.from({ length: PER_REPORT }, (_, at) => {
    // Few are named often, most seldom.
    const who = Math.floor(next() ** 3 * people);
    const surname = named(who % 9973, 3);
    const full = `${named(who % 700, 2)} ${surname} ${named((who * 7) % 5003, 3)}`;
    const mention = (quote: string, k: number, evidence: ActorName["evidence"]): ActorName => ({
      report,
      start: at * 100 + k,
      end: at * 100 + k + quote.length,
      quote,
      evidence,
    });
    const make = (name: string, kind: ActorKind, codebook: string | null, names: readonly ActorName[]): Entity => ({
      id: `ent_${number}_${at}`,
      report,
      name,
      kind,
      codebook,
      names,
    });
    const sort = next();
    if (at < PER_REPORT / 2) {
      const row = Math.floor(next() ** 2 * ROWS);
      return make(`Row ${named(row, 2)}`, "group", `row-${row}`, [mention(`Row ${named(row, 2)}`, 0, "same-text")]);
    }
    if (sort < 0.15) return make(surname, "person", null, [mention(surname, 0, "same-text")]);
    if (sort < 0.25)
      return make(full, "person", null, [
        mention(full, 0, "same-text"),
        mention(`El ${named(who % 4001, 3)}`, 40, "alias"),
      ]);
    if (sort < 0.45)
      return make(`${named(who % 900, 3)} Union`, "organisation", null, [mention("Union", 0, "same-text")]);
    return make(full, "person", null, [mention(full, 0, "same-text")]);
  });
}

async function add(store: CaseStore, number: number, people: number): Promise<void> {
  const entities = entitiesOf(number, people);
  const report = entities[0]?.report ?? "";
  const text = `${number}`;
  await store.receive({
    id: report,
    file: `${number}.txt`,
    path: `/${number}.txt`,
    sha256: report,
    bytes: text.length,
    original: null,
    mediaType: "text/plain",
    retrieved: "2026-01-01T00:00:00Z",
    text,
    problem: null,
    metadata: NOTHING_KNOWN,
  });
  await store.saveReading(report, { name: "bench", version: "1" }, { claims: [], entities });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Processor time of some work, in milliseconds. */
async function spent(work: () => Promise<unknown>): Promise<number> {
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1000;
}

async function measure(
  size: number,
): Promise<{ readonly rebuild: number; readonly one: number; readonly judged: number }> {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-resolve-"));
  const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "bench" };
  const made = createCase(join(folder, "a.cotejo"), { busySeconds: 5, maxBytes: 0 }, birth);
  if (!made.ok) throw new Error(made.problem.detail);
  const { store } = made;
  try {
    const [reports, people] = [size / PER_REPORT, size / 4];
    for (let number = 0; number < reports; number++) await add(store, number, people);
    const rebuild = await spent(() => resolveActors(store));
    const times: number[] = [];
    for (let more = 0; more < NEW; more++) {
      await add(store, reports + more, people);
      times.push(await spent(() => resolveActors(store)));
    }
    const judged: number[] = [];
    const [left, right] = (await store.actors({ kinds: ["person"], limit: 40 })).map(({ actor }) => actor);
    for (const [at, verb] of (["same", "different", "same"] as const).entries()) {
      const anchors = [left, right].map((actor) => {
        const name = actor?.names[0];
        return {
          kind: "actor" as const,
          target: `person ${(name?.quote ?? "").toLowerCase()}`,
          name: name?.quote ?? "",
          at: null,
        };
      });
      await store.addJudgement({
        id: `jdg_${at}`,
        verb,
        anchors,
        reason: null,
        author: "bench",
        at: `${at}`,
        withdrawn: null,
      });
      judged.push(await spent(() => resolveActors(store)));
    }
    return { rebuild, one: median(times), judged: median(judged) };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  const ones: number[] = [];
  console.log("entities    rebuild   one report   one judgement   (processor time)");
  for (const size of sizes.length > 0 ? sizes : [3_000, 100_000]) {
    const { rebuild, one, judged } = await measure(size);
    ones.push(one);
    console.log(
      `${String(size).padEnd(9)} ${(rebuild / 1000).toFixed(2).padStart(7)} s ${one.toFixed(1).padStart(9)} ms ${judged.toFixed(1).padStart(12)} ms`,
    );
  }
  const [first = 0, last = 0] = [ones[0], ones.at(-1)];
  if (process.argv.includes("--floors") && last > 3 * first) {
    console.error("One new report costs more than three times as much in the largest case as in the smallest");
    process.exitCode = 1;
  }
}
