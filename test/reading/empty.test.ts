import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const lines = (text: string): readonly string[] =>
  readText(text).claims.map(
    (c) =>
      `${c.kind}/${c.type ?? ""} ${c.quote} | ${c.roles.map((r) => `${r.role}=${r.quote}`).join("; ")} | ${c.attribution.map((a) => a.name).join(" > ")}`,
  );

describe("a claim that would be empty or somebody else's", () => {
  it.each([
    // of what a claim is disputed, the relative clause does not tell
    [
      "She denied that beer is brewed in Lima, a claim that the divers have contradicted since May.",
      /a claim|contradicted/,
    ],
    // what nobody has done yet
    ["Cutting absence by half would lift output by a tenth.", /figure\/\S* absence by half/],
    // what sort of woman, of states
    ["Gunmen killed two guards and a woman who drove past.", /event\/other/],
    // where, taken for who
    ["In some valleys, brokers say, thieves bury more coins than before.", /subject=some valleys/],
    // the verb taken for a noun
    ["Some warn that ferries which sell fuel in Peru could be stopped in Chile.", /=Some warn/],
    // when, taken for whom
    ["No docker was ever charged over the bombing of 3 June.", /=3 June/],
    // what sort of source it is
    ["A cook close to Los Rojos told the sailors that the pier was empty.", /relation\/ally/],
    // who speaks, taken for whom he speaks of
    [
      "The consulate reckons that the union has shed a third of its members and owns six of the valley's 20 mines.",
      /subject=The consulate/,
    ],
    ["A bounty of eighty thousand soles was offered on Monday for information on the gunmen.", /=information/],
    ["The shipyard at first swore that the crane was safe.", /\| The shipyard at/],
    // a gang that counts its own has them, and reports nothing
    ["The Gulf Cartel counts more than 3,100 people.", /\| Gulf Cartel$/],
    // a name, joined by the parser to what is none
    [
      "A feud broke out between the guards of Luna, known as El Roble, and the crew of Ruiz, known as Los Patos.",
      /alias.*object=the crew/,
    ],
  ])("is not made of %s", (text, wrong) => {
    expect(lines(text).filter((line) => wrong.test(line))).toEqual([]);
  });

  it.each([
    ["The agency has contradicted the minister for years.", /contradicted the minister/],
    ["The mayor, close to the gang since 2019, said that the port was shut.", /port was shut/],
    [
      "The consulate reckons that the union has shed a third of its members and owns six of the valley's 20 mines.",
      /owns six.*subject=the union/,
    ],
    ["Ruiz wrote that the crew had fled and resigned.", /Ruiz wrote|the crew had fled/],
    ["A bounty of eighty thousand soles was offered on Monday for information on the gunmen.", /patient=the gunmen/],
    ["Ruiz made the claim that the agency sells files.", /the agency sells files/],
    ["The firm cut absence by half in 2023.", /absence/],
    ["The guards who fled burned two cars.", /burned two cars/],
    ["The bureau counts more than 3,100 murders.", /\| the bureau$|\| The bureau$/i],
    ["The raid on the depot was filmed.", /raid/],
    [
      "War broke out between the guards of the port, and the mayor fled.",
      /broke out between the guards of the port \|/,
    ],
    [
      "War broke out between the dockers, known as the Crabs, and the guards of the port.",
      /between the dockers, known as the Crabs, and the guards of the port/,
    ],
  ])("is still made of %s", (text, right) => {
    expect(lines(text).filter((line) => right.test(line))).not.toEqual([]);
  });
});
