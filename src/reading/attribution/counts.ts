import type { Sentence, Token } from "../../language/analysis.ts";
import { rememberedText } from "../words.ts";
import { type Act, across } from "./act.ts";
import { DOCUMENTS } from "./roles.ts";

/** Finite forms by which somebody counts, whatever the tagger makes of them: "the commission lists 2,050 missing". */
export const COUNTS_UP =
  /^(?:counted|counts|lists|listed|records|recorded|registers|registered|logged|tallie[sd]|documented)$/i;
/** Finite forms by which somebody owns up to a number: "the army admits to 970 killings". */
const OWNS_UP = /^(?:admits|admitted|concedes|conceded|acknowledges|acknowledged)$/i;

interface Teller {
  readonly forms: RegExp;
  /** The word that has to stand between verb and number. */
  readonly via?: string;
  /** Whether only records tell a number so: a ministry gives 900 families food, its figures give 900 dead. */
  readonly records?: true;
  readonly example: string;
}

/** Verbs by which somebody names a number. */
const TELLERS: readonly Teller[] = [
  { forms: COUNTS_UP, example: "The Observatory counted 900 dead." },
  { forms: OWNS_UP, example: "The army admits to 970 killings." },
  { forms: /^(?:speaks?|spoken?|talks?|talked)$/i, via: "of", example: "Residents speak of 22 dead." },
  { forms: /^arrive[sd]?$/i, via: "at", example: "A consultancy arrives at 150 billion pesos." },
  { forms: /^shows?$/i, example: "Tables show 4,100 murders." },
  { forms: /^(?:gives?|gave)$/i, records: true, example: "Federal figures give 3,260 victims." },
];

/** The verb that a form is of. Every word of a text is asked about, most of them again and again. */
const byForm = rememberedText((form) => TELLERS.find(({ forms }) => forms.test(form)) ?? null);

const tellerOf = ({ form, xpos }: Token): Teller | null =>
  byForm(form) ?? (xpos === "VBP" && /^count$/i.test(form) ? (TELLERS[0] ?? null) : null);

/** Whether a word tells a number: the base form is left out ("the counts 900", "the lists 12"). */
export const tellsNumbers = (form: string): boolean => byForm(form) !== null;

const HAVE =
  /^(?:ha[sd]|have|also|already|only|now|so|far|first|initially|originally|later|since|still|then|once|meanwhile|officially)$/i;
const LIGHT =
  /^(?:to|at|least|most|about|around|some|more|fewer|less|than|over|only|just|nearly|almost|up|roughly|an?|further|between)$/i;
/** What a body has and does not tell of: "the gang counts 900 members". */
const OWN =
  /^(?:members?|fighters?|gunm[ae]n|men|employees|soldiers|followers|recruits|officers|agents|inhabitants|residents|among)$/i;
const NOMINAL = /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM|PART|X)$/;
/** "The valley weekly El Faro": a paper, though the tagger takes it for how often. */
const PAPER = /^(?:daily|weekly|monthly)$/i;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const HEAD = /^(?:NOUN|PROPN|PRON)$/;

/** Where the number stands behind its verb, or behind whom it is given for ("gives the gang 900 men"); null for none. */
function numberAfter({ tokens }: Sentence, index: number, { via, records }: Teller): Token | null {
  if (via !== undefined && tokens[index + 1]?.form !== via) return null;
  let at = index + (via === undefined ? 1 : 2);
  // "gives the clan some 6,000 members"
  if (records && tokens[at]?.upos === "DET" && tokens[at + 1]?.upos === "NOUN") at += 2;
  const from = at;
  while (at < from + 4 && LIGHT.test(tokens[at]?.form ?? "")) at += 1;
  const number = tokens[at];
  return number?.upos === "NUM" && !/^(?:one|(?:1[89]|20)\d\d)$/i.test(number.form) ? number : null;
}

/** Whether a noun is something that holds numbers, or a bulletin with its own. */
const holdsNumbers = ({ lemma }: Token): boolean => DOCUMENTS.has(lemma.toLowerCase());

/** Where the subject of a verb begins: behind its assertion's fronted phrases ("In 2022 the police …", "At its height, …"). */
function subjectFrom({ tokens }: Sentence, index: number): number {
  let first = index;
  while (first > 0 && !/^[;:—]$/.test(tokens[first - 1]?.form ?? "")) first -= 1;
  while (/^(?:CCONJ|SCONJ|PUNCT)$/.test(tokens[first]?.upos ?? "")) first += 1;
  while (tokens[first]?.upos === "ADP") {
    const comma = tokens.findIndex((t) => t.index > first && t.index < index - 1 && t.form === ",");
    const the = tokens.findIndex((t) => t.index > first && t.index < index && t.upos === "DET");
    if (comma > 0 && NOMINAL.test(tokens[comma + 1]?.upos ?? "") && !COMMA_HAS.test(tokens[comma + 1]?.form ?? ""))
      first = comma + 1;
    else if (the > 0 && the < first + 5) return the;
    else break;
  }
  return first;
}
const COMMA_HAS = /^(?:which|who|whose|that|\d+)$/i;

