import type { Sentence, Token } from "../../language/analysis.ts";
import { COUNTRY_OF, DEMONYMS } from "./demonyms.ts";
import { fold, isAcronym, isCapital, pieces } from "./folding.ts";
import { CLASS_NOUNS, LINKS, NOT_NAMES, PARTICLES } from "./words.ts";
import { TITLES, TITLE_FILLERS } from "./titles.ts";

/** A run of tokens, `last` included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "'", "‘", "’", "``", "''", "«", "»"]);

/** Whether a token is written and tagged as part of a name. */
export function isNamey(token: Token | undefined): boolean {
  if (!token || !isCapital(token.form) || token.form.length > 60) return false;
  if (token.upos === "PROPN") return !NOT_NAMES.has(fold(token.form));
  return isAcronym(token.form) && token.upos === "NOUN" && token.form.length > 2;
}

/**
 * Runs of capitalised proper nouns with the small words between them: "Guardia Nacional", "López y Rivas",
 * "Department of Justice". A run never crosses a comma, a bracket or a demonym ("Mexican President").
 */
export function properRuns(sentence: Sentence): readonly Run[] {
  const { tokens } = sentence;
  const out: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNamey(tokens[i])) continue;
    let last = i;
    for (;;) {
      const next = tokens[last + 1];
      if (isNamey(next)) last++;
      // "Latin American Affairs", "Armed Conflict Location": an adjective with a capital between the parts of a name.
      else if (isDescribing(next) && isNamey(tokens[last + 2])) last += 2;
      else if (bridge(tokens, last, PARTICLES) > 0) last += bridge(tokens, last, PARTICLES) + 1;
      else if (classed(tokens[last]) && bridge(tokens, last, LINKS, 2) > 0) last += bridge(tokens, last, LINKS, 2) + 1;
      else break;
    }
    out.push({ first: openingOf(tokens, i), last });
    i = last;
  }
  return out;
}

/** A capitalised adjective or noun that may belong to a name though its tag does not say so. */
const isDescribing = (token: Token | undefined): boolean =>
  token !== undefined &&
  isCapital(token.form) &&
  (token.upos === "ADJ" || token.upos === "NOUN") &&
  !NOT_NAMES.has(fold(token.form)) &&
  !isTitleWordAlone(token);

const isTitleWordAlone = (token: Token): boolean => TITLES.has(fold(token.form).replace(/\.$/u, ""));

