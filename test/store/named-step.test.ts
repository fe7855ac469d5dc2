import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { NAMED_STEP } from "../../src/store/sqlite/named-step.ts";
import { openCase } from "../../src/store/sqlite/index.ts";
import { cotejo, scratch } from "../cli/world.ts";
import { writeFileSync } from "node:fs";

it("lists who has a name, and knows it of an older case as well", async () => {
  const folder = scratch();
  const [text, path] = [join(folder, "a.txt"), join(folder, "a.cotejo")];
  writeFileSync(text, "Ana said that Rita killed Bob in 2024. Tom alleged that Luis hit Zoe in 2023.");
  expect((await cotejo(["add", path, text, "--create"])).code).toBe(0);
  // Tom stands for "officials": in the case of a program from before the step, which did not know it.
  const db = new DatabaseSync(path);
  db.exec(
    `update claim set body = replace(body, '"name":"Tom","role":"person"', '"name":"Tom","role":"unnamed"');
     drop index claim_speaker_folded; alter table claim_speaker drop column named;
     create index claim_speaker_folded on claim_speaker (folded, claim);`,
  );
  db.exec(NAMED_STEP.sql);
  expect(db.prepare("select name, named from claim_speaker order by name").all()).toEqual([
    { name: "Ana", named: 1 },
    { name: "Tom", named: 0 },
  ]);
  db.close();
  const opened = openCase(path, { busySeconds: 1, maxBytes: 0 });
  if (!opened.ok) throw new Error(opened.problem.detail);
  expect((await opened.store.speakerStandings(10)).map(({ name }) => name)).toEqual(["Ana"]);
  expect(await opened.store.countSpeakers()).toBe(1);
  await opened.store.close();
});
