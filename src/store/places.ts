import type { Problem } from "../model/index.ts";

/**
 * What became of a file: `found` and not done yet; `kept` as a report that is not read; `read`; `split` into the
 * documents that it holds; `duplicate`: its bytes are another file's report; `failed`.
 */
export const PLACE_STATES = ["found", "kept", "read", "split", "duplicate", "failed"] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** Where a document lay: a file, an address, or an entry of a container (`archive.zip/folder/a.txt`). */
export interface Place {
  /** Absolute path or address; of an entry its container's path, a slash and its name. Unique in a case. */
  readonly path: string;
  /** The name that is shown. */
  readonly file: string;
  /** Path of what it came out of. */
  readonly container: string | null;
}

/** What became of a place that gave no report of its own, or none yet. */
export interface Settled extends Place {
  readonly state: "kept" | "split" | "failed";
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly problem: Problem | null;
}

/** A place as the case has it; `problem` also beside `split`, where only a part could be had. */
export interface PlaceRow extends Place {
  readonly number: number;
  readonly state: PlaceState;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly report: string | null;
  readonly problem: Problem | null;
  /** ISO 8601 instant at which it was last looked at. */
  readonly seen: string;
}

/** Every condition must hold; several values of one condition are alternatives. */
export interface PlaceFilter {
  readonly states?: readonly PlaceState[];
  readonly codes?: readonly string[];
  readonly reports?: readonly string[];
  readonly paths?: readonly string[];
  /** Path of the container that they came out of. */
  readonly container?: string;
  /** Only after the place of this number, and at most so many. */
  readonly after?: number;
  readonly limit?: number;
}

/**
 * How much of what was found has been read. What was split counts as the documents that it held; a duplicate is read
 * when its report is.
 */
export interface Completeness {
  readonly files: number;
  readonly read: number;
  readonly states: Readonly<Record<PlaceState, number>>;
  /** Reasons of failure with how many files have each, most first. */
  readonly problems: readonly { readonly code: string; readonly files: number }[];
}

/** The part of a case's store that keeps what became of each file. */
export interface PlaceStore {
  /** Writes down what is about to be taken in; places that the case knows stay as they are. */
  found(places: readonly Place[], at: string): Promise<void>;
  /** Writes what became of a place; its report stays the one that `receive` gave it, unless it failed or was split. */
  settle(place: Settled, at: string): Promise<void>;
  /** In the order in which they were found. */
  places(filter: PlaceFilter): Promise<readonly PlaceRow[]>;
  completeness(): Promise<Completeness>;
}
