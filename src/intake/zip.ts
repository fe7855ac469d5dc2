import { crc32, inflateRawSync } from "node:zlib";

/** One entry of a ZIP as its lists give it; sizes are what is written there, which may be a lie. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressed: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly at: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Bytes of the end record and of the longest comment behind it. */
const END_SPAN = 22 + 65_535;
/** More entries than any office document has. */
const MOST_ENTRIES = 50_000;

const nameOf = (bytes: Uint8Array, start: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(start, start + length)).replaceAll("\\", "/");

function central(bytes: Uint8Array, view: DataView): readonly ZipEntry[] | null {
  for (let end = bytes.length - 22; end >= Math.max(0, bytes.length - END_SPAN); end--) {
    if (view.getUint32(end, true) !== END) continue;
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL && entries.length < MOST_ENTRIES) {
      const length = view.getUint16(at + 28, true);
      entries.push({
        name: nameOf(bytes, at + 46, length),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        compressed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries.length > 0 ? entries : null;
  }
  return null;
}

/** The entries in the order of their own headers, for the head of an archive or one that was cut short. */
function local(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL && entries.length < MOST_ENTRIES) {
    const length = view.getUint16(at + 26, true);
    const flags = view.getUint16(at + 6, true);
    const compressed = view.getUint32(at + 18, true);
    entries.push({
      name: nameOf(bytes, at + 30, length),
      method: view.getUint16(at + 8, true),
      encrypted: (flags & 1) === 1,
      compressed,
      size: view.getUint32(at + 22, true),
      at,
    });
    const behind = at + 30 + length + view.getUint16(at + 28, true);
    // Bit 3: the size stands behind the data, so that the next header has to be looked for.
    at = (flags & 8) !== 0 && compressed === 0 ? headerFrom(bytes, behind) : behind + compressed;
  }
  return entries;
}

/** Where the next header of an entry stands, or the end. */
function headerFrom(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x50, from); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) return at;
  }
  return bytes.length;
}

/** What a ZIP says that it holds; empty when it is none. The list at its end counts; without it the entries' own headers. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return central(bytes, view) ?? local(bytes, view);
}

/** Whether a ZIP has the list that stands at its end; one that was cut short has not. */
export const isWhole = (bytes: Uint8Array): boolean =>
  central(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== null;

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "encrypted" | "method" | "too-large" | "broken" };

/** The bytes of one entry of a ZIP, never more than `most` whatever its lists say. */
export function inflated(bytes: Uint8Array, entry: ZipEntry, most: number): Inflated {
  if (entry.encrypted) return { ok: false, reason: "encrypted" };
  if (entry.size > most) return { ok: false, reason: "too-large" };
  if (entry.at + 30 > bytes.length) return { ok: false, reason: "broken" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.at, true) !== LOCAL) return { ok: false, reason: "broken" };
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const end = entry.compressed > 0 ? start + entry.compressed : bytes.length;
  if (end > bytes.length) return { ok: false, reason: "broken" };
  const data = bytes.subarray(start, end);
  if (entry.method === 0) return { ok: true, bytes: data };
  if (entry.method !== 8) return { ok: false, reason: "method" };
  try {
    return { ok: true, bytes: inflateRawSync(data, { maxOutputLength: most }) };
  } catch (error) {
    const large = (error as { readonly code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    return { ok: false, reason: large ? "too-large" : "broken" };
  }
}

const u16 = (value: number): readonly number[] => [value & 0xff, value >>> 8];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** A ZIP of these parts, not compressed: for readers that take no less than a whole archive. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of parts) {
    const called = new TextEncoder().encode(name);
    const common = [
      ...u16(0x800),
      ...u16(0),
      ...u32(0),
      ...u32(crc32(bytes)),
      ...u32(bytes.length),
      ...u32(bytes.length),
    ];
    const header = Uint8Array.from([...u32(LOCAL), ...u16(20), ...common, ...u16(called.length), ...u16(0)]);
    list.push(
      Uint8Array.from([
        ...u32(CENTRAL),
        ...u16(20),
        ...u16(20),
        ...common,
        ...u16(called.length),
        ...u32(0),
        ...u32(0),
        ...u32(0),
        ...u32(at),
      ]),
      called,
    );
    pieces.push(header, called, bytes);
    at += header.length + called.length + bytes.length;
  }
  const size = list.reduce((sum, piece) => sum + piece.length, 0);
  const end = [...u32(END), ...u32(0), ...u16(parts.size), ...u16(parts.size), ...u32(size), ...u32(at), ...u16(0)];
  return Uint8Array.from(Buffer.concat([...pieces, ...list, Uint8Array.from(end)]));
}
