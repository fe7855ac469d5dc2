import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Gender } from "./mentions.ts";
import { SAYING } from "./quotes.ts";
import { POINTS, REACH, WINDOW, type PronounRow } from "./references.rows.ts";
import {
  clauseOf,
  entityAt,
  governorOf,
  isBarred,
  roleOf,
  type Ground,
  type Known,
  type Referent,
  type Resolved,
  type State,
} from "./referents.ts";

/** The most prominent actor that agrees with a pronoun, if it leads the next by enough; else null. */
export function byPronoun(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): Resolved | null {
  const { pronoun, seen, genders } = state;
  if (pronoun.form === "it" && (isEmptyIt(sentence, token) || roleOf(token) !== "subject")) return null;
  const again = sameBeside(sentence, token, state);
  if (again !== null) return { entity: again, rule: "the same pronoun in the clause before" };
  const speaker = pronoun.form === "it" ? ofSpeaker(ground, sentence, token, state) : null;
  if (speaker !== null) return { entity: speaker, rule: "pronoun of the body that says so" };
  const himself =
    pronoun.of === "person" && !pronoun.possessive ? ofPersonSaying(ground, sentence, token, state) : null;
  if (himself !== null) return { entity: himself, rule: "pronoun of the person who says so" };
  const possessive = pronoun.possessive || token.deprel === "nmod:poss";
  const coordinated = possessive ? ofFirstConjunct(ground, sentence, token, state) : null;
  if (coordinated !== null) return { entity: coordinated, rule: "possessive of the first in a coordination" };
  const own = possessive && pronoun.of === "thing" ? ofOwnSubject(ground, sentence, token, state) : null;
  if (own !== null) return { entity: own, rule: "possessive of the subject of its clause" };
  const ahead = ofMainSubject(ground, sentence, token, state);
  if (ahead !== null) return { entity: ahead, rule: "pronoun of the subject that its phrase stands before" };
  // "El Jardinero ran labs, he said": who spoke before speaks again, not whom the words name.
  const speaks = token.deprel === "nsubj" && SAYING.has(sentence.tokens[token.head]?.lemma ?? "");
  const trailing = isTrailingSpeaker(sentence, token);
  const spokenOf = new Set(
    trailing ? seen.filter((r) => r.named && r.sentence === sentence.index).map((r) => r.entity) : [],
  );
  // "His stepson, X, could succeed him": X is barred though only the noun beside him is the subject.
  const barred = new Set<number | null>();
  const rivals = possessive ? [] : seen;
  for (let i = rivals.length - 1; i >= 0; i--) {
    const r = rivals[i];
    if (!r || r.sentence !== sentence.index) break;
    if (r.governor >= 0 && r.governor === governorOf(sentence, token)) barred.add(r.entity);
  }
  barred.delete(null);
  const best = new Map<number | string, { score: number; referent: Referent }>();
  for (let i = seen.length - 1; i >= 0 && i >= seen.length - WINDOW; i--) {
    const r = seen[i];
    if (!r || sentence.index - r.sentence > REACH.pronoun) break;
    const known = r.entity === null ? null : (ground.known[r.entity] ?? null);
    const gender = r.gender ?? known?.gender ?? (r.entity === null ? null : (genders.get(r.entity) ?? null));
    if (r.modifier === "demonym" || !agrees(pronoun, r, known, gender)) continue;
    // “He has become a celebrity”, Wilkins said: who speaks says "I", not "he".
    if (state.inQuote && r.speaks && sentence.index - r.sentence <= 1) continue;
    if (spokenOf.has(r.entity) || (r.sentence === sentence.index && barred.has(r.entity))) continue;
    if (r.sentence === sentence.index && isBarred(sentence, token, r, possessive)) continue;
    const score = points(sentence, token, r, { known, gender, pronoun, possessive, speaks });
    const key = r.entity ?? `${r.sentence}:${r.token}`;
    const old = best.get(key);
    if (!old) best.set(key, { score, referent: r });
    else
      best.set(key, {
        score: Math.max(old.score, score) + (r.entity === null ? 0 : POINTS.chained / 2),
        referent: old.referent,
      });
  }
  const [first, second] = [...best.values()].sort((x, y) => y.score - x.score);
  if (!first || first.score < leastFor(pronoun, { possessive, alone: !second })) return null;
  if (second && first.score - second.score < (pronoun.of === "thing" ? POINTS.leadOfThings : POINTS.lead)) return null;
  const { referent } = first;
  const at = ground.sentences[referent.sentence];
  const noun = at?.tokens[referent.token];
  const entity =
    referent.entity ?? (referent.people && pronoun.of === "several" && at && noun ? ground.plain(at, noun) : null);
  if (entity === null) return null;
  if (pronoun.gender && ground.known[entity]?.gender === null) genders.set(entity, pronoun.gender);
  return { entity, rule: `pronoun: most prominent ${pronoun.of === "person" ? "person" : "actor"} that agrees` };
}

