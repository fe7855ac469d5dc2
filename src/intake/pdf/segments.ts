import type { Fragment, Mark, Segment } from "./shapes.ts";

/** Above the baseline and below it, in parts of the size of type. */
const ASCENT = 0.75;
const DESCENT = 0.2;
/** Gap, in parts of the size of type, above which two words stand in two columns or cells. */
const APART = 0.9;
/** Gap from which on two fragments are two words. */
const SPACE = 0.12;

interface Row {
  anchor: Fragment;
  readonly members: Fragment[];
}

/** Share of the lower of two fragments that stands at the height of the other. */
function overlap(a: Fragment, b: Fragment): number {
  const top = Math.max(a.y - ASCENT * a.size, b.y - ASCENT * b.size);
  const bottom = Math.min(a.y + DESCENT * a.size, b.y + DESCENT * b.size);
  return (bottom - top) / ((ASCENT + DESCENT) * Math.min(a.size, b.size));
}

function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const rows: Row[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    let best: Row | null = null;
    // Fragments come from the top: only the last rows can still get a member.
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - 6); at--) {
      const row = rows[at];
      if (
        row &&
        overlap(row.anchor, fragment) >= 0.5 &&
        (!best || Math.abs(row.anchor.y - fragment.y) < Math.abs(best.anchor.y - fragment.y))
      )
        best = row;
    }
    if (!best) rows.push({ anchor: fragment, members: [fragment] });
    else {
      best.members.push(fragment);
      if (fragment.size > best.anchor.size) best.anchor = fragment;
    }
  }
  return rows;
}

/** "…in the north.¹²": a small raised number or sign behind a word points to a note. "km²" is a unit, "2nd" a number. */
function isMark(fragment: Fragment, anchor: Fragment, before: string): boolean {
  if (fragment.size > anchor.size * 0.8 || fragment.y > anchor.y - anchor.size * 0.15) return false;
  if (!/^[\s([]*(?:\d{1,3}|[*†‡§¶]{1,3}|[ivx]{1,4})(?:\s?[,;–-]\s?\d{1,3}){0,6}[\s)\]]*$/.test(fragment.text))
    return false;
  return before !== "" && !/(?:^|[\s\d])[kcm]?m$/.test(before);
}

/** Bold type that is made by printing the words twice, a hair apart. */
const twice = (a: Fragment, b: Fragment): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < a.size * 0.15 && Math.abs(a.y - b.y) < a.size * 0.15;

/** The words of a page, joined as far as no gap parts them, from the top. */
export function segmentsOf(fragments: readonly Fragment[]): readonly Segment[] {
  return rowsOf(fragments).flatMap(({ anchor, members }) => {
    const sorted = members.sort((a, b) => a.x - b.x);
    const groups: Fragment[][] = [];
    let end = -Infinity;
    for (const [at, fragment] of sorted.entries()) {
      const before = sorted[at - 1];
      if (before && twice(before, fragment)) continue;
      const group = groups.at(-1);
      if (group && fragment.x - end <= APART * anchor.size) group.push(fragment);
      else groups.push([fragment]);
      end = Math.max(end, fragment.x + fragment.width);
    }
    return groups.map((group) => joined(group, anchor)).filter((segment) => segment.text !== "");
  });
}

function joined(group: readonly Fragment[], anchor: Fragment): Segment {
  let text = "";
  let end = -Infinity;
  const marks: Mark[] = [];
  const inFont = new Map<string, number>();
  let largest: Fragment | undefined;
  for (const fragment of group) {
    if (largest === undefined || fragment.size > largest.size) largest = fragment;
    inFont.set(fragment.font, (inFont.get(fragment.font) ?? 0) + fragment.text.length);
    const apart =
      text !== "" && fragment.x - end > SPACE * anchor.size && !/\s$/.test(text) && !/^\s/.test(fragment.text);
    end = Math.max(end, fragment.x + fragment.width);
    if (isMark(fragment, anchor, text)) marks.push({ at: text.trimEnd().length, text: fragment.text.trim() });
    else text += `${apart ? " " : ""}${fragment.text}`;
  }
  const clean = text.replace(/[^\S\t]+/g, " ");
  const shift = clean.length - clean.trimStart().length;
  const font = [...inFont].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  const { x, y, size } = { x: group[0]?.x ?? 0, y: largest?.y ?? 0, size: largest?.size ?? 0 };
  return {
    text: clean.trim(),
    x0: x,
    x1: end,
    y,
    size,
    font,
    marks: marks.map((mark) => ({ ...mark, at: Math.min(Math.max(0, mark.at - shift), clean.trim().length) })),
  };
}
