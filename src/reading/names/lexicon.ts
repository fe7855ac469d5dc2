import type { Sentence } from "../../language/analysis.ts";
import type { ActorKind, Codebook } from "../../model/index.ts";
import { isAcronym, isCapital, pieces } from "./folding.ts";
import { CLASS_NOUNS, INSTITUTIONS } from "./words.ts";

/** What a name of the codebook says: its kind and the row, which is null for places. */
interface LexiconEntry {
  readonly kind: ActorKind;
  readonly row: string | null;
}

/** A run of tokens that is a name of the codebook; `last` included. */
export interface LexiconMatch extends LexiconEntry {
  readonly first: number;
  readonly last: number;
}

/** How a word of a name must be written: in capitals throughout, with a capital, or as it comes. */
type Writing = "capitals" | "capital" | "any";
interface Spelling {
  readonly entry: LexiconEntry;
  readonly writing: readonly Writing[];
}
interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Spelling[];
}

/** Names of the codebook as a trie over folded words: matching a sentence costs in proportion to its length. */
export interface Lexicon {
  readonly root: Node;
  readonly places: ReadonlySet<string>;
  /** Last names of the persons of the codebook: "Zambada" alone is more likely one of them than a place. */
  readonly surnames: ReadonlySet<string>;
}

const made = new WeakMap<Codebook, Lexicon>();

/** The trie of a codebook, built once. */
export function lexiconOf(codebook: Codebook): Lexicon {
  let lexicon = made.get(codebook);
  if (!lexicon) {
    const root: Node = { next: new Map(), ends: [] };
    for (const row of codebook.actors) {
      for (const name of [row.name, ...row.aliases]) insert(root, name, { kind: row.kind, row: row.id });
    }
    const places = new Set<string>();
    for (const place of codebook.places) {
      for (const name of [place.name, ...place.names]) places.add(pieces(name).join(" "));
    }
    const surnames = new Set<string>();
    for (const row of codebook.actors) {
      const words = row.kind === "person" ? pieces(row.name) : [];
      // The two surnames of a Spanish name, the one of another.
      for (const word of words.slice(Math.max(1, words.length - 2))) surnames.add(word);
    }
    lexicon = { root, places, surnames };
    made.set(codebook, lexicon);
  }
  return lexicon;
}

function insert(root: Node, name: string, entry: LexiconEntry): void {
  const writing: Writing[] = [];
  let node = root;
  for (const word of name.replace(/,/gu, " , ").split(/[\s/–—-]+/u)) {
    if (word === ",") {
      // "Bureau of Alcohol, Tobacco, …": a comma is passed over only where the row has one.
      node = stepTo(node, COMMA);
      writing.push("any");
      continue;
    }
    for (const piece of pieces(word)) {
      writing.push(writingOf(word, piece));
      node = stepTo(node, piece);
    }
  }
  // "The Mexican military" and "Mexican military" are one: the article is never part of a row's trie.
  if (writing.length > 0 && !node.ends.some((s) => s.entry.row === entry.row)) node.ends.push({ entry, writing });
}

const COMMA = ",";

function stepTo(node: Node, piece: string): Node {
  let next = node.next.get(piece);
  if (!next) node.next.set(piece, (next = { next: new Map(), ends: [] }));
  return next;
}

function writingOf(word: string, piece: string): Writing {
  if (isAcronym(word)) return "capitals";
  if (CLASS_NOUNS.has(piece) || INSTITUTIONS.has(piece)) return "any";
  return isCapital(word) ? "capital" : "any";
}

interface Piece {
  readonly text: string;
  readonly token: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly form: string;
}

/** Passed over inside a name: quotation marks, hyphens, and the ending of "Mexico's government". */
const SKIPPED: ReadonlySet<string> = new Set([
  "'s",
  "’s",
  "&",
  '"',
  "“",
  "”",
  "'",
  "‘",
  "’",
  "``",
  "''",
  "-",
  "‑",
  "«",
  "»",
]);
/** Stands between the pieces of two tokens that no name may span. */
const WALL = "\u0000";

function piecesOf(sentence: Sentence): readonly Piece[] {
  const out: Piece[] = [];
  for (const token of sentence.tokens) {
    const words = token.form === "'s" || token.form === "’s" ? [] : pieces(token.form);
    if (words.length === 0) {
      const text = token.form === COMMA ? COMMA : WALL;
      if (!SKIPPED.has(token.form)) out.push({ text, token: token.index, opens: false, closes: false, form: "" });
      continue;
    }
    for (let i = 0; i < words.length; i++) {
      const text = words[i] ?? "";
      out.push({ text, token: token.index, opens: i === 0, closes: i === words.length - 1, form: token.form });
    }
  }
  return out;
}

/** The names of the codebook in a sentence: leftmost, longest, none overlapping. */
export function matches(lexicon: Lexicon, sentence: Sentence): readonly LexiconMatch[] {
  const found: LexiconMatch[] = [];
  const all = piecesOf(sentence);
  const shouting = !sentence.tokens.some((t) => /^\p{Ll}/u.test(t.form));
  for (let i = 0; i < all.length; i++) {
    const from = all[i];
    if (!from?.opens) continue;
    let node: Node | undefined = lexicon.root;
    let best: { readonly at: number; readonly entry: LexiconEntry } | null = null;
    for (let j = i; j < all.length; j++) {
      const piece = all[j];
      node = piece && node?.next.get(piece.text);
      if (!node || !piece) break;
      if (!piece.closes) continue;
      const spelling = node.ends.find((s) => writtenSo(s.writing, all, i, shouting));
      if (spelling) best = { at: j, entry: spelling.entry };
    }
    const last = best && all[best.at];
    if (!best || !last) continue;
    // "Mexico City's police chief" names no police: the noun after the ending belongs to the next one.
    if (describesNext(sentence, last.token)) continue;
    if (isBeforeNoun(sentence, last.token) && hasPossessive(sentence, from.token, last.token)) continue;
    found.push({ first: from.token, last: last.token, ...best.entry });
    i = best.at;
  }
  return found;
}

/** Institution nouns that are adjectives more often than names before a noun: "American military intervention". */
const ADJECTIVAL: ReadonlySet<string> = new Set(["military", "state", "intelligence", "forces"]);

/** Whether the last word of a match only describes the noun behind it. */
export const describesNext = ({ tokens }: Sentence, index: number): boolean =>
  ADJECTIVAL.has(tokens[index]?.lemma ?? "") &&
  /^(?:compound|amod)/u.test(tokens[index]?.deprel ?? "") &&
  (tokens[index]?.head ?? -1) > index;

const isBeforeNoun = ({ tokens }: Sentence, index: number): boolean =>
  tokens[index]?.deprel === "compound" ||
  /^(?:NOUN|PROPN)$/u.test(tokens[index + 1]?.upos ?? "") ||
  tokens[index + 1]?.lemma === "chief";

function hasPossessive({ tokens }: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i]?.xpos === "POS") return true;
  return false;
}

function writtenSo(writing: readonly Writing[], all: readonly Piece[], from: number, shouting: boolean): boolean {
  let capitals = 0;
  for (let k = 0; k < writing.length; k++) {
    const form = all[from + k]?.form ?? "";
    // "IT IS UP TO US": in a line of capitals an acronym cannot be told from a word.
    if (writing[k] === "capitals" && (shouting ? form.length < 4 && !form.includes(".") : !isAcronym(form)))
      return false;
    if (writing[k] === "capital" && !isCapital(form)) return false;
    if (isCapital(form)) capitals++;
  }
  return capitals > 0;
}
