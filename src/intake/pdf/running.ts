import type { Segment } from "./shapes.ts";

/** The part of a page, from the top and from the bottom, in which running lines stand. */
const MARGIN = 0.16;
/** Lines from the edge that may be running ones. */
const DEEPEST = 4;
/** Points by which a running line may stand higher or lower on another page. */
const TOLERANCE = 4;

/** Pages up to which two with one running line are enough: left and right pages often have their own. */
const SHORT = 6;

/** The segments of a page with its height. */
export interface PageSegments {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** A line that belongs to the page and not to its text. */
export interface Running {
  readonly reason: "running header" | "running footer" | "page number";
  readonly text: string;
  readonly segments: readonly Segment[];
}

interface Row {
  readonly page: number;
  readonly edge: "top" | "bottom";
  readonly y: number;
  /** Distance from its edge, which is what stays where pages differ in height. */
  readonly off: number;
  readonly text: string;
  /** The text with a # for each number. */
  readonly shape: string;
  readonly segments: readonly Segment[];
}

const NUMBER = /\d+|\b[ivxlcdm]+\b/gi;
/** "12", "- 12 -", "Page 3 of 10", "p. 4", "xii", "3/10", "12 |": a line that does nothing but count pages. */
const COUNTS = /^\W{0,3}(?:(?:page|p\.|pág\.|página)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|de|\/)\s*\d{1,4})?\W{0,3}$/i;

/** "11/22/26, 12:42 PM The title", "https://paper.example/ships 1/3": what a browser prints around a page. */
const BROWSERS = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d{2}|(?:https?|file):\/\/\S+\s\d{1,4}\s?\/\s?\d{1,4}$/;

function rowsOf({ number, height, segments }: PageSegments): readonly Row[] {
  const rows: { y: number; segments: Segment[] }[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && segment.y - row.y < 0.6 * segment.size) row.segments.push(segment);
    else rows.push({ y: segment.y, segments: [segment] });
  }
  const top = rows.slice(0, DEEPEST).filter((row) => row.y < height * MARGIN);
  const bottom = rows.slice(-DEEPEST).filter((row) => row.y > height * (1 - MARGIN) && !top.includes(row));
  return [
    ...top.map((row) => ({ ...row, edge: "top" as const })),
    ...bottom.map((row) => ({ ...row, edge: "bottom" as const })),
  ].map(({ y, edge, segments: members }) => {
    const text = members
      .sort((a, b) => a.x0 - b.x0)
      .map((segment) => segment.text)
      .join(" ");
    const shape = text.toLowerCase().replace(NUMBER, "#").replace(/\s+/g, " ").trim();
    return { page: number, edge, y, off: edge === "top" ? y : height - y, text, shape, segments: members };
  });
}

/** Rows of one shape at one height, whatever the page. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[][]>();
  for (const row of rows) {
    const key = `${row.edge} ${row.shape}`;
    const same = groups.get(key) ?? [];
    const group = same.find((members) => Math.abs((members[0]?.off ?? 0) - row.off) <= TOLERANCE);
    if (group) group.push(row);
    else same.push([row]);
    groups.set(key, same);
  }
  return [...groups.values()].flat();
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const valueOf = (written: string): number =>
  /^\d+$/.test(written)
    ? Number(written)
    : Array.from(written.toLowerCase()).reduce((sum, letter, at, all) => {
        const value = ROMAN[letter] ?? 0;
        return sum + (value < (ROMAN[all[at + 1] ?? ""] ?? 0) ? -value : value);
      }, 0);

/** Whether the numbers of these rows go up as their pages do: a column of figures does not. */
function counts(rows: readonly Row[]): boolean {
  const offsets = rows.map((row) => row.page - valueOf(COUNTS.exec(row.text)?.[1] ?? "0"));
  const common = offsets.filter((offset) => offset === offsets[0]).length;
  return common >= Math.max(1, rows.length * 0.5);
}

/** The number at either end of a row, which may be the page's: "Chapter 3: The coast 41". */
const endNumbers = (row: Row): readonly number[] =>
  [/^\W{0,2}(\d{1,4})\b/.exec(row.text)?.[1], /\b(\d{1,4})\W{0,2}$/.exec(row.text)?.[1]].flatMap((found) =>
    found === undefined ? [] : [Number(found)],
  );

/**
 * Rows at one height whose number goes up with the pages, whatever their words: each chapter has a header of its own.
 * Only the outermost rows, and at least three.
 */
function numbered(rows: readonly Row[]): ReadonlySet<Row> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const number of new Set(endNumbers(row))) {
      const key = `${row.edge} ${row.page - number}`;
      const group = groups.get(key) ?? [];
      group.push(row);
      groups.set(key, group);
    }
  }
  const found = new Set<Row>();
  for (const group of groups.values()) {
    for (const row of group) {
      const level = group.filter((other) => Math.abs(other.off - row.off) <= TOLERANCE);
      if (new Set(level.map((other) => other.page)).size >= 3) found.add(row);
    }
  }
  return found;
}

/**
 * The lines that are repeated at one height of several pages, and page numbers, by page number. A line of a single
 * page is one only where it says no more than "1" or "Page 1 of 1" at the very edge, or where a browser `printed` it.
 */
export function runningLines(
  pages: readonly PageSegments[],
  { printed = false }: { readonly printed?: boolean } = {},
): ReadonlyMap<number, readonly Running[]> {
  const found = new Map<number, Running[]>();
  const add = (row: Row, reason: Running["reason"]): void => {
    const list = found.get(row.page) ?? [];
    list.push({ reason, text: row.text, segments: row.segments });
    found.set(row.page, list);
  };
  const rows = pages.flatMap(rowsOf);
  const withNumber = numbered(rows);
  for (const row of withNumber)
    add(row, COUNTS.test(row.text) ? "page number" : row.edge === "top" ? "running header" : "running footer");
  for (const whole of groupsOf(rows)) {
    const group = whole.filter((row) => !withNumber.has(row));
    const [first] = group;
    if (!first) continue;
    const several = new Set(group.map((row) => row.page)).size;
    if (group.every((row) => COUNTS.test(row.text))) {
      const alone =
        several === 1 &&
        (pages.length > 1
          ? valueOf(COUNTS.exec(first.text)?.[1] ?? "") === first.page
          : /^\W{0,3}(?:page\s*)?1\b/i.test(first.text));
      if (several > 1 ? counts(group) : alone) for (const row of group) add(row, "page number");
      continue;
    }
    if (printed && BROWSERS.test(first.text)) {
      for (const row of group) add(row, row.edge === "top" ? "running header" : "running footer");
      continue;
    }
    // Two rows of figures may look alike without their numbers; a running line has words.
    const words = /\p{L}{2}/u.test(first.shape);
    if (words && several >= 2 && several >= (pages.length <= SHORT ? 2 : 3)) {
      for (const row of group) add(row, row.edge === "top" ? "running header" : "running footer");
    }
  }
  // Pages that say the same from top to bottom, as forms do, are no running lines.
  const all = pages.reduce((sum, { segments }) => sum + segments.length, 0);
  const gone = [...found.values()].flat().reduce((sum, one) => sum + one.segments.length, 0);
  if (gone <= all / 2 || pages.length < 2) return found;
  return new Map([...found].map(([page, list]) => [page, list.filter((one) => one.reason === "page number")]));
}
