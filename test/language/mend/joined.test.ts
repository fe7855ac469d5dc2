import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["The Rojos’ rise and the Azules’ refusal to pay them has ended that truce.", "refusal>rise:conj"],
  ["The Rojos’ rise and the Azules’ refusal to pay them has ended that truce.", "and>refusal:cc"],
  ["He talked of links between the Ruiz family and the Tigres del Norte drug gang.", "gang>family:conj"],
  ["The plan is cheap, but it may fail.", "fail>cheap:conj"],
  ["The men fled because the army came.", "came>fled:advcl"],
  ["Judge Rosa Lima convicted his nephew, Luis Paz, of ordering the murder.", "nephew>convicted:obj"],

  // Silent: what the "and" joins hangs there already.
  ["The mayor and the wife of the judge left.", "wife>mayor:conj"],
  ["They bought rifles, and the boss of the port sold them.", "boss>sold:nsubj"],
])("%s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
