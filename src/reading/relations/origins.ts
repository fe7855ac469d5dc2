import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { conjuncts, markerOf, phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft } from "../layers.ts";
import { as } from "../phrases.ts";

const WARES = ["drug", "weapon", "goods"];
const MAKING = /^(?:make|manufacture|produce|cook|synthesi[sz]e|prepare|press)$/u;
/** Words that what is made, and out of what country, takes at most: "to make synthetic drugs from China". */
const PURPOSE = 7;

/** The verb of "to make" right behind a noun. */
const purposeOf = (sentence: Sentence, noun: number): Token | null => {
  const verb = sentence.tokens[noun + 2];
  return /^to$/iu.test(sentence.tokens[noun + 1]?.form ?? "") && MAKING.test(verb?.lemma ?? "") ? (verb ?? null) : null;
};

/** "Chemicals to make drugs from China": the chemicals come from China, wherever the tree has hung it. */
function behindPurpose(sentence: Sentence, ware: number): Token | null {
  const verb = purposeOf(sentence, ware);
  if (!verb) return null;
  const end = verb.index + PURPOSE;
  const stop = sentence.tokens.find((t) => t.index > verb.index && /^(?:VERB|AUX|PUNCT|CCONJ)$/u.test(t.upos));
  return (
    sentence.tokens.find(
      (t) =>
        t.index > verb.index &&
        t.index < Math.min(end, stop?.index ?? end) &&
        t.upos === "PROPN" &&
        markerOf(sentence, t.index) === "from",
    ) ?? null
  );
}

/** "Drugs" in "chemicals to make drugs from China" is what is made there, and not what comes. */
const isMadeOf = (sentence: Sentence, ware: number): boolean =>
  sentence.tokens.slice(Math.max(0, ware - PURPOSE), ware).some(({ index }) => {
    const verb = purposeOf(sentence, index);
    return verb !== null && verb.index < ware;
  });

/** "depends on chemical precursors from China and India": wares from a country are supplied by it, where no verb of its own says how. */
export function origins(sentence: Sentence, classes: WordClasses, isTold: (verb: string) => boolean): readonly Draft[] {
  const found: Draft[] = [];
  for (const { index, upos, head, deprel } of sentence.tokens) {
    if (upos !== "NOUN" || !WARES.some((c) => classes.lexical(sentence, index).has(c))) continue;
    const governor = sentence.tokens[head];
    // "They get cocaine from Peru, rifles from Texas": what the tree has hung on the verb and is not its object, the verb
    // does not tell.
    const loose = deprel === "conj" || (deprel === "obl" && markerOf(sentence, index) === "");
    if (governor && isTold(governor.lemma.toLowerCase()) && !(governor.upos === "VERB" && loose)) continue;
    if (isMadeOf(sentence, index)) continue;
    const from =
      dependents(sentence, index, "nmod").find(
        (t) => t.index > index && markerOf(sentence, t.index) === "from" && t.upos === "PROPN",
      ) ?? behindPurpose(sentence, index);
    const places = from ? conjuncts(sentence, from.index) : [];
    const last = places.at(-1);
    if (last === undefined || !places.every((at) => classes.of(sentence.index, at).has("place"))) continue;
    const own = phraseOf(sentence, index);
    const wares = { ...own, last: index };
    const end = phraseOf(sentence, last).last;
    found.push({
      kind: "relation",
      type: "supply",
      sentence: sentence.index,
      predicate: index,
      start: sentence.tokens[own.first]!.start,
      end: sentence.tokens[end]!.end,
      roles: [...places.map((at) => as("subject", phraseOf(sentence, at))), as("object", wares)],
      figure: null,
      rule: "supply: wares from a place",
    });
  }
  return found;
}
