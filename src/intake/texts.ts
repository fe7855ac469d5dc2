import { frontMatter } from "./front-matter.ts";
import { withoutFurniture } from "./furniture/pasted.ts";
import { type Made, taken } from "./made.ts";
import { textOfMarkdown } from "./markdown.ts";
import { check } from "./metadata.ts";
import { unwrap } from "./plain.ts";
import type { TakenIn } from "./taken.ts";

/** A plain text, with front matter or without. */
export function readText(text: string): TakenIn {
  const { body, made } = headed(text);
  return taken("text/plain", { ...made, ...withoutFurniture(unwrap(body)) });
}

/** The words of a Markdown text, with front matter or without. */
export function readMarkdown(text: string): TakenIn {
  const { body, made } = headed(text);
  return taken("text/markdown", { ...made, ...withoutFurniture(textOfMarkdown(body)) });
}

function headed(text: string): { readonly body: string; readonly made: Made } {
  const { written, body, note } = frontMatter(text);
  const { metadata, notes } = check(written, { how: "stated", from: "front matter" });
  return { body, made: { metadata, notes: note === null ? notes : [...notes, note] } };
}
