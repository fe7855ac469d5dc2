import type { Analysis, LanguageEngine, RecognisedName, Sentence, Token } from "./analysis.ts";
import { isListed } from "./candidates.ts";
import { unpackClasses } from "./classes.ts";
import { formCache } from "./features.ts";
import { oneString } from "./forms.ts";
import { createLemmatiser } from "./lemmas.ts";
import { mended } from "./mend.ts";
import { createNamer } from "./names.ts";
import { blocksAndSentences } from "./sentences.ts";
import { KNOWN_FORMS } from "./lexicon.ts";
import { packed } from "./packed.ts";
import { kindBits } from "./state.ts";
import { createHanger } from "./punctuation.ts";
import { createSearch } from "./search.ts";
import { createTagger } from "./tagger.ts";
import { createTogether } from "./together.ts";
import { tokenise } from "./tokens.ts";
import { unpackWeights } from "./weights.ts";

/** The files of `models/en/` that an engine is made from, by name. */
export const MODEL_FILES = [
  "labels.json",
  "classes.bin",
  "tagger.bin",
  "parser.bin",
  "relations.bin",
  "punctuation.bin",
  "lemmas.bin",
  "names.bin",
] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/**
 * Contents of the model files. Without `names.bin` the engine finds no names. Weights are used where they are and never
 * written to: bytes in shared memory serve the engines of several threads.
 */
export type Models = Readonly<Record<Exclude<ModelFile, "names.bin">, Uint8Array>> & {
  readonly "names.bin"?: Uint8Array;
};

/** Names of the classes that the weights number: "NOUN NN" for tags, "nsubj" for relations. */
interface Labels {
  readonly version: string;
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** A tagged tree over given tokens; heads are token indices, -1 for the root. */
export interface TaggedTree {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

/** Reads given tokens of one sentence, without splitting or lemmas. */
export type TreeReader = (forms: readonly string[]) => TaggedTree;

const readLabels = (bytes: Uint8Array): Labels => JSON.parse(new TextDecoder().decode(bytes)) as Labels;

/** More tokens than a row of stars or a table's line has. */
const MANY_MARKS = 40;
const WORDLIKE = /[\p{L}\p{N}]/u;

/** Whether a sentence has marks only, as those that a million brackets fall into: no tree would tell anything. */
const isNoise = (words: readonly string[]): boolean =>
  words.length > MANY_MARKS && !words.some((word) => WORDLIKE.test(word));

const noiseTree = (words: readonly string[]): TaggedTree => ({
  upos: words.map(() => "PUNCT"),
  xpos: words.map(() => "."),
  heads: Int32Array.from(words, (_, i) => (i === 0 ? -1 : 0)),
  relations: words.map((_, i) => (i === 0 ? "root" : "punct")),
});

/** Tags of words that can be listed. */
const CLOSED: ReadonlySet<string> = new Set(
  ["ADP", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "PUNCT", "SCONJ", "SYM", "X"], // prettier-ignore
);

/**
 * Makes the tagger, parser and labeller of the models, and what mends their trees, into one reader. Throws when the bytes
 * are no models.
 */
export const createTreeReader = (models: Models, mend: typeof mended = mended): TreeReader => {
  const labels = readLabels(models["labels.json"]);
  const weights = (file: ModelFile) => unpackWeights(models[file] ?? new Uint8Array());
  const relationNames = labels.relations.map(oneString);
  const upos = labels.tags.map((tag) => oneString(tag.split(" ")[0] ?? "X"));
  const xpos = labels.tags.map((tag) => oneString(tag.split(" ")[1] ?? "FW"));
  const tagging = weights("tagger.bin");
  const look = formCache({
    classOf: unpackClasses(models["classes.bin"]),
    isCommon: (word) => isListed(tagging, word),
  });
  const tagsOf = (is: (upos: string, xpos: string) => boolean) =>
    new Set(upos.flatMap((coarse, tag) => (is(coarse, xpos[tag]!) ? [tag] : [])));
  const closed = tagsOf((coarse) => CLOSED.has(coarse));
  // A title's verb is VERB and NNP to the corpora: "Write On".
  const names = tagsOf((coarse, fine) => coarse === "PROPN" || fine.startsWith("NNP"));
  const verbOrName = { verbs: tagsOf((coarse, fine) => coarse === "VERB" && fine.startsWith("VB")), names };
  const lexicon = new Map(
    [...KNOWN_FORMS].map(([form, known]) => [
      look(form).word,
      known.map((name) => labels.tags.indexOf(name)).filter((n) => n >= 0),
    ]),
  );
  const tagger = createTagger(tagging, closed, lexicon, verbOrName);
  const search = createSearch(weights("parser.bin"), weights("relations.bin"), kindBits(labels.relations));
  const analyse = createTogether(tagger, search);
  const hang = createHanger(weights("punctuation.bin"), labels.relations.indexOf("punct"));
  return (words) => {
    if (isNoise(words)) return noiseTree(words);
    const { nodes, tags, heads, relations } = analyse(words.map(look));
    hang(words, nodes, heads, relations);
    const coarse: string[] = [];
    const fine: string[] = [];
    const named: string[] = [];
    for (let i = 0; i < words.length; i++) {
      coarse.push(upos[tags[i]!] ?? "X");
      fine.push(xpos[tags[i]!] ?? "FW");
      named.push(relationNames[relations[i]!] ?? "dep");
    }
    return mend(words, { upos: coarse, xpos: fine, heads, relations: named });
  };
};

/** Makes the engine from the contents of `models/en/`. Throws when they are not what training wrote. */
export const createEngine = (models: Models): LanguageEngine => {
  const readTree = createTreeReader(models);
  const lemmaOf = createLemmatiser(models["lemmas.bin"]);
  const names = models["names.bin"];
  const namesIn = names ? createNamer(names) : () => [];
  const analyse = (text: string): Analysis => {
    const spans = blocksAndSentences(text);
    const words = spans.map((span) => tokenise(text, span.start, span.end));
    const found: RecognisedName[][] = namesIn(words);
    const sentences = packed(spans, (span, index): Sentence => {
      const raw = words[index] ?? [];
      const tree = readTree(
        packed(raw, ({ form, start, end }, i) => {
          // "the sons - known as the Reds - run it": a hyphen between spaces is a dash, and joins no words.
          const apart = form === "-" && (raw[i - 1]?.end ?? start) < start && (raw[i + 1]?.start ?? end) > end;
          return apart ? "—" : form;
        }),
      );
      const tokens = packed(raw, ({ start, end, form }, i): Token => {
        const upos = tree.upos[i] ?? "X";
        const xpos = tree.xpos[i] ?? "FW";
        const head = tree.heads[i] ?? -1;
        return {
          index: i,
          start,
          end,
          form,
          lemma: lemmaOf(form, xpos, upos),
          upos,
          xpos,
          head,
          deprel: tree.relations[i] ?? "dep",
        };
      });
      return { index, start: span.start, end: span.end, block: span.block, tokens, names: found[index] ?? [] };
    });
    return { text, sentences };
  };
  return { version: readLabels(models["labels.json"]).version, analyse };
};
