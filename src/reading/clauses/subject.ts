import { toldBeside } from "./reported.ts";
import type { Sentence, Token } from "../../language/analysis.ts";
import type { Argument } from "../layers.ts";
import { chargeOver } from "./charges.ts";
import { child, DEEPEST, has, remembered } from "./dependents.ts";
import { thatBehindIs } from "./outer.ts";
import { conjuncts, isVerbal, markerOf, phraseOf } from "./phrases.ts";
import { children } from "../../language/tree.ts";
import { isBodyNoun, isPersonNoun } from "../speaking.ts";
import { joinedTo } from "./voice.ts";

type Via = Argument["via"];
/** Who stands in the place of a grammatical subject, and how he was reached. */
interface Subject {
  readonly heads: readonly number[];
  readonly via: Via;
}
const NOBODY: Subject = { heads: [], via: "direct" };

const RELATIVES = new Set(["who", "whom", "which", "that", "whose"]);
/** "who", "whom", "which", "that". */
export const isRelative = (token: Token): boolean =>
  token.xpos === "WDT" ||
  token.xpos === "WP" ||
  token.xpos === "WP$" ||
  (token.upos === "PRON" && RELATIVES.has(token.form.toLowerCase()));

/** "He promised the group to leave": the one who promises leaves, although there is an object. */
const SUBJECT_CONTROL = new Set(["promise", "vow", "threaten", "use", "need", "take", "have"]);
/** "accused the cartel of killing", "stopped them from fleeing", "arrested him for selling": the object does it. */
export const OBJECT_MARKS = new Set(["of", "from", "into", "for"]);

/** Parsers call some relative clauses plain "acl". */
const isRelativeClause = ({ deprel }: Token): boolean => deprel === "acl:relcl" || deprel === "acl";

const isSubject = (token: Token): boolean =>
  token.deprel === "nsubj" || token.deprel === "nsubj:pass" || token.deprel === "nsubj:outer";

/** "Five men and a boy, one of whom drowned". */
const isOneOfWhom = (sentence: Sentence, noun: Token): boolean =>
  child(sentence, noun.index, (t) => t.deprel === "nmod" && (t.xpos === "WP" || t.xpos === "WDT")) !== undefined;

const isWhose = (sentence: Sentence, noun: Token): boolean =>
  child(sentence, noun.index, (t) => t.xpos === "WP$") !== undefined;

/** "The gang, whose boss is in hiding, runs the port", the gang hung on the first verb and the second joined to it: the gang. */
function outerSubject(sentence: Sentence, first: Token, second: Token): Token | undefined {
  const whose = child(sentence, first.index, (t) => isSubject(t) && isWhose(sentence, t));
  if (!whose || has(sentence, second.index, "cc")) return undefined;
  return child(sentence, first.index, (t) => isSubject(t) && t.index < whose.index);
}

/** "Two guards were held; the warden fled and is wanted", all hung on the first verb: the warden is. */
function besideWithSubject(sentence: Sentence, { index, head }: Token): Token | undefined {
  if (!has(sentence, index, "cc")) return undefined;
  // "The gang grew, police said, and took the port": what stands apart there is the saying.
  const parted = sentence.tokens.findLast((t) => t.form === ";" && t.index < index)?.index ?? Infinity;
  const joins = ({ index: at, deprel }: Token): boolean => deprel === "conj" || (deprel === "parataxis" && parted < at);
  const before = children(sentence, head).findLast((c) => c < index && joins(sentence.tokens[c]!));
  if (before === undefined || before < head || !child(sentence, before, isSubject)) return undefined;
  return sentence.tokens[before];
}

