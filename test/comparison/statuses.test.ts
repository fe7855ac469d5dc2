import { describe, expect, it } from "vitest";
import { asked, claim, findings, type Told, verdict } from "./claims.ts";

type Case = readonly [a: readonly [string | null, Told], b: readonly [string | null, Told], verdict: string];
const run = ([a, b]: Case): string => verdict(claim(...a), claim(...b));
const table = (cases: readonly Case[]) =>
  cases.map((c) => [`${JSON.stringify(c[0])} / ${JSON.stringify(c[1])}`, c] as const);

const killed = (more: Told = {}): readonly [string, Told] => [
  "kill",
  { agent: "~Soldiers", patient: "Ana Ruiz", time: "2024-02-22", published: "2024-02-23", ...more },
];
const leads = (more: Told = {}): readonly [string, Told] => [
  "lead",
  { subject: "Ana Ruiz", object: "Red Cartel", quote: "Ana Ruiz leads the Red Cartel", ...more },
];
const alive = (more: Told = {}): readonly [null, Told] => [
  null,
  { kind: "statement", subject: "Ana Ruiz", quote: "Ana Ruiz is alive", ...more },
];

describe("alive or dead", () => {
  it.each(
    table([
      [killed(), leads({ published: "2023-01-07" }), "supersedes>a"],
      [killed({ time: "~2024-02-22" }), leads({ published: "2023-01-07" }), "supersedes>a"],
      [killed(), leads({ published: "2025-01-07" }), "contradicts"],
      // "led": until then; "the leader of": told of the dead as of the living.
      [killed(), leads({ published: "2025-01-07", quote: "Ana Ruiz led the Red Cartel" }), "supersedes>a"],
      [killed(), leads({ published: "2025-01-07", quote: "Ana Ruiz, leader of the Red Cartel," }), "apart"],
      // "Led it until July 2024": so it did not end in February.
      [
        killed(),
        leads({ published: "2025-01-07", quote: "Ana Ruiz led the Red Cartel", time: "../2024-07-03" }),
        "apart",
      ],
      [
        killed({ report: "rpt_a" }),
        leads({ report: "rpt_a", published: "2024-02-23", quote: "Ana Ruiz, the leader of the Red Cartel," }),
        "supersedes>a",
      ],
      [killed(), alive({ published: "2024-09-01" }), "contradicts"],
      [killed({ modality: "alleged" }), alive({ published: "2024-09-01" }), "tension"],
      [killed(), alive({ published: "2021-09-01" }), "supersedes>a"],
      [killed(), ["arrest", { patient: "Ana Ruiz", time: "2025-03-01", published: "2025-03-02" }], "tension"],
      // What she did years before, or what was done to her, is no change: she lived until she died.
      [killed(), ["arrest", { patient: "Ana Ruiz", time: "2020-03-01", published: "2025-03-02" }], "apart"],
      [
        killed({ report: "rpt_a" }),
        ["escape", { agent: "Ana Ruiz", report: "rpt_a", time: "2021", published: "2024-02-23" }],
        "apart",
      ],
      [
        killed({ report: "rpt_a" }),
        ["hide", { agent: "Ana Ruiz", report: "rpt_a", quote: "Ana Ruiz hides", published: "2024-02-23" }],
        "apart",
      ],
      [["imprison", { patient: "Ana Ruiz", published: "2023-01-07" }], killed(), "apart"],
      // A state that goes on while it is told, and then ends.
      [
        ["imprison", { patient: "Ana Ruiz", quote: "Ana Ruiz is in prison", published: "2023-01-07" }],
        killed(),
        "supersedes>b",
      ],
      [
        ["hide", { agent: "Ana Ruiz", quote: "Ana Ruiz remains at large", published: "2023-01-07" }],
        killed(),
        "supersedes>b",
      ],
      [
        [
          "escape",
          { agent: "Ana Ruiz", quote: "on the run since she broke out in 2021", time: "2021", published: "2023-01-07" },
        ],
        killed(),
        "supersedes>b",
      ],
      // An alleged death ends nothing; told of somebody who lives afterwards, it is at odds with it.
      [killed({ modality: "alleged" }), leads({ published: "2023-01-07" }), "apart"],
      [killed(), leads({ subject: "Juan Paz" }), "apart"],
      // Two bodyguards without a name, a foretold death: no state of anybody.
      [["kill", { patient: "two bodyguards" }], leads(), "apart"],
      [killed({ modality: "predicted", time: undefined as never }), leads(), "apart"],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[2]);
  });
  it("takes “is alive” for a state of the day on which it is said", () => {
    const survives = claim("survive", { patient: "Ana Ruiz", quote: "Ana Ruiz is alive", published: "2025-02" });
    expect(verdict(claim(...killed()), survives)).toBe("contradicts");
    const survived = claim("survive", {
      patient: "Ana Ruiz",
      quote: "Ana Ruiz survived the attack",
      published: "2025-02",
    });
    expect(verdict(claim(...killed()), survived)).not.toBe("contradicts");
  });
  it("says that it only follows from the claim", () => {
    const [finding] = findings(claim(...killed()), claim(...leads({ published: "2023-01-07" })));
    expect(finding?.reason).toBe(
      "First: leads (as told on 7 January 2023); then told.txt says: dead, so no longer leads on 22 February 2024. This rests on what the claim implies and does not say.",
    );
    expect(finding?.score).toBeLessThan(0.8);
  });
  it("turns a denied death into life", () => {
    const saved = asked(claim("kill", { patient: "Ana Ruiz", negated: true }));
    expect(saved).toContain("Is Ana Ruiz alive? alive");
    // Who was not killed need not lead.
    expect(saved.join()).not.toContain("lead");
  });
  it("brings nobody back who did not resign: he may have been thrown out", () => {
    const stayed = claim("resign", { agent: "Ana Ruiz", negated: true, quote: "Ana Ruiz did not resign" });
    expect(asked(stayed).join()).not.toContain("in office?");
    expect(asked(claim("reinstate", { patient: "Ana Ruiz" }))).toContain("Is Ana Ruiz in office? back in office");
  });
  it("ends a leadership by a death, and not by an arrest", () => {
    expect(asked(claim(...killed()))).toContain("Does Ana Ruiz still lead? dead, so no longer leads");
    expect(asked(claim("arrest", { patient: "Ana Ruiz", time: "2024" })).join()).not.toContain("lead");
  });
});

