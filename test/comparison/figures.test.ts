import { describe, expect, it } from "vitest";
import type { Comparable } from "../../src/comparison/index.ts";
import { amountsIn } from "../../src/reading/figures/index.ts";
import { asked, claim, findings, type Told, verdict } from "./claims.ts";

/** A figure claim: its number is the first amount in the quote. */
function count(measure: string, quote: string, told: Told = {}): Comparable {
  const [amount] = amountsIn(quote);
  if (!amount) throw new Error(`No number in "${quote}"`);
  const { low, high, bound, unit, of, start, end } = amount;
  const noun = /^ (?:of )?(\p{L}+)/u.exec(quote.slice(end))?.[1] ?? "";
  const change = /\b(?:fell|fallen)\b/u.test(quote) ? "fall" : /\brose\b/u.test(quote) ? "rise" : null;
  const figure = { measure, low, high, bound, unit: unit || noun, of, quote: quote.slice(start, end), change } as const;
  const one = claim(measure, { kind: "figure", quote, figure, ...told });
  return { ...one, claim: { ...one.claim, ground: HOME } };
}
/** Two numbers without a place are of one where their reports are set in one: what the table holds apart is the rest. */
const HOME = { id: "mx-sin", name: "Sinaloa", whole: true } as const;

/** The strongest finding of the rule, with its branch: "supersedes>b figure-later", or "none". */
function found(a: Comparable, b: Comparable): string {
  const finding = findings(a, b).find(({ rule }) => rule.startsWith("figure-"));
  if (!finding) return "none";
  const { newer, rule } = finding;
  if (newer === null) return `${finding.verdict} ${rule}`;
  const side = (newer === "a" ? finding.a : finding.b) === a.claim.id ? "a" : "b";
  return `${finding.verdict}>${side} ${rule}`;
}

const red = { subject: "Red Cartel" };
type Case = readonly [string, string, Told, string, Told, string];

/** [measure, a, its roles and time, b, its own, what is found]; each also the other way round. */
function table(cases: readonly Case[]): void {
  it.each(cases)("%s: %s %o / %s %o: %s", (measure, a, toldA, b, toldB, expected) => {
    const [one, other] = [count(measure, a, toldA), count(measure, b, toldB)];
    expect(found(one, other)).toBe(expected);
    const swapped = expected.replace(/>([ab])/u, (_, side) => (side === "a" ? ">b" : ">a"));
    expect(found(other, one)).toBe(swapped);
  });
}

describe("one number in other words", () => {
  table([
    ["members", "has about 20,000 members", red, "has 19,200 members", red, "agrees figure-within-rounding"],
    ["members", "has 20,000 members", red, "has 19,700 members", red, "agrees figure-within-rounding"],
    // About as many, and nobody's word for one count.
    ["members", "has some 14,000 members", red, "has 12,700 members", red, "none"],
    ["members", "has more than 20,000 members", red, "has 24,500 members", red, "refines figure-bound"],
    ["members", "has over 300 members", red, "has 300 members", red, "agrees figure-bound"],
    ["members", "has at least 300 members", red, "has 300 members", red, "agrees figure-bound"],
    ["members", "has 30 to 40 members", red, "has 36 members", red, "refines figure-range"],
    // A bound that the exact number rounds to, told of no time; the verb behind the noun says of no kind.
    [
      "arrests",
      "34,690 people were arrested",
      { time: "2024" },
      "More than 34,600 people arrested",
      {},
      "refines figure-bound",
    ],
    ["arrests", "34,690 people were arrested", { time: "2024" }, "More than 31,000 people arrested", {}, "none"],
    [
      "arrests",
      "dozens of people were arrested",
      { time: "2021-03" },
      "38 people were arrested",
      { time: "2021-03" },
      "refines figure-bound",
    ],
  ]);
  it.each([
    ["members", "has 12,000 members", "counts 12,000 members in all", "2021"],
    ["assets", "owns assets of $1.5 billion", "owns assets of $1,500 million", "2021"],
    ["fentanyl-seized", "seized 1.2 tons of fentanyl", "seized 1,200 kilograms of fentanyl", "2022-05"],
  ])("%s: %s and %s are one answer", (measure, a, b, time) => {
    expect(verdict(count(measure, a, { ...red, time }), count(measure, b, { ...red, time }))).toBe("same");
  });
  it("more of one kind than of all, of one gang, are rivals", () => {
    const all = count("members", "has 1,200 members", { ...red, time: "2021" });
    const some = (number: string) => count("members", `has ${number} masked members`, { ...red, time: "2021" });
    expect(found(all, some("3,000"))).toBe("contradicts figure-apart");
    expect(found(all, some("300"))).toBe("not-comparable figure-part");
  });
  it("words without a number are of no one count", () => {
    const [north, south] = ["the vast majority of it goes north", "the majority of it goes south"].map((quote) =>
      count("drugs-share", quote, { time: "2021" }),
    );
    expect(north && south && found(north, south)).toBe("none");
  });
  it("what is more is no part of what is less", () => {
    const sent = count("troops-deployed", "sent 2,000 soldiers", { time: "2021-03" });
    const pledged = count("troops-deployed", "10,000 soldiers pledged for the coast", { time: "2021-03" });
    expect(found(sent, pledged)).toBe("none");
    const some = count("troops-deployed", "sent 500 masked soldiers", { time: "2021-03" });
    expect(found(sent, some)).toBe("not-comparable figure-part");
  });
  it("one number that lasts is one answer, whenever it is told", () => {
    const told = ["2018", "2023"].map((time) => count("members", "has 12,000 members", { ...red, time }));
    expect(told[0] && told[1] && verdict(told[0], told[1])).toBe("same");
  });
  it("sums of two currencies are two units", () => {
    const [dollars, pesos] = [
      count("assets", "owns assets of $2 million", red),
      count("assets", "owns assets of 2 million euros", red),
    ];
    expect(found(dollars, pesos)).toBe("not-comparable figure-other-unit");
  });
});

