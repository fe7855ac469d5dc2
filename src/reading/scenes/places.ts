import { type Claim, type Codebook, type Entity, matchesIn, type Span } from "../../model/index.ts";
import type { TimeMention } from "../layers.ts";
import { COUNTRY_OF } from "../names/demonyms.ts";
import { pieces } from "../names/folding.ts";
import { DEED, DEED_OF_BLOOD } from "./rows.ts";

/** What is known of the report beside its claims. */
export interface Ground {
  readonly text: string;
  /** Where its sentences begin and end, in order. */
  readonly sentences: readonly Pick<Span, "start" | "end">[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeMention[];
  readonly codebook: Codebook;
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:(?:de|del|la|las|los|el|y) )*\\p{Lu}[\\p{L}’'-]+)*";
const WHERE = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]utside|of|to) (?:the )?(?:(?!(?:until|when|after|before|while|who|that|as) )(?:\\p{Ll}[\\p{L}-]*) ){0,4}?(?:(?:town|city|village|municipality|port|hamlet) of )?(?<name>${NAME})`,
  "gu",
);
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|The|President|Governor|General|Attorney|Congress|Day)\b/u;

/** A name as scenes are known by it: its first two words, folded. */
export const keyOf = (name: string): string =>
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

/** Whether a name is no place; `there`: it stands behind "at" or "in", where a person's name is a hamlet's. */
export type Barred = (name: string, there?: boolean) => boolean;

/** Whether a name is no place of a deed: that of a country or state, or of whoever is no place. */
export function notPlaces({ entities, codebook }: Ground): Barred {
  const wide = lands(codebook);
  const others = new Set<string>();
  const persons = new Set<string>();
  for (const entity of entities)
    // What has no known kind may be a hamlet: "the shootout at La Noria".
    if (entity.kind !== "place" && entity.kind !== "other")
      for (const name of entity.names) (entity.kind === "person" ? persons : others).add(pieces(name.quote).join(" "));
  return (name, there = false) => {
    const words = pieces(name).join(" ");
    return wide.has(words) || others.has(words) || (!there && persons.has(words));
  };
}

/** The place of the report's dateline: "VADO HONDO, Mexico, May 14". */
export function datelineOf(text: string): string | null {
  const found = /^(?<name>\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+)*), /mu.exec(text.slice(0, 1500))?.groups?.["name"];
  return found === undefined
    ? null
    : found.toLowerCase().replaceAll(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "The raid at San Telmo": a hamlet, though a man may be called so. */
const isThere = (match: RegExpExecArray, name: string): boolean =>
  /\b(?:in|at|near|outside) (?:the )?(?:\p{Ll}+ of )?$/iu.test(match[0].slice(0, match[0].lastIndexOf(name)));
/** "Died in a hospital in Vado Hondo", "at the Santa Rita clinic": where the wounded were brought nothing happened. */
const isHospital = (sentence: string, { at, name }: { readonly at: number; readonly name: string }): boolean =>
  /\b(?:hospital|clinic|morgue|ward)(?:,? (?:in|of|at|near))? (?:the )?$/iu.test(sentence.slice(0, at)) ||
  /^(?:.*[ ’'])?(?:Hospital|Clinic|Medical)\b/u.test(name) ||
  /^ (?:hospital|clinic|morgue|medical)\b/iu.test(sentence.slice(at + name.length));
/** "Mexico’s Peña Alta": the town alone. */
const OWNER = /^\p{Lu}[\p{L}-]+[’']s (?=\p{Lu})/u;
/** "on Tuesday, 2 June, in the hamlet of": the commas of a day part no deed from its place. */
const DAY_TOLD =
  /,?\s*\b(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})(?:,? \d{4})?\b,?/gu;
const WHEN_ALONE = /\b(?:days?|weeks?|months?|years?|hours?|shortly|soon) (?:after|before|since) (?:the|this|that) $/iu;
/** Characters behind a deed spoken of again within which the name of its place begins. */
const CLOSE = 45;

/** The place that a sentence on a deed names, if it names one. */
export function placeIn(
  sentence: string,
  barred: Barred,
  { dateline, near }: { readonly dateline: string | null; readonly near: boolean },
): string | null {
  const deeds = matchesIn(sentence, DEED).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (deeds.length === 0) return null;
  // "Three days after the shooting leaflets lay about in Peña Alta": the deed only says when.
  const told = deeds.filter(({ start }) => !WHEN_ALONE.test(sentence.slice(0, start)));
  const found = matchesIn(sentence, WHERE)
    .map((match) => ({ match, name: (match.groups?.["name"] ?? "").replace(OWNER, "").replace(/[’']s$/u, "") }))
    // "In a clash with the Peruvian army": whose it is, and no town.
    .filter(
      ({ match, name }) =>
        !NO_PLACE.test(name) &&
        !COUNTRY_OF.has(name.toLowerCase()) &&
        !barred(name, isThere(match, name)) &&
        !isHospital(sentence, { at: match.index + match[0].lastIndexOf(name), name }),
    )
    // "of the operation in Vado Hondo": the words that lead to a name may begin before the deed.
    .map(({ match, name }) => ({ name, opens: match.index, at: match.index + match[0].lastIndexOf(name) }));
  const after = found.find(({ at }) => {
    // "blames the attack on a gang, and in October a judge in Uruapan": a deed spoken of again is elsewhere only at once.
    const [deed] = near ? told : [deeds.findLast(({ start }) => start <= at)];
    if (!deed || at < deed.start || (near && at > deed.end + CLOSE)) return false;
    return !/[,;:“”]|\bsaid\b|\baccording\b/u.test(sentence.slice(deed.end, at).replaceAll(DAY_TOLD, " "));
  });
  // "In Vado Hondo gunmen killed 14"
  const first = near ? undefined : found.find(({ opens }) => opens < 4);
  if (after ?? first) return (after ?? first)?.name ?? null;
  return dateline !== null && /\bthis (?:town|city|village|municipality)\b|\bhere\b/u.test(sentence) ? dateline : null;
}

/** The town that the reader gave to a deed, or to who is held responsible for one: "the attack of 1 July 2020 on a clinic in Vado Hondo". */
export const placeOfDeed = (claims: readonly Claim[], barred: (name: string) => boolean): string | null =>
  claims.find(
    ({ kind, type, place, polarity }) =>
      place?.id != null &&
      polarity === "affirmed" &&
      (kind === "event" ? DEED_OF_BLOOD.types.has(type ?? "") : type === "responsible") &&
      place.precision !== "region" &&
      place.precision !== "country" &&
      !barred(place.quote),
  )?.place?.quote ?? null;

/** "Mexico City, 29 October 2026" above a text: a line that is no sentence tells of no place where anything happened. */
export function isHeading(text: string, at: number): boolean {
  const from = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  const line = text.slice(from, end < 0 ? undefined : end).trim();
  return line.length < SHORT && !/[.!?:][”"’')]*$/u.test(line);
}
/** Letters of a line that may be a heading. */
const SHORT = 90;

/** How a text turns to another matter: "Then there is Vado Hondo." */
export const TURNS =
  /^(?:(?:And )?[Tt]hen there (?:is|was|came)|As for|Take|Consider|Remember|Recall|Look at|So too|What of)\b/u;
/** Characters back in which a place is looked for that a deed spoken of may have. */
const BACK = 300;

/** The last place that the text named shortly before, and not before `from`. */
export function placeBefore(at: number, from: number, places: Entity["names"]): string | null {
  let last: Entity["names"][number] | null = null;
  for (const name of places)
    if (name.end <= at && name.start >= Math.max(from, at - BACK) && (last === null || name.start > last.start))
      last = name;
  return last?.quote ?? null;
}
