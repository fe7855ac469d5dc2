import { type ByteReader, byteReader } from "./byte-reader.ts";
import { type Gap, gunzipped } from "./gunzip.ts";
import { admittedAs, asDocument, linked, WARC, within } from "./inner.ts";
import { Enough, type Inside, tooLarge, trouble, type Unpacked } from "./limits.ts";
import { uniquely } from "./names.ts";
import { BLOCK, extended, type TarHead, tarHead, zeroEnded } from "./tar-head.ts";

/** Longest name or extended header that stands before an entry, in bytes. */
const LONGEST = 1_000_000;
/** Bytes that are handed on at once of an entry that is read as it comes. */
const STEP = 65_536;

/** Headers that speak of the entry behind them (POSIX and GNU, where a name or a size has no room), or of nothing that is read. */
const BEFORE = new Set(["x", "L", "g", "K", "V"]);
/** Entries that have no content, whatever size is written in their header: links, devices, folders, pipes. */
const BARE = new Set(["1", "2", "3", "4", "5", "6"]);
/** Files with holes, and the rest of a file that began in another archive. */
const IN_PARTS = new Set(["S", "M"]);

/** What was said of the next entry before its own header. */
type Said = Partial<TarHead>;

interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a gzip up to the first of them that cannot be had; `gap` is known when they have ended. */
function upToGap(stream: AsyncIterable<Uint8Array>, inside: Inside) {
  const state: { gap: Gap | null } = { gap: null };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of gunzipped(stream, (some) => some)) {
      if (!(piece instanceof Uint8Array)) {
        state.gap = piece;
        return;
      }
      inside.budget.spend(piece.length);
      yield piece;
    }
  }
  return { bytes: bytes(), state };
}

/**
 * The documents of a tar archive, packed by gzip or not, in its order. A damaged one gives what is whole, and says what
 * was lost and where; behind damage in its packing nothing can be had.
 */
export async function* tarEntries(
  stream: AsyncIterable<Uint8Array>,
  packed: boolean,
  inside: Inside,
): AsyncGenerator<Unpacked> {
  const { bytes, state } = packed ? upToGap(stream, inside) : { bytes: stream, state: null };
  const reader = byteReader(bytes[Symbol.asyncIterator]());
  const way: Way = { reader, inside, unique: uniquely() };
  // The last bytes before damage in a gzip may be wrong, and no sum tells: a document is believed once a header follows.
  let last: Document | null = null;
  let said: Said = {};
  let closed = false;
  try {
    for (;;) {
      const head = yield* nextHead(reader);
      if (head === "cut") closed = false;
      if (head === "cut" || head === "end") break;
      if (last) yield* asDocument(last.name, last.bytes, inside);
      last = null;
      closed = head === "empty";
      if (head === "empty") continue;
      if (BEFORE.has(head.type)) {
        said = { ...said, ...(await saidBefore(reader, head)) };
        continue;
      }
      last = yield* documentOf({ ...head, ...said }, way);
      said = {};
      if (packed || !last) continue;
      yield* asDocument(last.name, last.bytes, inside);
      last = null;
    }
  } catch (error) {
    if (error instanceof Enough && last) yield* asDocument(last.name, last.bytes, inside);
    throw error;
  }
  const gap = state?.gap ?? null;
  if (last && gap) yield broken(last.name);
  else if (last) yield* asDocument(last.name, last.bytes, inside);
  if (closed && !gap) return;
  const where = gap ? `${gap.from} packed bytes` : `${reader.at()} bytes`;
  const detail = `The archive breaks off or is damaged after ${where}; the documents before are taken. Get the archive again if there should be more`;
  yield trouble(null, "archive-cut", detail);
}

/** The next header, after what had to be passed over to find it; "empty": a block of zeros, as two of them end an archive. */
async function* nextHead(reader: ByteReader): AsyncGenerator<Unpacked, TarHead | "empty" | "end" | "cut"> {
  let strange = -1;
  for (;;) {
    const at = reader.at();
    const block = await reader.take(BLOCK);
    const found =
      block.length === 0
        ? "end"
        : block.length < BLOCK
          ? "cut"
          : block.every((byte) => byte === 0)
            ? "empty"
            : tarHead(block);
    if (found === null) {
      if (strange < 0) strange = at;
      continue;
    }
    if (strange >= 0) {
      const detail = `The archive is damaged between byte ${strange} and byte ${at}; what stood there is lost, the documents around it are taken`;
      yield trouble(null, "damaged", detail);
    }
    return found;
  }
}

/** What the content of a header says that speaks of the next entry. */
async function saidBefore(reader: ByteReader, { type, size }: TarHead): Promise<Said> {
  const bytes = size > LONGEST ? new Uint8Array() : await reader.take(size);
  await reader.skip(size - bytes.length + padding(size));
  // What is too long is left out: the entry's own header has the beginning of its name.
  if (bytes.length === 0) return {};
  if (type === "L") return { name: zeroEnded(bytes) };
  if (type !== "x") return {};
  const records = extended(bytes);
  const [name, written] = [records.get("path"), Number(records.get("size"))];
  // Files with holes keep their name and length here.
  const holes = [...records.keys()].some((key) => key.startsWith("GNU.sparse."));
  return {
    ...(name === undefined ? {} : { name }),
    ...(Number.isSafeInteger(written) && written >= 0 ? { size: written } : {}),
    ...(holes ? { type: "S" } : {}),
  };
}

interface Way {
  readonly reader: ByteReader;
  readonly inside: Inside;
  readonly unique: (name: string) => string;
}

/** The document that an entry is, or null; what else is to be told of it is given at once. Its bytes are used up. */
async function* documentOf(
  { name: raw, size, type }: TarHead,
  { reader, inside, unique }: Way,
): AsyncGenerator<Unpacked, Document | null> {
  const length = BARE.has(type) ? 0 : size;
  const end = reader.at() + length;
  const name = type === "1" || type === "2" || !BARE.has(type) ? admittedAs(raw, inside, unique) : null;
  if (typeof name !== "string") {
    if (name) yield name;
  } else if (type === "2") yield linked(name);
  else if (type === "1") {
    const detail = "It is another name of a document that stands before it in the archive, and was read there";
    yield trouble(name, "link", detail);
  } else if (IN_PARTS.has(type)) {
    const detail = "The document is kept in parts, which are not put together; unpack the archive and add the folder";
    yield trouble(name, "method-not-read", detail);
  } else if (WARC.test(name)) {
    yield* within(name, inside.warc(stretch(reader, end), /gz$/i.test(name)));
  } else if (length > inside.limits.itemBytes) yield { kind: "trouble", name, problem: tooLarge(inside.limits) };
  else {
    const bytes = await reader.take(length);
    await reader.skip(padding(length));
    if (bytes.length === length) return { name, bytes };
    yield broken(name);
    return null;
  }
  await reader.skip(end - reader.at() + padding(length));
  return null;
}

/** Bytes that fill the last block of a content. */
const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

const broken = (name: string): Unpacked =>
  trouble(
    name,
    "archive-cut",
    "The archive breaks off or is damaged in the middle of this document; get the archive again",
  );

/** The bytes up to a place, as they come. */
async function* stretch(reader: ByteReader, end: number): AsyncGenerator<Uint8Array> {
  while (reader.at() < end) {
    const piece = await reader.take(Math.min(STEP, end - reader.at()));
    if (piece.length === 0) return;
    yield piece;
  }
}
