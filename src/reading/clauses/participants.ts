import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { Argument, Slot, Words } from "../layers.ts";
import { thatBehindIs } from "./outer.ts";
import { chargeOver } from "./charges.ts";
import { conjuncts, isSetAside, isVerbal, markerOf, phraseOf } from "./phrases.ts";
import { lemmaOf } from "./verbs.ts";

type Via = Argument["via"];
interface Subject {
  readonly heads: readonly number[];
  readonly via: Via;
}
const NOBODY: Subject = { heads: [], via: "direct" };

/** How far a subject is handed down (conj of xcomp of advcl …); deeper chains are broken trees. */
const DEEPEST = 12;

const RELATIVES = new Set(["who", "whom", "which", "that", "whose"]);
const isRelative = (token: Token): boolean =>
  token.xpos === "WDT" ||
  token.xpos === "WP" ||
  token.xpos === "WP$" ||
  (token.upos === "PRON" && RELATIVES.has(token.form.toLowerCase()));

/** "He promised the group to leave": the one who promises leaves, although there is an object. */
const SUBJECT_CONTROL = new Set(["promise", "vow", "threaten", "use", "need", "take", "have"]);
/** "accused the cartel of killing", "stopped them from fleeing", "arrested him for selling": the object does it. */
const OBJECT_MARKS = new Set(["of", "from", "into", "for"]);

const child = (sentence: Sentence, head: number, test: (token: Token) => boolean): Token | undefined => {
  for (const index of children(sentence, head)) {
    const token = sentence.tokens[index]!;
    if (test(token)) return token;
  }
  return undefined;
};
const has = (sentence: Sentence, head: number, deprel: string): boolean =>
  child(sentence, head, (t) => t.deprel === deprel) !== undefined;

const isSubject = (token: Token): boolean =>
  token.deprel === "nsubj" || token.deprel === "nsubj:pass" || token.deprel === "nsubj:outer";

/** What was worked out for the tokens of a sentence: conjuncts ask their first verb again and again. */
function remembered<T>(work: (sentence: Sentence, index: number, depth: number) => T) {
  const known = new WeakMap<Sentence, Map<number, T>>();
  return (sentence: Sentence, index: number, depth = 0): T => {
    let done = known.get(sentence);
    if (!done) known.set(sentence, (done = new Map()));
    const before = done.get(index);
    if (before !== undefined) return before;
    const made = work(sentence, index, depth);
    // A chain that was cut off for its length is not what a fresh look would give.
    if (depth === 0) done.set(index, made);
    return made;
  };
}

