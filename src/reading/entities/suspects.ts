import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { isAged } from "../people.ts";
import { wordList } from "../words.ts";
import { isTaking } from "./custody.ts";
import {
  governorOf,
  isBarred,
  type Ground,
  type Known,
  type Referent,
  type Resolved,
  type State,
} from "./referents.ts";

/** Nouns for one who is held, sought or tried. Seen: "this defendant drained the pipelines", "the detainee was moved". */
const SUSPECTS = wordList("defendant suspect detainee accused prisoner fugitive inmate convict");
/** Nouns that may stand for anybody: only where nobody else has been named. */
const ANYBODY = wordList("man woman person");

/** Points for how near, how prominent and how much in custody a person is; the best must have `least` and lead by `lead`. */
const POINTS = { near: [60, 52, 36, 28, 20], subject: 10, inner: -10, taken: 18, least: 30, lead: 10 } as const;

const OFFICES =
  /^(?:president|secretary|minister|prosecutor|judge|justice|attorney|spokesman|spokeswoman|spokesperson|lawyer|analyst|expert|ambassador|administrator|professor|researcher|economist|consultant|director|magistrate|reporter|author|agent|officer|official)$/u;

/** The person that "the detainee", "this defendant" speaks of; null when it is open. */
export function bySuspicion(ground: Ground, sentence: Sentence, token: Token, state: State): Resolved | null {
  const suspect = SUSPECTS.has(token.lemma);
  // "The 43-year-old was freed"
  const aged = isAged(sentence, token);
  if (!aged && ((!suspect && !ANYBODY.has(token.lemma)) || token.xpos !== "NN")) return null;
  const at = (...relations: readonly string[]): readonly Token[] => dependents(sentence, token.index, ...relations);
  if (!at("det").some((d) => /^(?:the|this|that)$/iu.test(d.form)) || at("cop").length > 0) return null;
  if (at("nmod", "compound", "appos", "acl", "nummod", "flat", "amod").length > 0) return null;
  const ranked = new Map<number, number>();
  for (let i = state.seen.length - 1; i >= 0; i--) {
    const r = state.seen[i]!;
    const back = sentence.index - r.sentence;
    if (back >= (suspect ? POINTS.near.length : 3)) break;
    const known = r.entity === null ? undefined : ground.known[r.entity];
    if (!known || r.entity === null || known.kind !== "person" || holdsOffice(known) || r.speaks) continue;
    if (token.lemma === "man" && known.gender === "f") continue;
    if (token.lemma === "woman" && known.gender !== "f") continue;
    const shares = back === 0 && r.governor >= 0 && r.governor === governorOf(sentence, token);
    if (back === 0 && (shares || isBarred(sentence, token, r, true))) continue;
    ranked.set(r.entity, Math.max(ranked.get(r.entity) ?? 0, POINTS.near[back]! + standing(ground, r)));
  }
  const [first, second] = [...ranked].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < POINTS.least || (second && (!suspect || first[1] - second[1] < POINTS.lead))) return null;
  return { entity: first[0], rule: "description: person held or tried" };
}

const holdsOffice = (known: Known): boolean => [...known.titles, ...known.called].some((noun) => OFFICES.test(noun));

function standing(ground: Ground, r: Referent): number {
  const there = ground.sentences[r.sentence];
  let token = there?.tokens[r.token];
  for (let steps = 0; token?.deprel === "conj" && steps < 8; steps++) token = there?.tokens[token.head];
  const taken = there && token && isTaking(there, token) ? POINTS.taken : 0;
  return taken + (r.role === "subject" ? POINTS.subject : 0) + (r.inner ? POINTS.inner : 0);
}
