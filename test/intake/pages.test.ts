import { describe, expect, it } from "vitest";
import { readPage } from "../../src/intake/html.ts";
import { takeIn } from "../../src/intake/index.ts";
import { ELEMENTS } from "../../src/intake/page/furniture.rows.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const STORY = [
  "The harbour of Santa Brisa was closed on Monday after gunmen in two boats fired at a customs launch, the port authority said.",
  "Three officers were wounded, and the boats were found empty on a beach nine miles to the south, according to a spokesman.",
  "“We will open again when the divers have finished,” he told reporters at the gate, and added that it might take a week.",
  "Forty ships were waiting outside the bay on Tuesday morning, most of them with fruit, and two with horses for the races.",
];
const story = STORY.map((words) => `<p>${words}</p>`).join("\n");
const page = (body: string, head = ""): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

function read(html: string): {
  readonly text: string;
  readonly cut: readonly { reason: string; text: string; at: number }[];
} {
  const made = readPage(html);
  if (!made.ok) throw new Error(made.problem.detail);
  return made;
}

describe("the article of a page", () => {
  it.each<[string, string, string]>([
    ["navigation", '<nav><a href="/">Front</a> <a href="/x">World of ships</a></nav>', "World of ships"],
    ["page header or footer", "<footer><p>The Harbour Post, 4 Quay Street</p></footer>", "Quay Street"],
    ["share bar", '<div class="share-buttons"><span>Tell a friend about it</span></div>', "Tell a friend"],
    ["comments", '<div id="comments"><p>Great piece, as always, dear harbour people.</p></div>', "Great piece"],
    [
      "related stories",
      '<div class="relatedPosts"><h3>Also in the Post</h3><a href="/y">The mayor who sold his boat</a></div>',
      "sold his boat",
    ],
    [
      "newsletter prompt",
      '<div class="c-newsletter-signup"><p>Our letter comes on Fridays, free of cost.</p></div>',
      "comes on Fridays",
    ],
    ["cookie notice", '<div role="dialog"><p>This site keeps crumbs of your visit.</p></div>', "crumbs of your visit"],
    ["advertisement", '<div class="ad-slot"><p>Rope, chain and anchors at Olin and Sons.</p></div>', "Olin and Sons"],
    ["caption or credit", "<figure><img src=x><figcaption>The quay at dawn</figcaption></figure>", "quay at dawn"],
    ["byline", '<div class="post-meta"><span>Lucía Ferrer, two hours ago</span></div>', "two hours ago"],
    ["tags", '<ul class="tag-list"><li>harbours</li><li>customs law</li></ul>', "customs law"],
    ["hidden", '<p style="display:none">Words for machines alone.</p>', "Words for machines"],
    ["cross-promotion", "<p>READ MORE: The fishermen who stopped fishing</p>", "fishermen who stopped"],
    ["link", '<p><a href="/z">Five maps of a coast at war</a></p>', "Five maps"],
  ])("is without the %s inside it, which is kept", (reason, furniture, words) => {
    const half = `${story}\n${furniture}\n${story.replaceAll("Monday", "Friday")}`;
    const { text, cut } = read(page(`<article><h1>Harbour closed</h1>${half}</article>`));
    expect(text).not.toContain(words);
    expect(text).toContain("two with horses for the races.");
    const found = cut.find((one) => one.text.includes(words));
    expect(found?.reason).toBe(reason);
    expect(text.slice(0, found?.at)).toContain("closed on Monday");
    expect(text.slice(found?.at)).toContain("closed on Friday");
  });

  it("keeps headings, lists and links in sentences", () => {
    const { text } = read(
      page(`<main><h1>Harbour closed</h1>${story}<h2>What the divers look for</h2><ul><li>Two outboard motors.</li><li>A box of papers.</li></ul>
        <p>Read the <a href="/r">report of the port authority</a>, which has more.</p>${story}</main>`),
    );
    for (const words of [
      "What the divers look for",
      "A box of papers.",
      "Read the report of the port authority, which",
    ])
      expect(text).toContain(words);
  });

  it("does not believe a name against the most of a page's prose", () => {
    const { text } = read(page(`<div class="sidebar comments modal">${story}${story}</div><p>Elsewhere.</p>`));
    expect(text).toContain("Forty ships were waiting");
  });

  it.each([
    [
      "a row of a table is no caption",
      `<table><tr class="player"><td>Olin</td><td>14 seized boats</td></tr></table>`,
      "14 seized boats",
    ],
    [
      "a post embedded in the article is no share bar",
      `<div class="social"><blockquote><p>The divers are still down, and the harbour is dark, says my cousin on the quay.</p></blockquote></div>`,
      "says my cousin",
    ],
  ])("knows that %s", (_, inside, words) => {
    expect(read(page(`<article>${story}${inside}${story}</article>`)).text).toContain(words);
  });

  it.each([
    [
      "marks of notes in no figure",
      '<p>Theft cost 24 billion pesos in 2024.<sup><a href="#fn1">1</a></sup> It fell by a third<sup>2</sup> since, over 41 km<sup>2</sup> and 10<sup>6</sup> taps.<sup class="reference">[citation needed]</sup></p>',
      "Theft cost 24 billion pesos in 2024. It fell by a third since, over 41 km² and 10⁶ taps.",
    ],
    [
      "the rows of a table as rows",
      "<table><caption>Seizures</caption><tr><th>Year<th>Boats<tr><td>2023<td>14<tr><td>2024<td>31</table>",
      "Seizures\n\nYear\tBoats\n2023\t14\n2024\t31",
    ],
    ["a term over what it means", "<dl><dt>Born<dd>Santa Brisa, 1971</dl>", "Born\nSanta Brisa, 1971"],
    [
      "a heading that is called by its own words",
      '<h2 id="recommendations">Recommendations</h2><p>Fund the prosecutors.</p>',
      "Recommendations\n\nFund the prosecutors.",
    ],
  ])("keeps %s", (_, inside, words) => {
    expect(read(page(`<article>${story}${inside}${story}</article>`)).text).toContain(`\n\n${words}\n\n`);
  });

  it("says a sentence once that is set larger once more, and keeps what was cut of notes", () => {
    const quote = STORY[2]?.split(",")[0] ?? "";
    const { text, cut } = read(
      page(
        `<article>${story}<blockquote class="pull-quote">${quote}</blockquote><p>He left.<sup><a href="#n">*</a></sup></p></article>`,
      ),
    );
    expect(text.split(quote)).toHaveLength(2);
    expect(cut.map(({ reason, text: words }) => [reason, words])).toEqual([
      ["pull quote", quote],
      ["mark of a note", "*"],
    ]);
    expect(text.slice(0, cut[1]?.at)).toMatch(/He left\.$/);
  });

  it("is all of a short entry, with the stamps of a release beside it", async () => {
    const short = "<p>Marines freed six men near the bay on Sunday, the navy said.</p><p>Four gunmen were killed.</p>";
    expect(read(page(`<article><h1>Raid at the bay</h1>${short}</article>`)).text.split("\n\n")).toHaveLength(2);
    const release = `<main><h1>Captain sentenced</h1><div>Thursday, February 27, 2025</div><div class="field-name-body entry-content">${story}</div><div>Updated February 28, 2025</div></main>`;
    const { metadata, text } = await takeIn(bytes(page(release)), "a.html");
    expect([metadata.published?.value, metadata.updated?.value]).toEqual(["2025-02-27", "2025-02-28"]);
    expect(text).not.toContain("February");
  });

  it.each([
    ["<title>The Bay Post - Harbour closed after raid</title>", "<b>Harbour closed after raid</b><br>By Ana Ruiz"],
    ["<title>Harbour closed after raid | The Bay Post</title>", "<h2>Harbour closed after raid</h2>"],
  ])("is called as the page shows it: %s", async (head, body) => {
    const { metadata } = await takeIn(bytes(page(`<article><div>${body}</div>${story}</article>`, head)), "a.html");
    expect(metadata.title?.value).toBe("Harbour closed after raid");
  });

  it("gives all words of a page that has no paragraphs", () => {
    expect(read(page("<div>Closed</div><div>until Monday</div>")).text).toBe("Closed\n\nuntil Monday");
  });

  it("parts paragraphs at two breaks, as old pages do", () => {
    const { text } = read(page(`<table><tr><td>${STORY.join("<br><br>")}</td></tr></table>`));
    expect(text.split("\n\n")).toEqual(STORY);
  });

  it("is the same whatever stands in scripts, comments and entities", () => {
    const plain = read(page(`<article>${story}</article>`)).text;
    const noisy = read(
      page(
        `<script>var x = "<article><p>No</p>";</script><!-- <p>No</p> --><article>${story.replaceAll("’", "&rsquo;").replaceAll("“", "&#8220;")}<style>p { }</style></article>`,
      ),
    ).text;
    expect(noisy).toBe(plain);
  });

  it("has an example for every reason", () => {
    for (const row of ELEMENTS) expect(row.example, row.reason).not.toBe("");
  });
});

