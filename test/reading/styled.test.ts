import { describe, expect, it } from "vitest";
import { standsFor } from "./actors.ts";

describe("a description stands for whom the report has called so", () => {
  it.each([
    [
      "Rodrigo Salas, the former mayor of Santa Elena, was caught at sea. Police say the former mayor fled first.",
      "mayor",
      2,
      "Rodrigo Salas",
    ],
    [
      "Diego Luján, a 20-year-old student, was killed on 3 May. His mother says that the student had no gun.",
      "student",
      2,
      "Diego Luján",
    ],
    [
      "The consultancy Norte Claro published its count. The consultancy had warned of this in May.",
      "consultancy",
      2,
      "Norte Claro",
    ],
    [
      "Rentería Analytics, a consultancy, published its count. The consultancy had warned of this in May.",
      "consultancy",
      2,
      "Rentería Analytics",
    ],
    [
      "The Partido Verde del Sur condemned the killing. The party will name another candidate.",
      "party",
      1,
      "Partido Verde del Sur",
    ],
    [
      "Nora Paz, who was running for mayor, was shot on Sunday. Two guards of the candidate died.",
      "candidate",
      1,
      "Nora Paz",
    ],
    ["The welder Hugo Serna was burned by the blast. The welder died on Monday.", "welder", 2, "Hugo Serna"],
  ])("%s", (text, word, nth, name) => {
    expect(standsFor(text, word, nth)).toBe(name);
  });

  it("also before its name has been given", () => {
    const text = "Marines shot the student at a checkpoint. Diego Luján, a 20-year-old student, died on Monday.";
    expect(standsFor(text, "student")).toBe("Diego Luján");
    const first =
      "A candidate for mayor was strangled on Sunday. The police found no rope. Nora Paz, a candidate for mayor, was 41.";
    expect(standsFor(first, "candidate")).toBe("Nora Paz");
  });

  it.each([
    ["two of them", "Hugo Serna, a welder, and Luis Roa, a welder too, fled. Police guard the welder.", "welder", 3],
    [
      "another one nearer",
      "Nora Paz, a candidate, was shot. Another candidate was threatened. Police guard the candidate.",
      "candidate",
      3,
    ],
    [
      "an office that he has no more",
      "Rodrigo Salas, the former mayor of Santa Elena, was arrested. The town council praised the mayor.",
      "mayor",
      2,
    ],
    [
      "of another place",
      "Rodrigo Salas, the mayor of Colima, was arrested. Gunmen shot the mayor of Tepic.",
      "mayor",
      2,
    ],
    [
      "told which by a clause",
      "Nora Paz, a candidate, was shot. Voters want the candidate who spends least.",
      "candidate",
      2,
    ],
    ["said of somebody", "Nora Paz, a candidate, was shot. Her brother Luis Roa is the candidate.", "candidate", 2],
    ["a new one", "Diego Luján, a student, was killed in May. A student saw it.", "student", 2],
    [
      "one of the many that nobody names",
      "Ana Ruiz, a judge, was shot in May. Mayors met. Shops closed. Buses stopped. It rained. The judge freed two men.",
      "judge",
      2,
    ],
    [
      "the other participant of the clause",
      "Diego Luján, a student, was there. Diego Luján helped the student.",
      "student",
      2,
    ],
  ])("but not %s", (_, text, word, nth) => {
    expect(standsFor(text, word, nth)).toBeNull();
  });
});

describe("a town is no band, whatever its article", () => {
  it.each([
    ["Los Tordos lost two men. Soldiers raided a house in Los Encinos. The group then fled.", "Los Tordos"],
    ["Los Tordos lost two men. A boy was shot in Los Encinos. The group denied it.", "Los Tordos"],
    ["Los Tordos lost two men. Ruiz served in Los Cuervos. The group denied it.", "Los Cuervos"],
  ])("%s", (text, name) => expect(standsFor(text, "group")).toBe(name));
});
