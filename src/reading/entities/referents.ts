import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { ActorKind, Precision } from "../../model/index.ts";
import { fold } from "../names/folding.ts";
import { GENDERED } from "../names/titles.ts";
import { BANDS, PERSON_NOUNS } from "./descriptions.ts";
import type { Gender } from "./mentions.ts";
import { SAYING } from "./quotes.ts";
import type { PronounRow } from "./references.rows.ts";
import type { Style } from "./styles.ts";
import type { Conversation } from "./turns.ts";

/** What reference resolution must know of an entity. */
export interface Known {
  readonly index: number;
  readonly kind: ActorKind;
  readonly country: boolean;
  /** As what the gazetteer has places of its name. */
  readonly precisions: ReadonlySet<Precision>;
  /** Whether its names are plural in form: "Los Chapitos", "Mexican forces". */
  readonly plural: boolean;
  readonly titles: ReadonlySet<string>;
  /** Countries that the titles name. */
  readonly countries: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly gender: Gender | null;
  readonly mentions: number;
  /** Whether headline or first sentence name it. */
  readonly opening: boolean;
  /** What the report calls it beside its name: "gang" of "Los Tordos, a gang from Colima". Folded lemmas. */
  readonly called: ReadonlySet<string>;
  /** By what the report calls it beside its name, each time that it does. */
  readonly styles: readonly Style[];
  /** Whether it is a band: by its kind, by what the report calls it, or by a name like "Los Tordos". */
  readonly isBand: boolean;
  /** Whether the codebook has it as a part of another. */
  readonly part: boolean;
  /** The band with which the report names a person, by its index. */
  readonly band: number | null;
}

/** A phrase already read: a named actor, a resolved pronoun, or a plain noun that competes with them (entity null). */
export interface Referent {
  readonly sentence: number;
  readonly token: number;
  readonly entity: number | null;
  /** The actors of "X and Y" and of "both", who are meant together; absent: one at most. */
  readonly together?: readonly number[];
  readonly named: boolean;
  readonly person: boolean;
  /** A plain plural of people or groups, which "they" may stand for. */
  readonly people: boolean;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly role: "subject" | "object" | "other";
  readonly main: boolean;
  readonly inner: boolean;
  /** Before another noun ("the U.S. border") or only an adjective of a country's name ("Mexican officials"). */
  readonly modifier: "compound" | "demonym" | null;
  readonly governor: number;
  /** Subject of a verb of saying outside direct speech, or "according to" it. */
  readonly speaks: boolean;
}

/** Who stands behind each name's head token, and a way to make the entity of "her government". */
export interface Ground {
  readonly sentences: readonly Sentence[];
  readonly known: readonly Known[];
  readonly conversation: Conversation;
  /** Entity named at this head token, or null. */
  named(sentence: number, token: number): number | null;
  /** The entity of a country by its folded name, or null when the report does not name it. */
  countryOf(country: string): number | null;
  /** Whether this token stands inside a name (and is not its head). */
  inName(sentence: number, token: number): boolean;
  /** The entity of a plain plural noun ("the cartels"), made when a pronoun stands for it. */
  plain(sentence: Sentence, token: Token): number;
  /** The entity of an owner's institution ("Sheinbaum's government"), if the report names it or may name it so. */
  owned(owner: number, noun: Token, sentence: Sentence): number | null;
}

export interface Resolved {
  readonly entity: number;
  /** The others where several are meant: "both cartels". */
  readonly also?: readonly number[];
  readonly rule: string;
}

/** What is known when a phrase is resolved. */
export interface State {
  readonly seen: readonly Referent[];
  readonly genders: Map<number, Gender>;
  readonly here: ReadonlyMap<number, Resolved>;
  /** Whether the phrase stands in direct speech. */
  readonly inQuote: boolean;
}

/** Who stands behind the phrase with this head, named or resolved already. */
export const entityAt = (ground: Ground, sentence: Sentence, token: number, state: State): number | null =>
  ground.named(sentence.index, token) ?? state.here.get(token)?.entity ?? null;

const CLAUSAL = /^(?:root|ccomp|advcl|acl|parataxis|xcomp|conj|csubj)/u;

export function isPhraseHead(token: Token): boolean {
  if (token.upos === "PRON") return true;
  return (token.upos === "NOUN" || token.upos === "PROPN") && !/^(?:compound|flat|fixed|goeswith)/u.test(token.deprel);
}

/** Grammatical role of a phrase's head. */
export function roleOf(token: Token): Referent["role"] {
  if (token.deprel.startsWith("nsubj")) return "subject";
  return token.deprel === "obj" || token.deprel === "iobj" ? "object" : "other";
}

