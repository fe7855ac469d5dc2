import { describe, expect, it } from "vitest";
import { CUES } from "../../src/lineage/cues.rows.ts";
import { BOILERPLATE } from "../../src/lineage/boilerplate.rows.ts";
import { leaningsOf, lineageOfCase, linkReports, originsOf, reportIndex } from "../../src/lineage/index.ts";
import { holds } from "../../src/model/index.ts";
import { processor } from "./clock.ts";
import { claimOf, reportOf } from "./reports.ts";

/** Rules and names that a text without claims gives. */
const found = (text: string, told: Parameters<typeof reportOf>[2] = {}) => {
  const report = reportOf("rpt_a", text, told);
  return originsOf(report, []).map((o) => {
    expect(holds(o, text)).toBe(true);
    return [o.rule, o.to.name] as const;
  });
};

describe("cues", () => {
  it.each(CUES.map((row) => [row.name, row.example] as const))("%s: %s", (name, example) => {
    expect(found(`${example}.`).map(([rule]) => rule)).toContain(name);
  });

  it.each([
    ["As the Valley Courier first reported in May, the road is closed.", "as somebody reported", "Valley Courier"],
    [
      "The road is closed, as the Valley Courier's Ana Prueba and Luis Muestra write.",
      "as a paper's author writes",
      "Ana Prueba and Luis Muestra",
    ],
    ["He called it, according to two former officials, a mistake.", "according to", "two former officials"],
    ["Toro Institute figures show that the number fell.", "data show", "Toro Institute"],
    ["Independent analyses from the Toro Institute document the fall.", "data show", "Toro Institute"],
    ["That is far above the official INEGI figures.", "whose figures", "INEGI"],
    ["They acted after complaints from local traders.", "words from a source", "local traders"],
    ["I have heard this from army personnel in the capital.", "heard from", "army personnel"],
    ["It was described by the Spanish Embassy as a mistake.", "described by", "Spanish Embassy"],
    ["The U.S. Consulate issued travel warnings on Monday.", "issued a paper", "U.S. Consulate"],
    ["This is what European diplomats increasingly call a failed truce.", "what they call", "European diplomats"],
    ["We have already heard a Spanish minister declare the talks over.", "somebody says", "a Spanish minister"],
    ["Drivers have long been paid, several shopkeepers said.", "somebody says", "several shopkeepers"],
    ["Governor Ana Prueba’s demands that the road be opened went unheard.", "whose word", "Governor Ana Prueba"],
    ["Some took the visit as a sign of weakness.", "some think", "Some"],
    ["It is widely believed that the mayor knew.", "is believed", null],
    ["They acted after warnings from town officials.", "words from a source", "town officials"],
    ["A Toro Institute survey published in 2016 found that the number fell.", "data show", "Toro Institute"],
    ["The plan was disclosed by the Valley Courier newspaper.", "described by", "Valley Courier"],
    ["“The road is lost to us,” Ana Prueba writes.", "a name says", "Ana Prueba"],
    ["The drivers reportedly fled.", "reportedly", null],
    ["He has estimated assets of $3 billion.", "an estimated number", null],
  ])("%s", (text, rule, name) => {
    expect(found(text)).toContainEqual([rule, name]);
  });

  it.each([
    "China is the main source of the goods found in the United States.",
    "She was nearly as rich as Mr. Prueba claims to be.",
    "The ministry estimated 50 deaths.",
    "There are no reports of injuries.",
    "Police arrested three officials and an agent.",
    "“It is important that Sonorans understand what the governor believed,” she added.",
    "Find your polling place and get there.",
    "The number fell by half between March and June 2020.",
    "He was shot by soldiers in the state of Guerrero.",
    "Additional reporting by Ana Prueba in Toro; editing by Luis Muestra.",
    "The report was published in May.",
    "The road, which the army closed, is open again.",
    "Independent researchers have doubts about the figures.",
    "Officials closed the road after the agency was told to leave.",
    "",
  ])("are silent in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("do not repeat what an attribution has", () => {
    const report = reportOf("rpt_a", "According to the Toro Institute, the number fell.");
    const rows = originsOf(report, [
      claimOf(report, "the number fell", [{ by: "the Toro Institute", verb: "according to" }]),
    ]);
    expect(rows.map((r) => [r.rule, r.quote, r.claims.length])).toEqual([
      ["attribution", "According to the Toro Institute", 1],
    ]);
  });

  it("find the actor of a surname that one speaker bears", () => {
    const report = reportOf(
      "rpt_a",
      "Ana Prueba said that it fell.\n“The road is lost to us all,” Prueba told the court.",
    );
    const rows = originsOf(report, [
      claimOf(report, "it fell", [{ by: "Ana Prueba", role: "person", actor: "act_1" }]),
    ]);
    // Fillers that are speakers count; the second line has no claim of its own.
    expect(rows.map((r) => [r.rule, r.to.name, r.actor])).toEqual([
      ["attribution", "Ana Prueba", "act_1"],
      ["a name says", "Ana Prueba", "act_1"],
    ]);
  });

  it("carry the claims that a report makes in its own voice on a source's figures", () => {
    const report = reportOf("rpt_a", "Toro Institute figures show that the number fell.\nIt rose again.");
    const claims = [claimOf(report, "the number fell"), claimOf(report, "It rose again")];
    expect(originsOf(report, claims).map((r) => r.claims)).toEqual([[claims[0]!.id]]);
  });
});

