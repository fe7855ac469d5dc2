import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { allowedHosts, isAddress, type Resolve, whyRefused } from "../../src/work/addresses.ts";
import { fetchAddress, type Fetched, type FetchOptions } from "../../src/work/fetch.ts";
import { site } from "./local-site.ts";

const NOW = "2026-01-02T03:04:05Z";
const resolveTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

const get = (address: string, more: Partial<FetchOptions> = {}): Promise<Fetched> =>
  fetchAddress(address, {
    allow: new Set(["127.0.0.1"]),
    maxBytes: 100_000,
    seconds: 10,
    agent: "Cotejo/test",
    now: () => NOW,
    signal: new AbortController().signal,
    resolve: async () => {
      throw new Error("no test asks a name server");
    },
    ...more,
  });
const codeOf = (fetched: Fetched): string => (fetched.kind === "failed" ? fetched.problem.code : fetched.kind);
const detailOf = (fetched: Fetched): string => (fetched.kind === "failed" ? fetched.problem.detail : "");

describe("addresses that are refused", () => {
  it.each([
    ["127.0.0.1", "this machine"],
    ["127.8.8.8", "this machine"],
    ["0.0.0.0", "this machine"],
    ["10.1.2.3", "private"],
    ["172.16.0.1", "private"],
    ["192.168.1.1", "private"],
    ["169.254.169.254", "cloud"],
    ["168.63.129.16", "cloud"],
    ["100.64.0.1", "provider"],
    ["224.0.0.1", "many machines"],
    ["255.255.255.255", "many machines"],
    ["192.0.0.192", "reserved"],
    ["198.18.0.1", "reserved"],
    ["240.0.0.1", "reserved"],
    ["::1", "this machine"],
    ["::", "this machine"],
    ["::ffff:127.0.0.1", "this machine"],
    ["::ffff:a00:1", "private"],
    ["::7f00:1", "reserved"],
    ["64:ff9b::7f00:1", "this machine"],
    ["2002:7f00:1::", "reserved"],
    ["2001::1", "reserved"],
    ["fe80::1", "plugged"],
    ["fe80::1%eth0", "plugged"],
    ["fec0::1", "reserved"],
    ["fc00::1", "private"],
    ["fd00:ec2::254", "private"],
    ["ff02::1", "many machines"],
    ["4000::1", "reserved"],
    ["not an address", "no address"],
  ])("%s", (address, why) => {
    expect(whyRefused(address)).toContain(why);
  });

  it.each([
    "93.184.215.14",
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "2606:2800:21f:cb07::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
  ])("but not %s", (address) => {
    expect(whyRefused(address)).toBeNull();
  });

  it.each([
    ["file:///etc/passwd", "Only http and https"],
    ["ftp://example.org/a", "Only http and https"],
    ["data:text/html,hello", "Only http and https"],
    ["javascript:alert(1)", "Only http and https"],
    ["http://", "no address"],
    ["http://user:secret@example.org/", "password"],
    ["http://example.org:25/", "port 25"],
    ["http://localhost/", "this machine itself (127.0.0.1)"],
    ["http://inner.example/", "this machine itself (127.0.0.1)"],
    // The same address in other clothes: the parser of addresses undresses them.
    ["http://2130706433/", "this machine itself."],
    ["http://0x7f.1/", "this machine itself."],
    ["http://0177.0.0.1/", "this machine itself."],
    ["http://[::ffff:127.0.0.1]/", "this machine itself."],
    ["http://169.254.169.254/latest/meta-data/", "cloud"],
  ])("%s is not fetched", async (address, why) => {
    const fetched = await get(address, { allow: new Set(), resolve: resolveTo("127.0.0.1") });
    expect(codeOf(fetched)).toBe("address-refused");
    expect(detailOf(fetched)).toContain(why);
  });

  it("one private address among public ones refuses the host", async () => {
    const fetched = await get("http://mixed.example/", { resolve: resolveTo("93.184.215.14", "10.0.0.1") });
    expect(detailOf(fetched)).toContain("10.0.0.1");
  });

  it("is allowed by the setting, by name alone", async () => {
    const { port } = await site((_, response) => response.setHeader("content-type", "text/plain").end("A report."));
    const resolve = resolveTo("127.0.0.1");
    const address = `http://archive.local:${port}/`;
    expect(codeOf(await get(address, { allow: allowedHosts(" Archive.local, x"), resolve }))).toBe("fetched");
    expect(codeOf(await get(address, { allow: allowedHosts("archive.loca"), resolve }))).toBe("address-refused");
  });

  it("a redirect to a private address is refused", async () => {
    const { at, asked } = await site((_, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
    );
    const fetched = await get(`${at}/a`);
    expect(codeOf(fetched)).toBe("address-refused");
    expect(detailOf(fetched)).toContain("leads on to http://169.254.169.254");
    expect(asked).toEqual(["/a"]);
  });

  it("a redirect to a file is refused", async () => {
    const { at } = await site((_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end());
    expect(codeOf(await get(at))).toBe("address-refused");
  });

  it("a name is resolved once: what it stands for a moment later counts no more", async () => {
    const { port } = await site((request, response) =>
      response.setHeader("content-type", "text/plain").end(request.headers.host),
    );
    const places = ["127.0.0.1", "10.0.0.1"];
    const resolve: Resolve = async () => [{ address: places.shift() ?? "", family: 4 }];
    const address = `http://rebind.example:${port}/`;
    const fetched = await get(address, { allow: new Set(["rebind.example"]), resolve });
    // No name server knows the host: the connection went to the place that was checked.
    expect(fetched.kind === "fetched" && Buffer.from(fetched.bytes).toString()).toBe(`rebind.example:${port}`);
    expect(places).toEqual(["10.0.0.1"]);
    expect(codeOf(await get(address, { allow: new Set(), resolve }))).toBe("address-refused");
  });

  it("a redirect is resolved and checked like the first address", async () => {
    const { port, asked } = await site((_, response) =>
      response.writeHead(302, { location: `http://inner.example:${port}/secret` }).end(),
    );
    const fetched = await get(`http://outer.example:${port}/`, {
      allow: new Set(["outer.example"]),
      resolve: resolveTo("127.0.0.1"),
    });
    expect(codeOf(fetched)).toBe("address-refused");
    expect(asked).toEqual(["/"]);
  });
});

describe("what is fetched", () => {
  it("comes with its type, encoding, marks and last address", async () => {
    const { at, asked } = await site((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new?id=3" }).end();
      else {
        response
          .writeHead(200, {
            "content-type": 'Text/HTML; Charset="ISO-8859-1"',
            etag: '"v1"',
            "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT",
          })
          .end(`<p>${request.headers["user-agent"]}</p>`);
      }
    });
    expect(await get(`${at}/old#part`)).toEqual({
      kind: "fetched",
      bytes: Buffer.from("<p>Cotejo/test</p>"),
      finalUrl: `${at}/new?id=3`,
      moved: `${at}/new?id=3`,
      mediaType: "text/html",
      charset: "iso-8859-1",
      etag: '"v1"',
      lastModified: "Thu, 01 Jan 2026 00:00:00 GMT",
      retrieved: NOW,
    });
    expect(asked).toEqual(["/old", "/new?id=3"]);
  });

  it("is not sent again while it is unchanged", async () => {
    const { at } = await site((request, response) => {
      const same = request.headers["if-none-match"] === '"v1"' && request.headers["if-modified-since"] === "yesterday";
      response.writeHead(same ? 304 : 200, { "content-type": "text/plain" }).end();
    });
    expect(codeOf(await get(at, { known: { etag: '"v1"', lastModified: "yesterday" } }))).toBe("unchanged");
    expect(codeOf(await get(at, { known: { etag: null, lastModified: null } }))).toBe("fetched");
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("is unpacked from %s", async (coding, pack) => {
    const { at } = await site((_, response) =>
      response.writeHead(200, { "content-type": "text/plain", "content-encoding": coding }).end(pack("A report.")),
    );
    const fetched = await get(at);
    expect(fetched.kind === "fetched" && Buffer.from(fetched.bytes).toString()).toBe("A report.");
  });
});

const patience = async (): Promise<null> => {
  await new Promise((resolve) => {
    setTimeout(resolve, 1500);
  });
  return null;
};

describe("what is asked before each request", () => {
  it("is asked of redirects too, and ends the fetching", async () => {
    const { at, asked } = await site((request, response) =>
      request.url === "/b"
        ? response.writeHead(200, { "content-type": "text/plain" }).end("words")
        : response.writeHead(302, { location: "/b" }).end(),
    );
    const seen: string[] = [];
    const refuse = (path: string) => async (url: URL) => {
      seen.push(url.pathname);
      return url.pathname === path ? { code: "robots", detail: "no" } : null;
    };
    expect(codeOf(await get(`${at}/a`, { before: refuse("/b") }))).toBe("robots");
    expect(codeOf(await get(`${at}/a`, { before: refuse("/c") }))).toBe("fetched");
    expect(seen).toEqual(["/a", "/b", "/a", "/b"]);
    expect(asked).toEqual(["/a", "/a", "/b"]);
  });

  it("may wait longer than the site may take", async () => {
    const { at } = await site((_, response) => response.writeHead(200, { "content-type": "text/plain" }).end("words"));
    expect(codeOf(await get(at, { before: patience, seconds: 1 }))).toBe("fetched");
  });
});

describe("what cannot be fetched says why and what to do", () => {
  it.each([
    [401, "forbidden", "browser"],
    [402, "forbidden", "subscription"],
    [403, "forbidden", "browser"],
    [404, "not-there", "web archive"],
    [410, "not-there", "taken the page down"],
    [429, "too-often", "later"],
    [451, "forbidden", "legal"],
    [500, "site-down", "later"],
    [503, "site-down", "later"],
    [204 + 200, "not-there", "404"],
    [300, "not-there", "300"],
    [302, "not-there", "302"],
  ])("status %i", async (status, code, says) => {
    const { at } = await site((_, response) => response.writeHead(status, { "retry-after": "120" }).end());
    const fetched = await get(at);
    expect(codeOf(fetched)).toBe(code);
    expect(detailOf(fetched)).toContain(says);
    expect(fetched).toMatchObject({ status, retryAfter: 120 });
  });

  it("a day and time after which to try again", async () => {
    const { at } = await site((_, response) =>
      response.writeHead(503, { "retry-after": "Fri, 02 Jan 2026 03:05:05 GMT" }).end(),
    );
    expect(await get(at)).toMatchObject({ retryAfter: 60 });
  });

  it.each(["image/png", "video/mp4", "audio/mpeg", "text/css", "application/javascript", "application/x-msdownload"])(
    "type %s",
    async (type) => {
      const { at } = await site((_, response) => response.writeHead(200, { "content-type": type }).end("x"));
      expect(codeOf(await get(at))).toBe("type-refused");
    },
  );

  it("a document packed in a way of its own", async () => {
    const { at } = await site((_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "compress" }).end("x"),
    );
    expect(codeOf(await get(at))).toBe("type-refused");
  });

  it("redirects in a circle", async () => {
    const { at, asked } = await site((_, response) => response.writeHead(302, { location: "/again" }).end());
    expect(codeOf(await get(at))).toBe("redirects");
    expect(asked.length).toBe(6);
  });

  it("a document that is too large, by its head", async () => {
    const { at } = await site((_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-length": "100001" }).end("x"),
    );
    expect(codeOf(await get(at))).toBe("too-large");
  });

  it("a document without end", async () => {
    const { at } = await site((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = (): void => {
        while (response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(codeOf(await get(at))).toBe("too-large");
  });

  it.each([
    ["gzip", gzipSync(Buffer.alloc(50_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(50_000_000))],
  ])("a bomb packed by %s", async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(100_000);
    const { at } = await site((_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": coding }).end(bomb),
    );
    const began = performance.now();
    expect(codeOf(await get(at))).toBe("too-large");
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it("a connection that breaks off", async () => {
    const { at } = await site((_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
      response.write("the beginning");
      setTimeout(() => response.destroy(), 50);
    });
    expect(codeOf(await get(at))).toBe("cut-off");
  });

  it("a packed document that is cut short", async () => {
    const { at } = await site((_, response) =>
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end(gzipSync("A report of some length").subarray(0, 20)),
    );
    expect(codeOf(await get(at))).toBe("cut-off");
  });

  it("a packed document that is none", async () => {
    const { at } = await site((_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("plain words"),
    );
    expect(codeOf(await get(at))).toBe("bad-answer");
  });

  it("a site that never begins to answer, and one that never ends", async () => {
    const silent = await site(() => undefined);
    const slow = await site((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("and so ");
    });
    const began = performance.now();
    const both = await Promise.all([get(silent.at, { seconds: 1 }), get(slow.at, { seconds: 1 })]);
    expect(both.map(codeOf)).toEqual(["too-slow-site", "too-slow-site"]);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("a name server that never answers", async () => {
    const fetched = await get("http://slow.example/", { seconds: 0.3, resolve: () => new Promise(() => undefined) });
    expect(codeOf(fetched)).toBe("too-slow-site");
  });

  it("a host that is not known, and a door where nobody opens", async () => {
    const unknown = Object.assign(new Error("no"), { code: "ENOTFOUND" });
    expect(codeOf(await get("http://nowhere.example/", { resolve: () => Promise.reject(unknown) }))).toBe(
      "host-unknown",
    );
    expect(codeOf(await get("http://127.0.0.1:1/"))).toBe("site-down");
  });

  it("what answers and speaks no HTTP", async () => {
    const { createServer } = await import("node:net");
    const server = createServer((socket) => socket.end("SSH-2.0-OpenSSH\r\n"));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as { port: number };
    const fetched = await get(`http://127.0.0.1:${port}/`);
    server.close();
    expect(codeOf(fetched)).toBe("bad-answer");
  });

  it("a site without a safe connection where one was asked for", async () => {
    const { port } = await site((_, response) => response.end());
    expect(codeOf(await get(`https://127.0.0.1:${port}/`))).toBe("not-trusted");
  });

  it("a stop by the person is no failure of the site", async () => {
    const { at } = await site(() => undefined);
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 50);
    await expect(get(at, { signal: stopping.signal })).rejects.toThrow("abort");
  });
});

describe("isAddress", () => {
  it.each([
    ["https://example.org/a", true],
    ["HTTP://example.org", true],
    ["ftp://example.org", true],
    ["example.org/a", false],
    ["reports/a.html", false],
    ["C:\\reports", false],
    ["./https:/x", false],
  ])("%s", (word, is) => {
    expect(isAddress(word)).toBe(is);
  });
});
