import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The numbers of a text, each with its own place and the one that its paragraph speaks of. */
const grounds = (text: string): readonly string[] =>
  readText(text, "2025-03-01")
    .claims.filter(({ kind }) => kind === "figure")
    .map(
      ({ figure, place, ground }) =>
        `${figure?.quote} ${place?.id ?? "-"} ${ground?.id ?? "-"}${ground?.whole === true ? " whole" : ""}`,
    );

describe("the place that a paragraph speaks of", () => {
  it.each([
    ["Ecuador is at war with itself. Some 4,700 people were killed.", ["Some 4,700 - ec"]],
    // A town stands for its state.
    ["The fighting in Culiacán went on. Some 1,300 people were killed.", ["Some 1,300 - mx-sin"]],
    ["Colima and then Jalisco saw the worst. Some 1,300 people were killed.", ["Some 1,300 - mx-jal"]],
    // Its own words name one.
    ["Colima saw the worst. Some 1,300 people were killed in Jalisco.", ["Some 1,300 mx-jal -"]],
    // Another paragraph, and where somebody only speaks.
    ["Ecuador is at war with itself.\n\nSome 4,700 people were killed.", ["Some 4,700 - ec whole"]],
    ["Colima saw the worst.\n\nJalisco was calm.\n\nSome 1,300 people were killed.", ["Some 1,300 - -"]],
    [
      "Colima, Mexico, saw the worst. Manzanillo burned. Jalisco was calm.\n\nSome 1,300 people were killed.",
      ["Some 1,300 - mx-col whole"],
    ],
    // A place without a name is of the state around it.
    ["Colima saw the worst. Some 1,300 soldiers were sent to the state.", ["Some 1,300 - mx-col"]],
    ["She spoke to reporters in Washington. Some 1,300 people were killed.", ["Some 1,300 - -"]],
  ])("%s", (text, expected) => {
    expect(grounds(text)).toEqual(expected);
  });
});
