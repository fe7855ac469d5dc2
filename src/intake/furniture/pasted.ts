import type { Cut } from "../../model/index.ts";
import { furniture, inCapitals } from "./lines.ts";
import type { LineRow } from "./lines.rows.ts";

interface Line {
  readonly start: number;
  /** Behind its line break. */
  readonly end: number;
  /** Its words, white space made single. */
  readonly words: string;
  readonly bullet: boolean;
  /** Long enough and with the signs of a sentence: what articles are made of. */
  readonly prose: boolean;
}

const BULLET = /^(?:[-–*•·▪►▶»›→]|\d{1,2}[.)])\s+/u;
const ENDS = /[.!?…:;]["'”’»)\]]*$/u;
/** Lines below one another under "Related stories"; a longer list is no list of headlines. */
const MOST_POINTERS = 15;
/** Of the letters of a text. More of it is no furniture, and the text no pasted article. */
const MOST_CUT = 0.6;

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at + 1;
    const whole = text.slice(start, end).replace(/\s+/g, " ").trim();
    const words = whole.replace(BULLET, "");
    const prose = words.length >= 80 && /[.!?…]["'”’»)\]]*(?:\s|$)|,\s/u.test(words) && !inCapitals(words);
    lines.push({ start, end, words, bullet: words !== whole, prose });
    start = end;
  }
  return lines;
}

/** Words that pages have in their menus; a run of short lines with two of them is a menu. */
const SECTIONS = new Set(
  "home|news|world|politics|business|sport|sports|opinion|culture|arts|tech|technology|science|health|lifestyle|travel|video|videos|photos|podcasts|podcast|weather|search|menu|subscribe|sign in|log in|login|register|about|about us|contact|contact us|advertise|careers|jobs|newsletters|newsletter|my account|more|latest|local|national|international|entertainment|obituaries|classifieds|shop|donate|español|english|privacy policy|terms of use|terms of service|terms|privacy|cookies|help|faq|sitemap|archive|archives|rss|facebook|twitter|instagram|youtube|linkedin|tiktok|whatsapp|telegram|inicio|noticias|mundo|política|nacional|internacional|deportes|opinión|cultura|economía|seguridad|estados|contacto|buscar|suscríbete|espectáculos|editorial|columnas|investigations|regions|magazine|events|reports|publications|experts|programs|media|press|topics|research".split(
    "|",
  ),
);
const isShort = ({ words }: Line): boolean =>
  words !== "" && words.length <= 28 && words.split(" ").length <= 4 && !/[.!?,;:\d]/.test(words);

/** Text without what a page had around and between its article when somebody copied it, and what that was. */
export function withoutFurniture(text: string): { readonly text: string; readonly cut: readonly Cut[] } {
  const none = { text, cut: [] };
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.prose);
  const last = lines.findLastIndex((line) => line.prose);
  // Without two paragraphs there is no article to be cleaned, and a list of short lines may be the text itself.
  if (first < 0 || first === last) return none;
  const cut: (string | null)[] = lines.map(() => null);
  menus(lines, cut, { first, last });
  prompts(lines, cut);
  const all = letters(lines);
  const uses = new Map<string, number>();
  if (lines.some((line) => inCapitals(line.words)))
    for (const line of lines) for (const stem of new Set(stems(line.words))) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  let before = 0;
  let under: LineRow | null = null;
  let taken = 0;
  let bullets = false;
  for (const [at, line] of lines.entries()) {
    if (line.words === "" || cut[at] !== null) continue;
    if (line.prose) before += line.words.length;
    const row = furniture(line.words);
    if (row !== null && !isHeading(row, lines, at, { first, last })) {
      cut[at] = row.reason;
      if (row.takes === "end" && before >= all / 2) {
        for (let k = at + 1; k < lines.length; k++) if (lines[k]?.words !== "") cut[k] = row.reason;
        break;
      }
      under = row.takes === "cue" || row.takes === "weak" ? row : null;
      taken = 0;
      bullets = nextOf(lines, at)?.bullet ?? false;
      continue;
    }
    if (under !== null && taken < MOST_POINTERS && (pointsOn(line, { bullets }) || isRank(line))) {
      cut[at] = under.reason;
      taken += 1;
      continue;
    }
    under = null;
    if (at > first && at < last && isPromotion(line, uses)) cut[at] = "cross-promotion";
  }
  foot(lines, cut, last);
  return written(text, lines, cut);
}

/** A number of a list of headlines, on a line of its own: "1", "2." */
const isRank = ({ words }: Line): boolean => /^\d{1,2}[.)]?$/.test(words);

/** What a site writes around the place where it asks for a reader's address. */
const PROMPT_BEGINS = /^skip past newsletter promotion$/i;
const PROMPT_ENDS = /^after newsletter promotion$/i;
/** Lines of such a prompt. */
const LONGEST_PROMPT = 16;

/** Takes what stands between the two lines that a site sets around its prompt, which whoever copied it copied along. */
function prompts(lines: readonly Line[], cut: (string | null)[]): void {
  for (const [from, { words }] of lines.entries()) {
    if (!PROMPT_BEGINS.test(words)) continue;
    const to = lines.findIndex(
      (line, at) => at > from && at <= from + 2 * LONGEST_PROMPT && PROMPT_ENDS.test(line.words),
    );
    const inside = lines.slice(from, to + 1).filter((line) => line.words !== "");
    if (to < 0 || inside.length > LONGEST_PROMPT) continue;
    for (let k = from; k <= to; k++) if (lines[k]?.words !== "") cut[k] = "newsletter prompt";
  }
}

