import type { Sentence } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { type Act, type Stretch, across, trimmed } from "./act.ts";
import { withDescription } from "./phrase.ts";
import type { Quotation } from "./quotes.ts";

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const inside = (at: number, q: Stretch): boolean => q.start <= at && at < q.end;

/** Index of the first stretch in order that ends after an offset; their number when none does. */
function firstAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const GAP = /^[\s,;:—–-]*$/;
/** Between cue and speech: whom it is said to, when and where, in the same breath. */
const LONGEST_GAP = 140;

interface Open {
  readonly act: Act;
  /** From the source to the end of the cue, or the other way round. */
  readonly at: Stretch;
  readonly quotes: Quotation[];
  /** Whether speech stands right beside source and cue, so that what the tree took for contents is none. */
  beside: boolean;
  /** Where the speaker's words begin when the writer leads into the quotation: "This is “the same lead,” reported the agency". */
  lead: number;
}

function opened(bare: Act, sentence: Sentence, quotations: readonly Quotation[]): Open {
  const act = withNeighbour(withoutStranger(bare, sentence, quotations), sentence);
  const own = [act.cue, ...(act.stand ? [across(sentence, act.stand.first, act.stand.last)] : [])];
  const at = { start: Math.min(...own.map((o) => o.start)), end: Math.max(...own.map((o) => o.end)) };
  return { act, at, quotes: [], beside: false, lead: Infinity };
}

/** Direct speech of a text joined to the acts of saying beside it, and on to the speech that follows without a cue of its own. */
export function withSpeech(
  text: string,
  sentences: readonly Sentence[],
  acts: readonly Act[],
  quotations: readonly Quotation[],
): readonly Act[] {
  const outer = quotations.filter((q) => q.depth === 0);
  const all = acts.map((act) => opened(act, sentences[act.sentence] as Sentence, outer));
  const bySentence = Map.groupBy(all, (o) => o.act.sentence);
  let last: { readonly open: Open; readonly end: number; readonly mark: string } | null = null;
  for (const [i, q] of outer.entries()) {
    const from = firstAfter(sentences, q.start);
    const to = firstAfter(sentences, q.end - 1);
    const near = [...new Set([from, to, to + 1])].flatMap((s) =>
      (bySentence.get(s) ?? []).filter((o) => o.act.speech && !inside(o.act.cue.start, q)),
    );
    const chosen = holder(text, q, near, outer[i - 1]);
    const end = Math.max(sentences[to]?.end ?? q.end, q.end);
    const mark = text[q.start] ?? "";
    if (chosen) {
      chosen.open.quotes.push(q);
      chosen.open.beside ||= chosen.beside;
      const own = sentences[from];
      if (
        chosen.beside &&
        own &&
        from === chosen.open.act.sentence &&
        chosen.open.at.start >= q.end &&
        leads(own, q, bySentence.get(from) ?? [])
      )
        chosen.open.lead = own.start;
      // "“No,” she said, adding that… “Never.”": the rest is what she added.
      const later = (bySentence.get(chosen.open.act.sentence) ?? []).findLast(
        (o) => o.act.speech && o.at.start > chosen.open.at.start && !inside(o.at.start, q),
      );
      const goesOn = later && later.act.cue.start > q.start ? later : chosen.open;
      last = { open: goesOn, end: Math.max(end, sentences[goesOn.act.sentence]?.end ?? 0), mark };
    } else if (last && last.mark === mark && isSpeech(text, q, sentences[from]) && follows(text, q, last.end)) {
      last.open.quotes.push(q);
      last = { open: last.open, end, mark };
    }
  }
  return all.map((o) => joined(text, o, outer)).filter((act) => act.contents.length > 0);
}

/** Whether the words of a sentence before a quotation are a clause that it completes, in which nobody else speaks. */
function leads(sentence: Sentence, q: Quotation, acts: readonly Open[]): boolean {
  const before = sentence.tokens.filter((t) => t.end <= q.start);
  const last = before.at(-1);
  if (!last || last.upos === "PUNCT" || before.some((t) => MARK.test(t.form) || t.form === ":")) return false;
  if (acts.some((o) => o.act.cue.end <= q.start)) return false;
  return before.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
}

