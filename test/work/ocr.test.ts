import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import { withWords } from "../../src/work/ocr.ts";
import { cotejo, scratch } from "../cli/world.ts";
import { scanned } from "./scanned-pdf.ts";

/** The head of a PNG of that many points; enough to know it by. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]).copy(bytes);
  bytes.write("IHDR", 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return Uint8Array.from(bytes);
}

describe("pictures", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["a.png", png(1000, 1400), "image/png", "needs-ocr"],
    ["a.txt", png(1000, 1400), "image/png", "needs-ocr"],
    ["huge.png", png(100_000, 100_000), "image/png", "image-too-large"],
    [
      "a.jpg",
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xc0, 0, 11, 8, 0, 10, 0, 10]),
      "image/jpeg",
      "needs-ocr",
    ],
    ["cut.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg", "needs-ocr"],
    ["a.tif", Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), "image/tiff", "needs-ocr"],
  ])("%s is known and says what to do", async (file, bytes, mediaType, code) => {
    const made = await takeIn(bytes, file);
    expect([made.mediaType, made.problem?.code, made.text]).toEqual([mediaType, code, null]);
    expect(made.problem?.detail).toMatch(/and add (?:that|the text)$/);
  });
});

/** English, as an npm package brings it for the tests alone. */
const TRAINED = join(import.meta.dirname, "../../node_modules/@tesseract.js-data/eng/4.0.0_best_int");
/** Three lines of print, photographed from a browser: our own words, in 16 shades of grey. */
const PHOTO = readFileSync(join(import.meta.dirname, "pictures/three-lines.png"));
const WORDS =
  "The prosecutor said on Tuesday that nine men were arrested in Colima. The army seized forty rifles and two trucks near the port of Manzanillo.\n\nA spokesman denied that soldiers fired first.";

describe("a photographed page", () => {
  it("gives its words, in paragraphs, with a note", async () => {
    const made = await withWords(await takeIn(PHOTO, "a.png"), PHOTO, TRAINED);
    expect(made).toMatchObject({ text: WORDS, problem: null, mediaType: "image/png" });
    expect(made.metadata.language?.value).toBe("en");
    expect(made.notes).toEqual([expect.stringContaining("recognised from a picture")]);
  });

  it("is read in English first, where a folder has data of many languages and of none", async () => {
    const folder = scratch();
    copyFileSync(join(TRAINED, "eng.traineddata.gz"), join(folder, "eng.traineddata.gz"));
    // By name alone these would come first, and the recogniser fails on them.
    for (const code of ["afr", "ara", "cat", "equ"]) writeFileSync(join(folder, `${code}.traineddata`), "none");
    const made = await withWords(await takeIn(PHOTO, "a.png"), PHOTO, folder);
    expect(made).toMatchObject({ text: WORDS, problem: null });
  });

  it("and a scanned PDF gives them page by page; a page without words is named", async () => {
    const bytes = scanned([PHOTO, null, PHOTO]);
    const taken = await takeIn(bytes, "a.pdf");
    expect(taken.problem?.code).toBe("needs-ocr");
    const made = await withWords(taken, bytes, TRAINED);
    expect(made).toMatchObject({ text: `${WORDS}\n\n${WORDS}`, problem: null });
    expect(made.pages).toEqual([
      { page: 1, start: 0 },
      { page: 3, start: WORDS.length + 2 },
    ]);
    expect(made.notes.at(-1)).toContain("on page 2 of the PDF");
  });

  it.each<[string, Uint8Array]>([
    ["a picture cut in the middle", PHOTO.subarray(0, 2000)],
    ["a picture with its points spoilt", Buffer.concat([PHOTO.subarray(0, 60), Buffer.alloc(3000, 0xa5)])],
    ["a PDF with a spoilt picture", scanned([Buffer.concat([PHOTO.subarray(0, 1500), PHOTO.subarray(5000)])])],
    ["a PDF without pictures", scanned([null, null])],
  ])("%s fails with a reason", { timeout: 30_000 }, async (_, bytes) => {
    const made = await withWords(await takeIn(bytes, "a"), bytes, TRAINED);
    if (made.text === null) expect(made.problem?.code).toMatch(/^(?:needs-ocr|ocr-failed|pdf-broken|empty)$/);
    else expect(WORDS).toContain(made.text.slice(0, 20));
  });
});

describe("the recogniser of pictures", () => {
  it("says what it misses, and leaves all other problems as they are", async () => {
    const bytes = png(100, 100);
    const picture = await takeIn(bytes, "a.png");
    const folder = scratch();
    const nowhere = await withWords(picture, bytes, join(folder, "nowhere"));
    expect(nowhere.problem?.code).toBe("ocr-not-ready");
    expect(nowhere.problem?.detail).toContain("cannot be read");
    expect((await withWords(picture, bytes, folder)).problem?.detail).toContain("holds no trained data");
    writeFileSync(join(folder, "eng.traineddata"), "none");
    // The package is installed by whoever wants it; either way the data are none.
    expect((await withWords(picture, bytes, folder)).problem?.code).toMatch(/^ocr-(?:not-ready|failed)$/);
    const empty = await takeIn(new Uint8Array(), "a.png");
    expect(await withWords(empty, bytes, folder)).toBe(empty);
  });

  it("is off until a setting names a folder", { timeout: 30_000 }, async () => {
    const folder = scratch();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "a.png"), png(100, 100));
    const reason = async (environment: Readonly<Record<string, string>>, name: string): Promise<string> => {
      const ran = await cotejo(["add", join(folder, name), join(folder, "in"), "--create"], { environment });
      expect(ran.code).toBe(3);
      return ran.err;
    };
    expect(await reason({}, "a.cotejo")).toContain("its words are not read without a text recogniser");
    expect(await reason({ COTEJO_OCR_MODELS: join(folder, "none") }, "b.cotejo")).toContain(
      "of the setting ocr_models cannot be read",
    );
  });
});
