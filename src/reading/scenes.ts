import type { Claim, Codebook, Entity, Scene } from "../model/index.ts";
import { pieces } from "./names/folding.ts";

/** What is known of the report beside its claims. */
export interface Ground {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly codebook: Codebook;
}

const DEEDS: ReadonlySet<string> = new Set(["kill", "die", "attack", "injure", "kidnap"]);
/** A deed of blood, whether it is told or only spoken of. */
const DEED =
  /\b(?:massacre\w*|attack(?:ed|s)?|assault(?:ed)?|kill(?:ed|ing|ings|s)|murder(?:ed|s)?|shoot(?:ing|ings|out)|shot|ambush(?:ed)?|assassinat\w+|gunned down|opened fire|slaughter\w*|bomb(?:ing|ed)|explosion|died|bloodshed)\b/iu;
/** Words by which a text speaks again of a deed that it has told. */
const AGAIN =
  /\b(?:the|this|that|these|those) (?:\p{Ll}+ ){0,2}?(?:massacre|attack|assault|killings?|shootings?|murders?|ambush|assassination|bloodshed|slaughter|crime|deaths?|victims?|dead|gunmen|attackers?|killers?|assailants?|hitmen|toll|bombing|explosion)\b/iu;
/** What else is told of such a deed: the dead, who did it, who denies it. */
const ABOUT =
  /\b(?:dead|died|deaths?|kill(?:ed|ings?)|bodies|victims?|wounded|blam\w+|responsib\w+|suspect\w*|accus\w+|attribut\w+|den(?:y|ies|ied)|arrest\w*|charged|convicted|toll|gunmen|attackers|mastermind|ordered|involvement|last rites|ruled out|innocen\w+)\b/iu;
/** Counts of a country or a year are no count of one deed. */
const STATISTIC =
  /\b(?:homicides?|murder rate|since (?!then)|so far|campaign|election|electoral|a year|per year|last year|annually|nationwide|in the country|per 100,000|overdos\w+|displaced|disappear\w*|seiz\w+|kilograms?|pounds|(?:over|in|during) (?:the|those|that) (?:same|first|last|past) (?:\p{L}+ )?(?:weeks|months|years?)|abducted)\b/iu;
/** Characters after which a text that has not spoken of a deed again has left it. */
const CHAIN = 700;

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:(?:de|del|la|las|los|el|y) )*\\p{Lu}[\\p{L}’'-]+)*";
const WHERE = new RegExp(
  `\\b(?:in|at|near|on|outside|of|to) (?:the )?(?:(?:\\p{Ll}[\\p{L}-]*) ){0,4}?(?:(?:town|city|village|municipality|port|hamlet) of )?(?<name>${NAME})`,
  "gu",
);
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|The|President|Governor|General|Attorney|Congress|Day)\b/u;

const keyOf = (name: string): string =>
  pieces(name.replaceAll(/[“"‘'«][^”"’'»]+[”"’'»]/gu, " "))
    .filter((word) => word !== "the")
    .slice(0, 2)
    .join(" ");

