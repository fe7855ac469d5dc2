import { describe, expect, it } from "vitest";
import { questionOf } from "../../src/comparison/index.ts";
import { claim, questions, reasons, type Told, verdict } from "./claims.ts";

const said = (quote: string, more: Told = {}) => claim(null, { kind: "statement", quote, ...more });
const foreseen = (quote: string, more: Told = {}) =>
  claim(null, { kind: "forecast", quote, modality: "predicted", ...more });
const threat = (quote: string, more: Told = {}) => claim("threaten", { quote, ...more });
const number = (low: number, quote: string, unit: string, more: Told = {}) =>
  claim("things", { quote, ...more, figure: { low, high: low, unit, quote: String(low), measure: "things" } });

const sum = (low: number, quote: string, bound: "about" | "exact" = "exact", per: string | null = null) =>
  claim(null, {
    quote,
    kind: "figure",
    figure: { low, high: low, bound, per, unit: "USD", quote: String(low), measure: quote },
  });
const weight = (low: number, quote: string, published = "2025-06-01") =>
  claim(null, {
    quote,
    published,
    kind: "figure",
    figure: { low, high: low, unit: "tonnes", quote: `${low} tonnes`, measure: quote },
  });

describe("one thing said in like words", () => {
  it.each([
    // Two rare words, whoever says them.
    [said("the monsoon starved the orchards"), said("orchards were starved by the monsoon"), "agrees"],
    [foreseen("the truce will collapse by the harvest"), foreseen("a collapse of the truce before harvest"), "agrees"],
    // One rare word, where the rest of the shorter is told as well; or one type, which says the rest.
    [said("smuggled timber is finished"), said("declared the timber smuggling finished"), "agrees"],
    [threat("the mere threat of a monsoon"), threat("the government's threats of a monsoon on steel"), "agrees"],
    // It is denied, foreseen, or of another actor or time.
    [said("the monsoon starved the orchards"), said("the monsoon starved no orchards", { negated: true }), "apart"],
    [said("the monsoon starved the orchards"), foreseen("the monsoon will starve the orchards"), "apart"],
    [
      said("Juan Paz sold the orchards to usurers", { subject: "Juan Paz" }),
      said("Luis Vega sold the orchards to usurers", { subject: "Luis Vega" }),
      "silent",
    ],
    [
      threat("the threat of a monsoon in June", { time: "2024-06" }),
      threat("the threat of a monsoon in May", { time: "2023-05" }),
      "silent",
    ],
    // Each names somebody else, where no role does.
    [foreseen("it starved the orchards of Orrego"), foreseen("it starved the orchards of Maldonado"), "silent"],
    // What would come is foretold.
    [
      foreseen("the monsoon would starve the orchards"),
      foreseen("orchards would be starved by a monsoon", { modality: "conditional" }),
      "agrees",
    ],
    // One rare word alone, or words that every report has.
    [said("the monsoon has ruined four shipyards"), said("nobody remembers the monsoon"), "silent"],
    [said("the government promised more soldiers"), said("soldiers whom the government promised"), "apart"],
    [
      claim("destroy", { agent: "the Army", quote: "the Army destroyed a bridge near the dam" }),
      claim("destroy", { agent: "the Army", quote: "the Army destroyed an orchard near the lake" }),
      "silent",
    ],
    [threat("threats against the reporter in the north"), threat("threats by the police in the south"), "apart"],
  ])("%#", (a, b, expected) => {
    const found = verdict(a, b);
    expect(found === "apart" || found === "silent" ? "no" : found).toBe(
      expected === "apart" || expected === "silent" ? "no" : expected,
    );
    expect(verdict(b, a)).toBe(found);
  });

  it("says once that one report says it twice, and nothing within one sentence", () => {
    const [a, b] = [
      said("the monsoon starved the orchards", { report: "rpt_1" }),
      said("orchards were starved by the monsoon", { report: "rpt_1" }),
    ];
    const later = { ...b, claim: { ...b.claim, sentence: { start: 90, end: 140 } } };
    expect(verdict(a, b)).toBe("apart");
    expect(reasons(a, later)).toEqual([
      expect.stringMatching(/^told\.txt says it twice, in like words: “.+”, and “.+”\.$/u),
    ]);
  });
});

const no = (quote: string, by: string) =>
  claim("cooperate", { quote, by: [`${by}:denies`], modality: "denied", negated: true, agent: `~${quote}` });

describe("one denial told twice", () => {
  it.each([
    [no("naval personnel protect any gang", "Navy"), no("its personnel protected the gang", "Navy"), "agrees"],
    [no("naval personnel protect any gang", "Navy"), no("its personnel protected the gang", "Army"), "no"],
    [no("naval personnel protect any gang", "Navy"), no("clerks fed the press", "Navy"), "no"],
  ])("%#", (a, b, expected) => expect(verdict(a, b) === "agrees" ? "agrees" : "no").toBe(expected));
});

