import type { Origin, SharedWording } from "../lineage/index.ts";

/** What is kept of one report's lineage. */
export interface KeptLineage {
  readonly origins: readonly Origin[];
  /** Hashes of its wording, by which later reports find it. */
  readonly hashes: readonly number[];
  /** Wording shared with others: these replace all pairs that the report was in. */
  readonly shared: readonly SharedWording[];
}

/** The part of a case's store that keeps where reports have their claims from. */
export interface LineageStore {
  /** Reports that came in, were read again, or whose metadata changed since their lineage was worked out. */
  lineageDue(limit: number): Promise<readonly string[]>;
  countLineageDue(): Promise<number>;
  /** Which reports hold these hashes; of a hash at most `most` reports are named. */
  holders(
    hashes: readonly number[],
    most: number,
  ): Promise<readonly { readonly hash: number; readonly report: string }[]>;
  saveLineage(report: string, kept: KeptLineage): Promise<void>;
  /** The same for several reports, in one transaction. */
  saveLineages(list: readonly { readonly report: string; readonly kept: KeptLineage }[]): Promise<void>;
  /** Rows of these reports, or of all, in the order of the reports and of their texts; not yet linked to one another. */
  origins(reports: readonly string[] | null): Promise<readonly Origin[]>;
  /** Pairs of reports that share wording: those that one of these reports is in, or all. */
  sharedWordings(reports?: readonly string[]): Promise<readonly SharedWording[]>;
}
