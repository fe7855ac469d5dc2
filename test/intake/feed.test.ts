import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFeed } from "../../src/intake/feed.ts";
import { cpuClock } from "./cpu-clock.ts";

const item = (n: number, more = ""): string =>
  `<item><title>Story ${n}</title><link>https://news.example/story-${n}</link><guid>story-${n}</guid><pubDate>Wed, 13 Aug 2025 10:00:00 GMT</pubDate>${more}</item>`;
const body = (words: string): string => `<content:encoded><![CDATA[<p>${words}</p>]]></content:encoded>`;
const rss = (inside: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>The Daily</title><link>https://news.example</link><language>es-MX</language>${inside}</channel></rss>`;

const words = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const texts = (feed: string): readonly string[] =>
  readFeed(feed).items.map(({ bytes }) =>
    words(bytes)
      .replace(/^[\s\S]*<article>\n(<h1>.*<\/h1>\n)?/, "")
      .replace(/\n<\/article>[\s\S]*$/, ""),
  );
const known = (feed: string, at = 0): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(readFeed(feed).items[at]?.metadata ?? {}).map(([name, value]) => [name, value?.value]),
  );

/** An entry of Atom whose content says that it is of this type. */
const contentOf = (type: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>T</title><summary>In short</summary><content type="${type}">aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=</content></entry></feed>`;

describe("a feed", () => {
  it("in RSS gives its entries with what it states about them", () => {
    const feed = rss(item(1, `<dc:creator>Ana Ruiz</dc:creator><dc:creator>B. Gil</dc:creator>${body("All of it")}`));
    expect(texts(feed)).toEqual(["<p>All of it</p>"]);
    expect(known(feed)).toMatchObject({
      title: "Story 1",
      author: "Ana Ruiz, B. Gil",
      publisher: "The Daily",
      url: "https://news.example/story-1",
      language: "es",
      published: "2025-08-13",
    });
    expect(readFeed(feed)).toMatchObject({ text: null, problem: null, notes: [] });
    expect(readFeed(feed).items[0]?.metadata.published).toMatchObject({ how: "stated", from: "feed" });
  });

  it("in Atom, with content as page or as text", () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><link href="https://news.example/"/>
      <entry><id>urn:x:1</id><title type="html">Arms &amp;amp; men</title><link rel="alternate" href="/one"/><author><name>Ana</name></author>
      <published>2025-08-13T23:00:00-06:00</published><updated>2025-08-14T01:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p></div></content></entry>
      <entry><id>urn:x:2</id><title>Plain</title><updated>2025-08-15</updated><content type="text">1 &lt; 2 and b &gt; a</content></entry></feed>`;
    expect(texts(feed)).toEqual(["<p>One <b>two</b></p>", "1 < 2 and b > a"]);
    expect(known(feed)).toMatchObject({
      title: "Arms & men",
      author: "Ana",
      url: "https://news.example/one",
      published: "2025-08-13",
      updated: "2025-08-14",
    });
    expect(known(feed, 1)).toMatchObject({ published: undefined, updated: "2025-08-15" });
  });

  it("in RDF", () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Old</title></channel>
      <item rdf:about="https://old.example/1"><title>A</title><link>https://old.example/1</link><description>Words of it</description><dc:date>2025-08-13</dc:date></item></rdf:RDF>`;
    expect(texts(feed)).toEqual(["Words of it"]);
    expect(known(feed)).toMatchObject({ publisher: "Old", published: "2025-08-13" });
  });

  it("in JSON", () => {
    const feed = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      items: [
        { id: "1", content_html: "<p>x</p>", date_published: "2025-08-13T00:00:00Z", authors: [{ name: "Ana" }] },
        null,
        { id: "2", content_text: "<p> is a mark", url: "https://j.example/2" },
      ],
    });
    expect(texts(feed)).toEqual(["<p>x</p>", "<p> is a mark"]);
    expect(known(feed)).toMatchObject({ author: "Ana", published: "2025-08-13", publisher: "J" });
  });

  it("gives the same entry the same name and bytes tomorrow, whatever stands around it", () => {
    const today = readFeed(rss(item(1, body("a")) + item(2, body("b"))));
    const tomorrow = readFeed(rss(item(3, body("c")) + item(1, body("a"))));
    expect(tomorrow.items[1]).toEqual(today.items[0]);
    expect(today.items[0]?.name).toMatch(/^story-1-[0-9a-f]{10}$/);
    expect(new Set([...today.items, ...tomorrow.items].map(({ name }) => name)).size).toBe(3);
  });

  it("gives an entry that it repeats once, and one that it changed twice", () => {
    const names = readFeed(rss(item(1, body("a")) + item(1, body("a")) + item(1, body("b")))).items.map(
      (one) => one.name,
    );
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
  });

  it("names the publisher of an entry that it has from another", () => {
    const feed = rss(item(1, `<source url="https://other.example/rss">The Other</source>${body("x")}`));
    expect(known(feed)["publisher"]).toBe("The Other");
  });

  it("says where it has only summaries or titles", () => {
    const read = readFeed(
      rss(item(1, "<description>In short &amp;hellip;</description>") + item(2) + item(3, body("All"))),
    );
    expect(read.items).toHaveLength(3);
    expect(read.notes).toEqual([
      expect.stringContaining('only a summary of 1 entry: "Story 1"'),
      expect.stringContaining('only the title of 1 entry: "Story 2"'),
    ]);
    expect(readFeed(rss(item(1, `<description>${"A long description. ".repeat(80)}</description>`))).notes).toEqual([]);
  });

  it("keeps the paragraphs of a text with single marks", () => {
    const feed = rss(item(1, "<description>One &amp;mdash; two.\n\nThree &amp;amp; four.</description>"));
    expect(texts(feed)).toEqual(["<p>One &mdash; two.</p>\n<p>Three &amp; four.</p>"]);
  });

  it("takes no picture for words", () => {
    expect(texts(contentOf("image/png"))).toEqual(["In short"]);
    expect(texts(contentOf("text/plain"))).toEqual(["aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ="]);
    expect(texts(contentOf("application/xhtml+xml"))[0]).toContain("aGVs");
  });

  it("gives no address but the web's", () => {
    const feed = rss("<item><title>x</title><link>javascript:alert(1)</link><guid>file:///etc/passwd</guid></item>");
    expect(known(feed)["url"]).toBeUndefined();
  });

  it("without entries, and what is none", () => {
    expect(readFeed(rss("")).problem?.code).toBe("empty");
    expect(readFeed("<rss>").problem?.code).toBe("feed-broken");
    expect(readFeed("<rss version='2.0'><chan").problem?.code).toBe("feed-broken");
    expect(readFeed("{").problem?.code).toBe("feed-broken");
  });
});

