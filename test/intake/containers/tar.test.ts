import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containerItems, LIMITS, sourceOf } from "../../../src/intake/containers/index.ts";
import { cpuClock } from "../cpu-clock.ts";
import { answer, type MadeTarEntry, record, tarOf, told, unpackedOf, zipOf } from "./archives.ts";

const A: MadeTarEntry = { name: "a.txt", bytes: "The first report." };
const B: MadeTarEntry = { name: "deep/b.txt", bytes: "The second report." };
const C: MadeTarEntry = { name: "c.txt", bytes: "The third report." };
const READ = ["a.txt: The first report.", "deep/b.txt: The second report.", "c.txt: The third report."];
const whole = tarOf([A, { name: "deep/", type: "5" }, B, C]);

describe("a tar archive", () => {
  it.each<[string, Uint8Array, string]>([
    ["plain", whole, "pile.tar"],
    ["plain, called otherwise", whole, "download"],
    ["packed", gzipSync(whole), "pile.tar.gz"],
    ["packed, called otherwise", gzipSync(whole), "download"],
    ["packed in pieces", Buffer.concat([gzipSync(whole.subarray(0, 700)), gzipSync(whole.subarray(700))]), "pile.tgz"],
    ["of two, one behind the other", Buffer.concat([tarOf([A, B]), tarOf([C])]), "pile.tar"],
  ])("%s gives its documents", async (_, bytes, name) => {
    expect(told(await unpackedOf(bytes, name))).toEqual(READ);
  });

  it("gives what archives in it hold", async () => {
    const warc = record({ uri: "https://news.example/one", content: answer("<p>A page.") });
    const pile = tarOf([
      { name: "in.zip", bytes: zipOf([{ name: "z.txt", bytes: "In a ZIP." }]) },
      { name: "in.tgz", bytes: gzipSync(tarOf([A])) },
      { name: "note.txt.gz", bytes: gzipSync("In a gzip.") },
      { name: "crawl.warc", bytes: warc },
      B,
    ]);
    const all = ["in.zip/z.txt: In a ZIP.", "in.tgz/a.txt: The first report.", "note.txt.gz/note.txt: In a gzip."];
    const pages = ["crawl.warc/news.example/one: <p>A page.", "deep/b.txt: The second report."];
    expect(told(await unpackedOf(pile, "pile.tar"))).toEqual([...all, ...pages]);
    const packed = zipOf([{ name: "pile.tar", bytes: pile }]);
    expect(told(await unpackedOf(packed, "pile.zip"))).toEqual([...all, ...pages].map((line) => `pile.tar/${line}`));
  });

  it.each<[string, MadeTarEntry, string]>([
    ["leads out", { ...A, name: "../../etc/passwd" }, "../../etc/passwd ! unsafe-name"],
    ["is a path from the root", { ...A, name: "/etc/passwd" }, "/etc/passwd ! unsafe-name"],
    ["is a disk's", { ...A, name: "C:\\x.txt" }, "C:\\x.txt ! unsafe-name"],
    ["leads out by a header before it", { ...A, said: { path: "x/../../y.txt" } }, "x/../../y.txt ! unsafe-name"],
    ["moves the cursor", { ...A, name: "a\u001b[2J.txt" }, "a\ufffd[2J.txt ! unsafe-name"],
    ["is a link's", { name: "a.txt", type: "2" }, "a.txt ! link"],
    ["is a second one", { name: "a.txt", type: "1" }, "a.txt ! link"],
    ["is that of a file with holes", { ...A, type: "S" }, "a.txt ! method-not-read"],
    [
      "is that of one with holes, as POSIX writes",
      { ...A, said: { "GNU.sparse.major": "1" } },
      "a.txt ! method-not-read",
    ],
  ])("does not take what has a name that %s", async (_, entry, expected) => {
    expect(told(await unpackedOf(tarOf([entry, C]), "pile.tar"))).toEqual([expected, READ[2]]);
  });

  it("takes devices, folders, hidden files and words about nothing for what they are", async () => {
    const passed = [
      { name: "tty", type: "3" },
      { name: "pipe", type: "6" },
      { name: "._a.txt", bytes: "resource fork" },
      { name: "about", type: "g", bytes: "16 comment=none\n" },
    ];
    expect(told(await unpackedOf(tarOf([...passed, A]), "pile.tar"))).toEqual([READ[0]]);
  });

  it("passes over what nobody takes for a report", async () => {
    const all = await unpackedOf(tarOf([{ name: "a.css", bytes: "p {}" }, A]), "pile.tar", {
      wanted: (name) => name.endsWith(".txt"),
    });
    expect(told(all)).toEqual(["a.css -", READ[0]]);
  });

  it("never loses a whole document nor stays silent, wherever it is cut", async () => {
    const ends = READ.map((line) => whole.indexOf(line.split(": ")[1] ?? "?") + (line.split(": ")[1] ?? "").length);
    for (let at = 513; at < whole.length - 1024; at += 61) {
      const all = told(await unpackedOf(whole.subarray(0, at), "pile.tar"));
      expect(all.filter((line) => line.includes(": "))).toEqual(READ.slice(0, ends.filter((end) => end <= at).length));
      expect(all.at(-1)).toBe("* ! archive-cut");
    }
  });

  it("packed and cut gives what is sure, and says that it breaks off", async () => {
    const noise = Buffer.from(Array.from({ length: 90_000 }, (_, at) => (at * at * 7919) % 251));
    const packed = gzipSync(tarOf([A, B, { name: "noise.txt", bytes: noise }, C]));
    const all = told(await unpackedOf(packed.subarray(0, packed.length / 2), "pile.tgz"));
    expect(all).toEqual([READ[0], READ[1], "noise.txt ! archive-cut", "* ! archive-cut"]);
    // Only the sum at its end is missing: of the last document nothing is sure.
    const unsummed = told(await unpackedOf(packed.subarray(0, -8), "pile.tgz"));
    expect(unsummed.slice(0, 2)).toEqual([READ[0], READ[1]]);
    expect(unsummed.at(-1)).toBe("* ! archive-cut");
  });

  it("damaged in a header loses what stood there, and says where", async () => {
    const damaged = Buffer.from(whole);
    damaged.write("?", 1540);
    const all = await unpackedOf(damaged, "pile.tar");
    expect(told(all)).toEqual([READ[0], "* ! damaged", READ[2]]);
    expect(all[1]).toMatchObject({ problem: { detail: expect.stringContaining("byte 1536 and byte 2560") as string } });
  });
});

