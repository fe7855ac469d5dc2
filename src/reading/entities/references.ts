import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { DEMONYMS } from "../names/demonyms.ts";
import { fold } from "../names/folding.ts";
import { isAged } from "../people.ts";
import { TITLES } from "../names/titles.ts";
import { INSTITUTIONS } from "../names/words.ts";
import { byBand } from "./bands.ts";
import { bearer } from "./callings.ts";
import { clientOf } from "./clients.ts";
import { byDescription } from "./definite.ts";
import { DESCRIPTIONS, PERSON_NOUNS } from "./descriptions.ts";
import type { Gender } from "./mentions.ts";
import { byPair, isBoth } from "./pairs.ts";
import { byPronoun } from "./pronouns.ts";
import { bySuspicion } from "./suspects.ts";
import { quotedTokens } from "./quotes.ts";
import { LONGEST_SENTENCE, PRONOUNS, WINDOW } from "./references.rows.ts";
import { byStyle } from "./styled.ts";
import {
  clauseOf,
  entityAt,
  governorOf,
  isBarred,
  isPhraseHead,
  referent,
  type Ground,
  type Referent,
  type Resolved,
  type State,
} from "./referents.ts";

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
      const inQuote = quoted[sentence.index]?.has(token.index) === true;
      const ofCountry = countryOf(ground, token);
      if (ofCountry !== null) {
        const made = referent(ground, sentence, token, { entity: ofCountry, named: false, inQuote });
        seen.push({ ...made, inner: true, modifier: "demonym" });
      }
      const named = ground.named(sentence.index, token.index);
      const two = (token.upos === "NUM" && token.lemma === "two") || isBoth(token);
      const aged = isAged(sentence, token);
      if (named === null && ((!isPhraseHead(token) && !two && !aged) || ground.inName(sentence.index, token.index)))
        continue;
      const resolved = named === null ? resolve(ground, sentence, token, { seen, genders, here, inQuote }) : null;
      if (resolved) here.set(token.index, resolved);
      const beside = named === null && !resolved ? explained(ground, sentence, token) : null;
      if (named === null && token.upos === "PRON" && !resolved) continue;
      if (!resolved?.also)
        seen.push(
          referent(ground, sentence, token, {
            entity: named ?? resolved?.entity ?? beside,
            named: named !== null,
            inQuote,
          }),
        );
      if (resolved?.also || isCoordinated(sentence, token)) {
        // "X and Y … they": the two together, whom no single actor stands for.
        const together = resolved?.also
          ? [resolved.entity, ...resolved.also]
          : togetherOf(ground, sentence, token, here);
        seen.push({
          ...referent(ground, sentence, token, { entity: null, named: false, inQuote }),
          plural: true,
          person: false,
          people: false,
          ...(together.length > 1 ? { together } : {}),
        });
      }
      if (seen.length > WINDOW * 2) seen = seen.slice(-WINDOW);
    }
    if (here.size > 0) out.set(sentence.index, here);
  }
  return out;
}

/** The actors of a list, where each of its members is one: "X and Y"; else none. */
function togetherOf(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  here: ReadonlyMap<number, Resolved>,
): readonly number[] {
  const members = [token, ...dependents(sentence, token.index, "conj")].map(
    (t) => ground.named(sentence.index, t.index) ?? here.get(t.index)?.entity ?? null,
  );
  const known = new Set(members.filter((m) => m !== null));
  return known.size === members.length ? [...known] : [];
}

/** "The drug lord X", "X, the founder of the gang": the noun speaks of X, so it is no rival of X for a later pronoun. */
function explained(ground: Ground, sentence: Sentence, token: Token): number | null {
  // "Attorney General Lucía Ferrer": the title is nobody beside her.
  const reach = TITLES.has(withoutStop(fold(token.form))) ? token.index + 4 : token.index;
  for (let i = token.index + 1; i <= reach; i++) {
    const entity = ground.named(sentence.index, i);
    if (entity !== null && ground.known[entity]?.kind === "person") return entity;
    if (!ground.inName(sentence.index, i)) break;
  }
  if (token.upos !== "NOUN") return null;
  if (token.deprel === "appos") return ground.named(sentence.index, token.head);
  for (const child of dependents(sentence, token.index, "appos", "flat")) {
    const entity = ground.named(sentence.index, child.index);
    if (entity !== null) return entity;
  }
  // "The governor of Sinaloa, X, said": the parser may hang X on the place.
  const inner = TITLES.has(fold(token.lemma)) ? dependents(sentence, token.index, "nmod") : [];
  for (const child of inner.flatMap((n) => dependents(sentence, n.index, "appos"))) {
    const entity = ground.named(sentence.index, child.index);
    if (entity !== null && ground.known[entity]?.kind === "person") return entity;
  }
  return null;
}

