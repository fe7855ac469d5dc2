import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";
import { PERSON_NOUNS } from "./descriptions.ts";
import type { Gender } from "./mentions.ts";
import { isDealing, isOfficialAside, isTaking } from "./custody.ts";
import { bySetting, isPossessive } from "./settings.ts";
import { SAYING } from "./quotes.ts";
import { POINTS, REACH, WINDOW, type PronounRow } from "./references.rows.ts";
import {
  clauseOf,
  governorOf,
  agrees,
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
  const possessive = isPossessive(token, pronoun);
  const settled = bySetting(ground, sentence, token, state);
  if (settled) return settled === "open" ? null : settled;
  // "El Jardinero ran labs, he said": who spoke before speaks again, not whom the words name.
  const speaks =
    (token.deprel === "nsubj" && SAYING.has(sentence.tokens[token.head]?.lemma ?? "")) || isByOwnWords(sentence, token);
  const trailing = isTrailingSpeaker(sentence, token);
  const spokenOf = new Set(
    trailing ? seen.filter((r) => r.named && r.sentence === sentence.index).map((r) => r.entity) : [],
  );
  // "His stepson, X, could succeed him": X is barred though only the noun beside him is the subject.
  const barred = new Set<number | null>();
  // "The spokesman said it was right. Officers say that he was seized without a shot": not who tells.
  const custody = isTaking(sentence, token);
  const tellers = new Set(
    custody ? seen.filter((r) => r.speaks && sentence.index > r.sentence).map((r) => r.entity) : [],
  );
  const rivals = possessive ? [] : seen;
  const doing = doingVerbs(sentence, token);
  for (let i = rivals.length - 1; i >= 0; i--) {
    const r = rivals[i];
    if (!r || r.sentence !== sentence.index) break;
    if (r.governor < 0) continue;
    if (r.governor === governorOf(sentence, token) || (r.role === "subject" && doing.has(r.governor)))
      barred.add(r.entity);
  }
  barred.delete(null);
  const never = new Set([
    ownedName(ground, sentence, token),
    ...(state.inQuote ? quoteSpeakers(ground, sentence) : []),
  ]);
  const best = new Map<number | string, { score: number; referent: Referent }>();
  for (let i = seen.length - 1; i >= 0 && i >= seen.length - WINDOW; i--) {
    const r = seen[i];
    if (!r || sentence.index - r.sentence > REACH.pronoun) break;
    const known = r.entity === null ? null : (ground.known[r.entity] ?? null);
    const gender = r.gender ?? known?.gender ?? (r.entity === null ? null : (genders.get(r.entity) ?? null));
    // "PAUL DAHL: He robbed a bank": not Dahl, who says so.
    if (r.entity !== null && r.entity === ground.conversation.speakerIn(sentence.index)) continue;
    if (r.modifier === "demonym" || !agrees(pronoun, r, known, gender)) continue;
    if (state.inQuote && speaksNear(ground, sentence, r)) continue;
    if (spokenOf.has(r.entity) || (r.sentence === sentence.index && barred.has(r.entity))) continue;
    if (r.entity !== null && never.has(r.entity)) continue;
    if (isOfficialAside(ground, sentence, token, r)) continue;
    if (r.sentence === sentence.index && isBarred(sentence, token, r, possessive)) continue;
    if (custody && possessive && r.sentence === sentence.index && isDealing(sentence, token, r)) continue;
    const score =
      points(sentence, token, r, { known, gender, pronoun, possessive, speaks }) +
      (custody && r.entity !== null && tellers.has(r.entity) ? POINTS.teller : 0);
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
  const [one, ...others] = referent.together ?? [];
  if (one !== undefined && pronoun.of === "several")
    return { entity: one, also: others, rule: "pronoun: those who were named together" };
  const at = ground.sentences[referent.sentence];
  const noun = at?.tokens[referent.token];
  const entity =
    referent.entity ?? (referent.people && pronoun.of === "several" && at && noun ? ground.plain(at, noun) : null);
  if (entity === null) return null;
  if (pronoun.gender && ground.known[entity]?.gender === null) genders.set(entity, pronoun.gender);
  return { entity, rule: `pronoun: most prominent ${pronoun.of === "person" ? "person" : "actor"} that agrees` };
}

/** A person who is the only one that agrees needs less than one of several. */
function leastFor(pronoun: PronounRow, of: { readonly possessive: boolean; readonly alone: boolean }): number {
  if (pronoun.of === "several") return POINTS.leastForThey;
  if (pronoun.of === "person") return of.alone ? POINTS.leastAlone : POINTS.least;
  return pronoun.of === "thing" && !of.possessive ? POINTS.leastForIt : POINTS.least;
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
  if (of.possessive && back === 0 && r.role === "subject" && sameClause(sentence, token, r)) score += POINTS.ownSubject;
  // "A nurse said that she had treated him": a source without a name speaks of herself as soon as of one named before.
  const itself = r.entity === null && back === 0;
  if (r.speaks && (of.speaks || !itself)) score += of.speaks ? POINTS.spoke : POINTS.onlySpoke;
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
  // "Paz was charged; he calls it revenge": he tells of himself, and of nothing said before.
  if (dependents(sentence, verb.index, "obj", "ccomp").some((own) => own.index > verb.index)) return false;
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
  // "It is active in nine states": what only an actor is.
  if (above.upos === "ADJ" && BORNE.test(above.lemma)) return false;
  // "It is true", "it was a long war", "it takes courage": what it stands for, if anything, is no actor's name.
  if (above.upos !== "VERB" && above.upos !== "NOUN") return true;
  if (dependents(sentence, above.index, "csubj", "ccomp", "acl").length > 0 && above.upos !== "VERB") return true;
  // "It appears set to spread": what is set to do so is somebody, and nothing else is.
  if (/^(?:appear|seem)$/u.test(above.lemma) && SET.test(sentence.tokens[above.index + 1]?.form ?? "")) return false;
  return (
    /^(?:seem|take|mean|appear|rain|snow|happen|turn)$/u.test(above.lemma) &&
    dependents(sentence, above.index, "ccomp", "csubj", "xcomp").length > 0
  );
}

const SET = /^(?:set|poised|bound|destined|determined|ready|willing|unwilling)$/u;

/** What a band or a body is said to be, and hardly a thing or a state of things. */
const BORNE =
  /^(?:active|present|powerful|responsible|involved|dominant|richer|stronger|weaker|guilty|armed|violent|ready|willing|unwilling|able|unable|capable|independent|loyal|brutal|ruthless)$/u;

/** "In his words", "in her view". */
const isByOwnWords = (sentence: Sentence, token: Token): boolean => {
  const noun = sentence.tokens[token.head];
  return (
    token.deprel === "nmod:poss" &&
    /^(?:word|view|opinion|account|telling|judgement|judgment)$/u.test(noun?.lemma ?? "") &&
    noun?.deprel === "obl"
  );
};

const STANDS =
  /^(?:deny|reject|dispute|allege|acknowledge|admit|concede|maintain|contend|assert|predict|doubt|believe|suspect|accuse)$/u;

/** “He has become a celebrity”, Wilkins said: who speaks says "I", not "he". */
function speaksNear(ground: Ground, sentence: Sentence, r: Referent): boolean {
  // "Paz denies that Mora leads it. “He is a thief,” he says.": the words are Paz's, and of Mora.
  return sentence.index - r.sentence <= 1 && (r.speaks || takesStand(ground, r));
}

/** The actors who speak a quotation, as named behind it: “He was never there,” Paz told a reporter. */
const quoteSpeakers = (ground: Ground, sentence: Sentence): readonly (number | null)[] =>
  sentence.tokens
    .filter((t) => t.deprel === "nsubj" && SAYING.has(sentence.tokens[t.head]?.lemma ?? ""))
    .filter((t) => /^(?:root|parataxis)$/u.test(sentence.tokens[t.head]?.deprel ?? ""))
    .map((t) => ground.named(sentence.index, t.index));

/** The verbs above an object whose subject does it: "His cousin is said to have replaced him", "came and shot him". */
function doingVerbs(sentence: Sentence, token: Token): ReadonlySet<number> {
  const verbs = new Set<number>();
  if (roleOf(token) !== "object") return verbs;
  let verb = sentence.tokens[token.head];
  for (let steps = 0; verb && /^(?:xcomp|conj)$/u.test(verb.deprel) && steps < 6; steps++) {
    if (dependents(sentence, verb.index, "nsubj").length > 0) break;
    verbs.add(verb.head);
    verb = sentence.tokens[verb.head];
  }
  return verbs;
}

/** "His sister, Lidia Mora": nobody is his own sister. */
function ownedName(ground: Ground, sentence: Sentence, token: Token): number | null {
  const noun = sentence.tokens[token.head];
  if (!noun || token.deprel !== "nmod:poss" || !PERSON_NOUNS.has(fold(noun.lemma))) return null;
  const comma = sentence.tokens[noun.index + 1]?.form === "," ? 1 : 0;
  const behind = sentence.tokens[noun.index + 1 + comma];
  const beside = dependents(sentence, noun.index, "appos", "flat").concat(behind ?? []);
  return beside.map(({ index }) => ground.named(sentence.index, index)).find((entity) => entity !== null) ?? null;
}

/** Whether a phrase is the subject of a verb by which somebody takes a stand, whose words then follow. */
function takesStand({ sentences }: Ground, r: Referent): boolean {
  return r.role === "subject" && STANDS.test(sentences[r.sentence]?.tokens[r.governor]?.lemma ?? "");
}

const sameClause = (sentence: Sentence, token: Token, r: Referent): boolean =>
  clauseOf(sentence, token.index) === clauseOf(sentence, r.token);