describe("a small count told twice", () => {
  it.each([
    // Two words more, or one and the same actor.
    [
      number(12, "the usurers lent the monsoon fund 12 gendarmes", "gendarmes"),
      number(12, "12 gendarmes whom usurers lent in the monsoon", "gendarmes"),
      "agrees",
    ],
    [
      number(12, "Juan Paz kept 12 gendarmes in his stable", "gendarmes", { agent: "Juan Paz" }),
      number(12, "12 gendarmes in a stable of Juan Paz", "gendarmes", { agent: "Juan Paz" }),
      "agrees",
    ],
    // The count alone, a count of whatever is counted everywhere, and another.
    [number(12, "12 gendarmes slept", "gendarmes"), number(12, "12 gendarmes danced", "gendarmes"), "no"],
    [number(12, "a warrant named 12 people", "people"), number(12, "the warrant freed 12 people", "people"), "no"],
    [
      number(12, "the usurers lent the monsoon fund 12 gendarmes", "gendarmes"),
      number(15, "15 gendarmes whom usurers lent in the monsoon", "gendarmes"),
      "no",
    ],
  ])("%#", (a, b, expected) => expect(verdict(a, b) === "agrees" ? "agrees" : "no").toBe(expected));
});

it.each([
  // A number without noughts is known again; a round one needs what it counts, or whom it is about.
  [number(14910, "14,910 taps were found", "taps"), number(14910, "a record of 14,910", "holes"), "agrees"],
  [number(600, "600 more soldiers", "soldiers"), number(600, "600 additional soldiers", "soldiers"), "agrees"],
  [number(600, "600 more soldiers", "soldiers"), number(600, "600 cows", "cows"), "no"],
  [number(214, "214 persons were held", "persons"), number(214, "recovered 214 casings", "casings"), "no"],
  [number(14910, "14,910 taps", "taps"), number(14911, "14,911 taps", "taps"), "no"],
  [number(12, "12 soldiers", "soldiers"), number(12, "12 more soldiers", "soldiers"), "no"],
  // More and less exactly, where a word says that it is one thing.
  [sum(18_000_000, "about 18 million in cash", "about"), sum(18_450_000, "found 18,450,000 in cash"), "refines"],
  [sum(18_000_000, "about 18 million in cash", "about"), sum(18_450_000, "lost 18,450,000 at cards"), "no"],
  [sum(18_000_000, "about 18 million in cash", "about"), sum(28_450_000, "found 28,450,000 in cash"), "no"],
  [
    sum(90_000, "paid 90,000 in cash", "exact", "month"),
    sum(90_000, "received 90,000 in cash", "exact", "month"),
    "agrees",
  ],
  [sum(90_000, "paid 90,000 in cash", "exact", "month"), sum(90_000, "received 90,000 in cash", "exact", "year"), "no"],
  // A weight of one thing, and of two.
  [weight(2.4, "2.4 tonnes of cable"), weight(2.4, "announced 2.4 tonnes"), "agrees"],
  [weight(2.4, "2.4 tonnes of cable"), weight(2.4, "2.4 tonnes of sugar"), "no"],
  [weight(2.4, "2.4 tonnes of cable"), weight(2.4, "announced 2.4 tonnes", "2025-11-01"), "no"],
])("one number retold %#", (a, b, expected) => {
  const found = verdict(a, b);
  expect(found === "apart" || found === "silent" ? "no" : found).toBe(expected);
});

it("asks it of nothing that answers another question", () => {
  const lead = { subject: "Juan Paz", object: "Red Cartel", quote: "Juan Paz leads the monsoon" };
  const asked = questions([claim("lead", lead), claim("lead", lead)]).filter(({ key }) => key.startsWith("retold"));
  expect(asked).toEqual([]);
});

it("shows what two say and not what one says with the same word", () => {
  const claims = [
    said("the monsoon starved the orchards"),
    said("orchards were starved by the monsoon"),
    said("nobody remembers why the monsoon came"),
  ];
  const [monsoon] = questions(claims).filter(({ findings }) => findings.length > 0);
  const { answers, text } = questionOf(monsoon?.replies ?? [], monsoon?.findings ?? [], (ids) => ({
    atMost: ids.length,
    named: [],
    unknown: ids.length,
  }));
  expect(text).toBe("Who says the same of “monsoon”?");
  expect(answers.map(({ text: words }) => words).toSorted()).toEqual([
    "orchards were starved by the monsoon",
    "the monsoon starved the orchards",
  ]);
});
