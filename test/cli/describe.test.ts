import { describe, expect, it } from "vitest";
import { doubts, figure, voice } from "../../src/cli/describe.ts";
import { MODALITIES, type Claim, type Figure, type Speaker } from "../../src/model/index.ts";

const speaker = (name: string, level = 0, stance: Speaker["stance"] = "says"): Speaker => ({
  name,
  level,
  stance,
  role: "organisation",
  verb: "say",
  actor: null,
  start: 0,
  end: 1,
  quote: "x",
});
const claimBy = (...attribution: readonly Speaker[]): Claim =>
  ({ attribution, modality: "reported", polarity: "affirmed", likelihood: null }) as unknown as Claim;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

describe("who says it", () => {
  it.each<[string, readonly Speaker[]]>([
    ["a.txt itself says", []],
    ["the DEA says", [speaker("the DEA")]],
    ["U.S. prosecutors allege", [speaker("U.S. prosecutors", 0, "alleges")]],
    ["two officials of the ministry deny", [speaker("two officials of the ministry", 0, "denies")]],
    ["people familiar with the plan say", [speaker("people familiar with the plan")]],
    ["Reuters says", [speaker("Reuters")]],
    ["Analysts of the Border Institute say", [speaker("Analysts of the Border Institute")]],
    ["State Police say", [speaker("State Police")]],
    ["The Institute of Analysts says", [speaker("The Institute of Analysts")]],
    ["Morales estimates", [speaker("Morales", 0, "estimates")]],
    ["the press says", [speaker("the press")]],
    ["Ruiz and Gómez say", [speaker("Ruiz"), speaker("Gómez")]],
    ["somebody not named (“is accused of”) alleges", [{ ...speaker("is accused of", 0, "alleges"), role: "unnamed" }]],
    ["somebody not named (“reportedly”) says", [{ ...speaker("reportedly"), role: "unnamed" }]],
    ["Security experts say", [{ ...speaker("Security experts"), role: "unnamed" }]],
    ["Milenio › a judge says", [speaker("Milenio"), speaker("a judge", 1)]],
    ["Ruiz and Gómez › the army says", [speaker("Ruiz"), speaker("Gómez"), speaker("the army", 1)]],
  ])("%s", (words, attribution) => {
    // At the head of a line it begins with a capital.
    expect(voice(claimBy(...attribution), "a.txt")).toBe(attribution.length === 0 ? words : capital(words));
  });
});

describe("doubts", () => {
  it("are shown for every modality but plain assertion and plain report", () => {
    const shown = MODALITIES.filter((modality) => doubts({ ...claimBy(), modality }).length > 0);
    expect(shown).toEqual(MODALITIES.filter((modality) => modality !== "asserted" && modality !== "reported"));
  });

  it("are all shown", () => {
    const claim = {
      ...claimBy(),
      modality: "predicted",
      polarity: "negated",
      likelihood: { words: "very likely", band: "very likely", low: 80, high: 95 },
    } as const;
    expect(doubts(claim)).toEqual(["predicted", "negated", "very likely: 80–95 %"]);
  });
});

describe("figures", () => {
  const base: Figure = {
    low: 27,
    high: 27,
    bound: "exact",
    unit: "states",
    of: null,
    measure: "presence",
    start: 0,
    end: 1,
    quote: "x",
  };
  it.each<[string, Partial<Figure>]>([
    ["27 states", {}],
    ["27 of 32 states", { of: 32 }],
    ["more than 50 persons", { low: 50, high: null, bound: "more-than", unit: "persons" }],
    ["less than 3.5 percent", { low: null, high: 3.5, bound: "less-than", unit: "percent" }],
    ["30 to 40 percent", { low: 30, high: 40, bound: "range", unit: "percent" }],
    ["about 15,000,000 USD", { low: 15e6, high: 15e6, bound: "about", unit: "USD" }],
    ["27", { unit: "" }],
  ])("%s", (words, more) => {
    expect(figure({ ...base, ...more })).toBe(words);
  });
});
