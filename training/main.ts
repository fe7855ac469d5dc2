import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { unpackClasses } from "../src/language/classes.ts";
import { formCache } from "../src/language/features.ts";
import { nodesOf } from "../src/language/nodes.ts";
import { kindBits } from "../src/language/state.ts";
import { createTagger } from "../src/language/tagger.ts";
import { unpackWeights } from "../src/language/weights.ts";
import { trainClasses } from "./classes.ts";
import { readTrees, type TreeSentence } from "./conllu.ts";
import { trainLemmas } from "./lemmas.ts";
import { relationLists, tagLists } from "./lists.ts";
import { trainParser, trainTagger } from "./models.ts";
import { trainNames } from "./names.ts";
import { goldTree } from "./oracle.ts";
import { compared, meanOf, packWeights } from "./pack.ts";
import { averaged, finish } from "./perceptron.ts";
import { trainHanger } from "./punctuation.ts";

const { values } = parseArgs({
  options: {
    corpora: { type: "string", default: "../shared/corpora" },
    out: { type: "string", default: join(import.meta.dirname, "../models/en") },
    vectors: { type: "string", default: "" },
    only: { type: "string", default: "trees,lemmas,names" },
  },
});
const began = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);
mkdirSync(values.out, { recursive: true });
const save = (file: string, bytes: Uint8Array): void => {
  writeFileSync(join(values.out, file), bytes);
  log(`${file}: ${bytes.length} bytes`);
};

/** Trainings that met the sentences in another order err elsewhere; the mean of their weights is better than each. */
const SEEDS = { tags: [1, 2, 3, 4], steps: [20, 21, 22, 23] };
const EPOCHS = { tags: 6, steps: 9, punctuation: 5 };
/** Words met at least this often keep to the tags that they were seen with. */
const COMMON = 20;
/** The parser must learn on tags as wrong as those it will meet: each fold is tagged by a plain tagger that never saw it. */
const FOLDS = 4;
const FOLD = { common: 6, epochs: 5, least: 0.1 };
/** Averaged weights below these are dropped: they cost bytes and hardly ever decide. */
const LEAST = { tags: 0.05, steps: 0.3, punctuation: 0.1 };
/** The same for the means over the trainings, in the whole numbers of the packed weights. */
const LEAST_MEAN = { tags: 1, steps: 4, arcs: 2 };
/** And for what sets a step of the parser apart from SHIFT. */
const LEAST_APART = 8;
/** Features met more seldom get no weight. */
const MET = { tags: 2, steps: 2 };
/** Share of the sentences without a mistake that an epoch of the parser leaves out. */
const SKIP = 0.8;

/** Our own sentences in the style of news stand beside the treebanks so many times: there are few of them. */
const OWN_TREES = join(import.meta.dirname, "trees");
const OWN_TIMES = 2;

/** Says which words, by their hashes, the sentences have at least so often. */
const wordsMet = (trees: readonly TreeSentence[], least: number): ((word: number) => boolean) => {
  const times = new Map<number, number>();
  const look = formCache();
  for (const { forms } of trees) {
    for (const form of forms) times.set(look(form).word, (times.get(look(form).word) ?? 0) + 1);
  }
  return (word) => (times.get(word) ?? 0) >= least;
};