/** "The ministry says that it seized 80 rifles and that it raided 30 sites": the same again behind "and", the speaker at first. */
function sameBeside(sentence: Sentence, token: Token, state: State): number | null {
  const form = token.form.toLowerCase();
  const [that, and] = [sentence.tokens[token.index - 1], sentence.tokens[token.index - 2]];
  const joint = /^that$/i.test(that?.form ?? "") ? and : that;
  if (token.deprel !== "nsubj" || !/^(?:and|or)$/i.test(joint?.form ?? "")) return null;
  const same = sentence.tokens.findLast(
    (t) => t.index < token.index - 1 && t.deprel === "nsubj" && t.form.toLowerCase() === form,
  );
  return (same && state.here.get(same.index)?.entity) ?? null;
}

/** "The agency says it seized 80 rifles": a body that says what it did. */
function ofSpeaker(ground: Ground, sentence: Sentence, token: Token, state: State): number | null {
  const verb = sentence.tokens[token.head];
  const saying = verb?.deprel === "ccomp" ? sentence.tokens[verb.head] : undefined;
  if (!verb || !saying || token.deprel !== "nsubj" || !SAYING.has(saying.lemma) || saying.index > token.index)
    return null;
  const speaker = dependents(sentence, saying.index, "nsubj").find((t) => t.index < saying.index);
  const entity = speaker ? entityAt(ground, sentence, speaker.index, state) : null;
  const known = entity === null ? undefined : ground.known[entity];
  return entity !== null && known && /^(?:organisation|government|group|publication)$/.test(known.kind) && !known.plural
    ? entity
    : null;
}

/** "Paz says he was kidnapped": of whom it is said by name, who says so speaks of himself. */
function ofPersonSaying(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): number | null {
  const verb = sentence.tokens[token.head];
  const saying = verb?.deprel === "ccomp" ? sentence.tokens[verb.head] : undefined;
  if (!verb || !saying || state.inQuote || !/^nsubj/u.test(token.deprel) || !SAYING.has(saying.lemma)) return null;
  // "Paz said that after the raid he left": somebody else may have come between.
  const near =
    token.index - saying.index === 1 ||
    (token.index - saying.index === 2 && /^that$/iu.test(sentence.tokens[token.index - 1]?.form ?? ""));
  const speaker = dependents(sentence, saying.index, "nsubj").find((t) => t.index < saying.index);
  if (!near || speaker?.upos !== "PROPN") return null;
  const entity = ground.named(sentence.index, speaker.index);
  const known = entity === null ? undefined : ground.known[entity];
  const gender = entity === null ? null : (known?.gender ?? state.genders.get(entity) ?? null);
  const fits = known?.kind === "person" && (gender === null || gender === state.pronoun.gender);
  return fits ? entity : null;
}

/** "Maduro and his wife", "X, his deputy and two others": the owner is the one named first. */
function ofFirstConjunct(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): number | null {
  const owned = sentence.tokens[token.head];
  if (!owned || owned.deprel !== "conj") return null;
  const entity = entityAt(ground, sentence, owned.head, state);
  const known = entity === null ? undefined : ground.known[entity];
  if (entity === null || !known) return null;
  const { of, gender } = state.pronoun;
  if (of === "person")
    return known.kind === "person" && (known.gender === null || known.gender === gender) ? entity : null;
  return of === "thing" && known.kind !== "person" && !known.plural ? entity : null;
}

/** "The cartel lost its port": what the subject has; where the subject has a plural or is a person, others must do. */
function ofOwnSubject(ground: Ground, sentence: Sentence, token: Token, state: State): number | null {
  const owned = sentence.tokens[token.head];
  const verb = sentence.tokens[owned?.head ?? -1];
  if (!owned || !verb || !/^(?:obj|obl|iobj)$/u.test(owned.deprel) || verb.upos !== "VERB") return null;
  const subject = dependents(sentence, verb.index, "nsubj").find((t) => t.index < token.index);
  const entity = subject ? entityAt(ground, sentence, subject.index, state) : null;
  const known = entity === null ? undefined : ground.known[entity];
  return entity !== null && known && known.kind !== "person" && !known.plural ? entity : null;
}

