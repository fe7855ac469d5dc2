import { ascii, type Container, containerOf, endingOf, startsWith } from "./archive-format.ts";
import { zipEntries } from "./zip.ts";

export const FORMATS = [
  "text",
  "markdown",
  "html",
  "pdf",
  "docx",
  "odt",
  "rtf",
  "email",
  "feed",
  "table",
  "lines",
  "image",
  "container",
  "other",
] as const;
export type Format = (typeof FORMATS)[number];

/** What a file is: its format, how a person calls it, and its media type. */
export interface Kind {
  readonly format: Format;
  readonly called: string;
  readonly mediaType: string;
}

const kind = (format: Format, called: string, mediaType: string): Kind => ({ format, called, mediaType });
const PDF = kind("pdf", "a PDF", "application/pdf");
const TEXT = kind("text", "plain text", "text/plain");
const MARKDOWN = kind("markdown", "Markdown", "text/markdown");
const HTML = kind("html", "a page", "text/html");
const DOCX = kind("docx", "a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
const ODT = kind("odt", "an OpenDocument text", "application/vnd.oasis.opendocument.text");
const RTF = kind("rtf", "RTF", "application/rtf");
const EMAIL = kind("email", "an e-mail", "message/rfc822");
const CSV = kind("table", "a table", "text/csv");
const TSV = kind("table", "a table", "text/tab-separated-values");
const LINES = kind("lines", "JSON Lines", "application/jsonl");
const JSON_LIST = kind("lines", "JSON", "application/json");
const CONTAINERS: Readonly<Record<Container, Kind>> = {
  zip: kind("container", "a ZIP archive", "application/zip"),
  warc: kind("container", "a web archive", "application/warc"),
  "warc.gz": kind("container", "a web archive", "application/warc"),
  wacz: kind("container", "a web archive", "application/wacz"),
  tar: kind("container", "a tar archive", "application/x-tar"),
  "tar.gz": kind("container", "a tar archive", "application/x-tar"),
  gz: kind("container", "packed by gzip", "application/gzip"),
};

/** What an ending promises. A folder is searched for these; content decides what the file then is. */
export const ENDINGS: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".pdf": "pdf",
  ".docx": "docx",
  ".docm": "docx",
  ".odt": "odt",
  ".rtf": "rtf",
  ".eml": "email",
  ".mht": "email",
  ".mhtml": "email",
  ".rss": "feed",
  ".atom": "feed",
  ".csv": "table",
  ".tsv": "table",
  ".jsonl": "lines",
  ".ndjson": "lines",
};

/** Endings of documents that are not read, or not by this folder: in a pile they are listed, so that nobody misses them. */
export const LATER: readonly string[] = [
  ".doc",
  ".epub",
  ".pages",
  ".msg",
  ".xml",
  ".zip",
  ".warc",
  ".warc.gz",
  ".wacz",
  ".tar",
  ".tgz",
  ".png",
  ".jpg",
  ".jpeg",
  ".tif",
  ".tiff",
  ".webp",
];

