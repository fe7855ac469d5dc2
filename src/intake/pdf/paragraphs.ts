import type { Cut, PageStart } from "../../model/index.ts";
import { MARKER } from "./columns.ts";
import { join, vocabularyOf } from "./hyphens.ts";
import type { Running } from "./running.ts";
import { type Line, median } from "./shapes.ts";

/** A page whose lines are in order. */
export interface OrderedPage {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly running: readonly Running[];
  readonly sideways: readonly string[];
}

export interface Composed {
  readonly text: string;
  readonly cut: readonly Cut[];
  readonly pages: readonly PageStart[];
}

/** What most of the letters of a document are printed in. */
interface Body {
  readonly size: number;
  /** Distance of baselines. */
  readonly pitch: number;
}

const ENDS = /[.!?:;…]["'”’»)\]]*$/;
const NOTE = /^(?:\d{1,3}|[*†‡§¶]{1,3}|\[\d{1,3}\]|[ivx]{1,4}|[a-z])[.)]?(?:\s|(?=\p{Lu}))/u;
/** "3.2 The channel . . . . . . 14": a line of a table of contents. */
const LEADERS = /(?:\. ?){4,}\s*\d{1,4}$/;
/** Type as much smaller than the body's as that of notes is. */
const SMALL = 0.93;

