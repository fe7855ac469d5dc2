import { promisify } from "node:util";
import { createInflateRaw, inflateRaw, inflateRawSync, type InflateRaw, type ZlibOptions } from "node:zlib";

/** Packed bytes handed on at once: these unpack to 16 MB at the very most, which are then in memory. */
const STEP = 16_384;

/** What becomes of the bytes that are given to an engine. */
export interface Feeder {
  /** Resolves when the bytes were used up, or the engine ended or broke. */
  readonly give: (bytes: Uint8Array | null) => Promise<void>;
  /** Unpacked bytes that nobody took yet. */
  readonly ready: Uint8Array[];
  readonly state: { broken: boolean; ended: boolean };
}

/** Feeds an engine by hand: unlike a pipe, it loses nothing that was unpacked before an error. */
export function feeder(engine: InflateRaw): Feeder {
  const ready: Uint8Array[] = [];
  const state = { broken: false, ended: false };
  engine.on("data", (chunk: Uint8Array) => ready.push(chunk));
  engine.on("error", () => (state.broken = true));
  engine.on("end", () => (state.ended = true));
  const give = (bytes: Uint8Array | null): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        engine.off("error", done);
        engine.off("end", done);
        resolve();
      };
      engine.once("error", done);
      engine.once("end", done);
      if (bytes) engine.write(bytes, done);
      else engine.end();
    });
  return { give, ready, state };
}

/** Unpacks the deflated bytes of a stream, as far as that can be done. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw();
  const { give, ready, state } = feeder(engine);
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += STEP) {
        await give(chunk.subarray(from, from + STEP));
        yield* ready.splice(0);
        if (state.broken || state.ended) return;
      }
    }
    await give(null);
    yield* ready.splice(0);
  } finally {
    engine.destroy();
  }
}

interface Told {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}
const inflate = promisify(inflateRaw) as unknown as (
  bytes: Uint8Array,
  options: ZlibOptions & { readonly info: true },
) => Promise<Told>;

/** Packed bytes that are unpacked where we stand: to hand over so few costs more than to unpack them. */
const AT_ONCE = 32_768;

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly packed: number }
  | { readonly ok: false; readonly reason: "too-large" | "cut" | "broken" };

/** Unpacks bytes whole, never to more than `most`; `packed` says how many of them belonged to it. */
export async function inflated(bytes: Uint8Array, most: number): Promise<Inflated> {
  const options = { maxOutputLength: Math.max(1, most), info: true } as const;
  try {
    const { buffer, engine } =
      bytes.length < AT_ONCE ? (inflateRawSync(bytes, options) as unknown as Told) : await inflate(bytes, options);
    return { ok: true, bytes: buffer, packed: engine.bytesWritten };
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === "ERR_BUFFER_TOO_LARGE") return { ok: false, reason: "too-large" };
    return { ok: false, reason: code === "Z_BUF_ERROR" ? "cut" : "broken" };
  }
}
