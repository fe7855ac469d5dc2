import type { Block, Box } from "./tree.ts";

/** The row and cell of a table that a block stands in, the innermost; null for what stands in none. */
interface Place {
  readonly row: Box;
  readonly cell: Box;
}

/** Longest words of a cell in a table of data. */
const LONGEST_CELL = 160;

function placeOf(block: Block): Place | null {
  let cell: Box | null = null;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (cell === null && (box.tag === "td" || box.tag === "th")) cell = box;
    else if (cell !== null && box.tag === "tr") return { row: box, cell };
  }
  return null;
}

/**
 * The blocks that are cells of data, each with the row that it stands in: two cells at least, each of a few words. Old
 * pages are laid out in tables, of which the cells have paragraphs.
 */
export function dataRows(blocks: readonly Block[]): ReadonlyMap<Block, Box> {
  const rows = new Map<Box, Map<Box, Block[]>>();
  for (const block of blocks) {
    const place = placeOf(block);
    if (!place) continue;
    const cells = rows.get(place.row) ?? new Map<Box, Block[]>();
    rows.set(place.row, cells);
    const cell = cells.get(place.cell);
    if (cell) cell.push(block);
    else cells.set(place.cell, [block]);
  }
  const found = new Map<Block, Box>();
  for (const [row, cells] of rows) {
    const all = [...cells.values()];
    if (all.length < 2 || all.some((some) => some.length > 1 || (some[0]?.text.length ?? 0) > LONGEST_CELL)) continue;
    for (const [block] of all) if (block) found.set(block, row);
  }
  return found;
}

const tableOf = (row: Box): Box | null => {
  let box = row.parent;
  while (box && box.tag !== "table") box = box.parent;
  return box;
};

/** What stands between two blocks of a text: a tab between the cells of a row, a line break between rows and between a term and what it means. */
export function between(before: Block, block: Block, rows: ReadonlyMap<Block, Box>): string {
  const [above, row] = [rows.get(before), rows.get(block)];
  if (above && row) {
    if (above === row) return "\t";
    if (tableOf(above) === tableOf(row)) return "\n";
  }
  return before.box.tag === "dt" && block.box.tag === "dd" ? "\n" : "\n\n";
}
