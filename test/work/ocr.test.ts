import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import { withWords } from "../../src/work/ocr.ts";
import { cotejo, scratch } from "../cli/world.ts";

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

// That words come out needs trained data, which are not kept here: recognition itself is not tested.
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
