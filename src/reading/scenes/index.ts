import { type Claim, daysOfEdtf, type Scene } from "../../model/index.ts";
import {
  datelineOf,
  type Ground,
  isHeading,
  keyOf,
  notPlaces,
  placeBefore,
  placeIn,
  placeOfDeed,
  TURNS,
} from "./places.ts";
import { pieces } from "../names/folding.ts";
import { CAPTURE, DEED_OF_BLOOD, type SceneSort } from "./rows.ts";
import { CHAIN, follow, type Hold, LONG, nounsIn, type PlaceOf, type Sentence, type Told } from "./told.ts";

/** Claims that tell a number that may be of one scene. */
const isCountOf = (claim: Claim, sort: SceneSort, sentence: string): boolean =>
  (claim.kind === "figure" || (claim.kind === "event" && claim.figure !== null)) &&
  claim.type !== "age" &&
  !sort.statistic.test(sentence) &&
  (claim.figure?.low ?? claim.figure?.high ?? 0) < most(claim) &&
  claim.place?.precision !== "region";

/** Claims that say how many, who did it, or that somebody did not: which deed they are about may have to be worked out. */
function isAbout(claim: Claim, sentence: string, hold: Hold): boolean {
  const { kind, type, place, figure, polarity, modality, quote } = claim;
  // "who were charged in 2023", beside a raid of 2026: for something else.
  if (isOfBefore(claim, hold)) return false;
  // "charged three members of the gang with it": how many were charged counts nobody who was hurt.
  // "Police arrested Luis Paz in San Marcos", some sentences on: over something else.
  if (kind === "event" && /^(?:charge|arrest|convict)$/u.test(type ?? "")) return hold.sure > 1 || place === null;
  // "Nobody will ever be convicted for Valle Seco", "promised further arrests"
  if (kind === "forecast") return TO_COME.test(quote);
  if (kind === "figure" || (kind === "event" && figure !== null))
    return isCountOf(claim, DEED_OF_BLOOD, sentence) || (hold.raid && isCountOf(claim, CAPTURE, sentence));
  if (kind === "relation") return type === "responsible" || isOfKillers(claim);
  if (kind === "event") return DEED_OF_BLOOD.types.has(type ?? "") || (type === "other" && didIt(claim));
  return kind === "statement" && (polarity === "negated" || modality === "denied" || DEED_OF_BLOOD.about.test(quote));
}

/** "Fighters from Los Pinos staged the assault": that somebody did the deed, in words of no deed. */
export const didIt = ({ quote }: Pick<Claim, "quote">): boolean => DID_IT.test(quote);
const DID_IT =
  /\b(?:carried out|committed|perpetrated|staged|mounted|launched|ordered|planned) (?:the|this|that) (?:\p{Ll}+ ){0,2}?(?:massacre|attack|assault|killings?|shootings?|murders?|ambush|assassination|slaughter|crime|bombing|raid)\b/u;

/** "The gunmen were of the clan": whose men did the deed that was told. */
export const isOfKillers = ({ type, roles }: Claim): boolean =>
  type === "member" && roles.some(({ role, quote }) => role === "subject" && KILLERS.test(quote));
const KILLERS =
  /^(?:the|his|her|their|these|those) (?:killers?|attackers?|assailants?|murderers?|shooters?|bombers?)$/iu;

/** What leads to the place of a deed. */
const WHERE_IT_WAS = /\b(?:in|at|near|outside|(?:north|south|east|west) of) (?:the )?(?:\p{Ll}+ of )?$/iu;

/** What may yet come of a deed for those who did it. */
const TO_COME = /\b(?:arrest\w*|charged|indict\w*|convict\w*|detained|detentions?)\b/iu;

/** A count of thousands is of no one scene; a sum of money may be. */
const most = ({ figure }: Claim): number => (/^[A-Z]{3}$/u.test(figure?.unit ?? "") ? Infinity : 2000);

const isDeed = ({ kind, type }: Claim): boolean => kind === "event" && DEED_OF_BLOOD.types.has(type ?? "");

