import type { RecognisedName } from "./analysis.ts";
import { agree } from "./names-agree.ts";
import { looker, seeSentence, shownIn, type NameToken, type SeenSentence } from "./names-document.ts";
import { MOST_FEATURES, nameFeatures } from "./names-features.ts";
import { key } from "./features.ts";
import { unpackLists } from "./names-lists.ts";
import { packed } from "./packed.ts";
import { score, unpackWeights, type Weights } from "./weights.ts";

/** Kinds of names, in the order of the model's classes. */
const NAME_LABELS = ["PER", "ORG", "LOC", "MISC"] as const;

/** Finds the names of one document, sentence by sentence; what one sentence shows about a word helps in all others. */
export type Namer = (sentences: readonly (readonly NameToken[])[]) => RecognisedName[][];

/** Classes of a token: outside, or begins, continues, ends, is a name of a kind. */
export const STATES = 1 + 4 * NAME_LABELS.length;
const BEGINS = 0;
const INSIDE = 1;
const ENDS = 2;
const WHOLE = 3;
const part = (state: number): number => (state - 1) & 3;
const label = (state: number): number => (state - 1) >> 2;

/** The class of a token at `at` of a name from `first` to `last`. */
export const stateOf = (name: RecognisedName, at: number): number => {
  const where = name.first === name.last ? WHOLE : at === name.first ? BEGINS : at === name.last ? ENDS : INSIDE;
  return 1 + 4 * NAME_LABELS.indexOf(name.label) + where;
};

/** Whether class `to` may follow class `from` (-1: the sentence begins). */
export const mayFollow = (from: number, to: number): boolean => {
  const open = from > 0 && (part(from) === BEGINS || part(from) === INSIDE);
  const goesOn = to > 0 && (part(to) === INSIDE || part(to) === ENDS);
  return open ? goesOn && label(from) === label(to) : !goesOn;
};

/** Whether a sentence may end in a class. */
export const mayEnd = (state: number): boolean => state === 0 || part(state) === ENDS || part(state) === WHOLE;

/** Feature key under which the weights of the classes after class `from` stand. */
export const transitionKey = (from: number): number => key(900, from + 1);

/** Names that a sequence of classes spells. */
export function namesOf(states: readonly number[]): RecognisedName[] {
  const out: RecognisedName[] = [];
  let first = 0;
  states.forEach((state, at) => {
    if (state === 0) return;
    if (part(state) === BEGINS || part(state) === WHOLE) first = at;
    const kind = NAME_LABELS[label(state)];
    if ((part(state) === ENDS || part(state) === WHOLE) && kind !== undefined)
      out.push({ first, last: at, label: kind });
  });
  return out;
}

const NEVER = -1_000_000_000;

/**
 * The best sequence of classes for scores by token and class, and for transitions by class before (row 0: none) and class.
 * `before` is the class of the token before the first, -1 where the sentence begins.
 */
