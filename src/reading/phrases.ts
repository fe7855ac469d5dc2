import type { Sentence, Token } from "../language/analysis.ts";
import type { Argument, Clause, Draft, Slot, Words } from "./layers.ts";
import type { Role } from "../model/index.ts";

/** The token at an index of a sentence; throws when a layer points outside its sentence (a bug). */
export function tokenAt(sentences: readonly Sentence[], sentence: number, index: number): Token {
  const token = sentences[sentence]?.tokens[index];
  if (!token) throw new RangeError(`No token ${index} in sentence ${sentence}`);
  return token;
}

/** Offsets of a run of tokens in the canonical text. */
export function extent(sentences: readonly Sentence[], words: Words): { start: number; end: number } {
  return {
    start: tokenAt(sentences, words.sentence, words.first).start,
    end: tokenAt(sentences, words.sentence, words.last).end,
  };
}

/** The participants of a clause in one slot; for obliques, those with one of these prepositions. */
export const inSlot = (clause: Clause, slot: Slot, markers?: readonly string[]): readonly Argument[] =>
  clause.arguments.filter((a) => a.slot === slot && (!markers || markers.includes(a.marker)));

/** The same run of tokens as the filler of a role. */
export const as = (role: Role, words: Words): Words & { readonly role: Role } => ({
  role,
  sentence: words.sentence,
  first: words.first,
  last: words.last,
  head: words.head,
});

/** A draft over a clause's own extent. */
export const draftOf = (
  clause: Clause,
  rest: Pick<Draft, "kind" | "type" | "roles" | "rule"> & Partial<Pick<Draft, "start" | "end">>,
): Draft => ({
  sentence: clause.sentence,
  predicate: clause.predicate,
  start: clause.start,
  end: clause.end,
  figure: null,
  ...rest,
});

const NOBODIES: ReadonlySet<string> = new Set(["nobody", "no-one", "none"]);
const INDEFINITE = /^(?:any|some|every)(?:one|body)$/i;
const PRONOUN_TAGS: ReadonlySet<string> = new Set(["PRP", "PRP$", "WP", "WDT", "WP$", "EX"]);
const POINTING: ReadonlySet<string> = new Set(["this", "that", "these", "those", "it", "there", "here"]);

/** Whether a phrase is only a pronoun or a pointing word ("it", "that"), which says nothing unless resolved. */
export function isPointer(sentences: readonly Sentence[], words: Words): boolean {
  const head = tokenAt(sentences, words.sentence, words.head);
  // "Nobody was arrested", "None of the guards was hurt": of whom it is denied is told.
  const { tokens } = sentences[words.sentence]!;
  // "None of this is talked about": of what, stays open.
  if (head.lemma === "none" && /^(?:this|that|it)$/i.test(tokens[head.index + 2]?.form ?? "")) return true;
  if (NOBODIES.has(head.lemma) || (head.lemma === "one" && tokens[head.index - 1]?.lemma === "no")) return false;
  // "anyone in uniform", "somebody close to him": what kind of people is told behind it.
  if (INDEFINITE.test(head.lemma) && words.last > words.head) return false;
  return PRONOUN_TAGS.has(head.xpos) || head.upos === "PRON" || (head.upos === "DET" && POINTING.has(head.lemma));
}

/** Index of the first sentence that ends behind an offset; sentences are in order, so it is found by bisection. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
