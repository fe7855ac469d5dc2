import type { Claim } from "../model/index.ts";
import { spanOf } from "../model/index.ts";
import { blocksAndSentences } from "../language/sentences.ts";
import { knownDocuments, originsOfChains } from "./chains.ts";
import { originsOfCredits } from "./credits.ts";
import { originsOfCues } from "./cues.ts";
import { fingerprint } from "./fingerprint.ts";
import { linkReports, reportIndex } from "./links.ts";
import { printsMade } from "./prints.ts";
import { sharedWording, type Worded, wordedOf } from "./shared.ts";
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

/**
 * The incremental entry: the wording that one report which came in (or changed) shares with its neighbours, both ways
 * round. How it is called:
 * 1. `prints.candidates(report.id, hashes)` names the neighbours, at most 200, by the hashes of
 *    `fingerprint(wordedOf(report).words)` and those of the reports that came before; the store gives their texts;
 * 2. keep the hashes with the report, and replace every pair that has the report;
 * 3. to show: `linkReports(originsOf(report, claims), reportIndex(reports))`, `copiesOf(pairs, texts)`,
 *    `circlesOf(leaningsOf(rows))`, `independentOrigins(claims, lineageIndex(reports, rows, pairs))`.
 * A pair depends on its two reports alone, so the order in which reports come in changes nothing, as long as none of
 * their hashes is in more than COMMON_FROM reports.
 */
export const wordingShared = (one: Worded, neighbours: readonly Worded[]): readonly SharedWording[] =>
  neighbours.flatMap((other) => (other.report.id === one.report.id ? [] : (sharedWording(one, other) ?? [])));

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

/**
 * All pairs of reports that share wording, sorted; the same as asking `wordingShared` for each report, in whatever order.
 * Costs in proportion to the reports and to the pairs that share hashes, not to all pairs.
 */
export function sharedWordings(reports: readonly LineageReport[]): readonly SharedWording[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const words = new Map<string, Worded>();
  const worded = (report: LineageReport): Worded => {
    const made = words.get(report.id) ?? wordedOf(report);
    words.delete(report.id);
    words.set(report.id, made);
    if (words.size > KEPT) for (const oldest of words.keys()) if (words.delete(oldest)) break;
    return made;
  };
  const printed = reports.map((r) => Uint32Array.from(fingerprint(worded(r).words), (f) => f.hash));
  const prints = printsMade();
  for (const [i, { id }] of reports.entries()) prints.add(id, printed[i]!);
  const pairs = new Map<string, SharedWording>();
  const asked = new Set<string>();
  for (const [i, report] of reports.entries()) {
    for (const id of prints.candidates(report.id, printed[i]!)) {
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

/** From scratch: the same as `originsOf` and `wordingShared` for each report and `linkReports` at the end, in any order of the reports. */
export function lineageOfCase(reports: readonly ReadReport[]): {
  readonly origins: readonly Origin[];
  readonly shared: readonly SharedWording[];
} {
  const rows = reports.flatMap(({ report, claims }) => originsOf(report, claims));
  const all = reports.map(({ report }) => report);
  return { origins: linkReports(rows, reportIndex(all)), shared: sharedWordings(all) };
}
