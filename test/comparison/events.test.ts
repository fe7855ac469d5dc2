import { describe, expect, it } from "vitest";
import { repliesOf } from "../../src/comparison/index.ts";
import { asked, claim, findings, reasons, sceneOf, type Told, verdict } from "./claims.ts";

type Case = readonly [type: string, a: Told, b: Told, verdict: string, otherType?: string];
const cases = (list: readonly Case[]) =>
  list.map((c) => [`${c[0]} ${JSON.stringify(c[1])} / ${JSON.stringify(c[2])}`, c] as const);
/** What the event rule alone says. */
function run([type, a, b, , other]: Case): string {
  const [x, y] = [claim(type, a), claim(other ?? type, b)];
  const found = findings(x, y).filter(({ rule }) => /^(?:event|denial)/u.test(rule));
  if (found.length === 0) return verdict(x, y) === "same" ? "same" : "none";
  return [...new Set(found.map((f) => `${f.verdict} ${f.rule}`))].sort().join(", ");
}
const late = { published: "2024-06-01" };

describe("one event or two", () => {
  it.each(
    cases([
      // Caught, let go and caught again: no day is mistaken by years.
      [
        "arrest",
        { agent: "~Soldiers", patient: "Ana Ruiz", time: "2019-10-17", place: "mx-sin" },
        { agent: "~soldiers", patient: "Ana Ruiz", time: "2023-01-05", place: "mx-sin", published: "2023-02-01" },
        "not-comparable event-other-time",
      ],
      // A year is enough to tell two captures apart.
      [
        "arrest",
        { agent: "~soldiers", patient: "Ana Ruiz", time: "2019", place: "mx-sin", published: "2023-09-16" },
        { agent: "~soldiers", patient: "Ana Ruiz", time: "2023-01-05", place: "mx-sin", published: "2023-02-01" },
        "not-comparable event-other-time",
      ],
      // Told on no day, years after the other: caught again, as likely as not; one place holds the tellings together.
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2019-10-17", published: "2019-10-18" },
        { patient: "Ana Ruiz", published: "2023-01-07" },
        "same",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2019-10-17", place: "mx-sin", published: "2019-10-18" },
        { patient: "Ana Ruiz", place: "mx-sin", published: "2023-01-07" },
        "refines event-more-precise",
      ],
      // "On Saturday evening", "on Sunday morning", in the papers of Monday: two days. A night belongs to both.
      [
        "kill",
        { patient: "Ana Ruiz", time: "~2023-06-10", stated: "on Saturday evening", published: "2023-06-12" },
        { patient: "Ana Ruiz", time: "~2023-06-11", stated: "on Sunday morning", published: "2023-06-13" },
        "tension event-date",
      ],
      [
        "kill",
        { patient: "Ana Ruiz", time: "~2023-06-10", stated: "on Saturday night", published: "2023-06-12" },
        { patient: "Ana Ruiz", time: "~2023-06-11", stated: "on Sunday", published: "2023-06-13" },
        "agrees event-same",
      ],
      // "She is not dead", and much later "she died", on no day.
      [
        "die",
        { patient: "Ana Ruiz", negated: true, published: "2022-03-01" },
        { patient: "Ana Ruiz", published: "2024-06-01" },
        "supersedes event-since",
      ],
      [
        "kill",
        { agent: "~Marines", patient: "Ana Ruiz", time: "2024-05-03" },
        { agent: "~marines", patient: "Ana Ruiz", time: "2024-05-03" },
        "same",
      ],
      [
        "kill",
        { patient: "Ana Ruiz", time: "2024-05" },
        { agent: "~Marines", patient: "Ana Ruiz", time: "2024-05-03", place: "mx-jal" },
        "refines event-more-precise",
      ],
      [
        "kill",
        { agent: "Mexican military", patient: "Ana Ruiz" },
        { agent: "Mexican government", patient: "Ana Ruiz" },
        "agrees event-same",
      ],
      // Who is read as his own killer is nobody's rival.
      [
        "kill",
        { agent: "Ana Ruiz", patient: "La Jefa=Ana Ruiz" },
        { agent: "Mexican government", patient: "Ana Ruiz" },
        "refines event-more-precise",
      ],
      [
        "incursion",
        { agent: "Vladimir Putin", patient: "Toluca", time: "2022" },
        { agent: "Russia", patient: "Toluca", time: "2022" },
        "agrees event-same",
      ],
      [
        "kill",
        { patient: "~the mayor of Toluca", time: "2024-05-11" },
        { patient: "~The mayor of Toluca", time: "2024-06-11" },
        "contradicts event-date",
      ],
      // "on Friday", "last week": a few days off, and neither bears the other out.
      ["kill", { patient: "Ana Ruiz", time: "~2024-05-11" }, { patient: "Ana Ruiz", time: "~2024-05-14" }, "same"],
      // One deed is known again by a day, a place, a doer with a name, or because one report speaks of it twice.
      [
        "arrest",
        { patient: "Ana Ruiz", quote: "Ruiz was caught" },
        { patient: "Ana Ruiz", time: "2025-05-11", place: "mx-col", quote: "Ruiz was caught in Colima on 11 May" },
        "none",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", agent: "Navy" },
        { patient: "Ana Ruiz", agent: "Navy", time: "2025-05-11" },
        "refines event-more-precise",
      ],
      [
        "arrest",
        { report: "r", at: 0, patient: "Ana Ruiz", by: ["Luis Sosa"] },
        { report: "r", at: 300, patient: "Ana Ruiz", time: "2025-05-11" },
        "refines event-more-precise",
      ],
      // One sentence, cut twice; one voice that adds nothing.
      [
        "arrest",
        { report: "r", patient: "Ana Ruiz", time: "2025-05-11", quote: "her arrest on 11 May" },
        { report: "r", patient: "Ana Ruiz", time: "2025-05-11/..", quote: "in a cell since her arrest on 11 May" },
        "same",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", quote: "the capture of Ana Ruiz" },
        { patient: "Ana Ruiz", time: "2025-05-11", quote: "Ruiz was caught in Colima on 11 May" },
        "refines event-more-precise",
      ],
      [
        "kill",
        { report: "r", at: 0, patient: "Ana Ruiz", agent: "Navy", time: "2025-05-11" },
        { report: "r", at: 300, patient: "Ana Ruiz", agent: "~men of the Navy", time: "2025-05-11" },
        "agrees event-same",
      ],
      [
        "kill",
        { report: "r", at: 0, patient: "Ana Ruiz", time: "2025-05-11" },
        { report: "r", at: 300, patient: "Ana Ruiz", time: "2025-05-11" },
        "same",
      ],
      // One voice that dates it twice is misread once.
      [
        "kill",
        { report: "r", at: 0, patient: "Ana Ruiz", time: "2025-05-11" },
        { report: "r", at: 300, patient: "Ana Ruiz", time: "2025-02-03" },
        "same",
      ],
      // The second kidnapping need not be the one that is told elsewhere.
      [
        "kidnap",
        { report: "r", at: 0, patient: "Ana Ruiz", quote: "Ruiz was kidnapped a second time" },
        { report: "r", at: 300, patient: "Ana Ruiz", agent: "Los Pinos", quote: "Los Pinos kidnapped Ruiz" },
        "same",
      ],
      // "His alleged death": what others tell is named, and nothing is told.
      [
        "kill",
        { patient: "Juan Paz", quote: "his alleged death", modality: "alleged" },
        { patient: "Juan Paz", time: "2025-05-11", agent: "Navy", quote: "the Navy killed Juan Paz on 11 May" },
        "same",
      ],
      // Charges of two cases, and one case told twice.
      [
        "charge",
        { report: "r", at: 0, patient: "Juan Paz", object: "~fraud" },
        { report: "r", at: 300, patient: "Juan Paz", agent: "~a jury in Laredo", time: "2025-02" },
        "same",
      ],
      [
        "charge",
        { patient: "Juan Paz", object: "~fraud", time: "2025-02-03" },
        { patient: "Juan Paz", object: "~murder", time: "2025-02-03" },
        "not-comparable event-perhaps-other",
      ],
      [
        "charge",
        { patient: "Juan Paz", object: "~tax fraud" },
        { patient: "Juan Paz", object: "~fraud and murder", time: "2025-02-03" },
        "refines event-more-precise",
      ],
      // Arrested on one day here and on the next day there: one arrest, told otherwise.
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2024-05-11", place: "mx-jal" },
        { patient: "Ana Ruiz", time: "2024-05-12", place: "mx-sin" },
        "contradicts event-date",
      ],
      // A man dies once; he is arrested as often as they catch him.
      [
        "kill",
        { patient: "Ana Ruiz", time: "2024-05-11" },
        { patient: "Ana Ruiz", time: "2024-06-11" },
        "contradicts event-date",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2024-05-11" },
        { patient: "Ana Ruiz", time: "2024-05-13" },
        "contradicts event-date",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2014", published: "2014-03-01" },
        { patient: "Ana Ruiz", time: "2016", published: "2016-03-01" },
        "not-comparable event-other-time",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2014", ...late },
        { patient: "Ana Ruiz", time: "2016", ...late },
        "not-comparable event-other-time",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2014", agent: "~Soldiers", ...late },
        {
          patient: "Ana Ruiz",
          time: "2016",
          agent: "~Soldiers",
          quote: "soldiers arrested her again in 2016",
          ...late,
        },
        "not-comparable event-other-time",
      ],
      [
        "escape",
        { agent: "Ana Ruiz", origin: "Altiplano Prison", time: "2015-05", ...late },
        { agent: "Ana Ruiz", origin: "Altiplano Prison", time: "2015-07", ...late },
        "contradicts event-date",
      ],
      [
        "escape",
        { agent: "Ana Ruiz", origin: "Altiplano Prison", time: "2015-07", ...late },
        { agent: "Ana Ruiz", origin: "Puente Prison", time: "2001-01", ...late },
        "not-comparable event-other-time",
      ],
      ["arrest", { patient: "Ana Ruiz", time: "2024-05-11" }, { patient: "Juan Paz", time: "2024-05-11" }, "none"],
      [
        "arrest",
        { patient: "Ana Ruiz", time: "2024-05-11", place: "mx-jal" },
        { patient: "Juan Paz", time: "2024-05-11", place: "mx-jal" },
        "not-comparable event-other-victim",
      ],
      [
        "kill",
        { patient: "a judge", time: "2024-05-11", place: "mx-col", quote: "gunmen killed a judge" },
        { patient: "Juan Paz", time: "2024-05-11", place: "mx-col", quote: "gunmen killed Judge Juan Paz" },
        "refines event-victim-named",
      ],
      [
        "kill",
        { patient: "a priest", time: "2024-05-11", place: "mx-col" },
        { patient: "Juan Paz", time: "2024-05-11", place: "mx-col", quote: "gunmen killed Juan Paz" },
        "none",
      ],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
});

const died = (a: Told, type: string, b: Told): string => {
  const death = claim(type, { patient: "Ana Ruiz", ...b });
  return findings(claim("attack", a), death)
    .filter(({ rule }) => rule.startsWith("event-died"))
    .map((one) => `${one.rule}${(one.newer === "a" ? one.a : one.b) === death.claim.id ? " last" : ""}`)
    .join();
};

describe("shot, and dead of it", () => {
  const shot = { patient: "Ana Ruiz", time: "2024-06-07", quote: "Ana Ruiz was shot at a rally" };
  it.each([
    ["weeks later", shot, "die", { time: "2024-08-11", quote: "Ana Ruiz died in hospital" }, "event-died-since last"],
    [
      "on the day",
      shot,
      "die",
      { time: "2024-06-07", quote: "Ana Ruiz died" },
      expect.stringContaining("event-died-of-it"),
    ],
    ["of another deed", shot, "kill", { time: "2024-08-11", quote: "gunmen killed Ana Ruiz" }, ""],
    ["years later", shot, "die", { time: "2026-08-11", quote: "Ana Ruiz died" }, ""],
    [
      "by an attack that hurt nobody",
      { ...shot, quote: "a drone flew at Ana Ruiz" },
      "die",
      { time: "2024-08-11" },
      "",
    ],
  ])("%s", (_, a, type, b, told) => {
    expect(died(a, type, b)).toEqual(told);
  });
});

describe("field by field", () => {
  const day = { time: "2024-05-03" };
  it.each(
    cases([
      // There is one barracks of that name; a barracks without one may be any.
      [
        "attack",
        { agent: "Red Cartel", patient: "~the Toluca barracks", time: "2024-05-03" },
        { agent: "Blue Cartel", patient: "~the Toluca barracks", time: "2024-05-03" },
        "contradicts event-agent",
      ],
      [
        "attack",
        { agent: "Red Cartel", patient: "~the old barracks", time: "2024-05-03" },
        { agent: "Blue Cartel", patient: "~the old barracks", time: "2024-05-03" },
        "not-comparable event-perhaps-other",
      ],
      // A capital that acts is its country; its police are a part of it.
      [
        "designate",
        { agent: "United States", patient: "Red Cartel", time: "2025-02" },
        { agent: "Washington", patient: "Red Cartel", time: "2025-02" },
        "agrees event-same",
      ],

      [
        "kill",
        { agent: "~Marines", patient: "Ana Ruiz", ...day },
        { agent: "Red Cartel", patient: "Ana Ruiz", ...day },
        "contradicts event-agent",
      ],
      // A man of a name and nameless officers; a man and the gang that his own telling names.
      [
        "kill",
        { agent: "Juan Paz", patient: "Ana Ruiz", ...day },
        { agent: "~police officers", patient: "Ana Ruiz", ...day },
        "contradicts event-agent",
      ],
      [
        "kill",
        {
          agent: "Juan Paz",
          patient: "Ana Ruiz",
          quote: "Juan Paz, a gunman of the Red Cartel, shot Ana Ruiz",
          ...day,
        },
        { agent: "Red Cartel", patient: "Ana Ruiz", ...day },
        "agrees event-same",
      ],
      [
        "kill",
        { agent: "Blue Cartel", patient: "Ana Ruiz", ...day },
        { agent: "Red Cartel", patient: "Ana Ruiz", ...day },
        "contradicts event-agent",
      ],
      [
        "kill",
        { agent: "~Blue Cartel gunmen", patient: "Ana Ruiz", ...day },
        { agent: "Blue Cartel", patient: "Ana Ruiz", ...day },
        "agrees event-same",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", place: "mx-jal", ...day },
        { patient: "Ana Ruiz", place: "mx-sin", ...day },
        "contradicts event-place",
      ],
      [
        "arrest",
        { patient: "Ana Ruiz", place: "mx-jal", ...day },
        { patient: "Ana Ruiz", place: "mx", ...day },
        "refines event-more-precise",
      ],
      [
        "extradite",
        { patient: "Ana Ruiz", destination: "United States", ...day },
        { patient: "Ana Ruiz", destination: "China", ...day },
        "contradicts event-destination",
      ],
      [
        "convict",
        { patient: "Ana Ruiz", quote: "Ana Ruiz was sentenced to life in prison", ...day },
        { patient: "Ana Ruiz", quote: "Ana Ruiz was sentenced to ten years in prison", ...day },
        "contradicts event-outcome",
      ],
      [
        "plead",
        { agent: "Ana Ruiz", quote: "Ana Ruiz pleaded not guilty", time: "2023-09" },
        { agent: "Ana Ruiz", quote: "Ana Ruiz pleaded guilty", time: "2025-07" },
        "supersedes event-outcome-changed",
      ],
      [
        "surrender",
        { agent: "Ana Ruiz", ...day },
        { patient: "Ana Ruiz", ...day },
        "contradicts event-way",
        "extradite",
      ],
      // Things without a name: one of many, unless a named doer or the place tells.
      [
        "raid",
        { agent: "~Soldiers", patient: "a fentanyl lab", place: "mx-jal", ...day },
        { agent: "~Soldiers", patient: "a fentanyl lab", place: "mx-sin", ...day },
        "not-comparable event-perhaps-other",
      ],
      [
        "shoot-down",
        { agent: "Red Cartel", patient: "a helicopter", place: "mx-jal", ...day },
        { agent: "Red Cartel", patient: "a military helicopter", place: "mx-sin", ...day },
        "contradicts event-place",
      ],
      [
        "kill",
        { agent: "~Soldiers", patient: "nine gunmen", place: "mx-jal", time: "2023-01-05" },
        { agent: "~Soldiers", patient: "four gunmen", place: "mx-jal", time: "2024-10-21" },
        "not-comparable event-other-time",
      ],
      // "CJNG gunmen" are the CJNG's; of helicopters it shoots down one a year, of policemen it kills many.
      [
        "shoot-down",
        { agent: "~CJNG gunmen", patient: "a military helicopter", time: "2015" },
        { agent: "Jalisco New Generation Cartel", patient: "a helicopter", time: "2015" },
        "agrees event-same",
      ],
      [
        "kill",
        { agent: "Red Cartel", patient: "policemen", time: "2015" },
        { agent: "Red Cartel", patient: "policemen", time: "2015", place: "mx-jal" },
        "none",
      ],
      // Two founders are no contradiction, two founding years are.
      ["found", { agent: "Ana Ruiz", object: "Red Cartel" }, { agent: "Juan Paz", object: "Red Cartel" }, "none"],
      [
        "found",
        { kind: "event", object: "Red Cartel", time: "2007" },
        { kind: "event", object: "Red Cartel", time: "2010" },
        "contradicts event-date",
      ],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
});

describe("done or not done", () => {
  const day = { time: "2024-05-03" };
  it.each(
    cases([
      [
        "kill",
        { agent: "~Soldiers", patient: "six civilians", place: "mx-jal", ...day },
        { agent: "~Soldiers", patient: "no civilians", negated: true, place: "mx-jal", ...day },
        "contradicts denial",
      ],
      [
        "sanction",
        { agent: "U.S. government", patient: "Casa Olmedo", time: "2021-06" },
        { agent: "U.S. government", patient: "Casa Olmedo", negated: true, published: "2021-09-01" },
        "contradicts denial",
      ],
      [
        "sanction",
        { agent: "U.S. government", patient: "Casa Olmedo", time: "2021-06" },
        { agent: "U.S. government", patient: "Casa Olmedo", negated: true, published: "2020-09-01" },
        "supersedes event-since",
      ],
      [
        "extradite",
        { agent: "Mexican government", patient: "Ana Ruiz", negated: true },
        { agent: "U.S. government", patient: "Ana Ruiz" },
        "none",
      ],
      [
        "bribe",
        { recipient: "Ana Ruiz", agent: "Red Cartel", modality: "alleged" },
        { recipient: "Ana Ruiz", agent: "Red Cartel", negated: true },
        "tension denial",
      ],
      [
        "bribe",
        { recipient: "Ana Ruiz", agent: "Red Cartel", by: ["Prosecutors"] },
        { recipient: "Ana Ruiz", agent: "Red Cartel" },
        "same",
      ],
      [
        "bribe",
        { recipient: "Ana Ruiz", agent: "Red Cartel" },
        { recipient: "Ana Ruiz", agent: "Blue Cartel", negated: true },
        "none",
      ],
      [
        "produce",
        { agent: "China", object: "fentanyl", time: "2019" },
        { agent: "China", object: "fentanyl", negated: true, time: "2023" },
        "not-comparable denial-other-time",
      ],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[3]);
  });
});

it("names both tellings in its reason", () => {
  const [reason] = reasons(
    claim("kill", { patient: "Ana Ruiz", time: "2024-05-11", publisher: "Daily Post" }),
    claim("kill", { patient: "Ana Ruiz", time: "2024-06-11", publisher: "Evening News" }),
  );
  expect(reason).toContain("Daily Post");
  expect(reason).toContain("on 11 May 2024");
  expect(reason).toContain("Evening News");
  expect(reason).toContain("on 11 June 2024");
});

const death = (quote: string, type = "die") => claim(type, { patient: "Ana Ruiz", quote });
const bribes = (told: Told) => claim("bribe", { recipient: "Ana Ruiz", ...told });

const denied = (yes: Told, no: Told) =>
  findings(bribes(yes), bribes({ negated: true, ...no })).map(({ verdict: v, rule }) => `${v} ${rule}`);

const raid = (told: Told) => claim("raid", { patient: "Toluca", agent: "Mexican military", ...told });
const raids = (told: Told) => findings(raid({ time: "2024-05" }), raid(told)).map(({ rule }) => rule);

it("takes what may come for none of what came", () => {
  expect(raids({ modality: "possible" })).toEqual([]);
  expect(raids({ time: "2024-05-03" })).toEqual(["event-more-precise"]);
});

const against = (one: string, other: string, type?: string) =>
  findings(death(one), death(other, type)).filter(({ rule }) => rule.startsWith("event-"));

const sentenced = (term: string) =>
  claim("convict", { patient: "Ana Ruiz", time: "2022", quote: `Ana Ruiz was sentenced to ${term} in prison` });

it("holds two terms of one sentence against each other", () => {
  const rules = findings(sentenced("22 years"), sentenced("27 years")).map(({ rule }) => rule);
  expect(rules).toContain("event-outcome");
  expect(findings(sentenced("22 years"), sentenced("22 years")).map(({ rule }) => rule)).not.toContain("event-outcome");
});

describe("how somebody died", () => {
  it.each([
    ["Ana Ruiz died of a heart attack", "Ana Ruiz was killed in a shootout", "kill", "contradicts event-cause"],
    ["Ana Ruiz died of cancer", "Ana Ruiz died of kidney disease", "die", "contradicts event-cause"],
    ["Ana Ruiz died of her wounds", "Ana Ruiz was shot", "kill", "refines event-more-precise"],
    ["Ana Ruiz died of the virus", "the virus killed Ana Ruiz", "kill", "refines event-more-precise"],
  ])("%s / %s", (one, other, type, told) => {
    expect(against(one, other, type).map(({ verdict: v, rule }) => `${v} ${rule}`)).toEqual([told]);
  });
});

describe("deeds done with somebody", () => {
  it("are denied with anybody at all", () => {
    expect(denied({ agent: "Red Cartel" }, { agent: "~any cartel", object: "~money" })).toEqual(["contradicts denial"]);
    expect(denied({}, { agent: "~a cartel" })).toEqual(["contradicts denial"]);
    expect(denied({ agent: "Red Cartel" }, {})).toEqual(["contradicts denial"]);
  });
  it("are not denied by who denies them with somebody else, nor told again by who tells another", () => {
    expect(denied({ agent: "Red Cartel" }, { agent: "Blue Cartel" })).toEqual([]);
    expect(denied({}, { agent: "~the treasurer" })).toEqual([]);
    expect(findings(bribes({ agent: "Red Cartel" }), bribes({}))).toEqual([]);
  });
  it("are asked of in a whole sentence", () => {
    expect(asked(bribes({})).join()).toContain("Did Ana Ruiz take bribes?");
  });
});

it("names a day that is not told as such", () => {
  const told = reasons(
    claim("extradite", { patient: "Ana Ruiz", agent: "Mexico", time: "2024-05-11", publisher: "Daily Post" }),
    claim("extradite", { patient: "Ana Ruiz", agent: "Peru", published: "2023-01-10" }),
  );
  expect(told.join()).toMatch(/one on (?:a day not told, the other on )?11 May 2024|the other on a day not told/u);
});

const hidden = (quote: string): boolean =>
  repliesOf(claim("kidnap", { patient: "Ana Ruiz", quote }), sceneOf([])).find(({ question }) =>
    question.startsWith("hands "),
  )?.aside === true;

it("asks of foreign hands only where a country is named", () => {
  expect(hidden("gunmen kidnapped Ana Ruiz in Toluca")).toBe(true);
  expect(hidden("Ana Ruiz was kidnapped and flown to the United States")).toBe(false);
});

it("asks of a thing in its own words", () => {
  const seized = claim("seize", { agent: "~Marines", object: "~1.2 tons of cocaine", time: "2024-04-02", quote: "x" });
  expect(asked(seized).join()).toContain("“1.2 tons of cocaine”");
});
