import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { cotejo, scratch } from "./world.ts";

/** A case of two reports: who leads the band is contested. */
async function added(): Promise<string> {
  const folder = scratch();
  const from = join(folder, "reports");
  mkdirSync(from);
  writeFileSync(join(from, "a.txt"), "Ana leads Band. Zoe said that Ana killed Bob in 2024.");
  writeFileSync(join(from, "b.txt"), "Carl leads Band. Tom hit Bob in 2023.");
  writeFileSync(
    join(from, "reports.csv"),
    "file,publisher,published\na.txt,The Wire,2024-05-01\nb.txt,The Courier,2024-05-02\n",
  );
  const path = join(folder, "a.cotejo");
  expect(await cotejo(["add", path, from, "--create", "--quiet"])).toMatchObject({ code: 0 });
  return path;
}

const claims = async (path: string, ...narrowed: readonly string[]): Promise<any[]> =>
  JSON.parse((await cotejo(["claims", path, ...narrowed, "--json"])).out) as any[];
const claimOf = async (path: string, words: string): Promise<any> => (await claims(path, "--search", words))[0];
const leaders = async (path: string): Promise<string[]> => {
  const { out } = await cotejo(["questions", path, "--search", "leads band", "--all", "--json"]);
  return (JSON.parse(out) as any[])[0].answers.map(({ text }: { text: string }) => text).sort();
};
const say = async (path: string, ...words: readonly string[]): Promise<any> => {
  const ran = await cotejo(["judge", path, ...words, "--json"]);
  expect(ran).toMatchObject({ code: 0 });
  return JSON.parse(ran.out);
};

describe("cotejo judge … correct", () => {
  it("changes what an option gives, keeps what was read, and survives reading again", async () => {
    const path = await added();
    const { id } = await claimOf(path, "Carl leads");
    await say(path, id, "correct", "--role", "subject=Carl=Zoe", "--role", "object=Band", "--reason", "a namesake");
    expect(await leaders(path)).toEqual(["Ana", "Zoe"]);
    expect(await cotejo(["read", path, "--again"])).toMatchObject({ code: 0 });
    expect(await leaders(path)).toEqual(["Ana", "Zoe"]);
    const shown = (await cotejo(["show", path, id])).out;
    expect(shown).toContain("a namesake");
    expect(shown).toMatch(/read as subject: Carl.*corrected to subject: Carl \(Zoe\)/);
    const log = JSON.parse((await cotejo(["judgements", path, id, "--json"])).out) as any[];
    expect(log).toMatchObject([{ verb: "correct", reason: "a namesake", body: { changes: { roles: [{}, {}] } } }]);
    const taken = await cotejo(["actors", "withdraw", path, log[0].id, "--reason", "it is Carl"]);
    expect(taken).toMatchObject({ code: 0 });
    expect(await leaders(path)).toEqual(["Ana", "Carl"]);
    expect((await cotejo(["judgements", path])).out).toContain("withdrawn 2026-01-02");
  });

  it.each<readonly [readonly string[], object]>([
    [["--modality", "alleged", "--polarity", "negated"], { modality: "alleged", polarity: "negated" }],
    [["--time", "2022"], { time: { edtf: "2022", how: "inferred" } }],
    [["--time", "none"], { time: null }],
    [["--own-voice"], { attribution: [] }],
    [["--speaker", "Zoe", "--stance", "denies"], { attribution: [{ name: "Zoe", stance: "denies" }] }],
    [["--kind", "assessment"], { kind: "assessment", type: null }],
    [
      ["--figure", "10..20", "--unit", "persons", "--measure", "homicides"],
      { figure: { low: 10, high: 20, bound: "range" } },
    ],
    [["--figure", "50", "--bound", "at-least", "--measure", "homicides"], { figure: { low: 50, high: null } }],
  ])("takes %j", async (options, expected) => {
    const path = await added();
    const { id } = await claimOf(path, "killed");
    await say(path, id, "correct", ...options);
    expect(await claimOf(path, "killed")).toMatchObject({ id, corrected: { by: [{}] }, ...expected });
  });

  it.each<readonly [readonly string[], string]>([
    [[], "at least one field"],
    [["--role", "Ana"], "no role with its words"],
    [["--role", "agent=the mayor"], "does not have the words"],
    [["--role", "agent=Ana=Nobody Known"], "no actor"],
    [["--type", "elope"], "no type “elope”"],
    [["--figure", "many"], "must be a number"],
  ])("refuses %j", async (options, words) => {
    const path = await added();
    const { id } = await claimOf(path, "killed");
    const ran = await cotejo(["judge", path, id, "correct", ...options]);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain(words);
    expect((await cotejo(["judgements", path])).out).toBe("");
  });
});