/** Names that are no place of a deed: countries and states, and whoever is no place. */
function notPlaces({ entities, codebook }: Ground): ReadonlySet<string> {
  const names = new Set<string>();
  for (const row of codebook.places)
    if (row.precision === "country" || row.precision === "region")
      for (const name of [row.name, ...row.names]) names.add(pieces(name).join(" "));
  for (const entity of entities)
    if (entity.kind !== "place") for (const name of entity.names) names.add(pieces(name.quote).join(" "));
  return names;
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
  barred: ReadonlySet<string>,
  { dateline, near }: { readonly dateline: string | null; readonly near: boolean },
): string | null {
  const deed = DEED.exec(sentence);
  if (!deed) return null;
  const found = [...sentence.matchAll(WHERE)]
    .map((match) => ({ name: (match.groups?.["name"] ?? "").replace(/[’']s$/u, ""), at: match.index }))
    .filter(({ name }) => !NO_PLACE.test(name) && !barred.has(pieces(name).join(" ")));
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

/** What a sentence's claims tell of a deed with a victim of a name: the person to whom it was done. */
function victimOf(claims: readonly Claim[], persons: ReadonlySet<string>): string | null {
  for (const claim of claims) {
    if (claim.kind !== "event" || claim.type === null || !DEEDS.has(claim.type)) continue;
    if (claim.modality === "predicted" || claim.modality === "conditional" || claim.modality === "wanted") continue;
    const victims = claim.roles.filter(({ role, actor }) => role === "patient" && actor && persons.has(actor.id));
    const name = victims.length === 1 ? victims[0]?.actor?.name : undefined;
    if (name !== undefined && pieces(name).length > 1) return name;
  }
  return null;
}

/** Claims that say how many, who did it, or that somebody did not: what they are about may have to be worked out. */
function isAbout({ kind, type, figure, polarity, modality, quote, place }: Claim, sentence: string): boolean {
  if (kind === "figure" || (kind === "event" && figure !== null))
    return !STATISTIC.test(sentence) && (figure?.low ?? figure?.high ?? 0) < 2000 && place?.precision !== "region";
  if (kind === "relation") return type === "responsible";
  if (kind === "event") return type !== null && (DEEDS.has(type) || /^(?:charge|arrest|convict)$/u.test(type));
  return kind === "statement" && (polarity === "negated" || modality === "denied" || ABOUT.test(quote));
}

const isDeed = ({ kind, type }: Claim): boolean => kind === "event" && DEEDS.has(type ?? "");

/** "Nobody was hurt", "no civilian was killed". */
const ofNobody = (claim: Claim): boolean =>
  isDeed(claim) &&
  claim.polarity === "negated" &&
  claim.roles.some(
    ({ role, quote }) => role === "patient" && /^(?:no|not (?:a|one)|none|nobody|neither|any)\b/iu.test(quote),
  );

/** Says of each claim on a deed of blood which deed it is, by the victim or the place that its sentence or the text before it names. */
export function withScenes(claims: readonly Claim[], ground: Ground): readonly Claim[] {
  const { text, entities } = ground;
  const barred = notPlaces(ground);
  const persons = new Set(entities.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const dateline = datelineOf(text);
  const places = entities
    .filter(({ kind }) => kind === "place")
    .flatMap(({ names }) => names)
    .filter(({ quote }) => !barred.has(pieces(quote).join(" ")));
  const sentences = new Map<number, Claim[]>();
  for (const claim of claims) {
    const list = sentences.get(claim.sentence.start);
    if (list) list.push(claim);
    else sentences.set(claim.sentence.start, [claim]);
  }
  const given = new Map<string, Scene>();
  /** From where on a place is looked for: anywhere, as long as no deed was told; then where a paragraph turns to it. */
  const opening = (at: number): number => {
    const start = text.lastIndexOf("\n", at) + 1;
    return told.length === 0 ? 0 : TURNS.test(text.slice(start, at)) ? start : at;
  };
  const told: Scene[] = [];
  let current: { readonly scene: Scene; at: number } | null = null;
  for (const [start, own] of [...sentences].sort(([a], [b]) => a - b)) {
    const end = Math.min(own[0]?.sentence.end ?? start, start + 1200);
    const words = text.slice(start, end);
    const victim = victimOf(own, persons);
    const again = AGAIN.test(words) && told.length > 0;
    const place = victim === null ? placeIn(words, barred, { dateline, near: again }) : null;
    const known = keyOf(victim ?? place ?? "");
    if (known !== "" && !(place !== null && STATISTIC.test(words))) {
      const scene: Scene =
        victim === null
          ? { key: `place ${known}`, words: `the attack at ${place ?? ""}` }
          : { key: `person ${known}`, words: `the killing of ${victim}` };
      if (!told.some(({ key }) => key === scene.key)) told.push(scene);
      current = { scene, at: end };
    } else if (AGAIN.test(words) && placeBefore(start, opening(start), places) !== null) {
      // "Then there is Vado Hondo. It laid the massacre at the door of …": the place stands in the sentence before.
      const name = placeBefore(start, opening(start), places) ?? "";
      const scene: Scene = { key: `place ${keyOf(name)}`, words: `the attack at ${name}` };
      if (!told.some(({ key }) => key === scene.key)) told.push(scene);
      current = { scene, at: end };
    } else if (again) {
      const near: Scene | undefined = current !== null && start - current.at < 3 * CHAIN ? current.scene : told[0];
      if (near) current = { scene: near, at: end };
    } else if (current !== null && start - current.at < CHAIN) {
      if (ABOUT.test(words)) current.at = end;
    } else {
      current = null;
    }
    const scene = current?.at === end ? current.scene : null;
    if (scene) for (const claim of own) if (isAbout(claim, words)) given.set(claim.id, scene);
  }
  for (const claim of claims) {
    if (given.has(claim.id) || !ofNobody(claim)) continue;
    // "No civilian had been killed, the governor said. A driver died at a roadblock": what stands around it is meant.
    const scene: Scene = { key: `near ${claim.report} ${claim.start}`, words: "what is told there" };
    for (const other of claims)
      if (!given.has(other.id) && isDeed(other) && Math.abs(other.start - claim.start) < CHAIN)
        given.set(other.id, scene);
  }
  return given.size === 0
    ? claims
    : claims.map((claim) => {
        const scene = given.get(claim.id);
        return scene ? { ...claim, scene } : claim;
      });
}
