import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutRepeats, MOST } from "../../src/intake/repeats.ts";
import { taken } from "../../src/intake/made.ts";
import type { TakenIn } from "../../src/intake/index.ts";

const SAID = "The mayor went to the harbour by train.";
const numbered = (many: number): string =>
  Array.from({ length: many }, (_, n) => `The ship that came as number ${n} was small.`).join(" ");
const of = (text: string, more: Partial<TakenIn> = {}): TakenIn =>
  withoutRepeats(taken("text/plain", { text, ...more }));

/** The text with what was cut of it put back at its places, as far as words go. */
function whole({ text, cut }: TakenIn): string {
  let [all, at] = ["", 0];
  for (const one of cut) {
    all += `${(text ?? "").slice(at, one.at)} ${one.text} `;
    ({ at } = one);
  }
  return (all + (text ?? "").slice(at)).replace(/\s+/g, " ").trim();
}

describe("a text that says one sentence over and over", () => {
  it("keeps it fifty times, the rest among what was cut, and says so", () => {
    const made = of(`${numbered(10)}\n\n${`${SAID} `.repeat(2000)}\n\nThe last word.`);
    expect(made.text?.split(SAID)).toHaveLength(MOST + 1);
    expect(made.text).toMatch(/train\. The last word\.$/);
    expect(made.cut).toMatchObject([{ reason: "repeated sentence", at: made.text?.indexOf("The last word.") }]);
    expect(made.cut[0]?.text.split(SAID)).toHaveLength(2000 - MOST + 1);
    expect(made.notes).toEqual([
      `“${SAID}” stands there 2000 times; each is read 50 times, the rest is kept among what was cut`,
    ]);
  });

  it("is left alone where it is no such text", () => {
    for (const text of [
      `${SAID} `.repeat(60),
      numbered(2000),
      `${SAID} `.repeat(MOST) + numbered(2000),
      // Cells of a table, and what people say again and again.
      `${numbered(500)}\n${"No data.\n".repeat(900)}${"He agreed. ".repeat(900)}${"0 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n".repeat(900)}`,
    ]) {
      expect(of(text)).toEqual(taken("text/plain", { text }));
    }
  });

  it("keeps pages and earlier cuts at their places", () => {
    const head = `${numbered(400)} ${`${SAID} `.repeat(500)}`;
    const text = `${head}The second page. ${`${SAID} `.repeat(500)}The third page.`;
    const [second, third] = [head.length, text.indexOf("The third page.")];
    const made = of(text, {
      pages: [
        { page: 1, start: 0 },
        { page: 2, start: second },
        { page: 3, start: third },
      ],
      cut: [
        { reason: "page number", text: "1", at: second },
        { reason: "page number", text: "2", at: third },
      ],
    });
    const [, two, three] = made.pages.map(({ start }) => start);
    expect(made.text?.slice(two, (two ?? 0) + 16)).toBe("The second page.");
    expect(made.text?.slice(three)).toBe("The third page.");
    expect(made.cut.filter(({ reason }) => reason === "page number").map(({ at }) => at)).toEqual([two, three]);
    expect(made.cut.map(({ at }) => at)).toEqual(made.cut.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it("loses nothing of any such text", () => {
    const piece = fc.constantFrom(
      SAID,
      `${SAID} Others did too.`,
      "Short one.",
      "\n\n",
      "- a line of four words\n",
      "…",
      '“So it is,” he said, "twice."',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 5, maxLength: 40 }), (pieces) => {
        const text = `${pieces.join(" ")} `.repeat(Math.ceil(20_000 / pieces.join(" ").length) + 60).trim();
        const made = of(text);
        expect(whole(made)).toBe(text.replace(/\s+/g, " "));
        expect(withoutRepeats(made).text).toBe(made.text);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("has a clock", () => {
    const before = performance.now();
    for (const sign of ["a", ".", " ", "\n", ". ", "a b c d e f g h i j k. ", '"', "!”)", "a\n \n"])
      of(sign.repeat(5_000_000 / sign.length));
    expect(performance.now() - before).toBeLessThan(30_000);
  });
});