/** "the union, which first spoke of 27 dead, …": whom the pronoun before the verb takes up; null without one. */
function relativeTeller({ tokens }: Sentence, index: number): { readonly first: number; readonly head: number } | null {
  let at = index - 1;
  while (HAVE.test(tokens[at]?.form ?? "")) at -= 1;
  const head = at - 2;
  if (!/^(?:which|who)$/i.test(tokens[at]?.form ?? "") || tokens[at - 1]?.form !== ",") return null;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[head]?.upos ?? "")) return null;
  let first = head;
  while (first > 0 && NOMINAL.test(tokens[first - 1]?.upos ?? "") && tokens[first]?.upos !== "DET") first -= 1;
  return { first, head };
}

/** What happens in a place and is counted of it. */
const HAPPENS =
  /^(?:murders?|homicides?|killings?|deaths|disappearances?|kidnappings?|abductions?|extortions?|robberies|shootings?|cases)$/i;
/** Who else tells it: ", the ministry says", "according to the registry". */
const TOLD_BY = /^(?:says?|said|reports?|reported|according|shows?|showed)$/i;

/** "Lerdo counted 40 murders, the ministry says": a name alone, of which somebody else tells what happened there. */
const isPlaceOf = (
  { tokens }: Sentence,
  { first, last, number }: { readonly first: number; readonly last: number; readonly number: number },
): boolean =>
  tokens.slice(first, last + 1).every(({ upos, form }) => upos === "PROPN" && /\p{Ll}/u.test(form)) &&
  tokens.slice(number + 1, number + 4).some(({ form }) => HAPPENS.test(form)) &&
  tokens.slice(number + 2).some(({ form }) => TOLD_BY.test(form));

/** Whoever tells a number by such a verb, with the number and what it counts to the end of the clause; null otherwise. */
export function countAct(sentence: Sentence, index: number): Act | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  const teller = verb && tellerOf(verb);
  const number = teller ? numberAfter(sentence, index, teller) : null;
  if (!verb || !teller || !number) return null;
  if (tokens.slice(number.index + 1, number.index + 4).some((t) => OWN.test(t.form)) && !teller.records) return null;
  const relative = relativeTeller(sentence, index);
  const first = relative?.first ?? subjectFrom(sentence, index);
  let last = first;
  const inName = (i: number): boolean => NOMINAL.test(tokens[i]?.upos ?? "") || PAPER.test(tokens[i]?.form ?? "");
  while (last < index && inName(last) && !HAVE.test(tokens[last]?.form ?? "")) last += 1;
  last -= 1;
  // "Bulletin 57 gave 66 murders": its number is a name.
  const named = tokens[last]?.upos === "NUM" && last > first ? last - 1 : last;
  const head = tokens[named];
  if (head?.upos === "PROPN" && isPlaceOf(sentence, { first, last: named, number: number.index })) return null;
  if (last < first || !head || !HEAD.test(head.upos) || /^(?:which|who|that|it|there)$/i.test(head.form)) return null;
  if (teller.records && !holdsNumbers(head)) return null;
  let end = relative && named === relative.head ? index : last + 1;
  // "an inventory signed by two clerks lists": who signed it stands in between.
  const made = tokens[end]?.xpos === "VBN" && tokens[end + 1]?.form === "by" && end + 2 < index;
  if (made && !tokens.slice(end + 1, index).some((t) => FINITE.test(t.xpos) || t.upos === "PUNCT")) end = index;
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
  let stop = number.index;
  while (stop + 1 < tokens.length && !/^[;:—.!?]$/.test(tokens[stop + 1]?.form ?? "")) {
    const [comma, next] = [tokens[stop + 1], tokens[stop + 2]];
    if (comma?.form === "," && /^(?:but|while|which|who|though|although|whereas|as)$/i.test(next?.form ?? "")) break;
    // "counts 12 dead, and the army sent men"; "counts 12 dead, and 30 people wounded" goes on counting.
    const more = tokens.slice(stop + 3);
    // "the union, which spoke of 12 dead, has withdrawn it": the relative clause ends with its comma.
    if (relative && comma?.form === "," && FINITE.test(next?.xpos ?? "")) break;
    if (comma?.form === "," && /^and$/i.test(next?.form ?? "") && more.some((t) => FINITE.test(t.xpos))) break;
    stop += 1;
  }
  const who = { sentence: sentence.index, first, last, head: named };
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
