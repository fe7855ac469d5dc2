import type { Sentence, Token } from "../../language/analysis.ts";
import { ofSentence } from "../../language/notes.ts";
import { children, remembered } from "../../language/tree.ts";
import type { Words } from "../layers.ts";

/** More conjuncts than this are a list gone wrong, and would multiply with every predicate that shares them. */
const MOST_CONJUNCTS = 40;

const NEVER_INSIDE = new Set([
  "conj",
  "cc",
  "punct",
  "parataxis",
  "list",
  "discourse",
  "vocative",
  "orphan",
  "dislocated",
  "reparandum",
  "dep",
]);
/** What hangs on a noun without belonging to its name: "El Mencho, the leader of …", "the judge who had ruled". */
const NOT_OF_A_NOUN = new Set([
  "appos",
  "acl",
  "acl:relcl",
  "advcl",
  "advcl:relcl",
  "case",
  "cop",
  "aux",
  "mark",
  "nsubj",
  "nsubj:pass",
  "nsubj:outer",
  "csubj",
  "expl",
  "obl",
  "obl:unmarked",
  "ccomp",
  "cc:preconj",
]);

export const isVerbal = (token: Token): boolean => token.upos === "VERB" || token.upos === "AUX";
export const isNominal = (token: Token): boolean =>
  token.upos === "NOUN" ||
  token.upos === "PROPN" ||
  token.upos === "PRON" ||
  token.upos === "NUM" ||
  token.upos === "SYM" ||
  token.upos === "X";

const belongs = (head: Token, child: Token): boolean => {
  if (NEVER_INSIDE.has(child.deprel)) return false;
  if (isVerbal(head)) return child.deprel !== "advcl" && child.deprel !== "mark";
  return !NOT_OF_A_NOUN.has(child.deprel);
};

