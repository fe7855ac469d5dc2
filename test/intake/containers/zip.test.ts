import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, type Source, sourceOf } from "../../../src/intake/containers/index.ts";
import { told, unpackedOf, zipOf } from "./archives.ts";
import { cpuClock } from "../cpu-clock.ts";

const A = { name: "a.txt", bytes: "The first report." };
const B = { name: "folder/b.txt", bytes: "The second report." };
const reading = async (bytes: Uint8Array, name = "pile.zip"): Promise<readonly string[]> =>
  told(await unpackedOf(bytes, name));

describe("a ZIP", () => {
  it.each([
    ["packed", {}],
    ["stored", { stored: true }],
    ["with sizes behind the data", { behind: true }],
  ])("%s gives its documents", async (_, how) => {
    const zip = zipOf([
      { ...A, ...how },
      { name: "folder/", bytes: "", stored: true },
      { ...B, ...how },
    ]);
    expect(await reading(zip)).toEqual(["a.txt: The first report.", "folder/b.txt: The second report."]);
  });

  it("may have bytes before it and behind it", async () => {
    const zip = zipOf([A, B]);
    expect(await reading(Buffer.concat([zip, Buffer.from("a signature")]))).toHaveLength(2);
    // Programs that unpack themselves are taken by what they hold; here the first entry stands in for the program.
    expect(await reading(Buffer.concat([zipOf([{ name: "x.txt", bytes: "x" }]), zip]))).toEqual([
      "a.txt: The first report.",
      "folder/b.txt: The second report.",
    ]);
  });

  it("that is empty gives nothing", async () => {
    expect(await reading(zipOf([]))).toEqual([]);
  });

  it("has names in the alphabets of its time", async () => {
    const zip = zipOf([
      { name: "Sinaloa – año.txt", bytes: "1" },
      { name: Buffer.from([0x61, 0xa4, 0x6f, 0x2e, 0x74, 0x78, 0x74]), bytes: "2" },
      { name: "win\\dows.txt", bytes: "3" },
    ]);
    expect(await reading(zip)).toEqual(["Sinaloa – año.txt: 1", "año.txt: 2", "win/dows.txt: 3"]);
  });

  it("leaves out what systems put in, and tells what nobody wants", async () => {
    const zip = zipOf([
      { name: "__MACOSX/._a.txt", bytes: "x" },
      { name: ".DS_Store", bytes: "x" },
      { name: "map.png", bytes: "x" },
      A,
    ]);
    const all = told(await unpackedOf(zip, "pile.zip", { wanted: (name) => !name.endsWith(".png") }));
    expect(all).toEqual(["map.png -", "a.txt: The first report."]);
  });

  it("gives equal names once each", async () => {
    const zip = zipOf([A, { ...A, bytes: "Another." }, { ...A, bytes: "A third." }, { name: "a (2).txt", bytes: "x" }]);
    const names = (await reading(zip)).map((line) => line.split(":")[0]);
    expect(new Set(names).size).toBe(4);
    expect(names.slice(0, 2)).toEqual(["a.txt", "a (2).txt"]);
  });

  it.each([
    ["../../etc/passwd", "unsafe-name"],
    ["a/../../b.txt", "unsafe-name"],
    ["..\\..\\b.txt", "unsafe-name"],
    ["/etc/passwd", "unsafe-name"],
    ["C:\\Windows\\a.txt", "unsafe-name"],
    ["\\\\server\\share\\a.txt", "unsafe-name"],
    ["a\0.txt", "unsafe-name"],
    ["a\u001b[2J.txt", "unsafe-name"],
    [`${"a".repeat(2000)}.txt`, "unsafe-name"],
  ])("does not take an entry called %j, and goes on", async (name, code) => {
    const all = await unpackedOf(zipOf([{ name, bytes: "x" }, A]), "pile.zip");
    expect(all.map((one) => (one.kind === "trouble" ? one.problem.code : one.kind))).toEqual([code, "item"]);
    expect(all[0]?.kind === "trouble" && /\p{Cc}/u.test(all[0].name ?? "")).toBe(false);
  });

  it.each(["x/a..b.txt", "x../a.txt", "a.b./c.txt"])("takes %s, which leads nowhere", async (name) => {
    expect(await reading(zipOf([{ name, bytes: "x" }]))).toEqual([`${name}: x`]);
  });

  it.each([
    ["locked with a password", { lie: { flags: 1 } }, "encrypted"],
    ["locked in another way", { lie: { flags: 0x41 } }, "encrypted"],
    ["a link", { mode: 0o120777 }, "link"],
    ["packed in a way of its own", { lie: { method: 14 } }, "method-not-read"],
    ["whose sum is wrong", { lie: { crc: 1 } }, "damaged"],
    ["empty", { bytes: "" }, "empty"],
  ])("says of an entry that is %s what to do, and goes on", async (_, how, code) => {
    const all = await unpackedOf(zipOf([{ ...A, ...how }, B]), "pile.zip");
    expect(told(all)).toEqual([`a.txt ! ${code}`, "folder/b.txt: The second report."]);
  });

  it("does not believe the sizes that it states", async () => {
    const zip = zipOf([
      { ...A, lie: { size: 3 } },
      { ...B, lie: { size: 4_000_000_000 } },
    ]);
    expect(await reading(zip)).toEqual(["a.txt: The first report.", "folder/b.txt: The second report."]);
  });

  it("opens archives in archives, three deep", async () => {
    const nest = (depth: number): Buffer =>
      depth === 1 ? zipOf([A]) : zipOf([{ name: `${depth}.zip`, bytes: nest(depth - 1), stored: depth % 2 === 0 }, B]);
    expect(await reading(nest(3))).toEqual([
      "3.zip/2.zip/a.txt: The first report.",
      "3.zip/folder/b.txt: The second report.",
      "folder/b.txt: The second report.",
    ]);
    expect(await reading(nest(4))).toContain("4.zip/3.zip/2.zip ! too-deep");
  });

  it("leaves Word documents whole", async () => {
    const docx = zipOf([
      { name: "[Content_Types].xml", bytes: "<Types/>" },
      { name: "word/document.xml", bytes: "<w/>" },
    ]);
    const all = await unpackedOf(zipOf([{ name: "a.docx", bytes: docx }]), "pile.zip");
    expect(all).toMatchObject([{ kind: "item", item: { name: "a.docx", bytes: Uint8Array.from(docx) } }]);
  });
});

