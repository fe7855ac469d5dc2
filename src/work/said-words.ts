import type { Span } from "../model/index.ts";

/** Sentence ends and line breaks, as a person would see them; a claim made by hand needs no more than that. */
const BREAK = /(?<=[.!?…]["”’)\]]*)\s+(?=[\p{Lu}\p{N}“"'‘(¿¡])|\n+/gu;

/** The sentence around some words; over several sentences from the first to the last. */
export function sentenceAround(
  text: string,
  { start, end }: Pick<Span, "start" | "end">,
): { readonly start: number; readonly end: number } {
  // No sentence of prose is longer than this on either side.
  const from = Math.max(0, start - 2_000);
  const to = Math.min(text.length, end + 2_000);
  let [first, last] = [from, to];
  for (const { index, 0: gap } of text.slice(from, to).matchAll(BREAK)) {
    const [before, after] = [from + index, from + index + gap.length];
    if (after <= start) first = after;
    else if (before >= end) {
      last = before;
      break;
    }
  }
  return { start: first, end: last };
}

/** "he" does not stand in "the". */
const WORD = /[\p{L}\p{N}]/u;

/**
 * Where some words stand in a text: at `start` if they stand there, else in the stretch `near`, else at the place that
 * is nearest to it. Case counts only where the words stand in no other; null when they stand nowhere.
 */
export function wordsIn(
  text: string,
  words: string,
  { near, start }: { readonly near: { readonly start: number; readonly end: number }; readonly start?: number },
): Span | null {
  const wanted = words.trim();
  if (wanted === "") return null;
  const spanAt = (at: number): Span => ({
    start: at,
    end: at + wanted.length,
    quote: text.slice(at, at + wanted.length),
  });
  if (start !== undefined && text.startsWith(wanted, start)) return spanAt(start);
  const lower = text.toLowerCase();
  for (const [hay, needle] of [
    [text, wanted],
    // Where lower case has another length, offsets would be wrong.
    ...(lower.length === text.length ? [[lower, wanted.toLowerCase()] as const] : []),
  ] as const) {
    let best: { readonly at: number; readonly far: number } | null = null;
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
      if (WORD.test(text.slice(Math.max(0, at - 1), at)) && WORD.test(wanted.slice(0, 1))) continue;
      if (WORD.test(text.slice(at + needle.length, at + needle.length + 1)) && WORD.test(wanted.slice(-1))) continue;
      const far = at < near.start ? near.start - at : Math.max(0, at + needle.length - near.end);
      if (!best || far < best.far) best = { at, far };
      // Further on it only gets farther.
      else if (at > near.end) break;
    }
    if (best) return spanAt(best.at);
  }
  return null;
}
