import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { Argument, Slot, Words } from "../layers.ts";
import { child, has } from "./dependents.ts";
import { conjuncts, insteadOf, isSetAside, markerOf, phraseOf } from "./phrases.ts";
import { withOtherSide } from "./sides.ts";
import { isRelative, OBJECT_MARKS, subjectOf } from "./subject.ts";
import { isPersonNoun } from "../speaking.ts";
import { arePeople, isAged } from "../people.ts";
import { objectBehind } from "./sharing.ts";
import { lemmaOf } from "./verbs.ts";
import { MANNER } from "./voice.ts";

type Via = Argument["via"];

/** Makes the arguments of one slot, one for each head. */
export const argumentsOf = (
  sentence: Sentence,
  heads: readonly number[],
  slot: Slot,
  { marker = "", via = "direct" }: { marker?: string; via?: Via } = {},
): Argument[] => joinedHeads(sentence, heads).map((words) => ({ ...words, slot, marker, via }));

/** "strategic and symbolic impact", read as two things: an adjective that is coordinated with a noun belongs to it. */
function joinedHeads(sentence: Sentence, heads: readonly number[]): readonly Words[] {
  const found: Words[] = [];
  for (const head of heads) {
    if (found.length > 0 && isSecondTitle(sentence, head)) continue;
    const words = phraseOf(sentence, head);
    const before = found.at(-1);
    const joint = before && sentence.tokens[before.last + 1];
    const adjective = before && ADJECTIVAL.test(sentence.tokens[before.head]!.form) && before.last === before.head;
    if (adjective && joint?.upos === "CCONJ" && before.last + 2 === words.first)
      found[found.length - 1] = { ...words, first: before.first };
    else found.push(words);
  }
  return found;
}
/** "the gang's treasurer and spokesman, Juan Paz,": two offices of one man, who is named behind them. */
function isSecondTitle(sentence: Sentence, head: number): boolean {
  const { tokens } = sentence;
  const token = tokens[head]!;
  if (token.deprel !== "conj" || token.xpos !== "NN" || has(sentence, head, "det") || has(sentence, head, "nmod:poss"))
    return false;
  const one = tokens[head - 1]?.form === "and" && tokens[head - 2] === tokens[token.head] && isPersonNoun(token.lemma);
  const comma = tokens[phraseOf(sentence, head).last + 1];
  return one && comma?.form === "," && tokens[comma.index + 1]?.upos === "PROPN";
}

const ADJECTIVAL = /^\p{Ll}+(?:ic|ical|ous|ive|ary|able|ible|ful|less)$/u;

/** "listed two gangs as terrorist organizations": a noun, not a clause, whatever the relation says. */
const bareNoun = (sentence: Sentence, token: Token): boolean =>
  (token.upos === "NOUN" || token.upos === "PROPN") &&
  !has(sentence, token.index, "nsubj") &&
  !has(sentence, token.index, "cop");

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const isDate = (sentence: Sentence, token: Token): boolean =>
  MONTH.test(token.form) ||
  (token.upos === "NUM" && child(sentence, token.index, (t) => MONTH.test(t.form)) !== undefined);

/** "threatened U.S. military action": a bare name before the object is part of it, not the one who is given something. */
function joinCompound(sentence: Sentence, found: Argument[]): void {
  const at = found.findIndex((a) => a.slot === "indirect" && sentence.tokens[a.head]!.upos === "PROPN");
  if (at < 0) return;
  const indirect = found[at]!;
  const object = found.findIndex((a) => a.slot === "object" && a.first === indirect.last + 1);
  const joined = object < 0 ? undefined : found[object];
  if (!joined || !/^(?:NOUN|ADJ)$/.test(sentence.tokens[joined.first]!.upos)) return;
  found[object] = { ...joined, first: indirect.first };
  found.splice(at, 1);
}

/** Verbs that give somebody or something a name or a label: their second object is what it is called. */
const NAMING: ReadonlySet<string> = new Set([
  "call",
  "name",
  "nickname",
  "dub",
  "label",
  "brand",
  "declare",
  "designate",
  "deem",
  "term",
  "style",
]);