const three = (how: object): Buffer =>
  zipOf(["one", "two", "three"].map((word) => ({ name: `${word}.txt`, bytes: `${word} `.repeat(50), ...how })));

describe("a ZIP cut short", () => {
  it.each([
    ["packed", {}],
    ["stored", { stored: true }],
    ["with sizes behind the data", { behind: true }],
  ])("%s gives what is whole, then says where it breaks off", async (_, how) => {
    const whole = three(how);
    const third = whole.indexOf("three.txt");
    const all = await unpackedOf(whole.subarray(0, third + 20), "pile.zip");
    expect(told(all).map((line) => line.slice(0, 20))).toEqual([
      "one.txt: one one one",
      "two.txt: two two two",
      "three.txt ! archive-",
      "* ! archive-cut",
    ]);
    expect(all[3]).toMatchObject({
      problem: { detail: expect.stringContaining(`${third + 20} bytes; the 2 documents`) },
    });
  });

  it("in its list loses nothing, and says so", async () => {
    const whole = three({});
    expect((await reading(whole.subarray(0, -30))).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "one.txt: one one",
      "two.txt: two two",
      "three.txt: three three",
      "* ! archive-cut",
    ]);
  });

  it("never loses a whole document nor stays silent, wherever it is cut", async () => {
    const whole = three({});
    for (let at = 5; at < whole.length; at += 7) {
      const all = told(await unpackedOf(whole.subarray(0, at), "pile.zip"));
      const ends = ["two.txt", "three.txt"].map((name) => whole.indexOf(name) - 30);
      const expected = ends.filter((end) => end <= at).length;
      expect(all.filter((line) => line.includes(": ")).length).toBeGreaterThanOrEqual(expected);
      expect(all.at(-1)).toBe("* ! archive-cut");
    }
  });
});

