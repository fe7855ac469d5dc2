import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { CaseStore } from "../../src/store/contract.ts";
import { createCase, openCase } from "../../src/store/sqlite/index.ts";
import { resolveActors } from "../../src/work/actors.ts";
import { scratch } from "../cli/world.ts";
import { arrivalOf } from "../contract/store.ts";

const options = { busySeconds: 1, maxBytes: 0 };
const birth = { title: "Test", created: "2026-01-01T00:00:00Z", createdBy: "test" };

function made(path: string, maxBytes = 0): CaseStore {
  const opened = createCase(path, { ...options, maxBytes }, birth);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.store;
}
function problemOf(path: string): string {
  const opened = openCase(path, options);
  return opened.ok ? "opened" : opened.problem.code;
}

describe("opening a case", () => {
  it.each<[string, string, (path: string) => void]>([
    ["nothing there", "case-missing", () => undefined],
    ["an empty file", "case-empty", (path) => writeFileSync(path, "")],
    ["a folder", "not-a-case", (path) => mkdirSync(path)],
    ["a text", "not-a-case", (path) => writeFileSync(path, "Dear reader, this is no case at all.")],
    [
      "the start of a database",
      "not-a-case",
      (path) => writeFileSync(path, "SQLite format 3\0 and then something else"),
    ],
    [
      "a database of another program",
      "not-a-case",
      (path) => {
        const db = new DatabaseSync(path);
        db.exec("create table x (y)");
        db.close();
      },
    ],
    [
      "a case of a newer program",
      "case-newer",
      (path) => {
        void made(path).close();
        const db = new DatabaseSync(path);
        db.exec("pragma user_version = 999");
        db.close();
      },
    ],
  ])("%s is %s", (_, code, prepare) => {
    const path = join(scratch(), "a.cotejo");
    prepare(path);
    const before = existsSync(path) && code !== "not-a-case" ? readFileSync(path) : null;
    expect(problemOf(path)).toBe(code);
    expect(before === null || before.equals(readFileSync(path))).toBe(true);
  });

  it("never makes a case over another file, but takes over an empty one", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "text"), "mine");
    const refused = createCase(join(folder, "text"), options, birth);
    expect(refused.ok ? "made" : refused.problem.code).toBe("case-exists");
    expect(readFileSync(join(folder, "text"), "utf8")).toBe("mine");
    writeFileSync(join(folder, "empty"), "");
    await made(join(folder, "empty")).close();
    expect(problemOf(join(folder, "empty"))).toBe("opened");
  });

  it("is made whole or not at all", async () => {
    const folder = scratch();
    await made(join(folder, "a.cotejo")).close();
    const nowhere = createCase(join(folder, "no", "b.cotejo"), options, birth);
    expect(nowhere.ok ? "made" : nowhere.problem.detail).toContain("the folder in which to make it is not there");
    const small = createCase(join(folder, "c.cotejo"), { ...options, maxBytes: 8192 }, birth);
    expect(small.ok ? "made" : small.problem.code).toBe("disk-full");
    expect(readdirSync(folder)).toEqual(["a.cotejo"]);
  });

  it("says in its header what it is, also while it is open", async () => {
    const path = join(scratch(), "a.cotejo");
    const store = made(path);
    expect(readFileSync(path).toString("latin1", 68, 72)).toBe("Cote");
    await store.close();
  });

  it("says so when another program holds it, and changes nothing", async () => {
    const path = join(scratch(), "a.cotejo");
    const store = made(path);
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    await expect(store.receive(arrivalOf("Ana hit Bob."))).rejects.toMatchObject({ problem: { code: "case-locked" } });
    other.exec("commit");
    expect(await store.receive(arrivalOf("Ana hit Bob."))).toBe("new");
    other.close();
    await store.close();
  });

  it("waits for another program that finishes in time", async () => {
    const path = join(scratch(), "a.cotejo");
    const store = made(path);
    const other = new DatabaseSync(path);
    other.exec("begin immediate");
    setTimeout(() => other.exec("commit"), 300);
    expect(await store.receive(arrivalOf("Ana hit Bob."))).toBe("new");
    other.close();
    await store.close();
  });

  it("loses nothing when there is no room left", async () => {
    const path = join(scratch(), "a.cotejo");
    const store = made(path, 800_000);
    await store.receive(arrivalOf("Ana hit Bob."));
    const large = arrivalOf("Many words. ".repeat(100_000));
    await expect(store.receive(large)).rejects.toMatchObject({ problem: { code: "disk-full" } });
    expect((await store.reports()).length).toBe(1);
    await store.receive(arrivalOf("Bob hit Ana."));
    await store.close();
    const again = openCase(path, options);
    if (!again.ok) throw new Error(again.problem.detail);
    for await (const fault of again.store.check()) expect.unreachable(fault.detail);
    expect((await again.store.reports()).length).toBe(2);
    expect(await again.store.receive(large)).toBe("new");
    await again.store.close();
  });

  it("can be looked at where it cannot be written", async () => {
    const path = join(scratch(), "a.cotejo");
    const store = made(path);
    await store.receive(arrivalOf("Ana hit Bob."));
    await store.close();
    chmodSync(path, 0o444);
    const opened = openCase(path, options);
    if (!opened.ok) throw new Error(opened.problem.detail);
    expect((await opened.store.reports()).length).toBe(1);
    await opened.store.close();
  });
});

