/** A paragraph of a text: UTF-16 offsets, end excluded, without the line break after it. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Widths at which plain text is wrapped; wider lines are paragraphs of their own. */
const NARROWEST = 40;
const WIDEST = 110;

const BLANK = /^\s*$/;
/** Points of a list, and who speaks in a conversation: "HOST: …", "Q: …". */
const OWN_LINE = /^\s*(?:[-*•·–—>]\s|\d{1,2}[.)]\s|[a-z][.)]\s|\p{Lu}[\p{Lu} .'’-]{1,40}:\s|[QA][:.]\s)/u;

/**
 * Paragraphs in order, blank lines left out. Each line is a paragraph, unless the text is wrapped to a width:
 * then a line goes on in the next one where the next one's first word would not have fitted.
 */
export function blocks(text: string): Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const out: { start: number; end: number }[] = [];
  let previous: Block | null = null;
  for (const line of lines) {
    if (BLANK.test(text.slice(line.start, Math.min(line.end, line.start + 2000))) && line.end - line.start < 2000) {
      previous = null;
      continue;
    }
    const last = out.at(-1);
    if (previous !== null && last !== undefined && joins(text, previous, line, width)) last.end = line.end;
    else out.push({ start: line.start, end: line.end });
    previous = line;
  }
  return out;
}

function linesOf(text: string): Block[] {
  const out: Block[] = [];
  const breaks = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g;
  let start = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    out.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  out.push({ start, end: text.length });
  return out;
}

function joins(text: string, line: Block, next: Block, width: number | null): boolean {
  const beginning = text.slice(next.start, next.start + 60);
  if (OWN_LINE.test(beginning)) return false;
  const length = line.end - line.start;
  const goesOn = /[^.!?:”"…]\s*$/.test(text.slice(Math.max(line.start, line.end - 8), line.end));
  // A long line that stops in the middle, and a next one in small letters, in a text of any shape.
  if (length >= NARROWEST && length <= WIDEST && goesOn && /^\s{0,8}\p{Ll}/u.test(beginning)) return true;
  if (width === null) return false;
  const word = /^\s*(\S+)/.exec(beginning)?.[1]?.length ?? 0;
  return length + 1 + word > width && length <= width;
}

/** The width that a text is wrapped to, or null: most line breaks must stand where the next word would not have fitted. */
function wrapWidth(text: string, lines: readonly Block[]): number | null {
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width < NARROWEST || width > WIDEST) return null;
  let breaks = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || line.end === line.start || next.end === next.start) continue;
    breaks++;
    const word = /^\s*(\S+)/.exec(text.slice(next.start, next.start + 60))?.[1]?.length ?? 0;
    if (line.end - line.start + 1 + word > width) full++;
  }
  return breaks >= 2 && full / breaks >= 0.6 ? width : null;
}
