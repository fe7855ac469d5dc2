import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** "event/kill agent=Ana not": kind, type, roles and polarity of the claims of a text. */
const told = (text: string): readonly string[] =>
  readText(text, "2025-09-10").claims.map((c) =>
    [
      `${c.kind}/${c.type ?? "-"}`,
      ...c.roles.map((r) => `${r.role}=${r.quote}`),
      ...(c.attribution.length > 0 ? ["by", ...c.attribution.map((s) => s.name)] : []),
      c.polarity === "negated" ? "not" : "so",
    ].join(" "),
  );
const events = (text: string): readonly string[] => told(text).filter((c) => /^(?:event|relation|figure)/.test(c));

describe("what nobody has said or confirmed is no deed", () => {
  it.each([
    "The agency has not reported the death of Luis Paz.",
    "The ministry has neither confirmed nor denied the arrest of the general.",
    "The arrest of the general has not been confirmed.",
    "Police declined to confirm the arrest of the mayor.",
    "The ministry has not confirmed reports of the death of Luis Paz.",
    "Police have found no link between the two murders.",
  ])("%s", (text) => {
    expect(events(text)).toEqual([]);
  });
  it.each([
    ["The minister did not mention the murder of the judge.", "event/kill patient=the judge so"],
    ["The army confirmed the arrest of the general.", "event/arrest patient=the general by The army so"],
    ["Police reported the killing of the mayor.", "event/kill patient=the mayor by Police so"],
    ["The president announced the killing of the boss.", "event/kill patient=the boss by The president so"],
  ])("but stays: %s", (text, expected) => {
    expect(events(text)).toEqual([expected]);
  });
});

describe("a negation reaches what it denies", () => {
  it.each([
    ["The attack was not carried out by the army.", "event/attack agent=the army not"],
    ["It is not true that the bishop paid the ransom.", "event/other agent=the bishop object=the ransom not"],
    [
      "It is not true that the bishop paid the ransom, a clerk said.",
      "event/other agent=the bishop object=the ransom by a clerk not",
    ],
    ["It is not the case that the army attacked the village.", "event/attack agent=the army patient=the village not"],
    ["It is true that the bishop paid the ransom.", "event/other agent=the bishop object=the ransom so"],
    ["The mayor would rather resign than pay the gang.", "event/pay agent=The mayor recipient=the gang not"],
    ["The killing of the mayor was claimed by the Red Clan.", "event/kill patient=the mayor so"],
    ["The guards could not stop the convoy.", "assessment/- subject=The guards object=the convoy not"],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it("tells nothing of what is called true, but what is true", () => {
    expect(told("It is not true that the bishop paid the ransom, a clerk said.")).toHaveLength(1);
  });
  it.each(["The witness could not identify the men who shot the mayor.", "The guards could not stop the convoy."])(
    "foretells nothing of an inability: %s",
    (text) => {
      expect(told(text).filter((c) => c.startsWith("forecast"))).toEqual([]);
    },
  );
  it("does not make a witness of the deed of whom he could not identify its doers", () => {
    expect(events("The witness could not identify the men who shot the mayor.")).toEqual([
      "event/attack agent=the men patient=the mayor so",
    ]);
  });
});

describe("an adjective speaks for nobody", () => {
  it("The alleged leader", () => {
    expect(events("The alleged leader of the gang was arrested.")).toEqual([
      "event/arrest patient=The alleged leader of the gang so",
    ]);
    expect(events("The paper alleged that the gang killed Luis Paz.")).toEqual([
      "event/kill agent=the gang patient=Luis Paz by The paper so",
    ]);
  });
  it("what one must report is not said", () => {
    expect(told("Banks are required to report large sums.").filter((c) => / by /.test(c))).toEqual([]);
    expect(told("Police reported the killing of the mayor.").join()).toContain(" by Police");
  });
});
