import { describe, expect, it } from "vitest";
import { POSITIONS } from "../../src/reading/positions.ts";
import { REFUSALS } from "../../src/reading/refusals.ts";
import { claimsOf, readText } from "./read.ts";

describe("statements", () => {
  it("keeps what is said where no other reader made a claim of it", () => {
    const { claims } = readText(
      "The mayor said that the council would discuss the budget tomorrow and that nobody had read it.",
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim.attribution.map((s) => s.name)).toEqual(["The mayor"]);
  });

  it("keeps what is said in a noun phrase", () => {
    expect(claimsOf("The ministry announced a reform of the police.", "statement")).toEqual([
      "statement object=a reform of the police",
    ]);
  });

  it.each(POSITIONS.map((row) => [row.seen, row]))("keeps a stand with him who takes it: %s", (text, row) => {
    const [claim] = readText(text).claims.filter((c) => c.kind === "statement");
    expect(claim?.attribution).toHaveLength(1);
    expect(claim).toMatchObject({ polarity: row.polarity, modality: row.modality });
  });

  it.each(REFUSALS.map((row) => [row.seen, row]))("keeps what is left unanswered: %s", (text, row) => {
    const [claim] = readText(text).claims.filter((c) => c.kind === "statement");
    expect(claim?.attribution).toHaveLength(1);
    expect(claim).toMatchObject({
      polarity: row.stance === "denies" ? "affirmed" : "negated",
      modality: "reported",
    });
  });

  it.each(REFUSALS.map((row) => row.silent))("leaves alone: %s", (text) => {
    expect(readText(text).claims.filter((c) => c.rule?.startsWith("refusal"))).toEqual([]);
  });

  it.each([
    ...POSITIONS.map((row) => row.silent),
    "The council discussed the budget.",
    "The mayor drinks coffee in the morning.",
    "“Yes,” the mayor said.",
    "The mayor accused the Gulf Cartel of the attack.",
    "The mayor spoke for an hour.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "statement")).toEqual([]);
  });

  it.each([
    ["The ministry dismissed reports of a pact.", "object=reports of a pact by The ministry denies reported negated"],
    [
      "Mexico's foreign minister ruled out joint patrols.",
      "object=joint patrols by Mexico's foreign minister denies reported negated",
    ],
    ["The report warned against a hasty withdrawal.", "object=a hasty withdrawal by The report says wanted affirmed"],
  ])("keeps who stands where: %s", (text, told) => {
    const [c] = readText(text).claims.filter((x) => x.kind === "statement");
    const by = c?.attribution.map((s) => `${s.name} ${s.stance}`).join();
    expect(c && `${c.roles.map((r) => `${r.role}=${r.quote}`).join(" ")} by ${by} ${c.modality} ${c.polarity}`).toBe(
      told,
    );
  });
});
