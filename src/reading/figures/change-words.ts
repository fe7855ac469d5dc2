import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { listed } from "./table.ts";

/** Words of rising, in any form that a tagger may take for a lemma. */
export const RISE = listed(
  `rise surge increase grow climb jump soar swell expand spike escalate skyrocket balloon gain double triple quadruple treble quintuple up
  rose risen grew grown climbed jumped soared surged growth uptick upsurge hike leap explosion boost higher more`,
);
/** Words of falling, likewise. */
export const FALL = listed(
  `fall fell fallen dropped plunged declined shrank sank drop decline decrease shrink plunge tumble plummet reduce reduction cut lower dip slump slide down contraction
  fewer less slash halve`,
);

/** Whether a token is a noun or a name. */
export const isNoun = (token: Token | undefined): boolean => token?.upos === "NOUN" || token?.upos === "PROPN";

/** The logical or grammatical subject of a verb, or what its participle describes. */
export function subjectOf(sentence: Sentence, verb: number, depth = 0): number | null {
  const token = sentence.tokens[verb];
  if (token === undefined) return null;
  const subjects = dependents(sentence, verb, "nsubj");
  // "The gang, whose founder carries a reward, has split", both hung on the first verb
  const whose = subjects.find((s) => dependents(sentence, s.index, "nmod:poss").some((t) => t.xpos === "WP$"));
  const subject = whose ?? subjects[0];
  if (subject !== undefined) {
    // "persons that number in the millions": the pronoun stands for the noun before.
    const relative = /^W|^PRP?$|^DT$/u.test(subject.xpos) && token.deprel === "acl:relcl";
    return relative ? token.head : subject.index;
  }
  // "assets worth $2 billion": an adjective after its noun.
  const behind = token.deprel.startsWith("acl") || (token.deprel === "amod" && token.head < verb);
  if (behind && isNoun(sentence.tokens[token.head])) return token.head;
  // "saw the register climb past 64,000": what was seen is what climbed.
  if (token.deprel === "xcomp") {
    const object = dependents(sentence, token.head, "obj")[0];
    if (object !== undefined && object.index > token.head && object.index < verb) return object.index;
  }
  if (/^(?:conj|xcomp|advcl)$/u.test(token.deprel) && depth < 4) return subjectOf(sentence, token.head, depth + 1);
  return null;
}

/** Past forms that taggers take for nouns: "fell by 14 percent". */
export const TURNED = listed("fell rose fallen risen dropped climbed jumped soared plunged surged declined grew");

/** The head of the noun phrase that ends right before a token: "killings" in "killings of journalists fell". */
export function nounBefore(sentence: Sentence, index: number): number | null {
  const { tokens } = sentence;
  let at = index - 1;
  while (tokens[at]?.upos === "ADV" || tokens[at]?.upos === "AUX") at -= 1;
  if (!isNoun(tokens[at])) return null;
  let head = at;
  for (; at >= 0 && /^(?:NOUN|PROPN|ADJ|DET|ADP)$/u.test(tokens[at]?.upos ?? ""); at -= 1) {
    if (tokens[at]?.upos === "ADP" && isNoun(tokens[at - 1])) head = at - 1;
  }
  return head;
}
