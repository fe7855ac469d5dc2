import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { createEngine, createTreeReader, type TaggedTree } from "../src/language/index.ts";
import { readTrees, type TreeSentence } from "../training/conllu.ts";
import { readModels } from "../training/load.ts";
import { rawDocuments } from "../training/raw-text.ts";
import { fall, raise } from "./floors.ts";

const universal = (relation: string): string => relation.split(":")[0] ?? relation;
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** One arc as a key, so that gold and found arcs can be met: which relation, in the sense of the table. */
const arcsOf = (
  forms: readonly string[],
  heads: ArrayLike<number>,
  relations: readonly string[],
): Map<string, Set<string>> => {
  const out = new Map<string, Set<string>>();
  const add = (row: string, arc: string): void => {
    const set = out.get(row) ?? new Set();
    set.add(arc);
    out.set(row, set);
  };
  relations.forEach((relation, i) => {
    const arc = `${i} ${heads[i] ?? -1}`;
    add(relation, arc);
    if (relation === "advmod" && /^(?:not|n['’]t|never)$/i.test(forms[i] ?? "")) add("advmod (not)", arc);
    if (relation === "case" && universal(relations[heads[i] ?? -1] ?? "") === "obl") {
      const oblique = heads[i] ?? -1;
      add("obl + case", `${(forms[i] ?? "").toLowerCase()} ${oblique} ${heads[oblique] ?? -1}`);
    }
  });
  return out;
};

/** The relations that the readers of claims stand on. */
const ROWS = [
  "nsubj",
  "nsubj:pass",
  "obj",
  "obl:agent",
  "ccomp",
  "xcomp",
  "appos",
  "acl",
  "acl:relcl",
  "advcl",
  "conj",
  "advmod (not)",
  "obl + case",
  "nmod",
  "root",
];

interface Tally {
  found: number;
  gold: number;
  right: number;
}

interface Scores {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  /** With universal relations, as the CoNLL 2018 scorer counts, and with subtypes. */
  readonly las: number;
  readonly lasSubtypes: number;
  readonly relations: ReadonlyMap<string, Tally>;
}

const goldTokens = (trees: readonly TreeSentence[], read: (forms: readonly string[]) => TaggedTree): Scores => {
  let words = 0;
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, full: 0 };
  const relations = new Map<string, Tally>(ROWS.map((row) => [row, { found: 0, gold: 0, right: 0 }]));
  for (const gold of trees) {
    const got = read(gold.forms);
    gold.forms.forEach((_, i) => {
      words++;
      if (got.upos[i] === gold.upos[i]) right.upos++;
      if (got.xpos[i] === gold.xpos[i]) right.xpos++;
      if (got.heads[i] !== gold.heads[i]) return;
      right.uas++;
      if (universal(got.relations[i] ?? "") === universal(gold.deprels[i] ?? "")) right.las++;
      if (got.relations[i] === gold.deprels[i]) right.full++;
    });
    const wanted = arcsOf(gold.forms, gold.heads, gold.deprels);
    const found = arcsOf(gold.forms, got.heads, got.relations);
    for (const [row, tally] of relations) {
      const a = found.get(row) ?? new Set();
      const b = wanted.get(row) ?? new Set();
      tally.found += a.size;
      tally.gold += b.size;
      for (const arc of a) if (b.has(arc)) tally.right++;
    }
  }
  return {
    upos: percent(right.upos, words),
    xpos: percent(right.xpos, words),
    uas: percent(right.uas, words),
    las: percent(right.las, words),
    lasSubtypes: percent(right.full, words),
    relations,
  };
};

interface Word {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  /** Place of the head as "start-end", "root" for none. */
  readonly head: string;
  readonly relation: string;
}

const one = (n: number): string => n.toFixed(1);
const place = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

/** Tags and trees from raw text: words meet by their places in the text, heads too, as in the CoNLL 2018 scorer. */
const rawText = (conllu: string, trees: readonly TreeSentence[], engine: ReturnType<typeof createEngine>) => {
  let gold = 0;
  let found = 0;
  const right = { words: 0, upos: 0, uas: 0, las: 0 };
  let at = 0;
  const words = trees.flatMap((tree) => tree.forms.map((_, i) => ({ tree, i })));
  for (const document of rawDocuments(conllu)) {
    const first = at;
    const wanted = new Map<string, Word>();
    document.words.forEach((word, k) => {
      const { tree, i } = words[first + k]!;
      const head = tree.heads[i] ?? -1;
      wanted.set(place(word), {
        ...word,
        upos: tree.upos[i] ?? "",
        head: head < 0 ? "root" : place(document.words[k - i + head]!),
        relation: tree.deprels[i] ?? "",
      });
    });
    at += document.words.length;
    gold += document.words.length;
    for (const { tokens } of engine.analyse(document.text).sentences) {
      found += tokens.length;
      for (const token of tokens) {
        const word = wanted.get(place(token));
        if (!word) continue;
        right.words++;
        if (word.upos === token.upos) right.upos++;
        const head = tokens[token.head];
        if ((head ? place(head) : "root") !== word.head) continue;
        right.uas++;
        if (universal(word.relation) === universal(token.deprel)) right.las++;
      }
    }
  }
  const f1 = (n: number): number => (200 * n) / (gold + found);
  return { words: f1(right.words), upos: f1(right.upos), uas: f1(right.uas), las: f1(right.las) };
};

/** Runs a task until it has taken a second of processor time, the best of three rounds; returns units a second. */
const speed = (units: number, task: () => void): number => {
  task();
  let most = 0;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    let runs = 0;
    let spent = 0;
    while (spent < 700_000) {
      task();
      runs++;
      const used = process.cpuUsage(before);
      spent = used.user + used.system;
    }
    most = Math.max(most, (units * runs * 1e6) / spent);
  }
  return most;
};

const main = (): number => {
  const corpora = join(import.meta.dirname, "../../shared/corpora");
  if (!existsSync(corpora)) {
    console.log("The corpora are not at hand (../shared/corpora): nothing measured.");
    return 0;
  }
  const models = readModels();
  const opened = performance.now();
  const read = createTreeReader(models);
  const engine = createEngine(models);
  const load = performance.now() - opened;
  const files = {
    ewt: `${corpora}/ud-ewt/dev.conllu`,
    gum: `${corpora}/ud-gum/dev.conllu`,
    own: join(import.meta.dirname, "trees.conllu"),
  };
  const trees = { ewt: readTrees(files.ewt), gum: readTrees(files.gum), own: readTrees(files.own) };
  const scores = {
    ewt: goldTokens(trees.ewt, read),
    gum: goldTokens(trees.gum, read),
    own: goldTokens(trees.own, read),
  };
  const raw = rawText(readFileSync(files.ewt, "utf8"), trees.ewt, engine);

  console.log(
    "| gold tokens | UPOS | XPOS | UAS | LAS | LAS with subtypes |\n| --- | ---: | ---: | ---: | ---: | ---: |",
  );
  for (const [name, s] of [
    ["EWT dev", scores.ewt],
    ["GUM dev", scores.gum],
    ["own news", scores.own],
  ] as const) {
    console.log(`| ${name} | ${[s.upos, s.xpos, s.uas, s.las, s.lasSubtypes].map(one).join(" | ")} |`);
  }
  console.log("\n| raw text | words F1 | UPOS | UAS | LAS |\n| --- | ---: | ---: | ---: | ---: |");
  console.log(`| EWT dev | ${[raw.words, raw.upos, raw.uas, raw.las].map(one).join(" | ")} |`);
  console.log(
    "\n| relation, right head | EWT precision | recall | GUM precision | recall | own precision | recall |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
  );
  for (const row of ROWS) {
    const cells = [scores.ewt, scores.gum, scores.own].flatMap(({ relations }) => {
      const { found, gold, right } = relations.get(row)!;
      return [percent(right, found), percent(right, gold)];
    });
    console.log(`| ${row} | ${cells.map(one).join(" | ")} |`);
  }

  const words = trees.gum.map(({ forms }) => forms);
  const count = words.flat().length;
  const text = trees.gum.map((tree) => tree.text).join("\n\n");
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const rates = [
    ["tags and tree, given tokens", speed(count, () => words.forEach((forms) => void read(forms)))],
    [
      "whole engine, raw text: sentences, tokens, tags, tree, lemmas, names",
      speed(count, () => void engine.analyse(text)),
    ],
    ["wink-nlp, raw text: sentences, tokens, coarse tags", speed(count, () => void nlp.readDoc(text))],
  ] as const;
  console.log("\n| one thread, GUM dev | tokens/s of processor time |\n| --- | ---: |");
  for (const [name, rate] of rates) console.log(`| ${name} | ${Math.round(rate).toLocaleString("en")} |`);
  console.log(`\nModels loaded in ${load.toFixed(0)} ms (twice: reader and engine).`);

  const figures = {
    "EWT dev UPOS": scores.ewt.upos,
    "EWT dev XPOS": scores.ewt.xpos,
    "EWT dev UAS": scores.ewt.uas,
    "EWT dev LAS": scores.ewt.las,
    "GUM dev UPOS": scores.gum.upos,
    "GUM dev UAS": scores.gum.uas,
    "GUM dev LAS": scores.gum.las,
    "own news XPOS": scores.own.xpos,
    "own news UAS": scores.own.uas,
    "own news LAS": scores.own.las,
    "EWT dev raw text LAS": raw.las,
  };
  if (process.argv.includes("--raise")) {
    raise("language", figures, 2);
    const file = join(import.meta.dirname, "../models/en/figures.json");
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, number>) : {};
    writeFileSync(file, `${JSON.stringify({ ...known, ...figures }, null, 2)}\n`);
  }
  const fallen = fall("language", figures);
  for (const line of fallen) console.log(line);
  return fallen.length === 0 ? 0 : 1;
};

if (import.meta.main) process.exitCode = main();
