import { daysOfEdtf } from "./edtf.ts";
import type { Known } from "./known.ts";

/**
 * When a report was published, for whoever counts from it or compares by it: null where no date is known, or only a
 * bound ("2025-02-27/..", inferred from the last event that the text tells of). A bound is shown and never counted from.
 */
export function datedBy(published: Known<string> | null): Known<string> | null {
  const days = published && daysOfEdtf(published.value);
  return days && Number.isFinite(days.first) && Number.isFinite(days.last) ? published : null;
}
