import { expect, it } from "vitest";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import { lotsOf } from "../../src/work/compare-anew.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import { join } from "node:path";
import { scratch } from "../cli/world.ts";
import { fakeRead } from "./fake-reader.ts";

const row = (id: string, claims: number, chars = 100) => ({ id, claims, chars });

it("hands over short reports together and a long one in stretches", () => {
  const lots = [
    ...lotsOf([row("a", 3), row("b", 0), row("c", 500), row("d", 9), row("e", 10_000, 90_001), row("f", 2)]),
  ];
  expect(lots.map(({ of }) => [of.reports, of.begin ?? null])).toEqual([
    [["a", "c"], null],
    [["d"], null],
    [["e"], [0, 30_001]],
    [["e"], [30_001, 60_002]],
    [["e"], [60_002, 90_002]],
    [["f"], null],
  ]);
});

it("gives the claims of one report in its order, page by page, and those of a stretch alone", async () => {
  const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" };
  const opened = createCase(join(scratch(), "a.cotejo"), { busySeconds: 5, maxBytes: 0 }, birth);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const { store } = opened;
  const one = "Ana killed Bob in 2010. ";
  for (const [id, times] of [
    ["rpt_a", 1300],
    ["rpt_b", 2],
  ] as const) {
    const text = one.repeat(times);
    await store.receive({
      id,
      file: id,
      path: id,
      container: null,
      retrieved: birth.created,
      sha256: null,
      bytes: text.length,
      original: null,
      mediaType: "text/plain",
      text,
      problem: null,
      metadata: NOTHING_KNOWN,
    });
    await store.saveReading(
      id,
      { name: "fake", version: "1" },
      fakeRead({ report: id, text, metadata: NOTHING_KNOWN }),
    );
  }
  const starts = async (filter: Parameters<typeof store.claims>[0]): Promise<readonly number[]> => {
    const all: number[] = [];
    for await (const { claim } of store.claims(filter)) all.push(claim.start);
    return all;
  };
  const all = Array.from({ length: 1300 }, (_, n) => n * one.length);
  expect(await starts({ reports: ["rpt_a"] })).toEqual(all);
  expect(await starts({ reports: ["rpt_a", "rpt_b"] })).toEqual([...all, 0, one.length]);
  const [from, to] = [one.length * 100, one.length * 900];
  expect(await starts({ reports: ["rpt_a"], begin: [from, to] })).toEqual(all.slice(100, 900));
  await store.close();
});
