import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const kinds = (text: string): readonly string[] =>
  readText(text, "2025-09-10").claims.map((c) => `${c.kind}/${c.type ?? "-"} ${c.modality} ${c.polarity}`);

describe("what is imagined, played, bidden or true of anybody is no deed", () => {
  it.each([
    "Suppose a gang kidnaps a tourist.",
    "“Imagine that they kill the prosecutor,” said Ana Ruiz.",
    "In the novel, a smuggler kills the president.",
    "The exercise simulated an attack by gunmen on the bridge.",
    "Whoever kills the commander will get a farm.",
    "Anyone who attacks a judge must be tried by a federal court.",
    "“Arrest the mayor,” shouted the crowd.",
    "The army staged a mock attack on the harbour.",
  ])("%s", (text) => {
    expect(kinds(text).filter((c) => /^event\/(?!other)/.test(c))).toEqual([]);
  });

  it.each([
    ["In the operation, soldiers killed two guards.", "event/kill asserted affirmed"],
    ["Whoever killed the commander knew the house.", "event/kill asserted affirmed"],
    ["The gang staged an attack on the harbour.", "event/attack asserted affirmed"],
    ["The film shows how the gang killed the mayor.", "event/kill reported affirmed"],
    ["The mayor said that anyone could leave.", "statement/- reported affirmed"],
  ])("but stays: %s", (text, expected) => {
    const found = kinds(text);
    if (expected.startsWith("event")) expect(found).toContain(expected);
    else expect(found.filter((c) => c.startsWith("event"))).toEqual([]);
  });

  it("what is bidden is wanted", () => {
    expect(kinds("“Burn the house of the mayor,” the caller said.").filter((c) => / reported /.test(c))).toEqual([]);
    expect(kinds("The army burned the house of the mayor.").join()).toContain("asserted");
  });

  it("tells a staged attack once", () => {
    expect(kinds("The gang staged an attack on the harbour.")).toHaveLength(1);
    expect(kinds("The gang opened the gates of the harbour.")).toEqual(["event/other asserted affirmed"]);
  });
});