describe("credits", () => {
  it.each([
    ["MEXICO CITY, May 3 (Reuters) — Two men were held.", "wire dateline", "Reuters"],
    ["TORO CITY (AP) - Two men were held.", "wire dateline", "Associated Press"],
    ["Two men were held.\n\nWith information from AFP and the Valley Courier.", "credit", "Agence France-Presse"],
    ["Two men were held.\n\nWith information from AFP and the Valley Courier.", "credit", "Valley Courier"],
    ["Two men were held.\n\nThe Associated Press contributed to this report.", "credit", "Associated Press"],
    [
      "Two men were held.\n\nCopyright 2024 The Associated Press. All rights reserved.",
      "wire copyright",
      "Associated Press",
    ],
    ["By The Associated Press\n\nTwo men were held.", "wire byline", "Associated Press"],
    ["This article was originally published in the Valley Courier.", "first published", "Valley Courier"],
    ["Homicides by year\n\nSource: INEGI", "source line", "INEGI"],
    ["Half of the shops pay (Toro Institute, 2021).", "in brackets", "Toro Institute"],
    ["[3] Ana Prueba, “Bridges at Risk,” Toro Institute, May 2020.", "note", "Ana Prueba"],
  ])("%s", (text, rule, name) => {
    expect(found(text)).toContainEqual([rule, name]);
  });

  it.each([
    "A soldier stands guard. (AP Photo/Ana Prueba)",
    "Photo: Reuters",
    "REUTERS/Ana Prueba",
    "The Drug Enforcement Administration (DEA) was told.",
    "Image courtesy of AFP",
    "He starred in a film about it (2018).",
    "NORTHERN VALLEY CARTEL (NVC) — a profile",
    "THE END (for now) — or so it seemed.",
  ])("are silent in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    [
      "[1] Ana Prueba, “Bridges at Risk,” Toro Institute, 3 May 2020, https://toro.example/risk.",
      "Ana Prueba",
      "Bridges at Risk, 3 May 2020",
    ],
    [
      "[1] Toro Institute, Bridges at Risk in the North, May 2020",
      "Toro Institute",
      "Bridges at Risk in the North, May 2020",
    ],
  ])("carry the claims of the sentences that a note belongs to: %s", (note, name, document) => {
    const report = reportOf("rpt_a", `It fell by half.[1]\nIt rose again.\n\n${note}`);
    const claims = [claimOf(report, "It fell by half"), claimOf(report, "It rose again")];
    const rows = originsOf(report, claims);
    expect(rows.map((r) => [r.rule, r.to.name, r.to.document, r.claims])).toEqual([
      ["note", name, document, [claims[0]!.id]],
    ]);
    expect(rows[0]?.source?.date).toMatch(/^2020-05/);
  });

  it("take no list for notes", () => {
    expect(
      found("3. Los Norteños, founded in 2010, hold the north.\n4. Toro Institute, a think tank of 2011."),
    ).toEqual([]);
  });

  it("carry the claim beside a source in brackets", () => {
    const report = reportOf("rpt_a", "Half of the shops pay (Toro Institute, 2021).\nThe rest close.");
    const claims = [claimOf(report, "Half of the shops pay"), claimOf(report, "The rest close")];
    expect(originsOf(report, claims).map((r) => r.claims)).toEqual([[claims[0]!.id]]);
  });

  it("leave out the paper's own name", () => {
    expect(found("TORO CITY (Valley Wire) — Two men were held.", { publisher: "The Valley Wire" })).toEqual([]);
  });

  it("know an agency from the author that the metadata gives", () => {
    expect(found("Two men were held.", { author: "AFP" })).toEqual([["wire author", "Agence France-Presse"]]);
  });
});

