import type { Problem } from "../model/index.ts";

export type Format = "text" | "markdown" | "html";

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
};

/** Endings that a folder is searched for. Content decides what the file then is. */
export const ENDINGS: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
};

interface Foreign {
  readonly name: string;
  readonly mediaType: string;
  readonly starts: readonly number[];
  /** Endings of documents that people will expect to be read: a folder's are listed as failed, not passed over. */
  readonly endings: readonly string[];
}

const ascii = (text: string): readonly number[] => Array.from(text).map((letter) => letter.charCodeAt(0));

/** Formats known by their first bytes that are not read yet. */
const FOREIGN: readonly Foreign[] = [
  { name: "PDF", mediaType: "application/pdf", starts: ascii("%PDF-"), endings: [".pdf"] },
  {
    name: "a ZIP archive or an office document",
    mediaType: "application/zip",
    starts: ascii("PK\x03\x04"),
    endings: [".docx", ".odt", ".epub"],
  },
  {
    name: "an old office document",
    mediaType: "application/x-ole-storage",
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    endings: [".doc"],
  },
  { name: "RTF", mediaType: "application/rtf", starts: ascii("{\\rtf"), endings: [".rtf"] },
  { name: "a gzip archive", mediaType: "application/gzip", starts: [0x1f, 0x8b], endings: [".warc.gz"] },
  { name: "a web archive", mediaType: "application/warc", starts: ascii("WARC/"), endings: [".warc"] },
  { name: "a PNG picture", mediaType: "image/png", starts: [0x89, 0x50, 0x4e, 0x47], endings: [] },
  { name: "a JPEG picture", mediaType: "image/jpeg", starts: [0xff, 0xd8, 0xff], endings: [] },
  { name: "a GIF picture", mediaType: "image/gif", starts: ascii("GIF8"), endings: [] },
  { name: "an SQLite database", mediaType: "application/vnd.sqlite3", starts: ascii("SQLite format 3\0"), endings: [] },
];

/** Endings of documents that a later version reads; in a folder they are listed as failed, so that nobody misses them. */
export const LATER: readonly string[] = [
  ...FOREIGN.flatMap((foreign) => foreign.endings),
  ".eml",
  ".mhtml",
  ".xml",
  ".rss",
];

export type Sniffed =
  | { readonly ok: true; readonly format: Format; readonly mediaType: string }
  | { readonly ok: false; readonly mediaType: string; readonly problem: Problem };

/** The part of a file name from its last point on, in lower case; "" when there is none. */
export function endingOf(file: string): string {
  const at = file.lastIndexOf(".");
  return at <= Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1 ? "" : file.slice(at).toLowerCase();
}

/** What the bytes are, whatever the file is called. Problem: `format-not-read`. */
export function sniff(bytes: Uint8Array): Sniffed | null {
  for (const { name, mediaType, starts } of FOREIGN) {
    if (starts.every((byte, at) => bytes[at] === byte)) {
      const detail = `The file is ${name}; this version reads plain text, Markdown and HTML. The original is kept`;
      return { ok: false, mediaType, problem: { code: "format-not-read", detail } };
    }
  }
  return null;
}

const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|article)\b/i;
const TAGS = /<\/?(?:p|div|a|h[1-6]|span|br|article|section|body)\b[^<>]{0,500}>/i;

/** Which reader a decoded text is for: its own first words before its name's ending. */
export function formatOf(text: string, file: string): Format {
  if (PAGE.test(text.slice(0, 12_000))) return "html";
  const named = ENDINGS[endingOf(file)];
  // A fragment of a page saved as .html is one; plain text that somebody called .html is not.
  if (named === "html") return TAGS.test(text.slice(0, 100_000)) ? "html" : "text";
  return named ?? "text";
}
