import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { site } from "../work/local-site.ts";
import { cotejo, type Ran, scratch } from "./world.ts";

const ALLOW = { COTEJO_ALLOW_HOSTS: "127.0.0.1" };

const entry = (n: number, words: string, at: string): string =>
  `<item><guid>${n}</guid><title>Story ${n}</title><link>${at}/story-${n}</link><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item>`;
const rss = (entries: string): string =>
  `<rss version="2.0"><channel><title>The Daily</title>${entries}</channel></rss>`;

async function newCase(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = scratch();
  const path = join(folder, "a.cotejo");
  await cotejo(["new", path]);
  return { folder, path };
}

const files = async (path: string): Promise<readonly string[]> =>
  (JSON.parse((await cotejo(["status", path, "--files", "--json"])).out) as readonly { readonly file: string }[])
    .map(({ file }) => file)
    .toSorted();

/** Runs the watch at an hour of 2026-01-02. */
const at = (hour: number, words: readonly string[], more = {}): Promise<Ran> =>
  cotejo(["watch", ...words], {
    environment: ALLOW,
    now: () => new Date(Date.UTC(2026, 0, 2, hour)),
    ...more,
  });

describe("cotejo watch --once", () => {
  it("adds what is new in a folder, and says what it changed", { timeout: 90_000 }, async () => {
    const { folder, path } = await newCase();
    const inbox = join(folder, "in");
    mkdirSync(inbox);
    const put = (name: string, words: string): void => {
      writeFileSync(join(inbox, name), words);
      // Old enough to be no longer written.
      utimesSync(join(inbox, name), 1_700_000_000, 1_700_000_000);
    };
    put("a.txt", "Ana leads Gulf.");
    put("b.pdf.part", "half of something");
    const first = await at(1, [path, inbox, "--once"]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).toBe("+ a.txt: 1 claim\n");
    expect(first.out).toContain("2026-01-02 01:00 UTC: 1 new report with 1 claim.");
    expect((await at(2, [path, inbox, "--once"])).out).toBe("");
    put("c.txt", "Bea leads Gulf. Carl hit Dora.");
    const second = await at(3, [path, inbox, "--once"]);
    expect(second.out).toContain("1 new report with 2 claims.");
    expect(second.out).toMatch(/contradicted or overtaken: Who leads Gulf\?|new answer: Who leads Gulf\? Bea/);
    expect(await files(path)).toEqual(["a.txt", "c.txt"]);
  });

  it("takes a feed's entries once, and does not ask for what has not changed", { timeout: 90_000 }, async () => {
    const { path } = await newCase();
    let feed = "";
    const { at: address, asked } = await site((request, response) => {
      if (request.headers["if-none-match"] === `"${feed.length}"`) response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "application/rss+xml", etag: `"${feed.length}"` }).end(feed);
    });
    feed = rss(entry(1, "Ana hit Bea.", address));
    const url = `${address}/feed.xml`;
    const first = await at(1, [path, url, "--once"]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain("1 new report with 1 claim");
    // A moment later, the case remembers.
    expect(
      (
        await cotejo(["watch", path, url, "--once"], {
          environment: ALLOW,
          now: () => new Date(Date.UTC(2026, 0, 2, 1, 5)),
        })
      ).err,
    ).toContain("looked at a moment ago");
    expect(asked).toEqual(["/feed.xml"]);
    expect((await at(2, [path, url, "--once"])).out).toBe("");
    feed = rss(entry(2, "Carl hit Dora.", address) + entry(1, "Ana hit Bea.", address));
    const third = await at(3, [path, url, "--once"]);
    expect(third.out).toContain("1 new report with 1 claim");
    expect(asked).toEqual(["/feed.xml", "/feed.xml", "/feed.xml"]);
    expect(await files(path)).toHaveLength(3);
    expect((await cotejo(["export", path, "reports", "--out", "-"])).out).toContain("Story 1");
  });

  it(
    "with --full fetches the pages politely, and takes the feed's words where it may not",
    { timeout: 90_000 },
    async () => {
      const { path } = await newCase();
      let address = "";
      const local = await site((request, response) => {
        const html = { "content-type": "text/html" };
        if (request.url === "/robots.txt")
          response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /story-2\n");
        else if (request.url === "/feed.xml") {
          const entries = [1, 2, 3].map((n) => entry(n, "In short.", address)).join("");
          response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss(entries));
        } else if (request.url === "/story-3") response.writeHead(403).end();
        else
          response
            .writeHead(200, html)
            .end("<html><body><article><h1>All</h1><p>Ana hit Bea. Carl hit Dora.</p></article></body></html>");
      });
      address = local.at;
      const waits: number[] = [];
      const ran = await at(1, [path, `${address}/feed.xml`, "--once", "--full"], {
        sleep: async (ms: number) => void waits.push(ms),
      });
      expect(ran.err).toContain("robots.txt asks programs not to");
      expect(ran.err).toContain("The site refuses to give this to a program");
      expect(local.asked).toEqual(["/feed.xml", "/robots.txt", "/story-1", "/story-3"]);
      expect(waits.filter((ms) => ms >= 1900)).toHaveLength(3);
      expect((await files(path)).filter((file) => file.includes("story-1"))).toHaveLength(1);
      expect(ran.out).toContain("3 new reports with 2 claims");
      // What the case has is not fetched again.
      await at(3, [path, `${address}/feed.xml`, "--once", "--full"], { sleep: async () => undefined });
      expect(local.asked.slice(4)).toEqual(["/feed.xml"]);
    },
  );

  it("leaves a feed in trouble alone for longer and longer, and as long as it asks", { timeout: 90_000 }, async () => {
    const { path } = await newCase();
    let status = 503;
    const { at: address, asked } = await site((_, response) =>
      response.writeHead(status, { "retry-after": "7200" }).end(),
    );
    const first = await at(1, [path, address, "--once"]);
    expect(first.code).toBe(3);
    expect(first.err).toContain("not available for now");
    expect(first.err).toMatch(/after 2026-01-02 03:00/);
    expect((await at(2, [path, address, "--once"])).err).toContain("looked at a moment ago");
    status = 410;
    expect((await at(4, [path, address, "--once"])).err).toContain("taken the page down");
    expect(asked).toHaveLength(2);
  });

  it.each([
    [["nowhere"], 4, "no such folder"],
    [["a.cotejo"], 2, "is a file"],
    [["ftp://x.example/feed"], 2, "Only http and https"],
    [["https://me:secret@x.example/feed"], 2, "password"],
  ])("refuses %j", async (words, code, says) => {
    const { folder, path } = await newCase();
    const ran = await at(1, [path, ...words.map((word) => (word.includes(":") ? word : join(folder, word))), "--once"]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
  });

  it.each([[[]], [["--full"]]])(
    "takes no page for a report where a feed was, nor a broken feed (%j)",
    { timeout: 90_000 },
    async (more) => {
      const { path } = await newCase();
      const story = "<p>Ana hit Bea in the harbour town on Sunday, and nobody said why.</p>";
      const sent = { body: "", type: "text/xml" };
      const { at: address } = await site((request, response) => {
        if (request.url === "/robots.txt") response.writeHead(404).end();
        else if (request.url !== "/feed.xml")
          response.writeHead(200, { "content-type": "text/html" }).end(`<p>${request.url}</p>${story.repeat(4)}`);
        else response.writeHead(200, { "content-type": sent.type }).end(sent.body);
      });
      const look = (hour: number): Promise<Ran> =>
        at(hour, [path, `${address}/feed.xml`, "--once", ...more], { sleep: async () => undefined });
      sent.body = rss(entry(1, "Ana hit Bea.", address));
      expect((await look(1)).out).toContain("1 new report");
      const known = await files(path);
      sent.body = `<!doctype html><html><body><h1>This name is for sale</h1>${"<p>Buy it now, it is cheap and short.</p>".repeat(9)}`;
      sent.type = "text/html";
      const sold = await look(5);
      expect([sold.code, sold.out]).toEqual([3, ""]);
      expect(sold.err).toContain("gives a page where it gave a feed");
      [sent.body, sent.type] = ["<rss><channel><item><title>x", "text/xml"];
      expect((await look(9)).err).toContain("has no entries");
      expect(await files(path)).toEqual(known);
      sent.body = rss(entry(1, "Ana hit Bea.", address) + entry(2, "Carl hit Dora.", address));
      expect((await look(23)).out).toContain("1 new report");
    },
  );

  it("says where a feed has moved for good, and follows it", { timeout: 90_000 }, async () => {
    const { path } = await newCase();
    const { at: address } = await site((request, response) => {
      if (request.url === "/new.xml")
        response.writeHead(200, { "content-type": "text/xml" }).end(rss(entry(1, "Ana hit Bea.", "https://x.example")));
      else response.writeHead(request.url === "/old.xml" ? 301 : 302, { location: "/new.xml" }).end();
    });
    const moved = await at(1, [path, `${address}/old.xml`, `${address}/now.xml`, "--once"], {
      sleep: async () => undefined,
    });
    expect(moved.err).toContain(`/old.xml: The feed has moved to ${address}/new.xml; name that address from now on`);
    expect(moved.err.match(/has moved/g)).toHaveLength(1);
    expect(moved.out).toContain("1 new report");
  });

  it("looks at a feed that it never saw, however fast the clock goes", async () => {
    const { path } = await newCase();
    const { at: address, asked } = await site((_, response) => response.writeHead(500).end());
    let time = Date.UTC(2026, 0, 2);
    // No two looks at the clock give one time: on a busy machine the run once ended without having asked.
    const ran = await cotejo(["watch", path, address, "--once"], {
      environment: ALLOW,
      now: () => new Date((time += 5)),
    });
    expect(asked).toHaveLength(1);
    expect(ran.code).toBe(3);
  });

  it("refuses a feed inside the network, and says how to allow it", async () => {
    const { path } = await newCase();
    const { at: address, asked } = await site((_, response) => response.end());
    const ran = await cotejo(["watch", path, address, "--once"]);
    expect(ran.err).toContain("COTEJO_ALLOW_HOSTS");
    expect(asked).toEqual([]);
  });
});