describe("a file that gzip packed", () => {
  it.each([
    ["note.txt.gz", "note.txt"],
    ["folder/page.html.GZ", "page.html"],
    ["download", "download"],
    [".gz", "document"],
  ])("%s holds %s", async (file, name) => {
    expect(told(await unpackedOf(gzipSync("Words."), file))).toEqual([`${name}: Words.`]);
  });

  it("cut or damaged is not taken, and says so", async () => {
    const packed = gzipSync("Words that nobody can rely on.");
    const turned = Buffer.from(packed);
    turned[packed.length - 6] = (turned[packed.length - 6] ?? 0) ^ 1;
    for (const bytes of [packed.subarray(0, -3), packed.subarray(0, 20), turned])
      expect(told(await unpackedOf(bytes, "a.txt.gz"))).toEqual(["a.txt ! archive-cut"]);
  });
});

describe("a bomb", () => {
  const limits = { ...LIMITS, freeBytes: 3_000_000, itemBytes: 2_000_000 };

  it("of one packed file is not unpacked whole", async () => {
    const spent = cpuClock();
    const packed = gzipSync(Buffer.alloc(300_000_000));
    const making = spent();
    expect(told(await unpackedOf(packed, "zeros.txt.gz", { limits }))).toEqual(["zeros.txt ! too-large"]);
    expect(spent() - making).toBeLessThan(1000);
  });

  it("of a packed archive stops at what it may unpack to, and loses nothing before", async () => {
    const zeros = Buffer.alloc(1_900_000);
    const pile = gzipSync(tarOf([A, ...Array.from({ length: 40 }, (_, n) => ({ name: `${n}.txt`, bytes: zeros }))]));
    const all = told(await unpackedOf(pile, "bomb.tgz", { limits: { ...limits, freeBytes: 20_000_000 } }));
    expect(all[0]).toBe(READ[0]);
    expect(all.at(-1)).toBe("* ! archive-bomb");
    expect(all).toHaveLength(12);
  });

  it("of one endless name or of a size that is a lie does no harm", async () => {
    const all = tarOf([{ name: "long", type: "L", bytes: Buffer.alloc(3_000_000, 97) }, A]);
    expect(told(await unpackedOf(all, "bomb.tar", { limits }))).toEqual([READ[0]]);
    const lie = tarOf([{ ...A, size: 0o77777777777 }, B]);
    expect(told(await unpackedOf(lie, "bomb.tar"))).toEqual(["a.txt ! too-large", "* ! archive-cut"]);
    const [, second] = await unpackedOf(tarOf([{ ...A, size: 4000 }, B]), "bomb.tar");
    expect(second).toMatchObject({ problem: { code: "archive-cut" } });
  });

  it("of too many documents stops at the count", async () => {
    const pile = tarOf(Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, bytes: "x" })));
    const all = told(await unpackedOf(pile, "pile.tar", { limits: { ...LIMITS, items: 20 } }));
    expect(all.slice(-2)).toEqual(["19.txt: x", "* ! archive-full"]);
  });

  it("that is packed again and again ends", async () => {
    let packed: Uint8Array = gzipSync("Words.");
    for (let depth = 0; depth < 40; depth++) packed = gzipSync(packed);
    expect(told(await unpackedOf(packed, "a.txt.gz"))).toEqual(["a.txt/a.txt/a.txt ! too-deep"]);
  });
});

