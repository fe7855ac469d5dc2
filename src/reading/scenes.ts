import { type Claim, type ClaimTime, type Codebook, daysOfEdtf, type Entity, type Scene } from "../model/index.ts";
import { pieces } from "./names/folding.ts";
import { CAPTURE, DEED, DEED_OF_BLOOD, type SceneSort } from "./scenes.rows.ts";

/** What is known of the report beside its claims. */
export interface Ground {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly codebook: Codebook;
}

/** Characters after which a text that has not spoken of a deed again has left it. */
const CHAIN = 700;

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:(?:de|del|la|las|los|el|y) )*\\p{Lu}[\\p{L}’'-]+)*";
const WHERE = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]utside|of|to) (?:the )?(?:(?:\\p{Ll}[\\p{L}-]*) ){0,4}?(?:(?:town|city|village|municipality|port|hamlet) of )?(?<name>${NAME})`,
  "gu",
);
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|The|President|Governor|General|Attorney|Congress|Day)\b/u;

const keyOf = (name: string): string =>
  pieces(name.replaceAll(/[“"‘'«][^”"’'»]+[”"’'»]/gu, " "))
    .filter((word) => word !== "the")
    .slice(0, 2)
    .join(" ");

const landsOf = new WeakMap<Codebook, ReadonlySet<string>>();

/** The names of countries and states. */
function lands(codebook: Codebook): ReadonlySet<string> {
  let known = landsOf.get(codebook);
  if (known === undefined) {
    const rows = codebook.places.filter(({ precision }) => precision === "country" || precision === "region");
    known = new Set(rows.flatMap(({ name, names }) => [name, ...names].map((one) => pieces(one).join(" "))));
    landsOf.set(codebook, known);
  }
  return known;
}

/** Whether a name is no place of a deed: that of a country or state, or of whoever is no place. */
function notPlaces({ entities, codebook }: Ground): (name: string) => boolean {
  const wide = lands(codebook);
  const others = new Set<string>();
  for (const entity of entities)
    if (entity.kind !== "place") for (const name of entity.names) others.add(pieces(name.quote).join(" "));
  return (name) => {
    const words = pieces(name).join(" ");
    return wide.has(words) || others.has(words);
  };
}

/** The place of the report's dateline: "VADO HONDO, Mexico, May 14". */
function datelineOf(text: string): string | null {
  const found = /^(?<name>\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+)*), /mu.exec(text.slice(0, 1500))?.groups?.["name"];
  return found === undefined
    ? null
    : found.toLowerCase().replaceAll(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The place that a sentence on a deed names, if it names one. */
function placeIn(
  sentence: string,
  barred: (name: string) => boolean,
  { dateline, near }: { readonly dateline: string | null; readonly near: boolean },
): string | null {
  const deed = DEED.exec(sentence);
  if (!deed) return null;
  const found = [...sentence.matchAll(WHERE)]
    .map((match) => ({ name: (match.groups?.["name"] ?? "").replace(/[’']s$/u, ""), at: match.index }))
    .filter(({ name }) => !NO_PLACE.test(name) && !barred(name));
  // "blames the attack on a gang, and in October a judge in Uruapan": a deed spoken of again is elsewhere only at once.
  const close = deed.index + deed[0].length + 30;
  const behind = deed.index + deed[0].length;
  const after = found.find(
    ({ at }) =>
      at >= deed.index && (!near || at <= close) && !/[,;:“”]|\bsaid\b|\baccording\b/u.test(sentence.slice(behind, at)),
  );
  // "In Vado Hondo gunmen killed 14"
  const first = near ? undefined : found.find(({ at }) => at < 4);
  if (after ?? first) return (after ?? first)?.name ?? null;
  return dateline !== null && /\bthis (?:town|city|village|municipality)\b|\bhere\b/u.test(sentence) ? dateline : null;
}

/** The town that the reader gave to a deed, or to who is held responsible for one: "the attack of 1 July 2020 on a clinic in Vado Hondo". */
const placeOfDeed = (claims: readonly Claim[], barred: (name: string) => boolean): string | null =>
  claims.find(
    ({ kind, type, place, polarity }) =>
      place?.id != null &&
      polarity === "affirmed" &&
      (kind === "event" ? DEED_OF_BLOOD.types.has(type ?? "") : type === "responsible") &&
      place.precision !== "region" &&
      place.precision !== "country" &&
      !barred(place.quote),
  )?.place?.quote ?? null;

/** How a text turns to another matter: "Then there is Vado Hondo." */
const TURNS =
  /^(?:(?:And )?[Tt]hen there (?:is|was|came)|As for|Take|Consider|Remember|Recall|Look at|So too|What of)\b/u;
/** Characters back in which a place is looked for that a deed spoken of may have. */
const BACK = 300;

/** The last place that the text named shortly before, and not before `from`. */
function placeBefore(at: number, from: number, places: Entity["names"]): string | null {
  let last: Entity["names"][number] | null = null;
  for (const name of places)
    if (name.end <= at && name.start >= Math.max(from, at - BACK) && (last === null || name.start > last.start))
      last = name;
  return last?.quote ?? null;
}

/** What a sentence's claims tell of a scene with a person of a name: the one to whom it was done. */
function personOf(claims: readonly Claim[], sort: SceneSort, persons: ReadonlySet<string>): string | null {
  for (const claim of claims) {
    if (claim.kind !== "event" || claim.type === null || !sort.types.has(claim.type)) continue;
    if (claim.modality === "predicted" || claim.modality === "conditional" || claim.modality === "wanted") continue;
    // "He was never caught": nobody was there to be found anything with.
    if (sort === CAPTURE && claim.polarity === "negated") continue;
    const whom = claim.roles.filter(({ role, actor }) => role === "patient" && actor && persons.has(actor.id));
    const name = whom.length === 1 ? whom[0]?.actor?.name : undefined;
    if (name !== undefined && pieces(name).length > 1) return name;
  }
  return null;
}

/** Claims that tell a number that may be of one scene. */
const isCountOf = (claim: Claim, sort: SceneSort, sentence: string): boolean =>
  (claim.kind === "figure" || (claim.kind === "event" && claim.figure !== null)) &&
  !sort.statistic.test(sentence) &&
  (claim.figure?.low ?? claim.figure?.high ?? 0) < most(claim) &&
  claim.place?.precision !== "region";

/** Claims that say how many, who did it, or that somebody did not: which deed they are about may have to be worked out. */
function isAbout(claim: Claim, sentence: string): boolean {
  const { kind, type, figure, polarity, modality, quote } = claim;
  // "charged three members of the gang with it": how many were charged counts nobody who was hurt.
  if (kind === "event" && /^(?:charge|arrest|convict)$/u.test(type ?? "")) return true;
  // "Nobody will ever be convicted for Valle Seco", "promised further arrests"
  if (kind === "forecast") return TO_COME.test(quote);
  if (kind === "figure" || (kind === "event" && figure !== null)) return isCountOf(claim, DEED_OF_BLOOD, sentence);
  if (kind === "relation") return type === "responsible" || isOfKillers(claim);
  if (kind === "event") return DEED_OF_BLOOD.types.has(type ?? "");
  return kind === "statement" && (polarity === "negated" || modality === "denied" || DEED_OF_BLOOD.about.test(quote));
}

/** "The killers belonged to the clan": whose men did the deed that was told. */
export const isOfKillers = ({ type, roles }: Claim): boolean =>
  type === "member" && roles.some(({ role, quote }) => role === "subject" && KILLERS.test(quote));
const KILLERS =
  /^(?:the|his|her|their|these|those) (?:killers?|attackers?|assailants?|murderers?|shooters?|bombers?)$/iu;

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

/** How surely a sentence is of a scene: it names it, it speaks of it again, or it only follows. */
interface Hold {
  readonly scene: Scene;
  readonly sure: 1 | 2 | 3;
  /** When the scene took place, where its telling says so. */
  readonly time: ClaimTime | null;
}
/** The scene that a text was last on, and where. */
interface Current {
  readonly scene: Scene;
  readonly at: number;
  readonly time: ClaimTime | null;
}
/** The place of the scene that a sentence speaks of, where it or its claims name one; `told`: another was told before. */
type PlaceOf = (start: number, words: string, own: readonly Claim[], told: boolean) => string | null;

/** Which scene of one sort each sentence is of, going through the text once. */
function follow(
  sentences: readonly (readonly [start: number, claims: readonly Claim[]])[],
  sort: SceneSort,
  {
    text,
    persons,
    placeOf,
  }: { readonly text: string; readonly persons: ReadonlySet<string>; readonly placeOf: PlaceOf },
): ReadonlyMap<number, Hold> {
  const held = new Map<number, Hold>();
  let first: Scene | null = null;
  let current: Current | null = null;
  for (const [start, own] of sentences) {
    const end = Math.min(own[0]?.sentence.end ?? start, start + LONG);
    const words = text.slice(start, end);
    const whom = personOf(own, sort, persons);
    const again = sort.again.test(words);
    const place = whom === null ? placeOf(start, words, own, first !== null) : null;
    let sure: Hold["sure"] | 0 = 0;
    if (whom !== null || place !== null) {
      const scene: Scene =
        whom === null
          ? { key: `place ${keyOf(place ?? "")}`, words: `the attack at ${place ?? ""}` }
          : { key: `${sort === CAPTURE ? "capture" : "person"} ${keyOf(whom)}`, words: sort.names(whom) };
      first ??= scene;
      current = { scene, at: end, time: timeOf(own, sort) };
      sure = 3;
    } else if (current !== null && /^person /u.test(current.scene.key) && MANY_DIED.test(words)) {
      // "The death toll of the raid rose to seven", behind the murder of one man: of another deed, which nobody has named.
      current = null;
    } else if (again && first !== null) {
      const near: Current =
        current !== null && start - current.at < 3 * CHAIN ? current : { scene: first, at: 0, time: null };
      current = { scene: near.scene, at: end, time: near.time };
      sure = 2;
    } else if (current === null || start - current.at >= CHAIN) {
      current = null;
    } else if (sort.about.test(words)) {
      current = { scene: current.scene, at: end, time: current.time };
      sure = 1;
    }
    if (current && sure > 0) held.set(start, { scene: current.scene, sure: sure as Hold["sure"], time: current.time });
  }
  return held;
}

/** How a text speaks again of a deed with many dead. */
const MANY_DIED = /\b(?:the|this|that) (?:\p{Ll}+ ){0,2}?(?:massacre|toll|bloodshed|slaughter|bombing|raid)\b/iu;

/** "found dead six days after an assault in which seven people died": told of another deed than its sentence. */
const ofDeedBefore = ({ quote, start }: Claim, text: string): boolean =>
  /^an? (?:\p{Ll}+ ){0,2}?(?:attack|assault|massacre|ambush|shooting|raid|bombing)\b/iu.test(quote) &&
  /\b(?:after|before|since|following|from) $/u.test(text.slice(0, start));

/** When the claims of a sentence say that such a scene took place. */
const timeOf = (claims: readonly Claim[], { types }: SceneSort): ClaimTime | null =>
  claims.find(({ kind, type, time }) => kind === "event" && types.has(type ?? "") && time !== null)?.time ?? null;

/** "Fourteen people died in October 2019", told beside a capture of 2023: of another scene. */
function ofOtherTime({ time }: Claim, hold: Hold): boolean {
  const [mine, its] = [time && daysOfEdtf(time.edtf), hold.time && daysOfEdtf(hold.time.edtf)];
  return hold.sure < 3 && !!mine && !!its && (mine.last < its.first || its.last < mine.first);
}

/** Characters of a sentence that are looked at. */
const LONG = 1200;

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
    .filter(({ quote }) => !barred(quote));
  const sentences = [...Map.groupBy(claims, (claim) => claim.sentence.start)].sort(([a], [b]) => a - b);
  const placeOf: PlaceOf = (start, words, own, told) => {
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
  const deeds = follow(sentences, DEED_OF_BLOOD, { text, persons, placeOf });
  const captures = follow(sentences, CAPTURE, { text, persons, placeOf: () => null });
  const given = new Map<string, Scene>();
  const numbers = new Set(claims.flatMap(({ kind, figure }) => (kind === "figure" && figure ? [figure.start] : [])));
  const give = (claim: Claim, scene: Scene): void => {
    const counted = claim.kind === "event" && claim.figure !== null && numbers.has(claim.figure.start);
    given.set(claim.id, counted ? { ...scene, counted } : scene);
  };
  for (const [start, own] of sentences) {
    const words = text.slice(start, Math.min(own[0]?.sentence.end ?? start, start + LONG));
    const [deed, capture] = [deeds.get(start), captures.get(start)];
    for (const claim of own) {
      if (
        capture &&
        capture.sure > (deed?.sure ?? 1) &&
        isCountOf(claim, CAPTURE, words) &&
        !ofOtherTime(claim, capture)
      )
        give(claim, capture.scene);
      else if (deed && isAbout(claim, words) && !ofDeedBefore(claim, text)) give(claim, deed.scene);
    }
  }
  for (const claim of claims) {
    if (given.has(claim.id) || !ofNobody(claim)) continue;
    // "No civilian had been killed, the governor said. A driver died at a roadblock": what stands around it is meant.
    const scene: Scene = { key: `near ${claim.report} ${claim.start}`, words: "what is told there" };
    for (const other of claims)
      if (!given.has(other.id) && isDeed(other) && Math.abs(other.start - claim.start) < CHAIN) give(other, scene);
  }
  // What only follows upon a capture belongs to it where nothing else has it.
  for (const [start, hold] of captures) {
    const own = sentences.find(([at]) => at === start)?.[1] ?? [];
    const words = text.slice(start, Math.min(own[0]?.sentence.end ?? start, start + LONG));
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