/** Runs for some hours, none of which pass outside. */
async function hours(most: number, words: readonly string[]): Promise<Ran & { readonly slept: readonly number[] }> {
  let time = Date.UTC(2026, 0, 2);
  const end = time + most * 3_600_000;
  const stopping: { stop?: () => void } = {};
  const slept: number[] = [];
  const ran = await cotejo(["watch", ...words], {
    environment: ALLOW,
    now: () => new Date(time),
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
      if (time >= end) stopping.stop?.();
    },
    onStop: (callback) => {
      stopping.stop = callback;
      return () => undefined;
    },
  });
  return { ...ran, slept };
}

describe("cotejo watch", () => {
  it("asks a feed every quarter of an hour, and what has not changed is not sent", { timeout: 90_000 }, async () => {
    const { path } = await newCase();
    const answers: number[] = [];
    const { at: address } = await site((request, response) => {
      const known = request.headers["if-modified-since"] === "Fri, 02 Jan 2026 00:00:00 GMT";
      answers.push(known ? 304 : 200);
      const head = { "content-type": "text/xml", "last-modified": "Fri, 02 Jan 2026 00:00:00 GMT" };
      response
        .writeHead(known ? 304 : 200, head)
        .end(known ? undefined : rss(entry(1, "Ana hit Bea.", "https://x.example")));
    });
    const ran = await hours(3, [path, address]);
    expect(ran.code).toBe(0);
    expect(answers[0]).toBe(200);
    expect(answers.slice(1).every((status) => status === 304)).toBe(true);
    // 15 to 18 minutes between two.
    expect(answers.length).toBeGreaterThanOrEqual(10);
    expect(answers.length).toBeLessThanOrEqual(13);
    expect(ran.out.match(/1 new report/g)).toHaveLength(1);
  });

  it("asks a feed in trouble ever more seldom, and says it once", { timeout: 90_000 }, async () => {
    const { path } = await newCase();
    const { at: address, asked } = await site((_, response) => response.writeHead(500).end());
    const ran = await hours(24, [path, address]);
    // At once, then after 30, 60, 120, 240, 480 minutes and up to a fifth more.
    expect(asked.length).toBeGreaterThanOrEqual(6);
    expect(asked.length).toBeLessThanOrEqual(7);
    expect(ran.err.match(/a fault of its own/g)).toHaveLength(1);
    // What it was told counts in the next run as well.
    await hours(1, [path, address]);
    expect(asked.length).toBeLessThanOrEqual(7);
  });

  it("asks a feed that is gone no more", { timeout: 90_000 }, async () => {
    const { path } = await newCase();
    const { at: address, asked } = await site((_, response) => response.writeHead(410).end());
    expect((await hours(48, [path, address])).code).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("takes files as they come, and stops cleanly", { timeout: 60_000 }, async () => {
    const { folder, path } = await newCase();
    const inbox = join(folder, "in");
    mkdirSync(inbox);
    const stopping: { stop?: () => void } = {};
    let seen = "";
    const arrived = async (words: string): Promise<void> => {
      const end = performance.now() + 40_000;
      while (!seen.includes(words)) {
        if (performance.now() > end) throw new Error(`"${words}" never came; there was: ${seen}`);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
    };
    const { Writable } = await import("node:stream");
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        seen += chunk.toString();
        // Told before the round brings the questions up to date: stopped in the middle of it, it stops cleanly, too.
        if (seen.includes("+ c.txt: 1 claim")) stopping.stop?.();
        done();
      },
    });
    const running = cotejo(["watch", path, inbox], {
      out: sink,
      err: sink,
      now: () => new Date(),
      onStop: (callback) => {
        stopping.stop = callback;
        return () => undefined;
      },
    });
    await arrived("Watching 1 folder");
    writeFileSync(join(inbox, "a.txt"), "Ana hit Bea.");
    await arrived("+ a.txt: 1 claim");
    writeFileSync(join(inbox, "b.txt"), "Carl hit Dora.");
    await arrived("+ b.txt: 1 claim");
    rmSync(inbox, { recursive: true });
    mkdirSync(inbox);
    writeFileSync(join(inbox, "c.txt"), "Eva hit Finn.");
    await arrived("+ c.txt: 1 claim");
    expect(await running).toMatchObject({ code: 0 });
    expect(seen).toContain("Stopped.");
  });
});
