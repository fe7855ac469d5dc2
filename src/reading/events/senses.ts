import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import { markerOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Clause } from "../layers.ts";

/** What a verb means with a preposition that its row does not ask for: "dismissed the banners as theatre" sacks nobody. */
const OTHER_SENSE: Readonly<Record<string, readonly string[]>> = {
  dismiss: ["as"],
  find: ["to"],
};
const SHOTS = /^(?:shots?|rounds?|bullets?|missiles?|weapons?|guns?|rockets?|rifles?)$/i;
/** Whether a verb means something else here than its row tells. */
export function isOtherSense(row: string, clause: Clause, sentence: Sentence, classes: WordClasses): boolean {
  const markers = clause.form === "verb" ? OTHER_SENSE[clause.lemma] : undefined;
  const verb = sentence.tokens[clause.predicate]!;
  // "fired back at the senator": with words.
  if (
    row === "attack" &&
    /^(?:fire|shoot)$/.test(clause.lemma) &&
    /^back$/i.test(sentence.tokens[verb.index + 1]?.form ?? "")
  )
    return true;
  // "without a shot being fired", "fired on a bus": nobody is dismissed.
  if (
    row === "resign" &&
    clause.lemma === "fire" &&
    (sentence.tokens.slice(Math.max(0, verb.index - 4), verb.index).some((t) => SHOTS.test(t.form)) ||
      clause.arguments.some((a) => /^(?:at|on|into)$/.test(a.marker)))
  )
    return true;
  // "his deputy was caught taking money"
  if (clause.lemma === "catch" && sentence.tokens[verb.index + 1]?.xpos === "VBG") return true;
  if (!markers) return false;
  // The phrase may hang on the object: "dismissed the banners | as theatre".
  const below = clause.arguments
    .filter((a) => a.slot === "object" && a.sentence === clause.sentence)
    .flatMap((a) => children(sentence, a.head).map((head) => ({ head, marker: markerOf(sentence, head) })));
  // "dismissed as police chief": a bare noun for a person is his office.
  const office = (head: number): boolean =>
    clause.lemma === "dismiss" &&
    classes.lexical(sentence, head).has("person") &&
    children(sentence, head).every((c) => !/^(?:det|nmod:poss|amod)$/.test(sentence.tokens[c]!.deprel));
  return [...clause.arguments, ...below].some((a) => markers.includes(a.marker) && !office(a.head));
}

/**
 * "blamed the attacks on Jalisco": on whom they are blamed was not attacked; "The ceasefire with the gang collapsed": it
 * is judged, and was made before.
 */
export function isBeside(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "noun") return false;
  const noun = sentence.tokens[clause.predicate]!;
  const verb = sentence.tokens[noun.head];
  if (!verb) return false;
  if (/^(?:blame|pin)$/.test(verb.lemma) && noun.deprel === "obj" && clause.arguments.some((a) => a.marker === "on"))
    return true;
  const pact = /^(?:truce|ceasefire|pact|alliance|talk|negotiation)$/.test(noun.lemma);
  return (
    pact && noun.deprel === "nsubj" && /^(?:collapse|end|expire|break|hold|fail|last|crumble|unravel)$/.test(verb.lemma)
  );
}
