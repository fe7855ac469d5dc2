import { describe, expect, it } from "vitest";
import { readText } from "../read.ts";

/** How the claim that holds the words stands: its speakers, modality, and the words by which the report refutes it. */
function standing(text: string, words: string): string {
  const claim = readText(text, "2025-05-04").claims.find((c) => c.quote.includes(words));
  if (!claim) return "none";
  const by = claim.attribution.map((s) => `${s.name} (${s.role})`).join(" > ") || "-";
  return `${by}: ${claim.modality}${claim.refuted === undefined ? "" : `, refuted by “${claim.refuted}”`}`;
}

const CHECK = `Fact check: what is said about the port of Lodrigal

CLAIM 1: “Harbour master Luis Paz was shot dead in Pontreda on 3 March.”
UNPROVEN. The coroner told us that no such body had reached him.

Rumour: “The Grey Herons have bribed the customs chief.”
Verdict: misleading. An audit found one gift to a clerk.

Myth 3: The navy killed the bookkeeper.
True. A court convicted two marines in January.

Claim: “The mayor fled to Spain.” False. She opened a school on Monday.
`;

describe("what is put to the test is said by nobody who is named", () => {
  it.each([
    [CHECK, "was shot dead", "CLAIM 1 (unnamed): alleged, refuted by “UNPROVEN”"],
    [CHECK, "have bribed", "Rumour (unnamed): alleged, refuted by “Verdict: misleading”"],
    [CHECK, "The mayor fled", "Claim (unnamed): alleged, refuted by “False”"],
    // What is found true is the report's own word.
    [CHECK, "The navy killed", "-: asserted"],
    [CHECK, "convicted two marines", "-: asserted"],
    [
      "A video says that the judge Ana Ruiz fled to Lisbon. It is false. Ruiz was in court on Tuesday.",
      "fled to Lisbon",
      "A video (document): reported, refuted by “It is false”",
    ],
    [
      "Posts on the web claim that soldiers burned the market. There is no evidence for this.",
      "burned the market",
      "Posts on the web (document): alleged, refuted by “There is no evidence for this.”",
    ],
    // Whom the text names, it does not silence by calling his words untrue.
    [
      "The governor Luis Paz says that soldiers burned the market. It is false, a baker told us.",
      "burned the market",
      "Luis Paz (person): reported",
    ],
    [
      "A video says that soldiers burned the market. It is in Lodrigal.",
      "burned the market",
      "A video (document): reported",
    ],
    ["The claim: soldiers burned the market, and nobody came.", "burned the market", "The claim (unnamed): alleged"],
    // A claim that is made in a sentence is no label of a line.
    ["The union made a claim: soldiers had burned the market.", "burned the market", "-: asserted"],
  ])("%#", (text, words, expected) => {
    expect(standing(text, words)).toBe(expected);
  });
});