describe("hostile bytes", () => {
  const pile = tarOf([A, { ...B, said: { path: "año/b.txt", size: "18" } }, { name: "c.tar", bytes: whole }]);
  it.each([
    ["plain", "pile.tar", pile],
    ["packed", "pile.tar", gzipSync(pile)],
    ["of one packed file", "../note.txt.gz", gzipSync("Words of a report that nobody can rely on.\n".repeat(40))],
  ])("%s never throw, and never take long", { timeout: 180_000 }, async (_, file, bytes) => {
    const spent = cpuClock();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(bytes.length),
        async (changes, length) => {
          const changed = Buffer.from(bytes);
          for (const [at, byte] of changes) changed[at] = byte;
          const items = await containerItems(sourceOf(changed.subarray(0, length)), file);
          for await (const one of items ?? [])
            if (one.kind === "item") expect(one.item.name).not.toMatch(/(^|\/)\.\.(\/|$)|^\//);
        },
      ),
      { numRuns: 400, seed: 9 },
    );
    expect(spent()).toBeLessThan(20_000);
  });

  it(
    "fifty thousand entries, and fifty megabytes that are no entry, are read in a moment",
    { timeout: 180_000 },
    async () => {
      const many = tarOf(Array.from({ length: 50_000 }, (_, n) => ({ name: `${n}.txt`, bytes: `Report ${n}.` })));
      const spent = cpuClock();
      expect(await unpackedOf(many, "pile.tar")).toHaveLength(50_000);
      const strange = Buffer.concat([tarOf([A], 0), Buffer.alloc(512 * 100_000, 7), tarOf([B])]);
      expect(told(await unpackedOf(strange, "pile.tar"))).toEqual([READ[0], "* ! damaged", READ[1]]);
      expect(spent()).toBeLessThan(15_000);
    },
  );
});
