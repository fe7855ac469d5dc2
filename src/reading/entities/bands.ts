import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";
import { bearer } from "./callings.ts";
import { BANDS, type BandRow } from "./descriptions.ts";
import { PRONOUNS } from "./references.rows.ts";
import {
  entityAt,
  governorOf,
  isBarred,
  type Ground,
  type Known,
  type Referent,
  type Resolved,
  type State,
} from "./referents.ts";

/** Points for how near, how prominent, and how well called a band is; the best must have `least` and lead by `lead`. */
const POINTS = {
  near: [60, 52, 34, 26, 20, 16, 16, 16, 16],
  mainSubject: 12,
  subject: 8,
  object: 4,
  inner: -6,
  modifier: -10,
  again: 3,
  mostAgain: 9,
  theme: 12,
  themeFar: 18,
  itsMan: 8,
  ofMan: 26,
  told: 8,
  called: 20,
  word: 12,
  otherwise: -16,
  least: 30,
  lead: 8,
} as const;

/** What a band deals in tells it from no other of the report: "the drug cartel", "the crime gang". */
const TRADES = /^(?:crime|criminal|drugs?|trafficking|smuggling|narco|extortion)$/iu;
/** Adjectives that say that another one is meant, or none in particular. */
const ANOTHER =
  /^(?:other|another|new|rival|former|first|second|next|last|latter|only|own|enemy|big|old|original|local|main|single)$/u;

