import { decodedName } from "./names.ts";
import type { Source } from "./source.ts";

/** An entry of a ZIP as a list gives it; sizes are what is written there, which may be a lie. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly link: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly at: number;
  /** Bit 3: sizes and sum stand behind the data, so that the entry's own header has none. */
  readonly sizedBehind: boolean;
}

export const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_PLACE = 0x07064b50;
/** A number of 32 or 16 bits that stands elsewhere, being too large. */
const ELSEWHERE = 0xffffffff;

/** Where the list of a ZIP stands. */
export interface List {
  readonly at: number;
  readonly end: number;
  /** Added to each place that the list names: bytes before the archive, as in those that unpack themselves. */
  readonly shift: number;
  readonly entries: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Finds the list at the end of a ZIP; null when it is not there, as in an archive cut short. */
export async function listOf(source: Source): Promise<List | null> {
  const span = Math.min(source.size, 65_535 + 22);
  const start = source.size - span;
  const tail = await source.read(start, span);
  if (tail.length < 22) return null;
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== END) continue;
    const end = start + at;
    let entries = view.getUint16(at + 10, true);
    let bytes = view.getUint32(at + 12, true);
    let place = view.getUint32(at + 16, true);
    if (at >= 20 && view.getUint32(at - 20, true) === END64_PLACE) {
      const large = await source.read(big(view, at - 12), 56);
      if (large.length === 56 && viewOf(large).getUint32(0, true) === END64) {
        const more = viewOf(large);
        entries = big(more, 32);
        bytes = big(more, 40);
        place = big(more, 48);
      }
    }
    if (entries === 0 && bytes === 0) return { at: end, end, shift: 0, entries: 0 };
    for (const shift of new Set([0, end - bytes - place])) {
      if (shift < 0 || place + shift >= end) continue;
      const head = await source.read(place + shift, 4);
      if (head.length === 4 && viewOf(head).getUint32(0, true) === CENTRAL) {
        return { at: place + shift, end, shift, entries };
      }
    }
  }
  return null;
}

/** Bytes of the list that are held at once; one entry's part of it has at most 46 and three times 65,535. */
const WINDOW = 262_144;

/** The entries of the list, one after the other; ends early where the list is broken. */
export async function* entriesOf(source: Source, list: List): AsyncGenerator<Entry> {
  let at = list.at;
  let window: Uint8Array = new Uint8Array();
  let from = at;
  for (;;) {
    if (at + 46 + 3 * 65_535 > from + window.length && from + window.length < list.end) {
      window = await source.read(at, Math.min(WINDOW, list.end - at));
      from = at;
    }
    const bytes = window.subarray(at - from);
    if (bytes.length < 46) return;
    const view = viewOf(bytes);
    if (view.getUint32(0, true) !== CENTRAL) return;
    const named = view.getUint16(28, true);
    const more = view.getUint16(30, true);
    const length = 46 + named + more + view.getUint16(32, true);
    if (bytes.length < length) return;
    const flags = view.getUint16(8, true);
    const extra = extraOf(bytes.subarray(46 + named, 46 + named + more));
    const numbers = { size: view.getUint32(24, true), packed: view.getUint32(20, true), at: view.getUint32(42, true) };
    const { size, packed, at: place } = enlarged(numbers, extra.get(1));
    yield {
      name: extraName(extra.get(0x7075)) ?? decodedName(bytes.subarray(46, 46 + named), (flags & 0x800) !== 0),
      method: view.getUint16(10, true),
      encrypted: (flags & 0x41) !== 0,
      // Made by a Unix: the upper half has the kind of the file.
      link: ((view.getUint32(38, true) >>> 16) & 0o170000) === 0o120000,
      crc: view.getUint32(16, true),
      packed,
      size,
      at: place + list.shift,
      sizedBehind: (flags & 8) !== 0,
    };
    at += length;
  }
}

/** The entry whose own header begins at a place, with where its data begins; null when none does. */
export async function entryAt(
  source: Source,
  at: number,
): Promise<{ readonly entry: Entry; readonly data: number } | null> {
  const head = await source.read(at, 30);
  if (head.length < 30) return null;
  const view = viewOf(head);
  if (view.getUint32(0, true) !== LOCAL) return null;
  const named = view.getUint16(26, true);
  const more = view.getUint16(28, true);
  const rest = await source.read(at + 30, named + more);
  if (rest.length < named + more) return null;
  const flags = view.getUint16(6, true);
  const numbers = { size: view.getUint32(22, true), packed: view.getUint32(18, true), at };
  const { size, packed } = enlarged(numbers, extraOf(rest.subarray(named)).get(1));
  const entry: Entry = {
    name: decodedName(rest.subarray(0, named), (flags & 0x800) !== 0),
    method: view.getUint16(8, true),
    encrypted: (flags & 0x41) !== 0,
    link: false,
    crc: view.getUint32(14, true),
    packed,
    size,
    at,
    sizedBehind: (flags & 8) !== 0,
  };
  return { entry, data: at + 30 + named + more };
}

/** Additions to an entry by their number; what does not fit is left out. */
function extraOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  const view = viewOf(bytes);
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > bytes.length) break;
    found.set(view.getUint16(at, true), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

interface Numbers {
  readonly size: number;
  readonly packed: number;
  readonly at: number;
}

/** Numbers of 64 bits stand in an addition, in this order, and only those that did not fit. */
function enlarged(numbers: Numbers, bytes: Uint8Array | undefined): Numbers {
  if (!bytes) return numbers;
  const view = viewOf(bytes);
  let from = 0;
  const next = (value: number): number => {
    if (value !== ELSEWHERE || from + 8 > bytes.length) return value;
    from += 8;
    return big(view, from - 8);
  };
  return { size: next(numbers.size), packed: next(numbers.packed), at: next(numbers.at) };
}

/** The name in UTF-8 that some programs add to the one in an old alphabet. */
const extraName = (bytes: Uint8Array | undefined): string | null =>
  bytes && bytes.length > 5 && bytes[0] === 1 ? decodedName(bytes.subarray(5), true) : null;
