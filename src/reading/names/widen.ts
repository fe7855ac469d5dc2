import type { Sentence, Token } from "../../language/analysis.ts";
import type { ActorKind } from "../../model/index.ts";
import { COUNTRY_OF, DEMONYMS } from "./demonyms.ts";
import { fold, isAcronym, isCapital, pieces } from "./folding.ts";
import { describesNext } from "./lexicon.ts";
import type { Run } from "./runs.ts";
import { CLASS_NOUNS, GOVERNING, GROUP_NOUNS, INSTITUTIONS, INSTITUTION_FILLERS } from "./words.ts";

/** A name found in one sentence, before it becomes a mention. */
export interface Found extends Run {
  readonly kind: ActorKind;
  readonly codebook: string | null;
  readonly by: string;
}

const isCountry = (sentence: Sentence, found: Found): boolean =>
  COUNTRY_OF.has(
    pieces(
      sentence.tokens
        .slice(found.first, found.last + 1)
        .map((t) => t.form)
        .join(" "),
    ).join(" "),
  );

/** "The Trump administration", "the Juárez cartel", "the Morena party", "Sinaloa state": the noun behind belongs to the name. */
export function withClassNoun(sentence: Sentence, found: Found): Found {
  const next = sentence.tokens[found.last + 1];
  const name = sentence.tokens[found.last];
  if (!next || !name || found.by === "demonym") return found;
  const word = fold(next.form);
  const reaches = next.index === name.head || sentence.tokens[next.index]?.head === name.head || isCapital(next.form);
  if (!reaches && next.head !== found.first) return found;
  const governs = found.kind === "person" || (found.kind === "other" && word === "administration");
  const governing = governs && !isCountry(sentence, found) && GOVERNING.get(word);
  if (governing) return { ...found, last: next.index, kind: governing, codebook: null, by: "person-government" };
  if (isCountry(sentence, found)) return found;
  if (GROUP_NOUNS.has(word) && found.kind !== "publication" && found.kind !== "government") {
    const kind = CLASS_NOUNS.get(word) ?? found.kind;
    const own = found.kind === kind ? found.codebook : null;
    return { ...found, last: next.index, kind, codebook: own, by: own ? found.by : "class-noun" };
  }
  if (found.kind === "person" && (word === "faction" || word === "organization" || word === "clan")) {
    return { ...found, last: next.index, kind: "group", codebook: null, by: "class-noun" };
  }
  // "Sinaloa state", "Reforma newspaper": the noun only says what the name is.
  if (
    CLASS_NOUNS.get(word) === found.kind &&
    (found.kind === "place" ? word === "state" : found.kind === "publication")
  ) {
    return { ...found, last: next.index };
  }
  return found;
}

const COUNTRY_BEGINS: ReadonlySet<string> = new Set([...COUNTRY_OF.keys()].map((name) => name.split(" ")[0] ?? ""));

/** Institutions of a country: "the Mexican military", "U.S. federal authorities", never "Mexican states" or "the Mexican state of Colima". */
export function institutionAt(sentence: Sentence, first: number): Found | null {
  const { tokens } = sentence;
  const opening = tokens[first];
  if (!opening || !isCapital(opening.form)) return null;
  // Word by word, because the pieces of a word are known and those of a pair are not.
  const words = pieces(opening.form);
  if (words[0] !== undefined && !COUNTRY_BEGINS.has(words[0])) return null;
  const one = words.join(" ");
  const two = [one, ...pieces(tokens[first + 1]?.form ?? "")].filter((piece) => piece !== "").join(" ");
  const width = COUNTRY_OF.has(two) ? 2 : COUNTRY_OF.has(one) ? 1 : 0;
  if (width === 0) return null;
  if (fold(opening.form) === "us" && !isAcronym(opening.form)) return null;
  for (let i = first + width; i < first + width + 3; i++) {
    const token = tokens[i];
    if (!token) return null;
    const word = fold(token.form);
    const kind = INSTITUTIONS.get(word);
    const next = tokens[i + 1];
    const continues = next && (INSTITUTIONS.has(fold(next.form)) || INSTITUTION_FILLERS.has(fold(next.form)));
    if (kind && !(continues && tokens[i]?.deprel.startsWith("compound"))) {
      if (describesNext(sentence, i) || (word === "state" && isSubnational(sentence, { first, next }))) return null;
      return { first, last: i, kind, codebook: null, by: "demonym" };
    }
    if (!INSTITUTION_FILLERS.has(word) && !kind) return null;
  }
  return null;
}

/** "The Mexican state of Colima", "every U.S. state": a part of the country, not its government. */
function isSubnational(sentence: Sentence, of: { readonly first: number; readonly next: Token | undefined }): boolean {
  const country = COUNTRY_OF.get(pieces(sentence.tokens[of.first]?.form ?? "").join(" "));
  const before = fold(sentence.tokens[of.first - 1]?.form ?? "");
  return (
    country === "united states" ||
    fold(of.next?.form ?? "") === "of" ||
    /^(?:every|each|any|another|one|a|an|northern|southern|central|western|eastern|pacific|coastal|border)$/u.test(
      before,
    )
  );
}

/** Whether these words are no more than an adjective of nationality: "Mexican", "Mexicans", "U.S.-Mexican". */
export function isNationality(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => DEMONYMS.has(word) || DEMONYMS.has(word.replace(/s$/u, "")));
}

const isHyphen = (token: Token | undefined): boolean => token?.form === "-" || token?.form === "‑";

/** "Port-au-Prince", "Croix-des-Bouquets": capitals tied by hyphens with a small word between them are one place. */
export function tiedPlaces({ tokens }: Sentence): readonly Found[] {
  const found: Found[] = [];
  for (const small of tokens) {
    // Hyphens are rare: most words are done with by the one before them.
    if (!isHyphen(tokens[small.index - 1]) || !isHyphen(tokens[small.index + 1])) continue;
    if (!/^\p{Ll}{1,4}$/u.test(small.form)) continue;
    const [first, last] = [tokens[small.index - 2], tokens[small.index + 2]];
    if (!first || !last || !isCapital(first.form) || !isCapital(last.form)) continue;
    if (last.end - first.start !== first.form.length + small.form.length + last.form.length + 2) continue;
    found.push({ first: first.index, last: last.index, kind: "place", codebook: null, by: "recogniser" });
  }
  return found;
}

/** "the 400 Mawozo gang": a number before one band is part of its name. */
export function withNumber({ tokens }: Sentence, found: Found): Found {
  const [number, last] = [tokens[found.first - 1], tokens[found.last]];
  const belongs =
    found.kind === "group" && number?.xpos === "CD" && /^\d+$/u.test(number.form) && /^NNP?$/u.test(last?.xpos ?? "");
  return belongs ? { ...found, first: found.first - 1 } : found;
}
