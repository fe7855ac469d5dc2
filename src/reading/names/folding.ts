/** Longest token that can be part of a name, in UTF-16 units; longer ones are noise (base64, a megabyte of brackets). */
const LONGEST_WORD = 60;

const folded = new Map<string, string>();
const split = new Map<string, readonly string[]>();
/** Bound of the memory of folded words; past it the memory is dropped and filled again. */
const MEMORY = 50_000;

/** Text with case, accents and the shape of apostrophes removed, for comparison only. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’ʼ`]/gu, "'")
    .toLowerCase();
  if (text.length <= LONGEST_WORD) {
    if (folded.size > MEMORY) folded.clear();
    folded.set(text, made);
  }
  return made;
}

/**
 * The folded words of a piece of text: letters and digits only, abbreviations closed up ("U.S." is "us"),
 * a possessive ending dropped. Empty for punctuation and for words too long to be names.
 */
export function pieces(text: string): readonly string[] {
  if (text.length > 400) return [];
  const known = split.get(text);
  if (known) return known;
  const plain = fold(text)
    .replace(/(?<=[\p{L}\p{N}]{3})'s?(?=$|[^\p{L}\p{N}])/gu, "")
    .replace(/\./gu, "");
  const made = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((piece) => piece.length <= LONGEST_WORD);
  if (text.length <= LONGEST_WORD) {
    if (split.size > MEMORY) split.clear();
    split.set(text, made);
  }
  return made;
}

/** Words in front that do not tell two names apart: "the Pentagon", "Los Zetas". */
const ARTICLES: ReadonlySet<string> = new Set(["the", "los", "las"]);

/** The form under which two names count as the same text. */
export function keyOf(words: readonly string[]): string {
  let from = 0;
  while (from < words.length - 1 && ARTICLES.has(words[from] ?? "")) from++;
  return words.slice(from).join(" ");
}

/** Whether a word begins with a capital letter (or is one). */
export const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^[\p{Lu}\p{Lt}]/u.test(form);
};

/** Whether a word is written in capitals throughout, dots and a plural s aside: "CJNG", "U.S.", "DTOs". */
export const isAcronym = (form: string): boolean => /^(?:[\p{Lu}]\.?){2,8}(?:-?\d{1,2})?s?$/u.test(form);

/** "El Mencho", "La Tuta", "Z-40": a person's name made to be called by, not a given name with a surname. */
export const isNicknameForm = (name: string): boolean => /^(?:El|La|Los|Las|Don)\s/u.test(name) || /\d/u.test(name);
