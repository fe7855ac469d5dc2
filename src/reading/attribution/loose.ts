import type { Sentence, Token } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { type Stretch, across } from "./act.ts";
import type { Group } from "./group.ts";
import { HEARD, closing, heard } from "./said.ts";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const MARKS = /^(?:["“”]|''|``)$/;
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last|this|earlier|later|recently|in|on|at|during|after|before|of|to|about|by|from)$/i;

/** Token indices from the source to the end of the cue, or from the cue to the end of an inverted source. */
export function unitOf(group: Group, stand: Words | null): { first: number; last: number } {
  return {
    first: Math.min(group.first, stand?.first ?? group.first),
    last: Math.max(group.last, stand?.last ?? group.last),
  };
}

const isComma = (token: Token | undefined): boolean => token?.form === ",";
const finite = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens.slice(Math.max(0, from), to + 1).some((t) => FINITE.test(t.xpos));

/** Where a parenthesis after the cue ends ("…, he said last week in Iowa."): the next comma, stop or end; -1 when more follows. */
function pause(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  const next = tokens[from + 1];
  if (!next || next.upos === "PUNCT") return from + 1;
  if (!WHEN.test(next.form)) return -1;
  for (let i = from + 1; i < Math.min(from + 14, tokens.length); i++) {
    const token = tokens[i];
    if (!token || token.upos === "PUNCT") return i;
    if (FINITE.test(token.xpos) || token.lemma === "that") return -1;
  }
  return from + 14 >= tokens.length ? tokens.length : -1;
}

/** What is said by the punctuation around source and cue, where the tree gives nothing: before them, around them, or after. */
export function looseContents(sentence: Sentence, group: Group, stand: Words | null): readonly Stretch[] | null {
  const { tokens } = sentence;
  const unit = unitOf(group, stand);
  const left = tokens[unit.first - 1];
  const end = pause(sentence, unit.last);
  const start = openedAt(sentence, unit.first - 2);
  if (stand && isComma(left) && end >= 0 && finite(sentence, start, unit.first - 2)) {
    const before = across(sentence, start, unit.first - 2);
    if (!isComma(tokens[end]) || MARKS.test(tokens[end + 1]?.form ?? "")) return [before];
    const last = lastWord(sentence);
    return end + 1 <= last && !/^(?:and|but|who|which)$/i.test(tokens[end + 1]?.form ?? "")
      ? [before, across(sentence, end + 1, last)]
      : [before];
  }
  if (
    stand &&
    isComma(left) &&
    isComma(tokens[end]) &&
    end >= 0 &&
    start < unit.first - 1 &&
    !MARKS.test(tokens[end + 1]?.form ?? "")
  ) {
    const last = lastWord(sentence);
    if (finite(sentence, end + 1, last))
      return [across(sentence, start, unit.first - 2), across(sentence, end + 1, last)];
  }
  return after(sentence, group, unit.last);
}

const lastWord = (sentence: Sentence): number => {
  let last = sentence.tokens.length - 1;
  while (last > 0 && sentence.tokens[last]?.upos === "PUNCT" && !MARKS.test(sentence.tokens[last]?.form ?? "")) last--;
  return last;
};

/** Where the clause that ends here opens: after the last semicolon, colon or quotation mark, or with the sentence. */
function openedAt(sentence: Sentence, from: number): number {
  for (let i = from; i >= 0; i--) if (/^(?:[;:]|["“”]|''|``)$/.test(sentence.tokens[i]?.form ?? "")) return i + 1;
  return 0;
}

/** "told supporters on Tuesday that…", "argued the piece was bad": from "that", or from the word after the cue. */
function after(sentence: Sentence, group: Group, last: number): readonly Stretch[] | null {
  const { tokens } = sentence;
  for (let i = last + 1; i < Math.min(last + 18, tokens.length); i++) {
    const token = tokens[i];
    if (!token || /^[.;:]$/.test(token.form) || MARKS.test(token.form)) break;
    // "maintained the ban, with Ruiz stating that …": what somebody else says beside it.
    if (isComma(token) && tokens[i + 1]?.lemma === "with") break;
    const whether = /^(?:whether|how|why|what|if)$/i.test(token.form) && i <= last + 8;
    if ((/^that$/i.test(token.form) && (token.upos === "SCONJ" || HEARD.has(group.lemma))) || whether) {
      const to = closing(sentence, group, i);
      return finite(sentence, i + 1, to) ? [across(sentence, i, to)] : null;
    }
  }
  const next = tokens[last + 1];
  if (group.lemma === "ask" || group.lemma === "wonder" || group.lemma === "question" || group.lemma === "inquire")
    return null;
  // "People report when they trust somebody": when they do, not what.
  if (group.lemma === "report" && next?.xpos === "WRB") return null;
  if (!next || !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV)$/.test(next.upos) || WHEN.test(next.form)) return null;
  const from = HEARD.has(group.lemma) ? heard(sentence, last + 1, last + 1) : last + 1;
  let to = closing(sentence, group, last + 1);
  if (group.lemma === "say" && !finite(sentence, last + 2, to)) {
    // "say the gang, known as the Nine, now charges growers": the verb stands behind what describes its subject.
    const verb = tokens.findIndex((t) => t.index > to && t.index < last + 30 && FINITE.test(t.xpos));
    const before = tokens.slice(to + 1, Math.max(to + 1, verb));
    if (verb > 0 && !before.some((t) => /^(?:who|which|that|and|but)$/i.test(t.form) || /^[.;:]$/.test(t.form))) {
      to = closing(sentence, group, verb);
      return [across(sentence, last + 1, to)];
    }
  }
  return finite(sentence, last + 2, to) && tokens.slice(last + 1, to + 1).findIndex((t) => FINITE.test(t.xpos)) <= 12
    ? [across(sentence, from, to)]
    : null;
}

/** The words before source and cue that a comma sets off, when the rest of the clause follows another comma: "In Lima, he said, …". */
export function fronted(sentence: Sentence, group: Group, stand: Words | null): Stretch | null {
  const { tokens } = sentence;
  const unit = unitOf(group, stand);
  if (!stand || stand.last > group.first || unit.first < 2) return null;
  if (
    !isComma(tokens[unit.first - 1]) ||
    !isComma(tokens[unit.last + 1]) ||
    MARKS.test(tokens[unit.last + 2]?.form ?? "")
  )
    return null;
  const start = openedAt(sentence, unit.first - 2);
  return start === 0 ? across(sentence, 0, unit.first - 2) : null;
}

/** Verbs that hardly ever stand without what is said. */
export const LOOSE: ReadonlySet<string> = new Set(
  "say tell add argue report note warn insist claim contend believe think announce predict state assert suggest maintain allege write explain acknowledge admit concede estimate conclude deny vow promise declare testify confirm caution complain assure remind inform".split(
    " ",
  ),
);
