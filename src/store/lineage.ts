import type { Origin, SharedWording } from "../lineage/index.ts";

/** What is kept of one report's wording. */
export interface KeptWording {
  readonly report: string;
  /** Hashes of its wording, by which later reports find it. */
  readonly hashes: Uint32Array;
  /** Wording shared with others: these replace all pairs that the report was in. */
  readonly shared: readonly SharedWording[];
}

/** Where one report has its claims from. */
export interface KeptOrigins {
  readonly report: string;
  readonly origins: readonly Origin[];
}

/** The part of a case's store that keeps where reports have their claims from. */
export interface LineageStore {
  /** How many reports came in, were read again, or have other metadata since their lineage was worked out. */
  countLineageDue(): Promise<number>;
  /** Those of them whose wording is not compared yet, in order of arrival. */
  wordingDue(limit: number): Promise<readonly string[]>;
  /** Those of them whose origins alone are left to find, in order of arrival. */
  originsDue(limit: number): Promise<readonly string[]>;
  /** Which reports hold these hashes, in order of arrival; of a hash at most `most` reports are named. */
  holders(
    hashes: readonly number[],
    most: number,
  ): Promise<readonly { readonly hash: number; readonly report: string }[]>;
  /** The hashes of all reports, in order of arrival. */
  wordings(): AsyncIterable<Omit<KeptWording, "shared">>;
  saveWordings(list: readonly KeptWording[]): Promise<void>;
  saveOrigins(list: readonly KeptOrigins[]): Promise<void>;
  /** Rows of these reports, or of all, in the order of the reports and of their texts; not yet linked to one another. */
  origins(reports: readonly string[] | null): Promise<readonly Origin[]>;
  /** Pairs of reports that share wording: those that one of these reports is in, or all. */
  sharedWordings(reports?: readonly string[]): Promise<readonly SharedWording[]>;
}
