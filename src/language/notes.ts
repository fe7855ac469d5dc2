import type { Sentence } from "./analysis.ts";

/** What was worked out about one sentence: a place for each function that `ofSentence` made. */
type Notes = unknown[];

const known = new WeakMap<Sentence, Notes>();
let places = 0;

/** Notes at hand, by the number of the sentence: the sentences of a report take turns, and the map need not be asked. */
const AT_HAND = 64;
const sentences: (Sentence | null)[] = [];
const notes: Notes[] = [];
for (let at = 0; at < AT_HAND; at++) {
  sentences.push(null);
  notes.push([]);
}

function notesOf(sentence: Sentence): Notes {
  const at = sentence.index & (AT_HAND - 1);
  if (sentences[at] === sentence) return notes[at]!;
  let own = known.get(sentence);
  if (own === undefined) {
    own = [];
    for (let place = 0; place < places; place++) own.push(undefined);
    known.set(sentence, own);
  }
  sentences[at] = sentence;
  notes[at] = own;
  return own;
}

/**
 * A pure function of a sentence that is worked out once for each, and never gives undefined. All that readers ask again of
 * a sentence stands in one row that goes with the sentence: a map for each question would be filled anew for every
 * sentence, and be looked through by the collector of garbage.
 */
export function ofSentence<T>(work: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const place = places++;
  return (sentence) => {
    const before = notesOf(sentence)[place] as T | undefined;
    if (before !== undefined) return before;
    const made = work(sentence);
    // The work may have asked for more sentences: the row is looked for anew.
    notesOf(sentence)[place] = made;
    return made;
  };
}