/** Short lines without a full stop behind the article and behind a line that is furniture: what a site has under all its articles. */
function foot(lines: readonly Line[], cut: (string | null)[], last: number): void {
  let open = false;
  for (let at = last + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.words === "") continue;
    if (cut[at] !== null) {
      open ||= FRAME.has(cut[at] ?? "");
      continue;
    }
    if (ENDS.test(line.words) || line.words.length > 100 || /\t/.test(line.words) || CREDIT.test(line.words))
      open = false;
    else if (open) cut[at] = "page header or footer";
  }
}
/** What stands under an article and not in it. */
const FRAME = new Set([
  "share bar",
  "related stories",
  "tags",
  "page header or footer",
  "navigation",
  "newsletter prompt",
]);
/** Whose text it is, which lineage reads. */
const CREDIT =
  /^\W?(?:(?:additional )?(?:reporting|writing|editing|with reporting|with files|with additional)\b|by |source|the associated press|associated press|reuters|afp|efe|ap\b)/i;

/** The next line with words; looks over no more than a few empty ones. */
function nextOf(lines: readonly Line[], at: number): Line | undefined {
  for (let k = at + 1; k < Math.min(lines.length, at + 20); k++) if (lines[k]?.words !== "") return lines[k];
  return undefined;
}

/** Whether a line under a cue is a headline: of a list with bullets only what has one. */
function pointsOn(line: Line, { bullets }: { readonly bullets: boolean }): boolean {
  if (CREDIT.test(line.words)) return false;
  if (bullets) return line.bullet && line.words.length < 200;
  return !line.prose && line.words.length <= 140 && line.words.split(" ").length >= 4 && !ENDS.test(line.words);
}

/** A report may call a chapter "Further reading", an opinion piece be headed "Video: …": where the place speaks against furniture. */
function isHeading(
  row: LineRow,
  lines: readonly Line[],
  at: number,
  { first, last }: { first: number; last: number },
): boolean {
  if (row.reason === "cross-promotion")
    return at < first && !/^\W{0,2}(?:read|related|click|see|lee|lea)\b/i.test(lines[at]?.words ?? "");
  if (row.takes !== "weak" || at > last) return false;
  const next = nextOf(lines, at);
  return next === undefined || !pointsOn(next, { bullets: next.bullet });
}

/** Letters of prose. */
const letters = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (line.prose ? line.words.length : 0), 0);

const stems = (words: string): readonly string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));

/**
 * A headline in capitals between two paragraphs, of words that the article hardly uses: it leads to another story.
 * "HOW THE PORTS WERE TAKEN" over paragraphs on the ports is a heading.
 */
function isPromotion({ words }: Line, uses: ReadonlyMap<string, number>): boolean {
  if (!inCapitals(words) || words.split(" ").length < 5 || words.length < 25 || words.length > 200) return false;
  const own = stems(words).filter((stem) => !COMMON.has(stem));
  return own.length >= 3 && own.filter((stem) => (uses.get(stem) ?? 0) > 1).length <= own.length / 3;
}
const COMMON = new Set(
  "after again about from with what when where which while this that their they were have will into over more most than says said could would should"
    .split(" ")
    .map((word) => word.slice(0, 5)),
);

/** Runs of short lines before and behind the article, with words of menus among them. */
function menus(lines: readonly Line[], cut: (string | null)[], { first, last }: { first: number; last: number }): void {
  for (const [from, to, reason] of [
    [0, first, "navigation"],
    [last + 1, lines.length, "page header or footer"],
  ] as const) {
    for (let at = from; at < to; at++) {
      let end = at;
      let short = 0;
      let known = 0;
      for (; end < to; end++) {
        const line = lines[end];
        if (!line || line.words === "") continue;
        if (isBar(line)) {
          cut[end] = reason;
          continue;
        }
        if (!isShort(line)) break;
        short += 1;
        if (SECTIONS.has(line.words.toLowerCase())) known += 1;
      }
      if (short >= 4 && known >= 2 && known >= short * 0.4)
        for (let k = at; k < end; k++) if (lines[k]?.words !== "") cut[k] = reason;
      at = Math.max(at, end);
    }
  }
}

/** "News  Politics  Crime  Sport  Subscribe": a menu that was copied as one line, most of its words names of sections. */
function isBar({ words }: Line): boolean {
  const names = words.split(" ");
  const known = names.filter((name) => SECTIONS.has(name.toLowerCase())).length;
  return known >= 3 && known >= names.length * 0.6 && names.every((name) => /^\p{Lu}[\p{L}&]*$/u.test(name));
}

function written(text: string, lines: readonly Line[], cut: readonly (string | null)[]) {
  const cuts: { reason: string; text: string; at: number }[] = [];
  const total = lines.reduce((sum, line) => sum + line.words.length, 0);
  const gone = lines.reduce((sum, line, at) => sum + (cut[at] === null ? 0 : line.words.length), 0);
  if (gone === 0 || gone > total * MOST_CUT) return { text, cut: [] };
  let made = "";
  let open = false;
  let blank = true;
  for (const [at, line] of lines.entries()) {
    const reason = cut[at] ?? null;
    if (reason === null) {
      // The empty line behind what was cut goes with it, else two stood where one had.
      if (line.words === "" && open && blank) continue;
      if (line.words !== "") open = false;
      blank = line.words === "";
      made += text.slice(line.start, line.end);
      continue;
    }
    open = true;
    const before = cuts.at(-1);
    const words = text.slice(line.start, line.end).trim();
    if (before && before.reason === reason && before.at === made.length) before.text += `\n${words}`;
    else cuts.push({ reason, text: words, at: made.length });
  }
  return { text: made, cut: cuts };
}
