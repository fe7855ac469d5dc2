import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** The actors of a report's claims who are named by another word than their own: "an exporter = Bananos Tenguel". */
const apposed = (text: string): readonly string[] =>
  readText(text).claims.flatMap((c) =>
    c.roles.flatMap((r) => (r.actor && r.actor.name !== r.quote ? [`${r.quote} = ${r.actor.name}`] : [])),
  );

describe("a noun behind a name speaks of its bearer", () => {
  it.each([
    [
      "The containers belonged to Bananos Tenguel, an exporter that ships 600 boxes a week.",
      "an exporter = Bananos Tenguel",
    ],
    [
      "Evaristo Coronel, a 37-year-old former banker's clerk who founded Los Halcones in 2014, was buried on Friday.",
      "a 37-year-old former banker's clerk = Evaristo Coronel",
    ],
  ])("%s", (text, is) => expect(apposed(text)).toContain(is));

  it("but not what tells when", () =>
    expect(apposed("Police arrested Martín Cisneros, a day after he had fled.").join()).not.toContain("a day"));
});