describe("rival numbers", () => {
  const y = { time: "2022" };
  table([
    [
      "homicides",
      "Mexico recorded 30,000 homicides in 2022",
      y,
      "at most 28,000 homicides in Mexico in 2022",
      y,
      "contradicts figure-apart",
    ],
    [
      "homicides",
      "Mexico recorded 30,000 homicides in 2022",
      y,
      "some 21,000 homicides in Mexico in 2022",
      y,
      "tension figure-apart",
    ],
    ["members", "has 12,000 members", red, "has 3,000 members", red, "tension figure-apart"],
    [
      "members",
      "had 12,000 members in 2022",
      { ...red, ...y },
      "had 3,000 members in 2022",
      { ...red, ...y },
      "contradicts figure-apart",
    ],
    [
      "members",
      "had 12,000 members in 2022",
      { ...red, ...y, modality: "alleged" },
      "had 3,000 members in 2022",
      { ...red, ...y },
      "tension figure-apart",
    ],
    [
      "territory-share",
      "hold 30 to 35 percent of the territory",
      {},
      "hold 70 percent of the territory",
      {},
      "tension figure-range",
    ],
    [
      "homicide-increase",
      "homicides in Sinaloa rose by 20 percent in 2022",
      y,
      "homicides in Sinaloa fell by 20 percent in 2022",
      y,
      "contradicts figure-change-level",
    ],
  ]);
});

