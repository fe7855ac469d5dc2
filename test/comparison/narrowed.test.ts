import { describe, expect, it } from "vitest";
import { narrowedTo } from "../../src/comparison/narrowed.ts";
import { comparedIn, type Texts } from "./texts.ts";

/** Conflicts between texts of these days: "verdict rule". */
const conflicts = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ findings }) =>
    findings.flatMap(({ verdict, rule }) =>
      verdict === "contradicts" || verdict === "tension" ? [`${verdict} ${rule}`] : [],
    ),
  );

describe("a no that is narrowed", () => {
  it.each([
    ["was not captured in a raid", "a raid"],
    ["was not killed by soldiers", "soldiers"],
    ["wasn't arrested at the airport", "the airport"],
    ["has not been arrested", null],
    ["was not arrested in March", null],
    ["did not leave", null],
  ])("%s: %s", (quote, to) => {
    expect(narrowedTo({ quote, polarity: "negated" })).toBe(to);
    expect(narrowedTo({ quote, polarity: "affirmed" })).toBe(null);
  });

  const held = ["2026-03-03", "Marines captured Juan Paz in Loreto on Tuesday, the navy said."] as const;
  it("does not set free who gave himself up", () => {
    const told = conflicts(held, [
      "2026-03-04",
      "Juan Paz surrendered to the navy and was not captured in a raid, his lawyer said.",
    ]);
    expect(told.filter((line) => line.includes("denial"))).toEqual([]);
  });
  it("leaves a plain no as it is", () => {
    expect(conflicts(held, ["2026-03-04", "Juan Paz was not captured, his lawyer said."])).toContain(
      "contradicts denial",
    );
  });
});

describe("a way into foreign hands that is denied", () => {
  const taken = "Juan Paz was kidnapped by agents in Spain on 3 March, his lawyer said.";
  it("is not another way that is told", () => {
    expect(
      conflicts(["2026-03-05", taken], ["2026-03-06", "Juan Paz was not extradited, the ministry said."]),
    ).not.toContain("contradicts denial");
  });
  it("is no rival of a surrender at home before it", () => {
    expect(
      conflicts(
        ["2026-03-05", "Juan Paz surrendered to the navy after two weeks of talks, his lawyer said."],
        ["2026-03-29", "Mexico handed Juan Paz over to Spain, the court said."],
      ),
    ).toEqual([]);
  });
  it("is held against the one that it denies", () => {
    expect(
      conflicts(
        ["2026-03-05", "Mexico extradited Juan Paz to Spain on 3 March, the court said."],
        ["2026-03-06", "Juan Paz was not extradited, the ministry said."],
      ),
    ).toContain("contradicts denial");
  });
});
