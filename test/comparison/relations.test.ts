import { describe, expect, it } from "vitest";
import { asked, claim, questions, reasons, type Told, verdict } from "./claims.ts";

type Case = readonly [type: string, a: Told, b: Told, verdict: string, otherType?: string];
const run = ([type, a, b, , otherType]: Case): string => verdict(claim(type, a), claim(otherType ?? type, b));
const name = (c: Case): string => `${c[0]} ${JSON.stringify(c[1])} / ${JSON.stringify(c[2])}: ${c[3]}`;

describe("one at a time", () => {
  const cases: readonly Case[] = [
    [
      "lead",
      { subject: "Speaker Paul D. Rojas", object: "Red Cartel", time: "2012" },
      { subject: "Paul Rojas", object: "Red Cartel", time: "2016" },
      "silent",
    ],
    // Years apart: the later leader has followed.
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", time: "2010/2014" },
      { subject: "Juan Paz", object: "Red Cartel", time: "2018" },
      "supersedes>b",
    ],
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", published: "2024-05-01" },
      { subject: "Juan Paz", object: "Red Cartel", published: "2020-05-01" },
      "supersedes>a",
    ],
    // The same leader, other groups, other words.
    ["lead", { subject: "Ana Ruiz", object: "Red Cartel" }, { subject: "Ana Ruiz", object: "Red Cartel" }, "same"],
    ["lead", { subject: "Ana Ruiz", object: "Red Cartel" }, { subject: "Juan Paz", object: "Blue Cartel" }, "apart"],
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", quote: "Ana Ruiz, a leader of the Red Cartel" },
      { subject: "Juan Paz", object: "Red Cartel", quote: "Juan Paz leads the Red Cartel" },
      "apart",
    ],
    // Nobody leads it, says one; another names who does, or who did.
    [
      "lead",
      { subject: "~no single leader", object: "Red Cartel", negated: true },
      { subject: "Juan Paz", object: "Red Cartel", quote: "Juan Paz leads the Red Cartel" },
      "contradicts",
    ],
    [
      "lead",
      { subject: "~no single leader", object: "Red Cartel", negated: true },
      { subject: "Juan Paz", object: "Red Cartel", quote: "the leader of the Red Cartel, Juan Paz, was killed" },
      "silent",
    ],
    [
      "lead",
      { subject: "~no heir", object: "Red Cartel", negated: true, published: "2024-09-01" },
      { subject: "Juan Paz", object: "Red Cartel", published: "2024-01-01" },
      "supersedes>a",
    ],
    [
      "member",
      { subject: "Ana Ruiz", object: "~any criminal group", negated: true },
      { subject: "Ana Ruiz", object: "Red Cartel" },
      "contradicts",
    ],
    // One week: nobody has followed anybody.
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", quote: "Ana Ruiz heads the Red Cartel", published: "2024-05-01" },
      { subject: "Juan Paz", object: "Red Cartel", quote: "Juan Paz leads the Red Cartel", published: "2024-05-04" },
      "contradicts",
    ],
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", published: "2024-05-01" },
      { subject: "Juan Paz", object: "Red Cartel", published: "2024-05-04" },
      "tension",
    ],
    // "Ana and Juan lead it" is no rival of "Ana leads it", but tells more.
    [
      "lead",
      { subject: ["Ana Ruiz", "Juan Paz"], object: "Red Cartel" },
      { subject: "Ana Ruiz", object: "Red Cartel" },
      "refines",
    ],
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", report: "rpt_a" },
      { subject: "Juan Paz", object: "Red Cartel", report: "rpt_a" },
      "not-comparable",
    ],
    [
      "control",
      { subject: "Red Cartel", object: "Texas", published: "2024-05-01" },
      { subject: "Blue Cartel", object: "Texas", published: "2024-05-01" },
      "tension",
    ],
    // Who was ousted is not asked of the past.
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", quote: "its former leader Ana Ruiz" },
      { subject: "Juan Paz", object: "Red Cartel", quote: "Juan Paz leads it" },
      "supersedes>b",
    ],
    [
      "lead",
      { subject: "Ana Ruiz", object: "Red Cartel", modality: "predicted" },
      { subject: "Juan Paz", object: "Red Cartel" },
      "apart",
    ],
  ];
  it.each(cases.map((c) => [name(c), c] as const))("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
});

