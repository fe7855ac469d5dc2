import type { Piece } from "./lex.ts";
import type { DayPart, Part, Season, Unit } from "./words.ts";

/** What the words say of a point in the calendar; absent things are not said. Years before Christ are 0, -1, … */
export interface Moment {
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly dayPart?: DayPart;
  readonly clock?: { readonly hour: number; readonly minute: number };
  readonly part?: Part;
  readonly about?: boolean;
  /** Two digits of a year ("'89", "1955-63" when the first is not at hand). */
  readonly shortYear?: number;
  /** The year is said by pointing ("July of that year"). */
  readonly yearOf?: { readonly step: -1 | 0 | 1; readonly from: Anchor };
  /** A season that stands before a noun ("winter quarters"): no point in time unless one was told of. */
  readonly loose?: boolean;
  /** A feast without a fixed day. */
  readonly feast?: boolean;
}

/** From where a relative time is counted: the report's publication or the time last told of. */
export type Anchor = "publication" | "story";
export type Bound = "about" | "less" | "more" | "exact";

/** A time as its words say it, before anything is worked out. */
export type Saying =
  | { readonly is: "date"; readonly at: Moment }
  /** "last year", "the following day", "next summer": the period `step` away; `at` narrows it ("late last year"). */
  | {
      readonly is: "near";
      readonly unit: Unit | "weekday" | "season" | "month-name" | "weekend" | "dayPart";
      readonly step: -1 | 0 | 1;
      readonly from: Anchor;
      readonly at: Moment;
    }
  /** "two years ago", "three months later"; a null count is vague ("days later"). */
  | {
      readonly is: "shift";
      readonly count: number | null;
      readonly bound: Bound;
      readonly unit: Unit;
      readonly step: -1 | 1;
      /** "event": from something told ("two days after the raid"); `of`: from a date ("two days after 5 May"). */
      readonly from: Anchor | "event";
      readonly of?: Moment;
    }
  /** "the past two months", "the next six weeks". */
  | {
      readonly is: "span";
      readonly count: number | null;
      readonly unit: Unit;
      readonly step: -1 | 1;
      readonly from: Anchor;
    }
  /** "the last week of August", "the first two months of 1939": a stretch at one end of a date. */
  | {
      readonly is: "stretch";
      readonly count: number | null;
      readonly unit: Unit;
      readonly end: "first" | "last";
      readonly of: Moment;
    }
  | { readonly is: "duration"; readonly count: number | null; readonly bound: Bound; readonly unit: Unit }
  | { readonly is: "set"; readonly unit: Unit | "weekday"; readonly rate: boolean; readonly weekday?: number }
  | { readonly is: "ref"; readonly ref: "present" | "past" | "future" }
  /** "since then": the time last told of. */
  | { readonly is: "then" }
  /** "this period", "the same time": points somewhere that the words do not say. */
  | { readonly is: "open" };

/** A sentence cut into pieces, with the tag of the language's token at a piece ("" where there is none). */
export interface Scene {
  readonly pieces: readonly Piece[];
  readonly tag: (piece: number) => string;
  /** Whether the text counts years before Christ, so that "in 490" may be a year. */
  readonly ancient: boolean;
}

/** A time in the text: pieces `from`..`to` (end excluded) of a sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly say: Saying;
}
