import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The words of every claim of a text. */
const quotes = (text: string): readonly string[] => readText(text).claims.map((c) => c.quote);

describe("the words of a claim stand by themselves", () => {
  it.each([
    // a clause that a question word opens, and one that tells its noun apart
    ["The reform will be tested by what follows it.", "The reform will be tested by what follows it"],
    ["Ana Ruiz apologized to those who had suffered.", "apologized to those who had suffered"],
    [
      "The rule could frighten businesses which pay under duress, a lawyer said.",
      "The rule could frighten businesses which pay under duress",
    ],
    ["The scheme is a number that nobody calls.", "The scheme is a number that nobody calls"],
    // a list of names whose end the tree has lost
    [
      "Abroad, the Gulf Cartel has a broad reach of contacts in Chile, Ecuador, Canada, Belize, Spain, and the United Kingdom, among other nations.",
      "Abroad, the Gulf Cartel has a broad reach of contacts in Chile, Ecuador, Canada, Belize, Spain, and the United Kingdom",
    ],
    // the other side of a comparison
    ["The army is weaker than it was, I admit.", "The army is weaker than it was"],
    ["His own numbers are no sounder than those he mocks.", "His own numbers are no sounder than those he mocks"],
    // what the last word leans on, and the rest of a row
    [
      "The state is offering a reward of 300,000 pesos for information leading to his capture.",
      "The state is offering a reward of 300,000 pesos for information leading to his capture",
    ],
    [
      "The paper gives the gang some 20,000 members and associates.",
      "gives the gang some 20,000 members and associates",
    ],
    ["Diesel is easier to sell, and no army guards it.", "Diesel is easier to sell"],
    // a day, though the tree hangs its month on the verb
    ["The raid on the depot in Celaya on 2 March killed ten people.", "The raid on the depot in Celaya on 2 March"],
    ["The ambush of 14 May left six soldiers dead.", "The ambush of 14 May left six soldiers dead"],
    // the state in which somebody was killed
    ["Two porters were shot with their hands tied.", "Two porters were shot with their hands tied"],
    ["Four men were killed after giving themselves up.", "Four men were killed after giving themselves up"],
    // words in quotation marks are taken whole
    ["Ana Ruiz answered that her city “listens but never bows”.", "her city “listens but never bows"],
  ])("%s", (text, words) => {
    expect(quotes(text).some((quote) => quote.includes(words))).toBe(true);
  });

  it.each([
    // an aside, what is told beside it, a clause that would only be begun, and one too long
    ["The minister, who died in May, led the gang.", "who"],
    ["The gang controls the port, which gives it money.", "port, which"],
    ["Juan Paz is a lawyer who, his sister says, has never lied.", "lawyer who"],
    ["Soldiers killed Juan Paz, and two women were hurt.", "and two"],
  ])("goes no further in %s", (text, words) => {
    expect(quotes(text).some((quote) => quote.endsWith(words))).toBe(false);
  });

  it.each([
    // an infinitive begins with who does it and how far: "used to" says when, "is thought to" how surely
    ["Los Rojos used to control the port of Lima.", "Los Rojos used to control the port of Lima"],
    ["Juan Paz is thought to own a mine.", "Juan Paz is thought to own a mine"],
    ["Gunmen forced the mayor to resign.", "Gunmen forced the mayor to resign"],
    [
      "Police are looking for two men who are believed to have shot the driver.",
      "two men who are believed to have shot the driver",
    ],
    ["Juan Paz, arrested in 2019, leads the gang.", "Juan Paz, arrested in 2019"],
    // with the words that deny it
    ["Neither the mayor nor his deputy resigned.", "Neither the mayor nor his deputy resigned"],
    ["Instead of arresting the smugglers, the patrol fled.", "Instead of arresting the smugglers, the patrol fled"],
    // with its condition and the other side of a comparison
    ["The militia will attack the mine unless it is paid.", "The militia will attack the mine unless it is paid"],
    ["The network is larger than the police had thought.", "The network is larger than the police had thought"],
  ])("begins with its subject in %s", (text, words) => {
    expect(quotes(text)).toContain(words);
  });

  it.each([
    // not through a mark, and not where the infinitive has a subject of its own, or is an aim
    ["Juan Paz, his lawyer said, agreed to control the port of Lima.", "Juan Paz, his"],
    ["Juan Paz went to Lima to kill the mayor.", "Juan Paz went"],
  ])("begins no earlier in %s", (text, words) => {
    expect(quotes(text).filter((quote) => quote.startsWith(words))).toEqual([]);
  });
});

describe("the words of a claim begin and end with whole phrases", () => {
  it.each([
    // from the beginning of the first phrase
    ["Ten days later, gunmen ambushed Omar Ruiz.", "Ten days later, gunmen ambushed Omar Ruiz"],
    ["In Colima, murders rose, because two gangs are fighting each other.", "In Colima, murders rose"],
    ["Cutting absence by half would lift output by a tenth.", "Cutting absence by half would lift output"],
    ["Juan Paz denies any wrongdoing.", "Juan Paz denies any wrongdoing"],
    // with its condition
    ["If Los Rojos lose the port, the Tigers will inherit the trade.", "If Los Rojos lose the port, the Tigers will"],
    // with what makes it wanted only
    ["Peru has requested the extradition of Juan Paz.", "Peru has requested the extradition of Juan Paz"],
    // to the end of what the verb says of its object
    [
      "Tripling patrols would still leave the number of thefts nine percent higher by 2031, the brokers expect.",
      "Tripling patrols would still leave the number of thefts nine percent higher by 2031",
    ],
    [
      "The strike must not become a licence for the guards to loot Lima.",
      "must not become a licence for the guards to loot Lima",
    ],
    ["Brokers say the casino earns some 80,000 soles a night.", "earns some 80,000 soles a night"],
    // a word with what a hyphen ties to it
    ["The union has sent the list to its drive-by friends.", "to its drive-by friends"],
    // with what makes it a claim only
    ["The ministry, which had sold the barges, claimed to have lost the papers.", "claimed to have lost the papers"],
    // both quotation marks
    ["The road that was to cost “cents, not pesos” was never built.", "was to cost “cents, not pesos”"],
    ["Juan Paz, known as “El Faro”, was arrested in Lima.", "Juan Paz, known as “El Faro”"],
    ["Her agency called the offer “an insult,” and left the room.", "Her agency called the offer “an insult,”"],
  ])("%s", (text, words) => {
    expect(quotes(text).filter((quote) => quote.includes(words))).not.toEqual([]);
  });

  it.each([
    ["The Gulf Cartel has cells in Chile, and Juan Paz fled.", "The Gulf Cartel has cells in Chile, and"],
    // what only joins the clause to another, or governs the noun that a relation is about
    ["The marines fled, and the gang controls the port.", "and the gang"],
    ["The other two are Los Rojos, which were founded in Lima, and the Tigers.", "The other two are Los Rojos, which"],
    ["The ministry said that the gang controls the port.", "that the gang"],
    ["Omar Ruiz quarrelled with Los Rojos, a branch of the Tigers.", "with Los Rojos"],
    ["The clerk met with then-Governor Ana Luna.", "with"],
    [
      "Knowing which officials the port had paid for years gives the customs agency leverage over smugglers.",
      "Knowing which officials the port had paid for years gives",
    ],
  ])("takes no more than its own in %s", (text, words) => {
    expect(quotes(text).filter((quote) => quote.startsWith(words))).toEqual([]);
  });
});
