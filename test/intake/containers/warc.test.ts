import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, type Source } from "../../../src/intake/containers/index.ts";
import { answer, gzipped, type MadeRecord, record, told, unpackedOf, zipOf } from "./archives.ts";
import { cpuClock } from "../cpu-clock.ts";

const page = (words: string): string => `<!doctype html><title>${words}</title><p>${words}</p>`;
const capture = (path: string, content: Uint8Array | string, more: Partial<MadeRecord> = {}): Buffer =>
  record({ uri: `https://news.example/${path}`, content, ...more });
const INFO = record({ type: "warcinfo", contentType: "application/warc-fields", content: "software: a crawler\r\n" });
const ONE = capture("one", answer(page("one")));
const TWO = capture("two", answer(page("two")));
const THREE = capture("three", answer(page("three")));
const kept = (word: string): string => `news.example/${word}: ${page(word).slice(0, 60)}`;

const inside = (word: string): string => `archive/data.warc.gz/${kept(word)}`;

describe("a web archive", () => {
  it.each([
    ["plain", Buffer.concat([INFO, ONE, TWO]), "crawl.warc"],
    ["packed record by record", gzipped([INFO, ONE, TWO]), "crawl.warc.gz"],
    ["packed as one", gzipSync(Buffer.concat([INFO, ONE, TWO])), "crawl.warc.gz"],
    ["packed, called otherwise", gzipped([INFO, ONE, TWO]), "download"],
  ])("%s gives its pages", async (_, bytes, name) => {
    expect(told(await unpackedOf(bytes, name))).toEqual([kept("one"), kept("two")]);
  });

  it("says where and when each page was taken", async () => {
    const all = await unpackedOf(capture("a?id=3", answer("<p>x"), { date: "2025-08-13T10:11:12Z" }), "crawl.warc");
    expect(all).toMatchObject([
      {
        kind: "item",
        item: {
          name: "news.example/a?id=3",
          metadata: { url: { value: "https://news.example/a?id=3", how: "stated", from: "web archive" } },
          retrieved: "2025-08-13T10:11:12Z",
        },
      },
    ]);
  });

  it("keeps the encoding that the site named", async () => {
    const polish = Buffer.concat([
      Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-2\r\n\r\n<p>"),
      Buffer.from([0xb3]),
    ]);
    const all = await unpackedOf(Buffer.concat([capture("a", polish), ONE]), "crawl.warc");
    expect(all.map((one) => (one.kind === "item" ? one.item.charset : one))).toEqual(["iso-8859-2", "utf-8"]);
  });

  it("packed into a WACZ gives its pages, and nothing of its lists", async () => {
    const wacz = zipOf([
      { name: "datapackage.json", bytes: "{}", stored: true },
      { name: "archive/data.warc.gz", bytes: gzipped([INFO, ONE, TWO]), stored: true },
      { name: "pages/pages.jsonl", bytes: '{"format": "json-pages-1.0"}' },
      { name: "indexes/index.cdx", bytes: "x" },
    ]);
    expect(told(await unpackedOf(wacz, "crawl.wacz"))).toEqual([inside("one"), inside("two")]);
    expect(told(await unpackedOf(zipOf([{ name: "x.wacz", bytes: wacz, stored: true }]), "pile.zip"))).toEqual([
      `x.wacz/${inside("one")}`,
      `x.wacz/${inside("two")}`,
    ]);
  });

  it("packed once more in a ZIP is read as it is unpacked", async () => {
    const limits = { ...LIMITS, itemBytes: 2000 };
    const warc = Buffer.concat([ONE, capture("long", answer("x".repeat(5000))), TWO]);
    expect(told(await unpackedOf(zipOf([{ name: "x.warc", bytes: warc }]), "pile.zip", { limits }))).toEqual([
      `x.warc/${kept("one")}`,
      "x.warc/news.example/long: " + "x".repeat(60),
      `x.warc/${kept("two")}`,
    ]);
  });

  it.each([
    ["joined from pieces", answer("5\r\n<p>He\r\n3;x=y\r\nllo\r\n0\r\n\r\n", ["Transfer-Encoding: chunked"])],
    ["joined before, whatever its head says", answer("<p>Hello", ["Transfer-Encoding: chunked"])],
    ["unpacked from gzip", answer(gzipSync("<p>Hello"), ["Content-Encoding: gzip"])],
    ["unpacked from br", answer(brotliCompressSync("<p>Hello"), ["Content-Encoding: br"])],
    ["unpacked before, whatever its head says", answer("<p>Hello", ["Content-Encoding: gzip"])],
    ["of a head with bare line ends", Buffer.from("HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>Hello")],
  ])("gives a body %s", async (_, content) => {
    expect(told(await unpackedOf(capture("a", content), "crawl.warc"))).toEqual(["news.example/a: <p>Hello"]);
  });

  it("gives documents that were put in as they are", async () => {
    const bytes = Buffer.concat([
      capture("a", "<p>A page", { type: "resource", contentType: "text/html" }),
      capture("b", "Its words", { type: "conversion", contentType: "text/plain" }),
    ]);
    expect(told(await unpackedOf(bytes, "crawl.warc"))).toEqual([
      "news.example/a: <p>A page",
      "news.example/b: Its words",
    ]);
  });

  it("passes over what is no page", async () => {
    const bytes = Buffer.concat([
      capture("old", answer("", ["Location: /new"], "301 Moved")),
      capture("gone", answer("<p>Nothing here", [], "404 Not Found")),
      capture("a", "GET /a HTTP/1.1\r\n\r\n", { type: "request" }),
      capture("a", "fetchTimeMs: 3", { type: "metadata", contentType: "application/warc-fields" }),
      capture("a", answer("", []), { type: "revisit" }),
      record({ uri: "dns:news.example", contentType: "text/dns", content: "x", type: "response" }),
      capture("robots.txt", Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *")),
      capture("map.png", Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")),
    ]);
    expect(told(await unpackedOf(bytes, "crawl.warc"))).toEqual(["news.example/map.png -"]);
  });

  it("gives a page that was taken twice under two names", async () => {
    const all = told(await unpackedOf(Buffer.concat([ONE, ONE]), "crawl.warc"));
    expect(all).toEqual([kept("one"), kept("one").replace("one:", "one (2):")]);
  });

  it("gives no name that leads out", async () => {
    const uris = [
      "https://x.example/../../etc/passwd",
      "https://x.example/%2e%2e/%2e%2e/a",
      `https://x.example/${"a/".repeat(800)}`,
    ];
    const all = await unpackedOf(
      Buffer.concat(uris.map((uri) => record({ uri, content: answer("<p>x") }))),
      "crawl.warc",
    );
    const names = all.map((one) => (one.kind === "item" ? one.item.name : ""));
    expect(names.slice(0, 2)).toEqual(["x.example/etc/passwd", "x.example/a"]);
    expect(names[2]?.length).toBeLessThan(200);
  });

  it("says which page is too large, and goes on", async () => {
    const limits = { ...LIMITS, itemBytes: 1000 };
    const bytes = Buffer.concat([
      capture("long", answer("x".repeat(300_000))),
      capture("bomb", answer(gzipSync("x".repeat(300_000)), ["Content-Encoding: gzip"])),
      ONE,
    ]);
    expect(told(await unpackedOf(bytes, "crawl.warc", { limits }))).toEqual([
      "news.example/long ! too-large",
      "news.example/bomb ! too-large",
      kept("one"),
    ]);
  });
});

describe("a web archive cut in the middle", () => {
  it("gives what is whole, then says where it breaks off", async () => {
    const whole = Buffer.concat([INFO, ONE, TWO, THREE]);
    const at = whole.length - 60;
    const all = await unpackedOf(whole.subarray(0, at), "crawl.warc");
    expect(told(all)).toEqual([kept("one"), kept("two"), "news.example/three ! archive-cut", "* ! archive-cut"]);
    expect(all.at(-1)).toMatchObject({
      problem: { detail: expect.stringContaining(`after ${at} bytes; the 3 records`) },
    });
  });

  it("in the head of a record says so too", async () => {
    const whole = Buffer.concat([ONE, TWO]);
    expect(told(await unpackedOf(whole.subarray(0, ONE.length + 30), "crawl.warc"))).toEqual([
      kept("one"),
      "* ! archive-cut",
    ]);
  });

  it("packed, at any byte, loses no whole page and is never silent about it", async () => {
    const parts = [INFO, ONE, TWO, THREE].map((one) => gzipSync(one));
    const whole = Buffer.concat(parts);
    const ends = [1, 2, 3, 4].map((n) => Buffer.concat(parts.slice(0, n)).length);
    for (let at = (ends[0] ?? 0) + 1; at < whole.length; at += 5) {
      const all = told(await unpackedOf(whole.subarray(0, at), "crawl.warc.gz"));
      const pages = ends.slice(1).filter((end) => end <= at).length;
      expect(all.filter((line) => line.includes(": ")).length).toBeGreaterThanOrEqual(pages);
      if (!ends.includes(at)) expect(all.at(-1)).toBe("* ! archive-cut");
    }
  });

  it("damaged in its packing gives all but the damaged page", async () => {
    const bytes = gzipped([ONE, TWO, THREE]);
    bytes.fill(0x55, gzipSync(ONE).length + 40, gzipSync(ONE).length + 80);
    const all = told(await unpackedOf(bytes, "crawl.warc.gz"));
    expect(all.filter((line) => !line.startsWith("news.example/two !"))).toEqual([
      kept("one"),
      "* ! damaged",
      kept("three"),
    ]);
  });

  it("with one bit turned in its packing never gives a page that was not taken", { timeout: 180_000 }, async () => {
    const whole = gzipped([ONE, TWO, THREE]);
    for (let at = 3; at < whole.length; at += 2) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      const pages = told(await unpackedOf(bytes, "crawl.warc.gz")).filter((line) => !line.includes(" ! "));
      for (const line of pages) expect(["one", "two", "three"].map(kept)).toContain(line);
      expect(pages.length).toBeGreaterThanOrEqual(1);
    }
  });

  it("with a wrong length in one record finds the next", async () => {
    const wrong = Buffer.from(TWO.toString().replace(/Content-Length: \d+/, "Content-Length: 10"));
    const all = told(await unpackedOf(Buffer.concat([ONE, wrong, THREE]), "crawl.warc"));
    expect(all[0]).toBe(kept("one"));
    expect(all.at(-1)).toBe(kept("three"));
    expect(all).toContain("* ! damaged");
  });

  it("with nothing behind its first line says so", async () => {
    expect(told(await unpackedOf(Buffer.from("WARC/1.0\r\nno head"), "crawl.warc"))).toEqual(["* ! archive-cut"]);
    expect(told(await unpackedOf(Buffer.from("WARC/nothing\r\nof the kind\r\n"), "crawl.warc"))).toEqual([
      "* ! damaged",
    ]);
  });
});

/** A file of 300 MB that goes on and on behind its beginning. */
const endless = (head: string): Source => ({
  size: 300_000_000,
  read: async (at, length) => Buffer.from(head).subarray(at, at + length),
  async *stream() {
    yield Buffer.from(head);
    const piece = Buffer.alloc(1_000_000, "x");
    for (let n = 0; n < 300; n++) yield piece;
  },
});

describe("hostile web archives", () => {
  it("packed bombs stop early", async () => {
    const limits = { ...LIMITS, freeBytes: 5_000_000 };
    const bomb = gzipSync(Buffer.concat([capture("a", answer(Buffer.alloc(60_000_000, "x")))]));
    const spent = cpuClock();
    const all = told(await unpackedOf(bomb, "bomb.warc.gz", { limits }));
    expect(all).toEqual(["* ! archive-bomb"]);
    expect(spent()).toBeLessThan(5000);
  });

  it("many small bombs in a plain archive are counted together", async () => {
    const packed = answer(gzipSync(Buffer.alloc(1_000_000)), ["Content-Encoding: gzip"]);
    const bytes = Buffer.concat(Array.from({ length: 50 }, (_, n) => capture(String(n), packed)));
    const all = told(await unpackedOf(bytes, "bomb.warc", { limits: { ...LIMITS, freeBytes: 5_000_000 } }));
    expect(all.at(-1)).toBe("* ! archive-bomb");
    expect(all.length).toBeLessThan(10);
  });

  it("changed at random never throw", { timeout: 180_000 }, async () => {
    for (const whole of [Buffer.concat([INFO, ONE, TWO]), gzipped([INFO, ONE, TWO])]) {
      const name = whole[0] === 0x1f ? "crawl.warc.gz" : "crawl.warc";
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.integer({ min: 6, max: whole.length - 1 }), fc.nat(255)), { maxLength: 8 }),
          async (changes) => {
            const bytes = Buffer.from(whole);
            for (const [at, byte] of changes) bytes[at] = byte;
            await unpackedOf(bytes, name);
          },
        ),
        { numRuns: 150, seed: 4 },
      );
    }
  });

  it("a line without end and a length without bounds cost no memory", { timeout: 180_000 }, async () => {
    const before = process.memoryUsage().rss;
    const lines = told(await unpackedOf(endless("WARC/1.0\r\nWARC-Type: "), "crawl.warc"));
    const long =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/a\r\nContent-Length: 999999999999\r\n\r\n";
    const body = told(await unpackedOf(endless(long), "crawl.warc"));
    expect(lines).toEqual(["* ! archive-cut"]);
    expect(body).toEqual(["x.example/a ! archive-cut", "* ! archive-cut"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});
