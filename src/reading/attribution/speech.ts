import type { Sentence } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { type Act, type Stretch, across } from "./act.ts";
import type { Quotation } from "./quotes.ts";

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const inside = (at: number, q: Stretch): boolean => q.start <= at && at < q.end;

/** Index of the sentence that holds an offset, or of the next one; sentences are in order. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const GAP = /^[\s,;:—–-]*$/;
/** Between cue and speech: whom it is said to, when and where, in the same breath. */
const LONGEST_GAP = 140;

/** Where source and cue of an act begin and end. */
function reachOf(act: Act, sentence: Sentence): Stretch {
  const own = [act.cue, ...(act.stand ? [across(sentence, act.stand.first, act.stand.last)] : [])];
  return { start: Math.min(...own.map((o) => o.start)), end: Math.max(...own.map((o) => o.end)) };
}

interface Open {
  readonly act: Act;
  readonly at: Stretch;
  readonly quotes: Stretch[];
}

/** Direct speech of a text joined to the acts of saying beside it, and on to the speech that follows without a cue of its own. */
export function withSpeech(
  text: string,
  sentences: readonly Sentence[],
  acts: readonly Act[],
  quotations: readonly Quotation[],
): readonly Act[] {
  const outer = quotations.filter((q) => q.depth === 0);
  const bySentence = new Map<number, Open[]>();
  const opened: Open[] = acts.map((bare) => {
    const sentence = sentences[bare.sentence] as Sentence;
    const act = withNeighbour(bare, sentence);
    return { act, at: reachOf(act, sentence), quotes: [] };
  });
  for (const o of opened) {
    const list = bySentence.get(o.act.sentence);
    if (list) list.push(o);
    else bySentence.set(o.act.sentence, [o]);
  }
  let last: { open: Open; end: number; block: number } | null = null;
  for (const [i, q] of outer.entries()) {
    const from = sentenceAt(sentences, q.start);
    const to = sentenceAt(sentences, q.end - 1);
    const near: Open[] = [];
    for (const s of new Set([from, to, to + 1])) {
      for (const o of bySentence.get(s) ?? []) if (o.act.speech && !inside(o.act.cue.start, q)) near.push(o);
    }
    const first = sentences[from];
    const block = first?.block ?? 0;
    const chosen = holder(text, q, near, outer[i - 1]);
    if (chosen) {
      chosen.quotes.push(q);
      last = {
        open: chosen,
        end: Math.max(sentences[to]?.end ?? q.end, q.end, sentences[chosen.act.sentence]?.end ?? 0),
        block: sentences[to]?.block ?? block,
      };
      continue;
    }
    if (!first || !isSpeech(text, q, first)) continue;
    if (last && last.open.act.speech && follows(text, q, last)) {
      last.open.quotes.push(q);
      last = {
        open: last.open,
        end: Math.max(q.end, sentences[to]?.end ?? q.end),
        block: sentences[to]?.block ?? block,
      };
    }
  }
  return opened.map((o) => joined(o)).filter((act) => act.contents.length > 0);
}

/** Words that stand alone as speech: they open a sentence and end it. */
function isSpeech(text: string, q: Quotation, first: Sentence): boolean {
  const opens = text.slice(first.start, q.start).trim() === "";
  return opens && (!q.closed || /[.!?,…—–]["”'’»]+$/.test(text.slice(Math.max(q.start, q.end - 4), q.end)));
}

/** Speech without a cue goes on from the speech before it: nothing stands between but white space. */
const follows = (text: string, q: Quotation, last: { end: number }): boolean =>
  q.start >= last.end && /^\s*$/.test(text.slice(last.end, q.start));

/** The act whose words a quotation is: the one that holds it in its contents, follows it, or leads up to it. */
function holder(text: string, q: Quotation, near: readonly Open[], before: Quotation | undefined): Open | null {
  const after = near.find((o) => {
    if (o.at.start < q.end) return false;
    const gap = text.slice(q.end, o.at.start);
    // "“Stop.” He said no more." is two sentences; "“Stop,” he said", "“Stop.” he said" are one.
    const apart =
      /\.["”'’»]+$/.test(text.slice(Math.max(q.start, q.end - 4), q.end)) && !/\p{Ll}/u.test(text[o.at.start] ?? "");
    return GAP.test(gap) && !gap.includes("\n") && !apart;
  });
  if (after) return after;
  const leads = near.filter((o) => {
    if (o.at.end > q.start || q.start - o.at.end > LONGEST_GAP) return false;
    const gap = text.slice(o.at.end, q.start);
    return GAP.test(gap) || (/[,:]\s*$/.test(gap) && !/[.!?]\s/.test(gap) && !(before && before.start >= o.at.end));
  });
  const closest = leads.at(-1);
  if (closest) return closest;
  const holding = near.filter((o) => o.act.contents.some((c) => overlaps(c, q)));
  return holding.at(-1) ?? null;
}

/** Contents with the quotations worked in: a stretch that a quotation overlaps grows to hold it whole. */
function joined({ act, at, quotes }: Open): Act {
  if (quotes.length === 0) return act;
  let pieces: Stretch[] = [...act.contents];
  for (const q of quotes) {
    const touching = pieces.filter((p) => overlaps(p, q));
    const apart = pieces.filter((p) => !overlaps(p, q));
    const start = Math.min(q.start, ...touching.map((p) => p.start));
    const end = Math.max(q.end, ...touching.map((p) => p.end));
    // The tree may draw a stretch over the cue; a quotation never holds its own.
    pieces = start < at.end && end > at.start ? [...apart, { start: q.start, end: q.end }] : [...apart, { start, end }];
  }
  pieces.sort((a, b) => a.start - b.start);
  return { ...act, contents: pieces, quoted: true, vouched: true };
}

const IN_NAME = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/;
const MARK = /^["”“»«’'`]+$/;

/** The act with the speaker whom the tree missed, when a name stands between speech and cue: "…,” said Ann Lee", "…,” Lee said". */
function withNeighbour(act: Act, sentence: Sentence): Act {
  if (act.stand || act.agentless || !act.speech) return act;
  const { tokens } = sentence;
  const cueFirst = tokens.findIndex((t) => t.start === act.cue.start);
  const cueLast = tokens.findIndex((t) => t.end === act.cue.end);
  if (cueFirst < 0 || cueLast < 0) return act;
  let first = cueFirst;
  while (first > 0 && IN_NAME.test(tokens[first - 1]?.upos ?? "")) first--;
  if (first < cueFirst && (first === 0 || MARK.test(tokens[first - 1]?.form ?? "")))
    return spoken(act, sentence, first, cueFirst - 1, cueFirst - 1);
  let last = cueLast;
  while (IN_NAME.test(tokens[last + 1]?.upos ?? "")) last++;
  if (last > cueLast && MARK.test(tokens[cueFirst - 1]?.form ?? ""))
    return spoken(act, sentence, cueLast + 1, last, last);
  return act;
}

function spoken(act: Act, sentence: Sentence, first: number, last: number, head: number): Act {
  const stand: Words = { sentence: sentence.index, first, last, head };
  return { ...act, sources: [stand], stand };
}
