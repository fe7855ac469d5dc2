import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

/** Each claim as "kind/type: role=words (actor); …". */
const filled = (text: string): readonly string[] =>
  readText(text).claims.map(
    (c) =>
      `${c.kind}/${c.type ?? "-"}: ${c.roles.map((r) => `${r.role}=${r.quote}${r.actor ? ` (${r.actor.name})` : ""}`).join("; ")}`,
  );

describe("whom a filler names", () => {
  it.each([
    // The one of several whose name is set off behind.
    ["One of them, Juan Paz, a broker from Laredo, pleaded guilty in May.", "event/plead: agent=Juan Paz (Juan Paz)"],
    ["One of her clerks, Juan Paz, was shot dead in Colima.", "event/kill: patient=Juan Paz (Juan Paz)"],
    ["One of them was shot dead in Colima.", "event/kill: patient=One of them"],
    // Whose founder it is has a name.
    [
      "The Gulf Cartel, whose founder, Juan Paz, escaped from prison in May, has split.",
      "event/escape: agent=Juan Paz (Juan Paz); origin=prison",
    ],
    [
      "The Gulf Cartel, whose boss, Juan Paz, has a $3 million bounty on his head, controls most of the port.",
      "relation/control: subject=The Gulf Cartel (Gulf Cartel); object=most of the port",
    ],
    // He who says "I", and the body that says "we".
    ["“I never took a peso from them,” Juan Paz said.", "event/bribe: recipient=Juan Paz (Juan Paz); object=a peso"],
    ["“We arrested the broker,” the Navy said.", "event/arrest: agent=the Navy (Navy); patient=the broker"],
    ["“We arrested the broker,” Juan Paz said.", "event/arrest: patient=the broker"],
    // Both of those who were named together.
    [
      "Wade Hollis and Curt Hollis own the firm. Both pleaded guilty in May.",
      "event/plead: agent=Both (Wade Hollis); agent=Both (Curt Hollis)",
    ],
    [
      "Wade Hollis and Curt Hollis own the firm. Both pleaded guilty. They may get up to 12 years in prison.",
      "figure/prison-sentence: subject=They (Wade Hollis); subject=They (Curt Hollis)",
    ],
    ["Juan Paz and Ana Ruiz met Luis Mora and Eva Sol. Both were shot dead.", "event/kill: patient=Both"],
  ])("%s", (text, claim) => expect(filled(text)).toContain(claim));
});

describe("a day", () => {
  it("is told whole within a filler", () => {
    expect(filled("The ambush of 14 May left six soldiers dead.")).toContain(
      "event/kill: instrument=The ambush of 14 May; patient=six soldiers",
    );
  });

  it("that is only counted ends where its phrase does", () => {
    expect(filled("His notary was kidnapped six days before the harvest.").join()).not.toContain("days before");
  });

  it("suffers nothing: the attack was on it", () => {
    expect(filled("The council heard the navy on the attack of 2 March in Celaya.").join()).not.toContain("2 March");
    expect(filled("The attack of the guards on 2 March shook Celaya.").join()).toContain("the guards");
  });
});

describe("whither and whence", () => {
  it.each([
    ["The chemist said work had moved to Sonora.", "statement/-: subject=work; destination=Sonora (Sonora)"],
    [
      "The ministry will deliver the files to a court.",
      "forecast/-: subject=The ministry; object=the files; recipient=a court",
    ],
    [
      "The envoy flew from Lima to Bogotá.",
      "event/other: agent=The envoy; origin=Lima (Lima); destination=Bogotá (Bogotá)",
    ],
    ["His family left for Texas in 2021.", "event/other: agent=His family; destination=Texas (Texas)"],
    // A way of acting and a thing are no place and nobody.
    ["The ministry will move to a new method.", "forecast/-: subject=The ministry"],
    ["The envoy said Juan Paz had belonged to the Navy.", "statement/-: subject=Juan Paz (Juan Paz)"],
  ])("%s", (text, claim) => expect(filled(text)).toContain(claim));
});

describe("what is done to somebody", () => {
  it.each([
    ["Neighbours say Juan Paz has not been seen since May.", "statement/-: object=Juan Paz (Juan Paz)"],
    ["Neighbours say Juan Paz is not finished.", "statement/-: subject=Juan Paz (Juan Paz)"],
    ["Neighbours say the tape was altered.", "statement/-: subject=the tape"],
    ["The bishop said there was no proof that bodies were hidden there.", "statement/-: object=bodies"],
    ["The mayor said there was no sign of reprisals.", "statement/-: object=reprisals"],
    ["The mayor said there was no pact.", "statement/-: subject=no pact"],
    // An open "he" is no family.
    ["His family says he has not been seen since May.", "statement/-: "],
  ])("%s", (text, claim) => expect(filled(text)).toContain(claim));
});

describe("whose a figure is", () => {
  it.each([
    [
      "The Gulf Cartel, with a presence in at least 12 countries, sells cocaine.",
      "figure/countries-with-presence: subject=The Gulf Cartel (Gulf Cartel); object=countries",
    ],
    [
      "The Gulf Cartel remains, in our view, the larger of the two, with a presence in at least 12 countries.",
      "figure/countries-with-presence: subject=The Gulf Cartel (Gulf Cartel); object=countries",
    ],
    [
      "Analysts fear the Gulf Cartel, whose presence in 12 states is undisputed.",
      "figure/states-with-presence: subject=the Gulf Cartel (Gulf Cartel); object=states",
    ],
    [
      "The Gulf Cartel has grown. It was active in 24 states in 2022.",
      "figure/states-with-presence: subject=It (Gulf Cartel); object=states",
    ],
    [
      "Juan Paz carries a U.S. reward of $3 million.",
      "figure/reward: object=Juan Paz (Juan Paz); subject=U.S. (United States)",
    ],
    [
      "Two of the killers got sentences of between 40 and 60 years.",
      "figure/prison-sentence: subject=Two of the killers; object=sentences",
    ],
    ["The company found 900 illegal taps in 2020.", "figure/illegal-taps: agent=The company; object=illegal taps"],
    // The country has all of its states, and is not present in them.
    [
      "The Gulf Cartel, which has no rival, has cells in 14 of Mexico’s 32 states and earns money.",
      "figure/states-with-presence: subject=states; subject=Gulf Cartel (Gulf Cartel)",
    ],
    // What is only true of a thing stays open.
    ["The Gulf Cartel has grown. It is true that 24 states suffer.", ""],
  ])("%s", (text, claim) =>
    claim === "" ? expect(filled(text).join(" ")).not.toContain("=It (") : expect(filled(text)).toContain(claim),
  );
});

describe("when that held by means of which something was done", () => {
  it.each([
    ["In 1994 Juan Paz won the election through his control of the northern ports.", "1994"],
    [
      "The gang emerged in 1989, when Juan Paz and Ana Ruiz orchestrated its recovery around their control of the northern ports.",
      "1989",
    ],
    ["In 1994 Juan Paz won the election despite his control of the northern ports.", null],
  ])("%s", (text, edtf) =>
    expect(readText(text).claims.find((c) => c.type === "control")?.time?.edtf ?? null).toBe(edtf),
  );
});
