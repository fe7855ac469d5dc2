import { expect, it } from "vitest";
import { readText } from "../read.ts";

it.each([
  ["Killings rose by 12 percent, not by 40 percent.", ["12 affirmed", "40 negated"]],
  ["Killings rose by 12 percent and not by 40 percent.", ["12 affirmed", "40 negated"]],
  ["The gang has not 400 members but 90.", ["400 negated"]],
  ["Killings did not rise by 40 percent but by 12 percent.", ["40 negated", "12 affirmed"]],
  ["The figure of nine deaths, given on 7 May, is superseded.", ["9 negated"]],
  ["The figure of nine deaths does not correspond to the lists.", ["9 negated"]],
  ["The figure of nine deaths is not wrong.", ["9 affirmed"]],
  // Bounds and other negations put no number aside.
  ["Not more than 40 people were killed.", ["40 affirmed"]],
  ["The gang, which has 400 members, does not pay.", ["400 affirmed"]],
])("%s", (text, told) => {
  const found = readText(text, "2026-02-22").claims.flatMap(({ kind, figure, polarity }) =>
    kind === "figure" && figure ? [`${figure.low ?? figure.high} ${polarity}`] : [],
  );
  expect(found).toEqual(told);
});
