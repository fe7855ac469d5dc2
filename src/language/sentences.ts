import { abbreviationKind, STARTERS } from "./abbreviations.ts";
import { blocks } from "./blocks.ts";
import { isSpace } from "./characters.ts";
import { behindLeadIn } from "./lead-ins.ts";
import { turnsIn } from "./turns.ts";

/** One sentence of a text: UTF-16 offsets of its first and past its last character, and the number of its paragraph. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** Longer sentences are cut at a space, so that no later stage meets one of a million words. */
const LONGEST = 3000;

const ENDS = /[.!?…。！？]+|(?<![-_=*~#])[-_=*~#]{5,}(?=\s)/g;
const CLOSERS = /["'”’»)\]}]{0,6}(?:[ \u00a0]?\[\d{1,3}\](?![\p{L}\d])){0,4}/uy;
const MORE = /(?:[ \u00a0]{0,3}(?:…|\.{3}))+/y;
const NEXT = /["'“‘«([{¿¡*•–—-]{0,4}\s?([\p{L}\p{M}\d$€£#@]['’\p{L}\p{M}\d.]{0,30})/uy;
const LAST_WORD = /[\p{L}\p{M}\d.'’&-]{1,24}$/u;
const SAYING =
  /\s{0,2}(?:(?:[A-Z]\S{0,24}|of|the|de|la|del)\s){0,4}(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|shouted|warned|explained|continued|noted|argued|wondered)\b/y;

/** Sentences of a text in order; text without letters or marks gives none. Never crosses a blank line. Linear in the length. */
export function blocksAndSentences(text: string): SentenceSpan[] {
  const out: SentenceSpan[] = [];
  const turns = [...turnsIn(text)];
  blocks(text).forEach((block, index) => {
    let from = block.start;
    // "HOST: Ana, who did it?": the names are no words of the question.
    if ((turns[0]?.label.start ?? block.end) < block.end) {
      const { label, start } = turns.shift()!;
      add(text, label.start, label.end, index, out);
      add(text, label.end, start, index, out);
      from = start;
    } else {
      const lead = behindLeadIn(text, block);
      if (lead > from) add(text, from, lead, index, out);
      from = lead;
    }
    const dateline = datelineEnd(text, from, block.end);
    if (dateline > from) {
      add(text, from, dateline, index, out);
      from = dateline;
    }
    for (const end of endsIn(text, from, block.end)) {
      add(text, from, end, index, out);
      from = end;
    }
    add(text, from, block.end, index, out);
  });
  return out;
}

const DATELINE =
  /(?:\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, ?[\p{L}\p{M}. ]{2,30}(?:\d{1,2})?){0,3}(?:, ?\d{4})?(?: ?\([\p{L}\p{M} /.-]{2,30}\))?|\p{Lu}[\p{L}\p{M}.'’ -]{2,40}(?:, ?[\p{L}\p{M}. ]{2,30}(?:\d{1,2})?){0,3}(?:, ?\d{4})? ?\((?:AP|AFP|EFE|UPI|DPA|Reuters|Xinhua|Bloomberg|Notimex|REUTERS|EP|CNN|ANSA)\))\s{0,2}(?:—|–|―|--?)\s{1,2}(?=[\p{L}\p{M}"“¿¡'‘\d])/uy;
/** Characters of the longest dateline. */
const LONGEST_DATELINE = 110;
const FEWEST_LETTERS = 4;

/** Offset behind "RIVERTON, State, May 4 (AP) —", which is no part of the first sentence; the start when there is none. */
function datelineEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  DATELINE.lastIndex = at;
  const found = DATELINE.exec(text);
  if (!found || found[0].length > LONGEST_DATELINE || at + found[0].length >= end) return start;
  // "PS -- There is more", "TV — a note": too short for a place.
  if ((found[0].match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return start;
  return at + found[0].length;
}

/** How far from its dash another point of a list is looked for, in characters. */
const NEXT_POINT = 600;

/** "- Truces have reduced violence" with a line of its own, and another such line near it; one alone is a signature or a thought. */
function isDashOfList(text: string, at: number): boolean {
  if (!/[-*–]/.test(text[at] ?? "") || text[at + 1] !== " ") return false;
  if (!/^(?:|.*[\n\r])[ \t]{0,8}$/s.test(text.slice(Math.max(0, at - 9), at))) return false;
  const before = text.slice(Math.max(0, at - NEXT_POINT), at);
  return POINT.test(before) || POINT.test(text.slice(at + 1, at + NEXT_POINT));
}
const POINT = /(?:^|[\n\r])[ \t]{0,8}[-*–] /;

/** Trims and, if it is monstrous, cuts. */
function add(text: string, from: number, to: number, block: number, out: SentenceSpan[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  // "• Truces have reduced violence": the mark of a list is no word of the sentence.
  while (start < end && (/[•▪‣◦●■]/.test(text[start] ?? "") || isDashOfList(text, start))) {
    start++;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (end - start > LONGEST) {
    let cut = start + LONGEST;
    const space = text.lastIndexOf(" ", cut);
    const mark = text.slice(start + LONGEST / 2, cut).search(/[;:–—]\s(?!.*[;:–—]\s)/s);
    if (mark >= 0) cut = start + LONGEST / 2 + mark + 1;
    else if (space > start + LONGEST / 2) cut = space;
    else if (/[\udc00-\udfff]/.test(text[cut] ?? "")) cut++;
    add(text, start, cut, block, out);
    start = cut;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
  }
  if (start < end) out.push({ start, end, block });
}

/** Offsets just past each sentence inside a block, the last one left out. */
function endsIn(text: string, start: number, stop: number): number[] {
  const found: number[] = [];
  const brackets = bracketed(text, start, stop);
  // A block of its own: searched in the whole text, each short line without a stop would look through all the rest.
  const block = text.slice(start, stop);
  ENDS.lastIndex = 0;
  let sentence = start;
  for (let match = ENDS.exec(block); match !== null; match = ENDS.exec(block)) {
    const marks = match[0];
    const mark = start + match.index;
    let at = mark + marks.length;
    CLOSERS.lastIndex = at;
    const closers = CLOSERS.exec(text)?.[0] ?? "";
    at += closers.length;
    MORE.lastIndex = at;
    const more = MORE.exec(text)?.[0] ?? "";
    at += more.length;
    if (at >= stop) break;
    if (at - start > ENDS.lastIndex) ENDS.lastIndex = at - start;
    if (!isSpace(text.charCodeAt(at)) && !gluedStart(text, mark, at)) continue;
    if (brackets(mark, sentence)) continue;
    if (ends(text, { from: sentence, at: mark, marks, closers, after: at, stop })) {
      found.push(at);
      sentence = at;
      while (sentence < stop && isSpace(text.charCodeAt(sentence))) sentence++;
    }
  }
  return found;
}

/** "…was killed.The army": a full stop between a small-letter word and a capitalised one ends a sentence without a space. */
function gluedStart(text: string, at: number, after: number): boolean {
  return (
    /^\p{Lu}[\p{Ll}]{1,}(?:\s|,|'|’)/u.test(text.slice(after, after + 20)) &&
    /\p{Ll}{3}$/u.test(text.slice(Math.max(0, at - 3), at))
  );
}

interface Candidate {
  readonly from: number;
  readonly at: number;
  readonly marks: string;
  readonly closers: string;
  readonly after: number;
  readonly stop: number;
}

/** Whether the marks at a place followed by a space end the sentence. */
function ends(text: string, { from, at, marks, closers, after, stop }: Candidate): boolean {
  let next = after;
  while (next < stop && isSpace(text.charCodeAt(next))) next++;
  if (next >= stop) return false;
  NEXT.lastIndex = next;
  const following = NEXT.exec(text)?.[1] ?? "";
  const quoteClosed = /["”’»']/.test(closers);
  const small = /^\p{Ll}/u.test(following);
  const before = LAST_WORD.exec(text.slice(Math.max(from, at - 24), at))?.[0] ?? "";
  const opening = text.slice(next, next + 1);
  if (/[-_=*~#]/.test(marks)) return true;
  // “Why now?” Kennedy asked: the asking belongs to the question.
  if (quoteClosed && /[!?…]/.test(marks)) {
    SAYING.lastIndex = next;
    if (small || SAYING.test(text)) return false;
  }
  if (small && (quoteClosed || closers.includes(")"))) return false;
  if (/[!?。！？]/.test(marks)) return !small || !/["“(]/.test(opening);
  if (marks.length > 1 || marks === "…") return !small && following !== "" && following !== "I";
  // Outline numbers and letters at the start of a line: "2. Findings".
  if (before.length <= 3 && at - from === before.length && /^(?:\d{1,2}|\p{L}|[ivx]+)$/iu.test(before)) return false;
  if (following === "") return !/[,;:)–—-]/.test(opening);
  const word = before.replace(/^['’&-]+/, "");
  // "FAIRVIEW, W.Va. — The mine closed": the place and the dash begin the report.
  if (/[–—―-]/.test(opening) && abbreviationKind(word) === "either") return false;
  // "were brought in. Gov. Luna left": a measure only behind a number.
  if (
    /^(?:in|min|max)$/.test(word) &&
    !small &&
    /^\p{Lu}/u.test(following) &&
    !/\d ?$/.test(text.slice(Math.max(from, at - word.length - 2), at - word.length))
  )
    return true;
  // "she wrote on X. Vega had …": the network, and nobody's initial ("sent to X. Y. Zhou").
  if (
    word === "X" &&
    /\b(?:on|to|via) X$/.test(text.slice(Math.max(from, at - 6), at)) &&
    !/^\p{Lu}\.?$/u.test(following)
  )
    return true;
  return !continues(word, following, small, closers);
}

/** Whether the word before a full stop carries it as an abbreviation and the sentence goes on. */
function continues(before: string, following: string, small: boolean, closers: string): boolean {
  const word = before.includes("-") ? before.slice(before.lastIndexOf("-") + 1) : before;
  const kind = abbreviationKind(word) ?? titleInCapitals(word);
  if (kind === null) return small && !/^\p{Ll}{2,}$/u.test(before);
  if (small) return true;
  const figure = /^[\d$€£#]/.test(following);
  if (kind === "number") return figure;
  if (kind === "title") return closers === "";
  if (kind === "either") return closers === "" && !STARTERS.has(following.replace(/[.]$/, "").replace("’", "'"));
  return true;
}

/** "GEN. ELIZABETH PRELOGAR": headlines and transcripts write titles in capitals. */
function titleInCapitals(word: string): "title" | null {
  if (!/^[A-Z]{2,5}$/.test(word)) return null;
  return abbreviationKind(word.charAt(0) + word.slice(1).toLowerCase()) === "title" ? "title" : null;
}

/**
 * Answers whether an offset stands in brackets that were opened inside the sentence, not at its beginning, and are closed
 * within 300 characters: "The envoy (Mr. Ruiz was his deputy. He resigned.) left." is one sentence.
 */
function bracketed(text: string, start: number, stop: number): (at: number, sentence: number) => boolean {
  const open: number[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0x5b) open.push(at);
    else if (code === 0x29 || code === 0x5d) {
      const from = open.pop();
      if (from !== undefined && open.length === 0 && at - from <= 300) pairs.push([from, at]);
    } else if (code === 0x0a) open.length = 0;
  }
  let index = 0;
  return (at, sentence) => {
    while (index < pairs.length && (pairs[index]?.[1] ?? 0) < at) index++;
    const pair = pairs[index];
    return pair !== undefined && pair[0] < at && pair[0] > sentence;
  };
}
