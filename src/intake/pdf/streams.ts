import { inflateSync } from "node:zlib";

/** Bytes that one compressed part of a PDF may unfold to; a page of text has some tens of thousands. */
const MOST_PART = 192_000_000;
/** Bytes that all compressed parts may unfold to. */
const MOST_TOTAL = 768_000_000;

const STREAM = Buffer.from("stream");

/**
 * How many megabytes a PDF goes beyond what its compressed parts may unfold to, by the bound it breaks; null when it is
 * within. pdf.js unfolds without a bound, outside the memory that a thread is held to.
 */
export function bombIn(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = buffer.indexOf(STREAM); at >= 0; at = buffer.indexOf(STREAM, at + 6)) {
    let start = at + 6;
    if (buffer[start] === 0x0d) start += 1;
    if (buffer[start] === 0x0a) start += 1;
    // The first byte of what zlib writes, whatever the window.
    if (((buffer[start] ?? 0) & 0x0f) !== 8 || (((buffer[start] ?? 0) << 8) | (buffer[start + 1] ?? 0)) % 31 !== 0)
      continue;
    const made = unfolded(buffer.subarray(start));
    if (made === "too-large") return MOST_PART / 1e6;
    total += made;
    if (total > MOST_TOTAL) return MOST_TOTAL / 1e6;
  }
  return null;
}

/** Bytes that come out; a part within a part (two filters) counts as well. */
function unfolded(data: Buffer, depth = 0): number | "too-large" {
  let out: Buffer;
  try {
    out = inflateSync(data, { maxOutputLength: MOST_PART });
  } catch (error) {
    return (error as { readonly code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : 0;
  }
  const again = depth < 4 && ((out[0] ?? 0) & 0x0f) === 8 && (((out[0] ?? 0) << 8) | (out[1] ?? 0)) % 31 === 0;
  if (!again) return out.length;
  const inner = unfolded(out, depth + 1);
  return inner === "too-large" ? inner : out.length + inner;
}
