import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import type { ActorKind } from "../model/index.ts";
import { reader, type Context, type NameMention } from "./layers.ts";
import { definitions } from "./names/acronyms.ts";
import { COUNTRY_OF } from "./names/demonyms.ts";
import { FIRST_NAMES } from "./names/first-names.ts";
import { fold, isAcronym, isCapital } from "./names/folding.ts";
import { kindsOf, wordsOf } from "./names/kinds.ts";
import { lexiconOf, matches, type Lexicon } from "./names/lexicon.ts";
import { bareName, headOf, isNamey, isTitleWord, properRuns, withNickname, type Run } from "./names/runs.ts";
import { institutionAt, isNationality, tiedPlaces, withClassNoun, withNumber, type Found } from "./names/widen.ts";
import { GENERATIONS, TITLES } from "./names/titles.ts";
import { CLASS_NOUNS, DIRECTIONS, NOT_NAMES, openedBy } from "./names/words.ts";

/** Proper names of a report: codebook rows, the recogniser's, capitals, acronyms in brackets, institutions of countries. */
export const names = reader({
  name: "names",
  needs: ["sentences"],
  gives: "names",
  read: ({ sentences }, context) => namesIn(sentences, context),
});

function namesIn(sentences: readonly Sentence[], context: Pick<Context, "text" | "codebook">): readonly NameMention[] {
  const lexicon = lexiconOf(context.codebook);
  const found = sentences.map((sentence) => inSentence(sentence, lexicon));
  const settle = kindsOf(sentences, found, lexicon);
  const out: NameMention[] = [];
  for (const sentence of sentences) {
    for (const whole of found[sentence.index] ?? []) {
      const kind = settle(sentence, whole);
      if (!kind) continue;
      const one = kind === "person" ? whole : withoutNumeral(sentence, whole);
      const start = sentence.tokens[one.first]?.start ?? 0;
      const end = sentence.tokens[one.last]?.end ?? 0;
      out.push({
        sentence: sentence.index,
        first: one.first,
        last: one.last,
        head: headOf(sentence, one),
        start,
        end,
        quote: context.text.slice(start, end),
        kind,
        codebook: one.codebook,
        by: one.by,
      });
      const head = kind === "government" ? headIn(sentence, one) : null;
      if (head) {
        const [a, b] = [sentence.tokens[head.first]?.start ?? 0, sentence.tokens[head.last]?.end ?? 0];
        const inner = { start: a, end: b, quote: context.text.slice(a, b), codebook: null, by: "recogniser" } as const;
        out.push({ sentence: sentence.index, ...head, head: head.last, ...inner, kind: "person" });
      }
    }
  }
  return out;
}

/** "I. Ministry of Ports": the numeral of a heading is no part of the name behind it, where "I. Paz" is a man. */
const withoutNumeral = ({ tokens }: Sentence, found: Found): Found =>
  found.first === 0 && found.last > 0 && /^[IVX]{1,5}\.$/.test(tokens[0]?.form ?? "") ? { ...found, first: 1 } : found;

