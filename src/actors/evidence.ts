/** Why two names are taken to be one actor's. */
export type RuleName =
  | "codebook"
  | "full-name"
  | "alias"
  | "acronym"
  | "spelling"
  | "name-variant"
  | "surname-in-context"
  | "surname-withheld";

interface Rule {
  readonly weight: number;
  readonly says: string;
}

/** The rules with their weights, strongest first; the sentence is shown to users. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  codebook: { weight: 1, says: "Both are the same row of the codebook." },
  "full-name": { weight: 0.95, says: "Both carry the same full name, accents and case aside." },
  acronym: { weight: 0.85, says: "One report gives the acronym for this name, and no other name in the case has it." },
  alias: {
    weight: 0.85,
    says: "One report gives this as another name of the actor, and nobody else in the case has it.",
  },
  spelling: { weight: 0.82, says: "Both are one name but for a legal form, an article or an abbreviation." },
  "name-variant": {
    weight: 0.8,
    says: "One name leaves out a middle name or a second surname of the other, fits nobody else, and no report names both apart.",
  },
  "surname-in-context": {
    weight: 0.6,
    says: "The surname fits only one person of the case, and both reports name other actors in common.",
  },
  "surname-withheld": {
    weight: 0.6,
    says: "The authorities keep the surname back; the given names fit only one person of the case, and both reports name other actors in common.",
  },
};
