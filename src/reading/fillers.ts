import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import type { ActorRef, Filler, Span } from "../model/index.ts";
import { spanOf } from "../model/index.ts";
import { apposed } from "./apposition.ts";
import { phraseOf } from "./clauses/phrases.ts";
import { elidedOf } from "./elided.ts";
import { isState } from "./figures/counted.ts";
import { trimmed, wholeName, withCoordinate, withExplained } from "./fillers/extent.ts";
import { isCased, spokenOf } from "./fillers/own-subject.ts";
import { isNoParticipant } from "./fillers/scene.ts";
import { soughtBehind } from "./fillers/sought.ts";
import type { Attribution, Draft, Layers, Reference, Words } from "./layers.ts";
import { arePeople, isAged } from "./people.ts";
import { extent, isPointer, tokenAt } from "./phrases.ts";
import { INTERVIEW } from "./speakers/sides.ts";
import { endsInName } from "./whole.ts";

/** Word classes that can name somebody or something. */
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET"]);
/** Roles that a clause may fill: "because gunmen had blocked the road". */
const CLAUSAL: ReadonlySet<string> = new Set(["cause", "effect"]);

/** A filler whose beginning may still move. */
type Mutable = { -readonly [K in keyof Draft["roles"][number]]: Draft["roles"][number][K] };

const ASIDE = /^(?:absent|\p{L}+ly absent|barring)\b|^no (?:way|chance)$|^(?:my|our|his|her|their) (?:view|opinion)$/iu;
const AMOUNT = /^(?:most|much|many|more|several|some|half|all)$/i;
/** "five men, some of them in uniform": no others than were named. */
const OF_THEM = /^(?:some|many|most|several|two|three|one|all|half|both) of (?:them|whom)\b/i;
const VERB_ONLY = /^(?:warn|argue|say|tell|deny|insist|urge|become|remain|believe|guilty|pleaded)$/;
/** Roles of those who act, have or receive. */
const PERSONAL: ReadonlySet<string> = new Set(["agent", "recipient", "instrument"]);
/** And of those to whom it is done: "the attack of 2 March" was on no day. */
const suffers = (draft: Draft, role: string): boolean => draft.kind === "event" && role === "patient";
const isWhen = (words: Words, times: Layers["times"]): boolean =>
  times.some((t) => (t.shape === "date" || t.shape === "interval") && t.first <= words.head && words.head <= t.last);

const timesOf = new WeakMap<Layers["times"], ReadonlyMap<number, Layers["times"]>>();
function timesIn(layers: Layers, sentence: number): Layers["times"] {
  let bySentence = timesOf.get(layers.times);
  if (!bySentence) timesOf.set(layers.times, (bySentence = Map.groupBy(layers.times, (t) => t.sentence)));
  return bySentence.get(sentence) ?? [];
}

/** "the DEA agent Ruiz" holds the office of an agent: the noun that explains him is no actor beside him; "his lawyer" has an owner. */
const isOfficeOf = (draft: Draft, words: Draft["roles"][number], reference: Reference, head: Token): boolean =>
  draft.type === "office" && words.role === "object" && reference.rule !== "name" && head.upos !== "PRON";

/** "Speaker Ana Ruiz": the office ends before the name, though both are taken for one name. */
const isTitleOf = (draft: Draft, words: Draft["roles"][number], { sentences }: Layers): boolean =>
  draft.type === "office" &&
  words.role === "object" &&
  words.last === words.head &&
  tokenAt(sentences, words.sentence, words.head).deprel === "nmod:desc";

/** "The soldiers seized rifles" misread as one phrase: who does something ends before what he does. */
function withoutPredicate(words: Draft["roles"][number], draft: Draft): Words | null {
  const { predicate } = draft;
  const swallowed =
    words.sentence === draft.sentence &&
    words.first <= predicate &&
    predicate <= words.last &&
    words.head !== predicate;
  if (!swallowed || CLAUSAL.has(words.role) || draft.kind === "relation") return words;
  return words.head < predicate ? { ...words, last: predicate - 1 } : null;
}

const OBJECT_PRONOUN = /^(?:him|her|them|it)$/i;

/** A personal pronoun that was taken for the doer of its own clause. */
function isOwnObject(draft: Draft, words: Draft["roles"][number], { sentences, entities }: Layers): boolean {
  const head = tokenAt(sentences, words.sentence, words.head);
  if (!OBJECT_PRONOUN.test(head.form)) return false;
  const own = entities.at(words.sentence, words.head)?.entity;
  return (
    own !== undefined &&
    draft.roles.some(
      (r) => r.head !== words.head && r.role !== words.role && entities.at(r.sentence, r.head)?.entity === own,
    )
  );
}

const holdsToken = (a: Attribution, token: Token): boolean =>
  a.contents.some((c) => c.start <= token.start && token.end <= c.end);
const isSame = (
  source: Attribution["sources"][number],
  token: Token,
  entity: number,
  entities: Layers["entities"],
): boolean =>
  (source.end <= token.start || source.start >= token.end) &&
  entities.at(source.sentence, source.head)?.entity === entity;

