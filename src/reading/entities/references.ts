import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { ActorKind } from "../../model/index.ts";
import { fold } from "../names/folding.ts";
import { GENDERED } from "../names/titles.ts";
import { INSTITUTIONS } from "../names/words.ts";
import { DESCRIPTIONS, PERSON_NOUNS, type DescriptionRow } from "./descriptions.ts";
import type { Gender } from "./mentions.ts";
import { quotedTokens, SAYING } from "./quotes.ts";
import { LONGEST_SENTENCE, POINTS, PRONOUNS, REACH, WINDOW, type PronounRow } from "./references.rows.ts";

/** What reference resolution must know of an entity. */
export interface Known {
  readonly index: number;
  readonly kind: ActorKind;
  readonly country: boolean;
  /** Whether its names are plural in form: "Los Chapitos", "Mexican forces". */
  readonly plural: boolean;
  readonly titles: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly gender: Gender | null;
  readonly mentions: number;
}

/** A phrase already read: a named actor, a resolved pronoun, or a plain noun that competes with them (entity null). */
interface Referent {
  readonly sentence: number;
  readonly token: number;
  readonly entity: number | null;
  readonly named: boolean;
  readonly person: boolean;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly role: "subject" | "object" | "other";
  readonly main: boolean;
  readonly inner: boolean;
  readonly governor: number;
  /** Subject of a verb of saying, outside direct speech. */
  readonly speaks: boolean;
}

/** Who stands behind each name's head token, and a way to make the entity of "her government". */
export interface Ground {
  readonly sentences: readonly Sentence[];
  readonly known: readonly Known[];
  /** Entity named at this head token, or null. */
  named(sentence: number, token: number): number | null;
  /** Whether this token stands inside a name (and is not its head). */
  inName(sentence: number, token: number): boolean;
  /** The entity of an owner's institution ("Sheinbaum's government"), if the report names it or may name it so. */
  owned(owner: number, noun: Token, sentence: Sentence): number | null;
}

export interface Resolved {
  readonly entity: number;
  readonly rule: string;
}

const CLAUSAL = /^(?:root|ccomp|advcl|acl|parataxis|xcomp|conj|csubj)/u;

/** Pronouns and definite descriptions, each resolved by a rule or left out. Keyed by sentence, then head token. */
export function references(ground: Ground): ReadonlyMap<number, ReadonlyMap<number, Resolved>> {
  const out = new Map<number, Map<number, Resolved>>();
  const genders = new Map<number, Gender>();
  const quoted = quotedTokens(ground.sentences);
  let seen: Referent[] = [];
  for (const sentence of ground.sentences) {
    if (sentence.tokens.length > LONGEST_SENTENCE) continue;
    const here = new Map<number, Resolved>();
    for (const token of sentence.tokens) {
      const named = ground.named(sentence.index, token.index);
      if (named === null && (!isPhraseHead(token) || ground.inName(sentence.index, token.index))) continue;
      const resolved =
        named === null
          ? resolve(ground, sentence, token, {
              seen,
              genders,
              here,
              inQuote: quoted[sentence.index]?.has(token.index) === true,
            })
          : null;
      const entity = named ?? resolved?.entity ?? null;
      if (resolved) here.set(token.index, resolved);
      if (named === null && token.upos === "PRON" && !resolved) continue;
      seen.push(
        referent(ground, sentence, token, {
          entity,
          named: named !== null,
          inQuote: quoted[sentence.index]?.has(token.index) === true,
        }),
      );
      if (seen.length > WINDOW * 2) seen = seen.slice(-WINDOW);
    }
    if (here.size > 0) out.set(sentence.index, here);
  }
  return out;
}

interface State {
  readonly seen: readonly Referent[];
  readonly genders: Map<number, Gender>;
  readonly here: ReadonlyMap<number, Resolved>;
  /** Whether the phrase stands in direct speech. */
  readonly inQuote: boolean;
}

function resolve(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  const form = token.form.toLowerCase();
  if (token.xpos.startsWith("W")) return relative(ground, sentence, token, state);
  const pronoun = token.upos === "PRON" ? PRONOUNS.get(form) : undefined;
  if (pronoun) return byPronoun(ground, sentence, token, { ...state, pronoun });
  if (token.upos === "PRON") return reflexive(ground, sentence, token, state);
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
  const owner = dependents(sentence, token.index, "nmod:poss")[0];
  if (owner && INSTITUTIONS.has(fold(token.form))) {
    const whose = ground.named(sentence.index, owner.index) ?? state.here.get(owner.index)?.entity ?? null;
    const entity = whose === null ? null : ground.owned(whose, token, sentence);
    return entity === null ? null : { entity, rule: "institution of its owner" };
  }
  const row = DESCRIPTIONS.get(fold(token.lemma));
  return row ? byDescription(ground, sentence, token, { ...state, row }) : null;
}

const entityAt = (ground: Ground, sentence: Sentence, token: number, state: State): number | null =>
  ground.named(sentence.index, token) ?? state.here.get(token)?.entity ?? null;

