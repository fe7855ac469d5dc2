import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurePasted } from "../../bench/pasted.ts";
import { furniture } from "../../src/intake/furniture/lines.ts";
import { LINES } from "../../src/intake/furniture/lines.rows.ts";
import { withoutFurniture } from "../../src/intake/furniture/pasted.ts";
import { takeIn } from "../../src/intake/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PROSE = [
  "Marines closed the harbour of Santa Brisa on Tuesday night after gunmen in two boats fired at a customs launch.",
  "A spokesman for the navy said that eleven men had been detained and that a warehouse was under guard since then.",
];

const bag = (words: string): string => (words.match(/\S/g) ?? []).sort().join("");

const split = async (text: string) =>
  (await takeIn(bytes(text), "a.txt")).items.map((one) => [
    one.metadata.title?.value ?? null,
    one.metadata.published?.value ?? null,
  ]);

describe("lines of page furniture", () => {
  it.each(LINES.map((row) => [row.example, row.reason] as const))("%j is furniture: %s", (example, reason) => {
    expect(furniture(example)?.reason).toBe(reason);
  });

  it.each([
    "Video of the raid shows soldiers at the gate.",
    "Photos by the agency show trucks at the border.",
    "No comment.",
    "Like many groups, they use Facebook to recruit drivers.",
    "Follow the money and you end in a law office.",
    "Register data show that the company has no staff.",
    "27 of 32",
    "1/12",
    "Reuters",
    "#",
    "ENDS OF THE ROAD",
    "He said that anybody could follow him on the road to the coast.",
    "The post that he held was abolished in 2019.",
    "You receive this or you receive nothing, he told them.",
    "Photographs show trucks at the border.",
    "By The Associated Press",
    "© 2024 The Associated Press. All rights reserved.",
    "Reporting by Ada Quint; editing by Bo Lester",
    "Analysis: Who gains from the split",
    "HOW THE UNIONS LOST THE DOCKS",
    "Get out, they said, or we burn the house.",
    "The paper was sent to subscribers of the newsletter in May.",
    "Police said they had no suspects. (Reuters)",
    "More than forty people were killed.",
    "Two gangs fight for the valley (Los Rojos/Los Ardillos)",
    "Two gangs fight for the valley. (Los Rojos/Los Ardillos do not.)",
    "Contact between the two groups ended in 2019.",
    "Tags were found on eleven of the rifles.",
  ])("%j is none", (line) => {
    expect(furniture(line)).toBeNull();
  });

  it("are told in time, whatever the line", () => {
    const start = performance.now();
    for (const piece of [
      "a",
      "Photo: a ",
      "share tweet ",
      "Home > a",
      "#tag ",
      "by Aa ",
      "read more: ",
      "© ",
      "get ",
      "(Photo ",
    ])
      furniture(piece.repeat(300).slice(0, 299));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("pasted text", () => {
  it("keeps what was cut, with the place where it stood", () => {
    const text = `Skip to content\n\n${PROSE[0]}\n\nADVERTISEMENT\n\n${PROSE[1]}\n\nLeave a Reply\n\nName *\n`;
    const made = withoutFurniture(text);
    expect(made.text).toBe(`${PROSE[0]}\n\n${PROSE[1]}\n\n`);
    expect(made.cut).toEqual([
      { reason: "navigation", text: "Skip to content", at: 0 },
      { reason: "advertisement", text: "ADVERTISEMENT", at: (PROSE[0]?.length ?? 0) + 2 },
      { reason: "comments", text: "Leave a Reply\nName *", at: made.text.length },
    ]);
  });

  it("of the labelled set: nothing of an article is cut, and most furniture is", () => {
    for (const apart of [true, false]) {
      const { precision, recall, wrong } = measurePasted({ apart });
      expect(wrong.filter((one) => one.was === "cut")).toEqual([]);
      expect(precision).toBe(1);
      expect(recall).toBeGreaterThanOrEqual(0.95);
    }
  });

  it.each(["Home\nNews\nSport\nShare\n", "Skip to content\nOne line.\n", `${PROSE[0]}\nShare\n`, "x", "Advertisement"])(
    "that is no article is left as it is: %j",
    (text) => {
      expect(withoutFurniture(text)).toEqual({ text, cut: [] });
    },
  );

  it("of any lines loses none: what is not in the text is in the cuts", () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...LINES.map((row) => row.example),
        ...PROSE,
        "",
        "THE OTHER STORY OF QUITE ANOTHER PLACE",
        "- A headline of five words",
      ),
      fc.string({ maxLength: 30 }).map((words) => words.replace(/[\n\r]/g, " ")),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join("\n");
        const made = withoutFurniture(text);
        expect(bag(made.text + made.cut.map((one) => one.text).join(""))).toBe(bag(text));
        let before = 0;
        for (const { at } of made.cut) {
          expect(at).toBeGreaterThanOrEqual(before);
          expect(at).toBeLessThanOrEqual(made.text.length);
          before = at;
        }
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  it("loses what a site puts under its articles, and a prompt between its marks", () => {
    const { text, cut } = withoutFurniture(
      [
        PROSE[0],
        "skip past newsletter promotion",
        "Our letter breaks down the key stories",
        "after newsletter promotion",
        PROSE[1],
        "Share",
        "Mexico",
        "Ports and harbours",
        "Most viewed",
        "1",
        "A storm nears the southern coast",
        "Reporting by Ada Quint",
        "",
      ].join("\n\n"),
    );
    expect(text.trim().split(/\n+/)).toEqual([...PROSE, "Reporting by Ada Quint"]);
    expect(cut.map((one) => one.reason)).toContain("newsletter prompt");
  });

  it("keeps the table and the note that stand behind its last paragraph", () => {
    const rows = ["Year\tBoats", "2023\t14", "Figures are preliminary."];
    expect(withoutFurniture([...PROSE, ...rows].join("\n")).text.split("\n")).toEqual([...PROSE, ...rows]);
  });

  it("of many lines has a clock", () => {
    const start = performance.now();
    withoutFurniture(`${PROSE.join("\n")}\nLeave a Reply\nTHE OTHER STORY OF QUITE ANOTHER PLACE\n`.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});

describe("a text of several items", () => {
  it("is split at its dates with headlines", async () => {
    const notes = ["3 May 2024 — Harbour closed", "7 May 2024 — Divers find a box", "9 May 2024 — Harbour opens again"];
    expect(
      await split(`Notes from the coast\n\n${notes.map((note) => `${note}\n\n${PROSE.join(" ")}`).join("\n\n")}`),
    ).toEqual([
      ["Harbour closed", "2024-05-03"],
      ["Divers find a box", "2024-05-07"],
      ["Harbour opens again", "2024-05-09"],
    ]);
  });

  it("is split at the counts of its posts", async () => {
    const posts = [1, 2, 3, 4].map((n) => `${n}/4 ${PROSE[n % 2]}`);
    expect(await split(posts.join("\n\n"))).toHaveLength(4);
    expect(await split(posts.map((post) => `${post.slice(4)} ${post.slice(0, 3)}`).join("\n\n"))).toHaveLength(4);
  });

  it("is split at the times of a live blog, and at the numbers of a newsletter", async () => {
    const times = ["14:32", "13:05", "12:40", "11:15", "10:02"];
    expect(
      await split(`Port strike: live updates\n\n${times.map((time) => `${time}\n${PROSE.join(" ")}`).join("\n\n")}`),
    ).toHaveLength(5);
    expect(
      await split(
        `The weekly digest of the coast\n\n${[1, 2, 3].map((n) => `${n}. A headline of note ${n}\n${PROSE.join(" ")}`).join("\n\n")}`,
      ),
    ).toEqual([1, 2, 3].map((n) => [`A headline of note ${n}`, null]));
  });

  it("is split where headings stand over their days", async () => {
    const notes = ["Harbour closed\n3 May 2024", "Divers find a box\n\n7 May 2024", "Harbour opens again\n9 May 2024"];
    expect(
      await split(`Notes from the coast\n\n${notes.map((note) => `${note}\n\n${PROSE.join(" ")}`).join("\n\n")}`),
    ).toEqual([
      ["Harbour closed", "2024-05-03"],
      ["Divers find a box", "2024-05-07"],
      ["Harbour opens again", "2024-05-09"],
    ]);
  });

  const heads = ["Harbour closed", "Divers find a box", "Harbour opens again"];
  const headed = (over: string): string =>
    `${over}\n\n${heads.map((head) => `${head}\n\n${PROSE.join(" ")}`).join("\n\n")}`;
  it.each([
    "The Coast Brief",
    "THE COAST BRIEF\nYour letter on ships",
    "Coast Morning Briefing: who pays",
    "Weekly round-up of the coast",
    "The month in review",
    "Resumen semanal",
  ])("is split at its headings where it is called %j", async (over) => {
    expect(await split(`${over}\n\n10 May 2024\n\n${headed("").trim()}`)).toEqual(
      heads.map((head) => [head, "2024-05-10"]),
    );
  });

  it.each([
    "Police round-up nets forty men",
    "Minister walks out of his morning briefing",
    "Who reads the newsletter of the mayor",
    "Policy Brief No. 12",
    "Institute for the Coast Briefing 12",
    "A brief history of the quay",
    "",
  ])("is not split at its headings where it is called %j", async (over) => {
    expect(await split(headed(over))).toEqual([]);
    expect(
      await split(
        headed(`${over}\n\nThe mayor spoke at the daily news briefing, and our weekly digest has all that he said.`),
      ),
    ).toEqual([]);
  });

  it.each<[string, string]>([
    [
      "an article with subheadings",
      ["The quay", "The town", "The law"].map((head) => `${head}\n\n${PROSE.join(" ")}`).join("\n\n"),
    ],
    [
      "a chronology over years",
      ["3 May 2011", "7 June 2014", "9 July 2019"]
        .map((day) => `${day} — Something happened\n\n${PROSE.join(" ")}`)
        .join("\n\n"),
    ],
    [
      "a timeline by its title",
      `A timeline of the strike\n\n${["3 May 2024", "4 May 2024", "5 May 2024"].map((day) => `${day} — Something happened\n\n${PROSE.join(" ")}`).join("\n\n")}`,
    ],
    [
      "a list of five things",
      `Five things to know\n\n${[1, 2, 3, 4, 5].map((n) => `${n}. A thing of weight\n${PROSE.join(" ")}`).join("\n\n")}`,
    ],
    [
      "a policy briefing with numbered sections",
      `Institute for the Coast\nBriefing No. 12\n\n${[1, 2, 3, 4].map((n) => `${n}. A section of weight\n\n${PROSE.join(" ")}`).join("\n\n")}`,
    ],
    [
      "the hours of a night",
      `The night of the fire\n\n${["22:10", "22:40", "23:05", "23:30", "23:55"].map((time) => `${time} — ${PROSE[0]}`).join("\n\n")}`,
    ],
    [
      "a paper of numbered sections that calls itself a briefing",
      `Briefing No. 7\n\n${["The quay", "The town", "The law"].map((head, n) => `${n + 1}. ${head}\n\n${PROSE.join(" ")}`).join("\n\n")}`,
    ],
    [
      "a newsletter's study with its summary and conclusions",
      `The newsletter of the coast\n\nSummary\n\n${PROSE[0]}\n\n${["The quay", "The town", "Conclusions"].map((head, n) => `${n + 1}. ${head}\n\n${PROSE.join(" ")}`).join("\n\n")}`,
    ],
    ["fractions", `1/3 of the men stayed.\n\n2/3 of the men went.\n\n${PROSE.join("\n\n")}`],
  ])("is not: %s", async (_, text) => {
    const made = await takeIn(bytes(text), "a.txt");
    expect(made.items).toEqual([]);
    expect(made.text).not.toBeNull();
  });
});

const pageUnder = (line: string): string => `${line}\n\nMarines close the harbour\n\n${PROSE.join("\n\n")}\n`;
const knownUnder = async (line: string) =>
  (await takeIn(bytes(`${line}\n\n${PROSE.join("\n\n")}\n`), "a.txt")).metadata;

describe("a menu that was copied as one line", () => {
  it("is cut, and is no title", async () => {
    const taken = await takeIn(bytes(pageUnder("News  Politics  Crime  Sport  Subscribe")), "a.txt");
    expect(taken.metadata.title?.value).toBe("Marines close the harbour");
    expect(taken.text).not.toContain("Subscribe");
  });

  it.each(["Politics, business and sport in the harbour", "World Bank News Conference Opens Today", "Crime Politics"])(
    "%j is none",
    async (line) => {
      expect((await takeIn(bytes(pageUnder(line)), "a.txt")).text).toContain(line);
    },
  );
});

describe("the day behind the name of what comes out day by day", () => {
  it.each([
    ["Radio Sur, evening news, 3 May 2024", "2024-05-03"],
    ["BRISA TV, morning programme, May 3, 2024", "2024-05-03"],
  ])("%s", async (line, day) => {
    expect((await knownUnder(line)).published).toMatchObject({ value: day, how: "stated" });
  });

  it("a title ends in the day of what it tells", async () => {
    expect((await knownUnder("The raid on Santa Brisa, 3 May 2024")).published?.value).not.toBe("2024-05-03");
  });
});
