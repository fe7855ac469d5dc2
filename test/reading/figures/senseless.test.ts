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
    ["We put the probability at 15 percent.", "[probability]"],
    ["The share stood at 38 percent that day.", "[share]"],
    ["The minister spoke of an amount of $2 million.", "[amount]"],
    ["There will be a new name on the ten-million-dollar poster.", "[poster]"],
    ["Meanwhile we do nothing about our half of the bargain.", "bargain"],
    ["The agency reported seizures of 900 pounds of fentanyl in FY2024 and 400 pounds in FY2025.", "[fy2024"],
    // A number with its noun, of which nothing is told.
    ["As for those 900 marines promised for May 15, the mayor says that few ever came.", "900"],
    ["The raiders took rifles; eleven lorries; and 2.3 million dollars in cash.", "[cash]"],
  ])("%s: no %s", (text, words) => {
    expect(figures(text).filter((one) => one.includes(words))).toEqual([]);
  });

  it.each([
    ["We put the probability of a new war at 15 percent.", "15 [probability of war]"],
    ["The value of the drugs was put at $190 million.", "190000000 [value]"],
    ["The gang lost half of its men.", "50 [share of men]"],
    ["The 5-million-dollar reward was withdrawn in May.", "5000000 [reward]"],
    // The part as it was hurt is no number of the whole.
    ["Twenty people were wounded, five of them gravely, the hospital said.", "5 [people wounded gravely]"],
    // They did not come.
    ["The 500 extra guardsmen never arrived.", "-500 [troops deployed]"],
    ["The 500 extra guardsmen arrived in May.", "500 [troops deployed]"],
  ])("%s: %s", (text, figure) => {
    expect(figures(text)).toContain(figure);
  });
});
