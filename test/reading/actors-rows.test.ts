import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { load } from "js-yaml";
import { parseCodebook } from "../../src/reading/codebook.ts";
import { keyOf, pieces } from "../../src/reading/names/folding.ts";

const folder = resolve(import.meta.dirname, "../../codebooks/organised-crime");
const { codebook, problems } = parseCodebook(
  ["codebook.yaml", "actors.yaml"].map((file) => ({
    file,
    content: load(readFileSync(resolve(folder, file), "utf8")),
  })),
);
const rows = codebook.actors;
const names = rows.flatMap((row) => [row.name, ...row.aliases].map((name) => ({ name, row })));

describe("rows of well-known actors", () => {
  it("are read without a problem, and there are some hundreds of them", () => {
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(250);
  });

  it("share no name, accents and articles aside", () => {
    const holders = new Map<string, Set<string>>();
    for (const { name, row } of names) {
      const key = keyOf(pieces(name));
      holders.set(key, (holders.get(key) ?? new Set()).add(row.id));
    }
    expect(
      [...holders].filter(([, ids]) => ids.size > 1).map(([key, ids]) => `${key}: ${[...ids].join(", ")}`),
    ).toEqual([]);
  });

  it("name only rows that exist as what they are within, in no circle", () => {
    const within = new Map(rows.map((row) => [row.id, row.within]));
    for (const row of rows) {
      const seen = new Set<string>();
      for (let at: string | null = row.id; at !== null; at = within.get(at) ?? null) {
        expect(within.has(at), `${row.id} is within ${at}`).toBe(true);
        expect(seen.has(at), `${row.id} is within itself`).toBe(false);
        seen.add(at);
      }
    }
  });

  it("have names that a text can hold: a capital letter, and words", () => {
    for (const { name } of names) {
      expect(name, name).toMatch(/\p{Lu}/u);
      expect(pieces(name).length, name).toBeGreaterThan(0);
    }
  });

  it("put no person within a person, and only offices within one", () => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const odd = rows.filter((row) => byId.get(row.within ?? "")?.kind === "person" && row.kind !== "government");
    expect(odd.map((row) => row.id)).toEqual([]);
  });
});
