import { describe, expect, it } from "vitest";
import { readText } from "../read.ts";

/** The figures of a text: "900 [price]", with a minus where they are denied. */
const figures = (text: string): readonly string[] =>
  readText(text, "2025-05-04").claims.flatMap((c) =>
    c.kind === "figure" && c.figure
      ? [`${c.polarity === "negated" ? "-" : ""}${c.figure.low ?? c.figure.high} [${c.figure.measure}]`]
      : [],
  );

describe("numbers that measure nothing which their words name", () => {
  it.each([
    ["Analysts put the likelihood at 20 percent.", "[likelihood]"],
    ["The share was 41 percent in May.", "[share]"],
    ["The envoy named an amount of $9 million.", "[amount]"],
    ["Her face hangs on a five-million-dollar poster.", "[poster]"],
    ["The town kept half of the bargain.", "bargain"],
    ["The bureau listed hauls of 900 pounds of heroin in FY2021 and 400 pounds in FY2022.", "[fy2021"],
    // A number with its noun, of which nothing is told.
    ["As to those 70 nurses pledged for June 3, a doctor says that few ever came.", "70"],
    ["The raiders took rifles; eleven lorries; and 7 million dollars in notes.", "[notes]"],
  ])("%s: no %s", (text, words) => {
    expect(figures(text).filter((one) => one.includes(words))).toEqual([]);
  });

  it.each([
    ["Analysts put the probability of a new war at 20 percent.", "20 [probability of war]"],
    ["The value of the cargo was put at $19 million.", "19000000 [value]"],
    ["The crew lost half of its boats.", "50 [share of boats]"],
    ["The 5-million-dollar reward was withdrawn in May.", "5000000 [reward]"],
    // The part as it was hurt is no number of the whole.
    ["Thirty dockers were wounded, six of them badly, a nurse said.", "6 [people wounded badly]"],
    // They did not come.
    ["The 300 other guardsmen never came.", "-300 [troops deployed]"],
    ["The 300 other guardsmen arrived in May.", "300 [troops deployed]"],
  ])("%s: %s", (text, figure) => {
    expect(figures(text)).toContain(figure);
  });
});
