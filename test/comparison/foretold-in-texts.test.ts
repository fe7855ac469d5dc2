import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What comes of forecasts between texts of these days: "verdict rule". */
const outcomes = (...texts: Texts): readonly string[] => [
  ...new Set(
    comparedIn(texts).flatMap(({ findings }) =>
      findings.flatMap(({ verdict, rule }) => (rule.startsWith("forecast-") ? [`${verdict} ${rule}`] : [])),
    ),
  ),
];
/** What is found of ranks between two texts. */
const ranked = (one: string, other: string): readonly string[] =>
  comparedIn([
    ["2025-01-10", one],
    ["2025-12-10", other],
  ]).flatMap(({ findings }) =>
    findings.flatMap(({ verdict, newer, rule }) =>
      /^(?:record|scale|ranking)/u.test(rule) ? [`${verdict} ${newer ?? ""} ${rule}`] : [],
    ),
  );
const FAILED = ["tension forecast-failed"];
const BORNE_OUT = ["agrees forecast-borne-out"];
const RIVAL = ["tension forecast-rival"];

const BRIDGE = "The ministry promised that the Orno bridge, shut since the storm, would reopen by 4 April.";
const PORT = "The Lobos Cartel will take over the port of Orno within a year, a former officer forecast.";
const KEEPS = "The institute expects the Lobos Cartel to keep control of the port of Orno.";

describe("a change that comes, or does not", () => {
  it.each([
    [BRIDGE, "The Orno bridge remains closed, engineers said.", FAILED],
    [BRIDGE, "The Orno bridge was meant to open again in April. It did not.", FAILED],
    [BRIDGE, "The Orno bridge reopened on 2 April after months of work.", BORNE_OUT],
    // Late.
    [BRIDGE, "The Orno bridge reopened on 29 May after months of work.", FAILED],
    [
      "The Lobos Cartel will split within five months, a researcher predicted.",
      "The Lobos Cartel broke in two in May.",
      BORNE_OUT,
    ],
    ["The Lobos Cartel will hold together, a researcher predicted.", "The Lobos Cartel broke in two in May.", FAILED],
    [
      "The port of Orno will stay under civilian command.",
      "The port of Orno reopened on 5 May under naval command.",
      FAILED,
    ],
    ["The Navy will never run the port of Orno.", "The port of Orno reopened on 5 May under naval command.", FAILED],
    [KEEPS, "The Red Clan now controls the port of Orno.", FAILED],
    ["It is unlikely that Juan Paz will be arrested this year.", "Juan Paz was arrested on 2 May.", FAILED],
    [
      "The arrest of Juan Paz is a matter of weeks, the prosecutor said.",
      "Juan Paz was arrested on 2 February.",
      BORNE_OUT,
    ],
    ["The prison at Alda Bay will open in February.", "The prison at Alda Bay has still not opened.", FAILED],
    ["The Orno tunnel will be finished in March.", "The Orno tunnel is still unfinished.", FAILED],
    ["The marines will leave Orno by the end of May.", "The marines are still in Orno.", FAILED],
    ["The marines will leave Orno by the end of August.", "The marines are still in Orno.", []],
    ["Ana Luz will win the election in June.", "Ana Luz lost the election of 1 June.", FAILED],
    ["Parliament will pass the gun law this year.", "Parliament rejected the gun law on 3 April.", FAILED],
    ["Parliament will pass the gun law this year.", "Parliament rejected the tax law on 3 April.", []],
    ["The Lobos Cartel will not recover from the arrests.", "The Lobos Cartel has recovered.", FAILED],
    ["Ana Luz will stay in office, the president said.", "The president dismissed Ana Luz on 3 March.", FAILED],
    ["It is unlikely that Ana Luz will be charged.", "Prosecutors charged Ana Luz with fraud on 3 March.", FAILED],
    ["The general said that 200 guards would arrive on Friday.", "The guards never arrived.", FAILED],
    ["Murders in Orno will drop in February and March.", "Murders in Lerma rose from 4 to 7 in February.", []],
    ["It is unlikely that Ana Luz will be extradited, her lawyers say.", "Ana Luz was extradited on 3 March.", FAILED],
    ["The trial of Juan Paz will start on 12 May.", "The trial of Juan Paz has not started.", FAILED],
    [
      "General Juan Paz will remain head of the army, the president said.",
      "Juan Paz was replaced as head of the army in March.",
      FAILED,
    ],
    ["The prosecutor promised to charge Juan Paz within a month.", "Juan Paz has still not been charged.", FAILED],
  ])("%s / %s", (ahead, after, expected) => {
    expect(outcomes(["2025-01-10", ahead], ["2025-06-10", after])).toEqual(expected);
  });
  it("waits until a year has passed", () => {
    const later = "The Red Clan now controls the port of Orno.";
    expect(outcomes(["2025-01-10", PORT], ["2025-06-10", later])).toEqual([]);
    expect(outcomes(["2025-01-10", PORT], ["2026-03-10", later])).toEqual(FAILED);
  });
});

describe("rival forecasts", () => {
  it.each([
    [
      "The Lobos Cartel will break in two before May, said Ana Luz.",
      "The institute expects the Lobos Cartel to hold together.",
      RIVAL,
    ],
    [PORT, "The institute expects the Red Clan to keep control of the port of Orno.", RIVAL],
    [PORT, "The institute expects the Red Clan to keep control of the port of Lerma.", []],
    [
      "The Lobos Cartel will break in two before May, said Ana Luz.",
      "The institute expects the Red Clan to hold together.",
      [],
    ],
  ])("%s / %s", (one, other, expected) => {
    expect(outcomes(["2025-01-10", one], ["2025-01-20", other])).toEqual(expected);
  });
});

