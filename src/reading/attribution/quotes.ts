/**
 * A stretch between quotation marks, marks included. `closed` is false where the paragraph ends before the mark
 * does (speech that runs over paragraphs opens each of them and closes only the last). `depth` 1 stands inside another.
 */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly depth: 0 | 1;
}

type Side = "open" | "close" | "either" | "none";
interface Mark {
  readonly family: "double" | "single";
  readonly side: Side;
  readonly width: number;
}

const isSpace = (c: string): boolean => c === "" || /\s/.test(c);
const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);
/** A quotation longer than this, unclosed, is a stray mark and not speech. */
const LONGEST_UNCLOSED = 4000;

/** Which way a straight mark looks, by what stands beside it. */
function straight(before: string, after: string): Side {
  if (isSpace(before) || /[([{—–-]/.test(before)) return isSpace(after) ? "either" : "open";
  if (isSpace(after) || /[)\]},.;:!?—–-]/.test(after)) return /\d/.test(before) ? "either" : "close";
  return "either";
}

/** Straight and single marks are read by their neighbours: `5'10"`, `don't` and `the cartels'` quote nothing. */
function markAt(text: string, i: number): Mark | null {
  const c = text[i] ?? "";
  const before = text[i - 1] ?? "";
  const after = text[i + 1] ?? "";
  switch (c) {
    case "“":
    case "«":
    case "„":
      return { family: "double", side: "open", width: 1 };
    case "”":
    case "»":
      return { family: "double", side: isSpace(before) && isWord(after) ? "either" : "close", width: 1 };
    case "‟":
    case '"':
      return { family: "double", side: straight(before, after), width: 1 };
    case "`":
      return after === "`" ? { family: "double", side: "open", width: 2 } : null;
    case "‘":
    case "‚":
      // "‘90s", "‘em": an apostrophe that a word processor turned round.
      if (/\d/.test(after) || isWord(before)) return null;
      return { family: "single", side: "open", width: 1 };
    case "’":
    case "'": {
      // ''so'': two single marks for a double one.
      if (c === "'" && after === "'") return { family: "double", side: straight(before, text[i + 2] ?? ""), width: 2 };
      if (isWord(before) && isWord(after)) return null;
      if (c === "'" && (isSpace(before) || /[([{"“—–]/.test(before)) && isWord(after) && !/\d/.test(after)) {
        return { family: "single", side: "open", width: 1 };
      }
      return isSpace(before) ? null : { family: "single", side: "close", width: 1 };
    }
    default:
      return null;
  }
}

interface Open {
  readonly start: number;
  readonly family: "double" | "single";
}

/** The quotations of one paragraph from the places of its marks; linear in their number. */
function inParagraph(text: string, places: readonly number[], to: number, found: Quotation[]): void {
  const state: { outer: Open | null; inner: Open | null; within: Quotation[] } = {
    outer: null,
    inner: null,
    within: [],
  };
  const close = (end: number): void => {
    if (!state.outer) return;
    if (end - state.outer.start > 2) {
      found.push({ start: state.outer.start, end, closed: true, depth: 0 });
      // One by one: a hundred thousand of them are too many arguments for one call.
      for (const q of state.within) found.push(q);
    }
    state.outer = null;
    state.inner = null;
    state.within = [];
  };
  let past = 0;
  for (const i of places) {
    const mark = i < past ? null : markAt(text, i);
    if (!mark) continue;
    past = i + mark.width;
    const now = state.outer;
    const within = state.inner;
    if (!now) {
      const opens = mark.side === "open" || (mark.side === "either" && !/\d/.test(text[i - 1] ?? ""));
      if (opens && i + mark.width < to) state.outer = { start: i, family: mark.family };
    } else if (mark.family === now.family) {
      if (mark.side !== "open") close(i + mark.width);
      // A second opening mark: the first was never closed, or is an outer single mark that was an apostrophe.
      else if (now.family === "single") state.outer = { start: i, family: mark.family };
      else {
        state.outer = { start: i, family: mark.family };
        state.inner = null;
        state.within = [];
      }
    } else if (mark.family === "double" && now.family === "single") {
      // “…” inside ‘…’ is British style; a stray single mark before it is far more often an apostrophe.
      if (mark.side === "open") state.outer = { start: i, family: "double" };
      else if (mark.side === "either") state.outer = { start: i, family: "double" };
      state.inner = null;
      state.within = [];
    } else if (mark.side === "open") state.inner = { start: i, family: mark.family };
    else if (within && mark.side === "close") {
      state.within.push({ start: within.start, end: i + mark.width, closed: true, depth: 1 });
      state.inner = null;
    }
  }
  const left = state.outer;
  if (left && left.family === "double" && to - left.start <= LONGEST_UNCLOSED) {
    found.push({ start: left.start, end: to, closed: false, depth: 0 });
    for (const q of state.within) found.push(q);
  }
}

/** All quotations of a text in order, outer ones before those inside them; paragraphs are lines. Linear in the text. */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let places: number[] = [];
  const finish = (line: number): void => {
    if (places.length === 0) return;
    let to = line;
    while (isSpace(text[to - 1] ?? "")) to--;
    inParagraph(text, places, to, found);
    places = [];
  };
  for (const hit of text.matchAll(/["“”«»„‟`‘’‚'\n]/g)) {
    if (hit[0] === "\n") finish(hit.index);
    else places.push(hit.index);
  }
  finish(text.length);
  return found;
}
