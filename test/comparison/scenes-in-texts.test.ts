import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found between texts of these days: "verdict rule: question". */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings.map(({ verdict, rule }) => `${verdict} ${rule}: ${replies[0]?.asks}`),
  );
const countsIn = (told: readonly string[]): number => told.filter((line) => line.includes("deed-count")).length;

describe("people counted at a scene", () => {
  const first = "Gunmen attacked a wedding in Valle Seco on Friday. Twenty-four people were injured in the attack.";
  it.each([
    ["are citizens too", "Twenty-one citizens were injured in the attack.", 1],
    [
      "are not those whom somebody else leads",
      "With his brother injured in the attack, Paz holds the hills with 60 men.",
      0,
    ],
    ["are not some of them", "Two injured drivers had died of the attack by Sunday.", 0],
  ])("%s", (_, later, count) => {
    const told = found(
      ["2024-03-04", first],
      ["2024-03-05", `Gunmen attacked a wedding in Valle Seco on 1 March. ${later}`],
    );
    expect(countsIn(told)).toBe(count);
  });
});

describe("that no agent was hurt", () => {
  const first = "Police raided a ranch in Valle Seco on Friday, killing four gunmen. No agent was injured in the raid.";
  it.each([
    ["is denied by who tells of soldiers", "Two soldiers were injured in the raid.", 1],
    ["is not by who tells of cooks", "Two cooks were injured in the raid.", 0],
  ])("%s", (_, later, count) => {
    const told = found(
      ["2024-03-04", first],
      ["2024-03-05", `Police raided a ranch in Valle Seco on 1 March. ${later}`],
    );
    expect(told.filter((line) => /^contradicts nobody: Was anybody wounded/u.test(line))).toHaveLength(count);
  });
});

describe("whether anybody was executed", () => {
  const first =
    "Marines killed six gunmen in a raid on a ranch in Valle Seco on Friday. The navy denied that any person was executed in the raid.";
  const executed = (later: string): readonly string[] =>
    found(["2024-03-04", first], ["2024-03-06", `Marines raided a ranch in Valle Seco on 1 March. ${later}`]).filter(
      (line) => line.includes("Was anybody executed"),
    );
  it("is disputed where one tells it and another denies it", () => {
    expect(executed("Two of the dead in the raid were shot with their hands tied.")).toEqual([
      "contradicts executed-denied: Was anybody executed in the raid at Valle Seco?",
    ]);
  });
  it.each([
    "Two of the dead in the raid were shot at once.",
    "The order was executed at dawn, and two men died in the raid.",
    "The judge executed two arrest warrants after the raid.",
  ])("is not by: %s", (later) => {
    expect(executed(later)).toEqual([]);
  });
  it("is a dispute of one man where another tells that he fell fighting", () => {
    const told = found(
      ["2024-03-04", "Luis Paz was killed in a gunfight with marines in Valle Seco on Friday."],
      ["2024-03-06", "Luis Paz was executed in Valle Seco on 1 March, his sister said."],
    );
    expect(told).toContain("contradicts executed-fighting: Was anybody executed in the killing of Luis Paz?");
  });
});