/** The conjunct that stands for the whole coordination. */
function leading(sentence: Sentence, token: Token): Token {
  let at = token;
  for (let steps = 0; steps < 20 && at.deprel === "conj"; steps++) {
    const above = sentence.tokens[at.head];
    if (!above || (above.upos !== "NOUN" && above.upos !== "PROPN" && above.upos !== "PRON")) break;
    at = above;
  }
  return at;
}

/** The verb that a phrase is a participant of; -1 when it is none. */
export const governorOf = (sentence: Sentence, token: Token): number => {
  const one = leading(sentence, token);
  return /^(?:nsubj|obj|iobj|obl)/u.test(one.deprel) ? one.head : -1;
};

/** The nearest verb or other clause head above a token. */
export function clauseOf(sentence: Sentence, index: number): number {
  let at = index;
  for (let steps = 0; steps < 40; steps++) {
    const token = sentence.tokens[at];
    if (!token || token.head < 0) return at;
    if (CLAUSAL.test(token.deprel) && (token.upos === "VERB" || token.upos === "AUX" || token.upos === "ADJ"))
      return at;
    at = token.head;
  }
  return at;
}

/** Whether the tree forbids it: the other participant of the same verb, or a phrase that the pronoun is a part of. */
export function isBarred(sentence: Sentence, token: Token, r: Referent, possessive: boolean): boolean {
  if (!possessive && governorOf(sentence, token) === r.governor && r.governor >= 0) return true;
  let at = token.index;
  for (let steps = 0; steps < 30; steps++) {
    const one = sentence.tokens[at];
    if (!one || one.head < 0) return false;
    // "Firefox, its main rival": never Firefox; "El Mayo, leader of his own clan" may be.
    if (one.deprel === "appos") return steps === 1 && one.head === r.token;
    if (one.deprel.startsWith("acl")) return false;
    if (one.head === r.token) return true;
    at = one.head;
  }
  return false;
}

/** "According to X". */
const isAccordingTo = (sentence: Sentence, token: Token): boolean =>
  token.deprel === "obl" && dependents(sentence, token.index, "case").some((c) => /^accord/iu.test(c.form));

/** "The National Guard", "the Marines": a body, where "a guard" is a man. */
const isForce = (token: Token): boolean => token.upos === "PROPN" && /^(?:guard|marine)s?$/iu.test(token.form);

/** What a phrase tells for those that come after it. */
export function referent(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  of: { readonly entity: number | null; readonly named: boolean; readonly inQuote: boolean },
): Referent {
  const one = leading(sentence, token);
  const known = of.entity === null ? null : (ground.known[of.entity] ?? null);
  const lemma = fold(token.lemma);
  const above = sentence.tokens[one.head];
  return {
    sentence: sentence.index,
    token: token.index,
    entity: of.entity,
    named: of.named,
    person: known
      ? known.kind === "person"
      : (PERSON_NOUNS.has(lemma) || PERSON_NOUNS.has(fold(token.form))) && !isForce(token),
    people:
      !known &&
      /^(?:NNS|NNPS)$/u.test(token.xpos) &&
      lemma !== "people" &&
      lemma !== "person" &&
      (PERSON_NOUNS.has(lemma) || BANDS.has(lemma)),
    plural: known ? known.plural : /^(?:NNS|NNPS)$/u.test(token.xpos),
    gender: known ? known.gender : (GENDERED.get(lemma) ?? null),
    role: roleOf(one),
    main:
      above !== undefined &&
      (above.deprel === "root" ||
        above.deprel === "parataxis" ||
        (above.deprel === "conj" && sentence.tokens[above.head]?.deprel === "root")),
    inner: one.deprel.startsWith("nmod") || one.deprel === "appos",
    modifier: one.deprel === "compound" || one.deprel === "amod" ? "compound" : null,
    governor: governorOf(sentence, token),
    speaks: !of.inQuote && (one.deprel === "nsubj" ? SAYING.has(above?.lemma ?? "") : isAccordingTo(sentence, one)),
  };
}

/** Whether a phrase agrees with a pronoun in number, gender and life. */
export function agrees(pronoun: PronounRow, r: Referent, known: Known | null, gender: Gender | null): boolean {
  if (pronoun.of === "person") return r.person && !r.plural && (gender === null || gender === pronoun.gender);
  // "Los Salazar … its leader": a group with a plural name is still one.
  if (pronoun.of === "thing") return !r.person && (!r.plural || known?.kind === "group");
  return r.plural || known?.plural === true;
}
