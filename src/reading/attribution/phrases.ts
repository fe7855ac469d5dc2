import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Stance } from "../../model/index.ts";
import type { Words } from "../layers.ts";
import { type Act, type Stretch, across, trimmed } from "./act.ts";
import { phrase } from "./phrase.ts";
import { DOCUMENTS } from "./roles.ts";
import { sourceOf } from "./sources.ts";

/** Adverbs that say that somebody says it, and not who. */
const ADVERBS: readonly { readonly word: string; readonly stance: Stance; readonly example: string }[] = [
  { word: "reportedly", stance: "says", example: "He reportedly fled on foot." },
  { word: "allegedly", stance: "alleges", example: "He allegedly paid the guards." },
  { word: "supposedly", stance: "alleges", example: "The camp was supposedly empty." },
  { word: "officially", stance: "says", example: "Officially, 29 people died." },
  { word: "purportedly", stance: "alleges", example: "The letter was purportedly his." },
];
const ADVERB_STANCES: ReadonlyMap<string, Stance> = new Map(ADVERBS.map((a) => [a.word, a.stance]));

/** Nouns in "in X's …", "in the … of X" that make X a source. */
const VIEWS: ReadonlySet<string> = new Set([
  "view",
  "opinion",
  "word",
  "estimation",
  "judgment",
  "judgement",
  "eye",
  "telling",
  "account",
  "mind",
  "reckoning",
  "estimate",
  "calculation",
  "count",
]);
/** Of what somebody's number stands behind "by": "by the government's own figures". */
const TALLIES: ReadonlySet<string> = new Set(["count", "figure", "tally", "reckoning", "estimate", "record", "number"]);
/** What makes a tally its own source: "by the official count". */
const OFFICIAL = /^(?:official|government|police|unofficial)$/i;

/** Of these, what also is a place in a person. */
const INNER: ReadonlySet<string> = new Set(["mind", "eye", "word", "account"]);

const rest = (sentence: Sentence, host: number, without: number): readonly Stretch[] => {
  const whole = reach(sentence, host, (t) => t.index === without);
  const hole = reach(sentence, without);
  const pieces: Stretch[] = [];
  if (whole.first < hole.first) pieces.push(across(sentence, whole.first, Math.min(hole.first - 1, whole.last)));
  if (whole.last > hole.last) pieces.push(across(sentence, Math.max(hole.last + 1, whole.first), whole.last));
  return pieces;
};

/** The clause that a phrase belongs to: up from its governor to a verb, copula or root. */
function hostOf(sentence: Sentence, index: number): number {
  let at = sentence.tokens[index]?.head ?? -1;
  for (let steps = 0; steps < sentence.tokens.length && at >= 0; steps++) {
    const token = sentence.tokens[at];
    if (!token || token.head < 0 || /^(?:root|ccomp|parataxis|conj|acl:relcl|advcl)/.test(token.deprel)) break;
    at = token.head;
  }
  return at;
}

const clean = (text: string, pieces: readonly Stretch[]): readonly Stretch[] =>
  pieces.map((p) => trimmed(text, p)).filter((p) => p !== null);

