import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeIn, type TakenIn } from "../../src/intake/index.ts";
import { zipOf } from "../intake/containers/archives.ts";
import { column, pdf } from "../intake/pdf-writer.ts";

const seed = 20_261_123;
const WORDS =
  "The harbour office counted forty ships in the spring and nine in the autumn, and its director explained the difference with the dredging of the channel.";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replaceAll(" ", ""), "hex"));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A sound file of each format, to be spoilt. */
const SOUND: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    "a.pdf",
    pdf({
      pages: [1, 2, 3].map((page) => [
        { x: 72, y: 40, text: "Harbour Quarterly" },
        ...column([WORDS, WORDS], { x: 54, y: 90, letters: 38 }),
        ...column([WORDS, WORDS], { x: 320, y: 90, letters: 38 }),
        { x: 300, y: 760, text: String(page) },
      ]),
      info: { Title: "Counting ships", CreationDate: "D:20190305101500Z" },
    }),
  ],
  [
    "a.docx",
    zipOf([
      {
        name: "[Content_Types].xml",
        bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      },
      {
        name: "word/document.xml",
        bytes: `<w:document ${W}><w:body>${`<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`.repeat(4)}</w:body></w:document>`,
      },
      { name: "docProps/core.xml", bytes: "<c><dc:title>Counting ships</dc:title></c>" },
    ]),
  ],
  [
    "stored.docx",
    zipOf([
      { name: "[Content_Types].xml", bytes: "<Types/>", stored: true },
      {
        name: "word/document.xml",
        bytes: `<w:document ${W}><w:body>${`<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`.repeat(4)}</w:body></w:document>`,
        stored: true,
      },
    ]),
  ],
  [
    "a.odt",
    zipOf([
      { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true },
      {
        name: "content.xml",
        bytes: `<office:document-content><office:body><office:text>${`<text:p>${WORDS}</text:p>`.repeat(4)}</office:text></office:body></office:document-content>`,
        stored: true,
      },
    ]),
  ],
  [
    "a.rtf",
    utf8(
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Counting ships}}\\pard ${WORDS}\\par\\'e9 \\u8220? ${WORDS}\\par}`,
    ),
  ],
  [
    "a.eml",
    utf8(
      `Received: x\r\nMessage-ID: <1>\r\nFrom: Ines <i@x.example>\r\nDate: Tue, 5 Mar 2019 23:30:00 -0600\r\nSubject: Ships\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${WORDS}=C3=A9\r\n\r\nOn Monday, the desk wrote:\r\n> ${WORDS}\r\n\r\n--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n`,
    ),
  ],
  [
    "a.mbox",
    utf8(
      [1, 2]
        .map(
          (n) =>
            `From i@x.example Tue Mar  5 10:00:0${n} 2019\nFrom: Ines <i@x.example>\nDate: Tue, 5 Mar 2019 23:3${n}:00 -0600\nSubject: Ships ${n}\nMessage-ID: <${n}>\n\n${WORDS} Letter ${n}.\n`,
        )
        .join("\n"),
    ),
  ],
  [
    "a.mht",
    utf8(
      `From: <Saved by a browser>\r\nSubject: Ships\r\nDate: Tue, 5 Mar 2019 23:30:00 -0600\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://paper.example/ships\r\n\r\n<html><body><article><h1>Ships</h1><p>${WORDS}</p><p>${WORDS} Again.</p></article></body></html>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n`,
    ),
  ],
  [
    "a.html",
    utf8(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Counting ships</title><meta property="og:site_name" content="The Bay Paper"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Counting ships","datePublished":"2019-03-05","author":[{"name":"Ines Roa"}]}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Counting ships</h1><p>${WORDS}</p><p>${WORDS} &eacute;&#8220;So it is&#8221;</p><table><tr><td>ships</td><td>40</td></tr></table></article><footer>Share</footer></body></html>`,
    ),
  ],
  ["a.txt", utf8(`Counting ships\nBy Ines Roa\nMarch 5, 2019\n\n${WORDS}\n\nShare\n\n${WORDS}\n`)],
  ["utf16.txt", Uint8Array.from(Buffer.from(`\ufeff${WORDS} “Así es”.\n\n${WORDS}`, "utf16le"))],
  [
    "a.md",
    utf8(
      `---\ntitle: Counting ships\npublished: 2019-03-05\n---\n# Ships\n\n${WORDS} *So* [it is](https://x.example).\n\n> ${WORDS}\n\n- one\n- two\n`,
    ),
  ],
  [
    "a.rss",
    utf8(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bay</title>${[1, 2].map((n) => `<item><guid>g${n}</guid><title>Ships ${n}</title><link>https://x.example/${n}</link><pubDate>Tue, 05 Mar 2019 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${WORDS}</p>]]></content:encoded></item>`).join("")}</channel></rss>`,
    ),
  ],
  [
    "a.atom",
    utf8(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Bay</title>${[1, 2].map((n) => `<entry><id>urn:${n}</id><title>Ships ${n}</title><link href="https://x.example/${n}"/><published>2019-03-05T10:00:00Z</published><content type="html">&lt;p&gt;${WORDS}&lt;/p&gt;</content></entry>`).join("")}</feed>`,
    ),
  ],
  [
    "a.rdf",
    utf8(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example"><title>Bay</title></channel><item rdf:about="https://x.example/1"><title>Ships</title><link>https://x.example/1</link><description>${WORDS}</description><dc:date>2019-03-05</dc:date></item></rdf:RDF>`,
    ),
  ],
  [
    "feed.json",
    utf8(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Bay",
        items: [1, 2].map((n) => ({
          id: String(n),
          title: `Ships ${n}`,
          content_text: WORDS,
          date_published: "2019-03-05T10:00:00Z",
        })),
      }),
    ),
  ],
  [
    "a.csv",
    utf8(`title,date,text\n"Ships, one",2019-03-05,"${WORDS} ""So it is""."\nTwo,2019-03-06,"${WORDS} Again."\n`),
  ],
  ["a.tsv", utf8(`title\tdate\ttext\nOne\t2019-03-05\t${WORDS}\nTwo\t2019-03-06\t${WORDS} Again.\n`)],
  ["a.jsonl", utf8([1, 2].map((n) => `${JSON.stringify({ title: `Ships ${n}`, text: WORDS })}\n`).join(""))],
  ["a.json", utf8(JSON.stringify({ articles: [1, 2].map((n) => ({ title: `Ships ${n}`, text: WORDS })) }, null, 1))],
];

