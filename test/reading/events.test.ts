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
  ["who was left dead", "The raid left five people dead.", "kill: instrument=The raid; patient=five people"],
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
  ["a verb that is never passive", "Juan Paz was freed and died in an ambulance.", "die: patient=Juan Paz"],
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
  ["held where", "Juan Paz has been held in Texas since May.", "arrest: patient=Juan Paz"],
  ["held, with no verb", "The capo Juan Paz, now in federal custody, has kept silent.", "arrest: patient=Juan Paz"],
  [
    "a whom that two verbs share",
    "Juan Paz, whom soldiers caught in May and released hours later, is free.",
    "release: agent=soldiers; patient=Juan Paz",
  ],
  [
    "a participle that goes on a passive above",
    "Juan Paz, who was captured in a raid that left 30 dead and extradited in May, pleaded guilty.",
    "extradite: patient=Juan Paz",
  ],
  [
    "a past form with its doer",
    "Juan Paz, the gang's cook, dragged out of bed by soldiers on Friday.",
    "arrest: agent=soldiers; patient=Juan Paz; origin=bed",
  ],
  [
    "who is a who",
    "Police found the head of the Northern Cartel, who was seized by troops.",
    "arrest: agent=troops; patient=the head of the Northern Cartel",
  ],
  [
    "what they are labeled",
    "The department labeled six gangs foreign terrorist organizations.",
    "designate: agent=The department; patient=six gangs; object=foreign terrorist organizations",
  ],
  ["both", "The brothers were charged. Both pleaded guilty in May.", "plead: agent=Both"],
  [
    "a number for the noun before it",
    "About 2,400 soldiers searched the hills, and another 700 were flown in on Sunday.",
    "deploy: patient=another 700",
  ],
  [
    "whose drones they are",
    "Cartel drones attacked the village.",
    "attack: agent=Cartel; instrument=Cartel drones; patient=the village",
  ],
  ["who passes by does nothing", "Juan Paz passed by soldiers and was arrested.", "arrest: patient=Juan Paz"],
  [
    "fighters are people",
    "Cartel fighters attacked the village.",
    "attack: agent=Cartel fighters; patient=the village",
  ],
  ["where somebody was shot", "Luis Ortega was shot at a rally.", "attack: patient=Luis Ortega"],
  [
    "a subject that the tree lost",
    "The Reds, whom many feared, have split into two cells.",
    "split: agent=The Reds; object=two cells",
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

// No list of what was done to anything.
test.each(["The ministry reported:\n- two rifles", "Marines seized two boats.\n- two rifles"])(
  "silent on its items: %s",
  (text) => {
    expect(events(text).filter((event) => event.includes("rifles"))).toEqual([]);
  },
);

test("a reminder of the law beside what he did", () => {
  const found = readText("Ana Ruiz, who is presumed innocent by law, pleaded not guilty in March.").claims;
  expect(found.map(({ type }) => type)).toContain("plead");
});

test("only to: it was done", () => {
  const [, freed] = readText("Soldiers caught Juan Paz, only to release him within hours.").claims;
  expect(freed).toMatchObject({ type: "release", modality: "asserted" });
});

test("who fires back with words attacks nobody", () => {
  expect(told("The senator fired back at the mayor.").filter(({ type }) => type === "attack")).toEqual([]);
});

test.each([
  [
    "who is dead by another sentence",
    "Ana Prado was shot outside her house. Ana Prado was killed for her land.",
    "kill,kill",
  ],
  ["he died of it", "Luis Ortega was shot at a rally on June 7. Luis Ortega died on August 11.", "attack,kill"],
  ["at once", "Luis Ortega was shot by marines and died in an ambulance.", "kill,kill"],
  ["a body with wounds", "The lawyer's body was found in a ditch, shot in the head.", "kill"],
  // Another year, another cause, or not at all.
  ["years apart", "Luis Ortega was shot in 2019. Luis Ortega died in 2024.", "attack,die"],
  ["of an illness", "Luis Ortega was shot in May. Luis Ortega died of cancer.", "attack,die"],
  ["who survived", "Luis Ortega was shot but survived. Luis Ortega died in his sleep.", "attack,die"],
])("a killing that the whole report tells: %s", (_, text, types) => {
  const found = told(text).flatMap(({ type, roles }) =>
    /^(?:kill|die|attack)$/.test(type ?? "") && !roles.includes("body") ? [type] : [],
  );
  expect(found.join(",")).toBe(types);
});

test("who punished somebody for a deed did not do it, wherever the tree hangs the deed", () => {
  const text =
    "The Treasury sanctioned three firms in the state of Sonora and a broker, Ana Ruiz, for allegedly smuggling stolen fuel for the clan.";
  expect(events(text).find((one) => one.startsWith("smuggle"))).toBe("smuggle: object=stolen fuel");
  expect(events("Ana Ruiz was fined for smuggling fuel.")).toContain("smuggle: agent=Ana Ruiz; object=fuel");
});

test("what somebody who shoots stands on is not shot at", () => {
  expect(events("Police said that two men on a motorcycle had fired nine times.").join("; ")).not.toMatch(
    /motorcycle$|patient/u,
  );
  expect(events("Two men fired on a motorcycle.")).toContain("attack: agent=Two men; patient=a motorcycle");
});
