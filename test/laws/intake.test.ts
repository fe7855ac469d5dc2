import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edtfOf, takeIn } from "../../src/intake/index.ts";
import { textOfMarkdown } from "../../src/intake/markdown.ts";
import { unwrap } from "../../src/intake/plain.ts";
import { parseEdtf } from "../../src/model/index.ts";
import { figure } from "../../src/cli/describe.ts";
import { safe } from "../../src/cli/ink.ts";
import { BOUNDS } from "../../src/model/index.ts";

const seed = 20_261_122;
const names = fc.constantFrom("a.txt", "a.md", "a.html", "a", "a.csv");
/** Pieces that mean something to some format, and any text between them. */
const pieces = fc.constantFrom(
  "---\n",
  "# ",
  "> ",
  "**",
  "_",
  "[",
  "](",
  "<p>",
  "</p>",
  "<div",
  "<!--",
  "&amp;",
  "<html>",
  "<script>",
  "\r\n",
  "\n\n",
  "\0",
  "\ud800",
  "\u202e",
  "👩‍👩‍👧",
  "é",
  "date: 2020\n",
  "```\n",
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 20 })), { maxLength: 40 })
  .map((list) => list.join(""));

describe(`laws of intake, seed ${seed}`, () => {
  it("any bytes give a text or a problem, never both, and the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          texts.map((text) => new TextEncoder().encode(text)),
        ),
        names,
        async (bytes, name) => {
          const first = await takeIn(bytes, name);
          expect((first.text === null) === (first.problem !== null)).toBe(true);
          expect(first.text ?? "x").not.toMatch(/^\s*$/);
          expect((first.text ?? "").isWellFormed()).toBe(true);
          expect(first.text ?? "").not.toContain("\0");
          expect(await takeIn(bytes, name)).toEqual(first);
          for (const value of Object.values(first.metadata))
            expect(value === null || /^[^\p{Cc}]+$/u.test(value.value)).toBe(true);
        },
      ),
      { seed, numRuns: 400 },
    );
  });

  it("a text without front matter is itself, to the character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), async (text) => {
        fc.pre(
          text.trim() !== "" &&
            !/[\p{Cc}\ufeff]/u.test(text) &&
            text.isWellFormed() &&
            !/^\s*<|^---|^%PDF|^PK|^GIF8|^WARC|^\{\\rtf/i.test(text),
        );
        expect((await takeIn(new TextEncoder().encode(text), "a.txt")).text).toBe(text);
      }),
      { seed, numRuns: 400 },
    );
  });

  it("unwrapping moves no character, and Markdown's words are all from the source", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const made = unwrap(text);
        expect(made).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++)
          expect(made[at] === text[at] || (/\s/.test(text[at] ?? "") && made[at] === " ")).toBe(true);
        const source = text.replace(/\s+/g, "");
        let from = 0;
        for (const letter of textOfMarkdown(text).replace(/\s+/g, "")) {
          const found = source.indexOf(letter, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + letter.length;
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  it("a written date that is taken is EDTF", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(String),
          fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/),
        ),
        (written) => {
          const edtf = edtfOf(written);
          expect(edtf === null || parseEdtf(edtf) !== null).toBe(true);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});

describe(`laws of showing, seed ${seed}`, () => {
  it("nothing that is shown can move the cursor or turn the writing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(safe(text)).not.toMatch(/(?![\t\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("a figure always shows its number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...BOUNDS), (low, bound) => {
        const words = figure({
          low,
          high: low,
          bound,
          unit: "persons",
          of: null,
          measure: "x",
          start: 0,
          end: 1,
          quote: "x",
        });
        expect(words.replaceAll(",", "")).toContain(String(low));
      }),
      { seed, numRuns: 300 },
    );
  });
});
