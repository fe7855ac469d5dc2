import { createHash } from "node:crypto";
import { check } from "../metadata.ts";
import { type ByteReader, byteReader } from "./byte-reader.ts";
import { type Gap, gunzipped } from "./gunzip.ts";
import { openMessage, typeOf } from "./http-message.ts";
import { type Inside, tooLarge, trouble, type Unpacked } from "./limits.ts";
import { nameOf, uniquely } from "./names.ts";

/** What a crawl keeps that may be a report; pictures, scripts and feeds of the same pages are passed over. */
const DOCUMENTS =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|rtf|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text))$/;

/** Longest line of a record's head, in bytes, and most lines of it. */
const LINE = 16_384;
const LINES = 500;
/** Room for the head of an answer beside its document, in bytes. */
const HEADERS = 131_072;

interface Head {
  readonly type: string;
  readonly contentType: string;
  readonly target: string;
  readonly date: string;
  readonly length: number;
}

/** The head of the next record. "strange": the line is none of a record's; "cut": the bytes end in the middle of a head. */
async function nextHead(reader: ByteReader): Promise<Head | "strange" | "cut" | "end"> {
  for (;;) {
    const before = reader.at();
    const line = await reader.line(LINE);
    if (line === null) return reader.at() > before ? "cut" : "end";
    if (/^WARC\/\d+\.\d+\s*$/.test(line)) break;
    if (!/^\s*$/.test(line)) return "strange";
  }
  const fields = new Map<string, string>();
  let last = "";
  for (let count = 0; count < LINES; count++) {
    const line = await reader.line(LINE);
    if (line === null) return "cut";
    if (line === "") break;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && last !== "") fields.set(last, `${fields.get(last) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
  }
  const length = fields.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) return "strange";
  return {
    type: (fields.get("warc-type") ?? "").toLowerCase(),
    contentType: (fields.get("content-type") ?? "").toLowerCase(),
    target: (fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, ""),
    date: fields.get("warc-date") ?? "",
    length: Number(length),
  };
}

/** A page's name in the case: its address without what all have, short enough for a list. */
function nameFor(address: string): string {
  const url = URL.parse(address);
  const whole = url ? `${url.host}${url.pathname}${url.search}`.replace(/\/$/, "") : address;
  const short =
    whole.length <= 200
      ? whole
      : `${whole.slice(0, 180)}~${createHash("sha256").update(whole).digest("hex").slice(0, 8)}`;
  const named = nameOf(short);
  return named.ok ? named.name : `page-${createHash("sha256").update(address).digest("hex").slice(0, 12)}`;
}

/** Records that are documents by themselves: put in as they are, or made of a page by a crawler. */
const AS_IS = new Set(["resource", "conversion"]);

const isOfUse = ({ type, target, contentType }: Head): boolean =>
  /^https?:\/\//i.test(target) &&
  (AS_IS.has(type) || (type === "response" && (contentType === "" || contentType.startsWith("application/http"))));

/** A stretch of records without a gap in it. */
interface Run {
  readonly reader: ByteReader;
  /** The gap that ended it; null: the bytes ended. */
  readonly gap: () => Gap | null;
}

/** The bytes from here to the next gap. */
function runOf(source: AsyncIterator<Uint8Array | Gap>, inside: Inside | null): Run {
  let gap: Gap | null = null;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const found = await source.next();
    if (found.done === true) return { done: true, value: undefined };
    if (!(found.value instanceof Uint8Array)) {
      gap = found.value;
      return { done: true, value: undefined };
    }
    inside?.budget.spend(found.value.length);
    return { done: false, value: found.value };
  };
  return { reader: byteReader({ next }), gap: () => gap };
}

/**
 * Bytes that are not whole without the content of their last record: its bytes may be wrong where the damage is, and no
 * sum tells. Its head stays, so that it can be said which document was lost.
 */
function allButTheLast(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = Math.max(0, all.lastIndexOf("\r\n\r\nWARC/") + 4);
  const head = all.indexOf("\r\n\r\n", last);
  return head < 0 ? bytes : bytes.subarray(0, head + 4);
}

/** How a run ended: the document in the middle of which it did, if it is known; null: behind a whole record. */
type End = { readonly name: string | null } | null;

/**
 * The documents of a web archive (WARC), packed by gzip or not: pages, PDFs and texts that were answered with status
 * 200, and documents that were put in as they are. Answers of other kinds are passed over. A broken archive gives all
 * that is whole, and says what was lost and where.
 */
export async function* warcRecords(
  stream: AsyncIterable<Uint8Array>,
  packed: boolean,
  inside: Inside,
): AsyncGenerator<Unpacked> {
  const source = packed ? gunzipped(stream, allButTheLast) : stream;
  const iterator = source[Symbol.asyncIterator]();
  const way: Way = { inside, unique: uniquely(), count: { records: 0 } };
  for (;;) {
    const run = runOf(iterator, packed ? inside : null);
    const end = yield* recordsOf(run.reader, way);
    const gap = run.gap();
    if (end?.name) {
      const detail = "The web archive breaks off or is damaged in the middle of this document; get the archive again";
      yield trouble(end.name, "archive-cut", detail);
    }
    if (gap && gap.to !== null) yield lost(gap.from, gap.to, " packed");
    else if (gap || end) {
      const where = gap ? `${gap.from} packed bytes` : `${run.reader.at()} bytes`;
      const detail = `The web archive breaks off after ${where}; ${way.count.records === 1 ? "the record before is" : `the ${way.count.records} records before are`} taken. Get the archive again if there should be more`;
      yield trouble(null, "archive-cut", detail);
    }
    if (!gap || gap.to === null) return;
  }
}

const lost = (from: number, to: number, which = ""): Unpacked =>
  trouble(
    null,
    "damaged",
    `The web archive is damaged between${which} byte ${from} and byte ${to}; what stood there is lost, all records around it are taken`,
  );

interface Way {
  readonly inside: Inside;
  readonly unique: (name: string) => string;
  readonly count: { records: number };
}

/** The documents of one stretch of records. */
async function* recordsOf(reader: ByteReader, { inside, unique, count }: Way): AsyncGenerator<Unpacked, End> {
  let strange = -1;
  for (;;) {
    const at = reader.at();
    const head = await nextHead(reader);
    if (head === "strange") {
      if (strange < 0) strange = at;
      continue;
    }
    // Said once for each stretch, however many lines it has.
    if (strange >= 0) yield lost(strange, at);
    strange = -1;
    if (head === "end") return null;
    if (head === "cut") return { name: null };
    const name = isOfUse(head) ? unique(nameFor(head.target)) : null;
    const small = head.length <= inside.limits.itemBytes + HEADERS;
    const content = name !== null && small ? await reader.take(head.length) : null;
    const had = content?.length ?? (await reader.skip(head.length));
    if (had < head.length) return { name };
    count.records += 1;
    if (name !== null && content) yield* documentOf(head, { name, content }, inside);
    else if (name !== null) yield { kind: "trouble", name, problem: tooLarge(inside.limits) };
  }
}

/** The document of a record; nothing for an answer that has none (a redirect, an error page, a picture). */
async function* documentOf(
  head: Head,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
  inside: Inside,
): AsyncGenerator<Unpacked> {
  let { mediaType, charset } = typeOf(head.contentType);
  let bytes = content;
  if (!AS_IS.has(head.type)) {
    const opened = await openMessage(content, inside.limits.itemBytes);
    if (!opened.ok) {
      if (opened.reason === "too-large") yield { kind: "trouble", name, problem: tooLarge(inside.limits) };
      else yield trouble(name, "damaged", "The record holds no answer of a site; get the archive again");
      return;
    }
    if (opened.message.status !== 200) return;
    ({ mediaType, charset, body: bytes } = opened.message);
  }
  if (!DOCUMENTS.test(mediaType) && !(mediaType === "" && bytes[0] === 0x3c)) {
    yield { kind: "passed", name };
    return;
  }
  if (bytes.length === 0 || /^[^/]*\/robots\.txt$/.test(name)) return;
  inside.budget.spend(Math.max(0, bytes.length - content.length));
  inside.budget.count();
  const { metadata } = check({ url: head.target }, { how: "stated", from: "web archive" });
  const retrieved = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(head.date) ? { retrieved: head.date } : {};
  yield { kind: "item", item: { name, bytes: Uint8Array.from(bytes), charset, metadata, ...retrieved } };
}
