import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import { join, vocabularyOf } from "../../src/intake/pdf/hyphens.ts";
import { broken, column, pdf, type PrintedLine } from "./pdf-writer.ts";

const FIRST =
  "The harbour office counted forty ships in the spring and only nine in the autumn, which its director explained with the dredging of the northern channel.";
const SECOND =
  "Fishermen of the three villages said that the channel had been open all the time and that nobody had asked them before the report was printed.";
const THIRD =
  "A clerk of the ministry confirmed on Monday that the figures had been sent twice, the second time with a letter that withdrew the first ones.";
const FOURTH =
  "The council will hear both sides in the new year, its speaker said, and until then the northern channel stays closed to ships of more than two hundred tons.";

const latin = (some: string): Uint8Array => Uint8Array.from(Buffer.from(some, "latin1"));
const set = (some: readonly string[], x = 72): readonly PrintedLine[] =>
  some.map((text, k) => ({ x, y: 90 + k * 12, text }));
const read = async (bytes: Uint8Array) => await takeIn(bytes, "a.pdf");

describe("a PDF of one column", () => {
  it("gives its paragraphs, whether a gap or an indent parts them", async () => {
    for (const way of [{ gap: 10 }, { gap: 0, indent: 3 }]) {
      const made = await read(pdf({ pages: [column([FIRST, SECOND, THIRD], { x: 72, y: 80, letters: 70, ...way })] }));
      expect(made.problem).toBeNull();
      expect(made.text).toBe([FIRST, SECOND, THIRD].join("\n\n"));
    }
  });

  it("keeps headings apart, larger or bold ones", async () => {
    const lines: PrintedLine[] = [
      { x: 72, y: 80, text: "Ships of the northern channel", size: 18 },
      { x: 72, y: 102, text: "and who counts them", size: 18 },
      ...column([FIRST], { x: 72, y: 130, letters: 70 }),
      { x: 72, y: 190, text: "What the villages say", bold: true },
      ...column([SECOND], { x: 72, y: 202, letters: 70 }),
    ];
    const made = await read(pdf({ pages: [lines] }));
    expect(made.text).toBe(
      ["Ships of the northern channel and who counts them", FIRST, "What the villages say", SECOND].join("\n\n"),
    );
    expect(made.metadata.title).toEqual({
      value: "Ships of the northern channel and who counts them",
      how: "inferred",
      from: "largest words of the first page",
    });
  });

  it("keeps the rows of a table and the items of a list on lines of their own", async () => {
    const lines: PrintedLine[] = [
      ...column([FIRST], { x: 72, y: 80, letters: 70 }),
      { x: 72, y: 150, text: "Harbour" },
      { x: 300, y: 150, text: "Ships" },
      { x: 72, y: 162, text: "Northern" },
      { x: 300, y: 162, text: "40" },
      { x: 72, y: 174, text: "Southern" },
      { x: 300, y: 174, text: "9" },
      { x: 72, y: 210, text: "• The first item of the list" },
      { x: 72, y: 222, text: "• The second item of the list" },
    ];
    const made = await read(pdf({ pages: [lines] }));
    expect(made.text).toBe(
      `${FIRST}\n\nHarbour\tShips\nNorthern\t40\nSouthern\t9\n\n• The first item of the list\n\n• The second item of the list`,
    );
  });
});

describe("the words of a PDF", () => {
  it("keep a byline apart that stands close under a large title", async () => {
    const lines: PrintedLine[] = [
      { x: 72, y: 98, text: "Ships of the north", size: 28 },
      { x: 72, y: 113, text: "By Ana Ruiz" },
      ...column([FIRST], { x: 72, y: 140, letters: 70 }),
    ];
    expect((await read(pdf({ pages: [lines] }))).text).toBe(`Ships of the north\n\nBy Ana Ruiz\n\n${FIRST}`);
  });

  it("are not read where its fonts name other letters than they show", async () => {
    const ciphered = `${FIRST} ${SECOND} ${THIRD}`.replace(/[^\s.,]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 29),
    );
    const made = await read(pdf({ pages: [set(broken(ciphered, 70))] }));
    expect(made.problem?.code).toBe("pdf-garbled");
  });
});

