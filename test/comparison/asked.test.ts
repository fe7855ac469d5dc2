import { describe, expect, it } from "vitest";
import { naming } from "../../src/comparison/index.ts";
import { comesAbout, comesOfVerb } from "../../src/comparison/rules/forecasts/asked.rows.ts";
import { speakerOf } from "../../src/comparison/speaker.ts";
import { claim, codebook } from "./claims.ts";
import { comparedIn } from "./texts.ts";

describe("how a question reads", () => {
  it.each([
    ["arrest", "to", "Will Juan Paz be arrested?"],
    ["extradite", "to", "Will Juan Paz be handed over to another country?"],
    ["seize", "to", "Will Juan Paz be seized?"],
    ["identify", "to", "Will Juan Paz be identified?"],
    ["resign", "of", "Will Juan Paz resign or be dismissed?"],
    ["take-office", "of", "Will Juan Paz take office?"],
    ["split", "of", "Will Juan Paz split?"],
  ] as const)("%s %s: %s", (type, side, asks) => {
    expect(comesAbout(type, side, "Juan Paz")).toBe(asks);
  });

  it("has a plain sentence for every event that the codebook knows", () => {
    for (const { id } of codebook.events)
      for (const side of ["to", "of"] as const)
        expect(comesAbout(id, side, "Juan Paz")).toMatch(/^Will Juan Paz (?:be )?[a-z][a-z ]+\?$/u);
  });

  it("asks of a verb whether anybody will do it", () => {
    expect(comesOfVerb("audit", "to", "the port")).toBe("Will anybody audit the port?");
    expect(comesOfVerb("strike", "of", "the union")).toBe("Will the union strike?");
  });

  it("repeats what is said to be so, whoever spoke first", () => {
    const no = { question: "so rpt 1", affirmed: false, asks: "no" };
    const yes = { question: "so rpt 1", affirmed: true, asks: "yes" };
    expect(naming([no, yes]).asks).toBe("yes");
    const other = { question: "custody act_1", affirmed: true, asks: "other" };
    expect(naming([{ ...other, affirmed: false, asks: "first" }, other]).asks).toBe("first");
  });

  it("names a pronoun's man in brackets", () => {
    const asked = comparedIn([
      [
        "2026-03-04",
        "Juan Paz was a driver. A neighbour said that he hides in Peru now, which the ministry has denied.",
      ],
    ]).flatMap(({ replies }) => naming(replies).asks);
    expect(asked).toContain("Is it so: “[Juan Paz] hides in Peru now”?");
  });
});

describe("a source in the middle of a sentence", () => {
  it.each([
    ["A man", "a man"],
    ["The ministry", "the ministry"],
    ["Residents of the village", "residents of the village"],
    ["Mexican officials", "Mexican officials"],
  ])("%s", (name, words) => {
    const told = claim("lead", { subject: "Juan Paz", object: "Red Clan", by: ["somebody"] });
    const attribution = told.claim.attribution.map((link) => ({ ...link, name, quote: name, actor: null }));
    expect(speakerOf({ ...told, claim: { ...told.claim, attribution } }).words).toBe(words);
  });
});
