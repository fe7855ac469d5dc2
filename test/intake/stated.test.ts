import { describe, expect, it } from "vitest";
import { edtfOf, givenMetadata, takeIn } from "../../src/intake/index.ts";
import { linkedData } from "../../src/intake/page/linked.ts";
import { NOTHING_KNOWN } from "../../src/intake/metadata.ts";
import { publicationFrom } from "../../src/intake/stated/bounds.ts";
import { untilChanged } from "../../src/intake/stated/changed.ts";
import { ADDRESSES, HEADS, SECTIONS, SENTENCES, TYPES } from "../../src/intake/stated/kind.rows.ts";
import { bylineOf, datelineOf, stampOf } from "../../src/intake/stated/lines.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PROSE =
  "The port authority said that the harbour was closed after gunmen in two boats fired at a customs launch, wounding three officers. A spokesman said that nobody was arrested, and the governor said nothing at all.";
const known = async (text: string, file = "a.txt") => {
  const { metadata } = await takeIn(bytes(text), file);
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([field, value]) => (value ? [[field, [value.value, value.how]]] : [])),
  );
};

const page = (head: string, body = ""): string =>
  `<!doctype html><html><head>${head}</head><body>${body}<article>${`<p>${PROSE}</p>`.repeat(3)}</article></body></html>`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("written dates", () => {
  it.each<[string, string | null]>([
    ["Updated 4:15 p.m. ET, Feb. 23, 2026", "2026-02-23"],
    ["Published: Nov 18, 2019 @17:19 PM", "2019-11-18"],
    ["Last updated on Tuesday, 4 June 2024 at 10:00", "2024-06-04"],
    ["00:01, Tue, Nov 19, 2019", "2019-11-19"],
    ["lunes, 3 de marzo de 2021", "2021-03-03"],
    ["13 de agosto del 2025", "2025-08-13"],
    ["Publicado el 3 de marzo de 2023", "2023-03-03"],
    ["2025-08-13T23:30:00-06:00", "2025-08-13"],
    ["08/07/2025", null],
    ["08.07.2025", "2025-07-08"],
    ["May 3", null],
    ["Updated 4:15 p.m.", null],
  ])("%j is %j", (written, edtf) => {
    expect(edtfOf(written)).toBe(edtf);
  });
});