/** What `check` finds in a small case after somebody has been at it with another tool. */
async function faultsAfter(sql: string): Promise<readonly string[]> {
  const path = join(scratch(), "a.cotejo");
  const store = made(path);
  const arrival = arrivalOf("Ana hit Bob. Bob hit Ana.");
  await store.receive(arrival);
  const { fakeRead } = await import("../work/fake-reader.ts");
  const reading = fakeRead({ report: arrival.id, text: arrival.text ?? "", metadata: arrival.metadata });
  await store.saveReading(arrival.id, { name: "fake", version: "1" }, reading);
  await store.addJudgement({
    id: "jdg_1",
    verb: "different",
    anchors: ["ana", "bob"].map((who) => ({ kind: "actor" as const, target: `row ${who}`, name: who, at: null })),
    reason: "two people",
    author: "eve",
    at: "2026-01-01T00:00:00Z",
    withdrawn: null,
  });
  await resolveActors(store);
  await store.close();
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec(sql);
  db.close();
  const opened = openCase(path, options);
  if (!opened.ok) return [opened.problem.code];
  const codes = new Set<string>();
  for await (const fault of opened.store.check()) codes.add(fault.code);
  await opened.store.close();
  return [...codes];
}

describe("check", () => {
  it.each<[string, string, readonly string[]]>([
    ["a sound case", "select 1", []],
    ["another text", "update report set text = 'Eva' || substr(text, 4)", ["span"]],
    ["a shorter text", "update report set text = 'Ana hit Bob.'", ["text", "span"]],
    ["another original", "update original set content = zeroblob(3)", ["hash", "size"]],
    ["a lost original", "delete from original", ["original"]],
    ["a shifted claim", `update claim set body = json_set(body, '$.start', 1)`, ["span"]],
    ["a lost entity", "delete from entity where name = 'Ana'", ["dangling"]],
    ["a lost actor", "delete from actor where name = 'Ana'", ["dangling"]],
    ["a claim of no report", "update claim set report = 'rpt_x'", ["dangling", "count"]],
    ["a wrong count", "update report set claims = 7", ["count"]],
    ["a state that is not so", "update report set state = 'failed'", ["state"]],
    ["an actor's wrong count", "update actor set claims = 9", ["count"]],
    [
      "an entity of nobody",
      "delete from actor_entity where entity in (select min(entity) from actor_entity)",
      ["dangling", "count"],
    ],
    [
      "an entity of another actor",
      "update actor_entity set actor = (select min(id) from actor)",
      ["dangling", "count"],
    ],
    ["a judgement that lost its sides", "delete from judgement_anchor", ["judgement"]],
    ["a judgement of nobody", "update judgement_anchor set stands = 'row eve' where side = 1", ["dangling"]],
    [
      "a judgement taken back that is not there",
      "insert into withdrawal values ('jdg_9', null, 'x', 'y')",
      ["dangling"],
    ],
    ["a lost index entry", "delete from claim_words", ["words"]],
  ])("finds %s", async (_, sql, expected) => {
    expect(await faultsAfter(sql)).toEqual(expected);
  });

  it("finds a damaged file", async () => {
    const folder = scratch();
    const path = join(folder, "a.cotejo");
    const store = made(path);
    for (let at = 0; at < 200; at++) await store.receive(arrivalOf(`Ana hit Bob ${at} times. `.repeat(100)));
    await store.close();
    const cut = join(folder, "cut.cotejo");
    copyFileSync(path, cut);
    truncateSync(cut, 400_000);
    const opened = openCase(cut, options);
    const codes: string[] = [];
    if (!opened.ok) codes.push(opened.problem.code);
    else {
      try {
        for await (const fault of opened.store.check()) codes.push(fault.code);
      } catch (error) {
        codes.push((error as { problem: { code: string } }).problem.code);
      }
      await opened.store.close();
    }
    expect(codes.some((code) => code === "database" || code === "case-damaged")).toBe(true);
  });
});