describe("what cannot be held against each other", () => {
  table([
    [
      "homicides",
      "Mexico recorded 33,000 homicides in 2021",
      { time: "2021" },
      "Mexico recorded 30,000 homicides in 2022",
      { time: "2022" },
      "not-comparable figure-other-time",
    ],
    [
      "homicides",
      "Sinaloa recorded 600 homicides in 2022",
      { time: "2022" },
      "Mexico recorded 30,000 homicides in 2022",
      { time: "2022" },
      "not-comparable figure-other-scope",
    ],
    [
      "homicides",
      "Sinaloa recorded 600 homicides in 2022",
      { time: "2022" },
      "Jalisco recorded 900 homicides in 2022",
      { time: "2022" },
      "not-comparable figure-other-scope",
    ],
    [
      "homicides",
      "18,000 homicides linked to organized crime in Mexico in 2022",
      { time: "2022" },
      "30,000 homicides in Mexico in 2022",
      { time: "2022" },
      "not-comparable figure-part",
    ],
    [
      "homicides",
      "some 18,000 homicides a year in Mexico",
      {},
      "31,000 homicides in Mexico in 2022",
      { time: "2022" },
      "not-comparable figure-other-time",
    ],
    [
      "homicides",
      "300 homicides in Mexico in May 2022",
      { time: "2022-05" },
      "31,000 homicides in Mexico in 2022",
      { time: "2022" },
      "not-comparable figure-part",
    ],
    [
      "homicides",
      "400 homicides in 2022",
      { time: "2022" },
      "31,000 homicides in Mexico in 2022",
      { time: "2022" },
      "not-comparable figure-other-scope",
    ],
    [
      "people-killed",
      "killed 14 soldiers",
      { time: "2022-05-02" },
      "killed 19 gunmen",
      { time: "2022-05-02" },
      "not-comparable figure-other-scope",
    ],
    [
      "members",
      "The Red Cartel and the Blue Cartel have 45,000 members",
      { subject: "The Red Cartel" },
      "The Red Cartel has 26,000 members",
      { subject: "The Red Cartel" },
      "not-comparable figure-part",
    ],
    [
      "annual-revenue",
      "earns $600 million a year from fuel theft",
      red,
      "earns $8 billion a year from cocaine",
      red,
      "not-comparable figure-other-scope",
    ],
    [
      "troops-deployed",
      "sent 900 soldiers",
      { time: "2022", destination: "~the northern border" },
      "sent 90 soldiers",
      { time: "2022", destination: "~the eastern valley" },
      "not-comparable figure-other-scope",
    ],
    [
      "homicide-increase",
      "homicides in Sinaloa rose by 20 percent in 2022",
      { time: "2022" },
      "homicides in Sinaloa fell by 9 percent in 2023",
      { time: "2023" },
      "not-comparable figure-other-time",
    ],
  ]);
  it.each([
    [
      "assets",
      "owns assets of $20 billion",
      "annual-revenue",
      "earns $8 billion a year",
      "not-comparable figure-other-measure",
    ],
    [
      "states-with-presence",
      "is present in 21 states",
      "countries-with-presence",
      "is present in 40 countries",
      "not-comparable figure-other-measure",
    ],
  ])("%s: %s / %s: %s: %s", (measure, a, other, b, expected) => {
    expect(found(count(measure, a, red), count(other, b, red))).toBe(expected);
  });
  it("a change is no level", () => {
    const rise = count("homicide-increase", "homicides in Mexico rose by 20 percent in 2022", { time: "2022" });
    const level = count("homicides", "30,000 homicides in Mexico in 2022", { time: "2022" });
    expect(found(rise, level)).toBe("not-comparable figure-change-level");
  });
});

describe("what moved on", () => {
  table([
    [
      "states-with-presence",
      "was present in 20 states in 2018",
      { ...red, time: "2018" },
      "is present in 26 states",
      red,
      "supersedes>b figure-later",
    ],
    [
      "states-with-presence",
      "was present in 26 states in 2018",
      { ...red, time: "2018" },
      "was present in 20 states in 2023",
      { ...red, time: "2023" },
      "supersedes>b figure-later",
    ],
    [
      "states-with-presence",
      "is present in 20 states",
      { ...red, published: "2019-03" },
      "is present in 26 states",
      { ...red, published: "2023-03" },
      "supersedes>b figure-later",
    ],
    [
      "states-with-presence",
      "is present in 20 states",
      { ...red, published: "2023-01" },
      "is present in 26 states",
      { ...red, published: "2023-03" },
      "tension figure-apart",
    ],
    [
      "states-with-presence",
      "is present in 20 states",
      { ...red, published: "2013-01" },
      "is present in 20 states",
      { ...red, published: "2023-03" },
      "none",
    ],
    [
      "arrests",
      "has arrested 900 people so far",
      { published: "2024-03" },
      "has arrested 1,700 people so far",
      { published: "2024-09" },
      "supersedes>b figure-grown",
    ],
    [
      "arrests",
      "has arrested 900 people so far",
      { published: "2024-09" },
      "has arrested 1,700 people so far",
      { published: "2024-03" },
      "tension figure-grown",
    ],
    [
      "people-killed",
      "killed at least nine people",
      { time: "2024-05-02", published: "2024-05-02" },
      "killed 13 people",
      { time: "2024-05-02", published: "2024-05-06" },
      "supersedes>b figure-grown",
    ],
    [
      "disappearances",
      "In 2020 more than 70,000 people were missing in Mexico",
      { time: "2020" },
      "In 2024 more than 110,000 people were missing in Mexico",
      { time: "2024" },
      "supersedes>b figure-grown",
    ],
  ]);
});

describe("a level that was set anew", () => {
  const man = { subject: "Navy Department", object: "Bruno Paz" };
  table([
    [
      "reward",
      "offers a reward of $5 million",
      { ...man, published: "2025-05-14" },
      "had doubled its reward to $10 million in July",
      { ...man, time: "2025-07", published: "2025-11-20" },
      "supersedes>b figure-later",
    ],
    [
      "reward",
      "offers a reward of $5 million",
      { ...man, published: "2025-05-14" },
      "offered a reward of $10 million in July",
      { ...man, time: "2025-07", published: "2025-11-20" },
      "tension figure-apart",
    ],
  ]);
  it("a sum for somebody is his, whoever offers it or is named beside", () => {
    expect(asked(count("reward", "put $4 million on his head", { subject: "El Tuerto", object: "Bruno Paz" }))).toEqual(
      ["How large is the reward for Bruno Paz? $4 million"],
    );
  });
});

