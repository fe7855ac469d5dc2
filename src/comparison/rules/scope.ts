import type { Codebook, PlaceRow } from "../../model/index.ts";
import type { Comparable } from "../reply.ts";

/**
 * How two scopes stand: `same` place, `inside` (the first in the second), `around` (the second in the first), `apart`;
 * `unknown` when a text does not say where, or when no gazetteer tells.
 */
export type Standing = "same" | "inside" | "around" | "apart" | "unknown";

/** Where a claim holds: an id of the gazetteer, of the table below, or "~" and a name that neither knows; null: unsaid. */
export interface Scope {
  readonly id: string;
  readonly name: string;
  /** The claim's words do not name it; the text around does. */
  readonly unsaid?: true;
  /** It is the country that did it: "Mexico sent 26 prisoners", which happened wherever it did. */
  readonly doer?: true;
  /** Nearly all of its report is set there; nothing says so of this number. */
  readonly whole?: true;
  /** Of a part of it that has no name: "the province recorded 1,140 homicides". */
  readonly part?: true;
}

const WORLD = "*world";
/** "The country" of a report that does not say which: it stands for any one country. */
const COUNTRY = "*country";

/** Parts of the world that are in no gazetteer of states and towns; `holds`: the countries in it, none: not listed. */
const REGIONS: readonly {
  readonly id: string;
  readonly name: string;
  readonly words: RegExp;
  readonly holds: readonly string[] | null;
}[] = [
  // "on earth", "the world's largest", "global trade"
  {
    id: WORLD,
    name: "the world",
    words: /\b(?:world(?:'s|wide)?|on earth|on the planet|globally|global|internationally)\b/iu,
    holds: null,
  },
  {
    id: "*americas",
    name: "the Americas",
    words: /\b(?:western hemisphere|hemispher(?:e|ic)|the americas|the continent|continental|latin america)\b/iu,
    holds: "us ca mx gt bz hn sv ni cr pa co ve ec pe bo cl ar uy py br gy sr cu do ht jm tt pr bs bb".split(" "),
  },
  {
    id: "*europe",
    name: "Europe",
    words: /\beurope(?:an)?\b/iu,
    holds: "gb ie fr es pt it de nl be at ch pl se no dk fi gr".split(" "),
  },
  { id: "*asia", name: "Asia", words: /\basian?\b/iu, holds: "cn in jp kr kp vn th ph id my sg pk bd mm".split(" ") },
  { id: "*africa", name: "Africa", words: /\bafrican?\b/iu, holds: "za ng ke gh eg ma dz tn sn ml".split(" ") },
  {
    id: COUNTRY,
    name: "the country",
    words: /\b(?:the|this) (?:whole |entire )?(?:country|nation)\b|\bnationwide\b|\bnationally\b|\bcountrywide\b/iu,
    holds: null,
  },
];

interface Gazetteer {
  readonly rows: ReadonlyMap<string, PlaceRow>;
  /** Names of countries and their first divisions; towns share names with people and are left to the reader. */
  readonly named: ReadonlyMap<string, string>;
  /** Countries whose states it knows. */
  readonly divided: ReadonlySet<string>;
  readonly remembered: Map<string, readonly Scope[]>;
  readonly scopes: Map<string, Scope | null>;
}
const gazetteers = new WeakMap<Codebook, Gazetteer>();

function gazetteerOf(codebook: Codebook): Gazetteer {
  const known = gazetteers.get(codebook);
  if (known) return known;
  const rows = new Map(codebook.places.map((row) => [row.id, row]));
  const named = new Map<string, string>();
  const divided = new Set(
    codebook.places.flatMap(({ precision, within }) => (precision === "region" && within !== null ? [within] : [])),
  );
  for (const row of codebook.places) {
    if (row.precision !== "country" && row.precision !== "region") continue;
    // "Washington" is mostly the government.
    for (const name of [row.name, ...row.names]) if (!named.has(name) && name !== "Washington") named.set(name, row.id);
  }
  const made = {
    rows,
    named,
    divided,
    remembered: new Map<string, readonly Scope[]>(),
    scopes: new Map<string, Scope | null>(),
  };
  gazetteers.set(codebook, made);
  return made;
}

/** What makes a place's name an actor's: "the Sinaloa Cartel", "Sinaloa's governor" stays a place. */
const NO_PLACE = /^\s+(?:[Cc]artels?|[Gg]angs?|factions?|Federation|Clan|Boys|Security Cabinet|City|Gulf)\b/u;
const CAPITALS = /\p{Lu}[\p{L}.]*(?:(?: | de | of the | of )\p{Lu}[\p{L}.]*)*/gu;

/** Texts whose places are remembered: every row that a claim may answer asks the same few. */
const REMEMBERED = 64;

/** The states and countries that a text names, each once, in the order of the text. */
export function placesNamed(text: string, codebook: Codebook): readonly Scope[] {
  const { remembered } = gazetteerOf(codebook);
  const known = remembered.get(text);
  if (known) return known;
  const found = placesIn(text, codebook);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, found);
  return found;
}

function placesIn(text: string, codebook: Codebook): readonly Scope[] {
  const { named, rows } = gazetteerOf(codebook);
  const found = new Map<string, Scope>();
  for (const run of text.slice(0, 2000).matchAll(CAPITALS)) {
    const words = run[0].split(" ");
    for (let at = 0; at < words.length; at += 1) {
      for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
        const name = words.slice(at, at + length).join(" ");
        const id = named.get(name) ?? named.get(name.replace(/\.$/u, ""));
        if (id === undefined) continue;
        const end = run.index + words.slice(0, at + length).join(" ").length;
        if (!NO_PLACE.test(text.slice(end, end + 20))) found.set(id, { id, name: rows.get(id)?.name ?? name });
        at += length - 1;
        break;
      }
    }
  }
  return [...found.values()];
}

