import { createHash } from "node:crypto";

/** Marks that stand in a fragment of a page and in hardly any plain text. */
const MARKS =
  /<\/?(?:p|div|br|a|b|i|em|strong|ul|ol|li|h[1-6]|img|figure|blockquote|span|table|section|article|hr|pre|small|sup)\b[^<>]{0,2000}>|&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

/** Whether a text that came in a feed or a table is a fragment of a page. */
export const isMarkedUp = (text: string): boolean => MARKS.test(text.slice(0, 200_000));

/** Marks by which a page parts its paragraphs. */
const BLOCKS = /<(?:p|div|br|li|h[1-6]|blockquote|table|article|section|pre)\b/i;

/** A fragment that is a text but for single marks ("AT&amp;T"): its empty lines part paragraphs, which a page would lose. */
const inParagraphs = (content: string): string =>
  BLOCKS.test(content)
    ? content
    : content
        .split(/\n[^\S\n]*\n\s*/)
        .map((words) => `<p>${words}</p>`)
        .join("\n");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The bytes of a document inside another one: a whole page around a fragment of one, plain text as it is. */
export function bytesOf(
  content: string,
  {
    title,
    language,
    marked,
  }: { readonly title: string | null; readonly language: string | null; readonly marked: boolean },
): Uint8Array {
  if (!marked) return new TextEncoder().encode(content);
  const heading = title === null ? "" : `<h1>${escaped(title)}</h1>\n`;
  const lang = language === null ? "" : ` lang="${escaped(language)}"`;
  return new TextEncoder().encode(
    `<!doctype html>\n<html${lang}><head><meta charset="utf-8"><title>${escaped(title ?? "")}</title></head><body><article>\n${heading}${inParagraphs(content)}\n</article></body></html>\n`,
  );
}

/**
 * A short name that follows from what identifies a document, so that the same one has it tomorrow, with the last words of
 * its address, so that a person knows it: "the-last-words-4f2a9c81d0".
 */
export function nameFrom(identity: string, address: string = identity): string {
  const path = URL.parse(address)?.pathname ?? "";
  const words = decoded(path.split("/").findLast((part) => part !== "") ?? "")
    .replace(/\.[a-z]{2,5}$/i, "")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .toLowerCase();
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 10);
  return words === "" ? hash : `${words}-${hash}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