const arrest = (more: Told): readonly [string, Told] => ["arrest", { patient: "Ana Ruiz", ...more }];

it("leaves two tellings of one arrest to the question of that arrest", () => {
  const told = findings(
    claim(...arrest({ place: "co-bogota", quote: "Ana Ruiz was captured in Bogotá", published: "2024-05-20" })),
    claim(...arrest({ time: "2024-05-03", place: "co-bogota" })),
  );
  expect(told.map(({ rule }) => rule)).toEqual(["event-more-precise"]);
});

const letOut = (quote: string): string => asked(claim("release", { patient: "Ana Ruiz", quote })).join();

it("takes who is let out of prison for nobody who was missing", () => {
  expect(letOut("her kidnappers set Ana Ruiz free")).toContain("Is Ana Ruiz missing?");
  expect(letOut("a judge set Ana Ruiz free")).not.toContain("missing");
});

describe("in whose hands", () => {
  it.each(
    table([
      [arrest({ time: "2014" }), ["escape", { agent: "Ana Ruiz", time: "2015" }], "supersedes>b"],
      [
        arrest({ time: "2014", agent: "Mexican marines" }),
        ["extradite", { patient: "Ana Ruiz", destination: "United States", time: "2017" }],
        "supersedes>b",
      ],
      [arrest({ time: "2014" }), ["convict", { patient: "Ana Ruiz", time: "2016" }], "supersedes>b"],
      [
        arrest({ time: "2024-07", place: "us-tx" }),
        [null, { kind: "assessment", subject: "Ana Ruiz", quote: "Ana Ruiz is in U.S. custody" }],
        "agrees",
      ],
      // Whoever was sent there is held there, and whoever was sentenced serves it; not before.
      [
        ["extradite", { patient: "Ana Ruiz", published: "2025-08" }],
        [null, { kind: "assessment", subject: "Ana Ruiz", quote: "Ana Ruiz is in U.S. custody", published: "2025-03" }],
        "agrees",
      ],
      [
        ["convict", { patient: "Ana Ruiz", time: "2022-01" }],
        ["imprison", { patient: "Ana Ruiz", quote: "Ana Ruiz is serving sixty years" }],
        "agrees",
      ],
      [
        ["convict", { patient: "Ana Ruiz", time: "2022-01" }],
        ["imprison", { patient: "Ana Ruiz", time: "2020-06", quote: "was in prison in June 2020" }],
        "supersedes>a",
      ],
      [["release", { patient: "Ana Ruiz", time: "2020-10-01" }], arrest({ time: "2023-01-05" }), "supersedes>b"],
      // From cell to cell, he stays in the same hands.
      [
        arrest({ time: "2024-03-01" }),
        ["extradite", { patient: "Ana Ruiz", time: "2024-03-20", quote: "Ana Ruiz was flown to Lerma" }],
        "silent",
      ],
      [
        arrest({ time: "2024-03-01" }),
        ["extradite", { patient: "Ana Ruiz", time: "2024-03-20", quote: "Ana Ruiz was deported" }],
        "supersedes>b",
      ],
      // Kidnapped once and arrested once, on no days: two things; on one day, two accounts of one.
      [["kidnap", { patient: "Ana Ruiz", by: ["Juan Paz"] }], arrest({}), "silent"],
      [
        ["kidnap", { patient: "Ana Ruiz", time: "2024-03-01", by: ["Juan Paz"] }],
        arrest({ time: "2024-03-01" }),
        "tension",
      ],
      // Who was never arrested is free; who was not convicted may be held all the same.
      [arrest({ negated: true, published: "2021-05-01" }), arrest({ time: "2023-01-05" }), "supersedes>b"],
      [
        ["convict", { patient: "Ana Ruiz", negated: true, published: "2021-05-01" }],
        ["imprison", { patient: "Ana Ruiz", published: "2021-05-01" }],
        "apart",
      ],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[2]);
  });
});

