import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { conjuncts, markerOf, phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft } from "../layers.ts";
import { as } from "../phrases.ts";

const WARES = ["drug", "weapon", "goods"];

/** "depends on chemical precursors from China and India": wares from a country are supplied by it, where no verb of its own says how. */
export function origins(sentence: Sentence, classes: WordClasses, isTold: (verb: string) => boolean): readonly Draft[] {
  const found: Draft[] = [];
  for (const { index, upos, head } of sentence.tokens) {
    if (upos !== "NOUN" || !WARES.some((c) => classes.lexical(sentence, index).has(c))) continue;
    const governor = sentence.tokens[head];
    if (governor && isTold(governor.lemma.toLowerCase())) continue;
    const from = dependents(sentence, index, "nmod").find(
      (t) => t.index > index && markerOf(sentence, t.index) === "from" && t.upos === "PROPN",
    );
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
