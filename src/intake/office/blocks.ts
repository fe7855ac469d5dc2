import type { Cut } from "../../model/index.ts";

/** One piece of a document in its order. */
export interface Block {
  readonly kind: "title" | "heading" | "paragraph" | "item" | "row";
  readonly text: string;
  /** Marks that point to notes, taken out of the text. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** Blocks to canonical text: rows of a table and items of a list a line each, an empty line between all others. */
export function written(blocks: readonly Block[]): {
  readonly text: string;
  readonly cut: readonly Cut[];
  readonly heading: string | null;
} {
  let text = "";
  let before: Block | null = null;
  const cut: Cut[] = [];
  for (const block of blocks) {
    const words = block.text
      .toWellFormed()
      .replaceAll("\0", "\ufffd")
      .replace(/[^\S\n\t]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n");
    // The empty first cell of a row keeps its place.
    const clean = block.kind === "row" ? words.trimEnd().replace(/^[ \n]+/, "") : words.trim();
    if (clean.trim() === "") continue;
    const listed = before !== null && before.kind === block.kind && (block.kind === "row" || block.kind === "item");
    if (before !== null) text += listed ? "\n" : "\n\n";
    for (const mark of block.marks) {
      cut.push({ reason: "mark of a note", text: mark.text, at: text.length + Math.min(mark.at, clean.length) });
    }
    text += clean;
    before = block;
  }
  const title = blocks.slice(0, 5).find((block) => block.kind === "title" && block.text.trim().length >= 4);
  return { text, cut, heading: title?.text.replace(/\s+/g, " ").trim() ?? null };
}