function bodyOf(pages: readonly OrderedPage[]): Body {
  const bySize = new Map<number, number>();
  const steps: number[] = [];
  for (const { lines } of pages) {
    for (const [at, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2;
      bySize.set(size, (bySize.get(size) ?? 0) + line.text.length);
      const before = lines[at - 1];
      if (before?.piece === line.piece && line.y > before.y && alike(before, line)) steps.push(line.y - before.y);
    }
  }
  const size = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  return { size, pitch: median(steps) || size * 1.2 };
}

const alike = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
const opensItem = (line: Line): boolean => MARKER.test(line.text.split(/[\s\t]/, 1)[0] ?? "") && /\s/.test(line.text);
const indent = (line: Line): number => (line.x0 - line.left) / line.size;

/** Whether the first word of the next line would still have gone on this one: then the line was ended on purpose. */
function endsShort(line: Line, next: Line): boolean {
  const word = next.text.split(/\s/, 1)[0] ?? "";
  const width = ((next.x1 - next.x0) * (word.length + 1)) / Math.max(1, next.text.length);
  return line.x1 + width < line.right - 0.5 * line.size;
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues({ line: before, page }: Placed, { line, page: next }: Placed, body: Body): boolean {
  const samePage = page === next;
  if (!alike(before, line) || before.cells > 1 || line.cells > 1 || LEADERS.test(before.text)) return false;
  const large = line.size > body.size * 1.12;
  const below = samePage && before.piece === line.piece && line.y > before.y;
  if (below) {
    const pitch = Math.max(body.pitch * (line.size / body.size), line.size);
    if (line.y - before.y > 1.4 * pitch) return false;
    // A title of several lines is broken where it reads well.
    if (large) return before.font === line.font;
    if (opensItem(line) && (ENDS.test(before.text) || endsShort(before, line) || opensItem(before))) return false;
    if (indent(line) > 0.7 && indent(before) < 0.4 && (ENDS.test(before.text) || endsShort(before, line))) return false;
    if (!endsShort(before, line)) return true;
    if (!/^\p{Ll}/u.test(line.text) || ENDS.test(before.text)) return false;
    // A quotation that is set narrower than its column, and a word that is parted.
    const most = (before.x1 - before.left) / Math.max(1, before.right - before.left) > 0.6;
    return before.text.endsWith("-") || (most && Math.abs(before.x0 - line.x0) < 0.5 * line.size);
  }
  if (large || opensItem(line)) return false;
  if (/^\p{Ll}/u.test(line.text) && !ENDS.test(before.text)) return true;
  // A line across the page is no part of the column below it.
  const [wide, narrow] = [before.right - before.left, line.right - line.left].sort((a, b) => b - a);
  if ((narrow ?? 0) < (wide ?? 0) * 0.8 && samePage) return false;
  return !ENDS.test(before.text) && !endsShort(before, line) && indent(line) < 0.7 && before.font === line.font;
}

/** The lines of notes at the foot of each column, taken out of the lines that they follow. */
function partNotes(
  page: OrderedPage,
  body: Body,
): { readonly lines: readonly Line[]; readonly notes: readonly Line[] } {
  const notes = new Set<Line>();
  for (const piece of new Set(page.lines.map((line) => line.piece))) {
    const lines = page.lines.filter((line) => line.piece === piece).sort((a, b) => a.y - b.y);
    let from = lines.length;
    while (
      from > 0 &&
      (lines[from - 1]?.size ?? 0) <= body.size * SMALL &&
      (lines[from - 1]?.y ?? 0) > page.height * 0.4
    )
      from -= 1;
    while (from < lines.length && !NOTE.test(lines[from]?.text ?? "")) from += 1;
    for (const line of lines.slice(from)) notes.add(line);
  }
  // A page of nothing but small print has no notes.
  if (notes.size === page.lines.length) return { lines: page.lines, notes: [] };
  return { lines: page.lines.filter((line) => !notes.has(line)), notes: page.lines.filter((line) => notes.has(line)) };
}

interface Placed {
  readonly line: Line;
  readonly page: number;
}

/** Lines to paragraphs: a new one at a gap, an indent, a change of type, or behind a line that was ended on purpose. */
function paragraphsOf(lines: readonly Placed[], body: Body): readonly (readonly Placed[])[] {
  const paragraphs: Placed[][] = [];
  for (const placed of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before && continues(before, placed, body)) last.push(placed);
    else paragraphs.push([placed]);
  }
  return paragraphs;
}

/** Notes to paragraphs: each begins with its mark. */
function notesOf(lines: readonly Placed[]): readonly (readonly Placed[])[] {
  const paragraphs: Placed[][] = [];
  for (const placed of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (
      last &&
      before &&
      !(NOTE.test(placed.line.text) && (ENDS.test(before.line.text) || endsShort(before.line, placed.line)))
    )
      last.push(placed);
    else paragraphs.push([placed]);
  }
  return paragraphs;
}

/** In the order in which they will stand: notes behind the last paragraph that their page ends, before one that runs on. */
function arranged(pages: readonly OrderedPage[], body: Body): readonly (readonly Placed[])[] {
  const notes = new Map<number, readonly Placed[]>();
  const flow: Placed[] = [];
  for (const page of pages) {
    const parted = partNotes(page, body);
    const placed = (line: Line): Placed => ({ line, page: page.number });
    notes.set(page.number, parted.notes.map(placed));
    flow.push(...parted.lines.map(placed));
  }
  const out: (readonly Placed[])[] = [];
  const owed = [...notes].filter(([, lines]) => lines.length > 0).sort((a, b) => a[0] - b[0]);
  for (const paragraph of paragraphsOf(flow, body)) {
    const end = paragraph.at(-1)?.page ?? 0;
    while (owed[0] && owed[0][0] < end) out.push(...notesOf(owed.shift()?.[1] ?? []));
    out.push(paragraph);
  }
  for (const [, lines] of owed) out.push(...notesOf(lines));
  return out;
}

/** The text of a document from the ordered lines of its pages, with what was left out and where each page begins. */
export function compose(pages: readonly OrderedPage[]): Composed {
  const body = bodyOf(pages);
  const known = vocabularyOf(pages.flatMap((page) => page.lines.map((line) => line.text)));
  const starts = new Map<number, number>();
  const cut: Cut[] = [];
  let text = "";
  let tableBefore = false;
  for (const paragraph of arranged(pages, body)) {
    const table = (paragraph[0]?.line.cells ?? 1) > 1;
    if (text !== "") text += table && tableBefore ? "\n" : "\n\n";
    tableBefore = table;
    for (const [at, { line, page }] of paragraph.entries()) {
      if (!starts.has(page)) starts.set(page, text.length);
      const next = paragraph[at + 1]?.line.text;
      for (const mark of line.marks) cut.push({ reason: "mark of a note", text: mark.text, at: text.length + mark.at });
      text += next === undefined ? line.text : join(line.text, next, known);
    }
  }
  const begins: PageStart[] = [];
  let from = text.length;
  for (const { number } of [...pages].reverse()) {
    from = Math.min(from, starts.get(number) ?? from);
    begins.unshift({ page: number, start: from });
  }
  for (const [at, { running, sideways, lines }] of pages.entries()) {
    const start = begins[at]?.start ?? 0;
    const end = begins[at + 1]?.start ?? text.length;
    for (const { reason, text: words, segments } of running) {
      const above = (segments[0]?.y ?? 0) < (lines[0]?.y ?? Infinity);
      cut.push({ reason, text: words, at: above ? start : end });
    }
    for (const words of sideways) cut.push({ reason: "sideways text", text: words, at: start });
  }
  return { text, cut: cut.sort((a, b) => a.at - b.at), pages: begins };
}