/** Rows of a text whose one claim, on these words, is said by these speakers. */
const rowsOf = (text: string, quote: string, said: Parameters<typeof claimOf>[2]) => {
  const report = reportOf("rpt_a", text, { published: "2020-10-01" });
  return originsOf(report, [claimOf(report, quote, said)]);
};

describe("attributions", () => {
  it("give title and date of a document that the text tells of", () => {
    const [row] = rowsOf(
      "The road is unsafe, wrote Ana Prueba in a recent report, Roads at Risk: Mexico’s Other Crisis, published in September 2020.",
      "The road is unsafe",
      [{ by: "Ana Prueba", role: "person", verb: "write" }],
    );
    expect(row).toMatchObject({
      quote: "wrote Ana Prueba",
      to: { name: "Ana Prueba", document: "Roads at Risk: Mexico’s Other Crisis, September 2020" },
    });
    expect(row?.source).toMatchObject({ kind: "report", date: "2020-09" });
  });

  it("give the date in front of a document", () => {
    const [row] = rowsOf(
      "On 8 July 2020, Toro Watch released an analysis which found that the number fell.",
      "the number fell",
      [{ by: "Toro Watch", verb: "find" }],
    );
    expect(row?.to).toEqual({ name: "Toro Watch", document: "analysis of 8 July 2020", report: null });
  });

  it.each([
    ["A study of 2019 found that it fell.", "2019"],
    ["A study published by the Toro Institute on 3 May 2019 found that it fell.", "2019-05-03"],
    ["A study by Ana Prueba, May 2019, found that it fell.", "2019-05"],
    ["A study that looked at a fall in 2019 found that it fell.", null],
    ["In 2019, the number was high, and a study found that it fell.", null],
  ])("date the document and not what it tells: %s", (text, date) => {
    const [row] = rowsOf(text, "it fell", [
      { by: text.startsWith("In") ? "a study" : "A study", role: "document", verb: "find" },
    ]);
    expect(row?.source).toMatchObject({ kind: "study", date });
  });

  it("date the report that a paper reported something in", () => {
    const [row] = rowsOf("As the Courier reported in June, it fell.", "it fell", [
      { by: "the Courier", role: "publication", verb: "report" },
    ]);
    expect(row).toMatchObject({ to: { document: "report of June" }, source: { date: "2020-06" } });
  });

  it("add the date that a later mention of a document gives", () => {
    const text =
      "Ana Prueba wrote in a report, Roads at Risk in the North, that it fell.\nLater Prueba wrote in that report, published 3 May 2019, that it rose.";
    const report = reportOf("rpt_a", text);
    const rows = originsOf(report, [
      claimOf(report, "it fell", [{ by: "Ana Prueba", role: "person", verb: "write" }]),
      claimOf(report, "it rose", [{ by: "Prueba", role: "person", verb: "write", name: "Ana Prueba" }]),
    ]);
    expect(rows.map((r) => r.source?.date)).toEqual([null, "2019-05-03"]);
    expect(rows[1]?.to.document).toBe("Roads at Risk in the North, 3 May 2019");
  });

  it("name the body that issued a document", () => {
    const [row] = rowsOf(
      "A report issued by the Toro Institute for Road Safety and Public Works (TI) in May 2019 found that it fell.",
      "it fell",
      [{ by: "A report", role: "document", verb: "find" }],
    );
    expect(row).toMatchObject({
      to: { name: "Toro Institute for Road Safety and Public Works" },
      source: { date: "2019-05" },
    });
  });

  it("take no document from what a paper calls itself or a verb", () => {
    expect(
      rowsOf("It fell, Prueba told this paper.", "It fell", [{ by: "Prueba", role: "person", verb: "tell" }])[0]?.to
        .document,
    ).toBeNull();
    expect(
      rowsOf("It fell, the government reports.", "It fell", [{ by: "the government", verb: "report" }])[0]?.to.document,
    ).toBeNull();
  });

  it("take the year of a bare month from the date of the report", () => {
    const [row] = rowsOf("A Toro Institute study of June found that the number fell.", "the number fell", [
      { by: "A Toro Institute study", role: "document", verb: "find" },
    ]);
    expect(row?.source).toMatchObject({ date: "2020-06", body: "Toro Institute" });
  });

  it("find the document that “the report” means, and its author's other words", () => {
    const text =
      "Ana Prueba wrote in a report, Roads at Risk in the North, that it fell.\nThe report found that it rose.\nPrueba writes that it stopped.";
    const report = reportOf("rpt_a", text);
    const rows = originsOf(report, [
      claimOf(report, "it fell", [{ by: "Ana Prueba", role: "person", verb: "write" }]),
      claimOf(report, "it rose", [{ by: "The report", role: "document", verb: "find" }]),
      claimOf(report, "it stopped", [{ by: "Prueba", role: "person", verb: "write", name: "Ana Prueba" }]),
    ]);
    expect(rows.filter((r) => r.rule === "attribution").map((r) => r.to.document)).toEqual(
      Array(3).fill("Roads at Risk in the North"),
    );
  });

  it("know whose author a speaker is", () => {
    const by = "the Valley Times’s Ana Prueba";
    const [row] = rowsOf(`It fell, as ${by} writes.`, "It fell", [
      { by, role: "person", verb: "write", name: "Ana Prueba" },
    ]);
    expect(row).toMatchObject({
      to: { name: "Ana Prueba", document: "Valley Times" },
      source: { body: "Valley Times" },
    });
    const other = "Sinaloa’s Ana Prueba";
    expect(
      rowsOf(`It fell, ${other} said.`, "It fell", [{ by: other, role: "person", name: "Ana Prueba" }])[0]?.source,
    ).toBeNull();
  });

  it("say quotes where the claim stands in quotation marks", () => {
    expect(
      rowsOf("“The whole road is unsafe for lorries,” Prueba said.", "The whole road is unsafe", [{ by: "Prueba" }])[0]
        ?.how,
    ).toBe("quotes");
    expect(
      rowsOf("The whole road is unsafe for lorries, Prueba said.", "The whole road is unsafe", [{ by: "Prueba" }])[0]
        ?.how,
    ).toBe("cites");
  });

  it("name nobody where the text names nobody, and keep unnamed sources by their words", () => {
    expect(
      rowsOf("The men reportedly fled.", "The men reportedly fled", [
        { by: "reportedly", role: "unnamed", verb: "reportedly" },
      ])[0]?.to.name,
    ).toBeNull();
    expect(
      rowsOf("The men fled, two officials said.", "The men fled", [{ by: "two officials", role: "unnamed" }])[0]?.to
        .name,
    ).toBe("two officials");
  });
});

