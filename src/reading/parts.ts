import type { Entity } from "../model/index.ts";
import type { Given, Reading } from "./report.ts";

/**
 * Characters that are read at once: some 250 pages. What a reading holds while it works grows with what it reads, about
 * 700 bytes for each character, so that a book at once would take more memory than a machine has.
 */
export const PART = 400_000;

/** Where a part may end, best first: between paragraphs, lines, sentences, words. */
const SEAMS: readonly RegExp[] = [/\n[^\S\n]*\n\s*/g, /\n\s*/g, /[.!?]["”’')\]]*\s+/g, /\s+/g];

/** The last seam of a stretch of text, in its second half; null where it has none of this kind. */
function seamIn(text: string, from: number, to: number, seam: RegExp): number | null {
  const half = from + Math.floor((to - from) / 2);
  let last: number | null = null;
  for (const found of text.slice(half, to).matchAll(seam)) last = half + found.index + found[0].length;
  return last;
}

/** Where a text falls into parts of at most so many characters: the end of each. */
export function partsOf(text: string, most: number = PART): readonly number[] {
  const ends: number[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + most;
    if (to >= text.length) return [...ends, text.length];
    const seam = SEAMS.reduce<number | null>((found, next) => found ?? seamIn(text, from, to, next), null);
    // Without any gap it is no prose; no sign of two units is parted all the same.
    const split = (text.charCodeAt(to) & 0xfc00) === 0xdc00 ? to - 1 : to;
    from = seam ?? split;
    ends.push(from);
  }
  return ends;
}

/** A value with all its places in the text moved on, and all ids of reports and actors as the whole report has them. */
function moved<T>(value: T, by: number, ids: ReadonlyMap<string, string>): T {
  if (typeof value === "string") return (ids.get(value) ?? value) as T;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one: unknown) => moved(one, by, ids)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      (key === "start" || key === "end") && typeof one === "number" ? one + by : moved(one, by, ids),
    ]),
  ) as T;
}

/**
 * Reads a long report part by part. Who is called by one full name in two parts is one actor of the report; who is
 * only "he" or "the group" is sought in his own part.
 */
export function readInParts(given: Given, read: (part: Given) => Reading, most: number = PART): Reading {
  const ends = partsOf(given.text, most);
  if (ends.length < 2) return read(given);
  const claims: Reading["claims"][number][] = [];
  const known = new Map<string, Entity>();
  ends.forEach((end, number) => {
    const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
    // Ids follow from the report's: each part has its own, lest two claims at one place of two parts have one.
    const id = number === 0 ? given.id : `${given.id} ${start}`;
    const part = read({ ...given, id, text: given.text.slice(start, end) });
    const ids = new Map([[id, given.id]]);
    for (const entity of part.entities) {
      const key = `${entity.kind}\u0000${entity.codebook ?? ""}\u0000${entity.name}`;
      const before = known.get(key);
      const own = moved(entity, start, ids);
      if (before) ids.set(entity.id, before.id);
      known.set(key, before ? { ...before, names: [...before.names, ...own.names] } : own);
    }
    for (const claim of part.claims) claims.push(moved(claim, start, ids));
  });
  return { claims, entities: [...known.values()] };
}
