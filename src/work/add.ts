import { firstKnown, NOTHING_KNOWN, type TakenIn } from "../intake/index.ts";
import { idOf, type Metadata, type Problem, type ReportState } from "../model/index.ts";
import type { Arrival, ArrivalOutcome, CaseStore } from "../store/contract.ts";
import { type Bench, Interrupted } from "./bench.ts";
import { type Bytes, findFiles, type Found, readBytes, sidecars } from "./files.ts";
import { readOne } from "./read.ts";

export interface AddOptions {
  readonly paths: readonly string[];
  /** From the command line; counts before every other source. */
  readonly given: Metadata;
  /** A table of metadata, or null for the `reports.csv` of each folder. */
  readonly sidecar: string | null;
  readonly read: boolean;
  readonly maxFileBytes: number;
  /** Path of the case file, so that a folder that holds it does not add it. */
  readonly casePath: string;
  readonly now: () => string;
  readonly signal: AbortSignal;
  readonly tell: (event: AddEvent) => void;
}

/** What became of one file. */
export interface FileResult {
  readonly file: string;
  readonly id: string;
  readonly outcome: ArrivalOutcome;
  readonly state: ReportState;
  readonly problem: Problem | null;
  readonly claims: number;
}

export type AddEvent =
  | { readonly type: "found"; readonly files: number; readonly passedOver: ReadonlyMap<string, number> }
  | { readonly type: "note"; readonly about: string; readonly text: string }
  | { readonly type: "missing"; readonly path: string; readonly problem: Problem }
  | { readonly type: "file"; readonly result: FileResult; readonly done: number; readonly files: number };

export interface Added {
  readonly files: readonly FileResult[];
  readonly missing: number;
}

/** Keeps files in the case and reads them. Each file is done before the next is begun; a stop loses at most the one at hand. */
export async function add(store: CaseStore, bench: Bench, options: AddOptions): Promise<Added> {
  const { signal, tell } = options;
  const search = await findFiles(options.paths, options.casePath);
  tell({ type: "found", files: search.found.length, passedOver: search.passedOver });
  for (const { path, problem } of search.missing) tell({ type: "missing", path, problem });
  const tables = sidecars(options.sidecar, (about, text) => tell({ type: "note", about, text }));
  const files: FileResult[] = [];
  for (const found of search.found) {
    if (signal.aborted) throw new Interrupted();
    const given = firstKnown(options.given, (await tables.rowFor(found)) ?? NOTHING_KNOWN);
    const result = await addOne(store, bench, options, found, given);
    files.push(result);
    tell({ type: "file", result, done: files.length, files: search.found.length });
  }
  await tables.tellUnused();
  return { files, missing: search.missing.length };
}

async function addOne(
  store: CaseStore,
  bench: Bench,
  options: AddOptions,
  found: Found,
  given: Metadata,
): Promise<FileResult> {
  const bytes = await readBytes(found.path, options.maxFileBytes, options.signal);
  const { arrival, notes } = await arrivalOf(store, bench, { found, bytes, given, now: options.now });
  for (const text of notes) options.tell({ type: "note", about: found.file, text });
  if (options.signal.aborted) throw new Interrupted();
  const outcome = await store.receive(arrival);
  if (options.read) await readOne(store, bench, arrival.id);
  const row = await store.report(arrival.id);
  if (!row) throw new Error(`${arrival.id} was received and is not in the case`);
  return { file: found.file, id: row.id, outcome, state: row.state, problem: row.problem, claims: row.claims };
}

/** A text and a state for every file, whatever became of its bytes. */
async function arrivalOf(
  store: CaseStore,
  bench: Bench,
  { found, bytes, given, now }: { found: Found; bytes: Bytes; given: Metadata; now: () => string },
): Promise<{ readonly arrival: Arrival; readonly notes: readonly string[] }> {
  const base = { file: found.file, path: found.path, retrieved: now() };
  const without = (id: string, sha256: string | null, size: number, problem: Problem): Arrival => ({
    ...base,
    id,
    sha256,
    bytes: size,
    original: null,
    mediaType: "application/octet-stream",
    text: null,
    problem,
    metadata: given,
  });
  if (bytes.kind === "unreadable") {
    return { arrival: without(idOf("rpt", "path", found.path), null, 0, bytes.problem), notes: [] };
  }
  const id = idOf("rpt", bytes.sha256);
  if (bytes.kind === "too-large") {
    return { arrival: without(id, bytes.sha256, bytes.size, bytes.problem), notes: [] };
  }
  const { taken, notes } = await textOf(store, bench, bytes, found.file);
  const arrival: Arrival = {
    ...base,
    id,
    sha256: bytes.sha256,
    bytes: bytes.bytes.length,
    original: bytes.bytes,
    mediaType: taken.mediaType,
    text: taken.text,
    problem: taken.problem,
    metadata: firstKnown(given, taken.metadata),
  };
  return { arrival, notes };
}

const WHOLE = { cut: [], pages: [], items: [] } as const;

async function textOf(
  store: CaseStore,
  bench: Bench,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
  file: string,
): Promise<{ readonly taken: Omit<TakenIn, "notes">; readonly notes: readonly string[] }> {
  // Bytes that are here with their text need no second look: the text never changes.
  const known = await store.reportWithBytes(sha256);
  if (known && known.chars > 0) {
    const text = await store.text(known.id);
    return { taken: { mediaType: known.mediaType, text, problem: null, metadata: NOTHING_KNOWN, ...WHOLE }, notes: [] };
  }
  const made = await bench.takeIn(bytes, file);
  if (made.ok) return { taken: made.value, notes: made.value.notes };
  const taken = {
    mediaType: "application/octet-stream",
    text: null,
    problem: made.problem,
    metadata: NOTHING_KNOWN,
    ...WHOLE,
  };
  return { taken, notes: [] };
}
