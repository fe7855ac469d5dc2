import { describe, expect, it } from "vitest";
import { readText } from "../read.ts";

/** The counts of a text: type, number, who is counted, when. */
const counts = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((c) => c.kind === "figure")
    .map((c) => `${c.type} ${c.figure?.low} ${c.roles.at(-1)?.quote}${c.time ? ` ${c.time.edtf}` : ""}`);

describe("a list behind a count says what it is made up of", () => {
  it.each([
    [
      "The fire in the depot claimed nine lives: four porters, three cooks, one nurse and one child.",
      ["people-killed 4 porters", "people-killed 3 cooks"],
    ],
    [
      "The navy killed nine people: six smugglers and three ferrymen.",
      ["people-killed 6 smugglers", "people-killed 3 ferrymen"],
    ],
    ["Among the dead were five porters, two cooks and Juan Paz.", ["people-killed 5 porters", "people-killed 2 cooks"]],
    ["Police arrested 14 people: nine men and five women.", ["arrests 9 men", "arrests 5 women"]],
    [
      "Peru handed over 60 prisoners to Chile: 12 in May 2024 and 48 in June 2025.",
      ["extraditions 12 prisoners 2024-05", "extraditions 48 prisoners 2025-06"],
    ],
  ])("%s", (text, told) => {
    expect(counts(text)).toEqual(expect.arrayContaining(told));
  });
  it.each([
    // told of by a clause of its own
    ["Five people were killed: the union says that three strikers were beaten.", "people-killed 3"],
    ["Twelve people were killed: 40 soldiers are on the way.", "people-killed 40"],
  ])("silent: %s", (text, count) => {
    expect(counts(text).filter((one) => one.startsWith(count))).toEqual([]);
  });
});
