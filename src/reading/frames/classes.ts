import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { ActorKind } from "../../model/index.ts";
import { arePeople, isAged } from "../people.ts";
import { conjuncts, isNominal, markerOf, phraseOf, tiedEnd } from "../clauses/phrases.ts";
import type { Layers, Words } from "../layers.ts";
import { isPersonNoun } from "../speaking.ts";
import { afterOffice, isSetOff } from "./titled.ts";

/** What words name, for the demands that frames make of their fillers. */
export interface WordClasses {
  /** Classes of a phrase by its head: the codebook's word classes, kinds of names, pronouns, numbers. */
  of(sentence: number, head: number): ReadonlySet<string>;
  /** The codebook's word classes of one token. */
  lexical(sentence: Sentence, token: number): ReadonlySet<string>;
  /** Whether a phrase is a day or a month, which does nothing and to which nothing is done: "on June 7". */
  isDate(words: Words): boolean;
  /** The words that name a participant best: of "the police chief, Ana Ruiz" the name. */
  nameOf(words: Words): Words;
}

const NONE: ReadonlySet<string> = new Set();
const lexicons = new WeakMap<Codebook, ReadonlyMap<string, ReadonlySet<string>>>();

function lexiconOf(codebook: Codebook): ReadonlyMap<string, ReadonlySet<string>> {
  const done = lexicons.get(codebook);
  if (done) return done;
  const made = new Map<string, Set<string>>();
  for (const [name, lemmas] of Object.entries(codebook.classes ?? {})) {
    for (const lemma of lemmas) made.set(lemma, (made.get(lemma) ?? new Set()).add(name));
  }
  lexicons.set(codebook, made);
  return made;
}

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
/** Endings of words for people; those of no class that end so and are things stand in the class "thing". */
const DOER = /.{2}(?:er|or|ist|man|men|woman|women|eer|ian|ee|ant)$/i;
const personal = (lemma: string): boolean => DOER.test(lemma);
const PERSONAL = /^(?:he|she|him|her|who|whom|his|i|we|us|me|they|them|their|our|my)$/;
/** Taggers leave some plurals as they stand ("troops"). */
const lexicalOf = (lexicon: ReadonlyMap<string, ReadonlySet<string>>, lemma: string): ReadonlySet<string> =>
  lexicon.get(lemma) ??
  (lemma.endsWith("s") ? lexicon.get(lemma.slice(0, -1)) : undefined) ??
  lexicon.get(PREFIXED.exec(lemma)?.[1] ?? "") ??
  NONE;

/** "ex-mayor", "pre-precursor": of the class of what stands behind the hyphen. */
const PREFIXED = /^(?:ex|pre|co|vice|sub|under|narco|mini|semi|non)-(\p{L}+)$/u;

/** A token of a report as one number; no sentence has as many tokens. */
const placed = (sentence: number, token: number): number => sentence * 65_536 + token;

/** What can act and be acted on: the built-in class "actor". */
const ACTORS: readonly string[] = [
  "person",
  "group",
  "organisation",
  "government",
  "place",
  "name",
  "pronoun",
  "number",
];
const DEEPEST = 3;

/** "Two stevedores who were wounded": a noun of no class, told of with "who", is of people. */
const hasWho = (sentence: Sentence, head: number): boolean =>
  children(sentence, head).some(
    (c) =>
      sentence.tokens[c]!.deprel === "acl:relcl" &&
      children(sentence, c).some((d) => d < c && /^(?:who|whom)$/i.test(sentence.tokens[d]!.form)),
  );

/** "six officers and three wardens": what is counted beside people, and of no class of its own, is people. */
const countedBeside = (sentence: Sentence, head: number): number => {
  const token = sentence.tokens[head]!;
  const counted = children(sentence, head).some((c) => sentence.tokens[c]!.deprel === "nummod");
  return token.deprel === "conj" && counted ? token.head : -1;
};

const reports = new WeakMap<object, WordClasses>();

/** Word classes of a report's phrases, each worked out once; events and relations share them. */
export function wordClasses(
  layers: Pick<Layers, "sentences" | "names" | "places" | "entities">,
  codebook: Codebook,
): WordClasses {
  const before = reports.get(layers.entities);
  if (before) return before;
  const made = classesOfReport(layers, codebook);
  reports.set(layers.entities, made);
  return made;
}

