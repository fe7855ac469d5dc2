import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold } from "../names/folding.ts";
import { wordList } from "../words.ts";
import { BANDS, PERSON_NOUNS } from "./descriptions.ts";
import type { Ground, Known, Resolved, State } from "./referents.ts";

/** Nouns for the parties of a quarrel: "both sides", "neither camp". */
const SIDES = wordList("side camp wing");
/** Sentences back in which the two must have been named. */
const REACH = 3;

/** The two bands that "both cartels", "the two groups", "neither side" and "the two" speak of; null when it is open. */
export function byPair(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  if (isBoth(token) || areTwoPeople(sentence, token)) return twoPeople(ground, sentence, token, state);
  if (!speaksOfTwo(sentence, token)) return null;
  // "Juan Paz and Luis Parra were held. The two deny it": whoever they are.
  const people = token.upos === "NUM" ? twoPeople(ground, sentence, token, state) : null;
  if (people) return people;
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
    const tokens = ground.sentences[r.sentence]?.tokens ?? [];
    const own = tokens[r.token];
    // "Its main rival, the Azules, is allied with the Rojos": three, of whom any two may be meant.
    const explains = own?.deprel === "appos" ? tokens[own.head] : undefined;
    const inner = explains ? explains.deprel.startsWith("nmod") : r.inner && own?.deprel !== "nmod:poss";
    if (!inner && !(tokens[r.governor]?.deprel ?? "").startsWith("acl")) outer.add(r.entity);
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
  const isNumber = token.upos === "NUM";
  // Asked of every word of a text: few are named so.
  const known = isNumber ? token.lemma === "two" : BANDS.has(fold(token.lemma)) || SIDES.has(token.lemma);
  if (!known) return false;
  const at = (...relations: readonly string[]): readonly Token[] => dependents(sentence, token.index, ...relations);
  const before = at("det", "nummod", "amod").map((t) => t.form.toLowerCase());
  if (at("acl", "compound", "appos", "nmod:poss").length > 0) return false;
  if (isNumber) return before.includes("the") && at("nmod").length === 0 && /^(?:nsubj|obj|obl)/u.test(token.deprel);
  if (SIDES.has(token.lemma) && (before.includes("neither") || before.includes("either"))) return true;
  return (before.includes("two") && before.includes("the")) || before.includes("both");
}

/** "Both pleaded guilty": with no noun. */
export const isBoth = (token: Token): boolean =>
  (token.upos === "DET" || token.upos === "PRON") &&
  /^both$/iu.test(token.form) &&
  /^(?:nsubj|obj|iobj)/u.test(token.deprel);

/** "The two men", "both brothers", "the two" of people; not "the two men who fled", "two men". */
function areTwoPeople(sentence: Sentence, token: Token): boolean {
  if (token.xpos !== "NNS" || !PERSON_NOUNS.has(fold(token.lemma))) return false;
  if (
    dependents(sentence, token.index, "acl", "acl:relcl", "compound", "appos", "nmod", "nmod:poss", "conj").length > 0
  )
    return false;
  const before = dependents(sentence, token.index, "det", "nummod").map((t) => t.form.toLowerCase());
  return before.includes("both") || (before.includes("two") && before.includes("the"));
}

/** The two whom the last sentence that names people names together, or who alone are named in it. */
function twoPeople(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  const bare = isBoth(token) || token.upos === "NUM";
  const lists = new Map<string, readonly number[]>();
  const single = new Set<number>();
  let at: number | null = null;
  for (let i = state.seen.length - 1; i >= 0; i--) {
    const r = state.seen[i]!;
    if (sentence.index - r.sentence > 2 || r.sentence === sentence.index) {
      if (r.sentence === sentence.index) continue;
      break;
    }
    if (at !== null && r.sentence !== at) break;
    const persons = (r.together ?? []).every((e) => ground.known[e]?.kind === "person");
    if (r.together?.length === 2 && (persons || (bare && r.together.every((e) => ground.known[e]?.isBand)))) {
      lists.set(r.together.join(" "), r.together);
      at = r.sentence;
    } else if (r.entity !== null && ground.known[r.entity]?.kind === "person" && r.modifier === null) {
      single.add(r.entity);
      at = r.sentence;
    }
  }
  const [list] = lists.values();
  const two = lists.size === 1 && list ? list : lists.size === 0 && single.size === 2 ? [...single].reverse() : [];
  const [one, other] = two;
  return one !== undefined && other !== undefined
    ? { entity: one, also: [other], rule: "description: the two just named" }
    : null;
}

function suits(noun: string, known: Known): boolean {
  if (!known.isBand) return false;
  const part = BANDS.get(noun)?.part ?? null;
  return part === null || part === known.part;
}
