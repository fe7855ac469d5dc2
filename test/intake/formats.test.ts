import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { containerOf, ENDINGS, LATER, takeIn } from "../../src/intake/index.ts";
import { PART_PROBLEMS } from "../../src/intake/office/parts.ts";
import { zipOf } from "./containers/archives.ts";

const root = resolve(import.meta.dirname, "../..");
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

describe("what a file is", () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ["a.txt", latin("%PDF-1.7"), "application/pdf", "pdf-broken"],
    ["a.txt", latin("{\\rtf1 Words}"), "application/rtf", null],
    ["a.pdf", latin("Words about %PDF-1.7 as a format"), "application/pdf", "pdf-broken"],
    ["a.md", latin("Words about %PDF-1.7 as a format"), "text/markdown", null],
    ["a.doc", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "application/x-ole-storage", "format-not-read"],
    ["a", latin("SQLite format 3\0"), "application/vnd.sqlite3", "format-not-read"],
    ["a.bz2", latin("BZh91AY&SY"), "application/x-bzip2", "format-not-read"],
    ["a.txt", latin("BZh is no word"), "text/plain", null],
    ["a.gz", latin("\x1f\x8b\x08\0\0\0\0\0"), "application/gzip", "container"],
    ["a.zip", zipOf([{ name: "a.txt", bytes: "x" }]), "application/zip", "container"],
    [
      "a.epub",
      zipOf([{ name: "mimetype", bytes: "application/epub+zip", stored: true }]),
      "application/epub+zip",
      "format-not-read",
    ],
    [
      "a.xlsx",
      zipOf([
        { name: "[Content_Types].xml", bytes: "x" },
        { name: "xl/workbook.xml", bytes: "x" },
      ]),
      "application/zip",
      "format-not-read",
    ],
    ["a.xml", latin('<?xml version="1.0"?><nitf><body>Words</body></nitf>'), "application/xml", "format-not-read"],
    ["a.warc", latin("WARC/1.0\r\n"), "application/warc", "container"],
  ])("%s with its own first bytes is known by these", async (file, bytes, mediaType, code) => {
    const made = await takeIn(bytes, file);
    expect([made.mediaType, made.problem?.code ?? null]).toEqual([mediaType, code]);
  });

  it.each<[string, Uint8Array, string, string | null]>([
    ["a ZIP", zipOf([{ name: "a/b.txt", bytes: "x" }]), "a.zip", "zip"],
    ["an empty ZIP", zipOf([]), "a.zip", "zip"],
    [
      "a ZIP of Word documents",
      zipOf([{ name: "a.docx", bytes: zipOf([{ name: "word/document.xml", bytes: "x" }]), stored: true }]),
      "a.zip",
      "zip",
    ],
    [
      "a Word document",
      zipOf([
        { name: "[Content_Types].xml", bytes: "x" },
        { name: "word/document.xml", bytes: "x" },
      ]),
      "a.zip",
      null,
    ],
    [
      "an OpenDocument text",
      zipOf([{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true }]),
      "a.zip",
      null,
    ],
    ["a WACZ", zipOf([{ name: "archive/data.warc.gz", bytes: "x", stored: true }]), "a.zip", "wacz"],
    ["a WARC", latin("WARC/1.1\r\n"), "a.txt", "warc"],
    ["a text", latin("PK is a name"), "a.zip", null],
  ])("%s is opened entry by entry, or not", (_, bytes, file, container) => {
    expect(containerOf(bytes.subarray(0, 4096), file)).toBe(container);
  });
});

describe("docs/formats.md", () => {
  const doc = readFileSync(join(root, "docs/formats.md"), "utf8");
  const sources = ["src/intake/pdf", "src/intake/office", "src/intake/email"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  const files = [
    ...sources,
    ...["src/intake/image.ts", "src/intake/decode.ts", "src/intake/index.ts", "src/work/ocr.ts"].map((name) =>
      join(root, name),
    ),
  ];

  it("says of each reason what to do", () => {
    const codes = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/(?:refused?\([\w.]*,?\s*|problem\()"([a-z]+(?:-[a-z]+)*)"/g)].map(
        ([, code]) => code ?? "",
      ),
    );
    const built = Object.values(PART_PROBLEMS).flatMap(([code]) => [`docx-${code}`, `odt-${code}`]);
    const all = new Set([...codes.filter((code) => !(code in PART_PROBLEMS)), ...built]);
    expect(all.size).toBeGreaterThan(15);
    expect([...all].filter((code) => !doc.includes(`\`${code}\``))).toEqual([]);
  });

  it("names every ending that a folder is searched for, or its format", () => {
    for (const ending of [...Object.keys(ENDINGS), ...LATER]) expect(ending).toMatch(/^(?:\.[a-z]+){1,2}$/);
    for (const format of ["PDF", "DOCX", "ODT", "RTF", ".eml", ".mhtml", "JSON Lines", "CSV", "WACZ", "EPUB"])
      expect(doc).toContain(format);
  });
});