describe("cotejo judge … add", () => {
  it("makes a claim of a report's words, which answers questions and stays", async () => {
    const path = await added();
    const reading = ["--kind", "relation", "--type", "lead", "--role", "subject=Tom", "--role", "object=Band"];
    const made = await say(path, "b.txt", "add", "--words", "Tom hit Bob", ...reading, "--reason", "so the caption");
    expect(await leaders(path)).toEqual(["Ana", "Carl", "Tom"]);
    await cotejo(["read", path, "--again"]);
    expect(await leaders(path)).toEqual(["Ana", "Carl", "Tom"]);
    const [claim] = (await claims(path)).filter(({ hand }) => hand !== null);
    expect(claim).toMatchObject({ quote: "Tom hit Bob", reader: { name: "by-hand" }, hand: { judgement: made.id } });
    expect((await cotejo(["show", path, claim.id])).out).toContain("so the caption");
    expect(await cotejo(["doctor", path])).toMatchObject({ code: 0 });
  });

  it.each<readonly [readonly string[], string]>([
    [["--words", "Tom bit Bob", "--kind", "event"], "does not have the words"],
    [["--kind", "event"], "needs its words"],
    [["--words", "Tom hit Bob"], "needs its kind"],
    [["--words", "Tom hit Bob", "--kind", "event"], "somebody or something"],
    [["--words", "Bo", "--kind", "event", "--role", "agent=Tom"], "Bo"],
  ])("refuses %j", async (options, words) => {
    const path = await added();
    const ran = await cotejo(["judge", path, "b.txt", "add", ...options]);
    if (words === "Bo") return expect(ran.code).toBe(0);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("cotejo judge … outcome, grade, answer", () => {
  it("sets what came of a forecast with its evidence", async () => {
    const path = await added();
    const { id } = await claimOf(path, "Carl leads");
    const other = await claimOf(path, "killed");
    expect(await cotejo(["judge", path, id, "outcome", "failed", "--reason", "x"])).toMatchObject({ code: 2 });
    await say(path, id, "correct", "--kind", "forecast", "--modality", "predicted");
    expect((await cotejo(["judge", path, id, "outcome", "lost", "--reason", "x"])).err).toContain("borne-out");
    expect((await cotejo(["judge", path, id, "outcome", "failed"])).err).toContain("needs its reason");
    await say(
      path,
      id,
      "outcome",
      "failed",
      "he",
      "left",
      "--evidence",
      other.id,
      "--evidence",
      "https://example.org/x",
    );
    const lines = (await cotejo(["export", path, "forecasts", "--out", "-"])).out.trim().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      outcome: { state: "failed", reason: "he left", claims: [other.id], sources: ["https://example.org/x"] },
    });
  });

  it("grades sources and claims, and says which grade does not go with what", async () => {
    const path = await added();
    const claim = await claimOf(path, "killed");
    await say(path, "The Wire", "grade", "b", "--publisher", "--reason", "corrects itself");
    await say(path, "Zoe", "grade", "E", "wrong", "before");
    await say(path, claim.id, "grade", "4", "--reason", "alone");
    expect(await claimOf(path, "killed")).toMatchObject({
      credibility: { grade: "4", reason: "alone" },
      attribution: [{ name: "Zoe", reliability: { grade: "E", reason: "wrong before" } }],
    });
    const reports = (await cotejo(["export", path, "reports", "--out", "-"])).out.trim().split("\n");
    expect(reports.map((line) => JSON.parse(line).reliability?.grade ?? null)).toEqual(["B", null]);
    expect((await cotejo(["judge", path, claim.id, "grade", "B", "--reason", "x"])).err).toContain("1 to 6");
    expect(await cotejo(["judge", path, "Nobody", "grade", "B", "--reason", "x"])).toMatchObject({ code: 4 });
    expect((await cotejo(["judge", path, "Zoe", "grade", "G", "--reason", "x"])).err).toContain("no grade");
  });

  it("keeps who holds which answer; two who differ make a question contested", async () => {
    const path = await added();
    const asked = JSON.parse(
      (await cotejo(["questions", path, "--search", "leads band", "--all", "--json"])).out,
    ) as any[];
    const { id } = asked[0];
    expect(await say(path, id, "answer", "carl", "--by", "Ana Ruiz")).toMatchObject({
      body: { answer: { text: "Carl" } },
    });
    const wrong = await cotejo(["judge", path, id, "answer", "Dora"]);
    expect([wrong.code, wrong.err]).toEqual([4, expect.stringContaining("Its answers: ")]);
  });

  it("differing words on one claim leave it in, and are listed with both names", async () => {
    const path = await added();
    const { id } = await claimOf(path, "killed");
    await say(path, id, "reject", "--by", "Ana Ruiz");
    await say(path, id, "accept", "--by", "Bela Soto");
    expect((await claimOf(path, "killed")).rivals).toMatchObject([
      {
        over: "reading",
        sides: [
          { by: "Ana Ruiz", says: "reject" },
          { by: "Bela Soto", says: "accept" },
        ],
      },
    ]);
    const asked = JSON.parse((await cotejo(["questions", path, "--all", "--json"])).out) as any[];
    const own = asked.filter(({ answers }) => answers.some((one: any) => one.claims.includes(id)));
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ status }) => status)).toEqual(own.map(() => "contested"));
  });
});

