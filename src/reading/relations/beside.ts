import type { Sentence, Token } from "../../language/analysis.ts";
import { namesBehind } from "../assessments/subjects.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { FrameIndex } from "../frames/entries.ts";
import { matchOf } from "../frames.ts";
import { type Posts, successor } from "./successors.ts";
import type { Argument, Clause, Draft, Layers, NameMention, Words } from "../layers.ts";

/** What the reading of one name needs, each worked out once for a report. */
export interface Beside extends Pick<Layers, "sentences" | "entities"> {
  readonly namesIn: ReadonlyMap<number, readonly NameMention[]>;
  readonly index: FrameIndex;
  readonly classes: WordClasses;
  readonly posts: Posts;
}

/** What somebody is to somebody else by a noun. */
const TYPES: ReadonlySet<string> = new Set(["lead", "found", "family", "ally", "rival", "member", "part", "office"]);
const ACTORS: ReadonlySet<string> = new Set(["person", "group", "organisation", "other"]);

const wordsOf = ({ sentence, first, last, head }: Words): Words => ({ sentence, first, last, head });

/** What may stand between an owner and the noun: "its old", "the gang's alleged", "its Bible-quoting", "his cousin and". */
const isModifier = (t: Token | undefined): boolean =>
  t !== undefined &&
  (/^(?:ADJ|ADV|NOUN|PROPN|CCONJ)$/.test(t.upos) || /^(?:VBN|VBG|HYPH)$/.test(t.xpos) || t.form === "-") &&
  t.xpos !== "POS";
const MOST_MODIFIERS = 5;
const isThe = (t: Token | undefined): boolean => /^(?:the|an?)$/i.test(t?.form ?? "");

/** The name that ends at this token. */
const nameEnding = (at: number, sentence: number, { namesIn }: Beside): NameMention | undefined =>
  namesIn.get(sentence)?.find((name) => name.last === at);
const nameAt = (at: number, sentence: number, { namesIn }: Beside): NameMention | undefined =>
  namesIn.get(sentence)?.find((name) => name.first === at);

/** Whose the possessive at this token says that somebody is: "its", "whose" and "the gang's" with a known owner. */
function ownerAt(at: number, { index, tokens }: Sentence, layers: Beside): Words | null {
  const token = tokens[at];
  if (token?.xpos === "PRP$")
    return layers.entities.at(index, at) === null ? null : { sentence: index, first: at, last: at, head: at };
  if (/^whose$/i.test(token?.form ?? "")) {
    const name = nameEnding(at - (tokens[at - 1]?.form === "," ? 2 : 1), index, layers);
    return name ? wordsOf(name) : null;
  }
  if (token?.xpos !== "POS") return null;
  const name = nameEnding(at - 1, index, layers);
  if (name) return wordsOf(name);
  if (layers.entities.at(index, at - 1) === null) return null;
  const first = tokens[at - 2]?.upos === "DET" ? at - 2 : at - 1;
  return { sentence: index, first, last: at - 1, head: at - 1 };
}

interface Side {
  readonly owner: Words;
  readonly marker: "'s" | "of";
  readonly noun: number;
  readonly start: number;
}

/** Whose the one named behind this noun is: "its old enemy", "the founder of the Northern Cartel". */
function before(noun: number, last: number, sentence: Sentence, layers: Beside): Side | null {
  const { tokens } = sentence;
  let at = noun - 1;
  while (noun - at <= MOST_MODIFIERS && isModifier(tokens[at])) at--;
  const owner = ownerAt(at, sentence, layers);
  if (owner) {
    const first = tokens[at]!.xpos === "POS" ? owner.first - (isThe(tokens[owner.first - 1]) ? 1 : 0) : at;
    return { owner, marker: "'s", noun, start: tokens[first]!.start };
  }
  const group = nameEnding(last, sentence.index, layers);
  if (!group || group.kind === "person") return null;
  const of = group.first - (isThe(tokens[group.first - 1]) ? 2 : 1);
  if (tokens[of]?.form !== "of" || tokens[of - 1]?.upos !== "NOUN") return null;
  const first = isThe(tokens[of - 2]) ? of - 2 : of - 1;
  return { owner: wordsOf(group), marker: "of", noun: of - 1, start: tokens[first]!.start };
}

