import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** "responsible subject=Juan Paz by a warden reported so": the relations on who did it and who leads. */
const told = (text: string): readonly string[] =>
  readText(text, "2025-09-10").claims.flatMap((c) =>
    c.type === "responsible" || c.type === "lead"
      ? [
          [
            c.type,
            ...c.roles.map((r) => `${r.role}=${r.quote}`),
            ...(c.attribution.length > 0 ? ["by", ...c.attribution.map((s) => s.name)] : []),
            c.modality,
            c.polarity === "negated" ? "not" : "so",
          ].join(" "),
        ]
      : [],
  );

const DEED = "Four bakers were murdered near Bocana in June. ";

describe("who is behind a deed, in other words", () => {
  it.each([
    [
      `${DEED}The order came from Juan Paz, a protected witness told the judge.`,
      "responsible subject=Juan Paz by a protected witness reported so",
    ],
    [`${DEED}Juan Paz gave the order, a warden said.`, "responsible subject=Juan Paz by a warden reported so"],
    [
      `${DEED}"There is no doubt that Juan Paz ordered it," a warden said.`,
      "responsible subject=Juan Paz by a warden reported so",
    ],
    [
      `${DEED}Detectives believe that Los Zorros are behind it.`,
      "responsible subject=Los Zorros by Detectives reported so",
    ],
    [
      `${DEED}The massacre was the handiwork of Gente del Cerro, a warden said.`,
      "responsible object=The massacre subject=Gente del Cerro by a warden reported so",
    ],
    [
      `${DEED}Juan Paz organised the massacre, a warden said.`,
      "responsible subject=Juan Paz object=the massacre by a warden reported so",
    ],
    [
      `${DEED}The participation of Los Zorros in the massacre has been ruled out.`,
      "responsible subject=Los Zorros object=the massacre asserted not",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it.each([
    // another order, no deed, a deed that was not done
    `${DEED}Juan Paz gave the order to close the bridge.`,
    `${DEED}The bridge was closed in July. The order came from Juan Paz.`,
    "The cook waited at the table. The order came from Juan Paz.",
    "The bridge was painted in March. The judge believes that Juan Paz ordered it.",
    "Los Zorros were planning an attack on the station, police said.",
    "The participation of the mayor in the parade has not been ruled out.",
  ])("nothing: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
  it("takes no doubt for none", () => {
    const claims = readText("There is no doubt that Los Zorros killed the bishop, the dean said.", "2025-09-10").claims;
    expect(claims.find((c) => c.type === "kill")).toMatchObject({ modality: "reported", polarity: "affirmed" });
    const doubted = readText(
      "There is some doubt that Los Zorros killed the bishop, the dean said.",
      "2025-09-10",
    ).claims;
    expect(doubted.some((c) => c.type === "kill" && c.modality === "reported" && c.polarity === "affirmed")).toBe(
      false,
    );
  });
  it("names the gang of a cell", () => {
    const claims = readText("The mill was burned by members of the armed gang Gente del Cerro.", "2025-09-10").claims;
    expect(claims.flatMap((c) => c.roles.map((r) => r.quote))).toContain("members of the armed gang Gente del Cerro");
  });
});

describe("who leads, in other words", () => {
  const GANG = "Los Zorros are run by Juan Paz. ";
  it.each([
    [
      `${GANG}The weekly instructions come from an aunt, Ana Paz, a warden said.`,
      "lead subject=Ana Paz object=Los Zorros by a warden reported so",
    ],
    [`${GANG}Leadership fell to an uncle, Luis Paz.`, "lead subject=Luis Paz object=Los Zorros asserted so"],
    [
      "Command of Los Zorros passed last year to his nephew, Luis Paz.",
      "lead subject=Luis Paz object=Los Zorros asserted so",
    ],
    [`${GANG}The gang's real boss is his wife, Ana Paz.`, "lead subject=Ana Paz object=The gang asserted so"],
    ["Los Zorros, still under Luis Paz, hold the pier.", "lead subject=Luis Paz object=Los Zorros asserted so"],
    [
      "Juan Paz, who founded Los Zorros, still leads it from a cell, the dean said.",
      "lead subject=Juan Paz object=Los Zorros by the dean reported so",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  it.each([
    "Command of the third fleet passed to Luis Paz.",
    "Leadership in the polls passed to Ana Ruiz.",
    "The true head of the household is his aunt, Rosa Paz.",
    "Paz bought the bakery and now runs it with his wife.",
    "The company, still under Luis Paz, sold its boats.",
    "The orders come from the kitchen.",
    "The mayor gave the order to sweep the square.",
  ])("nothing: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
