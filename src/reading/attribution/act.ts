import type { Sentence } from "../../language/analysis.ts";
import type { Stance } from "../../model/index.ts";
import type { Words } from "../layers.ts";

/** A stretch of the text, offsets as everywhere. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One act of saying or thinking as the tree of its sentence shows it, before quotations and follow-on sentences. */
export interface Act {
  readonly sentence: number;
  /** Token that makes it an act: the verb, the noun, the adverb. */
  readonly predicate: number;
  readonly cue: Stretch;
  readonly verb: string;
  /** Which pattern found it, for traces: the frame of a verb, "noun", "phrase", "adjective". */
  readonly frame: string;
  readonly stance: Stance;
  /** Whether the source puts the contents forward; false where it only speaks of them ("criticised the raid"). */
  readonly vouched: boolean;
  readonly sources: readonly Words[];
  /** The words that stand for the sources in the clause itself: "who", "its", or the sources' own words. */
  readonly stand: Words | null;
  readonly contents: readonly Stretch[];
  readonly quoted: boolean;
  /** Whether the words themselves name nobody ("is believed to", "reportedly", "rumours that"), so that no source was missed. */
  readonly agentless: boolean;
  /** Whether the verb takes direct speech, so that a quotation beside it is its content. */
  readonly speech: boolean;
}

/** Offsets of a run of tokens of one sentence. */
export const across = (sentence: Sentence, first: number, last: number): Stretch => ({
  start: sentence.tokens[first]?.start ?? sentence.start,
  end: sentence.tokens[last]?.end ?? sentence.end,
});

const EDGE_BEFORE = /^[\s,;:.!?—–…-]+/;
const EDGE_AFTER = /[\s,;:—–-]+$/;

/** A stretch without the punctuation and white space at its edges; a final stop goes unless a quotation holds it. Null when nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const body = text.slice(start, end);
  const before = EDGE_BEFORE.exec(body)?.[0].length ?? 0;
  let kept = body.slice(before).replace(EDGE_AFTER, "");
  // "the U.S." keeps its stop; "He left." does not, "He left?" does.
  if (/[^.\s]\.$/.test(kept) && !/(?:^|[\s(])(?:\p{L}\.)+$|\b(?:Inc|Corp|Jr|Sr|etc|Co|Ltd)\.$/u.test(kept))
    kept = kept.slice(0, -1);
  return kept.length === 0 ? null : { start: start + before, end: start + before + kept.length };
}

/** What a complement covers and by which frame of the verb it was taken. `cueEnd` moves the end of the cue over a preposition. */
export interface Complement {
  readonly frame: string;
  readonly pieces: readonly Stretch[];
  readonly cueEnd: number;
}
