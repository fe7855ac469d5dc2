import { tableRows } from "./tables.ts";
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
    const across = acrossGutter(some, gutter);
    let spanning: Segment[] = [];
    const flush = (): void => {
      if (spanning.length > 0) lines.push(...column(spanning, piece++));
      spanning = [];
    };
    for (const segment of [...some].sort((a, b) => a.y - b.y)) {
      const own = across.has(segment)
        ? null
        : segment.x0 >= gutter - 2
          ? right
          : segment.x1 <= gutter + 2
            ? left
            : null;
      const above = left.length + right.length === 0 ? spanning.at(-1) : undefined;
      const alone = own === left && !some.some((other) => other.x0 >= gutter - 2 && level(other, segment));
      // The last words of a title or an abstract that spans the columns end short of the second one.
      const side = above && alone && follows(above, segment) ? null : own;
      if (side === null) {
        const heading = across.has(segment) ? headingOf(left, right) : null;
        if (heading) left.pop();
        if (left.length + right.length > 0) between();
        if (heading) spanning.push(heading);
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

/** Share of its column that a line of prose fills, and no cell of a table that lies across two columns. */
const FILLS = 0.6;
/** Lines that one row of a table may have. */
const TALL = 4;

/** The segments of tables that lie across a gutter: rows of three cells and more on both sides of it, and what stands between them. */
function acrossGutter(segments: readonly Segment[], gutter: number): ReadonlySet<Segment> {
  const [from, to] = [Math.min(...segments.map(({ x0 }) => x0)), Math.max(...segments.map(({ x1 }) => x1))];
  const fills = ({ x0, x1 }: Segment): boolean => x1 - x0 > FILLS * (x0 < gutter ? gutter - from : to - gutter);
  const sorted = segments.toSorted((a, b) => a.y - b.y || a.x0 - b.x0);
  const zones: { first: number; last: number; size: number; rows: number }[] = [];
  for (let at = 0; at < sorted.length;) {
    const [head] = sorted.slice(at, at + 1);
    if (!head) break;
    let end = at + 1;
    while (end < sorted.length && level(head, sorted[end] ?? head)) end += 1;
    const row = sorted.slice(at, end);
    at = end;
    const isRow =
      row.length >= 3 && row.some(({ x0 }) => x0 < gutter) && row.some(({ x0 }) => x0 >= gutter) && !row.some(fills);
    if (!isRow) continue;
    const zone = zones.at(-1);
    if (zone && head.y - zone.last <= TALL * head.size) {
      zone.last = head.y;
      zone.rows += 1;
    } else zones.push({ first: head.y, last: head.y, size: head.size, rows: 1 });
  }
  const tables = zones.filter(({ rows }) => rows > 1);
  return new Set(
    segments.filter(({ y }) => tables.some(({ first, last, size }) => y > first - 0.6 * size && y < last + 0.6 * size)),
  );
}

/** The heading over such a table, which stands below both columns though it begins in the left one. */
function headingOf(left: readonly Segment[], right: readonly Segment[]): Segment | null {
  const last = left.at(-1);
  const isLarge = last !== undefined && last.size > 1.1 * median(left.map(({ size }) => size));
  return last && isLarge && right.every(({ y }) => y < last.y) ? last : null;
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
  const isRow = (at: number): boolean =>
    (ordered[at]?.length ?? 0) > 1 &&
    stretched[at] !== true &&
    (wide[at] === true || wide[at - 1] === true || wide[at + 1] === true);
  const isItem = (at: number): boolean => {
    const [marker, , third] = ordered[at] ?? [];
    return marker !== undefined && third === undefined && MARKER.test(marker.text);
  };
  const tables = tableRows(ordered, (at) => isRow(at) && !isItem(at));
  return ordered.flatMap((row, at) => {
    const made = tables.get(at);
    if (made === "joined") return [];
    if (made === undefined) return [{ ...lineOf(row, isRow(at)), piece, left, right }];
    const { text, cells, marks } = made;
    return [{ ...lineOf(made.segments, true), text, cells, marks, piece, left, right }];
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