/** Verbs that give somebody an office. */
const APPOINTING: ReadonlySet<string> = new Set(["elect", "re-elect", "reelect", "appoint", "choose", "crown"]);

/** The "whom" or "which" that stands before a verb as its object, or -1. */
const fronted = (sentence: Sentence, verb: number): number =>
  child(sentence, verb, (t) => t.deprel === "obj" && t.index < verb && isRelative(t))?.index ?? -1;

/** "labeled six gangs | foreign terrorist organizations": a bare noun right behind the object, hung on the verb. */
function isSecondName(sentence: Sentence, verb: number, part: Token, marker: string): boolean {
  if (!/^obl(?::unmarked)?$/.test(part.deprel) || marker !== "" || part.upos !== "NOUN" || WHEN.test(part.form))
    return false;
  const object = child(sentence, verb, (t) => t.deprel === "obj" && t.index > verb);
  return object !== undefined && phraseOf(sentence, part.index).first === phraseOf(sentence, object.index).last + 1;
}
const WHEN = /^(?:day|week|month|year|night|morning|afternoon|evening|time|today|yesterday|tomorrow)s?$/i;

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const isDay = (sentence: Sentence, token: Token): boolean => DAY.test(token.form) || isDate(sentence, token);

/** "will be closed by June", "were freed by noon": until when, and nobody who does it. */
const isTerm = (sentence: Sentence, token: Token): boolean =>
  YEAR.test(token.form) || isDay(sentence, token) || TERM.test(token.form);
const TERM =
  /^(?:noon|midday|midnight|dawn|daybreak|dusk|sunrise|sunset|nightfall|evening|morning|weekend|Christmas|Easter|summer|autumn|winter|spring|end|then|now|today|tonight|tomorrow|yesterday|next|deadline)$/;

