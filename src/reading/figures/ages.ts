import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseOf } from "../clauses/phrases.ts";
import { withoutWhen } from "../frames/classes.ts";
import { isAged } from "../people.ts";
import type { Draft, FigureMention, Words } from "../layers.ts";

/** Whom an age belongs to: the name shortly before it ("Ruiz, already in his seventies"), else the subject of its clause. */
export function ofAge(sentence: Sentence, figure: FigureMention, roles: Draft["roles"]): Draft["roles"] {
  const { tokens } = sentence;
  // "arrested the 28-year-old": the age is his own, whoever arrested him.
  const aged = tokens.slice(figure.first, figure.last + 5).find((t) => isAged(sentence, t));
  if (aged && figure.first > phraseOf(sentence, aged.index).first)
    return [{ role: "subject", ...phraseOf(sentence, aged.index) }];
  for (let index = figure.first - 1; index >= Math.max(0, figure.first - 6); index -= 1) {
    const token = tokens[index];
    // "Rivas, who is 75,"
    const relative = token?.upos === "AUX" && /^who$/iu.test(tokens[index - 1]?.form ?? "");
    if (token === undefined || token.upos === "VERB" || (token.upos === "AUX" && !relative)) break;
    if (token.upos !== "PROPN") continue;
    let first = index;
    while (first > 0 && tokens[first - 1]?.upos === "PROPN") first -= 1;
    return [{ role: "subject", sentence: sentence.index, first, last: index, head: first }];
  }
  const noun = agedNoun(sentence, figure);
  // "He is 49."
  const [who] = dependents(sentence, figure.head, "nsubj");
  if (noun === null && who) return [{ role: "subject", ...phraseOf(sentence, who.index) }];
  if (noun === null) return roles.filter((one) => one.role === "subject").slice(0, 1);
  // "The first witness, a 51-year-old nurse": she is told of before. "killed a 34-year-old clerk": the clerk is so old.
  if (tokens[noun]?.upos === "PROPN") {
    let last = noun;
    while (tokens[last + 1]?.upos === "PROPN") last += 1;
    return [{ role: "subject", sentence: sentence.index, first: noun, last, head: noun }];
  }
  const named = tokens[noun]?.deprel === "appos" ? (tokens[noun]?.head ?? noun) : noun;
  return [{ role: "subject", ...withoutWhen(sentence, phraseOf(sentence, named < figure.first ? named : noun)) }];
}

/** The noun that an age stands before: "nurse" in "a 51-year-old nurse"; a token index, or null. */
export function agedNoun({ tokens }: Sentence, figure: FigureMention): number | null {
  for (let at = figure.last + 1; at <= figure.last + 4; at += 1) {
    const token = tokens[at];
    // "the lawyer, 71-year-old Teresa Luna"
    if (token?.upos === "PROPN") return at;
    if (token?.upos === "NOUN" && tokens[at + 1]?.upos !== "NOUN") return at;
    if (token === undefined || !/^(?:ADJ|NOUN|PUNCT)$/u.test(token.upos) || /^[,;:.)]$/u.test(token.form)) return null;
  }
  return null;
}

/** Whether an age's owner is somebody who has no name and is not spoken of before: "a 61-year-old teacher". */
export function isAnybody(sentence: Sentence, owner: Words, figure: FigureMention): boolean {
  const article = sentence.tokens[Math.min(owner.first, figure.first) - 1] ?? sentence.tokens[owner.first];
  const own = sentence.tokens[owner.first];
  // "18- to 24-year-old veterans": whom a number takes in.
  if (sentence.tokens[owner.head]?.xpos === "NNS" && figure.last < owner.head) return true;
  return (
    sentence.tokens[owner.head]?.upos === "NOUN" &&
    (/^an?$/iu.test(article?.form ?? "") || /^an?$/iu.test(own?.form ?? "")) &&
    figure.last < owner.head
  );
}