/** "Western Hemisphere", "Supreme Court": an adjective in front, unless it says of which country or opens the sentence. */
function openingOf(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  const ahead = tokens[first - 2];
  if (!before || !ahead || before.upos !== "ADJ" || !isDescribing(before)) return first;
  return DEMONYMS.has(fold(before.form)) || /^[“"‘.!?:]$/u.test(ahead.form) ? first : first - 1;
}

const classed = (token: Token | undefined): boolean => {
  const word = fold(token?.form ?? "");
  return CLASS_NOUNS.has(word) || word === "secretary" || word === "house";
};

/** How many small words stand between this token and the next part of a name; 0 when none follows. */
function bridge(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most = 3): number {
  for (let n = 1; n <= most; n++) {
    const between = tokens[at + n];
    if (!between || !words.has(fold(between.form)) || between.form === "A") return 0;
    if (isNamey(tokens[at + n + 1])) return n;
  }
  return 0;
}

/** The run widened over a nickname in quotes inside a name: Joaquín “El Chapo” Guzmán. */
export function withNickname(sentence: Sentence, run: Run): Run {
  const { tokens } = sentence;
  const opening = tokens[run.last + 1];
  if (!opening || !QUOTES.has(opening.form)) return run;
  // "Juan Carlos "N"", found as a name up to the letter.
  if (isWithheld(tokens[run.last]) && QUOTES.has(tokens[run.last - 1]?.form ?? ""))
    return { first: run.first, last: run.last + 1 };
  if (isWithheld(tokens[run.last + 2]) && QUOTES.has(tokens[run.last + 3]?.form ?? ""))
    return { first: run.first, last: run.last + 3 };
  for (let i = run.last + 2; i <= run.last + 6; i++) {
    const token = tokens[i];
    if (!token) return run;
    if (!QUOTES.has(token.form)) {
      if (!/^[\p{L}\p{N}]/u.test(token.form)) return run;
      continue;
    }
    if (i === run.last + 2 || !tokens.slice(run.last + 2, i).some((t) => isCapital(t.form))) return run;
    let last = i;
    while (isNamey(tokens[last + 1]) || bridge(tokens, last, PARTICLES) > 0) {
      last += isNamey(tokens[last + 1]) ? 1 : bridge(tokens, last, PARTICLES) + 1;
    }
    return last > i ? { first: run.first, last } : run;
  }
  return run;
}

/** The letter that stands for a surname which the authorities keep back: Tomás "N", Tomás "P". */
const isWithheld = (token: Token | undefined): boolean => /^\p{Lu}$/u.test(token?.form ?? "");

/** The nickname inside a name's tokens, as a run without its quotes; null when there is none. */
export function nicknameIn(sentence: Sentence, run: Run): Run | null {
  let open = -1;
  for (let i = run.first; i <= run.last; i++) {
    if (!QUOTES.has(sentence.tokens[i]?.form ?? "")) continue;
    if (open < 0) open = i;
    else return i > open + 1 && !isWithheld(sentence.tokens[i - 1]) ? { first: open + 1, last: i - 1 } : null;
  }
  return null;
}

/** The run without titles, demonyms and articles in front and without a possessive ending. */
export function bareName(sentence: Sentence, run: Run, person: boolean): Run | null {
  const { tokens } = sentence;
  let { first, last } = run;
  while (last >= first && /^(?:['’]s?|[,.;:!?()[\]–—-]+|['’]s)$/u.test(tokens[last]?.form ?? "")) last--;
  while (first <= last) {
    const word = fold(tokens[first]?.form ?? "").replace(/\.$/u, "");
    // "Commander H": what is left must be a name by itself.
    const rest = first < last && !(first + 1 === last && (tokens[last]?.form.length ?? 0) < 3);
    if (word === "the" || word === "a" || word === "an" || (person && rest && isTitleWord(word))) first++;
    else break;
  }
  if (person) {
    // "Emeritus Professor John Burrows": whatever stands before a title is none of the name.
    for (let i = last - 1; i > first; i--) {
      if (!TITLES.has(fold(tokens[i]?.form ?? "").replace(/\.$/u, "")) || PARTICLES.has(fold(tokens[i]?.form ?? "")))
        continue;
      if (i + 1 < last || (tokens[last]?.form.length ?? 0) > 2) first = i + 1;
      break;
    }
  }
  if (person) {
    // "Eddie Chu of the Land Justice League": where he belongs is no part of his name.
    for (let i = first + 1; i < last; i++) {
      if (/^(?:of|from|for|at|in|and|,)$/u.test(tokens[i]?.form ?? "")) last = i - 1;
    }
  }
  // "Senator from Alaska": without the title nothing that is a name is left.
  const opens = tokens[first];
  return first > last || (person && opens && /^(?:of|from|for|at|in|to)$/u.test(opens.form)) ? null : { first, last };
}

/** Whether a folded word is a title, belongs to one, or says of which country its bearer is. */
export function isTitleWord(word: string): boolean {
  const plain = word.replace(/^(?:then|ex|former)-/u, "");
  return (
    TITLES.has(plain) ||
    TITLE_FILLERS.has(plain) ||
    DEMONYMS.has(plain) ||
    COUNTRY_OF.get(pieces(plain)[0] ?? "") === "united states" ||
    plain === "fbi" ||
    plain === "dea"
  );
}

/** The token of a run whose head lies outside it. */
export function headOf(sentence: Sentence, run: Run): number {
  for (let i = run.first; i <= run.last; i++) {
    const head = sentence.tokens[i]?.head ?? -1;
    if ((head < run.first || head > run.last) && sentence.tokens[i]?.upos !== "PUNCT") return i;
  }
  return run.last;
}
