import { wordList } from "../words.ts";
import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents, reach } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { EMPTY_NOUNS, PLAIN_ADJECTIVES, RELATION_NOUNS } from "./rows.ts";

/** Adjectives that rank without a superlative ending: "the foremost", "the dominant". */
const RANKING: ReadonlySet<string> = wordList(`
  foremost leading dominant main primary principal chief top key only major ascendant prime premier central
  supreme`);

const isRanking = (t: Token): boolean =>
  t.xpos === "JJS" ||
  t.xpos === "RBS" ||
  t.lemma === "most" ||
  RANKING.has(t.lemma) ||
  /^(?:highest|lowest|biggest|largest)-/.test(t.lemma);

/** Whether the noun phrase with this head ranks: it has a superlative or a ranking adjective of its own. */
export function ranks(sentence: Sentence, head: number): boolean {
  for (const child of children(sentence, head)) {
    const t = sentence.tokens[child];
    if (!t || t.index > head) continue;
    if (isRanking(t)) return true;
    if (t.deprel === "amod" && dependents(sentence, t.index, "advmod", "conj").some(isRanking)) return true;
  }
  return false;
}

/** "one of the most feared groups": the token of the noun behind "of" when it ranks, else -1. */
export function rankedAsOneOf(sentence: Sentence, head: number): number {
  if (sentence.tokens[head]?.lemma.toLowerCase() !== "one") return -1;
  return dependents(sentence, head, "nmod", "obl").find((t) => ranks(sentence, t.index))?.index ?? -1;
}

/** "a turning point", "deep distrust": a noun with a word of its own before it. */
export const isQualified = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "amod", "compound").length > 0;

/** What the predicate of a copula must be to judge: an adjective, a ranking or a qualified noun. */
export function judges(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head];
  if (!token) return false;
  if (token.upos === "ADJ" || token.xpos.startsWith("JJ")) return !PLAIN_ADJECTIVES.has(token.lemma);
  if (/^VB[NG]$/.test(token.xpos)) return false;
  if (rankedAsOneOf(sentence, head) >= 0) return true;
  if (token.upos !== "NOUN") return false;
  if (ranks(sentence, head)) return true;
  if (RELATION_NOUNS.has(token.lemma) || EMPTY_NOUNS.has(token.lemma)) return false;
  return (
    dependents(sentence, head, "amod").length > 0 || dependents(sentence, head, "nmod", "acl", "compound").length > 0
  );
}

const LOOSE = wordList(`
  acl:relcl conj case punct cc appos parataxis`);

/** The phrase of a head without its preposition, conjuncts and relative clauses. */
export function phraseAt(sentence: Sentence, number: number, head: number): Words {
  const { first, last } = reach(sentence, head, (t) => LOOSE.has(t.deprel));
  return { sentence: number, first, last, head };
}