/**
 * "The gang's leader, Juan Paz, fled", "his nephew, “El Rana”, was caught": the person whose name stands set off behind
 * the noun, wherever the parser hung it; null in a list.
 */
function nameBehind(ground: Ground, sentence: Sentence, token: Token): number | null {
  const { tokens } = sentence;
  // "the man whom everyone calls El Rana", "a trafficker known as El Rana"
  const called = PERSON_NOUNS.has(fold(token.lemma)) && token.xpos === "NN" ? calledBy(ground, sentence, token) : null;
  if (called !== null) return called;
  if (token.xpos !== "NN" || tokens[token.index + 1]?.form !== ",") return null;
  if (!PERSON_NOUNS.has(fold(token.lemma)) || token.deprel === "conj") return null;
  if (dependents(sentence, token.index, "det", "nmod:poss").length === 0) return null;
  let at = token.index + 2;
  while (QUOTE.test(tokens[at]?.form ?? "")) at++;
  let entity: number | null = null;
  for (const from = at; at < tokens.length && at - from < 8; at++) {
    const named = ground.named(sentence.index, at);
    if (named === null && !ground.inName(sentence.index, at)) break;
    if (named !== null && entity !== null && named !== entity) return null;
    entity ??= named;
  }
  while (QUOTE.test(tokens[at]?.form ?? "")) at++;
  if (entity === null || ground.known[entity]?.kind !== "person") return null;
  if (!/^[,.;:()—–]$/u.test(tokens[at]?.form ?? ".")) return null;
  // "the mayor, Juan Paz, Ana Ruiz and two others"
  const next = tokens[at + 1];
  const listed = next !== undefined && (next.upos === "CCONJ" || ground.named(sentence.index, next.index) !== null);
  return listed && tokens[at]?.form === "," ? null : entity;
}

function calledBy(ground: Ground, sentence: Sentence, token: Token): number | null {
  if (dependents(sentence, token.index, "acl").length === 0) return null;
  const entity = bearer(sentence, token, (at) => (at > token.index + 1 ? ground.named(sentence.index, at) : null));
  return entity !== null && ground.known[entity]?.kind === "person" ? entity : null;
}

