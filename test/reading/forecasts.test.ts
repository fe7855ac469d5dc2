import { describe, expect, it } from "vitest";
import { claimsOf, readText } from "./read.ts";

/** The first forecast of a text in short. */
const foretold = (text: string): string | undefined => {
  const found = readText(text, "2025-09-10").claims.find((c) => c.kind === "forecast");
  return found && `${found.roles.map((r) => `${r.role}=${r.quote}`).join(" ")} ${found.polarity} ${found.modality}`;
};

describe("forecasts", () => {
  it.each([
    ["The gang will attack the port.", "agent=The gang patient=the port"],
    ["The dispute is likely to last.", "subject=The dispute"],
    ["The truce could collapse.", "subject=The truce"],
    ["The port will reopen in May.", "subject=The port"],
    ["The Gulf Cartel is the coast's main gang, and it appears set to grow.", "subject=Gulf Cartel"],
    ["The port will be reopened in May.", "subject=The port"],
    ["Juan Paz will be sought in Lima.", "object=Juan Paz"],
    ["Juan Paz will appear before a judge.", "subject=Juan Paz"],
    ["The hearing is set for 3 June.", "subject=The hearing"],
    ["A vote has been scheduled for Monday.", "subject=A vote"],
    ["A weakened army means more violence.", "subject=A weakened army object=more violence"],
    ["The most probable outcome is a stalemate.", "subject=The most probable outcome"],
    ["The drought threatens to ruin the harvest.", "subject=The drought object=the harvest"],
    ["Ruiz says the drought threatens to ruin the harvest.", "subject=the drought object=the harvest"],
    ["The arrest of the treasurer is a matter of weeks.", "patient=the treasurer"],
    ["The fall of the mayor is only a question of time.", "subject=The fall of the mayor"],
    ["The most likely successor is Luis Gil.", "subject=Luis Gil object=The most likely successor"],
    ["Officers warned of reprisals by the gang.", "subject=reprisals"],
    ["The bishop expects Ana Luz, the mayor's sister, to keep the seat.", "subject=Ana Luz object=the seat"],
    ["The mayor, Ana Gil, promised raids before Easter.", "subject=raids"],
    ["Ana Gil pledged more patrols.", "subject=more patrols"],
    ["Jaime Ruiz fears another ambush.", "subject=another ambush"],
    ["Residents of Tepatlán fear a new wave of kidnappings.", "subject=a new wave of kidnappings"],
    ["It is only a matter of time before the two clans fight the army.", "subject=the two clans object=the army"],
    ["The fall of the treasurer will split the crew.", "subject=The fall of the treasurer object=the crew"],
    ["A weak army ensures continued violence.", "subject=A weak army object=continued violence"],
  ])("reads %s", (text, roles) => {
    expect(claimsOf(text, "forecast")).toContain(`forecast ${roles}`);
  });

  it.each([
    "The gang attacked the port.",
    "The trade is a matter of money.",
    "The arrest was a matter of weeks.",
    "The most likely date was 4 May.",
    "She warned of corruption in the ministry.",
    "The hearing was set for 3 June.",
    "The table is set for six.",
    "The gang may have attacked the port.",
    "The clerk may own a ranch.",
    "Will the gang attack the port?",
    "The will of the founder was read in court.",
    "That could be.",
    "The firm means business.",
    "The gang threatens to kill the mayor.",
    "The drought threatened to ruin the harvest.",
    "Readers will find that he lied.",
    "Ana Ruiz expected a call.",
    "He expects a war.",
    "Ana Ruiz could be the will of the crew.",
    "Ana Gil promised her support.",
    "Ana Gil never promised arrests.",
    "Jaime Ruiz fears the dark.",
    "It was only a matter of time before the two clans fought.",
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

  it.each([
    ["More arrests are expected in the coming days.", "subject=More arrests affirmed predicted"],
    ["Ana Ruiz expects no arrests.", "subject=no arrests negated predicted"],
    ["The families hope for a trial in May.", "subject=a trial in May affirmed wanted"],
    ["Diplomats call a war improbable.", "subject=a war negated predicted"],
    [
      "The institute thought it unlikely that Madrid would list the gangs.",
      "subject=Madrid object=the gangs negated predicted",
    ],
    [
      "Analysts think it unlikely that Madrid will list the gangs.",
      "subject=Madrid object=the gangs negated predicted",
    ],
    ["Analysts think it likely that Madrid will list the gangs.", "subject=Madrid object=the gangs affirmed predicted"],
    ["The mayor could not rule out that the toll would rise.", "subject=the toll affirmed conditional"],
    ["There will be no shelter for smugglers.", "subject=no shelter for smugglers negated predicted"],
    ["Somebody will find a road to move it.", "object=a road affirmed predicted"],
    ["The region will see more raids.", "subject=The region object=more raids affirmed predicted"],
    ["The gang will probably splinter before May.", "agent=The gang affirmed predicted"],
    [
      "If Madrid indicts a serving army officer, military aid will probably freeze.",
      "subject=military aid affirmed conditional",
    ],
    ["A split of the gang looks increasingly probable.", "subject=A split of the gang affirmed predicted"],
    ["A ground invasion remains highly improbable.", "subject=A ground invasion negated predicted"],
    ["His successor is likely to be his stepson.", "subject=His successor object=his stepson affirmed predicted"],
    ["Few observers expect the alliance to last.", "subject=the alliance negated predicted"],
    ["Don't expect a quick end to the war.", "subject=a quick end to the war negated predicted"],
    [
      "Mexico is heading for a record number of thefts.",
      "subject=Mexico object=a record number of thefts affirmed predicted",
    ],
    ["The trial is scheduled to begin in March.", "subject=The trial affirmed predicted"],
    ["The plan is cheap, but it may fail.", "subject=The plan affirmed possible"],
    [
      "The plan appears cheap in the near term, but it is unlikely to bring peace.",
      "subject=The plan object=peace negated predicted",
    ],
  ])("needs no auxiliary: %s", (text, claim) => {
    expect(foretold(text)).toBe(claim);
  });

  it.each([
    "The men are heading for the border.",
    "It remains to be seen whether the truce will hold.",
    "The verdict was expected.",
    "Neither firm would comment.",
    "They feared the idea that the state was going to tax them.",
    "Expected gains vanished.",
  ])("does not foretell: %s", (text) => {
    expect(foretold(text)).toBeUndefined();
  });

  it("goes on with a fragment behind a forecast, and only there", () => {
    const more = "More rifles on the roads.";
    expect(claimsOf(`A weaker state means more robberies. ${more}`, "forecast")).toHaveLength(2);
    expect(claimsOf(`The state is weak. ${more}`, "forecast")).toEqual([]);
  });

  it.each([
    ["The law would collapse by the end of the year.", "2025"],
    ["The navy will retake the port within two years.", "2025/2027"],
    ["The gang will lose the port in three months.", "2025-12"],
    ["Prices are set to double by Christmas.", "2025-12-25"],
    ["The gang will lose the port in the coming days.", undefined],
    ["Ana Gil promised that every truck would be checked within 90 days.", "2025-09-10/2025-12-09"],
    ["A truce is unlikely before the harvest in August.", "2026-08"],
    ["Juan Paz could be flown to Peru by May.", "2026-05"],
    ["Juan Paz could see the port in May.", "2025-05"],
  ])("knows how far it reaches: %s", (text, edtf) => {
    expect(readText(text, "2025-09-10").claims.find((c) => c.kind === "forecast")?.time?.edtf).toBe(edtf);
  });
});

describe("the number of a forecast", () => {
  it.each([
    ["The union will give every widow 40,000 pesos.", "40000 MXN"],
    ["Murders in the valley will fall by a third.", "33.33 percent"],
    ["The army will have 1,200 soldiers by May.", "1200 soldiers"],
    ["There is a 70 percent probability that the dam will burst.", "70 percent"],
    // The two of a kind that everybody knows, and parts that nobody counts.
    ["The two brothers will appeal.", undefined],
    ["The group will split in two.", undefined],
  ])("%s is %s", (text, figure) => {
    const found = readText(text, "2025-09-10").claims.find((c) => c.kind === "forecast");
    expect(found).toBeDefined();
    expect(found?.figure ? `${found.figure.low} ${found.figure.unit}` : undefined).toBe(figure);
  });

  it("says how likely it is", () => {
    const { claims } = readText("There is a 70 percent probability that the dam will burst.");
    expect(claims.map(({ kind, quote, likelihood }) => ({ kind, quote, likelihood }))).toEqual([
      {
        kind: "forecast",
        quote: "There is a 70 percent probability that the dam will burst",
        likelihood: { words: "70 percent probability", band: "likely", low: 70, high: 70 },
      },
    ]);
    const [poor] = readText("There is little chance that the dam will burst.").claims;
    expect([poor?.polarity, poor?.likelihood]).toEqual(["negated", null]);
  });
});

const timesOf = (text: string): readonly (string | undefined)[] =>
  readText(text, "2026-03-05").claims.map(({ time }) => time?.edtf);

describe("what was to come when somebody said so", () => {
  it.each([
    ["The minister said that the road would reopen on Friday.", "2026-03-06"],
    ["The minister said that the port would be closed by June.", "2026-06"],
    ["The bill must be passed by Friday.", "2026-03-06"],
    ["The minister said that the road had reopened on Friday.", "2026-02-27"],
    ["The bill should have been passed by Friday.", "2026-02-27"],
  ])("%s is of %s", (text, edtf) => {
    expect(timesOf(text)).toContain(edtf);
  });

  it("has nobody who does it by a month", () => {
    const [claim] = readText("The port will be closed by June.", "2026-03-05").claims;
    expect(claim?.roles.map(({ role, quote }) => `${role}=${quote}`)).toEqual(["subject=The port"]);
    const [done] = readText("The port will be closed by Tuesday's crew.", "2026-03-05").claims;
    expect(done?.roles.map(({ quote }) => quote)).toContain("Tuesday's crew");
  });
});

it.each([
  ["It is unlikely that Ana Luz will be freed, her lawyers say.", "negated"],
  ["It is not unlikely that Ana Luz will be freed, her lawyers say.", "affirmed"],
  ["Lawyers think it unlikely that Ana Luz will be freed.", "negated"],
])("takes what is called improbable for negated: %s", (text, polarity) => {
  const found = readText(text).claims.find((c) => c.kind === "forecast");
  expect(found?.polarity).toBe(polarity);
  expect(found?.quote).toMatch(/^(?:It is (?:not )?unlikely that )?Ana Luz will be freed$/u);
});

const answers = (text: string): readonly string[] =>
  readText(text, "2025-09-10").claims.flatMap(({ kind, type, quote, polarity, roles, rule }) =>
    rule?.startsWith("unkept")
      ? [`${kind} ${type ?? ""} “${quote}” ${polarity} ${roles.map((r) => r.quote).join("; ")}`]
      : [],
  );
describe("whether it came about, in a sentence of its own", () => {
  it.each([
    ["The ministry said the road would reopen on Tuesday. It did not.", "event reopen “It did not” negated the road"],
    ["The bridge was supposed to open again on Monday. It did not.", "event other “It did not” negated The bridge"],
    [
      "The trial was due to start in June. That has not happened.",
      "event other “That has not happened” negated The trial",
    ],
    ["The bank promised to pay the workers. It never did.", "event other “It never did” negated The bank; the workers"],
    ["The police said they would search the valley. They did.", "event other “They did” affirmed they; the valley"],
  ])("is read: %s", (text, told) => {
    expect(answers(text)).toEqual([told]);
  });
  it.each([
    "The company knew of the leak. It did not care.",
    "He was seen in the port. He was not alone.",
    "The bridge would reopen on Tuesday, they said. They did not.",
    "The minister opposed the plan. She did not resign.",
  ])("is not: %s", (text) => {
    expect(answers(text)).toEqual([]);
  });
});

it.each([
  ["The Army promised to send 900 soldiers to Orno by 20 May.", "2025-05-20"],
  ["The reservoir will be full by May, the water board said.", "2025-05"],
  // What was done by then is past.
  ["The Army had sent 900 soldiers to Orno by 20 May.", "2024-05-20"],
])("dates what is undertaken ahead: %s", (text, day) => {
  expect(readText(text, "2025-01-10").claims.map((c) => c.time?.edtf)).toContain(day);
});