/** "Nobody was hurt", "no civilian was killed". */
const ofNobody = (claim: Claim): boolean =>
  isDeed(claim) &&
  claim.polarity === "negated" &&
  claim.roles.some(
    ({ role, quote }) => role === "patient" && /^(?:no|not (?:a|one)|none|nobody|neither|any)\b/iu.test(quote),
  );

/** "found dead six days after an assault in which seven people died": told of another deed than its sentence. */
const ofDeedBefore = ({ quote, start }: Claim, text: string): boolean =>
  /^an? (?:\p{Ll}+ ){0,2}?(?:attack|assault|massacre|ambush|shooting|raid|bombing)\b/iu.test(quote) &&
  /\b(?:after|before|since|following|from) $/u.test(text.slice(0, start));

function isOfBefore({ type, time, roles }: Claim, { time: its }: Hold): boolean {
  // "The ambush, ordered by Paz in reprisal for an arrest in January": of whom a deed is, its own words date alone.
  if (type === "responsible" && time && !roles.some(({ start, end }) => start <= time.start && time.end <= end))
    return false;
  const [mine, day] = [time && daysOfEdtf(time.edtf), its && daysOfEdtf(its.edtf)];
  return !!mine && !!day && mine.last + 1 < day.first;
}

/** "Fourteen people died in October 2019", told beside a capture of 2023: of another scene. */
function ofOtherTime({ time }: Claim, hold: Hold): boolean {
  const [mine, its] = [time && daysOfEdtf(time.edtf), hold.time && daysOfEdtf(hold.time.edtf)];
  return hold.sure < 3 && !!mine && !!its && (mine.last < its.first || its.last < mine.first);
}