/**
 * Where a claim holds: the place its reader found; else the one state or country that its words name (the smaller of
 * two nested ones), else a part of the world. Null when they name none, or several.
 */
export function scopeOf({ claim }: Comparable, codebook: Codebook): Scope | null {
  const { place } = claim;
  // "1,800 were sent to the state": of no state that another report means by it.
  if (place !== null && (place.id !== null || /\p{Lu}/u.test(place.quote))) {
    const named = placesNamed(claim.quote, codebook);
    const own: Scope = { id: place.id ?? `~${place.quote.toLowerCase()}`, name: place.quote };
    // "found in Mexico, made in the United States": which of the two it is about, one place does not tell.
    if (isCountry(own, codebook) && named.some((one) => standing(one, own, codebook) === "apart")) return null;
    // "Sinaloa, in Mexico": the reader may have kept the larger of two.
    const inner = named.filter((one) => standing(one, own, codebook) === "inside");
    return inner.length === 1 ? (inner[0] ?? own) : own;
  }
  return scopeIn(claim.quote, codebook);
}

const PART =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:\p{Ll}+ )?(?:province|state|region|department|city|town|municipality|municipalities|district|county|parish|port|basin|valley|village|prisons?|penitentiary|penitentiaries|jails?)\b(?! (?:says?|said|government|police|prosecutors?|security|prosecution))/u;

/** Where a number holds: as its own words say, else as its paragraph does; "the country" is that of the paragraph. */
export function groundedScopeOf(comparable: Comparable, codebook: Codebook): Scope | null {
  const own = scopeOf(comparable, codebook);
  const { ground } = comparable.claim;
  if (!ground || ground.whole === true || (own !== null && own.id !== COUNTRY)) return own;
  // "The province recorded 1,140 homicides", in a paragraph on a country: of a part of it.
  const part = isCountry(ground, codebook) && PART.test(comparable.claim.quote);
  if (own === null) return { ...ground, unsaid: true, ...(part ? { part: true as const } : {}) };
  const country = gazetteerOf(codebook).rows.get(ground.id.split("-")[0] ?? "");
  return country ? { id: country.id, name: country.name, unsaid: true } : own;
}

