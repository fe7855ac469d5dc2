import { looker, seeSentence, shownIn } from "../src/language/names-document.ts";
import { MOST_FEATURES, nameFeatures } from "../src/language/names-features.ts";
import { alignedTo4, stateOf, STATES, transitionKey } from "../src/language/names.ts";
import { packLists, type ListedNames } from "../src/language/names-lists.ts";
import { key } from "../src/language/features.ts";
import { trainChain, type Chain, type ChainSettings, type Example } from "./crf.ts";
import { namedDocuments, type NamedDocument } from "./names-corpora.ts";
import { dressedDocuments, madeDocuments, renamedDocuments } from "./names-made.ts";
import { listedNames } from "./names-lists.ts";
import { packWeights, type PackedRow } from "./pack.ts";
import { chance } from "./perceptron.ts";

const SETTINGS: ChainSettings = { epochs: 7, alpha: 0.1, l1: 0.3, l2: 0.1 };

/** A feature must occur this often to be learnt. */
const LEAST = 2;

/** Learns the recogniser from the corpora marked as shipping, and the place names of `../geo` beside them. */
export function trainNames(corpora: string, log: (line: string) => void = () => undefined): Uint8Array {
  const places = listedNames(`${corpora}/../geo`);
  return learnNames(withMade(namedDocuments(corpora)), places, log);
}

/** Rounds through the made sentences. */
const ROUNDS = 10;

/** The documents with made ones beside them: other dress, other people, our own sentences; drawn by a fixed seed. */
function withMade(documents: readonly NamedDocument[]): NamedDocument[] {
  const random = chance(11);
  const made = madeDocuments(ROUNDS, random);
  return [
    ...documents,
    ...made,
    ...renamedDocuments(documents, random),
    ...dressedDocuments([...documents, ...made], random),
  ];
}

/** The same from documents already read. */
export function learnNames(
  documents: readonly NamedDocument[],
  places: ListedNames,
  log: (line: string) => void,
  settings: ChainSettings = SETTINGS,
): Uint8Array {
  const { examples, keys, shared } = examplesOf(documents, places);
  log(`${documents.length} documents, ${examples.length} sentences, ${keys.length} features`);
  const chain = trainChain(examples, keys.length, settings, chance(7), (epoch) => log(`epoch ${epoch}`));
  return packNamer(chain, { keys, shared }, places);
}

/** Numbers of features are places in `keys`; `shared` are those that are not one corpus's own copy. */
interface Features {
  readonly keys: Int32Array;
  readonly shared: ReadonlySet<number>;
}

/** Features of all tokens, numbered; those rarer than `LEAST` are left out. */
function examplesOf(documents: readonly NamedDocument[], places: ListedNames): Features & { examples: Example[] } {
  const look = looker(places);
  const buffer = new Int32Array(MOST_FEATURES * 2);
  const raw: { features: Int32Array[]; states: number[] }[] = [];
  const counts = new Map<number, number>();
  const shared = new Set<number>();
  for (const { source, sentences } of documents) {
    const seen = sentences.map(({ forms }) =>
      seeSentence(
        forms.map((form) => ({ form })),
        look,
        places,
      ),
    );
    const shown = shownIn(seen);
    sentences.forEach(({ forms, names }, index) => {
      const sentence = seen[index];
      if (sentence === undefined) return;
      const states = forms.map(() => 0);
      for (const name of names) for (let at = name.first; at <= name.last; at++) states[at] = stateOf(name, at);
      const features = forms.map((_form, at) => {
        const count = nameFeatures(sentence, at, shown, buffer);
        for (let f = 0; f < count; f++) shared.add(buffer[f] ?? 0);
        return buffer.slice(0, ofSource(source, buffer, count));
      });
      for (const list of features) for (const feature of list) counts.set(feature, (counts.get(feature) ?? 0) + 1);
      raw.push({ features, states });
    });
  }
  const keys = Int32Array.from([...counts].filter(([, seen]) => seen >= LEAST).map(([feature]) => feature));
  const numbers = new Map<number, number>();
  keys.forEach((feature, number) => numbers.set(feature, number));
  const examples = raw.map(({ features, states }) => ({
    states,
    features: features.map((list) => Int32Array.from([...list].flatMap((feature) => numbers.get(feature) ?? []))),
  }));
  return { examples, keys, shared };
}

const SOURCES = ["uner", "wikigold", "crossner", "gum", "re3d"];

/**
 * Corpora differ in what they call a name. Every corpus but the first has its own copy of some features beside the
 * shared ones, which takes up its habits; reading uses the shared ones only.
 */
function ofSource(source: string, buffer: Int32Array, count: number): number {
  const number = SOURCES.indexOf(source);
  if (number <= 0) return count;
  let n = count;
  for (let f = 0; f < count && n < buffer.length; f += 1) buffer[n++] = key(950 + number, buffer[f] ?? 0);
  return n;
}

const LARGEST = 127;
/** Weights beyond this are cut off, so that the others keep their differences. */
const CEILING = 5;

const whole = (weight: number): number =>
  Math.max(-LARGEST, Math.min(LARGEST, Math.round((weight * LARGEST) / CEILING)));

function packNamer(chain: Chain, { keys, shared }: Features, places: ListedNames): Uint8Array {
  const rows: PackedRow[] = [];
  const add = (feature: number, weights: Float32Array, base: number): void => {
    const pairs: [number, number][] = [];
    for (let s = 0; s < STATES; s++) {
      const weight = whole(weights[base + s] ?? 0);
      if (weight !== 0) pairs.push([s, weight]);
    }
    if (pairs.length > 0) rows.push({ key: feature, pairs });
  };
  for (let from = -1; from < STATES; from++) add(transitionKey(from), chain.transitions, (from + 1) * STATES);
  keys.forEach((feature, number) => {
    if (shared.has(feature)) add(feature, chain.features, number * STATES);
  });
  const weights = packWeights(STATES, rows);
  const listed = packLists(places);
  const begin = alignedTo4(4 + listed.length);
  const out = new Uint8Array(begin + weights.length);
  new DataView(out.buffer).setUint32(0, listed.length, true);
  out.set(listed, 4);
  out.set(weights, begin);
  return out;
}
