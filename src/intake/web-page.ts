import { readPage } from "./html.ts";
import { itemsFrom } from "./items/made.ts";
import { refused, taken } from "./made.ts";
import { check } from "./metadata.ts";
import type { TakenIn } from "./taken.ts";

const HTML = "text/html";

/** The article of a page and what the page states about itself. Problems: those of `readPage`. */
export function readHtml(html: string): TakenIn {
  const page = readPage(html);
  if (!page.ok) return refused(HTML, page.problem.code, page.problem.detail);
  const { metadata, notes: unread } = check(page.written, { how: "stated", from: "page" });
  const notes = [...unread, ...page.notes];
  const known = { ...metadata, kind: metadata.kind ?? page.kind };
  return page.parts === null
    ? taken(HTML, { text: page.text, metadata: known, notes, cut: page.cut })
    : taken(HTML, { metadata: known, notes, cut: page.cut, items: itemsFrom(page.parts, known) });
}
