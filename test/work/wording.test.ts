import { join } from "node:path";
import { expect, it } from "vitest";
import type { SharedWording } from "../../src/lineage/index.ts";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import { inBackground, wordingOf } from "../../src/work/wording.ts";
import { scratch } from "../cli/world.ts";
import { arrivalOf } from "../contract/store.ts";

const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" };
const { signal } = new AbortController();
/** More than make a hash common. */
const REPORTS = 75;

const COPIED =
  "Shopkeepers in the old town complained that nobody had warned them, although the ministry had known of the damage since spring. ";
const words = (n: number): string => Array.from({ length: 30 }, (_, at) => `stone${n}x${at}`).join(" ");

async function made(): Promise<CaseStore> {
  const opened = createCase(join(scratch(), "a.cotejo"), { busySeconds: 5, maxBytes: 0 }, birth);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.store;
}

/** Takes in and reads some reports; ids do not rise as they come. */
async function come(store: CaseStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const id = `rpt_${(n * 37) % 100}`;
    const metadata = { ...NOTHING_KNOWN, publisher: { value: `Paper ${n}`, how: "given", from: "test" } as const };
    await store.receive(
      arrivalOf(`${COPIED.repeat(n % 9 === 0 ? 2 : 1)}${words(n)}.`, { id, file: id, path: `/${id}`, metadata }),
    );
    await store.saveReading(id, { name: "fake", version: "1" }, { claims: [], entities: [] });
  }
}

const WAYS: readonly (readonly [string, (store: CaseStore) => Promise<void>])[] = [
  [
    "one by one",
    async (store) => {
      for (let n = 0; n < REPORTS; n++) {
        await come(store, n, n + 1);
        await wordingOf(store, { many: false }).compare(signal);
      }
    },
  ],
  [
    "beside the reading",
    async (store) => {
      const wording = inBackground(store, { many: true, signal });
      for (let n = 0; n < REPORTS; n += 5) {
        await come(store, n, n + 5);
        wording.more();
      }
      await wording.done();
    },
  ],
  [
    "stopped, and gone on with",
    async (store) => {
      const stopping = new AbortController();
      await come(store, 0, 30);
      await wordingOf(store, { many: true }).compare(signal);
      await come(store, 30, REPORTS);
      setImmediate(() => stopping.abort());
      await expect(wordingOf(store, { many: true }).compare(stopping.signal)).rejects.toThrow("Stopped");
      await wordingOf(store, { many: true }).compare(signal);
    },
  ],
];

async function compared(way: (store: CaseStore) => Promise<void>): Promise<readonly SharedWording[]> {
  const store = await made();
  await way(store);
  const shared = await store.sharedWordings();
  expect(await store.wordingDue(1)).toEqual([]);
  expect(await store.originsDue(-1)).toHaveLength(REPORTS);
  await store.close();
  return shared;
}

it.each(WAYS)("is the same when it is compared %s as when all are there", { timeout: 30_000 }, async (_, way) => {
  const whole = await compared(async (store) => {
    await come(store, 0, REPORTS);
    await wordingOf(store, { many: true }).compare(signal);
  });
  expect(whole.length).toBeGreaterThan(REPORTS);
  expect(await compared(way)).toEqual(whole);
});

it("is compared again when a report is read again, and when more is known of it", async () => {
  const store = await made();
  await come(store, 0, 2);
  await wordingOf(store, { many: false }).compare(signal);
  expect(await store.sharedWordings()).toHaveLength(1);
  await store.saveReading("rpt_37", { name: "fake", version: "2" }, { claims: [], entities: [] });
  expect(await store.wordingDue(9)).toEqual(["rpt_37"]);
  await wordingOf(store, { many: false }).compare(signal);
  expect(await store.sharedWordings()).toHaveLength(1);
  expect(await store.wordingDue(9)).toEqual([]);
  await store.close();
});