/** The participants of a verb (or of a copula's predicate) in logical slots. */
export function participants(sentence: Sentence, verb: number, suffers: boolean): Argument[] {
  const found: Argument[] = [];
  const token = sentence.tokens[verb]!;
  const relative = token.deprel === "acl:relcl" ? token.head : -1;
  const lemma = lemmaOf(sentence, verb);
  const particle = lemma.split(" ")[1];
  const doer = subjectOf(sentence, verb);
  found.push(...argumentsOf(sentence, doer.heads, suffers ? "object" : "subject", { via: doer.via }));
  let objects = false;
  let usedRelative = doer.via === "relative";
  for (const index of children(sentence, verb)) {
    // "not Paz but his brother", of which the tree makes two participants: the first's place is the second's.
    if (children(sentence, verb).some((other) => other < index && insteadOf(sentence, other) === index)) continue;
    const part = sentence.tokens[index]!;
    const direct = relative >= 0 && isRelative(part);
    // "the gang, which they accused him of leading": the pronoun belongs to the leading.
    if (
      direct &&
      part.deprel === "obj" &&
      !NAMING.has(lemma) &&
      children(sentence, verb).some((c) => c > verb && sentence.tokens[c]!.deprel === "obj")
    )
      continue;
    // "whom everybody calls El Zurdo": what somebody is called is no second person.
    const calls = !direct && part.deprel === "obj" && NAMING.has(lemma) && fronted(sentence, verb) >= 0;
    const heads = direct ? [relative] : withOtherSide(sentence, index, conjuncts(sentence, index));
    const via: Via = direct ? "relative" : "direct";
    const marker = markerOf(sentence, index);
    // "In 2020 the gang was present in nine states": a year is no place.
    if (marker === "in" && YEAR.test(part.form)) continue;
    // "fuelled by extortion rather than by drugs": the drugs did not.
    if (part.deprel.startsWith("obl") && has(sentence, index, "cc") && isSetAside(sentence, part)) continue;
    if (part.deprel === "obj" && isDate(sentence, part)) {
      // "published 28 July 2020"
      found.push(...argumentsOf(sentence, heads, "oblique", { via }));
    } else if (part.deprel === "obj" && suffers && APPOINTING.has(lemma) && !has(sentence, index, "det")) {
      // "was elected mayor": what she became.
      found.push(...argumentsOf(sentence, heads, "complement", { via }));
    } else if (calls || (NAMING.has(lemma) && isSecondName(sentence, verb, part, marker))) {
      found.push(...argumentsOf(sentence, heads, "complement", { via }));
    } else if (
      part.deprel === "obj" ||
      (part.deprel === "xcomp" && (isAged(sentence, part) || arePeople(sentence, part)))
    ) {
      found.push(...argumentsOf(sentence, heads, "object", { via }));
      objects = true;
    } else if (part.deprel === "iobj") {
      // A lone indirect object is an object that the parser took for one.
      const lone = !has(sentence, verb, "obj") && !has(sentence, verb, "ccomp");
      found.push(...argumentsOf(sentence, heads, lone ? "object" : "indirect", { via }));
    } else if (marker === "by" && (MANNER.has(part.lemma.toLowerCase()) || isTerm(sentence, part))) {
      found.push(...argumentsOf(sentence, heads, "oblique", { marker, via }));
    } else if (part.deprel === "obl:agent" && marker === "" && !suffers) {
      found.push(...argumentsOf(sentence, heads, "object", { via }));
      objects = true;
    } else if (part.deprel === "obl:agent" || (part.deprel === "obl" && marker === "by" && suffers)) {
      found.push(...argumentsOf(sentence, heads, "subject", { marker: "by", via }));
    } else if (part.deprel === "obl" && marker !== "" && particle === marker && !isDay(sentence, part)) {
      // "shooting down a helicopter", the particle read as a preposition
      found.push(...argumentsOf(sentence, heads, "object", { via }));
      objects = true;
    } else if (
      part.deprel.startsWith("obl") ||
      (part.deprel === "advcl" && marker !== "" && bareNoun(sentence, part))
    ) {
      found.push(...argumentsOf(sentence, heads, "oblique", { marker, via }));
    } else if (
      part.deprel === "xcomp" ||
      part.deprel === "ccomp" ||
      (part.deprel === "advcl" && OBJECT_MARKS.has(marker))
    ) {
      // "accused the cartel of launching the attack" hangs the deed as an adverbial clause.
      found.push(...argumentsOf(sentence, heads, "complement", { marker, via }));
    } else if (relative >= 0 && part.deprel === "advmod" && part.form.toLowerCase() === "where") {
      // "the ranch where he was killed"
      found.push(...argumentsOf(sentence, [relative], "oblique", { marker: "in", via: "relative" }));
      usedRelative = true;
    } else continue;
    if (direct) usedRelative = true;
  }
  joinCompound(sentence, found);
  // "the man police arrested": no pronoun stands for the object.
  if (relative >= 0 && !usedRelative && !objects && !suffers && found.some((a) => a.slot === "subject")) {
    found.push(...argumentsOf(sentence, [relative], "object", { via: "relative" }));
    objects = true;
  }
  // "captured and killed the leader": the object hangs on the first verb, and stands after the last.
  if (token.deprel === "conj" && !objects && !suffers) {
    const first = sentence.tokens[token.head];
    const object = first && child(sentence, first.index, (t) => t.deprel === "obj" && t.index > verb);
    if (object) found.push(...argumentsOf(sentence, conjuncts(sentence, object.index), "object", { via: "shared" }));
    // "whom soldiers caught in May and released hours later": he who was caught was released.
    else if (first?.deprel === "acl:relcl" && fronted(sentence, first.index) >= 0)
      found.push(...argumentsOf(sentence, [first.head], "object", { via: "shared" }));
  }
  const without = !suffers && !found.some((a) => a.slot === "object");
  const shared = without ? objectBehind(sentence, token, lemma) : undefined;
  if (shared) found.push(...argumentsOf(sentence, conjuncts(sentence, shared.index), "object", { via: "shared" }));
  return found;
}
