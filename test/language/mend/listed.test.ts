import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["The clans sell charcoal, tax fishermen and rent out boats to smugglers.", "tax>sell:conj"],
  ["The clans sell charcoal, tax fishermen and rent out boats to smugglers.", "fishermen>tax:obj"],
  ["The clan kidnaps engineers, taps pipelines and sells the fuel.", "pipelines>taps:obj"],
  ["The militia has burned churches and schools, jailed teachers and taxed traders.", "teachers>jailed:obj"],
  // Silent: things in a list with an "and" of its own.
  ["The clans sell charcoal, car parts and stolen phones.", "parts>charcoal:conj"],
])("a list of deeds: %s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});

test.each([
  ["Lena Fischer rented the van and her cousin drove it.", "van>rented:obj"],
  ["Lena Fischer rented the van and her cousin drove it.", "cousin>drove:nsubj"],
  ["The father signed the papers and the sons emptied the account.", "sons>emptied:nsubj"],
  // Silent: what two people say.
  ["The paper said the mayor and his lawyer left town.", "left>said:conj"],
  // Silent: whom they let do something.
  ["They let the guards and the cooks know.", "guards>let:obj"],
])("a second deed behind and: %s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});

test.each([
  ["The boat carried 52 migrants, 11 of whom drowned when it sank.", "drowned>migrants:acl:relcl"],
  ["He keeps three dogs, one of which bit a postman.", "bit>dogs:acl:relcl"],
  // Silent: a deed of the sentence's own.
  ["The police closed the bridge, and one of the guards shot a man.", "shot>closed:conj"],
])("whom is counted: %s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});

test.each([
  ["Residents warned of the flood refused to leave their homes.", "warned>Residents:acl"],
  ["Residents warned of the flood refused to leave their homes.", "Residents>refused:nsubj"],
  ["Pupils asked about the fire gave the same answer.", "asked>Pupils:acl"],
  ["Truckers robbed on the road to the coast now drive in convoys.", "drive>root:root"],
  // Silent: two deeds with a joint, and a deed with its own object.
  ["Residents warned of the flood and refused to leave.", "warned>root:root"],
  ["Guards searched the cells and found a phone.", "searched>root:root"],
])("who had it done to them: %s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});

test.each([
  ["The company hid the results of tests on the drug from doctors.", "tests>results:nmod"],
  // Silent: whom one accuses of something, and what is no thing of its own.
  ["Lawyers informed the family of the verdict.", "verdict>informed:obl"],
  ["She takes care of the boy.", "boy>takes:obl"],
])("of right behind what was done: %s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});

test.each([
  ["The family say that if the ambulance had come sooner, the boy would have lived.", "come>lived:advcl"],
  ["The family say that if the ambulance had come sooner, the boy would have lived.", "lived>say:ccomp"],
  ["By the time the coast guard arrived, the boat had sunk.", "sunk>root:root"],
  ["By the time the coast guard arrived, the boat had sunk.", "time>sunk:obl"],
  // Silent: a second thing said behind "and", a time of day.
  ["Police said that if he had come sooner and she had called, he would have lived.", "lived>said:ccomp"],
  ["By the time of the trial, the boat had sunk.", "time>sunk:obl"],
])("what stands behind the comma is told: %s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
