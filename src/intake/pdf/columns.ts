import { type Line, median, type Segment } from "./shapes.ts";

/** Lines side by side from which on a gap between them is a gutter. */
const FEWEST_ROWS = 4;
/** Places at which a column may begin that are looked at. */
const MOST_PLACES = 60;
/** Words a line of a column has; the cells of a table have fewer. */
const COLUMN_WORDS = 3;
/** Gap within a line, in parts of the size of type, from which on it parts cells. */
const CELLS = 2;

const words = (segment: Segment): number => segment.text.split(/\s+/).length;
// Of the smaller one: a byline close under a title is a line of its own.
const level = (a: Segment, b: Segment): boolean => Math.abs(a.y - b.y) < 0.6 * Math.min(a.size, b.size);

const follows = (above: Segment, below: Segment): boolean =>
  below.y - above.y <= 1.5 * above.size && Math.abs(above.size - below.size) <= 0.05 * above.size;

interface Neighbours {
  readonly left: Segment;
  readonly right: Segment;
}

/** Each segment with the next one to its left at its height. */
function neighbours(segments: readonly Segment[]): readonly Neighbours[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y);
  const found: Neighbours[] = [];
  for (const [at, right] of sorted.entries()) {
    let left: Segment | null = null;
    const look = (other: Segment | undefined): boolean => {
      if (!other || Math.abs(other.y - right.y) > 2 * Math.max(right.size, other.size)) return false;
      if (level(other, right) && other.x1 <= right.x0 && (left === null || other.x1 > left.x1)) left = other;
      return true;
    };
    for (let k = at - 1; look(sorted[k]); k--);
    for (let k = at + 1; look(sorted[k]); k++);
    if (left !== null) found.push({ left, right });
  }
  return found;
}

/** The numbers that come most often: the places of a map are all different. */
function commonest(numbers: readonly number[]): readonly number[] {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PLACES)
    .map(([number]) => number);
}

/** Where a column begins right of another one; null when there is one column only. */
function gutterOf(segments: readonly Segment[]): number | null {
  const pairs = neighbours(segments);
  if (pairs.length < FEWEST_ROWS) return null;
  let best: { readonly at: number; readonly rows: number } | null = null;
  for (const at of commonest(pairs.map(({ right }) => Math.round(right.x0)))) {
    // The first line of a paragraph stands further in.
    const rows = pairs.filter(
      ({ left, right }) => right.x0 >= at - 2 && right.x0 <= at + 2.5 * right.size && left.x1 < at - 2,
    );
    if (rows.length < FEWEST_ROWS || (best && rows.length <= best.rows)) continue;
    if (median(rows.map(({ left }) => words(left))) < COLUMN_WORDS) continue;
    if (median(rows.map(({ right }) => words(right))) < COLUMN_WORDS) continue;
    best = { at, rows: rows.length };
  }
  return best === null ? null : best.at - 2;
}

/**
 * The lines of a page in reading order: what spans the columns parts the page from top to bottom, and between two such
 * lines the left column is read before the right one.
 */
export function linesOf(segments: readonly Segment[]): readonly Line[] {
  let piece = 0;
  const order = (some: readonly Segment[], depth: number): readonly Line[] => {
    const gutter = depth < 4 ? gutterOf(some) : null;
    if (gutter === null) return column(some, piece++);
    const [left, right]: [Segment[], Segment[]] = [[], []];
    const lines: Line[] = [];
    const between = (): void => {
      // "(3)" at the right end of a line of its own is no column.
      if (Math.min(left.length, right.length) < 2)
        lines.push(
          ...order(
            [...left, ...right].sort((a, b) => a.y - b.y),
            4,
          ),
        );
      else lines.push(...order(left, depth + 1), ...order(right, depth + 1));
      left.length = 0;
      right.length = 0;
    };
    let spanning: Segment[] = [];
    const flush = (): void => {
      if (spanning.length > 0) lines.push(...column(spanning, piece++));
      spanning = [];
    };
    for (const segment of [...some].sort((a, b) => a.y - b.y)) {
      const own = segment.x0 >= gutter - 2 ? right : segment.x1 <= gutter + 2 ? left : null;
      const above = left.length + right.length === 0 ? spanning.at(-1) : undefined;
      const alone = own === left && !some.some((other) => other.x0 >= gutter - 2 && level(other, segment));
      // The last words of a title or an abstract that spans the columns end short of the second one.
      const side = above && alone && follows(above, segment) ? null : own;
      if (side === null) {
        if (left.length + right.length > 0) between();
        spanning.push(segment);
      } else {
        flush();
        side.push(segment);
      }
    }
    flush();
    if (left.length + right.length > 0) between();
    return lines;
  };
  return order(segments, 0);
}

