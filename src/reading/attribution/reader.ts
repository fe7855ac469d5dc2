import type { Sentence, Token } from "../../language/analysis.ts";
import { spanOf } from "../../model/index.ts";
import type { Attribution, NameMention, Words } from "../layers.ts";
import { reader } from "../layers.ts";
import { type Act, type Stretch, across } from "./act.ts";
import { adjectiveAct } from "./adjectives.ts";
import { verbAct } from "./acts.ts";
import { colonAct } from "./colon.ts";
import { beforeCounts, countAct } from "./counts.ts";
import { declaredAct } from "./declared.ts";
import { isEitherWay } from "./either-way.ts";
import { fitting, isDescribing } from "./fit.ts";
import { headedActs } from "./headed.ts";
import { beforeMainClause, ofItsClause } from "./inserted.ts";
import { invertedAct } from "./inverted.ts";
import { listedActs } from "./listed.ts";
import { nounAct } from "./nouns.ts";
import { orphanActs } from "./orphans.ts";
import { phraseAct } from "./phrases.ts";
import { putAct } from "./puts.ts";
import { quotationsIn } from "./quotes.ts";
import { citedActs } from "./relayed.ts";
import { roleOf } from "./roles.ts";
import { isAttribution, issuerOf, makersOf } from "./speakable.ts";
import { withSpeech } from "./speech.ts";
import { tailAct } from "./tail.ts";
import { testedActs } from "./tested.ts";
import { turnActs } from "./turns.ts";

/** Every act of saying, thinking or judging in a text, in order, with its speech; also those whose contents nobody vouches for. */
export function actsIn(text: string, sentences: readonly Sentence[]): readonly Act[] {
  const acts: Act[] = [];
  const turns = turnActs(text, sentences);
  const tested = testedActs(text, sentences);
  const labels = new Set(turns.filter((act) => act.cue.end > act.cue.start).map((act) => act.sentence));
  for (const [i, sentence] of sentences.entries()) {
    if (labels.has(i)) continue;
    const spoken = colonAct(sentence, sentences[i - 1], text);
    if (spoken) acts.push(spoken);
    for (const token of sentence.tokens) {
      const told = byPunctuation(
        verbAct(sentence, token.index, text),
        tailAct(sentence, token.index, text) ?? invertedAct(sentence, token.index, text),
      );
      // "has documented 214 killings": of the things that are documented nobody vouches, of their number he does.
      const act =
        putAct(sentence, token.index) ??
        declaredAct(sentence, token.index) ??
        (told?.vouched === true && told.contents.length > 0 ? told : (countAct(sentence, token.index) ?? told)) ??
        adjectiveAct(sentence, token.index, text) ??
        ofNoun(nounAct(sentence, token.index, text), phraseAct(sentence, token.index, text));
      if (act && !isEitherWay(act, sentence) && !isDescribing(act, sentence)) acts.push(act);
    }
  }
  const quotations = quotationsIn(text);
  const spoken = [...withSpeech(text, sentences, acts, quotations), ...tested];
  const all = [
    ...spoken,
    ...orphanActs(text, sentences, spoken, quotations),
    ...listedActs(text, sentences, spoken),
    ...headedActs(text, sentences),
    ...turns,
  ];
  all.push(...citedActs(all, sentences));
  return goingOn(sentences, beforeCounts(sentences, all)).map((act) => {
    const sentence = sentences[act.sentence] as Sentence;
    const own = beforeMainClause(ofItsClause(ownSources(act, sentence), sentence), sentence);
    return apart(withNamedContent(withReason(own, sentence), sentence), text);
  });
}

/** Adjectives that stand for people: "many believe", "others disagree". */
const PEOPLE_SO = /^(?:many|most|some|few|several|other|others|latter|former|same|one|all|both)$/i;

/** An act without the sources that are none: a quality ("I may be wrong; the bank predicts"), and who stands before a semicolon. */
function ownSources(act: Act, sentence: Sentence): Act {
  if (act.quoted || act.sources.length === 0) return act;
  const { tokens } = sentence;
  const stop = tokens.findLast((t) => t.form === ";" && t.end <= act.cue.start)?.index ?? -1;
  const behind = tokens.findLast((t) => t.form === ";" && t.start >= act.cue.end)?.index ?? tokens.length;
  const sources = act.sources.filter((w) => {
    const head = tokens[w.head];
    if (w.sentence !== act.sentence || !head) return true;
    if (head.upos === "ADJ" && !PEOPLE_SO.test(head.form) && tokens[w.first]?.upos !== "DET") return false;
    return (w.last > stop && w.first < behind) || /^W/.test(tokens[act.stand?.head ?? -1]?.xpos ?? "");
  });
  if (sources.length === act.sources.length) return act;
  // "…, whatever the envoys say; only last week the ambassador denied it": the next noun before the verb.
  const near = sources.length > 0 ? undefined : speakerBetween(sentence, stop + 1, act.cue.start);
  return { ...act, sources: near ? [near] : sources, stand: near ?? act.stand };
}

