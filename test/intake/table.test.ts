import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellsJson } from "../../src/intake/format.ts";
import { takeIn } from "../../src/intake/index.ts";
import { readJsonLines } from "../../src/intake/json-records.ts";
import { readTable } from "../../src/intake/table.ts";
import type { TakenIn } from "../../src/intake/taken.ts";
import { cpuClock } from "./cpu-clock.ts";

const LONG = "A long report about a town and what became of it. ".repeat(8);
const words = (taken: TakenIn): readonly string[] => taken.items.map(({ bytes }) => Buffer.from(bytes).toString());
const names = (taken: TakenIn): readonly string[] => taken.items.map(({ name }) => name);
const known = (taken: TakenIn, at = 0): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(taken.items[at]?.metadata ?? {}).map(([name, value]) => [name, value?.value]));

describe("a table", () => {
  it("gives each row with what its columns say", () => {
    const taken = readTable(
      'id,Headline,date,outlet,URL,authors,text\n17,"A, or B",2025-08-13,Milenio,https://m.example/a,"Ana Ruiz, B. Gil","Two ""words"",\nand a line"\n18,C,,,,,Words\n',
    );
    expect(taken).toMatchObject({ text: null, problem: null, notes: [] });
    expect(names(taken)).toEqual(["17", "18"]);
    expect(words(taken)).toEqual(['Two "words",\nand a line', "Words"]);
    expect(known(taken)).toMatchObject({
      title: "A, or B",
      published: "2025-08-13",
      publisher: "Milenio",
      url: "https://m.example/a",
      author: "Ana Ruiz, B. Gil",
    });
    expect(taken.items[0]?.metadata.title).toMatchObject({ how: "stated", from: "table" });
  });

  it.each([
    ["semicolons", "title;text\nA;one, two\nB;three"],
    ["tabs", "title\ttext\r\nA\tone, two\r\nB\tthree"],
    ["bars", "title|text\nA|one, two\nB|three"],
    ["old ends of lines", "title;text\rA;one, two\rB;three"],
    ["one column", "text\none, two\nthree"],
  ])("with %s", (_, table) => {
    expect(words(readTable(table))).toEqual(["one, two", "three"]);
  });

  it.each(["body", "Full_Text", "articleBody", "Content", "texto"])("finds its words in the column %s", (name) => {
    expect(words(readTable(`a,${name}\nx,words`))).toEqual(["words"]);
  });

  it("without a telling name takes the longest column, and says so", () => {
    const taken = readTable(`a,b\nx,"${LONG}"\n`);
    expect(words(taken)).toEqual([LONG]);
    expect(taken.notes[0]).toContain('column "b"');
  });

  it("without a heading loses no row, and says where words and days are taken from", () => {
    const taken = readTable(`2025-02-27,A,"${LONG}"\n2025-03-05,B,"${LONG}"\n`);
    expect(words(taken)).toEqual([LONG, LONG]);
    expect(known(taken).published).toBe("2025-02-27");
    expect(taken.notes).toEqual([
      "The table has no heading: its words are taken from column 3, its days from column 1; if that is wrong, put a line over it that names the columns (title, date, text) and add it again",
    ]);
  });

  it("without a heading and without words says what to do", () => {
    const { problem } = readTable("2025-02-27,12\n2025-03-05,13\n");
    expect(problem).toMatchObject({ code: "no-text-column", detail: expect.stringContaining("put a line over it") });
  });

  it.each([
    ["years as its columns", "state,2023,2024\nAldemar,3,4\n"],
    [
      "a long question as a column",
      `id,${"What did you see on that day at the gate of the prison? ".repeat(2)},date\n1,a,2025\n`,
    ],
  ])("with %s has a heading", (_, table) => {
    expect(readTable(table).problem?.detail).not.toContain("no heading");
  });

  it("may have a line over its heading, which is told of", () => {
    const taken = readTable('"Export, 12 March 2025"\n\ntitle,date,text\nA,2025-08-13,words\n');
    expect(words(taken)).toEqual(["words"]);
    expect(taken.notes).toEqual(["Left out over the heading: line 1 (Export, 12 March 2025)"]);
  });

  it.each<[string, readonly string[], readonly (string | undefined)[], string | null]>([
    ["by the day that tells", ["08/07/2025", "13/08/2025"], ["2025-07-08", "2025-08-13"], "day"],
    ["by the month that tells", ["8/7/2025", "8/13/2025 10:00"], ["2025-08-07", "2025-08-13"], "month"],
    ["not, where none tells", ["08/07/2025", "09/07/2025"], [undefined, undefined], null],
    [
      "not, where two disagree",
      ["08/07/2025", "13/08/2025", "08/13/2025"],
      [undefined, "2025-08-13", "2025-08-13"],
      null,
    ],
    ["of themselves", ["1755072000", "1755072000000", "12"], ["2025-08-13", "2025-08-13", undefined], null],
  ])("reads days in figures %s", (_, days, published, order) => {
    const taken = readTable(`date,text\n${days.map((day) => `${day},words`).join("\n")}\n`);
    expect(days.map((_day, at) => known(taken, at).published)).toEqual(published);
    const note = taken.notes.find((one) => one.startsWith("Days of the column"));
    if (order === null) expect(note).toBeUndefined();
    else expect(note).toContain(`with the ${order} first, as "`);
  });

  it("knows its columns in Spanish", () => {
    const taken = readTable("Fecha;Titular;Medio;Autor;Nota\n27.02.2025;A;La Voz;Por Ana Ruiz;Words\n");
    expect(known(taken)).toMatchObject({
      title: "A",
      published: "2025-02-27",
      publisher: "La Voz",
      author: "Ana Ruiz",
    });
  });

  it("without words is no table of reports", () => {
    const { problem } = readTable("year,deaths\n2023,30000\n2024,28000\n");
    expect(problem).toMatchObject({ code: "no-text-column", detail: expect.stringContaining("year, deaths") });
  });

  it("keeps what looks like a formula as the words that it is", () => {
    expect(words(readTable('text\n"=HYPERLINK(""http://x"",""y"")"\n@SUM(A1)\n+1\n-2\n'))).toEqual([
      '=HYPERLINK("http://x","y")',
      "@SUM(A1)",
      "+1",
      "-2",
    ]);
  });

  it("lists bad rows by their lines, and goes on", () => {
    const taken = readTable(
      'id,text,date\n1,fine,2025\n2,"never closed,2025\n3,"x ""y"" z",2025\n4,plain "quotes" inside,2025\n5,a,b,c,d\n6,,2025\n7,last,08/07/2025\n8,short\n',
    );
    expect(names(taken)).toEqual(["1", "3", "4", "7", "8"]);
    expect(words(taken)[2]).toBe('plain "quotes" inside');
    expect(taken.notes).toEqual([
      "Line 3: a quote opens that does not close",
      expect.stringContaining("Line 6: it has 5 cells where the heading has 3"),
      "Line 7: it has no words",
      expect.stringContaining('Line 8: "08/07/2025" is no date'),
    ]);
  });

  it("counts lines over cells with several", () => {
    expect(readTable('id,text\n1,"a\nb\nc"\n2,\n').notes).toEqual(["Line 5: it has no words"]);
  });

  it("says of many bad rows how many there are", () => {
    const taken = readTable(`id,text\n${"1,a,b\n".repeat(50)}2,x\n`);
    expect(taken.notes).toHaveLength(21);
    expect(taken.notes.at(-1)).toBe("30 more lines have such faults");
  });

  it("gives pages as pages", () => {
    expect(words(readTable('title,text\nA & B,"<p>One</p>"\n'))[0]).toContain("<title>A &amp; B</title>");
  });

  it("names rows once each, and never after a path", () => {
    const taken = readTable("id,text\n1,a\n1,b\n../../etc/passwd,c\n,d\n");
    expect(names(taken)).toEqual(["1", "1 (2)", expect.stringMatching(/^[\w-]+$/), "line-5"]);
  });
});

