import { grouped } from "../model/index.ts";
import type { World } from "./world.ts";

export { grouped };

/** How words are set off: by colour on a terminal, by signs elsewhere. */
export interface Ink {
  bold(text: string): string;
  dim(text: string): string;
  warn(text: string): string;
  /** A claim's words inside their sentence. */
  mark(text: string): string;
}

const wrap = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;

const COLOURED: Ink = { bold: wrap(1, 22), dim: wrap(2, 22), warn: wrap(33, 39), mark: wrap(7, 27) };
const same = (text: string): string => text;
const PLAIN: Ink = { bold: same, dim: same, warn: same, mark: (text) => `[${text}]` };

/** Colours only where a person looks on: https://no-color.org and TERM=dumb are honoured. */
export const inkFor = (world: World, terminal: boolean): Ink =>
  terminal && !world.environment["NO_COLOR"] && world.environment["TERM"] !== "dumb" ? COLOURED : PLAIN;

const HARMFUL = /(?![\t\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text of a report made fit for a terminal: control characters and marks that turn the direction of writing are shown
 * as their code, so that no report can move the cursor, hide words or pass itself off as the program.
 */
export const safe = (text: string): string =>
  text.replace(/\r\n/g, "\n").replace(HARMFUL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** On one line. */
export const safeLine = (text: string): string => safe(text.replace(/\s+/gu, " ").trim());

/** At most `most` characters on one line, with an ellipsis for what is left out. */
export function short(text: string, most: number): string {
  const line = safeLine(text);
  const letters = Array.from(line);
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** "1 report", "2 reports". */
export const count = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** Columns set flush left, two spaces apart; the last is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, Array.from(cell).length);
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === row.length - 1 ? cell : cell + " ".repeat((widths[at] ?? 0) - Array.from(cell).length),
        )
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}
