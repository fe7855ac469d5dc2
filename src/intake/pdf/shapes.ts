/** Some words in one place of a page. Points, from the left and from the top of the page as it is shown; y is the baseline. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** A page of a PDF before anything is put in order. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Words that run up, down or askew: stamps, watermarks, the mark of an archive in the margin. */
  readonly sideways: readonly string[];
}

/** Fragments of one baseline with no gap wider than a letter between them: a line of a column, or a cell. */
export interface Segment {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
  /** Marks of notes that stood in the segment, each with the offset in its text. */
  readonly marks: readonly Mark[];
}
export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** A line in reading order, with the column that it stands in. */
export interface Line extends Segment {
  /** Cells of a table's row; 1 for a line of prose. */
  readonly cells: number;
  /** Number of the column's piece on its page: lines of one piece stand below one another. */
  readonly piece: number;
  readonly left: number;
  readonly right: number;
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