/** "In his letter, Ruiz asked for time", "In its report, the bureau found": in front of the main clause, its subject is meant. */
function ofMainSubject(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly pronoun: PronounRow },
): number | null {
  const root = sentence.tokens.find((t) => t.head < 0);
  const subject = root && dependents(sentence, root.index, "nsubj")[0];
  if (!root || !subject || subject.index < token.index || subject.upos !== "PROPN") return null;
  let at: Token | undefined = token;
  for (let steps = 0; at && at.head !== root.index && steps < 12; steps++) at = sentence.tokens[at.head];
  if (!at || !/^(?:obl|advcl)/u.test(at.deprel) || at.index > subject.index || at.index === token.index) return null;
  // Nobody who agrees may stand before the pronoun in the same phrase: "After Ruiz lost his seat, Paz resigned".
  const before = state.seen.some((r) => r.sentence === sentence.index && r.token < token.index && r.modifier === null);
  const entity = ground.named(sentence.index, subject.index);
  const known = entity === null ? undefined : ground.known[entity];
  if (before || entity === null || !known) return null;
  const { of, gender } = state.pronoun;
  // "Ruiz fled. Despite his fame, Paz let him go": whom the sentence before has told of may as well be meant.
  const rival = state.seen.some(
    (r) =>
      sentence.index - r.sentence === 1 &&
      r.entity !== entity &&
      agrees(state.pronoun, r, r.entity === null ? null : (ground.known[r.entity] ?? null), r.gender) &&
      (r.entity !== null || of === "person"),
  );
  if (rival) return null;
  if (of === "person")
    return known.kind === "person" && (known.gender === null || known.gender === gender) ? entity : null;
  return of === "thing" && state.pronoun.possessive && known.kind !== "person" && !known.plural ? entity : null;
}

/** A person who is the only one that agrees needs less than one of several. */
function leastFor(pronoun: PronounRow, of: { readonly possessive: boolean; readonly alone: boolean }): number {
  if (pronoun.of === "several") return POINTS.leastForThey;
  if (pronoun.of === "person") return of.alone ? POINTS.leastAlone : POINTS.least;
  return pronoun.of === "thing" && !of.possessive ? POINTS.leastForIt : POINTS.least;
}

function agrees(pronoun: PronounRow, r: Referent, known: Known | null, gender: Gender | null): boolean {
  if (pronoun.of === "person") return r.person && !r.plural && (gender === null || gender === pronoun.gender);
  // "Los Salazar … its leader": a group with a plural name is still one.
  if (pronoun.of === "thing") return !r.person && (!r.plural || known?.kind === "group");
  return r.plural || known?.plural === true;
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
    readonly speaks: boolean;
  },
): number {
  const back = sentence.index - r.sentence;
  let score: number = back === 0 ? POINTS.sameSentence : back === 1 ? POINTS.sentenceBefore : POINTS.twoBefore;
  if (r.role === "subject") score += r.main ? POINTS.mainSubject : POINTS.subject;
  else if (r.role === "object") score += POINTS.object;
  if (r.inner) score += POINTS.inner;
  if (r.modifier) score += POINTS.modifier;
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
  if (r.speaks) score += of.speaks ? POINTS.spoke : POINTS.onlySpoke;
  if (r.named) score += POINTS.name;
  if (of.known) score += Math.min(POINTS.mostFrequent, of.known.mentions * POINTS.frequent);
  if (of.pronoun.gender && r.entity !== null) score += of.gender ? POINTS.genderKnown : POINTS.genderUnknown;
  if (of.known?.kind === "place" && !of.known.country) score += POINTS.place;
  return score;
}

/** "…, he said": the subject of a verb of saying behind what is said. */
function isTrailingSpeaker(sentence: Sentence, token: Token): boolean {
  const verb = sentence.tokens[token.head];
  if (token.deprel !== "nsubj" || !verb || !SAYING.has(verb.lemma)) return false;
  return (
    verb.deprel === "parataxis" ||
    dependents(sentence, verb.index, "ccomp", "parataxis").some((c) => c.index < token.index)
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
