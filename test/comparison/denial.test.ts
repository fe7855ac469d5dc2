import { describe, expect, it } from "vitest";
import { claim, findings, reasons, type Told, verdict } from "./claims.ts";

const ties = (more: Told = {}) => claim("ally", { subject: "Ana Ruiz", object: "Red Cartel", ...more });

it("begins a reason with a file as it is called, and with a source in a capital", () => {
  expect(reasons(ties(), ties({ by: ["the navy"], negated: true })).join()).toMatch(/^told\.txt says so, the navy/u);
  expect(reasons(ties({ by: ["the navy"] }), ties({ negated: true })).join()).toMatch(/^The navy says so, told\.txt/u);
});

it.each([
  [
    "said and denied by another",
    ties({ by: ["DEA"] }),
    ties({ by: ["Ana Ruiz:denies"], modality: "denied" }),
    "contradicts",
  ],
  [
    "alleged, and denied in the report's voice",
    ties({ modality: "alleged", by: ["DEA:alleges"] }),
    ties({ negated: true }),
    "tension",
  ],
  [
    "no evidence",
    ties({ by: ["DEA"] }),
    ties({ quote: "no evidence connecting Ana Ruiz to the Red Cartel" }),
    "tension",
  ],
  ["has no ties", ties(), ties({ quote: "Ana Ruiz has no ties to the Red Cartel" }), "contradicts"],
  ["two denials agree", ties({ negated: true }), ties({ negated: true }), "same"],
  ["another pair", ties(), ties({ object: "Blue Cartel", negated: true }), "silent"],
  ["another time", ties({ time: "2012" }), ties({ time: "2020", negated: true }), "not-comparable"],
  [
    "his word changed",
    ties({ by: ["Juan Paz"], published: "2024-01-01" }),
    ties({ by: ["Juan Paz"], published: "2024-05-01", negated: true }),
    "supersedes>b",
  ],
  // One voice in one report does not gainsay itself.
  ["one voice", ties({ report: "r" }), ties({ report: "r", negated: true }), "silent"],
  [
    "tied since",
    ties({ time: "2024-05", published: "2024-08-01" }),
    ties({ negated: true, published: "2024-01-01" }),
    "supersedes>a",
  ],
  // A president and his government are one side; so is a gang under its name and under a longer one.
  [
    "regime and ruler",
    claim("ally", {
      subject: "the Maduro regime=Venezuelan government",
      object: "~the feared Tren de Aragua gang",
      modality: "alleged",
    }),
    claim("ally", { subject: "Nicolás Maduro", object: "Tren de Aragua", negated: true }),
    "tension",
  ],
])("%s", (_, a, b, expected) => {
  expect(verdict(a, b)).toBe(expected);
});

it("takes officials of two reports for no one voice", () => {
  const said = reasons(ties({ by: ["officials"] }), ties({ by: ["officials"], negated: true })).join();
  expect(said).toMatch(/^In one report officials say so, in another officials say it is not so/u);
});

it("is symmetrical", () => {
  const [a, b] = [ties({ by: ["DEA"] }), ties({ negated: true, by: ["Juan Paz"] })];
  expect(findings(a, b)).toEqual(findings(b, a));
});

it("quotes what is denied and names who denies it", () => {
  expect(reasons(ties({ by: ["DEA"] }), ties({ by: ["Ana Ruiz:denies"], modality: "denied" }))).toContain(
    "DEA says so, Ana Ruiz says it is not so: “Ana Ruiz and Red Cartel are allied or tied”.",
  );
});

describe("a reason", () => {
  it.each([
    ["officials", /^Officials say|officials say/u],
    ["others", /Others say/u],
    ["critics in the senate", /[Cc]ritics in the senate say so/u],
    ["two people familiar with the case", /[Tt]wo people familiar with the case say so/u],
    ["residents and traders", /[Rr]esidents and traders say so/u],
    ["the leader of the growers", /[Tt]he leader of the growers says so/u],
    ["a witness", /[Aa] witness says so/u],
    ["Town Gazette", /Town Gazette says/u],
  ])("agrees with its source: %s", (source, words) => {
    const told = reasons(
      claim("extradite", { patient: "Ana Ruiz", quote: "Ana Ruiz was extradited", by: [source] }),
      claim("extradite", {
        patient: "Ana Ruiz",
        quote: "Ana Ruiz was not extradited",
        negated: true,
        by: ["Carl Gil"],
      }),
    );
    expect(told.join(" ")).toMatch(words);
  });
});