/** "told the defendant that he had led a double life": who "he" is stays open between speaker and hearer. */
function isHearer(draft: Draft, words: Draft["roles"][number], { sentences, entities, attributions }: Layers): boolean {
  const head = tokenAt(sentences, words.sentence, words.head);
  if (!/^(?:he|she|him|her)$/i.test(head.form) || words.sentence !== draft.sentence) return false;
  const own = entities.at(words.sentence, words.head)?.entity;
  if (own === undefined) return false;
  // "The governor insisted that she had died": she who says so has not.
  const dead = words.role === "patient" && /^(?:die|kill)$/.test(draft.type ?? "");
  if (dead && attributions.some((a) => a.sources.some((s) => isSame(s, head, own, entities)) && holdsToken(a, head)))
    return true;
  return attributions.some((a) => {
    if (a.verb !== "tell" || !a.contents.some((c) => c.start <= head.start && head.end <= c.end)) return false;
    const [source] = a.sources;
    if (!source || source.sentence !== words.sentence || entities.at(source.sentence, source.head)?.entity !== own)
      return false;
    const { tokens } = sentences[words.sentence]!;
    const heard = tokens.find((t) => /^(?:obj|iobj)$/.test(t.deprel) && t.start >= a.cue.end && t.end <= head.start);
    return heard !== undefined && heard.xpos === "NN";
  });
}

/** "“I never took a peso,” Ruiz said": he who says "I", and the body that says "we", of one's own direct speech. */
function speakerFor({ sentence, head }: Words, { sentences, entities, attributions }: Layers): Words | null {
  const own = tokenAt(sentences, sentence, head);
  const one = /^(?:I|me|myself)$/.test(own.form);
  if (!one && !/^(?:we|us|ourselves)$/i.test(own.form)) return null;
  const said = attributions.filter((a) => a.quoted && holdsToken(a, own));
  const source = said.length === 1 && said[0]?.sources.length === 1 ? said[0].sources[0] : undefined;
  // "A: I left": a letter names nobody.
  if (!source || INTERVIEW.has(source.quote)) return null;
  const reference = entities.at(source.sentence, source.head);
  const kind = reference ? entities.list[reference.entity]?.kind : undefined;
  // "“We do not choose,” the prosecutor said": for whom he speaks stays open.
  if (one ? !reference && isPointer(sentences, source) : !kind || !/^(?:organisation|government|group)$/.test(kind))
    return null;
  return { sentence: source.sentence, first: source.first, last: source.last, head: source.head };
}

/** "The gang, whose founder, Juan Paz, fled": the name stands for "whose founder". */
function namedBehind({ sentence, first, head }: Words, { sentences, entities }: Layers): Words | null {
  const own = sentences[sentence]!;
  if (!own.tokens.slice(first, head).some((t) => t.xpos === "WP$")) return null;
  const name = dependents(own, head, "appos", "flat").find(
    (t) => t.upos === "PROPN" && entities.at(sentence, t.index)?.rule === "name",
  );
  if (!name) return null;
  let last = name.index;
  while (own.tokens[last + 1]?.upos === "PROPN" && own.tokens[last + 1]?.head === name.index) last++;
  return { sentence, first: name.index, last, head: name.index };
}

/** The words of "whose leader" with those before it that tell whose, "open" where they do not adjoin; null without "whose". */
function whoseOf(sentence: Sentence, { first, head }: Words): Words | "open" | null {
  const whose = sentence.tokens.slice(first, head).find((t) => t.xpos === "WP$");
  if (!whose) return null;
  let at: Token | undefined = whose;
  for (let steps = 0; at && at.deprel !== "acl:relcl" && steps < 6; steps++) at = sentence.tokens[at.head];
  const noun = at && sentence.tokens[at.head];
  if (!noun || noun.index > whose.index || !NOMINAL.has(noun.upos)) return "open";
  const phrase = phraseOf(sentence, noun.index);
  const between = sentence.tokens[whose.index - 1]?.form === "," ? whose.index - 2 : whose.index - 1;
  return phrase.last === between && whose.index === first ? phrase : "open";
}

/** The noun that a bare count leaves out, where it was said. */
function countedOf(words: Words, draft: Draft, text: string, layers: Layers): Span | null {
  const of = elidedOf(words, draft, layers)?.words;
  if (!of) return null;
  const { start, end } = extent(layers.sentences, of);
  return spanOf(text, start, end);
}

