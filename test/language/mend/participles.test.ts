import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["He admitted his role as a leader of the Rojos’ expanding drug ring.", "Rojos>ring:nmod:poss"],
  ["Ruiz has also granted the National Defense Agency unprecedented power to spy.", "unprecedented>power:amod"],
  ["Paz’s fortune derived from his skill in bribing judges.", "fortune>derived:nsubj"],
  ["Army analysts identified Paz, the gang leader, as the likeliest target.", "analysts>identified:nsubj"],
  ["Army analysts identified Paz, the gang leader, as the likeliest target.", "leader>Paz:appos"],
  [
    "The Ruiz government’s May 2023 listing of eight gangs — including the Rojos and the Azules — as terrorist groups triggered a wave of sanctions.",
    "groups>listing:nmod",
  ],
  ["The arrest began a war within the cartel that has, oddly, deepened the region’s fear.", "has>deepened:aux"],
  // Silent: what is had.
  ["The cartel has, oddly, an army of its own.", "army>has:obj"],
  // Silent: a participle that tells of its noun in a sentence with a verb.
  ["The men identified by analysts as leaders of the gang fled.", "identified>men:acl"],
  ["The weapons seized in the port were sold by the army.", "weapons>sold:nsubj:pass"],
  // Silent: who is found dead or had arrested is no noun's adjective.
  ["The judge had Paz arrested.", "arrested>had:xcomp"],
])("%s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
