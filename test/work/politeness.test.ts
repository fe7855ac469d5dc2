import { describe, expect, it } from "vitest";
import type { Fetched } from "../../src/work/fetch.ts";
import { politeness } from "../../src/work/politeness.ts";

const text = (words: string): Fetched => ({
  kind: "fetched",
  bytes: Buffer.from(words),
  finalUrl: "",
  moved: null,
  mediaType: "text/plain",
  charset: null,
  etag: null,
  lastModified: null,
  retrieved: "",
});
const failed = (status: number | null, code = "x"): Fetched => ({
  kind: "failed",
  problem: { code, detail: "" },
  status,
  retryAfter: null,
});

/** Politeness in a world of its own; `waits` are all that it slept, in seconds. */
function made(answer: (address: string) => Fetched) {
  let time = 0;
  const waits: number[] = [];
  const asked: string[] = [];
  const polite = politeness("Cotejo", {
    clock: {
      now: () => time,
      sleep: async (ms) => {
        time += ms;
        waits.push(ms / 1000);
      },
    },
    fetch: async (address) => {
      asked.push(address);
      return answer(address);
    },
  });
  const may = async (address: string): Promise<boolean> => (await polite.before(new URL(address))) === null;
  return { may, waits, asked, pass: (hours: number) => (time += hours * 3_600_000) };
}

describe("robots.txt", () => {
  it.each([
    ["User-agent: *\nDisallow: /private\n", "/private/a", false],
    ["User-agent: *\nDisallow: /private\n", "/public", true],
    ["User-agent: *\nDisallow:\n", "/a", true],
    ["User-agent: *\nDisallow: /\nAllow: /news\n", "/news/1", true],
    ["User-agent: cotejo\nDisallow: /\n\nUser-agent: *\nDisallow:\n", "/a", false],
    ["User-agent: OtherBot\nDisallow: /\n", "/a", true],
    ["User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf?x", true],
    ["<html><body>Not found</body></html>", "/a", true],
    ["", "/a", true],
  ])("%j lets us see %s: %s", async (rules, path, allowed) => {
    expect(await made(() => text(rules)).may(`https://x.example${path}`)).toBe(allowed);
  });

  it.each([
    ["is not there", failed(404), true],
    ["is forbidden", failed(403), true],
    ["is too large", failed(200, "too-large"), true],
    ["fails", failed(500), false],
    ["is asked for too often", failed(429), false],
    ["cannot be reached", failed(null), false],
  ])("that %s", async (_, answer, allowed) => {
    expect(await made(() => answer).may("https://x.example/a")).toBe(allowed);
  });

  it("is asked for once a day, of each site", async () => {
    const { may, asked, pass } = made(() => text(""));
    await may("https://x.example/a");
    await may("https://x.example/b");
    await may("https://y.example/b");
    await may("http://x.example/b");
    expect(asked).toEqual([
      "https://x.example/robots.txt",
      "https://y.example/robots.txt",
      "http://x.example/robots.txt",
    ]);
    pass(25);
    await may("https://x.example/a");
    expect(asked).toHaveLength(4);
  });

  it("made to hold us up does not", { timeout: 20_000 }, async () => {
    const began = performance.now();
    await made(() => text(`User-agent: *\n${`Disallow: /${"*a".repeat(1000)}$\n`.repeat(300)}`)).may(
      `https://x.example/${"a".repeat(3900)}`,
    );
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("time between requests", () => {
  it("is two seconds for one host, none between two", async () => {
    const { may, waits } = made(() => text(""));
    await may("https://x.example/a");
    await may("https://y.example/a");
    expect(waits).toEqual([2, 2]);
    await may("https://x.example/b");
    // The wait for y was time for x as well.
    expect(waits).toEqual([2, 2]);
    await may("https://x.example/c");
    expect(waits).toEqual([2, 2, 2]);
  });

  it.each([
    ["10", 10],
    ["0.5", 2],
    ["86400", 60],
    ["nonsense", 2],
  ])("is what Crawl-delay: %s asks for, within reason", async (delay, seconds) => {
    const { may, waits } = made(() => text(`User-agent: *\nCrawl-delay: ${delay}\n`));
    await may("https://x.example/a");
    expect(waits).toEqual([seconds]);
  });
});