describe("a bomb", () => {
  const limits = { ...LIMITS, freeBytes: 3_000_000, itemBytes: 2_000_000 };

  it("of one file is too large, and is not unpacked whole", async () => {
    const zip = zipOf([{ name: "zeros.txt", bytes: Buffer.alloc(30_000_000) }, A]);
    const all = told(await unpackedOf(zip, "bomb.zip", { limits }));
    expect(all).toEqual(["zeros.txt ! too-large", "a.txt: The first report."]);
  });

  it("of many files stops at what the archive may unpack to", async () => {
    const zeros = Buffer.alloc(1_900_000);
    const zip = zipOf(Array.from({ length: 40 }, (_, n) => ({ name: `${n}.txt`, bytes: zeros })));
    const spent = cpuClock();
    const all = told(await unpackedOf(zip, "bomb.zip", { limits: { ...limits, freeBytes: 20_000_000 } }));
    expect(all.at(-1)).toBe("* ! archive-bomb");
    expect(all.length).toBeLessThan(15);
    expect(spent()).toBeLessThan(5000);
  });

  it("of archives in archives counts all that is unpacked", async () => {
    const inner = zipOf([{ name: "zeros.txt", bytes: Buffer.alloc(1_500_000) }]);
    const middle = zipOf(Array.from({ length: 20 }, (_, n) => ({ name: `${n}.zip`, bytes: inner })));
    const outer = zipOf(Array.from({ length: 20 }, (_, n) => ({ name: `${n}.zip`, bytes: middle })));
    const all = told(await unpackedOf(outer, "bomb.zip", { limits }));
    expect(all.at(-1)).toBe("* ! archive-bomb");
    expect(all.length).toBeLessThan(20);
  });

  it("whose entries share their bytes is found out", async () => {
    const one = zipOf([{ name: "zeros.txt", bytes: Buffer.alloc(1_000_000) }]);
    // The list's only entry a thousand times over.
    const list = one.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const entry = one.subarray(list, one.length - 22);
    const end = Buffer.from(one.subarray(one.length - 22));
    end.writeUInt16LE(1000, 10);
    end.writeUInt32LE(entry.length * 1000, 12);
    const bomb = Buffer.concat([one.subarray(0, list), ...Array<Buffer>(1000).fill(entry), end]);
    const all = await unpackedOf(bomb, "bomb.zip");
    expect(told(all).at(-1)).toBe("* ! archive-bomb");
    expect(all.length).toBeLessThan(200);
  });

  it("of too many documents stops at the count", async () => {
    const zip = zipOf(Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, bytes: "x" })));
    const all = told(await unpackedOf(zip, "pile.zip", { limits: { ...LIMITS, items: 20 } }));
    expect(all.slice(-2)).toEqual(["19.txt: x", "* ! archive-full"]);
  });

  it("that holds itself ends", async () => {
    // Each level is the same archive to look at; the depth ends it.
    let zip = zipOf([A]);
    for (let depth = 0; depth < 40; depth++) zip = zipOf([{ name: "again.zip", bytes: zip }]);
    expect(told(await unpackedOf(zip, "bomb.zip"))).toEqual(["again.zip/again.zip/again.zip ! too-deep"]);
  });
});

describe("hostile bytes", () => {
  it("never throw, and never take long", { timeout: 180_000 }, async () => {
    const whole = zipOf([
      A,
      { ...B, behind: true },
      { name: "c.zip", bytes: zipOf([A, B]), stored: true },
      { name: "d.txt", bytes: "x".repeat(5000) },
    ]);
    const spent = cpuClock();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) if (at > 3) bytes[at] = byte;
          const all = await unpackedOf(bytes.subarray(0, Math.max(4, length)), "pile.zip");
          for (const one of all) if (one.kind === "item") expect(one.item.name).not.toMatch(/(^|\/)\.\.(\/|$)|^\//);
        },
      ),
      { numRuns: 400, seed: 4 },
    );
    expect(spent()).toBeLessThan(40_000);
  });

  it("a list of a hundred thousand entries is read in a moment", { timeout: 180_000 }, async () => {
    const zip = zipOf(
      Array.from({ length: 100_000 }, (_, n) => ({ name: `${n}.txt`, bytes: `Report ${n}.`, stored: n % 10 > 0 })),
    );
    const spent = cpuClock();
    let asked = 0;
    const source: Source = {
      ...sourceOf(zip),
      read: (at, length) => ((asked = Math.max(asked, length)), sourceOf(zip).read(at, length)),
    };
    const all = await unpackedOf(source, "pile.zip");
    expect(all.filter((one) => one.kind === "item")).toHaveLength(100_000);
    expect(asked).toBeLessThan(300_000);
    expect(spent()).toBeLessThan(25_000);
  });
});