function classesOfReport(
  layers: Pick<Layers, "sentences" | "names" | "places" | "entities">,
  codebook: Codebook,
): WordClasses {
  const lexicon = lexiconOf(codebook);
  const kinds = new Map<number, ActorKind>();
  const spans = new Map<number, Words>();
  for (const name of layers.names) {
    for (let at = name.first; at <= name.last; at++) {
      kinds.set(placed(name.sentence, at), name.kind);
      spans.set(placed(name.sentence, at), name);
    }
  }
  const places = new Set(layers.places.map((p) => placed(p.sentence, p.head)));
  const done = new Map<number, ReadonlySet<string>>();

  const lexical = (sentence: Sentence, token: number): ReadonlySet<string> =>
    lexicalOf(lexicon, sentence.tokens[token]!.lemma.toLowerCase());

  const classes = (at: number, head: number, depth: number): ReadonlySet<string> => {
    const id = placed(at, head);
    const before = done.get(id);
    if (before) return before;
    const found = new Set<string>();
    const sentence = layers.sentences[at];
    const token = sentence?.tokens[head];
    if (!sentence || !token) return NONE;
    for (const c of lexical(sentence, head)) found.add(c);
    const kind = kinds.get(id);
    const entity = layers.entities.at(at, head);
    const entityKind = entity && (layers.entities.list[entity.entity]?.kind ?? "other");
    if (entityKind) found.add(entityKind === "other" && token.upos === "PROPN" ? "name" : entityKind);
    else if (kind) found.add(kind);
    if (places.has(id)) found.add("place");
    const proper = token.upos === "PROPN" && (!kind || kind === "other") && !entity;
    if (proper && !CALENDAR.test(token.form)) found.add("name");
    // "two inspectors": officials are people, unless they are a body.
    const own = lexical(sentence, head);
    const unknown = own.size === 0 || (own.has("official") && !own.has("force") && !own.has("government"));
    const human = personal(token.lemma) || (own.size === 0 && hasWho(sentence, head));
    if (token.upos === "NOUN" && unknown && !kind && !entity && human) found.add("person");
    const beside = token.upos === "NOUN" && own.size === 0 ? countedBeside(sentence, head) : -1;
    if (beside >= 0 && depth < DEEPEST && classes(at, beside, depth + 1).has("person")) found.add("person");
    if (token.upos === "PRON") {
      // An open "it" or "that" may be anything; where it is known who it is, the entity's kind tells.
      // "They are not dead", said of a gang.
      const body = entityKind !== null && entityKind !== undefined && entityKind !== "person" && entityKind !== "other";
      if (PERSONAL.test(token.form.toLowerCase())) found.add("pronoun").add(body ? entityKind : "person");
    }
    if (arePeople(sentence, token) || isAged(sentence, token)) found.add("person").add("common");
    if (token.upos === "NUM") found.add("number");
    // "Both pleaded guilty", "all were freed": how many of those just named, with no noun.
    if (token.upos === "DET" && QUANTIFIERS.test(token.form) && BARE.test(token.deprel))
      found.add("number").add("pronoun");
    // "2,400 soldiers searched the hills, and another 700 were flown in": the number stands for the noun before it.
    if (token.upos === "NUM" && BARE.test(token.deprel)) {
      const noun = countedBefore(sentence, head);
      if (noun >= 0 && depth < DEEPEST) for (const c of classes(at, noun, depth + 1)) if (c !== "common") found.add(c);
    }
    // "is known as the CJNG": taggers take acronyms for common nouns.
    const acronym = kind !== undefined && /^\p{Lu}{2,}$/u.test(token.form);
    // "with the Northern Cartel": and a capital within the sentence for the beginning of one.
    const capital = head > 0 && /^\p{Lu}/u.test(token.form) && /^\p{Lu}/u.test(sentence.tokens[head - 1]!.form);
    if (token.upos === "NOUN" && !acronym && !capital) found.add("common");
    for (const index of children(sentence, head)) {
      const part = sentence.tokens[index]!;
      // "dozens of fighters", "two of his guards", "a shipment of cocaine"
      const whole =
        (found.has("quantity") || found.has("number")) && part.deprel === "nmod" && markerOf(sentence, index) === "of";
      // "the leader, Ana Ruiz", "cartel boss Juan Paz"
      const named =
        (part.deprel === "appos" || part.deprel.startsWith("flat")) && part.upos === "PROPN" && token.upos === "NOUN";
      // "Sen. Ana Ruiz", the title taken for the first word of her name.
      const borne = part.deprel === "flat" && !kind ? kinds.get(placed(at, index)) : undefined;
      if (borne) found.add(borne);
      if ((whole || named) && depth < DEEPEST) for (const c of classes(at, index, depth + 1)) found.add(c);
    }
    if (ACTORS.some((c) => found.has(c))) found.add("actor");
    done.set(id, found);
    return found;
  };

  const nameOf = (words: Words): Words => {
    const sentence = layers.sentences[words.sentence];
    const token = sentence?.tokens[words.head];
    if (!sentence || !token) return words;
    const own = spans.get(placed(words.sentence, words.head));
    // "Mexican President Ana Ruiz": the name without the office.
    if (
      own &&
      own.first >= words.first &&
      own.last <= words.last &&
      kinds.get(placed(words.sentence, words.head)) === "person"
    ) {
      return { sentence: words.sentence, first: own.first, last: own.last, head: words.head };
    }
    // "the mayor of Uruapan, Juan Paz, was shot": the parser hangs the name on the town.
    const titled = lexical(sentence, words.head).has("office") || (token.xpos === "NN" && personal(token.lemma));
    const after = titled ? afterOffice(sentence, words.head) : -1;
    const holder = after > 0 ? spans.get(placed(words.sentence, after)) : undefined;
    const isPerson = kinds.get(placed(words.sentence, after)) === "person";
    if (holder?.first === after && isPerson && isSetOff(sentence, holder.last))
      return { sentence: words.sentence, first: holder.first, last: holder.last, head: holder.head };
    // "Mayor Juan Paz": the title heads the phrase, and stands outside the name.
    if (token.upos === "NOUN" || (token.upos === "PROPN" && !own)) {
      for (const index of children(sentence, words.head)) {
        const part = sentence.tokens[index]!;
        const flat = part.deprel.startsWith("flat");
        // "the head of the gang, Juan Paz", his name hung on the gang: a gang is nobody.
        if (!flat && lexical(sentence, words.head).has("group")) continue;
        if ((!flat && (part.deprel !== "appos" || token.upos !== "NOUN")) || part.upos !== "PROPN") continue;
        if (kinds.get(placed(words.sentence, index)) !== "person") continue;
        const name = spans.get(placed(words.sentence, index))!;
        return { sentence: words.sentence, first: name.first, last: name.last, head: index };
      }
    }
    // "One of them, Juan Paz, was shot", "one of her clerks, Juan Paz": the one is he whose name is set off behind.
    const one = ONE.test(token.form)
      ? oneOf(sentence, words.head, (at) => kinds.get(placed(words.sentence, at)) === "person")
      : -1;
    const set = one < 0 ? undefined : spans.get(placed(words.sentence, one));
    if (set) return { sentence: words.sentence, first: set.first, last: set.last, head: set.head };
    if (!isNominal(token)) return words;
    // "a bounty on his head", "on the head of Juan Paz": on him.
    const bearer = token.lemma === "head" ? children(sentence, words.head).find(isOwner(sentence)) : undefined;
    if (bearer !== undefined && markerOf(sentence, words.head) === "on") return phraseOf(sentence, bearer);
    // "large parts of the cocaine and heroin trade": the whole is part of the amount.
    if (lexical(sentence, words.head).has("quantity")) {
      for (const c of children(sentence, words.head)) {
        if (sentence.tokens[c]!.deprel !== "nmod" || markerOf(sentence, c) !== "of") continue;
        const sides = conjuncts(sentence, c).map((side) => withoutWhen(sentence, phraseOf(sentence, side)));
        const last = Math.max(words.head, ...sides.map((side) => side.last));
        if (last - words.first < 14) return { ...words, last };
      }
    }
    // "the port city of Veracruz": the name is the place.
    if (PLACE_NOUN.test(token.lemma)) {
      const named = children(sentence, words.head).find(
        (c) =>
          sentence.tokens[c]!.upos === "PROPN" &&
          sentence.tokens[c]!.deprel === "nmod" &&
          markerOf(sentence, c) === "of",
      );
      if (named !== undefined) return phraseOf(sentence, named);
    }
    return withoutWhen(sentence, words, classes(words.sentence, words.head, 0).has("person"));
  };

  const isDate = ({ sentence: at, head }: Words): boolean => {
    const sentence = layers.sentences[at];
    const token = sentence?.tokens[head];
    if (!sentence || !token) return false;
    const month = (index: number): boolean => CALENDAR.test(sentence.tokens[index]!.form);
    return CALENDAR.test(token.form) || (token.upos === "NUM" && children(sentence, head).some(month));
  };

  return { of: (at, head) => classes(at, head, 0), lexical, isDate, nameOf };
}

