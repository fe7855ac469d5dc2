import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The relations of a type: who and what. */
const told = (text: string, type: string): readonly string[] =>
  readText(text)
    .claims.filter((c) => c.kind === "relation" && c.type === type)
    .map((c) => `${c.quote}: ${c.roles.map((r) => `${r.role}=${r.quote}`).join("; ")}`);

describe("where a town lies or a house has its seat, beside its name", () => {
  it.each([
    [
      "Sullana, a fishing town in northern Peru, mourned its mayor.",
      "Sullana, a fishing town in northern Peru: subject=Sullana; object=Peru",
    ],
    [
      "The navy searched Grupo Barreda, a shipping brokerage in Lima, on Monday.",
      "Grupo Barreda, a shipping brokerage in Lima: subject=Grupo Barreda; object=Lima",
    ],
    [
      "A charity in Lima, Vigía Andina, says nine ferrymen drowned.",
      "A charity in Lima, Vigía Andina: subject=Vigía Andina; object=Lima",
    ],
    [
      "The trucks were those of the Halcones, a band from Lima that left the port in 2023.",
      "the Halcones, a band from Lima: subject=Halcones; object=Lima",
    ],
  ])("%s", (text, seat) => {
    expect(told(text, "present")).toContain(seat);
  });
  it.each([
    // a man comes from somewhere, and has no seat there; a thing is nobody's seat
    "Juan Paz, a clerk from Lima, fled.",
    "The Gaviota, a boat from Lima, sank.",
    "Grupo Barreda, a firm in Lima courts, lost.",
  ])("silent: %s", (text) => {
    expect(told(text, "present")).toEqual([]);
  });
});

describe("who is what, and of which house", () => {
  it.each([
    [
      "The Minister, Juan Paz, stated: “The port is safe.”",
      "office",
      "The Minister, Juan Paz: subject=Juan Paz; object=The Minister",
    ],
    [
      "“We shall see,” said Ana Ruiz, of the think tank Faro Abierto.",
      "member",
      "Ana Ruiz, of the think tank Faro Abierto: subject=Ana Ruiz; object=Faro Abierto",
    ],
    [
      "Juan Paz, of the tiny Harbour Front party, took office in May.",
      "member",
      "Juan Paz, of the tiny Harbour Front party: subject=Juan Paz; object=Harbour Front party",
    ],
  ])("%s", (text, type, relation) => {
    expect(told(text, type)).toContain(relation);
  });
  it("takes no party of friends for a house", () => {
    expect(told("Ana Ruiz, of the search party, spoke.", "member")).toEqual([]);
  });
});
