import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ['"The cartel," said the governor, "has killed nine judges."', "cartel>killed:nsubj"],
  ['"The cartel," said the governor, "has killed nine judges."', "said>killed:parataxis"],
  ['"My client," said the lawyer, Petra Haas, "has never owned a gun."', "lawyer>said:nsubj"],
  ["“The attack,” said the mayor, “was planned in a prison.”", "attack>planned:nsubj:pass"],
  ['"The bridge," the engineer warned, "will not stand another winter."', "bridge>stand:nsubj"],
  ['"The gang," said Colonel Ruiz, "no longer controls the port."', "gang>controls:nsubj"],
  // Silent: a second piece with a subject of its own, a first one with a verb, and a first one that is no subject.
  ['"We heard shots," said the cook, "and the guards ran."', "guards>ran:nsubj"],
  ['"The bridge," the engineer warned, "it will not stand another winter."', "it>stand:nsubj"],
  ['"In May," said the cook, "came the soldiers."', "May>said:obl"],
])("%s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