export function bestStates(
  scores: ArrayLike<number>,
  count: number,
  transitions: ArrayLike<number>,
  before = -1,
): number[] {
  const best = new Float64Array(count * STATES).fill(NEVER);
  const from = new Int8Array(count * STATES);
  for (let i = 0; i < count; i++) {
    for (let to = 0; to < STATES; to++) {
      const own = scores[i * STATES + to] ?? 0;
      if (i === 0) {
        if (ALLOWED[to] === 1) best[to] = own + (transitions[(before + 1) * STATES + to] ?? 0);
        continue;
      }
      let top = NEVER;
      let winner = 0;
      const pasts = PREDECESSORS[to]!;
      for (let k = 0; k < pasts.length; k++) {
        const past = pasts[k]!;
        const sum = best[(i - 1) * STATES + past]! + (transitions[(past + 1) * STATES + to] ?? 0);
        if (sum > top) {
          top = sum;
          winner = past;
        }
      }
      best[i * STATES + to] = top + own;
      from[i * STATES + to] = winner;
    }
  }
  const out: number[] = [];
  let state = 0;
  let top = NEVER * 2;
  for (let end = 0; end < STATES; end++) {
    const sum = best[(count - 1) * STATES + end] ?? NEVER;
    if (mayEnd(end) && sum > top) {
      top = sum;
      state = end;
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    out.push(state);
    state = from[i * STATES + state] ?? 0;
  }
  return out.reverse();
}

const ALL = Array.from({ length: STATES }, (_, state) => state);
const ALLOWED = ALL.map((to) => (mayFollow(-1, to) ? 1 : 0));
/** Classes that may stand before each class. */
export const PREDECESSORS: readonly (readonly number[])[] = ALL.map((to) => ALL.filter((from) => mayFollow(from, to)));

/** Words this far from a capital letter are looked at ("the Sinaloa cartel", "Osama bin Laden"). */
const REACH = 2;

/**
 * Stretches of a sentence that may hold names, as first and past the last token: words near capital letters or listed as
 * places. A text all in small letters is one stretch. The rest, most of any text, costs nothing.
 */
function stretches({ looks, places, dress, enclosed }: SeenSentence): (readonly [number, number])[] {
  const count = looks.length;
  if (count === 0) return [];
  if (dress === 3) return [[0, count]];
  const out: (readonly [number, number])[] = [];
  let from = -1;
  let until = -1;
  for (let i = 0; i < count; i++) {
    if (looks[i]?.capital !== true && places[i] === 0 && enclosed[i] !== 1) continue;
    if (from >= 0 && i - REACH > until) {
      out.push([from, until]);
      from = -1;
    }
    if (from < 0) from = Math.max(0, i - REACH);
    until = Math.min(count, i + REACH + 1);
  }
  if (from >= 0) out.push([from, until]);
  return out;
}

/** Makes a recogniser from what `training/names.ts` wrote; throws RangeError when the bytes are cut short. */
export function createNamer(bytes: Uint8Array): Namer {
  const { places, weights } = unpackNamer(bytes);
  const look = looker(places);
  const transitions = transitionsOf(weights);
  const features = new Int32Array(MOST_FEATURES);
  const row = new Int32Array(STATES);
  return (sentences) => {
    const seen = sentences.map((tokens) => seeSentence(tokens, look, places));
    const shown = shownIn(seen);
    const found = seen.map((sentence) => {
      const states = packed(sentence.looks, () => 0);
      for (const [from, to] of stretches(sentence)) {
        const scores = new Int32Array((to - from) * STATES);
        for (let i = from; i < to; i++) {
          score(weights, features, nameFeatures(sentence, i, shown, features), row);
          scores.set(row, (i - from) * STATES);
        }
        bestStates(scores, to - from, transitions, from === 0 ? -1 : 0).forEach(
          (state, n) => (states[from + n] = state),
        );
      }
      return namesOf(states);
    });
    return agree(seen, found, shown);
  };
}

function transitionsOf(weights: Weights): Int32Array {
  const out = new Int32Array((STATES + 1) * STATES);
  const row = new Int32Array(STATES);
  for (let from = -1; from < STATES; from++) {
    score(weights, Int32Array.of(transitionKey(from)), 1, row);
    out.set(row, (from + 1) * STATES);
  }
  return out;
}

/** Where the weights begin behind the lists: numbers stand at multiples of four. */
export const alignedTo4 = (bytes: number): number => (bytes + 3) & ~3;

function unpackNamer(bytes: Uint8Array): { places: ReturnType<typeof unpackLists>; weights: Weights } {
  if (bytes.length < 4) throw new RangeError("The names model ends too early");
  // Node's Buffer is a Uint8Array whose slices share their memory with other files: a plain view is safe.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = new DataView(plain.buffer, plain.byteOffset, plain.byteLength).getUint32(0, true);
  if (4 + size > plain.length) throw new RangeError("The names model ends too early");
  return {
    places: unpackLists(plain.subarray(4, 4 + size)),
    weights: unpackWeights(plain.subarray(alignedTo4(4 + size))),
  };
}
