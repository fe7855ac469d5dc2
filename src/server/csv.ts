/** Signs that make a spreadsheet take a cell for a formula (=, +, -, @), also behind blanks, or that begin a new cell. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** One line of CSV (RFC 4180). A cell that a spreadsheet could run gets an apostrophe before it: "=HYPERLINK(…)". */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(",")}\r\n`;
