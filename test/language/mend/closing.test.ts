import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["Mexico produces fentanyl, the DEA said.", ["said>root:root", "produces>said:ccomp", "fentanyl>produces:obj"]],
  [
    "In 2020 the Juárez Cartel was present in nine Mexican states, a study found.",
    ["present>found:ccomp", "states>present:obl"],
  ],
  ["Mexico extradited Ana Ruiz to the United States in March 2020.", ["States>extradited:obl"]],
  ["In 2021 the leader of the Red Cartel was Nicanor Paz.", ["Nicanor>root:root", "2021>Nicanor:obl"]],
  ["On 16 June 2020 CJNG gunmen killed Judge Uriel Villegas in Colima.", ["Uriel>killed:obj"]],
  // Silent: nothing is said, and a noun takes its own "to".
  ["The mayor fled, and his wife said nothing.", ["fled>root:root"]],
  ["The army attacked the road to Lima.", ["Lima>road:nmod"]],
])("%s", (text, expected) => {
  expect(arcs(text)).toEqual(expect.arrayContaining(expected));
});
