/**
 * One word of a sentence. Offsets are UTF-16 code units into the report's canonical text, end excluded.
 * `head` is the index of the head token in the same sentence, -1 for the root. Tags, relations: Universal Dependencies 2.
 */
export interface Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** Penn Treebank tag (VBD, NNP, …). */
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

/** `start`..`end` covers the sentence from its first to its last token. `block` counts paragraphs (lines) of the text. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Names found by the recogniser, in order, never overlapping; token indices, `last` included. */
  readonly names: readonly RecognisedName[];
}

export interface RecognisedName {
  readonly first: number;
  readonly last: number;
  readonly label: "PER" | "ORG" | "LOC" | "MISC";
}

/** The linguistic reading of a text; lives in memory only. */
export interface Analysis {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Reads a text; never throws, whatever the text. Loaded once, used for many texts. */
export interface LanguageEngine {
  readonly version: string;
  analyse(text: string): Analysis;
}
