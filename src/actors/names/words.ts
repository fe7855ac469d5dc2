import { COMMON, FILLERS, LEGAL_FORMS, NUMBERS, PARTICLES, SPELLED_OUT, TITLES } from "./rows.ts";
import { romanised } from "./scripts.ts";

/** A word of a name; `weight` is how much it tells two names apart, from 0 to 1. */
export interface NameWord {
  readonly word: string;
  readonly weight: number;
  /** One letter that stands for a whole word: "J. Juncker". */
  readonly initial: boolean;
}

/** Most words of a name that are compared; what has more is a sentence. */
const MOST = 24;

const split = (text: string): readonly string[] => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST);

/** Apostrophes inside words are a matter of spelling: "Qa'ida", "Sha'ari". */
const closedUp = (text: string): string =>
  text
    .slice(0, 400)
    .replace(/[’'ʼ`‘]s(?=\s|$)/gu, "")
    .replace(/[’'ʼ`‘"“”«»]/gu, "");

/** "SergeiLavrov" is two words; "McCain" has but one small letter before its capital. */
const unjoined = (text: string): string => text.replace(/(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu, " ");

/** "J.-C." and "JC" stand for two words. */
const isInitials = (word: string): boolean => /^\p{Lu}{1,2}$/u.test(word) && !/^\p{Lu}[AEIOUaeiou]$/u.test(word);

/** How many names' words are remembered; past it the memory is dropped and filled again. */
const MEMORY = 20_000;

/** The same function with a memory: lists are compared pair by pair, and each name stands in many pairs. */
function remembered(words: (name: string) => readonly NameWord[]): (name: string) => readonly NameWord[] {
  const known = new Map<string, readonly NameWord[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const made = words(name);
    if (known.size > MEMORY) known.clear();
    if (name.length <= 200) known.set(name, made);
    return made;
  };
}

const isTitle = (word: string | undefined): boolean => word !== undefined && TITLES.has(romanised(word));

function withoutTitles(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (from < to - 1 && isTitle(words[from])) from++;
  while (to > from + 1 && /^(?:jr|junior|sr|ii|iii|iv)$/iu.test(words[to - 1] ?? "")) to--;
  return words.slice(from, to);
}

/** The words of a person's name without titles; particles weigh little. */
export const personWords = remembered((name) => {
  const made: NameWord[] = [];
  // Titles stand in front, or behind the comma of "Solís, Gen. Rita"; Martin Luther King is no king.
  const raw = unjoined(closedUp(name))
    .split(",", MOST)
    .flatMap((piece) => withoutTitles(split(piece)))
    .slice(0, MOST);
  for (const part of raw) {
    if (isInitials(part) && raw.length > 1) {
      for (const letter of romanised(part)) made.push({ word: letter, weight: 0.5, initial: true });
      continue;
    }
    for (const word of split(romanised(part))) {
      if (word.length === 1) made.push({ word, weight: 0.3, initial: true });
      else made.push({ word, weight: PARTICLES.has(word) ? 0.1 : 1, initial: false });
    }
  }
  return made;
});

const ROMAN = /^(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$/u;
const romanNumber = (word: string): number => {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  return word.split("").reduce((sum, letter, at) => {
    const value = values[letter] ?? 0;
    return value < (values[word[at + 1] ?? ""] ?? 0) ? sum - value : sum + value;
  }, 0);
};

function withoutForms(words: readonly string[]): readonly string[] {
  let left = [...words];
  for (const form of LEGAL_FORMS) {
    for (let at = 0; at + form.length <= left.length; at++) {
      if (left.length > form.length && form.every((word, k) => word === left[at + k])) {
        left = [...left.slice(0, at), ...left.slice(at + form.length)];
        break;
      }
    }
  }
  return left;
}

const dotless = (text: string): string =>
  text.replace(/(?<![\p{L}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}])/gu, (one) => one.replaceAll(".", ""));

/** The words of an organisation's name without its legal form; common words and numbers in words weigh and read alike. */
export const bodyWords = remembered((name) => {
  const words = split(romanised(unjoined(dotless(closedUp(name).replaceAll("&", " and ")))));
  const bare = withoutForms(words);
  const told = bare.some((word) => !FILLERS.has(word)) ? bare : words;
  const spelled = told.flatMap((word) => SPELLED_OUT.get(word) ?? [word]);
  const kept = spelled.filter((word) => !FILLERS.has(word));
  return (kept.length > 0 ? kept : spelled).map((word) => ({
    word: NUMBERS.get(word) ?? (ROMAN.test(word) && kept.length > 1 ? String(romanNumber(word)) : word),
    weight: COMMON.has(word) ? 0.4 : 1,
    initial: false,
  }));
});

/** Words of a name in one, as people write them who leave out blanks. */
export const joined = (words: readonly NameWord[]): string => words.map(({ word }) => word).join("");
