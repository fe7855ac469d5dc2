/**
 * How fast the desk's server answers on a large case: every route, each with many different questions, over HTTP on
 * loopback. Prints one table: milliseconds by the clock, and of processor time (`cpu`: server and client in one
 * process), which other programs on the machine disturb less; and before it what the first view takes. Ends with status 1 when a p95 by the clock is above the
 * limit; --cpu asks that of the processor time instead.
 * usage: node bench/server.ts [--case FILE] [--reports 10000] [--claims 300000] [--times 40] [--only WORDS] [--cpu]
 * Without --case a case is made first, which takes a quarter of an hour for the whole size.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { personOf, serveDesk } from "../src/server/index.ts";
import type { CaseStore } from "../src/store/contract.ts";
import { openCase } from "../src/store/sqlite/index.ts";
import { loadCodebook } from "../src/work/codebook.ts";
import { comparisonVersion } from "../src/work/compare.ts";
import { makeCase } from "./server/case.ts";
import { addressesFor } from "./server/addresses.ts";

const LIMIT = 100;
/** What a window asks for when it opens. */
const FIRST_VIEW = ["/api/case", "/api/overview"];
const AT_ONCE = { busySeconds: 30, maxBytes: 0 } as const;

interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const ask = (address: string, cookie: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const request = get(address, { headers: { cookie } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => (bytes += part.length));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, bytes, ms: performance.now() - begun, headers: answer.headers }),
      );
    });
    request.on("error", reject);
  });

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const cell = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(9);

function opened(path: string, { mapped = false } = {}): CaseStore {
  const made = openCase(path, { ...AT_ONCE, mapped });
  if (!made.ok) throw new Error(made.problem.detail);
  return made.store;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      case: { type: "string" },
      reports: { type: "string", default: "10000" },
      claims: { type: "string", default: "300000" },
      times: { type: "string", default: "40" },
      only: { type: "string", default: "" },
      cpu: { type: "boolean", default: false },
    },
  });
  const loaded = loadCodebook();
  if (!loaded.ok) throw new Error(loaded.problem.detail);
  const codebook = loaded.value;
  const folder = mkdtempSync(join(tmpdir(), "cotejo-server-"));
  const path = values.case ?? join(folder, "large.cotejo");
  if (values.case === undefined)
    await makeCase(path, codebook, { reports: Number(values.reports), claims: Number(values.claims) });
  const [reading, writing] = [opened(path, { mapped: true }), opened(path)];
  const served = await serveDesk({
    path,
    reading,
    writing,
    connect: () => opened(path),
    codebook,
    comparison: comparisonVersion(),
    program: "bench",
    person: personOf(null, { name: "bench", from: "machine" }),
    asOf: null,
    now: () => new Date("2026-06-01T00:00:00Z"),
    maxFileBytes: 1_000_000,
    bench: () => {
      throw new Error("Nothing is read here");
    },
    address: () => {
      throw new Error("Nothing is fetched here");
    },
    complain: (error) => console.error(error),
    port: 0,
    pages: null,
  });
  let worst = 0;
  try {
    const first = await ask(served.address, "");
    const cookie = String(first.headers["set-cookie"]).split(";")[0] ?? "";
    const base = new URL(served.address).origin;
    // Before anything else was asked of the case: what a window waits for before it shows the first view.
    const opening = process.cpuUsage();
    const begun = performance.now();
    const views = await Promise.all(FIRST_VIEW.map((path_) => ask(`${base}${path_}`, cookie)));
    const wall = performance.now() - begun;
    const busy = process.cpuUsage(opening);
    console.log(
      `first view (${FIRST_VIEW.join(", ")}): ${wall.toFixed(0)} ms, ${((busy.user + busy.system) / 1000).toFixed(0)} ms of processor time, ${(views.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0)} kB`,
    );
    const counts = await reading.counts();
    console.log(
      `${counts.reports.read} reports, ${counts.claims} claims, ${counts.actors} actors; milliseconds by the clock`,
    );
    console.log(
      `${"".padEnd(34)}${["first", "p50", "p95", "most", "cpu p50", "cpu p95", "kB"].map((head) => head.padStart(9)).join("")}`,
    );
    for (const [name, addresses] of await addressesFor(reading, codebook, Number(values.times))) {
      if (!name.includes(values.only)) continue;
      const times: number[] = [];
      const spent: number[] = [];
      let kilobytes = 0;
      for (const address of addresses) {
        const before = process.cpuUsage();
        const answer = await ask(`${base}${address}`, cookie);
        const { user, system } = process.cpuUsage(before);
        spent.push((user + system) / 1000);
        if (answer.status !== 200 && answer.status !== 404) throw new Error(`${address}: status ${answer.status}`);
        times.push(answer.ms);
        kilobytes = Math.max(kilobytes, answer.bytes / 1000);
      }
      const [cold = 0] = times;
      times.sort((a, b) => a - b);
      spent.sort((a, b) => a - b);
      const p95 = at(values.cpu ? spent : times, 0.95);
      worst = Math.max(worst, p95);
      console.log(
        `${name.padEnd(34)}${[cold, at(times, 0.5), at(times, 0.95), times.at(-1) ?? 0, at(spent, 0.5), at(spent, 0.95), kilobytes].map(cell).join("")}${p95 > LIMIT ? "  TOO MUCH" : ""}`,
      );
    }
  } finally {
    await served.close();
    await reading.close();
    await writing.close();
    rmSync(folder, { recursive: true });
  }
  console.log(`slowest p95: ${worst.toFixed(0)} ms, at most ${LIMIT} ms: ${worst <= LIMIT ? "good" : "TOO MUCH"}`);
  return worst <= LIMIT ? 0 : 1;
}

process.exitCode = await main();
