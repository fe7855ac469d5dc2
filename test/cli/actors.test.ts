import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cotejo, scratch } from "./world.ts";

const TEXTS = { "a.txt": "Ramona hit Bob in 2019. Ramona hit Felix.", "b.txt": "Ramonna hit Bob. Felix hit Dora." };

let master: Buffer | null = null;

/** A case of a few lines, read once by the reader of the tests; each test has a copy of its own. */
async function sample(): Promise<string> {
  const folder = scratch();
  const path = join(folder, "a.cotejo");
  if (!master) {
    const texts = join(folder, "texts");
    mkdirSync(texts);
    for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(texts, name), text);
    expect((await cotejo(["add", path, texts, "--create", "-q"])).code).toBe(0);
    master = readFileSync(path);
  }
  writeFileSync(path, master);
  return path;
}

const actors = async (path: string): Promise<readonly string[]> =>
  (await cotejo(["actors", path])).out
    .trim()
    .split("\n")
    .map((line) => line.replace(/^act_\w+ +/, "").replace(/ {2,}/g, ", "));

const judge = (path: string, ...words: readonly string[]) =>
  cotejo(["actors", words[0] ?? "", path, ...words.slice(1), "--reason", "one voice", "--by", "eve"]);

describe("cotejo actors same, different, unsure, disputed", () => {
  it("joins, and takes it back", async () => {
    const path = await sample();
    const ran = await judge(path, "same", "Ramona", "ramonna");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /^jdg_\w{12}: “Ramona” and “ramonna” are one, by eve: one voice\nNow one actor: Ramona \(person, act_\w{12}, 3 claims\)\n$/,
    );
    expect(await actors(path)).toContain("person, 3 claims, 2 reports, Ramona, also Ramonna");
    expect((await cotejo(["show", path, "Ramona"])).out).toContain("eve judged so: one voice");
    const listed = JSON.parse((await cotejo(["actors", path, "ramonna", "--json"])).out) as { names: object[] }[];
    expect(listed[0]?.names).toMatchObject([
      { text: "Ramona", evidence: "same-text" },
      { text: "Ramonna", evidence: "judgement" },
    ]);
    const id = /jdg_\w{12}/.exec(ran.out)?.[0] ?? "";
    expect(
      await cotejo(["actors", "withdraw", path, id.slice(0, 8), "--reason", "two women", "--by", "bob"]),
    ).toMatchObject({
      code: 0,
      out: `${id} is withdrawn: “Ramona” and “ramonna” are one, by eve\n`,
    });
    expect(await actors(path)).toContain("person, 2 claims, 1 report, Ramona");
    expect((await cotejo(["actors", "judgements", path])).out).toBe(
      `${id}  2026-01-02  eve  “Ramona” and “ramonna” are one  one voice  withdrawn 2026-01-02 by bob: two women\n`,
    );
    expect(await cotejo(["actors", "withdraw", path, id, "--reason", "again"])).toMatchObject({
      code: 2,
      err: `cotejo: ${id} was withdrawn already, 2026-01-02\n`,
    });
    expect((await cotejo(["doctor", path])).code).toBe(0);
  });

  it("says which judgements a new one overrules", async () => {
    const path = await sample();
    const said = (day: number, ...words: readonly string[]) =>
      cotejo(["actors", words[0] ?? "", path, ...words.slice(1), "--reason", "x", "--by", "eve"], {
        now: () => new Date(Date.UTC(2026, 0, day)),
      });
    const first = await said(1, "same", "Ramona", "Ramonna");
    await said(2, "same", "Ramonna", "Dora");
    const third = await said(3, "different", "Dora", "act_");
    expect(third.code).toBe(4);
    const fourth = await said(4, "different", "Dora", "Ramona");
    const id = first.out.slice(0, 16);
    expect(fourth.out).toContain(`It overrules ${id}: “Ramona” and “Ramonna” are one, by eve`);
    expect(fourth.out).toMatch(/Now two actors: Dora \(person, .*; Ramona \(person,/);
    expect((await cotejo(["actors", "judgements", path])).out).toMatch(
      new RegExp(`${id} .* overruled by jdg_\\w+, jdg_\\w+\n`),
    );
  });

  it("keeps what is disputed apart and marks it; exports what was judged", async () => {
    const path = await sample();
    await judge(path, "disputed", "Ramona", "Ramonna");
    expect(await actors(path)).toEqual(
      expect.arrayContaining(["person, 1 claim, 1 report, Ramonna, disputed whether Ramona"]),
    );
    const listed = JSON.parse((await cotejo(["actors", path, "ramonna", "--json"])).out) as { judgements: object[] }[];
    expect(listed[0]?.judgements).toMatchObject([
      { verb: "disputed", reason: "one voice", author: "eve", with: { name: "Ramona" } },
    ]);
    const exported = await cotejo(["export", path, "actors", "--out", "-"]);
    expect(exported.code).toBe(0);
    expect(exported.out).toContain('"with":{"id":"act_');
  });

  it("tells what lost its anchor", async () => {
    const path = await sample();
    const { DatabaseSync } = await import("node:sqlite");
    await judge(path, "same", "Ramona", "Dora");
    const db = new DatabaseSync(path);
    db.exec("update judgement_anchor set target = 'row nobody', start = 900, \"end\" = 904 where side = 1");
    db.exec("insert into unresolved select 'judgement', id from judgement");
    db.exec("update fact set value = value + 1 where name = 'entities_generation'");
    db.close();
    expect((await cotejo(["actors", "judgements", path])).out).toContain(
      "lost its anchor: no report names “Dora” as then; it has no effect",
    );
    expect(await actors(path)).toContain("person, 1 claim, 1 report, Dora");
  });

  it.each<[string, readonly string[], number, string]>([
    ["without a reason", ["same", "CASE", "Ramona", "Ramonna"], 2, "A judgement needs its reason"],
    ["of a name that nobody has", ["same", "CASE", "Ramxna", "Bob", "--reason", "x"], 4, "Did you mean Ramona"],
    ["of one name", ["same", "CASE", "Ramona", "ramona", "--reason", "x"], 2, "are one name already"],
    ["of one name that is to be two", ["different", "CASE", "Bob", "Bob", "--reason", "x"], 2, "NAME@REPORT"],
    [
      "of somebody whom a report does not name",
      ["same", "CASE", "Dora@a.txt", "Bob", "--reason", "x"],
      4,
      "a.txt names nobody called Dora",
    ],
    ["of a judgement that is none", ["withdraw", "CASE", "jdg_zzz", "--reason", "x"], 4, "nothing with the id jdg_zzz"],
    ["with a verb that is none", ["sames", "CASE"], 5, "there is no such file"],
  ])("refuses one %s", async (_, words, code, message) => {
    const path = await sample();
    const ran = await cotejo(["actors", ...words.map((word) => (word === "CASE" ? path : word))]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
  });

  it("parts namesakes by their reports", async () => {
    const path = await sample();
    const ran = await judge(path, "different", "Bob@a.txt", "Bob");
    expect(ran.out).toContain("Now two actors: Bob (person,");
    expect((await actors(path)).filter((line) => line.endsWith(", Bob"))).toEqual([
      "person, 1 claim, 1 report, Bob",
      "person, 1 claim, 1 report, Bob",
    ]);
    expect((await judge(path, "same", "Bob", "Ramona")).err).toContain('"Bob" may be Bob (person, act_');
  });
});

describe("cotejo actors --unsure", () => {
  it("lists pairs worth a look with their reasons, until somebody judged them", async () => {
    const path = await sample();
    const pairs = await cotejo(["actors", path, "--unsure"]);
    expect(pairs.out).toMatch(/^\d\.\d\d {2}Ramona \(person, act_\w+, 2 claims\) {2}and {2}Ramonna \(person/);
    expect(pairs.out).toMatch(/for +like-name: “Ramonn?a” and “Ramonn?a”: ramonn?a and ramonn?a \([ab]\.txt:0\)/);
    expect(pairs.out).toMatch(/for +shared-context: Their reports also have (?:Felix, Bob|Bob, Felix) in common/);
    expect(pairs.err).toContain("1 pair worth a look");
    const listed = JSON.parse((await cotejo(["actors", path, "ramonna", "--unsure", "--json"])).out) as object[];
    expect(listed).toMatchObject([
      {
        left: { name: "Ramona" },
        right: { name: "Ramonna" },
        reasons: [{ rule: "like-name", at: { start: 0 } }, {}],
      },
    ]);
    expect((await cotejo(["actors", path, "dora", "--unsure"])).out).toBe("");
    expect((await judge(path, "unsure", "Ramona", "Ramonna")).out).toContain("Still two actors");
    expect((await cotejo(["actors", path, "--unsure"])).out).toBe("");
  });
});

describe("cotejo actors --as-of", () => {
  it("counts only what had been published by then", async () => {
    const path = await sample();
    const { DatabaseSync } = await import("node:sqlite");
    const db = new DatabaseSync(path);
    const dated = JSON.stringify({ value: "2020", how: "given", from: "test" });
    db.prepare("update report set metadata = json_set(metadata, '$.published', json(?)) where file = 'a.txt'").run(
      dated,
    );
    db.close();
    const then = await cotejo(["actors", path, "--as-of", "2021"]);
    expect(then.out.replaceAll(/act_\w+ +/g, "")).toBe(
      "person  2 claims  1 report  Ramona\nperson  1 claim   1 report  Bob\nperson  1 claim   1 report  Felix\n",
    );
    expect(then.err).toContain("As of 2021: 1 report; left out: 1 report without a date");
    expect((await cotejo(["actors", path, "--unsure", "--as-of", "2021"])).out).toBe("");
  });
});
