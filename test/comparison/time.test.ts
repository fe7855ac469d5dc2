import { describe, expect, it } from "vitest";
import { speakerOf } from "../../src/comparison/speaker.ts";
import { daysInWords, tensedOf, tenseOf } from "../../src/comparison/time.ts";
import { affirms, standsIn, weaknessesOf } from "../../src/comparison/weak.ts";
import { claim } from "./claims.ts";

describe("tense of a claim's words", () => {
  it.each([
    ["Former President Ana Ruiz", "over"],
    ["ex-governor Juan Paz", "over"],
    ["Juan Paz was the boss until his death", "over"],
    ["the late Juan Paz", "over"],
    ["a late harvest", null],
    ["once allied with the Red Ones", "over"],
    ["once again allied with the Red Ones", null],
    ["Juan Paz no longer leads the clan", "over"],
    ["Juan Paz led the clan", "past"],
    ["the clan led by Juan Paz", null],
    ["the clan is led by Juan Paz", "present"],
    ["Juan Paz remains at large", "present"],
    ["President Ana Ruiz", null],
    ["Juan Paz was the leader", "past"],
  ])("%s: %s", (words, tense) => {
    expect(tenseOf(words)).toBe(tense);
  });
});

const spanOf = (told: Parameters<typeof claim>[1]): string | null => {
  const holds = tensedOf(claim("lead", { subject: "Juan Paz", object: "Red Cartel", ...told }));
  return holds && `${daysInWords(holds)} ${holds.how}`;
};

describe("when a state holds", () => {
  it.each([
    [{ published: "2024-05-01", quote: "Juan Paz leads it" }, "1 May 2024 said"],
    [{ published: "2024-05-01", quote: "Juan Paz led it" }, "until 1 May 2024 said"],
    [{ published: "2024-05-01", quote: "its former leader Juan Paz" }, "until 30 April 2024 said"],
    [{ published: "2024-05-01", quote: "Juan Paz, leader", time: "2010/2012" }, "2010 to 2012 stated"],
    [
      { published: "2024-05-20", quote: "Juan Paz has led it", time: "2010/.." },
      "1 January 2010 to 20 May 2024 stated",
    ],
    [
      { published: "2024-05-20", quote: "Juan Paz took over it", time: "2024-02" },
      "1 February 2024 to 20 May 2024 stated",
    ],
    [{ published: null, quote: "Juan Paz leads it" }, null],
  ])("%j: %s", (told, holds) => {
    expect(spanOf(told)).toBe(holds);
  });
});

const key = (told: Parameters<typeof claim>[1]) => speakerOf(claim("lead", { report: "rpt_1", ...told }));

describe("who says a claim", () => {
  it("is the last of the chain", () => {
    expect(key({ by: ["Daily Post", "Ana Ruiz"] })).toEqual({ key: "act_ana-ruiz", words: "Ana Ruiz" });
  });
  it("keeps unnamed sources of two reports apart", () => {
    expect(key({ by: ["officials"] }).key).not.toBe(key({ by: ["officials"], report: "rpt_2" }).key);
  });
  it("falls back on the publisher, then on the report", () => {
    expect(key({ publisher: "The Daily Post" }).key).toBe(key({ publisher: "the Daily Post", report: "rpt_2" }).key);
    expect(key({})).toEqual({ key: "rpt_1", words: "told.txt" });
  });
});

const weak = (told: Parameters<typeof claim>[1]) => weaknessesOf(claim("lead", told));

describe("what weakens a claim", () => {
  it.each([
    ["he=Juan Paz", true],
    ["the cartel=Red Cartel", true],
    ["The group=Red Cartel", true],
    ["his organization=Red Cartel", true],
    ["the Red Cartel=Red Cartel", false],
    ["the CRJ=Red Cartel", false],
    ["El Rojo=Juan Paz", false],
    ["fentanyl", false],
  ])("%s stands for another name: %s", (subject, stands) => {
    const [filler] = claim("lead", { subject }).claim.roles;
    expect(filler && standsIn(filler)).toBe(stands);
  });
  it("is told by name", () => {
    expect(weak({ subject: "he=Juan Paz", modality: "alleged", time: "~2020" })).toEqual([
      "inferred-date",
      "resolved-pronoun",
      "unsure",
    ]);
    expect(weak({ subject: "Juan Paz", published: null })).toEqual(["unknown-date"]);
    expect(weak({ subject: "Juan Paz" })).toEqual([]);
  });
});

it.each([
  ["no evidence connecting Ana Ruiz to the Red Cartel", false],
  ["without clear evidence of ties between the two", false],
  ["evidence of ties between the two", true],
])("%s affirms: %s", (quote, affirmed) => {
  expect(affirms(claim("ally", { quote }))).toBe(affirmed);
});
