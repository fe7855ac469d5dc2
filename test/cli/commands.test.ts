import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { tarOf } from "../intake/containers/archives.ts";
import { site } from "../work/local-site.ts";
import { cotejo, scratch } from "./world.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "a.txt": "Ana hit Bob in 2019. Carl said that Félix did not hit Dora in 2021.",
  "b.md": "# News\n\nEve alleged that Ana hit Dora.\n",
  "deep/c.html":
    "<html><head><meta property='og:site_name' content='The Daily'></head><body><p>Dora hit Eve in 2020.</p></body></html>",
};

/** A case with the texts above in it; gives its path and the folder of the texts. */
async function sample(
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ path: string; texts: string }> {
  const folder = scratch();
  const texts = join(folder, "texts");
  mkdirSync(join(texts, "deep"), { recursive: true });
  for (const [name, text] of Object.entries({ ...TEXTS, ...more })) writeFileSync(join(texts, name), text);
  const path = join(folder, "a.cotejo");
  expect(await cotejo(["new", path, "--title", "Test"])).toMatchObject({ code: 0 });
  return { path, texts };
}

/** The same, already added and read: once for all tests, each with a copy of its own. */
let master: Promise<Buffer> | null = null;
async function readSample(): Promise<{ path: string; texts: string }> {
  const { path, texts } = await sample();
  master ??= cotejo(["add", path, texts]).then(() => readFileSync(path));
  writeFileSync(path, await master);
  return { path, texts };
}

async function* input(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("Ana hit ");
  yield Buffer.from("Bob in 2019.");
}