/** Where a number is likely to hold: as its words or its paragraph say, else where nearly all of its report is set. */
export function homeOf(comparable: Comparable, codebook: Codebook): Scope | null {
  const { ground } = comparable.claim;
  const own = scopeOf(comparable, codebook);
  return own !== null && own.id !== COUNTRY ? own : (ground ?? own);
}

/** The one state or country that words name (the smaller of two nested ones), else a part of the world; or null. */
export function scopeIn(text: string, codebook: Codebook): Scope | null {
  const { scopes } = gazetteerOf(codebook);
  const known = scopes.get(text);
  if (known !== undefined) return known;
  const named = placesNamed(text, codebook);
  const innermost = named.filter((one) => !named.some((other) => standing(other, one, codebook) === "inside"));
  const found = innermost.length > 1 ? null : (innermost[0] ?? regionOf(text));
  if (scopes.size >= REMEMBERED) scopes.clear();
  scopes.set(text, found);
  return found;
}

/** The part of the world that words name, or null: "one of the most feared groups on earth". */
export function regionOf(text: string): Scope | null {
  const words = text.slice(0, 2000).replaceAll("’", "'");
  const row = REGIONS.find((region) => region.words.test(words));
  return row ? { id: row.id, name: row.name } : null;
}

/** Whether a scope is a whole country: what a report speaks of when it does not say where. */
export const isCountry = ({ id }: Scope, codebook: Codebook): boolean =>
  id === COUNTRY || gazetteerOf(codebook).rows.get(id)?.precision === "country";

/** Whether a scope is all that is known of a number's place: a country whose states the gazetteer knows is not. */
export function isNarrow(scope: Scope, codebook: Codebook): boolean {
  if (scope.id === COUNTRY || scope.id === WORLD) return false;
  return !gazetteerOf(codebook).divided.has(scope.id);
}

/** How two scopes stand to each other. */
export function standing(a: Scope | null, b: Scope | null, codebook: Codebook): Standing {
  if (a === null || b === null) return "unknown";
  if (a.part === true || b.part === true) {
    const how = standing({ id: a.id, name: a.name }, { id: b.id, name: b.name }, codebook);
    if (how === "apart" || a.part === b.part) return how === "apart" ? how : "unknown";
    return how === "same" ? (a.part === true ? "inside" : "around") : "unknown";
  }
  if (a.id === b.id) return "same";
  if (isIn(a.id, b.id, codebook)) return "inside";
  if (isIn(b.id, a.id, codebook)) return "around";
  if (a.id.startsWith("~") || b.id.startsWith("~")) return "unknown";
  if ((a.id === COUNTRY && isCountry(b, codebook)) || (b.id === COUNTRY && isCountry(a, codebook))) return "same";
  return "apart";
}

function isIn(inner: string, outer: string, codebook: Codebook): boolean {
  if (outer === WORLD) return !inner.startsWith("~");
  const { rows } = gazetteerOf(codebook);
  const row = rows.get(inner);
  // A state or town is in the country that the report does not name.
  if (outer === COUNTRY) return row !== undefined && row.precision !== "country";
  if (inner === COUNTRY)
    return outer === "*americas" || outer === "*europe" || outer === "*asia" || outer === "*africa";
  const region = REGIONS.find((one) => one.id === outer);
  // A gazetteer is small; twelve steps are more than any chain of districts has.
  for (let at: string | null = inner, steps = 0; at !== null && steps < 12; steps += 1) {
    if (at !== inner && at === outer) return true;
    if (region?.holds?.includes(at)) return true;
    at = rows.get(at)?.within ?? null;
  }
  return false;
}
