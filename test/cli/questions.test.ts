import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, describe } from "vitest";
import { EXPORTS } from "../../src/exports/schemas.ts";
import { cotejo, scratch } from "./world.ts";

/** Reports with their dates and publishers; "c.txt" takes a passage of "b.txt" over. */
const REPORTS: Readonly<Record<string, readonly [published: string, publisher: string, text: string]>> = {
  "a.txt": ["2024-05-01", "Gazette", "Ana leads Band."],
  "b.txt": ["2025-06-02", "Courier", "Eve killed Ana. Bob leads Band."],
  "c.txt": ["2025-06-03", "Herald", "Carl said that Bob did not kill Eve. Carl alleged that Dora leads Band."],
  "d.txt": ["", "Post", "Ana leads Choir."],
};

/** A case with these reports; `only` adds those alone. */
async function added(only = Object.keys(REPORTS)): Promise<{ path: string; texts: string; out: string }> {
  const folder = scratch();
  const texts = join(folder, "texts");
  mkdirSync(texts);
  const rows = only.map((name) => {
    const [published = "", publisher = "", text = ""] = REPORTS[name] ?? [];
    writeFileSync(join(texts, name), text);
    return `${name},${published},${publisher}`;
  });
  writeFileSync(join(texts, "reports.csv"), ["file,published,publisher", ...rows].join("\n"));
  const path = join(folder, "a.cotejo");
  const { code, out } = await cotejo(["add", path, texts, "--create"]);
  expect(code).toBe(0);
  return { path, texts, out };
}

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly answers: readonly { readonly text: string; readonly claims: readonly string[] }[];
  readonly findings: readonly { readonly verdict: string; readonly reason: string }[];
}

const asked = async (path: string, ...more: readonly string[]): Promise<readonly Shown[]> => {
  const { code, out } = await cotejo(["questions", path, "--json", ...more]);
  expect(code).toBe(0);
  return JSON.parse(out) as readonly Shown[];
};
const answers = (question: Shown | undefined): readonly string[] =>
  (question?.answers ?? []).map(({ text }) => text).sort();

describe("cotejo questions", () => {
  it("puts rival answers side by side, conflicts first, and leaves out what nobody says outright", async () => {
    const { path, out } = await added();
    const questions = await asked(path);
    const leader = questions.find(({ text }) => text === "Who leads Band?");
    expect(answers(leader)).toEqual(["Ana", "Bob", "Dora"]);
    expect(questions.find(({ text }) => text === "Does Ana still lead?")?.status).toBe("changed");
    expect(questions.map(({ text }) => text)).not.toContain("Does Bob still lead?");
    expect(out).toContain("questions that several claims answer");
    expect((await cotejo(["questions", path])).out).toContain("[alleged] Dora");
  });

  it("leads with what weighs most: a killing that is denied before a leader of whom more is told", async () => {
    const folder = scratch();
    const path = join(folder, "a.cotejo");
    const told = [
      ["a.txt", "2025-03-01", "Ana leads Band. Rita killed Tom."],
      ["b.txt", "2025-03-02", "Bob leads Band. Luis said that Rita did not kill Tom."],
      ["c.txt", "2025-03-03", "Bob leads Band."],
    ] as const;
    for (const [name, , text] of told) writeFileSync(join(folder, name), text);
    const rows = told.map(([name, day]) => `${name},${day},Paper ${name}`);
    writeFileSync(join(folder, "reports.csv"), ["file,published,publisher", ...rows].join("\n"));
    await cotejo(["add", path, folder, "--create"]);
    const lead = ["How did Tom die?", "Who leads Band?"];
    const listed = (await asked(path)).map(({ text }) => text);
    expect(listed.filter((text) => lead.includes(text))).toEqual(lead);
    // As of a day the questions are compared anew, and their order is the same.
    const then = (await asked(path, "--as-of", "2025-03-02")).map(({ text }) => text);
    expect(then.filter((text) => lead.includes(text))).toEqual(lead);
  });

  it("narrows by status, kind, actor and words", async () => {
    const { path } = await added();
    expect((await asked(path, "--status", "changed")).every(({ status }) => status === "changed")).toBe(true);
    expect((await asked(path, "--kind", "relation")).map(({ text }) => text)).toContain("Who leads Band?");
    expect((await asked(path, "--about", "Choir", "--all")).map(({ text }) => text)).toContain("Who leads Choir?");
    expect((await asked(path, "--search", "leads band")).map(({ text }) => text)).toEqual(["Who leads Band?"]);
    expect(await cotejo(["questions", path, "--status", "open"])).toMatchObject({ code: 2 });
    expect((await cotejo(["questions", path, "--about", "Bandd"])).err).toContain("Did you mean Band?");
  });

  it("as of a day shows only what had been published by then", async () => {
    const { path } = await added();
    expect(await asked(path, "--as-of", "2024-12")).toEqual([]);
    const then = await asked(path, "--as-of", "2025-06-02");
    expect(answers(then.find(({ text }) => text === "Who leads Band?"))).toEqual(["Ana", "Bob"]);
    const { err } = await cotejo(["questions", path, "--as-of", "2025-06-02"]);
    expect(err).toContain("As of 2025-06-02: 2 reports; left out: 1 report published later, 1 report without a date");
    expect(JSON.parse((await cotejo(["claims", path, "--as-of", "2025-06-02", "--json"])).out)).toHaveLength(3);
  });

  it("as of a day says the same as a case that never had the later reports", async () => {
    const whole = await added();
    const part = await added(["a.txt", "b.txt"]);
    expect(await asked(whole.path, "--as-of", "2025-06-02", "--all")).toEqual(await asked(part.path, "--all"));
  });
});

