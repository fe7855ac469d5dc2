import type { Metadata } from "../model/index.ts";
import { check, edtfOf, isNobody, NOTHING_KNOWN } from "./metadata.ts";

/** What a file's own fields say of it, as its program filled them in. */
export interface FileInfo {
  readonly title: string | null;
  readonly author: string | null;
  /** As publishers' programs state it. */
  readonly published: string | null;
  /** When the file was made: "D:20180506195924Z", "2018-05-06T19:59:24Z". */
  readonly created: string | null;
}

/** Titles that a program put there and nobody chose. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|sin t[ií]tulo.*|document\d*|layout \d+|powerpoint presentation|presentation|print|slide \d+|title|.*\.(?:docx?|pdf|indd|qxd|qxp|pptx?|xlsx?|rtf|odt|pages|tmp|tex|dvi|html?|aspx?|cdr|ai|pub)|[\w-]*\d[\w-]*|https?:.*)$/i;
/** Authors that are programs or the names of accounts. */
const NO_AUTHOR =
  /^(?:.*\b(?:microsoft|adobe|acrobat|indesign|libreoffice|openoffice|quark|latex|wkhtmltopdf|python-docx)\b.*|\w{1,3}|[\w.]+\d+|.*@.*)$/i;

/** "D:20180506195924+02'00'" as the month it lies in, about: a file is made before or long after its text comes out. */
function monthOf(created: string): string | null {
  const found = /^(?:D:)?(\d{4})-?(\d{2})/.exec(created.trim());
  const [, year = "", month = ""] = found ?? [];
  // Templates bear the day on which their program was made.
  return Number(year) >= 1985 && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}~` : null;
}

/** Lines at the head of a document that are looked at for a month of their own: a cover has few. */
const COVER = 14;

/** "March 2019", alone on a line of the cover of a study; null when there is none. */
function monthOnCover(text: string): Metadata["published"] {
  const lines = text
    .slice(0, 3000)
    .split("\n", COVER * 2)
    .filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, COVER)) {
    if (!/^\s*\p{L}{3,10}\.?,?(?: de)? (?:19|20)\d{2}\s*$/iu.test(line)) continue;
    const day = edtfOf(`1 ${line.trim()}`);
    if (day !== null) return { value: day.slice(0, 7), how: "stated", from: "its first lines" };
  }
  return null;
}

/**
 * Metadata from the fields of a file, which `from` names ("PDF info"). When the file was made is no date of
 * publication: it counts as inferred, to the month and about, behind a month that the cover states. `heading` is a title that the text itself shows.
 */
export function fromFileInfo(
  info: FileInfo,
  { from, heading, text }: { readonly from: string; readonly heading: Metadata["title"]; readonly text: string },
): Metadata {
  const title = info.title?.trim() ?? "";
  const author = info.author?.trim() ?? "";
  const stated = check(
    {
      ...(title.length >= 4 && !NO_TITLE.test(title) ? { title } : {}),
      ...(author !== "" && !isNobody(author) && !NO_AUTHOR.test(author) ? { author } : {}),
      ...(info.published !== null && edtfOf(info.published) !== null ? { published: info.published } : {}),
    },
    { how: "stated", from },
  ).metadata;
  const month = info.created === null ? null : monthOf(info.created);
  return {
    ...NOTHING_KNOWN,
    ...stated,
    title: stated.title ?? heading,
    published:
      stated.published ??
      monthOnCover(text) ??
      (month === null
        ? null
        : { value: month, how: "inferred", from: `${from}: when the file was made, not when it came out` }),
  };
}
