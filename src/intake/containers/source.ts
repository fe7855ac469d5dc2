/** A file as a container's reader sees it: any part of it by place, or all of it in order. No stage opens files. */
export interface Source {
  /** In bytes. */
  readonly size: number;
  /** The bytes from a place on; fewer than `length` only where the file ends. */
  read(at: number, length: number): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
}

/** How much is asked for at once where a source is read in order, in bytes. */
const STEP = 65_536;

type Read = Source["read"];

const inOrder = (size: number, read: Read): Source => ({
  size,
  read,
  async *stream() {
    for (let at = 0; at < size;) {
      const chunk = await read(at, Math.min(STEP, size - at));
      if (chunk.length === 0) return;
      yield chunk;
      at += chunk.length;
    }
  },
});

/** Bytes in memory as a source. */
export const sourceOf = (bytes: Uint8Array): Source =>
  inOrder(bytes.length, async (at, length) => bytes.subarray(at, at + length));

/** A stretch of a source as a source of its own, cut where the whole ends. */
export function part(source: Source, start: number, length: number): Source {
  const size = Math.max(0, Math.min(length, source.size - start));
  return inOrder(size, async (at, most) =>
    at >= size ? new Uint8Array() : await source.read(start + at, Math.min(most, size - at)),
  );
}
