import { describe, expect, it } from "vitest";
import { placesNamed, regionOf, type Scope, scopeOf, standing } from "../../src/comparison/rules/scope.ts";
import { claim, codebook } from "./claims.ts";

const at = (id: string): Scope => ({ id, name: id });

describe("how two scopes stand", () => {
  it.each([
    ["mx-sin", "mx-sin", "same"],
    ["mx-sin", "mx", "inside"],
    ["mx", "mx-sin", "around"],
    ["mx-sin-culiacan", "mx", "inside"],
    ["mx-sin", "mx-jal", "apart"],
    ["mx", "us", "apart"],
    ["mx", "*world", "inside"],
    ["mx-sin", "*americas", "inside"],
    ["fr", "*americas", "apart"],
    ["*europe", "us", "apart"],
    ["*americas", "*world", "inside"],
    // "the country" of a report is any one country, and its states are in it.
    ["*country", "mx", "same"],
    ["mx-sin", "*country", "inside"],
    ["*country", "*world", "inside"],
    // Names that no gazetteer has.
    ["~the old mill", "~the old mill", "same"],
    ["~the old mill", "mx", "unknown"],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(standing(at(a), at(b), codebook)).toBe(expected);
  });
  it("an unsaid place is unknown", () => {
    expect(standing(null, at("mx"), codebook)).toBe("unknown");
  });
});

describe("states and countries in words", () => {
  it.each([
    ["homicides in Sinaloa state", ["mx-sin"]],
    ["from Mexico to the United States", ["mx", "us"]],
    ["the Sinaloa Cartel has members", []],
    ["Mexico City saw three attacks", []],
    ["officials in Washington counted", []],
    ["New Mexico counted", ["us-nm"]],
    ["nothing here", []],
  ])("%s", (text, expected) => {
    expect(placesNamed(text, codebook).map(({ id }) => id)).toEqual(expected);
  });
});

describe("parts of the world", () => {
  it.each([
    ["one of the largest gangs on earth", "*world"],
    ["the world’s largest producer", "*world"],
    ["in the Western Hemisphere", "*americas"],
    ["bound for Europe", "*europe"],
    ["the largest in the country", "*country"],
    ["the countryside", null],
    ["worldly goods", null],
  ])("%s: %s", (text, expected) => {
    expect(regionOf(text)?.id ?? null).toBe(expected);
  });
});

describe("where a claim holds", () => {
  it.each([
    ["killings in Sinaloa", undefined, "mx-sin"],
    ["killings in Sinaloa, in Mexico", undefined, "mx-sin"],
    ["killings in Sinaloa", "mx", "mx-sin"],
    ["killings there", "mx-jal", "mx-jal"],
    // Two countries: the text alone does not say which.
    ["flown from Mexico to the United States", undefined, null],
    ["killings nationwide", undefined, "*country"],
    ["killings", undefined, null],
  ])("%s at %s: %s", (quote, place, expected) => {
    const told = claim("kill", { quote, ...(place === undefined ? {} : { place }) });
    expect(scopeOf(told, codebook)?.id ?? null).toBe(expected);
  });
});
