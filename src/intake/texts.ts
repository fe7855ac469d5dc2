import { frontMatter } from "./front-matter.ts";
import { withoutFurniture } from "./furniture/pasted.ts";
import { itemsFrom } from "./items/made.ts";
import { partsOfText } from "./items/text.ts";
import { taken } from "./made.ts";
import { textOfMarkdown } from "./markdown.ts";
import { check } from "./metadata.ts";
import { unwrap } from "./plain.ts";
import { statedInLines } from "./stated/lines.ts";
import type { TakenIn } from "./taken.ts";

/** A plain text, with front matter or without; one that is several is split into them. */
export const readText = (text: string): TakenIn => readWith(text, "text/plain", unwrap);

/** The words of a Markdown text, with front matter or without; one that is several is split into them. */
export const readMarkdown = (text: string): TakenIn => readWith(text, "text/markdown", textOfMarkdown);

function readWith(source: string, mediaType: string, wordsOf: (body: string) => string): TakenIn {
  const { written, body, note } = frontMatter(source);
  const { metadata, notes: unread } = check(written, { how: "stated", from: "front matter" });
  const notes = note === null ? unread : [...unread, note];
  const { text, cut } = withoutFurniture(wordsOf(body));
  const stated = metadata.published?.value ?? statedInLines(text).head.published ?? null;
  const parts = partsOfText(text, stated);
  return parts === null
    ? taken(mediaType, { metadata, notes, text, cut })
    : taken(mediaType, { metadata, notes, cut, items: itemsFrom(parts, metadata) });
}
