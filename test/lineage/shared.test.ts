import { describe, expect, it } from "vitest";
import { fingerprint, printsMade, sharedWording, wordedOf, wordsOfReport } from "../../src/lineage/index.ts";
import { chanceOf } from "../../bench/lineage/chance.ts";
import { processor } from "./clock.ts";
import { reportOf } from "./reports.ts";

const STORY = `The bridge over the Toro river was closed on Monday after engineers found cracks in two of its pillars, the roads ministry said. About fifty lorries were turned back before noon. Shopkeepers in the old town complained that nobody had warned them.

The ministry promised to reopen one lane within three weeks. Repairs will cost $1.2 million, and a second inspection is planned for the autumn. The governor of the province has asked for help from the capital because the detour takes nearly two hours.`;

const OTHER = `Engineers closed the crossing of the Toro at the start of the week. They had seen damage to its supports, and the ministry of roads wants to look again later in the year. Traders of the old quarter are angry. For them the way round costs half a morning, and the governor, who is up for election, has promised them money that he does not have.`;

type Two = readonly [(string | undefined)?, (string | undefined)?];

const hold = (a: string, b: string, dates: Two = [], titles: Two = []) => {
  const told = (k: 0 | 1) => ({ ...(dates[k] && { published: dates[k] }), ...(titles[k] && { title: titles[k] }) });
  const [x, y] = [reportOf("rpt_a", a, told(0)), reportOf("rpt_b", b, told(1))];
  const [one, other] = [wordedOf(x), wordedOf(y)];
  const found = sharedWording(one, other);
  // The law that holds for every pair: which one is given first changes nothing.
  expect(sharedWording(other, one)).toEqual(found);
  return (
    found && { ...found, quotes: found.passages.map((p) => [a.slice(p.a.start, p.a.end), b.slice(p.b.start, p.b.end)]) }
  );
};

/** A report of a publisher with its words. */
const worded = (id: string, text: string, publisher = "The Valley Courier") =>
  wordedOf(reportOf(id, text, { publisher, published: "2024-05-01" }));

describe("shared wording", () => {
  it.each([
    ["a copy", STORY],
    ["a cut copy", STORY.split("\n\n")[0]!],
    ["a new lead", `Drivers face a long summer, this paper has learnt.\n\n${STORY}`],
    [
      "numbers in figures",
      STORY.replace("fifty", "50").replace("three weeks", "3 weeks").replace("$1.2 million", "1,200,000 dollars"),
    ],
    ["no capitals, other marks", STORY.toLowerCase().replaceAll(",", " –").replaceAll(".", ";")],
    [
      "light rewording",
      STORY.replace("closed on Monday", "shut on Monday")
        .replace("turned back", "sent back")
        .replace("promised", "pledged")
        .replace("nearly", "almost")
        .replace("lorries", "trucks")
        .replace("warned", "told"),
    ],
    [
      "one sentence of it",
      `${OTHER} Repairs will cost $1.2 million, and a second inspection is planned for the autumn. The governor of the province has asked for help from the capital because the detour takes nearly two hours.`,
    ],
  ])("is found in %s", (_, text) => {
    expect(hold(STORY, text)).not.toBeNull();
  });

  const QUOTED =
    "“We shall open one lane within three weeks, and nobody in this town will be left alone with the damage that my predecessors left behind them,”";
  const FOOTER = `This story has been updated with a comment from the ministry of roads and public works of the province.
Sign up for our weekly newsletter and get the best of our reporting in your inbox every Friday morning.
Copyright 2024 The Valley Courier. All rights reserved. This material may not be published, broadcast, rewritten or redistributed in any form without our permission.`;
  const TITLE =
    "Bridge over the Toro closed after engineers find cracks in two of its pillars and turn back dozens of lorries";

  it.each([
    ["texts on one subject", STORY, OTHER],
    [
      "the same quotation",
      `${QUOTED} the governor said on Monday.\n\n${STORY}`,
      `${OTHER} ${QUOTED} he told reporters.`,
    ],
    ["boilerplate", `${STORY}\n\n${FOOTER}`, `${OTHER}\n\n${FOOTER}`],
    [
      "a list of names",
      `${STORY} Held were Ana Prueba, Luis Muestra, Omar Ejemplo, Rosa Ensayo, Juan Modelo, Eva Patrón, Raúl Copia and Inés Borrador.`,
      `${OTHER} Police named them as Ana Prueba, Luis Muestra, Omar Ejemplo, Rosa Ensayo, Juan Modelo, Eva Patrón, Raúl Copia and Inés Borrador.`,
    ],
    ["a heading", `${TITLE}\n\n${STORY}`, `${TITLE}\n\n${OTHER}`],
    [
      "a set phrase",
      `${STORY} It was the largest of its kind in the history of the country.`,
      `${OTHER} It was the largest of its kind in the history of the country.`,
    ],
    ["nothing at all", "", ""],
  ])("is not made by %s", (_, a, b) => {
    expect(hold(a, b, [], [TITLE, TITLE])).toBeNull();
  });

  it("of one publisher counts only when it is much of a text", () => {
    const background = STORY.split("\n\n")[1]!;
    const [a, b] = [1, 2].map((n) => `${background}\n\n${OTHER.replaceAll(/[a-z]{2,}/g, (w) => w + n).repeat(4)}`);
    expect(sharedWording(worded("rpt_a", a!), worded("rpt_b", b!))).toBeNull();
    expect(sharedWording(worded("rpt_a", STORY), worded("rpt_b", STORY))).not.toBeNull();
    expect(hold(a!, b!)).not.toBeNull();
  });

  it("gives the passages in both texts and the shares of each", () => {
    const found = hold(STORY, `${OTHER}\n\n${STORY.split("\n\n")[1]!.replace("three", "3")}`)!;
    expect(found.quotes).toHaveLength(1);
    expect(found.quotes[0]![0]).toMatch(/^The ministry promised .* two hours$/s);
    expect(found.quotes[0]![1]).toMatch(/^The ministry promised .* 3 weeks.* two hours$/s);
    expect(found.overlap.a).toBeGreaterThan(0.4);
    expect(found.overlap.a).toBeLessThan(0.6);
    expect(found.overlap.b).toBeLessThan(0.5);
  });

  it.each([
    ["2024-05-01", "2024-05-03", "rpt_b"],
    ["2024-05-03", "2024-05-01", "rpt_a"],
    ["2024-05-01", "2024-05-01", null],
    ["2024-05", "2024-05-20", null],
    ["2024-05-01", undefined, null],
    [undefined, undefined, null],
  ])("published %s and %s: %s leans", (a, b, leaning) => {
    const found = hold(STORY, STORY, [a, b])!;
    expect(found.leaning).toBe(leaning);
    expect(found.reason).toMatch(/\.$/);
  });
});

