import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** "event/kill so agent=the marines patient=Paz": the claims of a text whose type holds these words. */
const told = (text: string, type: string): readonly string[] =>
  readText(text, "2025-09-10")
    .claims.filter((c) => `${c.kind}/${c.type ?? "-"}`.includes(type))
    .map((c) =>
      [
        `${c.kind}/${c.type ?? "-"}`,
        c.polarity === "negated" ? "not" : "so",
        ...c.roles.map((r) => `${r.role}=${r.quote}`),
        ...(c.figure ? [`${c.figure.low ?? ""}..${c.figure.high ?? ""}`] : []),
      ].join(" "),
    );

describe("who stands in the place of whom", () => {
  it.each([
    ["Not the army but the marines killed Paz in Tepic.", "event/kill so agent=the marines patient=Paz"],
    ["Paz was killed not by the army but by the marines.", "event/kill so agent=the marines patient=Paz"],
    ["The army killed not Paz but his brother.", "event/kill so agent=The army patient=his brother"],
    ["Gunmen did not kill the mayor but his driver.", "event/kill not agent=Gunmen patient=the mayor"],
    // Both did it, or the denied is a number.
    ["The army and the marines killed Paz.", "event/kill so agent=The army agent=the marines patient=Paz"],
    ["The army killed not one but two officers.", "event/kill so agent=The army"],
  ])("%s", (text, expected) => {
    expect(told(text, "event/kill").join("\n")).toContain(expected);
  });
});

describe("numbers that are left out of what is told", () => {
  it("of all but two, two were not", () => {
    expect(told("All but two of the 40 migrants were killed.", "figure")).toEqual([]);
    expect(told("All of the 40 migrants were killed.", "figure").join("\n")).toContain("40..40");
  });
  it.each(["Why the state has two homicide figures for one year.", "He faces 17 murder counts."])(
    "numbers of numbers and of charges count nobody: %s",
    (text) => {
      expect(told(text, "figure")).toEqual([]);
    },
  );
});

describe("who did what, and who only found it out", () => {
  it("a court that found that they murdered him is no murderer", () => {
    const claims = told("A court found that the marines murdered Mayor Ana Ruiz.", "event/kill");
    expect(claims).toEqual(["event/kill so agent=the marines patient=Ana Ruiz"]);
  });
  it("whoever is found murdered was", () => {
    expect(told("Police found the mayor shot dead.", "event/kill").join()).toContain("patient=the mayor");
  });
  it("a murder that is blamed on somebody is no cause of what was told before", () => {
    const text = "Juan Paz was arrested in Lima. Police blamed the murder of Ana Ruiz on the Green Clan.";
    expect(told(text, "causal")).toEqual([]);
    expect(told(text, "responsible").join()).toContain("subject=the Green Clan");
    expect(told("Juan Paz was killed. The governor blamed a feud.", "causal").join()).toContain("cause=a feud");
  });
  it("the strength of a gang is put at a number, and not the gang", () => {
    expect(told("The bureau puts the strength of the gang at 900 men.", "members").join()).toContain("900..900");
  });
});
