import { describe, expect, it } from "vitest";
import { claimsOf, readText } from "./read.ts";

describe("forecasts", () => {
  it.each([
    ["The gang will attack the port.", "agent=The gang patient=the port"],
    ["The dispute is likely to last.", "subject=The dispute"],
    ["The truce could collapse.", "subject=The truce"],
    ["A weakened army means more violence.", "subject=A weakened army object=more violence"],
    ["The most probable outcome is a stalemate.", "subject=The most probable outcome"],
  ])("reads %s", (text, roles) => {
    expect(claimsOf(text, "forecast")).toContain(`forecast ${roles}`);
  });

  it.each([
    "The gang attacked the port.",
    "The gang may have attacked the port.",
    "The clerk may own a ranch.",
    "Will the gang attack the port?",
    "The will of the founder was read in court.",
    "That could be.",
    "The firm means business.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "forecast")).toEqual([]);
  });

  it("takes the place of the event that it foretells", () => {
    const { claims } = readText("The marines will arrest the mayor.");
    expect(claims.map((c) => c.kind)).toEqual(["forecast"]);
    expect(claims[0]?.modality).toBe("predicted");
  });

  it("keeps the words of likelihood with their band", () => {
    const { claims } = readText("The gang will almost certainly lose the port.");
    expect(claims.find((c) => c.kind === "forecast")?.likelihood).toMatchObject({ low: 95, high: 99 });
  });
});