/** Who stands in the grammatical subject's place of a predicate: its own subject, or one shared, controlled or relative. */
export const subjectOf = remembered(subject);
function subject(sentence: Sentence, predicate: number, depth: number): Subject {
  const token = sentence.tokens[predicate];
  if (!token || depth > DEEPEST) return NOBODY;
  const from = thatBehindIs(sentence, predicate);
  // "The gang, whose founder, Juan Ruiz, escaped in May, has split", both hung on the first verb: the founder did.
  const own =
    child(
      sentence,
      predicate,
      (t) => t.index > from && isSubject(t) && (isWhose(sentence, t) || isOneOfWhom(sentence, t)),
    ) ?? child(sentence, predicate, (t) => t.index > from && isSubject(t));
  // "Of the 1,200 guards promised, 410 came", the participle taken for the verb: the guards promise nothing.
  if (own && child(sentence, own.index, (t) => t.deprel === "case" && /^(?:of|among)$/i.test(t.form))) return NOBODY;
  if (own) {
    if (isRelative(own) && isRelativeClause(token)) return { heads: [antecedent(sentence, token)], via: "relative" };
    // "Paz, who officials say leads the gang": the relative clause is the officials', its pronoun the leader.
    const saying = sentence.tokens[token.head];
    if (isRelative(own) && token.deprel === "ccomp" && saying?.deprel === "acl:relcl")
      return { heads: [antecedent(sentence, saying)], via: "relative" };
    // "The Tordos and their allies attacked", each hung on the verb
    const second = child(
      sentence,
      predicate,
      (t) =>
        t.index > own.index &&
        t.index < predicate &&
        t.deprel === own.deprel &&
        /^and$/i.test(sentence.tokens[phraseOf(sentence, t.index).first - 1]?.form ?? ""),
    );
    const more = second && !isRelative(own) ? conjuncts(sentence, second.index) : [];
    return { heads: [...conjuncts(sentence, own.index), ...more], via: "direct" };
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
    case "conj": {
      // "fined a bank and a broker for allegedly hiding it", the "for" hung on the broker: who fined them hid nothing.
      if (governor.upos !== "VERB" && token.xpos === "VBG" && OBJECT_MARKS.has(markerOf(sentence, predicate)))
        return NOBODY;
      const told = toldBeside(sentence, governor, token);
      if (told) return passedOn(subjectOf(sentence, told.index, depth + 1), "shared");
      const outer = outerSubject(sentence, governor, token);
      if (outer) return { heads: conjuncts(sentence, outer.index), via: "shared" };
      const beside = besideWithSubject(sentence, token) ?? joinedTo(sentence, token) ?? governor;
      return passedOn(subjectOf(sentence, beside.index, depth + 1), "shared");
    }
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
  // "the head of the Northern Cartel, who was seized": a gang is not "who".
  const body = noun.deprel === "nmod" && markerOf(sentence, noun.index) === "of" && isBody(sentence, noun);
  const who = has(sentence, clause.index, "mark")
    ? undefined
    : child(sentence, clause.index, (t) => /^whom?$/i.test(t.form));
  if (body && who && over?.upos === "NOUN" && (over.lemma === "head" || isPersonNoun(over.lemma))) return over.index;
  const nearer = nearerTo(sentence, clause, noun, verb);
  if (nearer !== undefined) return nearer;
  const singular = verb.xpos === "VBZ" && /^NNP?S$/.test(noun.xpos) && noun.deprel === "nmod";
  return singular && over && /^NNP?$/.test(over.xpos) ? over.index : noun.index;
}

/**
 * "Shops in the village, which has one road", "four clerks and Judge Ana Ruiz, who was to preside": of several nothing "has"
 * or "was", and the one next to the pronoun does.
 */
function nearerTo(sentence: Sentence, clause: Token, noun: Token, verb: Token): number | undefined {
  if (noun.xpos !== "NNS" || !(verb.xpos === "VBZ" || /^was$/i.test(verb.form))) return undefined;
  const pronoun = child(sentence, clause.index, (t) => isSubject(t) && /^(?:who|which)$/i.test(t.form));
  const comma = pronoun && sentence.tokens[pronoun.index - 1];
  let last = comma?.form === "," ? sentence.tokens[comma.index - 1] : undefined;
  // "Judge Ana | Ruiz": the head of the name.
  if (last?.deprel === "flat") last = sentence.tokens[last.head];
  if (!last || last.index <= noun.index || !/^NNP?$/.test(last.xpos)) return undefined;
  return /^(?:nmod|conj)$/.test(last.deprel) ? last.index : undefined;
}

const isBody = ({ names, tokens }: Sentence, { index }: Token): boolean => {
  const name = names.find((n) => n.first <= index && index <= n.last);
  const { lemma } = tokens[index]!;
  return (
    isBodyNoun(lemma) ||
    /^(?:clan|federation|front|brigade)$/i.test(lemma) ||
    (name !== undefined && name.label !== "PER")
  );
};

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