/** Rows of cells at these places, each row's lines so far below the one before. */
const cells = (rows: readonly (readonly [number, readonly string[]])[], at: readonly number[], from: number) => {
  let y = from;
  return rows.flatMap(([step, row]): readonly PrintedLine[] => {
    y += step;
    return row.flatMap((text, k) => (text === "" ? [] : [{ x: at[k] ?? 0, y, text }]));
  });
};

describe("a table of a PDF", () => {
  it("has the lines of a cell together, and an empty cell keeps its place", async () => {
    const lines = cells(
      [
        [0, ["Port", "2023", "2024", "What officials say"]],
        [20, ["Aldemar", "1,204", "1,010", "The chief credits the new"]],
        [12, ["", "", "", "patrols at the quays."]],
        [20, ["Vado Hondo and its", "77", "", "No figures were given."]],
        [12, ["sheds on the river", "", "", ""]],
        [20, ["Rio Seco", "9", "8", "Nothing."]],
      ],
      [72, 220, 280, 340],
      140,
    );
    const made = await read(pdf({ pages: [[...column([FIRST], { x: 72, y: 80, letters: 70 }), ...lines]] }));
    expect(made.text).toBe(
      `${FIRST}\n\nPort\t2023\t2024\tWhat officials say\nAldemar\t1,204\t1,010\tThe chief credits the new patrols at the quays.\nVado Hondo and its sheds on the river\t77\t\tNo figures were given.\nRio Seco\t9\t8\tNothing.`,
    );
  });

  it("whose rows stand as close as lines has one row a line, but for sentences that run on", async () => {
    const lines = cells(
      [
        [0, ["Port", "Ships", "Who says so"]],
        [12, ["Aldemar", "40", "the harbour office of the"]],
        [12, ["", "", "province"]],
        [12, ["Rio Seco", "", "Nobody"]],
        [12, ["Nordvik", "9", "The mayor"]],
      ],
      [72, 220, 340],
      140,
    );
    const made = await read(pdf({ pages: [lines] }));
    expect(made.text).toBe(
      "Port\tShips\tWho says so\nAldemar\t40\tthe harbour office of the province\nRio Seco\t\tNobody\nNordvik\t9\tThe mayor",
    );
  });

  it("across two columns of text is read row by row, behind both, with its heading", async () => {
    const text = [
      ...column([FIRST, SECOND], { x: 54, y: 80, letters: 38 }),
      ...column([THIRD, FOURTH], { x: 320, y: 80, letters: 38 }),
    ];
    const bottom = Math.max(...text.map(({ y }) => y));
    const heading: PrintedLine = { x: 54, y: bottom + 30, text: "What was seized", size: 14 };
    const rows = cells(
      [
        [0, ["Place", "Trucks", "Barrels"]],
        [14, ["Aldemar", "3", "1,204"]],
        [14, ["Rio Seco", "1", "340"]],
      ],
      [54, 330, 430],
      bottom + 52,
    );
    const made = await read(pdf({ pages: [[...text, heading, ...rows]] }));
    expect(made.text).toBe(
      [FIRST, SECOND, THIRD, FOURTH, heading.text, "Place\tTrucks\tBarrels\nAldemar\t3\t1,204\nRio Seco\t1\t340"].join(
        "\n\n",
      ),
    );
  });
});

