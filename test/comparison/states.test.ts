import { describe, expect, it } from "vitest";
import { comparedIn, type Texts } from "./texts.ts";

/** The findings on questions that ask so, as "verdict: reason". */
const onState = (asks: RegExp, texts: Texts): readonly string[] =>
  comparedIn(texts)
    .filter(({ replies }) => replies.some((reply) => asks.test(reply.asks)))
    .flatMap(({ findings }) => findings.map(({ verdict, reason }) => `${verdict}: ${reason}`));

describe("missing, and found", () => {
  const missing = "Rosa Tello has been missing since Sunday, her union said.";
  it("ends with a later report that she was found, though on no day", () => {
    expect(
      onState(/missing/u, [
        ["2026-05-04", missing],
        ["2026-05-09", "Rosa Tello was found alive in a cellar."],
      ]),
    ).toEqual([expect.stringMatching(/^supersedes: Missing .*; a later report: found alive/u)]);
  });
  it("ends with the day on which she turned up", () => {
    expect(
      onState(/missing/u, [
        ["2026-05-04", missing],
        ["2026-05-20", "Rosa Tello turned up alive in Pasto on 8 May 2026."],
      ]),
    ).toEqual([expect.stringMatching(/^supersedes: .*found alive \(8 May 2026\)/u)]);
  });
  it.each([
    ["an attack survived long before", "Rosa Tello survived an attack, her husband said."],
    ["a hostage in a video", "Rosa Tello appeared in a recording of 8 May 2026."],
    ["where she was last seen", "Rosa Tello was last seen in Pasto on 4 May 2026."],
    ["found before she went missing", "Rosa Tello was found alive in Pasto in March 2019."],
  ])("goes on: %s", (_, text) => {
    expect(
      onState(/missing/u, [
        ["2026-05-04", missing],
        ["2026-05-20", text],
      ]),
    ).toEqual([]);
  });
  it("does not put a missing person back among the missing whom an earlier report found", () => {
    expect(
      onState(/missing/u, [
        ["2026-05-04", "Rosa Tello was found alive on 3 May 2026."],
        ["2026-05-20", "Rosa Tello has been missing since 19 May 2026."],
      ]),
    ).toEqual([]);
  });
});

describe("alive or dead, by what was found", () => {
  const died = "Rosa Tello, a lawyer, died on 3 May 2026, her union said.";
  it.each([
    ["was found alive, on no day, in a later report", "Rosa Tello was found alive in a cellar."],
    ["survived an attack once", "Rosa Tello survived two attacks."],
    ["her body has not been found", "The body of Rosa Tello has not been found."],
    ["somebody else killed her", "Rosa Tello was not killed by soldiers, the army said."],
  ])("stays open: %s", (_, text) => {
    expect(
      onState(/alive/u, [
        ["2026-05-04", died],
        ["2026-06-20", text],
      ]),
    ).toEqual([]);
  });
  it("is at odds where a later day is told", () => {
    expect(
      onState(/alive/u, [
        ["2026-05-04", died],
        ["2026-06-20", "Rosa Tello was found alive on 18 June 2026."],
      ]),
    ).toEqual([expect.stringMatching(/^contradicts/u)]);
  });
});

describe("who belongs to a party", () => {
  const member: readonly [string, string] = ["2026-05-04", "Iván Bolaños is a member of the Liberal Party."];
  it("ends with an expulsion", () => {
    expect(
      onState(/member/u, [member, ["2026-07-09", "The Liberal Party expelled Iván Bolaños on 2 July 2026."]]),
    ).toEqual([expect.stringMatching(/^supersedes: A member .* expelled or suspended \(2 July 2026\)/u)]);
  });
  it.each([
    ["another party", "The Green Party expelled Iván Bolaños on 2 July 2026."],
    ["another man", "The Liberal Party expelled Mario Lagos on 2 July 2026."],
    ["a building", "Iván Bolaños left the Central Bank on 2 July 2026."],
  ])("goes on: %s", (_, text) => {
    expect(onState(/member/u, [member, ["2026-07-09", text]])).toEqual([]);
  });
  it("is not regained by a report that still calls him a member", () => {
    expect(
      onState(/member/u, [
        ["2026-07-09", "The Liberal Party expelled Iván Bolaños on 2 July 2026."],
        ["2026-09-01", member[1]],
      ]),
    ).toEqual([]);
  });
});

describe("out of office, and back", () => {
  const out: readonly [string, string] = ["2026-05-04", "Darío Mesa, the police chief, was suspended on 2 May 2026."];
  it("ends with reinstatement", () => {
    expect(onState(/in office/u, [out, ["2026-07-09", "A court reinstated Darío Mesa on 1 July 2026."]])).toEqual([
      expect.stringMatching(/^supersedes: Out of office .* back in office/u),
    ]);
  });
  it("is no question of the suspended alone", () => {
    expect(onState(/in office/u, [out, ["2026-05-05", "Darío Mesa was suspended on 2 May 2026."]])).toEqual([]);
  });
});

describe("moved between prisons", () => {
  const held: readonly [string, string] = ["2026-05-04", "Mario Lagos is held in the prison of La Picota in Bogotá."];
  it("follows him from one to the next", () => {
    expect(
      onState(/held/u, [held, ["2026-07-09", "Mario Lagos was moved to the prison of Cómbita on 1 July 2026."]]),
    ).toEqual([expect.stringMatching(/^supersedes: First the prison of La Picota .*, then the prison of Cómbita/u)]);
  });
  it.each([
    ["the same house in other words", "Mario Lagos was moved to the La Picota Norte penitentiary on 1 July 2026."],
    ["a prison without a name", "Mario Lagos was moved to a federal prison on 1 July 2026."],
    ["only its town", "Mario Lagos was moved to a prison near Bogotá on 1 July 2026."],
  ])("stays silent: %s", (_, text) => {
    expect(onState(/held/u, [held, ["2026-07-09", text]])).toEqual([]);
  });
});
