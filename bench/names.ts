import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createLemmatiser, type Lemmatiser } from "../src/language/lemmas.ts";
import { createNamer, type Namer } from "../src/language/names.ts";
import type { RecognisedName } from "../src/language/analysis.ts";
import { tokenise } from "../src/language/tokens.ts";
import { rawDocuments } from "../training/raw-text.ts";
import { unerDocuments, type NamedDocument, type NamedSentence } from "../training/names-corpora.ts";
import { fall, raise } from "./floors.ts";
import { lemmaAccuracy, lemmaDev } from "./lemmas.ts";
import { splittingF1 } from "./tokens.ts";

/** Right, found and gold names of a kind. */
interface Tally {
  right: number;
  found: number;
  gold: number;
}

const KINDS_MEASURED = ["PER", "ORG", "LOC"] as const;

/** Names by exact span and kind; MISC names, found or gold, do not count. */
function nameTallies(namer: Namer, documents: readonly NamedDocument[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>(
    ["all", ...KINDS_MEASURED].map((kind) => [kind, { right: 0, found: 0, gold: 0 }]),
  );
  const count = (label: string, field: keyof Tally): void => {
    for (const kind of ["all", label]) {
      const tally = tallies.get(kind);
      if (tally !== undefined) tally[field]++;
    }
  };
  for (const { sentences } of documents) {
    const found = namer(sentences.map(({ forms }) => forms.map((form) => ({ form }))));
    sentences.forEach(({ names }, index) => {
      const gold = new Set(names.map(({ first, last, label }) => `${first} ${last} ${label}`));
      for (const { label } of names) if (label !== "MISC") count(label, "gold");
      for (const { first, last, label } of found[index] ?? []) {
        if (label === "MISC") continue;
        count(label, "found");
        if (gold.has(`${first} ${last} ${label}`)) count(label, "right");
      }
    });
  }
  return tallies;
}

/** F1 in per cent. */
const f1 = ({ right, found, gold }: Tally): number => (200 * right) / Math.max(1, found + gold);

/** Entity F1 on the development part of Universal NER's EWT. */
function unerF1(namer: Namer, corpora: string): number {
  const tally = nameTallies(namer, unerDocuments(`${corpora}/uner-ewt/dev.iob2`)).get("all");
  return tally === undefined ? 0 : f1(tally);
}

/** A line with its names in brackets, each bracket followed by the kind, as tokens and names. */
export function markedSentence(line: string): NamedSentence {
  let text = "";
  const spans: { start: number; end: number; label: RecognisedName["label"] }[] = [];
  let at = 0;
  for (const match of line.matchAll(/\[([^\]]+)\](PER|ORG|LOC|MISC)/g)) {
    text += line.slice(at, match.index) + (match[1] ?? "");
    at = match.index + match[0].length;
    const label = match[2] as RecognisedName["label"];
    spans.push({ start: text.length - (match[1] ?? "").length, end: text.length, label });
  }
  text += line.slice(at);
  const tokens = tokenise(text, 0, text.length);
  const names = spans.map(({ start, end, label }) => ({
    first: tokens.findIndex((token) => token.end > start),
    last: tokens.findLastIndex((token) => token.start < end),
    label,
  }));
  return { forms: tokens.map(({ form }) => form), names };
}

/** Our own marked news sentences: a paragraph is a document. */
function newsDocuments(marked: string): NamedDocument[] {
  return marked.split(/\n{2,}/).flatMap((paragraph) => {
    const lines = paragraph.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
    return lines.length === 0 ? [] : [{ source: "news", sentences: lines.map(markedSentence) }];
  });
}

const NEWS = new URL("names-news.txt", import.meta.url);

/** Entity F1 on our own news sentences. */
export function newsF1(namer: Namer): number {
  const tally = nameTallies(namer, newsDocuments(readFileSync(NEWS, "utf8"))).get("all");
  return tally === undefined ? 0 : f1(tally);
}

/** The figures of sentences, words, lemmas and names, in per cent; what `bench/floors.json` keeps under "names". */
function measure(corpora: string, namer: Namer, lemma: Lemmatiser): Record<string, number> {
  const splitting = ["ud-ewt", "ud-gum"].map((treebank) =>
    splittingF1(rawDocuments(readFileSync(`${corpora}/${treebank}/dev.conllu`, "utf8"))),
  );
  return {
    "EWT dev sentences F1": splitting[0]?.sentences ?? 0,
    "EWT dev words F1": splitting[0]?.words ?? 0,
    "GUM dev sentences F1": splitting[1]?.sentences ?? 0,
    "GUM dev words F1": splitting[1]?.words ?? 0,
    "EWT dev lemmas": lemmaAccuracy(lemma, lemmaDev(corpora, "ud-ewt")),
    "GUM dev lemmas": lemmaAccuracy(lemma, lemmaDev(corpora, "ud-gum")),
    "UNER dev names F1": unerF1(namer, corpora),
    "own news names F1": newsF1(namer),
  };
}

const MODELS = new URL("../models/en/", import.meta.url);
const model = (name: string): Uint8Array => readFileSync(new URL(name, MODELS));

// `--raise` raises the floors, `--floors` fails when a figure falls below its floor, `--kinds` prints names by kind.
if (import.meta.main) {
  const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
  const [corpora = "../shared/corpora", weights] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const namer = createNamer(weights === undefined ? model("names.bin") : readFileSync(weights));
  const figures = measure(corpora, namer, createLemmatiser(model("lemmas.bin")));
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)} ${value.toFixed(2)}`);
  if (options.includes("--kinds")) printKinds(namer, corpora);
  if (options.includes("--raise")) {
    raise("names", figures, 2);
    const file = new URL("figures.json", MODELS);
    const others = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, number>) : {};
    writeFileSync(file, `${JSON.stringify({ ...others, ...figures }, null, 2)}\n`);
  }
  if (options.includes("--floors")) {
    const fallen = fall("names", figures);
    for (const line of fallen) console.error(line);
    process.exitCode = fallen.length === 0 ? 0 : 1;
  }
}

function printKinds(namer: Namer, corpora: string): void {
  const parts = [
    ["UNER dev", unerDocuments(`${corpora}/uner-ewt/dev.iob2`)],
    ["own news", newsDocuments(readFileSync(NEWS, "utf8"))],
  ] as const;
  for (const [part, documents] of parts) {
    for (const [kind, { right, found, gold }] of nameTallies(namer, documents)) {
      const precision = ((100 * right) / found).toFixed(1);
      const recall = ((100 * right) / gold).toFixed(1);
      const value = f1({ right, found, gold }).toFixed(2);
      console.log(`${part}  ${kind.padEnd(3)} F1 ${value}  precision ${precision}  recall ${recall}  (${gold})`);
    }
  }
}
