import { readFileSync } from "node:fs";
import type { Lemmatiser } from "../src/language/lemmas.ts";
import { lemmaRows, type LemmaRow } from "../training/lemmas.ts";

/** Share of words with the right lemma under gold tags, in per cent. */
export function lemmaAccuracy(lemma: Lemmatiser, rows: readonly LemmaRow[]): number {
  const right = rows.filter(({ form, xpos, upos, lemma: gold }) => lemma(form, xpos, upos) === gold).length;
  return (100 * right) / rows.length;
}

/** Words of the development part of a treebank. */
export const lemmaDev = (corpora: string, treebank: string): LemmaRow[] =>
  lemmaRows(readFileSync(`${corpora}/${treebank}/dev.conllu`, "utf8"));
