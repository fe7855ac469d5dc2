import type { Sentence } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import type { WordClasses } from "./classes.ts";

/** Longest element of a list, and most elements, in words and elements. */
const LONGEST = 7;
const MOST = 15;
const AND = new Set(["and", "or"]);
/** Classes by which two phrases are of a kind; "common", "actor", "name" and the like hold for too much. */
const KINDS = new Set([
  "person",
  "group",
  "organisation",
  "government",
  "place",
  "drug",
  "weapon",
  "goods",
  "money",
  "vehicle",
  "territory",
  "crime",
]);

const kindsOf = (classes: WordClasses, words: Words): ReadonlySet<string> =>
  new Set([...classes.of(words.sentence, words.head)].filter((c) => KINDS.has(c)));

/** "his deputy Luis Parra", "two of Paz's sons": whose they are, and of whom they are some. */
function possessive({ tokens }: Sentence, first: number, at: number): boolean {
  const { xpos, form } = tokens[at]!;
  const some = form === "of" && at === first + 1 && tokens[first]!.upos === "NUM";
  return some || (xpos === "PRP$" && (at === first || tokens[at - 1]!.form === "of")) || (xpos === "POS" && at > first);
}

/** A short run of adjectives and nouns from a token on; its last noun is taken as head. */
function phraseFrom(sentence: Sentence, first: number): Words | null {
  let at = first;
  let head = -1;
  while (at < sentence.tokens.length && at - first < LONGEST) {
    const { upos, form } = sentence.tokens[at]!;
    const noun = upos === "NOUN" || upos === "PROPN" || upos === "X";
    if (noun) head = at;
    else if (upos !== "ADJ" && upos !== "DET" && upos !== "NUM" && form !== "-" && !possessive(sentence, first, at))
      break;
    at++;
  }
  // "two of Juan Paz's", cut before his sons: he is none of them.
  const cut = sentence.tokens[head + 1]?.xpos === "POS";
  return head < 0 || cut ? null : { sentence: sentence.index, first, last: head, head };
}

/** The words before the first comma of a phrase that the parser made of a whole list ("Los Angeles, New York"). */
export function firstOfList(sentence: Sentence, words: Words): Words {
  for (let at = words.first + 1; at < words.last; at++) {
    if (sentence.tokens[at]!.form !== ",") continue;
    const before = sentence.tokens[at - 1]!;
    if (before.upos !== "PROPN" && before.upos !== "NOUN") return words;
    const head = words.head < at ? words.head : at - 1;
    return { ...words, last: at - 1, head };
  }
  return words;
}

/**
 * What a list has beside its first element, where the parser lost it: "cocaine, heroin and fentanyl", "in Jalisco,
 * Colima, and Sonora". Elements are short phrases of one kind with the first; the last stands after "and" or "or".
 * None when the words after the comma are no such list.
 */
export function restOfList(sentence: Sentence, words: Words, classes: WordClasses): readonly Words[] {
  const kinds = kindsOf(classes, words);
  if (kinds.size === 0) return [];
  return listAfter(sentence, words, (next) => [...kindsOf(classes, next)].some((k) => kinds.has(k)));
}

function listAfter(sentence: Sentence, words: Words, fits: (next: Words) => boolean): readonly Words[] {
  const found: Words[] = [];
  let at = words.last + 1;
  while (found.length < MOST) {
    const comma = sentence.tokens[at]?.form === ",";
    if (comma) at++;
    const and = AND.has(sentence.tokens[at]?.form.toLowerCase() ?? "");
    if (and) at++;
    if (!comma && !and) return [];
    const next = phraseFrom(sentence, at);
    if (!next || !fits(next)) return [];
    found.push(next);
    at = next.last + 1;
    // The element after "and" may begin a clause of its own: "seized rifles and soldiers fled".
    // "before anybody was named, and most of the men whom I trust fled"
    const relative = comma && found.length === 1 && /^(?:who|whom|which|that)$/i.test(sentence.tokens[at]?.form ?? "");
    if (and) return relative || /^(?:VERB|AUX)$/.test(sentence.tokens[at]?.upos ?? "") ? [] : found;
  }
  return [];
}

/** Names that a phrase says it includes: "eight groups, including the Northern Cartel and the Red Ones". */
export function included(sentence: Sentence, words: Words): readonly Words[] {
  const { tokens } = sentence;
  let at = words.last + 1;
  if (/^(?:,|—|–|\()$/.test(tokens[at]?.form ?? "")) at++;
  const form = tokens[at]?.form.toLowerCase();
  if (form === "such" && tokens[at + 1]?.form.toLowerCase() === "as") at += 2;
  else if (form === "including") at++;
  else return [];
  if (tokens[at]?.form.toLowerCase() === "both") at++;
  const first = phraseFrom(sentence, at);
  const proper = ({ head }: Words): boolean => tokens[head]!.upos === "PROPN";
  return first && proper(first) ? [first, ...listAfter(sentence, first, proper)] : [];
}
