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

const MARKS = /^[\s([]*(?:\d{1,3}|[*†‡§¶]{1,3}|[ivx]{1,4})(?:\s?[,;–-]\s?\d{1,3}){0,6}[\s)\]]*$/;

const fromTop = (some: readonly Fragment[]): readonly Fragment[] => [...some].sort((a, b) => a.y - b.y || a.x - b.x);

function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const rows: Row[] = [];
  const usual = median(fragments.map((fragment) => fragment.size));
  const small = fragments.filter((fragment) => fragment.size < usual * 0.88 && MARKS.test(fragment.text));
  const taken = new Set(small);
  const place = (fragment: Fragment): void => {
    let best: Row | null = null;
    // Fragments come from the top: only the last rows can still get a member.
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - 6); at--) {
      const row = rows[at];
      const nearer = !best || Math.abs((row?.anchor.y ?? 0) - fragment.y) < Math.abs(best.anchor.y - fragment.y);
      if (row && nearer && overlap(row.anchor, fragment) >= 0.5) best = row;
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

const touches = (word: Fragment, mark: Fragment): boolean =>
  Math.abs(mark.x - word.x - word.width) < 0.35 * word.size && word !== mark;

/** A small number or sign that stands raised behind a word. */
const isRaised = (fragment: Fragment, anchor: Fragment): boolean =>
  fragment.size <= anchor.size * 0.88 && fragment.y <= anchor.y - anchor.size * 0.15;

/** What a raised number stands behind where it is no mark of a note: "km²", "10⁶", "x²". */
const POWER = /(?:^|[\s\d(])[kcm]?m$|(?:^|[^\d.,])10$|(?:^|[^\p{L}])\p{L}$/u;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "…in the north.¹²": a raised number or sign behind a word points to a note. */
const isMark = (fragment: Fragment, before: string): boolean =>
  MARKS.test(fragment.text) && before.trim() !== "" && !POWER.test(before);

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
    const raised = isRaised(fragment, anchor);
    if (raised && isMark(fragment, text)) marks.push({ at: text.trimEnd().length, text: fragment.text.trim() });
    // "10" and a raised "6" must not become a hundred and six.
    else if (raised && POWER.test(text))
      text += fragment.text.trim().replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
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
