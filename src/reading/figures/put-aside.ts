import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Claim } from "../../model/index.ts";
import type { FigureMention } from "../layers.ts";

/** Words between "not" and the number that it puts aside: "not by 62 percent", "not the 40 they counted". */
const BETWEEN = /^(?:by|to|at|of|in|for|the|about|some|around|from)$/i;

/**
 * "Killings rose by 12 percent, not by 40", "not 40 but 50 men": the one number is named only to say that it is not so,
 * and the other is. "Not a year later", "not more than 40", "not only 40" put none aside. Null where the clause decides.
 */
export function standingOf({ tokens }: Sentence, { first, bound }: FigureMention): Claim["polarity"] | null {
  if (bound === "at-most" || bound === "less-than") return null;
  let at = first - 1;
  while (at > 0 && first - at <= 2 && BETWEEN.test(tokens[at]?.form ?? "")) at--;
  const word = tokens[at]?.form.toLowerCase();
  // "did not rise by 62 percent but by 38": what "but" puts in its place.
  if (word === "but") {
    const before = tokens.slice(Math.max(0, at - LONG), at);
    const not = before.findLastIndex((t) => /^(?:not|n['’]t)$/i.test(t.form));
    const instead = not >= 0 && !/^only$/i.test(before[not + 1]?.form ?? "");
    return instead && before.slice(not).some((t) => t.upos === "NUM") ? "affirmed" : null;
  }
  if (word !== "not") return null;
  // ", not 40", "and not by 40", "not 40 but 50".
  const before = tokens[at - 1];
  const besides = before !== undefined && (/^[,;:—–-]+$/.test(before.form) || /^(?:and|but|or)$/i.test(before.form));
  return besides || tokens.slice(first, first + 8).some((t) => /^but$/i.test(t.form)) ? "negated" : null;
}

/** Nouns that only name a number: "the figure of nine deaths". */
const NAMING = /^(?:figure|number|count|toll|tally|estimate|total|version)$/;
/** What is said of a number that is not so, or no longer. */
const UNTRUE =
  /^(?:supersede|replace|overtake|refute|reject|deny|dismiss|discard|withdraw|retract|correct|revise|exaggerate|inflate|wrong|false|incorrect|mistaken|inaccurate|outdated|obsolete|untrue|baseless|unfounded)$/;

/** "The figure of nine deaths is superseded": the token that says that the number is not so, or null. */
export function refutedBy(sentence: Sentence, { noun, head }: FigureMention): Token | null {
  const { tokens } = sentence;
  const counted = tokens[noun ?? head];
  const naming = counted?.deprel === "nmod" ? tokens[counted.head] : undefined;
  const predicate = naming && /^nsubj/.test(naming.deprel) ? tokens[naming.head] : undefined;
  if (!naming || !predicate || !NAMING.test(naming.lemma.toLowerCase())) return null;
  const denied = dependents(sentence, predicate.index, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form));
  const untrue = denied
    ? /^(?:correspond|match|hold|reflect|agree|true|correct|accurate|right)$/.test(predicate.lemma.toLowerCase())
    : UNTRUE.test(predicate.lemma.toLowerCase());
  return untrue ? predicate : null;
}

/** Tokens before a "but" in which its "not" may stand. */
const LONG = 14;
