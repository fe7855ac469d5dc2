import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { wordList } from "../words.ts";
import { phraseAt, ranks } from "./judging.ts";

/** Nouns of a deed by which something was taken, and the verbs that tell it: what was taken is what is ranked. */
export const HAULS = wordList("seizure haul bust find catch confiscation discovery interception");
const SEIZING = wordList("seize confiscate find discover intercept impound recover uncover locate capture catch");

/** Nouns of other deeds: no name beside them is what they rank. */
export const DEEDS = wordList(
  "attack ambush raid massacre killing operation strike clash shooting arrest escape robbery crime murder deployment blow exodus",
);

/** What was seized in a sentence, before a token of it: "Marines seized two tons of cocaine, the largest haul of the year". */
export function seizedBefore(number: number, sentence: Sentence, before = Infinity): Words | null {
  const verb = sentence.tokens.findLast((t) => t.index < before && t.upos === "VERB" && SEIZING.has(t.lemma));
  const thing = verb && dependents(sentence, verb.index, "obj", "nsubj:pass").find((t) => t.index < before);
  if (!thing || !/^(?:NOUN|PROPN|NUM|SYM)$/.test(thing.upos)) return null;
  const words = phraseAt(sentence, number, thing.index);
  return words.last < before ? words : { ...words, last: thing.index };
}

/** "It was the largest seizure ever made there": what the sentence before tells to have been seized, or null. */
export function seizedOf(number: number, sentences: readonly Sentence[]): Words | null {
  const [own, before] = [sentences[number], sentences[number - 1]];
  if (!own || !before) return null;
  const ranked = own.tokens.some((t) => t.upos === "NOUN" && HAULS.has(t.lemma) && ranks(own, t.index));
  return ranked ? seizedBefore(number - 1, before) : null;
}
