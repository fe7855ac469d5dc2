import type { Metadata, Problem } from "../model/index.ts";
import { NOTHING_KNOWN } from "./metadata.ts";
import type { TakenIn } from "./taken.ts";

/** What a reader of a format gives: everything of TakenIn but what dispatch knows, each left out where there is none. */
export interface Made {
  readonly text?: string | null;
  readonly problem?: Problem | null;
  readonly metadata?: Metadata;
  readonly notes?: readonly string[];
  readonly cut?: TakenIn["cut"];
  readonly pages?: TakenIn["pages"];
  readonly items?: TakenIn["items"];
}

/** A whole TakenIn of what a reader found. */
export const taken = (mediaType: string, made: Made): TakenIn => ({
  mediaType,
  text: null,
  problem: null,
  metadata: NOTHING_KNOWN,
  notes: [],
  cut: [],
  pages: [],
  items: [],
  ...made,
});

/** A document that gives no text: `detail` says what is wrong and ends with what to do. */
export const refused = (mediaType: string, code: string, detail: string): TakenIn =>
  taken(mediaType, { problem: { code, detail } });
