import { describe, expect, it } from "vitest";
import { BECAUSE_MARKS, BECAUSE_PREPOSITIONS, CAUSAL_NOUNS, CAUSAL_VERBS } from "../../src/reading/causals.rows.ts";
import { claimsOf } from "./read.ts";

describe("causal claims", () => {
  it.each([...CAUSAL_VERBS, ...CAUSAL_NOUNS, ...BECAUSE_MARKS, ...BECAUSE_PREPOSITIONS].map((row) => [row.seen]))(
    "reads %s",
    (text) => {
      const found = claimsOf(text, "causal");
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/cause=.+ effect=/);
    },
  );

  it.each([
    ["The arrest triggered a week of shootouts.", "cause=The arrest effect=a week of shootouts"],
    ["His debts stemmed from the closure of the mine.", "cause=the closure of the mine effect=His debts"],
    ["Prices rose because of the blockade.", "cause=the blockade effect=Prices rose"],
    ["The court freed two sailors for lack of proof.", "cause=lack of proof effect=The court freed two sailors"],
    ["The brothers split after a quarrel over the boats.", "cause=a quarrel over the boats effect=The brothers split"],
    [
      "A ferryman was stabbed in a dispute over oysters, according to the clerk.",
      "cause=a dispute over oysters effect=A ferryman was stabbed",
    ],
    ["A clerk was sacked over the lost ledger.", "cause=the lost ledger effect=A clerk was sacked"],
    ["The conflict is rooted in poverty.", "cause=poverty effect=The conflict"],
    [
      "The schools closed because gunmen had blocked the road.",
      "cause=gunmen had blocked the road effect=The schools closed",
    ],
    ["The key to its growth was an alliance with brokers.", "cause=an alliance with brokers effect=its growth"],
    [
      "Residents stopped reporting thefts because nobody came.",
      "cause=nobody came effect=Residents stopped reporting thefts",
    ],
    [
      "Threats from Washington prompted Mexico to send troops north.",
      "cause=Threats from Washington effect=Mexico to send troops north",
    ],
    [
      "The gang controls the docks, which gives it access to chemicals.",
      "cause=The gang controls the docks effect=access to chemicals",
    ],
    ["As the drought worsened, the prices surged.", "cause=the drought worsened effect=the prices surged"],
    [
      "The guard was sacked not because of the fire but because of the thefts.",
      "cause=the thefts effect=The guard was sacked",
    ],
    [
      "Gunmen killed the mayor, the governor said, because he had refused to pay.",
      "cause=he had refused to pay effect=Gunmen killed the mayor",
    ],
    ["The ban is why prices rose.", "cause=The ban effect=prices rose"],
    ["What moved the ministry was trade.", "cause=trade effect=the ministry"],
    ["It was the loss of the port that broke the gang.", "cause=the loss of the port effect=the gang"],
    ["The storms (two in a week) caused delays.", "cause=The storms effect=delays"],
    ["The drought drove farmers into debt.", "cause=The drought effect=farmers into debt"],
    ["“They lose because they drink,” Ana Braun said.", "cause=they drink effect=They lose"],
    ["Poverty fuels recruitment.", "cause=Poverty effect=recruitment"],
    ["Cutting the pay emboldened the guards.", "cause=Cutting the pay effect=the guards"],
    [
      "The port was closed for two weeks. This allowed the gang to raise its prices.",
      "cause=The port was closed for two weeks effect=the gang to raise its prices",
    ],
    ["Nobody patrols the road. That is why the mayors fled.", "cause=Nobody patrols the road effect=the mayors fled"],
  ])("gives cause and effect: %s", (text, roles) => {
    expect(claimsOf(text, "causal")).toEqual([`causal ${roles}`]);
  });

  it.each([
    "Thefts in the port fell, even as robberies rose in the hills.",
    ...CAUSAL_VERBS.map((row) => row.silent),
    ...CAUSAL_NOUNS.map((row) => row.silent),
    "The bags are used to destroy papers.",
    "The poll shows the senator leading the field.",
    "The mayor tweeted her thanks to the voters.",
    "The schools closed, but not because of fear.",
    "Police arrested two men over the weekend.",
    "Marines arrested 40 men over three months.",
    "Police arrested two men over in Lima.",
    "Did anyone call? That is why.",
    "The firm produced cement.",
    "The workers changed the locks.",
    "The road that leads to the border was closed.",
    "The trail leads to the ministry.",
    "The clan lends money to farmers.",
    "Did the raid cause the shortage?",
    "It caused it.",
  ])("is silent about %s", (text) => {
    expect(claimsOf(text, "causal")).toEqual([]);
  });
});
