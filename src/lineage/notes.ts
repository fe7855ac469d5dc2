import { NAME } from "./cues.rows.ts";

/** A note at the foot of a text; `start` and `end` are offsets in its line. */
export interface Note {
  readonly start: number;
  readonly end: number;
  /** What stands in the text where the note belongs ("[3]"); null for marks that stand for other things too. */
  readonly mark: string | null;
  readonly author: string;
  readonly title: string;
  readonly body: string | null;
  /** Its date in the words of the note. */
  readonly when: string | null;
  readonly url: string | null;
}

const AUTHORS = `(?<author>${NAME}(?:(?:, | and |, and )${NAME}){0,4}?)`;
const REST = "(?<rest>.{0,300})$";
/** "[3] Ana Prueba, “Bridges at Risk,” Toro Institute, May 2020." */
const QUOTED = new RegExp(
  `^\\s*(?<mark>\\[\\d{1,3}\\]|\\d{1,3}[.)]|\\^|\\*)\\s+${AUTHORS}, ?[“"'‘](?<title>[^”"]{6,200}?)[,.]?[”"’'],? ?${REST}`,
  "u",
);
/** "[3] Toro Institute, Bridges at Risk, May 2020": without marks only behind brackets, since "3. Toro, founded in 2010" is a list. */
const UNQUOTED = new RegExp(
  `^\\s*(?<mark>\\[\\d{1,3}\\])\\s+(?<author>${NAME}), (?<title>\\p{Lu}[^,.“”]{8,160}),? (?<rest>.{0,60}(?:19|20)\\d\\d.{0,240})$`,
  "u",
);
const DATE =
  /\b(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? )?(?:19|20)\d\d\b/u;
const URL = /\bhttps?:\/\/[^\s<>"“”]{4,500}/iu;
const BODY = /^(?:in )?(?:the )?(\p{Lu}[^,(]{2,80})/u;

/** The note in a line, or null. */
export function noteIn(line: string): Note | null {
  const m = QUOTED.exec(line) ?? UNQUOTED.exec(line);
  if (!m) return null;
  const { mark = "", author = "", title = "", rest = "" } = m.groups ?? {};
  const when = DATE.exec(rest)?.[0] ?? null;
  const body = BODY.exec(rest)?.[1]?.trim() ?? null;
  return {
    start: m[0].search(/\S/u),
    end: m[0].trimEnd().length,
    mark: mark.startsWith("[") ? mark : null,
    author,
    title,
    body: body !== null && when?.startsWith(body) === true ? null : body,
    when,
    url: URL.exec(rest)?.[0].replace(/[).,;:]+$/u, "") ?? null,
  };
}
