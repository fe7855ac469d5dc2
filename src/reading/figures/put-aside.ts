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
const NAMING = /^(?:figure|number|count|toll|tally|estimate|total|version|report|account|claim|rumou?r)$/;
/** What a number that is not so has none of: "lacks any support". */
const GROUND = /^(?:support|basis|foundation|ground|evidence|substance|sustenance|truth)$/;
/** What a number that is not so is: "is an exaggeration", "is an invention". */
const FALSEHOOD = /^(?:exaggeration|invention|fabrication|lie|myth|mistake|error|fiction|fantasy|falsehood)$/;
/** Steps up the tree from what is counted to the noun that names the number: "rumours that tell of forty raiders". */
const STEPS = 3;
/** What is said of a number that is not so, or no longer. */
const UNTRUE =
  /^(?:supersede|replace|overtake|refute|reject|deny|dismiss|discard|withdraw|retract|correct|revise|exaggerate|inflate|wrong|false|incorrect|mistaken|inaccurate|outdated|obsolete|untrue|baseless|unfounded)$/;

/** "The figure of nine deaths is superseded": the token that says that the number is not so, or null. */
export function refutedBy(sentence: Sentence, { noun, head }: FigureMention): Token | null {
  const { tokens } = sentence;
  let naming = tokens[noun ?? head];
  for (let step = 0; naming && step < STEPS; step++) {
    if (!/^(?:nmod|obj|obl|acl)/.test(naming.deprel)) break;
    naming = tokens[naming.head];
    if (naming && NAMING.test(naming.lemma.toLowerCase())) break;
  }
  const predicate = naming && /^nsubj/.test(naming.deprel) ? tokens[naming.head] : undefined;
  if (!naming || !predicate || !NAMING.test(naming.lemma.toLowerCase())) return null;
  if (isGroundless(sentence, predicate)) return predicate;
  const denied = dependents(sentence, predicate.index, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form));
  const untrue = denied
    ? /^(?:correspond|match|hold|reflect|agree|true|correct|accurate|right)$/.test(predicate.lemma.toLowerCase())
    : UNTRUE.test(predicate.lemma.toLowerCase()) &&
      // "is correct", and not "was corrected".
      !(predicate.lemma === "correct" && predicate.upos === "ADJ");
  return untrue ? predicate : null;
}

/** "lacks any support", "is far too low", "is an exaggeration": the token that says so is the predicate itself. */
function isGroundless(sentence: Sentence, predicate: Token): boolean {
  const lemma = predicate.lemma.toLowerCase();
  if (lemma === "lack" || lemma === "have") {
    const [what] = dependents(sentence, predicate.index, "obj");
    const none = what && dependents(sentence, what.index, "det").some((t) => /^no$/i.test(t.form));
    return what !== undefined && GROUND.test(what.lemma.toLowerCase()) && (lemma === "lack" || none === true);
  }
  const too = dependents(sentence, predicate.index, "advmod").some((t) => /^too$/i.test(t.form));
  return (too && /^(?:low|high|small|large)$/.test(lemma)) || FALSEHOOD.test(lemma);
}

/** Tokens before a "but" in which its "not" may stand. */
const LONG = 14;
