import { firstKnown, type Item, NOTHING_KNOWN, type TakenIn, withTold } from "../intake/index.ts";
import { idOf, type Metadata, type Problem } from "../model/index.ts";
import type { Arrival, CaseStore } from "../store/contract.ts";
import type { Place } from "../store/places.ts";
import { type Bench, Interrupted } from "./bench.ts";
import { type Archive, archiveAt, archiveIn } from "./archives.ts";
import { type Bytes, readBytes, sha256Of } from "./files.ts";

/** Something to be taken in: a file, an address that was fetched, or bytes that came out of something else. */
export interface Unit {
  readonly place: Place;
  /** What the person gave; counts before all that the document states. */
  readonly given: Metadata;
  /** What its container or its address says of it; counts after what the document states. */
  readonly told: Metadata;
  readonly from:
    | { readonly kind: "file" }
    | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly charset?: string | null }
    | { readonly kind: "failed"; readonly problem: Problem }
    | { readonly kind: "later"; readonly bytes: () => Promise<Fetched> };
  /** How many containers it lies in. */
  readonly depth: number;
  /** ISO 8601 instant at which its container got it; left out: it came in now. */
  readonly retrieved?: string;
}

/** What is had when the unit's turn comes: from an address, with the encoding that its server names, or out of the case. */
export type Fetched =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly charset?: string | null; readonly told: Metadata }
  | { readonly kind: "failed"; readonly problem: Problem };

/** A unit with what its bytes gave; nothing of it is in the case yet. */
export interface Taken {
  readonly unit: Unit;
  readonly arrival: Arrival | null;
  /** The bytes were in the case with their text, and were not looked at again. */
  readonly known: boolean;
  readonly notes: readonly string[];
  readonly items: readonly Item[];
  readonly archive: Archive | null;
  /** Of what it only holds others in. */
  readonly sha256: string | null;
  readonly bytes: number | null;
}

export interface TakeOptions {
  readonly maxFileBytes: number;
  readonly now: () => string;
  readonly signal: AbortSignal;
}

/** Containers in containers that are opened: an archive in a mail in an archive is one too many. */
const DEEPEST = 4;

const WHOLE = { cut: [], pages: [], items: [] } as const;

/** Bytes to text, on the bench; nothing is written. A stop is thrown, whatever else goes wrong is the arrival's problem. */
export async function take(store: CaseStore, bench: Bench, unit: Unit, options: TakeOptions): Promise<Taken> {
  if (options.signal.aborted) throw new Interrupted();
  const { place, given } = unit;
  const base = {
    file: place.file,
    path: place.path,
    container: place.container,
    retrieved: unit.retrieved ?? options.now(),
  };
  const done = (more: Partial<Taken>): Taken => ({
    unit,
    arrival: null,
    known: false,
    notes: [],
    items: [],
    archive: null,
    sha256: null,
    bytes: null,
    ...more,
  });
  const without = (problem: Problem, sha256: string | null, bytes: number): Taken =>
    done({
      sha256,
      bytes,
      arrival: {
        ...base,
        id: sha256 === null ? idOf("rpt", "path", place.path) : idOf("rpt", sha256),
        sha256,
        bytes,
        original: null,
        mediaType: "application/octet-stream",
        text: null,
        problem,
        metadata: firstKnown(given, unit.told),
      },
    });

  const opened = (archive: Archive): Taken | Promise<Taken> =>
    unit.depth < DEEPEST
      ? done({ archive, bytes: archive.size })
      : archive.close().then(() => without(tooDeep, null, archive.size));
  if (unit.from.kind === "file") {
    const archive = await archiveAt(place.path, place.file, options.maxFileBytes);
    if (archive) return await opened(archive);
  }
  const { bytes, charset, told } = await bytesOf(unit, options);
  if (bytes.kind === "unreadable") return without(bytes.problem, null, 0);
  if (bytes.kind === "too-large") return without(bytes.problem, bytes.sha256, bytes.size);
  if (unit.from.kind !== "file") {
    const archive = archiveIn(bytes.bytes, place.file, options.maxFileBytes);
    if (archive) return await opened(archive);
  }
  const { sha256 } = bytes;
  const { taken, notes, known } = await textOf(store, bench, { ...bytes, charset }, place.file);
  const items = unit.depth < DEEPEST ? taken.items : [];
  const problem = taken.items.length > items.length && taken.text === null ? tooDeep : taken.problem;
  const size = bytes.bytes.length;
  if (taken.text === null && problem === null) return done({ notes, items, sha256, bytes: size });
  const arrival: Arrival = {
    ...base,
    id: idOf("rpt", sha256),
    sha256,
    bytes: size,
    original: bytes.bytes,
    mediaType: taken.mediaType,
    charset,
    text: taken.text,
    problem,
    metadata: firstKnown(given, withTold(taken.metadata, told)),
    cut: taken.cut,
    pages: taken.pages,
    unfinished: items.length > 0,
  };
  return done({ arrival, known, notes, items, sha256, bytes: size });
}

