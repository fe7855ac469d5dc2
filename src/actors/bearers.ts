import type { ActorKind, Entity } from "../model/index.ts";
import { isWithheld, WITHHELD } from "../reading/entities/persons.ts";
import { keyOf, pieces } from "../reading/names/folding.ts";
import { bodyWords } from "./names/words.ts";
import { asTyped } from "./typed.ts";

/** Kinds that can be one actor: a group that another report calls an organisation. `other` goes with all. */
export type Family = "person" | "place" | "body" | "other";

const FAMILIES: Readonly<Record<ActorKind, Family>> = {
  person: "person",
  place: "place",
  group: "body",
  organisation: "body",
  government: "body",
  publication: "body",
  other: "other",
};

/** The family of a kind. */
export const familyOf = (kind: ActorKind): Family => FAMILIES[kind];

/** Whether entities of the two families can be one actor. */
export const alike = (a: Family, b: Family): boolean => a === b || a === "other" || b === "other";

/**
 * By what a bearer is found. `is`: its own name; `full`: the same where it is a full name; `alias` and `acronym`:
 * another name that a report gives it; `word`: a word of a person's full name but the first, and the first with the letter
 * for a surname kept back ("tomas n"); `pair`: the first word
 * with each later one; `plain`: a body's name without what spellings differ in; `sole`: a person's bare surname; `ends`: the first and the last word of a person's name;
 * `name`: every form, as people type it; `form`: kind and name as they are shown; `parent`: see Bearer.
 */
export type How =
  | "is"
  | "full"
  | "alias"
  | "acronym"
  | "word"
  | "pair"
  | "plain"
  | "sole"
  | "ends"
  | "name"
  | "form"
  | "parent";

/**
 * All entities that bear one codebook row or one full name, taken as one without further question; a bare surname or
 * a general word bears for its own report alone. The id follows from content: "row cjng", "person rita solis vega",
 * "rpt_… person solis 1".
 */
export interface Bearer {
  readonly id: string;
  /** Id of the actor that it is part of; empty before the first resolving. */
  readonly actor: string;
  readonly row: string | null;
  readonly family: Family;
  /** The report for which alone it stands, or null. */
  readonly report: string | null;
  /** The bearer that it would be part of, had nobody judged this report's mention by itself. */
  readonly parent: string | null;
  /** How many entities give each key: "alias el pato" 3. */
  readonly counts: Readonly<Record<string, number>>;
}

/** An entity in its bearer, with the keys that it gives. */
export interface Placed {
  readonly entity: string;
  readonly report: string;
  readonly bearer: string;
  readonly gives: readonly string[];
}

/** The key of a way of finding, as it stands in `counts`. */
export const asKey = (how: How, key: string): string => `${how} ${key}`;

/** The keys of one kind among keys as they stand in `counts`. */
export const keysOf = (keys: Iterable<string>, how: How): readonly string[] => {
  const found: string[] = [];
  for (const key of keys) if (key.startsWith(how) && key[how.length] === " ") found.push(key.slice(how.length + 1));
  return found;
};

/** "Tomás “Pato” Ibáñez": his name goes without what he is called between its words, which is another name of his. */
const CALLED = /(?<=\p{L}\s)[“"«‘„](?<called>\p{Lu}[^“”"«»‘’„]+)[”"»’“]\s+(?=\p{L})/u;

/** A bare surname and Tomás "N" are no full names, and "officials" are others in each report; a bare "Pemex" is one. */
const isFull = (entity: Entity, words: readonly string[]): boolean =>
  (entity.kind !== "person" || (words.length > 1 && !isWithheld(words))) && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(entity.name);

/** Longest form that is kept as a key; longer ones are no names. */
const LONGEST = 200;

function givesOf(entity: Entity, key: string, full: boolean): Set<string> {
  const gives = new Set<string>();
  const give = (how: How, what: string): void => {
    if (what !== "" && what.length <= LONGEST) gives.add(asKey(how, what));
  };
  give("is", key);
  if (full) give("full", key);
  for (const name of entity.names) {
    give("name", asTyped(name.quote));
    // A surname never speaks for anybody elsewhere.
    if (name.evidence === "surname" || name.evidence === "same-text") continue;
    const other = keyOf(pieces(name.quote));
    if (other !== key) give(name.evidence === "acronym" ? "acronym" : "alias", other);
  }
  const called = entity.kind === "person" ? CALLED.exec(entity.name)?.groups?.["called"] : undefined;
  if (called !== undefined && full) give("alias", keyOf(pieces(called)));
  give("name", asTyped(entity.name));
  give("form", `${entity.kind} ${entity.name.slice(0, LONGEST - 20)}`);
  // "Puerto Nuevo Shipping, Inc." and "Puerto Nuevo Shipping"; one word would be left of too many names.
  const bare = FAMILIES[entity.kind] === "body" && full ? bodyWords(entity.name).map(({ word }) => word) : [];
  if (bare.length > 1) give("plain", bare.join(" "));
  if (entity.kind === "person") {
    const words = key.split(" ");
    const [first = "", ...later] = words;
    const withheld = `${first} ${WITHHELD}`;
    if (later.length === 0) give("sole", key);
    else if (isWithheld(words)) give("sole", withheld);
    else {
      give("ends", `${first} ${later.at(-1) ?? ""}`);
      give("word", withheld);
      for (const word of later) {
        give("word", word);
        give("pair", `${first} ${word}`);
      }
    }
  }
  return gives;
}

/** What a person judged of this report's mention alone: ids of bearers, and the places of the words. */
export interface Splits {
  readonly ids: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** A place as `Splits` holds it. */
export const placeOf = (at: { readonly start: number; readonly end: number }): string => `${at.start} ${at.end}`;

/** The bearer that an entity would found: all of it but the counts. */
export type Founded = Omit<Bearer, "counts" | "actor">;

/** The entities of one report, each with the bearer that it belongs to, and the one that it would be alone. */
export function place(
  entities: readonly Entity[],
  splits: Splits,
): readonly { readonly placed: Placed; readonly bearer: Founded; readonly alone: string }[] {
  const ordinals = new Map<string, number>();
  const inOrder = [...entities].sort(
    (a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return inOrder.map((entity) => {
    const words = pieces(entity.kind === "person" ? entity.name.replace(CALLED, "") : entity.name);
    const key = keyOf(words);
    const family = FAMILIES[entity.kind];
    const full = key !== "" && key.length <= LONGEST && isFull(entity, words);
    const row = entity.codebook;
    const common = row === null ? (full ? `${family} ${key}` : null) : `row ${row}`;
    const own = `${entity.report} ${common ?? `${family} ${key.slice(0, LONGEST)}`}`;
    const ordinal = (ordinals.get(own) ?? 0) + 1;
    ordinals.set(own, ordinal);
    const id = `${own} ${ordinal}`;
    const split = splits.ids.has(id) || entity.names.some((name) => splits.places.has(placeOf(name)));
    const gives = givesOf(entity, key, full);
    const bearer: Founded =
      common === null || split
        ? { id, row: null, family, report: entity.report, parent: common }
        : { id: common, row, family, report: null, parent: null };
    if (bearer.parent !== null) gives.add(asKey("parent", bearer.parent));
    return {
      placed: { entity: entity.id, report: entity.report, bearer: bearer.id, gives: [...gives].sort() },
      bearer,
      alone: id,
    };
  });
}