/** "According to X, …", "…, according to X", also inside a clause. */
function accordingTo(sentence: Sentence, according: Token, text: string): Act | null {
  const { tokens } = sentence;
  const to = tokens[according.index + 1];
  if (to?.lemma.toLowerCase() !== "to") return null;
  const pronoun = tokens[to.index + 1];
  if (pronoun && /^(?:which|whom)$/i.test(pronoun.form)) return accordingToWhich(sentence, according, pronoun, text);
  // The tree hangs "according" on the noun, or the noun on "according".
  let noun = tokens[according.head];
  let top = noun?.index ?? -1;
  if (
    !noun ||
    noun.index < to.index ||
    !dependents(sentence, noun.index, "case", "mark", "advmod").some((c) => c.index === according.index)
  ) {
    noun = dependents(sentence, according.index, "obl", "obj", "nmod")[0] ?? nounAfter(sentence, to.index);
    top = noun && noun.head === according.index ? according.index : (noun?.index ?? -1);
  }
  // "according to a tally kept by the paper.", of which the tree makes the stop its head.
  if (noun?.upos === "PUNCT") {
    top = noun.index;
    noun = nounAfter(sentence, to.index);
  }
  // "according to relatives’ groups": the groups, whose head the tree has passed over.
  const owned = noun?.deprel === "nmod:poss" ? tokens[noun.head] : undefined;
  if (owned && noun && owned.index > noun.index && owned.index < noun.index + 4)
    noun = top === noun.index ? tokens[(top = owned.index)] : owned;
  if (!noun || noun.index < to.index) return null;
  const source = toTheComma(sentence, phrase(sentence, noun.index, to.index));
  const host = hostOf(sentence, top);
  const hung = host >= 0 && host !== noun.index ? rest(sentence, host, top) : [];
  let pieces = byComma(sentence, according.index, source.last, hung);
  const opens = according.index === 0 || /^[;:]$/.test(tokens[according.index - 1]?.form ?? "");
  // "fell by half, according to the bank, and officials say …", "…, according to a guard; the town has not confirmed it":
  // the next assertion is not theirs.
  const next = tokens[source.last + 1];
  const behind =
    (next?.form === "," && /^(?:and|but|while)$/i.test(tokens[source.last + 2]?.form ?? "")) ||
    (next?.form === ";" && !opens);
  if (behind && next && tokens.slice(source.last + 2).some(finite))
    pieces = pieces.flatMap((p) =>
      p.start >= next.start ? [] : p.end > next.start ? [{ start: p.start, end: next.start }] : [p],
    );
  let own = source;
  // "According to the paper that broke the story, ten men fled", of which the tree makes one phrase.
  const comma = tokens.findIndex((t) => t.index > noun.index && t.form === ",");
  if (opens && pieces.length === 0 && comma > 0 && tokens.slice(comma + 1).some((t) => /^VB[DZPN]$/.test(t.xpos))) {
    own = { ...source, last: Math.min(source.last, comma - 1) };
    pieces = [across(sentence, comma + 1, tokens.length - 2)];
  }
  return {
    sentence: sentence.index,
    predicate: according.index,
    cue: across(sentence, according.index, to.index),
    verb: "according to",
    frame: "phrase",
    stance: "says",
    vouched: true,
    sources: [own],
    stand: own,
    contents: clean(text, pieces),
    quoted: false,
    agentless: true,
    speech: true,
  };
}

/** "a report, according to which officials met the gang": the report says what follows. */
function accordingToWhich(sentence: Sentence, according: Token, pronoun: Token, text: string): Act | null {
  const { tokens } = sentence;
  const comma = tokens[according.index - 1]?.form === ",";
  const noun = tokens.findLast(
    (t) => t.index < according.index - (comma ? 1 : 0) && t.upos === "NOUN" && DOCUMENTS.has(t.lemma),
  );
  if (!noun) return null;
  const verbs = tokens.filter((t) => t.index > pronoun.index && finite(t));
  // "Versions according to which he was a student are unfounded": the second verb is the writer's.
  const last = comma || !verbs[1] ? tokens.length - 2 : verbs[1].index - 1;
  const source = { sentence: sentence.index, first: noun.index, last: noun.index, head: noun.index };
  return {
    sentence: sentence.index,
    predicate: according.index,
    cue: across(sentence, according.index, pronoun.index),
    verb: "according to",
    frame: "phrase",
    stance: "alleges",
    vouched: true,
    sources: [source],
    stand: source,
    contents: clean(text, [across(sentence, pronoun.index + 1, last)]),
    quoted: false,
    agentless: false,
    speech: false,
  };
}

const finite = (t: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos);

/** What a comma parts from "according to X" at the end of a sentence, where the branch that the tree gives has no verb. */
function byComma(sentence: Sentence, according: number, last: number, hung: readonly Stretch[]): readonly Stretch[] {
  const { tokens } = sentence;
  const wide = beforeFinal(sentence, according, last);
  if (wide) return [wide];
  const told = hung.some((p) => tokens.some((t) => finite(t) && t.start >= p.start && t.end <= p.end));
  if (told || tokens[according - 1]?.form !== "," || tokens.slice(last + 1).some((t) => t.upos !== "PUNCT"))
    return hung;
  const from = tokens.findLastIndex((t) => t.index < according && /^[;:]$/.test(t.form)) + 1;
  return tokens.slice(from, according).some(finite) ? [across(sentence, from, according - 2)] : hung;
}

/**
 * "40 died in the raid that followed, and ten fled, according to the army.": a comma before it at the end of a sentence
 * sets it behind all that was told since the last semicolon or colon, or since another spoke.
 */
