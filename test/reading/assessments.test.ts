import { describe, expect, it } from "vitest";
import { EVALUATIVE_FRAMES } from "../../src/reading/assessments/rows.ts";
import { claimsOf, readText } from "./read.ts";

describe("assessments", () => {
  it.each([
    ["The prison is overcrowded and dangerous.", "subject=The prison"],
    ["The Gulf Cartel is one of the oldest criminal groups in the country.", "subject=Gulf Cartel"],
    ["The port has become the most important entry for chemicals.", "subject=The port"],
    ["The Gulf Cartel remains the dominant force in the north.", "subject=Gulf Cartel"],
    ["The border is exposed.", "subject=The border"],
    ["The Gulf Cartel has emerged as the most violent group in the north.", "subject=Gulf Cartel"],
    ["His lieutenants turned the band into one of the largest gangs of the coast.", "subject=the band"],
    ["Analysts consider the harbour the weakest point.", "subject=the harbour"],
    ["The violence has worsened.", "subject=The violence"],
    ["The report misrepresents the market.", "subject=The report object=the market"],
  ])("reads %s", (text, roles) => {
    expect(claimsOf(text, "assessment")).toContain(`assessment ${roles}`);
  });

  it.each(EVALUATIVE_FRAMES.map((row) => [row.seen]))("reads the row's sentence: %s", (text) => {
    expect(claimsOf(text, "assessment")).toHaveLength(1);
  });

  it.each([
    ...EVALUATIVE_FRAMES.map((row) => row.silent),
    "Is the state lawless?",
    "That is the good news.",
    "It is clear that the trial will be long.",
    "The meeting is on Monday.",
    "The documents are available at the court.",
    "Two of the men were present.",
    "He is the governor of the state.",
    "The gang was founded by two brothers.",
    "The gunmen were arrested at a ranch.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "assessment")).toEqual([]);
  });

  it("ranks whom an apposition with 'one of' stands behind, by kind", () => {
    const text = "Police arrested a leader of the Gulf Cartel, one of the oldest criminal groups in the country.";
    expect(claimsOf(text, "assessment")).toContain("assessment subject=Gulf Cartel");
  });

  it("takes a pronoun for an actor only where the noun fits the actor", () => {
    const before = "The Gulf Cartel attacked the port.";
    expect(claimsOf(`${before} It is a violent organization.`, "assessment")).toEqual([
      "assessment subject=Gulf Cartel",
    ]);
    expect(claimsOf(`${before} It was the bloodiest raid in years.`, "assessment")).toEqual([]);
  });

  it("lets those who hold the opinion say it", () => {
    const { claims } = readText("Officials described the harbour as the most dangerous place on the coast.");
    const found = claims.find((c) => c.kind === "assessment");
    expect(found?.attribution.map((s) => s.name)).toEqual(["Officials"]);
    expect(found?.modality).toBe("reported");
  });
});
