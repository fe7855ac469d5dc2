import { describe, expect, it } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import { zipOf } from "./containers/archives.ts";

const latinOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const paragraph = (inner: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;

const STYLES = `<w:styles ${W}>${[
  ["Title", "Title"],
  ["Heading1", "heading 1"],
  ["Heading2", "heading 2"],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join("")}</w:styles>`;

const NUMBERS = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const BODY = [
  paragraph(run("Who counts the ships"), "Title"),
  paragraph(run("What the office says"), "Heading1"),
  paragraph(
    `${run("The harbour office counted forty ships")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" &amp; withdrew")}<w:ins w:id="1" w:author="x">${run(" the figure")}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>its denial</w:delText></w:r></w:del>${run(".")}<w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("First item")}</w:p>`,
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("Second item")}</w:p>`,
  `<w:tbl><w:tr>${cell("Harbour")}${cell("Ships")}</w:tr><w:tr>${cell("Northern")}${cell("40")}</w:tr></w:tbl>`,
  paragraph(run("The villages deny it.")),
].join("");

const NOTES = `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run("Letter of the office, page four."))}</w:footnote></w:footnotes>`;
const CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Ships &amp; figures</dc:title><dc:creator>Ines Ibarra</dc:creator><dcterms:created>2019-03-05T10:15:00Z</dcterms:created></cp:coreProperties>';

const relations = (list: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${R}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

interface Word {
  readonly body?: string;
  readonly head?: string;
  readonly core?: string;
  readonly more?: readonly { readonly name: string; readonly bytes: string | Uint8Array }[];
}

/** A Word document as Word packs it: its list of types first, the text, what it points to. */
const word = ({ body = BODY, head = "", core = CORE, more = [] }: Word = {}): Uint8Array =>
  zipOf([
    {
      name: "[Content_Types].xml",
      bytes:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    { name: "_rels/.rels", bytes: relations([["officeDocument", "word/document.xml"]]) },
    { name: "word/document.xml", bytes: `${head}<w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      name: "word/_rels/document.xml.rels",
      bytes: relations([
        ["footnotes", "footnotes.xml"],
        ["styles", "styles.xml"],
        ["numbering", "numbering.xml"],
      ]),
    },
    { name: "word/footnotes.xml", bytes: NOTES },
    { name: "word/styles.xml", bytes: STYLES },
    { name: "word/numbering.xml", bytes: NUMBERS },
    { name: "docProps/core.xml", bytes: core },
    ...more,
  ]);

const TEXT = [
  "Who counts the ships",
  "What the office says",
  "The harbour office counted forty ships & withdrew the figure.",
  "First item\nSecond item",
  "Harbour\tShips\nNorthern\t40",
  "The villages deny it.",
  "Letter of the office, page four.",
].join("\n\n");

const rowOf = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;