describe("questions", () => {
  it.each([
    ["members", "has 12,000 members", red, ["How many members does Red Cartel have? 12,000 members"]],
    // Whose members nobody says: another gang may be meant each time.
    ["members", "has 12,000 members", {}, []],
    [
      "members",
      "the gangs together have 12,000 members",
      {},
      ["How many members do the armed groups have? 12,000 members"],
    ],
    ["members", "the two gangs and other groups have 12,000 members", {}, []],
    // What is foretold meets the question's answers, to be borne out by them, and is none itself.
    [
      "members",
      "will have 12,000 members",
      { ...red, modality: "predicted" },
      ["How many members does Red Cartel have? 12,000 members"],
    ],
    ["members", "would like 12,000 members", { ...red, modality: "wanted" }, []],
    ["assets", "assets of $2 million", {}, []],
  ] as const)("%s: %s %o", (measure, quote, told, expected) => {
    expect(asked(count(measure, quote, told)).filter((one) => !/own|earn|recruit/u.test(one))).toEqual(expected);
  });
  it("reads the number of a filler", () => {
    const told = claim("present", {
      subject: "Red Cartel",
      object: "~21 of 32 states",
      quote: "operates in 21 of 32 states",
    });
    expect(asked(told)).toContain("In how many states is Red Cartel present? 21 of 32 states");
  });
  it("a body without a name does not make two figures two groups'", () => {
    const words = "pesos for every kilogram";
    const a = count("money-paid", `hand over two ${words}`, { subject: "its gang=the gang", time: "2021" });
    const b = count("money-paid", `hand over six ${words}`, { subject: "~growers", time: "2024" });
    expect(found(a, b)).toBe("supersedes>b figure-later");
  });
  it("a body of a name is whose figure it is, though no actor has that name", () => {
    const guard = (quote: string, time: string) => count("members", quote, { subject: "~The Coastal Guard", time });
    const [a, b] = [guard("had 9,000 members", "2019-03"), guard("has 14,500 members", "2025-02")];
    expect(b && asked(b)[0]).toMatch(/^How many members does Coastal Guard have\? 14,500 members/u);
    expect(found(a, b)).toBe("supersedes>b figure-later");
    expect(asked(count("members", "has 14,500 members", { subject: "~The group" }))).toEqual([]);
  });
  it("a deed that carries its number is counted, however large", () => {
    const [a, b] = ["6,500", "12,000"].map((number) =>
      claim("displace", {
        patient: `~${number} people`,
        quote: `${number} people fled`,
        time: "2022",
        place: "mx-mic",
      }),
    );
    expect(a && b && found(a, b)).toBe("contradicts figure-apart");
  });
  it("a filler that begins within a number is left alone", () => {
    const told = claim("kill", { patient: "~six people", quote: "twenty-six people died" });
    expect(asked(told).filter((one) => one.startsWith("How many"))).toEqual([]);
  });
  it("numbers of one sentence are parts of one statement", () => {
    const [a, b] = ["killed 10 soldiers", "killed 19 people"].map((quote) =>
      count("people-killed", quote, { report: "rpt_one", time: "2022" }),
    );
    expect(a && b && found(a, b)).toBe("none");
  });
  it("numbers of one sentence that stand at two times are told apart", () => {
    const told = ["2023", "2022"].map((time) =>
      count("homicides", `Mexico had ${time === "2023" ? "30,000" : "33,000"} homicides`, { report: "rpt_one", time }),
    );
    const [a, b] = told;
    expect(a && b && found(a, b)).toBe("not-comparable figure-other-time");
  });
  it("the reason names both numbers and times", () => {
    const [a, b] = [
      count("homicides", "Mexico recorded 33,000 homicides in 2021", { time: "2021" }),
      count("homicides", "Mexico recorded 30,000 homicides in 2022", { time: "2022" }),
    ];
    const reason = findings(a, b)[0]?.reason ?? "";
    for (const words of ["33,000 homicides in 2021", "30,000 homicides in 2022", "homicides in Mexico"])
      expect(reason).toContain(words);
  });
});