const CLOSES = /^(?:[.,;:)—–]|in|on|for|who)$/;

/** Whether a description may end at this token; "Juan Paz, his brother and two guards" is a list. */
const isClosed = ({ tokens }: Sentence, last: number): boolean =>
  CLOSES.test(tokens[last + 1]?.form ?? ".") && !/^(?:and|or)$/.test(tokens[last + 2]?.form ?? "");

/** Whose the one named before a comma is: "Juan Paz, its Bible-quoting founder,", "the gang's alleged boss in Colima". */
function behind(name: NameMention, sentence: Sentence, layers: Beside): (Side & { readonly last: number }) | null {
  const { tokens } = sentence;
  if (tokens[name.last + 1]?.form !== ",") return null;
  let at = name.last + 2;
  // "Juan Paz, “El Zurdo,” the gang's boss": a second name of his stands between.
  const other = nameAt(at + (/^(?:["“”]|``|alias)$/.test(tokens[at]?.form ?? "") ? 1 : 0), sentence.index, layers);
  if (other && /^(?:,|["“”]|'')$/.test(tokens[other.last + 1]?.form ?? "")) {
    at = other.last + 1;
    while (/^(?:,|["“”]|'')$/.test(tokens[at]?.form ?? "")) at++;
  }
  const owned = (owner: Words, from: number) => {
    let noun = from;
    while (noun - from < MOST_MODIFIERS && isModifier(tokens[noun + 1])) noun++;
    return tokens[noun]?.upos === "NOUN" && isClosed(sentence, noun)
      ? { owner, marker: "'s" as const, noun, start: name.start, last: noun }
      : null;
  };
  const pronoun = tokens[at]?.xpos === "PRP$" ? ownerAt(at, sentence, layers) : null;
  if (pronoun) return owned(pronoun, at + 1);
  if (isThe(tokens[at])) at++;
  const possessor = nameAt(at, sentence.index, layers);
  if (possessor && tokens[possessor.last + 1]?.xpos === "POS") return owned(wordsOf(possessor), possessor.last + 2);
  let noun = at;
  while (noun - at < MOST_MODIFIERS && isModifier(tokens[noun + 1])) noun++;
  if (tokens[noun]?.upos !== "NOUN" || tokens[noun + 1]?.form !== "of") return null;
  const first = noun + (isThe(tokens[noun + 2]) ? 3 : 2);
  const group = nameAt(first, sentence.index, layers);
  return group && group.kind !== "person" && isClosed(sentence, group.last)
    ? { owner: wordsOf(group), marker: "of", noun, start: name.start, last: group.last }
    : null;
}

/**
 * Who is whose by the words beside his name, where the tree loses them: "its chief, Juan “El Zurdo” Paz, fled", "Los
 * Rojos, whose founder, Juan Paz, alias El Zurdo", "its old enemy, the Northern Cartel", "Juan Paz, the Northern
 * Cartel's alleged boss in Jalpa". What the noun tells is the codebook's to say.
 */
export function whoseBeside(name: NameMention, layers: Beside): Draft | null {
  if (!ACTORS.has(name.kind)) return null;
  const sentence = layers.sentences[name.sentence]!;
  const { tokens } = sentence;
  const article = isThe(tokens[name.first - 1]) ? 1 : 0;
  const comma = tokens[name.first - article - 1]?.form === ",";
  const noun = name.first - article - (comma ? 2 : 1);
  const next = tokens[name.last + 1];
  // "his wife, Ana Ruiz and a guard", "According to its leader, Juan Paz fled": the comma closes what stands before it.
  const listed = /^(?:and|or)$/.test(next?.form ?? "") && !tokens[noun]?.xpos.endsWith("S");
  const apart = comma && /^(?:VERB|AUX)$/.test(next?.upos ?? "");
  if (noun >= 0 && !listed && !apart && (comma || article === 0)) {
    const side = before(noun, noun, sentence, layers);
    const draft = side && made(name, side, Math.max(name.last, side.noun), sentence, layers);
    if (draft) return draft;
  }
  const twice = describedTwice(name, sentence, layers);
  if (twice) return twice;
  const side = behind(name, sentence, layers);
  return side && made(name, side, side.last, sentence, layers);
}

/** "his brother-in-law, the broker Juan Paz,": what he is stands between whose he is and his name. */
function describedTwice(name: NameMention, sentence: Sentence, layers: Beside): Draft | null {
  const { tokens } = sentence;
  let at = name.first - 1;
  while (name.first - at <= MOST_MODIFIERS && isModifier(tokens[at])) at--;
  if (name.first - at < 2 || !isThe(tokens[at]) || tokens[at - 1]?.form !== ",") return null;
  if (/^(?:and|or)$/.test(tokens[name.last + 1]?.form ?? "")) return null;
  const side = before(at - 2, at - 2, sentence, layers);
  return side?.marker === "'s" ? made(name, side, name.last, sentence, layers) : null;
}

const argument = (words: Words, slot: Argument["slot"], marker: string): Argument => ({
  ...wordsOf(words),
  slot,
  marker,
  via: "direct",
});

/** Where "his lawyer", "the governor's lawyer" begins: at its owner. */
const phraseFirst = ({ tokens }: Sentence, noun: number, owner: Words): number =>
  owner.first < noun ? owner.first - (isThe(tokens[owner.first - 1]) ? 1 : 0) : noun;

/** The description as a clause, "Juan Paz is its founder", held against the codebook's frames. */
function made(
  name: NameMention,
  { owner, marker, noun, start }: Side,
  last: number,
  sentence: Sentence,
  layers: Beside,
): Draft | null {
  const { entities, index, classes } = layers;
  const token = sentence.tokens[noun];
  if (token?.upos !== "NOUN" && token?.upos !== "ADJ") return null;
  const next = marker === "'s" ? successor(name, owner, noun, sentence, layers.posts, layers) : null;
  if (next) return next;
  const more = token.xpos === "NNS" ? namesBehind(sentence, sentence.index, name.first - 1, entities) : [];
  const subjects = more.some((w) => w.head === name.head || w.last === name.last) ? more : [name];
  const end = sentence.tokens[Math.max(last, subjects.at(-1)!.last)]!.end;
  const clause: Clause = {
    index: -1,
    sentence: sentence.index,
    predicate: noun,
    lemma: token.lemma.toLowerCase(),
    form: "copula",
    passive: false,
    arguments: [
      ...subjects.map((w) => argument(w, "subject", "")),
      argument(
        { sentence: sentence.index, first: phraseFirst(sentence, noun, owner), last: noun, head: noun },
        "complement",
        "",
      ),
      argument(owner, marker === "of" ? "object" : "subject", marker),
    ],
    parent: null,
    deprel: "appos",
    start,
    end,
  };
  const match = matchOf(index, clause, sentence, classes);
  // "the mayor of Jalpa": an office that is told by its own words, and by others.
  if (match?.row.id === "office" && marker === "of") return null;
  if (!match || !TYPES.has(match.row.id) || !match.roles.some((r) => r.role === "object")) return null;
  return {
    kind: "relation",
    type: match.row.id,
    sentence: sentence.index,
    predicate: noun,
    start,
    end,
    roles: match.roles,
    figure: null,
    polarity: "affirmed",
    rule: `${match.row.id}: beside a name`,
  };
}
