import { inflated, isWhole, zipEntries } from "../zip.ts";

/** Bytes of one part of an office document, unfolded: a thousand pages have a third. */
const MOST_PART = 32_000_000;
/** Bytes of all parts that are read. */
const MOST_TOTAL = 64_000_000;

export type Parts =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array>; readonly whole: boolean }
  | { readonly ok: false; readonly reason: "encrypted" | "too-large" | "broken" | "entities" };

/** The XML parts of an office document whose names are wanted, held to sizes whatever the archive says of itself. */
export function partsOf(bytes: Uint8Array, wanted: RegExp): Parts {
  const parts = new Map<string, Uint8Array>();
  const whole = isWhole(bytes);
  let total = 0;
  for (const entry of zipEntries(bytes)) {
    if (!wanted.test(entry.name) || parts.has(entry.name)) continue;
    const made = inflated(bytes, entry, Math.min(MOST_PART, MOST_TOTAL - total));
    if (!made.ok) {
      // Of a file that was cut short the last part is broken; what came before it is sound.
      if (made.reason === "broken" && !whole) continue;
      return { ok: false, reason: made.reason === "method" ? "broken" : made.reason };
    }
    total += made.bytes.length;
    // No program writes a document type into these; it could only name files or unfold without end.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(latin(made.bytes.subarray(0, 4096)))) return { ok: false, reason: "entities" };
    parts.set(entry.name, made.bytes);
  }
  return { ok: true, parts, whole };
}

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");

/** Why an office document could not be unpacked, and what to do. */
export const PART_PROBLEMS = {
  encrypted: ["locked", "is locked with a password; open it, save it without one, and add that"],
  "too-large": [
    "too-large",
    "unfolds to more than 64 MB of text, which no document does; if it is sound, save it as plain text and add that",
  ],
  broken: ["broken", "is broken or cut short; download or copy it again, or open it and save it anew, and add that"],
  entities: [
    "entities",
    "names other files or abbreviations that it would unfold, which is not followed; open it in a word processor, save it anew, and add that",
  ],
} as const;

/** Sentence for the notes of a document whose end is missing. */
export const CUT_SHORT =
  "The end of the file is missing: parts of the text may be missing with it; if it was downloaded, download it again and add that";
