import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { FigureMention } from "../layers.ts";

/** Verbs by which a number is put to something with "at". */
const PUTS = /^(?:put|place|peg|set|estimate|reckon|establish)$/u;
/** What a share is called that is put at a number. */
const SHARES = /^(?:share|proportion|percentage|portion)$/u;
/** Units of a count that say no more than that people are counted: "its strength at 900 men". */
export const ANYBODY = /^(?:|people|persons|men|individuals)$/u;
/** Words between "at" and the number that a figure need not hold itself. */
const LIGHT = /^(?:about|around|some|nearly|almost|over|under|roughly|between|only|just|fewer|less|more|than|up|to)$/iu;
/** Tokens before the "at" in which the verb of putting stands: "put its revenue at $8 billion a year, … and its ranks at 900". */
const NEAR = 24;

/**
 * The noun that is put at a number, where the tree need not show it: of a second pair ("and its ranks at 30,000"), of a
 * relative clause ("whose strength she put at 900"); null when nothing is.
 */
export function putAt(sentence: Sentence, figure: FigureMention): number | null {
  const { tokens } = sentence;
  if (figure.as === "percent") {
    // "put the portion of cigarettes smuggled across the river at 45 percent", the number hung on the smuggling
    const share = tokens.findLast(({ lemma, index }) => index < figure.first && SHARES.test(lemma));
    const far = share === undefined || figure.first - share.index > NEAR || tokens[figure.first - 1]?.form !== "at";
    if (far || share.deprel !== "obj" || !PUTS.test(tokens[share.head]?.lemma ?? "")) return null;
    return tokens.slice(share.index, figure.first).some(({ form }) => /^[,;:]$/u.test(form)) ? null : share.index;
  }
  const byWhom = putBy(sentence, figure.first);
  if (byWhom) return byWhom.thing;
  if (figure.as !== "count") return null;
  let at = figure.first;
  while (at > figure.first - 4 && LIGHT.test(tokens[at]?.form ?? "")) at -= 1;
  if (!/^at$/iu.test(tokens[at]?.form ?? "")) at = figure.first - 1;
  while (at > figure.first - 5 && LIGHT.test(tokens[at]?.form ?? "")) at -= 1;
  if (!/^at$/iu.test(tokens[at]?.form ?? "")) return null;
  const last = tokens[at - 1];
  const before = last && ownedBy(sentence, last);
  const puts = (index: number): boolean =>
    PUTS.test(tokens[index]?.lemma.toLowerCase() ?? "") && /^(?:VERB|NOUN)$/u.test(tokens[index]?.upos ?? "");
  if (before?.upos === "NOUN" && !puts(before.index)) {
    for (let index = at - 2; index >= Math.max(0, at - NEAR); index -= 1) {
      // "put it down; he was shot at 14": another clause has begun.
      if (/^[;:]$/u.test(tokens[index]?.form ?? "")) return null;
      if (puts(index)) return before.index;
    }
    return null;
  }
  if (before === undefined || !puts(before.index)) return null;
  const whose = tokens.findLast(
    (token) => token.index < before.index && token.index > before.index - 10 && /^whose$/iu.test(token.form),
  );
  if (whose !== undefined) {
    const owned = tokens[whose.head];
    return owned?.upos === "NOUN" && owned.index > whose.index && owned.index < before.index ? owned.index : null;
  }
  return dependents(sentence, before.index, "nsubj:pass", "obj").find((one) => one.index < before.index)?.index ?? null;
}

/** Participles by which a number is put to something by somebody. */
const PUT_BY = /^(?:put|placed|set|pegged|estimated|valued|assessed|appraised|reckoned|priced|calculated)$/iu;

/** "its strength, estimated by the army at 600 men", "is put by relatives at 2 million": the participle, by whom, what is put; null elsewhere. */
export function putBy(
  sentence: Sentence,
  number: number,
): { readonly verb: number; readonly by: number; readonly at: number; readonly thing: number } | null {
  const { tokens } = sentence;
  let at = number - 1;
  while (at > number - 5 && LIGHT.test(tokens[at]?.form ?? "")) at -= 1;
  if (!/^at$/iu.test(tokens[at]?.form ?? "")) return null;
  const near = tokens.slice(Math.max(0, at - 11), at);
  const verb = near.findLast((t) => PUT_BY.test(t.form));
  if (!verb || tokens[verb.index + 1]?.form !== "by") return null;
  if (tokens.slice(verb.index, at).some(({ form, xpos }) => /^[,;:]$/u.test(form) || /^VB[DZP]$/.test(xpos)))
    return null;
  const by = near.findLast((t) => /^(?:NOUN|PROPN)$/u.test(t.upos) && t.deprel !== "flat");
  const thing = /^(?:acl|amod)/.test(verb.deprel)
    ? tokens[verb.head]
    : dependents(sentence, verb.index, "nsubj:pass", "nsubj")[0];
  return by && thing && thing.index < verb.index && by.index > verb.index + 1
    ? { verb: verb.index, by: by.index, at, thing: thing.index }
    : null;
}

/** "the strength of the gang at 900": what is put at a number, and not whose it is. */
function ownedBy(sentence: Sentence, owner: Token): Token {
  const head = owner.deprel === "flat" || owner.deprel === "compound" ? sentence.tokens[owner.head] : owner;
  const thing = head && sentence.tokens[head.head];
  const of = head?.deprel === "nmod" && dependents(sentence, head.index, "case").some((c) => c.lemma === "of");
  return of && thing?.upos === "NOUN" && thing.index < owner.index ? thing : owner;
}

/** Who "whose" stands for: the noun right before it or before its comma; the token itself when it is another word. */
export function whoseIs(sentence: Sentence, owner: number): number {
  const { tokens } = sentence;
  if (!/^whose$/iu.test(tokens[owner]?.form ?? "")) return owner;
  const back = tokens[owner - 1]?.form === "," ? owner - 2 : owner - 1;
  return /^(?:NOUN|PROPN)$/u.test(tokens[back]?.upos ?? "") ? back : owner;
}
