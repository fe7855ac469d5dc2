import { type LineRow, LINES } from "./lines.rows.ts";

/** A longer line is a paragraph: whatever it says, it is not furniture by its words alone. */
const LONGEST = 300;

/** The row by which a line is furniture, or null. The line's white space is made single first. */
export function furniture(line: string): LineRow | null {
  if (line.length > LONGEST) return null;
  const words = line.replace(/\s+/g, " ").trim();
  if (words === "") return null;
  return LINES.find((row) => row.pattern.test(words)) ?? null;
}

const LETTERS = /\p{L}/gu;
const SMALL = /\p{Ll}/gu;

/** Whether a line of some words is all in capitals, but for a "Mc" or a "vs". */
export function inCapitals(line: string): boolean {
  const letters = line.match(LETTERS)?.length ?? 0;
  return letters >= 8 && (line.match(SMALL)?.length ?? 0) <= letters * 0.08;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|septiembre|octubre|noviembre|dic(?:iembre)?)";
const DATED = new RegExp(
  `^(?:[\\[(|:·•-]\\s*)?(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|publicado|actualizado)(?: (?:on|at|el))?[\\s:]*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:${MONTH}\\.? \\d|\\d{1,2}(?:st|nd|rd|th)?(?: de)? ${MONTH}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{1,2}:\\d{2}).{0,90}$`,
  "iu",
);
const BYLINE = /^(?:(?:[Ww]ritten |[Rr]eported |[Pp]osted )?(?:[Bb]y|BY|[Pp]or|POR)):? \p{Lu}\S*(?: \S+){0,11}$/u;

/** Why a short line at the head or foot of an article is a stamp on it (whose it is, of when), or null. */
export function stamp(line: string): string | null {
  const words = line.replace(/\s+/g, " ").trim();
  if (words.length > 140 || /[a-z]{2}[.!?]["”’]?$/.test(words)) return null;
  if (DATED.test(words)) return "date line";
  return BYLINE.test(words) ? "byline" : null;
}