/** Pictures, of which nothing is read but what they are and how large. */
const PICTURES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["a.png", readFileSync(new URL("../work/pictures/three-lines.png", import.meta.url)).subarray(0, 3000)],
  ["a.jpg", hex("ffd8ffe000104a46494600010100000100010000 ffc0000b080028003c01011100 ffd9")],
  ["a.gif", hex("474946383961 3c002800 000000 3b")],
  ["a.tif", hex("49492a0008000000 0200 00010300010000003c000000 01010300010000002800 0000 00000000")],
  ["a.webp", hex("52494646 1a000000 57454250 5650384c 0e000000 2f3bc00900 000000000000000000")],
];

/** One thing done to a file: bytes changed, taken out, put in twice, filled with one value, or the rest cut off. */
const change = fc.record({
  kind: fc.constantFrom("flip", "drop", "twice", "fill", "cut", "splice"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 300 }),
  value: fc.nat({ max: 255 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Uint8Array, { kind, at, length, value }: Change): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  const made = {
    flip: [before, piece.map((byte, k) => (k % 7 === 0 ? byte ^ value : byte)), after],
    drop: [before, after],
    twice: [before, piece, piece, after],
    fill: [before, piece.map(() => value), after],
    cut: [before],
    splice: [before, Uint8Array.from({ length }, (_, k) => (k * value + 7) & 255), piece, after],
  }[kind];
  return Uint8Array.from(Buffer.concat(made ?? []));
}

/** What holds of whatever comes of any bytes. */
function expectSound(made: TakenIn): void {
  const length = made.text?.length ?? 0;
  expect(made.text !== null || made.problem !== null || made.items.length > 0).toBe(true);
  expect(made.text !== null && made.problem !== null).toBe(false);
  expect(made.text ?? "x").not.toMatch(/^\s*$/);
  expect((made.text ?? "").isWellFormed()).toBe(true);
  expect(made.text ?? "").not.toContain("\0");
  const places = made.cut.map((cut) => cut.at);
  expect(places.every((at) => at >= 0 && at <= length)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const starts = made.pages.map((page) => page.start);
  expect(starts.every((start) => start >= 0 && start <= length)).toBe(true);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const value of Object.values(made.metadata))
    expect(value === null || /^[^\p{Cc}]+$/u.test(value.value)).toBe(true);
  if (made.problem) expect(made.problem.detail.length).toBeGreaterThan(20);
  expect(new Set(made.items.map((item) => item.name)).size).toBe(made.items.length);
}

/** Seconds that all spoilt files of one format may take on a slow machine. */
const CLOCK = 60;

describe(`files that were sound before, seed ${seed}`, () => {
  it.each(SOUND)("%s is read as it is", async (name, bytes) => {
    const made = await takeIn(bytes, name);
    expectSound(made);
    const texts = made.items.map((item) => new TextDecoder().decode(item.bytes));
    expect([made.text ?? "", ...texts].join("\n")).toContain("The harbour office counted forty ships");
  });

  it.each(PICTURES)("%s is known for a picture", async (name, bytes) => {
    expect((await takeIn(bytes, name)).problem?.code).toBe("needs-ocr");
  });

  it.each([...SOUND, ...PICTURES])(
    "%s gives a text, items or a reason, whatever was done to it, and the same twice",
    { timeout: (CLOCK + 30) * 1000 },
    async (name, bytes) => {
      const before = performance.now();
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const spoilt = changes.reduce(changed, bytes);
          const kept = Uint8Array.from(spoilt);
          const first = await takeIn(spoilt, name);
          expectSound(first);
          expect(spoilt).toEqual(kept);
          expect(await takeIn(spoilt, name)).toEqual(first);
        }),
        { seed, numRuns: 60 },
      );
      expect((performance.now() - before) / 1000).toBeLessThan(CLOCK);
    },
  );
});
