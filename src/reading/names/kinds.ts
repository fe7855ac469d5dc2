import type { Sentence } from "../../language/analysis.ts";
import type { ActorKind } from "../../model/index.ts";
import { COUNTRY_OF } from "./demonyms.ts";
import { isAcronym, isCapital, keyOf, pieces } from "./folding.ts";
import type { Lexicon } from "./lexicon.ts";
import { isTitleWord, type Run } from "./runs.ts";
import type { Found } from "./widen.ts";
import { toldOf } from "./told.ts";
import { CLASS_NOUNS, openedBy, shortOf } from "./words.ts";

/** The folded words of a run of tokens. */
export const wordsOf = (sentence: Sentence, run: Run): readonly string[] =>
  sentence.tokens.slice(run.first, run.last + 1).flatMap((token) => pieces(token.form));

/** Class nouns that are names by themselves with a capital: "Congress", "the Senate". */
const SELF_NAMED: ReadonlySet<string> = new Set([
  "congress",
  "senate",
  "parliament",
  "treasury",
  "army",
  "navy",
  "marines",
]);
const SMALL: ReadonlySet<string> = new Set(["of", "the", "this", "that", "and", "for", "general"]);

/** "Ministry of the Interior", "Secretariat of Public Security": a body by what it is for, though each word is a class. */
function bodyOf(words: readonly string[]): ActorKind | null {
  const kind = CLASS_NOUNS.get(words[0] ?? "");
  const of = words.indexOf("of");
  const named = of === 1 && words.slice(2).some((word) => !SMALL.has(word));
  return named && kind === "government" && BODIES.has(words[0] ?? "") ? kind : null;
}
const BODIES: ReadonlySet<string> = new Set(["ministry", "secretariat", "department", "bureau"]);

/** Share of longer words with a capital from which a line without a full stop is a heading, where capitals tell nothing. */
const HEADING_SHARE = 0.6;

/** "Battlefield-Grade Weapons", "Why the Cartels Remain". */
function isHeading({ tokens }: Sentence): boolean {
  if (tokens.length > 30 || /^[.!?…]$/u.test(tokens.at(-1)?.form ?? ".") || /^[.!?…]$/u.test(tokens.at(-2)?.form ?? ""))
    return false;
  const long = tokens.filter((t) => t.form.length > 3 && /^\p{L}/u.test(t.form));
  return long.length > 0 && long.filter((t) => isCapital(t.form)).length >= long.length * HEADING_SHARE;
}

/** How much a finding says about the kind of a name, for names that are found several times in different ways. */
const WEIGHT: Readonly<Record<string, number>> = {
  codebook: 100,
  title: 5,
  apposition: 4,
  "first-name": 5,
  "class-noun": 5,
  recogniser: 3,
  gazetteer: 3,
};

/**
 * One kind for one name in one report, the best attested; "Septién" alone is a person where "Jorge Septién" is one, and so is "Jorge".
 * Names that only capitals speak for are dropped (null) where they open a sentence and stand nowhere else.
 */
export function kindsOf(
  sentences: readonly Sentence[],
  found: readonly (readonly Found[])[],
  lexicon: Lexicon,
): (sentence: Sentence, one: Found) => ActorKind | null {
  const votes = new Map<string, Map<ActorKind, number>>();
  const inside = new Set<string>();
  const surnames = new Set<string>();
  const given = new Set<string>();
  const shorter = new Map<string, ActorKind>();
  for (const sentence of sentences) {
    for (const one of found[sentence.index] ?? []) {
      const words = wordsOf(sentence, one);
      const key = keyOf(words);
      const cast = votes.get(key) ?? new Map<ActorKind, number>();
      cast.set(one.kind, (cast.get(one.kind) ?? 0) + (WEIGHT[one.by] ?? 1));
      for (const [kind, weight] of one.codebook || lexicon.places.has(key) ? [] : toldOf(sentence, one))
        cast.set(kind, (cast.get(kind) ?? 0) + weight);
      votes.set(key, cast);
      const opened = one.codebook ? null : openedBy(words);
      if (opened) for (const short of shortOf(words)) shorter.set(short, opened);
      if (one.first > 0 && sentence.tokens[one.first - 1]?.upos !== "PUNCT" && !isHeading(sentence)) inside.add(key);
      if (one.kind === "person" && words.length > 1 && one.by !== "capitals") given.add(words[0] ?? "");
      if (one.kind === "person" && words.length > 1)
        for (let k = 1; k < words.length; k++)
          if ((words[k]?.length ?? 0) > 1) surnames.add(words.slice(k).join(" ")).add(words[k] ?? "");
    }
  }
  return (sentence, one) => {
    if (one.codebook) return one.kind;
    const words = wordsOf(sentence, one);
    const key = keyOf(words);
    // "(R-FL)": a letter is no name.
    if (key.length < 2) return null;
    // "The President", "the Ministry", "Senator" say what, not who.
    const body = bodyOf(words);
    if (body) return body;
    if (one.by !== "demonym" && words.every((word) => isTitleWord(word) || CLASS_NOUNS.has(word) || SMALL.has(word))) {
      return words.length === 1 && SELF_NAMED.has(words[0] ?? "") ? "government" : null;
    }
    if (COUNTRY_OF.has(key)) return "place";
    if (
      !one.codebook &&
      words.length === 1 &&
      one.kind !== "person" &&
      lexicon.surnames.has(key) &&
      !lexicon.places.has(key)
    )
      return "person";
    // "Agencia Olmeca … Olmeca reported", "the Hermandad": as the longer name, and no town of the map.
    const first = openedBy(words);
    // "Gunmen of the Frente Olmeca": no party.
    if (first === "organisation" && votes.get(key)?.has("group")) return "group";
    const opened =
      first ??
      (lexicon.places.has(key) || surnames.has(key) ? undefined : shorter.get(key.replace(/^(?:el|la) /u, "")));
    if (opened) return opened;
    if (surnames.has(key) && !COUNTRY_OF.has(key) && one.by !== "class-noun") return "person";
    // "Griselda Ocampo … Griselda keeps the shop", and not "Mark Paz … Mark my words".
    const goesOn = /^(?:VERB|AUX|PART|PUNCT|CCONJ|ADV|ADP)$/.test(sentence.tokens[one.last + 1]?.upos ?? "");
    if (one.by === "capitals" && words.length === 1 && given.has(key) && key.length > 2 && goesOn) return "person";
    if (one.by === "capitals" && !inside.has(key)) {
      if (isHeading(sentence)) return null;
      if (words.length < 2 && !isAcronym(sentence.tokens[one.first]?.form ?? "")) return null;
    }
    const ranked = [...(votes.get(key) ?? [])].filter(([kind]) => kind !== "other").sort((a, b) => b[1] - a[1]);
    return ranked[0]?.[0] ?? one.kind;
  };
}
