import type { ActorRef, ActorRow, Codebook, PlaceRow, QuestionRow } from "../model/index.ts";
import { keyOf, pieces } from "../reading/names/folding.ts";

/** The codebook's actors and places by name, and what lies within what. */
export interface Known {
  actor(name: string): ActorRow | null;
  actorOf(id: string): ActorRow | null;
  /** The row whose name or alias stands in the text ("the Gulf Clan drug gang"), the longest first. */
  actorIn(text: string): ActorRow | null;
  place(name: string): PlaceRow | null;
  placeOf(id: string): PlaceRow | null;
  /** The row of a question of this rule. */
  question<R extends QuestionRow["rule"]>(rule: R, id: string): Extract<QuestionRow, { readonly rule: R }> | null;
  /** Whether one actor is a faction, branch or officer of the other, or one place lies in the other, by their names. */
  isWithin(inner: string, outer: string): boolean;
}

const made = new WeakMap<Codebook, Known>();

/** The codebook as rules ask it; made once for each codebook. */
export function knownOf(codebook: Codebook): Known {
  const known = made.get(codebook) ?? make(codebook);
  made.set(codebook, known);
  return known;
}

/** Words of a text that are searched for names, and of the longest name. */
const LONG = 24;
const LONGEST = 6;
/** Length of the longest chain of wholes, against rows that name each other. */
const DEEP = 8;

function put<T>(map: Map<string, T>, name: string, row: T): void {
  const key = keyOf(pieces(name));
  if (key !== "" && !map.has(key)) map.set(key, row);
}

/** Ids of the wholes that a row is within, nearest first. */
function chain<T extends { readonly id: string; readonly within: string | null }>(
  rows: ReadonlyMap<string, T>,
  from: T,
): readonly string[] {
  const ids: string[] = [];
  for (let row: T | undefined = from; row?.within && ids.length < DEEP; row = rows.get(row.within))
    ids.push(row.within);
  return ids;
}

function make(codebook: Codebook): Known {
  const actors = new Map<string, ActorRow>();
  const places = new Map<string, PlaceRow>();
  const rows = new Map(codebook.questions.map((row) => [`${row.rule} ${row.id}`, row]));
  const actorById = new Map(codebook.actors.map((row) => [row.id, row]));
  const placeById = new Map(codebook.places.map((row) => [row.id, row]));
  for (const row of codebook.actors) put(actors, row.name, row);
  for (const row of codebook.actors) for (const alias of row.aliases) put(actors, alias, row);
  for (const row of codebook.places) put(places, row.name, row);
  for (const row of codebook.places) for (const name of row.names) put(places, name, row);
  const actor = (name: string): ActorRow | null => actors.get(keyOf(pieces(name))) ?? null;
  const place = (name: string): PlaceRow | null => places.get(keyOf(pieces(name))) ?? null;
  return {
    actor,
    question: <R extends QuestionRow["rule"]>(rule: R, id: string) => {
      const row = rows.get(`${rule} ${id}`);
      return (row as Extract<QuestionRow, { readonly rule: R }> | undefined) ?? null;
    },
    actorIn: (text) => {
      const words = pieces(text).slice(0, LONG);
      for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
        for (let from = 0; from + length <= words.length; from++) {
          const row = actors.get(keyOf(words.slice(from, from + length)));
          if (row) return row;
        }
      }
      return null;
    },
    actorOf: (id) => actorById.get(id) ?? null,
    place,
    placeOf: (id) => placeById.get(id) ?? null,
    isWithin: (inner, outer) => {
      const [a, b] = [actor(inner), actor(outer)];
      if (a && b) return chain(actorById, a).includes(b.id);
      const [p, q] = [place(inner), place(outer)];
      return p !== null && q !== null && chain(placeById, p).includes(q.id);
    },
  };
}

/** Whether a place (by id) lies in another. */
export function placeWithin(known: Known, inner: string, outer: string): boolean {
  let row = known.placeOf(inner);
  for (let deep = 0; row?.within && deep < DEEP; deep++) {
    if (row.within === outer) return true;
    row = known.placeOf(row.within);
  }
  return false;
}

/** The text of a question with the actors' names in place of {role}. */
export const asking = (asks: string, names: Readonly<Record<string, ActorRef["name"]>>): string =>
  asks.replaceAll(/\{(\w+)\}/gu, (all, role: string) => names[role] ?? all);
