import { hashText, key } from "./features.ts";

/** Lists of names that the recogniser knows: whole names first, then single words of names. */
export const LISTS = [
  "country",
  "region",
  "city",
  "town",
  "organisation",
  "team",
  "person",
  "given",
  "family",
  "people",
] as const;
export type ListName = (typeof LISTS)[number];

/** Bits of the lists of whole names. */
export const WHOLE_NAMES = 127;

/** Listed names as hashes of their words, each with the lists that have it as bits in the order of `LISTS`. */
export type ListedNames = ReadonlyMap<number, number>;

/** No listed name has more words. */
export const LONGEST_LISTED = 5;

/** Hash of a name's words so far (0 for none) with one word more; words as `listForm` gives them. */
export const listHash = (before: number, bare: string): number => key(901, before, hashText(bare));

/** Writes listed names as sorted, delta coded hashes with their bits. */
export function packLists(names: ListedNames): Uint8Array {
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
    out.push(rest, bits & 127, bits >> 7);
  }
  return Uint8Array.from(out);
}

/** Reads what `packLists` wrote; throws RangeError when the bytes are cut short. */
export function unpackLists(bytes: Uint8Array): ListedNames {
  const out = new Map<number, number>();
  let at = 0;
  let last = 0;
  while (at < bytes.length) {
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("The listed names end too early");
      last += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    const low = bytes[at++];
    const high = bytes[at++];
    if (low === undefined || high === undefined) throw new RangeError("The listed names end too early");
    out.set(last | 0, low | (high << 7));
  }
  return out;
}