const QUOTE = /^(?:["“”'‘’`]|``|'')$/u;
/** "gov." is "gov". */
const withoutStop = (word: string): string => (word.endsWith(".") ? word.slice(0, -1) : word);

const isCoordinated = (sentence: Sentence, token: Token): boolean =>
  token.deprel !== "conj" &&
  token.xpos !== "NNS" &&
  token.xpos !== "NNPS" &&
  dependents(sentence, token.index, "conj").some(
    (c) =>
      (c.upos === "NOUN" || c.upos === "PROPN") &&
      dependents(sentence, c.index, "cc").some((and) => and.lemma === "and"),
  );

/** "Mexican officials" brings Mexico to mind for a later "the country". */
function countryOf(ground: Ground, token: Token): number | null {
  const country = token.upos === "ADJ" || token.upos === "PROPN" ? DEMONYMS.get(fold(token.form)) : undefined;
  return country === undefined ? null : ground.countryOf(country);
}

function resolve(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  const form = token.form.toLowerCase();
  if (token.xpos.startsWith("W")) return relative(ground, sentence, token, state);
  const pronoun = token.upos === "PRON" ? PRONOUNS.get(form) : undefined;
  if (pronoun) return byPronoun(ground, sentence, token, { ...state, pronoun });
  if (token.upos === "PRON") return reflexive(ground, sentence, token, state);
  const two = byPair(ground, sentence, token, state);
  if (two) return two;
  if (isAged(sentence, token)) return bySuspicion(ground, sentence, token, state);
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return null;
  const told = nameBehind(ground, sentence, token);
  if (told !== null) return { entity: told, rule: "noun that the name explains" };
  const owner = dependents(sentence, token.index, "nmod:poss")[0];
  if (owner && INSTITUTIONS.has(fold(token.form))) {
    const whose = ground.named(sentence.index, owner.index) ?? state.here.get(owner.index)?.entity ?? null;
    const entity = whose === null ? null : ground.owned(whose, token, sentence);
    return entity === null ? null : { entity, rule: "institution of its owner" };
  }
  const client = clientOf(ground, sentence, token, state);
  if (client) return client;
  const head = HEADS.has(fold(token.lemma)) ? headOf(ground, sentence, token, state) : null;
  if (head) return head;
  const suspect = bySuspicion(ground, sentence, token, state);
  if (suspect) return suspect;
  const band = byBand(ground, sentence, token, state);
  if (band) return band;
  const row = DESCRIPTIONS.get(fold(token.lemma));
  const described = row ? byDescription(ground, sentence, token, { ...state, row }) : null;
  return described ?? byStyle(ground, sentence, token, state);
}

/** Nouns for the one at the top of a group. */
const HEADS: ReadonlySet<string> = new Set(
  "founder co-founder cofounder leader head boss chief kingpin commander capo chieftain ringleader patriarch strongman".split(
    " ",
  ),
);

/** "Troops caught up with Juan Paz, and the founder of the cartel died": the one person whom the sentence has named. */
function headOf(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  if (/^NNP?S$/u.test(token.xpos)) return null;
  const children = dependents(
    sentence,
    token.index,
    "det",
    "nmod",
    "nmod:poss",
    "appos",
    "flat",
    "compound",
    "conj",
    "amod",
  );
  const the = children.some((c) => c.deprel === "det" && c.form.toLowerCase() === "the");
  // "The former leader", "the regional boss", "the boss, Juan Paz": another, or told whom.
  if (!the || children.some((c) => /^(?:appos|flat|compound|conj|amod)$/u.test(c.deprel))) return null;
  const whose = children
    .filter((c) => c.deprel === "nmod" && dependents(sentence, c.index, "case").some((of) => of.lemma === "of"))
    .map((c) => entityAt(ground, sentence, c.index, state));
  const group = whose.length === 1 ? whose[0] : null;
  if (group === null || group === undefined || ground.known[group]?.kind !== "group") return null;
  const persons = new Set<number>();
  for (const r of state.seen) {
    if (r.sentence !== sentence.index || r.entity === null || ground.known[r.entity]?.kind !== "person") continue;
    if (r.governor >= 0 && r.governor === governorOf(sentence, token)) return null;
    // "Juan Paz is a nephew of the founder of the cartel": of himself nobody is the nephew.
    if (clauseOf(sentence, r.token) === clauseOf(sentence, token.index)) return null;
    if (!isBarred(sentence, token, r, true)) persons.add(r.entity);
  }
  const [one] = persons;
  return one !== undefined && persons.size === 1
    ? { entity: one, rule: "head of a group: only person of the sentence" }
    : null;
}

/** "El Mencho, who led …": who stands for the noun that its clause hangs on. */
function relative(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  let at = token.index;
  for (let steps = 0; steps < 6; steps++) {
    const one = sentence.tokens[at];
    if (!one || one.head < 0) return null;
    if (one.deprel === "acl:relcl") {
      // "Control over the ports of A, B and C, which has given": not the last of a list.
      if (sentence.tokens[one.head]?.deprel === "conj" && token.form.toLowerCase() !== "who") return null;
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
  // "Trump himself stated": the pronoun stands beside the name.
  const beside = entityAt(ground, sentence, token.head, state);
  if (beside !== null) return { entity: beside, rule: "reflexive of its subject" };
  let at = token.head;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const subject = dependents(sentence, at, "nsubj")[0];
    const entity = subject ? entityAt(ground, sentence, subject.index, state) : null;
    if (subject) return entity === null ? null : { entity, rule: "reflexive of its subject" };
    at = sentence.tokens[at]?.head ?? -1;
  }
  return null;
}
