/** A rectangle in the drawing, by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word to be set beside a curve; `path` gives the point at a share of its length (0 to 1). */
export interface Word {
  readonly id: string;
  readonly words: string;
  readonly path: (share: number) => { readonly x: number; readonly y: number };
}

/** Letters of a line below a sign; what is longer stands in two lines. */
const LINE_LETTERS = 24;
/** Rough width of a letter of an actor's name, and how far one line stands below the other. */
export const NAME = { letter: 7.3, line: 15 } as const;
const cut = (words: string): string => (words.length > LINE_LETTERS ? `${words.slice(0, LINE_LETTERS - 1)}…` : words);

/** A name as it stands below its actor's sign: broken at a blank near its middle where it is long. */
export function nameLines({ name }: { readonly name: string }): readonly string[] {
  if (name.length <= LINE_LETTERS) return [name];
  const middle = name.length / 2;
  const blanks = [...name.matchAll(/\s/gu)].map(({ index }) => index);
  const at = blanks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [cut(name)] : [cut(name.slice(0, at)), cut(name.slice(at + 1))];
}

/** Rough width of a letter of the tie names, and the height of their line. */
const LETTER = { width: 5.8, height: 13 } as const;
/** Where a word is tried along its tie, the middle first, and how far above or below the line. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;
const BESIDE = [-6, 12] as const;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, (a.width + b.width) / 2 - Math.abs(a.x - b.x)) *
  Math.max(0, (a.height + b.height) / 2 - Math.abs(a.y - b.y));

const boxOf = (words: string, { x, y }: { readonly x: number; readonly y: number }): Box => ({
  x,
  // Letters stand on their point.
  y: y - LETTER.height / 3,
  width: words.length * LETTER.width + 6,
  height: LETTER.height,
});

/**
 * Where the names of ties are set: along their line, clear of the signs and names of actors (`taken`) and of one another.
 * One that is clear nowhere is left out, unless it must be shown: then it stands where it covers least.
 */
export function labelSpots(
  list: readonly Word[],
  taken: readonly Box[],
  must: (id: string) => boolean,
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const boxes = [...taken];
  const spots = new Map<string, { readonly x: number; readonly y: number }>();
  for (const { id, words, path } of list.toSorted((a, b) => Number(must(b.id)) - Number(must(a.id)))) {
    let best: { readonly at: { readonly x: number; readonly y: number }; readonly covers: number } | null = null;
    for (const share of SHARES) {
      for (const beside of BESIDE) {
        if (best?.covers === 0) break;
        const point = path(share);
        const at = { x: point.x, y: point.y + beside };
        const box = boxOf(words, at);
        const covers = boxes.reduce((sum, other) => sum + overlap(box, other), 0);
        if (!best || covers < best.covers) best = { at, covers };
      }
    }
    if (!best || (best.covers > 0 && !must(id))) continue;
    spots.set(id, best.at);
    boxes.push(boxOf(words, best.at));
  }
  return spots;
}
