import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { formCache } from "../src/language/features.ts";
import { nodesOf } from "../src/language/nodes.ts";
import { createTagger } from "../src/language/tagger.ts";
import { unpackWeights } from "../src/language/weights.ts";
import { readTrees } from "./conllu.ts";
import { trainLemmas } from "./lemmas.ts";
import { trainLabeller, trainParser, trainTagger } from "./models.ts";
import { trainNames } from "./names.ts";
import { goldTree } from "./oracle.ts";
import { finish } from "./perceptron.ts";

const { values } = parseArgs({
  options: {
    corpora: { type: "string", default: "../shared/corpora" },
    out: { type: "string", default: join(import.meta.dirname, "../models/en") },
    only: { type: "string", default: "trees,lemmas,names" },
  },
});
const began = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);
mkdirSync(values.out, { recursive: true });
const save = (file: string, bytes: Uint8Array): void => {
  const packed = brotliCompressSync(bytes);
  writeFileSync(join(values.out, file), packed);
  log(`${file}: ${packed.length} bytes`);
};

const FOLDS = 3;
const EPOCHS = { tags: 3, steps: 6, relations: 3 };
/** Averaged weights below these are dropped: they cost bytes and hardly ever decide. */
const LEAST = { tags: 0.2, steps: 0.4, relations: 0.2 };

/** Trains tagger, parser and labeller on the training parts of UD EWT and GUM. */
const trainTrees = (): void => {
  const look = formCache();
  const trees = ["ud-ewt", "ud-gum"].flatMap((name) => readTrees(`${values.corpora}/${name}/train.conllu`));
  const tags = [...new Set(trees.flatMap(({ upos, xpos }) => upos.map((u, i) => `${u} ${xpos[i] ?? "_"}`)))].toSorted();
  const relations = [...new Set(trees.flatMap(({ deprels }) => deprels))].toSorted();
  const tagNumber = new Map(tags.map((tag, i) => [tag, i]));
  const relationNumber = new Map(relations.map((relation, i) => [relation, i]));
  const sentences = trees.map((tree) => ({
    forms: tree.forms.map(look),
    tags: Int32Array.from(tree.upos, (u, i) => tagNumber.get(`${u} ${tree.xpos[i] ?? "_"}`) ?? 0),
  }));
  log(`${trees.length} sentences, ${tags.length} tags, ${relations.length} relations`);
  writeFileSync(join(values.out, "labels.json"), `${JSON.stringify({ version: "en-1", tags, relations })}\n`);
  save("tagger.bin", finish(trainTagger(sentences, tags.length, EPOCHS.tags, 1), LEAST.tags));
  // The parser must learn on tags as wrong as those it will meet, so each part is tagged by a tagger that never saw it.
  const guessed: Int32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => i % FOLDS !== fold);
    const tagger = createTagger(
      unpackWeights(finish(trainTagger(others, tags.length, EPOCHS.tags, 2 + fold), LEAST.tags)),
    );
    sentences.forEach(({ forms }, i) => {
      if (i % FOLDS === fold) guessed[i] = tagger(forms);
    });
    log(`tags of part ${fold + 1} of ${FOLDS}`);
  }
  const nodes = trees.map((tree, i) => ({
    nodes: nodesOf(sentences[i]!.forms, guessed[i]!),
    gold: goldTree(tree.heads),
    heads: Int32Array.from(tree.heads),
    relations: Int32Array.from(tree.deprels, (r) => relationNumber.get(r) ?? 0),
  }));
  save("parser.bin", finish(trainParser(nodes, EPOCHS.steps, 20), LEAST.steps));
  save("relations.bin", finish(trainLabeller(nodes, relations.length, EPOCHS.relations, 30), LEAST.relations));
};

const parts = values.only.split(",");
if (parts.includes("trees")) trainTrees();
if (parts.includes("lemmas")) save("lemmas.bin", trainLemmas(values.corpora));
if (parts.includes("names")) save("names.bin", trainNames(values.corpora, log));