describe("a broken feed", () => {
  it.each([
    ["a bare ampersand", item(1, body("a")).replace("Story 1", "Arms & men"), "Arms & men"],
    ["bare ampersands in addresses", item(1, body("a")).replace("story-1<", "story?a=1&b=2<"), "Story 1"],
    ["an entity of HTML", item(1, body("a")).replace("Story 1", "Caf&eacute;&nbsp;Sinaloa"), "Café Sinaloa"],
    [
      "a namespace that it does not declare",
      item(1, `<media:text>x</media:text><a10:b>y</a10:b>${body("a")}`),
      "Story 1",
    ],
  ])("with %s is read as it is", (_, inside, title) => {
    const feed = rss(inside + item(2, body("b")));
    expect(texts(feed)).toEqual(["<p>a</p>", "<p>b</p>"]);
    expect(known(feed)["title"]).toBe(title);
    expect(readFeed(feed).notes).toEqual([]);
  });

  it.each([
    ["tags that cross", item(1, "<b><i>x</b></i>")],
    ["a tag that never closes", item(1, "<author>x")],
    ["a bracket before a letter", item(1).replace("Story 1", "a <b")],
    ["a bracket before a space", item(1).replace("Story 1", "1 < 2")],
    ["a name out of the language", item(1, "<__proto__><x>1</x></__proto__>")],
    ["no end", item(1).replace("</item>", "")],
  ])("with %s in one entry gives that one too, as far as it can be had, and names it", (_, broken) => {
    const read = readFeed(rss(item(7, body("before")) + broken + item(8, body("after &amp; more"))));
    const titles = read.items.map(({ metadata }) => metadata.title?.value);
    expect(titles).toEqual(["Story 7", expect.stringMatching(/Story 1|a <b|1 < 2/), "Story 8"]);
    expect(words(read.items[2]?.bytes ?? new Uint8Array())).toContain("<p>after &amp; more</p>");
    expect(read.items[1]?.metadata.url?.value).toBe("https://news.example/story-1");
    expect(read.items[1]?.metadata.published?.value).toBe("2025-08-13");
    if (!_.startsWith("a bracket")) expect(read.notes.join()).toMatch(/XML is broken|only the title/);
  });

  it("cut short gives its whole entries, and says so", () => {
    const whole = rss(item(1, body("a")) + item(2, body("b")) + item(3, body("c")));
    const read = readFeed(whole.slice(0, whole.indexOf("Story 3") + 40));
    expect(read.items).toHaveLength(2);
    expect(read.notes.join()).toContain("breaks off in the middle of an entry");
    expect(known(whole.slice(0, whole.indexOf("Story 3") + 40))["publisher"]).toBe("The Daily");
  });

  it("with a broken head keeps its entries", () => {
    const read = readFeed(rss(`<image><url>x</image></url>${item(1, body("a"))}`));
    expect(read.items).toHaveLength(1);
  });
});