describe("links", () => {
  const courier = reportOf("rpt_c", "It fell by a third.", {
    publisher: "Valley Courier",
    published: "2024-06-03",
    title: "Tolls fall by a third",
    url: "https://www.courier.example/2024/06/tolls/",
  });
  const later = reportOf("rpt_l", "It rose again.", {
    publisher: "Valley Courier",
    published: "2024-09-01",
    author: "Ana Prueba",
  });
  const linked = (
    text: string,
    told: Parameters<typeof reportOf>[2] = { published: "2024-07-01", publisher: "Gazette" },
  ) => {
    const report = reportOf("rpt_a", text, told);
    return linkReports(originsOf(report, []), reportIndex([courier, later, report])).map((r) => r.to.report);
  };

  it.each([
    ["As the Valley Courier reported, it fell.", "rpt_c"],
    ["See https://courier.example/2024/06/tolls?from=mail for more.", "rpt_c"],
  ])("%s", (text, report) => {
    expect(linked(text)).toEqual([report]);
  });

  it("need a fitting date, and do not guess between two", () => {
    const after = { published: "2024-12-01", publisher: "Gazette" };
    expect(linked("As the Valley Courier reported, it fell.", after)).toEqual([null]);
    expect(linked("As Ana Prueba wrote, it fell.", after)).toEqual(["rpt_l"]);
    expect(linked("As Ana Prueba wrote, it fell.")).toEqual([null]);
  });

  it("leave out addresses that lead out of the case", () => {
    expect(linked("See https://elsewhere.example/2024 for more.")).toEqual([]);
  });

  it("are none between a paper and itself", () => {
    expect(
      linked("As the Valley Courier reported, it fell.", { publisher: "The Valley Courier", published: "2024-12-01" }),
    ).toEqual([]);
  });

  it("show who leans on whom over a whole case, whatever the order", () => {
    const a = reportOf("rpt_a", "As the Valley Courier reported, it fell.", {
      publisher: "Gazette",
      published: "2024-07-01",
    });
    const b = reportOf("rpt_b", "As the Gazette reported, it fell.", {
      publisher: "Valley Courier",
      published: "2024-07-01",
    });
    const read = [a, b].map((report) => ({ report, claims: [] }));
    const made = lineageOfCase(read);
    expect(leaningsOf(made.origins)).toEqual([
      { from: "rpt_a", to: "rpt_b" },
      { from: "rpt_b", to: "rpt_a" },
    ]);
    expect(new Set(lineageOfCase(read.toReversed()).origins)).toEqual(new Set(made.origins));
  });
});