describe("a PDF of two columns", () => {
  const left = column([FIRST, SECOND], { x: 54, y: 140, letters: 38 });
  const right = column([THIRD, FOURTH], { x: 320, y: 140, letters: 38 });
  const title: PrintedLine = { x: 54, y: 90, text: "A harbour and its two sets of figures", size: 16 };

  it.each([
    ["column by column", [title, ...left, ...right]],
    ["line by line across", [title, ...[...left, ...right].sort((a, b) => a.y - b.y)]],
    ["from the bottom", [...right, ...left].reverse().concat(title)],
  ])("is read down the left one and then down the right one, printed %s", async (_, lines) => {
    const made = await read(pdf({ pages: [lines] }));
    expect(made.text).toBe([title.text, FIRST, SECOND, THIRD, FOURTH].join("\n\n"));
  });

  it("keeps two lines apart that stand beside one large heading of the other column", async () => {
    const small = set(["The office counted forty ships there,", "the mayor nine, and nobody the rest."], 54);
    const lines = [
      ...small,
      ...column([FIRST, SECOND], { x: 54, y: 120, letters: 38 }),
      { x: 320, y: 96, text: "What they say", size: 16 },
      ...column([THIRD, FOURTH], { x: 320, y: 120, letters: 38 }),
    ];
    const made = await read(pdf({ pages: [lines] }));
    expect(made.text).toContain("The office counted forty ships there, the mayor nine, and nobody the rest.");
  });

  it("takes words that were driven apart to fill a line for a line, and a row of a table for a row", async () => {
    const words = ["charged", "with", "taking", "bribes"];
    const lines = broken(FIRST, 38);
    const apart = [
      ...set(lines.slice(0, 3), 54),
      ...words.map((text, k) => ({ x: 54 + k * 62 + [0, 3, -9, -9][k]!, y: 126, text })),
    ];
    const edge = 54 + 38 * 6;
    const gaps = (edge - 54 - words.join("").length * 6) / 3;
    let x = 54;
    const even = words.map((text) => {
      const placed = { x, y: 126, text };
      x += text.length * 6 + gaps;
      return placed;
    });
    const wide: PrintedLine = { x: 54, y: 78, text: "x".repeat(38) };
    const stretched = await read(
      pdf({ pages: [[wide, ...set(lines.slice(0, 3), 54), ...even, { x: 54, y: 138, text: "from nobody." }]] }),
    );
    expect(stretched.text).toContain("charged with taking bribes from nobody.");
    expect((await read(pdf({ pages: [apart] }))).text).toContain("charged\twith");
  });

  it("is read part by part where a line spans both", async () => {
    const upper = [
      ...column([FIRST], { x: 54, y: 80, letters: 38 }),
      ...column([SECOND], { x: 320, y: 80, letters: 38 }),
    ];
    const across: PrintedLine = {
      x: 54,
      y: 190,
      text: "The second half of this page is about what the ministry had to say to it all",
    };
    const lower = [
      ...column([THIRD], { x: 54, y: 220, letters: 38 }),
      ...column([FOURTH], { x: 320, y: 220, letters: 38 }),
    ];
    const made = await read(pdf({ pages: [[...upper, across, ...lower]] }));
    expect(made.text).toBe([FIRST, SECOND, across.text, THIRD, FOURTH].join("\n\n"));
  });

  it("joins a paragraph that runs over from one column to the next and from one page to the next", async () => {
    const lines = broken([FIRST, SECOND, THIRD, FOURTH].join(" "), 38);
    const third = Math.ceil(lines.length / 3);
    const made = await read(
      pdf({
        pages: [
          [...set(lines.slice(0, third), 54), ...set(lines.slice(third, 2 * third), 320)],
          set(lines.slice(2 * third), 54),
        ],
      }),
    );
    expect(made.text).toBe([FIRST, SECOND, THIRD, FOURTH].join(" "));
    const words = lines[2 * third] ?? "?";
    expect(made.text?.slice(made.pages[1]?.start).startsWith(words)).toBe(true);
  });
});

const framed = (number: number, text: string): readonly PrintedLine[] => [
  { x: 72, y: 40, text: number % 2 === 0 ? "Harbour Quarterly" : "Ships and figures" },
  ...column([text], { x: 72, y: 90, letters: 70 }),
  { x: 300, y: 760, text: `Page ${number} of 4` },
  { x: 30, y: 400, text: "archived 2019", up: true },
];

/** Words, a raised six, and more words. */
const raised = (text: string, after: string): readonly PrintedLine[] => [
  { x: 72, y: 90, text },
  { x: 72 + text.length * 6, y: 86, text: "6", size: 6 },
  { x: 72 + text.length * 6 + 4, y: 90, text: after },
];

