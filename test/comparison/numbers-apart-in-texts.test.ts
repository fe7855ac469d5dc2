import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found between texts, but for what cannot be compared: "tension figure-apart: question". */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings
      .filter(({ verdict }) => verdict !== "not-comparable")
      .map(({ verdict, rule }) => `${verdict} ${rule}: ${replies[0]?.asks}`),
  );

const AMBUSH =
  "Ana Ruiz Luna, the mayor of Valle Seco, was shot dead on 3 May 2024 on the coast road. The state says six people died in the ambush.";
const held = (line: string): boolean => line.includes("How many people were arrested in");
const cars = (line: string): boolean => line.includes("vehicles");
const dead = (line: string): boolean => line.includes("How many people were killed in");

describe("a toll behind another deed", () => {
  it("is that deed's own", () => {
    const still = "In April an illegal still behind the mill exploded. The union puts the dead at 12.";
    expect(found(["2024-05-09", `${AMBUSH} ${still}`]).filter(dead)).toEqual([]);
  });

  it("is the scene's where no other was told", () => {
    const spoken = "A reporter asked about the mill. The union puts the dead at 12.";
    expect(found(["2024-05-09", `${AMBUSH} ${spoken}`]).some(dead)).toBe(true);
    const again = "Nobody was tried for an attack that cost ten lives. The union puts the dead at 12.";
    expect(found(["2024-05-09", `${AMBUSH} ${again}`]).some(dead)).toBe(true);
  });

  it("is not carried from one looked-into rumour to the next", () => {
    const one =
      "CLAIM 1: “Pedro Paz Gil was shot dead in Lerma on 4 May.” UNPROVEN. The ministry said that none of ours was among the 13 people killed in Lerma that day.";
    const two =
      "The prisoner got away during the ambush. He did not. As for the gunmen, the prosecutors count five dead.";
    expect(found(["2024-05-09", `${one}\n\nCLAIM 2: ${two}`]).filter(dead)).toEqual([]);
  });
});

describe("things at a scene", () => {
  const raid =
    "Marines killed Ramón Leal Paz, a gang boss, before dawn on Tuesday in a raid on a farm outside Valle Seco.";

  it.each([
    ["Gunmen burned 14 trucks after the raid.", "Marines secured four vehicles in the raid."],
    ["The marines came in 14 trucks for the raid.", "Marines secured four vehicles in the raid."],
  ])("are not those that were found: %s", (one, other) => {
    expect(found(["2024-03-06", `${raid} ${one}`], ["2024-03-20", `${raid} ${other}`]).filter(cars)).toEqual([]);
  });

  it("are rivals where both were found", () => {
    const [one, other] = ["Marines seized nine trucks in the raid.", "Marines secured four vehicles in the raid."];
    expect(found(["2024-03-06", `${raid} ${one}`], ["2024-03-20", `${raid} ${other}`]).some(cars)).toBe(true);
  });
});

describe("some of those counted", () => {
  it("are no rival of all who are held", () => {
    const scene = "Ana Ruiz Luna, the mayor of Valle Seco, was shot dead on 3 May 2024 in an ambush.";
    const all = "Police arrested 14 people over the ambush.";
    const some = "Of the five men who took part in the ambush, three are detained.";
    expect(found(["2024-05-09", `${scene} ${all}`], ["2024-05-19", `${scene} ${some}`]).filter(held)).toEqual([]);
  });

  it("are of those before them", () => {
    const freed = "In the attack on the Lerma prison on 11 January 2024 gunmen freed 29 inmates.";
    const one = `${freed} By 15 May guards had caught 14 of the 29 again, three were killed, and twelve are still free.`;
    const other = `${freed} Nine people were killed in the attack.`;
    expect(found(["2024-05-20", one], ["2024-05-20", other]).filter(dead)).toEqual([]);
  });

  it("are not all who died", () => {
    const one = "On 3 May 2024 the judge Ana Ruiz Luna was murdered in Sonora along with six other people.";
    const other = "Eleven people were murdered in Sonora on 3 May 2024.";
    const tolls = (a: string): readonly string[] =>
      found(["2024-05-09", a], ["2024-05-09", other]).filter((line) => line.includes("figure-apart"));
    expect(tolls(one)).toEqual([]);
    expect(tolls("On 3 May 2024 seven people were murdered in Sonora.")).not.toEqual([]);
  });
});

describe("what holds then and now", () => {
  it("is no rival of itself in one breath", () => {
    const told = found([
      "2024-11-20",
      "The Perla Cartel holds 12 of the 30 municipalities, down from 20 in the spring.",
    ]);
    expect(told.filter((line) => /figure-apart/u.test(line))).toEqual([]);
  });

  it("is no fall to another month", () => {
    const one = "The president said that homicides in Sonora have dropped by 33 percent since 2018.";
    const other = "Homicides in Sonora fell 36 percent between 2018 and May 2024.";
    expect(found(["2024-03-20", one], ["2024-07-20", other])).toEqual([]);
    expect(found(["2024-06-20", one], ["2024-07-20", other])).not.toEqual([]);
  });
});

