import { crc32 } from "node:zlib";
import { NOTHING_KNOWN } from "../metadata.ts";
import { type Inside, tooLarge, trouble, type Unpacked } from "./limits.ts";
import { isHidden, nameOf } from "./names.ts";
import { part, type Source, sourceOf } from "./source.ts";
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
  if (/[/\\]$/.test(entry.name)) return null;
  const named = nameOf(entry.name);
  if (named.ok && isHidden(named.name)) return null;
  if (named.ok && !inside.wanted(named.name)) return inside.quiet ? null : { kind: "passed", name: named.name };
  inside.budget.count();
  if (!named.ok) return { kind: "trouble", name: named.name, problem: named.problem };
  const name = unique(named.name);
  return refusalOf(entry, name) ?? name;
}

function refusalOf(entry: Entry, name: string): Unpacked | null {
  if (entry.encrypted) {
    const detail = "The document is locked with a password; unpack the archive with it and add the folder";
    return trouble(name, "encrypted", detail);
  }
  if (entry.link) {
    return trouble(name, "link", "It is a link to a file elsewhere, not a document; add the file that it leads to");
  }
  if (entry.method === 0 || entry.method === 8) return null;
  const how = METHODS[entry.method] ?? `method ${entry.method}`;
  const detail = `The document is packed by ${how}, which is not read; unpack the archive and add the folder`;
  return trouble(name, "method-not-read", detail);
}

const WARC = /\.warc(\.gz)?$/i;

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

/** Bytes of an entry as an item, or all that they hold when they are an archive themselves. */
async function* asDocument(name: string, bytes: Uint8Array, inside: Inside): AsyncGenerator<Unpacked> {
  const inner = await inside.open(sourceOf(bytes), name);
  if (inner) yield* within(name, inner);
  else if (bytes.length === 0) yield trouble(name, "empty", "The document is empty");
  // A copy: the part of a larger buffer would keep all of it in memory.
  else yield { kind: "item", item: { name, bytes: Uint8Array.from(bytes), metadata: NOTHING_KNOWN } };
}

/** What an archive in an archive gives, under its name. */
async function* within(name: string, inner: AsyncIterable<Unpacked>): AsyncGenerator<Unpacked> {
  for await (const one of inner) {
    if (one.kind === "item") yield { kind: "item", item: { ...one.item, name: `${name}/${one.item.name}` } };
    else if (one.kind === "passed") yield { kind: "passed", name: `${name}/${one.name}` };
    else yield { ...one, name: one.name === null ? name : `${name}/${one.name}` };
  }
}