/** Formats known by their first bytes, and by those further on where the first could be words or hold several formats. */
const MAGIC: readonly {
  readonly starts: readonly number[];
  readonly next?: readonly number[];
  readonly at?: number;
  readonly kind: Kind;
}[] = [
  { starts: ascii("{\\rtf"), kind: RTF },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: kind("image", "a PNG picture", "image/png") },
  { starts: [0xff, 0xd8, 0xff], kind: kind("image", "a JPEG picture", "image/jpeg") },
  { starts: ascii("GIF8"), kind: kind("image", "a GIF picture", "image/gif") },
  { starts: ascii("II*\0"), kind: kind("image", "a TIFF picture", "image/tiff") },
  { starts: ascii("MM\0*"), kind: kind("image", "a TIFF picture", "image/tiff") },
  { starts: ascii("RIFF"), next: ascii("WEBP"), at: 8, kind: kind("image", "a WebP picture", "image/webp") },
  { starts: ascii("RIFF"), next: ascii("WAVE"), at: 8, kind: kind("other", "a sound", "audio/wav") },
  { starts: ascii("RIFF"), next: ascii("AVI "), at: 8, kind: kind("other", "a film", "video/x-msvideo") },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    kind: kind("other", "an old office document (.doc, .xls, .ppt or .msg)", "application/x-ole-storage"),
  },
  {
    starts: ascii("SQLite format 3\0"),
    kind: kind("other", "an SQLite database", "application/vnd.sqlite3"),
  },
  { starts: ascii("7z\xbc\xaf\x27\x1c"), kind: kind("other", "a 7z archive", "application/x-7z-compressed") },
  { starts: ascii("Rar!\x1a\x07"), kind: kind("other", "a RAR archive", "application/vnd.rar") },
  {
    starts: ascii("BZh"),
    next: ascii("1AY&SY"),
    at: 4,
    kind: kind("other", "a bzip2 archive", "application/x-bzip2"),
  },
  { starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], kind: kind("other", "an xz archive", "application/x-xz") },
  { starts: ascii("ID3\x03"), kind: kind("other", "a sound", "audio/mpeg") },
];

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** Which office document a ZIP is, or null. */
function officeOf(bytes: Uint8Array): Kind | null {
  const names = zipEntries(bytes).map((entry) => entry.name);
  if (names.includes("word/document.xml")) return DOCX;
  const first = latin(bytes.subarray(30, 130));
  if (first.startsWith("mimetypeapplication/vnd.oasis.opendocument.text")) return ODT;
  if (first.startsWith("mimetypeapplication/epub+zip")) return kind("other", "an EPUB book", "application/epub+zip");
  if (first.startsWith("mimetype")) return kind("other", "an OpenDocument file other than a text", "application/zip");
  const office = names.some((name) => name.startsWith("ppt/") || name.startsWith("xl/"));
  // Its list of parts lies at the end: a download cut short has lost it.
  if (names.some((name) => name.startsWith("word/"))) return DOCX;
  return office ? kind("other", "a spreadsheet or a presentation", "application/zip") : null;
}

/** What the bytes are by themselves, whatever the file is called; null when they may be text. */
export function sniff(bytes: Uint8Array, file: string): Kind | null {
  const container = containerOf(bytes, file);
  if (container && container !== "zip") return CONTAINERS[container];
  if (startsWith(bytes, ascii("PK"))) {
    const office = startsWith(bytes, ascii("PK\x03\x04")) ? officeOf(bytes) : null;
    if (office) return office;
    if (container) return CONTAINERS.zip;
    if (startsWith(bytes, ascii("PK\x03\x04"))) return CONTAINERS.zip;
  }
  const found = MAGIC.find(
    ({ starts, next, at }) => startsWith(bytes, starts) && (next === undefined || startsWith(bytes, next, at)),
  );
  if (found) return found.kind;
  // Mail gateways and old servers put lines before a PDF; every reader looks for its mark in the first kilobyte.
  const pdf = latin(bytes.subarray(0, 1029)).indexOf("%PDF-");
  if (pdf >= 0 && (pdf === 0 || endingOf(file) === ".pdf")) return PDF;
  // Its parts may be in as many encodings: which, only its own reader knows.
  return isEmail(latin(bytes.subarray(0, 16_000)), file) ? EMAIL : null;
}

const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|article)\b/i;
const TAGS = /<\/?(?:p|div|img|table|a|h[1-6]|span|br|article|section|body)\b[^<>]{0,500}>/i;
/** What stands before the root of an XML document: declaration, comments, a type, instructions. */
const PROLOGUE =
  /^\s*(?:<\?[^>]{0,1000}>\s*|<!--[\s\S]{0,5000}?-->\s*|<!doctype\b[^>[]{0,1000}(?:\[[^\]]{0,10000}\]\s{0,100})?>\s*){0,20}/i;
const FEED = /^<(?:rss|feed|(?:rdf:)?rdf|[a-z]{1,20}:feed)\b/i;
/** Any other root of XML that says so itself. */
const XML = /^\s*<\?xml\s/i;