const QUANTIFIERS = /^(?:both|all|neither|none|most|many|several|some|few|each|another|others)$/i;
/** Relations of a word that stands for a whole phrase. */
const BARE = /^(?:nsubj|obj|iobj|obl:agent|conj)/;

/** The last noun before a bare number that a number counts too, or -1. */
function countedBefore({ tokens }: Sentence, number: number): number {
  if (/^(?:1[89]|20)\d\d$/.test(tokens[number]!.form) || /^(?:NOUN|PROPN|SYM)$/.test(tokens[number + 1]?.upos ?? ""))
    return -1;
  for (let at = number - 1; at >= Math.max(0, number - FARTHEST); at--) {
    const { head, deprel } = tokens[at]!;
    if (deprel === "nummod" && head > at && head < number && tokens[head]!.upos === "NOUN") return head;
  }
  return -1;
}
/** How far back the counted noun stands, in tokens. */
const FARTHEST = 25;

const isOwner =
  (sentence: Sentence) =>
  (index: number): boolean => {
    const { deprel } = sentence.tokens[index]!;
    return deprel === "nmod:poss" || (deprel === "nmod" && markerOf(sentence, index) === "of");
  };

const ONE = /^(?:one|another)$/i;

/** The person set off by commas behind "one of them" or "one of her clerks", or -1. */
function oneOf(sentence: Sentence, head: number, isPerson: (token: number) => boolean): number {
  const of = children(sentence, head).filter((c) => markerOf(sentence, c) === "of");
  for (const above of [head, ...of]) {
    const name = children(sentence, above).find(
      (c) => sentence.tokens[c]!.deprel === "appos" && c > head && isPerson(c) && sentence.tokens[c]!.upos === "PROPN",
    );
    if (name !== undefined) return name;
  }
  return -1;
}

