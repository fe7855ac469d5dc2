import { NOTE_MARK, POWER, raised } from "../notes.ts";
import { type Fragment, type Mark, median, type Segment } from "./shapes.ts";

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

const fromTop = (some: readonly Fragment[]): readonly Fragment[] => [...some].sort((a, b) => a.y - b.y || a.x - b.x);

function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const rows: Row[] = [];
  const usual = median(fragments.map((fragment) => fragment.size));
  const small = fragments.filter((fragment) => fragment.size < usual * 0.88 && NOTE_MARK.test(fragment.text));
  const taken = new Set(small);
  const place = (fragment: Fragment): void => {
    let best: Row | null = null;
    // Fragments come from the top: only the last rows can still get a member.
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - 6); at--) {
      const row = rows[at];
      const nearer = !best || Math.abs((row?.anchor.y ?? 0) - fragment.y) < Math.abs(best.anchor.y - fragment.y);
      if (row && nearer && overlap(row.anchor, fragment) >= 0.5 && sharesBaseline(row, fragment)) best = row;
    }
    if (!best) rows.push({ anchor: fragment, members: [fragment] });
    else {
      best.members.push(fragment);
      if (fragment.size > best.anchor.size) best.anchor = fragment;
    }
  };
  for (const fragment of fromTop(fragments.filter((one) => !taken.has(one)))) place(fragment);
  for (const fragment of fromTop(small)) {
    // A raised number stands between two baselines, and may be nearer to that of the other column: its word decides.
    const own = rows.find(
      ({ anchor, members }) => overlap(anchor, fragment) >= 0.4 && members.some((member) => touches(member, fragment)),
    );
    if (own) own.members.push(fragment);
    else place(fragment);
  }
  return rows;
}

/** A heading in one column is as high as two lines of the other: words of one size stand on one line only with one baseline. */
const sharesBaseline = ({ members }: Row, fragment: Fragment): boolean =>
  members.every(
    ({ y, size }) => Math.abs(size - fragment.size) > 0.05 * size || Math.abs(y - fragment.y) <= 0.35 * size,
  );

const touches = (word: Fragment, mark: Fragment): boolean =>
  Math.abs(mark.x - word.x - word.width) < 0.35 * word.size && word !== mark;

/** A small number or sign that stands raised behind a word. */
const isRaised = (fragment: Fragment, anchor: Fragment): boolean =>
  fragment.size <= anchor.size * 0.88 && fragment.y <= anchor.y - anchor.size * 0.15;

/** "…in the north.¹²": a raised number or sign behind a word points to a note. */
const isMark = (fragment: Fragment, before: string): boolean =>
  NOTE_MARK.test(fragment.text) && before.trim() !== "" && !POWER.test(before);

/** Bold type that is made by printing the words twice, a hair apart. */
const twice = (a: Fragment, b: Fragment): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < a.size * 0.15 && Math.abs(a.y - b.y) < a.size * 0.15;

/** The words of a page, joined as far as no gap parts them, from the top. */
export function segmentsOf(fragments: readonly Fragment[]): readonly Segment[] {
  return rowsOf(fragments).flatMap(({ members }) => {
    const sorted = members.sort((a, b) => a.x - b.x);
    const groups: Fragment[][] = [];
    let end = -Infinity;
    for (const [at, fragment] of sorted.entries()) {
      const before = sorted[at - 1];
      if (before && twice(before, fragment)) continue;
      const group = groups.at(-1);
      const size = Math.max(fragment.size, ...(group ?? []).map((one) => one.size));
      if (group && fragment.x - end <= APART * size) group.push(fragment);
      else groups.push([fragment]);
      end = Math.max(end, fragment.x + fragment.width);
    }
    return groups.map(joined).filter((segment) => segment.text !== "");
  });
}

function joined(group: readonly Fragment[]): Segment {
  // Its own largest letters: those of the other column may stand higher.
  const anchor = group.reduce((most, fragment) => (fragment.size > most.size ? fragment : most));
  let text = "";
  let end = -Infinity;
  const marks: Mark[] = [];
  const inFont = new Map<string, number>();
  for (const [at, fragment] of group.entries()) {
    inFont.set(fragment.font, (inFont.get(fragment.font) ?? 0) + fragment.text.length);
    const before = group[at - 1];
    // The number of a note stands close before its words.
    const numbered = at === 1 && before !== undefined && isRaised(before, anchor) && NOTE_MARK.test(before.text);
    const apart =
      text !== "" &&
      (numbered || fragment.x - end > SPACE * anchor.size) &&
      !/\s$/.test(text) &&
      !/^\s/.test(fragment.text);
    end = Math.max(end, fragment.x + fragment.width);
    const isHigh = isRaised(fragment, anchor);
    if (isHigh && isMark(fragment, text)) marks.push({ at: text.trimEnd().length, text: fragment.text.trim() });
    else if (isHigh && POWER.test(text)) text += raised(fragment.text.trim());
    else text += `${apart ? " " : ""}${fragment.text}`;
  }
  const clean = text.replace(/[^\S\t]+/g, " ");
  const shift = clean.length - clean.trimStart().length;
  const font = [...inFont].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  return {
    text: clean.trim(),
    x0: group[0]?.x ?? 0,
    x1: end,
    y: anchor.y,
    size: anchor.size,
    font,
    marks: marks.map((mark) => ({ ...mark, at: Math.min(Math.max(0, mark.at - shift), clean.trim().length) })),
  };
}