/** What fills the roles of a draft, each at its words; an open pronoun, an adjective or a bare time fills none. */
export function fillersOf(
  draft: Draft,
  text: string,
  layers: Layers,
  actorOf: (entity: number) => ActorRef,
): readonly Filler[] {
  const made: Filler[] = [];
  const seen = new Set<string>();
  for (const given of draft.roles) {
    // "a reward for information on the gunmen": whom one wants to know of.
    const sought = draft.type === "reward" && given.role === "patient" ? soughtBehind(given, layers) : null;
    const meant = sought ?? spokenOf(draft, given, layers);
    if (meant === "open") continue;
    const words: Mutable = { ...given, ...(meant ?? speakerFor(given, layers) ?? namedBehind(given, layers)) };
    const reference = layers.entities.at(words.sentence, words.head) ?? apposed(words, layers);
    // "It seized weapons": who "it" is stays open, and an open pronoun fills no role.
    if (!reference && isPointer(layers.sentences, words)) continue;
    // "Five of the seven are Mexican cartels" misread with "Mexican" as its subject: an adjective is nobody.
    // "Attorney General": a title in capitals names an office whatever its last word is called.
    const head = tokenAt(layers.sentences, words.sentence, words.head);
    const title = draft.type === "office" && /^\p{Lu}/u.test(head.form);
    // "accused the mayor of paying the gang": the deed is what he is held responsible for.
    const deed = draft.type === "responsible" && words.role === "object" && head.xpos === "VBG";
    // "The judges counted 33 dead": a state tells who is counted.
    const state = draft.kind === "figure" && isState(head);
    const own = layers.sentences[words.sentence]!;
    const people = arePeople(own, head) || isAged(own, head);
    // "controls most of the port"
    const amount = AMOUNT.test(head.form) && dependents(own, head.index, "nmod").length > 0;
    if (!CLAUSAL.has(words.role) && !NOMINAL.has(head.upos) && !amount && !title && !deed && !state && !people)
      continue;
    // "a businessman whose restaurant was burned": whose it is belongs to it, or it says nothing.
    const whose = draft.kind === "causal" ? null : whoseOf(own, words);
    if (whose === "open" || (whose && (draft.type === null || draft.type === "other"))) continue;
    if (whose) words.first = whose.first;
    // "The raid, which killed 80 people, | warn of the precedent": a verb taken for a noun.
    if (words.first === words.head && head.upos === "NOUN" && VERB_ONLY.test(head.form)) continue;
    // "In the late 1990s, its leader recruited": no time does anything.
    if ((PERSONAL.has(words.role) || suffers(draft, words.role)) && isWhen(words, timesIn(layers, words.sentence)))
      continue;
    // "sentenced four men to a year each": no fifth one.
    if (words.first === words.last && /^each$/i.test(head.form)) continue;
    if (isNoParticipant(draft, words, head, layers)) continue;
    // "On the anniversary of the massacre, relatives marched"
    const day = /^(?:anniversary|eve)$/.test(head.lemma) && /^on$/i.test(own.tokens[words.first - 1]?.form ?? "");
    if (day && (words.role === "patient" || words.role === "object")) continue;
    // "is unlikely to change, absent a new policy", "no way that he would agree": no participants.
    const opening = layers.sentences[words.sentence]!.tokens.slice(words.first, words.first + 2).map((t) => t.form);
    if (ASIDE.test(opening.join(" "))) continue;
    // "Nobody has claimed the attack, the third since March": the attack is.
    if (draft.kind === "assessment" && /^nobody$/i.test(head.form)) continue;
    // "In some towns, experts say, killers hide bodies": where, taken for who.
    if (isCased(words, own)) continue;
    // "According to a study, armed groups collect": a branch that the tree has hung wrongly.
    if (/^according$/i.test(tokenAt(layers.sentences, words.sentence, words.first).form)) continue;
    const rest = withoutPredicate(words, draft);
    if (!rest) continue;
    const short = trimmed(rest, layers.sentences, timesIn(layers, words.sentence));
    // "El Mencho's heir is expected to succeed him": whoever does it does it to somebody else.
    if (isOwnObject(draft, words, layers) || isHearer(draft, words, layers)) continue;
    const named =
      draft.kind === "event" ? withExplained(short, wholeName(short, layers), layers) : wholeName(short, layers);
    const last = isTitleOf(draft, words, layers) ? short.last : withCoordinate(short, named, layers);
    // "The attack of 2 | March": a day is told whole.
    const date = timesIn(layers, words.sentence).find((t) => t.first <= last && last < t.last && endsInName(t, own));
    const { start, end } = extent(layers.sentences, { ...short, last: date?.last ?? last });
    const id = `${words.role} ${start} ${end}`;
    if (seen.has(id)) continue;
    seen.add(id);
    // "That goal is unlikely to be met": who is said to be unlikely and who is met is told once.
    if (draft.kind === "forecast" && words.role === "object" && seen.has(`subject ${start} ${end}`)) continue;
    const actor = reference && !isOfficeOf(draft, words, reference, head) && !isTitleOf(draft, words, layers);
    const span = spanOf(text, start, end);
    if (OF_THEM.test(span.quote) && made.some((f) => f.role === words.role && f.end <= start)) continue;
    const who = actor ? actorOf(reference.entity) : null;
    // "prison director and former colonel Juan Paz was shot": one man, whatever he has been.
    const again = who !== null && made.some((f) => f.role === words.role && f.actor?.id === who.id);
    if (again && draft.kind === "event" && !reference?.also) continue;
    const of = who === null ? countedOf(short, draft, text, layers) : null;
    made.push({ role: words.role, ...span, actor: who, ...(of ? { of } : {}) });
    // "Both cartels were blamed": each of them.
    for (const other of reference?.also ?? []) made.push({ role: words.role, ...span, actor: actorOf(other) });
  }
  return made;
}