/** Trains tagger and parser on the training parts of UD EWT and GUM and on our own trees. */
const trainTrees = (): void => {
  const own = readdirSync(OWN_TREES).flatMap((file) =>
    file.endsWith(".conllu") ? readTrees(join(OWN_TREES, file)) : [],
  );
  const once = [...["ud-ewt", "ud-gum"].flatMap((name) => readTrees(`${values.corpora}/${name}/train.conllu`)), ...own];
  const trees = [...once, ...Array.from({ length: OWN_TIMES - 1 }, () => own).flat()];
  // Copies of a sentence lie in one fold, so that no tagger of another fold has seen it.
  const foldOf = new Map(once.map((tree, i) => [tree, i % FOLDS]));
  const folds = trees.map((tree) => foldOf.get(tree));
  const look = formCache({
    classOf: unpackClasses(readFileSync(join(values.out, "classes.bin"))),
    isCommon: wordsMet(once, COMMON),
  });
  const tags = [...new Set(trees.flatMap(({ upos, xpos }) => upos.map((u, i) => `${u} ${xpos[i] ?? "_"}`)))].toSorted();
  const relations = [...new Set(trees.flatMap(({ deprels }) => deprels))].toSorted();
  const tagNumber = new Map(tags.map((tag, i) => [tag, i]));
  const relationNumber = new Map(relations.map((relation, i) => [relation, i]));
  const taggedOf = new Map(
    once.map((tree) => [
      tree,
      {
        forms: tree.forms.map(look),
        tags: Int32Array.from(tree.upos, (u, i) => tagNumber.get(`${u} ${tree.xpos[i] ?? "_"}`) ?? 0),
      },
    ]),
  );
  const sentences = trees.map((tree) => taggedOf.get(tree)!);
  log(`${trees.length} sentences, ${tags.length} tags, ${relations.length} relations`);
  const lists = tagLists(sentences.slice(0, once.length), COMMON);
  const tagger = meanOf(tags.length);
  for (const seed of SEEDS.tags) {
    tagger.add(averaged(trainTagger(sentences, lists, tags.length, EPOCHS.tags, seed, MET.tags), LEAST.tags));
    log(`tagger ${seed}`);
  }
  save("tagger.bin", packWeights(tags.length, [...tagger.rows(LEAST_MEAN.tags), ...lists.rows]));
  const guessed: Int32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, i) => folds[i] !== fold);
    const theirs = tagLists([...new Set(others)], FOLD.common);
    const p = trainTagger(others, theirs, tags.length, FOLD.epochs, 2 + fold, MET.tags);
    const tag = createTagger(unpackWeights(finish(p, FOLD.least, theirs.rows)));
    sentences.forEach(({ forms }, i) => {
      if (folds[i] === fold) guessed[i] = tag(forms).tags;
    });
    log(`tags of part ${fold + 1} of ${FOLDS}`);
  }
  const learnt = trees.map((tree, i) => ({
    nodes: nodesOf(sentences[i]!.forms, guessed[i]!),
    gold: goldTree(tree.heads),
    relations: Int32Array.from(tree.deprels, (r) => relationNumber.get(r) ?? 0),
  }));
  writeFileSync(join(values.out, "labels.json"), `${JSON.stringify({ version: "en-5", tags, relations })}\n`);
  const named = relationLists(learnt, relations.length, relationNumber.get("root") ?? 0);
  const mean = { steps: meanOf(3), arcs: meanOf(relations.length) };
  for (const seed of SEEDS.steps) {
    const { steps, arcs } = trainParser(learnt, {
      bits: kindBits(relations),
      lists: named,
      epochs: EPOCHS.steps,
      seed,
      margin: 0,
      met: MET.steps,
      skip: SKIP,
      after: (epoch) => log(`parser ${seed}, epoch ${epoch + 1}`),
    });
    mean.steps.add(averaged(steps, LEAST.steps));
    mean.arcs.add(averaged(arcs, LEAST.steps));
  }
  save("parser.bin", packWeights(2, compared(mean.steps.rows(LEAST_MEAN.steps), LEAST_APART)));
  save("relations.bin", packWeights(relations.length, [...mean.arcs.rows(LEAST_MEAN.arcs), ...named.rows]));
  const marked = learnt.map((one, i) => ({ ...one, forms: trees[i]!.forms, heads: Int32Array.from(trees[i]!.heads) }));
  const hanger = trainHanger(marked, relationNumber.get("punct") ?? 0, EPOCHS.punctuation, 40);
  save("punctuation.bin", finish(hanger, LEAST.punctuation));
};

/** Words in classes, from vectors that were learnt elsewhere: only where they are given, since they never change. */
if (values.vectors !== "") save("classes.bin", trainClasses(values.vectors, log));
const parts = values.only.split(",");
if (parts.includes("trees")) trainTrees();
if (parts.includes("lemmas")) save("lemmas.bin", trainLemmas(values.corpora));
if (parts.includes("names")) save("names.bin", trainNames(values.corpora, log));