const printed = (text: string) => fingerprint(wordsOfReport(reportOf("x", text)));
const hashesOf = (text: string) => printed(text).map(({ hash }) => hash);

describe("the direction of copying", () => {
  it("follows a credit where the dates do not tell", () => {
    const wire = worded("rpt_b", `TORO, May 1 (Valley Wire) — ${STORY}`, "Valley Wire");
    const paper = worded("rpt_a", `${STORY}\n\nWith information from Valley Wire.`, "Courier");
    const found = sharedWording(wire, paper);
    expect(found).toMatchObject({ leaning: "rpt_a", reason: "rpt_a.txt credits Valley Wire." });
  });
});

describe("fingerprints", () => {
  it("lead from a copied sentence to the text it is from, and not to others", () => {
    const prints = printsMade();
    prints.add("story", hashesOf(STORY));
    prints.add("other", hashesOf(OTHER));
    const copied = `Nothing else is known. Shopkeepers in the old town complained that nobody had warned them, and about fifty lorries were turned back before noon.`;
    expect(prints.candidates("new", hashesOf(copied))).toEqual(["story"]);
  });

  it("point into the text", () => {
    for (const { at, hash } of printed(STORY)) {
      expect(STORY.slice(at)).toMatch(/^[\p{L}\d$]/u);
      expect(hash).toBeGreaterThanOrEqual(0);
    }
  });

  it("of a text known to very many lead to a few of them only", () => {
    const prints = printsMade();
    for (let n = 500; n > 0; n--) prints.add(`r${n}`, hashesOf(STORY));
    expect(prints.candidates("new", hashesOf(STORY))).toEqual(["r498", "r499", "r500"]);
    expect(prints.candidates("r499", hashesOf(STORY))).toEqual(["r497", "r498", "r500"]);
  });

  it("find each report that has two of them, however many there are (seed 7)", () => {
    const random = chanceOf(7);
    const held = Array.from({ length: 400 }, (_, n) => ({
      id: `r${1000 + n}`,
      hashes: Array.from({ length: 60 }, () => Math.floor(random() * 12_000) * 350_000),
    }));
    const prints = printsMade();
    for (const { id, hashes } of held) prints.add(id, hashes);
    // The same report once more is the same report.
    prints.add("r1000", held[0]!.hashes);
    for (const { id, hashes } of held.slice(0, 50)) {
      const own = new Set(hashes);
      const sharing = held
        .map((other) => [other.id, new Set(other.hashes.filter((hash) => own.has(hash))).size] as const)
        .filter(([other, n]) => other !== id && n > 1)
        .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      expect(prints.candidates(id, own)).toEqual(sharing.slice(0, 200).map(([other]) => other));
    }
  });

  it.each([
    ["one word a million times", "word ".repeat(200_000)],
    ["one long line without spaces", "a".repeat(1_000_000)],
    ["no letters", "[({<".repeat(250_000)],
    ["quotation marks", "“\"'".repeat(330_000)],
    ["number words", "hundred thousand and ".repeat(50_000)],
    ["digits", "1,".repeat(500_000)],
    ["line ends", "\n".repeat(1_000_000)],
    ["initials", "a.".repeat(500_000)],
    ["marks that join", "e\u0301".repeat(500_000)],
    ["lone surrogates", "\ud800 ".repeat(300_000)],
    ["two phrases in turn", "the army sent trucks to the port . ".repeat(30_000)],
  ])("take a megabyte of %s in stride", (_, text) => {
    const began = processor();
    const report = reportOf("rpt_a", text);
    const words = wordsOfReport(report);
    fingerprint(words);
    const one = { report, words, credits: new Set<string>() };
    sharedWording(one, { ...one, report: { ...report, id: "rpt_b" } });
    expect(processor() - began).toBeLessThan(4_000);
  });
});