const tooDeep: Problem = {
  code: "too-deep",
  detail: `It lies in more than ${DEEPEST} containers, one in the other; unpack them and add what is inside`,
};

async function bytesOf(
  { from, place, told }: Unit,
  { maxFileBytes, signal }: TakeOptions,
): Promise<{ readonly bytes: Bytes; readonly charset: string | null; readonly told: Metadata }> {
  if (from.kind === "file") {
    return { bytes: await readBytes(place.path, maxFileBytes, signal), charset: null, told };
  }
  const had: Fetched =
    from.kind === "later" ? await from.bytes() : from.kind === "bytes" ? { ...from, told: NOTHING_KNOWN } : from;
  if (had.kind === "failed") return { bytes: { kind: "unreadable", problem: had.problem }, charset: null, told };
  const { bytes, charset = null } = had;
  return {
    bytes: { kind: "bytes", sha256: sha256Of(bytes), bytes },
    charset,
    told: firstKnown(told, had.told),
  };
}

/** Whether these bytes are a report that holds no other documents: then they need no second look, for a text never changes. */
async function isWhole(store: CaseStore, report: string): Promise<boolean> {
  const [place] = await store.places({ reports: [report], states: ["kept", "read"], limit: 1 });
  return place !== undefined && (await store.places({ container: place.path, limit: 1 })).length === 0;
}

async function textOf(
  store: CaseStore,
  bench: Bench,
  { sha256, bytes, charset }: Extract<Bytes, { kind: "bytes" }> & { readonly charset: string | null },
  file: string,
): Promise<{ readonly taken: Omit<TakenIn, "notes">; readonly notes: readonly string[]; readonly known: boolean }> {
  const before = await store.reportWithBytes(sha256);
  if (before && before.chars > 0 && (await isWhole(store, before.id))) {
    const text = await store.text(before.id);
    const taken = { mediaType: before.mediaType, text, problem: null, metadata: NOTHING_KNOWN, ...WHOLE };
    return { taken, notes: [], known: true };
  }
  const made = await bench.takeIn(bytes, file, charset);
  if (made.ok) return { taken: made.value, notes: made.value.notes, known: false };
  const taken = {
    mediaType: "application/octet-stream",
    text: null,
    problem: made.problem,
    metadata: NOTHING_KNOWN,
    ...WHOLE,
  };
  return { taken, notes: [], known: false };
}

/** The documents that a unit holds, as units of their own. */
export async function* unitsIn(taken: Taken): AsyncGenerator<Unit> {
  const { unit, items, archive } = taken;
  const { path, file } = unit.place;
  // A title and an address are one document's; what else the person gave holds for all that the file has.
  const given = archive?.single === true ? unit.given : { ...unit.given, title: null, url: null };
  const unitOf = (name: string, told: Metadata, from: Unit["from"]): Unit => ({
    place: { path: `${path}/${name}`, file: `${file}/${name}`, container: path },
    given,
    told,
    from,
    depth: unit.depth + 1,
  });
  const unitOfItem = ({ name, metadata, bytes, charset, retrieved }: Item): Unit => ({
    ...unitOf(name, metadata, { kind: "bytes", bytes, charset: charset ?? null }),
    ...(retrieved === undefined ? {} : { retrieved }),
  });
  for (const item of items) yield unitOfItem(item);
  if (!archive) return;
  for await (const entry of archive.entries()) {
    yield entry.ok
      ? unitOfItem(entry.item)
      : unitOf(entry.name, NOTHING_KNOWN, { kind: "failed", problem: entry.problem });
  }
}
