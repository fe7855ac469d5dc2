import { readFileSync } from "node:fs";
import { blocksAndSentences } from "../src/language/sentences.ts";
import { tokenise } from "../src/language/tokens.ts";
import { rawDocuments, type RawDocument } from "../training/raw-text.ts";

interface Places {
  readonly start: number;
  readonly end: number;
}

/** Share of places in both lists, as F1 in per cent. */
function placesF1(found: readonly Places[], gold: readonly Places[]): number {
  const known = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  let right = 0;
  for (const { start, end } of found) if (known.has(`${start}-${end}`)) right++;
  return (200 * right) / (found.length + gold.length);
}

/** Sentence and word F1 of our splitting against documents of a treebank, in per cent. */
export function splittingF1(documents: readonly RawDocument[]): { readonly sentences: number; readonly words: number } {
  const found = { sentences: [] as Places[], words: [] as Places[] };
  const gold = { sentences: [] as Places[], words: [] as Places[] };
  let base = 0;
  const move = ({ start, end }: Places): Places => ({ start: start + base, end: end + base });
  for (const { text, sentences, words } of documents) {
    for (const sentence of blocksAndSentences(text)) {
      found.sentences.push(move(sentence));
      for (const token of tokenise(text, sentence.start, sentence.end)) found.words.push(move(token));
    }
    gold.sentences.push(...sentences.map(move));
    gold.words.push(...words.map(move));
    base += text.length + 1;
  }
  return { sentences: placesF1(found.sentences, gold.sentences), words: placesF1(found.words, gold.words) };
}

if (import.meta.main) {
  const corpora = process.argv[2] ?? "../shared/corpora";
  for (const treebank of ["ud-ewt", "ud-gum"]) {
    const { sentences, words } = splittingF1(rawDocuments(readFileSync(`${corpora}/${treebank}/dev.conllu`, "utf8")));
    console.log(`${treebank} dev  sentences ${sentences.toFixed(2)}  words ${words.toFixed(2)}`);
  }
}