/** Segments of one column to lines; several at one height are the cells of a row, or one line with wide gaps. */
function column(segments: readonly Segment[], piece: number): readonly Line[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Segment[][] = [];
  for (const segment of sorted) {
    const row = rows.at(-1);
    if (row?.[0] && level(row[0], segment)) row.push(segment);
    else rows.push([segment]);
  }
  const left = Math.min(...sorted.map((s) => s.x0));
  const right = Math.max(...sorted.map((s) => s.x1));
  const ordered = rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
  const stretched = ordered.map((row, at) => isStretched(row, ordered[at - 1], { left, right }));
  const wide = ordered.map((row, at) => !stretched[at] && row.some((segment, k) => partsCells(row, k, segment)));
  // The cells of a full row may stand close together; the rows above and below it say that it is one.
  return ordered.map((row, at) => {
    const table =
      row.length > 1 && !stretched[at] && (wide[at] === true || wide[at - 1] === true || wide[at + 1] === true);
    return { ...lineOf(row, table), piece, left, right };
  });
}

/**
 * Whether a row is a line whose few words were driven apart until it filled its column: it goes from edge to edge with
 * gaps of one width. Of two words the line before tells, which must run on: "… is awaiting" over "trial      in".
 */
function isStretched(
  row: readonly Segment[],
  above: readonly Segment[] | undefined,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < 2 || MARKER.test(first.text)) return false;
  if (right - last.x1 > 0.3 * last.size || first.x0 - left > 3 * first.size) return false;
  const gaps = row.slice(1).map((segment, at) => segment.x0 - (row[at]?.x1 ?? 0));
  if (Math.max(...gaps) - Math.min(...gaps) > 0.1 * first.size) return false;
  if (row.length > 2) return row.some(({ text }) => /^\p{Ll}/u.test(text));
  const before = above?.at(-1);
  return (
    row.every(({ text }) => /^\p{Ll}/u.test(text)) &&
    above?.length === 1 &&
    before !== undefined &&
    right - before.x1 <= 0.3 * before.size &&
    !/[.!?:]["”’)]?$/.test(before.text)
  );
}

/** Whether the gap before a segment of a row parts two cells, and not a bullet from its item. */
function partsCells(row: readonly Segment[], at: number, segment: Segment): boolean {
  const before = row[at - 1];
  if (!before || segment.x0 - before.x1 <= CELLS * segment.size) return false;
  return !(at === 1 && MARKER.test(before.text));
}

/** A bullet or number that stands apart before its item. */
export const MARKER = /^(?:[•▪■●◦‣∙·*–—-]|(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]|\((?:\d{1,3}|[a-z]|[ivxlc]{1,5})\))$/i;

function lineOf(row: readonly Segment[], table: boolean): Omit<Line, "piece" | "left" | "right"> {
  let text = "";
  const marks: { at: number; text: string }[] = [];
  for (const [at, segment] of row.entries()) {
    const before = row[at - 1];
    const bullet = at === 1 && before !== undefined && MARKER.test(before.text);
    text += at === 0 ? "" : table && !bullet ? "\t" : " ";
    marks.push(...segment.marks.map((mark) => ({ ...mark, at: mark.at + text.length })));
    text += segment.text;
  }
  const cells = text.split("\t").length;
  const longest = row.reduce((most, segment) => (segment.text.length > most.text.length ? segment : most));
  return { ...longest, text, marks, cells, x0: row[0]?.x0 ?? 0, x1: Math.max(...row.map((s) => s.x1)) };
}