describe("whose, which and how many of them", () => {
  const hold = { subject: "~Armed groups" };
  table([
    // What one group holds is a part of what all hold.
    [
      "territory-share",
      "holds a fifth of the territory",
      red,
      "hold 35 percent of the territory",
      hold,
      "not-comparable figure-part",
    ],
    [
      "territory-share",
      "hold 20 percent of the territory",
      hold,
      "hold 35 percent of the territory",
      hold,
      "tension figure-apart",
    ],
    // "22 gangs" of nowhere are none of a country's.
    [
      "armed-groups",
      "declared war on 22 gangs",
      { time: "2024-01" },
      "76 armed groups in Mexico",
      { time: "2010" },
      "not-comparable figure-other-scope",
    ],
    // What is lost is not what is held.
    ["territory-share", "lost 30 percent of the territory", hold, "hold 30 percent of the territory", hold, "none"],
    [
      "states-with-presence",
      "is present in 27 of the 32 states",
      red,
      "is present in over 26 states",
      red,
      "refines figure-bound",
    ],
    // Two hauls of one month in one place, and two counts of one designation.
    [
      "people-killed",
      "killed 9 people in Sinaloa",
      { time: "2022-05" },
      "killed 31 people in Sinaloa",
      { time: "2022-05" },
      "none",
    ],
    [
      "organizations-designated",
      "designated 8 groups",
      { time: "2022-05" },
      "designated 4 groups",
      { time: "2022-05" },
      "tension figure-apart",
    ],
    // The date stands in the words alone.
    [
      "people-killed",
      "The attack in Sinaloa on 4 June 2022 killed 9 people",
      {},
      "killed 14 people in Sinaloa",
      { time: "2022-06-04" },
      "tension figure-apart",
    ],
    // One scope unsaid: the country, unless the number is far too small.
    [
      "homicides",
      "31,000 homicides in 2022",
      { time: "2022" },
      "24,000 homicides in Mexico in 2022",
      { time: "2022" },
      "tension figure-apart",
    ],
    // Deeds that nobody has dated are two deeds.
    ["people-killed", "killed 14 soldiers", {}, "killed 19 gunmen", {}, "none"],
    // A change told anew.
    [
      "homicide-increase",
      "homicides have fallen by 20 percent",
      { time: "2024-10/..", published: "2025-03" },
      "homicides have fallen by 30 percent",
      { time: "2024-10/..", published: "2025-12" },
      "supersedes>b figure-later",
    ],
    // Since when is not told: another government's fall, perhaps.
    [
      "homicide-increase",
      "murders in Peru have dropped by 14 percent on his watch",
      { published: "2024-03" },
      "murders in Peru have dropped by 21 percent",
      { published: "2025-12" },
      "none",
    ],
  ]);
  it("a number that somebody denies", () => {
    const [says, denies] = [
      count("territory-share", "hold 35 percent of the territory", hold),
      count("territory-share", "do not hold 30 to 40 percent of the territory", { ...hold, negated: true }),
    ];
    expect(findings(says, denies).map(({ verdict: v, rule }) => `${v} ${rule}`)).toEqual(["tension denial-figure"]);
  });
  it("the no of a bound denies nothing", () => {
    const bound = count("arrests", "arrested no fewer than 300 people", { time: "2022", negated: true });
    const [amount] = amountsIn("no fewer than 300 people");
    expect(amount?.bound).toBe("at-least");
    expect(asked(bound)).toContain("How many people were arrested? no fewer than 300 people in 2022");
  });
  it.each([
    ["over half of the 32 states", "27 states", "refines figure-bound"],
    ["over half of the states", "27 of 32 states", "refines figure-bound"],
    // Without the whole, a count is no share.
    ["over half of the states", "27 states", "none"],
  ])("%s / %s: %s", (share, number, expected) => {
    const [a, b] = [
      count("territory-share", `controls ${share}`, red),
      count("states-with-presence", `is present in ${number}`, red),
    ];
    expect(found(a, b)).toBe(expected);
  });
});

describe("numbers foretold", () => {
  const ahead = { subject: "Red Cartel", modality: "predicted", published: "2023-05-01" } as const;
  it.each([
    ["will pass 12,000 members", "has 13,000 members", "2025-05-01", "agrees"],
    ["will have 12,000 members", "has 12,100 members", "2025-05-01", "agrees"],
    // It may still come, and what was told before bears nothing out.
    ["will pass 12,000 members", "has 9,000 members", "2025-05-01", "apart"],
    ["will pass 12,000 members", "has 13,000 members", "2021-05-01", "apart"],
  ] as const)("%s; %s in %s: %s", (first, second, published, expected) => {
    const reached = verdict(
      count("members", first, ahead),
      count("members", second, { subject: "Red Cartel", published }),
    );
    expect(reached).toBe(expected);
  });
});
