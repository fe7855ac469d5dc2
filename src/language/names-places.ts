import { hashText, key } from "./features.ts";

/** Kinds of places in the list that the recogniser knows. */
export const PLACE_LISTS = ["country", "region", "city", "town"] as const;
export type PlaceList = (typeof PLACE_LISTS)[number];

/** Names of places as hashes of their words, each with the kinds of places of that name as bits. */
export type PlaceNames = ReadonlyMap<number, number>;

/** No name of the list has more words. */
export const LONGEST_PLACE = 5;

/** Hash of a place's words so far (0 for none) with one word more; words as `listForm` gives them. */
export const placeHash = (before: number, bare: string): number => key(901, before, hashText(bare));

/** Writes place names as sorted, delta coded hashes: one run for each kind. */
export function packPlaces(names: PlaceNames): Uint8Array {
  const out: number[] = [];
  const entries = [...names].map(([hash, bits]) => [hash >>> 0, bits] as const).sort(([a], [b]) => a - b);
  let last = 0;
  for (const [hash, bits] of entries) {
    let rest = hash - last;
    last = hash;
    while (rest >= 128) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest, bits);
  }
  return Uint8Array.from(out);
}

/** Reads what `packPlaces` wrote; throws RangeError when the bytes are cut short. */
export function unpackPlaces(bytes: Uint8Array): PlaceNames {
  const out = new Map<number, number>();
  let at = 0;
  let last = 0;
  while (at < bytes.length) {
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("The place names end too early");
      last += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    const bits = bytes[at++];
    if (bits === undefined) throw new RangeError("The place names end too early");
    out.set(last | 0, bits);
  }
  return out;
}