const course = ([a, b]: Case): string => {
  const [first, second] = [claim(...a), claim(...b)];
  return (
    findings(first, second)
      .filter(({ reason }) => /accused|charged|convicted|acquitted/iu.test(reason))
      .map((one) => `${one.verdict}>${(one.newer === "a" ? one.a : one.b) === second.claim.id ? "b" : "a"}`)
      .join() || "apart"
  );
};

const charge = (more: Told = {}): readonly [string, Told] => ["charge", { patient: "Ana Ruiz", ...more }];

describe("how far the case has come", () => {
  const freed: readonly [string, Told] = [
    "release",
    { patient: "Ana Ruiz", time: "2025-02", quote: "a court acquitted Ana Ruiz" },
  ];
  it.each(
    table([
      [charge({ time: "2023-11" }), ["convict", { patient: "Ana Ruiz", time: "2024-05" }], "supersedes>b"],
      [charge({ time: "2023-11" }), freed, "supersedes>b"],
      // What is said of today: awaits trial; and a plea that takes nothing back.
      [
        charge({ published: "2023-01-05", quote: "Ana Ruiz awaits trial in Houston" }),
        ["plead", { agent: "Ana Ruiz", time: "2024-05", quote: "Ana Ruiz pleaded guilty" }],
        "supersedes>b",
      ],
      [charge({ negated: true, published: "2023-01-05" }), freed, "supersedes>b"],
      // Another case follows; a freed man may only have served his time; and two charges are no course.
      [["convict", { patient: "Ana Ruiz", time: "2012" }], charge({ time: "2023-11" }), "apart"],
      [charge({ time: "2023-11" }), ["release", { patient: "Ana Ruiz", time: "2025-02" }], "apart"],
      [
        charge({ time: "2023-11" }),
        ["plead", { agent: "Ana Ruiz", time: "2024-05", quote: "Ana Ruiz pleaded not guilty" }],
        "apart",
      ],
    ]),
  )("%s", (_, c) => {
    expect(course(c)).toBe(c[2]);
  });
});

it("takes who denies an arrest for no word on how things are since", () => {
  const denial = claim(...arrest({ modality: "denied", negated: true, published: "2023-05-01" }));
  const told = findings(denial, claim(...arrest({ published: "2025-06-01" })));
  expect(told.map(({ rule }) => rule)).not.toContain("status-overtaken");
});

const free = (quote: string): readonly [string, Told] => ["hide", { agent: "Ana Ruiz", quote, published: "2025-06" }];

describe("told in a report of a month", () => {
  it.each(
    table([
      // A report of next year gives the day of it; a report of the same month may know as much as the first.
      [free("Ana Ruiz is still at large"), arrest({ time: "2025-06-25", published: "2026-02" }), "supersedes>b"],
      [free("Ana Ruiz is still at large"), arrest({ time: "2025-06-25", published: "2025-06" }), "contradicts"],
      [free("Ana Ruiz hid in the hills"), arrest({ time: "2025-06-25", published: "2026-02" }), "silent"],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[2]);
  });
});

