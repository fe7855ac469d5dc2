import { containerOf } from "../archive-format.ts";
import { budgetOf, Enough, type Inside, type Limits, LIMITS, trouble, type Unpacked } from "./limits.ts";
import type { Source } from "./source.ts";
import { gzipDocument } from "./gzip.ts";
import { tarEntries } from "./tar.ts";
import { warcRecords } from "./warc.ts";
import { zipEntries } from "./zip.ts";

export { typeOf } from "./http-message.ts";
export { LIMITS, type Limits, type Unpacked } from "./limits.ts";
export { type Source, sourceOf } from "./source.ts";

/** Bytes of which an archive is known. */
const HEAD = 8192;

export interface UnpackOptions {
  readonly limits?: Limits;
  /** Whether a file of this name in a ZIP may be a report; the others are passed over without being unpacked. All, if left out. */
  readonly wanted?: (name: string) => boolean;
}

/** Only these of a packed web archive (WACZ) are web archives; the rest are its lists. */
const ARCHIVED = /^archive\/.{1,300}\.warc(?:\.gz)?$/i;

/** What an archive gives that begins with these bytes, or null when it is none. */
async function opened(source: Source, name: string, inside: Inside): Promise<AsyncIterable<Unpacked> | null> {
  const kind = containerOf(await source.read(0, HEAD), name);
  if (kind === null) return null;
  if (inside.depth > inside.limits.depth) {
    const detail = `Archives lie in archives, ${inside.depth} deep; ${inside.limits.depth} are opened. Unpack the outer ones and add the folder`;
    return one(trouble(null, "too-deep", detail));
  }
  const deeper = { ...inside, depth: inside.depth + 1 };
  const here: Inside = { ...deeper, open: (inner, its) => opened(inner, its, deeper) };
  if (kind === "zip") return zipEntries(source, here);
  if (kind === "wacz") return zipEntries(source, { ...here, wanted: (file) => ARCHIVED.test(file), quiet: true });
  if (kind === "gz") return gzipDocument(source.stream(), name, here);
  if (kind === "tar" || kind === "tar.gz") return tarEntries(source.stream(), kind === "tar.gz", here);
  return warcRecords(source.stream(), kind === "warc.gz", here);
}

async function* one(unpacked: Unpacked): AsyncGenerator<Unpacked> {
  yield unpacked;
}

/**
 * Every document of an archive, one at a time, in its order: ZIP, tar and WARC (also packed by gzip), WACZ, a single file
 * packed by gzip, and those in one another; null when the bytes are no archive. Never more than one document is in memory, whatever the archive says of
 * itself. Nothing is thrown but what the source throws.
 */
export async function containerItems(
  source: Source,
  name: string,
  { limits = LIMITS, wanted = () => true }: UnpackOptions = {},
): Promise<AsyncIterable<Unpacked> | null> {
  const inside: Inside = {
    limits,
    wanted,
    budget: budgetOf(source.size, limits),
    depth: 1,
    quiet: false,
    open: (inner, its) => opened(inner, its, inside),
    warc: (stream, packed) => warcRecords(stream, packed, inside),
  };
  const all = await opened(source, name, inside);
  return all && untilEnough(all);
}

async function* untilEnough(all: AsyncIterable<Unpacked>): AsyncGenerator<Unpacked> {
  try {
    yield* all;
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    yield { kind: "trouble", name: null, problem: error.problem };
  }
}