describe("hostile pages", () => {
  const words = "eleven of the districts";
  const tail =
    `<p>The commission said that the group was seen in ${words}, and that it had opened three camps since spring.</p>`.repeat(
      3,
    );
  /** Generous: the machine may be busy. A page that costs its square takes minutes. */
  const CLOCK = 30_000;
  it.each<[string, string]>([
    ["a million open tags", "<div>".repeat(1_000_000)],
    ["a million open inline tags", "<b><i>".repeat(500_000)],
    ["two hundred thousand paragraphs of a word", "<p>Word.".repeat(200_000)],
    ["lists in lists", "<ul><li>".repeat(200_000)],
    ["tables in tables", "<table><tr><td>".repeat(100_000)],
    ["a million ends", "</div>".repeat(1_000_000)],
    ["an attribute of megabytes", `<div class="${"x ".repeat(2_000_000)}">`],
    ["unclosed comments", "<!-- ".repeat(300_000)],
    ["unclosed quotes", '<a href="x>'.repeat(200_000)],
    ["unclosed scripts", "<script>".repeat(200_000)],
    ["signs that open nothing", "<".repeat(1_000_000)],
    ["entities", "&amp".repeat(300_000)],
    ["declarations", "<![CDATA[".repeat(200_000)],
    ["one long word", `<p>${"x".repeat(3_000_000)}</p>`],
    ["one long link", `<a href=x>${"wörd ".repeat(300_000)}</a>`],
    ["white space", `<p>${" ".repeat(3_000_000)}</p>`],
  ])(
    "of %s end in time, with the words that they have",
    (_, html) => {
      const start = performance.now();
      const made = readPage(`<html><body>${html}${tail}`);
      expect(performance.now() - start).toBeLessThan(CLOCK);
      expect(made.ok).toBe(true);
      expect(made.ok && (made.text + made.cut.map((one) => one.text).join(" ")).includes(words)).toBe(true);
    },
    60_000,
  );

  it("neither follow a refresh nor run a script", async () => {
    const { text } = await takeIn(
      bytes(
        page(
          `<article>${story}</article><script>throw new Error("ran")</script>`,
          '<meta http-equiv="refresh" content="0;url=https://x.example/">',
        ),
      ),
      "a.html",
    );
    expect(text).toContain("closed on Monday");
  });
});