it("takes who denies that he ever led for no word on a death", () => {
  const denial = claim(...leads({ modality: "denied", negated: true, by: ["Juan Paz:denies"] }));
  expect(asked(denial).join()).not.toContain("dead");
  const [finding] = findings(denial, claim(...leads({ by: ["DEA"] }))).filter(({ rule }) => rule === "denial");
  expect(finding?.verdict).toBe("contradicts");
});

describe("a state told without a day", () => {
  const arrested: readonly [string, Told] = ["arrest", { patient: "Ana Ruiz", published: "2025-06-01" }];
  it.each(
    table([
      // "has never been arrested", "the jailed leader": so it was when it was said.
      [
        arrest({ negated: true, published: "2023-05-01", quote: "Ana Ruiz has never been arrested" }),
        arrested,
        "supersedes>b",
      ],
      // "in jail": not who has never been there.
      [
        [null, { kind: "assessment", subject: "Ana Ruiz", quote: "Ana Ruiz has never been one day in jail" }],
        ["escape", { agent: "Ana Ruiz", published: "2024-11-01" }],
        "apart",
      ],
      // The arrest of years before was not overtaken by who says that there was none.
      [
        arrest({ time: "2024-01", published: "2024-02-01" }),
        arrest({ negated: true, published: "2025-03-01", quote: "Ana Ruiz was never arrested" }),
        "contradicts",
      ],
      [
        [null, { kind: "assessment", subject: "Ana Ruiz", quote: "the jailed Ana Ruiz", published: "2023-05-01" }],
        ["escape", { agent: "Ana Ruiz", published: "2024-11-01" }],
        "supersedes>b",
      ],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[2]);
  });
});

const named = (more: Told = {}): readonly [string, Told] => [
  "designate",
  {
    agent: "U.S. government",
    patient: "Red Cartel",
    object: "a terrorist organization",
    time: "2025-02-20",
    ...more,
  },
];

describe("on a list, and still there", () => {
  it.each(
    table([
      [
        named(),
        [null, { kind: "assessment", subject: "Red Cartel", quote: "the Red Cartel is a designated terrorist group" }],
        "agrees",
      ],
      [
        named(),
        [
          null,
          {
            kind: "assessment",
            subject: "Red Cartel",
            negated: true,
            quote: "the Red Cartel is not a designated terrorist group",
            published: "2024-01-01",
          },
        ],
        "supersedes>a",
      ],
      // Wanted is not done; a kingpin list is no list of terrorists; another country has its own.
      [named({ modality: "wanted" }), named(), "apart"],
      [named(), ["designate", { patient: "Red Cartel", object: "a priority" }], "not-comparable"],
      [named(), named({ agent: "Mexican government", negated: true, time: undefined as never }), "not-comparable"],
      [
        [
          null,
          {
            kind: "statement",
            subject: "Red Cartel",
            quote: "the Red Cartel no longer exists",
            negated: true,
            published: "2022-01-01",
          },
        ],
        ["attack", { agent: "Red Cartel", patient: "Toluca", time: "2024-03-03" }],
        "supersedes>b",
      ],
    ]),
  )("%s", (_, c) => {
    expect(run(c)).toBe(c[2]);
  });
});

const plea = (quote: string) => claim("plead", { agent: "Ana Ruiz", quote, time: "2024-03-01" });

describe("a plea", () => {
  it.each([
    ["Ana Ruiz pleaded guilty in Chicago", ["In whose hands is Ana Ruiz? convicted"]],
    ["Ana Ruiz pleaded not guilty in Chicago", []],
    ["Ana Ruiz entered a plea in Chicago", []],
  ])("%s", (quote, told) => {
    expect(asked(plea(quote)).filter((line) => line.startsWith("In whose hands"))).toEqual(told);
  });
});

it("finds a group that is gone and yet at work, linked or not", () => {
  const gone = claim(null, {
    kind: "statement",
    subject: "the organization=Tren de Aragua",
    quote: "the organization no longer existed",
    by: ["Juan Paz"],
    negated: true,
    report: "rpt_a",
  });
  const tied = claim("ally", {
    subject: "Ana Ruiz",
    object: "~the feared Tren de Aragua gang",
    modality: "alleged",
    by: ["DEA"],
    report: "rpt_a",
  });
  expect(verdict(gone, tied)).toBe("tension");
});