describe("what belongs to the pages of a PDF", () => {
  it("is cut and kept: running headers, page numbers, words that run up the margin", async () => {
    const texts = [FIRST, SECOND, THIRD, FOURTH];
    const made = await read(pdf({ pages: texts.map((text, at) => framed(at + 1, text)) }));
    expect(made.text).toBe(texts.join("\n\n"));
    expect(made.pages.map(({ page: number, start }) => [number, made.text?.slice(start, start + 9)])).toEqual([
      [1, "The harbo"],
      [2, "Fishermen"],
      [3, "A clerk o"],
      [4, "The counc"],
    ]);
    const reasons = Map.groupBy(made.cut, (cut) => cut.reason);
    expect([...reasons].map(([reason, cuts]) => [reason, cuts.length])).toEqual(
      expect.arrayContaining([
        ["running header", 4],
        ["page number", 4],
        ["sideways text", 4],
      ]),
    );
    expect(made.cut.map((cut) => cut.at)).toEqual(made.cut.map((cut) => cut.at).sort((a, b) => a - b));
  });

  it("may bear the name of each chapter with the number of the page", async () => {
    const pages = [FIRST, SECOND, THIRD, FOURTH].map((text, at) => [
      { x: 72, y: 40, text: `Chapter ${at + 1}: ${["Ships", "Villages", "Letters", "Council"][at]} ${at + 31}` },
      ...column([text], { x: 72, y: 90, letters: 70 }),
    ]);
    expect((await read(pdf({ pages }))).text).toBe([FIRST, SECOND, THIRD, FOURTH].join("\n\n"));
  });

  it("is not what a text says at the same height by chance, nor a column of figures", async () => {
    const pages = [3, 17, 8].map((figure, at) => [
      ...column([[FIRST, SECOND, THIRD][at] ?? ""], { x: 72, y: 60, letters: 70 }),
      { x: 72, y: 760, text: String(figure) },
    ]);
    const { text } = await read(pdf({ pages }));
    expect(text).toBe([FIRST, "3", SECOND, "17", THIRD, "8"].join("\n\n"));
  });

  it("are notes as well: they stand behind the page's text, and their marks are no figures", async () => {
    const lines: PrintedLine[] = [
      { x: 72, y: 90, text: "The harbour counted 40 ships" },
      { x: 72 + 28 * 6, y: 86, text: "12", size: 6 },
      { x: 72 + 28 * 6 + 8, y: 90, text: " in the spring, as its director wrote," },
      { x: 72, y: 102, text: "and nine in the autumn, over 60 km" },
      { x: 72 + 34 * 6, y: 98, text: "2", size: 6 },
      { x: 72 + 34 * 6 + 4, y: 102, text: " of open sea." },
      { x: 72, y: 700, text: "12 Letter of the harbour office to the three villages, page four.", size: 7 },
    ];
    const made = await read(pdf({ pages: [lines] }));
    expect(made.text).toBe(
      "The harbour counted 40 ships in the spring, as its director wrote, and nine in the autumn, over 60 km² of open sea.\n\n12 Letter of the harbour office to the three villages, page four.",
    );
    expect(made.cut).toEqual([{ reason: "mark of a note", text: "12", at: 28 }]);
  });

  it("and powers are none: a raised number behind ten or a letter stays raised", async () => {
    expect((await read(pdf({ pages: [raised("more than 10", " grains of sand")] }))).text).toBe(
      "more than 10⁶ grains of sand",
    );
    expect((await read(pdf({ pages: [raised("the sum of x", " and two")] }))).text).toBe("the sum of x⁶ and two");
    expect((await read(pdf({ pages: [raised("it counted 3,110", " ships")] }))).text).toBe("it counted 3,110 ships");
  });

  it("stand before a paragraph that goes on over the page, so that no sentence is parted", async () => {
    const lines = broken(`${FIRST} ${SECOND}`, 70);
    const half = Math.ceil(lines.length / 2);
    const note: PrintedLine = { x: 72, y: 700, text: "1 The channel is four miles long.", size: 7 };
    const made = await read(pdf({ pages: [[...set(lines.slice(0, half)), note], set(lines.slice(half))] }));
    expect(made.text).toBe(`${note.text}\n\n${FIRST} ${SECOND}`);
    expect(made.pages[1]?.start).toBe((made.text ?? "").indexOf(lines[half] ?? "?"));
  });
});

