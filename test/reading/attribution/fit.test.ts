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
      "As harbour expert Luis Paz notes, “In their growth, they have built chains, for instance, they get rubber from Sarn, and they sell it in Pontreda.”",
      "they sell it",
      "Luis Paz",
    ],
    ["Both claim the patrol was recalled by radio.", "was recalled", "Both"],
    // Who somebody is to those who describe him, and nothing of what stands before.
    [
      "Nine people died when gunmen stormed the court and left with Juan Paz, the man detectives describe as boss of the Herons.",
      "Nine people died",
      "-",
    ],
    ["Detectives describe Juan Paz as boss of the Herons.", "describe", "Detectives"],
    // Whom quoted words are about does not say them.
    ["“Not one soldier set foot on that farm. It was a local affair,” she said.", "set foot", "none"],
    // A deed says nothing, and the words are his who tells of it.
    [
      "Ana Ruiz said the arrests of June had vindicated her view, but granted that the navy had left the port.",
      "had left the port",
      "Ana Ruiz",
    ],
    // A house named for two things is one speaker.
    [
      "Ana Ruiz of the Observatory of Crime and Violence wrote last week that the arrest would split the gang.",
      "would split",
      "Ana Ruiz",
    ],
    // What is denied, or has nothing to bear it out, is nobody's word.
    ["The ministry rejects counts according to which hundreds of farmers lost the valley.", "lost the valley", "none"],
    ["According to a count, hundreds of farmers lost the valley.", "lost the valley", "a count"],
    ["The ministry has no documents to confirm rumours that he heads a rival gang.", "heads a rival", "none"],
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
