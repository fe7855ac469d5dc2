import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames, SAME_NAME } from "../../src/actors/names/compare.ts";
import type { ActorKind } from "../../src/model/index.ts";

const judged = (left: string, right: string, kind: ActorKind): "same" | "other" =>
  compareNames(left, right, kind).score >= SAME_NAME ? "same" : "other";

describe("two names", () => {
  it.each<[string, string, string, ActorKind, "same" | "other"]>([
    ["accents", "Ramón Ibáñez Güemes", "Ramon Ibanez Guemes", "person", "same"],
    ["surname first", "Ibáñez Rojo, Tomás", "Tomás Ibáñez Rojo", "person", "same"],
    ["a title", "Gen. Arturo Solís", "Arturo Solís", "person", "same"],
    ["a second surname left out", "Tomás Ibáñez Rojo", "Tomás Ibáñez", "person", "same"],
    ["an initial", "T. Ibáñez", "Tomás Ibáñez", "person", "same"],
    ["another initial", "R. Ibáñez", "Tomás Ibáñez", "person", "other"],
    ["two initials in one", "JM Villalba", "José María Villalba", "person", "same"],
    ["a nickname", "Pancho Villalba", "Francisco Villalba", "person", "same"],
    ["another's nickname", "Pancho Villalba", "Ignacio Villalba", "person", "other"],
    ["a slip of the pen", "Rodrigo Villlaba", "Rodrigo Villalba", "person", "same"],
    ["another given name", "Rita Ibáñez", "Tomás Ibáñez", "person", "other"],
    ["another surname", "Tomás Ibáñez", "Tomás Ibarra", "person", "other"],
    ["a given name alone", "Tomás", "Tomás Ibáñez Rojo", "person", "other"],
    ["another second surname", "Tomás Ibáñez Rojo", "Tomás Ibáñez Luna", "person", "other"],
    ["Cyrillic", "Андрей Соколов", "Andrei Sokolov", "person", "same"],
    ["Greek", "Νίκος Παπαδάκης", "Nikos Papadakis", "person", "same"],
    ["father and son", "Faisal bin Nasser", "Nasser bin Faisal", "person", "other"],
    ["blanks left out", "RodrigoVillalba", "Rodrigo Villalba", "person", "same"],
    ["legal forms", "Aceros del Norte, S.A. de C.V.", "Aceros del Norte", "organisation", "same"],
    [
      "a legal form spelled out",
      "Nordwind GmbH",
      "Nordwind Gesellschaft mit beschränkter Haftung",
      "organisation",
      "same",
    ],
    ["an ampersand", "Marsh & Rivera Group", "Marsh and Rivera Group", "organisation", "same"],
    ["another town", "Port of Tuxpan", "Port of Guaymas", "organisation", "other"],
    ["common words shared", "Northern Trading Group", "Coastal Trading Group", "organisation", "other"],
    ["first letters", "BSG", "Border Studies Group", "organisation", "same"],
    ["other letters", "BSC", "Border Studies Group", "organisation", "other"],
    ["another number", "Fourth Zone 12 Brigade", "Fourth Zone 21 Brigade", "organisation", "other"],
    ["the state by its letters", "U.S. Coast Guard", "United States Coast Guard", "government", "same"],
    ["nothing in common", "Harbour Union", "Port Police", "other", "other"],
  ])("%s: %s, %s", (_, left, right, kind, expected) => {
    expect(judged(left, right, kind)).toBe(expected);
    expect(judged(right, left, kind)).toBe(expected);
  });

  it("say why", () => {
    expect(
      compareNames("Pancho Villalba", "Francisco Villalba Ortiz", "person").reasons.map(({ rule }) => rule),
    ).toEqual(["short-form", "further-names"]);
    expect(compareNames("Rita Ibáñez", "Tomás Ibáñez", "person").reasons).toEqual([
      { rule: "other-words", detail: "rita stands against tomas", weight: -0.4 },
    ]);
  });

  it("are compared alike from both sides, between 0 and 1, and any name is like itself (seed 3)", () => {
    const name = fc.string({ unit: "grapheme", maxLength: 30 });
    const kind = fc.constantFrom("person" as const, "organisation" as const, "other" as const);
    fc.assert(
      fc.property(name, name, kind, (a, b, of) => {
        const [x, y] = [compareNames(a, b, of).score, compareNames(b, a, of).score];
        expect(x).toBeCloseTo(y, 9);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        if (/^[\p{L}\s]+$/u.test(a) && /\p{L}{2}/u.test(a)) expect(compareNames(a, a, of).score).toBeGreaterThan(0.9);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("as long as a book are compared in no time", () => {
    const start = performance.now();
    for (const long of ["a ".repeat(500_000), "x".repeat(1_000_000), "((((".repeat(250_000), "a.".repeat(500_000)]) {
      compareNames(long, `${long}b`, "person");
      compareNames(long, `${long}b`, "organisation");
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
