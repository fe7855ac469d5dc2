import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseStore } from "../../src/store/contract.ts";
import { TOLD_STEP } from "../../src/store/sqlite/desk/steps.ts";
import { openCase } from "../../src/store/sqlite/index.ts";
import { cotejo } from "../cli/world.ts";

const OLDER = `
drop index claim_told; drop index claim_negated;
create index claim_id_kind on claim (id, kind);
create index claim_negated on claim (polarity) where polarity = 'negated';
`;

/** As the fake reader reads: who hit and killed whom, told, cited and denied. */
const TEXT = `Ana said that Rita killed Bob in 2024. Ana said that Rita hit Tom in 2023. Luis did not hit Tom in 2023.
Rita leads Puma. Zoe did not hit Rita in 2022.`;

const indexes = (db: DatabaseSync) =>
  db.prepare("select name, sql from sqlite_schema where tbl_name = 'claim' and type = 'index' order by name").all();

const plan = (db: DatabaseSync, sql: string): string =>
  db
    .prepare(`explain query plan ${sql}`)
    .all()
    .map((row) => String(row["detail"]))
    .join("\n");

const opened = (path: string, { mapped }: { readonly mapped: boolean }): CaseStore => {
  const made = openCase(path, { busySeconds: 1, maxBytes: 0, mapped });
  if (!made.ok) throw new Error(made.problem.detail);
  return made.store;
};

describe("what claims are counted by, beside their ids", () => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  const path = join(folder, "a.cotejo");
  const stores: CaseStore[] = [];
  beforeAll(async () => {
    const text = join(folder, "a.txt");
    writeFileSync(text, TEXT);
    await cotejo(["add", path, text, "--create"]);
    stores.push(opened(path, { mapped: true }), opened(path, { mapped: false }));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  it("gives an older case the indexes of one that is made now", () => {
    const db = new DatabaseSync(path);
    const now = indexes(db);
    db.exec("begin");
    db.exec(OLDER);
    expect(indexes(db)).not.toEqual(now);
    db.exec(TOLD_STEP.sql);
    expect(indexes(db)).toEqual(now);
    db.exec("rollback");
    db.close();
  });

  it("is found with no look at a claim's body", () => {
    const db = new DatabaseSync(path);
    for (const [index, test] of [
      ["claim_told", "c.id in ('clm_1', 'clm_2')"],
      ["claim_negated", "c.polarity = 'negated' and c.number > 5"],
    ] as const)
      expect(
        plan(
          db,
          `select c.number, c.kind, c.type, c.modality, c.polarity, c.own_voice, c.first_day, c.last_day, c.report
           from claim c indexed by ${index} where ${test}`,
        ),
      ).toContain(`COVERING INDEX ${index}`);
    db.close();
  });

  it.for([{ actors: true }, { speakers: true }, { polarity: true }])(
    "counts as many as there are on the pages: %o, mapped or not",
    async (asked) => {
      const counted = [];
      for (const store of stores) {
        const [actor] = await store.actorPage({ words: "actors" in asked ? "rita" : "ana" }, { skip: 0, limit: 1 });
        const of = [actor?.id ?? ""];
        const query =
          "actors" in asked
            ? { actors: of }
            : "speakers" in asked
              ? { speakers: of }
              : { polarity: "negated" as const, kinds: ["event" as const] };
        const { counts, exact } = await store.claimCounts(query);
        const page = await store.claimPage(query, { after: 0, limit: 100 });
        expect(exact).toBe(true);
        expect(page.length).toBeGreaterThan(0);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(page.length);
        counted.push(counts);
      }
      expect(counted[0]).toEqual(counted[1]);
    },
  );

  it("counts days alike, be it within few reports or within many", async () => {
    const [store] = stores;
    const reports = (await store?.reports())?.map(({ id }) => id) ?? [];
    const many = [...reports, ...Array.from({ length: 3_000 }, (_, n) => `rpt_other${n}`)];
    const days = await store?.daysOfClaims({ reports });
    expect(days?.length).toBeGreaterThan(0);
    expect(await store?.daysOfClaims({ reports: many })).toEqual(days);
    expect(await store?.daysOfClaims({ reports: many.slice(reports.length) })).toEqual([]);
  });

  it("finds the keys of a page in the order of its rows", async () => {
    const [store] = stores;
    const page = { skip: 1, limit: 3 };
    const rows = (await store?.questionPage({ sort: "recent" }, page)) ?? [];
    expect(rows.length).toBe(3);
    expect(await store?.questionsFound({ sort: "recent" }, page)).toEqual(
      rows.map(({ key, status, kind }) => ({ key, status, kind })),
    );
    expect(await store?.questionRows(rows.map(({ key }) => key).toReversed())).toEqual(rows.toReversed());
  });

  it("knows how reports stand and which came when, without their rows", async () => {
    const [store] = stores;
    expect(await store?.reportStates()).toEqual({ added: 0, read: 1, failed: 0 });
    const [newest, ...others] = (await store?.newestReports(5)) ?? [];
    expect([newest, ...others]).toEqual(await store?.reports());
    const came = Date.parse(newest?.retrieved ?? "");
    const after = (ms: number) => store?.arrivedAfter(new Date(came + ms).toISOString());
    expect(await after(-1)).toEqual([newest?.id]);
    expect(await after(0)).toEqual([]);
  });
});
