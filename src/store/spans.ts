import { type Claim, holds, type Span } from "../model/index.ts";

/** A sentence on a span that does not slice to its quote. */
export const notAt = (what: string, span: Span): string =>
  `Its ${what} "${span.quote.slice(0, 60)}" does not stand at ${span.start} to ${span.end} of the text`;

/** Sentences on every span of the claim that does not slice to its quote. */
export function* claimFaults(claim: Claim, text: string): Iterable<string> {
  const spans: readonly (readonly [string, Span | null])[] = [
    ["quote", claim],
    ["figure", claim.figure],
    ["place", claim.place],
    ...claim.roles.map((filler) => [filler.role, filler] as const),
    ...claim.roles.map((filler) => ["counted noun", filler.of ?? null] as const),
    ...claim.attribution.map((speaker) => ["speaker", speaker] as const),
  ];
  for (const [what, span] of spans) if (span && !holds(span, text)) yield notAt(what, span);
  const { time, sentence } = claim;
  if (time && text.slice(time.start, time.end) !== time.stated) {
    yield notAt("time", { start: time.start, end: time.end, quote: time.stated });
  }
  if (sentence.start > claim.start || sentence.end < claim.end || sentence.end > text.length) {
    yield "Its quote does not lie in its sentence";
  }
}