/** The sentences of a report with what was read in each. */
function sentencesOf(claims: readonly Claim[], { text, sentences, entities, times }: Ground): readonly Sentence[] {
  const own = Map.groupBy(claims, (claim) => claim.sentence.start);
  const timed = Map.groupBy(times, (time) => time.sentence);
  const named = entities
    .filter(({ kind }) => kind === "person")
    .flatMap(({ name, names }) => names.map(({ start, end }) => ({ start, end, name })))
    .sort((a, b) => a.start - b.start);
  // "Ana Ruiz was killed last week." is no title.
  const line = text.indexOf("\n");
  const title = /[.!?][”"’']?\s*$/u.test(text.slice(0, Math.max(0, line))) ? -1 : line;
  let next = 0;
  return sentences.map(({ start, end }, at) => {
    while (next < named.length && named[next]!.start < start) next += 1;
    const from = next;
    while (next < named.length && named[next]!.start < end) next += 1;
    return {
      start,
      end,
      claims: own.get(start) ?? [],
      named: named.slice(from, next),
      times: timed.get(at) ?? [],
      nouns: nounsIn(text.slice(start, Math.min(end, start + LONG))),
      title: end <= title,
    };
  });
}

/** What else persons are called who have a byname: a name of two words that shares none with that by which they are known. */
function bynamesOf(entities: Ground["entities"]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { kind, name, names } of entities) {
    if (kind !== "person") continue;
    const known = new Set(pieces(name));
    const others = new Map(names.map(({ quote }) => [keyOf(quote), quote]));
    const bynames = [...others].filter(
      ([key, quote]) =>
        key.includes(" ") && /^[“"‘']?\p{Lu}/u.test(quote) && !pieces(quote).some((word) => known.has(word)),
    );
    if (bynames.length > 0)
      found.set(
        name,
        bynames.map(([, quote]) => quote),
      );
  }
  return found;
}

/**
 * Says of each claim on a deed of blood, or on somebody's capture, which one it is, by the person or the place that its
 * sentence or the text before it names.
 */
export function withScenes(claims: readonly Claim[], ground: Ground): readonly Claim[] {
  const { text, entities } = ground;
  const barred = notPlaces(ground);
  const persons = new Set(entities.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const dateline = datelineOf(text);
  const places = entities
    .filter(({ kind }) => kind === "place")
    .flatMap(({ names }) => names)
    .filter(({ quote, start }) => !barred(quote) && !isHeading(text, start));
  const sentences = sentencesOf(claims, ground);
  const placeOf: PlaceOf = ({ start, claims: own }, words, told) => {
    const again = DEED_OF_BLOOD.again.test(words);
    const named = placeIn(words, barred, { dateline, near: again && told }) ?? placeOfDeed(own, barred);
    if (named !== null && keyOf(named) !== "" && !DEED_OF_BLOOD.statistic.test(words)) return named;
    if (!again) return null;
    // "Then there is Vado Hondo. It laid the massacre at the door of …": the place stands in the sentence before. It is
    // looked for anywhere, as long as no deed was told; then where a paragraph turns to it.
    const paragraph = text.lastIndexOf("\n", start) + 1;
    const from = !told ? 0 : TURNS.test(text.slice(paragraph, start)) ? paragraph : start;
    return placeBefore(start, from, places);
  };
  // "Trapped a convoy on the road north of Orte and killed eleven": where the verb stands behind its place.
  const placeWithin: Told["placeWithin"] = ({ start, end }) => {
    const here = places.filter(
      (one) => one.start >= start && one.end <= end && WHERE_IT_WAS.test(text.slice(start, one.start)),
    );
    const [one] = here;
    return one && new Set(here.map(({ quote }) => keyOf(quote))).size === 1 ? one.quote : null;
  };
  const told = { text, persons, bynames: bynamesOf(entities), dateline, placeWithin };
  const deeds = follow(sentences, DEED_OF_BLOOD, { ...told, placeOf });
  const captures = follow(sentences, CAPTURE, { ...told, placeOf: () => null });
  const given = new Map<string, Scene>();
  const numbers = new Set(claims.flatMap(({ kind, figure }) => (kind === "figure" && figure ? [figure.start] : [])));
  const give = (claim: Claim, scene: Scene): void => {
    const counted = claim.kind === "event" && claim.figure !== null && numbers.has(claim.figure.start);
    given.set(claim.id, counted ? { ...scene, counted } : scene);
  };
  for (const { start, end, claims: own } of sentences) {
    const words = text.slice(start, Math.min(end, start + LONG));
    const [deed, capture] = [deeds.get(start), captures.get(start)];
    for (const claim of own) {
      if (
        capture &&
        capture.sure > (deed?.sure ?? 1) &&
        isCountOf(claim, CAPTURE, words) &&
        !ofOtherTime(claim, capture)
      )
        give(claim, capture.scene);
      else if (deed && isAbout(claim, words, deed) && !ofDeedBefore(claim, text)) give(claim, deed.scene);
    }
  }
  for (const claim of claims) {
    if (given.has(claim.id) || !ofNobody(claim)) continue;
    // "Three marines were hurt in the operation. No marine was injured, the mayor said": of that capture.
    const capture = captures.get(claim.sentence.start);
    if (capture) {
      give(claim, capture.scene);
      continue;
    }
    // "No civilian had been killed, the governor said. A driver died at a roadblock": what stands around it is meant.
    const scene: Scene = { keys: [`near ${claim.report} ${claim.start}`], words: "what is told there", day: null };
    for (const other of claims)
      if (!given.has(other.id) && isDeed(other) && Math.abs(other.start - claim.start) < CHAIN) give(other, scene);
  }
  // What only follows upon a capture belongs to it where nothing else has it.
  for (const { start, end, claims: own } of sentences) {
    const hold = captures.get(start);
    if (!hold) continue;
    const words = text.slice(start, Math.min(end, start + LONG));
    for (const claim of own)
      if (!given.has(claim.id) && isCountOf(claim, CAPTURE, words) && !ofOtherTime(claim, hold))
        give(claim, hold.scene);
  }
  return given.size === 0
    ? claims
    : claims.map((claim) => {
        const scene = given.get(claim.id);
        return scene ? { ...claim, scene } : claim;
      });
}
