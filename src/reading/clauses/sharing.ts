import type { Sentence, Token } from "../../language/analysis.ts";
import { wordList } from "../words.ts";
import { child } from "./dependents.ts";

/** Verbs that are never without an object, of a kind that a verb beside them may share. */
const TAKES_OBJECT = wordList(
  `kidnap abduct arrest detain capture apprehend torture beat murder kill assassinate rob rape extort seize confiscate
  destroy loot search interrogate bribe recruit arm sentence convict charge indict extradite release free blindfold
  strangle dismember execute behead threaten intimidate harass sack dismiss rescue wound injure humiliate identify
  track_down hunt_down surround raid bomb buy sell smuggle transport store launder hire sanction deport expel`,
);
/** "shot and killed": the second says it of both; "shot and wounded" are two. */
const SHOOTS = wordList("shoot stab");
const KILLS = wordList("kill murder execute assassinate");

const hasObject = (sentence: Sentence, verb: Token): Token | undefined =>
  child(sentence, verb.index, (t) => t.deprel === "obj" && t.index > verb.index);

/** The verb right behind a verb and an "and", nothing but adverbs between them, with its object; or nothing. */
function joined(sentence: Sentence, verb: Token): { readonly verb: Token; readonly object: Token } | undefined {
  const { tokens } = sentence;
  let next = verb;
  for (let steps = 0; steps < MOST; steps++) {
    let at = next.index + (tokens[next.index + 1]?.deprel === "compound:prt" ? 2 : 1);
    const comma = tokens[at]?.form === ",";
    if (!comma && tokens[at]?.upos !== "CCONJ") return undefined;
    at += comma && tokens[at + 1]?.upos === "CCONJ" ? 2 : 1;
    while (tokens[at]?.upos === "ADV") at++;
    const found = tokens[at];
    const isJoined = found?.deprel === "conj" && found.upos === "VERB" && found.xpos !== "VBG";
    if (!found || !isJoined || (found.head !== verb.index && found.head !== verb.head)) return undefined;
    const object = hasObject(sentence, found);
    if (object) return { verb: found, object };
    next = found;
  }
  return undefined;
}
/** Verbs in a row at most: "kidnapped, tortured and killed". */
const MOST = 4;

/** "kidnapped and killed a councillor": the object hangs on the last verb, and is that of the first as well. */
export function objectBehind(sentence: Sentence, verb: Token, lemma: string): Token | undefined {
  if (!TAKES_OBJECT.has(lemma) && !SHOOTS.has(lemma)) return undefined;
  const next = joined(sentence, verb);
  return next && SHOOTS.has(lemma) && KILLS.has(next.verb.lemma) ? undefined : next?.object;
}

/** "A gunman shot and killed a clerk", read as a gunman who was shot: beside a verb with an object it was a past form. */
export const isPastBeside = (sentence: Sentence, verb: Token): boolean =>
  /^(?:acl|conj)$/.test(verb.deprel) && verb.xpos === "VBN" && joined(sentence, verb) !== undefined;
