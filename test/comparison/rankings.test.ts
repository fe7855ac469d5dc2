import { describe, expect, it } from "vitest";
import type { Comparable } from "../../src/comparison/index.ts";
import { asked, claim, findings, reasons, type Told, verdict } from "./claims.ts";

/** A judgement about a subject in so many words. */
const ranked = (quote: string, subject: string, told: Told = {}): Comparable =>
  claim(null, { kind: "assessment", quote, subject, ...told });

const at = (year: string): Told => ({ time: year, published: `${year}-12` });
const said = (day: string): Told => ({ published: day });
const [R, B] = ["Red Cartel", "Blue Cartel"];

describe("two ranks", () => {
  it.each<readonly [string, string, Told, string, string, Told, string]>([
    // one actor
    ["is the most powerful cartel in Mexico", R, {}, "is Mexico's foremost criminal threat", R, {}, "agrees"],
    ["is among the most powerful cartels in Mexico", R, {}, "is the dominant force in the country", R, {}, "refines"],
    ["is the most violent gang in Mexico", R, {}, "is the most violent gang in the world", R, {}, "not-comparable"],
    [
      "is the formerly supreme cartel",
      R,
      said("2023-03"),
      "remains the most dominant cartel",
      R,
      said("2024-01"),
      "tension",
    ],
    [
      "is the most dominant cartel",
      R,
      said("2015-03"),
      "is no longer the dominant cartel",
      R,
      said("2024-01"),
      "supersedes>b",
    ],
    ["is the most powerful cartel", R, {}, "is not the most powerful cartel", R, { negated: true }, "contradicts"],
    // two actors
    ["is the most powerful cartel in Mexico", R, {}, "is Mexico's foremost criminal organization", B, {}, "tension"],
    ["is the strongest cartel", R, said("2020-03"), "is the dominant cartel", B, said("2024-03"), "tension"],
    [
      "is the strongest cartel",
      R,
      said("2020-03"),
      "has become the dominant cartel",
      B,
      said("2024-03"),
      "supersedes>b",
    ],
    ["was the strongest cartel", R, at("2012"), "is the strongest cartel", B, at("2024"), "supersedes>b"],
    ["is the previously dominant cartel", R, {}, "is now in the ascendancy", B, {}, "supersedes>b"],
    // A first of years before is none that took over since.
    ["is the previously dominant cartel", R, said("2024-03"), "is the dominant cartel", B, said("2014-03"), "silent"],
    // Nobody says that the rank passed on, but a decade lies between.
    ["is the strongest cartel", R, said("2010-03"), "is the strongest cartel", B, said("2024-03"), "supersedes>b"],
    ["is the once mighty gang", R, said("2024-03"), "remains the most powerful gang", R, said("2024-05"), "tension"],
    [
      "is likely to remain the dominant cartel",
      R,
      { kind: "forecast", modality: "predicted" },
      "is the most dominant cartel",
      B,
      {},
      "tension",
    ],
    ["is among the most powerful cartels", R, {}, "is the most powerful cartel", B, {}, "silent"],
    [
      "is the most powerful cartel in Sinaloa",
      R,
      {},
      "is the most powerful cartel in Jalisco",
      B,
      {},
      "not-comparable",
    ],
    ["is the most violent cartel", R, {}, "is the wealthiest cartel", B, {}, "apart"],
    ["is the largest fentanyl producer", R, {}, "is the largest heroin producer", B, {}, "not-comparable"],
    // places: each year has its own first
    [
      "was the deadliest city in Mexico",
      "Jalisco",
      at("2020"),
      "was the deadliest city in Mexico",
      "Sinaloa",
      at("2022"),
      "not-comparable",
    ],
    ["is the deadliest state in Mexico", "Jalisco", {}, "is the deadliest state in Mexico", "Sinaloa", {}, "tension"],
    [
      "is the deadliest city in Mexico",
      "Jalisco",
      {},
      "is the deadliest state in Mexico",
      "Sinaloa",
      {},
      "not-comparable",
    ],
  ])("%s (%s) %o / %s (%s) %o: %s", (a, who, toldA, b, other, toldB, expected) => {
    const [one, two] = [ranked(a, who, toldA), ranked(b, other, toldB)];
    expect(verdict(one, two)).toBe(expected);
    expect(verdict(two, one)).toBe(expected.replace(/>b$/u, ">a"));
  });
  it("the same words of one actor are one answer", () => {
    expect(verdict(ranked("is the most feared gang", R), ranked("is the most feared gang", R))).toBe("same");
  });
  it("the reason names both", () => {
    const [reason] = reasons(ranked("is the most powerful cartel", R), ranked("is the strongest cartel", B));
    for (const words of [R, B, "most powerful cartel", "strongest cartel"]) expect(reason).toContain(words);
  });
});

describe("what ranks nobody", () => {
  it.each<readonly [string, string, Told]>([
    ["is an increasingly powerful cartel", R, {}],
    ["is the second most powerful cartel", R, {}],
    ["has the most powerful rifles", R, {}],
    ["is the most powerful argument", R, {}],
    ["is the largest city", "Ana Ruiz", {}],
    ["would be the most powerful cartel", R, { modality: "conditional" }],
    ["will become the most powerful cartel", R, { kind: "forecast", modality: "predicted" }],
    ["an alliance with a wing of the supreme Blue Cartel", R, { kind: "relation" }],
  ])("%s (%s)", (quote, subject, told) => {
    expect(asked(ranked(quote, subject, told)).filter((one) => one.startsWith("Wh"))).toEqual([]);
  });
  it("two together are among the first", () => {
    const both = ranked("are the most powerful cartels", R, { subject: [R, B] });
    expect(
      findings(both, ranked("is the most powerful cartel", "Green Cartel")).filter((f) => f.verdict === "tension"),
    ).toEqual([]);
  });
});
