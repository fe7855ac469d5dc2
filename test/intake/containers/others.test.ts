import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { told, unpackedOf } from "./archives.ts";

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "archives", name));

describe("archives made by other programs", () => {
  it("Python, into a pipe", async () => {
    expect(told(await unpackedOf(fixture("python-streamed.zip"), "a.zip"))).toEqual([
      expect.stringMatching(/^first\.txt: The first report of a pile\./),
      expect.stringMatching(/^carpeta\/año\.txt: The second report, with large numbers\./),
      "third.txt: The third.",
    ]);
  });

  it("Python, into a pipe, cut short: the sizes stand nowhere any more", async () => {
    const whole = fixture("python-streamed.zip");
    const all = told(await unpackedOf(whole.subarray(0, whole.indexOf("third.txt") - 20), "a.zip"));
    expect(all.map((line) => line.slice(0, 14))).toEqual(["first.txt: The", "carpeta/año.tx", "* ! archive-cu"]);
  });

  it("Info-ZIP, with a link and a locked entry", async () => {
    expect(told(await unpackedOf(fixture("info-zip.zip"), "a.zip"))).toEqual([
      "a.txt: A report in a folder.\n",
      "link.txt ! link",
      "locked.txt ! encrypted",
    ]);
  });

  it.each(["gnu.tar.gz", "pax.tgz"])("GNU tar, with a long name, a link and a second name: %s", async (file) => {
    expect(told(await unpackedOf(fixture(file), "a.tgz"))).toEqual([
      expect.stringMatching(/^pila\/carpeta .{60,80}\/y dentro otra carpeta más larga todavía\/año\.txt: The second\./),
      "pila/enlace.txt ! link",
      "pila/otro.txt: The first report of a pile.\n",
      "pila/uno.txt ! link",
    ]);
  });

  it("Python, a name in two parts", async () => {
    expect(told(await unpackedOf(fixture("python-ustar.tar.gz"), "a.tar.gz"))).toEqual([
      "carpeta/uno.txt: A report.\n",
      `${"a".repeat(90)}/${"b".repeat(60)}.txt: Another.\n`,
    ]);
  });

  it("wget", async () => {
    const all = told(await unpackedOf(fixture("wget-crawl.warc.gz"), "a.warc.gz"));
    expect(all).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:8765: <!doctype html>/),
      "127.0.0.1:8765/two.html: <html><body><p>The second page.</p></body></html>\n",
    ]);
  });
});
