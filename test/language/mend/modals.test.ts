import { expect, test } from "vitest";
import { modalSubject, modalVerb } from "../../../src/language/mend/modals.ts";
import type { Open } from "../../../src/language/mend/tree.ts";

/** A tree from "form/UPOS/head/relation …". */
const tree = (notation: string): Open => {
  const rows = notation.split(" ").map((t) => t.split("/"));
  return {
    forms: rows.map((r) => r[0]!),
    upos: rows.map((r) => r[1]!),
    xpos: rows.map(() => "_"),
    heads: Int32Array.from(rows, (r) => Number(r[2])),
    relations: rows.map((r) => r[3]!),
  };
};

test("what stands behind a modal without an article is its verb", () => {
  const torn = tree("crews/NOUN/2/nsubj will/AUX/2/aux splinter/NOUN/-1/root in/ADP/4/case May/PROPN/2/nmod");
  modalVerb(torn, 1);
  expect([torn.upos[2], torn.xpos[2], torn.relations[4]]).toEqual(["VERB", "VB", "obl"]);
  const named = tree("he/PRON/3/nsubj will/AUX/3/aux be/AUX/3/cop mayor/NOUN/-1/root");
  modalVerb(named, 1);
  expect(named.upos[3]).toBe("NOUN");
});

test("the noun right before a modal that has no subject is its subject", () => {
  const torn = tree(
    "charges/VERB/5/advcl him/PRON/0/obj ,/PUNCT/0/punct aid/NOUN/1/conj will/AUX/5/aux stop/VERB/-1/root",
  );
  modalSubject(torn, 4);
  expect([torn.heads[3], torn.relations[3]]).toEqual([5, "nsubj"]);
  const row = tree("boats/NOUN/4/nsubj and/CCONJ/2/cc crews/NOUN/0/conj will/AUX/4/aux stop/VERB/-1/root");
  modalSubject(row, 3);
  expect([row.heads[2], row.relations[2]]).toEqual([0, "conj"]);
});
