import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The numbers of the claims of a text that are no figure claims: "event 17 people". */
const numbers = (text: string): readonly string[] =>
  readText(text, "2026-03-10").claims.flatMap(({ kind, figure }) =>
    kind === "figure" || !figure ? [] : [`${kind} ${figure.low ?? ""} ${figure.unit}`.trim()],
  );

describe("the number of a claim's clause", () => {
  it.each([
    ["as what is said", "The auditor said that 900 tonnes were weighed.", "statement 900 tonnes"],
    ["without its noun", "The firm had spent 7 million on guards, the bishop said.", "event 7000000"],
    ["for which somebody asks", "She would ask the council for 40 watchmen.", "forecast 40 watchmen"],
    ["in what is foretold", "The ministry will build 14 barracks.", "forecast 14 barracks"],
    ["of those to whom it was done", "Two dockers were shot dead.", "event 2 dockers"],
  ])("is kept %s", (_, text, number) => {
    expect(numbers(text)).toContain(number);
  });

  it.each([
    ["known ones are no count", "The talks were due to the patience of the two governments."],
    ["nor are they as a subject", "The auditor said the two ledgers differ."],
    ["an age", "The auditor said that Ana Ruiz, 47, had signed it."],
    ["a stretch of time", "Ana Ruiz left the town after 12 years."],
    ["those of another verb", "The auditor said the men who robbed 14 lorries had fled."],
    ["one of two", "The auditor said 14 lorries had brought 30 tanks."],
  ])("is left: %s", (_, text) => {
    expect(numbers(text)).toEqual([]);
  });
});