describe("words that are parted at the end of a line", () => {
  const known = vocabularyOf([
    "the well-known group and its drug trafficking",
    "a money-laundering ring, an anti-piracy patrol, piracy",
    "harbour masters and harbour police",
  ]);
  it.each([
    ["the govern-", "ment said", "the government said"],
    ["the co-", "operation ended", "the cooperation ended"],
    ["the US-", "Mexico border", "the US-Mexico border"],
    ["a Franco-", "Prussian war", "a Franco-Prussian war"],
    ["a long-", "term plan", "a long-term plan"],
    ["the Sinaloa-", "based group", "the Sinaloa-based group"],
    ["a three-year-", "old case", "a three-year-old case"],
    ["a year-", "old case", "a year-old case"],
    ["a three-", "year-old case", "a three-year-old case"],
    ["the ex-", "governor fled", "the ex-governor fled"],
    ["his ex-", "tradition began", "his extradition began"],
    ["with-", "out a word", "without a word"],
    ["to under-", "stand it", "to understand it"],
    ["a money-", "laundering charge", "a money-laundering charge"],
    ["the anti-", "piracy law", "the anti-piracy law"],
    ["they anti-", "cipate it", "they anticipate it"],
    ["state-of-the-", "art ships", "state-of-the-art ships"],
    ["set side-", "by-side", "set side-by-side"],
    ["a govern-", "ment-run port", "a government-run port"],
    ["in 2010-", "2015 it rose", "in 2010-2015 it rose"],
    ["between 10–", "20 ships", "between 10–20 ships"],
    ["see www.harbour.example/a-", "long-page", "see www.harbour.example/a-long-page"],
    ["the govern\u00ad", "ment", "the government"],
    ["they left -", "and came back", "they left - and came back"],
    ["no hyphen", "here", "no hyphen here"],
    ["THE GOVERN-", "MENT", "THE GOVERNMENT"],
  ])("%j + %j", (line, next, whole) => {
    expect(`${join(line, next, known)}${next}`).toBe(whole);
  });

  it("are whole in the text of a PDF", async () => {
    const lines = [
      "The harbour office denied that its reports had been written by the minis-",
      "try, and called the figures of the three villages a misunder-",
    ];
    const made = await read(
      pdf({ pages: [[...lines, "standing of the winter."].map((text, k) => ({ x: 72, y: 90 + k * 12, text }))] }),
    );
    expect(made.text).toBe(
      "The harbour office denied that its reports had been written by the ministry, and called the figures of the three villages a misunderstanding of the winter.",
    );
  });
});

describe("what a PDF says of itself", () => {
  const page = column([FIRST], { x: 72, y: 80, letters: 70 });
  it.each<[Readonly<Record<string, string>>, Readonly<Record<string, string | null>>]>([
    [
      { Title: "Counting ships", Author: "Ines Ibarra", CreationDate: "D:20190305101500Z" },
      { title: "Counting ships", author: "Ines Ibarra", published: "2019-03~" },
    ],
    [
      { Title: "Microsoft Word - ships_v3.docx", Author: "user" },
      { title: null, author: null, published: null },
    ],
    [
      { Title: "untitled", Author: "Adobe InDesign 15.0", CreationDate: "D:00000000" },
      { title: null, author: null, published: null },
    ],
  ])("%j", async (info, expected) => {
    const { metadata } = await read(pdf({ pages: [page], info }));
    for (const [field, value] of Object.entries(expected)) {
      expect(metadata[field as keyof typeof metadata]?.value ?? null, field).toBe(value);
    }
    if (metadata.published) expect(metadata.published.how).toBe("inferred");
  });
});

describe("a page that a browser printed", () => {
  it("loses what the browser wrote around it, keeps its address, and has no day", async () => {
    const lines = [
      { x: 30, y: 20, text: "3/5/19, 10:15 AM" },
      { x: 250, y: 20, text: "Counting ships" },
      ...column([FIRST, SECOND], { x: 72, y: 80, letters: 70 }),
      { x: 30, y: 775, text: "https://paper.example/ships" },
      { x: 560, y: 775, text: "1/1" },
    ];
    const info = { Creator: "Mozilla/5.0 (X11) Chrome/120", CreationDate: "D:20190305101500Z" };
    const made = await read(pdf({ pages: [lines], info }));
    expect(made.text).toBe([FIRST, SECOND].join("\n\n"));
    expect(made.metadata.url?.value).toBe("https://paper.example/ships");
    expect(made.metadata.published).toBeNull();
    expect((await read(pdf({ pages: [lines] }))).text).toContain("3/5/19");
  });
});