/** The name or noun right before a verb of saying in its own assertion, or behind a comma the name that explains it. */
function speakerBetween({ tokens, index }: Sentence, from: number, until: number): Words | undefined {
  let last = tokens.findLastIndex((t) => t.end <= until);
  if (tokens[last]?.form === ",") last--;
  const head = tokens[last];
  if (last < from || !head || !/^(?:PROPN|NOUN|PRON)$/.test(head.upos)) return undefined;
  let first = last;
  while (first > from && /^(?:PROPN|NOUN|ADJ|DET)$/.test(tokens[first - 1]?.upos ?? "")) first--;
  return { sentence: index, first, last, head: last };
}

/** "The quota has come down, says the union, but only because half of the farms are empty": the reason is the speaker's too. */
function withReason(act: Act, sentence: Sentence): Act {
  const { tokens } = sentence;
  const [source] = act.sources;
  if (!act.vouched || act.quoted || act.frame === "count" || source?.sentence !== act.sentence) return act;
  if (act.contents.some((c) => c.end > act.cue.start) || act.contents.length === 0) return act;
  const last = Math.max(
    source.last,
    tokens.findLastIndex((t) => t.end <= act.cue.end),
  );
  if (tokens[last + 1]?.form !== ",") return act;
  let at = last + 2;
  while (at < last + 5 && /^(?:but|and|only|mainly|partly|also|largely)$/i.test(tokens[at]?.form ?? "")) at++;
  if (!/^because$/i.test(tokens[at]?.form ?? "") || tokens.slice(at).some((t) => MARKS.test(t.form))) return act;
  const stop = tokens.findIndex((t) => t.index > at && /^[;.!?]$/.test(t.form));
  return { ...act, contents: [...act.contents, across(sentence, at, (stop < 0 ? tokens.length : stop) - 1)] };
}
const MARKS = /^(?:["“”]|''|``)$/;

/** "The embassy confirmed what all had said: that he fled": the clause behind the colon says what it is. */
function withNamedContent(act: Act, sentence: Sentence): Act {
  const { tokens } = sentence;
  const last = act.contents.at(-1);
  if (!act.vouched || act.quoted || !last || act.sentence !== sentence.index || last.start < act.cue.end) return act;
  const colon = tokens.find((t) => t.start >= last.end);
  const that = tokens[(colon?.index ?? 0) + 1];
  if (colon?.form !== ":" || !/^that$/i.test(that?.form ?? "")) return act;
  const stop = tokens.findIndex((t) => t.index > that!.index && /^[;.!?]$/.test(t.form));
  return { ...act, contents: [...act.contents, across(sentence, that!.index, (stop < 0 ? tokens.length : stop) - 1)] };
}

/** "In the view of most residents, …" puts forward what follows; a noun that only names a view yields to that. */
const ofNoun = (noun: Act | null, phrase: Act | null): Act | null =>
  phrase?.frame === "phrase" && (!noun?.vouched || noun.sources.length < phrase.sources.length)
    ? phrase
    : (noun ?? phrase);

/** The act of the tree, unless the commas show a speaker or contents that the tree has lost. */
function byPunctuation(tree: Act | null, tail: Act | null): Act | null {
  if (!tree || !tail) return tail ?? tree;
  const [source] = tail.sources;
  const [content] = tail.contents;
  const named = tree.sources.some((w) => source && w.head <= source.last && w.last >= source.first);
  const whole = tree.contents.some((c) => content && c.start <= content.start + 4 && c.end + 4 >= content.end);
  return named && whole && tree.vouched ? tree : tail;
}

const COUNTED_OUT = /^(?:some|others|many|most|few|several)$/i;
const SPEAKERS_OWN = /^(?:we|i)$/i;

/**
 * What a speaker goes on to say in the next sentence: "The forces are strained, the report found. Some have been moved."
 * (some of those told of), "sent a message: we will stay. We will fight." (the speaker's own "we").
 */
function goingOn(sentences: readonly Sentence[], acts: readonly Act[]): readonly Act[] {
  const busy = new Set(acts.filter((act) => act.vouched).map((act) => act.sentence));
  return acts.map((act) => {
    const own = sentences[act.sentence];
    const next = sentences[act.sentence + 1];
    if (!own || !next || next.block !== own.block || busy.has(next.index) || act.quoted || !act.vouched) return act;
    const [first, second] = next.tokens;
    const start = Math.min(...act.contents.map((c) => c.start));
    const trailing = start === own.start && act.cue.start > start && own.end - act.cue.end <= 2;
    const some = COUNTED_OUT.test(first?.form ?? "") && (second?.upos === "AUX" || second?.upos === "VERB");
    const opener = own.tokens.find((t) => t.start === start);
    const we =
      act.frame === "noun" &&
      SPEAKERS_OWN.test(first?.form ?? "") &&
      opener?.form.toLowerCase() === first?.form.toLowerCase();
    return (trailing && some) || we
      ? { ...act, contents: [...act.contents, { start: next.start, end: next.end }] }
      : act;
  });
}

/** Contents never run over their own cue or source, nor back over a semicolon: "The army denies it; the report says he fled". */
function apart(act: Act, text: string): Act {
  const pieces: Stretch[] = [];
  for (const whole of act.contents) {
    const stop = act.quoted || whole.end > act.cue.start ? -1 : text.slice(whole.start, act.cue.start).lastIndexOf(";");
    const c = stop < 0 ? whole : { ...whole, start: Math.min(whole.end, whole.start + stop + 1) };
    if (c.start >= c.end) continue;
    if (c.start < act.cue.end && c.end > act.cue.start) {
      if (c.start < act.cue.start) pieces.push({ start: c.start, end: act.cue.start });
      if (c.end > act.cue.end) pieces.push({ start: act.cue.end, end: c.end });
    } else pieces.push(c);
  }
  return { ...act, contents: pieces };
}

/** Who says what: verbs, nouns and adverbs of saying, "according to", direct speech with its speaker and its continuation. */
export const attributions = reader({
  name: "attributions",
  needs: ["sentences", "names"],
  gives: "attributions",
  read: ({ sentences, names }, { text }) => {
    const named = Map.groupBy(names, (n) => n.sentence);
    const nameAt = (w: Words): NameMention | undefined =>
      named
        .get(w.sentence)
        ?.find((n) => n.first <= w.head && w.head <= n.last && sentences[w.sentence]?.tokens[n.last + 1]?.form !== "-");
    const acts = actsIn(text, sentences).filter((act) => isAttribution(act, sentences, nameAt));
    const found: Attribution[] = [];
    for (const [i, act] of acts.entries()) {
      const made = attributionOf(act, text, sentences, named);
      found.push({ ...made, sources: reporters(act, acts[i - 1], found[i - 1], sentences) ?? made.sources });
    }
    return found;
  },
});

/** "As the paper first reported, they met. The men were reportedly angry.": the paper reports that too. */
function reporters(
  act: Act,
  before: Act | undefined,
  last: Attribution | undefined,
  sentences: readonly Sentence[],
): Attribution["sources"] | null {
  if (act.verb !== "reportedly" || act.sources.length > 0 || !before || last?.verb !== "report") return null;
  const near =
    act.sentence - before.sentence <= 1 && sentences[act.sentence]?.block === sentences[before.sentence]?.block;
  return near && last.sources.length > 0 ? last.sources : null;
}

/** "The shipyard at | first swore", "the growers'": what leads on, and what ends with its mark. */
const leadsOn = ({ upos, xpos }: Token): boolean => /^(?:ADP|PART|SCONJ|CCONJ)$/.test(upos) && xpos !== "POS";

function attributionOf(
  act: Act,
  text: string,
  sentences: readonly Sentence[],
  named: ReadonlyMap<number, readonly NameMention[]>,
): Attribution {
  const sources = act.sources
    .flatMap(
      (source) =>
        issuerOf(sentences, source) ??
        makersOf(sentences[source.sentence] as Sentence, source, (token) =>
          named.get(source.sentence)?.find((n) => n.first <= token && token <= n.last),
        ),
    )
    .flatMap((told) => {
      const sentence = sentences[told.sentence];
      const w = sentence && fitting(sentence, told);
      if (!w) return [];
      let { last } = w;
      while (last > w.head && leadsOn(sentence.tokens[last]!)) last--;
      const { start, end } = across(sentence, w.first, last);
      return [{ ...w, last, ...spanOf(text, start, end), role: roleOf(sentence, w, named.get(w.sentence) ?? []) }];
    });
  return {
    // Speech that no word introduces has no cue: an empty place before its mark.
    cue: act.cue.end > act.cue.start ? spanOf(text, act.cue.start, act.cue.end) : { ...act.cue, quote: "" },
    verb: act.verb,
    stance: act.stance,
    sources,
    ...(sources.length === 0 && act.sources.length > 0 ? { lost: true as const } : {}),
    contents: act.contents.map((c) => spanOf(text, c.start, c.end)),
    quoted: act.quoted,
  };
}
