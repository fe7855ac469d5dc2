import { type Inside, trouble, type Unpacked } from "./limits.ts";
import type { Source } from "./source.ts";
import { inflated } from "./unpack.ts";
import { admitted, contentOf } from "./zip-entry.ts";
import { type Entry, entryAt, LOCAL } from "./zip-list.ts";

const LIST = 0x02014b50;
const BEHIND = 0x08074b50;

/** Where an entry ends whose own header does not say it; null: it cannot be found, or is not there any more. */
async function extentOf(source: Source, entry: Entry, data: number, most: number): Promise<Entry | "cut" | "lost"> {
  if (entry.method !== 8) return "lost";
  // Packed, a document is hardly ever longer than unpacked.
  const bytes = await source.read(data, Math.min(source.size - data, most + 65_536));
  const made = await inflated(bytes, most);
  if (!made.ok) return made.reason === "cut" ? "cut" : "lost";
  const behind = await source.read(data + made.packed, 8);
  if (behind.length < 8) return "cut";
  const view = new DataView(behind.buffer, behind.byteOffset, behind.byteLength);
  const crc = view.getUint32(view.getUint32(0, true) === BEHIND ? 4 : 0, true);
  return { ...entry, packed: made.packed, size: made.bytes.length, crc };
}

/** The signature of the next header within the bytes that may stand behind an entry, or null. */
async function headerFrom(
  source: Source,
  from: number,
): Promise<{ readonly at: number; readonly sign: number } | null> {
  const bytes = await source.read(from, 32);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let k = 0; k + 4 <= bytes.length; k++) {
    const sign = view.getUint32(k, true);
    if (sign === LOCAL || sign === LIST) return { at: from + k, sign };
  }
  return null;
}

/** A ZIP without its list, by the headers of the entries themselves: all that is whole, then where it breaks off. */
export async function* cutZip(
  source: Source,
  inside: Inside,
  unique: (name: string) => string,
): AsyncGenerator<Unpacked> {
  let at = 0;
  let whole = 0;
  let listed = false;
  for (;;) {
    const found = await entryAt(source, at);
    if (!found) break;
    const { data } = found;
    const { sizedBehind, packed, encrypted } = found.entry;
    const entry =
      sizedBehind && packed === 0 && !encrypted
        ? await extentOf(source, found.entry, data, inside.limits.itemBytes)
        : found.entry;
    if (entry === "cut" || entry === "lost" || data + entry.packed > source.size) {
      const name = admitted(found.entry, inside, unique);
      if (typeof name === "string") {
        const detail =
          entry === "lost"
            ? `The archive breaks off, and where this document ends cannot be found; get the archive again`
            : `The archive breaks off in the middle of this document, at byte ${source.size}; get the archive again`;
        yield trouble(name, "archive-cut", detail);
      }
      break;
    }
    const name = admitted(entry, inside, unique);
    if (typeof name === "string") {
      yield* contentOf(data, { source, entry, name }, inside);
      whole += 1;
    } else if (name) yield name;
    const next = await headerFrom(source, data + entry.packed);
    if (!next || next.sign === LIST) {
      listed = next !== null;
      break;
    }
    at = next.at;
  }
  const before = whole === 1 ? "the one document before is taken" : `the ${whole} documents before are taken`;
  const where = listed ? "in its list of contents" : `after ${source.size} bytes`;
  const detail = `The archive breaks off ${where}; ${before}. Get the archive again if there should be more`;
  yield trouble(null, "archive-cut", detail);
}
