import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const types = (text: string): readonly (string | null)[] =>
  readText(text, "2025-09-10")
    .claims.filter((c) => c.kind === "event")
    .map((c) => c.type);

describe("what is fought with words or bids is no attack", () => {
  it.each([
    "The attack on the reform by the judges' union surprised the cabinet.",
    "His attack on corruption won him votes.",
    "The government ambushed the union with a decree.",
    "The bank was raided by a hostile bidder.",
    "The candidate was ambushed by reporters.",
    "The senator fired a broadside at the navy.",
    "A gunman tried to shoot the president.",
  ])("%s", (text) => {
    expect(types(text).filter((type) => type !== "other")).toEqual([]);
  });
  it.each([
    ["The attack on the convoy by rebels lasted an hour.", "attack"],
    ["The attack by rebels on Monday surprised the cabinet.", "attack"],
    ["The guards ambushed the convoy with rifles.", "attack"],
    ["The bank was raided by police.", "raid"],
    ["The candidate was ambushed by gunmen.", "attack"],
    ["The soldiers fired a rocket at the convoy.", "attack"],
    ["A court tried the admiral for fraud.", "charge"],
  ])("but %s", (text, type) => {
    expect(types(text)).toContain(type);
  });
  it("tells an attack that a copula names once", () => {
    expect(types("It was the deadliest attack on the police in ten years.")).toEqual(["attack"]);
  });
});
