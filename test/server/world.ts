import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import { personOf, serveDesk, type ServeOptions } from "../../src/server/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { openCase } from "../../src/store/sqlite/index.ts";
import { loadCodebook } from "../../src/work/codebook.ts";
import { comparisonVersion } from "../../src/work/compare.ts";
import { poolBench } from "../../src/work/pool.ts";
import { cotejo, FAKE_READER, scratch } from "../cli/world.ts";

/** Reports that the fake reader reads: who leads Puma is contested, Bob's death is told by several, one only alleges it. */
const REPORTS: Readonly<Record<string, readonly [published: string, publisher: string, text: string]>> = {
  "a.txt": ["2024-05-01", "The Wire", "Rita leads Puma. Ana said that Rita killed Bob in 2024. Rita hit Tom in 2023."],
  "b.txt": ["2024-05-02", "The Courier", "Luis leads Puma. Tom alleged that Luis killed Bob in 2024."],
  "c.txt": ["2025-03-03", "The Courier", "Luis did not hit Tom in 2023. Zoe said that Rita killed Bob in 2024."],
  "d.txt": ["2026-01-04", "The Institute", "Rita leads Puma. Rita hit Ana in 2025."],
};

/** Case files that were made, by their reports: each test gets a copy of its own. */
const cases = new Map<string, Promise<Buffer>>();
function caseWith(reports: typeof REPORTS): Promise<Buffer> {
  const key = JSON.stringify(reports);
  const known = cases.get(key) ?? bytesOf(reports);
  cases.set(key, known);
  // One test may have been out of time; the next tries again.
  known.catch(() => cases.delete(key));
  return known;
}

async function bytesOf(reports: typeof REPORTS): Promise<Buffer> {
  // Not a test's own folder: other tests may wait for it when that test is over.
  const folder = mkdtempSync(join(tmpdir(), "cotejo-desk-"));
  try {
    return readFileSync(await caseIn(folder, reports));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A case file with these reports, read and compared. */
async function caseIn(folder: string, reports: typeof REPORTS): Promise<string> {
  const path = join(folder, "small.cotejo");
  const from = join(folder, "reports");
  mkdirSync(from);
  for (const [file, [, , text]] of Object.entries(reports)) writeFileSync(join(from, file), text);
  const rows = Object.entries(reports).map(([file, [published, publisher]]) => `${file},${publisher},${published}`);
  writeFileSync(join(from, "reports.csv"), `file,publisher,published\n${rows.join("\n")}\n`);
  const { code, err } = await cotejo(["add", path, from, "--create", "--quiet"]);
  if (code !== 0) throw new Error(err);
  return path;
}

export interface Answer<T = any> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: T;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** One request, with just these headers; fetch would set some of its own. */
export const send = (address: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asked = request(address, { method, headers: { ...length, ...headers }, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, body: parsed(text) });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });

/** A desk that a test has opened, and its window. */
export interface Opened {
  readonly path: string;
  readonly folder: string;
  /** With the token, not used yet when `enter` is false. */
  readonly address: string;
  readonly base: string;
  readonly cookie: string;
  readonly store: CaseStore;
  readonly complaints: readonly unknown[];
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown, method?: string) => Promise<Answer>;
}

/** Opens a desk on a small case, and closes it after the test. */
export async function desk(
  more: Partial<ServeOptions> & { readonly enter?: boolean; readonly reports?: typeof REPORTS } = {},
): Promise<Opened> {
  const { enter = true, reports, ...options } = more;
  const folder = scratch();
  const path = join(folder, "small.cotejo");
  writeFileSync(path, await caseWith(reports ?? REPORTS));
  const open = (): CaseStore => {
    const made = openCase(path, { busySeconds: 5, maxBytes: 0 });
    if (!made.ok) throw new Error(made.problem.detail);
    return made.store;
  };
  const loaded = loadCodebook();
  if (!loaded.ok) throw new Error(loaded.problem.detail);
  const [reading, writing] = [open(), open()];
  const complaints: unknown[] = [];
  let clock = Date.parse("2026-02-01T10:00:00Z");
  const served = await serveDesk({
    path,
    reading,
    writing,
    connect: open,
    codebook: loaded.value,
    comparison: comparisonVersion(),
    program: "test",
    person: personOf(join(folder, "desk.json"), { name: "Tester", from: "machine" }),
    asOf: null,
    // Every look at the clock is a second later.
    now: () => new Date((clock += 1000)),
    maxFileBytes: 10_000,
    bench: (signal) => poolBench({ workers: 1, readers: FAKE_READER, seconds: 20, memoryMb: 512, signal }),
    address: (address, { given }) => ({
      place: { path: address, file: "fetched.txt", container: null },
      given,
      told: NOTHING_KNOWN,
      from: { kind: "bytes", bytes: Buffer.from("Ana leads Lobo.") },
      depth: 0,
    }),
    complain: (error) => void complaints.push(error),
    port: 0,
    pages: null,
    ...options,
  });
  onTestFinished(async () => {
    await served.close();
    await reading.close();
    await writing.close();
  });
  const base = new URL(served.address).origin;
  const first = enter ? await send(served.address) : null;
  const cookie = String(first?.headers["set-cookie"] ?? "").split(";")[0] ?? "";
  return {
    path,
    folder,
    address: served.address,
    base,
    cookie,
    store: reading,
    complaints,
    get: (at) => send(`${base}${at}`, { headers: { cookie } }),
    post: (at, body, method = "POST") =>
      send(`${base}${at}`, {
        method,
        headers: { cookie, origin: base, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

/** What the windows are told from now on; `until` waits for the first event that fits. */
export async function listening({ base, cookie }: Opened): Promise<{
  readonly told: readonly any[];
  readonly until: (fits: (event: any) => boolean) => Promise<any>;
}> {
  const told: any[] = [];
  const waiting: { fits: (event: any) => boolean; done: (event: any) => void }[] = [];
  const asked = request(`${base}/api/events`, { headers: { cookie }, agent: false });
  let rest = "";
  asked.on("response", (answer) => {
    answer.on("data", (part: Buffer) => {
      rest += part.toString();
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.startsWith("data: ")) continue;
        const event = JSON.parse(line.slice(6));
        told.push(event);
        for (const one of waiting) if (one.fits(event)) one.done(event);
      }
    });
    answer.on("error", () => undefined);
  });
  asked.on("error", () => undefined);
  asked.end();
  onTestFinished(() => void asked.destroy());
  const until = (fits: (event: any) => boolean): Promise<any> =>
    new Promise((resolve) => {
      const known = told.find(fits);
      if (known) resolve(known);
      else waiting.push({ fits, done: resolve });
    });
  await until(({ type }) => type === "hello");
  return { told, until };
}