describe("a page before a wall", () => {
  const wall = '<div class="paywall"><h3>Subscribe to continue reading</h3><p>Already a subscriber? Sign in.</p></div>';
  it.each<[string, boolean]>([
    [`<article><h1>The books</h1><p>${STORY[0]}</p>${wall}</article>`, true],
    [`<article><h1>The books</h1>${story.repeat(8)}${wall}</article>`, false],
    [`<article><h1>The books</h1><p>${STORY[0]}</p></article><footer><p>Subscribe to our paper.</p></footer>`, false],
  ])("says that it shows the beginning alone", async (body, told) => {
    const { notes } = await takeIn(bytes(page(body)), "a.html");
    expect(notes.some((note) => note.includes("only the beginning of its article"))).toBe(told);
  });
});

const note = (n: number, heading: string): string =>
  `<article><time datetime="2024-07-0${n}T18:40:00Z">12.40</time>${heading}<p>The airport of the bay was closed for the ${n} time this week, its operator said.</p></article>`;

describe("a page of several items", () => {
  it("is a live page of short notes, whose headings lead nowhere; cards that lead to stories are none", async () => {
    const live = [1, 2, 3].map((n) => note(n, `<h2>Airport closed ${n}</h2>`)).join("");
    expect((await takeIn(bytes(page(`<main>${live}</main>`)), "a.html")).items).toHaveLength(3);
    const cards = [1, 2, 3].map((n) => note(n, `<h2><a href="/${n}">Airport closed ${n}</a></h2>`)).join("");
    expect((await takeIn(bytes(page(`<main>${cards}</main>`)), "a.html")).items).toHaveLength(0);
  });

  const item = (n: number): string =>
    `<article><h2>Note ${n} from the coast</h2><time datetime="2024-05-0${n}T10:00:00Z">then</time><p>By Ana Ruiz</p>${story.replaceAll("Monday", `day ${n}`)}</article>`;

  it("is split into them, each with its own heading and day", async () => {
    const made = await takeIn(
      bytes(
        page(
          `<h1>Coast notes</h1>${[1, 2, 3, 4].map(item).join("")}`,
          '<meta property="og:site_name" content="Harbour Post">',
        ),
      ),
      "a.html",
    );
    expect(made.text).toBeNull();
    expect(made.problem).toBeNull();
    expect(made.items.map((one) => [one.name, one.metadata.title?.value, one.metadata.published?.value])).toEqual(
      [1, 2, 3, 4].map((n) => [`item-${n}.txt`, `Note ${n} from the coast`, `2024-05-0${n}`]),
    );
    expect(made.items[0]?.metadata.publisher?.value).toBe("Harbour Post");
    expect(made.items[0]?.metadata.author?.value).toBe("Ana Ruiz");
    const first = await takeIn(made.items[0]?.bytes ?? bytes(""), "item-1.txt");
    expect(first.text).toContain("closed on day 1");
  });

  const told = (n: number): string => story.replaceAll("Monday", `day ${n}`);
  it.each<[string, (n: number) => string, number]>([
    ["two whole posts", item, 2],
    [
      "posts of old themes",
      (n) =>
        `<div class="post hentry"><h3>Note ${n}</h3><abbr class="published" title="2024-05-0${n}T10:00">then</abbr>${told(n)}</div>`,
      3,
    ],
    [
      "posts of a blog's programs",
      (n) =>
        `<div itemtype="http://schema.org/BlogPosting" itemprop="blogPost"><meta itemprop="datePublished" content="2024-05-0${n}"><h2>Note ${n}</h2>${told(n)}</div>`,
      3,
    ],
    [
      "posts with their day on a line",
      (n) => `<article><h2>Note ${n}</h2><p class="meta">May ${n}, 2024</p>${told(n)}</article>`,
      2,
    ],
    [
      "posts with their day in the byline",
      (n) => `<article><h2>Note ${n}</h2><p>By Ana Ruiz, May ${n}, 2024</p>${told(n)}</article>`,
      3,
    ],
    [
      "posts of one make side by side, whatever they are called",
      (n) =>
        `<div class="liveupdate" id="u${n}"><time datetime="2024-05-0${n}T10:00">then</time><h3>Note ${n}</h3>${told(n)}</div>`,
      3,
    ],
    [
      "headings of one rank, each over its day",
      (n) => `<h2>Note ${n}</h2><p class="date">${n} May 2024</p>${told(n)}`,
      3,
    ],
    [
      "posts under which readers answer",
      (n) =>
        `<article><h2>Note ${n}</h2><time datetime="2024-05-0${n}">then</time>${told(n)}<div id="comments"><article><h4>Bo</h4><time datetime="2024-06-01">x</time>${story}</article></div></article>`,
      3,
    ],
  ])("is split: %s", async (_, made, many) => {
    const numbers = Array.from({ length: many }, (__, at) => at + 1);
    const { items } = await takeIn(bytes(page(numbers.map(made).join(""))), "a.html");
    expect(items.map(({ metadata }) => metadata.published?.value)).toEqual(numbers.map((n) => `2024-05-0${n}`));
    for (const [at, { bytes: own }] of items.entries()) {
      const text = new TextDecoder().decode(own);
      expect(text).toContain(`closed on day ${at + 1}`);
      expect(text.match(/closed on/g)).toHaveLength(1);
    }
  });

  it.each<[string, string]>([
    [
      "a story that readers answer",
      `<article><h1>One</h1><time datetime="2024-05-01">then</time>${story}</article>${[2, 3, 4].map((n) => `<article class="comment"><h4>Bo ${n}</h4><time datetime="2024-05-0${n}">x</time>${told(n)}</article>`).join("")}`,
    ],
    [
      "a story and a short one",
      `<article><h1>One</h1><time datetime="2024-05-01">then</time>${story}</article><article><h2>Two</h2><time datetime="2024-05-02">then</time><p>${STORY[0]}</p><p>${STORY[1]}</p></article>`,
    ],
    [
      "an article and cards that lead elsewhere",
      `<article><h1>One</h1><time datetime="2024-05-01">then</time>${story}${story}</article>${[2, 3, 4].map((n) => `<article><h3>Card ${n}</h3><time datetime="2024-05-0${n}">x</time><p>A line.</p></article>`).join("")}`,
    ],
    [
      "an article with subheadings",
      `<article><h1>One</h1>${[1, 2, 3].map((n) => `<h2>Part ${n}</h2>${story}`).join("")}</article>`,
    ],
    [
      "a chronology with headings, of many years",
      [1, 2, 3].map((n) => `<h2>Part ${n}</h2><p>${n} May 201${n}</p>${story}`).join(""),
    ],
    [
      "a story in boxes of one make, without days",
      [1, 2, 3].map((n) => `<div class="chunk"><h2>Part ${n}</h2>${story}</div>`).join(""),
    ],
    ["articles without days", [1, 2, 3].map((n) => `<article><h2>Part ${n}</h2>${story}</article>`).join("")],
  ])("is not: %s", async (_, html) => {
    const made = await takeIn(bytes(page(html)), "a.html");
    expect(made.items).toEqual([]);
    expect(made.text).not.toBeNull();
  });
});