describe("offices", () => {
  const cases: readonly Case[] = [
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango" },
      { subject: "Juan Paz", object: "~Durango's governor" },
      "tension",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2016/2022" },
      { subject: "Juan Paz", object: "~the governor of Durango", time: "2022-09/.." },
      "supersedes>b",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango" },
      { subject: "Juan Paz", object: "~governor of Sonora" },
      "apart",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", quote: "Ana Ruiz is the governor of Durango" },
      { subject: "Juan Paz", object: "~governor of Durango", quote: "Durango's governor is Juan Paz" },
      "contradicts",
    ],
    [
      "office",
      { subject: ["Ana Ruiz", "Luis Vega"], object: "~governors of Durango" },
      { subject: "Juan Paz", object: "~governor of Durango" },
      "apart",
    ],
    [
      "office",
      { subject: "Donald Trump", object: "~President", published: "2016-05-05" },
      { subject: "Barack Obama", object: "~President", published: "2016-05-05" },
      "apart",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2016/2022" },
      { subject: "Juan Paz", object: "~Durango's acting governor", time: "2019-05" },
      "not-comparable",
    ],
    // A title long past is of its own term.
    [
      "office",
      { subject: "Bill Clinton", object: "~President", published: "2016-09-08" },
      { subject: "Barack Obama", object: "~President", published: "2016-09-12" },
      "supersedes>b",
    ],
    // One year may have seen two holders, but neither claim says so.
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2020" },
      { subject: "Juan Paz", object: "~governor of Durango", time: "2020" },
      "tension",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2020" },
      { subject: "Juan Paz", object: "~governor of Durango", time: "2020-11-04" },
      "not-comparable",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2016/2022" },
      { subject: "Juan Paz", object: "~governor of Durango", time: "2019" },
      "contradicts",
    ],
    // Many senators and judges hold office at a time; deputies and candidates hold another.
    [
      "office",
      { subject: "Ana Ruiz", object: "~senator from Durango" },
      { subject: "Juan Paz", object: "~senator from Durango" },
      "apart",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~deputy governor of Durango" },
      { subject: "Juan Paz", object: "~governor of Durango" },
      "apart",
    ],
    // Adjective, possessor and "of" name one country; chief and administrator one head.
    [
      "office",
      { subject: "Ana Ruiz", object: "~Mexican president" },
      { subject: "Ana Ruiz", object: "~the president of Mexico" },
      "same",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~DEA chief" },
      { subject: "Ana Ruiz", object: "~administrator of the Drug Enforcement Administration" },
      "same",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~Mexico City police chief" },
      { subject: "Juan Paz", object: "~Mexico's police chief" },
      "apart",
    ],
    // Whoever runs a house is its head.
    [
      "office",
      { subject: "Ana Ruiz", object: "~the Lerma customs house", quote: "Ana Ruiz runs the Lerma customs house" },
      { subject: "Ana Ruiz", object: "~director of the Lerma customs house" },
      "same",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~the Lerma customs house", quote: "Ana Ruiz, of the Lerma customs house" },
      { subject: "Ana Ruiz", object: "~director of the Lerma customs house" },
      "apart",
    ],
    // A bare title takes the office that the codebook gives the holder, and else says nothing.
    [
      "office",
      { subject: "Joe Biden", object: "~President", published: "2022-04-01" },
      { subject: "Donald Trump", object: "~U.S. President", published: "2025-04-01" },
      "supersedes>b",
    ],
    ["office", { subject: "Ana Ruiz", object: "~President" }, { subject: "Juan Paz", object: "~President" }, "apart"],
    [
      "office",
      { subject: "Joe Biden", object: "~President" },
      { subject: "Claudia Sheinbaum", object: "~President" },
      "apart",
    ],
    // Two offices of one man, and an office given up.
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2016" },
      { subject: "Ana Ruiz", object: "~mayor of Toluca", time: "2010" },
      "not-comparable",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", time: "2016" },
      { agent: "Ana Ruiz", object: "~governor of Durango", time: "2018-03" },
      "supersedes>b",
      "resign",
    ],
    // Which office he took is not told: the one that the codebook has begin then; of whom it knows nothing, none.
    [
      "office",
      { subject: "Joe Biden", object: "~President", published: "2024-03-01" },
      { agent: "Donald Trump", time: "2025-01-20", published: "2026-03-01" },
      "supersedes>b",
      "take-office",
    ],
    [
      "office",
      { subject: "Joe Biden", object: "~President", published: "2024-03-01" },
      { agent: "Ana Ruiz", time: "2025-01-20", published: "2026-03-01" },
      "apart",
      "take-office",
    ],
    // Which office he left is not told: the one that he had until then.
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", published: "2021-05-01" },
      { agent: "Ana Ruiz", time: "2023-02", published: "2023-04-01" },
      "supersedes>b",
      "resign",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", published: "2021-05-01" },
      { agent: "Luis Vega", patient: "Ana Ruiz", time: "2023-02", published: "2023-04-01" },
      "supersedes>b",
      "take-office",
    ],
    [
      "office",
      {
        subject: "Ana Ruiz",
        object: "~former governor of Durango",
        quote: "the former governor of Durango, Ana Ruiz",
        published: "2021-05-01",
      },
      { agent: "Ana Ruiz", time: "2023-02", published: "2023-04-01" },
      "apart",
      "resign",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", published: "2024-05-01" },
      { agent: "Ana Ruiz", time: "2023-02", published: "2023-04-01" },
      "apart",
      "resign",
    ],
    [
      "office",
      { subject: "Ana Ruiz", object: "~governor of Durango", published: "2021-05-01" },
      { agent: "Ana Ruiz", patient: "Luis Vega", time: "2023-02", published: "2023-04-01" },
      "apart",
      "resign",
    ],
  ];
  it.each(cases.map((c) => [name(c), c] as const))("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
  it("asks by the office, whatever the words", () => {
    expect(asked(claim("office", { subject: "Joe Biden", object: "~President" }))).toContain(
      "Who is President of the United States? Joe Biden",
    );
  });
});