describe("lines that say whose a text is", () => {
  it.each<[string, string | null, string | null]>([
    ["By Ana Ruiz | August 13, 2025", "Ana Ruiz", "2025-08-13"],
    ["By Ana Ruiz and Bo Lee", "Ana Ruiz, Bo Lee", null],
    ["By Lucía Ferrer, Staff Writer", "Lucía Ferrer", null],
    ["Por Ramiro Duarte", "Ramiro Duarte", null],
    ["By The Associated Press", "The Associated Press", null],
    ["By nightfall the town was empty", null, null],
    ["Posted on October 18, 2022 by Iván Treviño", "Iván Treviño", "2022-10-18"],
    ["Published in the autumn by order of the mayor", null, null],
    ["By Monday", null, null],
    ["By 2030 the port will be closed", null, null],
    ["By Tuesday evening the town was empty.", null, null],
    ["By March 5, 2025 the port was closed", null, null],
    ["BY ANA RUIZ AND BO LEE", "Ana Ruiz, Bo Lee", null],
    ["By AFP", "AFP", null],
    ["Author: Ana Ruiz", "Ana Ruiz", null],
    ["By Ana Ruiz, City Hall Reporter", "Ana Ruiz", null],
    ["By Ana Ruiz March 5, 2025 10:22 am", "Ana Ruiz", "2025-03-05"],
    ["Posted by Ana Ruiz in Courts on 5 March 2025", "Ana Ruiz", "2025-03-05"],
    ["Published by Ana Ruiz on March 5, 2025", "Ana Ruiz", "2025-03-05"],
    ["By Staff", null, null],
    ["Por Redacción", null, null],
  ])("%j: %j", (line, names, date) => {
    expect(bylineOf(line)?.names ?? null).toBe(names);
    expect(bylineOf(line)?.date ?? null).toBe(date);
  });

  it.each<[string, object]>([
    ["MEXICO CITY, Feb. 23 (Reuters) — Two men", { place: "Mexico City", agency: "Reuters" }],
    [
      "PUERTO NUEVO, May 3, 2024 (Reuters) - Two",
      { place: "Puerto Nuevo", agency: "Reuters", published: "2024-05-03" },
    ],
    ["VADO HONDO, Sinaloa (AP) - The", { place: "Vado Hondo, Sinaloa", agency: "Associated Press" }],
    ["CIUDAD DE MÉXICO, 3 mar. (EFE).- El", { place: "Ciudad de México", agency: "EFE" }],
    ["(Reuters) — The", { agency: "Reuters" }],
    ["SAN TELMO — The", { place: "San Telmo" }],
    ["JALISCO CARTEL (JNC) — A profile", {}],
    ["THE WAR — A history", {}],
    ["A man said — and", {}],
    ["NATO — The", { place: "Nato" }],
    ["Mexico City, Feb 23 (EFE).- The", { place: "Mexico City", agency: "EFE" }],
    ["Aldemar, May 3 (see map) - The", {}],
    ["WASHINGTON/ALDEMAR, May 3 (Reuters) - The", { place: "Washington/Aldemar", agency: "Reuters" }],
    ["BREAKING — The", {}],
    ["UPDATE 2 — The", {}],
    ["EXCLUSIVA — El", {}],
  ])("%j opens with %j", (paragraph, stated) => {
    expect(datelineOf(paragraph)).toEqual(stated);
  });

  it.each<[string, object]>([
    ["Published Nov. 18, 2019 | Updated Nov. 20, 2019", { published: "2019-11-18", updated: "2019-11-20" }],
    ["14 May 2024", { published: "2024-05-14" }],
    ["Updated 4:15 p.m. ET, Feb. 23, 2026", { updated: "2026-02-23" }],
    ["On 14 May 2024 the marines came", {}],
    ["March 5, 2025 / 10:22 AM / Coast Radio", { published: "2025-03-05" }],
    ["Actualizado a las 10:22 del 5 de marzo de 2025", { updated: "2025-03-05" }],
    ["Mar-05-2025", { published: "2025-03-05" }],
    ["5/mar/2025", { published: "2025-03-05" }],
    ["3/4 May 2025", {}],
    ["2024", {}],
  ])("%j says %j", (line, stated) => {
    expect(stampOf(line)).toEqual(stated);
  });

  it("over a pasted text are stated, and a dateline as well", async () => {
    expect(
      await known(`Harbour of Santa Brisa closed\nBy Lucía Ferrer\n14 May 2024\n\nSANTA BRISA (AP) — ${PROSE}\n`),
    ).toMatchObject({
      title: ["Harbour of Santa Brisa closed", "stated"],
      author: ["Lucía Ferrer", "stated"],
      published: ["2024-05-14", "stated"],
      place: ["Santa Brisa", "stated"],
      agency: ["Associated Press", "stated"],
      kind: ["news", "inferred"],
    });
  });

  it.each([
    ["The tide\nPolicy Paper No. 14 | September 2024", "2024-09"],
    ["The tide\nInstitute for Coastal Studies, 3 October 2025", "2025-10-03"],
    ["The tide\nJune 2024", "2024-06"],
    ["The tide\nAna Ruiz, of the harbour office", null],
    ["The killings at the bay, 24 August 2010", null],
  ])("%j: published %j", async (head, published) => {
    expect((await known(`${head}\n\n${PROSE}`)).published?.[0] ?? null).toBe(published);
  });

  it("do not overrule front matter", async () => {
    expect(
      await known(`---\ndate: 2023-01-02\nkind: analysis\n---\nHarbour of Santa Brisa closed\n14 May 2024\n\n${PROSE}`),
    ).toMatchObject({
      published: ["2023-01-02", "stated"],
      kind: ["analysis", "stated"],
    });
  });
});

