import { join, vocabularyOf } from "./pdf/hyphens.ts";

/** A line this long was not broken by hand or by a mail program. */
const WIDEST = 100;
const ENDS_SENTENCE = /[.!?:;]["'”’)\]]*\s*$/;

const length = (line: string): number => line.trimEnd().length;
const blank = (line: string | undefined): boolean => line === undefined || line.trim() === "";

/** Lines of a text that shows no width, of which the first breaks off in the middle of a sentence: "… to the high / court". */
const runOn = (text: string): string =>
  text.replace(/(?<=^[^\n]{50,100}[\p{L},]) ?\n(?=\p{Ll}[^\n]{0,90}$)/gmu, (found) => (found.length > 1 ? "  " : " "));

/**
 * Text whose lines were broken at a fixed width gets its paragraphs back: the breaks inside them become spaces, so
 * that no offset moves but where a parted word is mended. Any other text is returned as it is.
 */
export function unwrap(text: string): string {
  const lines = text.split("\n");
  if (lines.length < 5) return runOn(text);
  const width = lines.reduce((most, line) => Math.max(most, length(line)), 0);
  if (width > WIDEST || width < 40) return runOn(text);
  let inside = 0;
  let full = 0;
  for (const [at, line] of lines.entries()) {
    if (blank(line) || blank(lines[at + 1])) continue;
    inside += 1;
    if (length(line) >= width * 0.7 && !ENDS_SENTENCE.test(line)) full += 1;
  }
  // "July 2020 / Mexico City / By the desk": short lines that stand below one another are a heading, not a paragraph.
  if (inside < 3 || full < inside / 2) return runOn(text);
  const known = vocabularyOf(lines);
  return lines
    .map((line, at) => {
      if (at === lines.length - 1) return line;
      const joins = !blank(line) && !blank(lines[at + 1]) && length(line) >= width * 0.55;
      if (!joins) return `${line}\n`;
      const words = line.trimEnd();
      // "a news con-/ference": the one place where a letter goes.
      if (/\p{L}[-\u2010\u00ad]$/u.test(words)) return join(words, (lines[at + 1] ?? "").trimStart(), known);
      return `${line.replace(/\r$/, " ")} `;
    })
    .join("");
}