describe("JSON Lines", () => {
  it("give each object with what its fields say", () => {
    const taken = readJsonLines(
      `${JSON.stringify({ id: "a1", title: "T", text: "Words", authors: [{ name: "Ana" }, "B"], meta: { url: "https://x.example/1", n: 3 } })}\n\n${JSON.stringify({ text: "More" })}`,
    );
    expect(names(taken)).toEqual(["a1", "line-3"]);
    expect(words(taken)).toEqual(["Words", "More"]);
    expect(known(taken)).toMatchObject({ title: "T", author: "Ana, B", url: "https://x.example/1" });
  });

  it("lists bad lines, and goes on", () => {
    const taken = readJsonLines(
      '{"text":"a"}\n{"text":\n[1]\nnull\n{"text":""}\n{"text":{"x":1}}\n{"text":"b"}\n{"text":"cu',
    );
    expect(words(taken)).toEqual(["a", "b"]);
    expect(taken.notes.map((note) => note.slice(0, 7))).toEqual([
      "Line 2:",
      "Line 3:",
      "Line 4:",
      "Line 8:",
      "Line 5:",
      "Line 6:",
    ]);
  });

  it("without words or without any good line say so", () => {
    expect(readJsonLines('{"a":1}\n{"a":2}').problem?.code).toBe("no-text-column");
    expect(readJsonLines("{\n{").problem?.code).toBe("table-broken");
  });

  it("are not led astray by names of the language", () => {
    expect(words(readJsonLines('{"__proto__":{"text":"x"},"constructor":"y","text":"z"}'))).toEqual(["z"]);
  });
});

