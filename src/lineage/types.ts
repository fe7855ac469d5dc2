import type { Metadata, Report, Span, SpeakerRole } from "../model/index.ts";

/** What lineage must know of a report: its id, file, canonical text and metadata. */
export type LineageReport = Pick<Report, "id" | "file" | "text"> &
  Pick<Metadata, "title" | "author" | "publisher" | "url" | "published">;

/** A document as the text names it; each part is null where the text is silent. `date` is EDTF, `words` what `to.document` shows. */
export interface SourceDocument {
  /** "report", "analysis", "testimony". */
  readonly kind: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly body: string | null;
  readonly date: string | null;
  readonly words: string;
}

/** How a report leans on a source. */
export type OriginHow = "cites" | "quotes" | "copies" | "links";

/**
 * One place where a report leans on somebody else, with the words that say so: a line of the export's origins.
 * For `copies` the quote is the longest passage that both texts have, and `overlap` the share (0 to 1) of this
 * report's words that stand in the other.
 */
export interface Origin extends Span {
  /** The report that leans. */
  readonly report: string;
  /** Claims of the report that lean on the source at this place; empty for a citation that no claim rests on. */
  readonly claims: readonly string[];
  readonly how: OriginHow;
  /** `name` is null where the text names nobody ("reportedly"); `report` is another report of the case, or null. */
  readonly to: { readonly name: string | null; readonly document: string | null; readonly report: string | null };
  readonly overlap: number | null;
  readonly role: SpeakerRole;
  /** Id of the actor (or entity, before actors are put together), or null. */
  readonly actor: string | null;
  /** The document, where the text tells of one. */
  readonly source: SourceDocument | null;
  /** Address that the text gives, or null. */
  readonly url: string | null;
  /** Name of the row or rule that found it. */
  readonly rule: string;
}

/** A stretch of a text, in UTF-16 code units, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The same wording in two texts. `words` counts the words that agree. */
export interface Passage {
  readonly a: Stretch;
  readonly b: Stretch;
  readonly words: number;
}

/**
 * Two reports that share wording; `a` is the one with the smaller id, so a pair has one form whichever came first.
 * `overlap` holds shares from 0 to 1: of a's words, of b's words, and of the shorter text's.
 */
export interface SharedWording {
  readonly a: string;
  readonly b: string;
  readonly overlap: { readonly a: number; readonly b: number; readonly smaller: number };
  readonly passages: readonly Passage[];
  /** The report that leans on the other, or null when the dates do not tell. */
  readonly leaning: string | null;
  /** Why, in one sentence. */
  readonly reason: string;
}
