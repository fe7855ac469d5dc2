import { crc32 } from "node:zlib";
import { admittedAs, asDocument, linked, WARC, within } from "./inner.ts";
import { type Inside, tooLarge, trouble, type Unpacked } from "./limits.ts";
import { part, type Source } from "./source.ts";
import { inflated, unpacked } from "./unpack.ts";
import type { Entry } from "./zip-list.ts";

/** Ways of packing that are not read, by their number; what to do is the same for all. */
const METHODS: Readonly<Record<number, string>> = {
  9: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  93: "Zstandard",
  95: "xz",
  98: "PPMd",
};

/** The name under which an entry is to be read; else what is told of it instead, null for folders and hidden files. */
export function admitted(entry: Entry, inside: Inside, unique: (name: string) => string): string | Unpacked | null {
  const named = admittedAs(entry.name, inside, unique);
  return typeof named === "string" ? (refusalOf(entry, named) ?? named) : named;
}

function refusalOf(entry: Entry, name: string): Unpacked | null {
  if (entry.encrypted) {
    const detail = "The document is locked with a password; unpack the archive with it and add the folder";
    return trouble(name, "encrypted", detail);
  }
  if (entry.link) return linked(name);
  if (entry.method === 0 || entry.method === 8) return null;
  const how = METHODS[entry.method] ?? `method ${entry.method}`;
  const detail = `The document is packed by ${how}, which is not read; unpack the archive and add the folder`;
  return trouble(name, "method-not-read", detail);
}

/** The document or archive that an entry is whose packed bytes begin at `data`. */
export async function* contentOf(
  data: number,
  { source, entry, name }: { readonly source: Source; readonly entry: Entry; readonly name: string },
  inside: Inside,
): AsyncGenerator<Unpacked> {
  const { limits, budget } = inside;
  const packed = part(source, data, entry.packed);
  if (entry.method === 0) {
    const inner = await inside.open(packed, name);
    if (inner) {
      yield* within(name, inner);
      return;
    }
  } else if (WARC.test(name)) {
    // Web archives have gigabytes; they are read as they are unpacked.
    yield* within(name, inside.warc(unpacked(packed.stream()), /gz$/i.test(name)));
    return;
  }
  if (packed.size > limits.itemBytes) {
    yield { kind: "trouble", name, problem: tooLarge(limits) };
    return;
  }
  const bytes = await packed.read(0, packed.size);
  const most = Math.min(limits.itemBytes, budget.left() + 1);
  const made = entry.method === 0 ? { ok: true as const, bytes, packed: bytes.length } : await inflated(bytes, most);
  if (!made.ok) {
    if (made.reason === "too-large") {
      budget.spend(most);
      yield { kind: "trouble", name, problem: tooLarge(limits) };
    } else yield damaged(name);
    return;
  }
  budget.spend(made.bytes.length);
  if (crc32(made.bytes) !== entry.crc) yield damaged(name);
  else yield* asDocument(name, made.bytes, inside);
}

const damaged = (name: string): Unpacked =>
  trouble(
    name,
    "damaged",
    "The document is damaged in the archive: its bytes are not those that its sum was made of; get the archive again",
  );
