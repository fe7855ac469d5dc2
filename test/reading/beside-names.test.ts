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

const deeds = (text: string): readonly string[] =>
  readText(text)
    .claims.filter((c) => c.kind === "event")
    .map((c) => `${c.type}: ${c.roles.map((r) => `${r.role}=${r.quote}`).join("; ")}`);

describe("of whom a count is told, by name or number behind it", () => {
  it.each([
    ["Four men were freed on Friday, among them Colonel Raúl Paz.", "release: patient=Raúl Paz"],
    ["Six cooks were killed and nine porters were injured on Monday, among them two boys.", "injure: patient=two boys"],
    ["The army arrested six men, among them a former judge.", "arrest: agent=The army; patient=a former judge"],
  ])("%s", (text, deed) => {
    expect(deeds(text)).toContain(deed);
  });
  it.each([
    "Three men were freed, among them no officer.",
    "Three men were freed, according to the clerk, among them a former judge.",
    "Six men were arrested; the crowd sang, among them a former judge.",
  ])("silent: %s", (text) => {
    expect(deeds(text)).toHaveLength(1);
  });
  it("leaves the pronoun to “among”", () => {
    const { claims } = readText("Four men were freed on Friday, among them Colonel Raúl Paz.");
    expect(claims.find((c) => c.type === "office")?.quote).toBe("Colonel Raúl Paz");
  });
});

describe("what is not believed, and what is only a ground", () => {
  it("keeps the negation", () => {
    const { claims } = readText("Ana Ruiz does not believe the tally.");
    expect(claims.map((c) => `${c.kind} ${c.polarity} ${c.attribution.map((a) => a.name).join(", ")}`)).toEqual([
      "statement negated Ana Ruiz",
    ]);
  });
  it("takes “in view of” for no view of anybody's", () => {
    const { claims } = readText("In view of stories printed by El Faro, the ministry warns the public.");
    expect(claims.filter((c) => c.attribution.some((a) => /Faro/u.test(a.name)))).toEqual([]);
  });
});
