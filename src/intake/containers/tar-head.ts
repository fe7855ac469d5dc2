import { windows1252 } from "../decode.ts";

/** Headers and contents of a tar come in blocks of so many bytes. */
export const BLOCK = 512;

/** What an entry's header says. */
export interface TarHead {
  readonly name: string;
  /** Bytes of content behind the header. */
  readonly size: number;
  /** One letter: "0" a file, "5" a folder, "x" words about the next entry. */
  readonly type: string;
}

const SUM_AT = 148;
const SUM_END = 156;

/** Bytes up to the first zero as words: UTF-8, or what older programs wrote. */
export function zeroEnded(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const words = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(words);
  } catch {
    return windows1252(words);
  }
}

/** A number in octal digits, or in bytes where its first bit says so; null when it is neither. */
function numberOf(bytes: Uint8Array): number | null {
  const [first = 0] = bytes;
  if ((first & 0x80) !== 0) {
    const value = bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x3f);
    return (first & 0x40) === 0 && Number.isSafeInteger(value) ? value : null;
  }
  const written = new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\0 ]+$/, "")
    .trimStart();
  return written === "" ? 0 : /^[0-7]{1,12}$/.test(written) ? parseInt(written, 8) : null;
}

/** The header that a block is, or null: its sum tells. */
export function tarHead(block: Uint8Array): TarHead | null {
  if (block.length < BLOCK) return null;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= SUM_AT && at < SUM_END ? 0x20 : (block[at] ?? 0);
  const size = numberOf(block.subarray(124, 136));
  if (block[0] === 0 || size === null || numberOf(block.subarray(SUM_AT, SUM_END)) !== sum) return null;
  const posix = zeroEnded(block.subarray(257, 263)) === "ustar";
  const prefix = posix ? zeroEnded(block.subarray(345, 500)) : "";
  const own = zeroEnded(block.subarray(0, 100));
  const type = String.fromCharCode(block[156] ?? 0);
  return { name: prefix === "" ? own : `${prefix}/${own}`, size, type: type === "\0" ? "0" : type };
}

/** Whether the first bytes of a file are those of a tar archive. */
export const isTar = (head: Uint8Array): boolean => tarHead(head.subarray(0, BLOCK)) !== null;

/** The records of an extended header, each "25 path=a/long/name.txt" and the end of a line; what is none is passed over. */
export function extended(bytes: Uint8Array): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = space < 0 || space - at > 10 ? NaN : Number(zeroEnded(bytes.subarray(at, space)));
    if (!Number.isInteger(length) || length <= space - at + 1) break;
    const record = zeroEnded(bytes.subarray(space + 1, at + length - 1));
    const sign = record.indexOf("=");
    if (sign > 0) made.set(record.slice(0, sign), record.slice(sign + 1));
    at += length;
  }
  return made;
}
