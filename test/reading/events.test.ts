import { expect, test } from "vitest";
import { readText } from "./read.ts";
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
  ["who was left dead", "The raid left five people dead.", "kill: agent=The raid; patient=five people"],
  ["who was let go", "A judge let the four officers go in March.", "release: agent=A judge; patient=the four officers"],
  ["a past form whose last letter the tagger lost", "The mayor was knifed to death.", "kill: patient=The mayor"],
  [
    "a particle before what it is done to",
    "Gunmen carried off the teacher in March.",
    "kidnap: agent=Gunmen; patient=the teacher",
  ],
  [
    "a particle before a number",
    "The smugglers brought in 31 tankers of diesel.",
    "smuggle: agent=The smugglers; object=31 tankers of diesel",
  ],
  ["who fires on somebody sacks nobody", "Police fired on the mayor.", "attack: agent=Police; patient=the mayor"],
  ["who is fired", "The governor fired the mayor.", "resign: agent=The governor; patient=the mayor"],
  ["nobody", "Nobody has been arrested.", "arrest: patient=Nobody"],
  ["no one", "No one was convicted of the murder.", "convict: patient=No one; object=the murder"],
  ["none of them", "None of the gunmen was caught.", "arrest: patient=None of the gunmen"],
  [
    "what came of it",
    "Soldiers caught Juan Paz, only to release him within hours.",
    "release: agent=Soldiers; patient=him",
  ],
  ["a verb that is never passive", "Juan Paz was shot and died in an ambulance.", "die: patient=Juan Paz"],
  ["when is no object", "Juan Paz was caught and extradited the following year.", "extradite: patient=Juan Paz"],
  [
    "put down on a list",
    "The minister branded two gangs as terrorist groups.",
    "designate: agent=The minister; patient=two gangs; object=terrorist groups",
  ],
  [
    "the list hung on the object",
    "The minister added two gangs to the list.",
    "designate: agent=The minister; patient=two gangs; object=the list",
  ],
  ["an office without article", "Ana Ruiz was dismissed as police chief.", "resign: patient=Ana Ruiz"],
  ["let go", "The two guards were let go on Monday.", "release: patient=The two guards"],
  ["brought in", "Another 300 marines were flown in on Sunday.", "deploy: patient=Another 300 marines"],
  ["held where", "Juan Paz has been held in Texas since May.", "imprison: patient=Juan Paz"],
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
  "A witness who is killed cannot testify.",
  "They will vote before the army raids the ranch.",
  "None of this was raided.",
])("silent: %s", (text) => {
  expect(events(text).filter((event) => /^(?:kill|raid|shoot-down|kidnap):/.test(event))).toEqual([]);
});

// Not one of them: the deed is denied, whatever denies it.
test.each(["Not one officer was charged.", "Nobody was charged.", "Not a single officer was charged."])(
  "%s",
  (text) => {
    expect(readText(text).claims.map(({ type, polarity }) => `${String(type)} ${polarity}`)).toContain(
      "charge negated",
    );
  },
);

// The ministry sacks nobody with that.
test("silent: dismissed as theatre", () => {
  expect(events("The ministry dismissed the banners as theatre.").filter((e) => e.startsWith("resign"))).toEqual([]);
});

test("only to: it was done", () => {
  const [, freed] = readText("Soldiers caught Juan Paz, only to release him within hours.").claims;
  expect(freed).toMatchObject({ type: "release", modality: "asserted" });
});

test("who fires back with words attacks nobody", () => {
  expect(told("The senator fired back at the mayor.").filter(({ type }) => type === "attack")).toEqual([]);
});
