import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { NameMention } from "../layers.ts";
import { COUNTRY_OF } from "../names/demonyms.ts";
import { FIRST_NAMES } from "../names/first-names.ts";
import { fold, isAcronym, keyOf, pieces } from "../names/folding.ts";
import { nicknameIn } from "../names/runs.ts";
import { GENDERED, GENERATIONS, TITLES } from "../names/titles.ts";

export type Gender = "m" | "f";

/** A name with what its words and its neighbourhood tell about its bearer. */
export interface Mention {
  readonly index: number;
  readonly at: NameMention;
  /** Folded words without the nickname in quotes. */
  readonly words: readonly string[];
  readonly key: string;
  /** Key of the nickname in quotes inside the name, or null. */
  readonly nickname: string | null;
  readonly acronym: boolean;
  /** Nouns of the titles beside the name: "Gov. X" gives "governor". */
  readonly titles: ReadonlySet<string>;
  /** Countries named among the titles: "Mexican President X" gives "mexico". */
  readonly countries: ReadonlySet<string>;
  readonly gender: Gender | null;
  /** Whether it comes in as the kin of whom the report speaks: "his sister Ana Paz", "Ana Paz, his sister". */
  readonly kin: boolean;
}

/** The mentions of a report's names, in order. */
export function mentionsOf(sentences: readonly Sentence[], names: readonly NameMention[]): readonly Mention[] {
  return names.map((at, index) => {
    const sentence = sentences[at.sentence];
    const tokens = sentence?.tokens ?? [];
    const quoted = sentence && at.kind === "person" ? nicknameIn(sentence, at) : null;
    const words: string[] = [];
    for (let i = at.first; i <= at.last; i++) {
      if (quoted && i >= quoted.first && i <= quoted.last) continue;
      words.push(...pieces(tokens[i]?.form ?? ""));
    }
    const whole = tokens.slice(at.first, at.last + 1).flatMap((t) => pieces(t.form));
    if (at.kind === "person" && words.length > 2 && GENERATIONS.has(words.at(-1) ?? "")) words.pop();
    const used = words.length > 0 ? words : whole;
    const nickname = quoted ? keyOf(tokens.slice(quoted.first, quoted.last + 1).flatMap((t) => pieces(t.form))) : null;
    const titles = at.kind === "person" && sentence ? titlesBeside(sentence, at) : new Set<string>();
    return {
      index,
      at,
      words: used,
      key: at.by === "demonym" ? institutionKey(used) : keyOf(used),
      nickname: nickname === "" ? null : nickname,
      acronym: at.first === at.last && isAcronym(tokens[at.first]?.form ?? ""),
      titles,
      countries: at.kind === "person" && sentence ? countriesBeside(sentence, at) : new Set(),
      kin: at.kind === "person" && sentence !== undefined && isKin(sentence, at),
      gender: at.kind === "person" ? genderOf(used, titles, sentence, at) : null,
    };
  });
}

/** "U.S. military", "American military" and "United States military" have one key. */
export function institutionKey(words: readonly string[]): string {
  for (const width of [2, 1]) {
    const country = COUNTRY_OF.get(words.slice(0, width).join(" "));
    if (country) return [country, ...words.slice(width)].join(" ");
  }
  return keyOf(words);
}

/** How many tokens before a name may hold its title: "Mexico's former Secretary of Public Security, X". */
const TITLE_REACH = 5;

function titlesBeside(sentence: Sentence, at: NameMention): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = at.first - 1; i >= 0 && i >= at.first - TITLE_REACH; i--) {
    const token = sentence.tokens[i];
    if (!token || /^[,;:.()“”"]$/u.test(token.form) || token.upos === "VERB" || token.upos === "ADP") break;
    add(found, token.form);
  }
  // "El Mencho, the leader of the CJNG": the apposition after the name.
  for (const child of children(sentence, at.head)) {
    const token = sentence.tokens[child];
    if (token && token.deprel === "appos" && child > at.last && token.upos === "NOUN") add(found, token.form);
  }
  const above = sentence.tokens[sentence.tokens[at.head]?.head ?? -1];
  if (above && sentence.tokens[at.head]?.deprel === "appos" && above.upos === "NOUN") add(found, above.form);
  return found;
}

const KIN =
  /^(?:son|daughter|brother|sister|wife|husband|nephew|niece|cousin|father|mother|widow|stepson|uncle|aunt)$/iu;

function isKin({ tokens }: Sentence, at: NameMention): boolean {
  const owned = (i: number): boolean =>
    KIN.test(tokens[i]?.lemma ?? "") && [1, 2].some((back) => /^(?:his|her)$/iu.test(tokens[i - back]?.form ?? ""));
  // "his sister Ana Paz", "his sister, Ana Paz"
  const before = tokens[at.first - 1]?.form === "," ? at.first - 2 : at.first - 1;
  if (owned(before)) return true;
  const comma = tokens[at.last + 1]?.form === ",";
  return comma && [3, 4].some((on) => owned(at.last + on));
}

function countriesBeside(sentence: Sentence, at: NameMention): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = at.first - 1; i >= 0 && i >= at.first - TITLE_REACH; i--) {
    const token = sentence.tokens[i];
    if (!token || /^[,;:.()“”"]$/u.test(token.form) || token.upos === "VERB" || token.upos === "ADP") break;
    const country = COUNTRY_OF.get(pieces(token.form).join(" "));
    if (country) found.add(country);
  }
  return found;
}

function add(found: Set<string>, form: string): void {
  const row = TITLES.get(fold(form).replace(/\.$/u, ""));
  if (row) found.add(row.noun === "" ? row.word : row.noun);
}

function genderOf(
  words: readonly string[],
  titles: ReadonlySet<string>,
  sentence: Sentence | undefined,
  at: NameMention,
): Gender | null {
  for (const title of titles) {
    const told = GENDERED.get(title) ?? TITLES.get(title)?.gender;
    if (told) return told;
  }
  const before = fold(sentence?.tokens[at.first - 1]?.form ?? "").replace(/\.$/u, "");
  const told = TITLES.get(before)?.gender;
  if (told) return told;
  // "Ombudswoman Clara Mott"
  if (/\p{L}woman$/u.test(words[0] ?? "") || /\p{L}woman$/u.test(before)) return "f";
  if (words.length > 1) return FIRST_NAMES.get(words[0] ?? "") ?? null;
  // A nickname with its Spanish article: "El Mencho", "La Barbie" (a man, so the feminine tells nothing).
  return null;
}
