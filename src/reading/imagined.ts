import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";

/** Verbs that bid the hearer think of something: "Suppose a gang kidnaps a tourist". */
const SUPPOSES = /^(?:suppose|imagine|assume|picture|pretend|envisage|say)$/;
/** Verbs of playing a thing: "The exercise simulated an attack". */
const PLAYS = /^(?:simulate|re-?enact|rehearse|practi[cs]e|mimic|dramati[sz]e)$/;
/** Works in which things happen that have not happened, and what is only played: "In the novel, a boss kills the president". */
const INVENTED =
  /^(?:novel|film|movie|thriller|series|play|story|episode|game|comic|script|screenplay|opera|song|scenario|simulation|drill|exercise|dream|nightmare|fantasy|joke|myth)$/;
const ANYBODY = /^(?:who|what|which)ever$|^any(?:one|body)$/i;
/** How far up the tree what makes a thing up may stand. */
const FARTHEST = 8;

const isBidding = (sentence: Sentence, verb: Token): boolean =>
  /^VBP?$/.test(verb.xpos) && dependents(sentence, verb.index, "nsubj", "aux", "mark").length === 0;

/** "In the novel, …", "In one scenario, …": what the clause below takes place in. */
const isInvented = (sentence: Sentence, verb: Token): boolean =>
  dependents(sentence, verb.index, "obl").some(
    (place) =>
      INVENTED.test(place.lemma) &&
      place.index < verb.index &&
      dependents(sentence, place.index, "case").some((c) => /^in$/i.test(c.form)) &&
      // "In a police operation called a drill", "in the film studio", "In the game park".
      dependents(sentence, place.index, "compound").length === 0,
  );

/** "Whoever kills the commander will get a farm": of anybody who does, nothing is told to be done. */
function isOfAnybody(sentence: Sentence, verb: Token): boolean {
  const noun = sentence.tokens[verb.head];
  const present = /^VB[ZP]$/.test(verb.xpos) && dependents(sentence, verb.index, "aux").length === 0;
  if (verb.deprel.startsWith("acl:relcl") && noun && ANYBODY.test(noun.form) && present) return true;
  const bound = dependents(sentence, verb.index, "aux", "aux:pass").some((t) => /^(?:MD|VB[ZP])$/.test(t.xpos));
  const [who] = dependents(sentence, verb.index, "nsubj", "nsubj:pass", "csubj");
  return bound && who !== undefined && ANYBODY.test(who.form);
}

/** "The play tells of a man who murders his brother", "The actress plays a boss who kidnaps a judge". */
function tellsTale(sentence: Sentence, verb: Token): boolean {
  if (verb.upos !== "VERB") return false;
  const [who] = dependents(sentence, verb.index, "nsubj");
  if (!who) return false;
  return TALES.test(who.lemma) || (/^act(?:or|ress)$/.test(who.lemma) && /^(?:play|portray)$/.test(verb.lemma));
}
const TALES = /^(?:novel|thriller|play|opera|musical|comic|screenplay|sitcom|telenovela)$/;

/** "would have found it": what would have come about has not. */
export const isUnreal = (sentence: Sentence, verb: Token): boolean => {
  const aux = dependents(sentence, verb.index, "aux").map((t) => t.form.toLowerCase());
  return aux.includes("would") && /^(?:have|['’]ve)$/.test(aux[aux.indexOf("would") + 1] ?? "");
};

/** "Cutting the fees by half would help": what would come of it is told, and that nobody has done it yet. */
const isWeighed = (sentence: Sentence, { deprel, form, head }: Token): boolean =>
  deprel.startsWith("csubj") &&
  /ing$/i.test(form) &&
  dependents(sentence, head, "aux").some((t) => /^(?:would|could|might|may|will)$/i.test(t.form));

/** "Once the death or survival of Luis Paz is established": of two that cannot both be, neither is told. */
const isEither = (sentence: Sentence, { index, head, upos }: Token): boolean =>
  upos === "NOUN" &&
  [
    ...dependents(sentence, index, "conj"),
    ...(sentence.tokens[head]?.upos === "NOUN" ? [sentence.tokens[head]] : []),
  ].some(
    (other) =>
      CONTRARY.test(other.lemma) &&
      [index, other.index].some((at) => dependents(sentence, at, "cc").some((cc) => /^or$/i.test(cc.form))),
  );
const CONTRARY = /^(?:survival|life|guilt|innocence|release|freedom|absence|fate)$/i;

/** Whether a deed is told as imagined, played or true of anybody, and so of nobody. */
export function isImagined(sentence: Sentence, predicate: number): boolean {
  const { tokens } = sentence;
  let at = tokens[predicate];
  if (!at) return false;
  const over = tokens[at.head];
  if (at.upos === "NOUN" && over && PLAYS.test(over.lemma) && /^(?:obj|nsubj:pass)$/.test(at.deprel)) return true;
  if (
    at.upos === "NOUN" &&
    dependents(sentence, predicate, "amod", "compound").some((t) =>
      /^(?:mock|simulated|fictional|fictitious|imaginary|staged)$/.test(t.lemma),
    )
  )
    return true;
  if (isOfAnybody(sentence, at) || isUnreal(sentence, at) || isEither(sentence, at)) return true;
  for (let steps = 0; at && steps < FARTHEST; steps++) {
    const above: Token | undefined = tokens[at.head];
    if (isInvented(sentence, at) || (steps > 0 && tellsTale(sentence, at)) || isWeighed(sentence, at)) return true;
    if (
      above &&
      /^(?:ccomp|xcomp)/.test(at.deprel) &&
      SUPPOSES.test(above.lemma) &&
      above.index < at.index &&
      isBidding(sentence, above)
    )
      return true;
    at = above;
  }
  return false;
}
