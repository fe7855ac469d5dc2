import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../desk/views/reading/pieces.ts";
import type { ClaimCard } from "../../src/server/wire/index.ts";

/** A claim of which only the words matter. */
const claimAt = (id: string, start: number, end: number): ClaimCard =>
  ({ id, start, end, attribution: [], rejected: false, kind: "event" }) as unknown as ClaimCard;

const shown = (text: string, claims: readonly ClaimCard[]): readonly string[] =>
  paragraphsOf({ text, claims: [...claims], cuts: [], pages: [] }).flatMap(({ pieces }) =>
    pieces.map((piece) => `${piece.text}|${piece.claims.map(({ id }) => id).join(" ")}`),
  );

describe("the pieces of a text", () => {
  it.each([
    ["without claims is itself", "One line.", [], ["One line.|"]],
    ["is cut at the ends of a claim", "Soldiers fired.", [claimAt("a", 0, 8)], ["Soldiers|a", " fired.|"]],
    [
      "names the shortest claim first where one lies in another",
      "He said they fired.",
      [claimAt("out", 0, 18), claimAt("in", 8, 18)],
      ["He said |out", "they fired|in out", ".|"],
    ],
    ["parts claims that overlap", "abcdef", [claimAt("a", 0, 4), claimAt("b", 2, 6)], ["ab|a", "cd|a b", "ef|b"]],
    ["carries a claim over a line break", "ab\ncd", [claimAt("a", 1, 4)], ["a|", "b\n|a", "c|a", "d|"]],
    ["keeps empty lines with the line that they follow", "a\n\n\nb", [], ["a\n\n\n|", "b|"]],
    ["holds when an emoji stands before the words", "🙂 they fled", [claimAt("a", 3, 12)], ["🙂 |", "they fled|a"]],
  ])("%s", (_name, text, claims, pieces) => {
    expect(shown(text, claims)).toEqual(pieces);
  });

  it("joined are the text, and those of a claim are its quote (seed 5)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b ", "é", "🙂", "\n", "\n\n"), { maxLength: 60 }).map((parts) => parts.join("")),
        fc.array(fc.tuple(fc.nat(80), fc.nat(30)), { maxLength: 8 }),
        (text, spans) => {
          const claims = spans
            .map(([start, length], at) => claimAt(String(at), start, start + length + 1))
            .filter(({ end }) => end <= text.length);
          const pieces = paragraphsOf({ text, claims, cuts: [], pages: [] }).flatMap((paragraph) => paragraph.pieces);
          expect(pieces.map((piece) => piece.text).join("")).toBe(text);
          for (const { id, start, end } of claims) {
            const own = pieces.filter((piece) => piece.claims.some((claim) => claim.id === id));
            expect(own.map((piece) => piece.text).join("")).toBe(text.slice(start, end));
          }
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  it("puts what was left out, and page ends, beside the paragraph where they stood", () => {
    const paragraphs = paragraphsOf({
      text: "first\nsecond\n",
      claims: [],
      cuts: [{ reason: "advertising", text: "Buy now", at: 6 }],
      pages: [
        { page: 1, start: 0 },
        { page: 2, start: 6 },
      ],
    });
    expect(paragraphs.map(({ page, cuts }) => [page, cuts.length])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });
});