/** The band that "the gang", "that group", "his organisation" speaks of again; null when it is open. */
export function byBand(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  const row = BANDS.get(fold(token.lemma));
  if (!row || /^(?:NNS|NNPS)$/u.test(token.xpos)) return null;
  // "the local gang Los Tordos", "a coalition called Pueblos Libres"
  const told = bearer(sentence, token, (at) => (at > token.index ? ground.named(sentence.index, at) : null));
  if (told !== null && ground.known[told]?.isBand) return { entity: told, rule: "noun that the name explains" };
  const about = describedBy(sentence, token);
  if (!about) return null;
  if (about.owner) {
    // "Ruiz … his gang": the band with which the report names him.
    const owner = entityAt(ground, sentence, about.owner.index, state);
    const band = owner === null ? null : (ground.known[owner]?.band ?? null);
    const known = band === null ? undefined : ground.known[band];
    return known && fit(row, token, known) !== null ? { entity: known.index, rule: "band of its man" } : null;
  }
  const leader = ledBy(ground, sentence, token, state);
  // Of a report with one band it is that one, whoever leads it.
  if (leader && ground.known.filter((known) => known.isBand).length > 1) {
    const own = ground.known[ground.known[leader.entity ?? -1]?.band ?? -1];
    return own && fit(row, token, own) !== null ? { entity: own.index, rule: "band of its man" } : null;
  }
  const scores = new Map<number, { best: number; times: number; last: number }>();
  const men = new Set<number>();
  const beside = new Set(
    dependents(sentence, token.index, "conj")
      .concat(token.deprel === "conj" ? (sentence.tokens[token.head] ?? []) : [])
      // "The gang drove out Los Tordos": not them, though they were told of before.
      .concat(governorOf(sentence, token) < 0 ? [] : dependents(sentence, governorOf(sentence, token), "obj", "obl"))
      .map((t) => entityAt(ground, sentence, t.index, state)),
  );
  for (let i = state.seen.length - 1; i >= 0; i--) {
    const r = state.seen[i]!;
    const back = sentence.index - r.sentence;
    if (back >= POINTS.near.length || (about.pointing && back > 2)) break;
    const known = r.entity === null ? undefined : ground.known[r.entity];
    if (known?.kind === "person" && known.band !== null && back < 2) men.add(known.band);
    if (!known || r.entity === null || r.modifier === "demonym" || beside.has(r.entity)) continue;
    const called = fit(row, token, known);
    if (called === null || !about.names.every((word) => known.words.has(word))) continue;
    const shares = back === 0 && r.governor >= 0 && r.governor === governorOf(sentence, token);
    if (back === 0 && (shares || isBarred(sentence, token, r, true))) {
      beside.add(r.entity);
      continue;
    }
    const points = POINTS.near[back]! + standing(r) + called;
    const old = scores.get(r.entity);
    const times = (old?.times ?? 0) + (old?.last === r.sentence ? 0 : 1);
    scores.set(r.entity, { best: Math.max(old?.best ?? 0, points), times, last: r.sentence });
  }
  // "The cartel" of a report that is about one band is that band, however long ago it was named.
  // "Ruiz was shot. The cartel has no heir": his band is nearer than its name.
  const theme = about.pointing || about.names.length > 0 ? null : themeOf(ground);
  // "The Observatory … the organisation's director": a body named since is meant as soon as the band of long ago.
  const body =
    row.words.length === 0 &&
    state.seen.some(
      (r) => r.entity !== null && ground.known[r.entity]?.kind === "organisation" && r.role === "subject",
    );
  const far = theme === null || body ? null : fit(row, token, ground.known[theme]!);
  if (theme !== null && far !== null && !scores.has(theme) && far >= 0)
    scores.set(theme, { best: POINTS.themeFar + far, times: 1, last: -1 });
  // "Ruiz remains at large. The gang has 200 men": not named for long, but he was.
  for (const band of about.pointing || about.names.length > 0 ? [] : men) {
    const suits = fit(row, token, ground.known[band]!);
    if (!scores.has(band) && suits !== null) scores.set(band, { best: POINTS.ofMan + suits, times: 1, last: -1 });
  }
  const ranked = [...scores]
    .filter(([entity]) => !beside.has(entity))
    .map(([entity, { best, times }]) => ({
      entity,
      score:
        best +
        Math.min(POINTS.mostAgain, (times - 1) * POINTS.again) +
        (entity === theme ? POINTS.theme : 0) +
        (men.has(entity) ? POINTS.itsMan : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < POINTS.least) return null;
  if (second && first.score - second.score < POINTS.lead) return null;
  return { entity: first.entity, rule: "description: most prominent band" };
}

const LEADING = /^(?:found|lead|head|run|direct|command|join|control|create|manage|inherit|abandon|lose)$/u;

/** "Ruiz founded the group", "the group was led by Mora's cousin Ana": who leads, founds or joins it, or whose kin. */
function ledBy(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State,
): { readonly entity: number | null } | null {
  const verb = sentence.tokens[token.head];
  if (!verb || !LEADING.test(verb.lemma)) return null;
  const person = (at: Token): number | null => {
    const entity = entityAt(ground, sentence, at.index, state);
    return entity !== null && ground.known[entity]?.kind === "person" ? entity : null;
  };
  if (token.deprel === "obj") {
    const who = dependents(sentence, verb.index, "nsubj")[0];
    const entity = who ? person(who) : null;
    return entity === null ? null : { entity };
  }
  const by = token.deprel === "nsubj:pass" ? dependents(sentence, verb.index, "obl:agent")[0] : undefined;
  if (!by) return null;
  const near = [by, ...dependents(sentence, by.index, "appos", "flat", "nmod:poss")];
  const banded = near.map(person).find((one) => one !== null && ground.known[one]?.band !== null);
  return banded === undefined && by.upos === "PROPN" ? null : { entity: banded ?? null };
}

const standing = (r: Referent): number =>
  (r.role === "subject" ? (r.main ? POINTS.mainSubject : POINTS.subject) : r.role === "object" ? POINTS.object : 0) +
  (r.inner ? POINTS.inner : 0) +
  (r.modifier ? POINTS.modifier : 0);

/** How well a noun suits a band, in points; null when it cannot be so called. */
function fit(row: BandRow, token: Token, known: Known): number | null {
  const noun = fold(token.lemma);
  const called = known.called.has(noun);
  if (!known.isBand) return called && known.kind === "organisation" ? POINTS.called : null;
  if (called) return row.words.length > 0 ? POINTS.called : POINTS.told;
  if (row.words.some((word) => known.words.has(word))) return row.part === true ? null : POINTS.word;
  if (row.part === true) return known.part ? POINTS.word : null;
  if (!row.any) return null;
  // "The cartel" is no faction of one; "the gang" is rather not what is called a cartel.
  if (row.part === false && known.part) return null;
  const told = [...known.called].some((other) => (BANDS.get(other)?.words.length ?? 0) > 0);
  const otherwise = row.words.length > 0 && (known.words.has("cartel") || told);
  return otherwise || (row.part === false && !called) ? POINTS.otherwise : 0;
}

/** What stands around the noun, when it speaks of something known: "the", "that", whose it is, names before it. */
function describedBy(
  sentence: Sentence,
  token: Token,
): { readonly owner: Token | null; readonly pointing: boolean; readonly names: readonly string[] } | null {
  const at = (...relations: readonly string[]): readonly Token[] => dependents(sentence, token.index, ...relations);
  const determiner = at("det").find((d) => /^(?:the|this|that)$/iu.test(d.form));
  // "Ruiz's gang", "his gang", "the gang of Ruiz"
  const of = at("nmod").find(
    (t) => t.upos === "PROPN" && dependents(sentence, t.index, "case").some((c) => c.lemma === "of"),
  );
  const owner = at("nmod:poss")[0] ?? of ?? null;
  if (owner ? !(PRONOUNS.has(owner.form.toLowerCase()) || owner.upos === "PROPN") : !determiner) return null;
  // "remains the richest group": what somebody is, and nobody told of before.
  if (at("cop").length > 0 || /^(?:xcomp|appos)$/u.test(token.deprel)) return null;
  const names: string[] = [];
  for (const t of at("nmod", "compound", "appos", "acl", "nummod", "flat", "amod")) {
    const relation = t.deprel;
    // "The cartel itself has split": the same one, and no other.
    if (t === owner || TRADES.test(t.form) || /^itself$/iu.test(t.form)) continue;
    // "the Colima group"
    if (relation === "compound" && t.upos === "PROPN" && t.index < token.index) names.push(fold(t.form));
    else if (relation === "amod" && t.upos !== "PROPN" && !/^(?:JJ|RB)[RS]$/u.test(t.xpos) && !ANOTHER.test(t.lemma))
      continue;
    // "the group, which has split": told of it besides
    else if (relation === "acl:relcl" && isAside(sentence, token)) continue;
    else if (relation.startsWith("acl") && sentence.tokens[token.index + 1]?.form === ",") continue;
    // "She expects the group to break in two": what it will do, wherever the parser hangs it.
    else if (relation === "acl" && token.deprel === "obj" && isToDo(sentence, t)) continue;
    // "anybody commands the group at all"
    else if (relation === "nmod" && /^(?:all|day|week|month|year|time)$/u.test(t.lemma)) continue;
    else return null;
  }
  return { owner, pointing: determiner !== undefined && !/^the$/iu.test(determiner.form), names };
}

const isToDo = (sentence: Sentence, verb: Token): boolean =>
  dependents(sentence, verb.index, "mark").some((to) => to.form.toLowerCase() === "to");

const isAside = (sentence: Sentence, token: Token): boolean => sentence.tokens[token.index + 1]?.form === ",";

/** How much a band's own names, its men's and the report's first sentences make it what the report is about. */
const THEME = { men: 0.5, opening: 3, least: 3, lead: 1.35 } as const;

const themes = new WeakMap<Ground, number | null>();
/** The band that a report is about, if it is clearly about one. */
function themeOf(ground: Ground): number | null {
  let theme = themes.get(ground);
  if (theme !== undefined) return theme;
  const weights = new Map<number, number>();
  const add = (band: number, weight: number): void => void weights.set(band, (weights.get(band) ?? 0) + weight);
  for (const { kind, mentions, band } of ground.known)
    if (kind === "person" && band !== null && ground.known[band]?.part === false) add(band, THEME.men * mentions);
  for (const { index, isBand, part, mentions, opening } of ground.known) {
    // Named once at the start, and its men again and again: what the report is about.
    const again = mentions + (weights.get(index) ?? 0) > 1;
    if (isBand && !part) add(index, mentions + (opening && again ? THEME.opening : 0));
  }
  const [first, second] = [...weights].sort((a, b) => b[1] - a[1]);
  // A report that names one band only is about that one.
  const only = ground.known.filter((known) => known.isBand).length === 1;
  const leads = first && (only || first[1] >= THEME.least) && first[1] > THEME.lead * (second?.[1] ?? 0);
  theme = leads ? first[0] : null;
  themes.set(ground, theme);
  return theme;
}
