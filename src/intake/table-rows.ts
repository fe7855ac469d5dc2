/** A row of a table and the line of the file on which it begins, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read. */
export interface BadRow {
  readonly line: number;
  readonly why: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly bad: readonly BadRow[];
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Longest cell, in characters; a quote that never closes would make one of the rest of the file. */
const LONGEST = 2_000_000;
/** How often reading begins anew behind such a quote; after that, quotes are letters like any other. */
const RESTARTS = 100;

/** Stands in no table: one with a single column has nothing between its cells. */
const NONE = "\0";

const count = (line: string, sign: string): number => line.split(sign).length;

/** The sign between cells: whichever the first line that has any has most, outside its quotes; exports write a line over the heading. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/, 10);
  for (const line of lines) {
    // "text" over a single column, whose sentences have commas
    if (/^\s*[\p{L}\d_-]{1,30}\s*$/u.test(line)) return NONE;
    const best = DELIMITERS.reduce<string>((most, sign) => (count(line, sign) > count(line, most) ? sign : most), NONE);
    if (best !== NONE) return best;
  }
  return NONE;
}

interface Cell {
  readonly words: string;
  /** Where the sign behind it stands. */
  readonly end: number;
}

/** Where a line ends, from a place on. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A cell in quotes; null when they do not close as they should. */
function quoted(text: string, start: number, delimiter: string): Cell | null {
  let words = "";
  let from = start + 1;
  let broken = false;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > LONGEST) return null;
    const piece = text.slice(from, quote);
    words += piece;
    broken ||= piece.includes("\n");
    if (text[quote + 1] === '"') {
      words += '"';
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === " ") end += 1;
    const sign = text[end];
    if (sign === undefined || sign === delimiter || sign === "\n") return { words, end };
    // A quote inside a cell that should have been doubled is read as meant, unless the cell then has many lines: it is
    // more likely that the first one never closed, and took the next rows in.
    if (broken) return null;
    words += '"';
    from = quote + 1;
  }
}

/** The rows of a table of comma-separated values or its kin. Nothing in a cell is ever a formula: all is text. */
export function rowsOf(written: string, delimiter: string): Rows {
  const text = written.replace(/\r\n?/g, "\n");
  const rows: Row[] = [];
  const bad: BadRow[] = [];
  let at = 0;
  let line = 1;
  let restarts = 0;
  while (at < text.length) {
    const begin = at;
    const cells: string[] = [];
    for (;;) {
      const end = lineEnd(text, at);
      const isQuoted = text[at] === '"' && restarts < RESTARTS;
      const cell = isQuoted ? quoted(text, at, delimiter) : unquoted(text, at, { delimiter, end });
      if (!cell) {
        restarts += 1;
        bad.push({ line, why: "a quote opens that does not close" });
        at = lineEnd(text, begin);
        cells.length = 0;
        break;
      }
      cells.push(cell.words);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (cells.some((words) => words.trim() !== "")) rows.push({ line, cells });
    at += 1;
    for (let end = lineEnd(text, begin); end < at && end < text.length; end = lineEnd(text, end + 1)) line += 1;
  }
  return { rows, bad };
}

function unquoted(
  text: string,
  at: number,
  { delimiter, end }: { readonly delimiter: string; readonly end: number },
): Cell {
  // Within the line: a sign that comes no more would else be looked for to the end of the file, at every line.
  const sign = text.slice(at, end).indexOf(delimiter);
  const to = sign >= 0 ? at + sign : end;
  return { words: text.slice(at, to), end: to };
}
