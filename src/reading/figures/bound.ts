import type { Bound } from "../../model/index.ts";
import { AFTER, BEFORE } from "./bounds.ts";
import type { BoundRow } from "./bounds.ts";
import type { Numeral } from "./numeral.ts";
import { matches } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { cut, indexed } from "./table.ts";

const before = indexed(
  BEFORE.map((row: BoundRow) => ({ words: cut(row.words), bound: row.bound })),
  (words) => words.at(-1),
);
const after = indexed(
  AFTER.map((row: BoundRow) => ({ words: cut(row.words), bound: row.bound })),
  (words) => words[0],
);
/** "control over two states", "talks about four towns": the word before the number belongs to what comes before it. */
const OVER_WHAT =
  /^(?:control|power|influence|authority|jurisdiction|dominance|dominion|war|wars|battle|fight|fights|fighting|fought|feud|dispute|disputes|anger|concern|concerns|outrage|clash\w*|divided|split|sovereignty|grip|hold|sway|rule|ruled|presides?|presided|flew|fly|flying|watch|hand|hands|handed|handing|turn|turns|turned|turning|took|taken|taking)$/u;
const ABOUT_WHAT =
  /^(?:talk\w*|speak\w*|spoke\w*|ask\w*|know\w*|knew|information|concern\w*|worr\w*|debate\w*|question\w*|details|think\w*|thought|hear\w*|heard|complain\w*|lie\w*|stories|story|doubts?|evidence)$/u;
/** The bound words that end right before this piece, the firmest of them, and where they begin. */
export function boundBefore(
  pieces: readonly Piece[],
  at: number,
): { readonly bound: Bound | null; readonly from: number; readonly last: string } {
  let [from, bound, last]: [number, Bound | null, string] = [at, null, ""];
  for (let step = 0; step < 3; step += 1) {
    const previous = pieces[from - 1]?.text ?? "";
    const skip = previous === "another" || previous === "." ? 1 : 0;
    const end = from - skip;
    const row = (before.get(pieces[end - 1]?.text ?? "") ?? []).find(
      ({ words }) => end >= words.length && matches(pieces, end - words.length, words) === end,
    );
    if (row === undefined) break;
    const prior = pieces[end - row.words.length - 1]?.text ?? "";
    const word = row.words[0] ?? "";
    if ((word === "over" && OVER_WHAT.test(prior)) || (word === "about" && ABOUT_WHAT.test(prior))) break;
    // "nearly" inside "estimated ... more than" gives way to the firmer word.
    if (bound === null || bound === "about") bound = row.bound === "exact" ? bound : row.bound;
    last = last === "" ? word : last;
    from = end - row.words.length;
  }
  return { bound, from, last };
}

/** The bound words that begin at this piece. */
export function boundAfter(
  pieces: readonly Piece[],
  at: number,
): { readonly bound: Bound; readonly next: number } | null {
  for (const row of after.get(pieces[at]?.text ?? "") ?? []) {
    const next = matches(pieces, at, row.words);
    if (next > 0) return { bound: row.bound, next };
  }
  return null;
}

/** low and high as the bound leaves them. */
export function ends(
  found: Numeral,
  bound: Bound | null,
): { readonly low: number | null; readonly high: number | null; readonly bound: Bound } {
  if (found.bound === "range") return { low: found.low, high: found.high, bound: "range" };
  if (found.high === null) {
    const under = bound === "at-most" || bound === "less-than";
    return {
      low: under ? null : found.low,
      high: under ? found.low : null,
      bound: bound !== null && bound !== "about" && bound !== "exact" ? bound : found.bound,
    };
  }
  const told: Bound = bound ?? found.bound;
  switch (told) {
    case "at-least":
    case "more-than":
      return { low: found.low, high: null, bound: told };
    case "at-most":
    case "less-than":
      return { low: null, high: found.high, bound: told };
    default:
      return { low: found.low, high: found.high, bound: told };
  }
}
