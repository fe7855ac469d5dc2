import { describe, expect, it } from "vitest";
import { inShort, readText } from "./read.ts";

const told = (text: string): readonly string[] => readText(text).claims.map(inShort);

describe("who is meant by a verb without a subject behind what is told", () => {
  it.each([
    // The number tells: he was, not the neighbours.
    ["His neighbours maintain that Juan Luna is in Lima and was arrested in May.", "event/arrest patient=Juan Luna"],
    // What is worked out goes on.
    [
      "The auditors calculate that the clan smuggles 700 tons of coal a week and makes $12 million a year.",
      "figure/annual-revenue subject=the clan",
    ],
    [
      "The study finds that the clan has split and controls only two towns.",
      "relation/control subject=the clan object=two towns",
    ],
  ])("%s", (text, claim) => expect(told(text)).toContain(claim));

  it.each([
    [
      "Two ministers said that the general is a coward and left the room.",
      "event/other agent=Two ministers origin=the room",
    ],
    ["The mayor said that he was ill and met two judges.", "event/meet agent=The mayor recipient=two judges"],
  ])("but the sayer where nothing speaks for the other: %s", (text, claim) => expect(told(text)).toContain(claim));

  it("takes the one of a list whose clause it is", () => {
    const text = "Five smugglers and four members of the coast guard, one of whom drowned.";
    expect(told(text)).toEqual(["event/die patient=one of whom"]);
  });
});
