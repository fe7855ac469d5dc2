import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import { child, DEEPEST, has, remembered } from "./dependents.ts";
import { isBodyNoun, isPersonNoun } from "../speaking.ts";
import { isVerbal, markerOf } from "./phrases.ts";
import { isPastBeside } from "./sharing.ts";

/** Verbs that nothing is done by: after "and" they are active, whatever the verb before them is. */
const NEVER_PASSIVE = new Set(
  "die flee escape plead succumb survive vanish disappear resign fall go come return become confess agree appear cooperate testify bleed collapse emerge remain".split(
    " ",
  ),
);
const WHEN = /^(?:day|week|month|year|night|morning|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?$/i;
const GIVING = new Set([
  "give",
  "offer",
  "award",
  "pay",
  "call",
  "name",
  "send",
  "tell",
  "deny",
  "grant",
  "dub",
  "deem",
  "allow",
  "ask",
  "owe",
  "hand",
  "promise",
  "teach",
  "show",
]);

const ACCUSED: Readonly<Record<string, string>> = { accused: "of", suspected: "of", charged: "with", convicted: "of" };

/** Whether the grammatical subject of this verb suffers the deed. */
export const isPassive = remembered(passive);
/** "The network is now run by his sister": the parser may take the auxiliary for a copula. */
export const isDoneBy = (sentence: Sentence, verb: number): boolean =>
  sentence.tokens[verb]!.xpos === "VBN" && has(sentence, verb, "cop") && has(sentence, verb, "obl:agent");

function passive(sentence: Sentence, verb: number, depth: number): boolean {
  const token = sentence.tokens[verb]!;
  if (has(sentence, verb, "aux:pass") || isDoneBy(sentence, verb)) return true;
  // "Ana Ruiz, accused of leading the gang, was held": without an object the charge is against its subject.
  const next = sentence.tokens[verb + 1]?.form.toLowerCase() ?? "";
  if (ACCUSED[token.form.toLowerCase()] === next && !has(sentence, verb, "obj")) return true;
  // "Gunmen set lorries ablaze": a past form read as a participle, but there is an object.
  if (has(sentence, verb, "nsubj:pass")) return !has(sentence, verb, "obj");
  if (takenByDoer(sentence, token)) return true;
  if (token.xpos !== "VBN" && token.xpos !== "VBD") return false;
  const bare = !has(sentence, verb, "aux") && !has(sentence, verb, "nsubj");
  if (!bare || isPastBeside(sentence, token)) return false;
  const head = sentence.tokens[token.head];
  // "were captured or killed": the auxiliary stands at the first verb only.
  if (token.deprel === "conj" && head && isVerbal(head) && depth < DEEPEST) {
    if (joinedTo(sentence, token) !== head) return true;
    if (!isPassive(sentence, head.index, depth + 1)) return false;
    // "was shot and died", "was arrested and pleaded guilty": nobody can be died.
    if (NEVER_PASSIVE.has(token.lemma.toLowerCase())) return false;
    // "captured and extradited the following year": when is no object.
    return !child(sentence, verb, (t) => t.deprel === "obj" && !WHEN.test(t.form));
  }
  if (token.xpos !== "VBN") return false;
  // "In March gunmen abducted four visitors": a participle that has an object was a past form, unless it gives things.
  if (token.deprel === "acl" && has(sentence, verb, "obj") && !GIVING.has(token.lemma.toLowerCase())) return false;
  const bareDoer = child(sentence, verb, (t) => t.deprel === "obl:agent");
  if (token.deprel === "acl" && bareDoer && markerOf(sentence, bareDoer.index) === "") return false;
  if (token.deprel === "acl" || token.deprel === "amod" || token.deprel === "xcomp") return true;
  return token.deprel === "advcl" && !has(sentence, verb, "obj");
}

/** "by" with these tells how, and no doer: "recruited by force". */
export const MANNER: ReadonlySet<string> = new Set(
  "force means accident mistake default law surprise chance virtue dint design boat road plane helicopter phone mail email lot count tally estimate reckoning admission standard measure extension contrast night day third half quarter percent percentage margin".split(
    " ",
  ),
);

/** "Juan Paz, a former cook, dragged out of bed by soldiers": a past form with its doer and no object suffers. */
function takenByDoer(sentence: Sentence, verb: Token): boolean {
  if (!/^VB[DN]$/.test(verb.xpos) || has(sentence, verb.index, "obj") || has(sentence, verb.index, "aux")) return false;
  const doer = child(sentence, verb.index, (t) => isAgent(sentence, t) || isSomebodyBy(sentence, t));
  if (INTRANSITIVE.has(verb.lemma.toLowerCase())) return false;
  return (
    doer !== undefined &&
    doer.index > verb.index &&
    !MANNER.has(doer.lemma.toLowerCase()) &&
    doer.upos !== "NUM" &&
    !has(sentence, doer.index, "nummod")
  );
}

/** "shot Deputy Minister Ana Ruiz", her title read as a doer: who has no "by" does nothing. */
export const isAgent = (sentence: Sentence, { deprel, index }: Token): boolean =>
  deprel === "obl:agent" && markerOf(sentence, index) === "by";

/** "by soldiers", "by the ministry", hung on a past form like any other phrase. */
const isSomebodyBy = (sentence: Sentence, { index, deprel, lemma }: Token): boolean =>
  deprel === "obl" && (isPersonNoun(lemma) || isBodyNoun(lemma)) && markerOf(sentence, index) === "by";
/** "passed by soldiers": they stood there, and did nothing. */
const INTRANSITIVE = new Set("pass go come walk drive run stand stop live sit swear abide drop sleep march".split(" "));

/** How far above a participle the passive may stand that it goes on. */
const FARTHEST = 6;

/**
 * The verb that a coordinated participle goes on: its head; or, where that is active, the passive above it: "was caught
 * in a raid that left 30 dead and extradited in May".
 */
export function joinedTo(sentence: Sentence, { index, head, xpos, lemma }: Token): Token | undefined {
  const first = sentence.tokens[head];
  if (xpos !== "VBN" || first === undefined || !/^VB[DPZ]$/.test(first.xpos)) return first;
  if (NEVER_PASSIVE.has(lemma.toLowerCase()) || has(sentence, first.index, "aux:pass")) return first;
  if (children(sentence, index).some((c) => /^(?:obj|xcomp|ccomp|aux|nsubj)/.test(sentence.tokens[c]!.deprel)))
    return first;
  let at = sentence.tokens[first.head];
  for (let steps = 0; at && steps < FARTHEST; steps++) {
    if (at.xpos === "VBN" && at.index < index && has(sentence, at.index, "aux:pass")) return at;
    at = sentence.tokens[at.head];
  }
  return first;
}
