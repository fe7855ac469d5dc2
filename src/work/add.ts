import type { Metadata, Problem } from "../model/index.ts";
import { firstKnown, NOTHING_KNOWN } from "../intake/index.ts";
import type { ArrivalOutcome, CaseStore, ReportRow } from "../store/contract.ts";
import type { PlaceState } from "../store/places.ts";
import { resolveActors } from "./actors.ts";
import { type Bench, Interrupted } from "./bench.ts";
import { inBackground } from "./wording.ts";
import { findFiles, type Found, sidecars } from "./files.ts";
import { inLots, inOrder } from "./in-order.ts";
import { LOT, readingOf, saveMade } from "./read.ts";
import { PILE } from "./tracing.ts";
import { take, type Taken, type TakeOptions, type Unit, unitsIn } from "./taking.ts";

/** What taking in asks for, wherever the documents come from. */
export interface IntakeOptions extends TakeOptions {
  readonly read: boolean;
  /** Whether a report is read again that this very reader has read, or failed to read. */
  readonly again: (row: ReportRow) => boolean;
  readonly tell: (event: AddEvent) => void;
}

export interface AddOptions extends Omit<IntakeOptions, "again"> {
  readonly paths: readonly string[];
  /** Documents that lie in no folder: addresses, the standard input. They come after the paths. */
  readonly more: readonly Unit[];
  /** From the command line; counts before every other source. */
  readonly given: Metadata;
  /** A table of metadata, or null for the `reports.csv` of each folder. */
  readonly sidecar: string | null;
  /** Path of the case file, so that a folder that holds it does not add it. */
  readonly casePath: string;
}

/** What became of one file, address or entry; `id` is its report's, null when it gave none. */
export interface FileResult {
  readonly file: string;
  readonly id: string | null;
  readonly outcome: ArrivalOutcome;
  readonly state: PlaceState | "added";
  readonly problem: Problem | null;
  readonly claims: number;
}

export type AddEvent =
  | { readonly type: "found"; readonly files: number; readonly passedOver: ReadonlyMap<string, number> }
  | { readonly type: "passed"; readonly about: string; readonly passedOver: ReadonlyMap<string, number> }
  | { readonly type: "note"; readonly about: string; readonly text: string }
  | { readonly type: "missing"; readonly path: string; readonly problem: Problem }
  | { readonly type: "file"; readonly result: FileResult; readonly done: number; readonly files: number };

export interface Added {
  readonly files: readonly FileResult[];
  readonly missing: number;
}

/**
 * Files after which actors are resolved in between: all at the end would need the names of the whole pile in memory.
 */
const RESOLVED_AT_ONCE = 500;
/** Tasks under way for each thread: while readings are kept and their wording is compared, nobody hands out more. */
const AHEAD = 4;
/** Places written down in one transaction while files are being found. */
const FOUND_AT_ONCE = 1000;

/** Keeps files in the case and reads them. What was found is written down first; a stop loses at most what is at hand. */
export async function add(store: CaseStore, bench: Bench, options: AddOptions): Promise<Added> {
  const { tell, more, now } = options;
  const search = await findFiles(options.paths, options.casePath);
  const found = [...search.found, ...more.map((unit) => unit.place)];
  tell({ type: "found", files: found.length, passedOver: search.passedOver });
  for (const { path, problem } of search.missing) tell({ type: "missing", path, problem });
  for (let at = 0; at < found.length; at += FOUND_AT_ONCE) {
    const places = found.slice(at, at + FOUND_AT_ONCE).map(({ path, file }) => ({ path, file, container: null }));
    await store.found(places, now());
  }
  const tables = sidecars(options.sidecar, (about, text) => tell({ type: "note", about, text }));
  async function* units(): AsyncGenerator<Unit> {
    for (const file of search.found) yield await unitOfFile(file, options.given, tables);
    yield* more;
  }
  const files = await intake(store, bench, { units: units(), found: found.length }, { ...options, again: () => false });
  await tables.tellUnused();
  return { files, missing: search.missing.length };
}

/** A file as a unit, with what the tables beside it say of it. */
export async function unitOfFile(
  found: Found,
  given: Metadata,
  tables: Pick<ReturnType<typeof sidecars>, "rowFor">,
): Promise<Unit> {
  return {
    place: { path: found.path, file: found.file, container: null },
    given: firstKnown(given, (await tables.rowFor(found)) ?? NOTHING_KNOWN),
    told: NOTHING_KNOWN,
    from: { kind: "file" },
    depth: 0,
  };
}

/**
 * Takes units in and reads them on the bench, as many at once as it does. They come into the case in their order,
 * whatever was finished first, so that the case is the same with one thread or many, disturbed or not.
 */