describe("the day of a PDF", () => {
  it.each<[string, string | null]>([
    ["THE BAY POST - 14 August 2025", "2025-08-14"],
    ["The Bay Post | Thursday, 14.08.2025", "2025-08-14"],
    ["The Bay Post, August 2025", null],
    ["Read by 204.1.7.3 on 14 August 2025 for the library", null],
  ])("over its pages is stated: %s", async (over, day) => {
    const pages = [FIRST, SECOND, THIRD].map((text) => [
      { x: 72, y: 30, text: over },
      ...column([text], { x: 72, y: 90, letters: 70 }),
    ]);
    const { metadata } = await read(pdf({ pages }));
    expect(metadata.published?.value ?? null).toBe(day);
    if (day !== null) expect(metadata.published).toMatchObject({ how: "stated", from: "the line that its pages bear" });
  });

  const info = { CreationDate: "D:20190305101500Z" };
  it.each<[string, readonly string[], string, string]>([
    ["a month alone on the cover", ["February 2019"], "2019-02", "stated"],
    ["a day on the cover", ["February 21, 2019"], "2019-02-21", "stated"],
    ["a month in a sentence", [FIRST.replace("in the spring", "in February 2018")], "2019-03~", "inferred"],
    ["nothing", [], "2019-03~", "inferred"],
  ])("is told by %s before the day on which the file was made", async (_, more, value, how) => {
    const lines = column([...more, FIRST, SECOND], { x: 72, y: 80, letters: 70 });
    expect((await read(pdf({ pages: [lines], info }))).metadata.published).toMatchObject({ value, how });
  });

  it("is not before what the text tells as past", async () => {
    const told =
      "The council was dissolved on May 4, 2020, and the clerk of the ministry left the town on the same day.";
    const { published } = (await read(pdf({ pages: [column([told, FIRST], { x: 72, y: 80, letters: 70 })], info })))
      .metadata;
    expect(published?.value).toBe("2020-05-04/..");
  });
});

describe("a PDF that cannot be read", () => {
  const page = column([FIRST], { x: 72, y: 80, letters: 70 });
  const sound = pdf({ pages: [page, page] });
  const text = Buffer.from(sound).toString("latin1");
  const key = "<".concat("41".repeat(32), ">");

  it.each<[string, Uint8Array, string]>([
    [
      "is locked",
      pdf({
        pages: [page],
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}]`,
      }),
      "pdf-encrypted",
    ],
    ["has no text", pdf({ pages: [[], []] }), "needs-ocr"],
    ["is only a head", latin("%PDF-1.7\n%âãÏÓ"), "pdf-broken"],
    ["has no pages", latin("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>"), "pdf-broken"],
    [
      "unfolds to gigabytes",
      pdf({ pages: [page], content: deflateSync(new Uint8Array(400_000_000), { level: 1 }) }),
      "pdf-too-large",
    ],
    [
      "unfolds twice to gigabytes",
      pdf({ pages: [page], content: deflateSync(deflateSync(new Uint8Array(400_000_000), { level: 1 })) }),
      "pdf-too-large",
    ],
  ])("because it %s says why and what to do", { timeout: 30_000 }, async (_, bytes, code) => {
    const made = await read(bytes);
    expect(made.problem?.code).toBe(code);
    expect(made.text).toBeNull();
    expect(made.problem?.detail).toMatch(/; .*(?:add|print|download|run)/);
  });

  it("but for some of its pages gives those, and a note", async () => {
    const made = await read(pdf({ pages: [page, []] }));
    expect(made.text).toBe(FIRST);
    expect(made.notes.join()).toContain("Page 2 of the PDF has no text");
  });

  it.each([
    ["its end gone", latin(text.slice(0, text.indexOf("xref")))],
    ["wrong places", latin(text.replace(/\d{10} 00000 n/g, "0000000007 00000 n"))],
    ["lines before its head", latin(`X-Mail: yes\r\n\r\n${text}`)],
  ])("in part, with %s, is read all the same", async (_, bytes) => {
    const made = await read(bytes);
    expect(made.text).toContain("The harbour office counted forty ships");
    if (!Buffer.from(bytes).includes("%%EOF")) expect(made.notes.join()).toContain("The end of the PDF is missing");
  });

  it("lies about 40,000 pages: the two that there are are read, soon", { timeout: 20_000 }, async () => {
    const before = performance.now();
    const made = await read(pdf({ pages: [page, page], count: 40_000 }));
    expect((performance.now() - before) / 1000).toBeLessThan(15);
    expect(made.text).toBe(`${FIRST}\n\n${FIRST}`);
    expect(made.pages.map((one) => one.page)).toEqual([1, 2]);
  });

  it("leads its list of pages in a circle ends", { timeout: 20_000 }, async () => {
    const before = performance.now();
    const made = await read(latin(text.replace("/Kids [6 0 R 8 0 R]", "/Kids [2 0 R 2 0 R]")));
    expect((performance.now() - before) / 1000).toBeLessThan(15);
    expect(made.problem?.code ?? "read").toMatch(/pdf-broken|read/);
  });
});