/** What a page tells programs of its article. */
const ld = (body: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Harbour closed", datePublished: "2024-05-14", articleBody: body })}</script>`;

describe("a page whose article scripts alone show", () => {
  it("gives the words that it tells to programs, and says so", async () => {
    const made = await takeIn(
      bytes(page('<div id="app">Loading</div>', ld(`<p>${STORY[0]}</p><p>Fish &amp; fruit: ${STORY[1]}</p>`))),
      "a.html",
    );
    expect(made.text).toBe(`${STORY[0]}\n\nFish & fruit: ${STORY[1]}`);
    expect(made.metadata).toMatchObject({ title: { value: "Harbour closed" }, published: { value: "2024-05-14" } });
    expect(made.notes).toEqual([expect.stringContaining("JSON-LD")]);
  });

  it("gives what it shows, where it shows it, or where the rest is to be paid for", async () => {
    const shown = await takeIn(bytes(page(`<article>${story}</article>`, ld(STORY.join(" ")))), "a.html");
    expect(shown.notes).toEqual([]);
    const paid = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", isAccessibleForFree: false, articleBody: STORY.join(" ") })}</script>`;
    const stub = await takeIn(bytes(page(`<article><p>${STORY[0]}</p></article>`, paid)), "a.html");
    expect(stub.text).toBe(STORY[0]);
  });
});

/** A page that its scripts draw from data within it. */
const drawn = (props: unknown): string =>
  page(
    '<div id="__next"><p>Loading</p></div>',
    `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props })}</script>`,
  );
const LONG = [...STORY, "Three officers were wounded by the shots."];

describe("a page that scripts draw from its own data", () => {
  it.each([
    [
      "a list of paragraphs",
      { article: { headline: "Harbour closed", body: LONG.map((text) => ({ type: "p", text })) } },
    ],
    [
      "one marked-up string",
      { post: { title: "Harbour closed", html: LONG.map((text) => `<p>${text}</p>`).join("") } },
    ],
  ])("gives the article of %s, and says so", async (_, pageProps) => {
    const more = { pageProps, buildId: "x", menu: [{ label: "World", url: "/w" }], css: ".a{b:c}" };
    const made = await takeIn(bytes(drawn(more)), "a.html");
    expect(made.text).toBe(LONG.join("\n\n"));
    expect(made.notes).toEqual([expect.stringContaining("__NEXT_DATA__")]);
  });

  it("gives no list of stories for a story, and nothing of what is broken or short", async () => {
    const teasers = LONG.map((summary, at) => ({ summary, url: `/story/${at}` }));
    for (const props of [{ teasers }, { text: STORY[0]?.slice(0, 60) }]) {
      const made = await takeIn(bytes(drawn(props)), "a.html");
      expect(made.text).not.toContain(STORY[0]?.slice(0, 40));
    }
    const broken = drawn({ body: LONG }).replace('{"props"', '{"props');
    expect((await takeIn(bytes(broken), "a.html")).text).not.toContain(STORY[0]);
    const deep = `<script id="__NEXT_DATA__">${"[".repeat(100_000)}</script>`;
    expect((await takeIn(bytes(page("<p>Loading</p>", deep)), "a.html")).text).toBe("Loading");
  });

  it("gives what the page shows, where it shows it", async () => {
    const data = `<script id="__NEXT_DATA__">${JSON.stringify({ body: LONG.map((one) => `Not shown: ${one}`) })}</script>`;
    expect((await takeIn(bytes(page(`<article>${story}</article>`, data)), "a.html")).text).not.toContain("Not shown");
  });
});

const signed = (last: string, by = "By Eva Sol"): string =>
  `Harbour closed\n\n${by}\n\n${STORY.join("\n\n")}\n\n${last}\n`;

describe("what stands below an article on its author", () => {
  const bio = "Eva Sol is a reporter based in Colima. Her book on the harbour appeared in 2020.";

  it("is cut and kept apart, with what follows it", async () => {
    const made = await takeIn(bytes(signed(`${bio}\n\nWrite to her at the desk.`)), "a.txt");
    expect(made.text).toMatch(new RegExp(`${STORY.at(-1)?.slice(-20) ?? ""}$`, "u"));
    expect(made.cut.at(-1)).toMatchObject({ reason: "about the author", text: expect.stringContaining("Her book") });
  });

  it.each([
    ["of somebody else", "Juan Paz is a reporter based in Colima who was shot on Monday.", "By Eva Sol"],
    ["of nobody's trade", "Eva Sol was at the harbour when the shots were fired.", "By Eva Sol"],
    ["without a byline", bio, ""],
  ])("is kept where it is %s", async (_, last, by) => {
    expect((await takeIn(bytes(signed(last, by)), "a.txt")).text).toContain(last);
  });
});

it("keeps all paragraphs of a fragment, the short ones as well", async () => {
  const made = await takeIn(bytes(`<p>${STORY[0]}</p>\n<p>Three officers were wounded.</p>\n`), "a.html");
  expect(made.text).toBe(`${STORY[0]}\n\nThree officers were wounded.`);
});