describe("cotejo add", () => {
  it("adds a folder with its folders, reads it, and says what became of each file", async () => {
    const { path, texts } = await sample({ "x.css": "p {}", ".hidden.txt": "Ana hit Eve." });
    const ran = await cotejo(["add", path, texts]);
    expect(ran).toMatchObject({
      code: 0,
      out: `3 files: 3 new; 3 reports read with 4 claims.\nNo date is known of 3 of 3 reports, as a.txt: what overtook what is not told from there. Add again with its date: cotejo add ${path} FILE --published 2025-08\nNext: cotejo claims ${path}\n`,
    });
    expect(ran.err).toBe(
      "Passed over, being no reports: 1 .css\n1/3 a.txt: 2 claims\n2/3 b.md: 1 claim\n3/3 deep/c.html: 1 claim\n",
    );
    const again = await cotejo(["add", path, texts, "--quiet"]);
    expect(again.out).toContain("3 files: 0 new, 3 already in the case; 3 reports read with 4 claims");
  });

  it("asks for the dates that are not known, and is silent when all are", async () => {
    const { path, texts } = await readSample();
    for (const [name, told] of [
      ["a.txt", "2 of 3 reports, as b.md"],
      ["b.md", "No date is known of deep/c.html"],
    ] as const) {
      expect((await cotejo(["add", path, join(texts, name), "--published", "2022-03"])).out).toContain(told);
    }
    const { out } = await cotejo(["add", path, join(texts, "deep/c.html"), "--published", "2022"]);
    expect(out).toContain("1 already in the case");
    expect(out + (await cotejo(["status", path])).out).not.toContain("No date is known");
  });

  it("keeps what cannot be read with its reason, goes on, and says so in its exit status", async () => {
    const { path, texts } = await sample({
      "0.txt": "",
      "1.pdf": "%PDF-1.7 …",
      "2.txt": "throw",
      "3.txt": "Ana hit Bob. slip",
    });
    const ran = await cotejo(["add", path, texts, join(texts, "nothing.txt"), "--json"]);
    expect(ran.code).toBe(3);
    const files = JSON.parse(ran.out) as { file: string; state: string; problem: { code: string } | null }[];
    expect(files.map((file) => [file.file, file.state, file.problem?.code ?? null])).toEqual([
      ["0.txt", "failed", "empty"],
      ["1.pdf", "failed", "pdf-broken"],
      ["2.txt", "failed", "reader-broken"],
      ["3.txt", "failed", "reader-broken"],
      ["a.txt", "read", null],
      ["b.md", "read", null],
      ["deep/c.html", "read", null],
    ]);
    expect(ran.err).toContain("nothing.txt: there is no such file or folder");
    expect((await cotejo(["status", path, "--failed"])).out.split("\n")).toHaveLength(5);
    expect((await cotejo(["doctor", path])).code).toBe(0);
  });

  it("of nothing that is there says so and ends as such, and so does the retry of a reason that no file has", async () => {
    const { path, texts } = await readSample();
    expect((await cotejo(["add", path, join(texts, "nothing.txt")])).code).toBe(4);
    writeFileSync(join(texts, "void.txt"), "");
    expect((await cotejo(["add", path, texts])).code).toBe(3);
    const ran = await cotejo(["retry", path, "--code", "emty"]);
    expect(ran).toMatchObject({ code: 4 });
    expect(ran.err).toBe("cotejo: No file failed by the reason emty; there are empty\nDid you mean empty?\n");
  });

  it("is told of by help, which guesses what was meant", async () => {
    expect(await cotejo(["help", "ad"])).toMatchObject({
      code: 2,
      err: "cotejo: There is no command called ad\nDid you mean add?\n",
    });
    expect((await cotejo(["help", "add"])).code).toBe(0);
  });

  it("takes what is known from options before the table, the table before the front matter, that before the page", async () => {
    const { path, texts } = await sample({
      "reports.csv": "\ufefffile;publisher;published;colour\na.txt;Table;2020-05;red\nb.md;Table;;\ngone.txt;X;;\n",
      "b.md": "---\npublisher: Front\nauthor: Ana Ruiz\ndate: 2019-03-04\n---\nAna hit Bob.\n",
    });
    const ran = await cotejo(["add", path, texts, "--author", "Option", "-q"]);
    expect(ran.err).toContain("no use was made of the columns colour");
    expect(ran.err).toContain("gone.txt");
    const listed = JSON.parse((await cotejo(["status", path, "--files", "--json"])).out) as Record<string, unknown>[];
    expect(listed.map(({ file, author, publisher, published }) => ({ file, author, publisher, published }))).toEqual([
      {
        file: "a.txt",
        author: "Option",
        publisher: "Table",
        published: { edtf: "2020-05", how: "given", from: "sidecar" },
      },
      {
        file: "b.md",
        author: "Option",
        publisher: "Table",
        published: { edtf: "2019-03-04", how: "stated", from: "front matter" },
      },
      { file: "deep/c.html", author: "Option", publisher: "The Daily", published: null },
    ]);
  });

  it("takes the kind of a report from an option, else from the table, and shows it with how it is known", async () => {
    const { path, texts } = await sample({ "reports.csv": "file,kind,updated\na.txt,op-ed,2020-06\n" });
    await cotejo(["add", path, texts, "-q"]);
    const head = async (): Promise<string> => (await cotejo(["show", path, "a.txt"])).out;
    expect(await head()).toMatch(/^updated +2020-06 \(given, sidecar\)\nkind +opinion \(given, sidecar\)$/m);
    await cotejo(["add", path, join(texts, "a.txt"), "--kind", "Press release", "-q"]);
    expect(await head()).toMatch(/^kind +official \(given, command line\)$/m);
  });

  it.each<[string, readonly string[], number, string]>([
    ["a date that is none", ["--published", "13/08/2025"], 2, '"13/08/2025" is no date'],
    ["a kind that is none", ["--kind", "poem"], 2, '--kind: command line: "poem" is no kind of report'],
    ["a title for many files", ["--title", "T"], 2, "--title and --url are one report's"],
    ["a table that is not there", ["--sidecar", "/nowhere/x.csv"], 4, "there is no such file"],
    ["an option that is none", ["--publishd", "x"], 2, "Did you mean --published?"],
  ])("refuses %s", async (_, options, code, message) => {
    const { path, texts } = await sample();
    const ran = await cotejo(["add", path, texts, ...options]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
    expect((await cotejo(["status", path])).out).toContain("reports  0");
  });

  it("says what to do when the case is not there, or makes it when asked", async () => {
    const { texts, path } = await sample();
    const missing = join(texts, "other.cotejo");
    expect(await cotejo(["add", missing, texts])).toMatchObject({
      code: 5,
      err: `cotejo: ${missing}: there is no such file\nMake it with: cotejo new ${missing}; with its reports at once: cotejo add --create ${missing} reports/\n`,
    });
    expect((await cotejo(["add", path.replace("a.cotejo", "a"), texts])).err).toContain(`Did you mean ${path}?`);
    expect((await cotejo(["add", missing, texts, "--create"])).code).toBe(0);
    expect((await cotejo(["new", missing])).code).toBe(5);
  });

  it("reads the standard input, named by its content", async () => {
    const { path } = await sample();
    const ran = await cotejo(["add", path, "-", "--publisher", "The Pipe"], { input: input() });
    expect(ran).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 file: 1 new; 1 report read with 1 claim") as string,
    });
    const [row] = JSON.parse((await cotejo(["status", path, "--files", "--json"])).out) as {
      file: string;
      publisher: string;
    }[];
    expect(row).toMatchObject({ file: expect.stringMatching(/^stdin-[0-9a-f]{8}$/) as string, publisher: "The Pipe" });
    expect((await cotejo(["add", path, "-"], { input: input() })).out).toContain("0 new, 1 already in the case");
    expect((await cotejo(["add", path, "-"])).err).toContain("There is no standard input");
  });

  it("reads a page in the encoding that its server names", async () => {
    const { path } = await sample();
    const { at } = await site((_, response) => {
      response.setHeader("content-type", "text/html; charset=ISO-8859-2");
      response.end(
        Buffer.from(`<!doctype html><html><body><p>${"Ana met Wa\xb3\xeasa in Gda\xf1sk. ".repeat(8)}`, "latin1"),
      );
    });
    await cotejo(["add", path, `${at}/story`, "-q"], { environment: { COTEJO_ALLOW_HOSTS: "127.0.0.1" } });
    expect((await cotejo(["show", path, "story", "--text"])).out).toContain("Ana met Wałęsa in Gdańsk.");
  });

  it("reads packed files and tar archives of a folder, and knows by their names what is packed", async () => {
    const { path, texts } = await sample({
      "pile.tgz": gzipSync(tarOf([{ name: "x/d.txt", bytes: "Carl hit Eve in 2017." }])),
      "note.txt.gz": gzipSync("Dora hit Carl in 2016."),
      "style.css.gz": gzipSync("p {}"),
      "reports.csv": "file,title\nnote.txt.gz,A note\n",
    });
    const ran = await cotejo(["add", path, texts]);
    expect(ran.err).toContain("Passed over, being no reports: 1 .gz");
    expect(ran.err).toContain("pile.tgz: split into the documents that it holds");
    const listed = JSON.parse((await cotejo(["status", path, "--files", "--json"])).out) as Record<string, unknown>[];
    const packed = listed.filter(({ file }) => /gz/.test(String(file)));
    expect(packed.map(({ file, state, title }) => [file, state, title])).toEqual([
      ["note.txt.gz", "split", undefined],
      ["pile.tgz", "split", undefined],
      ["note.txt.gz/note.txt", "read", "A note"],
      ["pile.tgz/x/d.txt", "read", null],
    ]);
  });

  it("calls no address that is not http, and says so of it alone", async () => {
    const { path, texts } = await sample();
    const ran = await cotejo(["add", path, "ftp://example.org/a", join(texts, "a.txt")]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("Only http and https are fetched");
    expect(ran.err).toContain("a.txt: 2 claims");
    expect((await cotejo(["retry", path])).err).toContain("ftp://example.org/a: not fetched again");
  });

  it("finds documents by their content where their names promise nothing", async () => {
    const { path, texts } = await sample({
      letter: "Ana hit Eve in 2018.",
      "page.download": "<!doctype html><html><body><p>x</p></body></html>",
      "paper.bin": "%PDF-1.7 …",
      "style.css": "p {}",
      program: Uint8Array.from({ length: 100 }, (_, at) => at % 7),
    });
    const ran = await cotejo(["add", path, texts]);
    expect(ran.err).toContain("letter: 1 claim");
    expect(ran.err).toContain("paper.bin: failed");
    expect(ran.err).toMatch(/Passed over, being no reports: .*1 \.css/);
    expect(ran.err).toMatch(/Passed over, being no reports: .*1 without an ending/);
  });

  it("keeps two reports that are nearly the same, and says so of both", async () => {
    const words =
      "Marines broke a ring that stole fuel in the port on Tuesday. Eleven men were arrested, and four trucks were seized on the quay behind the old customs house. The ring had paid two harbour masters for years, a clerk told the paper.";
    const { path, texts } = await sample({
      "near.txt": words,
      "nearer.txt": `${words.replace("Eleven", "Twelve")} Nobody was hurt.`,
    });
    await cotejo(["add", path, texts]);
    expect((await cotejo(["status", path])).out).toContain("2 reports nearly the same as another; all are kept");
    const listed = JSON.parse((await cotejo(["status", path, "--files", "--json"])).out) as {
      readonly id: string;
      readonly file: string;
      readonly alike: readonly { readonly id: string; readonly share: number }[];
    }[];
    const of = (file: string) => listed.find((row) => row.file === file);
    expect(of("near.txt")?.alike).toEqual([{ id: of("nearer.txt")?.id, share: expect.any(Number) }]);
    expect(of("a.txt")?.alike).toEqual([]);
  });

  it("says how much of a pile is read, why the rest is not, and what to do, wherever things are listed", async () => {
    const { path, texts } = await sample({ "0.txt": "", "2.txt": "throw", "same.txt": TEXTS["a.txt"] ?? "" });
    await cotejo(["add", path, texts]);
    const { out } = await cotejo(["status", path]);
    expect(out).toContain("files    4 of 6 read; 1 the same as others; 2 failed");
    expect(out).toMatch(/ 1 +empty +nothing can be read out of them/);
    expect(out).toContain(`cotejo retry ${path}`);
    const line = `4 of 6 files read; 2 failed: cotejo status ${path}\n`;
    for (const words of [["claims"], ["questions"], ["actors"], ["origins"]])
      expect((await cotejo([...words, path])).err).toContain(line);
    expect((await cotejo(["status", path, "--state", "duplicate"])).out).toMatch(
      /duplicate +2 claims .*same\.txt +the same bytes as a\.txt/,
    );
    expect((await cotejo(["status", path, "--code", "empty"])).out.split("\n")).toHaveLength(2);
    expect((await cotejo(["status", path, "--state", "lost"])).code).toBe(2);
    expect((await cotejo(["show", path, "a.txt"])).out).toMatch(/also at +\S+same\.txt/);
    writeFileSync(join(texts, "0.txt"), "Eve hit Ana in 2017.");
    expect((await cotejo(["retry", path, "--code", "empty"])).code).toBe(3);
    expect((await cotejo(["add", path, texts])).err).toContain("0.txt: 1 claim");
    expect((await cotejo(["status", path])).out).toContain("files    5 of 6 read");
  });

  it("keeps without reading when asked, and `read` reads what waits", async () => {
    const { path, texts } = await sample();
    expect((await cotejo(["add", path, texts, "--no-read"])).out).toContain("kept and not read");
    expect((await cotejo(["claims", path])).err).toContain("0 of 3 files read; 3 not read yet: cotejo status");
    expect((await cotejo(["read", path, "c"])).out).toBe("1 report read with 1 claim.\n");
    expect((await cotejo(["read", path])).out).toBe("2 reports read with 3 claims; 1 up to date.\n");
    expect((await cotejo(["read", path])).out).toBe("0 reports read with 0 claims; 3 up to date.\n");
    expect((await cotejo(["read", path, "--again", "a.txt"])).out).toBe("1 report read with 2 claims.\n");
  });

  it("does not read what is in another language, and says which", async () => {
    const { path, texts } = await sample({
      "es.txt":
        "El gobierno dijo que los hombres del cartel fueron detenidos por las autoridades en la ciudad, según el informe de la fiscalía y con una orden del juez.",
    });
    const ran = await cotejo(["add", path, join(texts, "es.txt")]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("The report is in Spanish; this version reads English");
    expect((await cotejo(["add", path, join(texts, "es.txt"), "--language", "en"])).code).toBe(0);
  });
});

describe("cotejo claims", () => {
  it("puts who says it first, and marks what is no plain assertion", async () => {
    const { path } = await readSample();
    const { out, err } = await cotejo(["claims", path]);
    const heads = out.split("\n").filter((line) => line.includes("“"));
    expect(heads).toEqual([
      "a.txt itself says: “Ana hit Bob in 2019.”",
      "Carl says: [negated] “Félix did not hit Dora in 2021.”",
      "Eve alleges: [alleged] “Ana hit Dora.”",
      "deep/c.html itself says: “Dora hit Eve in 2020.”",
    ]);
    expect(err).toBe("4 claims\n");
  });

  it.each<[readonly string[], number]>([
    [["--about", "ana"], 2],
    [["--about", "FELIX"], 1],
    [["--by", "carl"], 1],
    [["--own-voice"], 2],
    [["--kind", "event,figure"], 4],
    [["--type", "hit"], 4],
    [["--type", "miss"], 0],
    [["--in", "b.md", "--in", "c"], 2],
    [["--since", "2020"], 2],
    [["--until", "2019-12"], 1],
    [["--modality", "alleged"], 1],
    [["--polarity", "negated"], 1],
    [["--search", "carl dora"], 1],
    [["--search", '"; drop table claim'], 0],
    [["--about", "Ana", "--by", "Eve"], 1],
  ])("%s", async (options, expected) => {
    const { path } = await readSample();
    expect(await cotejo(["claims", path, ...options, "--count"])).toMatchObject({ code: 0, out: `${expected}\n` });
    expect(JSON.parse((await cotejo(["claims", path, ...options, "--json"])).out)).toHaveLength(expected);
  });

  it.each<[readonly string[], number, string]>([
    [["--about", "Bobb"], 4, "Did you mean Bob?"],
    [["--about", "Zacharias"], 4, "lists them all"],
    [["--by", "Karl"], 4, "Did you mean Carl?"],
    [["--in", "a.tx"], 4, "Did you mean a.txt?"],
    [["--kind", "evnt"], 2, "event, relation, figure"],
    [["--since", "yesterday"], 2, "must be a date"],
  ])("helps with %s", async (options, code, message) => {
    const { path } = await readSample();
    const ran = await cotejo(["claims", path, ...options]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
  });
});

describe("cotejo show", () => {
  it("shows a claim in its sentence, found by the beginning of its id", async () => {
    const { path } = await readSample();
    const [claim] = JSON.parse((await cotejo(["claims", path, "--by", "Carl", "--json"])).out) as { id: string }[];
    const { out } = await cotejo(["show", path, claim?.id.slice(0, 9) ?? ""]);
    expect(out).toContain("Carl says: [negated]\n\n  Carl said that [Félix did not hit Dora in 2021.]\n");
    expect(out).toMatch(/who says it +Carl\n/);
    expect(out).toMatch(/time +2021, stated: "2021"\n/);
    expect(out).toMatch(/read by +fake 1\n/);
  });

  it("shows a report with its claims marked, and an actor with names and claims", async () => {
    const { path } = await readSample();
    expect((await cotejo(["show", path, "a.txt"])).out).toContain(
      "⟦1 Ana hit Bob in 2019.⟧ Carl said that ⟦2 Félix did not hit Dora in 2021.⟧",
    );
    const { out } = await cotejo(["show", path, "Ana"]);
    expect(out).toContain("Ana  person, 2 reports, 2 claims");
    expect(out).toContain("  Ana  same-text  a.txt:0  b.md:23");
    expect(out).toContain("Eve alleges: [alleged] “Ana hit Dora.”");
  });

  it("helps with an id that is not there, and with one that is not enough", async () => {
    const { path } = await readSample();
    expect(await cotejo(["show", path, "clm_"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("Give more of it.") as string,
    });
    const [claim] = JSON.parse((await cotejo(["claims", path, "--by", "Carl", "--json"])).out) as { id: string }[];
    const mistyped = `${claim?.id.slice(0, -1) ?? ""}u`;
    expect(await cotejo(["show", path, mistyped])).toMatchObject({
      code: 4,
      err: expect.stringContaining(`Did you mean ${claim?.id ?? ""}?`) as string,
    });
  });

  it("lets no report write to the terminal", async () => {
    const { path, texts } = await sample({ "evil.txt": "Ana \u001b[2J\u202ehit\u0007 Bob. Ana hit Eve in 2020." });
    await cotejo(["add", path, join(texts, "evil.txt")]);
    const { out } = await cotejo(["show", path, "evil.txt"]);
    expect(out).toContain("\\u001b[2J\\u202ehit\\u0007");
    // eslint-disable-next-line no-control-regex -- the very signs that must not come through
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe("cotejo export", () => {
  it("writes all that there is, and says what there is when asked for more", async () => {
    const { path, texts } = await readSample();
    const out = join(texts, "out");
    expect((await cotejo(["export", path, "all", "--out", out])).code).toBe(0);
    const lines = (name: string): readonly unknown[] =>
      readFileSync(join(out, `${name}.jsonl`), "utf8")
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown);
    expect([
      lines("reports").length,
      lines("claims").length,
      lines("actors").length,
      lines("forecasts").length,
    ]).toEqual([3, 4, 6, 0]);
    const { code, err } = await cotejo(["export", path, "dossiers", "--out", out]);
    expect(code).toBe(2);
    expect(err).toBe(
      "cotejo: There is no export called dossiers; there are reports, claims, actors, forecasts, questions, origins, judgements and all\n",
    );
    expect((await cotejo(["export", path, "claim", "--out", out])).err).toContain("Did you mean claims?");
    expect((await cotejo(["export", path, "claims", "--out", "-"])).out.split("\n")).toHaveLength(5);
  });

  it("leaves nothing half written", async () => {
    const { path, texts } = await sample();
    const ran = await cotejo(["export", path, "all", "--out", join(texts, "a.txt", "out")]);
    expect(ran.code).toBe(7);
    expect(existsSync(join(texts, "out"))).toBe(false);
  });
});

describe("a case file that cannot be used", () => {
  it.each<[string, string, number, string]>([
    ["of a newer program", "pragma user_version = 999", 5, "made by a newer Cotejo"],
    ["of another program", "pragma application_id = 1", 5, "a database of another program"],
    ["in which another program writes", "begin immediate", 6, "another program is writing in it"],
  ])("because it is %s", async (_, sql, code, message) => {
    const { path, texts } = await sample();
    const db = new DatabaseSync(path);
    db.exec(sql);
    const ran = await cotejo(["add", path, texts], { environment: { COTEJO_BUSY_SECONDS: "1" } });
    db.close();
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toContain(message);
  });

  it("because it is damaged", async () => {
    const { path } = await sample({ "big.txt": "The mayor went home. ".repeat(20_000) });
    await cotejo(["add", path, join(path, "..", "texts")]);
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 60_000), Buffer.alloc(20_000, 0x5a), whole.subarray(80_000)]));
    const holed = await cotejo(["doctor", path]);
    expect(holed.code).toBe(8);
    expect(holed.out).toMatch(/fault database: .+/);
    truncateSync(path, 300_000);
    const cut = await cotejo(["doctor", path]);
    expect([cut.code, cut.err]).toEqual([5, expect.stringContaining("it is damaged. Go back to a copy") as string]);
  });

  it("because it is none", async () => {
    const { path, texts } = await sample();
    const ran = await cotejo(["add", join(texts, "a.txt"), path]);
    expect(ran.code).toBe(5);
    expect(ran.err).toContain("The first argument is the case file, then come reports.");
    expect(readFileSync(join(texts, "a.txt"), "utf8")).toBe(TEXTS["a.txt"]);
  });

  it("because it is full, and goes on once there is room", async () => {
    const { path, texts } = await sample({ "big.txt": "The mayor went home. ".repeat(50_000) });
    const ran = await cotejo(["add", path, texts], { environment: { COTEJO_MAX_CASE_BYTES: "300000" } });
    expect(ran.code).toBe(7);
    expect(ran.err).toContain("there is no room left for it; what was there before is unharmed");
    expect(await cotejo(["doctor", path])).toMatchObject({ code: 0 });
    expect(await cotejo(["add", path, texts])).toMatchObject({
      code: 0,
      out: expect.stringContaining("4 reports read") as string,
    });
  });
});

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, out } = await cotejo(["--help"]);
    expect(code).toBe(0);
    for (const name of ["new", "add", "read", "status", "claims", "show", "actors", "export", "doctor"]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
      const help = await cotejo([name, "--help"]);
      expect(help.out).toMatch(/Examples?:\n {2}cotejo /);
      expect(help.code).toBe(0);
    }
    expect((await cotejo([])).out).toBe(out);
  });

  it("guesses what was meant", async () => {
    expect(await cotejo(["claim", "x"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean claims?") as string,
    });
    expect((await cotejo(["add"])).code).toBe(2);
  });

  it("tells of a setting that is none", async () => {
    const { path, texts } = await sample();
    const ran = await cotejo(["add", path, texts], { environment: { COTEJO_MAX_FILE_BYTES: "many" } });
    expect(ran).toMatchObject({ code: 9, err: 'cotejo: COTEJO_MAX_FILE_BYTES must be a whole number, not "many"\n' });
  });

  it("draws a bar on a terminal and colours what a person looks at", async () => {
    const { path, texts } = await sample();
    const ran = await cotejo(["add", path, texts], { errIsTerminal: true });
    expect(ran.err).toContain("█");
    expect(ran.err).toContain("3/3");
    expect((await cotejo(["claims", path], { outIsTerminal: true })).out).toContain("\u001b[1mCarl says:\u001b[22m");
    expect((await cotejo(["claims", path], { outIsTerminal: true, environment: { NO_COLOR: "1" } })).out).not.toContain(
      "\u001b",
    );
  });
});

