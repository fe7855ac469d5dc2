import { expect, test } from "vitest";
import { attorney, datedOpening, pluralOpening } from "../../src/language/mend/opening.ts";
import type { Open } from "../../src/language/mend/tree.ts";

/** "form upos xpos head relation" for each token, heads counted from 1, 0 for the root. */
function treeOf(rows: readonly string[]): Open {
  const parts = rows.map((row) => row.split(" "));
  return {
    forms: parts.map((p) => p[0] ?? ""),
    upos: parts.map((p) => p[1] ?? ""),
    xpos: parts.map((p) => p[2] ?? ""),
    heads: Int32Array.from(parts, (p) => Number(p[3]) - 1),
    relations: parts.map((p) => p[4] ?? ""),
  };
}

const shown = ({ forms, heads, relations }: Open): string =>
  forms.map((form, at) => `${form}>${heads[at]! < 0 ? "root" : forms[heads[at]!]}:${relations[at]}`).join(" ");

const BOSS = [
  "In ADP IN 2 case",
  "2021 NUM CD 0 root",
  "the DET DT 4 det",
  "boss NOUN NN 6 nsubj",
  "was AUX VBD 6 cop",
  "Paz PROPN NNP 2 appos",
  ". PUNCT . 2 punct",
];

test("a date that opens a sentence is no root", () => {
  const tree = treeOf(BOSS);
  datedOpening(tree);
  expect(shown(tree)).toBe(
    "In>2021:case 2021>Paz:obl the>boss:det boss>Paz:nsubj was>Paz:cop Paz>root:root .>Paz:punct",
  );
});

test("a date with a comma behind it is left to another rule", () => {
  const tree = treeOf(BOSS.with(2, ", PUNCT , 2 punct"));
  datedOpening(tree);
  expect(tree.heads[1]).toBe(-1);
});

const ZETAS = [
  "Los PROPN NNP 3 compound",
  "Zetas PROPN NNP 1 flat",
  "control NOUN NN 4 compound",
  "Tamaulipas PROPN NNP 0 root",
  ". PUNCT . 4 punct",
];

test("what stands between a plural name and a noun, without any verb, is the verb", () => {
  const tree = treeOf(ZETAS);
  pluralOpening(tree);
  expect(shown(tree)).toBe("Los>control:nsubj Zetas>Los:flat control>root:root Tamaulipas>control:obj .>control:punct");
  expect(tree.xpos[2]).toBe("VBP");
});

test.each([
  ["a name in the singular", ZETAS.with(0, "San PROPN NNP 3 compound").with(1, "Juan PROPN NNP 1 flat")],
  ["a sentence with a verb", ZETAS.with(3, "fell VERB VBD 0 root")],
])("%s is left alone", (_, rows) => {
  const tree = treeOf(rows);
  pluralOpening(tree);
  expect(tree.upos[2]).toBe("NOUN");
});

test("an attorney general is no participle", () => {
  const rows = [
    "Ruiz PROPN NNP 3 nsubj:pass",
    "was AUX VBD 3 aux:pass",
    "attorney VERB VBN 0 root",
    "general ADJ JJ 3 xcomp",
  ];
  const tree = treeOf(rows);
  attorney(tree, 2);
  expect(shown(tree)).toBe("Ruiz>general:nsubj was>general:cop attorney>general:compound general>root:root");
  const other = treeOf(rows.with(2, "elected VERB VBN 0 root"));
  attorney(other, 2);
  expect(other.upos[2]).toBe("VERB");
});
