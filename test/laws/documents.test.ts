import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeIn, type TakenIn } from "../../src/intake/index.ts";
import { zipOf } from "../intake/containers/archives.ts";
import { column, pdf } from "../intake/pdf-writer.ts";

const seed = 20_261_123;
const WORDS =
  "The harbour office counted forty ships in the spring and nine in the autumn, and its director explained the difference with the dredging of the channel.";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
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
    expect(made.text).toContain("The harbour office counted forty ships");
  });

  it.each(SOUND)(
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
        { seed, numRuns: 120 },
      );
      expect((performance.now() - before) / 1000).toBeLessThan(CLOCK);
    },
  );
});