function beforeFinal(sentence: Sentence, according: number, last: number): Stretch | null {
  const { tokens } = sentence;
  if (tokens[according - 1]?.form !== "," || tokens.slice(last + 1).some((t) => t.upos !== "PUNCT")) return null;
  let from = tokens.findLastIndex((t) => t.index < according && /^[;:]$/.test(t.form)) + 1;
  const said = tokens.findIndex(
    (t) => t.index >= from && t.index < according && /^(?:said|says|say|told)$/.test(t.form),
  );
  if (said >= 0) {
    const joint = tokens.findLastIndex(
      (t) =>
        t.index < according &&
        t.index > said &&
        /^(?:and|but|while)$/i.test(t.form) &&
        tokens[t.index - 1]?.form === ",",
    );
    if (joint < 0 || !tokens.slice(joint, according).some(finite)) return null;
    from = joint + 1;
  }
  const own = tokens.slice(from, according);
  if (own.some((t) => /^(?:["“”]|''|``)$/.test(t.form)) || !own.some(finite)) return null;
  return across(sentence, from, according - 2);
}

/** A source that the tree ran on over a comma into the clause itself: "according to a survey, 51 percent said no". */
function toTheComma(sentence: Sentence, source: Words): Words {
  const { tokens } = sentence;
  const comma = tokens.findIndex((t) => t.index > source.head && t.index <= source.last && t.form === ",");
  if (comma < 0) return source;
  const next = tokens.findIndex((t) => t.index > comma && t.form === ",");
  const until = next < 0 ? tokens.length : next;
  const clause = tokens.slice(comma + 1, until).findIndex((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
  // "according to the study, and the other gang 8.9 percent": the next assertion.
  if (/^(?:and|but)$/i.test(tokens[comma + 1]?.form ?? "")) return { ...source, last: comma - 1 };
  const relative = /^(?:who|which|that|whose)$/i.test(tokens[comma + 1]?.form ?? "");
  // "according to one study, four dollars in five never see a bank": no other comma closes an apposition.
  if (next < 0 && !relative && tokens.slice(comma + 1).some((t) => t.upos === "VERB" || t.upos === "AUX"))
    return { ...source, last: comma - 1 };
  return clause >= 0 && !relative ? { ...source, last: comma - 1 } : source;
}

function nounAfter(sentence: Sentence, index: number): Token | undefined {
  for (let i = index + 1; i < Math.min(index + 12, sentence.tokens.length); i++) {
    const token = sentence.tokens[i];
    if (token && /^(?:NOUN|PROPN|PRON)$/.test(token.upos) && !/^(?:compound|flat|nmod:poss)$/.test(token.deprel))
      return token;
  }
  return undefined;
}

/** "In Mr. Lee's view, …", "in the words of one officer". */
function inTheView(sentence: Sentence, noun: Token, text: string): Act | null {
  // "in its National Threat Assessment": a title, not a view.
  const plain = dependents(sentence, noun.index, "compound", "amod").filter((t) => !/^own$/i.test(t.form));
  const official = plain.length === 1 && OFFICIAL.test(plain[0]?.form ?? "") && TALLIES.has(noun.lemma);
  if (plain.length > 0 && !official) return null;
  const preposition = dependents(sentence, noun.index, "case").find(
    (c) => c.lemma === "in" || c.lemma === "by" || c.lemma === "to",
  );
  if (!preposition || preposition.index > noun.index) return null;
  // "is held in the records of the port", "in the figures": only by them is something so.
  if ((official || !VIEWS.has(noun.lemma)) && preposition.lemma !== "by") return null;
  // "remains fresh in people's minds": where it is, and nothing that they say.
  const before = sentence.tokens[preposition.index - 1];
  const fronted = before === undefined || /^(?:[,;:(—–]|--|but|and|["“])$/i.test(before.form);
  if (INNER.has(noun.lemma) && !fronted) return null;
  const owner =
    dependents(sentence, noun.index, "nmod:poss")[0] ??
    dependents(sentence, noun.index, "nmod").find((n) =>
      dependents(sentence, n.index, "case").some((c) => c.lemma === "of"),
    ) ??
    (official ? noun : undefined);
  if (!owner) return null;
  const whole =
    owner === noun
      ? { sentence: sentence.index, first: preposition.index + 1, last: noun.index, head: noun.index }
      : phrase(sentence, owner.index, noun.index);
  // "by the government's own figures": the government.
  let last = whole.last;
  while (last > whole.head && /^(?:['’]s?|own)$/i.test(sentence.tokens[last]?.form ?? "")) last--;
  const source = { ...whole, last };
  const host = hostOf(sentence, noun.index);
  if (host < 0) return null;
  return {
    sentence: sentence.index,
    predicate: noun.index,
    cue:
      owner === noun
        ? across(sentence, preposition.index, preposition.index)
        : owner.index < noun.index
          ? across(sentence, noun.index, noun.index)
          : across(sentence, preposition.index, owner.index > 0 ? whole.first - 1 : noun.index),
    verb: `in the ${noun.lemma} of`,
    frame: "phrase",
    stance: "says",
    vouched: true,
    sources: [source],
    stand: source,
    contents: clean(
      text,
      afterPronoun(sentence, preposition.index, noun.index, owner.index) ?? rest(sentence, host, noun.index),
    ),
    quoted: false,
    agentless: true,
    speech: true,
  };
}

/** "rifles, most of which, by the army's count, come from abroad": what it says ends with the relative clause. */
function afterPronoun(sentence: Sentence, preposition: number, noun: number, owner: number): readonly Stretch[] | null {
  const { tokens } = sentence;
  const close = Math.max(noun, owner) + 1;
  if (tokens[preposition - 1]?.form !== "," || tokens[close]?.form !== ",") return null;
  if (!/^(?:which|who|whom|that)$/i.test(tokens[preposition - 2]?.form ?? "")) return null;
  return [across(sentence, close + 1, tokens.length - 2)];
}

function adverb(sentence: Sentence, token: Token, text: string): Act | null {
  const stance = ADVERB_STANCES.get(token.form.toLowerCase());
  if (!stance) return null;
  const host = token.head;
  // "was officially closed": only at the head of a sentence does it set what is said officially against the rest.
  if (host < 0 || (/^o/i.test(token.form) && token.index > 0)) return null;
  const before: Stretch[] = [];
  const { first, last } = reach(sentence, host, (t) => t.index === token.index);
  if (first < token.index) before.push(across(sentence, first, token.index - 1));
  // "Officially 29 people died": the adverb stands over the whole clause, whatever word the tree hangs it on.
  const stop = sentence.tokens.findIndex((t) => /^[;:.!?]$/.test(t.form));
  const end = token.index > 0 ? last : (stop < 0 ? sentence.tokens.length : stop) - 1;
  if (end > token.index) before.push(across(sentence, Math.max(first, token.index + 1), end));
  return {
    sentence: sentence.index,
    predicate: token.index,
    cue: across(sentence, token.index, token.index),
    verb: token.form.toLowerCase(),
    frame: "adverb",
    stance,
    vouched: true,
    sources: [],
    stand: null,
    contents: clean(text, before),
    quoted: false,
    agentless: true,
    speech: false,
  };
}

/** "Prosecutors let it be known that he had paid". */
function letKnown(sentence: Sentence, verb: Token, text: string): Act | null {
  const { tokens } = sentence;
  const [it, be, known] = tokens.slice(verb.index + 1, verb.index + 4);
  if (it?.form !== "it" || be?.form !== "be" || known?.form !== "known") return null;
  const that = tokens.slice(known.index + 1, known.index + 8).find((t) => t.form === "that");
  const who = sourceOf(sentence, verb.index, verb.index);
  if (!that || who.sources.length === 0) return null;
  const stop = tokens.findIndex((t) => t.index > that.index && /^[,;:]$/.test(t.form));
  return {
    sentence: sentence.index,
    predicate: verb.index,
    cue: across(sentence, verb.index, known.index),
    verb: "let it be known",
    frame: "phrase",
    stance: "says",
    vouched: true,
    sources: who.sources,
    stand: who.stand,
    contents: clean(text, [across(sentence, that.index, stop < 0 ? tokens.length - 2 : stop - 1)]),
    quoted: false,
    agentless: false,
    speech: false,
  };
}

/** The act that a word makes with a phrase around it and no verb of saying, or null. */
export function phraseAct(sentence: Sentence, index: number, text: string): Act | null {
  const token = sentence.tokens[index];
  if (!token) return null;
  if (token.lemma.toLowerCase() === "according" || token.form.toLowerCase() === "according")
    return accordingTo(sentence, token, text);
  if (token.lemma === "let") return letKnown(sentence, token, text);
  if ((VIEWS.has(token.lemma) || TALLIES.has(token.lemma)) && token.upos === "NOUN")
    return inTheView(sentence, token, text);
  if (token.upos === "ADV" || token.deprel === "advmod") return adverb(sentence, token, text);
  return null;
}
