import { describe, expect, it } from "vitest";
import { inFull } from "../../src/comparison/in-full.ts";
import { readText } from "../reading/read.ts";

/** The claims of a text, as an answer shows them. */
const shown = (text: string): readonly string[] => readText(text, "2026-03-02").claims.map(inFull);

describe("the words of a claim as an answer", () => {
  it.each([
    ["Juan Paz was caught in May. He was extradited to Spain.", "[Juan Paz] was extradited to Spain"],
    ["Juan Paz was caught in May and was not extradited.", "[Juan Paz] was not extradited"],
    ["Juan Paz leads the Red Clan. Police arrested him on Friday.", "Police arrested [Juan Paz] on Friday"],
  ])("%s", (text, words) => {
    expect(shown(text)).toContain(words);
  });

  it("begin with whom they go on about, and not where somebody in them does it", () => {
    const both = "Ana Ruiz said that the Red Clan has 900 members and operates in 12 of 32 states.";
    expect(shown(both)).toContain("[Red Clan] operates in 12 of 32 states");
    expect(shown("Juan Paz was caught; talks with the Red Clan failed.").join()).not.toMatch(/\] talks/u);
  });

  it("stay as they are where they name whom they mean", () => {
    expect(shown("Juan Paz was extradited to Spain.")).toEqual(["Juan Paz was extradited to Spain"]);
    expect(shown("Somebody has fled. He was killed.").join(" ")).not.toContain("[");
  });
});