/** A header of a message: its name, without the value. */
const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,60}):/;
/** Headers that only a mail program writes, and those that people write at the head of a text as well. */
const POSTED = new Set([
  "received",
  "message-id",
  "mime-version",
  "return-path",
  "delivered-to",
  "dkim-signature",
  "x-mailer",
  "snapshot-content-location",
]);
const ADDRESSED = new Set(["from", "to", "subject", "date", "cc", "reply-to", "sender", "content-type"]);

/** Whether a text opens with the headers of a message: two that only programs write, or with the ending three of any. */
function isEmail(text: string, file: string): boolean {
  const head = text.replace(/^ï»¿/, "").replace(/^From [^\n]{1,200}\r?\n/, "");
  let posted = 0;
  let addressed = 0;
  for (const line of head.split(/\r?\n/)) {
    if (line === "") break;
    if (/^[ \t]/.test(line)) continue;
    const name = HEADER.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (POSTED.has(name)) posted += 1;
    else if (ADDRESSED.has(name)) addressed += 1;
  }
  return posted >= 2 || (posted >= 1 && addressed >= 2) || (ENDINGS[endingOf(file)] === "email" && addressed >= 2);
}

const isObject = (line: string): boolean => {
  if (!line.startsWith("{") || !line.endsWith("}")) return false;
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
};

/** Whether each of the first lines is a JSON object; one alone needs the ending, since a text can be one. */
function isLines(text: string, file: string): boolean {
  if (!text.startsWith("{")) return false;
  const lines = text
    .slice(0, 2_000_000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // The last of the lines may be cut where we stopped looking.
  const seen = lines.length > 1 ? lines.slice(0, Math.min(3, lines.length - (text.length > 2_000_000 ? 1 : 0))) : lines;
  const promised = ENDINGS[endingOf(file)] === "lines";
  // An export may begin with a line that broke: it is named, and the rest is read.
  if (promised) return seen.some(isObject);
  return seen.length > 1 && seen.every(isObject);
}

/** Whether a text is JSON with a list of objects; one object alone needs the ending, since a text can be one. */
function isJson(text: string, file: string): boolean {
  if (/^\[\s*\{\s*"/.test(text) && /\}\s*\]\s*$/.test(text.slice(-1000))) return true;
  return endingOf(file) === ".json" && /^[[{]/.test(text) && /[\]}]\s*$/.test(text.slice(-1000));
}

/** A record with words enough for a report, or a feed: what the JSON of settings and maps has not. */
const TOLD =
  /"(?:text|body|content|article_?body|full_?text|story|article|transcript|content_html|content_text|texto|contenido|cuerpo)"\s*:\s*"(?:[^"\\]|\\.){80}/i;
/** Whether JSON, by its first kilobytes, holds reports: every folder has JSON that does not. */
export const tellsJson = (head: string): boolean => TOLD.test(head) || /jsonfeed\.org/.test(head.slice(0, 4000));

/** Which reader a decoded text is for: its own first words before its name's ending. */
export function kindOfText(text: string, file: string): Kind {
  const start = text.replace(/^\ufeff/, "");
  if (PAGE.test(start.slice(0, 12_000))) return HTML;
  const root = start.slice(0, 20_000).replace(PROLOGUE, "");
  if (FEED.test(root))
    return kind("feed", "a feed", /^<rss|rdf/i.test(root) ? "application/rss+xml" : "application/atom+xml");
  const trimmed = start.trimStart();
  if (
    trimmed.startsWith("{") &&
    /"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(trimmed.slice(0, 4000))
  ) {
    return kind("feed", "a feed", "application/feed+json");
  }
  if (isLines(trimmed, file)) return LINES;
  if (isJson(trimmed, file)) return JSON_LIST;
  const promised = ENDINGS[endingOf(file)];
  // A fragment of a page saved as .html is one; plain text that somebody called .html is not.
  if (promised === "html") return TAGS.test(text.slice(0, 100_000)) ? HTML : TEXT;
  if (promised === "markdown") return MARKDOWN;
  if (promised === "table") return endingOf(file) === ".tsv" ? TSV : CSV;
  if (XML.test(start)) return kind("other", "an XML file of another kind than feeds and pages", "application/xml");
  return TEXT;
}
