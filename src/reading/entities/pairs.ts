import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";
import { wordList } from "../words.ts";
import { BANDS } from "./descriptions.ts";
import type { Ground, Known, Resolved, State } from "./referents.ts";

/** Nouns for the parties of a quarrel: "both sides", "neither camp". */
const SIDES = wordList("side camp wing");
/** Sentences back in which the two must have been named. */
const REACH = 3;

/** The two bands that "both cartels", "the two groups", "neither side" and "the two" speak of; null when it is open. */
export function byPair(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  if (!speaksOfTwo(sentence, token)) return null;
  const noun = fold(token.lemma);
  const outer = new Set<number>();
  const all = new Set<number>();
  let back = 0;
  for (let i = state.seen.length - 1; i >= 0; i--) {
    const r = state.seen[i]!;
    const here = sentence.index - r.sentence;
    // A sentence is taken whole: who else stands in it makes more than two.
    if (here > back && all.size > 1) break;
    if (here > REACH) break;
    back = here;
    const known = r.entity === null ? undefined : ground.known[r.entity];
    if (!known || r.entity === null || r.modifier === "demonym" || !suits(noun, known)) continue;
    all.add(r.entity);
    const clause = ground.sentences[r.sentence]?.tokens[r.governor]?.deprel ?? "";
    if (!r.inner && !clause.startsWith("acl")) outer.add(r.entity);
  }
  // "The Tordos fight a coalition that has remnants of the Rojos": what is only named within another is not meant.
  const two = all.size === 2 ? all : outer;
  const [later, earlier] = two;
  return two.size === 2 && earlier !== undefined && later !== undefined
    ? { entity: earlier, also: [later], rule: "description: the two bands just named" }
    : null;
}

/** "The two groups", "both cartels", "either side", "the two"; not "the two groups that fled", "two groups". */
function speaksOfTwo(sentence: Sentence, token: Token): boolean {
  const at = (...relations: readonly string[]): readonly Token[] => dependents(sentence, token.index, ...relations);
  const before = at("det", "nummod", "amod").map((t) => t.form.toLowerCase());
  if (at("acl", "compound", "appos", "nmod:poss").length > 0) return false;
  if (token.upos === "NUM")
    return (
      token.lemma === "two" &&
      before.includes("the") &&
      at("nmod").length === 0 &&
      /^(?:nsubj|obj|obl)/u.test(token.deprel)
    );
  const known = BANDS.has(fold(token.lemma)) || SIDES.has(token.lemma);
  if (!known) return false;
  if (SIDES.has(token.lemma) && (before.includes("neither") || before.includes("either"))) return true;
  return (before.includes("two") && before.includes("the")) || before.includes("both");
}

function suits(noun: string, known: Known): boolean {
  if (!known.isBand) return false;
  const part = BANDS.get(noun)?.part ?? null;
  return part === null || part === known.part;
}