describe("a Word document", () => {
  it("gives its words in their order, notes last, without comments and deleted words", async () => {
    const made = await takeIn(word(), "a.docx");
    expect(made.problem).toBeNull();
    expect(made.text).toBe(TEXT);
    expect(made.cut).toEqual([{ reason: "mark of a note", text: "[1]", at: TEXT.indexOf(" & withdrew") }]);
  });

  it("keeps the place of a cell that is empty", async () => {
    const table = `<w:tbl>${rowOf("Harbour", "2023", "2024")}${rowOf("", "40", "")}${rowOf("", "", "")}</w:tbl>`;
    expect((await takeIn(word({ body: table }), "a.docx")).text).toBe("Harbour\t2023\t2024\n\t40");
  });

  it("says what it is in its properties, the day on which it was made apart from that of publication", async () => {
    const { metadata } = await takeIn(word(), "a.docx");
    expect(metadata.title).toEqual({ value: "Ships & figures", how: "stated", from: "Word's properties" });
    expect(metadata.author?.value).toBe("Ines Ibarra");
    expect(metadata.published).toMatchObject({ value: "2019-03~", how: "inferred" });
    const bare = await takeIn(word({ core: CORE.replace("Ships &amp; figures", "Document1") }), "a.docx");
    expect(bare.metadata.title).toEqual({ value: "Who counts the ships", how: "inferred", from: "first heading" });
  });

  it("is known by its content, whatever it is called, and its pictures and macros stay packed", async () => {
    const made = await takeIn(
      word({
        more: [
          { name: "word/media/a.png", bytes: new Uint8Array(1000) },
          { name: "word/vbaProject.bin", bytes: "x" },
        ],
      }),
      "a.txt",
    );
    expect(made.text).toBe(TEXT);
  });

  it.each<[string, () => Uint8Array, string]>([
    ["is cut in its text", () => word().subarray(0, 700), "docx-broken"],
    ["holds no XML", () => word({ body: "<w:p>" }), "docx-broken"],
    ["unfolds to gigabytes", () => word({ body: paragraph(run("x".repeat(80_000_000))) }), "docx-too-large"],
    [
      "names other files",
      () => word({ head: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', body: paragraph(run("&x;")) }),
      "docx-entities",
    ],
    [
      "unfolds abbreviations",
      () =>
        word({
          head: '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
          body: paragraph(run("&b;")),
        }),
      "docx-entities",
    ],
    ["nests without end", () => word({ body: "<w:sdt><w:sdtContent>".repeat(100_000) }), "docx-broken"],
    ["has no words", () => word({ body: paragraph("") }), "empty"],
  ])("that %s says why and what to do", { timeout: 30_000 }, async (_, bytes, code) => {
    const before = performance.now();
    const made = await takeIn(bytes(), "a.docx");
    expect((performance.now() - before) / 1000).toBeLessThan(20);
    expect(made.problem?.code ?? "read").toBe(code);
    if (made.problem) expect(made.problem.detail).toMatch(/(?:add that|is read)$/);
    expect(JSON.stringify(made)).not.toContain("root:");
  });

  it("whose end is missing gives what is there, and says so", async () => {
    const whole = word({
      more: [{ name: "word/media/a.png", bytes: Uint8Array.from({ length: 5000 }, (__, at) => (at * 7919) % 251) }],
    });
    const made = await takeIn(whole.subarray(0, whole.length - 800), "a.docx");
    expect(made.text).toBe(TEXT);
    expect(made.notes.join()).toContain("The end of the file is missing");
  });

  it("that lies about its sizes is held to the bound all the same", { timeout: 20_000 }, async () => {
    const lie = zipOf([
      { name: "[Content_Types].xml", bytes: "x" },
      { name: "word/document.xml", bytes: "x".repeat(50_000_000), lie: { size: 1000 } },
    ]);
    expect((await takeIn(lie, "a.docx")).problem?.code).toBe("docx-too-large");
  });
});

const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';
const odt = (body: string, more: readonly { readonly name: string; readonly bytes: string }[] = []): Uint8Array =>
  zipOf([
    { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true },
    {
      name: "content.xml",
      bytes: `<?xml version="1.0"?><office:document-content ${OFFICE}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: "meta.xml",
      bytes:
        "<office:document-meta><office:meta><meta:creation-date>2020-11-02T08:00:00</meta:creation-date><dc:title>Ships of the north</dc:title><meta:initial-creator>Ines Ibarra</meta:initial-creator></office:meta></office:document-meta>",
    },
    ...more,
  ]);

describe("an OpenDocument text", () => {
  it("gives its words in their order", async () => {
    const made = await takeIn(
      odt(
        `<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level="1">Who counts the ships</text:h>
        <text:p>Forty<text:s text:c="2"/>ships<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A letter.</text:p></text:note-body></text:note> &amp; nine<office:annotation><text:p>really?</text:p></office:annotation> <text:span>boats</text:span>.</text:p>
        <text:list><text:list-item><text:p>First</text:p></text:list-item><text:list-item><text:p>Second</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Harbour</text:p></table:table-cell><table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>`,
      ),
      "a.odt",
    );
    expect(made.text).toBe(
      ["Who counts the ships", "Forty ships & nine boats.", "A letter.", "First\nSecond", "Harbour\t40"].join("\n\n"),
    );
    expect(made.metadata.title?.value).toBe("Ships of the north");
    expect(made.metadata.published?.value).toBe("2020-11~");
  });

  it.each<[string, Uint8Array, string]>([
    [
      "is locked",
      odt("<text:p>x</text:p>", [
        {
          name: "META-INF/manifest.xml",
          bytes: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
        },
      ]),
      "odt-locked",
    ],
    [
      "has lost its text",
      zipOf([{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true }]),
      "odt-broken",
    ],
    ["is nested without end", odt("<text:p>".repeat(200_000)), "empty"],
  ])("that %s says so", async (_, bytes, code) => {
    expect((await takeIn(bytes, "a.odt")).problem?.code).toBe(code);
  });
});

const rtf = (body: string): Uint8Array => latinOf(`{\\rtf1\\ansi\\ansicpg1252\\uc1 ${body}}`);

describe("an RTF document", () => {
  it("gives its words in their order", async () => {
    const made = await takeIn(
      rtf(
        "{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator Writer;}{\\info{\\title Ships of the north}{\\author Ines Ibarra}{\\creatim\\yr2020\\mo11\\dy2}}{\\header Harbour Quarterly}\n\\pard\\b Who counts\\b0\\par\nThe se\\'f1or said \\ldblquote forty\\rdblquote{\\super\\chftn}{\\footnote A letter.} ships\\u8212?in all \\{of them\\}{\\v hidden}.\\par\n\\trowd Harbour\\cell 40\\cell\\row\\pard The end.",
      ),
      "a.rtf",
    );
    expect(made.text).toBe(
      ["Who counts", "The señor said “forty” ships—in all {of them}.", "A letter.", "Harbour\t40", "The end."].join(
        "\n\n",
      ),
    );
    expect(made.metadata.title?.value).toBe("Ships of the north");
    expect(made.metadata.author?.value).toBe("Ines Ibarra");
    expect(made.metadata.published?.value).toBe("2020-11~");
  });

  it.each<[string, Uint8Array, string]>([
    ["is cut before its first word", latinOf("{\\rtf1{\\fonttbl{\\f0 Times"), "rtf-broken"],
    ["is of another alphabet", latinOf("{\\rtf1\\ansicpg1251 \\'cc\\'ee}"), "Мо"],
    ["is nested without end", latinOf(`{\\rtf1 ${"{".repeat(200_000)}Words`), "Words"],
    ["names pictures", latinOf("{\\rtf1 {\\pict\\pngblip 89504e47}Words}"), "Words"],
  ])("that %s is told by it", async (_, bytes, expected) => {
    const made = await takeIn(bytes, "a.rtf");
    expect(made.problem?.code ?? made.text).toBe(expected);
  });
});

describe("what a Word document shows nobody", () => {
  const styled = (text: string, properties: string): string =>
    paragraph(`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`);
  const SHOWN = paragraph(run("The harbour office counted forty ships in the spring and nine in the autumn."));
  const WHITE = '<w:color w:val="FFFFFF"/>';

  it("is left out and kept apart: hidden runs, and white ones on the white page", async () => {
    const body = `${SHOWN}${styled("The mayor sank them.", "<w:vanish/>")}${styled("The bishop did.", `<w:b/>${WHITE}`)}${styled("Nobody did.", '<w:vanish w:val="0"/>')}`;
    const { text, cut } = await takeIn(word({ body }), "a.docx");
    expect(text).toContain("Nobody did.");
    expect(text).not.toMatch(/mayor|bishop/u);
    expect(cut).toMatchObject([
      { reason: "hidden", text: "The mayor sank them." },
      { reason: "hidden", text: "The bishop did." },
    ]);
  });

  it("is no white heading of a dark row", async () => {
    const body = `${SHOWN}<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr>${styled("Harbour", WHITE)}</w:tc></w:tr></w:tbl>`;
    expect((await takeIn(word({ body }), "a.docx")).text).toContain("Harbour");
  });

  it("takes no longer for a million runs that nobody ends", { timeout: 20_000 }, async () => {
    const body = `${SHOWN}${"<w:r><w:rPr><w:vanish/>".repeat(200_000)}`;
    expect(await takeIn(word({ body }), "a.docx")).toBeDefined();
  });
});
