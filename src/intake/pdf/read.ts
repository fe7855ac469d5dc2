import type { Metadata } from "../../model/index.ts";
import { type FileInfo, fromFileInfo } from "../file-info.ts";
import { refused, taken } from "../made.ts";
import { edtfOf } from "../metadata.ts";
import { isBare } from "../stated/lines.ts";
import type { TakenIn } from "../taken.ts";
import { linesOf } from "./columns.ts";
import { type Opened, openPdf } from "./open.ts";
import { pageOf, type PdfText } from "./pages.ts";
import { compose } from "./paragraphs.ts";
import { type Running, runningLines } from "./running.ts";
import { segmentsOf } from "./segments.ts";
import type { Page } from "./shapes.ts";
import { bombIn } from "./streams.ts";
import { largestWords } from "./title.ts";

const PDF = "application/pdf";
/** Pages that are read of one PDF; the longest study known to us has a third. */
const MOST_PAGES = 10_000;
/** Pages that cannot be read, one after another, behind which no more are looked for. */
const MOST_BROKEN = 12;
/** Characters that are read of one PDF. */
const MOST_TEXT = 40_000_000;

const messageOf = (error: Error): string => error.message.replace(/\s+/g, " ").slice(0, 120);

const ENCRYPTED =
  "The PDF is locked with a password; open it with the password, save or print it to a PDF without one, and add that";
const SCANNED =
  "The PDF has no text, only pictures of pages; run a text recogniser over it (ocrmypdf in.pdf out.pdf) and add what that gives, or name a folder with trained data in the setting ocr_models and run cotejo retry";
const GARBLED =
  "The PDF shows letters but does not say which they are; print it to a new PDF and run a text recogniser over that (ocrmypdf --force-ocr), or add the text from another source";
const AGAIN = "download or copy it again, or open it and print it to a new PDF, and add that";

/**
 * The text of a PDF in reading order, with its pages, and the lines that belong to the pages alone in `cut`.
 * Problems: `pdf-encrypted`, `pdf-broken`, `pdf-too-large`, `pdf-garbled`, `needs-ocr`.
 */
export async function readPdf(bytes: Uint8Array): Promise<TakenIn> {
  const bomb = bombIn(bytes);
  if (bomb !== null) {
    return refused(
      PDF,
      "pdf-too-large",
      `A part of the PDF unfolds to more than ${bomb} MB, which no article does; if it is sound, print it to a new PDF and add that`,
    );
  }
  const opened = await open(bytes);
  if (opened instanceof Error) {
    if (opened.name === "PasswordException") return refused(PDF, "pdf-encrypted", ENCRYPTED);
    return refused(PDF, "pdf-broken", `The PDF cannot be opened (${messageOf(opened)}); ${AGAIN}`);
  }
  try {
    const made = await textOf(opened);
    if (endsWell(bytes)) return made;
    // What says which letters its fonts show was lost with the end.
    const problem = made.problem?.code === "pdf-garbled" ? { code: "pdf-broken", detail: CUT_FONTS } : made.problem;
    return { ...made, problem, notes: [...made.notes, CUT_SHORT] };
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Opened | Error> {
  try {
    return await openPdf(new Uint8Array(bytes));
  } catch (error) {
    if (!(error instanceof Error)) return new Error(String(error));
    const mended = error.name === "InvalidPDFException" ? withRoot(bytes) : null;
    if (!mended) return error;
    return await openPdf(mended).catch(() => error);
  }
}

/** A PDF whose end was lost, with the line that says where its catalogue is; null when that is lost as well. */
function withRoot(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const at = /\/Type\s{0,3}\/Catalog\b/.exec(text)?.index;
  if (at === undefined) return null;
  const number = [...text.slice(Math.max(0, at - 2000), at).matchAll(/(\d{1,9} \d{1,5}) obj\b/g)].at(-1)?.[1];
  if (number === undefined) return null;
  return Uint8Array.from(Buffer.from(`${text}\nendobj\ntrailer\n<< /Root ${number} R >>\n`, "latin1"));
}

const CUT_SHORT =
  "The end of the PDF is missing: pages may be missing with it; if it was downloaded, download it again and add that";
const CUT_FONTS =
  "The end of the PDF is missing, and with it what says which letters it shows; download or copy it again, and add that";
const endsWell = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048).includes("%%EOF");

async function textOf(opened: Opened): Promise<TakenIn> {
  const { pages, notes } = await pagesOf(opened);
  const { printed, ...info } = await infoOf(opened);
  if (pages.length === 0) {
    return refused(PDF, "pdf-broken", `None of the pages of the PDF can be read; ${AGAIN}`);
  }
  const segmented = pages.map((page) => ({ ...page, segments: segmentsOf(page.fragments) }));
  const running = runningLines(segmented, { printed });
  const ordered = segmented.map((page) => {
    const found = running.get(page.number) ?? [];
    const gone = new Set(found.flatMap((one) => one.segments));
    return { ...page, running: found, lines: linesOf(page.segments.filter((segment) => !gone.has(segment))) };
  });
  const composed = compose(ordered);
  const [first] = ordered;
  const heading = first ? largestWords(first.lines, first.height) : null;
  const known = fromFileInfo(info, { from: INFO, heading, text: composed.text });
  const frame = [...running.values()].flat();
  const dated =
    known.published?.how === "stated" && known.published.from === INFO
      ? known
      : { ...known, published: dayIn(frame, { printed }) ?? known.published };
  const metadata = printed ? { ...dated, url: addressIn(frame) } : dated;
  if (composed.text.trim() === "") return { ...refused(PDF, "needs-ocr", SCANNED), metadata, notes, cut: composed.cut };
  if (garbled(composed.text)) return { ...refused(PDF, "pdf-garbled", GARBLED), metadata, notes };
  const bare = ordered.filter((page) => page.lines.length === 0).map((page) => page.number);
  return taken(PDF, { ...composed, metadata, notes: bare.length === 0 ? notes : [...notes, bareNote(bare)] });
}

const bareNote = (bare: readonly number[]): string =>
  `${bare.length === 1 ? "Page" : "Pages"} ${bare.slice(0, 12).join(", ")}${bare.length > 12 ? ", …" : ""} of the PDF ${bare.length === 1 ? "has" : "have"} no text; pictures of text need a text recogniser (ocrmypdf)`;

/** Fonts of some programs name no letters: what comes out are signs of private use or none at all. */
function garbled(text: string): boolean {
  const signs = text.replace(/\s/g, "");
  const strange = signs.match(/[\p{Co}\p{Cn}\ufffd\u0080-\u009f]/gu)?.length ?? 0;
  return strange > signs.length * 0.3 || isCiphered(text);
}

/** Words that no text of Europe's languages is without for long. */
const COMMON =
  /(?<!\p{L})(?:the|of|and|to|in|that|for|is|de|la|el|que|en|los|y|le|et|les|des|der|die|und|di|il|che|do|da|os|het|van)(?!\p{L})/giu;
/** Share of vowels among the letters of words; in English and Spanish it is near two fifths. */
const FEWEST_VOWELS = 0.22;
/** A table of initials may have few vowels; of so many letters no text has. */
const SURE = 300;

/** A font that names other letters than it shows gives "7KH VWDWH" or "& R V W": no common word, and hardly a vowel. */
function isCiphered(text: string): boolean {
  const sample = text.slice(0, 60_000);
  const letters = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < SURE || letters < sample.replace(/[^\p{L}]/gu, "").length * 0.9) return false;
  const common = sample.match(COMMON)?.length ?? 0;
  const vowels = sample.normalize("NFD").match(/[aeiou]/gi)?.length ?? 0;
  return common < sample.split(/\s+/).length * 0.02 && vowels < letters * FEWEST_VOWELS;
}

