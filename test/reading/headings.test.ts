import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const quotes = (text: string): readonly string[] =>
  readText(text, "2025-09-10")
    .claims.filter((c) => c.kind === "event")
    .map((c) => c.quote);

const BODY = "Two clerks were charged with fraud on Monday.";
const OWN = "Two clerks were charged with fraud on Monday";

describe("headings and pointers tell nothing by themselves", () => {
  it.each([
    "READ MORE: How the gangs bought the police",
    "Related: Harbour master sacked over the raid",
    "Watch: Soldiers storm the villa",
    "Related stories: Mayor shot dead in Brodno",
    "5. The arrest of the admiral",
    "How the gang bought the police",
    "The Judge's Murder: What We Know So Far",
  ])("%s", (line) => {
    expect(quotes(`${line}\n${BODY}`)).toEqual([OWN]);
  });
  it.each([
    ["Soldiers storm the villa of Juan Paz", "Soldiers storm the villa of Juan Paz"],
    ["12 May 2021: Murder of the judge Nadia Ferro", "Murder of the judge Nadia Ferro"],
    ["- Arrest of Juan Paz", "Arrest of Juan Paz"],
    ["The admiral was arrested at his home.", "The admiral was arrested at his home"],
    ["Watch out: soldiers killed Juan Paz.", "soldiers killed Juan Paz"],
  ])("but %s", (line, quote) => {
    expect(quotes(`${line}\n${BODY}`)).toEqual([quote, OWN]);
  });
});