describe("nothing came of it yet, or it is of something else", () => {
  it.each([
    // Another bridge, another port, another trial, another man, another post.
    [BRIDGE, "The Lerma bridge remains closed, engineers said."],
    [KEEPS, "The Red Clan controls the port of Lerma."],
    ["The trial of Juan Paz will begin on 3 March.", "The trial of Luis Gil was postponed to September."],
    ["It is unlikely that Juan Paz will be arrested this year.", "Luis Paz was arrested on 2 May in Colima."],
    ["Governor Ana Luz will not resign.", "Police chief Luis Gil resigned on 27 February."],
    // Planned, and no word of what came of it; opened by now, and nobody says whether in time.
    [BRIDGE, "The Orno bridge was meant to open again in April."],
    [BRIDGE, "The Orno bridge reopened under a new guard."],
    // Its day has not come; it has none; it came before; it was only possible, wanted, or hung on something.
    [BRIDGE.replace("4 April", "4 August"), "The Orno bridge remains closed, engineers said."],
    ["The Lobos Cartel will split, a researcher predicted.", "The Lobos Cartel has held together."],
    ["The Lobos Cartel will hold together, a researcher predicted.", "The Lobos Cartel broke in two in 2019."],
    ["The truce could collapse by May.", "The truce has held."],
    ["The bishop wants the Orno bridge to reopen by May.", "The Orno bridge remains closed."],
    ["If the governor resigns, the Red Clan will split before May.", "The Red Clan has held together."],
    // Another contest, another town, a school of another name.
    ["Ana Luz will win the vote in parliament.", "Ana Luz lost her appeal in a tax case."],
    ["The marines will leave Orno by the end of May.", "The marines are still in Lerma."],
    ["The school will open in March, the mayor said.", "The school in Lerma has not opened."],
    // A part of it, or from whom another parted.
    [KEEPS, "The Red Clan has taken two streets near the port of Orno."],
    [
      "The Lobos Cartel will hold together, a researcher predicted.",
      "The Red Clan split from the Lobos Cartel in May.",
    ],
  ])("%s / %s", (ahead, after) => {
    expect(outcomes(["2025-01-10", ahead], ["2025-06-10", after])).toEqual([]);
  });
});

describe("how many were to come", () => {
  const ARMY = "The Army promised to send 900 soldiers to Orno by 20 January.";
  const OFFICE = "The prosecutor's office in Orno will have 60 investigators by February, the minister said.";
  const MINE = "Minera Sol will hire 400 miners by February.";
  it.each([
    [ARMY, "Only 250 soldiers were sent to Orno, according to the army.", FAILED],
    [ARMY, "Of the promised soldiers, fewer than 300 soldiers ever arrived.", FAILED],
    [ARMY, "The army sent 910 soldiers to Orno.", BORNE_OUT],
    [OFFICE, "The prosecutor's office in Orno has 22 investigators.", FAILED],
    [MINE, "Minera Sol hired 60 miners.", FAILED],
    // Elsewhere, another office, other things, not yet due.
    [ARMY, "Only 250 soldiers were sent to Lerma, according to the army.", []],
    [OFFICE, "The prosecutor's office in Lerma has 22 investigators.", []],
    [OFFICE, "The prosecutor's office in Orno has 12 cars.", []],
    [ARMY.replace("20 January", "20 August"), "Only 250 soldiers were sent to Orno, according to the army.", []],
  ])("%s / %s", (ahead, after, expected) => {
    expect(outcomes(["2025-01-10", ahead], ["2025-06-10", after])).toEqual(expected);
  });
  it("waits for the whole of the year", () => {
    const ahead = "There will be more than 600 homicides in Sinaloa in 2025, the institute expects.";
    const half = "There were 240 homicides in Sinaloa from January to June 2025.";
    expect(outcomes(["2025-01-10", ahead], ["2026-02-10", half])).toEqual([]);
    expect(outcomes(["2025-01-10", ahead], ["2026-02-10", "There were 410 homicides in Sinaloa in 2025."])).toEqual(
      FAILED,
    );
  });
});

describe("records and standing", () => {
  const RECORD = "Marines seized 1.8 tons of cocaine in the port of Orno, the biggest seizure in the town's history.";
  const BAND = "Prosecutors have treated the Red Clan as a minor gang.";
  it.each([
    [
      RECORD,
      "Marines seized 3.1 tons of cocaine in Orno. The Navy calls it the biggest seizure ever seen there.",
      ["supersedes b record-broken"],
    ],
    [BAND, "The Navy calls the Red Clan the main threat to the port.", ["tension  scale-opposed"]],
    [BAND, "The Red Clan is now the strongest group in Orno.", ["supersedes b scale-turned"]],
    // Of the country, of other goods, of a year, of another gang.
    [RECORD, "Marines seized 31 tons of cocaine, the largest seizure in the country's history.", []],
    [RECORD, "Marines seized 4,000 rifles in the port of Orno, the biggest seizure ever seen there.", []],
    [
      RECORD.replace("in the port's history", "of the year"),
      "Marines seized 3.1 tons of cocaine in Orno, the biggest seizure ever seen there.",
      [],
    ],
    ["The Red Clan has absorbed a minor gang.", "The Red Clan is now the strongest group in Orno.", []],
  ])("%s / %s", (one, other, expected) => {
    expect(ranked(one, other)).toEqual(expected);
  });
});
