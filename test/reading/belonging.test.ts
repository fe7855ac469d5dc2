import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The claims of a text in short: kind, type, roles, speakers. */
const told = (text: string): string =>
  readText(text, "2025-09-10")
    .claims.map((c) =>
      [
        `${c.kind}/${c.type ?? "-"}`,
        ...c.roles.map((r) => `${r.role}=${r.quote}`),
        ...c.attribution.map((s) => `by ${s.name}`),
      ].join(" "),
    )
    .join("\n");

describe("who did what to whom", () => {
  it.each([
    [
      "a subject over a relative clause with two places",
      "The death of Juan Paz, whom the army killed on 3 May 2024 at Loreto, in Durango, has not ended the war.",
      "event/kill agent=the army patient=Juan Paz",
    ],
    [
      "whom somebody's kin are, behind a time",
      "“They lie to us,” says Marta Solís, who founded the group after her son was abducted in 2017.",
      "event/kidnap patient=her son",
    ],
    [
      "a name that no verb calls anything",
      "Luis Parra admitted in court that he had kidnapped Juan Paz.",
      "event/kidnap agent=he patient=Juan Paz",
    ],
    [
      "a nephew in commas behind a name",
      "Police captured Juan Paz, a nephew of the jailed boss Luis Parra, on Thursday.",
      "relation/family subject=Juan Paz object=Luis Parra",
    ],
    [
      "the nephew of an ally who has a name",
      "Juan Paz was handed to the police by a nephew of his old ally, Luis Parra.",
      "relation/family subject=a nephew of his old ally, Luis Parra object=Luis Parra",
    ],
    [
      "whoever is accused behind another deed",
      "Juan Paz was arrested in May and is accused of running the cartel's finances.",
      "object=the cartel's finances by is accused of",
    ],
    [
      "a speaker behind and",
      "Army intelligence believes that Juan Paz, his nephew, has taken command, and a former police chief, Luis Parra, told me that the group is holding together.",
      "by Luis Parra",
    ],
    ["plural kin that lead", "Her brothers lead Los Cuervos.", "relation/lead subject=Her brothers object=Los Cuervos"],
    [
      "those led, behind a turned sentence",
      "On one side stand the Rojos, led by Juan Paz, for whom the army offers $10 million.",
      "relation/lead subject=Juan Paz object=the Rojos",
    ],
    [
      "a file that tells another story",
      "An indictment unsealed in Texas tells another story: police had killed Juan Paz.",
      "event/kill agent=police patient=Juan Paz by An indictment",
    ],
    [
      "charges that something had been let be done",
      "The bank paid $2 million to settle charges that it had let the Gulf Cartel launder its cash.",
      "patient=its cash by charges",
    ],
    [
      "sons with a plural name",
      "The sons of Juan Paz, known as Los Cuervos, killed two policemen.",
      "relation/alias subject=The sons of Juan Paz object=Los Cuervos",
    ],
    [
      "a wing that answers to somebody",
      "The Gulf Cartel's other wing, which answers to Juan Paz, fled.",
      "relation/lead object=The Gulf Cartel's other wing subject=Juan Paz",
    ],
    [
      "a state that somebody tells of",
      "Nine people were under arrest, the general added.",
      "event/arrest patient=Nine people by the general",
    ],
    [
      "intelligence that believes",
      "Military intelligence believes that Juan Paz has taken command.",
      "relation/lead subject=Juan Paz by Military intelligence",
    ],
  ])("%s", (_name, text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    ["kin of a person with an article", "The brother of the mayor, Juan Paz, fled.", "object=Juan Paz"],
    ["a name that a verb gives", "They called him Juan Paz.", "patient=Juan Paz"],
    ["a list behind a name", "Police captured Juan Paz, a nephew and two guards on Thursday.", "relation/family"],
    [
      "a phrase behind after with no verb of its own",
      "Marta Solís founded the group after her arrest.",
      "patient=Marta Solís, who",
    ],
    ["a lead that is none", "His brothers followed the lead of Los Cuervos.", "relation/lead"],
    [
      "those who took a town, led by somebody",
      "Soldiers took the Rojas farm, led by Juan Paz.",
      "subject=Juan Paz object=the Rojas farm",
    ],
    ["a story with no teller of its own", "He told a story: police had killed Juan Paz.", "by a story"],
    [
      "one name for several",
      "The sons of Juan Paz, known as El Zurdo, fled.",
      "subject=The sons of Juan Paz object=El Zurdo",
    ],
    ["a second name as a second man", "Luis Parra, alias El Zurdo, was captured in August.", "patient=El Zurdo"],
    ["answers that are given", "Police, which answers please, fled.", "relation/member"],
    ["having to let", "The bank has to let the auditors see the claims.", "by claims"],
    ["what stands before an accusation", "The mayor was arrested in May and denied it.", "by is accused of"],
  ])("is silent on %s", (_name, text, claim) => {
    expect(told(text)).not.toContain(claim);
  });
});