const PLACE_NOUN = /^(?:city|town|state|port|village|municipality|province|region|department|island|district|county)$/;

/** Drops a time or a place that the parser hung on a phrase's end: "two guards on Tuesday". */
export function withoutWhen(sentence: Sentence, words: Words, person = false): Words {
  let last = words.last;
  // "3.2 tons of methamphetamine in Sinaloa", "one of his partners to a cabin": what hangs on what they are of.
  for (const index of children(sentence, words.head)) {
    const part = sentence.tokens[index]!;
    if (part.deprel !== "nmod" || markerOf(sentence, index) !== "of" || index < words.head || index > last) continue;
    for (const inner of children(sentence, index)) {
      const marker = markerOf(sentence, inner);
      const place = marker === "in" && sentence.tokens[inner]!.upos === "PROPN";
      const hung = sentence.tokens[inner]!.deprel === "nmod" && inner > index;
      if (hung && (place || (person && MOVES.has(marker)))) last = Math.min(last, phraseOf(sentence, inner).first - 2);
    }
  }
  const tied = tiedEnd(sentence, words.head);
  // "Troops from Chad attacked a camp": before the verb it is who they are.
  const moved = person && !/^nsubj/.test(sentence.tokens[words.head]!.deprel);
  for (const index of children(sentence, words.head)) {
    const part = sentence.tokens[index]!;
    // "the mother-in-law of the mayor"
    if (index <= tied) continue;
    // "The ministry last year indicted": a time without preposition is cut off too.
    const time = part.deprel === "nmod:unmarked" && TIME.test(part.form);
    const marker = markerOf(sentence, index);
    // "founded the charity with her husband": with whom it was done.
    if (marker === "with" && index > words.head && hasOwner(sentence, index))
      last = Math.min(last, phraseOf(sentence, index).first - 2);
    const late = LATE.has(marker) || (moved && MOVES.has(marker));
    if (index <= words.head || !(time || (part.deprel === "nmod" && late))) continue;
    if (time) {
      last = Math.min(last, phraseOf(sentence, index).first - 1);
      continue;
    }
    last = Math.min(last, phraseOf(sentence, index).first - 2);
  }
  return last < words.head ? words : { ...words, last };
}
const hasOwner = (sentence: Sentence, head: number): boolean =>
  isPersonNoun(sentence.tokens[head]!.lemma) &&
  children(sentence, head).some((c) => /^(?:his|her|their)$/i.test(sentence.tokens[c]!.form));
const TIME =
  /^(?:week|month|year|day|night|morning|evening|weekend|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;
/** Where somebody goes or is taken is no part of who it is. */
const MOVES = new Set(["to", "into", "onto", "from"]);
const LATE = new Set(["as", "in", "on", "during", "after", "before", "since", "until", "at", "near"]);
