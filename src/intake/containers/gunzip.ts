import { crc32, createInflateRaw } from "node:zlib";
import { feeder } from "./unpack.ts";

/** Bytes of a packed stream that could not be had; what follows does not join on to what came before. */
export interface Gap {
  /** Packed bytes before it. */
  readonly from: number;
  /** Where reading goes on, in packed bytes; null: the stream ended. */
  readonly to: number | null;
}

/** A member of at most so many bytes is handed on only when its sum is right. */
const CHECKED = 4_000_000;
const TRAILER = 8;
/** Longest head of a member: its file name and remarks. */
const HEAD = 131_072;

/** Packed bytes that were read and not used yet. */
interface Held {
  bytes: Uint8Array;
  /** Place of the first of them in the stream. */
  at: number;
  ended: boolean;
}

/** Where the next member begins among the bytes, or -1. */
function magicIn(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x1f, from); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] ?? 0) & 0xe0) === 0) return at;
  }
  return -1;
}

/** The length of a member's head; null: it is longer than the bytes; -1: there is none. */
function headOf(bytes: Uint8Array): number | null {
  if (bytes.length < 10) return null;
  if (magicIn(bytes.subarray(0, 4), 0) !== 0) return -1;
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) {
    if (bytes.length < at + 2) return null;
    at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0 || at > bytes.length) return null;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at > bytes.length ? null : at;
}

/**
 * Unpacks a gzip of one or many members. A damaged member is told of as a gap, and the next is looked for; a stream that
 * breaks off ends with a gap without end. Of a member that is not whole, `believed` says what is handed on.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  believed: (bytes: Uint8Array) => Uint8Array,
): AsyncGenerator<Uint8Array | Gap> {
  const source = chunks[Symbol.asyncIterator]();
  const held: Held = { bytes: new Uint8Array(), at: 0, ended: false };
  const more = async (): Promise<boolean> => {
    if (held.ended) return false;
    const next = await source.next();
    if (next.done === true) held.ended = true;
    else held.bytes = held.bytes.length === 0 ? next.value : Buffer.concat([held.bytes, next.value]);
    return !held.ended;
  };
  const drop = (length: number): void => {
    held.at += length;
    held.bytes = held.bytes.subarray(length);
  };
  let gap: number | null = null;
  for (;;) {
    let head = headOf(held.bytes);
    while (head === null && held.bytes.length < HEAD && (await more())) head = headOf(held.bytes);
    if (head === null || head < 0) {
      // Zeros fill the last block of a tape.
      if (held.ended && held.bytes.every((byte) => byte === 0)) break;
      gap ??= held.at;
      const next = magicIn(held.bytes, 1);
      if (next > 0) drop(next);
      else {
        drop(Math.max(0, held.bytes.length - 3));
        if (!(await more())) break;
      }
      continue;
    }
    const start = held.at;
    if (gap !== null) yield { from: gap, to: start };
    gap = null;
    drop(head);
    if (!(yield* member(held, { more, drop, believed }))) gap = start;
  }
  if (gap !== null) yield { from: gap, to: null };
}

interface Hands {
  readonly more: () => Promise<boolean>;
  readonly drop: (length: number) => void;
  readonly believed: (bytes: Uint8Array) => Uint8Array;
}

/** Packed bytes handed on at once: these unpack to 16 MB at the very most. */
const STEP = 16_384;

/** One member; false: it is not whole. */
async function* member(held: Held, { more, drop, believed }: Hands): AsyncGenerator<Uint8Array, boolean> {
  const engine = createInflateRaw();
  const { give, ready, state } = feeder(engine);
  let kept: Uint8Array[] | null = [];
  let size = 0;
  let sum = 0;
  let fed = 0;
  try {
    while (!state.ended && !state.broken) {
      if (held.bytes.length === 0 && !(await more())) break;
      const some = held.bytes.subarray(0, STEP);
      const before = fed;
      await give(some);
      // What stands behind the member's end is not its own.
      fed = state.ended ? engine.bytesWritten : before + some.length;
      if (!state.broken) drop(fed - before);
      for (const piece of ready.splice(0)) {
        sum = crc32(piece, sum);
        size += piece.length;
        if (kept) kept.push(piece);
        else yield piece;
      }
      if (kept && size > CHECKED) {
        yield* kept;
        kept = null;
      }
    }
  } finally {
    engine.destroy();
  }
  if (!state.ended) {
    if (kept) yield believed(Buffer.concat(kept));
    return false;
  }
  while (held.bytes.length < TRAILER && (await more()));
  if (held.bytes.length < TRAILER) {
    if (kept) yield believed(Buffer.concat(kept));
    drop(held.bytes.length);
    return false;
  }
  const { bytes } = held;
  const stated = new DataView(bytes.buffer, bytes.byteOffset, TRAILER).getUint32(0, true);
  drop(TRAILER);
  if (stated !== sum) return false;
  yield* kept ?? [];
  return true;
}
