import type { Sentence } from "../../language/analysis.ts";
import { type Act, across } from "./act.ts";

/** Finite forms by which somebody counts, whatever the tagger makes of them: "the commission lists 2,050 missing". */
export const COUNTS_UP =
  /^(?:counted|counts|lists|listed|records|recorded|registers|registered|logged|tallie[sd]|documented)$/i;
/** Finite forms by which somebody owns up to a number: "the army admits to 970 killings". */
const OWNS_UP = /^(?:admits|admitted|concedes|conceded|acknowledges|acknowledged)$/i;

/** Forms by which residents name a number and tables have one: "speak of 22 dead", "show 4,100 murders". */
const NAMES = /^(?:speaks?|spoke|talks?|talked)$/i;
const SHOWS = /^shows?$/i;

/** Whether a word tells a number: the base form is left out ("the counts 900", "the lists 12"). */
export const tellsNumbers = (form: string): boolean =>
  COUNTS_UP.test(form) || OWNS_UP.test(form) || NAMES.test(form) || SHOWS.test(form);

const HAVE = /^(?:ha[sd]|have|also|already|only|now|so|far)$/i;
const LIGHT =
  /^(?:to|at|least|most|about|around|some|more|fewer|less|than|over|only|just|nearly|almost|up|roughly|an?|further)$/i;
/** What a body has and does not tell of: "the gang counts 900 members". */
const OWN =
  /^(?:members?|fighters?|gunm[ae]n|men|employees|soldiers|followers|recruits|officers|agents|inhabitants|residents|among)$/i;
const NOMINAL = /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM|PART|X)$/;
/** "The valley weekly El Faro": a paper, though the tagger takes it for how often. */
const PAPER = /^(?:daily|weekly|monthly)$/i;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const HEAD = /^(?:NOUN|PROPN|PRON)$/;

/** Whoever tells a number by such a verb, with the number and what it counts to the end of the clause; null otherwise. */
export function countAct(sentence: Sentence, index: number): Act | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  if (!verb || !tellsNumbers(verb.form)) return null;
  // "spoke of 22 dead"; "spoke 22 times" tells none.
  const of = NAMES.test(verb.form);
  if (of && tokens[index + 1]?.form !== "of") return null;
  let at = index + (of ? 2 : 1);
  while (at < index + 5 && LIGHT.test(tokens[at]?.form ?? "")) at += 1;
  const number = tokens[at];
  if (number?.upos !== "NUM" || /^(?:one|(?:1[89]|20)\d\d)$/i.test(number.form)) return null;
  if (tokens.slice(at + 1, at + 4).some((t) => OWN.test(t.form))) return null;
  let first = index;
  while (first > 0 && !/^[;:—]$/.test(tokens[first - 1]?.form ?? "")) first -= 1;
  while (/^(?:CCONJ|SCONJ|PUNCT)$/.test(tokens[first]?.upos ?? "")) first += 1;
  // "In 2022 the police had counted": when it was opens the clause.
  if (tokens[first]?.upos === "ADP") {
    const the = tokens.findIndex((t) => t.index > first && t.index < index && t.upos === "DET");
    if (the > 0 && the < first + 5) first = the;
  }
  let last = first;
  const inName = (i: number): boolean => NOMINAL.test(tokens[i]?.upos ?? "") || PAPER.test(tokens[i]?.form ?? "");
  while (last < index && inName(last) && !HAVE.test(tokens[last]?.form ?? "")) last += 1;
  last -= 1;
  const head = tokens[last];
  if (last < first || !head || !HEAD.test(head.upos) || /^(?:which|who|that|it|there)$/i.test(head.form)) return null;
  let end = last + 1;
  // "a group of women, who dig …, counts", "the secretary, Ana Ruiz, has conceded": an aside that its comma ends.
  if (tokens[end]?.form === "," || /^(?:who|which|of|in|for|at)$/i.test(tokens[end]?.form ?? "")) {
    end = index;
    while (HAVE.test(tokens[end - 1]?.form ?? "")) end -= 1;
    const aside = tokens.slice(last + 1, end);
    const comma = aside[0]?.form === ",";
    if (comma !== (aside.at(-1)?.form === ",") || (comma && aside.length < 3)) return null;
    if (!comma && aside.some((t) => t.upos === "VERB" || t.form === ",")) return null;
  }
  while (HAVE.test(tokens[end]?.form ?? "") && end < index) end += 1;
  if (end !== index) return null;
  let stop = at;
  while (stop + 1 < tokens.length && !/^[;:—.!?]$/.test(tokens[stop + 1]?.form ?? "")) {
    const [comma, next] = [tokens[stop + 1], tokens[stop + 2]];
    if (comma?.form === "," && /^(?:but|while|which|who|though|although|whereas|as)$/i.test(next?.form ?? "")) break;
    // "counts 12 dead, and the army sent men"; "counts 12 dead, and 30 people wounded" goes on counting.
    const more = tokens.slice(stop + 3);
    if (comma?.form === "," && /^and$/i.test(next?.form ?? "") && more.some((t) => FINITE.test(t.xpos))) break;
    stop += 1;
  }
  const who = { sentence: sentence.index, first, last, head: last };
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, index, index),
    verb: verb.lemma.toLowerCase(),
    frame: "count",
    stance: OWNS_UP.test(verb.form) ? "confirms" : "says",
    vouched: true,
    sources: [who],
    stand: who,
    contents: [across(sentence, index + 1, stop)],
    quoted: false,
    agentless: false,
    speech: false,
  };
}

/** What somebody says ends before another's own count: "says 40 died; the army admits to 12". */
export function beforeCounts(sentences: readonly Sentence[], acts: readonly Act[]): readonly Act[] {
  const counts = acts.filter((act) => act.frame === "count");
  if (counts.length === 0) return acts;
  return acts.map((act) => {
    const after = counts.find((one) => one !== act && one.sentence === act.sentence && act.cue.end <= one.cue.start);
    const { sentence, first } = after?.stand ?? { sentence: -1, first: -1 };
    const { tokens } = sentences[sentence] ?? { tokens: [] };
    const [mark, start] = [tokens[first - 1], tokens[first]?.start];
    if (act.quoted || mark?.form !== ";" || start === undefined || act.cue.end > start) return act;
    return {
      ...act,
      contents: act.contents.flatMap((c) =>
        c.start >= start ? [] : c.end > mark.start ? [{ ...c, end: mark.start }] : [c],
      ),
    };
  });
}
