import { expect, test } from "vitest";
import { told } from "./told.ts";

const events = (text: string): readonly string[] => told(text).map((claim) => `${String(claim.type)}: ${claim.roles}`);

test.each([
  [
    "a list that goes on",
    "The police have seized rifles, two trucks, cocaine and heroin.",
    "seize: agent=The police; object=rifles; object=two trucks; object=cocaine; object=heroin",
  ],
  [
    "names that are included",
    "The minister designated four gangs, including the Gulf Cartel and Los Zetas.",
    "designate: agent=The minister; patient=four gangs; patient=the Gulf Cartel; patient=Los Zetas",
  ],
  [
    "who says it kills nobody",
    "Gunmen attacked a convoy on Sunday, killing three soldiers, the ministry said.",
    "kill: agent=Gunmen; patient=three soldiers",
  ],
  ["nouns side by side", "They celebrated the arrest and extradition of Juan Paz.", "extradite: patient=Juan Paz"],
  ["a title before the name", "Police arrested Mayor Juan Paz.", "arrest: agent=Police; patient=Juan Paz"],
  ["an office before the name", "The mayor of Uruapan, Juan Paz, was shot dead.", "kill: patient=Juan Paz"],
  ["an office and its town", "The mayor of Uruapan, a port city, was shot dead.", "kill: patient=The mayor of Uruapan"],
  [
    "a list with possessors",
    "They announced the deportations of Juan Paz, his deputy Luis Parra, and two of Paz's sons.",
    "extradite: patient=Juan Paz; agent=They; patient=Luis Parra; patient=two of Paz's sons",
  ],
  [
    "an apposition is no list",
    "Police arrested Juan Paz, his deputy, on Monday.",
    "arrest: agent=Police; patient=Juan Paz",
  ],
  ["a carrier verb", "The gang launched a violent attack in the hills.", "attack: agent=The gang"],
])("%s", (_, text, event) => {
  expect(events(text)).toContain(event);
});

// Nothing of these happened, as far as the text tells.
test.each([
  "If the army raids the ranch, they will flee.",
  "Did gunmen kill the mayor?",
  "The gang can shoot down helicopters.",
  "The gang threatened to kidnap the mayor.",
  "The gang's ability to kill policemen is known.",
  "Killing a boss changes little.",
])("silent: %s", (text) => {
  expect(events(text).filter((event) => /^(?:kill|raid|shoot-down|kidnap):/.test(event))).toEqual([]);
});
