import type { Cut, Metadata, PageStart, Problem } from "../model/index.ts";

/** A document inside another one: an attachment, an entry of a feed, a row of a table, an item of a round-up. */
export interface Item {
  /** Unique within its container; together with the container's it makes the item's name in the case. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding of its text, where the server that gave it named one. */
  readonly charset?: string | null;
  /** What the container says of the item, so that "published" in a feed's entry counts as stated. */
  readonly metadata: Metadata;
  /** ISO 8601 instant at which the container got it, as web archives say; absent: when the container came. */
  readonly retrieved?: string;
}

/** What the bytes of a file give: its canonical text or why there is none, and what it states about itself. */
export interface TakenIn {
  readonly mediaType: string;
  readonly text: string | null;
  readonly problem: Problem | null;
  readonly metadata: Metadata;
  /** Sentences on what could not be used, for the person who adds the file. */
  readonly notes: readonly string[];
  /** What was left out as not part of the article, in order of place. */
  readonly cut: readonly Cut[];
  /** Empty for a document without pages. */
  readonly pages: readonly PageStart[];
  /** Documents that the file holds, each to be taken in on its own; a file with items alone has neither text nor problem. */
  readonly items: readonly Item[];
}