async function pagesOf(
  opened: Opened,
): Promise<{ readonly pages: readonly Page[]; readonly notes: readonly string[] }> {
  const pages: Page[] = [];
  const broken: number[] = [];
  let row = 0;
  let length = 0;
  let number = 1;
  for (; number <= Math.min(opened.numPages, MOST_PAGES) && row < MOST_BROKEN && length < MOST_TEXT; number++) {
    try {
      const page = await opened.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item): item is typeof item & PdfText => "str" in item);
      pages.push(pageOf(number, page.getViewport({ scale: 1 }), texts));
      length += texts.reduce((sum, item) => sum + item.str.length, 0);
      page.cleanup();
      row = 0;
    } catch {
      broken.push(number);
      row += 1;
    }
  }
  const notes: string[] = [];
  const unread = opened.numPages - pages.length;
  if (unread > 0) {
    notes.push(
      `The PDF says that it has ${opened.numPages} pages, of which ${pages.length} could be read; ${broken.length > 0 ? `the first that could not is ${broken[0]}` : "the rest is beyond what is read of one file"}`,
    );
  }
  return { pages, notes };
}

/** Browsers, and programs that print pages as they do. */
const PRINTED = /mozilla|chrom|safari|firefox|wkhtmltopdf|puppeteer|playwright/i;

/** The address that a browser prints under each page, unless it was too long for the line. */
function addressIn(running: readonly Running[]): Metadata["url"] {
  const found = running.map(({ text }) => /(?:^|\s)(https?:\/\/[^\s…]{4,500})(?=\s|$)/.exec(text)?.[1]);
  const value = found.find((url) => url !== undefined && !url.endsWith("..."));
  return value === undefined ? null : { value, how: "inferred", from: "the line that a browser printed on its pages" };
}

/** What the fields of the file itself are called as a source. */
const INFO = "PDF info";

/**
 * The day that a paper prints over or under its pages: "The Bay Post — 14 August 2025". A browser prints the day of
 * printing there, in figures.
 */
function dayIn(running: readonly Running[], { printed }: { readonly printed: boolean }): Metadata["published"] {
  for (const { text } of running) {
    for (const part of text.split(/\s*[|·•—–]\s*|\s-\s|\s{3,}/)) {
      const day = isBare(part) && (!printed || /\p{L}{3}/u.test(part)) ? edtfOf(part) : null;
      if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day))
        return { value: day, how: "stated", from: "the line that its pages bear" };
    }
  }
  return null;
}

/** Words that metadata may give singly or as a list. */
const words = (value: unknown): string | null =>
  typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.filter((one) => typeof one === "string").join(", ")
      : null;

async function infoOf(opened: Opened): Promise<FileInfo & { readonly printed: boolean }> {
  const none = { title: null, author: null, published: null, created: null, printed: false };
  try {
    const { info, metadata } = await opened.getMetadata();
    const stated = info as Readonly<Record<string, unknown>>;
    const more = (name: string): string | null => words((metadata as { get(name: string): unknown } | null)?.get(name));
    const printed = PRINTED.test(words(stated["Creator"]) ?? "");
    return {
      printed,
      title: more("dc:title") || words(stated["Title"]),
      author: more("dc:creator") || words(stated["Author"]),
      published: more("prism:publicationdate") ?? more("prism:coverdate"),
      // A page that somebody printed: the day is that of the printing.
      created: printed ? null : (words(stated["CreationDate"]) ?? more("xmp:createdate")?.replaceAll("-", "") ?? null),
    };
  } catch {
    return none;
  }
}
