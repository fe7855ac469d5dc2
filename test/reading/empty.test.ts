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
      "He denied that cocaine is made in Chile, a claim that the agency has contradicted for years.",
      /a claim|contradicted/,
    ],
    // what nobody has done yet
    ["Cutting recruitment by half would reduce violence by a quarter.", /figure\/\S* recruitment by half/],
    // what sort of woman, of states
    ["Gunmen killed two guards and a woman who drove past.", /event\/other/],
    // where, taken for who
    ["In some towns, experts say, killers hide more bodies than before.", /subject=some towns/],
    // the verb taken for a noun
    ["Some warn that firms which pay money in Peru could be prosecuted in Chile.", /=Some warn/],
    // when, taken for whom
    ["He has not been charged over the ambush of 12 May.", /=12 May/],
    // what sort of source it is
    ["Two people close to the gang told the paper that the port was shut.", /relation\/ally/],
    // who speaks, taken for whom he speaks of
    [
      "The bank reckons that the gang has lost half of its men and holds nine of the region's 30 towns.",
      /subject=The bank/,
    ],
    ["A reward of two million pesos was offered on Saturday for information on the gunmen.", /=information/],
    ["The town hall at first insisted that the port was shut.", /\| The town hall at/],
    // a gang that counts its own has them, and reports nothing
    ["The Gulf Cartel counts more than 26,000 people.", /\| Gulf Cartel$/],
    // a name, joined by the parser to what is none
    [
      "War broke out between the men of Ibarra, known as La Maya, and the faction of Ruiz, known as Los Chatos.",
      /alias.*object=the faction/,
    ],
  ])("is not made of %s", (text, wrong) => {
    expect(lines(text).filter((line) => wrong.test(line))).toEqual([]);
  });

  it.each([
    ["The agency has contradicted the minister for years.", /contradicted the minister/],
    ["The mayor, close to the gang since 2019, said that the port was shut.", /port was shut/],
    [
      "The bank reckons that the gang has lost half of its men and holds nine of the region's 30 towns.",
      /holds nine.*subject=the gang/,
    ],
    ["Ruiz said that the gang had fled and resigned.", /Ruiz said|the gang had fled/],
    ["A reward of two million pesos was offered on Saturday for information on the gunmen.", /patient=the gunmen/],
    ["Ruiz made the claim that the agency sells files.", /the agency sells files/],
    ["The firm cut recruitment by half in 2023.", /recruitment/],
    ["The guards who fled burned two cars.", /burned two cars/],
    ["The bureau counts more than 26,000 murders.", /\| the bureau$|\| The bureau$/i],
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
