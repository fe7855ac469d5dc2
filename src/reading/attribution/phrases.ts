import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Stance } from "../../model/index.ts";
import { type Act, type Stretch, across } from "./act.ts";
import { accordingTo } from "./according.ts";
import { clean, hostOf, rest } from "./hung.ts";
import { phrase } from "./phrase.ts";
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
  "version",
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
  // "In view of the threats": because of them.
  const behind = sentence.tokens[noun.index + 1];
  if (noun.lemma === "view" && preposition.index === noun.index - 1 && behind?.lemma === "of") return null;
  // "is held in the records of the port", "in the figures": only by them is something so.
  if ((official || !VIEWS.has(noun.lemma)) && preposition.lemma !== "by") return null;
  // "remains fresh in people's minds": where it is, and nothing that they say.
  const before = sentence.tokens[preposition.index - 1];
  // "The army stands by its count": so it says again, and not "by its count".
  if (preposition.lemma === "by" && /^(?:stand|abide|live|go)$/.test(before?.lemma ?? "")) return null;
  // "The toll stood at 19 in the government's account": of a number it is no place.
  const fronted = before === undefined || /^(?:[,;:(—–]|--|but|and|["“])$/i.test(before.form) || before.upos === "NUM";
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
      before?.upos === "NUM"
        ? [upToNumber(sentence, preposition.index)]
        : (afterPronoun(sentence, preposition.index, noun.index, owner.index) ?? rest(sentence, host, noun.index)),
    ),
    quoted: false,
    agentless: true,
    speech: true,
  };
}

/** "stood at 19 in the army's account and at 24 in the press": the assertion up to its number. */
function upToNumber({ tokens, ...sentence }: Sentence, preposition: number): Stretch {
  const from = tokens.findLastIndex((t) => t.index < preposition && /^[;:,]$/.test(t.form)) + 1;
  return across({ tokens, ...sentence }, from, preposition - 1);
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
