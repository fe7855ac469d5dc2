import { type Metadata, parseEdtf, type Problem } from "../model/index.ts";
import { decode } from "./decode.ts";
import { formatOf, MEDIA_TYPES, sniff } from "./format.ts";
import { frontMatter } from "./front-matter.ts";
import { languageOf } from "./language.ts";
import { textOfMarkdown } from "./markdown.ts";
import { check, type Checked, firstKnown, NOTHING_KNOWN } from "./metadata.ts";
import { unwrap } from "./plain.ts";
import type { TakenIn } from "./taken.ts";

export { ENDINGS, endingOf, LATER } from "./format.ts";
export { edtfOf, firstKnown, NOTHING_KNOWN } from "./metadata.ts";
export type { Item, TakenIn } from "./taken.ts";
export { readSidecar, SIDECAR, type Sidecar } from "./sidecar.ts";

/** Metadata that a person gives in words; a published date must be EDTF as it stands. */
export function givenMetadata(
  written: Readonly<Partial<Record<keyof Metadata, string>>>,
  from: string,
): { readonly ok: true; readonly metadata: Metadata } | { readonly ok: false; readonly detail: string } {
  if (written.published !== undefined && !parseEdtf(written.published.trim())) {
    return {
      ok: false,
      detail: `"${written.published}" is no date as this program writes them: 2025, 2025-08, 2025-08-13, 2025-08? (uncertain) or 2025-08~ (about)`,
    };
  }
  return { ok: true, metadata: check(written, { how: "given", from }).metadata };
}

const nothing: Checked = { metadata: NOTHING_KNOWN, notes: [] };

const WHOLE = { cut: [], pages: [], items: [] } as const;

const failed = (mediaType: string, problem: Problem): TakenIn => ({
  ...WHOLE,
  mediaType,
  text: null,
  problem,
  metadata: NOTHING_KNOWN,
  notes: [],
});

/** Reads the bytes of one file, called `file`, into canonical text. Never throws on bad bytes: the problem says what is wrong. */
export async function takeIn(bytes: Uint8Array, file: string): Promise<TakenIn> {
  const foreign = sniff(bytes);
  if (foreign && !foreign.ok) return failed(foreign.mediaType, foreign.problem);
  let decoded = decode(bytes);
  if (!decoded.ok) return failed("application/octet-stream", decoded.problem);
  const format = formatOf(decoded.text, file);
  const mediaType = MEDIA_TYPES[format];
  if (format === "html") {
    // linkedom and Readability take 150 ms to load; most reports are not pages.
    const { declaredEncoding, readPage } = await import("./html.ts");
    if (decoded.encoding === "windows-1252") decoded = decode(bytes, declaredEncoding(bytes));
    const page = readPage(decoded.ok ? decoded.text : "");
    if (!page.ok) return failed(mediaType, page.problem);
    return finished(mediaType, page.text, [check(page.written, { how: "stated", from: "page" })]);
  }
  const headed = frontMatter(decoded.text);
  const stated = check(headed.written, { how: "stated", from: "front matter" });
  const text = format === "markdown" ? textOfMarkdown(headed.body) : unwrap(headed.body);
  return finished(mediaType, text, [stated, headed.note === null ? nothing : { ...nothing, notes: [headed.note] }]);
}

function finished(mediaType: string, text: string, stated: readonly Checked[]): TakenIn {
  const notes = stated.flatMap((one) => one.notes);
  const metadata = firstKnown(...stated.map((one) => one.metadata));
  if (text.trim() === "") {
    return {
      ...WHOLE,
      mediaType,
      text: null,
      problem: { code: "empty", detail: "The file has no text" },
      metadata,
      notes,
    };
  }
  const language = languageOf(text);
  // A page in Spanish inside an English site's frame declares lang="en": the words themselves count more.
  const inferred =
    language === null || (metadata.language?.how === "stated" && metadata.language.value === language)
      ? metadata.language
      : { value: language, how: "inferred" as const, from: "its words" };
  return { ...WHOLE, mediaType, text, problem: null, metadata: { ...metadata, language: inferred }, notes };
}
