import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { generated } from "../../bench/generated.ts";
import { NOTHING_KNOWN } from "../../src/intake/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { createCase, openCase } from "../../src/store/sqlite/index.ts";
import { LEAN_STEP } from "../../src/store/sqlite/lean-step.ts";
import { APPLICATION_ID, MIGRATIONS } from "../../src/store/sqlite/migrations.ts";
import { derive } from "../../src/work/derive.ts";
import { loadCodebook } from "../../src/work/load.ts";
import { scratch } from "../cli/world.ts";
import { arrivalOf } from "../contract/store.ts";

const options = { busySeconds: 1, maxBytes: 0 };
const birth = { title: "Test", created: "2026-01-01T00:00:00Z", createdBy: "test" };
const loaded = loadCodebook();
if (!loaded.ok) throw new Error(loaded.problem.detail);
const codebook = loaded.value;

const before = MIGRATIONS.findIndex(({ name }) => name === LEAN_STEP.name);

function opened(made: ReturnType<typeof openCase>): CaseStore {
  if (!made.ok) throw new Error(made.problem.detail);
  return made.store;
}

async function filled(path: string): Promise<void> {
  const store = opened(createCase(path, options, birth));
  for (let number = 0; number < 6; number++) {
    const { id, text, claims, entities } = generated({ seed: 3, claims: 360, codebook }, number);
    const metadata = { ...NOTHING_KNOWN, publisher: { value: "The Paper", how: "given", from: "test" } as const };
    await store.receive(arrivalOf(text, { id, file: `${id}.txt`, path: `/${id}.txt`, metadata }));
    await store.saveReading(id, { name: "test", version: "1" }, { claims, entities });
  }
  await derive(store, { codebook: () => codebook, version: "1", signal: new AbortController().signal });
  await store.close();
}

const namesOf = (db: DatabaseSync, sql: string): readonly string[] =>
  db
    .prepare(sql)
    .all()
    .map(({ name }) => String(name));

/** The same case as a program from before the step would have written it. */
function asBefore(path: string, old: string): void {
  const db = new DatabaseSync(old, { enableForeignKeyConstraints: false });
  for (const step of MIGRATIONS.slice(0, before)) db.exec(step.sql);
  db.prepare("attach ? as now").run(path);
  // Triggers fill what follows from claims, questions and findings.
  const tables = namesOf(db, "select name from main.sqlite_schema where type = 'table' and sql not like '%virtual%'");
  for (const table of tables) {
    if (table.includes("_words") || table.startsWith("sqlite_") || table === "question_number" || table === "struck")
      continue;
    const shared = namesOf(
      db,
      `select '"' || a.name || '"' as name from pragma_table_info('${table}', 'main') a
         join pragma_table_info('${table}', 'now') b on b.name = a.name`,
    ).join(", ");
    db.exec(`delete from main.${table}; insert into main.${table} (${shared}) select ${shared} from now.${table}`);
  }
  db.exec("delete from main.due; delete from main.lineage_due; delete from main.unresolved");
  db.exec(`pragma main.user_version = ${before}; pragma main.application_id = ${APPLICATION_ID}`);
  db.close();
}

const DUMPS = [
  "select * from reply order by question, day, claim, answer",
  "select * from finding order by question, a, a_answer, b, b_answer",
  "select * from struck order by claim, verdict",
  `select key, id, kind, subject, asks, folded, status, claims, contradictions, tensions, denials, successions, last_said,
     rivals, origins from question order by key`,
  "select number from question order by number",
  "select name, sql from sqlite_schema where tbl_name in ('reply', 'finding', 'question') and type <> 'table' order by name",
];

describe("a case from before the step of fewer pages", () => {
  it("is, once opened, what this program would have written", async () => {
    const folder = scratch();
    const [path, old] = [join(folder, "now.cotejo"), join(folder, "old.cotejo")];
    await filled(path);
    asBefore(path, old);
    await opened(openCase(old, options)).close();
    const [one, other] = [path, old].map((file) => {
      const db = new DatabaseSync(file, { readOnly: true });
      const rows = DUMPS.map((sql) => db.prepare(sql).all());
      db.close();
      return rows;
    });
    expect(one?.map((rows) => rows.length > 0)).toEqual(DUMPS.map(() => true));
    expect(other).toEqual(one);
    const store = opened(openCase(old, options));
    const [first] = await store.questions({ sort: "claims", limit: 1 });
    const found = await store.questionPage({ words: first?.asks ?? "" }, { skip: 0, limit: 50 });
    expect(found.map((row) => row.key)).toContain(first?.key);
    await store.close();
  });
});