/** "President Ana Ruiz's administration": whoever heads it is named inside the government's name. */
function headIn({ tokens }: Sentence, { first, last }: Run): Run | null {
  const of = tokens.findIndex((token, at) => at > first && at < last && /^['’]s?$/u.test(token.form));
  if (of < 0) return null;
  let from = first;
  while (from < of && isTitleWord(fold(tokens[from]?.form ?? ""))) from++;
  // A surname alone stands for the government as well as for whoever heads it.
  const isTitled = from > first || isTitleWord(fold(tokens[first - 1]?.form ?? ""));
  return !isTitled || from >= of ? null : { first: from, last: of - 1 };
}

/** Most tokens of a name; longer runs of capitals are headlines or noise. */
const LONGEST_NAME = 16;

/** Candidates in the order in which they may claim tokens; a later one keeps only what is still free. */
function inSentence(sentence: Sentence, lexicon: Lexicon): readonly Found[] {
  const recognised = recognisedIn(sentence);
  const runs = properRuns(sentence)
    .map((run) => bareName(sentence, withNickname(sentence, run), titled(sentence, run)))
    .filter((run): run is Run => run !== null && run.last - run.first < LONGEST_NAME);
  const known: Found[] = matches(lexicon, sentence).map((m) => ({
    first: m.first,
    last: m.last,
    kind: m.kind,
    codebook: m.row,
    by: "codebook",
  }));
  const taken: (Found | undefined)[] = [];
  const all = [...recognised, ...runs];
  const around = (at: number): readonly Run[] => all.filter((run) => run.first <= at && at <= run.last);
  const claim = (found: Found): void => {
    for (let i = found.first; i <= found.last; i++) if (taken[i]) return;
    for (let i = found.first; i <= found.last; i++) taken[i] = found;
  };
  for (const token of sentence.tokens) {
    const found = institutionAt(sentence, token.index);
    if (found && !known.some((k) => k.first <= found.last && k.last > found.last)) claim(sharpened(found, known));
  }
  for (const found of known)
    if (!swallowed(sentence, found, around(found.first))) claim(withClassNoun(sentence, found));
  for (const found of tiedPlaces(sentence)) claim(found);
  for (const found of recognised) claim(withNumber(sentence, withClassNoun(sentence, found)));
  for (const { long, short } of definitions(sentence)) {
    const noun = CLASS_NOUNS.get((wordsOf(sentence, long).at(-1) ?? "").replace(/s$/u, "")) ?? "other";
    const kind = noun === "organisation" ? "group" : noun;
    claim({ ...long, kind, codebook: null, by: "acronym" });
    claim({ ...short, kind, codebook: null, by: "acronym" });
  }
  for (const run of runs) {
    const words = wordsOf(sentence, run);
    if (isNationality(words) || isPartyTag(sentence, run) || words.every((word) => DIRECTIONS.has(word))) continue;
    claim(withNumber(sentence, withClassNoun(sentence, unlabelled(sentence, run, lexicon))));
  }
  return [...new Set(taken)].filter((found) => found !== undefined);
}

/** "(R-TX)", "(D-CA)": a party and a state, no names. */
const isPartyTag = (sentence: Sentence, run: Run): boolean =>
  /^(?:R|D|I)?-?[A-Z]{2}$/u.test(sentence.tokens[run.last]?.form ?? "") &&
  sentence.tokens[run.last + 1]?.form === ")" &&
  sentence.tokens.slice(Math.max(0, run.first - 3), run.last).some((t) => t.form === "(") &&
  (run.first < run.last || sentence.tokens[run.first - 1]?.form === "-");

/** A codebook row for exactly the words of an institution ("Mexican Navy") says more than the rule does. */
function sharpened(found: Found, known: readonly Found[]): Found {
  return known.find((k) => k.first === found.first && k.last === found.last) ?? found;
}

/**
 * Whether a codebook name is only a part of a longer name: "Washington" in "Washington Chronicle", "Trump" in
 * "Melania Trump". Titles, demonyms and nicknames around it do not make it longer.
 */
function swallowed(sentence: Sentence, found: Found, around: readonly Run[]): boolean {
  for (const other of around) {
    if (other.first > found.first || other.last < found.last) continue;
    const before = wordsOf(sentence, { first: other.first, last: found.first - 1 });
    const after = wordsOf(sentence, { first: found.last + 1, last: other.last });
    if (before.length === 0 && after.length === 0) continue;
    const named = found.first < found.last;
    if (!named && after.some((word) => !CLASS_NOUNS.has(word) || found.kind === "place")) return true;
    // "El Chino Ántrax" is a man, the Ántrax are a gang.
    const inPerson = "kind" in other && other.kind === "person";
    if (!named && inPerson && found.kind !== "person" && before.length > 0) return true;
    // "New Mexico", "Latin America".
    if (!named && found.kind === "place" && before.some((word) => !isTitleWord(word) || DIRECTIONS.has(word)))
      return true;
    if (found.kind === "person" && before.some((word) => FIRST_NAMES.has(word))) return true;
    if (
      named &&
      found.kind === "person" &&
      after.length > 0 &&
      after.every((word) => !isTitleWord(word) && !GENERATIONS.has(word))
    )
      return true;
  }
  return false;
}

function recognisedIn(sentence: Sentence): readonly Found[] {
  const out: Found[] = [];
  for (const name of sentence.names) {
    const person = name.label === "PER";
    const bare = bareName(sentence, withoutCharge(sentence, person ? fromFirstName(sentence, name) : name), person);
    if (!bare || bare.last - bare.first >= LONGEST_NAME) continue;
    const run = person ? withNickname(sentence, bare) : bare;
    const words = wordsOf(sentence, run);
    if (words.length === 0 || isNationality(words) || (words.length === 1 && NOT_NAMES.has(words[0] ?? ""))) continue;
    const tokens = sentence.tokens.slice(run.first, run.last + 1);
    if (!tokens.some((token) => isCapital(token.form))) continue;
    // "Washington blamed Mexico": two names and a verb; the runs of capitals give both.
    if (tokens.slice(1, -1).some((token) => /^VB[DZP]$/.test(token.xpos) && !isCapital(token.form))) continue;
    // "North American markets": an adjective names nobody, whatever the recogniser says.
    if (sentence.tokens[headOf(sentence, run)]?.upos === "ADJ") continue;
    const kind = isGiven(sentence, run, words, name.label)
      ? "person"
      : name.label !== "LOC" && isThePlural(sentence, run)
        ? "group"
        : labelled(name.label, words);
    out.push({ ...run, kind, codebook: null, by: "recogniser" });
  }
  return out;
}

/** A given name that the recogniser left out: "Gian" before "Maria Campedelli". */
function fromFirstName(sentence: Sentence, run: Run): Run {
  const before = sentence.tokens[run.first - 1];
  const word = fold(before?.form ?? "").replace(/\.$/u, "");
  const joined = before?.head === run.first || sentence.tokens[run.first]?.head === run.first - 1;
  if (!before || !joined || !isNamey(before) || isAcronym(before.form) || isTitleWord(word) || CLASS_NOUNS.has(word))
    return run;
  if (sentence.names.some((n) => n.first <= before.index && before.index <= n.last)) return run;
  return { first: run.first - 1, last: run.last };
}

/** "convicted Dino Ferri of bribery": of what is no part of his name. */
function withoutCharge(sentence: Sentence, given: Run): Run {
  const run = withoutPossession(sentence, given);
  const of = sentence.tokens.findIndex((t) => t.index > run.first && t.index < run.last && t.form === "of");
  const plain = of > 0 && sentence.tokens.slice(of + 1, run.last + 1).every((t) => /^\p{Ll}/u.test(t.form));
  return plain ? { first: run.first, last: of - 1 } : run;
}

/** "Mexico's cartel" is two phrases; "Attorney General's Office" is one name. */
function withoutPossession({ tokens }: Sentence, run: Run): Run {
  if (isCapital(tokens[run.last]?.form ?? "")) return run;
  const ending = tokens.findIndex((t) => t.index > run.first && t.index <= run.last && t.xpos === "POS");
  return ending < 0 ? run : { first: run.first, last: ending - 1 };
}

const LABEL_KIND: Readonly<Record<"PER" | "ORG" | "LOC" | "MISC", ActorKind>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
  MISC: "other",
};

function labelled(label: keyof typeof LABEL_KIND, words: readonly string[]): ActorKind {
  // "Los Tejones": people by a name in the plural, whatever the recogniser takes them for; "Los Mochis" it knows as a place.
  if (label !== "LOC" && isPlural(words)) return "group";
  const opened = openedBy(words);
  if (opened) return opened;
  if (label === "PER") return "person";
  return classOf(words) ?? LABEL_KIND[label];
}

const isPlural = ([article = "", noun = "", ...more]: readonly string[]): boolean =>
  more.length === 0 && /^l[oa]s$/u.test(article) && /s$/u.test(noun);

/** "the Ardillos", "the Escorpiones": people by a Spanish plural behind an English article, and no "the Christmas truce". */
const isThePlural = ({ tokens }: Sentence, { first, last }: Run): boolean =>
  first === last &&
  /^\p{Lu}\p{Ll}{2,}(?:[ao]s|[aio]nes|[oe]res|otes)$/u.test(tokens[first]?.form ?? "") &&
  /^the$/i.test(tokens[first - 1]?.form ?? "") &&
  !/^(?:NOUN|PROPN)$/.test(tokens[last + 1]?.upos ?? "");

/** "Otilia Ruiz" is somebody, even where the recogniser takes her for a firm or a town; "in Benito Juárez" is a town. */
function isGiven(sentence: Sentence, run: Run, words: readonly string[], label: string): boolean {
  if (words.length < 2 || words.length > 4 || classOf(words) !== null || !FIRST_NAMES.has(words[0] ?? "")) return false;
  // "Julio César Avenue", "Ana's Kitchen", "Paz & Sons": plain words or signs make it something else.
  const plain = sentence.tokens.slice(run.first, run.last + 1).every((t) => /^\p{Lu}[\p{L}.-]+$/u.test(t.form));
  const before = sentence.tokens[run.first - 1];
  const somewhere = label === "LOC" && before?.upos === "ADP" && before.form.toLowerCase() !== "by";
  return plain && !somewhere && before?.upos !== "DET" && sentence.tokens[run.last + 1]?.upos !== "PROPN";
}

/** The kind that a class noun at the end, or at the start before "of", gives a name of two words or more. */
function classOf(words: readonly string[]): ActorKind | null {
  if (words.length < 2) return null;
  const last = words.at(-1) ?? "";
  const first = words[0] ?? "";
  const opening = /^(?:of|for|de|del)$/u.test(words[1] ?? "") ? CLASS_NOUNS.get(first) : undefined;
  if (first === "los" || first === "las") return CLASS_NOUNS.get(last) === "place" ? "place" : null;
  return (
    opening ??
    CLASS_NOUNS.get(last) ??
    (/^(?:cartel|fiscalia|secretaria|universidad|partido)$/u.test(first) ? (CLASS_NOUNS.get(first) ?? null) : null)
  );
}

/** Whether a title stands among the run's words (not as its last) or just before it. */
function titled(sentence: Sentence, run: Run): boolean {
  for (let i = run.first; i < run.last; i++) if (isTitle(sentence, i)) return true;
  return isTitle(sentence, run.first - 1);
}

const isTitle = (sentence: Sentence, index: number): boolean =>
  TITLES.has(fold(sentence.tokens[index]?.form ?? "").replace(/\.$/u, ""));

/** "X Y, the founder of the gang": an apposition that only a person can have. */
function isSomebody(sentence: Sentence, run: Run): boolean {
  const head = headOf(sentence, run);
  const below = dependents(sentence, head, "appos").map((t) => t.lemma);
  const token = sentence.tokens[head];
  const above = token?.deprel === "appos" ? sentence.tokens[token.head] : undefined;
  return [...below, above?.upos === "NOUN" ? above.lemma : ""].some((lemma) => TITLES.has(fold(lemma)));
}

function unlabelled(sentence: Sentence, run: Run, lexicon: Lexicon): Found {
  const words = wordsOf(sentence, run);
  const byClass = openedBy(words) ?? classOf(words);
  const made = (kind: ActorKind, by: string): Found => ({ ...run, kind, codebook: null, by });
  if (byClass) return made(byClass, "class-noun");
  if (words.length > 1 && FIRST_NAMES.has(words[0] ?? "")) return made("person", "first-name");
  if (lexicon.places.has(words.join(" ")) || COUNTRY_OF.has(words.join(" "))) return made("place", "gazetteer");
  if (isPlural(words)) return made("group", "plural");
  if (isThePlural(sentence, run)) return made("group", "capitals");
  if (words.length > 1 && words.length < 5 && isSomebody(sentence, run)) return made("person", "apposition");
  const before = sentence.tokens[run.first - 1];
  if (before && isTitleWord(fold(before.form).replace(/\.$/u, "")) && !COUNTRY_OF.has(fold(before.form)))
    return made("person", "title");
  return made("other", "capitals");
}