describe("what a newcomer tries first", () => {
  it("is told that the command comes before the case", async () => {
    expect(await cotejo(["cartels.cotejo"])).toMatchObject({ code: 2 });
    const ran = await cotejo(["cartels.cotejo", "claims"]);
    expect(ran.err).toContain("the command comes first");
    expect(ran.err).toContain("cotejo claims cartels.cotejo");
  });

  it("is told where the names stand that a case knows", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "a.txt"), "Ana hit Bob in 2020.");
    const path = join(folder, "a.cotejo");
    await cotejo(["add", path, folder, "--create"]);
    const shown = await cotejo(["show", path, "wire"]);
    expect(shown.err).toContain("no report or actor called wire");
    expect(shown.err).toContain("cotejo status CASE --files");
    expect((await cotejo(["origins", path, "wire"])).err).toContain("cotejo status CASE --files");
  });

  it("is told by status when a program was stopped before it had compared, and by the next command no more", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "a.txt"), "Ana hit Bob in 2020.");
    const path = join(folder, "a.cotejo");
    await cotejo(["add", path, folder, "--create"]);
    expect((await cotejo(["status", path])).out).not.toContain("compared");
    const connection = new DatabaseSync(path);
    connection.exec("delete from fact where name = 'comparison_version'");
    connection.close();
    expect((await cotejo(["status", path])).out).toContain(`go on with: cotejo questions ${path}`);
    expect(JSON.parse((await cotejo(["status", path, "--json"])).out)).toMatchObject({ compared: false });
    await cotejo(["questions", path]);
    expect((await cotejo(["status", path])).out).not.toContain("compared");
  });
});
