import { headingOf } from "./table-heading.ts";
import { itemsOf, type Named } from "./table-items.ts";
import { refused } from "./made.ts";
import { type BadRow, delimiterOf, rowsOf } from "./table-rows.ts";
import type { TakenIn } from "./taken.ts";

/** A table of comma-separated values (or semicolons, tabs, bars) with a heading: each row is an item. */
export function readTable(text: string): TakenIn {
  const type = "text/csv";
  // Spreadsheets write a line "sep=;" over the heading; the line is emptied, so that the others keep their numbers.
  const named = /^\ufeff?sep=([,;\t|])\r?(?=\n)/i.exec(text);
  const { rows, bad } = rowsOf(named ? text.slice(named[0].length) : text, named?.[1] ?? delimiterOf(text));
  const heading = headingOf(rows);
  if (!heading) return refused(type, "empty", "The table has no rows; nothing of it is read");
  const { columns, headless, notes } = heading;
  const wide: BadRow[] = [];
  const records = heading.rows.flatMap(({ line, cells }): readonly Named[] => {
    if (cells.slice(columns.length).some((words) => words.trim() !== "")) {
      wide.push({
        line,
        why: `it has ${cells.length} cells where the ${headless ? "first line" : "heading"} has ${columns.length}; are its words in quotes?`,
      });
      return [];
    }
    return [{ line, cells: new Map(columns.map((name, at) => [name, cells[at] ?? ""])) }];
  });
  const faults = [...bad, ...wide].toSorted((a, b) => a.line - b.line);
  return itemsOf({ columns, records, bad: faults, headless, notes }, type);
}
