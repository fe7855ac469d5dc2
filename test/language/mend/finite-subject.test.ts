import { expect, test } from "vitest";
import { finiteSubject } from "../../../src/language/mend/clauses.ts";
import { arcs } from "./arcs.ts";

test("a finite clause without a mark is the main clause, not the subject of what follows", () => {
  const text =
    "These seizures are having a clear effect on the price this year, although as the Daily Post's Ana Ruiz and Paulina Mora write, don't expect the lull to last.";
  expect(arcs(text)).toEqual(expect.arrayContaining(["having>root:root", "expect>having:parataxis"]));
});

test.each([
  ["That he paid the mayor is no secret.", "paid", "csubj"],
  ["What she said angered the army.", "said", "csubj"],
  ["Paying the mayor cost him his seat.", "Paying", "csubj"],
])("silent: %s", (text, form, relation) => {
  expect(arcs(text).some((arc) => arc.startsWith(`${form}>`) && !arc.endsWith("parataxis"))).toBe(true);
  const words = text.slice(0, -1).split(" ");
  const at = words.indexOf(form);
  const above = words.length - 1;
  const tree = {
    forms: words,
    upos: words.map((_, i) => (i === at || i === above ? "VERB" : "NOUN")),
    xpos: words.map((word, i) => (/^W/.test(word) ? "WP" : i === at ? (/ing$/.test(word) ? "VBG" : "VBD") : "NN")),
    heads: Int32Array.from(words, (_, i) => (i === at ? above : i === above ? -1 : i < at ? at : above)),
    relations: words.map((word, i) =>
      i === at ? "csubj" : i === above ? "root" : /^(?:That|What)$/.test(word) ? "mark" : i < at ? "nsubj" : "obj",
    ),
  };
  finiteSubject(tree, at);
  expect(tree.relations[at]).toBe(relation);
});
