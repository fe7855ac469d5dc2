import { daysOfEdtf, parseEdtf } from "./edtf.ts";
import type { Known } from "./known.ts";
import type { Metadata } from "./report.ts";

/**
 * When a report was published, for whoever counts from it or compares by it: null where no date is known, or only a
 * bound ("2025-02-27/..", inferred from the last event that the text tells of; "2024-03/2026-05-14" from that and from
 * a hearing that was still to come). A bound is shown and never counted from.
 */
export function datedBy(published: Known<string> | null): Known<string> | null {
  if (published?.how === "inferred" && parseEdtf(published.value)?.shape === "interval") return null;
  const days = published && daysOfEdtf(published.value);
  return days && Number.isFinite(days.first) && Number.isFinite(days.last) ? published : null;
}

/** What comparing needs of the report that makes a claim. Days are counted from 1970-01-01, both included. */
export interface ToldIn {
  readonly published: { readonly first: number; readonly last: number; readonly how: Known<string>["how"] } | null;
  readonly publisher: string | null;
  /** How a reason names the report where no publisher is known: its title in quotation marks, else its file. */
  readonly document: string;
}

/** When and by whom a report was published, and what to call it. */
export function toldIn({ title, publisher, published: known }: ToldBy, file: string): ToldIn {
  const published = datedBy(known);
  const days = published && daysOfEdtf(published.value);
  return {
    published: published && days && { ...days, how: published.how },
    publisher: publisher?.value ?? null,
    document: title === null ? file.slice(file.lastIndexOf("/") + 1) : `“${shortened(title.value)}”`,
  };
}

type ToldBy = Pick<Metadata, "title" | "publisher" | "published">;

/** Characters of a title that a reason repeats. */
const LONG_TITLE = 60;
const shortened = (title: string): string =>
  title.length <= LONG_TITLE ? title : `${title.slice(0, LONG_TITLE).trimEnd()}…`;