describe("boilerplate", () => {
  it.each(BOILERPLATE.map((row) => [row.name, row.example, row.pattern] as const))("%s: %s", (_, example, pattern) => {
    expect(pattern.test(example)).toBe(true);
  });

  it.each([
    "The story of the raid was told by two drivers.",
    "He was free on bail and wrote to the editor of his life.",
    "The law may not be enough.",
    "She is a reporter who was shot in Veracruz.",
  ])("lets stand: %s", (sentence) => {
    expect(BOILERPLATE.filter((row) => row.pattern.test(sentence)).map((row) => row.name)).toEqual([]);
  });
});

describe("origins of hostile text", () => {
  it.each([
    ["one word", "word ".repeat(200_000)],
    ["hyphens", "-".repeat(1_000_000)],
    ["no letters", "[({<".repeat(250_000)],
    ["quotation marks", "“\"'".repeat(330_000)],
    ["names", "Ana Prueba ".repeat(90_000)],
    ["articles", "the ".repeat(250_000)],
    ["brackets that open", "(Source: Ana ".repeat(75_000)],
    ["addresses", "www.aaaa ".repeat(110_000)],
    ["one address", `http://${"a".repeat(1_000_000)}`],
    ["acts of speech", "Ana Prueba, who was there, said. ".repeat(30_000)],
    ["initials", "U.S. ".repeat(200_000)],
    ["notes", "[1] Ana Prueba, “Bridges at Risk,” Toro, May 2020\n".repeat(20_000)],
    ["marks", "[1] [2] (Ana Prueba, 2020) ".repeat(37_000)],
    ["credits", "with information from Ana, ".repeat(38_000)],
  ])("a megabyte of %s", { timeout: 20_000 }, (_, text) => {
    const began = processor();
    for (const row of originsOf(reportOf("rpt_a", text), []).slice(0, 100)) expect(holds(row, text)).toBe(true);
    expect(processor() - began).toBeLessThan(10_000);
  });
});
