import { expect, test } from "vitest";
import { datedOpening } from "../../src/language/mend/opening.ts";
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
