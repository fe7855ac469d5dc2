import { describe, expect, it } from "vitest";
import { inShort, readText } from "./read.ts";

/** The claims of a text, one a line: "event/kill patient=two marines | by the navy | alleged negated". */
const lines = (text: string): readonly string[] =>
  readText(text, "2026-03-10").claims.map((c) =>
    [
      inShort(c),
      ...(c.attribution.length > 0 ? [`by ${c.attribution.map((a) => a.name).join(" > ")}`] : []),
      c.polarity === "negated" ? `${c.modality} negated` : c.modality,
    ].join(" | "),
  );

/** Sentences whose claims, taken together, must hold the first pattern and never the second. */
const CASES: readonly (readonly [string, string, RegExp | null, RegExp | null])[] = [
  // Who says it, where the tree breaks.
  [
    "a speaker behind a comma",
    "Peru will extradite the colonel within days, three people familiar with the file said.",
    /agent=Peru patient=the colonel \| by three people familiar with the file/,
    null,
  ],
  [
    "a speaker who tells somebody",
    "The gang runs four ports, the harbour authority told deputies in May, although rivals doubt it.",
    /by the harbour authority/,
    null,
  ],
  [
    "no speaker: the verb opens the sentence's last clause",
    "Gunmen killed a judge, and the governor said nothing.",
    /event\/kill agent=Gunmen patient=a judge \| asserted/,
    null,
  ],
  [
    "what is believed of somebody he does not say",
    "Gunmen believed to belong to the Gulf Cartel killed a judge.",
    null,
    /by Gunmen/,
  ],
  [
    "what is left untold",
    "The ministry declined to say whether its agents had killed the judge.",
    null,
    /kill|by The ministry/,
  ],
  ["what is told", "The ministry agreed to say that its agents had killed the judge.", /kill/, null],
  [
    "a semicolon ends what the next one says",
    "Gunmen killed a judge; the report says that the rate is higher.",
    /kill agent=Gunmen patient=a judge \| asserted/,
    /kill.*by/,
  ],
  [
    "nobody charges who is not charged",
    "Senator Ana Ruiz has not been charged with any crime.",
    /charge.*negated/,
    /by has not/,
  ],
  [
    "accused, not accusing",
    "Juan Paz, a former judge accused of leading the Gulf Cartel, was held in Lima.",
    /lead subject=a former judge .*alleged/,
    /by Juan Paz/,
  ],
  [
    "a charge far from its deed",
    "Prosecutors unsealed an indictment charging Juan Paz, a brother of the mayor, with killing a judge.",
    /kill agent=Juan Paz patient=a judge .*alleged/,
    /kill agent=Prosecutors/,
  ],
  [
    "kinship is no rumour",
    "The sons of Juan Paz have reportedly fled.",
    /family .*\| asserted/,
    /family .*by reportedly/,
  ],
  [
    "an age is nobody's speech",
    "“Nobody came,” Ana Ruiz, 54, told the paper.",
    /figure\/age subject=Ana Ruiz \| asserted/,
    null,
  ],
  // How surely.
  [
    "sought for a deed",
    "The captain is wanted for the murder of Juan Paz.",
    /kill patient=Juan Paz.*alleged/,
    /kill .*wanted/,
  ],
  [
    "folly to believe",
    "It would be naive to believe that the raid killed Juan Paz.",
    /kill .*possible/,
    /kill .*asserted/,
  ],
  ["killing in general", "Killing or capturing a boss changes little.", null, /event\/arrest|event\/kill/],
  // Fillers.
  [
    "two sides that the tree parts",
    "Prosecutors found alleged links between mayors and the Gulf Cartel in Tampico.",
    /ally subject=mayors object=(?:the )?Gulf Cartel/,
    null,
  ],
  [
    "a phrase with what is coordinated in it",
    "The court opened an inquiry into the murder of judges and reporters.",
    /murder of judges and reporters|patient=judges .*patient=reporters/,
    null,
  ],
  [
    "a noun cut in two",
    "He was held for the killing of thirteen police officers in Coatepec.",
    /thirteen police officers/,
    null,
  ],
  [
    "a pronoun is not its own object",
    "The deputy, Juan Paz, is expected to succeed him.",
    null,
    /agent=Juan Paz patient=Juan Paz/,
  ],
  // Figures.
  ["a ceiling is nowhere to go", "The court offered a reward of up to $15 million.", /figure\/reward/, /destination/],
  ["who puts a number is not counted", "Independent researchers put the number at 24.", null, /researchers/],
  [
    "a sum does not travel",
    "The office has opened 23 investigations into the ties of mayors.",
    /investigat/,
    /destination/,
  ],
  ["troops do", "The army sent 10,000 troops to the border in February.", /destination=the border \|/, null],
];

describe("claims that were wrong once", () => {
  it.each(CASES)("%s: %s", (_, text, must, never) => {
    const all = lines(text).join("\n");
    expect(must === null || must.test(all), all).toBe(true);
    expect(never === null || !never.test(all), all).toBe(true);
  });
});
