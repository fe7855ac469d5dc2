import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import { CUE_VERBS, type Cue } from "./verbs.ts";

/** First and last token of a cue; `verb` is its lexical head, `outer` the verb whose subject is the source. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly verb: number;
  readonly outer: number;
  readonly lemma: string;
  readonly cue: Cue;
}

const AROUND: ReadonlySet<string> = new Set(["aux", "aux:pass", "advmod", "cop", "neg"]);
/** Verbs that only bring a saying about: "went on to say", "tried to explain", "continued to insist". */
const BRINGING: ReadonlySet<string> = new Set([
  "go",
  "try",
  "continue",
  "begin",
  "start",
  "come",
  "seem",
  "appear",
  "happen",
  "proceed",
  "use",
  "be",
  "have",
  "attempt",
  "manage",
  "rush",
  "move",
  "keep",
  "stop",
  "fail",
  "tend",
  "work",
  "need",
  "like",
  "get",
  "help",
  "hasten",
]);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["told", "tell"],
]);

/** Verbs that say something with a particle: "point out". */
const WITH_PARTICLE: ReadonlySet<string> = new Set(
  [...CUE_VERBS.keys()].filter((lemma) => lemma.includes(" ")).map((lemma) => lemma.slice(0, lemma.indexOf(" "))),
);

/** The lemma of a verb with its particle, when that is a verb of saying; the longest match wins. */
function cueOf(sentence: Sentence, verb: Token): { lemma: string; cue: Cue; end: number } | null {
  const base = IRREGULAR.get(verb.form.toLowerCase()) ?? verb.lemma.toLowerCase();
  const single = CUE_VERBS.get(base);
  if (!WITH_PARTICLE.has(base)) return single ? { lemma: base, cue: single, end: verb.index } : null;
  for (const child of children(sentence, verb.index)) {
    const token = sentence.tokens[child];
    if (!token || child < verb.index || child > verb.index + 3) continue;
    const joins =
      token.deprel === "compound:prt" ||
      (child === verb.index + 1 && (token.deprel === "advmod" || token.deprel === "case"));
    if (!joins) continue;
    const lemma = `${base} ${token.lemma.toLowerCase()}`;
    const cue = CUE_VERBS.get(lemma);
    if (cue) return { lemma, cue, end: child };
  }
  const next = sentence.tokens[verb.index + 1];
  if (next) {
    const lemma = `${base} ${next.lemma.toLowerCase()}`;
    const cue = CUE_VERBS.get(lemma);
    if (cue) return { lemma, cue, end: verb.index + 1 };
  }
  return single ? { lemma: base, cue: single, end: verb.index } : null;
}

/** Whether a token can head an act of saying by its tag alone. */
const isVerb = (token: Token): boolean =>
  // "A guard told reporters": these are verbs whatever the tagger says.
  token.upos === "VERB" ||
  token.form === "said" ||
  token.form === "told" ||
  (token.upos !== "AUX" && token.xpos.startsWith("VB"));

/** The verb group of a verb of saying or thinking: auxiliaries, negation, adverbs beside it, particle, and a verb that brings it about. */
export function groupAt(sentence: Sentence, index: number): Group | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  if (!verb || !isVerb(verb)) return null;
  const found = cueOf(sentence, verb);
  if (!found) return null;
  let first = leftOf(sentence, index);
  let outer = index;
  const mark = tokens[first - 1];
  const above = tokens[verb.head];
  if (
    above &&
    mark?.lemma === "to" &&
    /^(?:xcomp|advcl)$/.test(verb.deprel) &&
    BRINGING.has(above.lemma.toLowerCase()) &&
    above.index < index
  ) {
    const between = first - 2 - above.index;
    if (
      between <= 2 &&
      tokens.slice(above.index + 1, first - 1).every((t) => t.deprel === "compound:prt" || t.deprel === "advmod")
    ) {
      first = leftOf(sentence, above.index);
      outer = above.index;
    }
  }
  // "Her office has | repeatedly stated that…", of which the tree makes "has" a verb and "stated" a participle.
  const helper = verb.xpos === "VBN" && outer === index ? brokenPerfect(sentence, first) : -1;
  if (helper >= 0) first = outer = helper;
  let last = found.end;
  const manner = tokens[last + 1];
  if (
    manner &&
    manner.head === index &&
    manner.deprel === "advmod" &&
    manner.xpos === "RB" &&
    /ly$/.test(manner.form) &&
    isBoundary(tokens[last + 2])
  )
    last++;
  return { first, last, verb: index, outer, lemma: found.lemma, cue: found.cue };
}

/** The "have" right before a participle and its adverbs, where the tree takes it for a verb of its own; -1 when there is none. */
function brokenPerfect(sentence: Sentence, first: number): number {
  let at = first - 1;
  while (sentence.tokens[at]?.xpos === "RB") at--;
  const have = sentence.tokens[at];
  const own = have && have.lemma === "have" && dependents(sentence, at, "nsubj").some((n) => n.index < at);
  return own ? at : -1;
}

const isBoundary = (token: Token | undefined): boolean =>
  !token || token.upos === "PUNCT" || /^(?:that|to|about|on)$/.test(token.lemma);

function leftOf(sentence: Sentence, index: number): number {
  let first = index;
  while (first > 0) {
    const token = sentence.tokens[first - 1];
    if (!token || !AROUND.has(token.deprel) || !belongs(sentence, token, index)) break;
    if (
      token.deprel === "advmod" &&
      /^(?:when|where|why|how|not only|so|thus|therefore|however|meanwhile)$/i.test(token.form)
    )
      break;
    first--;
  }
  return first;
}

/** "has not publicly said": each word hangs on the verb, or on one that does. */
function belongs(sentence: Sentence, token: Token, verb: number): boolean {
  const head = sentence.tokens[token.head];
  return token.head === verb || (head !== undefined && head.head === verb && AROUND.has(head.deprel));
}

/** A noun dependent on the verb by one of the verb's prepositions; the preposition's token with it. */
export function prepositional(
  sentence: Sentence,
  verb: number,
  frames: ReadonlySet<string>,
): { noun: Token; preposition: Token } | null {
  for (const noun of dependents(sentence, verb, "obl", "advcl", "nmod")) {
    if (noun.index < verb) continue;
    const preposition = dependents(sentence, noun.index, "case", "mark").find(
      (c) => frames.has(c.lemma.toLowerCase()) && c.index < noun.index,
    );
    if (preposition && (preposition.deprel === "case" || /^VBG$/.test(noun.xpos) || preposition.lemma !== "to"))
      return { noun, preposition };
  }
  return null;
}