/** One case of all reports, one that never had what came later or has no date. */
const both = async (...words: readonly string[]): Promise<readonly (readonly [number, string, string])[]> => {
  const [command = "", ...more] = words;
  const [whole, then] = [await added(), await added(["a.txt", "b.txt"])];
  return await Promise.all(
    [cotejo([command, whole.path, ...more, "--as-of", "2025-06-02"]), cotejo([command, then.path, ...more])].map(
      async (running) => {
        const { code, out, err } = await running;
        // Where the case lies, its size and its files are of today.
        const told = out.replace(/^(?:\S*\.cotejo|files .*|size .*)\n/gm, "").replace(/\((?:today is|as of) .*\)/, "");
        return [code, told, err.replace(/^As of .*\n/, "")] as const;
      },
    ),
  );
};

describe("as of a day", () => {
  it.each<readonly [string, readonly string[]]>([
    ["a status", ["status"]],
    ["the files", ["status", "--files"]],
    ["a report", ["show", "b.txt"]],
    ["an actor", ["show", "Ana"]],
    ["an actor who was judged of by later ones too", ["show", "Bob"]],
    ["what changed", ["changes", "--since", "2025-01"]],
    ...EXPORTS.map((name) => [`an export of ${name}`, ["export", name, "--out", "-"]] as const),
    ["what changed, as data", ["changes", "--since", "2024-04", "--json"]],
  ])("%s says the same as a case that never had the later reports", async (_, words) => {
    const [whole, then] = await both(...words);
    expect(whole).toEqual(then);
  });

  it("shows beside a claim only what had been said by then", async () => {
    const { path } = await added();
    const [first] = JSON.parse((await cotejo(["claims", path, "--in", "a.txt", "--json"])).out) as { id: string }[];
    const beside = async (...asOf: readonly string[]): Promise<string> =>
      (await cotejo(["show", path, first?.id ?? "", ...asOf])).out.split("Beside other claims")[1] ?? "";
    expect(await beside()).toContain("c.txt");
    expect(await beside("--as-of", "2025-06-02")).toContain("b.txt");
    expect(await beside("--as-of", "2025-06-02")).not.toContain("c.txt");
    expect(await beside("--as-of", "2024-06")).toBe("");
  });

  it.each([
    ["a report of later", "c.txt", "c.txt had not been published by 2025-06-02"],
    ["one without a date", "d.txt", "No date is known of d.txt"],
    ["somebody of whom nobody had told", "Dora", "Nothing that names Dora had been published by 2025-06-02"],
  ])("%s is not shown", async (_, thing, message) => {
    const { path } = await added();
    const ran = await cotejo(["show", path, thing, "--as-of", "2025-06-02"]);
    expect(ran).toMatchObject({ code: 4, err: expect.stringContaining(message) as string });
  });
});

describe("cotejo question", () => {
  it("shows each answer at its words, and how they relate", async () => {
    const { path } = await added();
    const [leader] = await asked(path, "--search", "leads band");
    const { out, code } = await cotejo(["question", path, leader?.id.slice(0, 8) ?? ""]);
    expect(code).toBe(0);
    for (const words of ["Who leads Band?", "“Ana leads Band.”", "Carl alleges: [alleged]", "at most 1 origin: Carl"])
      expect(out).toContain(words);
    expect(out).toContain("How they relate");
    expect(await cotejo(["question", path, "qst_zzzz"])).toMatchObject({ code: 4 });
    expect(await cotejo(["question", path, leader?.id ?? "", "--as-of", "2020"])).toMatchObject({ code: 4 });
  });
});

describe("cotejo changes", () => {
  it("tells conflicts first, then statuses, answers and questions", async () => {
    const { path } = await added();
    const { out } = await cotejo(["changes", path, "--since", "2025-01"]);
    const at = [
      "3 new reports since 2025-01",
      "Contradicted or overtaken",
      "New answers",
      "that one claim answers",
    ].map((words) => out.indexOf(words));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect((await cotejo(["changes", path, "--since", "2030"])).out).toContain("Nothing in the questions changed.");
  });

  it("goes by the day of adding when asked, and takes only dates", async () => {
    const { path } = await added();
    const told = JSON.parse(
      (await cotejo(["changes", path, "--since", "2026-01-01", "--by", "added", "--json"])).out,
    ) as {
      reports: readonly string[];
    };
    expect(told.reports).toHaveLength(4);
    expect(await cotejo(["changes", path, "--since", "lately"])).toMatchObject({ code: 2 });
  });
});