/** "El Mencho, who led …": who stands for the noun that its clause hangs on. */
function relative(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  let at = token.index;
  for (let steps = 0; steps < 6; steps++) {
    const one = sentence.tokens[at];
    if (!one || one.head < 0) return null;
    if (one.deprel === "acl:relcl") {
      const entity = entityAt(ground, sentence, one.head, state);
      return entity === null ? null : { entity, rule: "relative pronoun of its noun" };
    }
    at = one.head;
  }
  return null;
}

/** "The cartel armed itself": the subject of the clause. */
function reflexive(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  if (!/sel(?:f|ves)$/u.test(token.form)) return null;
  const subject = dependents(sentence, token.head, "nsubj")[0];
  const entity = subject ? entityAt(ground, sentence, subject.index, state) : null;
  return entity === null ? null : { entity, rule: "reflexive of its subject" };
}

function byPronoun(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): Resolved | null {
  const { pronoun, seen, genders } = state;
  if (pronoun.form === "it" && (isEmptyIt(sentence, token) || roleOf(token) !== "subject")) return null;
  const possessive = pronoun.possessive || token.deprel === "nmod:poss";
  const best = new Map<number | string, { score: number; referent: Referent }>();
  for (let i = seen.length - 1; i >= 0 && i >= seen.length - WINDOW; i--) {
    const r = seen[i];
    if (!r || sentence.index - r.sentence > REACH.pronoun) break;
    const known = r.entity === null ? null : (ground.known[r.entity] ?? null);
    const gender = r.gender ?? known?.gender ?? (r.entity === null ? null : (genders.get(r.entity) ?? null));
    if (!agrees(pronoun, r, known, gender)) continue;
    // “He has become a celebrity”, Wilkins said: who speaks says "I", not "he".
    if (state.inQuote && r.speaks && sentence.index - r.sentence <= 1) continue;
    if (r.sentence === sentence.index && isBarred(sentence, token, r, possessive)) continue;
    const score = points(sentence, token, r, { known, gender, pronoun, possessive });
    const key = r.entity ?? `${r.sentence}:${r.token}`;
    const old = best.get(key);
    if (!old) best.set(key, { score, referent: r });
    else
      best.set(key, {
        score: Math.max(old.score, score) + (r.entity === null ? 0 : POINTS.chained / 2),
        referent: old.referent,
      });
  }
  const [first, second] = [...best.values()].sort((a, b) => b.score - a.score);
  if (
    !first ||
    first.referent.entity === null ||
    first.score < (pronoun.of === "thing" && !possessive ? POINTS.leastForIt : POINTS.least)
  )
    return null;
  if (second && first.score - second.score < POINTS.lead) return null;
  if (pronoun.gender && ground.known[first.referent.entity]?.gender === null)
    genders.set(first.referent.entity, pronoun.gender);
  return {
    entity: first.referent.entity,
    rule: `pronoun: most prominent ${pronoun.of === "person" ? "person" : "actor"} that agrees`,
  };
}

function agrees(pronoun: PronounRow, r: Referent, known: Known | null, gender: Gender | null): boolean {
  if (pronoun.of === "person") return r.person && !r.plural && (gender === null || gender === pronoun.gender);
  if (pronoun.of === "thing") return !r.person && !r.plural;
  return r.plural || known?.plural === true;
}

/** Whether the tree forbids it: the other participant of the same verb, or a phrase that the pronoun is a part of. */
function isBarred(sentence: Sentence, token: Token, r: Referent, possessive: boolean): boolean {
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

function points(
  sentence: Sentence,
  token: Token,
  r: Referent,
  of: {
    readonly known: Known | null;
    readonly gender: Gender | null;
    readonly pronoun: PronounRow;
    readonly possessive: boolean;
  },
): number {
  const back = sentence.index - r.sentence;
  let score: number = back === 0 ? POINTS.sameSentence : back === 1 ? POINTS.sentenceBefore : POINTS.twoBefore;
  if (r.role === "subject") score += r.main ? POINTS.mainSubject : POINTS.subject;
  else if (r.role === "object") score += POINTS.object;
  if (r.inner) score += POINTS.inner;
  const role = roleOf(token);
  if (role === "subject" && r.role === "subject") score += POINTS.parallelSubject;
  if (role === "object" && r.role === "object") score += POINTS.parallelObject;
  if (
    of.possessive &&
    back === 0 &&
    r.role === "subject" &&
    clauseOf(sentence, token.index) === clauseOf(sentence, r.token)
  )
    score += POINTS.ownSubject;
  if (r.named) score += POINTS.name;
  if (of.known) score += Math.min(POINTS.mostFrequent, of.known.mentions * POINTS.frequent);
  if (of.pronoun.gender) score += of.gender ? POINTS.genderKnown : POINTS.genderUnknown;
  if (of.known?.kind === "place" && !of.known.country) score += POINTS.place;
  return score;
}

function byDescription(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly row: DescriptionRow },
): Resolved | null {
  const { row, seen } = state;
  if (/^(?:NNS|NNPS)$/u.test(token.xpos) || !isDefinite(sentence, token)) return null;
  const answers = (entity: number): boolean => {
    const known = ground.known[entity];
    if (!known || !row.kinds.includes(known.kind)) return false;
    if (row.country && !known.country) return false;
    if (row.prefers && !known.words.has(row.prefers)) return false;
    return !row.title || known.titles.has(row.title);
  };
  const near = new Map<number, number>();
  let sentenceFound = -1;
  const ever = new Set<number>();
  for (let i = seen.length - 1; i >= 0; i--) {
    const r = seen[i];
    if (!r || r.entity === null || !answers(r.entity)) continue;
    if (
      r.sentence === sentence.index &&
      (r.governor === governorOf(sentence, token) || isBarred(sentence, token, r, true))
    )
      continue;
    ever.add(r.entity);
    if (sentenceFound < 0 && sentence.index - r.sentence <= REACH.description) sentenceFound = r.sentence;
    if (r.sentence === sentenceFound)
      near.set(
        r.entity,
        Math.max(near.get(r.entity) ?? 0, (r.role === "subject" ? 2 : 0) + (r.main ? 1 : 0) + (r.inner ? 0 : 1)),
      );
  }
  const kind = row.title ? "title" : "kind";
  if (near.size === 1) return { entity: [...near.keys()][0] ?? 0, rule: `description: nearest actor of the ${kind}` };
  if (near.size > 1) {
    const [first, second] = [...near].sort((a, b) => b[1] - a[1]);
    if (first && second && first[1] - second[1] >= 2)
      return { entity: first[0], rule: `description: nearest subject of the ${kind}` };
    return null;
  }
  const only = ever.size === 1 ? [...ever][0] : undefined;
  return only === undefined ? null : { entity: only, rule: `description: only actor of the ${kind}` };
}