/** Words that stand alone as speech: they open a sentence and end it. */
function isSpeech(text: string, q: Quotation, first: Sentence | undefined): boolean {
  if (!first || text.slice(first.start, q.start).trim() !== "") return false;
  return !q.closed || /[.!?,…—–]["”'’»]+$/.test(text.slice(Math.max(q.start, q.end - 4), q.end));
}

/** Speech without a cue goes on from the speech before it: nothing stands between but white space. */
const follows = (text: string, q: Quotation, end: number): boolean =>
  q.start >= end && /^\s*$/.test(text.slice(end, q.start));

/** The act whose words a quotation is: the one that follows it, leads up to it, or holds it in its contents. */
function holder(
  text: string,
  q: Quotation,
  near: readonly Open[],
  before: Quotation | undefined,
): { readonly open: Open; readonly beside: boolean } | null {
  // "“Stop.” He said no more." is two sentences; "“Stop,” he said", "“Stop.” he said" are one.
  const ended = /\.["”'’»]+$/.test(text.slice(Math.max(q.start, q.end - 4), q.end));
  const after = near.find((o) => {
    if (o.at.start < q.end) return false;
    const gap = text.slice(q.end, o.at.start);
    // "“The Apprentice,” and noted that it was over": what is said follows the cue.
    if (
      q.end - q.start < 25 &&
      o.act.contents.some((c) => c.start >= o.at.end && /^that\b/.test(text.slice(c.start, c.start + 5)))
    )
      return false;
    // "“Who will pay?” According to his family, …" is another sentence.
    if (
      o.act.frame === "phrase" &&
      /[.!?]["”'’»]+$/.test(text.slice(Math.max(q.start, q.end - 4), q.end)) &&
      !/\p{Ll}/u.test(text[o.at.start] ?? "")
    )
      return false;
    return GAP.test(gap) && !gap.includes("\n") && !(ended && !/\p{Ll}/u.test(text[o.at.start] ?? ""));
  });
  if (after) return { open: after, beside: true };
  const leading = near.findLast((o) => {
    if (o.at.end > q.start || q.start - o.at.end > LONGEST_GAP) return false;
    const gap = text.slice(o.at.end, q.start);
    if (/^\s*$/.test(gap)) return !o.act.contents.some((c) => overlaps(c, q));
    return GAP.test(gap) || (/[,:]\s*$/.test(gap) && !/[.!?]\s/.test(gap) && !(before && before.start >= o.at.end));
  });
  if (leading) return { open: leading, beside: true };
  const holding = near.find((o) => o.act.contents.some((c) => overlaps(c, q)));
  return holding ? { open: holding, beside: false } : null;
}

/** Contents with the quotations worked in: a stretch that a quotation overlaps grows to hold it whole. */
function joined(text: string, { act, at, quotes, beside, lead }: Open, outer: readonly Quotation[]): Act {
  let pieces: Stretch[] = act.contents.map((c) => whole(c, act, outer)).flatMap((c) => within(text, c, act, outer));
  if (beside) pieces = pieces.filter((p) => quotes.some((q) => overlaps(p, q)));
  for (const q of quotes) {
    const touching = pieces.filter((p) => overlaps(p, q));
    const apart = pieces.filter((p) => !overlaps(p, q));
    const start = Math.min(q.start, q === quotes[0] ? lead : q.start, ...touching.map((p) => p.start));
    const end = Math.max(q.end, ...touching.map((p) => p.end));
    // The tree may draw a stretch over the cue or on after the speech; then the quotation alone is what is said.
    const over = start < at.end && end > at.start;
    pieces = [
      ...apart,
      over ? { start: q.start, end: q.end } : { start, end: beside && q.start === start ? q.end : end },
    ];
  }
  pieces.sort((a, b) => a.start - b.start);
  return quotes.length === 0 ? { ...act, contents: pieces } : { ...act, contents: pieces, quoted: true, vouched: true };
}

/** A stretch that cuts a quotation in two, made to hold all of it, unless the act itself stands in the quotation. */
function whole(piece: Stretch, act: Act, outer: readonly Quotation[]): Stretch {
  let { start, end } = piece;
  const first = outer[firstAfter(outer, start)];
  if (first && first.start < start && first.end < end && !inside(act.cue.start, first)) start = first.start;
  const last = outer[firstAfter(outer, end - 1)];
  if (last && last.start > start && last.start < end && last.end > end && !inside(act.cue.start, last)) end = last.end;
  // "he voted “uncommitted”" and the stop inside the marks, which the tree leaves out.
  else if (last && last.start >= start && last.start < end && last.end > end && last.end - end <= 2) end = last.end;
  return { start, end };
}

/** What is said inside a quotation ends with it: "“I think it is over,” he said". */
function within(text: string, piece: Stretch, act: Act, outer: readonly Quotation[]): readonly Stretch[] {
  const around = outer[firstAfter(outer, act.cue.start)];
  if (!around || !inside(act.cue.start, around)) return [piece];
  const start = Math.max(piece.start, around.start + 1);
  const end = Math.min(piece.end, around.closed ? around.end - 1 : around.end);
  const kept = end > start ? trimmed(text, { start, end }) : null;
  return kept ? [kept] : [];
}

const IN_NAME = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/;
const MARK = /^(?:["”“»«’'`]+|''|``)$/;

/** The act without a source that stands in another's speech: "“I left,” said Lee" is not said by "I". */
function withoutStranger(act: Act, sentence: Sentence, outer: readonly Quotation[]): Act {
  if (!act.stand) return act;
  const at = across(sentence, act.stand.first, act.stand.last).start;
  const around = outer[firstAfter(outer, at)];
  if (!around || !inside(at, around) || inside(act.cue.start, around)) return act;
  return { ...act, sources: [], stand: null };
}

/** The act with the speaker whom the tree missed, when a name stands between speech and cue: "…,” said Ann Lee", "…,” Lee said". */
function withNeighbour(act: Act, sentence: Sentence): Act {
  if (act.stand || act.agentless || !act.speech) return act;
  const { tokens } = sentence;
  const cueFirst = tokens.findIndex((t) => t.start === act.cue.start);
  const cueLast = tokens.findIndex((t) => t.end === act.cue.end);
  if (cueFirst < 0 || cueLast < 0) return act;
  const before = beforeCue(sentence, cueFirst);
  if (before !== null) return spoken(act, sentence, before, cueFirst - 1);
  let last = cueLast;
  while (IN_NAME.test(tokens[last + 1]?.upos ?? "")) last++;
  if (last > cueLast && MARK.test(tokens[cueFirst - 1]?.form ?? "")) return spoken(act, sentence, cueLast + 1, last);
  return act;
}

/** First token of the words between the end of speech and a cue, when they can be a name with its apposition. */
function beforeCue(sentence: Sentence, cueFirst: number): number | null {
  const { tokens } = sentence;
  let relative = false;
  for (let i = cueFirst - 1; i >= Math.max(0, cueFirst - 30); i--) {
    const token = tokens[i];
    if (!token) return null;
    if (MARK.test(token.form)) return i + 1 < cueFirst && IN_NAME.test(tokens[i + 1]?.upos ?? "") ? i + 1 : null;
    if (/^(?:who|which|whose)$/i.test(token.form)) relative = true;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos)) {
      const who = tokens.slice(Math.max(0, i - 4), i).some((t) => /^(?:who|which|whose)$/i.test(t.form));
      if (!who && !relative) return null;
    }
    if (i === 0 && cueFirst <= 6 && tokens.slice(0, cueFirst).every((t) => IN_NAME.test(t.upos))) return 0;
  }
  return null;
}

const cueOf = (act: Act, sentence: Sentence): number => sentence.tokens.findIndex((t) => t.end === act.cue.end);

function spoken(act: Act, sentence: Sentence, first: number, last: number): Act {
  let head = first;
  while (head < last && /^(?:PROPN|DET|ADJ|NOUN|PRON|NUM)$/.test(sentence.tokens[head + 1]?.upos ?? "")) head++;
  const bare: Words = { sentence: sentence.index, first, last, head };
  const stand = first > cueOf(act, sentence) ? withDescription(sentence, bare) : bare;
  return { ...act, sources: [stand], stand };
}
