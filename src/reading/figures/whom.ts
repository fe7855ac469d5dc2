import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";

const FOR = /^(?:for|on)$/iu;
/** What is done to somebody for whom a sum is offered: "for the capture of X", "for information on X", "on X's head". */
const LEADING =
  /^(?:capture|arrest|conviction|information|detention|head|extradition|whereabouts|location|clue|tip)$/iu;
const DEEPEST = 6;
/** Tokens from "for whom" to the sum. */
const FARTHEST = 10;

const caseOf = (sentence: Sentence, index: number): string => dependents(sentence, index, "case")[0]?.form ?? "";

/** The name or pronoun that a phrase comes down to: "information leading to the arrest of X" is about X. */
function nameUnder(sentence: Sentence, token: Token, depth = 0): number | null {
  if (token.upos === "PROPN" || (token.upos === "PRON" && /^(?:him|his|her|them|their|he|she)$/iu.test(token.form)))
    return token.index;
  // "for the town of X": only a capture, or word of somebody, is passed through.
  if (depth >= DEEPEST || (token.upos === "NOUN" && !LEADING.test(token.lemma))) return null;
  const parts = dependents(sentence, token.index, "nmod", "nmod:poss", "acl", "obl", "obj", "advcl", "appos");
  for (const part of parts) {
    const found = nameUnder(sentence, part, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** The noun that the clause with this "whom" says something of: "X, whom some call a chief and for whom …" is of X. */
function anchorOf({ tokens }: Sentence, whom: Token): Token | undefined {
  let verb = tokens[whom.head];
  for (let steps = 0; verb?.deprel === "conj" && steps < DEEPEST; steps += 1) verb = tokens[verb.head];
  if (verb?.deprel.startsWith("acl") === true) return tokens[verb.head];
  return tokens[whom.index - (/^(?:,|and)$/u.test(tokens[whom.index - 2]?.form ?? "") ? 3 : 2)];
}

/** Of whom "for whom" is said: the name before it, or whoever that is: "Rivas, a policeman for whom a reward is offered". */
function relativeTo(sentence: Sentence, after: number): number | null {
  const { tokens } = sentence;
  const whom = tokens.findLast((token) => token.index < after && /^whom$/iu.test(token.form));
  if (whom === undefined || after - whom.index > FARTHEST || !FOR.test(tokens[whom.index - 1]?.form ?? "")) return null;
  const anchor = anchorOf(sentence, whom);
  if (anchor === undefined || anchor.upos === "PROPN") return anchor?.index ?? null;
  if (anchor.upos !== "NOUN") return null;
  const subject = dependents(sentence, anchor.index, "nsubj")[0];
  if (subject && /^(?:PROPN|PRON)$/u.test(subject.upos)) return subject.index;
  const above = tokens[anchor.head];
  if (above?.upos === "PROPN" && above.index < anchor.index) return above.index;
  // "led by Bruno Paz, a former policeman for whom": the name before the comma.
  const first = Math.min(
    anchor.index,
    ...dependents(sentence, anchor.index, "det", "amod", "compound").map((t) => t.index),
  );
  const name = tokens[first - 1]?.form === "," ? tokens[first - 2] : undefined;
  const head = name?.deprel === "flat" ? tokens[name.head] : name;
  return head?.upos === "PROPN" ? head.index : null;
}

/** Whom a sum is for or on, in a phrase that hangs on one of these tokens and stands after `after`; a token's index, or null. */
export function whomItIsFor(sentence: Sentence, heads: readonly (number | null)[], after: number): number | null {
  for (const head of heads) {
    if (head === null) continue;
    for (const part of dependents(sentence, head, "nmod", "obl", "appos", "advcl", "conj")) {
      if (part.index < after || !FOR.test(caseOf(sentence, part.index))) continue;
      const found = nameUnder(sentence, part);
      if (found !== null) return found;
    }
  }
  return relativeTo(sentence, after);
}