const DETERMINERS: ReadonlySet<string> = new Set(["the", "this", "that"]);

/** "The cartel", "this group", "his organization"; not "a cartel", "the cartel's boss of Colima", "the Mexican president of 1994". */
function isDefinite(sentence: Sentence, token: Token): boolean {
  const determined = dependents(sentence, token.index, "det").some((d) => DETERMINERS.has(d.form.toLowerCase()));
  const owner = dependents(sentence, token.index, "nmod:poss")[0];
  if (!determined && !(owner && PRONOUNS.has(owner.form.toLowerCase()))) return false;
  if (owner && owner.upos !== "PRON") return false;
  if (owner && fold(token.lemma) !== "organization" && fold(token.lemma) !== "cartel" && fold(token.lemma) !== "group")
    return false;
  return (
    dependents(sentence, token.index, "nmod", "compound", "appos", "acl", "nummod", "flat", "conj").every(
      (d) => d.deprel === "nmod:poss",
    ) &&
    dependents(sentence, token.index, "amod").every(
      (a) => a.upos !== "PROPN" && !/^(?:other|another|new|rival|former|first|second|next|last|latter)$/u.test(a.lemma),
    )
  );
}

/** "It is likely that", "it rained", "it was Trump who": no reference at all. */
function isEmptyIt(sentence: Sentence, token: Token): boolean {
  if (token.deprel === "expl") return true;
  const above = sentence.tokens[token.head];
  if (!above) return false;
  // "It is true", "it was a long war", "it takes courage": what it stands for, if anything, is no actor's name.
  if (above.upos !== "VERB" && above.upos !== "NOUN") return true;
  if (dependents(sentence, above.index, "csubj", "ccomp", "acl").length > 0 && above.upos !== "VERB") return true;
  return (
    /^(?:seem|take|mean|appear|rain|snow|happen|turn)$/u.test(above.lemma) &&
    dependents(sentence, above.index, "ccomp", "csubj", "xcomp").length > 0
  );
}

function isPhraseHead(token: Token): boolean {
  if (token.upos === "PRON") return true;
  return (token.upos === "NOUN" || token.upos === "PROPN") && !/^(?:compound|flat|fixed|goeswith)/u.test(token.deprel);
}

function roleOf(token: Token): Referent["role"] {
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

const governorOf = (sentence: Sentence, token: Token): number => {
  const one = leading(sentence, token);
  return /^(?:nsubj|obj|iobj|obl)/u.test(one.deprel) ? one.head : -1;
};

/** The nearest verb or other clause head above a token. */
function clauseOf(sentence: Sentence, index: number): number {
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

function referent(
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
    person: known ? known.kind === "person" : PERSON_NOUNS.has(lemma) || PERSON_NOUNS.has(fold(token.form)),
    plural: known ? known.plural : /^(?:NNS|NNPS)$/u.test(token.xpos),
    gender: known ? known.gender : (GENDERED.get(lemma) ?? null),
    role: roleOf(one),
    main:
      above !== undefined &&
      (above.deprel === "root" ||
        above.deprel === "parataxis" ||
        (above.deprel === "conj" && sentence.tokens[above.head]?.deprel === "root")),
    inner: one.deprel.startsWith("nmod") || one.deprel === "appos",
    governor: governorOf(sentence, token),
    speaks: !of.inQuote && one.deprel === "nsubj" && SAYING.has(above?.lemma ?? ""),
  };
}
