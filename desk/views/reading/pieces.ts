import type { ClaimCard, ReportView } from "../../../src/server/wire/index.ts";

/** A run of characters that the same claims cover. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Claims that cover it, the shortest first. */
  readonly claims: readonly ClaimCard[];
  /** It names a speaker. */
  readonly speaker: boolean;
}

export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** The page that begins in it, if one does. */
  readonly page: number | null;
  /** What intake left out inside it or right behind it. */
  readonly cuts: ReportView["cuts"];
}

/**
 * A text as paragraphs of pieces: joined, the pieces are the text, character for character. The line break belongs to
 * the paragraph that it ends. Claims and speakers are given in UTF-16 offsets into the text.
 */
export function paragraphsOf({
  text,
  claims,
  cuts,
  pages,
}: Pick<ReportView, "text" | "claims" | "cuts" | "pages">): readonly Paragraph[] {
  if (text === null) return [];
  const speakers = claims.flatMap(({ attribution }) => attribution.map(({ start, end }) => ({ start, end })));
  const ordered = claims.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const list: Paragraph[] = [];
  let firstClaim = 0;
  for (const match of text.matchAll(/[^\n]*\n+|[^\n]+$/g)) {
    const start = match.index;
    const end = start + match[0].length;
    // Claims that ended before this paragraph are not looked at again.
    while ((ordered[firstClaim]?.end ?? Infinity) <= start) firstClaim += 1;
    const here: ClaimCard[] = [];
    for (let at = firstClaim; at < ordered.length; at++) {
      const claim = ordered[at];
      if (!claim || claim.start >= end) break;
      if (claim.end > start) here.push(claim);
    }
    const said = speakers.filter((one) => one.start < end && one.end > start);
    list.push({
      start,
      pieces: piecesOf(text, { start, end }, { here, said }),
      page: pages.find((page) => page.start >= start && page.start < end)?.page ?? null,
      cuts: cuts.filter(({ at }) => at >= start && (at < end || end === text.length)),
    });
  }
  return list;
}

function piecesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { here, said }: { readonly here: readonly ClaimCard[]; readonly said: readonly { start: number; end: number }[] },
): readonly Piece[] {
  const marks = new Set([start, end]);
  for (const one of [...here, ...said])
    for (const at of [one.start, one.end]) if (at > start && at < end) marks.add(at);
  const bounds = [...marks].toSorted((a, b) => a - b);
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? end;
    return {
      start: from,
      text: text.slice(from, to),
      claims: here
        .filter((claim) => claim.start <= from && claim.end >= to)
        .toSorted((a, b) => a.end - a.start - (b.end - b.start)),
      speaker: said.some((one) => one.start <= from && one.end >= to),
    };
  });
}
