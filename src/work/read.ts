import type { Problem } from "../model/index.ts";
import type { CaseStore, ReaderStamp, Reading, ReportRow } from "../store/contract.ts";
import { claimFaults } from "../store/spans.ts";
import { type Bench, Interrupted, type Outcome } from "./bench.ts";
import { inLots, inOrder } from "./in-order.ts";

/** Languages that the reader knows, by ISO 639-1 code. A report of unknown language is tried. */
const READ = ["en"];
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  es: "Spanish",
  pt: "Portuguese",
  fr: "French",
  de: "German",
  it: "Italian",
  und: "a script other than Latin",
};

const foreign = (language: string): Problem => ({
  code: "language-not-read",
  detail: `The report is in ${LANGUAGE_NAMES[language] ?? `the language "${language}"`}; this version reads English. The text is kept (if this is wrong, add the file again with --language en)`,
});

/** Share of letters among the signs of a text, and the length from which it is asked for. Prose has more than 0.7, tables of figures often less. */
const FEWEST_LETTERS = 0.3;
const ASKED_FROM = 2_000;

/** A million brackets are a million words to the engine, and say nothing. */
function isProse(text: string): boolean {
  if (text.length < ASKED_FROM) return true;
  let signs = 0;
  let letters = 0;
  for (const [run] of text.matchAll(/[^\s\p{Cf}]+/gu)) signs += run.length;
  for (const [run] of text.matchAll(/[\p{L}\p{M}]+/gu)) letters += run.length;
  return signs < ASKED_FROM || letters >= signs * FEWEST_LETTERS;
}

/** Characters of the longest report, some 3,400 pages: what one reading gives is held in memory. */
const LONGEST = 6_000_000;

const tooLong = (chars: number): Problem => ({
  code: "too-long",
  detail: `The report has ${(chars / 1e6).toFixed(1)} million characters; the most that is read as one report is ${LONGEST / 1e6} million. Its text is kept; split it, by its chapters for instance, and add the parts`,
});

const same = (a: ReaderStamp | null, b: ReaderStamp): boolean => a?.name === b.name && a.version === b.version;

/** What a reader made of a report, or why it could not: to be kept by `saveMade`. */
export interface Made {
  readonly stamp: ReaderStamp;
  readonly result: Outcome<Reading>;
}

/**
 * Reads a report of the case if it was not read yet, or by an older reader; `again` reads it in any case. Writes
 * nothing: null when there is nothing to be done.
 */
export async function readingOf(store: CaseStore, bench: Bench, row: ReportRow, again: boolean): Promise<Made | null> {
  if (row.chars === 0) return null;
  const stamp = await bench.stamp();
  // What failed for this very reader fails again; a newer one may know better.
  if (row.state !== "added" && !again && same(row.reader, stamp)) return null;
  const text = await store.text(row.id);
  if (text === null) return null;
  const failed = (problem: Problem): Made => ({ stamp, result: { ok: false, problem } });
  const language = row.language?.value ?? null;
  if (language !== null && !READ.includes(language)) return failed(foreign(language));
  if (text.length > LONGEST) return failed(tooLong(text.length));
  if (!isProse(text)) {
    const detail = "The report has hardly any letters: brackets, figures or code, but no sentences to read";
    return failed({ code: "no-words", detail });
  }
  const made = await bench.read({ report: row.id, text, metadata: row });
  if (!made.ok) return { stamp, result: made };
  const fault = faultIn(made.value, text);
  return fault === null ? { stamp, result: made } : failed(fault);
}

/**
 * Reports whose readings are kept in one transaction, and how long the first of them waits for the others, in
 * milliseconds. While they are written down nobody hands out work: with more at once the threads that read run dry.
 */
export const LOT = { most: 8, ms: 300 } as const;

/** Keeps what was made of some reports: one transaction. */
export async function saveMade(
  store: CaseStore,
  list: readonly { readonly report: string; readonly made: Made }[],
): Promise<void> {
  if (list.length === 0) return;
  await store.saveAll(
    list.map(({ report, made: { stamp, result } }) =>
      result.ok ? { report, reader: stamp, reading: result.value } : { report, reader: stamp, problem: result.problem },
    ),
  );
}

