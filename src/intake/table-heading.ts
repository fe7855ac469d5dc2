import { edtfOf, fieldOf } from "./metadata.ts";
import { isTextName } from "./table-items.ts";
import type { Row } from "./table-rows.ts";

/** A table's columns, and the rows below what names them. */
export interface Heading {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Whether the first row is one like the others, and the columns have no names. */
  readonly headless: boolean;
  readonly notes: readonly string[];
}

/** Rows among which the heading is looked for, behind what an export writes over it. */
const MOST_ABOVE = 10;
/** No column is called by so many letters. */
const LONGEST_NAME = 80;

const filled = ({ cells }: Row): number => cells.filter((words) => words.trim() !== "").length;
const isDay = (words: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(edtfOf(words) ?? "");
const isNamed = (words: string): boolean => isTextName(words) || fieldOf(words) !== null;

/** Whether a row has what stands in rows and not over them: a day, an address, a sentence; and no name that is known. */
const isRecord = ({ cells }: Row): boolean =>
  !cells.some(isNamed) &&
  cells.some((words) => words.length > LONGEST_NAME || isDay(words.trim()) || /^https?:\/\//i.test(words.trim()));

/**
 * What names the columns of a table: its first row, or the one behind a line or two that an export writes over it. Of a
 * table whose first row is one like the others no row is lost: its columns are numbered, and those with days and
 * addresses named for them.
 */
export function headingOf(rows: readonly Row[]): Heading | null {
  const [first] = rows;
  if (!first) return null;
  const named = rows.slice(0, MOST_ABOVE).findIndex((row) => filled(row) > 1 && row.cells.some(isNamed));
  const at = named > 0 && rows.slice(0, named).every((row) => filled(row) === 1) ? named : 0;
  const heading = rows[at] ?? first;
  const above = rows.slice(0, at).map(({ line, cells }) => `${line} (${cells.join(" ").trim().slice(0, 60)})`);
  const notes = above.length === 0 ? [] : [`Left out over the heading: line ${above.join(", ")}`];
  if (!isRecord(heading))
    return {
      columns: heading.cells.map((name, n) => (name.trim() === "" ? `column ${n + 1}` : name.trim())),
      rows: rows.slice(at + 1),
      headless: false,
      notes,
    };
  const sample = rows.slice(0, 200);
  const called = heading.cells.map((_, n) => {
    const cells = sample.map((row) => row.cells[n]?.trim() ?? "").filter((words) => words !== "");
    const all = (test: (words: string) => boolean): boolean => cells.length > 0 && cells.every(test);
    return all(isDay) ? "date" : all((words) => /^https?:\/\/\S+$/i.test(words)) ? "url" : null;
  });
  const columns = called.map((name, n) => (name !== null && called.indexOf(name) === n ? name : `column ${n + 1}`));
  return { columns, rows, headless: true, notes };
}
