import { expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** What is found on somebody's age between texts of these days. */
const found = (...texts: Texts): readonly string[] =>
  comparedIn(texts).flatMap(({ replies, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith("age"))
      .map(({ verdict, rule }) => `${verdict} ${rule}: ${replies[0]?.asks}`),
  );

it.each([
  ["2026-03-03", "2026-03-09", 41, 43, ["contradicts age-apart: How old is Martín Rubio?"]],
  ["2026-03-03", "2026-03-09", 41, 42, ["tension age-apart: How old is Martín Rubio?"]],
  ["2024-03-03", "2026-03-09", 41, 43, ["agrees age-fits: How old is Martín Rubio?"]],
  ["2026-03-03", "2026-11-09", 41, 42, ["agrees age-fits: How old is Martín Rubio?"]],
])("of %s and %s, %i and %i", (one, other, first, second, expected) => {
  expect(
    found(
      [one, `Martín Rubio, ${first}, is wanted in Texas.`],
      [other, `Martín Rubio, ${second}, was arrested on Sunday.`],
    ),
  ).toEqual(expected);
});

it("is told of a pronoun, too", () => {
  const later = "Martín Rubio was arrested at his ranch on Sunday. He is 49.";
  expect(found(["2026-03-03", "Martín Rubio, 41, is wanted in Texas."], ["2026-03-09", later])).toEqual([
    "contradicts age-apart: How old is Martín Rubio?",
  ]);
});

it.each([
  "Martín Rubio was 17 when he was first arrested.",
  "Martín Rubio, then 30, was arrested in 2015.",
  "His brother Iván Rubio, 36, was arrested on Sunday.",
  "Martín Rubio was arrested on Sunday. His score is 49.",
])("is not told by: %s", (text) => {
  expect(found(["2026-03-03", "Martín Rubio, 41, is wanted in Texas."], ["2026-03-09", text])).toEqual([]);
});
