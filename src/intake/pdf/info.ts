import { edtfOf } from "../metadata.ts";
import { check, NOTHING_KNOWN } from "../metadata.ts";
import type { Metadata } from "../../model/index.ts";
import type { Line } from "./shapes.ts";

/** What a PDF says of itself. */
export interface PdfInfo {
  readonly title: string | null;
  readonly author: string | null;
  /** As publishers' programs state it. */
  readonly published: string | null;
  /** As "D:20180506195924Z": when the file was made. */
  readonly created: string | null;
}

/** Titles that a program put there and nobody chose. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|sin t[ií]tulo.*|document\d*|layout \d+|powerpoint presentation|presentation|print|slide \d+|title|.*\.(?:docx?|pdf|indd|qxd|qxp|pptx?|xlsx?|rtf|odt|pages|tmp|tex|dvi|html?|aspx?|cdr|ai|pub)|[\w-]*\d[\w-]*|https?:.*)$/i;
/** Authors that are accounts or programs. */
const NO_AUTHOR =
  /^(?:user|usuario|owner|admin(?:istrator)?|windows user|microsoft office user|author|unknown|anonymous|root|guest|default|pc|hp|dell|lenovo|acer|.*\b(?:microsoft|adobe|acrobat|indesign|libreoffice|openoffice|quark|latex|wkhtmltopdf)\b.*|\w{1,3}|[\w.]+\d+|.*@.*)$/i;

/** "D:20180506195924+02'00'" as the month it lies in, about: a file is made before or long after its text comes out. */
function monthOf(created: string): string | null {
  const found = /^(?:D:)?(\d{4})(\d{2})/.exec(created.trim());
  const [, year = "", month = ""] = found ?? [];
  return Number(year) >= 1985 && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}~` : null;
}

/** The largest words on the first page, as its title; null when nothing there is larger than the rest. */
export function largestWords(lines: readonly Line[], height: number): string | null {
  const upper = lines.filter((line) => line.y < height * 0.6 && line.cells === 1 && /\p{L}{3}/u.test(line.text));
  const size = Math.max(0, ...upper.map((line) => line.size));
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  if (size < usual * 1.15) return null;
  const from = upper.findIndex((line) => line.size >= size * 0.97);
  const words: string[] = [];
  for (const line of upper.slice(from)) {
    if (line.size < size * 0.97) break;
    words.push(line.text);
  }
  const title = words.join(" ");
  return title.length >= 8 && title.length <= 250 ? title : null;
}

/** What is known of a PDF by what it says of itself, and by the largest words of its first page. */
export function pdfMetadata(info: PdfInfo, largest: string | null): Metadata {
  const title = info.title?.trim() ?? "";
  const author = info.author?.trim() ?? "";
  const stated = check(
    {
      ...(title.length >= 4 && !NO_TITLE.test(title) ? { title } : {}),
      ...(author !== "" && !NO_AUTHOR.test(author) ? { author } : {}),
      ...(info.published !== null && edtfOf(info.published) !== null ? { published: info.published } : {}),
    },
    { how: "stated", from: "PDF info" },
  ).metadata;
  const month = info.created === null ? null : monthOf(info.created);
  return {
    ...NOTHING_KNOWN,
    ...stated,
    title:
      stated.title ??
      (largest === null ? null : { value: largest, how: "inferred", from: "largest words of the first page" }),
    published:
      stated.published ??
      (month === null
        ? null
        : { value: month, how: "inferred", from: "PDF creation date: when the file was made, not when it came out" }),
  };
}
