import type { Sentence } from "../../language/analysis.ts";
import { fold, isAcronym, pieces } from "./folding.ts";
import type { Run } from "./runs.ts";

/** Words that acronyms leave out. Folded; English and Spanish. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "of the and for in on to a an at by de del la las los el y e en para".split(" "),
);

/** The letters that an acronym stands for: "DTOs" gives "dto", "U.S." gives "us". */
export const lettersOf = (form: string): string => fold(form.replace(/s$/u, "")).replace(/[^\p{L}\p{N}]/gu, "");

const initials = (list: readonly string[]): string => list.map((word) => word.slice(0, 1)).join("");

/** Whether an acronym is made of the first letters of these folded words, in order; small words may count or not. */
export function spells(acronym: string, words: readonly string[]): boolean {
  const letters = lettersOf(acronym);
  if (letters.length < 2 || words.length < 2) return false;
  const strong = words.filter((word) => !LEFT_OUT.has(word));
  return initials(strong) === letters || initials(words) === letters;
}

const ordered = (letters: string): string => Array.from(letters).sort().join("");

/** Whether an acronym has the first letters of these folded words in another order: that of another language (CN, Northern Cartel). */
export const respells = (acronym: string, words: readonly string[]): boolean =>
  lettersOf(acronym).length > 1 &&
  ordered(lettersOf(acronym)) === ordered(initials(words.filter((word) => !LEFT_OUT.has(word))));

/** The acronyms that these folded words may have. */
export const acronymsOf = (words: readonly string[]): readonly string[] => {
  const strong = initials(words.filter((word) => !LEFT_OUT.has(word)));
  const all = initials(words);
  return strong === all ? [all] : [strong, all];
};

/** A bracket that defines an acronym: the words before it and the acronym inside (or the other way round). */
export interface Definition {
  readonly long: Run;
  readonly short: Run;
}

/**
 * Acronyms that the sentence defines by spelling: "drug-trafficking organizations (DTOs)", "CRS (Congressional
 * Research Service)". Translated ones ("Institutional Revolutionary Party (PRI)") need a name before the bracket
 * and are found among the mentions.
 */
export function definitions(sentence: Sentence): readonly Definition[] {
  const { tokens } = sentence;
  const out: Definition[] = [];
  for (let i = 1; i < tokens.length - 1; i++) {
    const inside = tokens[i];
    if (!inside || tokens[i - 1]?.form !== "(" || tokens[i + 1]?.form !== ")" || !isAcronym(inside.form)) continue;
    const long = longFormBefore(sentence, i - 2, inside.form);
    if (long) out.push({ long, short: { first: i, last: i } });
  }
  return out;
}

function longFormBefore(sentence: Sentence, last: number, acronym: string): Run | null {
  const most = lettersOf(acronym).length * 2 + 2;
  let words: readonly string[] = [];
  for (let first = last; first >= 0 && first > last - most; first--) {
    const token = sentence.tokens[first];
    const found = pieces(token?.form ?? "");
    if (!token || (found.length === 0 && token.form !== "-" && token.form !== "’s" && token.form !== "'s")) return null;
    words = [...found, ...words];
    if (spells(acronym, words) && !LEFT_OUT.has(words[0] ?? "")) return { first, last };
  }
  return null;
}