/** First and last token of every phrase of a sentence, in one pass: without conjuncts, clauses and prepositions. */
export interface Phrases {
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** "Oaxaca's attorney general", "the governor elect": adjectives that end the name of an office. */
const OF_OFFICES = /^(?:general|elect|designate|emeritus)$/i;

/** The phrase below each token. Safe on malformed trees: unreached tokens stand alone. */
export const phrasesOf = ofSentence(phrasesMade);

function phrasesMade(sentence: Sentence): Phrases {
  const { tokens } = sentence;
  const first = tokens.map((t) => t.index);
  const last = tokens.map((t) => t.index);
  const order: number[] = [];
  for (const token of tokens) if (token.head < 0) order.push(token.index);
  for (let at = 0; at < order.length; at++) for (const child of children(sentence, order[at]!)) order.push(child);
  const conjunct: (number | undefined)[] = [];
  const copula: (number | undefined)[] = [];
  for (const token of tokens) if (token.deprel === "cop" && token.head >= 0) copula[token.head] = token.index;
  for (const token of tokens) if (token.deprel === "conj" && token.head >= 0) conjunct[token.head] ??= token.index;
  for (let at = order.length - 1; at >= 0; at--) {
    const child = tokens[order[at]!]!;
    const head = tokens[child.head];
    if (!head || !(belongs(head, child) || isGangsName(head, child))) continue;
    // "Ana Ruiz, 42, and her son, from Sonora, are": what stands after the first conjunct is no part of the phrase before it.
    if (child.index > (conjunct[head.index] ?? Infinity)) continue;
    if (isConjunct(sentence, child)) continue;
    // "launchers capable of": an adjective after its noun begins a description.
    const behind = child.deprel === "amod" && child.index > head.index && !isVerbal(head);
    const next = head.index + (tokens[head.index + 1]?.form === "-" ? 2 : 1);
    if (behind && !(child.index === next && OF_OFFICES.test(child.form))) continue;
    // "has never been a leader", "Among the dead was a leader": what stands before the copula is not of the predicate.
    if (child.index < (copula[head.index] ?? -1)) continue;
    // "In May, two officials were shot": a date that the parser hung before the noun is cut off at its comma.
    const cut = child.index < head.index && tokens[last[child.index]! + 1]?.form === ",";
    if (cut && /^(?:nmod|compound|nummod|obl)/.test(child.deprel)) continue;
    // "Of the 60 judges threatened last year, six were shot": a whole with a clause of its own before the comma.
    if (child.deprel === "nmod" && child.index < head.index && head.upos === "NUM" && comma(tokens, child, head))
      continue;
    first[head.index] = Math.min(first[head.index]!, first[child.index]!);
    last[head.index] = Math.max(last[head.index]!, last[child.index]!);
  }
  return { first, last };
}

/** "two men of the armed gang Brigada Norte": without its name nobody knows which group. */
const isGangsName = (head: Token, child: Token): boolean =>
  child.deprel === "appos" &&
  child.index === head.index + 1 &&
  child.upos === "PROPN" &&
  head.deprel === "nmod" &&
  /^(?:group|gang|cartel|organi[sz]ation|clan|faction)$/.test(head.lemma);

/** Whether a comma stands between two tokens. */
const comma = (tokens: readonly Token[], from: Token, to: Token): boolean =>
  tokens.slice(from.index + 1, to.index).some((token) => token.form === ",");

/** The words of the phrase that this token heads. */
export const phraseOf = remembered(phraseMade);

function phraseMade(sentence: Sentence, head: number): Words {
  const { first, last } = phrasesOf(sentence);
  const from = first[head] ?? head;
  // "at least eight": the parser takes "at" for a preposition.
  const bound =
    /^(?:least|most)$/i.test(sentence.tokens[from]?.form ?? "") && /^at$/i.test(sentence.tokens[from - 1]?.form ?? "");
  // "among them Colonel Juan Paz": the pronoun belongs to "among".
  const them =
    from < head &&
    /^them$/i.test(sentence.tokens[from]!.form) &&
    /^among$/i.test(sentence.tokens[from - 1]?.form ?? "");
  const start = bound ? from - 1 : them ? from + 1 : from;
  return { sentence: sentence.index, first: start, last: last[head] ?? head, head };
}

/** "the mayor's brother-in-law", "the commander-in-chief": the last token of what hyphens tie behind a noun. */
export function tiedEnd({ tokens }: Sentence, head: number): number {
  let last = head;
  while (
    /^[-‑–]$/.test(tokens[last + 1]?.form ?? "") &&
    tokens[last + 1]!.start === tokens[last]!.end &&
    tokens[last + 2]
  )
    last += 2;
  return last;
}

/**
 * Whether a noun was coordinated without any "and": "the gang, a faction of the cartel, fled" is read so by the parser
 * at times, and is an apposition.
 */
export function isLoose(sentence: Sentence, token: Token): boolean {
  if (token.deprel !== "conj" || token.upos !== "NOUN" || token.index < 2) return false;
  const { first } = phrasesOf(sentence);
  const start = first[token.index]!;
  const article = /^(?:a|an|the|his|her|its|their)$/i.test(sentence.tokens[start]!.form);
  if (!article || sentence.tokens[start - 1]?.form !== ",") return false;
  const name = sentence.tokens[token.head]?.upos === "PROPN";
  return children(sentence, token.head).every((c) => {
    // "Ana Ruiz, a teacher and driver": two things that she is.
    const bare =
      name && c > token.index && sentence.tokens[c - 2] === token && /^(?:and|or)$/i.test(sentence.tokens[c - 1]!.form);
    if (bare) return true;
    const sibling = sentence.tokens[c]!;
    return sibling.deprel !== "cc" && (sibling.deprel !== "conj" || !hasConjunction(sentence, c));
  });
}
const hasConjunction = (sentence: Sentence, index: number): boolean =>
  children(sentence, index).some((c) => sentence.tokens[c]!.deprel === "cc");

const HUNG_SO: ReadonlySet<string> = new Set(["nmod", "appos", "dep", "nmod:desc"]);

/**
 * Whether a token is coordinated with its head: by its relation, or by the "and" right before its phrase where the
 * parser hangs it otherwise ("links between mayors and the cartel").
 */
const isConjunct = (sentence: Sentence, token: Token): boolean =>
  token.deprel === "conj" ||
  (token.index > token.head &&
    HUNG_SO.has(token.deprel) &&
    children(sentence, token.index).some(
      (c) => sentence.tokens[c]!.deprel === "cc" && c < token.index && /^(?:and|or)$/i.test(sentence.tokens[c]!.form),
    ));

/** "confrontations rather than arrests", "the army but not the police": the second is left out. */
export const isSetAside = (sentence: Sentence, token: Token): boolean =>
  children(sentence, token.index).some((c) => {
    const { deprel, form } = sentence.tokens[c]!;
    return c < token.index && (deprel === "cc" ? /^(?:rather|instead|not)$/i : /^not$/i).test(form);
  });

/** "did not kill the mayor but his driver": of the second the verb is not denied. */
function isExempt(sentence: Sentence, token: Token, first: number): boolean {
  const verb = sentence.tokens[first]!.head;
  const but = children(sentence, token.index).some((c) => c < token.index && /^but$/i.test(sentence.tokens[c]!.form));
  return (
    but && children(sentence, verb).some((c) => c < verb && /^(?:not|n['’]t|never)$/i.test(sentence.tokens[c]!.form))
  );
}

/** "not only the army but the navy" takes in both, "not one soldier but the mayor knew" denies something else. */
const NOT_ALONE = /^(?:only|just|merely|simply|solely|even|all|every|one|many|much|a)$/i;

/** "not the army but the navy": who stands in the place of what is denied, as its conjunct or beside it; null where nothing does. */
export const insteadOf = remembered(standsInstead);

function standsInstead(sentence: Sentence, index: number): number | null {
  const { tokens } = sentence;
  const isDenied = children(sentence, index).some(
    (c) => c < index && /^not$/i.test(tokens[c]!.form) && !NOT_ALONE.test(tokens[c + 1]?.form ?? ""),
  );
  if (!isDenied) return null;
  // The "but" may hang anywhere: it stands before the phrase, or before its preposition.
  const isAnswer = (other: number): boolean => {
    const before = phrasesOf(sentence).first[other]! - 1;
    const joint = tokens[before]?.upos === "ADP" ? before - 1 : before;
    return other > index && joint > index && /^but$/i.test(tokens[joint]?.form ?? "");
  };
  const beside = children(sentence, tokens[index]!.head).find(
    (other) => isAnswer(other) && isNominal(tokens[other]!) && /^(?:nsubj|obj|obl)/.test(tokens[other]!.deprel),
  );
  return children(sentence, index).find((c) => tokens[c]!.deprel === "conj" && isAnswer(c)) ?? beside ?? null;
}

/**
 * A token and the tokens coordinated with it, or what is said to stand in its place; conjuncts with a subject of their
 * own are clauses and stay out.
 */
export const conjuncts = remembered(conjunctsOf);

function conjunctsOf(sentence: Sentence, head: number): readonly number[] {
  const found = [insteadOf(sentence, head) ?? head];
  // "rifles, lorries, cocaine and heroin": parsers also hang the third on the second.
  for (const at of found) {
    for (const child of children(sentence, at)) {
      const token = sentence.tokens[child]!;
      if (
        !isConjunct(sentence, token) ||
        isSetAside(sentence, token) ||
        isExempt(sentence, token, at) ||
        found.length > MOST_CONJUNCTS ||
        isLoose(sentence, token)
      )
        continue;
      if (isVerbal(token) !== isVerbal(sentence.tokens[head]!) || found.includes(child)) continue;
      if (children(sentence, child).some((c) => sentence.tokens[c]!.deprel.startsWith("nsubj"))) continue;
      found.push(child);
    }
  }
  return found;
}

/** Preposition or subordinator of a token: its case or mark with what is fixed to it ("because of"); "" when bare. */
export const markerOf = remembered(marked);

function marked(sentence: Sentence, head: number): string {
  const words: string[] = [];
  for (const child of children(sentence, head)) {
    const token = sentence.tokens[child]!;
    if (token.deprel !== "case" && token.deprel !== "mark") continue;
    if (token.xpos === "POS" || child > head) continue;
    if (token.form.toLowerCase() === "at" && /^(?:least|most)$/i.test(sentence.tokens[child + 1]?.form ?? "")) continue;
    words.push(token.form.toLowerCase());
    for (const part of children(sentence, child)) {
      if (sentence.tokens[part]!.deprel === "fixed") words.push(sentence.tokens[part]!.form.toLowerCase());
    }
    break;
  }
  return words.join(" ");
}
