import { describe, expect, it } from "vitest";
import { pieces } from "../../src/reading/names/folding.ts";
import { spells } from "../../src/reading/names/acronyms.ts";
import { actorsIn } from "./actors.ts";

const found = (text: string): readonly string[] =>
  actorsIn(text).names.map((n) => `${n.quote} = ${n.kind}${n.codebook ? ` ${n.codebook}` : ""}`);

describe("names in a sentence", () => {
  it.each([
    {
      why: "a title is no part of the name",
      text: "President Claudia Sheinbaum spoke on Monday.",
      has: ["Claudia Sheinbaum = person sheinbaum"],
    },
    {
      why: "nor is an office with a country",
      text: "Mexican President Claudia Sheinbaum answered.",
      has: ["Claudia Sheinbaum = person sheinbaum"],
    },
    {
      why: "a possessive ending is left out",
      text: "Sheinbaum’s rivals lost the vote.",
      has: ["Sheinbaum = person sheinbaum"],
    },
    {
      why: "people by a name in the plural, and a town that is one",
      text: "Gunmen of Los Tejones fled to Los Mochis.",
      has: ["Los Tejones = group"],
    },
    {
      why: "people by a Spanish plural behind an English article, and what the article's noun names",
      text: "Police clashed with the Ardillos in Tixtla. The truce was kept until the Atlas Bank closed.",
      has: ["Ardillos = group", "Atlas Bank = organisation"],
    },
    { why: "the codebook's acronym", text: "Gunmen of the CJNG burned buses in Colima.", has: ["CJNG = group cjng"] },
    {
      why: "accents and their lack are one",
      text: "The Cartel Jalisco Nueva Generacion grew.",
      has: ["Cartel Jalisco Nueva Generacion = group cjng"],
    },
    {
      why: "a place tied by hyphens",
      text: "He flew to Pont-du-Lac on Monday.",
      has: ["Pont-du-Lac = place"],
    },
    {
      why: "a number that is part of a band's name",
      text: "Police say that the 500 Tordo gang is rich.",
      has: ["500 Tordo gang = group"],
    },
    {
      why: "a cartel with a small letter",
      text: "Officers of the Sinaloa cartel were seized.",
      has: ["Sinaloa cartel = group sinaloa-cartel"],
    },
    {
      why: "a place and its cartel that no row knows",
      text: "The Tepic cartel paid the mayor.",
      has: ["Tepic cartel = group"],
    },
    {
      why: "a nickname inside a name",
      text: "They arrested Anselmo “El Grillo” Robledo in May.",
      has: ["Anselmo “El Grillo” Robledo = person"],
    },
    {
      why: "an institution of a country",
      text: "The Mexican military sent troops to Tepic.",
      has: ["Mexican military = government"],
    },
    { why: "an embassy", text: "The U.S. Embassy closed its doors.", has: ["U.S. Embassy = government"] },
    {
      why: "a row for an institution with a possessive",
      text: "Mexico’s government refused.",
      has: ["Mexico’s government = government mexican-government"],
    },
    {
      why: "a person's government",
      text: "The Pastrana administration refused.",
      has: ["Pastrana administration = government"],
    },
    {
      why: "an acronym that a bracket defines",
      text: "Several transnational smuggling groups (TSGs) work there.",
      has: ["TSGs = group"],
    },
    {
      why: "a ministry by what it is for",
      text: "He works for the Ministry of the Interior in Lima.",
      has: ["Ministry of the Interior = government"],
    },
    {
      why: "Spanish small words inside a name",
      text: "He was seen with Ramiro de la Fuente in Tepic.",
      has: ["Ramiro de la Fuente = person"],
    },
  ])("$why: $text", ({ text, has }) => {
    for (const one of has) expect(found(text)).toContain(one);
  });

  it.each([
    {
      why: "weekdays, months, nationalities",
      text: "On Monday the Mexican people voted; Americans watched in July.",
      not: /Monday|July|Mexican|Americans/,
    },
    {
      why: "offices without a name",
      text: "The President met the Secretary of Defense and a Senator.",
      not: /President|Secretary|Senator/,
    },
    { why: "party and state of a lawmaker", text: "Rep. Dana Holloway (R-TX) spoke.", not: /TX/ },
    { why: "a verb between two names", text: "Washington blamed Mexico for the delay.", not: /blamed/ },
    { why: "capitals at the start of a sentence", text: "Prices rose. Nobody knew why.", not: /./ },
    { why: "US in a line of capitals may be a pronoun", text: "THIS IS UP TO US", not: /US =/ },
    {
      why: "states and officials of a country are no institution",
      text: "Several Mexican states sent Mexican officials.",
      not: /states|officials/,
    },
    {
      why: "a country inside another name",
      text: "Troops left New Mexico and Latin America.",
      not: /mexico$|united-states$/,
    },
    { why: "an adjective before its noun", text: "American military intervention is ruled out.", not: /military/ },
    { why: "a state of the United States", text: "The gang works in every U.S. state.", not: /state =/ },
    { why: "headings", text: "Battlefield-Grade Weapons\n\nThe army found rifles.", not: /Weapons/ },
    { why: "the police in police chief", text: "Mexico City’s police chief was hurt.", not: /police/ },
  ])("stays silent on $why", ({ text, not }) => {
    for (const one of found(text)) expect(one).not.toMatch(not);
  });

  it("does not take a row's name out of a longer one", () => {
    expect(found("Melania Trump read the Washington Examiner in Boston.").join("; ")).not.toMatch(
      /person trump|place washington/,
    );
  });

  it("gives the words, the head and the exact characters", () => {
    const text = "Last week the Drug Enforcement Administration found 12 labs.";
    const { sentences, names } = actorsIn(text);
    const name = names.find((n) => n.codebook === "dea");
    expect(name && text.slice(name.start, name.end)).toBe("Drug Enforcement Administration");
    expect(name && sentences[name.sentence]?.tokens[name.head]?.form).toBe("Administration");
  });
});

describe("words of names", () => {
  it.each([
    ["U.S.", ["us"]],
    ["Sheinbaum’s", ["sheinbaum"]],
    ["Peña-Nieto", ["pena", "nieto"]],
    ["“", []],
    ["x".repeat(500), []],
  ] as const)("%s", (form, words) => expect(pieces(form)).toEqual(words));

  it.each([
    ["DTOs", "drug trafficking organizations", true],
    ["CSIS", "center for strategic and international studies", true],
    ["PRI", "institutional revolutionary party", false],
    ["X", "xylophone", false],
  ] as const)("%s spells %s: %s", (acronym, words, yes) => expect(spells(acronym, words.split(" "))).toBe(yes));
});
