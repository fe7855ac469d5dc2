/**
 * A piece of a report's canonical text. Offsets are zero-based UTF-16 code units, end excluded;
 * `text.slice(start, end) === quote` holds for every span that `spanOf` made.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Makes a span; throws RangeError when the offsets leave the text or cover nothing (a bug, never bad input). */
export function spanOf(text: string, start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`No span ${start}..${end} in a text of ${text.length} characters`);
  }
  return { start, end, quote: text.slice(start, end) };
}

/** Whether the span still slices to its quote in this text. */
export const holds = (span: Span, text: string): boolean => text.slice(span.start, span.end) === span.quote;