describe("hostile tables", () => {
  it.each([
    ["quotes", "text\n" + '"'.repeat(1_000_000)],
    ["quotes that never close", `text\n${'"a\n'.repeat(200_000)}`],
    ["quotes inside", `text\n"${'a"b'.repeat(300_000)}`],
    ["separators", `text\n${",".repeat(1_000_000)}`],
    ["lines without a separator", `a,text\n${"x\n".repeat(500_000)}`],
    ["columns", `${"text,".repeat(20_000)}\n${"x,".repeat(20_000)}\n`],
    ["empty lines", `text\n${"\n".repeat(2_000_000)}`],
    ["marks", `text\n${"<p ".repeat(300_000)}`],
  ])("of %s are done with in a moment", { timeout: 180_000 }, (_, table) => {
    const spent = cpuClock();
    readTable(table);
    expect(spent()).toBeLessThan(8000);
  });

  it("of a hundred thousand rows give them all", { timeout: 180_000 }, () => {
    const spent = cpuClock();
    const rows = Array.from({ length: 100_000 }, (_, n) => `${n},"Report ${n}, in brief",2025-08-13`);
    expect(readTable(`id,text,date\n${rows.join("\n")}`).items).toHaveLength(100_000);
    expect(readJsonLines(rows.map((text) => JSON.stringify({ text })).join("\n")).items).toHaveLength(100_000);
    expect(spent()).toBeLessThan(20_000);
  });

  it("of any signs never throw", () => {
    const signs = fc.string({
      unit: fc.constantFrom('"', ",", "\n", "\r", "a", ";", "\t", "text", "\0", "{", "}", ":"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(signs, (text) => {
        readTable(text);
        readJsonLines(text);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

const record = (title: string) => ({ title, text: `${title} happened in the town.`, published_at: "2025-05-04" });

describe("JSON that is one whole", () => {
  it.each<[string, unknown]>([
    ["a list of objects", [record("A"), record("B")]],
    ["an object with such a list", { status: "ok", totalResults: 2, articles: [record("A"), record("B")] }],
  ])("gives each of %s", async (_, value) => {
    const made = await takeIn(new TextEncoder().encode(JSON.stringify(value, null, 2)), "a.json");
    expect(words(made)).toEqual(["A happened in the town.", "B happened in the town."]);
    expect(names(made)).toEqual(["entry-1", "entry-2"]);
    expect(known(made)).toMatchObject({ title: "A", published: "2025-05-04" });
  });

  it("is one record where it has the words itself, and says what is wrong", async () => {
    expect(words(readJsonLines(JSON.stringify(record("A"), null, 1)))).toEqual(["A happened in the town."]);
    const made = readJsonLines(JSON.stringify([record("A"), 3, { title: "C", text: "" }]));
    expect(made.notes).toEqual(["Entry 2: it is no object with named fields", "Entry 3: it has no words"]);
    expect((await takeIn(new TextEncoder().encode('{"a": {"b": [1, 2]}}'), "a.json")).problem?.code).toBe(
      "no-text-column",
    );
  });

  it("is told from the JSON of settings by its first bytes, and a text in brackets is a text", async () => {
    expect(tellsJson(JSON.stringify([{ id: 1, body: LONG }]))).toBe(true);
    expect(tellsJson('{"version":"https://jsonfeed.org/version/1.1","items":[]}')).toBe(true);
    expect(tellsJson('{"name":"a","scripts":{"test":"x"},"text":"short"}')).toBe(false);
    expect((await takeIn(new TextEncoder().encode("[Editor's note: he died in May.]"), "a.txt")).mediaType).toBe(
      "text/plain",
    );
  });

  it("of lines that call their words by several names has them all", () => {
    const made = readJsonLines('{"title":"A","text":"One."}\n{"headline":"B","body":"Two.","date":"2025-05-04"}\n');
    expect(words(made)).toEqual(["One.", "Two."]);
    expect(known(made, 1)).toMatchObject({ title: "B", published: "2025-05-04" });
    expect(made.notes).toEqual([]);
  });
});
