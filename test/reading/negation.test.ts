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

describe("said once and as far as it goes", () => {
  it("a failure is told by what was not done", () => {
    expect(told("The prosecutor failed to charge the admiral.")).toEqual([
      "event/charge agent=The prosecutor patient=the admiral not",
    ]);
    expect(told("The prison failed.").filter((c) => c.startsWith("event/charge"))).toEqual([]);
  });
  it("not only … but also", () => {
    expect(told("The gunmen killed not only the judge but also his driver.")).toEqual([
      "event/kill agent=The gunmen patient=the judge patient=his driver so",
    ]);
  });
  it("what would have come about, or on a condition, has not", () => {
    expect(told("Without the tip, officers would not have found the tunnel.")).toEqual([]);
    expect(
      told("Should the truce fail, the army will return to the valley.").filter((c) => c.startsWith("event")),
    ).toEqual([]);
    expect(told("May the killers rot in prison, the widow wrote.").filter((c) => c.startsWith("forecast"))).toEqual([]);
    expect(told("The killers may rot in prison.").filter((c) => c.startsWith("forecast"))).toHaveLength(1);
  });
  it("a question in quotation marks says nothing", () => {
    expect(events("“Do you think the mayor ordered it?” the reporter asked.")).toEqual([]);
    expect(events("“The mayor ordered it,” the reporter said.")).toHaveLength(1);
  });
});

describe("what is not denied, not charged or cleared", () => {
  it.each([
    ["The minister did not deny that he had met Luis Paz.", "event/meet recipient=Luis Paz so"],
    [
      "The minister denied that he had met Luis Paz.",
      "event/meet agent=The minister recipient=Luis Paz by The minister not",
    ],
    ["Nobody disputes that the army fired first.", "event/other agent=the army so"],
    ["The guards failed to prevent the murder of the judge.", "event/kill patient=the judge so"],
    ["The police prevented an attack on the port.", "event/attack patient=the port not"],
    ["The court acquitted the colonel of murder.", "event/acquit agent=The court patient=the colonel object=murder so"],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it("leaves open what is not ruled out", () => {
    const found = readText("The minister has not ruled out an attack on the port.").claims;
    expect(found.map((c) => [c.modality, c.polarity, c.attribution.length])).toEqual([["possible", "affirmed", 0]]);
  });
  it("makes no charge of one that was not brought", () => {
    expect(told("Prosecutors have not accused the mayor of fraud.")).toEqual([]);
    expect(told("The bank stopped short of accusing its director of theft.")).toEqual([]);
    expect(told("Prosecutors accused the mayor of fraud.")).toHaveLength(1);
  });
  it("keeps the word that makes one none", () => {
    expect(told("Not one of the guards was injured.")).toEqual(["event/injure patient=Not one of the guards not"]);
  });
});

describe("who says it, and how surely", () => {
  it.each([
    ["The search was illegal, a court ruled.", "assessment/- subject=The search by a court so"],
    [
      "The ministry must publish the deed, a court ruled.",
      "statement/- subject=The ministry object=the deed by a court so",
    ],
    ["Poverty is not the cause of the violence.", "causal/- cause=Poverty effect=the violence not"],
    ["Poverty is the cause of the violence.", "causal/- cause=Poverty effect=the violence so"],
    ["The police are partners of the gang.", "relation/ally subject=The police object=the gang so"],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it("what somebody is seen as is no tie", () => {
    expect(told("The police are seen as partners of the gang.").filter((c) => c.startsWith("relation"))).toEqual([]);
  });
  it("what one shall do is asked of him", () => {
    expect(readText("Employers shall register every worker.").claims.map((c) => [c.kind, c.modality])).toEqual([
      ["statement", "wanted"],
    ]);
  });
});

describe("what was to come once, and what came", () => {
  it("a plan that came to nothing is not foretold", () => {
    expect(told("The minister was to have opened the port on Sunday.")).toEqual([]);
    expect(told("The minister is to open the port on Sunday.")).toHaveLength(1);
  });
  it("what became of it is no forecast", () => {
    expect(told("The trial was due to begin in March but was postponed.")).toEqual(["forecast/- subject=The trial so"]);
  });
  it("what one is about to do is no judgement", () => {
    expect(told("The navy is about to sell two ships.").filter((c) => c.startsWith("assessment"))).toEqual([]);
    expect(told("The navy is weak.")).toEqual(["assessment/- subject=The navy so"]);
  });
  it("may or may not is open", () => {
    expect(told("The two men may or may not have met, the lawyer said.").join()).toMatch(/ so$/);
    expect(told("The two men may not have met, the lawyer said.").join()).toMatch(/ not$/);
  });
});

describe("who suffers it", () => {
  it("a crime is no part of the convict", () => {
    expect(told("The court convicted the banker of fraud.")).toEqual([
      "event/convict agent=The court patient=the banker object=fraud so",
    ]);
  });
  it("those who were hurt hurt nobody", () => {
    expect(told("Two guards were killed and three others hurt.").filter((c) => c.includes("agent="))).toEqual([]);
    expect(told("The bank was sold and its owner fled.").join()).toContain("agent=its owner");
  });
});
