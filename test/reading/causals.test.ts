import { describe, expect, it } from "vitest";
import { BECAUSE_MARKS, BECAUSE_PREPOSITIONS, CAUSAL_VERBS } from "../../src/reading/causals.rows.ts";
import { claimsOf } from "./read.ts";

describe("causal claims", () => {
  it.each([...CAUSAL_VERBS, ...BECAUSE_MARKS, ...BECAUSE_PREPOSITIONS].map((row) => [row.seen]))("reads %s", (text) => {
    const found = claimsOf(text, "causal");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/cause=.+ effect=/);
  });

  it.each([
    ["The arrest triggered a week of shootouts.", "cause=The arrest effect=a week of shootouts"],
    ["His debts stemmed from the closure of the mine.", "cause=the closure of the mine effect=His debts"],
    ["Prices rose because of the blockade.", "cause=the blockade effect=Prices rose"],
    ["The conflict is rooted in poverty.", "cause=poverty effect=The conflict"],
    [
      "The schools closed because gunmen had blocked the road.",
      "cause=gunmen had blocked the road effect=The schools closed",
    ],
  ])("gives cause and effect: %s", (text, roles) => {
    expect(claimsOf(text, "causal")).toEqual([`causal ${roles}`]);
  });

  it.each([
    ...CAUSAL_VERBS.map((row) => row.silent),
    "The firm produced cement.",
    "The workers changed the locks.",
    "Did the raid cause the shortage?",
    "It caused it.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "causal")).toEqual([]);
  });
});
