import { type Mark, median, type Segment } from "./shapes.ts";

/** A row of a table, with a cell for each of its columns; "" where it has none. */
export interface TableRow {
  /** Words, cells parted by tabs. */
  readonly text: string;
  readonly cells: number;
  readonly marks: readonly Mark[];
  /** The segments of its first line and its last, which say where it stands. */
  readonly segments: readonly Segment[];
}

/** Step from line to line, in parts of the size of type, within a cell of several lines. */
const WITHIN_CELL = 1.35;
/** Below this step two lines are one row whose cells are set to the middle: "Aldemar harbour and / 3 / its sheds". */
const HALF_STEP = 0.95;

interface Column {
  x0: number;
  x1: number;
}

const overlap = (a: Column, b: Column): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/** The columns of some rows: where the cells of the fullest rows stand. */
function columnsOf(rows: readonly (readonly Segment[])[]): readonly Column[] {
  const most = Math.max(...rows.map((row) => row.length));
  const columns: Column[] = [];
  const cells = rows.filter((row) => row.length === most).flat();
  for (const { x0, x1 } of cells.toSorted((a, b) => a.x0 - b.x0)) {
    const own = columns.find((column) => overlap(column, { x0, x1 }) > 0);
    if (!own) columns.push({ x0, x1 });
    else {
      own.x0 = Math.min(own.x0, x0);
      own.x1 = Math.max(own.x1, x1);
    }
  }
  return columns.length === most ? columns : [];
}

/** The one column in which a segment stands; -1 where it stands in two, or in none. */
function columnAt(segment: Segment, columns: readonly Column[]): number {
  const met = columns.flatMap((column, at) => (overlap(column, segment) > 0 ? [at] : []));
  if (met.length === 1) return met[0] ?? -1;
  if (met.length > 1) return -1;
  return columns.findLastIndex((column) => column.x0 <= segment.x0 + 0.5 * segment.size);
}

const stepBetween = (above: readonly Segment[], below: readonly Segment[]): number =>
  ((below[0]?.y ?? 0) - (above[0]?.y ?? 0)) / (below[0]?.size ?? 1);

/**
 * Rows of one column of a page, of which some are known to be a table's, with the lines of one cell put together and each
 * cell in its column; null for a row that is none. "77" under "2023" and nothing under "2024" must not move "no figures"
 * there, and "The police chief credits the new" is no sentence without the line below it.
 */
export function tableRows(
  rows: readonly (readonly Segment[])[],
  isRow: (at: number) => boolean,
): ReadonlyMap<number, TableRow | "joined"> {
  const made = new Map<number, TableRow | "joined">();
  for (let at = 0; at < rows.length; at++) {
    if (!isRow(at)) continue;
    let end = at + 1;
    while (end < rows.length && (isRow(end) || mayGoOn(rows, end))) end += 1;
    while (end > at && !isRow(end - 1) && !mayGoOn(rows, end - 1)) end -= 1;
    tableOf(rows, { from: at, to: end, isRow }, made);
    at = end - 1;
  }
  return made;
}

/** Whether a row may be the second line of a cell: it stands close under the row before it, in the same type. */
function mayGoOn(rows: readonly (readonly Segment[])[], at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!above || !row) return false;
  const size = above[0]?.size ?? 1;
  return stepBetween(above, row) <= WITHIN_CELL && row.every((segment) => Math.abs(segment.size - size) <= 0.05 * size);
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isRow: (at: number) => boolean;
}

function tableOf(
  rows: readonly (readonly Segment[])[],
  { from, to, isRow }: Piece,
  made: Map<number, TableRow | "joined">,
): void {
  const inside = Array.from({ length: to - from }, (_, k) => from + k);
  const columns = columnsOf(inside.filter(isRow).map((at) => rows[at] ?? []));
  const steps = inside.slice(1).map((at) => stepBetween(rows[at - 1] ?? [], rows[at] ?? []));
  // Rows of a table with room between them: whatever stands closer is a line of a cell.
  const roomy = median(steps.filter((_, k) => isRow(from + k + 1))) > WITHIN_CELL;
  let cells: string[] = [];
  let marks: Mark[][] = [];
  let first = from;
  let last: readonly Segment[] = [];
  const close = (): void => {
    if (cells.length === 0) return;
    let text = "";
    const placed = cells.flatMap((words, k) => {
      const start = text.length + (k > 0 ? 1 : 0);
      text += `${k > 0 ? "\t" : ""}${words}`;
      return (marks[k] ?? []).map((mark) => ({ ...mark, at: mark.at + start }));
    });
    made.set(first, { text, cells: cells.length, marks: placed, segments: [...(rows[first] ?? []), ...last] });
    cells = [];
  };
  for (const at of inside) {
    const row = rows[at] ?? [];
    const step = at === from ? Infinity : stepBetween(rows[at - 1] ?? [], row);
    const places = row.map((segment) => columnAt(segment, columns));
    const fits = columns.length > 0 && places.every((place, k) => place >= 0 && places.indexOf(place) === k);
    const goesOn =
      cells.length > 0 &&
      fits &&
      (step <= HALF_STEP ||
        (step <= WITHIN_CELL &&
          row.length < columns.length &&
          (roomy || reads(row, places, rows[at - 1] ?? [], columns))));
    if (!goesOn) {
      close();
      if (!isRow(at)) continue;
      first = at;
      last = [];
      cells = fits ? columns.map(() => "") : row.map(() => "");
      marks = cells.map(() => []);
    } else {
      made.set(at, "joined");
      last = row;
    }
    for (const [k, segment] of row.entries()) {
      const place = fits ? (places[k] ?? k) : k;
      const before = cells[place] ?? "";
      const start = before === "" ? 0 : before.length + 1;
      cells[place] = before === "" ? segment.text : `${before} ${segment.text}`;
      marks[place]?.push(...segment.marks.map((mark) => ({ ...mark, at: mark.at + start })));
    }
  }
  close();
}

/** Of a table whose rows stand as close as lines: whether a row is the rest of sentences above it, with nothing in the first column. */
function reads(
  row: readonly Segment[],
  places: readonly number[],
  above: readonly Segment[],
  columns: readonly Column[],
): boolean {
  return (
    !places.includes(0) &&
    row.every((segment, k) => {
      const over = above.find((one) => columnAt(one, columns) === places[k]);
      return over !== undefined && /^\p{Ll}/u.test(segment.text) && !/[.!?]["”’)]?$/.test(over.text);
    })
  );
}