it("takes a share of guns that were handed in for no share of those seized", () => {
  const seized = "The army says that some 70 percent of seized guns come from the United States.";
  const traced = "The bureau says that 68 percent of the guns submitted in 2024 came from the United States.";
  const other = "The bureau says that 68 percent of the guns seized in 2024 came from the United States.";
  expect(found(["2024-05-09", seized], ["2024-06-09", traced])).toEqual([]);
  expect(found(["2024-05-09", seized], ["2024-06-09", other])).not.toEqual([]);
});

it("takes those who stay for none who were to come", () => {
  const ahead = "The army will send 500 soldiers to Sonora in May.";
  const stay = "Of the 1,400 soldiers sent to Sonora in 2023, 510 remain.";
  const came = "In May the army sent 510 soldiers to Sonora.";
  const borne = (text: string): readonly string[] =>
    found(["2024-04-20", ahead], ["2024-06-09", text]).filter((line) => line.includes("forecast-borne-out"));
  expect(borne(stay)).toEqual([]);
  expect(borne(came)).not.toEqual([]);
});

it("takes what another measure counts for no contradiction", () => {
  const one = "Sonora had 1,412 homicides in 2023, the federal count shows.";
  const deaths = "In Sonora 1,760 people were killed in 2023, the church says.";
  const other = "Sonora had 1,760 homicides in 2023, the church says.";
  const verdicts = (text: string): readonly string[] =>
    found(["2024-05-09", one], ["2024-06-09", text]).filter((line) => line.includes("figure-apart"));
  expect(verdicts(deaths).join()).not.toContain("contradicts");
  expect(verdicts(other).join()).toContain("contradicts");
});

const sent = (home: string, many: number): string =>
  `${home} was quiet on Sunday.\n\nThe ministry has sent ${many} soldiers to the region.`;
const troops = (one: string, other: string): readonly string[] =>
  found(["2024-05-09", one], ["2024-05-29", other]).filter((line) => line.includes("troops were deployed"));

const came = (home: string): string => `${home} was quiet on Sunday.\n\nIn May the army sent 510 soldiers.`;

const labs = (number: string): string => `Mexican soldiers destroyed ${number} drug laboratories in 2023.`;
const killed = (number: number, whom: string): string => `Some ${number} ${whom} had been killed by January 2024.`;

describe("numbers of two reports that say no place", () => {
  it.each([
    ["no place at all", "The ministry has sent 600 soldiers.", "The ministry has sent 900 soldiers."],
    ["no place, and one round number", "The ministry has sent 600 soldiers.", "The army has sent 600 soldiers."],
    ["two states", sent("Sonora", 600), sent("Colima", 900)],
    ["a country alone", sent("Mexico", 600), sent("Mexico", 900)],
  ])("are of two matters: %s", (_, one, other) => {
    expect(troops(one, other)).toEqual([]);
  });

  it.each([
    ["one state", sent("Sonora", 600), sent("Sonora", 900)],
    ["a small country", sent("Ecuador", 600), sent("Ecuador", 900)],
    [
      "a place that no list knows",
      "The ministry has sent 600 soldiers to Orno.",
      "The army has sent 900 soldiers to Orno.",
    ],
    ["an odd number", "The ministry has sent 1,860 soldiers.", "By June some 1,860 soldiers had been deployed."],
  ])("are of one: %s", (_, one, other) => {
    expect(troops(one, other)).not.toEqual([]);
  });

  it("of a year and one country, or of few, are of one", () => {
    const ofLabs = (one: string, other: string): readonly string[] =>
      found(["2024-01-20", one], ["2024-01-24", other]).filter((line) => /^(?:contradicts|tension)/u.test(line));
    expect(ofLabs(labs("1,740"), labs("220"))).not.toEqual([]);
    expect(ofLabs(labs("1,740"), "Soldiers destroyed 220 drug laboratories in 2023.")).toEqual([]);
    expect(found(["2024-01-20", killed(300, "lookouts")], ["2024-01-24", killed(420, "lookouts")])).not.toEqual([]);
    expect(found(["2024-01-20", killed(300, "people")], ["2024-01-24", killed(420, "people")])).toEqual([]);
  });

  it("take no round number for one that bears out what was foretold elsewhere", () => {
    const ahead = "Sonora was quiet on Sunday.\n\nThe army will send 500 soldiers in May.";
    const borne = (text: string): readonly string[] =>
      found(["2024-04-20", ahead], ["2024-06-09", text]).filter((line) =>
        line.startsWith("agrees forecast-borne-out: How many troops"),
      );
    expect(borne(came("Colima"))).toEqual([]);
    expect(borne(came("Sonora"))).not.toEqual([]);
  });
});
