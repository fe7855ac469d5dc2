import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents, reach } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { isPersonNoun } from "../speaking.ts";
import { wordList } from "../words.ts";
import {
  EMPTY_NOUNS,
  PLAIN_ADJECTIVES,
  RANKED_KINDS,
  RANKING_ADJECTIVES,
  RELATION_NOUNS,
  TELLING_NOUNS,
  TOP_ADJECTIVES,
} from "./rows.ts";

/** Superlatives of time rank nobody: "the latest test". */
const isSuperlative = (t: Token): boolean =>
  (t.xpos === "JJS" && !/^(?:latest|last|late)$/i.test(t.form)) ||
  t.xpos === "RBS" ||
  t.lemma === "most" ||
  (t.lemma.includes("-") && /^(?:highest|lowest|biggest|largest|best|worst|most)-/.test(t.lemma));

const isTop = (t: Token): boolean => isSuperlative(t) || TOP_ADJECTIVES.has(t.lemma.toLowerCase());
const isRanking = (t: Token): boolean => isTop(t) || RANKING_ADJECTIVES.has(t.lemma.toLowerCase());

/** The words of a noun phrase before its head that are adjectives of it, with what stands before those. */
function modifiers(sentence: Sentence, head: number): readonly Token[] {
  const found: Token[] = [];
  for (const child of children(sentence, head)) {
    const t = sentence.tokens[child];
    if (!t || t.index > head) continue;
    found.push(t);
    if (t.deprel === "amod") found.push(...dependents(sentence, t.index, "advmod", "conj"));
  }
  return found;
}

/** Whether the noun phrase with this head ranks: it has a superlative or a ranking adjective of its own. */
export const ranks = (sentence: Sentence, head: number): boolean => modifiers(sentence, head).some(isRanking);

/** "one of the most feared groups": the token of the noun behind "of" when it ranks, else -1. */
export function rankedAsOneOf(sentence: Sentence, head: number): number {
  if (sentence.tokens[head]?.lemma.toLowerCase() !== "one") return -1;
  return dependents(sentence, head, "nmod", "obl").find((t) => ranks(sentence, t.index))?.index ?? -1;
}

/** "the main", "Mexico's key": what is ranked so is a certain one; "a key" and "a major" are only praise. */
const isDefinite = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "det", "nmod:poss").some((t) => t.deprel.startsWith("nmod") || /^the$/i.test(t.form));

/** Nouns of persons that are as well of things: "the main source of income". */
const NO_OFFICES = wordList("source figure rival ally voice target campaign one most");

/** Whether what is said of somebody gives him a rank ("the foremost", "is dominant"), not only a quality. */
export function givesRank(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head];
  if (!token) return false;
  if (rankedAsOneOf(sentence, head) >= 0) return true;
  // "the prime minister's adviser": an office.
  const own = modifiers(sentence, head).filter((t) => token.lemma !== "minister" || !/^prime$/i.test(t.form));
  if (token.upos === "ADJ" && (isTop(token) || own.some(isSuperlative))) return true;
  if (own.some(isTop)) return true;
  // "the chief executive officer", "the only one": an office, and nobody's rank.
  const lemma = token.lemma.toLowerCase();
  const office = isPersonNoun(lemma) && !NO_OFFICES.has(lemma) && !RANKED_KINDS.some((row) => row.nouns.has(lemma));
  if (RELATION_NOUNS.has(lemma) || EMPTY_NOUNS.has(lemma) || office) return false;
  return own.some(isRanking) && isDefinite(sentence, head);
}

/** "a turning point", "deep distrust": a noun with a word of its own before it. */
export const isQualified = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "amod", "compound").length > 0;

/** "a brutal commander", "a rancher with a famous surname", "a lawyer whom nobody calls". */
const isQualifiedBy = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "amod", "acl:relcl").length > 0 ||
  dependents(sentence, head, "nmod").some((t) =>
    dependents(sentence, t.index, "case").some((c) => /^with(?:out)?$/.test(c.lemma)),
  );

const isDoer = (lemma: string): boolean => isPersonNoun(lemma) || /(?:er|or|ist|ian)$/.test(lemma);

/** Tokens before a noun within which "there is" makes it no predicate: "there was no uprising". */
const FAR = 5;

/** "is not an army", "were no extraditions": a bare noun that a copula denies; not "is not a farmer". */
const isDenied = (sentence: Sentence, head: number): boolean =>
  !isDoer(sentence.tokens[head]?.lemma ?? "") &&
  dependents(sentence, head, "cop").length > 0 &&
  dependents(sentence, head, "case", "expl").length === 0 &&
  !sentence.tokens.slice(Math.max(0, head - FAR), head).some((t) => /^there$/i.test(t.form)) &&
  dependents(sentence, head, "advmod", "det").some((t) => /^(?:not|n['’]t|never|no)$/i.test(t.form));

/** Nouns of a stretch of time, which tell how far off something is. */
const STRETCHES = wordList("second minute hour day week month year");

/** "The barracks is six minutes from the square", "one is the deceased", "All four are bakers": a distance, or which of them. */
function tellsApart(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head]!;
  if (STRETCHES.has(token.lemma)) return dependents(sentence, head, "nummod").length > 0;
  if (token.upos !== "NOUN" || ranks(sentence, head)) return false;
  return dependents(sentence, head, "nsubj").some((t) => t.xpos === "CD");
}

/** What the predicate of a copula must be to judge: an adjective, a ranking or a qualified noun. */
export function judges(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head];
  if (!token || tellsApart(sentence, head)) return false;
  if (token.upos === "ADJ" || token.xpos.startsWith("JJ")) return !PLAIN_ADJECTIVES.has(token.lemma);
  if (/^VB[NG]$/.test(token.xpos)) return false;
  if (rankedAsOneOf(sentence, head) >= 0) return true;
  if (token.upos !== "NOUN") return false;
  if (ranks(sentence, head)) return true;
  if (TELLING_NOUNS.has(token.lemma.toLowerCase())) return true;
  if (RELATION_NOUNS.has(token.lemma) || EMPTY_NOUNS.has(token.lemma)) return false;
  // "The transfers were not extraditions": what something is not is said against those who call it so.
  if (isDenied(sentence, head)) return true;
  // "was an organizer of the march": what somebody does; with an adjective it may be praise.
  if (isDoer(token.lemma)) return isQualifiedBy(sentence, head);
  // "were hospital patients": a compound names a sort and judges nothing.
  // "is a number that nobody answers": what narrows the noun is what is said.
  return dependents(sentence, head, "amod", "nmod", "acl", "acl:relcl").length > 0;
}

const LOOSE = new Set(["acl:relcl", "conj", "case", "punct", "cc", "appos", "parataxis"]);

/** What something may be called: "call the ban a publicity exercise", "dismissed them as theatre"; a name is no judgement. */
export function calls(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head];
  if (!token) return false;
  if (judges(sentence, head)) return true;
  return token.upos === "NOUN" && !RELATION_NOUNS.has(token.lemma) && !EMPTY_NOUNS.has(token.lemma);
}

/** The phrase of a head without its preposition, conjuncts and relative clauses. */
export function phraseAt(sentence: Sentence, number: number, head: number): Words {
  const { first, last } = reach(sentence, head, (t) => LOOSE.has(t.deprel));
  return { sentence: number, first, last, head };
}