describe("cotejo origins", () => {
  it("names the sources of each report, and each place of one", async () => {
    const { path } = await added();
    expect((await cotejo(["origins", path])).out).toContain("c.txt: Carl (2)");
    const { out } = await cotejo(["origins", path, "c.txt"]);
    expect(out).toContain("Carl cites");
    expect((await cotejo(["origins", path, "a.txt"])).out).toBe(
      "It cites nobody and shares no wording with another report.\n",
    );
  });
});

/** Id of the first claim with these words. */
const claimOf = async (path: string, words: string): Promise<string> => {
  const found = JSON.parse((await cotejo(["claims", path, "--search", words, "--json"])).out) as { id: string }[];
  return found[0]?.id ?? "";
};

describe("cotejo judge", () => {
  it("takes a rejected claim out of the questions, and lets it in again when the judgement is withdrawn", async () => {
    const { path } = await added();
    const id = await claimOf(path, "Dora leads");
    const rejected = await cotejo(["judge", path, id, "reject", "it", "is", "another", "Dora", "--by", "Ana Ruiz"]);
    expect(rejected).toMatchObject({ code: 0 });
    expect(rejected.out).toContain("by Ana Ruiz: it is another Dora");
    expect(answers((await asked(path, "--search", "leads band"))[0])).toEqual(["Ana", "Bob"]);
    const judgement = rejected.out.split(":")[0] ?? "";
    const back = await cotejo(["actors", "withdraw", path, judgement, "--by", "Ana Ruiz", "--reason", "the same one"]);
    expect(back).toMatchObject({ code: 0 });
    expect(answers((await asked(path, "--search", "leads band"))[0])).toEqual(["Ana", "Bob", "Dora"]);
  });

  it("keeps a rejection when the report is read again", async () => {
    const { path } = await added();
    await cotejo(["judge", path, await claimOf(path, "Dora leads"), "reject", "--by", "Ana Ruiz"]);
    expect(await cotejo(["read", path, "--again"])).toMatchObject({ code: 0 });
    const exported = (await cotejo(["export", path, "claims", "--out", "-"])).out.split("\n");
    expect(exported.find((line) => line.includes("Dora leads"))).toContain(
      '"verb":"reject","reason":null,"author":"Ana Ruiz"',
    );
    expect(answers((await asked(path, "--search", "leads band"))[0])).toEqual(["Ana", "Bob"]);
  });

  it("notes something on a question, and judges only claims", async () => {
    const { path } = await added();
    const [leader] = await asked(path, "--search", "leads band");
    expect((await cotejo(["judge", path, leader?.id ?? "", "note", "ask again"])).out).toContain("note qst_");
    expect(await cotejo(["judge", path, leader?.id ?? "", "reject"])).toMatchObject({ code: 2 });
    expect(await cotejo(["judge", path, leader?.id ?? "", "note"])).toMatchObject({ code: 2 });
    expect((await cotejo(["judge", path, leader?.id ?? "", "acept"])).err).toContain("Did you mean accept?");
  });
});

describe("the comparison in a case", () => {
  it("does not depend on how reports came in, and follows a later date", async () => {
    const once = await added();
    const slowly = await added(["a.txt"]);
    for (const name of ["d.txt", "c.txt", "b.txt"]) {
      const [published = "", publisher = "", text = ""] = REPORTS[name] ?? [];
      writeFileSync(join(slowly.texts, name), text);
      const when = published === "" ? [] : ["--published", published];
      await cotejo(["add", slowly.path, join(slowly.texts, name), "--publisher", publisher, ...when]);
    }
    expect(await asked(slowly.path, "--all")).toEqual(await asked(once.path, "--all"));
    await cotejo(["add", slowly.path, join(slowly.texts, "d.txt"), "--published", "2025-09-09"]);
    const asOf = await asked(slowly.path, "--as-of", "2025-10", "--all");
    expect(asOf.map(({ text }) => text)).toContain("Who leads Choir?");
  });

  it("is exported, each line by its schema", async () => {
    const { path, texts } = await added();
    const out = join(texts, "..", "out");
    expect(await cotejo(["export", path, "questions", "origins", "--out", out])).toMatchObject({ code: 0 });
    const lines = readFileSync(join(out, "questions.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Shown).text)).toContain("Who leads Band?");
    expect(await cotejo(["doctor", path])).toMatchObject({ code: 0 });
  });
});

it("cotejo origins: two texts with one wording and one day cite one another in no circle", async () => {
  const folder = scratch();
  const words =
    "Carl said that Ana hit Bob in the market of the old town, and that nobody there would help her at all.";
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, name), `${words} ${name.slice(0, 1)} ${words}`);
  writeFileSync(join(folder, "reports.csv"), "file,published\na.txt,2024-05-01\nb.txt,2024-05-01\n");
  const path = join(folder, "a.cotejo");
  await cotejo(["add", path, folder, "--create"]);
  const { out } = await cotejo(["origins", path]);
  expect(out).toContain("a.txt and b.txt share");
  expect(out).not.toContain("one another round");
});
