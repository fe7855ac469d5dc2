import { datedBy, daysOfEdtf } from "../model/index.ts";
import type { CaseStore, ReportRow } from "../store/contract.ts";

/**
 * The case as it stood on a day: only what had been published by then. Who is who stays as we know it now. A report
 * of "August 2025" counts from the end of that month; one without a date is left out, and counted.
 */
export interface AsOf {
  /** As the person gave it. */
  readonly date: string;
  readonly reports: ReadonlySet<string>;
  /** Reports published later, and reports of which no date is known. */
  readonly later: number;
  readonly undated: number;
}

/** Last day on which a report can have been published; null when no date is known, or only a bound of it. */
export function publishedBy(row: ReportRow): number | null {
  const known = datedBy(row.published);
  return known && (daysOfEdtf(known.value)?.last ?? null);
}

/** What had been published by the end of this date (EDTF). */
export async function asOf(store: CaseStore, date: string): Promise<AsOf> {
  const until = daysOfEdtf(date)?.last;
  if (until === undefined) throw new RangeError(`"${date}" is no date`);
  const reports = new Set<string>();
  const left = { later: 0, undated: 0 };
  for (const row of await store.reports()) {
    const day = publishedBy(row);
    if (day === null) left.undated += 1;
    else if (day <= until) reports.add(row.id);
    else left.later += 1;
  }
  return { date, reports, ...left };
}
