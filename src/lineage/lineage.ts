import type { Claim } from "../model/index.ts";
import { spanOf } from "../model/index.ts";
import { blocksAndSentences } from "../language/sentences.ts";
import { knownDocuments, originsOfChains } from "./chains.ts";
import { originsOfCredits } from "./credits.ts";
import { originsOfCues } from "./cues.ts";
import { candidatesOf, type Fingerprint, fingerprint } from "./fingerprint.ts";
import { linkReports, reportIndex } from "./links.ts";
import { sharedWording, wordsOfReport, type Worded } from "./shared.ts";
import type { LineageReport, Origin, SharedWording } from "./types.ts";

/**
 * Where a report has its claims from, as its own text and claims tell it: in the order of the text. Needs no other
 * report; keep the rows with the report, and link them to the case's reports by `linkReports` when they are shown.
 */
export function originsOf(report: LineageReport, claims: readonly Claim[]): readonly Origin[] {
  const sentences = blocksAndSentences(report.text);
  const documents = knownDocuments(report, sentences);
  const chains = originsOfChains(report, claims, documents);
  const cues = originsOfCues(report, claims, { sentences, taken: chains });
  const credits = originsOfCredits(report, claims);
  return [...chains, ...cues, ...credits].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1),
  );
}

/** Another report of the case that may share wording: what `candidatesOf` names, loaded with its text. */
export type Neighbour = LineageReport;

/** What lineage knows of one report. */
export interface Lineage {
  /** Rows of the report's own text, not yet linked, without copies. */
  readonly origins: readonly Origin[];
  /** To be kept, so that later reports find this one. */
  readonly fingerprints: readonly Fingerprint[];
  /** Wording shared with a neighbour, both ways round; to be kept by pair. */
  readonly shared: readonly SharedWording[];
}

/**
 * The incremental entry: one report that came in (or changed), held against its neighbours. How it is called:
 * 1. `fingerprint(wordsOfReport(report))`, and the store gives every row of its fingerprints with one of those hashes;
 * 2. `candidatesOf(report.id, rows)` names the neighbours, at most 200, and the store gives their texts;
 * 3. `lineageOf(report, claims, neighbours)`; keep `origins` and `fingerprints` with the report and replace every
 *    pair of `shared` that has the report;
 * 4. to show: `linkReports(origins, reportIndex(reports))`, `copiesOf(pairs, texts)`, `circlesOf(leaningsOf(rows))`,
 *    `independentOrigins(claims, lineageIndex(reports, rows, pairs))`.
 * A pair depends on its two reports alone, so the order in which reports come in changes nothing, as long as none of
 * their hashes is in more than COMMON_FROM reports.
 */
export function lineageOf(report: LineageReport, claims: readonly Claim[], neighbours: Iterable<Neighbour>): Lineage {
  const words = wordsOfReport(report);
  const shared: SharedWording[] = [];
  for (const other of neighbours) {
    if (other.id === report.id) continue;
    const found = sharedWording({ report, words }, { report: other, words: wordsOfReport(other) });
    if (found) shared.push(found);
  }
  return { origins: originsOf(report, claims), fingerprints: fingerprint(words), shared };
}

/**
 * The row of the export for each side that leans (both where nobody knows which does): `copies`, with the longest
 * passage as the quote and the share of this report's words. `claims` are those that stand in shared passages.
 */
export function copiesOf(
  pair: SharedWording,
  report: LineageReport,
  claims: readonly Claim[],
  other: LineageReport,
): Origin | null {
  if (pair.leaning !== null && pair.leaning !== report.id) return null;
  const side = pair.a === report.id ? "a" : "b";
  const longest = pair.passages.toSorted((p, q) => q.words - p.words || p[side].start - q[side].start)[0];
  if (!longest) return null;
  const { start, end } = longest[side];
  return {
    ...spanOf(report.text, start, end),
    report: report.id,
    claims: claims
      .filter((c) => pair.passages.some((p) => c.start < p[side].end && p[side].start < c.end))
      .map((c) => c.id),
    how: "copies",
    to: { name: other.publisher?.value ?? null, document: other.title?.value ?? null, report: other.id },
    overlap: pair.overlap[side],
    role: "publication",
    actor: null,
    source: null,
    url: null,
    rule: "shared wording",
  };
}

/** A report with its claims. */
export interface ReadReport {
  readonly report: LineageReport;
  readonly claims: readonly Claim[];
}

/** Words of so many reports are kept while a case is joined; the least recently used are worked out again. */
const KEPT = 3_000;

/** Room for the number of a report beside a hash of 32 bits in one whole number (2^52 in all). */
const REPORTS = 2 ** 20;

/** Which reports, by number, have a hash: one sorted column of eight bytes for each hash of each report. */
function holdersOf(printed: readonly Uint32Array[]): (hash: number) => readonly number[] {
  if (printed.length > REPORTS) throw new RangeError(`No more than ${REPORTS} reports can be joined at once`);
  const column = new Float64Array(printed.reduce((n, hashes) => n + hashes.length, 0));
  let at = 0;
  for (const [i, hashes] of printed.entries()) for (const hash of hashes) column[at++] = hash * REPORTS + i;
  column.sort();
  return (hash) => {
    const first = hash * REPORTS;
    let [low, high] = [0, column.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[middle]! < first) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let k = low; k < column.length && column[k]! < first + REPORTS; k++) found.push(column[k]! - first);
    return found;
  };
}

/**
 * All pairs of reports that share wording, sorted; the same as asking `lineageOf` for each report, in whatever order.
 * Costs in proportion to the reports and to the pairs that share hashes, not to all pairs.
 */
export function sharedWordings(reports: readonly LineageReport[]): readonly SharedWording[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const words = new Map<string, Worded>();
  const worded = (report: LineageReport): Worded => {
    const made = words.get(report.id) ?? { report, words: wordsOfReport(report) };
    words.delete(report.id);
    words.set(report.id, made);
    if (words.size > KEPT) for (const oldest of words.keys()) if (words.delete(oldest)) break;
    return made;
  };
  const printed = reports.map((r) => Uint32Array.from(fingerprint(worded(r).words), (f) => f.hash));
  const holders = holdersOf(printed);
  const pairs = new Map<string, SharedWording>();
  const asked = new Set<string>();
  for (const [i, report] of reports.entries()) {
    const rows = [...printed[i]!].flatMap((hash) => holders(hash).map((k) => ({ hash, report: reports[k]!.id })));
    for (const id of candidatesOf(report.id, rows)) {
      const key = id < report.id ? `${id} ${report.id}` : `${report.id} ${id}`;
      const other = byId.get(id);
      if (!other || asked.has(key)) continue;
      asked.add(key);
      const found = sharedWording(worded(report), worded(other));
      if (found) pairs.set(key, found);
    }
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** From scratch: the same as `lineageOf` for each report and `linkReports` at the end, in any order of the reports. */
export function lineageOfCase(reports: readonly ReadReport[]): {
  readonly origins: readonly Origin[];
  readonly shared: readonly SharedWording[];
} {
  const rows = reports.flatMap(({ report, claims }) => originsOf(report, claims));
  const all = reports.map(({ report }) => report);
  return { origins: linkReports(rows, reportIndex(all)), shared: sharedWordings(all) };
}