describe("a hostile feed", () => {
  const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

  it.each([
    ["entities without end", `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`, "&l20;"],
    ["files of the machine", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"],
    ["files of the net", '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]>', "x"],
    ["a type that never closes", '<!DOCTYPE rss [<!ENTITY a "b"', "x"],
  ])("with %s follows nothing", (_, type, title) => {
    const spent = cpuClock();
    const read = readFeed(rss(item(1, body("a")).replace("Story 1", title)).replace("<rss", `${type}<rss`));
    expect(spent()).toBeLessThan(2000);
    expect(JSON.stringify(read).length).toBeLessThan(5000);
    expect(read.items[0]?.metadata.title?.value ?? title).toBe(title);
  });

  it("a type that declares nothing is not worth a note", () => {
    const dtd = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">';
    expect(readFeed(rss(item(1, body("a"))).replace("<rss", `${dtd}<rss`))).toMatchObject({ notes: [], items: [{}] });
  });

  it.each([
    ["a million tags", "<a>".repeat(1_000_000)],
    ["nests of tags", "<a>".repeat(100_000) + "</a>".repeat(100_000)],
    ["entries that never close", "<item>".repeat(100_000)],
    ["titles that never close", "<item><title>".repeat(50_000)],
    ["brackets", "<".repeat(1_000_000)],
    ["quoted content that never closes", "<item><title><![CDATA[".repeat(50_000)],
    ["remarks that never close", "<!--".repeat(300_000)],
    ["ampersands", `<item><title>${"&".repeat(1_000_000)}</title></item>`],
    ["attributes", `<item ${"a='1' ".repeat(200_000)}><title>a</title></item>`],
    ["attributes that never close", `<item ${"a='".repeat(200_000)}><title>a</title></item>`],
    ["white space", `<item><title>${" ".repeat(2_000_000)}</title></item>`],
    ["broken entries", "<item><title>a</b></title></item>".repeat(3000)],
    ["marks that never close", item(1, body("<p ".repeat(300_000)))],
    ["entities that never close", item(1, body("&aaaaaaa".repeat(200_000)))],
  ])("of %s is done with in a moment", { timeout: 180_000 }, (_, inside) => {
    const spent = cpuClock();
    readFeed(rss(inside));
    expect(spent()).toBeLessThan(10_000);
  });

  it("changed at random never throws", { timeout: 180_000 }, () => {
    const whole = rss([1, 2, 3].map((n) => item(n, body("words & more"))).join(""));
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(whole.length), fc.constantFrom("<", ">", "&", "]]>", "</item>", '"', "\0", "<!--", "")),
          {
            maxLength: 6,
          },
        ),
        (changes) => {
          let text = whole;
          for (const [at, words_] of changes) text = text.slice(0, at) + words_ + text.slice(at + 2);
          const read = readFeed(text);
          expect(read.problem === null).toBe(read.items.length > 0);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  it("of a hundred thousand entries gives them all", { timeout: 180_000 }, () => {
    const spent = cpuClock();
    const read = readFeed(
      rss(Array.from({ length: 100_000 }, (_, n) => `<item><guid>${n}</guid><title>S${n}</title></item>`).join("")),
    );
    expect(read.items).toHaveLength(100_000);
    expect(spent()).toBeLessThan(40_000);
  });
});
