import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/reading/index.ts";
import { PART, partsOf, readInParts } from "../../src/reading/parts.ts";
import { loadCodebook, loadEngine } from "../../src/work/load.ts";
import { claimFaults } from "../../src/store/spans.ts";
import { inShort } from "./read.ts";

const engine = loadEngine();
const codebook = loadCodebook();
if (!engine.ok || !codebook.ok) throw new Error("no model");
const read = (text: string, most: number) =>
  readInParts(
    { id: "rpt_long", text, published: null, author: null, publisher: null, title: null },
    (part) => readReport(part, engine.value, codebook.value),
    most,
  );

describe("where a long text falls into parts", () => {
  it.each<[string, string, number, readonly string[]]>([
    ["nowhere, if it is short", "One. Two.", 40, ["One. Two."]],
    ["between paragraphs", "One. Two. Six.\n\nThree. Four.", 20, ["One. Two. Six.\n\n", "Three. Four."]],
    ["else between lines", "One. Two. Six.\nThree. Four.", 20, ["One. Two. Six.\n", "Three. Four."]],
    ["else between sentences", "One two “three.” Four five six.", 20, ["One two “three.” ", "Four five six."]],
    ["else between words", "one two three four five six", 20, ["one two three four ", "five six"]],
    ["else anywhere but in a sign", "abcdefghi👍🏽x", 10, ["abcdefghi", "👍🏽x"]],
    ["not after its first words", "A\n\nbcde fghij klmno", 12, ["A\n\nbcde ", "fghij klmno"]],
  ])("%s", (_, text, most, parts) => {
    const ends = partsOf(text, most);
    expect(ends.map((end, at) => text.slice(at === 0 ? 0 : ends[at - 1], end))).toEqual(parts);
  });

  it("takes in all of it, in order, each part with something and none too long", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "\n", ".", "👍") }),
        fc.integer({ min: 2, max: 30 }),
        (text, most) => {
          const ends = partsOf(text, most);
          expect(ends.at(-1) ?? 0).toBe(text.length);
          let before = 0;
          for (const end of ends) {
            expect(end).toBeGreaterThan(before);
            expect(end - before).toBeLessThanOrEqual(most);
            before = end;
          }
        },
      ),
      { seed: 7 },
    );
  });

  it("is looked for in time, whatever stands there", () => {
    const before = performance.now();
    for (const sign of [" ", "\n", ".", "a", '."'])
      expect(partsOf(sign.repeat(3 * PART)).at(-1)).toBe(3 * PART * sign.length);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe("a report that is read part by part", () => {
  const folder = resolve(import.meta.dirname, "../../examples");
  const texts = readdirSync(folder)
    .filter((file) => /\.(?:md|txt)$/.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));

  it("has its words, its actors and ids of its own", () => {
    for (const text of texts.slice(0, 4)) {
      const whole = read(text, text.length);
      const { claims, entities } = read(text, 600);
      expect(claims.flatMap((claim) => [...claimFaults(claim, text)])).toEqual([]);
      for (const { names } of entities)
        for (const { start, end, quote } of names) expect(text.slice(start, end)).toBe(quote);
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
      expect([...new Set([...claims, ...entities].map(({ report }) => report))]).toEqual(["rpt_long"]);
      const known = new Set(entities.map(({ id }) => id));
      const named = claims.flatMap(({ roles, attribution }) => [...roles, ...attribution].map(({ actor }) => actor));
      expect(named.every((actor) => actor === null || known.has(actor.id))).toBe(true);
      // What is lost is what reaches over a seam: who "he" is.
      expect(claims.length).toBeGreaterThan(whole.claims.length * 0.8);
    }
  });

  it("knows who is named in two parts for one", () => {
    const one = "Ana Quiroga Bazán killed Luis Tovar in Celaya in 2021, the police said.";
    const { claims, entities } = read(`${one}\n\n${one.replaceAll("2021", "2022")}`, one.length + 10);
    const people = entities.filter(({ kind }) => kind === "person").map(({ name, names }) => [name, names.length]);
    expect(people).toEqual([
      ["Ana Quiroga Bazán", 2],
      ["Luis Tovar", 2],
    ]);
    const killings = claims.filter(({ type }) => type === "kill");
    expect(killings.map((claim) => [inShort(claim), claim.time?.edtf])).toEqual([
      [expect.stringContaining("agent=Ana Quiroga Bazán"), "2021"],
      [expect.stringContaining("agent=Ana Quiroga Bazán"), "2022"],
    ]);
    expect(new Set(killings.map(({ roles }) => roles[0]?.actor?.id)).size).toBe(1);
  });
});