/** Verbs that nothing is done by: after "and" they are active, whatever the verb before them is. */
const NEVER_PASSIVE = new Set(
  "die flee escape plead succumb survive vanish disappear resign fall go come return become confess agree appear cooperate testify bleed collapse emerge remain".split(
    " ",
  ),
);
const WHEN = /^(?:day|week|month|year|night|morning|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?$/i;
const GIVING = new Set([
  "give",
  "offer",
  "award",
  "pay",
  "call",
  "name",
  "send",
  "tell",
  "deny",
  "grant",
  "dub",
  "deem",
  "allow",
  "ask",
  "owe",
  "hand",
  "promise",
  "teach",
  "show",
]);

const ACCUSED: Readonly<Record<string, string>> = { accused: "of", suspected: "of", charged: "with", convicted: "of" };

/** Whether the grammatical subject of this verb suffers the deed. */
export const isPassive = remembered(passive);
/** "The network is now run by his sister": the parser may take the auxiliary for a copula. */
export const isDoneBy = (sentence: Sentence, verb: number): boolean =>
  sentence.tokens[verb]!.xpos === "VBN" && has(sentence, verb, "cop") && has(sentence, verb, "obl:agent");

function passive(sentence: Sentence, verb: number, depth: number): boolean {
  const token = sentence.tokens[verb]!;
  if (has(sentence, verb, "aux:pass") || isDoneBy(sentence, verb)) return true;
  // "Ana Ruiz, accused of leading the gang, was held": without an object the charge is against its subject.
  const next = sentence.tokens[verb + 1]?.form.toLowerCase() ?? "";
  if (ACCUSED[token.form.toLowerCase()] === next && !has(sentence, verb, "obj")) return true;
  // "Gunmen set lorries ablaze": a past form read as a participle, but there is an object.
  if (has(sentence, verb, "nsubj:pass")) return !has(sentence, verb, "obj");
  if (token.xpos !== "VBN" && token.xpos !== "VBD") return false;
  const bare = !has(sentence, verb, "aux") && !has(sentence, verb, "nsubj");
  if (!bare) return false;
  const head = sentence.tokens[token.head];
  // "were captured or killed": the auxiliary stands at the first verb only.
  if (token.deprel === "conj" && head && isVerbal(head) && depth < DEEPEST) {
    if (!isPassive(sentence, head.index, depth + 1)) return false;
    // "was shot and died", "was arrested and pleaded guilty": nobody can be died.
    if (NEVER_PASSIVE.has(token.lemma.toLowerCase())) return false;
    // "captured and extradited the following year": when is no object.
    return !child(sentence, verb, (t) => t.deprel === "obj" && !WHEN.test(t.form));
  }
  if (token.xpos !== "VBN") return false;
  // "In March gunmen abducted four visitors": a participle that has an object was a past form, unless it gives things.
  if (token.deprel === "acl" && has(sentence, verb, "obj") && !GIVING.has(token.lemma.toLowerCase())) return false;
  if (token.deprel === "acl" || token.deprel === "amod" || token.deprel === "xcomp") return true;
  return token.deprel === "advcl" && !has(sentence, verb, "obj");
}

/** Who stands in the grammatical subject's place of a predicate: its own subject, or one shared, controlled or relative. */
export const subjectOf = remembered(subject);
function subject(sentence: Sentence, predicate: number, depth: number): Subject {
  const token = sentence.tokens[predicate];
  if (!token || depth > DEEPEST) return NOBODY;
  const from = thatBehindIs(sentence, predicate);
  const own = child(sentence, predicate, (t) => t.index > from && isSubject(t));
  if (own) {
    if (isRelative(own) && token.deprel === "acl:relcl")
      return { heads: [antecedent(sentence, token)], via: "relative" };
    // "Paz, who officials say leads the gang": the relative clause is the officials', its pronoun the leader.
    const saying = sentence.tokens[token.head];
    if (isRelative(own) && token.deprel === "ccomp" && saying?.deprel === "acl:relcl")
      return { heads: [antecedent(sentence, saying)], via: "relative" };
    return { heads: conjuncts(sentence, own.index), via: "direct" };
  }
  if (has(sentence, predicate, "csubj") || has(sentence, predicate, "expl")) return NOBODY;
  const governor = sentence.tokens[token.head];
  if (!governor) return NOBODY;
  // "charging Ana Ruiz, a former judge, with taking bribes": she took them, wherever the tree hangs it.
  const charge = chargeOver(sentence, token);
  if (charge) {
    const charged = child(sentence, charge.index, (t) => t.deprel === "obj");
    if (charged) return controlled(sentence, charge.index, charged, depth);
    return passedOn(subjectOf(sentence, charge.index, depth + 1), "controlled");
  }
  switch (token.deprel) {
    case "conj":
      return passedOn(subjectOf(sentence, governor.index, depth + 1), "shared");
    case "xcomp": {
      const object = child(sentence, governor.index, (t) => t.deprel === "obj" || t.deprel === "iobj");
      // "Ana Ruiz had him killed": he was.
      const passes = token.xpos === "VBN" || !SUBJECT_CONTROL.has(governor.lemma.toLowerCase());
      if (object && object.index < predicate && passes) {
        return controlled(sentence, governor.index, object, depth);
      }
      return passedOn(subjectOf(sentence, governor.index, depth + 1), "controlled");
    }
    case "advcl": {
      const marker = markerOf(sentence, predicate);
      const object = child(sentence, governor.index, (t) => t.deprel === "obj");
      if (object && OBJECT_MARKS.has(marker)) return controlled(sentence, governor.index, object, depth);
      if (!/^(VBG|VBN|VB|JJ)$/.test(token.xpos)) return NOBODY;
      if (token.xpos === "VB" && marker !== "to" && marker !== "in" && !hasTo(sentence, predicate)) return NOBODY;
      return passedOn(subjectOf(sentence, governor.index, depth + 1), "shared");
    }
    case "amod":
    case "acl": {
      const shared = SHARES.has(governor.lemma) && token.xpos === "VBG";
      if (shared || token.xpos === "VB" || OBJECT_MARKS.has(markerOf(sentence, predicate))) {
        return holderOf(sentence, governor, depth);
      }
      return { heads: conjuncts(sentence, governor.index), via: token.deprel === "amod" ? "modified" : "relative" };
    }
    default:
      return NOBODY;
  }
}

/** "an understanding between the two governments, which is due in May": a plural is not what "is". */
function antecedent(sentence: Sentence, clause: Token): number {
  const noun = sentence.tokens[clause.head]!;
  const verb = child(sentence, clause.index, (t) => t.deprel.startsWith("aux") || t.deprel === "cop") ?? clause;
  const over = sentence.tokens[noun.head];
  // "His client was an engineer who never belonged to a gang": the client never did.
  const called = predicated(sentence, noun);
  if (called) return called.index;
  const singular = verb.xpos === "VBZ" && /^NNP?S$/.test(noun.xpos) && noun.deprel === "nmod";
  return singular && over && /^NNP?$/.test(over.xpos) ? over.index : noun.index;
}

/** Of whom an indefinite noun is said: the client who "was an engineer"; never the "it" of "it was a raid that …". */
function predicated(sentence: Sentence, noun: Token): Token | undefined {
  const indefinite = child(sentence, noun.index, (t) => t.deprel === "det" && /^an?$/i.test(t.form));
  if (!indefinite || !has(sentence, noun.index, "cop")) return undefined;
  return child(
    sentence,
    noun.index,
    (t) => t.deprel === "nsubj" && !/^(?:it|this|that|there|what|who|which)$/i.test(t.form),
  );
}

const passedOn = ({ heads }: Subject, via: Via): Subject => (heads.length === 0 ? NOBODY : { heads, via });

const hasTo = (sentence: Sentence, verb: number): boolean =>
  child(sentence, verb, (t) => t.deprel === "mark" && t.form.toLowerCase() === "to") !== undefined;

/** "listed two gangs as terrorist organizations": a noun, not a clause, whatever the relation says. */
const bareNoun = (sentence: Sentence, token: Token): boolean =>
  (token.upos === "NOUN" || token.upos === "PROPN") &&
  !has(sentence, token.index, "nsubj") &&
  !has(sentence, token.index, "cop");

function controlled(sentence: Sentence, governor: number, object: Token, depth: number): Subject {
  // "… which he forced to leave": the object is the antecedent.
  const verb = sentence.tokens[governor]!;
  if (isRelative(object) && verb.deprel === "acl:relcl" && depth < DEEPEST) {
    return { heads: [verb.head], via: "controlled" };
  }
  return { heads: conjuncts(sentence, object.index), via: "controlled" };
}

/** "its ability to strike", "made the decision to attack": whose ability, who decided. */
function holderOf(sentence: Sentence, noun: Token, depth: number): Subject {
  const owner = child(sentence, noun.index, (t) => t.deprel === "nmod:poss");
  if (owner) return { heads: conjuncts(sentence, owner.index), via: "controlled" };
  const verb = sentence.tokens[noun.head];
  if (verb && isVerbal(verb) && noun.deprel === "obj") {
    return passedOn(subjectOf(sentence, verb.index, depth + 1), "controlled");
  }
  return NOBODY;
}

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
const ADJECTIVAL = /^\p{Ll}+(?:ic|ical|ous|ive|ary|able|ible|ful|less)$/u;

/** "recruited by force": how, and no doer. */
const MANNER = new Set(
  "force means accident mistake default law surprise chance virtue dint design boat road plane helicopter phone mail email lot count tally estimate reckoning admission standard measure extension contrast".split(
    " ",
  ),
);
/** Nouns whose gerund their owner does: "their role in laundering the proceeds". */
const SHARES = new Set([
  "role",
  "part",
  "involvement",
  "success",
  "interest",
  "experience",
  "complicity",
  "participation",
  "hand",
  "failure",
]);

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const isDate = (sentence: Sentence, token: Token): boolean =>
  MONTH.test(token.form) ||
  (token.upos === "NUM" && child(sentence, token.index, (t) => MONTH.test(t.form)) !== undefined);

/** "threatened U.S. military action": a bare name before the object is part of it, not the one who is given something. */
function joinCompound(sentence: Sentence, found: Argument[]): void {
  const at = found.findIndex((a) => a.slot === "indirect" && sentence.tokens[a.head]!.upos === "PROPN");
  const indirect = found[at];
  if (!indirect) return;
  const object = found.findIndex((a) => a.slot === "object" && a.first === indirect.last + 1);
  const joined = found[object];
  if (!joined || !/^(?:NOUN|ADJ)$/.test(sentence.tokens[joined.first]!.upos)) return;
  found[object] = { ...joined, first: indirect.first };
  found.splice(at, 1);
}

/** The participants of a verb (or of a copula's predicate) in logical slots. */
export function participants(sentence: Sentence, verb: number, suffers: boolean): Argument[] {
  const found: Argument[] = [];
  const token = sentence.tokens[verb]!;
  const relative = token.deprel === "acl:relcl" ? token.head : -1;
  const particle = lemmaOf(sentence, verb).split(" ")[1];
  const doer = subjectOf(sentence, verb);
  found.push(...argumentsOf(sentence, doer.heads, suffers ? "object" : "subject", { via: doer.via }));
  let objects = false;
  let usedRelative = doer.via === "relative";
  for (const index of children(sentence, verb)) {
    const part = sentence.tokens[index]!;
    const direct = relative >= 0 && isRelative(part);
    // "the gang, which they accused him of leading": the pronoun belongs to the leading.
    if (
      direct &&
      part.deprel === "obj" &&
      children(sentence, verb).some((c) => c > verb && sentence.tokens[c]!.deprel === "obj")
    )
      continue;
    const heads = direct ? [relative] : conjuncts(sentence, index);
    const via: Via = direct ? "relative" : "direct";
    const marker = markerOf(sentence, index);
    // "In 2020 the gang was present in nine states": a year is no place.
    if (marker === "in" && YEAR.test(part.form)) continue;
    // "fuelled by extortion rather than by drugs": the drugs did not.
    if (part.deprel.startsWith("obl") && has(sentence, index, "cc") && isSetAside(sentence, part)) continue;
    if (part.deprel === "obj" && isDate(sentence, part)) {
      // "published 28 July 2020"
      found.push(...argumentsOf(sentence, heads, "oblique", { via }));
    } else if (part.deprel === "obj") {
      found.push(...argumentsOf(sentence, heads, "object", { via }));
      objects = true;
    } else if (part.deprel === "iobj") {
      // A lone indirect object is an object that the parser took for one.
      const lone = !has(sentence, verb, "obj") && !has(sentence, verb, "ccomp");
      found.push(...argumentsOf(sentence, heads, lone ? "object" : "indirect", { via }));
    } else if (marker === "by" && (MANNER.has(part.lemma.toLowerCase()) || /^(?:1[89]|20)\d\d$/.test(part.form))) {
      found.push(...argumentsOf(sentence, heads, "oblique", { marker, via }));
    } else if (part.deprel === "obl:agent" || (part.deprel === "obl" && marker === "by" && suffers)) {
      found.push(...argumentsOf(sentence, heads, "subject", { marker: "by", via }));
    } else if (part.deprel === "obl" && marker !== "" && particle === marker) {
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
  }
  return found;
}
