import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openCase } from "../../src/store/sqlite/index.ts";
import { APPLICATION_ID, MIGRATIONS } from "../../src/store/sqlite/migrations.ts";
import { scratch } from "../cli/world.ts";

it("an older case keeps its judgements, withdrawn or not, when its log becomes wider", async () => {
  const path = join(scratch(), "old.cotejo");
  const db = new DatabaseSync(path);
  const before = MIGRATIONS.findIndex(({ name }) => name.startsWith("Claims made and corrected"));
  db.exec("pragma page_size = 8192; pragma journal_mode = wal");
  for (const { sql } of MIGRATIONS.slice(0, before)) db.exec(sql);
  db.exec(`pragma user_version = ${before}; pragma application_id = ${APPLICATION_ID};
    insert into fact values ('created', '2026-01-01T00:00:00Z'), ('created_by', 'an older program');
    insert into judgement (id, verb, reason, author, at) values
      ('jdg_1', 'note', 'ask again', 'ana', 't1'), ('jdg_2', 'reject', null, 'eva', 't2');
    insert into judgement_anchor values ('jdg_1', 0, 'question', 'qst_1', 'Who leads?', null, null, null, null, null),
      ('jdg_2', 0, 'claim', 'clm_1', 'Rita leads', 'rpt_1', 0, 10, 'Rita leads', null);
    insert into withdrawal values ('jdg_2', 'after all', 'eva', 't3')`);
  db.close();
  const opened = openCase(path, { busySeconds: 5, maxBytes: 0 });
  if (!opened.ok) throw new Error(opened.problem.detail);
  const rows = await opened.store.judgements({});
  expect(rows.map(({ judgement }) => judgement)).toEqual([
    {
      id: "jdg_1",
      verb: "note",
      anchors: [{ kind: "question", target: "qst_1", name: "Who leads?", at: null }],
      reason: "ask again",
      author: "ana",
      at: "t1",
      withdrawn: null,
    },
    {
      id: "jdg_2",
      verb: "reject",
      anchors: [
        {
          kind: "claim",
          target: "clm_1",
          name: "Rita leads",
          at: { report: "rpt_1", start: 0, end: 10, quote: "Rita leads" },
        },
      ],
      reason: null,
      author: "eva",
      at: "t2",
      withdrawn: { reason: "after all", author: "eva", at: "t3" },
    },
  ]);
  await opened.store.addJudgement({
    id: "jdg_3",
    verb: "grade",
    anchors: [{ kind: "publisher", target: "the wire", name: "The Wire", at: null }],
    body: { grade: "B" },
    reason: "corrects itself",
    author: "ana",
    at: "t4",
    withdrawn: null,
  });
  expect((await opened.store.judgements({ verbs: ["grade"] }))[0]).toMatchObject({
    judgement: { body: { grade: "B" } },
    stands: ["the wire"],
  });
  for await (const fault of opened.store.check()) throw new Error(JSON.stringify(fault));
  await opened.store.close();
});