const broken = (detail: string): Problem => ({ code: "reader-broken", detail });

/** What is wrong with a reading as a whole, or null: a claim that does not stand on its words never reaches the case. */
function faultIn({ claims, entities }: Reading, text: string): Problem | null {
  const ids = new Set<string>();
  const known = new Set(entities.map((entity) => entity.id));
  for (const claim of claims) {
    if (ids.has(claim.id)) return broken(`Two claims have the id ${claim.id}`);
    ids.add(claim.id);
    for (const detail of claimFaults(claim, text)) return broken(`${claim.id}: ${detail}`);
    for (const { actor } of [...claim.roles, ...claim.attribution]) {
      if (actor && !known.has(actor.id))
        return broken(`${claim.id} names ${actor.id}, which is not among the report's entities`);
    }
  }
  return known.size === entities.length ? null : broken("Two entities have one id");
}

export interface ReadOptions {
  /** Reports to read, or null for all that need it. */
  readonly only: readonly string[] | null;
  /** Also what was read by this very reader, or failed. */
  readonly again: boolean;
  readonly failed: boolean;
  readonly signal: AbortSignal;
  readonly tell: (row: ReportRow, done: number, of: number) => void;
}

export interface ReadSummary {
  readonly read: readonly ReportRow[];
  /** Reports that were up to date already. */
  readonly current: number;
}

/** Reads what was not read yet, or by an older reader. Actors and questions are brought up to date by `derive`. */
export async function read(store: CaseStore, bench: Bench, options: ReadOptions): Promise<ReadSummary> {
  const rows = (await store.reports()).filter((row) => options.only === null || options.only.includes(row.id));
  const stamp = rows.length > 0 ? await bench.stamp() : null;
  const due = rows.filter((row) => {
    if (row.chars === 0) return options.failed && row.state === "failed" && row.sha256 !== null;
    if (row.state === "failed" && options.failed) return true;
    return options.again || row.state === "added" || stamp === null || !same(row.reader, stamp);
  });
  const done: ReportRow[] = [];
  async function* waiting(): AsyncGenerator<ReportRow> {
    for (const row of due) {
      if (options.signal.aborted) throw new Interrupted();
      if (row.chars === 0) await retake(store, bench, row);
      const now = await store.report(row.id);
      if (now) yield now;
    }
  }
  const made = inOrder(
    waiting(),
    async (row) => ({ row, made: await readingOf(store, bench, row, row.state !== "added") }),
    bench.width + 2,
  );
  for await (const lot of inLots(made, LOT.most, LOT.ms)) {
    await saveMade(
      store,
      lot.flatMap(({ row, made: reads }) => (reads ? [{ report: row.id, made: reads }] : [])),
    );
    for (const { row } of lot) {
      const now = (await store.report(row.id)) ?? row;
      done.push(now);
      options.tell(now, done.length, due.length);
    }
  }
  return {
    read: done,
    current: rows.filter((row) => row.state === "read").length - due.filter((row) => row.state === "read").length,
  };
}

/** Tries again to get a text from a kept original: this version may know a format that an earlier one did not. */
async function retake(store: CaseStore, bench: Bench, row: ReportRow): Promise<void> {
  const original = row.sha256 === null ? null : await store.original(row.sha256);
  if (!original || row.sha256 === null) return;
  const made = await bench.takeIn(original, row.file, row.charset);
  if (!made.ok || made.value.text === null) return;
  const { mediaType, text, metadata, cut, pages } = made.value;
  const [place] = await store.places({ reports: [row.id], limit: 1 });
  const where = { path: place?.path ?? row.path, file: place?.file ?? row.file, container: place?.container ?? null };
  await store.receive({ ...row, ...where, original: null, mediaType, text, problem: null, metadata, cut, pages });
}