describe("the days between which a text was published", () => {
  it.each<[string, string | null]>([
    ["The raid took place on 27 February 2025 near the port.", "2025-02-27/.."],
    [
      "In 2022 the ministry asked for help, and the raid was held on Thursday, February 27th, near the port.",
      "2025-02-27/..",
    ],
    ["En 2022 la secretaría pidió ayuda; el jueves 27 de febrero fue detenido.", "2025-02-27/.."],
    ["The ministry published its figures in March 2024 and said no more.", "2024-03/.."],
    ["He was arrested in 2019 and again on 3 May 2021.", "2021-05-03/.."],
    ["The raid was held on 2021-05-03 near the port.", "2021-05-03/.."],
    ["The hearing will be held on 2031-05-03.", "../2031-05-03"],
    ["He was arrested in 2021 and his brother in 2019.", "2021/.."],
    ["The port will be closed in 2030; it was opened in 1985.", "1985/.."],
    ["He was arrested in March 2025 and will be sentenced on January 13, 2026.", "2025-03/2026-01-13"],
    ["Between 2019 and 2023 the number of airstrips fell from 212 to 47.", "2023/.."],
    ["He is expected to be moved in 2032, his lawyer told the court in 2024.", "2024/.."],
    ["It was planned to open by 2031.", null],
    ["The group earned 2000 dollars and killed 2019 sheep.", null],
    ["The raid was held on Thursday, February 27th.", null],
    ["Nothing was dated here.", null],
    ["The court set the hearing for 3 May 2031.", null],
    // in figures
    ["The customs seized two trucks on 27.02.2025 in the harbour.", "2025-02-27/.."],
    ["The court freed him on 27/02/2025; the prosecutor appealed on 03/04/2025.", "2025-02-27/.."],
    ["The court freed him on 2/27/2025.", "2025-02-27/.."],
    ["The court freed him on 03/04/2025.", "2025/.."],
    ["The pump was sold with version 3.11.2025.4 of its program.", null],
    // what is still to come
    ["He was arrested in March 2024. The next hearing is scheduled for 14 May 2026.", "2024-03/2026-05-14"],
    ["Fue detenido en marzo de 2024. La audiencia se celebrará el 3 de mayo de 2026.", "2024-03/2026-05-03"],
    ["The hearing was scheduled for 14 May 2026.", null],
    ["In 2019 officials said that the port will open in May 2021.", null],
    ["They promised that the port will open in May 2021.", null],
    ["The port will be open by 2031.", null],
    ["The verdict is expected in May 2023. It was overturned on 4 June 2024.", "2024-06-04/.."],
    // its own time
    ["Killings fell last year, in 2023, for the first time.", "2024"],
    ["This year, 2024, has been the worst.", "2024"],
    ["In 2023, last year, eleven were killed.", "2024"],
    ["El año pasado (2023) hubo menos muertes.", "2024"],
    ["The levy ends next year, in 2026.", "2025"],
    ["The mayor was shot last month, in December 2024.", "2025-01"],
    ["The mayor was shot yesterday, 28 February 2025.", "2025-03-01"],
    ["Killings fell last year, in 2023. The army raided a ranch on 18 August 2024.", "2024-08-18/2024"],
    ["In a paper of 2019 it said that last year, in 2018, killings fell.", "2019/.."],
    ["He wrote then that last year, in 2018, killings fell.", "2018/.."],
    ["“Last year, in 2018, we lost ten men,” he told the court in 2024.", "2024/.."],
    ["Last year, in 2018, ten died. This year, 2024, nobody died.", "2018/.."],
    ["Last year, in 2018, ten died. He was arrested in March 2024.", "2024-03/.."],
    ["Last year, in March 2018, ten died.", "2018-03/.."],
    // a month without its year
    ["Two masters were paid in May 2024, as reported in June.", "2024-06/.."],
    ["Two masters were paid in May 2024, as reported in June 2023.", "2024-05/.."],
    ["Two masters were paid in January 2025, as reported in November.", "2025-01/.."],
    ["Two masters were paid in 2024, as reported in June.", "2024/.."],
    ["Two masters were paid, as reported in June.", null],
  ])("%j: %j", (text, edtf) => {
    expect(publicationFrom(text)?.value ?? null).toBe(edtf);
  });

  it.each<[string | null, string | null, string]>([
    [null, "../2025-03-07", "inferred"],
    ["2021-05-03/..", "2021-05-03/2025-03-07", "inferred"],
    ["../2031-05-03", "../2025-03-07", "inferred"],
    ["../2024-05-03", "../2024-05-03", "inferred"],
    ["2026-05-03/..", "2026-05-03/..", "inferred"],
    ["2024", "2024", "inferred"],
    ["2024/2026", "2024/2026", "given"],
  ])("%s ends with the last change, on 7 March 2025: %s", (value, edtf, how) => {
    const published = value === null ? null : { value, how: how as "inferred", from: "x" };
    const updated = { value: "2025-03-07", how: "stated", from: "feed" } as const;
    expect(untilChanged({ ...NOTHING_KNOWN, published, updated }).published?.value ?? null).toBe(edtf);
    expect(untilChanged({ ...NOTHING_KNOWN, published }).published).toBe(published);
  });

  it("says why, is inferred, and is there only where no date is stated", async () => {
    const { metadata } = await takeIn(bytes(`${PROSE} The launch was bought on 3 May 2021.`), "a.txt");
    expect(metadata.published).toEqual({
      value: "2021-05-03/..",
      how: "inferred",
      from: 'the last event that it dates, "3 May 2021"; it was published then or later',
    });
    expect(await known(`---\ndate: 2020\n---\n${PROSE} The launch was bought on 3 May 2021.`)).toMatchObject({
      published: ["2020", "stated"],
    });
  });

  it("of a long text has a clock", () => {
    const start = performance.now();
    publicationFrom("Thursday, February 27th was in 2022, by 3 May 2024, ".repeat(20_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 15_000);
});

describe("the kind of a report", () => {
  it.each([...TYPES, ...SECTIONS, ...ADDRESSES, ...HEADS, ...SENTENCES].map((row) => [row.example, row] as const))(
    "%j is a sign",
    (example, { pattern }) => {
      expect(pattern.test(example)).toBe(true);
    },
  );

  it.each<[string, string, string | null]>([
    ["a release with its number", `Harbour closed\n\nPress release No. 44/2025\n\n${PROSE}`, "official"],
    ["a release by its title", `Press release: Harbour closed\n\n${PROSE}`, "official"],
    ["a story on a release", `Press release names the wrong man\n\n${PROSE}`, null],
    ["a release", `FOR IMMEDIATE RELEASE\n\nMinistry announces results\n\n${PROSE}`, "official"],
    ["an op-ed", `Opinion: The peace that nobody signed\n\n${PROSE}`, "opinion"],
    [
      "what speaks in its own person",
      `${"I have seen my town change, and I say so. ".repeat(4)}\n\n${PROSE}`,
      "opinion",
    ],
    [
      "who is quoted in his own person",
      `${"“I have seen my town change, and I say so,” he told us. ".repeat(4)}\n\n${PROSE}`,
      null,
    ],
    [
      "a study",
      `On ports\n\nExecutive summary\n\n${PROSE}\n\nMethodology\n\n${PROSE}\n\nReferences\n\nA list of them.`,
      "report",
    ],
    ["a wire story", `VADO HONDO (AP) — ${PROSE}`, "news"],
    ["what does not tell", PROSE, null],
  ])("%s", async (_, text, kind) => {
    const { metadata } = await takeIn(bytes(text), "a.txt");
    expect(metadata.kind?.value ?? null).toBe(kind);
    if (kind !== null)
      expect(metadata.kind).toMatchObject({ how: "inferred", from: expect.stringMatching(/^(?:the|its|it) \S+/) });
  });

  it.each([
    ["op-ed", "opinion"],
    ["Press release", "official"],
    ["news", "news"],
  ])("is taken as people call it: %s", (written, kind) => {
    expect(givenMetadata({ kind: written }, "command line")).toMatchObject({
      ok: true,
      metadata: { kind: { value: kind } },
    });
  });

  it("is one of five, or refused", () => {
    expect(givenMetadata({ kind: "poem" }, "command line")).toEqual({
      ok: false,
      field: "kind",
      detail: 'command line: "poem" is no kind of report; write news, opinion, analysis, official or report',
    });
  });
});

describe("a page's own statements", () => {
  it.each<[string, string, object]>([
    [
      "a graph with authors by reference",
      page(
        ld({
          "@graph": [
            { "@type": "Person", "@id": "#ana", name: "Ana Ruiz" },
            { "@type": "WebPage", name: "No" },
            {
              "@type": ["Article", "NewsArticle"],
              headline: "Head",
              author: { "@id": "#ana" },
              datePublished: "2024-02-01T08:00:00Z",
              dateModified: "2024-02-03",
              articleSection: ["World", "Opinion"],
            },
          ],
        }),
      ),
      {
        title: ["Head", "stated"],
        author: ["Ana Ruiz", "stated"],
        published: ["2024-02-01", "stated"],
        updated: ["2024-02-03", "stated"],
        kind: ["opinion", "inferred"],
      },
    ],
    [
      "a type of opinion",
      page(ld([{ "@type": "OpinionNewsArticle", headline: "Head" }])),
      { kind: ["opinion", "inferred"] },
    ],
    ["a reportage", page(ld({ "@type": "ReportageNewsArticle", headline: "Head" })), { kind: ["news", "inferred"] }],
    [
      "the address of a ministry",
      page('<link rel="canonical" href="https://www.ministry.gob.mx/x/4">'),
      { kind: ["official", "inferred"], url: ["https://www.ministry.gob.mx/x/4", "stated"] },
    ],
    [
      "several authors in tags",
      page('<meta name="citation_author" content="Ana Ruiz"><meta name="citation_author" content="Bo Lee">'),
      { author: ["Ana Ruiz, Bo Lee", "stated"] },
    ],
    [
      "a visible byline and date",
      page(
        "",
        '<h1>Harbour closed</h1><div class="byline">By Ana Ruiz</div><div class="post-date">Published Nov. 18, 2019</div>',
      ),
      { author: ["Ana Ruiz", "stated"], published: ["2019-11-18", "stated"] },
    ],
    [
      "a byline where the head names an account",
      page(
        '<meta name="author" content="admin">',
        '<h1>Harbour closed</h1><div class="entry-meta">Posted on 18 October 2022 by Ana Ruiz</div>',
      ),
      { author: ["Ana Ruiz", "stated"] },
    ],
    [
      "the one element of time of a page, wherever it stands",
      page(
        "",
        '<main><h1>Harbour closed</h1><span>then <time datetime="2024-03-02T10:00:00Z">Mar 2</time></span></main>',
      ),
      { published: ["2024-03-02", "stated"] },
    ],
    [
      "a card for social media, and a title with the name of the site",
      page(
        '<meta property="og:title" content="Harbour closed again &#8211; El Muelle"><meta property="og:site_name" content="El Muelle"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">',
      ),
      { author: ["Ana Ruiz", "stated"], title: ["Harbour closed again", "stated"] },
    ],
    [
      "a title behind the name of a site that stands on the page as well",
      page(
        "<title>The Bay Post - Harbour is closed again</title>",
        `<table><tr><td><font>THE BAY POST</font></td></tr><tr><td><b>Harbour is closed again</b></td></tr></table>`,
      ),
      { title: ["Harbour is closed again", "stated"] },
    ],
    [
      "an element of time",
      page("", '<time itemprop="datePublished" datetime="2024-03-02T10:00:00Z">then</time>'),
      { published: ["2024-03-02", "stated"] },
    ],
  ])("in %s", async (_, html, expected) => {
    expect(await known(html, "a.html")).toMatchObject(expected);
  });

  it("of a day that could be two give none, and a note", async () => {
    const html = page("", '<h1>Harbour closed</h1><div class="byline">The Bay Post | 12/03/2025</div>');
    const made = await takeIn(bytes(html), "a.html");
    expect(made.metadata.published?.how).not.toBe("stated");
    expect(made.notes.join()).toContain('"12/03/2025" is no date that can be read without guessing');
  });

  it.each([
    "{ broken",
    "null",
    "[[[]]]",
    '{"@graph":{"@graph":[]}}',
    '{"@type":"NewsArticle","author":{"@id":"x"},"@id":"x"}',
    '"NewsArticle"',
    '{"@type":{"a":1}}',
  ])("in linked data that is %s state nothing, and break nothing", (script) => {
    expect(Object.keys(linkedData([script]).written)).toEqual([]);
  });
});