describe("cotejo judge … clear", () => {
  it("empties what is known of a report, through a new reading and a new table, until it is taken back", async () => {
    const path = await added();
    const publisher = async (): Promise<unknown> =>
      JSON.parse((await cotejo(["show", path, "a.txt", "--json"])).out).publisher;
    const { id } = await say(path, "a.txt", "clear", "publisher", "it only syndicates it");
    expect(await publisher()).toBeNull();
    expect((await cotejo(["judgements", path])).out).toContain("clear “a.txt”: publisher: The Wire");
    expect(await cotejo(["read", path])).toMatchObject({ code: 0, out: expect.stringContaining("1 report read") });
    await cotejo(["add", path, join(dirname(path), "reports"), "--quiet"]);
    expect(await publisher()).toBeNull();
    const taken = await cotejo(["actors", "withdraw", path, id, "--reason", "it has its own reporter there"]);
    expect(taken).toMatchObject({ code: 0, err: expect.stringContaining("read it again with: cotejo read") });
    expect(await publisher()).toBe("The Wire");
  });

  it.each([
    ["what is not known", ["a.txt", "clear", "author"], 2, "Nothing is known as the author of a.txt"],
    ["what is no field", ["a.txt", "clear", "publsher"], 2, "Did you mean publisher"],
    ["a report that is not there", ["z.txt", "clear", "author"], 4, ""],
  ])("refuses %s", async (_, words, code, message) => {
    const ran = await cotejo(["judge", await added(), ...words]);
    expect(ran).toMatchObject({ code, err: expect.stringContaining(message) as string });
  });
});

describe("cotejo judgements --as-of", () => {
  it("lists what is about things that had been published by then", async () => {
    const path = await added();
    const [a, b] = [await claimOf(path, "Ana leads"), await claimOf(path, "Carl leads")];
    const [question] = JSON.parse(
      (await cotejo(["questions", path, "--search", "leads band", "--all", "--json"])).out,
    ) as any[];
    await say(path, a.id, "note", "of the first report");
    await say(path, b.id, "accept", "of the second report");
    await say(path, question.id, "note", "of both");
    await say(path, "Zoe", "grade", "C", "--reason", "of whom the first cites");
    await say(path, "The Courier", "grade", "B", "--publisher", "--reason", "of the second paper");
    const pair = ["--reason", "of one in each"];
    expect(await cotejo(["actors", "different", path, "Ana", "Carl", ...pair])).toMatchObject({ code: 0 });
    const reasons = async (...more: readonly string[]): Promise<readonly string[]> =>
      (JSON.parse((await cotejo(["judgements", path, "--json", ...more])).out) as any[]).map(({ reason }) => reason);
    expect(await reasons()).toHaveLength(6);
    expect(await reasons("--as-of", "2024-05-02")).toEqual(await reasons());
    expect(await reasons("--as-of", "2024-05-01")).toEqual([
      "of the first report",
      "of both",
      "of whom the first cites",
    ]);
    expect(await reasons("--as-of", "2024-04")).toEqual([]);
    const exported = await cotejo(["export", path, "judgements", "--out", "-", "--as-of", "2024-05-01"]);
    expect(exported.out.trim().split("\n")).toHaveLength(3);
  });
});
