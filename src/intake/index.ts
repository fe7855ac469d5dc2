import { withoutBiography } from "./biography.ts";
import { daysOfEdtf, METADATA, type Metadata, parseEdtf } from "../model/index.ts";
import { decode } from "./decode.ts";
import { type Format, type Kind, kindOfText, sniff } from "./format.ts";
import { languageOf } from "./language.ts";
import { refused } from "./made.ts";
import { check } from "./metadata.ts";
import { withoutRepeats } from "./repeats.ts";
import { withOwnWords } from "./stated/index.ts";
import type { TakenIn } from "./taken.ts";

export { type Container, containerOf, endingOf } from "./archive-format.ts";
export { ENDINGS, LATER } from "./format.ts";
export { edtfOf, firstKnown, NOTHING_KNOWN, withTold } from "./metadata.ts";
export type { Item, TakenIn } from "./taken.ts";
export { readSidecar, SIDECAR, type Sidecar } from "./sidecar.ts";

/** Metadata that a person gives in words; a published date must be EDTF as it stands. */
export function givenMetadata(
  written: Readonly<Partial<Record<keyof Metadata, string>>>,
  from: string,
):
  | { readonly ok: true; readonly metadata: Metadata }
  | { readonly ok: false; readonly field: keyof Metadata; readonly detail: string } {
  if (written.published !== undefined && !parseEdtf(written.published.trim())) {
    return {
      ok: false,
      field: "published",
      detail: `"${written.published}" is no date as this program writes them: 2025, 2025-08, 2025-08-13, 2025-08? (uncertain) or 2025-08~ (about)`,
    };
  }
  for (const field of METADATA) {
    const [refusal] = check({ [field]: written[field] ?? "" }, { how: "given", from }).notes;
    if (refusal !== undefined) return { ok: false, field, detail: refusal };
  }
  return { ok: true, metadata: check(written, { how: "given", from }).metadata };
}

type Result = TakenIn | Promise<TakenIn>;
type ReadBytes = (bytes: Uint8Array, file: string) => Result;
type ReadText = (text: string, file: string) => Result;

/** The readers of what is no text, each loaded when the first of its files comes. */
const OF_BYTES: Readonly<Partial<Record<Format, () => Promise<ReadBytes>>>> = {
  pdf: async () => (await import("./pdf/read.ts")).readPdf,
  docx: async () => (await import("./office/docx.ts")).readDocx,
  email: async () => (await import("./email/read.ts")).readEmail,
  rtf: async () => (await import("./office/rtf.ts")).readRtf,
  image: async () => (await import("./image.ts")).readImage,
  odt: async () => (await import("./office/odt.ts")).readOdt,
};

/** The readers of text in any encoding. */
const OF_TEXT: Readonly<Partial<Record<Format, () => Promise<ReadText>>>> = {
  // linkedom and Readability take 150 ms to load; most reports are not pages.
  html: async () => (await import("./web-page.ts")).readHtml,
  text: async () => (await import("./texts.ts")).readText,
  markdown: async () => (await import("./texts.ts")).readMarkdown,
  feed: async () => (await import("./feed.ts")).readFeed,
  table: async () => (await import("./table.ts")).readTable,
  lines: async () => (await import("./json-records.ts")).readJsonLines,
};

const notRead = ({ format, called, mediaType }: Kind): TakenIn =>
  format === "container"
    ? refused(
        mediaType,
        "container",
        `The file is ${called}, which is read entry by entry; add it with cotejo add, or unpack it and add the folder`,
      )
    : refused(
        mediaType,
        "format-not-read",
        `The file is ${called}, which is not read. The original is kept; save it as PDF, DOCX, HTML or plain text and add that`,
      );

/**
 * Reads the bytes of one file, called `file`, into canonical text; `charset` is the encoding that the server which gave
 * them named, or null. Never throws on bad bytes: the problem says what is wrong.
 */
export async function takeIn(bytes: Uint8Array, file: string, charset: string | null = null): Promise<TakenIn> {
  const foreign = sniff(bytes, file);
  if (foreign) {
    const load = OF_BYTES[foreign.format];
    return load ? finished(await (await load())(bytes, file)) : notRead(foreign);
  }
  let decoded = decode(bytes, charset);
  if (!decoded.ok) return refused("application/octet-stream", decoded.problem.code, decoded.problem.detail);
  const kind = kindOfText(decoded.text, file);
  if (decoded.encoding === "windows-1252") {
    const declared = declaredEncoding(bytes);
    const again = declared === null ? decoded : decode(bytes, declared);
    if (again.ok) decoded = again;
  }
  const load = OF_TEXT[kind.format];
  return load ? finished({ ...(await (await load())(decoded.text, file)), mediaType: kind.mediaType }) : notRead(kind);
}

/** The encoding that a page or an XML document declares in its first kilobytes, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return (
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ??
    null
  );
}

/** The same for every format and for recognised pictures: a file of white space is empty, and the words say what they can of their own origin. */
export function finished(whole: TakenIn): TakenIn {
  const taken = withoutRepeats(whole);
  const { text, problem } = taken;
  if (text === null || text.trim() === "") {
    const empty = {
      code: "empty",
      detail: "The document has no words; look whether it is the right one, and add that",
    };
    return { ...taken, text: null, problem: problem ?? (taken.items.length > 0 ? null : empty) };
  }
  const metadata = withDates(text, taken.metadata);
  const language = languageOf(text);
  // A page in Spanish inside an English site's frame declares lang="en": the words themselves count more.
  const inferred =
    language === null || (metadata.language?.how === "stated" && metadata.language.value === language)
      ? metadata.language
      : { value: language, how: "inferred" as const, from: "its words" };
  return withoutBiography({ ...taken, metadata: { ...metadata, language: inferred } });
}

/**
 * What the words say of their own origin. The day on which a file was made, as its reader infers it, comes behind a date
 * that the words state, and before a bound that follows from what they tell, unless it lies before that.
 */
function withDates(text: string, metadata: Metadata): Metadata {
  const { published: made } = metadata;
  if (made?.how !== "inferred") return withOwnWords(text, metadata);
  const own = withOwnWords(text, { ...metadata, published: null });
  const first = own.published && daysOfEdtf(own.published.value)?.first;
  const last = daysOfEdtf(made.value)?.last ?? Infinity;
  const before = typeof first === "number" && last < first;
  return own.published?.how === "stated" || before ? own : { ...own, published: made };
}