const son = (quote: string, subject: string, object: string): Told => ({ subject, object, quote });

describe("for ever, and many", () => {
  const cases: readonly Case[] = [
    [
      "family",
      son("Ana Ruiz, sister of Juan Paz", "Ana Ruiz", "Juan Paz"),
      son("Ana Ruiz, daughter of Juan Paz", "Ana Ruiz", "Juan Paz"),
      "contradicts",
    ],
    [
      "family",
      son("Ana Ruiz, daughter of Juan Paz", "Ana Ruiz", "Juan Paz"),
      son("Juan Paz, father of Ana Ruiz", "Juan Paz", "Ana Ruiz"),
      "same",
    ],
    [
      "family",
      son("Luis Paz, father of Ana Ruiz", "Luis Paz", "Ana Ruiz"),
      son("Juan Paz, father of Ana Ruiz", "Juan Paz", "Ana Ruiz"),
      "contradicts",
    ],
    [
      "family",
      son("Luis Paz, son of Ana Ruiz", "Luis Paz", "Ana Ruiz"),
      son("Juan Paz, son of Ana Ruiz", "Juan Paz", "Ana Ruiz"),
      "apart",
    ],
    [
      "split",
      { agent: "Red Cartel", origin: "Blue Cartel" },
      { agent: "Red Cartel", origin: "Green Cartel" },
      "tension",
    ],
    [
      "split",
      { agent: "Red Cartel", origin: "Blue Cartel" },
      { subject: "Red Cartel", object: "Blue Cartel", quote: "the Red Cartel emerged as a wing of the Blue Cartel" },
      "same",
      "part",
    ],
    ["member", { subject: "Ana Ruiz", object: "the gang" }, { subject: "Ana Ruiz", object: "the gang" }, "silent"],
    ["member", { subject: "Ana Ruiz", object: "Red Cartel" }, { subject: "Ana Ruiz", object: "Blue Cartel" }, "silent"],
    ["found", { agent: "Ana Ruiz", object: "Red Cartel" }, { agent: "Juan Paz", object: "Red Cartel" }, "silent"],
    ["present", { subject: "Red Cartel", object: "Jalisco" }, { subject: "Red Cartel", object: "Texas" }, "silent"],
    ["present", { subject: "Red Cartel", object: "Jalisco" }, { subject: "Red Cartel", object: "Mexico" }, "refines"],
    [
      "supply",
      { subject: "China", object: "precursor chemicals" },
      { subject: ["China", "India"], object: "chemical precursors" },
      "refines",
    ],
    ["supply", { subject: "China", object: "fentanyl" }, { subject: "China", object: "cocaine" }, "apart"],
  ];
  it.each(cases.map((c) => [name(c), c] as const))("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
});

describe("allies and rivals", () => {
  const cases: readonly Case[] = [
    [
      "ally",
      { subject: "Red Cartel", object: "Blue Cartel" },
      { subject: "Blue Cartel", object: "Red Cartel" },
      "same",
    ],
    [
      "ally",
      { subject: "Red Cartel", object: "Blue Cartel", published: "2025-06-01" },
      { subject: "Blue Cartel", object: "Red Cartel", published: "2025-08-01" },
      "tension",
      "rival",
    ],
    [
      "ally",
      { subject: "Red Cartel", object: "Blue Cartel", time: "2012" },
      { subject: "Blue Cartel", object: "Red Cartel", time: "2019" },
      "supersedes>b",
      "rival",
    ],
    [
      "ally",
      { subject: "Red Cartel", object: "Blue Cartel", quote: "once allied with the Blue Cartel" },
      { agent: "Blue Cartel", patient: "Red Cartel", time: "2025-06-02", published: "2025-06-03" },
      "supersedes>b",
      "clash",
    ],
    [
      "ally",
      { subject: "Red Cartel", object: "Blue Cartel" },
      { subject: "Green Cartel", object: "Red Cartel" },
      "apart",
      "rival",
    ],
    [
      "ally",
      { subject: "Red Cartel", object: "Blue Cartel", report: "rpt_a" },
      { subject: "Blue Cartel", object: "Red Cartel", report: "rpt_a" },
      "not-comparable",
      "rival",
    ],
  ];
  it.each(cases.map((c) => [name(c), c] as const))("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
});

it("tells who has left whom, and whom others joined", () => {
  const part = claim("part", { subject: "Red Cartel", object: "Blue Cartel", published: "2023-05-01" });
  const left = claim("split", { agent: "Red Cartel", origin: "Blue Cartel", time: "2023-08", published: "2023-09-01" });
  expect(verdict(part, left)).toBe("supersedes>b");
  expect(verdict(left, claim("rival", { subject: "Red Cartel", object: "Blue Cartel" }))).toBe("silent");
  const joined = claim("ally", { kind: "event", agent: "Red Cartel", recipient: "Blue Cartel", time: "2025-03" });
  expect(verdict(left, joined)).toBe("supersedes>b");
});

it("takes a break told later for a change, though its month is that of the alliance", () => {
  const tied = claim("ally", {
    subject: "Red Cartel",
    object: "Blue Cartel",
    time: "2024-05-04",
    published: "2024-05-04",
  });
  const broke = claim("split", {
    agent: "Red Cartel",
    patient: "Blue Cartel",
    time: "2024-05",
    published: "2024-06-20",
  });
  expect(verdict(tied, broke)).toBe("supersedes>b");
  const rivals = { subject: "Red Cartel", object: "Blue Cartel", time: "2024-05", published: "2024-06-20" };
  expect(verdict(tied, claim("rival", rivals))).toBe("tension");
});

it("leaves two persons their friendship and their contest", () => {
  const [tied, rivals] = ["ally", "rival"].map((type) => claim(type, { subject: "Ana Ruiz", object: "Juan Paz" }));
  expect(tied && rivals && verdict(tied, rivals)).toBe("silent");
});

describe("factions, trades and denied ties", () => {
  it("tells a faction from the whole", () => {
    const ally = claim("ally", { subject: "CJNG", object: "Los Chapitos" });
    expect(verdict(ally, claim("rival", { subject: "CJNG", object: "Sinaloa Cartel" }))).toBe("not-comparable");
    expect(verdict(ally, claim("rival", { subject: "CJNG", object: "Gulf Cartel" }))).toBe("apart");
  });
  it("reads whom somebody denies being tied to", () => {
    const denied: Told = {
      kind: "statement",
      quote: "denied any links to the Gulf Cartel",
      by: ["Ana Ruiz:denies"],
      modality: "denied",
      negated: true,
    };
    const tied = claim("ally", { subject: "Ana Ruiz", object: "Gulf Cartel", by: ["DEA"] });
    expect(verdict(tied, claim(null, denied))).toBe("contradicts");
    expect(verdict(tied, claim(null, { ...denied, quote: "denied any links to the press" }))).toBe("apart");
  });
  it("names who is in a trade, and who is only of the kind", () => {
    const fuel = claim("expand", { agent: "Red Cartel", object: "fuel theft" });
    expect(verdict(fuel, claim("traffic", { agent: "Red Cartel", object: "stolen fuel" }))).toBe("same");
    expect(verdict(fuel, claim("expand", { agent: "these cartels", object: "oil theft" }))).toBe("refines");
    expect(verdict(fuel, claim("expand", { agent: "Blue Cartel", object: "oil theft" }))).toBe("silent");
    expect(verdict(fuel, claim("traffic", { agent: "Red Cartel", object: "fentanyl" }))).toBe("apart");
    const quote = "Red Cartel siphons and sells diesel";
    expect(verdict(fuel, claim("supply", { subject: "Red Cartel", object: "~diesel", quote }))).toBe("same");
    expect(verdict(fuel, claim("supply", { subject: "Red Cartel", object: "~diesel" }))).toBe("apart");
    // Whom the reader counts as an actor is named only by a name.
    expect(verdict(fuel, claim("expand", { agent: "these gangs=organizations gang", object: "oil theft" }))).toBe(
      "refines",
    );
  });
});

it("says why with names and times", () => {
  const [reason] = reasons(
    claim("lead", { subject: "Ana Ruiz", object: "Red Cartel", time: "2012" }),
    claim("lead", { subject: "Juan Paz", object: "Red Cartel", published: "2024-05-01" }),
  );
  expect(reason).toBe(
    "Ana Ruiz is named for an earlier time (2012), Juan Paz for a later one (as told on 1 May 2024).",
  );
});

it("makes one question of all that is said of one leadership", () => {
  const told = [
    claim("lead", { subject: "Ana Ruiz", object: "Red Cartel" }),
    claim("lead", { subject: "Juan Paz", object: "Red Cartel" }),
  ];
  const [question] = questions(told).filter(({ key }) => key.startsWith("leader"));
  expect(question?.replies.map(({ words }) => words).sort()).toEqual(["Ana Ruiz", "Juan Paz"]);
});

const taken = (quote: string) => {
  const made = claim("take-office", { agent: "Ana Gil", quote, time: "2024-10" });
  const start = quote.indexOf("Ana Gil");
  const roles = made.claim.roles.map((role) => ({ ...role, start, end: start + role.quote.length }));
  return asked({ ...made, claim: { ...made.claim, roles } }).filter((line) => line.startsWith("Who is"));
};

describe("an office that stands before the name of whoever takes it", () => {
  it.each([
    ["Peruvian President Ana Gil, assuming office in October 2024", ["Who is Peruvian President? Ana Gil"]],
    ["Ana Gil took office in October 2024", []],
  ])("%s", (quote, told) => expect(taken(quote)).toEqual(told));
});

/** Subjects of the questions after the allies of somebody whom two groups are allied with. */
const alliesOf = (object: string) =>
  questions([claim("ally", { subject: "Blue Cartel", object }), claim("ally", { subject: "Green Cartel", object })])
    .flatMap(({ replies }) => replies)
    .filter(({ question, asks }) => question.startsWith("allies ") && asks.includes("Sierra"))
    .map(({ subject }) => subject?.name ?? null);

it("asks about an actor of the case, or nobody where the words name none", () => {
  expect(alliesOf("the Sierra Wing")).toEqual(["Sierra Wing", "Sierra Wing"]);
  expect(alliesOf("~the Sierra Madre wing of the Red Cartel")).toEqual([null, null]);
});
