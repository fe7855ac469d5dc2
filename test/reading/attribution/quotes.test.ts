import { describe, expect, test } from "vitest";
import { quotationsIn } from "../../../src/reading/attribution/quotes.ts";

const quoted = (text: string): readonly string[] => quotationsIn(text).map((q) => text.slice(q.start, q.end));

describe("quotation marks", () => {
  test.each([
    ["curly", "He said “I don’t know” and left.", ["“I don’t know”"]],
    ["straight", 'She said "no way" twice.', ['"no way"']],
    ["one inside another", "“They shouted ‘stop’ at us,” he said.", ["“They shouted ‘stop’ at us,”", "‘stop’"]],
    ["single marks alone", "He called it 'a mistake' today.", ["'a mistake'"]],
    ["two in one line", "“One,” he said, “two.”", ["“One,”", "“two.”"]],
    ["guillemets", "Dijo «no sé» y se fue.", ["«no sé»"]],
    [
      "speech that goes on in the next paragraph",
      "“One is gone.\n“Two are left,” he said.",
      ["“One is gone.", "“Two are left,”"],
    ],
    ["TeX marks", "He said ``no'' twice.", ["``no''"]],
  ])("%s", (_, text, found) => {
    expect(quoted(text)).toEqual(found);
  });

  test.each([
    ["apostrophes", "The cartels' men don't fear the '90s or the mayor's guards."],
    ["feet and inches", "The gunman was 5'10\" tall."],
    ["nothing between", 'An empty "" pair.'],
    ["a closing mark alone", "It ended there.” Nobody knew why."],
  ])("silent on %s", (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  test("a quarter of a million quotations inside one", () => {
    const text = `“${"‘a’ ".repeat(250_000)}”`;
    expect(quotationsIn(text)).toHaveLength(250_001);
  });

  test.each([
    ['"', 1_000_000],
    ["“", 1_000_000],
    ["‘“", 500_000],
    ["' a", 300_000],
    ["a\n", 500_000],
    ["”\n", 500_000],
    ["“a “‘a’ ", 200_000],
  ])("a million of %j end soon", (unit, times) => {
    const text = unit.repeat(times) + '"';
    const began = performance.now();
    for (const q of quotationsIn(text)) expect(q.end).toBeGreaterThan(q.start);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
