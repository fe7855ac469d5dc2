import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Judgement } from "../../src/model/index.ts";
import { createCase, openCase } from "../../src/store/sqlite/index.ts";
import { scratch } from "../cli/world.ts";

const OPTIONS = { busySeconds: 5, maxBytes: 0 };

const note = (number: number): Judgement => ({
  id: `jdg_${number}`,
  verb: "note",
  anchors: [{ kind: "question", target: "qst_0", name: "?", at: null }],
  reason: "…",
  author: "test",
  at: "2026-01-01T00:00:00Z",
  withdrawn: null,
});

/** Another program opens the case, adds a judgement when it is given one, counts them, and closes the case. */
function elsewhere(path: string, id: string | null): number {
  const script = `
    const { DatabaseSync } = require("node:sqlite");
    const db = new DatabaseSync(process.argv[1]);
    if (process.argv[2]) db.prepare("insert into judgement (id, verb, author, at) values (?, 'note', 'other', 'now')").run(process.argv[2]);
    console.log(db.prepare("select count(*) as n from judgement").get().n);
    db.close();`;
  return Number(execFileSync(process.execPath, ["--no-warnings", "-e", script, path, id ?? ""], { encoding: "utf8" }));
}

it("a case that is open twice here is not taken for closed by a program that closes it", async () => {
  const path = join(scratch(), "a.cotejo");
  const made = createCase(path, OPTIONS, { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" });
  // The second opening must not look at the file in a way that drops the locks of the first.
  const again = openCase(path, OPTIONS);
  if (!made.ok || !again.ok) throw new Error("the case does not open");
  const [reading, writing] = [made.store, again.store];
  await writing.addJudgement(note(1));
  expect(elsewhere(path, "jdg_2")).toBe(2);
  const before = await reading.dataVersion();
  expect(elsewhere(path, "jdg_3")).toBe(3);
  expect(await reading.dataVersion()).not.toBe(before);
  expect((await reading.judgements({})).map(({ judgement }) => judgement.id)).toEqual(["jdg_1", "jdg_2", "jdg_3"]);
  await writing.addJudgement(note(4));
  expect(elsewhere(path, null)).toBe(4);
  await reading.close();
  await writing.close();
});