export async function intake(
  store: CaseStore,
  bench: Bench,
  { units, found }: { readonly units: AsyncIterable<Unit>; readonly found: number },
  options: IntakeOptions,
): Promise<readonly FileResult[]> {
  const { signal, tell } = options;
  const ahead = bench.width * AHEAD;
  const wording = inBackground(store, { many: found >= PILE, signal });
  const files: FileResult[] = [];
  const counted = { files: found };
  let unread = 0;
  const reading = new Set<string>();

  async function* received(): AsyncGenerator<Received> {
    for await (const { taken, settled } of takenFrom(units)) {
      if (signal.aborted) throw new Interrupted();
      if (settled) {
        yield { taken, row: null, outcome: "new", read: false };
        continue;
      }
      for (const text of taken.notes) tell({ type: "note", about: taken.unit.place.file, text });
      const one = await receive(store, taken, options);
      // What only holds others is told of when all of them are in the case.
      if (one.row === null) continue;
      if (!options.read) yield { ...one, read: false };
      else {
        // The same bytes at two places are read once, unless the second told something new of them.
        const begun = reading.has(one.row.id) && one.outcome === "same";
        reading.add(one.row.id);
        yield { ...one, read: !begun };
      }
    }
  }
  /** Units in their order, each followed by the documents that it holds. */
  async function* takenFrom(source: AsyncIterable<Unit>): AsyncGenerator<{ taken: Taken; settled: boolean }> {
    for await (const taken of inOrder(source, (unit) => take(store, bench, unit, options), ahead)) {
      yield { taken, settled: false };
      if (taken.items.length === 0 && taken.archive === null) continue;
      try {
        yield* takenFrom(counting(unitsIn(taken), counted));
        await settle(store, taken, options);
        if (taken.archive && taken.archive.passedOver().size > 0) {
          tell({ type: "passed", about: taken.unit.place.file, passedOver: taken.archive.passedOver() });
        }
        if (!taken.arrival) yield { taken, settled: true };
      } finally {
        await taken.archive?.close();
      }
    }
  }

  const made = inOrder(
    received(),
    async (one) => ({
      one,
      made: one.row && one.read ? await readingOf(store, bench, one.row, options.again(one.row)) : null,
    }),
    ahead,
  );
  try {
    for await (const lot of inLots(made, LOT.most, LOT.ms)) {
      await saveMade(
        store,
        lot.flatMap(({ one: { row }, made: reads }) => (row && reads ? [{ report: row.id, made: reads }] : [])),
      );
      wording.more();
      for (const { one } of lot) {
        const result = await finished(store, one);
        files.push(result);
        tell({ type: "file", result, done: files.length, files: Math.max(counted.files, files.length) });
      }
      unread += lot.length;
      if (unread < RESOLVED_AT_ONCE) continue;
      unread = 0;
      await resolveActors(store);
    }
  } catch (error) {
    // Nothing is at work in the case when it is closed.
    await wording.done().catch(() => undefined);
    throw error;
  }
  await wording.done();
  // What follows from a pile needs memory too, and nothing of the threads: fewer, of a folder that is watched, stay warm.
  if (files.length >= PILE) await bench.stop();
  return files;
}

async function* counting(units: AsyncIterable<Unit>, counted: { files: number }): AsyncGenerator<Unit> {
  for await (const unit of units) {
    counted.files += 1;
    yield unit;
  }
}

interface Received {
  readonly taken: Taken;
  readonly row: ReportRow | null;
  readonly outcome: ArrivalOutcome;
  readonly read: boolean;
}

/** Puts a unit into the case; its report's row, or null when it only holds others. */
async function receive(store: CaseStore, taken: Taken, { now }: IntakeOptions): Promise<Omit<Received, "read">> {
  const { arrival, unit } = taken;
  if (!arrival) {
    // Until all that it holds is in the case it stays "found".
    await store.found([unit.place], now());
    return { taken, row: null, outcome: "new" };
  }
  const before = await store.report(arrival.id);
  // Of bytes that the case knows only what the person gave is new: what else is told of them was kept the first time.
  const metadata = before !== null && before.chars > 0 ? unit.given : arrival.metadata;
  const outcome = await store.receive({ ...arrival, metadata });
  const row = await store.report(arrival.id);
  if (!row) throw new Error(`${arrival.id} was received and is not in the case`);
  return { taken, row, outcome };
}

/** All that a unit holds is in the case. */
async function settle(store: CaseStore, taken: Taken, { now }: IntakeOptions): Promise<void> {
  const { unit, arrival, sha256, bytes, archive } = taken;
  const problem = archive?.problem() ?? null;
  const state = arrival ? "kept" : problem ? "failed" : "split";
  await store.settle({ ...unit.place, state, sha256, bytes, problem }, now());
}

async function finished(store: CaseStore, { taken, row, outcome }: Received): Promise<FileResult> {
  const { file, path } = taken.unit.place;
  if (row === null) {
    const [place] = await store.places({ paths: [path], limit: 1 });
    return { file, id: null, outcome, state: place?.state ?? "split", problem: place?.problem ?? null, claims: 0 };
  }
  const now = (await store.report(row.id)) ?? row;
  return { file, id: now.id, outcome, state: now.state, problem: now.problem, claims: now.claims };
}
