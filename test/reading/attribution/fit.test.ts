import { describe, expect, it } from "vitest";
import { readText } from "../read.ts";

/** The speakers of the claim that holds the words: "Ana Ruiz > a clerk"; "-" for the report itself, "none" for no claim. */
function by(text: string, words: string): string {
  const claim = readText(text, "2025-05-04").claims.find((c) => c.quote.includes(words));
  return claim ? claim.attribution.map((s) => s.name).join(" > ") || "-" : "none";
}

describe("speakers are those who can speak", () => {
  it.each([
    // What only opens the clause names no speaker.
    [
      "Four clerks, among them a former guard, said that the boss had fled to Peru.",
      "had fled",
      "Four clerks > a former guard",
    ],
    [
      "As to escorts, the Ministry of Ports reports that six guards were sent to her.",
      "were sent",
      "Ministry of Ports",
    ],
    ["In their long verdict the jurors said that soldiers had burned the market.", "had burned", "the jurors"],
    [
      "As harbour expert Luis Paz notes, “In their growth, they have built chains, for example, they receive rubber from Sarn, and they sell it in Pontreda.”",
      "they sell it",
      "Luis Paz",
    ],
    ["Both say that they were sent away by radio.", "were sent away", "Both"],
    // Who somebody is to those who describe him, and nothing of what stands before.
    [
      "Nine people died when gunmen stormed the court and left with Juan Paz, the man detectives describe as the head of the Herons.",
      "Nine people died",
      "-",
    ],
    ["Detectives describe Juan Paz as the head of the Herons.", "describe", "Detectives"],
    // Whom quoted words are about does not say them.
    ["“Not one soldier set foot on that farm. It was a local affair,” she said.", "set foot", "none"],
    // A deed says nothing, and the words are his who tells of it.
    [
      "Ana Ruiz said the arrests of June had borne her out, but conceded that the navy had left the port.",
      "had left the port",
      "Ana Ruiz",
    ],
    // A house named for two things is one speaker.
    [
      "Ana Ruiz of the Observatory of Crime and Violence wrote in March that the arrest would split the gang.",
      "would split",
      "Ana Ruiz",
    ],
    // What is denied, or has nothing to bear it out, is nobody's word.
    [
      "The ministry rejects counts according to which thousands of people have left their homes.",
      "have left",
      "The ministry",
    ],
    ["The ministry has no information to support versions that he heads a gang of his own.", "heads a gang", "none"],
    ["The ministry has information to support versions that he heads a gang of his own.", "heads a gang", "versions"],
  ])("%s %s", (text, words, expected) => {
    expect(by(text, words)).toBe(expected);
  });
});

/** Who does what the words tell: "agent=two clerks"; "none" where no claim holds them. */
const doers = (text: string, words: string): string => {
  const claim = readText(text, "2025-05-04").claims.find((c) => c.quote.startsWith(words));
  return claim ? claim.roles.map((r) => `${r.role}=${r.quote}`).join("; ") : "none";
};

describe("who tells of a deed does not do it", () => {
  it.each([
    [
      "The second-in-command, who according to Peru's Prosecutor General (FGP) has been cooperating since 5 May, told of nine meetings.",
      "Peru's Prosecutor General (FGP) has been cooperating",
      "none",
    ],
    [
      "Peru's Prosecutor General has been cooperating since 5 May, two clerks said.",
      "Peru's Prosecutor General has been cooperating",
      "agent=Peru's Prosecutor General",
    ],
  ])("%s", (text, words, expected) => {
    expect(doers(text, words)).toBe(expected);
  });
});
