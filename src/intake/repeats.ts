import type { Cut } from "../model/index.ts";
import type { TakenIn } from "./taken.ts";

/** Times that one and the same sentence of a document is read; from the next on it says nothing that was not said. */
export const MOST = 50;
/** Characters of a text that can hold so many sentences that something is won by looking. */
const ASKED_FROM = 20_000;
/** Shorter ones recur in sound texts, as the cells of tables do: "No data.", "He agreed." */
const SHORTEST = 20;
const FEWEST_WORDS = 4;

const REASON = "repeated sentence";

/** Stretches that end as sentences and lines do, with the space behind them: together they are the text. */
const STRETCH = /[^.!?\n]*(?:[.!?]+["”’)\]]*(?:\s+|$)|[.!?]+|\n\s*|$)/g;

const isSentence = (words: string): boolean =>
  words.length >= SHORTEST && words.split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS && /\p{L}/u.test(words);

/**
 * A document that says one sentence over and over (a page that was caught in a loop, a log, a file made to hold others
 * up): beyond fifty times it is cut, and kept as what was cut is.
 */
export function withoutRepeats(taken: TakenIn): TakenIn {
  const { text } = taken;
  if (text === null || text.length < ASKED_FROM) return taken;
  const counts = new Map<string, number>();
  const cuts: { readonly from: number; to: number }[] = [];
  for (const [stretch] of text.matchAll(STRETCH)) count(counts, stretch);
  const most = [...counts].filter(([, times]) => times > MOST);
  if (most.length === 0) return taken;
  counts.clear();
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (count(counts, stretch) <= MOST) continue;
    const last = cuts.at(-1);
    if (last?.to === index) last.to = index + stretch.length;
    else cuts.push({ from: index, to: index + stretch.length });
  }
  const [[words, times]] = most.sort((a, b) => b[1] - a[1]) as [[string, number]];
  const others = most.length > 1 ? `, as others do (${most.length} in all)` : "";
  const note = `“${words.slice(0, 80)}${words.length > 80 ? "…" : ""}” stands there ${times} times${others}; each is read ${MOST} times, the rest is kept among what was cut`;
  return { ...without(taken, text, cuts), notes: [...taken.notes, note] };
}

/** How often a sentence has come, this time included; 0 for what is none. */
function count(counts: Map<string, number>, stretch: string): number {
  const words = stretch.trim();
  if (!isSentence(words)) return 0;
  const times = (counts.get(words) ?? 0) + 1;
  counts.set(words, times);
  return times;
}

/** The document without these stretches of its text, what was cut before and its pages at their new places. */
function without(
  taken: TakenIn,
  text: string,
  stretches: readonly { readonly from: number; readonly to: number }[],
): TakenIn {
  const kept: string[] = [];
  const cuts: Cut[] = [];
  let [at, gone, next] = [0, 0, 0];
  const moves: { readonly from: number; readonly to: number; readonly gone: number }[] = [];
  for (const { from, to } of stretches) {
    kept.push(text.slice(at, from));
    cuts.push({ reason: REASON, text: text.slice(from, to).trim(), at: from - gone });
    moves.push({ from, to, gone });
    gone += to - from;
    at = to;
  }
  kept.push(text.slice(at));
  // Places are asked for in their order.
  const moved = (place: number): number => {
    while (next < moves.length && (moves[next]?.to ?? 0) <= place) next += 1;
    const move = moves[next];
    if (!move) return place - gone;
    return Math.min(place, move.from) - move.gone;
  };
  const before = taken.cut.map((cut) => ({ ...cut, at: moved(cut.at) }));
  next = 0;
  const pages = taken.pages.map((page) => ({ ...page, start: moved(page.start) }));
  return { ...taken, text: kept.join(""), cut: [...before, ...cuts].sort((a, b) => a.at - b.at), pages };
}
