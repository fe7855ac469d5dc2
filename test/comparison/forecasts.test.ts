import { describe, expect, it } from "vitest";
import type { Comparable } from "../../src/comparison/index.ts";
import { outcomeOf } from "../../src/comparison/rules/forecasts.ts";
import { claim, findings, type Told } from "./claims.ts";

/** A forecast as its reader makes it, with the type that its rule names. */
function foretold(type: string | null, quote: string, told: Told = {}): Comparable {
  const one = claim(null, { kind: "forecast", modality: "predicted", published: "2024-01-15", quote, ...told });
  return { ...one, claim: { ...one.claim, rule: type === null ? "predicted" : `predicted: ${type}: x` } };
}
const happened = (type: string | null, quote: string, told: Told = {}): Comparable =>
  claim(type, { kind: type === null ? "assessment" : "event", published: "2024-11-20", quote, ...told });

const found = (a: Comparable, b: Comparable): string => {
  const finding = findings(a, b).find(({ rule }) => rule.startsWith("forecast-"));
  return finding ? `${finding.verdict} ${finding.rule}` : "none";
};

const red: Told = { agent: "Red Cartel" };
const murders: Told = { subject: "~homicides in Sinaloa" };

const would = (quote: string, told: Told): Comparable => foretold(null, quote, { modality: "conditional", ...told });

it.each([
  ["Ana Ruiz would plead not guilty", "Ana Ruiz pleaded guilty", "tension forecast-failed"],
  ["Ana Ruiz will plead guilty", "Ana Ruiz pleaded guilty", "agrees forecast-borne-out"],
])("a plea foretold: %s / %s", (ahead, after, told) => {
  const agent = { agent: "Ana Ruiz" };
  expect(found(foretold("plead", ahead, agent), happened("plead", after, { ...agent, time: "2024-10" }))).toBe(told);
});

it.each([
  ["arrest", { time: "2024-10-01" }, "tension forecast-failed"],
  // He was dead when it was foretold: that is another man, or another matter.
  ["arrest", { time: "2023-10-01" }, "none"],
  ["attack", { time: "2024-10-01" }, "none"],
] as const)("foretold of the living: %s, and a death %o", (type, told, verdict) => {
  const ahead = foretold(type, "Ana Ruiz will be captured before the summer", { patient: "Ana Ruiz" });
  expect(found(ahead, happened("kill", "soldiers killed Ana Ruiz", { patient: "Ana Ruiz", ...told }))).toBe(verdict);
});

describe("what comes of a thing", () => {
  it.each<readonly [string, Told, string, Told, string]>([
    [
      "A listing would chill cooperation",
      { subject: "~A listing", object: "~cooperation" },
      "The listing did not chill cooperation",
      { subject: "~The listing", object: "~cooperation", negated: true },
      "tension forecast-failed",
    ],
    [
      "A listing would chill cooperation",
      { subject: "~A listing", object: "~cooperation" },
      "The truce did not chill cooperation",
      { subject: "~The truce", object: "~cooperation", negated: true },
      "none",
    ],
    [
      "A listing would chill cooperation",
      { subject: "~A listing", object: "~cooperation" },
      "The listing did not chill demand",
      { subject: "~The listing", object: "~demand", negated: true },
      "none",
    ],
  ])("%s, and later: %3$s", (quote, told, later, after, expected) => {
    expect(found(would(quote, told), happened(null, later, after))).toBe(expected);
  });
});

describe("what comes of a forecast", () => {
  it.each<readonly [string | null, string, Told, string, Told, string]>([
    ["expand", "will expand", red, "expanded", red, "agrees forecast-borne-out"],
    ["expand", "will expand", red, "expanded", { agent: "Blue Cartel" }, "none"],
    ["expand", "will expand", red, "expanded", { ...red, published: "2023-11" }, "none"],
    ["expand", "will expand", red, "expanded in 2019", { ...red, time: "2019" }, "none"],
    ["expand", "will expand in 2027", { ...red, time: "2027" }, "expanded in 2024", { ...red, time: "2024" }, "none"],
    ["expand", "will not expand", { ...red, negated: true }, "expanded", red, "tension forecast-failed"],
    [
      "extradite",
      "will extradite him in 2024",
      { patient: "Juan Paz", time: "2024" },
      "did not extradite him in 2024",
      { patient: "Juan Paz", time: "2024", negated: true, published: "2025-02" },
      "tension forecast-failed",
    ],
    // What is to come has not come about.
    ["expand", "will expand", red, "when it expands", red, "none"],
    // Its time has not run out.
    [
      "extradite",
      "will extradite him",
      { patient: "Juan Paz" },
      "has not extradited him",
      { patient: "Juan Paz", negated: true },
      "none",
    ],
    [
      "attack",
      "will attack tourists",
      { ...red, patient: "~tourists" },
      "attacked two barracks",
      { ...red, patient: "~two barracks" },
      "none",
    ],
    [
      "attack",
      "will attack tourists",
      { ...red, patient: "~tourists" },
      "attacked some tourists",
      { ...red, patient: "~some tourists" },
      "agrees forecast-borne-out",
    ],
    [
      null,
      "homicides in Sinaloa will rise in 2024",
      { ...murders, time: "2024" },
      "homicides in Sinaloa rose in 2024",
      { ...murders, time: "2024" },
      "agrees forecast-borne-out",
    ],
    [
      null,
      "homicides in Sinaloa will fall in 2024",
      { ...murders, time: "2024" },
      "homicides in Sinaloa rose in 2024",
      { ...murders, time: "2024" },
      "tension forecast-failed",
    ],
    [
      null,
      "homicides in Sinaloa may fall in 2024",
      { ...murders, time: "2024", modality: "possible" },
      "homicides in Sinaloa rose in 2024",
      { ...murders, time: "2024" },
      "none",
    ],
    [
      null,
      "homicides in Sinaloa will fall",
      murders,
      "homicides in Jalisco rose",
      { subject: "~homicides in Jalisco" },
      "none",
    ],
    [
      null,
      "Red Cartel will collapse",
      { subject: "Red Cartel" },
      "Red Cartel grew in 2024",
      { subject: "Red Cartel", time: "2024-06" },
      "tension forecast-failed",
    ],
  ])("%s: %s %o / %s %o: %s", (type, ahead, told, later, toldLater, expected) => {
    const [one, other] = [foretold(type, ahead, told), happened(type, later, toldLater)];
    expect(found(one, other)).toBe(expected);
    expect(found(other, one)).toBe(expected);
  });
  it("rival forecasts", () => {
    const [up, down] = [
      foretold(null, "homicides in Sinaloa will rise", murders),
      foretold(null, "homicides in Sinaloa will fall", murders),
    ];
    expect(found(up, down)).toBe("tension forecast-rival");
  });
  it("what happened meets no other happening", () => {
    expect(found(happened("expand", "expanded", red), happened("expand", "expanded again", red))).toBe("none");
  });
});

describe("the outcome of a forecast", () => {
  const ahead = foretold("expand", "will expand", red);
  const no = foretold("expand", "will not expand", { ...red, negated: true });
  const later = happened("expand", "expanded", red);
  it.each([
    [ahead, [later], "borne-out"],
    [no, [later], "failed"],
    [ahead, [], "open"],
  ] as const)("%#", (forecast, claims, state) => {
    const outcome = outcomeOf(
      forecast.claim.id,
      claims.flatMap((one) => findings(forecast, one)),
    );
    expect(outcome).toEqual({ state, claims: claims.map((one) => one.claim.id) });
  });
});
