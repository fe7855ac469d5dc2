/** Bytes in order, a line or a stretch at a time. */
export interface ByteReader {
  /** How many bytes were taken so far. */
  readonly at: () => number;
  /** A line without its end; null at the end of the bytes, also where the last line has no end. Lines over `most` bytes are cut to that. */
  line(most: number): Promise<string | null>;
  /** The next bytes; fewer than asked for only where the bytes end. */
  take(length: number): Promise<Uint8Array>;
  /** Passes over bytes without keeping them; how many there were. */
  skip(length: number): Promise<number>;
}

/** Reads a stream of bytes; keeps in memory no more than is asked for and one piece of the stream. */
export function byteReader(chunks: AsyncIterator<Uint8Array>): ByteReader {
  let held: Uint8Array = new Uint8Array();
  let at = 0;
  let ended = false;
  const more = async (): Promise<boolean> => {
    while (held.length === 0 && !ended) {
      const next = await chunks.next();
      if (next.done === true) ended = true;
      else held = next.value;
    }
    return held.length > 0;
  };
  const drop = (length: number): Uint8Array => {
    const taken = held.subarray(0, length);
    held = held.subarray(taken.length);
    at += taken.length;
    return taken;
  };
  return {
    at: () => at,
    async line(most) {
      const parts: Uint8Array[] = [];
      let size = 0;
      while (await more()) {
        const end = held.indexOf(0x0a);
        const taken = drop(end < 0 ? held.length : end + 1);
        if (size < most) parts.push(taken.slice(0, most - size));
        size += taken.length;
        if (end >= 0) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(joined(parts)).replace(/\r?\n$/, "");
      }
      return null;
    },
    async take(length) {
      const parts: Uint8Array[] = [];
      let size = 0;
      while (size < length && (await more())) {
        const taken = drop(length - size);
        // A copy, or a short document would keep the whole piece of the stream in memory.
        parts.push(taken.slice());
        size += taken.length;
      }
      return joined(parts);
    },
    async skip(length) {
      let size = 0;
      while (size < length && (await more())) size += drop(length - size).length;
      return size;
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
