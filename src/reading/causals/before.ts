import type { Sentence } from "../../language/analysis.ts";
import { phraseAt } from "../assessments/judging.ts";
import type { Draft, Words } from "../layers.ts";
import { as } from "../phrases.ts";

/** A sentence of more words than this is a passage and no cause. */
const LONGEST = 40;

/** The whole of a sentence without its end mark and the words that join it to the one before; null for a passage. */
export function sentenceBefore(sentences: readonly Sentence[], number: number): Words | null {
  const before = sentences[number - 1];
  const root = before?.tokens.find((t) => t.head < 0);
  if (!before || !root || before.tokens.some((t) => t.form === "?")) return null;
  let [first, last] = [0, before.tokens.length - 1];
  while (last > first && /^(?:PUNCT|SYM)$/.test(before.tokens[last]?.upos ?? "")) last--;
  while (first < last && /^(?:PUNCT|CCONJ|SYM)$/.test(before.tokens[first]?.upos ?? "")) first++;
  // A heading or a line of a list has no verb and says nothing that could cause anything.
  const verb = before.tokens.some((t) => t.xpos === "VBD" || t.xpos === "VBZ" || t.xpos === "VBP" || t.xpos === "MD");
  // A sentence that opens a quotation, or closes one, tells what somebody says in passing.
  if (before.tokens.filter((t) => /^["“”]$/.test(t.form)).length % 2 === 1) return null;
  if (!verb || last - first >= LONGEST || root.index < first || root.index > last) return null;
  return { sentence: number - 1, first, last, head: root.index };
}

/** "This", "That" and nothing else at the head of a sentence: what the sentence before tells. */
export const pointsBack = (sentence: Sentence, words: Words): boolean =>
  words.first === words.last && words.head < 2 && /^(?:this|that)$/i.test(sentence.tokens[words.head]?.form ?? "");

/**
 * "The ban is why prices rose", "Fear is how the gang rules": the subject is the cause, what stands behind the effect.
 * Found by its words, since trees hang "why" in many ways.
 */
export function isWhy(number: number, sentence: Sentence): Draft | null {
  const { tokens } = sentence;
  const why = tokens.find(
    (t) =>
      // The form's length first: every word of a text is asked.
      t.index > 1 &&
      t.form.length === 3 &&
      /^(?:why|how)$/i.test(t.form) &&
      /^(?:is|was|are|were)$/i.test(tokens[t.index - 1]?.form ?? ""),
  );
  const head = why && tokens.find((t) => t.deprel.startsWith("nsubj") && t.index < why.index - 1);
  if (!why || !head || !/^(?:NOUN|PROPN)$/.test(head.upos)) return null;
  const phrase = phraseAt(sentence, number, head.index);
  // "After all, fear is why": what stands before a comma is no part of the cause.
  const comma = tokens.findLastIndex((t) => t.index < head.index && t.index >= phrase.first && t.form === ",");
  const cause: Words = { ...phrase, first: comma < 0 ? phrase.first : comma + 1 };
  const stop = tokens.findIndex((t) => t.index > why.index && /^[,;.!?:—–]$/.test(t.form));
  const last = (stop < 0 ? tokens.length : stop) - 1;
  const run = tokens.slice(why.index + 1, last + 1);
  if (cause.last !== why.index - 2 || run.length < 2 || !run.some((t) => t.upos === "VERB")) return null;
  const effect: Words = { sentence: number, first: why.index + 1, last, head: headOf(sentence, why.index + 1, last) };
  return {
    kind: "causal",
    type: null,
    sentence: number,
    predicate: why.index,
    figure: null,
    rule: "is why",
    start: tokens[cause.first]?.start ?? head.start,
    end: tokens[last]?.end ?? why.end,
    roles: [as("cause", cause), as("effect", effect)],
  };
}

/** "That is why the mayors fled": the sentence before is the cause, the clause behind "why" the effect. */
export function thatIsWhy(sentences: readonly Sentence[], number: number): Draft | null {
  const sentence = sentences[number];
  if (!sentence) return null;
  const { tokens } = sentence;
  const [first, second] = tokens;
  if (
    !first ||
    !second ||
    !/^(?:this|that|which)$/i.test(first.form) ||
    !/^(?:is|was|explains|’s|'s)$/i.test(second.form)
  )
    return null;
  const why = tokens.slice(2, 5).find((t) => /^why$/i.test(t.form));
  const cause = sentenceBefore(sentences, number);
  if (!why || !cause) return null;
  let last = tokens.length - 1;
  while (last > why.index && tokens[last]?.upos === "PUNCT") last--;
  if (last - why.index < 2 || last - why.index > LONGEST) return null;
  const effect: Words = { sentence: number, first: why.index + 1, last, head: headOf(sentence, why.index + 1, last) };
  return {
    kind: "causal",
    type: null,
    sentence: number,
    predicate: effect.head,
    figure: null,
    rule: "that is why",
    start: first.start,
    end: tokens[last]?.end ?? second.end,
    roles: [as("cause", cause), as("effect", effect)],
  };
}

/** The word of a run that hangs on a word outside it. */
function headOf(sentence: Sentence, first: number, last: number): number {
  const outer = sentence.tokens.slice(first, last + 1).filter((t) => t.head < first || t.head > last);
  return (outer.find((t) => t.upos === "VERB" || t.upos === "NOUN") ?? outer[0])?.index ?? first;
}
