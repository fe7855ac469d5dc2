import { join } from "node:path";
import { expect, it } from "vitest";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import type { GatheredQuestion } from "../../src/store/written.ts";
import { resolveActors } from "../../src/work/actors.ts";
import { type Deriver, deriverOn } from "../../src/work/deriver.ts";
import { threadDerivers } from "../../src/work/derivers.ts";
import { loadCodebook } from "../../src/work/load.ts";
import { scratch } from "../cli/world.ts";
import { fakeRead } from "./fake-reader.ts";

const REPORTS = 12;

async function made(): Promise<CaseStore> {
  const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" };
  const opened = createCase(join(scratch(), "a.cotejo"), { busySeconds: 5, maxBytes: 0 }, birth);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const { store } = opened;
  for (let n = 0; n < REPORTS; n++) {
    const [id, file] = [`rpt_${n}`, `${n}.txt`];
    const text = `Ana killed Bob in ${2010 + (n % 3)}. Dora leads Eve. Carl said that Eve killed Dora in 20${10 + n}.`;
    const published = { value: `2024-01-${10 + n}`, how: "given", from: "test" } as const;
    const metadata = { ...NOTHING_KNOWN, published };
    const bytes = { sha256: null, bytes: text.length, original: null, mediaType: "text/plain" };
    await store.receive({
      ...bytes,
      id,
      file,
      path: `/${file}`,
      retrieved: birth.created,
      text,
      problem: null,
      metadata,
    });
    await store.saveReading(id, { name: "fake", version: "1" }, fakeRead({ report: id, text, metadata }));
  }
  await resolveActors(store);
  return store;
}

/** All replies report by report, and what their questions come to. */
async function derived(deriver: Deriver): Promise<readonly unknown[]> {
  const asked = Array.from({ length: REPORTS }, (_, n) => deriver.replies({ reports: [`rpt_${n}`] }));
  const replies = (await Promise.all(asked)).flat();
  const questions = Map.groupBy(replies, ([question]) => question);
  const gathered = [...questions.values()].map((list): GatheredQuestion => ({
    replies: list.map(([, , , , , , origin, , body]) => [origin, body] as const),
  }));
  return [replies, await Promise.all(gathered.map((question) => deriver.meet([question])))];
}

it("gives in threads what it gives in one, in the order in which it was asked", { timeout: 30_000 }, async () => {
  const store = await made();
  const codebook = loadCodebook();
  if (!codebook.ok) throw new Error(codebook.problem.detail);
  const threads = threadDerivers({ path: store.path, codebook: codebook.value }, 3);
  try {
    const [replies, questions] = await derived(deriverOn(store, codebook.value));
    expect(replies).not.toEqual([]);
    expect(JSON.stringify(questions)).toContain('"contradicts"');
    expect(await derived(threads)).toEqual([replies, questions]);
  } finally {
    await threads.stop();
    await store.close();
  }
});

it("fails with the thread, and says so", { timeout: 30_000 }, async () => {
  const codebook = loadCodebook();
  if (!codebook.ok) throw new Error(codebook.problem.detail);
  const threads = threadDerivers({ path: join(scratch(), "none.cotejo"), codebook: codebook.value }, 1);
  await expect(threads.replies({ reports: ["rpt_0"] })).rejects.toThrow("none.cotejo");
  await threads.stop();
});
