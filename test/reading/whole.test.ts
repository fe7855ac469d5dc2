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
    // an infinitive begins with who does it and how far: "used to" says when, "is believed to" how surely
    ["Los Rojos used to control the port of Lima.", "Los Rojos used to control the port of Lima"],
    ["Juan Paz is believed to be hiding in Lima.", "Juan Paz is believed to be hiding in Lima"],
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
